// Following the files: whatever changes them, the page shows it within a moment; and telling the server when the page closes.
// @ts-check
import { showEnded } from "./banner.js";
import { get, leave, well } from "./server.js";
import { current, seenVersion, setSeen } from "./store.js";
import { isWriting, refresh } from "./writing.js";

const PAUSE = 2000;
let running = false;
let gone = false;

/** Follows until the page is left. */
export function startLive() {
  addEventListener("pagehide", () => {
    running = false;
    leave();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) listen();
  });
  listen();
}

async function listen() {
  running = true;
  while (running) {
    const answer = await get(`api/news?seen=${seenVersion()}`);
    if (well(answer)) await catchUp(answer.body.version);
    else await endured(answer.status);
  }
}

/** @param {number} version */
async function catchUp(version) {
  const back = gone;
  gone = false;
  // Our own writes bring the new state with them.
  while (isWriting()) await pause(100);
  if (!back && version === seenVersion()) return;
  const answer = await refresh(current().role);
  if (!well(answer)) await pause(PAUSE / 4);
  if (!well(answer) && answer.status !== 422) setSeen(version);
}

/** Not there, or not talking to us: try again after a while, without a word. @param {number} status */
async function endured(status) {
  if (status === 0 || status === 401 || status === 404) {
    gone = true;
    if (running) showEnded();
  }
  await pause(PAUSE);
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

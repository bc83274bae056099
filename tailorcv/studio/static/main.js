// Starts the page: every part draws itself of each state, then the first state is read.
// @ts-check
import { startBanner } from "./banner.js";
import { startCardActions } from "./card_actions.js";
import { startCardDrag } from "./card_drag.js";
import { startCarrying } from "./carrying.js";
import { startChoices } from "./choices.js";
import { openCompare } from "./compare.js";
import { find } from "./dom.js";
import { openForm } from "./form.js";
import { startHeader } from "./header.js";
import { openHelp } from "./help.js";
import { startKeys } from "./keys.js";
import { startLinking } from "./linking.js";
import { startLive } from "./live.js";
import { startMatch } from "./match.js";
import { startPages } from "./pages.js";
import { startRecord } from "./record.js";
import { startResume } from "./resume.js";
import { startSections } from "./sections.js";
import { broken, get, well } from "./server.js";
import { isRead, setEditor, setSeen } from "./store.js";
import { complain, startTelling } from "./telling.js";
import { startViews } from "./views.js";
import { refresh } from "./writing.js";

/** @type {(() => void)[]} */
const PARTS = [
  startTelling,
  startBanner,
  startHeader,
  startRecord,
  startMatch,
  startChoices,
  startSections,
  startResume,
  startPages,
  startCardActions,
  startCarrying,
  startCardDrag,
  startLinking,
  startKeys,
  startViews,
];

async function start() {
  for (const part of PARTS) part();
  find("compare").addEventListener("click", openCompare);
  find("log").addEventListener("click", () => openForm(null));
  find("help").addEventListener("click", openHelp);
  const answer = await get("api/start");
  if (!well(answer)) return complain(answer.body.message);
  setEditor(answer.body.editor);
  setSeen(answer.body.version);
  await readFirst(answer.body.role);
  return startLive();
}

/** The role in the address, as it was before a reload; else the one that the server was started with. @param {string} role */
async function readFirst(role) {
  const before = decodeURIComponent(location.hash.slice(1));
  if (/^[a-z0-9-]+$/.test(before) && before !== role && well(await get(`api/state/${before}`))) role = before;
  let answer = await refresh(role);
  // Nothing can be shown before the files are sound; it is tried again after each change of them.
  while (!isRead()) {
    await get(`api/news?seen=${answer.body.version ?? 0}`);
    if (!broken(answer)) await new Promise((resolve) => setTimeout(resolve, 2000));
    answer = await refresh(role);
  }
}

start();

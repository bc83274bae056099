// Changes of the person's files: shown at once, sent one after the other, and put back where the server refuses.
// @ts-check
import { showBroken, showEnded } from "./banner.js";
import { settle } from "./conflict.js";
import { predicted } from "./predicting.js";
import { broken, get, post, well } from "./server.js";
import { current, keep, lastConfirmed, pretend, putBack, setSeen, take } from "./store.js";
import { announce, complain, hush } from "./telling.js";

/** @typedef {import("./shapes.js").Change} Change */
/** @typedef {import("./server.js").Answer} Answer */

let waiting = 0;
/** @type {Promise<unknown>} */
let line = Promise.resolve();

/** Whether something is on its way to the server. */
export const isWriting = () => waiting > 0;

/**
 * Changes the tailoring of the role that is shown.
 * @param {Change[]} changes all or nothing @param {string} told what is read out when it is done
 */
export function change(changes, told) {
  if (!changes.length || document.body.dataset.off) return;
  const role = current().role;
  pretend(predicted(current(), changes));
  enqueue(async () => {
    const send = (/** @type {string} */ sha256) => post(`api/changes/${role}`, { changes }, sha256);
    if (await settled(await send(lastConfirmed().file.sha256), send)) announce(told);
  });
}

/** Takes the last step back, or does it again. @param {"undo" | "redo"} what */
export function stepBack(what) {
  const told = current()[what];
  if (!told || document.body.dataset.off) return;
  enqueue(async () => {
    if (await settled(await post(`api/${what}/${current().role}`, {}), null))
      announce(`${what === "undo" ? "undone" : "done again"}: ${told}`);
  });
}

/**
 * Changes an accomplishment's own file; true when it was done.
 * @param {string} id
 * @param {object} values only what changed
 * @param {string} sha256
 */
export function edit(id, values, sha256) {
  const send = editing(id, values);
  return enqueue(async () => settled(await send(sha256), send));
}

/** How an accomplishment's file is changed, whatever it was read as. @param {string} id @param {object} values */
export const editing = (id, values) => (/** @type {string} */ sha256) =>
  post(`api/accomplishments/${current().role}/${id}`, { values }, sha256);

/** Logs a new accomplishment. @param {object} values */
export const logging = (values) => () => post(`api/accomplishments/${current().role}`, { values });

/**
 * Sends what a form holds; why it was refused is for the form to say.
 * @param {(sha256: string) => Promise<Answer>} send @param {string} sha256 @returns {Promise<Answer>}
 */
export const submit = (send, sha256) => enqueue(async () => decided(await send(sha256), send));

/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
function enqueue(work) {
  waiting += 1;
  const done = line.then(work).finally(() => {
    waiting -= 1;
  });
  line = done.catch(() => null);
  return done;
}

/**
 * Shows the answer to something that was written; true when it was done.
 * @param {Answer} first @param {((sha256: string) => Promise<Answer>) | null} again how to do it on top of another file
 */
async function settled(first, again) {
  const answer = await decided(first, again);
  if (!well(answer) && !isConflict(answer)) refuse(answer);
  return well(answer);
}

/** @param {Answer} answer */
export const isConflict = (answer) => answer.status === 409 && Boolean(answer.body.sha256);

/**
 * The last answer, once the person has decided about files that changed meanwhile.
 * @param {Answer} answer
 * @param {((sha256: string) => Promise<Answer>) | null} again
 * @returns {Promise<Answer>}
 */
async function decided(answer, again) {
  if (well(answer)) {
    hush();
    takeOrKeep(answer.body);
  } else if (isConflict(answer)) {
    const newer = await settle(answer.body, again !== null);
    if (newer && again) return decided(await again(newer), again);
    await refresh();
  }
  return answer;
}

/** @param {import("./shapes.js").State} state */
function takeOrKeep(state) {
  if (state.role !== lastConfirmed().role) return;
  if (waiting > 1) keep(state);
  else take(state);
}

/** Shows why the server did not do it, with everything as it was. @param {Answer} answer */
function refuse(answer) {
  if (waiting <= 1) putBack();
  if (answer.status === 0) return showEnded();
  const problems = /** @type {import("./shapes.js").Problem[]} */ (answer.body.problems || []);
  complain([answer.body.message || "that could not be done", ...problems.map((one) => `${one.place} ${one.message}`)].join("; "));
  // The files themselves may be what is wrong; reading them tells.
  return problems.length ? refresh() : undefined;
}

let readings = 0;

/** Reads the state anew. @param {string} [role] another one than the one shown @returns {Promise<Answer>} */
export async function refresh(role = current().role) {
  const reading = (readings += 1);
  const answer = await get(`api/state/${role}`);
  // Another role may have been asked for since; its answer counts, whichever comes first.
  if (reading !== readings) return answer;
  if (well(answer)) take(answer.body);
  else if (broken(answer)) {
    setSeen(answer.body.version);
    showBroken(answer.body);
  } else if (answer.status === 0) showEnded();
  else if (answer.status > 0) complain(answer.body.message || "that could not be read");
  return answer;
}

// The state that the server sent last, the one that is shown, and who is told of another.
// @ts-check

/** @typedef {import("./shapes.js").State} State */
/** @typedef {(state: State) => void} Watcher */

/** @type {State | null} */
let confirmed = null;
/** @type {State | null} */
let shown = null;
let seen = 0;
let editor = false;
/** @type {Watcher[]} */
const watchers = [];
/** @type {Watcher[]} */
const confirmedWatchers = [];

/** The state that the page shows, which may be ahead of the server's by a moment. @returns {State} */
export function current() {
  if (!shown) throw new Error("nothing was read yet");
  return shown;
}

/** Whether there is anything to show. */
export const isRead = () => shown !== null;

/** The state as the server sent it last. @returns {State} */
export function lastConfirmed() {
  if (!confirmed) throw new Error("nothing was read yet");
  return confirmed;
}

/** Shows what the server sent. @param {State} state */
export function take(state) {
  keep(state);
  shown = state;
  for (const watcher of [...watchers, ...confirmedWatchers]) watcher(state);
}

/** Keeps what the server sent without showing it, since more is on its way. @param {State} state */
export function keep(state) {
  confirmed = state;
  seen = state.version;
}

/** Shows what the server is expected to say. @param {State} state */
export function pretend(state) {
  shown = state;
  for (const watcher of watchers) watcher(state);
}

/** Shows again what the server said. */
export function putBack() {
  pretend(lastConfirmed());
}

/** Calls for every state that is shown. @param {Watcher} watcher */
export function watch(watcher) {
  watchers.push(watcher);
}

/** Calls for every state of the server only. @param {Watcher} watcher */
export function watchConfirmed(watcher) {
  confirmedWatchers.push(watcher);
}

/** The version of the files that the page knows of. */
export const seenVersion = () => seen;

/** @param {number} version */
export function setSeen(version) {
  seen = version;
}

/** Whether the server can open an editor. */
export const hasEditor = () => editor;

/** @param {boolean} has */
export function setEditor(has) {
  editor = has;
}

// Keys that work everywhere on the page, but in text fields.
// @ts-check
import { openHelp } from "./help.js";
import { stepBack } from "./writing.js";

/** Listens to the whole page. */
export const startKeys = () => listenIn(document);

/** Listens to a page: to this one, or to the resume in its frame. @param {Document} page */
export function listenIn(page) {
  page.addEventListener("keydown", (event) => {
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const act = meant(event);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** @param {KeyboardEvent} event @returns {(() => void) | null} */
function meant(event) {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  if (command && key === "z") return () => stepBack(event.shiftKey ? "redo" : "undo");
  if (command && key === "y") return () => stepBack("redo");
  return event.key === "?" && !command ? openHelp : null;
}

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof Element && target.matches("input:not([type=radio], [type=checkbox]), textarea, [contenteditable]");

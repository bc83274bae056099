// What the page can do by keys, and what its words mean.
// @ts-check
import { make } from "./dom.js";
import { makeDialog, open } from "./dialogs.js";

const KEYS = [
  ["Tab", "to the next button; each card begins with its handle"],
  ["Space or Enter on a handle", "pick the card up"],
  ["↑ ↓", "while it is picked up: move it within the list, and on to the next one"],
  ["← →", "while it is picked up: move it to another group"],
  ["Space or Enter", "drop it"],
  ["Escape", "put it back; close a dialog"],
  ["↑ ↓ on a section's handle", "move the section"],
  ["Ctrl+Z", "undo"],
  ["Ctrl+Shift+Z or Ctrl+Y", "redo"],
  ["?", "this help"],
];
const WORDS = [
  ["Surfaced", "on the page. What raises the match most comes first, unless you say otherwise."],
  ["Folded", "tagged for the role, and shown better by others. It still counts in the match."],
  ["Tucked away", "hidden by you, or not tagged for the role."],
  ["Points", "what an accomplishment brings to the match, of 100."],
  ["Leave to the score", "forget what you said about it, and let the score choose again."],
];

/** Opens the help. */
export function openHelp() {
  const keys = make(
    "dl",
    { class: "keys" },
    ...KEYS.flatMap(([key, what]) => [make("dt", {}, make("kbd", { text: key })), make("dd", { text: what })]),
  );
  const words = make("dl", { class: "keys" }, ...WORDS.flatMap(([word, what]) => [make("dt", { text: word }), make("dd", { text: what })]));
  const note = make("p", {
    class: "soft",
    text: "Every change is written to the role's file in tailorings/, or to the accomplishment's own file. Nothing leaves this machine.",
  });
  open(makeDialog("Help", "helping", [make("h3", { text: "Keys" }), keys, make("h3", { text: "Words" }), words, note]));
}

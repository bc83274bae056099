// Dialogs: made with a heading and a close button, opened, and asked for an answer.
// @ts-check
import { button, find, make } from "./dom.js";
import { hush } from "./telling.js";

let number = 0;

/**
 * A dialog that is not open yet. `close` is asked first whether it may close.
 * @param {string} title @param {string} kind its class @param {Node[]} content @param {() => Promise<boolean>} [mayClose]
 */
export function makeDialog(title, kind, content, mayClose) {
  number += 1;
  const id = `dialog-${number}`;
  const dialog = make("dialog", { class: kind, "aria-labelledby": id });
  const leave = async () => {
    if (!mayClose || (await mayClose())) dialog.close();
  };
  const top = make(
    "div",
    { class: "dialog-top" },
    make("h2", { id, text: title, tabindex: "-1" }),
    button("", { class: "plain round", "aria-label": "Close", onclick: leave }, "close"),
  );
  dialog.append(top, ...content);
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    leave();
  });
  return dialog;
}

/** Opens a dialog, and forgets it when it is closed. @param {HTMLDialogElement} dialog @param {HTMLElement} [first] gets the focus */
export function open(dialog, first) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  find("dialogs").append(dialog);
  hush();
  dialog.showModal();
  (first || /** @type {HTMLElement} */ (dialog.querySelector("h2"))).focus();
  dialog.addEventListener("close", () => {
    hush();
    dialog.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
  });
}

/**
 * Asks with one button for each answer; null when it is closed without one.
 * @param {string} title @param {string[]} texts @param {{value: string, label: string, strong?: boolean}[]} answers
 * @returns {Promise<string | null>}
 */
export function ask(title, texts, answers) {
  return new Promise((resolve) => {
    const buttons = answers.map(({ value, label, strong }) =>
      button(label, { class: strong ? "strong" : "plain", onclick: () => dialog.close(value) }),
    );
    const words = texts.map((text) => make("p", { text }));
    const dialog = makeDialog(title, "asking", [...words, make("div", { class: "answers" }, ...buttons)]);
    dialog.addEventListener("close", () => resolve(dialog.returnValue || null));
    open(dialog, buttons.at(-1));
  });
}

// What the page tells: to everybody in a short message, to those who listen in a live region.
// @ts-check
import { find } from "./dom.js";

/** Reads a text out, without showing it. @param {string} text */
export function announce(text) {
  const live = find("live");
  // The same words twice would be passed over.
  live.textContent = live.textContent === text ? `${text}\u00a0` : text;
}

/** Shows what went wrong and reads it out; it stays until it is closed or the next one comes. @param {string} text */
export function complain(text) {
  // A modal dialog makes everything outside of it silent, so the message moves into it.
  const home = document.querySelector("dialog[open]:last-of-type") || document.body;
  if (find("toast").parentElement !== home) home.append(find("alert"), find("toast"));
  find("alert").textContent = text;
  find("toast-text").textContent = text;
  find("toast").hidden = false;
}

/** Takes the message away. */
export function hush() {
  find("toast").hidden = true;
  find("alert").textContent = "";
  document.body.append(find("alert"), find("toast"));
}

/** Lets the message be closed by hand. */
export function startTelling() {
  find("toast-close").addEventListener("click", hush);
}

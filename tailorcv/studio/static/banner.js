// The banner above the page: files that must be mended first, or a server that has ended. Meanwhile nothing can be changed.
// @ts-check
import { find, make } from "./dom.js";
import { ENDED } from "./server.js";
import { isRead, watchConfirmed } from "./store.js";

/** @typedef {import("./shapes.js").Problem} Problem */

/** @type {HTMLElement | null} */
let held = null;

/** Lets every state of the server take the banner away, but for what it warns of. */
export function startBanner() {
  watchConfirmed((state) => {
    clear();
    if (state.problems.length) show("warning", warningWords(state.problems.length), state.problems);
  });
}

/** @param {number} number */
const warningWords = (number) => (number === 1 ? "one warning" : `${number} warnings`);

/** @param {{message: string, problems: Problem[]}} body */
export function showBroken(body) {
  switchOff("broken");
  const more = isRead() ? "Until then the page shows what it showed last, and changes nothing." : "The page shows your record once they are.";
  show("error", body.message, body.problems, more);
}

/** Says that the server is gone. */
export function showEnded() {
  if (document.body.dataset.off === "ended") return;
  switchOff("ended");
  show("error", ENDED, [], "What you typed stays here. The page goes on by itself when the same studio answers again.");
}

/** @param {string} why */
function switchOff(why) {
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  if (!document.body.dataset.off && active?.closest(".hold")) held = active;
  document.body.dataset.off = why;
  hold(true);
}

/** Takes the banner away and lets everything be used again. */
function clear() {
  find("banner").hidden = true;
  if (!document.body.dataset.off) return;
  delete document.body.dataset.off;
  hold(false);
  if (document.activeElement === document.body || document.activeElement === find("banner")) held?.focus({ preventScroll: true });
  held = null;
}

/** Switches off what would change something; the panes can still be scrolled by keys. @param {boolean} off */
function hold(off) {
  for (const one of /** @type {NodeListOf<HTMLFieldSetElement>} */ (document.querySelectorAll("fieldset.hold"))) one.disabled = off;
  for (const id of ["record", "choices"]) find(id).tabIndex = off ? 0 : -1;
}

/** @param {"error" | "warning"} kind @param {string} text @param {Problem[]} problems @param {string} [more] */
function show(kind, text, problems, more = "") {
  const banner = find("banner");
  banner.className = `banner ${kind}`;
  const list = problemList(problems);
  const head =
    kind === "warning" ? make("details", {}, make("summary", { text }), list) : make("div", {}, make("p", { class: "bold", text }), list);
  banner.replaceChildren(head, ...(more ? [make("p", { class: "soft", text: more })] : []));
  banner.hidden = false;
  if (kind === "error") find("alert").textContent = text;
  if (held && kind === "error") banner.focus({ preventScroll: true });
}

/** Each problem with its place and what to do. @param {Problem[]} problems */
export function problemList(problems) {
  return make("ul", { class: "problems" }, ...problems.map(problemItem));
}

/** @param {Problem} problem */
function problemItem(problem) {
  return make(
    "li",
    { "data-severity": problem.severity },
    problem.place ? make("code", { text: problem.place }) : null,
    make("span", { class: "what", text: `${problem.severity}: ${problem.message}` }),
    problem.hint ? make("span", { class: "soft", text: problem.hint }) : null,
  );
}

// Shows where what is being moved would land.
// @ts-check
import { nodeOf } from "./card.js";
import { find, make, write } from "./dom.js";
import { inWords, isForeign, others } from "./landing.js";

/** @typedef {import("./shapes.js").State} State */
/** @typedef {import("./shapes.js").Card} Card */
/** @typedef {import("./shapes.js").Landing} Landing */

const mark = make("li", { class: "landing", "aria-hidden": "true" });

/** @param {State} state @param {Card} card @param {Landing} at @param {boolean} [intoView] */
export function showLanding(state, card, at, intoView = false) {
  nodeOf(card.id)?.classList.add("carried");
  mark.classList.toggle("foreign", isForeign(state, card, at));
  write(mark, inWords(state, card, at));
  const home = homeOf(at);
  const next =
    at.list >= 0 ? nodeOf(others(state, at.list, card.id)[at.place - 1] || "") : at.group === "surfaced" ? null : home.firstElementChild;
  if (next !== mark && (mark.nextElementSibling !== next || mark.parentElement !== home)) home.insertBefore(mark, next);
  if (intoView) mark.scrollIntoView({ block: "nearest" });
}

/** @param {Card} card */
export function hideLanding(card) {
  mark.remove();
  nodeOf(card.id)?.classList.remove("carried");
}

/** @param {Landing} at @returns {Element} */
function homeOf(at) {
  const section = /** @type {Element} */ (find("groups").querySelector(`[data-group="${at.group}"]`));
  const list = at.list >= 0 ? section.querySelector(`[data-list="${at.list}"]`) : null;
  return (
    list || (at.group === "surfaced" ? null : section.querySelector(".cards")) || /** @type {Element} */ (section.querySelector(".lists"))
  );
}

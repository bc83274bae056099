// Moving a card by keys: its handle picks it up, arrows carry it, Space drops it, Escape brings it back.
// @ts-check
import { find } from "./dom.js";
import { cardOf, inWords, landingOf, step } from "./landing.js";
import { hideLanding, showLanding } from "./landing_mark.js";
import { put } from "./putting.js";
import { current, watch } from "./store.js";
import { announce } from "./telling.js";

/** @typedef {import("./shapes.js").Card} Card */
/** @typedef {import("./shapes.js").Landing} Landing */

/** @type {{card: Card, at: Landing, handle: HTMLElement, lists: string[][]} | null} lists: the places as they were when it was picked up */
let carried = null;

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/** Listens to the handles of all cards. */
export function startCarrying() {
  const groups = find("groups");
  groups.addEventListener("keydown", onKey);
  groups.addEventListener("click", onClick);
  // Not at once: a card that is drawn in another place loses the focus, and has it again when that is done.
  groups.addEventListener("focusout", () => queueMicrotask(() => carried && document.activeElement !== carried.handle && cancel()));
  watch((state) => {
    if (carried && (!cardOf(state, carried.card.id) || JSON.stringify(state.lists) !== JSON.stringify(carried.lists))) cancel();
  });
}

/** A click by a key or by assisting software; one by a pointer has come from a drag that went nowhere. @param {MouseEvent} event */
function onClick(event) {
  const handle = handleOf(event);
  if (!handle || event.detail > 0) return;
  if (carried) drop();
  else pickUp(handle);
}

/** @param {Event} event @returns {HTMLElement | null} */
const handleOf = (event) => /** @type {HTMLElement} */ (event.target).closest(".handle");

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (!carried || !handleOf(event)) return;
  if (event.key === "Escape") cancel();
  else if (ARROWS.includes(event.key)) carry(event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {HTMLElement} handle */
function pickUp(handle) {
  const id = /** @type {HTMLElement} */ (handle.closest(".card")).dataset.id || "";
  const card = cardOf(current(), id);
  if (!card || document.body.dataset.off) return;
  carried = { card, at: landingOf(current(), id), handle, lists: current().lists };
  handle.setAttribute("aria-pressed", "true");
  showLanding(current(), card, carried.at);
  announce(`picked up: ${card.title}, ${inWords(current(), card, carried.at)}. Arrow keys move it, Space drops it, Escape brings it back`);
}

/** @param {string} key */
function carry(key) {
  if (!carried) return;
  const next = step(current(), carried.card, carried.at, key);
  if (!next) return announce(whyNot(carried.at, key));
  carried.at = next;
  showLanding(current(), carried.card, next, true);
  announce(inWords(current(), carried.card, next));
}

/** @param {Landing} at @param {string} key */
function whyNot(at, key) {
  if (key === "ArrowLeft" || key === "ArrowRight") return "there is no group further on";
  return at.group === "surfaced" ? "there is no place further on" : "the order here is the score's; left and right change the group";
}

function drop() {
  if (!carried) return;
  const { card, at } = carried;
  putDown();
  put(cardOf(current(), card.id) || card, at);
}

function cancel() {
  if (!carried) return;
  const { card } = carried;
  putDown();
  announce(`${card.title} is back where it was`);
}

function putDown() {
  if (!carried) return;
  const { card, handle } = carried;
  carried = null;
  handle.removeAttribute("aria-pressed");
  hideLanding(card);
}

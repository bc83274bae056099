// The buttons of the cards: one listener for all of them.
// @ts-check
import { find } from "./dom.js";
import { cardOf, isForeign, landingOf, step } from "./landing.js";
import { openForm } from "./form.js";
import { showPlace } from "./place.js";
import { put } from "./putting.js";
import { current } from "./store.js";
import { announce } from "./telling.js";
import { change } from "./writing.js";

/** @typedef {import("./shapes.js").Card} Card */

/** Listens to the buttons and choosers of all cards. */
export function startCardActions() {
  find("groups").addEventListener("click", onClick);
  find("groups").addEventListener("change", onChange);
}

/** @param {Event} event */
function onClick(event) {
  const pressed = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("button[data-act]"));
  const id = idOf(pressed);
  if (!pressed || !id) return;
  const act = pressed.dataset.act || "";
  const card = cardOf(current(), id);
  if (act === "edit") openForm(id);
  else if (act === "place") showPlace(id);
  else if (card && (act === "up" || act === "down")) moveBy(card, act);
  else if (card) decide(card, act, pressed);
}

/** @param {Element | null} element */
const idOf = (element) => /** @type {HTMLElement | null | undefined} */ (element?.closest("[data-id]"))?.dataset.id || null;

/** @param {Card} card @param {"up" | "down"} act */
function moveBy(card, act) {
  const state = current();
  const to = step(state, card, landingOf(state, card.id), act === "up" ? "ArrowUp" : "ArrowDown");
  if (to && !isForeign(state, card, to)) put(card, to);
  else announce(`it is the ${act === "up" ? "first" : "last"} of its list`);
}

/** @param {Card} card @param {string} act @param {HTMLElement} pressed */
function decide(card, act, pressed) {
  const node = pressed.closest(".card");
  const [home, next] = [node?.parentElement, node?.nextElementSibling || node?.previousElementSibling];
  const told = { show: "shown", hide: "hidden", auto: "left to the score" }[act] || act;
  change([{ do: act, id: card.id }], `${told}: ${card.title}`);
  // Whoever hides one card goes on with the next one, and is not taken along to where the card went.
  if (node?.parentElement !== home) handleIn(next || node)?.focus();
  else if (pressed.hidden) handleIn(node)?.focus();
}

/** @param {Element | null | undefined} node */
const handleIn = (node) => /** @type {HTMLElement | null | undefined} */ (node?.querySelector(".handle"));

/** @param {Event} event */
function onChange(event) {
  const chooser = /** @type {HTMLSelectElement} */ (event.target);
  const card = cardOf(current(), idOf(chooser) || "");
  if (card) change([{ do: "wording", id: card.id, variant: chooser.value }], `wording of ${card.title}: ${chooser.value || "as it is"}`);
}

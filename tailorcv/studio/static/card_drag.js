// Dragging cards: what lies under the pointer becomes the place where the card would land.
// @ts-check
import { find } from "./dom.js";
import { cardOf, inWords, landingOf, others, ownEnd } from "./landing.js";
import { hideLanding, showLanding } from "./landing_mark.js";
import { draggable } from "./pointer_drag.js";
import { put } from "./putting.js";
import { current } from "./store.js";
import { announce } from "./telling.js";

/** @typedef {import("./shapes.js").Card} Card */
/** @typedef {import("./shapes.js").Landing} Landing */
/** @typedef {{card: Card, at: Landing}} Dragged */

/** Lets every card be dragged by its handle. */
export function startCardDrag() {
  draggable(find("groups"), { handle: ".handle", take, picture, over, drop, cancel });
}

/** @param {HTMLElement} handle */
const picture = (handle) => /** @type {HTMLElement} */ (handle.closest(".card"));

/** @param {HTMLElement} handle @returns {Dragged | null} */
function take(handle) {
  const id = picture(handle).dataset.id || "";
  const card = cardOf(current(), id);
  if (!card || document.body.dataset.off) return null;
  const at = landingOf(current(), id);
  showLanding(current(), card, at);
  return { card, at };
}

/** @param {Dragged} dragged @param {number} x @param {number} y */
function over(dragged, x, y) {
  const at = landingUnder(dragged.card, x, y);
  if (!at) return;
  dragged.at = at;
  showLanding(current(), dragged.card, at);
}

/** @param {Dragged} dragged */
function drop({ card, at }) {
  // The state may have become another one while the pointer was down.
  const now = cardOf(current(), card.id);
  hideLanding(card);
  if (now) put(now, at);
}

/** @param {Dragged} dragged */
function cancel({ card }) {
  hideLanding(card);
  announce(`${card.title} is back where it was: ${inWords(current(), card, landingOf(current(), card.id))}`);
}

/** @param {Card} card @param {number} x @param {number} y @returns {Landing | null} */
function landingUnder(card, x, y) {
  // All that lies there: on a small screen the bar of views covers the record's lower edge.
  const under = document.elementsFromPoint(x, y);
  const group = /** @type {HTMLElement | undefined} */ (under.find((one) => one.matches("[data-group]")));
  if (!group || under.some((one) => one.matches(".landing"))) return null;
  const name = /** @type {import("./shapes.js").Group} */ (group.dataset.group);
  if (name !== "surfaced") return { group: name, list: -1, place: 1 };
  const home = listNear(group, y);
  return home ? placeIn(card, home, y) : ownEnd(current(), card);
}

/**
 * The list at that height; between two of them the nearer one.
 * @param {HTMLElement} group
 * @param {number} y
 * @returns {HTMLElement | null}
 */
function listNear(group, y) {
  const homes = /** @type {HTMLElement[]} */ ([...group.querySelectorAll("[data-list]")]);
  const away = homes.map((home) => {
    const box = home.getBoundingClientRect();
    return Math.max(box.top - y, y - box.bottom, 0);
  });
  return homes[away.indexOf(Math.min(...away))] || null;
}

/** @param {Card} card @param {HTMLElement} home @param {number} y @returns {Landing} */
function placeIn(card, home, y) {
  const list = Number(home.dataset.list);
  const ids = others(current(), list, card.id);
  const nodes = /** @type {HTMLElement[]} */ ([...home.querySelectorAll(".card")]).filter((node) => node.dataset.id !== card.id);
  const before = nodes.findIndex((node) => {
    const box = node.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  return { group: "surfaced", list, place: (before < 0 ? ids.length : before) + 1 };
}

// The state as it will most likely be after some changes, so that the page need not wait; the server's answer replaces it.
// @ts-check
import { cardOf, groupOf, ownList } from "./landing.js";

/** @typedef {import("./shapes.js").State} State */
/** @typedef {import("./shapes.js").Change} Change */
/** @typedef {import("./shapes.js").Group} Group */

/** @param {State} state @param {Change[]} changes @returns {State} another one; the given one stays as it is */
export function predicted(state, changes) {
  const next = structuredClone(state);
  for (const change of changes) apply(next, change);
  return next;
}

/** @param {State} state @param {Change} change */
function apply(state, change) {
  const id = change.id || "";
  if (change.do === "set") return setChoice(state, change);
  if (change.do === "wording") return setWording(state, id, change.variant || "");
  if (!cardOf(state, id)) return onSections(state, change);
  if (change.do === "move") return reorder(listWith(state, id), id, change.place || 1);
  return wish(state, id, change.do);
}

/** @param {State} state @param {Change} change */
function setChoice(state, change) {
  const value = change.value || null;
  const choices = /** @type {Record<string, string | number | null>} */ (state.choices);
  choices[change.key || ""] = change.key === "pages" && value ? Number(value) : value;
}

/** @param {State} state @param {string} id @param {string} variant */
function setWording(state, id, variant) {
  const card = cardOf(state, id);
  if (card) card.variant = variant || null;
}

/** @param {State} state @param {string} id */
const listWith = (state, id) => state.lists.find((ids) => ids.includes(id)) || [];

/** @param {string[]} ids @param {string} id @param {number} place */
function reorder(ids, id, place) {
  const from = ids.indexOf(id);
  if (from < 0) return;
  ids.splice(from, 1);
  ids.splice(place - 1, 0, id);
}

/** @param {State} state @param {string} id @param {string} what */
function wish(state, id, what) {
  const card = cardOf(state, id);
  if (!card) return;
  const from = groupOf(state, id);
  card.wish = what === "show" || what === "hide" ? what : null;
  if (what === "auto" && from === "tucked away" && !card.tags.some((tag) => tag.asked)) return;
  /** @type {Group} */
  const to = what === "show" ? "surfaced" : what === "hide" ? "tucked away" : "folded";
  // What the score shows by itself stays on the page when it is left to the score.
  if (from === to || (what === "auto" && from === "surfaced" && card.points > 0)) return;
  card.reason = "…";
  leaveList(state, id);
  if (to === "surfaced") joinList(state, id);
  state.groups[from] = state.groups[from].filter((one) => one.id !== id);
  state.groups[to].unshift(card);
}

/** @param {State} state @param {string} id */
function leaveList(state, id) {
  state.lists = state.lists.map((ids) => ids.filter((one) => one !== id)).filter((ids) => ids.length);
}

/** @param {State} state @param {string} id */
function joinList(state, id) {
  const card = cardOf(state, id);
  const list = card ? ownList(state, card) : -1;
  if (list < 0) state.lists.push([id]);
  else state.lists[list].push(id);
}

/** @param {State} state @param {Change} change */
function onSections(state, change) {
  const hidden = change.do === "hide";
  const section = state.sections.find((one) => one.key === change.id);
  if (section && change.do === "move") {
    const keys = state.sections.map((one) => one.key);
    reorder(keys, section.key, change.place || 1);
    state.sections.sort((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key));
  } else if (section) section.hidden = hidden;
  else for (const one of state.sections) for (const entry of one.entries) if (entry.id === change.id) entry.hidden = hidden;
}

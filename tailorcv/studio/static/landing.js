// Where an accomplishment may land: its places, the steps between them, what they mean in words and as changes.
// @ts-check

/** @typedef {import("./shapes.js").State} State */
/** @typedef {import("./shapes.js").Card} Card */
/** @typedef {import("./shapes.js").Group} Group */
/** @typedef {import("./shapes.js").Landing} Landing */
/** @typedef {import("./shapes.js").Change} Change */

/** @type {Group[]} */
export const GROUPS = ["surfaced", "folded", "tucked away"];
/** @type {Record<Group, string>} */
export const GROUP_TITLES = { surfaced: "Surfaced", folded: "Folded", "tucked away": "Tucked away" };

/** @param {State} state @param {string} id @returns {Card | null} */
export function cardOf(state, id) {
  for (const group of GROUPS) {
    const found = state.groups[group].find((card) => card.id === id);
    if (found) return found;
  }
  return null;
}

/** @param {State} state @param {string} id @returns {Group} */
export function groupOf(state, id) {
  return GROUPS.find((group) => state.groups[group].some((card) => card.id === id)) || "folded";
}

/** The ids of a list without the one that moves. @param {State} state @param {number} list @param {string} id */
export const others = (state, list, id) => (state.lists[list] || []).filter((one) => one !== id);

/** Where it stands now. @param {State} state @param {string} id @returns {Landing} */
export function landingOf(state, id) {
  const list = state.lists.findIndex((ids) => ids.includes(id));
  if (list >= 0) return { group: "surfaced", list, place: state.lists[list].indexOf(id) + 1 };
  return { group: groupOf(state, id), list: -1, place: 1 };
}

/** The position of a list's accomplishments; null: they have none. @param {State} state @param {number} list */
export function positionOf(state, list) {
  const first = cardOf(state, (state.lists[list] || [])[0]);
  return first ? first.position : null;
}

/** The list in which its position puts it; -1: there is none yet. @param {State} state @param {Card} card */
export function ownList(state, card) {
  return state.lists.findIndex((_, list) => positionOf(state, list) === card.position);
}

/** The end of its own list. @param {State} state @param {Card} card @returns {Landing} */
export function ownEnd(state, card) {
  const list = ownList(state, card);
  return { group: "surfaced", list, place: others(state, list, card.id).length + 1 };
}

/** @param {State} state @param {string | null} position */
export function positionTitle(state, position) {
  if (position === null) return "Without a position";
  return state.positions.find((one) => one.id === position)?.title || position;
}

/** The heading of a list. @param {State} state @param {number} list */
export const listTitle = (state, list) => positionTitle(state, positionOf(state, list));

/** @param {Landing} one @param {Landing} other */
export const isSame = (one, other) => one.group === other.group && one.list === other.list && one.place === other.place;

/**
 * The landing one arrow key further; null where there is none.
 * @param {State} state @param {Card} card @param {Landing} at @param {string} key @returns {Landing | null}
 */
export function step(state, card, at, key) {
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const group = GROUPS[GROUPS.indexOf(at.group) + (key === "ArrowRight" ? 1 : -1)];
    if (!group) return null;
    return group === "surfaced" ? ownEnd(state, card) : { group, list: -1, place: 1 };
  }
  if (at.group !== "surfaced" || at.list < 0) return null;
  const last = others(state, at.list, card.id).length + 1;
  if (key === "ArrowUp" && at.place > 1) return { ...at, place: at.place - 1 };
  if (key === "ArrowDown" && at.place < last) return { ...at, place: at.place + 1 };
  return nextList(state, card, at, key);
}

/** @param {State} state @param {Card} card @param {Landing} at @param {string} key @returns {Landing | null} */
function nextList(state, card, at, key) {
  const list = at.list + (key === "ArrowDown" ? 1 : -1);
  if (!state.lists[list]) return null;
  return { group: "surfaced", list, place: key === "ArrowDown" ? 1 : others(state, list, card.id).length + 1 };
}

/** What a landing means, in words. @param {State} state @param {Card} card @param {Landing} at */
export function inWords(state, card, at) {
  if (at.group === "folded") return "Folded: left to the score";
  if (at.group === "tucked away") return "Tucked away: hidden in this role";
  if (at.list < 0) return `Surfaced, ${positionTitle(state, card.position)}`;
  const of = others(state, at.list, card.id).length + 1;
  const where = `place ${at.place} of ${of} in Surfaced, ${listTitle(state, at.list)}`;
  return isForeign(state, card, at) ? `${where}: this would change its position` : where;
}

/** Whether it is the list of another position than the accomplishment's. @param {State} state @param {Card} card @param {Landing} at */
export const isForeign = (state, card, at) => at.group === "surfaced" && at.list >= 0 && positionOf(state, at.list) !== card.position;

/**
 * The changes that bring it from where it stands to a landing.
 * @param {State} state
 * @param {Card} card
 * @param {Landing} to
 * @returns {Change[]}
 */
export function changesTo(state, card, to) {
  const from = landingOf(state, card.id);
  if (isSame(from, to)) return [];
  if (to.group === "folded") return [{ do: "auto", id: card.id }];
  if (to.group === "tucked away") return [{ do: "hide", id: card.id }];
  /** @type {Change[]} */
  const changes = from.group === "surfaced" ? [] : [{ do: "show", id: card.id }];
  if (to.list >= 0) changes.push({ do: "move", id: card.id, place: to.place });
  return changes;
}

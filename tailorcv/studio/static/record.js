// The record: three groups of cards, the surfaced ones in the lists of the page, and what is private.
// @ts-check
import { cardNode, forgetOthers } from "./card.js";
import { arrange, button, find, keepingFocus, make, write } from "./dom.js";
import { GROUPS, GROUP_TITLES, cardOf, positionOf, positionTitle } from "./landing.js";
import { current, isRead, watch } from "./store.js";

/** @typedef {import("./shapes.js").State} State */
/** @typedef {import("./shapes.js").Group} Group */
/** @typedef {import("./shapes.js").Card} Card */

const SENTENCES = {
  surfaced: "on the page; the score chose them, or you did",
  folded: "tagged for the role, and shown better by others",
  "tucked away": "hidden, or not tagged for the role",
};
const EMPTY = {
  surfaced: "Nothing is on the page yet.",
  folded: "Nothing is folded.",
  "tucked away": "Nothing is tucked away.",
};

const BEGIN = "Nothing is logged yet. Begin with Log, or bring what you have: tailorcv import, in the terminal.";

/** @type {Map<string, HTMLElement>} */
const sections = new Map();
/** @type {Map<string, HTMLElement>} */
const lists = new Map();
/** @type {Set<string>} */
let leftOut = new Set();

/** Draws the record of every state. */
export function startRecord() {
  watch(paint);
}

/** Marks what had to go to keep to the wanted pages. @param {string[]} ids */
export function markLeftOut(ids) {
  leftOut = new Set(ids);
  if (isRead()) paint(current());
}

/** @param {State} state */
function paint(state) {
  keepingFocus(() => {
    const privateOnes = state.private.length ? [privateSection(state)] : [];
    arrange(find("groups"), [...GROUPS.map((group) => groupSection(state, group)), ...privateOnes]);
  });
  const all = GROUPS.flatMap((group) => state.groups[group]);
  forgetOthers(new Set(all.map((card) => card.id)));
  write(find("record-count"), all.length === 1 ? "one accomplishment" : `${all.length} accomplishments`);
}

/** @param {State} state @param {Group} group */
function groupSection(state, group) {
  const section = sections.get(group) || blankSection(group);
  sections.set(group, section);
  const cards = state.groups[group];
  write(/** @type {Element} */ (section.querySelector(".count")), String(cards.length));
  const home = /** @type {HTMLElement} */ (section.querySelector(".lists"));
  if (!cards.length) home.replaceChildren(make("p", { class: "empty", text: emptyWords(state, group) }));
  else if (group === "surfaced")
    arrange(
      home,
      state.lists.map((_, list) => listSection(state, list)),
    );
  else arrange(home, [fillList(group, "ul", cards, group, "")]);
  return section;
}

/** @param {State} state @param {Group} group */
function emptyWords(state, group) {
  const nothing = Object.values(state.groups).every((cards) => !cards.length);
  return nothing && group === "surfaced" ? BEGIN : EMPTY[group];
}

/** @param {Group} group */
function blankSection(group) {
  const id = `group-${GROUPS.indexOf(group)}`;
  return make(
    "section",
    { class: "group", "data-group": group, "aria-labelledby": id },
    make(
      "div",
      { class: "group-top" },
      make("h3", { id }, make("span", { text: GROUP_TITLES[group] }), " ", make("span", { class: "count" })),
      make("p", { class: "soft", text: SENTENCES[group] }),
    ),
    make("div", { class: "lists" }),
  );
}

/** @param {State} state @param {number} list */
function listSection(state, list) {
  const position = positionOf(state, list);
  const key = `of ${position === null ? "" : position}`;
  const section = lists.get(key) || make("section", { class: "list" }, make("h4"), make("div"));
  lists.set(key, section);
  const [heading, home] = /** @type {any} */ (section.children);
  const range = state.positions.find((one) => one.id === position)?.when || "";
  const when = range.endsWith("–") ? `${range} now` : range;
  heading.replaceChildren(make("span", { text: positionTitle(state, position) }), " ", make("span", { class: "when", text: when }));
  const cards = state.lists[list].map((id) => cardOf(state, id)).filter((card) => card !== null);
  arrange(home, [fillList(key, "ol", cards, "surfaced", String(list))]);
  return section;
}

/** @param {string} key @param {"ol" | "ul"} tag @param {Card[]} cards @param {Group} group @param {string} list */
function fillList(key, tag, cards, group, list) {
  const home = lists.get(`cards ${key}`) || make(tag, { class: "cards", role: "list" });
  lists.set(`cards ${key}`, home);
  home.dataset.list = list;
  const nodes = cards.map((card, at) =>
    cardNode(card, { group, first: at === 0, last: at === cards.length - 1, leftOut: leftOut.has(card.id) }),
  );
  arrange(home, nodes);
  return home;
}

/** @type {{drawn: string, node: HTMLElement} | null} */
let privateOne = null;

/** Made anew only when something in it changed, so that the focus stays. @param {State} state */
function privateSection(state) {
  const drawn = JSON.stringify(state.private);
  if (privateOne?.drawn !== drawn) privateOne = { drawn, node: blankPrivate(state) };
  return privateOne.node;
}

/** @param {State} state */
function blankPrivate(state) {
  const rows = state.private.map((one) =>
    make(
      "li",
      { class: "private", "data-id": one.id },
      make("p", { class: "title", text: one.title }),
      make("p", { class: "meta" }, make("span", { class: "when", text: one.when }), make("code", { text: one.id })),
      button("", { "data-act": "edit", class: "plain small", "aria-label": `Edit: ${one.title}` }, "edit"),
      button("", { "data-act": "place", class: "plain small", "aria-label": `Its file: ${one.title}` }, "file"),
    ),
  );
  const heading = make("h3", { id: "group-private" }, "Private ", make("span", { class: "count", text: String(rows.length) }));
  const top = make(
    "div",
    { class: "group-top" },
    heading,
    make("p", { class: "soft", text: "never leaves the record; can only be edited here" }),
  );
  return make(
    "section",
    { class: "group", "aria-labelledby": "group-private" },
    top,
    make("ul", { class: "cards", role: "list" }, ...rows),
  );
}

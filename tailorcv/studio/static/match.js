// The match: what helps most next, the radar, and the same figures as a table.
// @ts-check
import { find, make, signed } from "./dom.js";
import { radar } from "./radar.js";
import { current, isRead, watch } from "./store.js";

/** @typedef {import("./shapes.js").State} State */
/** @typedef {import("./shapes.js").Standing} Standing */

let drawn = "";
/** What is on the page once it is kept to its pages, by competency; null until that is known. @type {Record<string, number> | null} */
let fitted = null;

/** Draws the match of every state. */
export function startMatch() {
  watch(paintAnew);
}

/** Draws what is on the page after its pages were set. @param {Record<string, number> | null} charted */
export function showFitted(charted) {
  fitted = charted;
  if (isRead()) paintAnew(current());
}

/** @param {State} state */
function paintAnew(state) {
  const axes = state.axes.map((axis) => ({ ...axis, shown: fitted?.[axis.competency] ?? axis.shown }));
  const now = JSON.stringify([state.match, axes]);
  if (now !== drawn) paint({ ...state, axes });
  drawn = now;
}

/** @param {State} state */
function paint(state) {
  find("next").replaceChildren(nextAction(state.match.next_action));
  const shape = radar(state.axes);
  const caption = make(
    "figcaption",
    {},
    make("span", { class: "key need", "aria-hidden": "true" }),
    "the role asks for",
    make("span", { class: "key have", "aria-hidden": "true" }),
    "the record shows",
    make("span", { class: "key page", "aria-hidden": "true" }),
    "this page shows",
  );
  find("radar").replaceChildren(...(shape ? [shape, caption] : []));
  find("standings").replaceChildren(table(state.match.competencies));
}

/** @param {{text: string, points: number} | null} action */
function nextAction(action) {
  if (!action) return make("p", { class: "next soft", text: "Nothing is missing for this role." });
  return make(
    "div",
    { class: "next" },
    make("h3", { text: "What helps most next" }),
    make("p", {}, make("span", { text: action.text }), " ", make("b", { class: "gain", text: signed(action.points) })),
  );
}

/** @param {Standing[]} standings */
function table(standings) {
  const heads = ["Competency", "Need", "Have", "Met", "Lost", "Gap"].map((text) => make("th", { scope: "col", text }));
  return make(
    "table",
    { class: "standings" },
    make("caption", {
      class: "quiet",
      text: "Competencies of the role: level needed, level the record shows, share met, points lost, gap",
    }),
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...standings.map(row)),
  );
}

/** @param {Standing} one */
function row(one) {
  return make(
    "tr",
    { class: one.gap ? "lacks" : "meets" },
    make("th", { scope: "row" }, make("span", { text: one.name }), make("span", { class: "tier", text: proofWords(one) })),
    make("td", { text: String(one.required) }),
    make("td", { text: String(one.attained) }),
    make("td", {}, bar(one.met), make("span", { text: `${Math.floor(one.met * 100)} %` })),
    make("td", { text: one.points_lost >= 0.05 ? one.points_lost.toFixed(1) : "" }),
    make("td", { text: one.gap || "" }),
  );
}

/** @param {Standing} one */
function proofWords(one) {
  const pieces = one.evidence === 1 ? "1 piece" : `${one.evidence} pieces`;
  return `${one.tier} · ${pieces}${one.endorsed ? `, ${one.endorsed} confirmed` : ""}`;
}

/** @param {number} share */
function bar(share) {
  const filled = make("span");
  filled.style.width = `${(share * 100).toFixed(1)}%`;
  return make("span", { class: "bar", "aria-hidden": "true" }, filled);
}

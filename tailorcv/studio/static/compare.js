// Two roles beside each other: what only the one shows, what both show, what only the other shows.
// @ts-check
import { make } from "./dom.js";
import { makeDialog, open } from "./dialogs.js";
import { get, well } from "./server.js";
import { current } from "./store.js";

/** @typedef {import("./shapes.js").Compared} Compared */
/** @typedef {{id: string, title: string, score: number}} Side */
/** @typedef {{one: Side, other: Side, accomplishments: Compared[]}} Comparison */

/** Opens the comparison of the role that is shown with the next pinned one. */
export function openCompare() {
  const state = current();
  const other = state.roles.find((one) => one.id !== state.role);
  const home = make("div", { class: "compared", "aria-live": "polite" });
  const choosers = [chooser("One role", state.role), chooser("The other", other?.id || state.role)];
  const renew = () => fill(home, choosers[0].value, choosers[1].value);
  for (const one of choosers) one.addEventListener("change", renew);
  const row = make(
    "div",
    { class: "pair" },
    ...choosers.map((one) => make("p", { class: "field" }, make("label", { for: one.id, text: one.dataset.label }), one)),
  );
  const lead = make("p", {
    class: "soft",
    text: other ? "What the resume for each role surfaces." : "Only one role is pinned; pin another in the terminal: tailorcv pin ROLE",
  });
  open(makeDialog("Compare two roles", "wide", [lead, row, home]), choosers[1]);
  renew();
}

/** @param {string} label @param {string} value */
function chooser(label, value) {
  const options = current().roles.map((one) => make("option", { value: one.id, text: `${one.title} · ${one.score}` }));
  const made = make("select", { id: `compare-${label.split(" ").at(-1)}`, "data-label": label }, ...options);
  made.value = value;
  return made;
}

/** @param {HTMLElement} home @param {string} one @param {string} other */
async function fill(home, one, other) {
  if (one === other) return home.replaceChildren(make("p", { class: "empty", text: "Choose two different roles." }));
  const answer = await get(`api/compare/${one}/${other}`);
  if (well(answer)) home.replaceChildren(...columns(answer.body));
  else home.replaceChildren(make("p", { class: "empty", text: answer.body.message }));
  return undefined;
}

/** @param {Comparison} found */
function columns({ one, other, accomplishments }) {
  const rows = (/** @type {boolean} */ inOne, /** @type {boolean} */ inOther) =>
    accomplishments.filter((row) => (row.before === "surfaced") === inOne && (row.after === "surfaced") === inOther);
  const neither = rows(false, false);
  return [
    make(
      "div",
      { class: "columns" },
      column(`Only for ${one.title}`, `match ${one.score}`, rows(true, false), (row) => there(row.after)),
      column("For both", "", rows(true, true), () => ""),
      column(`Only for ${other.title}`, `match ${other.score}`, rows(false, true), (row) => there(row.before)),
    ),
    neither.length ? make("details", {}, make("summary", { text: `${neither.length} for neither` }), items(neither, inBoth)) : "",
  ];
}

/** @param {string | null} group */
const there = (group) => (group ? `${group} in the other` : "not in the other");

/** @param {Compared} row */
const inBoth = (row) => (row.before === row.after ? row.before || "in none" : `${row.before || "in none"}, then ${row.after || "in none"}`);

/** @param {string} title @param {string} more @param {Compared[]} rows @param {(row: Compared) => string} words */
function column(title, more, rows, words) {
  const count = make("span", { class: "count", text: String(rows.length) });
  return make(
    "section",
    {},
    make("h3", {}, `${title} `, count),
    more ? make("p", { class: "soft", text: more }) : null,
    rows.length ? items(rows, words) : make("p", { class: "empty", text: "nothing" }),
  );
}

/** @param {Compared[]} rows @param {(row: Compared) => string} words */
function items(rows, words) {
  return make(
    "ul",
    { class: "lines" },
    ...rows.map((row) => make("li", {}, make("span", { text: row.title }), make("span", { class: "soft", text: words(row) }))),
  );
}

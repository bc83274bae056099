// The rows of the form: competencies with their level, figures, links.
// @ts-check
import { button, make } from "./dom.js";
import { current } from "./store.js";

/** @typedef {import("./shapes.js").Metric} Metric */

const METRIC = /** @type {const} */ ([
  ["name", "What"],
  ["before", "Before"],
  ["after", "After"],
  ["unit", "Unit"],
  ["source", "Source, an address"],
]);

/** A list that grows by a button. @param {string} legend @param {string} add @param {() => HTMLElement} blank */
export function rows(legend, add, blank) {
  const home = make("div", { class: "rows" });
  const grow = button(add, { class: "plain small", onclick: () => append(home, blank()) }, "plus");
  return { home, whole: make("fieldset", { class: "row-field" }, make("legend", { text: legend }), home, grow) };
}

/** Adds a row and goes to its first empty field. @param {HTMLElement} home @param {HTMLElement} row */
export function append(home, row) {
  home.append(row);
  const fields = /** @type {HTMLInputElement[]} */ ([...row.querySelectorAll("input, select")]);
  (fields.find((one) => !one.value) || fields[0]).focus();
}

/** @param {string} label what is removed @param {string} kind @param {...(Node | null)} parts */
function row(label, kind, ...parts) {
  const whole = make("div", { class: `form-row ${kind}` }, ...parts);
  const remove = () => {
    const next = /** @type {HTMLElement | null} */ (whole.parentElement?.parentElement?.querySelector(":scope > button"));
    whole.dispatchEvent(new Event("input", { bubbles: true }));
    whole.remove();
    next?.focus();
  };
  whole.append(button("", { class: "plain small", "aria-label": `Remove this ${label}`, onclick: remove }, "close"));
  return whole;
}

/**
 * A competency and its level; the indicator asks what the level would mean.
 * @param {string} [id]
 * @param {number} [level]
 * @param {string} [indicator]
 */
export function tagRow(id = "", level = 0, indicator = "") {
  const name = current().competencies.find((one) => one.id === id)?.name || id;
  const levels = [["", "level"], ...[1, 2, 3, 4, 5].map((number) => [String(number), String(number)])];
  const chooser = make(
    "select",
    { name: "level", "aria-label": "Level" },
    ...levels.map(([value, text]) => make("option", { value, text })),
  );
  chooser.value = level ? String(level) : "";
  const input = make("input", {
    name: "competency",
    list: "competency-names",
    "aria-label": "Competency",
    value: name,
    autocomplete: "off",
  });
  return row("competency", "tag-row", input, chooser, indicator ? make("p", { class: "soft", text: indicator }) : null);
}

/** The names to choose from. */
export const competencyNames = () =>
  make("datalist", { id: "competency-names" }, ...current().competencies.map((one) => make("option", { value: one.name })));

/** @param {HTMLElement} home @returns {{id: string, text: string, level: number, known: boolean}[]} */
export function readTags(home) {
  return [...home.querySelectorAll(".tag-row")]
    .map((one) => {
      const text = valueIn(one, "competency");
      const found = current().competencies.find((known) => known.name.toLowerCase() === text.toLowerCase() || known.id === text);
      return { id: found?.id || "", text, level: Number(valueIn(one, "level")), known: found !== undefined };
    })
    .filter((tag) => tag.text || tag.level);
}

/** @param {Partial<Metric>} [metric] */
export function metricRow(metric = {}) {
  const inputs = METRIC.map(([name, label]) =>
    make(
      "label",
      { class: `of-${name}` },
      make("span", { text: label }),
      make("input", { name, value: metric[name] ?? "", autocomplete: "off" }),
    ),
  );
  return row("figure", "metric-row", ...inputs);
}

/** @param {HTMLElement} home @returns {Metric[]} */
export function readMetrics(home) {
  return [...home.querySelectorAll(".metric-row")]
    .map((one) => /** @type {Metric} */ (Object.fromEntries(METRIC.map(([name]) => [name, valueIn(one, name)]))))
    .filter((metric) => Object.values(metric).some(Boolean));
}

/** @param {string} [address] */
export const linkRow = (address = "") =>
  row("link", "link-row", make("input", { name: "link", type: "url", value: address, "aria-label": "Address", autocomplete: "off" }));

/** @param {HTMLElement} home */
export const readLinks = (home) => [...home.querySelectorAll(".link-row")].map((one) => valueIn(one, "link")).filter(Boolean);

/** @param {Element} home @param {string} name */
function valueIn(home, name) {
  return /** @type {HTMLInputElement} */ (home.querySelector(`[name="${name}"]`)).value.trim();
}

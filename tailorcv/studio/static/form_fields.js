// The fields of an accomplishment's form: laid out, filled, and read again.
// @ts-check
import { make } from "./dom.js";
import { competencyNames, linkRow, metricRow, readLinks, readMetrics, readTags, rows, tagRow } from "./form_rows.js";
import { current } from "./store.js";

/** @typedef {import("./shapes.js").Values} Values */

/** @param {Values} values */
export function fieldsFor(values) {
  const tags = rows("Competencies", "Add a competency", tagRow);
  const metrics = rows("Figures", "Add a figure", metricRow);
  const links = rows("Links", "Add a link", linkRow);
  tags.home.append(...Object.entries(values.competencies).map(([id, level]) => tagRow(id, level)));
  metrics.home.append(...values.metrics.map(metricRow));
  links.home.append(...values.links.map(linkRow));
  const suggestions = make("div", { class: "suggestions", "aria-live": "polite" });
  const form = make(
    "form",
    { class: "record-form", novalidate: true },
    area("title", "Title", "what changed through you, in one line", values.title, 2),
    when(values),
    make("div", { class: "pair" }, positionField(values.position), line("project", "Project", values.project)),
    tags.whole,
    suggestions,
    area("situation", "Situation", "what was there before", values.situation, 3),
    area("action", "Action", "what you did yourself", values.action, 3),
    area("result", "Result", "what came of it", values.result, 3),
    metrics.whole,
    links.whole,
    area("notes", "Notes", "for yourself; no document shows them", values.notes, 2),
    privateField(values.private),
    competencyNames(),
  );
  return { form, suggestions, tags: tags.home, metrics: metrics.home, links: links.home };
}

/** @typedef {ReturnType<typeof fieldsFor>} Fields */

/** What the fields hold now. @param {Fields} fields @returns {Values} */
export function read({ form, tags, metrics, links }) {
  const data = new FormData(form);
  const text = (/** @type {string} */ name) => String(data.get(name) ?? "").trim();
  const atOnce = data.get("kind") === "date";
  const known = readTags(tags).filter((tag) => tag.known);
  return {
    title: text("title"),
    date: atOnce ? text("date") : "",
    start: atOnce ? "" : text("start"),
    end: atOnce ? "" : text("end"),
    position: text("position"),
    project: text("project"),
    situation: text("situation"),
    action: text("action"),
    result: text("result"),
    notes: text("notes"),
    private: data.get("private") === "on",
    links: readLinks(links),
    metrics: readMetrics(metrics),
    competencies: Object.fromEntries(known.map((tag) => [tag.id, tag.level])),
  };
}

/** @param {string} name @param {string} label @param {string} value @param {string} [hint] */
function line(name, label, value, hint = "") {
  const input = make("input", { name, id: `form-${name}`, value, autocomplete: "off", placeholder: hint || null });
  return make("p", { class: `field of-${name}` }, make("label", { for: `form-${name}`, text: label }), input);
}

/** @param {string} name @param {string} label @param {string} hint @param {string} value @param {number} lines */
function area(name, label, hint, value, lines) {
  const words = make("label", { for: `form-${name}` }, label, " ", make("span", { class: "soft", text: hint }));
  const field = make("textarea", { name, id: `form-${name}`, rows: lines });
  field.value = value;
  return make("p", { class: "field" }, words, field);
}

/** @param {Values} values */
function when(values) {
  const isStretch = Boolean(values.start);
  const whole = make(
    "fieldset",
    { class: "when-field", "data-kind": isStretch ? "stretch" : "date" },
    make("legend", { text: "When" }),
    make("div", { class: "kinds" }, radio("date", "At one time", !isStretch), radio("stretch", "Over a time", isStretch)),
    line("date", "Day or month", values.date, "2026-07-14 or 2026-07"),
    line("start", "From", values.start, "2026-03"),
    line("end", "To", values.end, "empty while it goes on"),
  );
  whole.addEventListener("change", () => {
    whole.dataset.kind = /** @type {HTMLInputElement} */ (whole.querySelector("[name=kind]:checked")).value;
  });
  return whole;
}

/** @param {string} value @param {string} label @param {boolean} checked */
const radio = (value, label, checked) =>
  make("label", { class: "inline" }, make("input", { type: "radio", name: "kind", value, checked }), label);

/** @param {string} value */
function positionField(value) {
  const options = [{ id: "", title: "none" }, ...current().positions].map((one) => make("option", { value: one.id, text: one.title }));
  const chooser = make("select", { name: "position", id: "form-position" }, ...options);
  chooser.value = value;
  return make("p", { class: "field" }, make("label", { for: "form-position", text: "Position" }), chooser);
}

/** @param {boolean} checked */
function privateField(checked) {
  const box = make("input", { type: "checkbox", name: "private", checked });
  return make("label", { class: "inline" }, box, "Private: it never leaves the record, and does not count");
}

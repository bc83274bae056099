// Competencies that the words speak for, offered while one types. Nothing is tagged by itself, and a level is only asked about.
// @ts-check
import { button, make } from "./dom.js";
import { append, readTags, tagRow } from "./form_rows.js";
import { post, well } from "./server.js";

/** @typedef {import("./shapes.js").Suggestion} Suggestion */
/** @typedef {import("./form_fields.js").Fields} Fields */

const PAUSE = 450;
const SPOKEN = ["title", "situation", "action", "result"];
const FEWEST_LETTERS = 12;
const MOST_WORDS = 8;

/** Offers competencies in a form for as long as it is open. @param {Fields} fields @param {(tags: HTMLElement) => void} changed */
export function startSuggesting(fields, changed) {
  let timer = 0;
  let asked = "";
  const renew = async () => {
    const text = spoken(fields.form);
    if (text === asked) return;
    asked = text;
    const answer = text.length < FEWEST_LETTERS ? null : await post("api/suggest", { text });
    if (text !== asked) return;
    offer(fields, answer && well(answer) ? answer.body.suggestions : [], changed);
  };
  fields.form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(renew, PAUSE);
  });
  renew();
}

/** @param {HTMLFormElement} form */
function spoken(form) {
  const data = new FormData(form);
  return SPOKEN.map((name) => String(data.get(name) ?? "").trim())
    .filter(Boolean)
    .join("\n");
}

/** @param {Fields} fields @param {Suggestion[]} suggestions @param {(tags: HTMLElement) => void} changed */
function offer(fields, suggestions, changed) {
  const tagged = new Set(readTags(fields.tags).map((tag) => tag.id));
  const chips = suggestions.filter((one) => !tagged.has(one.competency)).map((one) => chip(fields, one, changed));
  const list = make("ul", { role: "list" }, ...chips);
  fields.suggestions.replaceChildren(...(chips.length ? [make("p", { class: "label", text: "Your words speak for" }), list] : []));
}

/** @param {Fields} fields @param {Suggestion} one @param {(tags: HTMLElement) => void} changed */
function chip(fields, one, changed) {
  const question = `Level ${one.level} would mean: ${one.indicator}`;
  const add = button(one.name, { class: "chip", "aria-label": `Add ${one.name}` }, "plus");
  const item = make(
    "li",
    {},
    add,
    make("span", { class: "words", text: one.words.slice(0, MOST_WORDS).join(", ") }),
    make("span", { class: "soft", text: question }),
  );
  add.addEventListener("click", () => {
    append(fields.tags, tagRow(one.competency, 0, question));
    item.remove();
    changed(fields.tags);
  });
  return item;
}

// What the tailoring says besides: the line below the name, the summary, the pages, the design.
// @ts-check
import { field, find, keepingFocus, make, write } from "./dom.js";
import { watch } from "./store.js";
import { change } from "./writing.js";

/** @typedef {import("./shapes.js").State} State */

/** Draws the choices of every state, and listens to them. */
export function startChoices() {
  watch((state) => keepingFocus(() => paint(state)));
  const form = /** @type {HTMLFormElement} */ (find("choices-form"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    /** @type {HTMLElement} */ (document.activeElement).dispatchEvent(new Event("change", { bubbles: true }));
  });
  form.addEventListener("change", (event) => choose(/** @type {HTMLInputElement} */ (event.target)));
}

const NAMES = /** @type {Record<string, string>} */ ({
  "choice-title": "title",
  "choice-pages": "pages",
  "choice-template": "template",
});

/** @param {HTMLInputElement} chooser */
function choose(chooser) {
  const key = chooser.name === "summary" ? "summary" : NAMES[chooser.id];
  const value = chooser.value.trim();
  if (!key || chooser.dataset.said === value) return;
  if (chooser.name !== "summary") chooser.dataset.said = value;
  change([{ do: "set", key, value }], `${key}: ${value || "not set"}`);
}

/** @param {State} state */
function paint(state) {
  const { choices } = state;
  write(find("choices-file"), state.file.sha256 === "none" ? `${state.file.path}, not there yet` : state.file.path);
  say("choice-title", choices.title || "");
  field("choice-title").placeholder = state.headline;
  const numbers = Array.from({ length: state.most_pages }, (_, at) => [String(at + 1), String(at + 1)]);
  offer("choice-pages", [["", "as many as it takes"], ...numbers], choices.pages ? String(choices.pages) : "");
  const designs = state.designs.map((name) => [name, name]);
  offer(
    "choice-template",
    [["", choices.template ? "the usual one" : `${state.look.template}, the usual one`], ...designs],
    choices.template || "",
  );
  paintSummaries(state);
}

/** What is being typed is never replaced. @param {string} id @param {string} value */
function say(id, value) {
  const input = field(id);
  const typing = document.activeElement === input && input.value.trim() !== input.dataset.said;
  if (!typing && input.value !== value) input.value = value;
  if (!typing) input.dataset.said = value;
}

/** @param {string} id @param {string[][]} options @param {string} value */
function offer(id, options, value) {
  const chooser = field(id);
  const drawn = JSON.stringify(options);
  if (chooser.dataset.drawn !== drawn) chooser.replaceChildren(...options.map(([name, text]) => make("option", { value: name, text })));
  chooser.dataset.drawn = drawn;
  chooser.value = value;
  chooser.dataset.said = value;
}

/** @param {State} state */
function paintSummaries(state) {
  const home = find("choice-summaries");
  const drawn = JSON.stringify(state.summaries);
  if (home.dataset.drawn !== drawn) {
    home.dataset.drawn = drawn;
    home.replaceChildren(
      option("", "the first one, whichever it is", ""),
      ...state.summaries.map((one) => option(one.id, one.id, one.text)),
    );
  }
  for (const radio of home.querySelectorAll("input")) radio.checked = radio.value === (state.choices.summary || "");
}

/** @param {string} value @param {string} name @param {string} text */
function option(value, name, text) {
  const radio = make("input", { type: "radio", name: "summary", value });
  return make(
    "label",
    { class: "option" },
    radio,
    make("span", {}, make("b", { text: name }), text ? make("span", { class: "soft", text }) : null),
  );
}

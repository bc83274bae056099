// The sections of the resume and their entries: put in order, hidden and shown.
// @ts-check
import { arrange, button, find, keepingFocus, make, write } from "./dom.js";
import { draggable } from "./pointer_drag.js";
import { current, watch } from "./store.js";
import { announce } from "./telling.js";
import { change } from "./writing.js";

/** @typedef {import("./shapes.js").Section} Section */
/** @typedef {{key: string, place: number}} Dragged */

/** @type {Map<string, {node: HTMLElement, drawn: string}>} */
const made = new Map();
const mark = make("li", { class: "landing", "aria-hidden": "true" });

/** Draws the sections of every state, and listens to them. */
export function startSections() {
  watch((state) =>
    keepingFocus(() =>
      arrange(
        find("sections"),
        state.sections.map((one, at) => sectionNode(one, at)),
      ),
    ),
  );
  find("sections").addEventListener("click", onClick);
  find("sections").addEventListener("keydown", onKey);
  draggable(find("sections"), { handle: ".handle", take, picture, over, drop, cancel: putDown });
}

/** @param {Section} section @param {number} at */
function sectionNode(section, at) {
  const known = made.get(section.key) || { node: blank(section), drawn: "" };
  made.set(section.key, known);
  const drawn = JSON.stringify([section, at]);
  if (known.drawn !== drawn) paint(known.node, section, at);
  known.drawn = drawn;
  return known.node;
}

/** @param {Section} section */
function blank(section) {
  return make(
    "li",
    { class: "section", "data-key": section.key },
    button("", { class: "handle", "aria-label": `Move: ${section.title}` }, "grip"),
    make("span", { class: "name" }),
    button("", { "data-act": "up", class: "plain small", "aria-label": `Move up: ${section.title}` }, "up"),
    button("", { "data-act": "down", class: "plain small", "aria-label": `Move down: ${section.title}` }, "down"),
    button("Hide", { "data-act": "toggle", class: "plain small" }),
    make("ul", { class: "entries", role: "list" }),
  );
}

/** @param {HTMLElement} node @param {Section} section @param {number} at */
function paint(node, section, at) {
  node.classList.toggle("is-hidden", section.hidden);
  const shown = current().sections.filter((one) => !one.hidden).length;
  const [name, toggle, entries] = [".name", "[data-act=toggle]", ".entries"].map(
    (what) => /** @type {HTMLElement} */ (node.querySelector(what)),
  );
  name.textContent = section.title;
  relabel(toggle, section.title, section.hidden);
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll("[data-act=up], [data-act=down], .handle"))) {
    one.hidden = section.hidden;
    if (one.dataset.act) one.setAttribute("aria-disabled", String(one.dataset.act === "up" ? at === 0 : at >= shown - 1));
  }
  keepingFocus(() => entries.replaceChildren(...section.entries.map((entry) => entryNode(entries, entry))));
}

/** @param {HTMLElement} home @param {import("./shapes.js").Entry} entry */
function entryNode(home, entry) {
  const known = /** @type {HTMLElement | null} */ (home.querySelector(`[data-entry="${CSS.escape(entry.id)}"]`));
  const toggle = button("Hide", { "data-act": "entry", class: "plain small" });
  const node = known || make("li", { "data-entry": entry.id }, make("span", { class: "name" }), toggle);
  node.classList.toggle("is-hidden", entry.hidden);
  write(/** @type {Element} */ (node.querySelector(".name")), entry.title);
  relabel(/** @type {HTMLElement} */ (node.querySelector("button")), entry.title, entry.hidden);
  return node;
}

/** @param {HTMLElement} toggle @param {string} title @param {boolean} hidden */
function relabel(toggle, title, hidden) {
  write(toggle, hidden ? "Show" : "Hide");
  toggle.setAttribute("aria-label", `${hidden ? "Show" : "Hide"}: ${title}`);
}

/** @param {Event} event */
function onClick(event) {
  const pressed = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("[data-act]"));
  const section = sectionAt(pressed);
  if (!pressed || !section) return;
  const act = pressed.dataset.act;
  if (act === "up" || act === "down") moveBy(section, act === "up" ? -1 : 1);
  else if (act === "toggle") toggle(section.key, section.title, section.hidden);
  else {
    const id = /** @type {HTMLElement} */ (pressed.closest("[data-entry]")).dataset.entry || "";
    const entry = section.entries.find((one) => one.id === id);
    if (entry) toggle(id, entry.title, entry.hidden);
  }
}

/** The arrow keys move the section whose handle has the focus. @param {KeyboardEvent} event */
function onKey(event) {
  const handle = /** @type {HTMLElement} */ (event.target).closest(".handle");
  const section = sectionAt(handle);
  if (!section || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  moveBy(section, event.key === "ArrowUp" ? -1 : 1);
}

/** @param {Element | null} element */
function sectionAt(element) {
  const key = /** @type {HTMLElement | null | undefined} */ (element?.closest("[data-key]"))?.dataset.key;
  return current().sections.find((one) => one.key === key) || null;
}

/** @param {string} id @param {string} title @param {boolean} hidden */
function toggle(id, title, hidden) {
  change([{ do: hidden ? "show" : "hide", id }], `${hidden ? "shown" : "hidden"}: ${title}`);
}

const shownKeys = () =>
  current()
    .sections.filter((one) => !one.hidden)
    .map((one) => one.key);

/** @param {Section} section @param {number} by */
function moveBy(section, by) {
  moveTo(section.key, shownKeys().indexOf(section.key) + by);
}

/** @param {string} key @param {number} to from 0 */
function moveTo(key, to) {
  const keys = shownKeys();
  const title = current().sections.find((one) => one.key === key)?.title || key;
  if (to < 0 || to >= keys.length) return announce(`${title} is the ${to < 0 ? "first" : "last"} section`);
  if (keys.indexOf(key) !== to) change([{ do: "move", id: key, place: to + 1 }], `${title}, place ${to + 1} of ${keys.length}`);
}

/** @param {HTMLElement} handle */
const picture = (handle) => /** @type {HTMLElement} */ (handle.closest(".section"));

/** @param {HTMLElement} handle @returns {Dragged | null} */
function take(handle) {
  const section = sectionAt(handle);
  if (!section || document.body.dataset.off) return null;
  picture(handle).classList.add("carried");
  return { key: section.key, place: shownKeys().indexOf(section.key) };
}

/** @param {Dragged} dragged @param {number} _ @param {number} y */
function over(dragged, _, y) {
  const nodes = shownKeys()
    .filter((key) => key !== dragged.key)
    .map((key) => /** @type {HTMLElement} */ (made.get(key)?.node));
  const before = nodes.findIndex((node) => y < node.getBoundingClientRect().top + node.offsetHeight / 2);
  dragged.place = before < 0 ? nodes.length : before;
  write(mark, `place ${dragged.place + 1} of ${nodes.length + 1}`);
  const next = nodes[dragged.place] || nodes.at(-1)?.nextElementSibling || null;
  if (next !== mark && mark.nextElementSibling !== next) find("sections").insertBefore(mark, next);
}

/** @param {Dragged} dragged */
function drop(dragged) {
  putDown(dragged);
  moveTo(dragged.key, dragged.place);
}

/** @param {Dragged} dragged */
function putDown({ key }) {
  mark.remove();
  made.get(key)?.node.classList.remove("carried");
}

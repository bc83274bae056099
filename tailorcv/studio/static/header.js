// The top of the page: whose record, which role, its figures, and the steps back and forth.
// @ts-check
import { draw, field, find, make, write } from "./dom.js";
import { get, well } from "./server.js";
import { isRead, watch, current } from "./store.js";
import { complain } from "./telling.js";
import { refresh, stepBack } from "./writing.js";

/** @typedef {import("./shapes.js").State} State */
/** @typedef {import("./shapes.js").Pages} Pages */

const FORMATS = { pdf: "PDF", docx: "Word", html: "HTML, one file", md: "Markdown", txt: "Plain text", json: "JSON Resume" };
const ROUND = 2 * Math.PI * 20;

/** @type {Pages | null} */
let pages = null;

/** Draws the header of every state, and listens to it. */
export function startHeader() {
  watch(paint);
  field("role").addEventListener("change", () => switchTo(field("role").value));
  find("undo").addEventListener("click", () => stepBack("undo"));
  find("redo").addEventListener("click", () => stepBack("redo"));
  find("exports").addEventListener("toggle", placeMenu);
  addEventListener("resize", placeMenu);
  find("export-list").addEventListener("click", onExport);
}

/** Shows another role, where it can be read. @param {string} role */
export async function switchTo(role) {
  await refresh(role);
  field("role").value = current().role;
}

/** Shows how many pages there are; null: it is being found out. @param {Pages | null} found */
export function showPages(found) {
  pages = found;
  if (isRead()) paintFigures(current());
}

/** @param {State} state */
function paint(state) {
  write(find("person"), state.person);
  write(find("workspace"), `${state.workspace} · as of ${state.as_of}`);
  write(find("role-place"), state.place);
  document.title = `${state.title} · ${state.person} · tailorcv studio`;
  history.replaceState(null, "", `#${state.role}`);
  paintRoles(state);
  paintFigures(state);
  paintExports(state);
  paintStep("undo", state.undo);
  paintStep("redo", state.redo);
}

/** @param {State} state */
function paintRoles(state) {
  const chooser = field("role");
  const options = state.roles.map((one) => make("option", { value: one.id, text: `${one.title} · ${one.score}` }));
  const drawn = JSON.stringify(state.roles);
  if (chooser.dataset.drawn !== drawn) chooser.replaceChildren(...options);
  chooser.dataset.drawn = drawn;
  chooser.value = state.role;
}

/** @param {State} state */
function paintFigures(state) {
  const { score, ready, core } = state.match;
  const figures = [
    make(
      "div",
      { class: "figure score" },
      ring(score),
      make("p", {}, make("b", { text: String(score) }), make("span", { text: "match of 100" })),
    ),
    figure(onThePage(state), "on the page"),
    figure(ready ? "ready" : "not ready", `${core.met} of ${core.of} core met`, ready ? "good" : ""),
    figure(pages ? String(pages.pages) : "…", pagesWord(), isTooLong() ? "bad" : ""),
  ];
  const drawn = JSON.stringify([score, onThePage(state), ready, core, pages]);
  if (find("figures").dataset.drawn === drawn) return;
  find("figures").dataset.drawn = drawn;
  find("figures").replaceChildren(...figures);
}

/** @param {string} value @param {string} name @param {string} [kind] */
const figure = (value, name, kind = "") =>
  make("div", { class: `figure ${kind}` }, make("p", {}, make("b", { text: value }), make("span", { text: name })));

/** Where pages are wanted, only who has set them knows what had to go. @param {State} state */
function onThePage(state) {
  if (pages) return String(pages.shown);
  return state.choices.pages ? "…" : String(state.shown.score);
}

function pagesWord() {
  if (!pages) return "pages";
  const word = pages.pages === 1 ? "page" : "pages";
  return pages.wanted ? `${word}, ${pages.wanted} wanted` : word;
}

const isTooLong = () => pages !== null && pages.wanted !== null && pages.pages > pages.wanted;

/** @param {number} score */
function ring(score) {
  const filled = (ROUND * score) / 100;
  return draw(
    "svg",
    { class: "ring", viewBox: "0 0 48 48", "aria-hidden": "true" },
    draw("circle", { class: "rest", cx: 24, cy: 24, r: 20 }),
    // Round ends would make a dot of nothing.
    ...(score
      ? [draw("circle", { class: "filled", cx: 24, cy: 24, r: 20, "stroke-dasharray": `${filled.toFixed(1)} ${ROUND.toFixed(1)}` })]
      : []),
  );
}

/** @param {"undo" | "redo"} id @param {string | null} what */
function paintStep(id, what) {
  const step = /** @type {HTMLButtonElement} */ (find(id));
  const name = id === "undo" ? "Undo" : "Redo";
  // Not disabled while it has the focus: that would lose it.
  step.disabled = what === null && document.activeElement !== step;
  step.setAttribute("aria-disabled", String(what === null));
  step.title = what === null ? `nothing to ${id}` : `${name}: ${what}`;
  step.setAttribute("aria-label", what === null ? name : `${name}: ${what}`);
}

/** @param {State} state */
function paintExports(state) {
  if (find("export-list").dataset.role === state.role) return;
  find("export-list").dataset.role = state.role;
  const links = Object.entries(FORMATS).map(([format, name]) =>
    make(
      "li",
      {},
      make(
        "a",
        { href: `export/${state.role}/${format}`, download: "", "data-format": format },
        make("span", { text: name }),
        make("code", { text: `.${format}` }),
      ),
    ),
  );
  find("export-list").replaceChildren(...links);
}

/** The browser downloads it; what that format could not hold is said. @param {Event} event */
async function onExport(event) {
  const link = /** @type {HTMLElement} */ (event.target).closest("a");
  if (!link) return;
  find("exports").hidePopover();
  const answer = await get(`api/lost/${current().role}/${link.dataset.format}`);
  if (!well(answer)) complain(answer.body.message);
  else if (answer.body.lost.length) complain(`${answer.body.file}: ${answer.body.lost.join("; ")}`);
}

/** Below its button, and never beyond the window. */
function placeMenu() {
  const menu = find("exports");
  const from = find("export").getBoundingClientRect();
  menu.style.top = `${Math.round(from.bottom + 6)}px`;
  menu.style.left = `${Math.round(Math.max(8, Math.min(from.left, innerWidth - menu.offsetWidth - 8)))}px`;
}

// Ties the cards to their lines in the resume: pointing at one marks the other.
// @ts-check
import { nodeOf } from "./card.js";
import { find } from "./dom.js";
import { listenIn } from "./keys.js";

/** @type {HTMLIFrameElement | null} */
let linked = null;
/** @type {HTMLElement[]} */
let marked = [];

/** Marks the resume's lines for the card under the pointer, or with the focus. */
export function startLinking() {
  const groups = find("groups");
  for (const kind of ["pointerover", "focusin"]) groups.addEventListener(kind, (event) => markLines(idAt(event.target)));
  for (const kind of ["pointerleave", "focusout"]) groups.addEventListener(kind, () => markLines(null));
}

/** Marks the card for the line under the pointer in this frame. @param {HTMLIFrameElement} frame */
export function link(frame) {
  linked = frame;
  marked = [];
  const inner = frame.contentDocument;
  inner?.addEventListener("pointerover", (event) => markCard(lineAt(event.target)));
  inner?.addEventListener("pointerout", () => markCard(null));
  inner?.addEventListener("click", (event) => showCard(event));
  if (inner) listenIn(inner);
}

/** @param {EventTarget | null} target */
const idAt = (target) => /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (target).closest?.(".card"))?.dataset.id || null;

/** @param {EventTarget | null} target */
const lineAt = (target) =>
  /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (target).closest?.("li[data-id]"))?.dataset.id?.split(" ")[0] || null;

/** @param {string | null} id */
function markLines(id) {
  for (const line of marked) [line.style.background, line.style.boxShadow] = ["", ""];
  const inner = linked?.contentDocument;
  marked =
    id && inner ? [...inner.querySelectorAll(`li[data-id~="${CSS.escape(id)}"]`)].map((line) => /** @type {HTMLElement} */ (line)) : [];
  const tint = getComputedStyle(document.body).getPropertyValue("--mark");
  for (const line of marked) [line.style.background, line.style.boxShadow] = [tint, `0 0 0 4px ${tint}`];
}

/** @param {string | null} id */
function markCard(id) {
  for (const card of document.querySelectorAll(".card.pointed")) card.classList.remove("pointed");
  if (id) nodeOf(id)?.classList.add("pointed");
}

/** @param {Event} event */
function showCard(event) {
  // A link in the resume would load its page into the frame.
  if (/** @type {HTMLElement} */ (event.target).closest?.("a")) event.preventDefault();
  const id = lineAt(event.target);
  if (id)
    nodeOf(id)?.scrollIntoView({
      block: "center",
      behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth",
    });
}

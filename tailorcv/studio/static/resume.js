// The resume as exported: read into a hidden frame and then swapped, so that nothing flickers; or the PDF's sheets as pictures.
// @ts-check
import { find, make } from "./dom.js";
import { link } from "./linking.js";
import { get, well } from "./server.js";
import { current, isRead, watchConfirmed } from "./store.js";

/** @type {HTMLIFrameElement | null} */
let shown = null;
/** @type {HTMLIFrameElement | null} */
let coming = null;
let loaded = "";
let as = "page";

/** Loads every state's resume, and lets the person choose how it is shown. */
export function startResume() {
  watchConfirmed(load);
  for (const one of switches()) one.addEventListener("click", () => showAs(one.dataset.as || "page"));
  addEventListener("resize", () => shown && fitHeight(shown));
}

const switches = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-as]")]);

/** @param {string} how */
function showAs(how) {
  as = how;
  loaded = "";
  for (const one of switches()) one.setAttribute("aria-pressed", String(one.dataset.as === how));
  find("frames").hidden = how !== "page";
  find("sheets").hidden = how !== "sheets";
  if (isRead()) load(current());
}

/** @param {import("./shapes.js").State} state */
function load(state) {
  const what = `${as} ${state.role} ${state.version}`;
  if (what === loaded) return;
  loaded = what;
  if (as === "page") loadPage(state.role, state.version, state.title);
  else loadSheets(state.role, state.version, what);
}

/** @param {string} role @param {number} version @param {string} title */
function loadPage(role, version, title) {
  coming?.remove();
  const frame = make("iframe", { sandbox: "allow-same-origin", title: `Resume: ${title}`, class: "coming", tabindex: "-1" });
  coming = frame;
  frame.addEventListener("load", () => {
    // An answer that is no resume cannot be looked into; the old one stays until the files are sound.
    if (frame === coming && frame.contentDocument) swap(frame);
  });
  frame.src = `resume/${role}?v=${version}`;
  find("frames").append(frame);
}

/** @param {HTMLIFrameElement} frame */
function swap(frame) {
  const down = shown?.contentWindow?.scrollY || 0;
  fitHeight(frame);
  frame.contentWindow?.scrollTo({ top: down, behavior: "instant" });
  frame.classList.remove("coming");
  frame.removeAttribute("tabindex");
  shown?.remove();
  shown = frame;
  coming = null;
  link(frame);
}

/** Where the page itself scrolls, the frame is as high as what is in it. @param {HTMLIFrameElement} frame */
function fitHeight(frame) {
  const inner = frame.contentDocument?.documentElement;
  const wide = getComputedStyle(find("frames")).getPropertyValue("--scrolls").trim() === "inside";
  frame.style.height = "";
  if (!wide && inner) frame.style.height = `${inner.scrollHeight}px`;
}

/** @param {string} role @param {number} version @param {string} what */
async function loadSheets(role, version, what) {
  const answer = await get(`sheets/${role}`);
  if (!well(answer) || what !== loaded) return;
  const pictures = Array.from({ length: answer.body.sheets }, (_, at) =>
    make("img", { src: `sheets/${role}/${at + 1}?v=${version}`, alt: `Sheet ${at + 1} of ${answer.body.sheets}`, class: "sheet" }),
  );
  // Decoded first: the old sheets stay until the new ones can be shown at once.
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  if (what === loaded) find("sheets").replaceChildren(...pictures);
}

// Which part of the page is shown where not all of them have room.
// @ts-check

const buttons = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-show]")]);

/** Two columns have the resume beside everything else; three have the record beside it, too. Style knows the same widths. */
const TWO = matchMedia("(min-width: 60em) and (min-height: 30em)");
const THREE = matchMedia("(min-width: 100em) and (min-height: 30em)");

/** Lets the person choose the part. */
export function startViews() {
  for (const one of buttons()) one.addEventListener("click", () => show(one.dataset.show || "record"));
  document.querySelector(".skip")?.addEventListener("click", () => show("record"));
  for (const width of [TWO, THREE]) width.addEventListener("change", () => show(document.body.dataset.view || "record"));
  show("record");
}

/** Shows one part, or the next best where that one is there anyway. @param {string} wanted */
function show(wanted) {
  const always = THREE.matches ? ["resume", "record"] : TWO.matches ? ["resume"] : [];
  const view = always.includes(wanted) ? (THREE.matches ? "match" : "record") : wanted;
  document.body.dataset.view = view;
  for (const one of buttons()) {
    one.hidden = always.includes(one.dataset.show || "");
    one.setAttribute("aria-pressed", String(one.dataset.show === view));
  }
  const top = /** @type {Element} */ (document.getElementById(view));
  if (top.getBoundingClientRect().top < 0) top.scrollIntoView();
  // A frame that was not shown had no height to fit.
  dispatchEvent(new Event("resize"));
}

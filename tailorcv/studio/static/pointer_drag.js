// Dragging by pointer events, the same for mouse, pen and touch: threshold, ghost, scrolling at the edges, Escape.
// @ts-check

const THRESHOLD = 5;
const EDGE = 72;
const FASTEST = 18;

/**
 * @template T
 * @typedef {object} Manners what is dragged, and what becomes of it
 * @property {string} handle selector of what it is taken by; that has touch-action: none
 * @property {(handle: HTMLElement) => T | null} take what is dragged; null: not now
 * @property {(handle: HTMLElement) => HTMLElement} picture what floats along
 * @property {(what: T, x: number, y: number) => void} over
 * @property {(what: T) => void} drop
 * @property {(what: T) => void} cancel
 */

/** @template T @param {HTMLElement} root @param {Manners<T>} manners */
export function draggable(root, manners) {
  root.addEventListener("pointerdown", (event) => {
    const handle = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest(manners.handle));
    if (handle && event.isPrimary && event.button === 0) new Drag(handle, event, manners).wait();
  });
}

/** One drag, from the press to the drop. @template T */
class Drag {
  /** @param {HTMLElement} handle @param {PointerEvent} event @param {Manners<T>} manners */
  constructor(handle, event, manners) {
    this.handle = handle;
    this.manners = manners;
    this.pointer = event.pointerId;
    /** Where it was pressed, where the pointer is, and how far from it the picture's corner lies. */
    this.start = { x: event.clientX, y: event.clientY };
    this.at = this.start;
    this.offset = { x: 0, y: 0 };
    /** @type {T | null} */
    this.what = null;
    /** @type {HTMLElement | null} */
    this.ghost = null;
    this.ends = new AbortController();
  }

  /** Until the pointer has moved far enough, it may still be a click. */
  wait() {
    const { signal } = this.ends;
    // Captured, so that the resume's frame does not swallow the pointer.
    this.handle.setPointerCapture(this.pointer);
    this.handle.addEventListener("pointermove", (event) => this.move(event), { signal });
    this.handle.addEventListener("pointerup", () => this.end(true), { signal });
    this.handle.addEventListener("pointercancel", () => this.end(false), { signal });
    this.handle.addEventListener("lostpointercapture", () => this.end(false), { signal });
    window.addEventListener("keydown", (event) => this.key(event), { signal, capture: true });
  }

  /** @param {PointerEvent} event */
  move(event) {
    this.at = { x: event.clientX, y: event.clientY };
    if (!this.ghost && Math.hypot(this.at.x - this.start.x, this.at.y - this.start.y) < THRESHOLD) return;
    if (!this.ghost) this.begin();
    this.follow();
  }

  begin() {
    this.what = this.manners.take(this.handle);
    if (this.what === null) return this.ends.abort();
    const model = this.manners.picture(this.handle);
    const box = model.getBoundingClientRect();
    this.ghost = /** @type {HTMLElement} */ (model.cloneNode(true));
    for (const one of [this.ghost, ...this.ghost.querySelectorAll("[id]")]) one.removeAttribute("id");
    this.ghost.classList.add("ghost");
    this.ghost.inert = true;
    this.ghost.style.width = `${box.width}px`;
    this.offset = { x: box.left - this.start.x, y: box.top - this.start.y };
    document.body.append(this.ghost);
    document.body.classList.add("dragging");
    this.scroll();
  }

  follow() {
    if (!this.ghost || this.what === null) return;
    this.ghost.style.translate = `${this.at.x + this.offset.x}px ${this.at.y + this.offset.y}px`;
    this.manners.over(this.what, this.at.x, this.at.y);
  }

  /** Near an edge the pane goes on scrolling, the faster the nearer. */
  scroll() {
    if (!this.ghost) return;
    const pane = scrollerOf(this.handle);
    const box = pane === document.scrollingElement ? { top: 0, bottom: innerHeight } : pane.getBoundingClientRect();
    const above = Math.max(0, box.top + EDGE - this.at.y);
    const below = Math.max(0, this.at.y - (box.bottom - EDGE));
    const by = Math.round((Math.min(1, below / EDGE) - Math.min(1, above / EDGE)) * FASTEST);
    if (by) {
      pane.scrollBy({ top: by, behavior: "instant" });
      this.follow();
    }
    requestAnimationFrame(() => this.scroll());
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== "Escape" || !this.ghost) return;
    event.preventDefault();
    event.stopPropagation();
    this.end(false);
  }

  /** @param {boolean} dropped */
  end(dropped) {
    this.ends.abort();
    const { what, ghost } = this;
    this.ghost = null;
    if (!ghost || what === null) return;
    ghost.remove();
    document.body.classList.remove("dragging");
    if (dropped) this.manners.drop(what);
    else this.manners.cancel(what);
  }
}

/** The pane that scrolls, or the page where it does. @param {Element} element @returns {Element} */
function scrollerOf(element) {
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight) return one;
  }
  return /** @type {Element} */ (document.scrollingElement);
}

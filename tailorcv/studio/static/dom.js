// Elements: found, made, and kept in order by key. All text goes in as text.
// @ts-check

/** @typedef {Node | string | null | false} Child */

/** The element with that id, which the page always has. @param {string} id @returns {HTMLElement} */
export function find(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** The field with that id. @param {string} id @returns {HTMLInputElement & HTMLSelectElement} */
export const field = (id) => /** @type {HTMLInputElement & HTMLSelectElement} */ (find(id));

/**
 * A new element; `text` and `on…` are no attributes, and what is null or false is left out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [settings]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, settings = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) set(element, name, value);
  fill(element, children);
  return element;
}

/** A new SVG element. @param {string} tag @param {Record<string, any>} [settings] @param {...Child} children @returns {SVGElement} */
export function draw(tag, settings = {}, ...children) {
  const element = /** @type {SVGElement} */ (document.createElementNS("http://www.w3.org/2000/svg", tag));
  for (const [name, value] of Object.entries(settings)) set(element, name, value);
  fill(element, children);
  return element;
}

/** @param {Element} element @param {string} name @param {any} value */
function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "text") element.textContent = value;
  else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? "" : String(value));
}

/** @param {Element} element @param {Child[]} children */
function fill(element, children) {
  for (const child of children) if (child !== null && child !== false) element.append(child);
}

/** One of the drawings at the end of index.html; said by the text beside it. @param {string} name */
export function icon(name) {
  return draw("svg", { class: "icon", "aria-hidden": "true" }, draw("use", { href: `#i-${name}` }));
}

/**
 * A button; with an icon and no text of its own, `settings["aria-label"]` says what it does.
 * @param {string} text @param {Record<string, any>} settings @param {string} [drawing]
 */
export function button(text, settings, drawing) {
  const title = text ? null : settings["aria-label"];
  return make("button", { type: "button", title, ...settings }, drawing ? icon(drawing) : null, text || null);
}

/**
 * Lets a parent hold exactly these nodes in this order, touching only what is not in its place.
 * @param {Element} parent @param {Iterable<Element>} nodes
 */
export function arrange(parent, nodes) {
  let next = own(parent.firstElementChild);
  for (const node of nodes) {
    if (node === next) next = own(next.nextElementSibling);
    else parent.insertBefore(node, next);
  }
  while (next) {
    const gone = next;
    next = own(next.nextElementSibling);
    gone.remove();
  }
}

/** The mark of where something would land comes and goes by itself. @param {Element | null} node @returns {Element | null} */
const own = (node) => (node?.matches(".landing") ? own(node.nextElementSibling) : node);

/** Runs what may move or remove the element that has the focus, and gives the focus back. @param {() => void} work */
export function keepingFocus(work) {
  const held = /** @type {HTMLElement | null} */ (document.activeElement);
  work();
  if (held && held !== document.activeElement && held.isConnected && !held.matches(":disabled")) held.focus({ preventScroll: true });
}

/** Puts text only where it is another, so that nothing is drawn or read out again. @param {Element} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {number} points of 100 @returns {string} "+12.3", or nothing where it is nothing */
export function signed(points) {
  const rounded = points.toFixed(1);
  return rounded === "0.0" ? "" : points > 0 ? `+${rounded}` : `−${rounded.slice(1)}`;
}

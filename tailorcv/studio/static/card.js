// One accomplishment as a card: made once, and then only what changed is written anew.
// @ts-check
import { arrange, button, find, make, signed, write } from "./dom.js";

/** @typedef {import("./shapes.js").Card} Card */
/** @typedef {import("./shapes.js").Verification} Verification */
/**
 * @typedef {object} Setting what a card needs to know besides itself
 * @property {import("./shapes.js").Group} group
 * @property {boolean} first
 * @property {boolean} last
 * @property {boolean} leftOut it had to go to keep to the wanted pages
 */

/** @type {Map<string, {node: HTMLElement, drawn: string}>} */
const made = new Map();

/** The card's element, up to date. @param {Card} card @param {Setting} setting */
export function cardNode(card, setting) {
  const known = made.get(card.id) || { node: blank(card), drawn: "" };
  made.set(card.id, known);
  const drawn = JSON.stringify([card, setting]);
  if (known.drawn !== drawn) paint(known.node, card, setting);
  known.drawn = drawn;
  return known.node;
}

/** Forgets cards that are no more. @param {Set<string>} ids */
export function forgetOthers(ids) {
  for (const id of [...made.keys()]) if (!ids.has(id)) made.delete(id);
}

/** The element of an accomplishment, where it has one. @param {string} id */
export const nodeOf = (id) => made.get(id)?.node || null;

/** @param {Card} card */
function blank(card) {
  const template = /** @type {HTMLTemplateElement} */ (find("card"));
  const node = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  node.dataset.id = card.id;
  node.id = `card-${card.id}`;
  part(node, ".actions").append(
    button("", { "data-act": "up", class: "plain small", "aria-label": "Move up" }, "up"),
    button("", { "data-act": "down", class: "plain small", "aria-label": "Move down" }, "down"),
    button("Show", { "data-act": "show", class: "plain small" }),
    button("Hide", { "data-act": "hide", class: "plain small" }),
    button("Leave to the score", { "data-act": "auto", class: "plain small" }),
    make("span", { class: "wording" }),
    button("", { "data-act": "edit", class: "plain small end", "aria-label": "Edit" }, "edit"),
    button("", { "data-act": "place", class: "plain small", "aria-label": "Its file" }, "file"),
  );
  return node;
}

/** @param {Element} node @param {string} selector */
const part = (node, selector) => /** @type {HTMLElement} */ (node.querySelector(selector));

/** @param {HTMLElement} node @param {Card} card @param {Setting} setting */
function paint(node, card, setting) {
  write(part(node, ".title"), card.title);
  write(part(node, ".points"), signed(card.points));
  part(node, ".points").title = card.points ? "points of 100 that it brings" : "";
  paintMeta(part(node, ".meta"), card, setting);
  arrange(
    part(node, ".tags"),
    card.tags.map((tag) => tagItem(tag, card.verification)),
  );
  part(node, ".handle").setAttribute("aria-label", `Move: ${card.title}`);
  node.dataset.wish = card.wish || "";
  node.classList.toggle("left-out", setting.leftOut);
  paintActions(node, card, setting);
}

/** @param {HTMLElement} meta @param {Card} card @param {Setting} setting */
function paintMeta(meta, card, setting) {
  meta.replaceChildren(
    make("span", { class: "when", text: card.when }),
    make("code", { text: card.id }),
    make("span", { class: "reason", text: card.reason }),
    setting.leftOut ? make("span", { class: "gone", text: "left out to keep to the pages" }) : "",
    card.ordered ? make("span", { class: "fixed", text: "placed by you" }) : "",
  );
}

/** @param {import("./shapes.js").Tag} tag @param {Verification[]} verification */
function tagItem(tag, verification) {
  const proof = verification.find((one) => one.competency === tag.competency);
  return make(
    "li",
    { class: tag.asked ? "tag asked" : "tag", title: tag.asked ? "asked for in this role" : "not asked for in this role" },
    make("span", { text: tag.name }),
    make("b", { text: String(tag.level), "aria-label": `level ${tag.level}`, role: "img" }),
    proof ? make("span", { class: "proof", "data-state": proof.confirmed ? "confirmed" : proof.state, text: proofInWords(proof) }) : null,
  );
}

/** @param {Verification} proof */
function proofInWords(proof) {
  return proof.confirmed ? `confirmed at ${proof.confirmed} by ${proof.endorsers.join(", ")}` : proof.state;
}

/** @param {HTMLElement} node @param {Card} card @param {Setting} setting */
function paintActions(node, card, setting) {
  const surfaced = setting.group === "surfaced";
  const shown = /** @type {Record<string, boolean>} */ ({
    up: surfaced,
    down: surfaced,
    show: !surfaced,
    hide: setting.group !== "tucked away" || card.wish === null,
    auto: card.wish !== null,
  });
  for (const one of /** @type {NodeListOf<HTMLButtonElement>} */ (node.querySelectorAll("[data-act]"))) {
    const act = one.dataset.act || "";
    if (act in shown) one.hidden = !shown[act];
    const name = one.textContent || one.title;
    one.setAttribute("aria-label", `${name}: ${card.title}`);
    if (act === "up" || act === "down") one.setAttribute("aria-disabled", String(act === "up" ? setting.first : setting.last));
  }
  paintWording(part(node, ".wording"), card);
}

/** @param {HTMLElement} home @param {Card} card */
function paintWording(home, card) {
  const drawn = JSON.stringify(card.variants);
  if (home.dataset.drawn !== drawn) home.replaceChildren(...(card.variants.length ? wordings(card) : []));
  home.dataset.drawn = drawn;
  const chooser = home.querySelector("select");
  chooser?.setAttribute("aria-label", `Wording: ${card.title}`);
  if (chooser) chooser.value = card.variant || "";
}

/** @param {Card} card */
function wordings(card) {
  const options = ["", ...card.variants].map((name) => make("option", { value: name, text: name || "as it is" }));
  return [make("span", { "aria-hidden": "true", text: "Wording" }), make("select", { "data-act": "wording" }, ...options)];
}

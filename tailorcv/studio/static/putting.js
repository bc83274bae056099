// Putting an accomplishment somewhere, however it was moved: by its buttons, by keys, or by dragging.
// @ts-check
import { ask } from "./dialogs.js";
import { changesTo, inWords, isForeign, listTitle, ownEnd, positionOf, positionTitle } from "./landing.js";
import { current } from "./store.js";
import { announce } from "./telling.js";
import { change, edit } from "./writing.js";

/** @typedef {import("./shapes.js").Card} Card */
/** @typedef {import("./shapes.js").Landing} Landing */

/** Brings it to a landing; another position's list is asked about first. @param {Card} card @param {Landing} to */
export async function put(card, to) {
  const state = current();
  if (isForeign(state, card, to)) return putElsewhere(card, to);
  const changes = changesTo(state, card, to);
  // Where the score puts it is the score's to say.
  const told = to.group === "folded" ? "left to the score" : inWords(state, card, to);
  if (changes.length) change(changes, `${card.title}: ${told}`);
  else announce(`${card.title} stays where it is`);
}

/** @param {Card} card @param {Landing} to */
async function putElsewhere(card, to) {
  const state = current();
  const position = positionOf(state, to.list);
  const [from, onto] = [positionTitle(state, card.position), listTitle(state, to.list)];
  const own = changesTo(state, card, ownEnd(state, card));
  const answer = await ask(
    "Did this happen in another position?",
    [
      `“${card.title}” is recorded under: ${from}.`,
      `To stand under ${onto}, its own file has to say so. That changes the record, in every role; a tailoring cannot do it.`,
    ],
    [
      { value: "stay", label: "Leave it as it is" },
      ...(own.length && to.group !== groupNow(card) ? [{ value: "own", label: `Show it under ${from}` }] : []),
      { value: "record", label: `Change its position to ${onto}`, strong: true },
    ],
  );
  if (answer === "own") change(own, `${card.title}: ${inWords(state, card, ownEnd(state, card))}`);
  else if (answer === "record") await changePosition(card, position || "", to);
  else announce(`${card.title} stays where it is`);
}

/** @param {Card} card */
const groupNow = (card) => (current().lists.some((ids) => ids.includes(card.id)) ? "surfaced" : "");

/** @param {Card} card @param {string} position @param {Landing} to */
async function changePosition(card, position, to) {
  const wasSurfaced = groupNow(card) === "surfaced";
  if (!(await edit(card.id, { position }, card.sha256))) return;
  const show = wasSurfaced ? [] : [{ do: "show", id: card.id }];
  change([...show, { do: "move", id: card.id, place: to.place }], `${card.title}: now under ${positionTitle(current(), position || null)}`);
}

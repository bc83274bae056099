// An accomplishment's own file: where it stands, its text, and the way into an editor.
// @ts-check
import { button, make } from "./dom.js";
import { makeDialog, open } from "./dialogs.js";
import { get, post, well } from "./server.js";
import { hasEditor } from "./store.js";
import { announce, complain } from "./telling.js";

/** Shows the file of an accomplishment. @param {string} id */
export async function showPlace(id) {
  const answer = await get(`api/accomplishments/${id}`);
  if (!well(answer)) return complain(answer.body.message);
  const { place, text, signed } = answer.body;
  const buttons = [button("Copy the place", { class: "plain", onclick: () => copy(place) }), ...(hasEditor() ? [editorButton(id)] : [])];
  const content = [
    make("p", { class: "where" }, make("code", { text: place }), ...buttons),
    ...(signed
      ? [
          make("p", {
            class: "soft",
            text: signed === 1 ? "One statement of a peer rests on this text." : `${signed} statements of peers rest on this text.`,
          }),
        ]
      : []),
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Text of the file" }, listing(text, lineOf(place))),
  ];
  return open(makeDialog(id, "wide filed", content));
}

/** @param {string} id */
function editorButton(id) {
  return button("Open in the editor", {
    class: "strong",
    onclick: async () => {
      const answer = await post("api/open", { id });
      if (!well(answer)) complain(answer.body.message);
    },
  });
}

/** @param {string} place */
async function copy(place) {
  try {
    await navigator.clipboard.writeText(place);
    announce("copied");
  } catch {
    complain("the browser did not let it be copied; select it and copy it by hand");
  }
}

/** @param {string} place file:line:column */
const lineOf = (place) => Number(place.split(":").at(-2));

/** @param {string} text @param {number} here */
function listing(text, here) {
  const lines = text.replace(/\n$/, "").split("\n");
  const rows = lines.map((line, at) => make("li", { class: at + 1 === here ? "here" : null }, make("code", { text: line || " " })));
  return make("ol", { class: "listing" }, ...rows);
}

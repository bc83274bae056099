// A file that changed while the page was open: both texts side by side, and the person decides.
// @ts-check
import { button, make } from "./dom.js";
import { makeDialog, open } from "./dialogs.js";
import { lineDiff } from "./line_diff.js";

/** @typedef {import("./shapes.js").Conflict} Conflict */

/**
 * Lets the person choose. The answer is the sha256 to do the change on top of, or null where the disk wins.
 * @param {Conflict} conflict @param {boolean} repeatable whether the change can be done on top of what is there
 * @returns {Promise<string | null>}
 */
export function settle(conflict, repeatable) {
  return new Promise((resolve) => {
    const content = [make("p", { text: conflict.message }), comparison(conflict), explained(repeatable)];
    const dialog = makeDialog("The file was changed meanwhile", "wide conflict", content);
    const theirs = button("Take what is on the disk", { class: "plain", onclick: () => dialog.close("theirs") });
    const mine = button("Do my change on top of it", { class: "strong", onclick: () => dialog.close("mine") });
    dialog.append(make("div", { class: "answers" }, theirs, repeatable ? mine : null));
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "mine" ? conflict.sha256 : null));
    open(dialog);
  });
}

/** @param {boolean} repeatable */
function explained(repeatable) {
  return make(
    "dl",
    { class: "explained" },
    make("dt", { text: "Take what is on the disk" }),
    make("dd", { text: "Nothing is written. The page is loaded again, and your change is dropped." }),
    repeatable ? make("dt", { text: "Do my change on top of it" }) : null,
    repeatable
      ? make("dd", { text: "The file is read again as it is now, and only your change is made in it. What the other one wrote stays." })
      : null,
  );
}

/** @param {Conflict} conflict */
function comparison(conflict) {
  const rows = lineDiff(conflict.theirs || "", conflict.yours || "");
  const head = make(
    "tr",
    {},
    make("th", { scope: "col", text: conflict.theirs === null ? "On the disk: no file" : "On the disk" }),
    make("th", { scope: "col", text: conflict.yours === null ? "With your change: no file" : "With your change, had nothing happened" }),
  );
  const lines = rows.map((row) =>
    make("tr", { class: row.same ? null : "differs" }, side(row.left, row.same, "−"), side(row.right, row.same, "+")),
  );
  const table = make("table", { class: "texts" }, make("thead", {}, head), make("tbody", {}, ...lines));
  return make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Both texts" }, table);
}

/** @param {string | null} text @param {boolean} same @param {string} mark */
function side(text, same, mark) {
  if (text === null) return make("td", { class: "empty" });
  return make("td", {}, make("span", { class: "mark", text: same ? " " : mark }), make("code", { text }));
}

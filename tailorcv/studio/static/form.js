// Logging and editing an accomplishment. What was typed is never lost: neither by an error, nor by closing without a question.
// @ts-check
import { problemList, showEnded } from "./banner.js";
import { button, make } from "./dom.js";
import { ask, makeDialog, open } from "./dialogs.js";
import { fieldsFor, read } from "./form_fields.js";
import { readTags } from "./form_rows.js";
import { changed, missing, noValues } from "./form_values.js";
import { get, well } from "./server.js";
import { current, watchConfirmed } from "./store.js";
import { startSuggesting } from "./suggesting.js";
import { announce, complain } from "./telling.js";
import { editing, isConflict, logging, submit } from "./writing.js";

/** @typedef {import("./shapes.js").Values} Values */
/** @typedef {import("./shapes.js").Accomplishment} Accomplishment */

/** @type {Form | null} */
let opened = null;

/** Opens the form: of an accomplishment, or of a new one. @param {string | null} id */
export async function openForm(id) {
  if (document.body.dataset.off) return undefined;
  if (id === null) return new Form(null, { ...noValues(), date: current().as_of, position: current().positions[0]?.id || "" });
  const answer = await get(`api/accomplishments/${id}`);
  return well(answer) ? new Form(answer.body, answer.body.values) : complain(answer.body.message);
}

watchConfirmed(() => opened?.compareWithDisk());
addEventListener("beforeunload", (event) => {
  if (opened?.isDirty()) event.preventDefault();
});

class Form {
  /** @param {Accomplishment | null} file null: a new one @param {Values} values */
  constructor(file, values) {
    this.file = file;
    this.fields = fieldsFor(values);
    /** As the fields give it back, so that only what the person changed counts as changed. */
    this.before = read(this.fields);
    this.top = make("div", { class: "form-problems", tabindex: "-1", hidden: true });
    this.notice = make("p", { class: "notice", role: "status" });
    this.button = button(file ? "Save" : "Log it", { class: "strong", onclick: () => this.save() });
    const cancel = button("Cancel", { class: "plain", onclick: async () => (await this.mayClose()) && this.dialog.close() });
    const content = [this.top, this.notice, this.fields.form, make("div", { class: "answers" }, cancel, this.button)];
    this.dialog = makeDialog(file ? `Edit ${file.id}` : "Log an accomplishment", "wide editing", content, () => this.mayClose());
    this.start();
  }

  start() {
    opened = this;
    this.fields.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    this.dialog.addEventListener("close", () => {
      opened = null;
    });
    if (this.file?.signed) this.notice.textContent = signedWords(this.file.signed);
    open(this.dialog, /** @type {HTMLElement} */ (this.fields.form.querySelector("textarea")));
    startSuggesting(this.fields, () => null);
  }

  isDirty() {
    const unread = readTags(this.fields.tags).some((tag) => !tag.known);
    return unread || Object.keys(changed(this.before, read(this.fields))).length > 0;
  }

  async mayClose() {
    if (!this.isDirty()) return true;
    const answers = [
      { value: "drop", label: "Close without saving" },
      { value: "stay", label: "Go on writing", strong: true },
    ];
    return (await ask("What you typed is not saved", ["Closing drops it."], answers)) === "drop";
  }

  async save() {
    const values = read(this.fields);
    const lacking = missing(values, readTags(this.fields.tags));
    if (lacking.length)
      return this.tell(
        "this cannot be saved yet",
        lacking.map((text) => make("li", { text })),
      );
    const differing = this.file ? changed(this.before, values) : values;
    if (!Object.keys(differing).length) return this.dialog.close();
    const send = this.file ? editing(this.file.id, differing) : logging(values);
    this.button.disabled = true;
    const answer = await submit(send, this.file?.sha256 || "");
    this.button.disabled = false;
    return this.answered(answer);
  }

  /** @param {import("./server.js").Answer} answer */
  answered(answer) {
    if (well(answer)) {
      announce(this.file ? `saved: ${this.file.id}` : `logged: ${answer.body.logged}`);
      // After the dialog has given the focus back to what opened it.
      this.dialog.addEventListener("close", () => goTo(this.file?.id || answer.body.logged));
      return this.dialog.close();
    }
    if (isConflict(answer)) return this.takeDisk();
    if (answer.status === 0) showEnded();
    const message = answer.status === 0 ? `${answer.body.message}. What you typed is still here.` : answer.body.message;
    return this.tell(message, [...problemList(answer.body.problems || []).children]);
  }

  /** Says at the top what is wrong, and goes there. @param {string} message @param {Element[]} items */
  tell(message, items) {
    this.top.replaceChildren(make("p", { class: "bold", text: message }), make("ul", { class: "problems" }, ...items));
    this.top.hidden = false;
    this.top.focus();
  }

  /** The person chose the disk's text in a conflict. */
  async takeDisk() {
    const id = this.file?.id || "";
    this.dialog.close();
    await openForm(id);
  }

  /** Says so when the file became another one while the form is open. */
  async compareWithDisk() {
    if (!this.file) return;
    const answer = await get(`api/accomplishments/${this.file.id}`);
    if (opened !== this || !well(answer) || answer.body.sha256 === this.file.sha256) return;
    this.notice.textContent = `${this.file.path} was changed meanwhile. Nothing here is lost: when you save, you see both and decide.`;
  }
}

/** @param {number} number */
function signedWords(number) {
  const statements = number === 1 ? "One statement of a peer rests" : `${number} statements of peers rest`;
  return `${statements} on this text; a statement no longer counts when what it confirms is changed.`;
}

/** @param {string} id */
function goTo(id) {
  const handle = /** @type {HTMLElement | null} */ (document.querySelector(`#card-${CSS.escape(id)} .handle`));
  handle?.scrollIntoView({ block: "center" });
  handle?.focus({ preventScroll: true });
}

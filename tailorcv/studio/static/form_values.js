// What a form of an accomplishment holds: compared with what the file holds, and looked over before it is sent.
// @ts-check

/** @typedef {import("./shapes.js").Values} Values */

/** @returns {Values} */
export const noValues = () => ({
  title: "",
  date: "",
  start: "",
  end: "",
  position: "",
  project: "",
  situation: "",
  action: "",
  result: "",
  notes: "",
  private: false,
  links: [],
  metrics: [],
  competencies: {},
});

/** Only what differs. @param {Values} before @param {Values} after @returns {Partial<Values>} */
export function changed(before, after) {
  const entries = Object.entries(after).filter(([key, value]) => said(value) !== said(/** @type {any} */ (before)[key]));
  return Object.fromEntries(entries);
}

/** The same for the same values, in whatever order tags were put. @param {any} value @returns {string} */
function said(value) {
  const isTags = value && typeof value === "object" && !Array.isArray(value);
  return JSON.stringify(isTags ? Object.entries(value).sort() : value);
}

/** What is missing before it can be sent, in words. @param {Values} values @param {{text: string, level: number, known: boolean}[]} tags */
export function missing(values, tags) {
  return [
    ...(values.title ? [] : ["a title is missing"]),
    ...(values.date || values.start ? [] : ["say when it was, like 2026-07 or 2026-07-14"]),
    ...tags.filter((tag) => !tag.known).map((tag) => `there is no competency “${tag.text}”; choose one of the list`),
    ...tags.filter((tag) => tag.known && !tag.level).map((tag) => `choose a level for ${tag.text}`),
    ...values.metrics.filter((metric) => !metric.name).map(() => "a figure needs a name"),
  ];
}

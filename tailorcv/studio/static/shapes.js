// The shapes of the server's answers, for the type checker; nothing runs here.
// @ts-check

/** @typedef {"surfaced" | "folded" | "tucked away"} Group */
/** @typedef {{competency: string, name: string, level: number, asked: boolean}} Tag */
/** @typedef {{competency: string, name: string, level: number, state: string, confirmed: number, endorsers: string[]}} Verification */
/**
 * @typedef {object} Card
 * @property {string} id
 * @property {string} title
 * @property {string} when
 * @property {string | null} position
 * @property {number} points of 100
 * @property {string} reason
 * @property {"show" | "hide" | null} wish what the tailoring says of it
 * @property {boolean} ordered
 * @property {Tag[]} tags
 * @property {Verification[]} verification
 * @property {string[]} variants
 * @property {string | null} variant
 * @property {string} place file:line:column
 * @property {string} sha256
 */
/** @typedef {{severity: string, code: string, place: string, message: string, hint: string | null}} Problem */
/** @typedef {{id: string, title: string, hidden: boolean}} Entry */
/** @typedef {{key: string, title: string, hidden: boolean, entries: Entry[]}} Section */
/**
 * @typedef {{competency: string, name: string, tier: string, required: number, attained: number, charted: number,
 *   shown: number}} Axis shown: by this page alone
 */
/**
 * @typedef {{id: string, name: string, tier: string, required: number, attained: number, met: number, points: number,
 *   points_lost: number, evidence: number, endorsed: number, gap: string | null}} Standing
 */
/**
 * @typedef {{score: number, match: number, ready: boolean, core: {met: number, of: number}, competencies: Standing[],
 *   next_action: {text: string, points: number} | null}} Match
 */
/**
 * @typedef {object} State
 * @property {number} version
 * @property {string} as_of
 * @property {string} workspace
 * @property {string} role
 * @property {string} title
 * @property {string} place
 * @property {{id: string, title: string, score: number, pinned: boolean}[]} roles
 * @property {{path: string, sha256: string}} file
 * @property {string} person
 * @property {{template: string, paper: string, locale: string}} look
 * @property {{title: string | null, summary: string | null, pages: number | null, template: string | null}} choices
 * @property {string[]} designs
 * @property {string} headline of the profile
 * @property {{id: string, text: string}[]} summaries
 * @property {number} most_pages
 * @property {Match} match
 * @property {{score: number, of: number}} shown what a reader of this page can see of the match
 * @property {Axis[]} axes
 * @property {Record<Group, Card[]>} groups
 * @property {{id: string, title: string, when: string, place: string}[]} private
 * @property {{id: string, title: string, when: string}[]} positions
 * @property {string[][]} lists
 * @property {Section[]} sections
 * @property {string | null} undo
 * @property {string | null} redo
 * @property {{id: string, name: string}[]} competencies
 * @property {Problem[]} problems
 */
/** @typedef {{do: string, id?: string, place?: number, variant?: string, key?: string, value?: string}} Change */
/** @typedef {{group: Group, list: number, place: number}} Landing place counts from 1; list is -1 where the position has none yet */
/** @typedef {{name: string, before: string, after: string, unit: string, source: string}} Metric */
/**
 * @typedef {{title: string, date: string, start: string, end: string, position: string, project: string, situation: string,
 *   action: string, result: string, notes: string, private: boolean, links: string[], metrics: Metric[],
 *   competencies: Record<string, number>}} Values
 */
/** @typedef {{id: string, path: string, place: string, sha256: string, text: string, signed: number, values: Values}} Accomplishment */
/** @typedef {{message: string, path: string, yours: string | null, theirs: string | null, sha256: string}} Conflict */
/** @typedef {{competency: string, name: string, words: string[], level: number, indicator: string}} Suggestion */
/**
 * @typedef {{pages: number, wanted: number | null, left_out: string[], even_without: number, shown: number,
 *   charted: Record<string, number>, version: number}} Pages
 */
/** @typedef {{id: string, title: string, before: Group | null, after: Group | null}} Compared */
/** @typedef {{role: string, editor: boolean, version: number, program: string}} Start */

export {};

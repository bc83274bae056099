// What differs between two texts, line by line.
// @ts-check

/** @typedef {{left: string | null, right: string | null, same: boolean}} Row a line on each side; null: none there */

/**
 * The lines of both, side by side: what is in both once, the rest opposite each other.
 * @param {string} left
 * @param {string} right
 * @returns {Row[]}
 */
export function lineDiff(left, right) {
  const [ones, twos] = [linesOf(left), linesOf(right)];
  const common = lengths(ones, twos);
  /** @type {Row[]} */
  const rows = [];
  /** @type {string[]} */
  let gone = [];
  /** @type {string[]} */
  let come = [];
  let [i, j] = [0, 0];
  while (i < ones.length || j < twos.length) {
    if (i < ones.length && j < twos.length && ones[i] === twos[j]) {
      rows.push(...opposite(gone, come), { left: ones[i], right: twos[j], same: true });
      [gone, come, i, j] = [[], [], i + 1, j + 1];
    } else if (j >= twos.length || (i < ones.length && common[i + 1][j] >= common[i][j + 1])) gone.push(ones[i++]);
    else come.push(twos[j++]);
  }
  return [...rows, ...opposite(gone, come)];
}

/** @param {string} text */
const linesOf = (text) => (text ? text.replace(/\n$/, "").split("\n") : []);

/** How many lines two texts have in common from each pair of lines on. @param {string[]} ones @param {string[]} twos */
function lengths(ones, twos) {
  const table = Array.from({ length: ones.length + 1 }, () => new Uint16Array(twos.length + 1));
  for (let i = ones.length - 1; i >= 0; i--) {
    for (let j = twos.length - 1; j >= 0; j--) {
      table[i][j] = ones[i] === twos[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

/** @param {string[]} gone @param {string[]} come @returns {Row[]} */
function opposite(gone, come) {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    left: gone[at] ?? null,
    right: come[at] ?? null,
    same: false,
  }));
}

// The shape of the role and of the record, as a drawing. The same figures stand in the table beside it.
// @ts-check
import { draw } from "./dom.js";

/** @typedef {import("./shapes.js").Axis} Axis */

const [WIDTH, HEIGHT, RADIUS, LEVELS] = [460, 360, 118, 5];
const CHARACTERS = 15;
const LINE = 15;

/** The drawing; null with fewer than three axes, which have no shape. @param {Axis[]} axes @returns {SVGElement | null} */
export function radar(axes) {
  if (axes.length < 3) return null;
  const rings = Array.from({ length: LEVELS }, (_, level) =>
    polygon(
      "grid",
      axes.map(() => level + 1),
    ),
  );
  const spokes = axes.map((_, at) => spoke(at, axes.length));
  return draw(
    "svg",
    { class: "radar", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `Radar: ${inWords(axes)}` },
    ...rings,
    ...spokes,
    polygon(
      "need",
      axes.map((axis) => axis.required),
    ),
    polygon(
      "page",
      axes.map((axis) => axis.shown),
    ),
    polygon(
      "have",
      axes.map((axis) => axis.charted),
    ),
    ...axes.map((axis, at) => dot(at, axes.length, axis.charted)),
    ...axes.map((axis, at) => label(axis, at, axes.length)),
  );
}

/** @param {Axis[]} axes */
const inWords = (axes) =>
  axes
    .map(
      (axis) => `${axis.name}: required ${axis.required}, attained ${axis.charted.toFixed(1)}, shown on this page ${axis.shown.toFixed(1)}`,
    )
    .join("; ");

/** The first axis points up, the others follow clockwise. @param {number} at @param {number} of @param {number} distance */
function corner(at, of, distance) {
  const angle = (2 * Math.PI * at) / of;
  return [WIDTH / 2 + distance * Math.sin(angle), HEIGHT / 2 - distance * Math.cos(angle)];
}

/** @param {string} kind @param {number[]} values */
function polygon(kind, values) {
  const corners = values.map((value, at) => corner(at, values.length, (RADIUS * value) / LEVELS));
  return draw("polygon", { class: kind, points: corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ") });
}

/** @param {number} at @param {number} of */
function spoke(at, of) {
  const [x, y] = corner(at, of, RADIUS);
  return draw("line", { class: "axis", x1: WIDTH / 2, y1: HEIGHT / 2, x2: x.toFixed(1), y2: y.toFixed(1) });
}

/** @param {number} at @param {number} of @param {number} value */
function dot(at, of, value) {
  const [x, y] = corner(at, of, (RADIUS * value) / LEVELS);
  return draw("circle", { class: "dot", cx: x.toFixed(1), cy: y.toFixed(1), r: 3.5 });
}

/** @param {Axis} axis @param {number} at @param {number} of */
function label(axis, at, of) {
  const [x, y] = corner(at, of, RADIUS + 14);
  const [beside, upward] = [Math.sin((2 * Math.PI * at) / of), Math.cos((2 * Math.PI * at) / of)];
  const lines = wrapped(axis.name);
  const first = y + LINE * (0.3 - 0.5 * (upward + 1) * (lines.length - 1));
  const anchor = Math.abs(beside) < 0.2 ? "middle" : beside > 0 ? "start" : "end";
  const spans = lines.map((text, line) => draw("tspan", { x: x.toFixed(1), y: (first + LINE * line).toFixed(1), text }));
  return draw("text", { "text-anchor": anchor, class: axis.tier === "core" ? "core" : null }, ...spans);
}

/** @param {string} name @returns {string[]} */
function wrapped(name) {
  /** @type {string[]} */
  const lines = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= CHARACTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

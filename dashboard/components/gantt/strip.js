// The overview of the whole span: every visit a tick, the shown days a frame, and the way to the rest.

import { around } from "./moves.js";
import { period, toDate, words } from "./scale.js";

export function drawStrip(view) {
  const { payload, canvas, strip } = view;
  const [from, to] = view.window;
  const air = Math.max(3, (payload.span[1] - payload.span[0]) * 0.02);
  view.scope = view.scoped ?? [Math.min(payload.span[0] - air, from), Math.max(payload.span[1] + air, to)];
  const [first, last] = view.scope;
  const cells = payload.cells.map(([a, b, many]) => ({ from: a, to: b, many }));
  if (!view.scoped) drawJumps(view, cells); // their width is the strip's: it stands still under the finger
  const width = strip.clientWidth;
  const x = (day) => ((day - first) / (last - first)) * width;
  const scale = window.devicePixelRatio || 1;
  Object.assign(canvas, { width: width * scale, height: 26 * scale });
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  pen.fillStyle = getComputedStyle(view.strip).color;
  const most = cells.reduce((best, cell) => Math.max(best, cell.many), 1);
  for (const { from: a, to: b, many } of cells) {
    pen.globalAlpha = cells.length > 400 ? 0.12 + (0.5 * many) / most : 0.85;
    pen.fillRect(x(a), 7, Math.max(2, x(b) - x(a)), 12);
  }
  const seen = [Math.max(0, x(from)), Math.min(width, x(to))];
  const shown = Math.max(8, seen[1] - seen[0]);
  Object.assign(view.shown.style, { left: `${Math.min(seen[0], width - shown)}px`, width: `${shown}px` });
  const edge = { month: "long", day: "numeric", year: "numeric" };
  strip.setAttribute("aria-valuemin", Math.round(first));
  strip.setAttribute("aria-valuemax", Math.round(last));
  strip.setAttribute("aria-valuenow", from);
  strip.setAttribute("aria-valuetext", `${words(from, edge)} to ${words(to - 1, edge)}`);
}

/** The ways to what lies outside the window; where everything is seen there is nothing to overview. */
function drawJumps(view, cells) {
  const [[from, to], [first, last]] = [view.window, view.scope];
  const before = cells.filter((cell) => cell.to <= from);
  const after = cells.filter((cell) => cell.from >= to);
  jump(view, view.earlier, before.reduce((a, b) => (a && a.to >= b.to ? a : b), null), "← {} earlier", before);
  jump(view, view.later, after[0], "{} later →", after);
  view.overview.style.display = before.length || after.length || to - from < (last - first) / 2 ? "" : "none";
}

/** The way to what lies outside the window, to its nearest cell: `← 1 earlier (June 1962)`. */
function jump(view, button, cell, text, others) {
  button.style.display = cell ? "" : "none";
  if (!cell) return;
  const count = others.reduce((sum, other) => sum + other.many, 0);
  const years = others.map((other) => toDate(other.from).getUTCFullYear());
  const [low, high] = years.reduce(([a, b], year) => [Math.min(a, year), Math.max(b, year)], [Infinity, -Infinity]);
  const when = low === high ? (count === 1 ? period(cell.from, cell.to) : `${low}`) : `${low}–${high}`;
  const said = text.replace("{}", count.toLocaleString("en-US"));
  button.textContent = said.startsWith("←") ? `${said} (${when})` : said.replace(" →", ` (${when}) →`);
  button.onclick = () => around(view, cell);
}

// The chart as a picture to take away: an SVG of all its lanes, or the same as PNG.

import { saveDrawing, shape, sheet, themed } from "../drawing.js";
import { ROW, labelOf } from "./rows.js";

const HEAD = 84;

/** The days shown, every lane of them, in the colours of the page. */
function paint(view) {
  const [text, ground, line, accent] = ["text-color", "background-color", "border-color", "primary-color"].map((name) => themed(view.root, name));
  const names = 180;
  const [width, height] = [names + view.track, HEAD + view.laid.reduce((sum, lane) => sum + lane.levels * ROW, 0) + 8];
  const svg = sheet(view.root, view.title.textContent, width, height);
  const put = (...args) => svg.append(shape(...args));
  const x = (day) => names + ((day - view.window[0]) / (view.window[1] - view.window[0])) * view.track;
  const { major, minor } = view.ticks;
  for (const [day, label] of major) if (x(day) >= names) put("text", { x: x(day) + 4, y: 52, fill: text, "font-weight": 600 }, label);
  for (const [day, label] of minor) {
    if (x(day) < names) continue;
    put("line", { x1: x(day), x2: x(day), y1: HEAD - 22, y2: height, stroke: line });
    put("text", { x: x(day) + 4, y: HEAD - 8, fill: text, "font-size": 12 }, label);
  }
  for (const lane of view.laid) {
    const top = HEAD + lane.top;
    put("line", { x1: 0, x2: width, y1: top, y2: top, stroke: line });
    put("text", { x: 10, y: top + 21, fill: text, "font-weight": 600 }, short((view.payload.lanes[lane.lane] ?? [lane.lane])[0], 26));
    for (const item of lane.bars) paintBar(put, item, top + item.level * ROW + 7, names, { text, ground, accent });
  }
  return svg;
}

function paintBar(put, { bar, side, hit, x }, top, names, { text, ground, accent }) {
  const off = bar.status === "cancelled" || bar.status === "postponed";
  for (const [from, to, kind] of bar.pieces) {
    const [left, right] = [Math.max(0, x(from)), Math.max(x(to) - 1, x(from) + 5)];
    if (right <= 0) continue;
    put("rect", {
      x: names + left, y: top, width: right - left, height: 20, rx: 3, fill: off ? ground : accent, stroke: off ? text : accent,
      "fill-opacity": kind === "sure" && bar.status !== "planned" ? 1 : 0.35, "stroke-dasharray": off || kind !== "sure" ? "4 3" : "none",
    });
  }
  const inside = [Math.max(0, hit[0]) + 8, "start"];
  const at = { inside, over: inside, right: [hit[1] + 6, "start"], left: [hit[0] - 6, "end"] }[side];
  put("text", { x: names + at[0], y: top + 15, fill: side === "inside" ? "#fff" : text, "text-anchor": at[1] }, `${bar.differ ? "(!) " : ""}${labelOf(bar)}`);
}

const short = (name, most) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/** Save the chart as a file; `kind` is svg or png. */
export const savePicture = (view, kind) => saveDrawing(paint(view), "visits", kind);

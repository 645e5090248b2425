// The chart as a picture to take away: an SVG of all its lanes, or the same as PNG.

import { ROW, labelOf } from "./rows.js";

const SPACE = "http://www.w3.org/2000/svg";
const HEAD = 84;

function shape(name, props, text) {
  const node = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(props)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

/** The days shown, every lane of them, in the colours of the page. */
function paint(view) {
  const style = getComputedStyle(view.root);
  const colour = (name) => style.getPropertyValue(name).trim() || "#000";
  const [text, quiet, ground, line, accent] = ["--st-text-color", "--st-text-color", "--st-background-color", "--st-border-color", "--st-primary-color"].map(colour);
  const names = 180;
  const [width, height] = [names + view.track, HEAD + view.laid.reduce((sum, lane) => sum + lane.levels * ROW, 0) + 8];
  const svg = shape("svg", { xmlns: SPACE, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "system-ui, sans-serif", "font-size": 13 });
  const put = (...args) => svg.append(shape(...args));
  put("rect", { width, height, fill: ground });
  put("text", { x: 10, y: 24, fill: text, "font-size": 18, "font-weight": 650 }, view.title.textContent);
  const x = (day) => names + ((day - view.window[0]) / (view.window[1] - view.window[0])) * view.track;
  const { major, minor } = view.ticks;
  for (const [day, label] of major) if (x(day) >= names) put("text", { x: x(day) + 4, y: 52, fill: text, "font-weight": 600 }, label);
  for (const [day, label] of minor) {
    if (x(day) < names) continue;
    put("line", { x1: x(day), x2: x(day), y1: HEAD - 22, y2: height, stroke: line });
    put("text", { x: x(day) + 4, y: HEAD - 8, fill: quiet, "font-size": 12 }, label);
  }
  for (const lane of view.laid) {
    const top = HEAD + lane.top;
    put("line", { x1: 0, x2: width, y1: top, y2: top, stroke: line });
    put("text", { x: 10, y: top + 21, fill: text, "font-weight": 600 }, short((view.payload.lanes[lane.lane] ?? [lane.lane])[0], 26));
    for (const item of lane.bars) paintBar(put, item, top + item.level * ROW + 7, names, { text, ground, accent });
  }
  return { svg, width, height };
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
export async function savePicture(view, kind) {
  const { svg, width, height } = paint(view);
  const source = new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });
  save(kind === "svg" ? source : await rendered(source, width, height), `visits.${kind}`);
}

async function rendered(source, width, height) {
  const [image, canvas, address] = [new Image(), document.createElement("canvas"), URL.createObjectURL(source)];
  image.src = address;
  await image.decode();
  Object.assign(canvas, { width: 2 * width, height: 2 * height });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

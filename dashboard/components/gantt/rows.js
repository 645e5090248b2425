// The rows of the chart: the lanes with bars in the window, packed so that neither bars nor labels overlap.

export const ROW = 34;
const TARGET = 24; // the least width that a finger or a shaky hand hits
const DRAWN = 5; // the least width that is drawn
const STATUS = { planned: "planned", ongoing: "under way", cancelled: "cancelled", postponed: "postponed" };

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

/** The width of a label in pixels. */
export function measure(text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    pen.font = font;
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key);
}

export const labelOf = (bar) => (STATUS[bar.status] ? `${bar.label} · ${STATUS[bar.status]}` : bar.label);

/** Where a bar and its label stand on a track of `width` pixels that shows [from, to). */
export function place(bar, from, to, width, font) {
  const x = (day) => ((day - from) / (to - from)) * width;
  const left = Math.max(x(bar.from), -8);
  const right = Math.max(Math.min(x(bar.to), width + 8), left + DRAWN);
  const spare = Math.max(0, TARGET - (right - left)) / 2;
  const hit = [left - spare, right + spare];
  const text = measure(labelOf(bar), font) + (bar.differ ? 24 : 6);
  const sure = bar.pieces.filter((piece) => piece[2] === "sure").map((p) => [Math.max(x(p[0]), 0), Math.min(x(p[1]), width)]);
  const roomy = bar.status === "completed" || bar.status === "ongoing" ? sure.find(([a, b]) => b - a > text + 12) : null;
  const [rightward, leftward] = [width - hit[1], hit[0]];
  const crowded = Math.max(rightward, leftward) < text + 8 && right - left > text + 24; // a month that fills the window
  const side = roomy ? "inside" : crowded ? "over" : rightward >= text + 8 || rightward >= leftward ? "right" : "left";
  const taken = { inside: hit, over: hit, right: [hit[0], hit[1] + text + 10], left: [hit[0] - text - 10, hit[1]] }[side];
  return { bar, left, right, hit, side, taken, inset: (roomy ? roomy[0] : Math.max(0, left)) - hit[0], x };
}

/** The lanes with bars in [from, to), earliest first: [{lane, bars: [{...place, level}], levels}]. */
export function lay(bars, from, to, width, font) {
  const lanes = new Map();
  for (const bar of bars) {
    if (bar.to <= from || bar.from >= to) continue;
    for (const lane of bar.lanes) {
      if (!lanes.has(lane)) lanes.set(lane, []);
      lanes.get(lane).push(place(bar, from, to, width, font));
    }
  }
  return [...lanes].map(([lane, placed]) => {
    const ends = [];
    for (const item of placed) {
      let level = ends.findIndex((end) => end <= item.taken[0]);
      if (level < 0) level = ends.length;
      ends[level] = item.taken[1];
      item.level = level;
    }
    return { lane, bars: placed, levels: ends.length };
  });
}

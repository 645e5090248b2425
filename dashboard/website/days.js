// Which days the calendar opens on, and what its overview shows of all others: dashboard/bars.py and
// calendar_data.py in the browser, where filters change without a server. Spans are [first day, end), in order.

const DAY = 86400000;
const WINDOWS = [14, 30, 60, 120];
const AIR = 2;
const ENOUGH = 60;
const CELLS = 1500;
const LONG = 62;
const FAR = 100000;

/** More bars than this are not drawn at once: those that most papers report go first. */
export const MOST = 800;
/** The days that a calendar without any visit shows. */
export const EMPTY = [10957, 10988];

/** The number of an ISO day; NaN for what is none. */
export function dayOf(iso) {
  const day = Date.parse(`${iso}T00:00:00Z`) / DAY;
  return iso >= "0001" && new Date(day * DAY).toJSON()?.startsWith(iso) ? day : NaN;
}

const byDay = (a, b) => a[0] - b[0] || a[1] - b[1];
const short = ([from, to]) => to - from <= LONG;

/** The place of the first of sorted `values` that is not below `wanted`. */
function bisect(values, wanted) {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The window that holds most visits for its length; null without any. */
export function busiest(spans) {
  if (!spans.length) return null;
  const few = spans.filter(short);
  const sorted = (few.length ? few : [...spans]).sort(byDay);
  const starts = sorted.map(([start]) => start);
  let [best, first, last] = [0, 0, 0];
  for (const length of WINDOWS)
    starts.forEach((start, index) => {
      if (index && starts[index - 1] === start) return;
      const after = bisect(starts, start + length);
      const score = Math.min(after - index, ENOUGH) / Math.sqrt(length);
      if (score > best) [best, first, last] = [score, index, after];
    });
  const inside = sorted.slice(first, last);
  return aired(inside[0][0], highest(inside));
}

/** The spans as cells [first day, end, how many]: exact where few, else of some days. */
export function cells(spans) {
  const sorted = [...spans].sort(byDay);
  const exact = [];
  for (const [start, end] of sorted) {
    const before = exact.at(-1);
    if (before && before[0] === start && before[1] === end) before[2] += 1;
    else exact.push([start, end, 1]);
  }
  if (exact.length <= CELLS) return exact;
  const low = sorted[0][0];
  const length = Math.ceil((sorted.at(-1)[0] + 1 - low) / CELLS);
  const found = new Map();
  for (const [start, end] of sorted) {
    const key = Math.floor((start - low) / length);
    const cell = found.get(key) ?? [start, start + length, 0];
    found.set(key, [cell[0], Math.max(cell[1], Math.min(end, start + LONG)), cell[2] + 1]);
  }
  return [...found.values()];
}

/** A window in which one visit is seen with its neighbours. */
export function windowAround([low, high], spans) {
  const around = Math.max(WINDOWS[0], high - low);
  const near = spans.filter((span) => short(span) && span[0] >= low - around && span[0] < high + around);
  return aired(Math.min(low, ...near.map(([start]) => start)), Math.max(high, highest(near)));
}

/** The days of which bars are drawn: all where they are few. */
export function reach([low, high], spans) {
  if (spans.length <= MOST) return [Math.min(low, spans[0]?.[0] ?? low) - FAR, Math.max(high, highest(spans)) + FAR];
  const wide = [low - (high - low), high + (high - low)];
  const many = spans.filter(([start, end]) => start < wide[1] && end > wide[0]).length;
  return many <= MOST ? wide : [low, high];
}

export const highest = (spans) => spans.reduce((most, [, end]) => Math.max(most, end), -Infinity);

function aired(low, high) {
  const missing = Math.max(0, WINDOWS[0] - (high - low));
  const before = Math.floor(missing / 2);
  return [low - AIR - before, high + AIR + missing - before];
}

// Days and pixels: the ticks of the axis, and days in words. Days are numbers since 1970-01-01 (UTC).

const DAY = 86400000;
const MIN_GAP = 30;

export const toDate = (day) => new Date(day * DAY);
export const toIso = (day) => toDate(day).toISOString().slice(0, 10);
const formats = {}; // made once: to make one takes longer than to draw ten bars

/** A day in words; `options` are those of Intl.DateTimeFormat. */
export function words(day, options) {
  const format = (formats[JSON.stringify(options)] ??= new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options }));
  return format.format(toDate(day));
}

/** The first day of a month; months count from 0 and run over the year. */
export const firstOf = (year, month) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / DAY;
};

/** Every first of a month (or of each `step` months) inside [from, to). */
function months(from, to, step) {
  const start = toDate(from);
  let index = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const found = [];
  for (let day; (day = firstOf(Math.floor(index / 12), index % 12)) < to; index += step) found.push(day);
  return found;
}

const range = (from, to, step) =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);

/**
 * The axis for [from, to) on `width` pixels: `major` and `minor` are lists of [day, label]; `weekends` the
 * Saturdays, where a day is wide enough to show them.
 */
export function ticks(from, to, width) {
  const pixels = width / (to - from);
  const weekends = pixels >= 6 ? range(from, to, 1).filter((day) => (((day + 4) % 7) + 7) % 7 === 6) : [];
  if (pixels >= MIN_GAP / 7) {
    const days = range(Math.floor(from), to, 1);
    const weekday = pixels >= 52 ? { weekday: "short", day: "numeric" } : { day: "numeric" };
    const every = [1, 2, 3].find((count) => pixels * count >= 22) ?? 7; // a week's days are its Mondays
    const shown = days.filter((day) => (((day + 3) % every) + every) % every === 0);
    return {
      weekends,
      major: months(from, to, 1).map((day) => [day, words(day, { month: "long", year: "numeric" })]),
      minor: shown.map((day) => [day, words(day, weekday)]),
    };
  }
  const step = [1, 3].find((count) => pixels * 30 * count >= MIN_GAP + 8);
  if (step) {
    return {
      weekends,
      major: months(from, to, 12).map((day) => [day, words(day, { year: "numeric" })]),
      minor: months(from, to, step).map((day) => [day, words(day, { month: "short" })]),
    };
  }
  const years = [1, 2, 5, 10, 20, 50, 100, 500].find((count) => pixels * 365 * count >= MIN_GAP + 12) ?? 1000;
  return { weekends, major: [], minor: months(from, to, years * 12).map((day) => [day, words(day, { year: "numeric" })]) };
}

/** The days [from, to) in a few words: `March 2031`, `March – April 2031`, `1962 – 2031`. */
export function period(from, to) {
  const [a, b] = [toDate(from), toDate(to - 1)];
  if (b - a > 800 * DAY) return `${a.getUTCFullYear()} – ${b.getUTCFullYear()}`;
  const last = words(to - 1, { month: "long", year: "numeric" });
  if (a.getUTCFullYear() !== b.getUTCFullYear()) return `${words(from, { month: "long", year: "numeric" })} – ${last}`;
  return a.getUTCMonth() === b.getUTCMonth() ? last : `${words(from, { month: "long" })} – ${last}`;
}

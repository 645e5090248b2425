// What the filters keep, and how many each further choice would keep.

import { dayOf } from "./days.js";
import { FILTERS } from "./state.js";

/** More choices than this are not listed. */
const MOST = 300;
const FIELDS = Object.values(FILTERS);

/**
 * The lines (of visits or articles) that the filters keep; `found` are the numbers of the articles with the words
 * looked for, null where none are; `without` is a field that is not looked at.
 */
export function keep(lines, state, found, fields = FIELDS, without = null) {
  const asked = fields.filter((field) => field !== without && state[field].length).map((field) => [field, new Set(state[field])]);
  const [since, until] = state.days ? [dayOf(state.days[0]), dayOf(state.days[1]) + 1] : [];
  return lines.filter(
    (line) => asked.every(([field, values]) => line[field].some((value) => values.has(value))) &&
      (since === undefined || (line.days && line.days[0] < until && line.days[1] > since)) &&
      (!found || line.articles.some((number) => found.has(number))),
  );
}

/** The values of a field among what its other fields keep: [value, name, how many], most first. */
export function choices(lines, state, found, field, names) {
  const counts = new Map();
  for (const line of keep(lines, state, found, FIELDS, field)) for (const value of line[field]) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of state[field]) counts.set(value, counts.get(value) ?? 0);
  return [...counts].map(([value, many]) => [value, names[value] ?? value, many]).sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1])).slice(0, MOST);
}

/** `state` without filter values that are not known here, and those values. */
export function known(state, names) {
  const strangers = FIELDS.flatMap((field) => state[field].filter((value) => !Object.hasOwn(names[field], value)));
  const kept = Object.fromEntries(FIELDS.map((field) => [field, state[field].filter((value) => Object.hasOwn(names[field], value))]));
  return [{ ...state, ...kept }, strangers];
}

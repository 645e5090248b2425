// What the calendar and the list of visits show of the visits that the filters keep.

import { EMPTY, MOST, busiest, cells, dayOf, highest, reach, windowAround } from "./days.js";
import { LANES } from "./state.js";
import { plural } from "./words.js";

/** Entries of a page of a list. */
const PAGE = 100;

/** The payload of the calendar, but for the chips: see `calendar_payload` in dashboard/calendar_data.py. */
export function calendar(lines, state, index, chosen, answer) {
  const dated = lines.filter((line) => line.days);
  const spans = dated.map((line) => line.days);
  const home = busiest(spans) ?? EMPTY;
  const shown = windowOf(home, state, spans, answer ? null : chosen);
  const loaded = reach(shown, spans);
  const by = state.view === "chart" ? LANES.indexOf(state.lanes) : 0;
  return {
    home, cells: cells(spans), count: lines.length, undated: lines.length - dated.length,
    span: spans.length ? [spans.reduce((least, [start]) => Math.min(least, start), Infinity), highest(spans)] : home,
    title: `${plural(lines.length, "visit")} · ${plural(new Set(lines.flatMap((line) => line.articles)).size, "paper")}`,
    bars: drawn(dated, loaded).map((line) => ({ ...line.bar, lanes: line.by[by][0], label: line.by[by][1] })),
    lanes: index.lanes[by], window: shown, loaded, answer, selected: state.visit, view: state.view, by: state.lanes,
    choices: index.choices, days: state.days ? [dayOf(state.days[0]), dayOf(state.days[1]) + 1] : null,
  };
}

/** The bars of some days; where they are too many, those that most papers report. */
function drawn(dated, [low, high]) {
  const inside = dated.filter(({ days }) => days[0] < high && days[1] > low);
  if (inside.length <= MOST) return inside;
  const most = new Set([...inside].sort((a, b) => b.sources - a.sources).slice(0, MOST));
  return inside.filter((line) => most.has(line));
}

/** The window of the link, else the busiest one; moved to the open visit where that lies elsewhere. */
function windowOf(home, state, spans, chosen) {
  const [low, high] = state.window ? [dayOf(state.window[0]), dayOf(state.window[1]) + 1] : home;
  const bar = chosen?.bar;
  return bar && !(low < bar.to && bar.from < high) ? windowAround([bar.from, bar.to], spans) : [low, high];
}

/** The page to show of `total` entries, held to those that there are, and the last page. */
export function pages(asked, total) {
  const last = Math.max(1, Math.ceil(total / PAGE));
  return [Math.min(asked, last), last];
}

export const pageOf = (items, [at]) => items.slice(PAGE * (at - 1), PAGE * at);

/** The payload of the list of visits: those on which papers differ first, undated ones last. */
export function visitList(lines, state, filtered) {
  const at = pages(state.page, lines.length);
  const shown = pageOf(lines, at);
  const groups = [
    ["Where the papers disagree", at[0] === 1 ? lines.filter((line) => line.item.differ).slice(0, 20) : []],
    ["All visits, by date", shown.filter((line) => line.days)],
    ["Visits without a date", shown.filter((line) => !line.days)],
  ];
  return {
    kind: "list", label: "Visits", heading: "Choose a visit", pages: at, filtered,
    hint: "Click a bar or a visit: you see what the papers say of it, in their own words.",
    groups: groups.filter(([, found]) => found.length).map(([title, found]) => ({ title, items: found.map((line) => line.item) })),
    empty: lines.length ? "" : filtered ? "No visit matches these filters." : "No visit was found in these articles.",
  };
}

// The calendar as a month grid: a row a week, every visit a stretch of it, as many as fit.

import { button, el } from "../dom.js";
import { labelOf } from "./rows.js";
import { firstOf, toDate, toIso, words } from "./scale.js";

const MOST = 6; // visits of a week that are drawn; the others are counted
const FULL = { month: "long", day: "numeric", year: "numeric" };
const WEEKDAYS = [4, 5, 6, 7, 8, 9, 10].map((day) => words(day, { weekday: "short" })); // 1970-01-05 was a Monday

/** The month, [first day, end), `by` months after the one in which the middle of [from, to) lies. */
export function monthOf([from, to], by = 0) {
  const date = toDate(Math.floor((from + to) / 2));
  return [0, 1].map((more) => firstOf(date.getUTCFullYear(), date.getUTCMonth() + by + more));
}

export function drawMonth(view) {
  const [from, to] = view.window;
  const monday = (day) => day - ((((day + 3) % 7) + 7) % 7);
  const weeks = Array.from({ length: (monday(to - 1) - monday(from)) / 7 + 1 }, (_, week) => monday(from) + 7 * week);
  view.grid.replaceChildren(
    el("div", { class: "weekdays quiet", "aria-hidden": "true" }, ...WEEKDAYS.map((name) => el("span", {}, name))),
    el("ul", { class: "weeks" }, ...weeks.map((week) => drawWeek(view, week))),
  );
}

function drawWeek(view, week) {
  const { bars, days, selected } = view.payload;
  const [from, to] = view.window;
  const ends = [];
  // What no paper states is not drawn here as days: it is said at the end.
  const known = bars.map((bar) => ({ bar, days: bar.pieces.filter(([, , kind]) => kind === "sure" || kind === "maybe") }));
  const seen = known.filter(({ days }) => days.at(-1)[1] > week && days[0][0] < week + 7).map(({ bar, days }) => {
    const [start, end] = [Math.max(days[0][0], week), Math.min(days.at(-1)[1], week + 7)];
    const free = ends.findIndex((last) => last <= start);
    const level = free < 0 ? ends.length : free;
    ends[level] = end;
    return { bar, start, end, level };
  });
  const numbers = Array.from({ length: 7 }, (_, i) => week + i).map((day, i) =>
    button(
      `day ${day < from || day >= to ? "other" : ""} ${days && day >= days[0] && day < days[1] ? "chosen" : ""}`, words(day, { day: "numeric" }), () => view.callbacks.days(toIso(day), toIso(day)),
      { style: { "grid-column": i + 1, "grid-row": 1 }, "aria-label": `Only the visits of ${words(day, FULL)}` },
    ),
  );
  const events = seen.filter(({ level }) => level < MOST).map(({ bar, start, end, level }) => {
    const sure = bar.pieces.some(([a, b, kind]) => kind === "sure" && b > start && a < end);
    return button(
      `event ${bar.status} ${sure ? "" : "maybe"}`, el("span", {}, bar.differ ? el("span", { class: "mark" }, "!") : null, `${view.payload.lanes[bar.lanes[0]]?.[0] ?? ""}: ${labelOf(bar)}${bar.pieces.at(-1)[2] === "from" ? " → ?" : ""}`), (event) => view.choose(bar, event),
      {
        "data-id": bar.id, "aria-label": bar.aria, title: bar.aria, "aria-pressed": String(bar.id === selected),
        style: { "grid-column": `${start - week + 1} / ${end - week + 1}`, "grid-row": level + 2 },
      },
    );
  });
  const hidden = seen.length - events.length;
  const more = hidden ? button("link more", `+ ${hidden} more this week`, () => view.callbacks.days(toIso(week), toIso(week + 6), "list"), { style: { "grid-column": "1 / 8", "grid-row": MOST + 2 } }) : null;
  return el("li", { class: "week" }, ...numbers, ...events, more);
}

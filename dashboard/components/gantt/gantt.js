// The calendar: lanes with the bars of visits, or a month grid; an overview of the whole span.
// `render(root, payload, callbacks)` knows nothing of Streamlit; the default export adapts it.

import { el, onAddress, openVisit, received, sender } from "../dom.js";
import { firstHint } from "./hint.js";
import { drawMonth, monthOf } from "./month.js";
import { drag, move, slide, walk, wheel } from "./moves.js";
import { ROW, labelOf, lay } from "./rows.js";
import { period, ticks, toIso, words } from "./scale.js";
import { drawStrip } from "./strip.js";
import { drawTools } from "./tools.js";

const SPARE = 8; // rows drawn beyond what is seen
const LEGEND = [
  ["sure", "completed", "dates known"],
  ["maybe", "completed", "day not stated"],
  ["from", "completed", "end not stated"],
  ["sure", "planned", "planned"],
  ["sure", "cancelled", "cancelled or postponed"],
];

/**
 * Draw `payload` into `root`. It holds the bars of the days `loaded`, and all visits as `cells`: [first day, end,
 * how many]; `view` is chart, month or list. `callbacks`: select(id), differ(id), undated(), clear(name, value),
 * view(name), lanes(key), days(first, last, view), moved(firstDay, lastDay), load(): the shown days are not loaded.
 */
export function render(root, payload, callbacks) {
  const view = (root.view ??= build(root));
  Object.assign(view, { payload, callbacks });
  const content = JSON.stringify({ ...payload, selected: null });
  if (view.content === content) return press(view); // another visit is open, all else stays
  view.content = content;
  const asked = payload.window.join();
  // What answers load() moves nothing: the reader may have gone on.
  if (view.asked !== asked && !(payload.answer && view.window)) view.window = [...payload.window];
  view.asked = asked;
  if (payload.view === "month") view.window = monthOf(view.window);
  drawTools(view);
  drawChips(view);
  draw(view);
}

function build(root) {
  const view = { root };
  view.draw = () => draw(view);
  view.choose = (bar, event) => choose(view, bar, event);
  view.title = el("h1");
  view.chips = el("div", { class: "chips" });
  view.earlier = el("button", { class: "tool jump", type: "button" });
  view.later = el("button", { class: "tool jump", type: "button" });
  view.canvas = el("canvas", { "aria-hidden": "true" });
  view.shown = el("div", { class: "shown" });
  view.strip = el("div", { class: "strip", role: "slider", tabindex: "0", "aria-label": "Shown days" }, view.canvas, view.shown);
  view.overview = el("div", { class: "overview" }, view.earlier, view.strip, view.later);
  view.axis = el("div", { class: "axis", "aria-hidden": "true" });
  view.back = el("div", { class: "back", "aria-hidden": "true" });
  view.rows = el("ul", { class: "rows" });
  view.body = el("div", { class: "body" }, view.back, view.rows);
  view.undated = el("button", { class: "link", type: "button", onclick: () => view.callbacks.undated() });
  view.note = el("p", { class: "note quiet" });
  view.tools = el("div", { class: "tools" });
  view.grid = el("div", { class: "grid" });
  view.legend = el("p", { class: "legend quiet" }, ...legend(), view.undated);
  view.chart = el("div", { class: "chart" }, view.axis, view.body, view.note);
  view.hint = el("div", {}, firstHint());
  root.replaceChildren(el("header", {}, view.title, view.tools), view.hint, view.chips, view.overview, view.chart, view.grid, view.legend);
  listen(view);
  return view;
}

function legend() {
  const entries = LEGEND.map(([piece, status, text]) =>
    el("span", {}, el("span", { class: `sample ${status}` }, el("span", { class: `piece ${piece}` })), text),
  );
  entries.push(el("span", {}, el("span", { class: "sample completed" }, el("span", { class: "piece sure" }), el("span", { class: "met" })), "meeting"));
  entries.push(el("span", {}, el("span", { class: "mark" }, "!"), "papers disagree"));
  return entries;
}

function listen(view) {
  let width = 0;
  new ResizeObserver(() => {
    if (Math.abs(view.root.clientWidth - width) < 1) return;
    width = view.root.clientWidth;
    if (view.payload) draw(view);
  }).observe(view.root);
  view.body.onscroll = () => requestAnimationFrame(() => drawRows(view));
  view.body.addEventListener("wheel", (event) => wheel(view, event), { passive: false });
  view.body.onpointerdown = (event) => drag(view, event);
  view.strip.onpointerdown = (event) => slide(view, event);
  view.strip.onkeydown = (event) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: 4, PageUp: -4 }[event.key];
    const [from, to] = view.window;
    const [first, last] = view.payload.span;
    const by = { Home: first - from, End: last - to }[event.key] ?? (step ? Math.max(1, Math.round((to - from) / 4)) * step : 0);
    if (!by) return;
    event.preventDefault();
    move(view, from + by, to + by);
  };
  view.rows.onkeydown = (event) => walk(view, event);
  view.grid.onkeydown = (event) => walk(view, event);
  view.axis.onclick = (event) => {
    const box = view.axis.getBoundingClientRect();
    const day = toIso(Math.floor(view.window[0] + ((event.clientX - box.left) / view.track) * (view.window[1] - view.window[0])));
    view.callbacks.days(day, day);
  };
}

function draw(view) {
  const { payload } = view;
  const [from, to] = view.window;
  const names = view.root.clientWidth < 560 ? 96 : 168;
  view.root.style.setProperty("--names", `${names}px`);
  view.track = Math.max(120, view.root.clientWidth - names - 2);
  const seen = payload.bars.filter((bar) => bar.to > from && bar.from < to);
  const inside = seen.length;
  const shown = inside
    ? [Math.max(from, seen[0].from), Math.min(to, seen.reduce((last, bar) => Math.max(last, bar.to), from + 1))]
    : [from, to];
  const there = Math.max(inside, between(payload, from, to));
  const some = there < payload.count ? `${there.toLocaleString("en-US")} of ` : "";
  view.title.textContent = `${period(...shown)} · ${some}${payload.title}`;
  for (const [part, views] of [[view.chart, "chart"], [view.legend, "chart month"], [view.hint, "chart month"], [view.grid, "month"]]) part.hidden = !views.includes(payload.view);
  if (!payload.cells.length) view.title.textContent = payload.title; // no days to speak of
  view.overview.hidden = view.axis.hidden = view.body.hidden = !payload.cells.length;
  if (payload.view === "list") {
    view.title.textContent = payload.title;
    view.overview.hidden = true;
    return;
  }
  view.ticks = ticks(from, to, view.track);
  drawAxis(view, view.ticks);
  const font = `13px ${getComputedStyle(view.root).fontFamily}`;
  let top = 0;
  view.laid = lay(payload.bars, from, to, view.track, font).map((lane) => {
    const placed = { ...lane, top };
    top += lane.levels * ROW;
    return placed;
  });
  view.rows.style.height = `${top}px`;
  view.note.textContent = noteOf(view, inside, there);
  const { undated } = payload;
  view.undated.textContent = undated ? `+ ${undated} ${undated === 1 ? "visit" : "visits"} without a date` : "";
  view.undated.hidden = !undated;
  if (payload.view === "month") drawMonth(view);
  else drawRows(view);
  if (payload.view === "month") view.grid.append(view.note);
  else view.chart.append(view.note);
  drawStrip(view);
}

/** How many visits have a day in [from, to), by the cells. */
const between = (payload, from, to) => payload.cells.reduce((sum, [a, b, many]) => (a < to && b > from ? sum + many : sum), 0);

/** What is not drawn, in words; asks for it where it can be had. */
function noteOf(view, inside, there) {
  const { loaded, cells, bars } = view.payload;
  clearTimeout(view.loading);
  if (view.window[0] < loaded[0] || view.window[1] > loaded[1]) {
    view.loading = setTimeout(() => view.callbacks.load(), 200);
    return "Loading these days …";
  }
  if (!cells.length) return "No dated visit to show.";
  if (!there && !inside) return "No visit on these days.";
  const exact = cells.every((cell) => cell[2] === 1);
  return !exact && bars.length >= 800 && there > inside
    ? `The ${inside} visits that most papers report are drawn. Zoom in or filter to see the others.`
    : "";
}

function drawAxis(view, { major, minor, weekends }) {
  const [from, to] = view.window;
  const x = (day) => `${((day - from) / (to - from)) * view.track}px`;
  const width = (days) => `${(days / (to - from)) * view.track}px`;
  const label = (kind, limit) => ([day, text], i, all) =>
    el("span", { class: kind, style: { left: x(Math.max(day, from)), "max-width": limit(i, all, day) } }, text);
  const next = (i, all, day) => width((all[i + 1]?.[0] ?? to) - Math.max(day, from));
  const fits = ([day, text]) => {
    const after = major.find(([other]) => other > day)?.[0] ?? to; // half a name would mislead
    return ((after - Math.max(day, from)) / (to - from)) * view.track > 7.5 * text.length;
  };
  const seen = ([day], i, all) => day >= from || (all[i + 1]?.[0] ?? to) > from;
  view.axis.replaceChildren(
    ...major.filter(seen).filter(fits).map(label("major", next)),
    ...minor.filter(([day]) => day >= from).map(label("minor", next)),
  );
  const today = Math.floor(Date.now() / 86400000);
  const { days } = view.payload;
  view.axis.title = "Click a day to see only its visits";
  view.back.replaceChildren(
    ...weekends.map((day) => el("span", { class: "weekend", style: { left: x(day), width: width(Math.min(2, to - day)) } })),
    ...minor.filter(([day]) => day > from).map(([day]) => el("span", { class: "rule", style: { left: x(day) } })),
    ...(days && days[1] > from && days[0] < to ? [el("span", { class: "chosen", style: { left: x(Math.max(days[0], from)), width: width(Math.min(days[1], to) - Math.max(days[0], from)) } })] : []),
    ...(today >= from && today < to ? [el("span", { class: "today", title: "Today", style: { left: x(today) } })] : []),
  );
}

function drawRows(view) {
  const { body, rows, payload } = view;
  const focused = view.root.getRootNode().activeElement?.dataset?.id;
  const low = body.scrollTop - SPARE * ROW;
  const high = body.scrollTop + body.clientHeight + SPARE * ROW;
  const seen = view.laid.filter((lane) => lane.top + lane.levels * ROW > low && lane.top < Math.max(high, 20 * ROW));
  rows.replaceChildren(
    ...seen.map((lane) => {
      const [name, country] = payload.lanes[lane.lane] ?? [lane.lane, ""];
      const who = el("span", { class: "who", title: country ? `${name} (${country})` : name }, el("b", {}, name), el("small", {}, country));
      const track = el("span", { class: "track" }, ...lane.bars.map((item) => drawBar(view, item)));
      return el("li", { style: { top: `${lane.top}px`, height: `${lane.levels * ROW}px` } }, who, track);
    }),
  );
  view.back.style.height = `${Math.max(body.clientHeight, rows.offsetHeight)}px`;
  if (focused) rows.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function drawBar(view, item) {
  const { bar, hit, side, x } = item;
  const pieces = bar.pieces.map(([a, b, kind]) => {
    const [left, right] = [Math.max(x(a), -8), Math.min(x(b), view.track + 8)];
    if (right <= left) return null;
    return el("span", { class: `piece ${kind}`, style: { left: `${left - hit[0]}px`, width: `${Math.max(5, right - left - 1)}px` } });
  });
  const met = bar.met.filter(([day]) => x(day + 0.5) > 0 && x(day + 0.5) < view.track).map(([day, name]) =>
    el("span", { class: "met", title: `Met ${name}, ${words(day, { month: "long", day: "numeric" })}`, style: { left: `${x(day + 0.5) - hit[0] - 4}px` } }),
  );
  const text = el("span", { class: "text" }, bar.differ ? el("span", { class: "mark" }, "!") : null, el("span", {}, labelOf(bar)));
  if (side === "inside" || side === "over") text.style.left = `${item.inset + 8}px`;
  else text.style.maxWidth = `${(side === "right" ? view.track - hit[1] : hit[0]) - 8}px`;
  const button = el(
    "button",
    {
      class: `bar ${bar.status} label-${side}`, type: "button", "data-id": bar.id, "aria-label": bar.aria, title: bar.aria,
      "aria-pressed": String(bar.id === view.payload.selected),
      style: { left: `${hit[0]}px`, width: `${hit[1] - hit[0]}px`, top: `${item.level * ROW + 4}px` },
    },
    ...pieces, ...met, text,
  );
  button.onclick = (event) => choose(view, bar, event);
  return button;
}

/** Show which visit is open. */
function press(view) {
  for (const bar of view.root.querySelectorAll(".bar, .event")) bar.setAttribute("aria-pressed", String(bar.dataset.id === view.payload.selected));
}

/** Open a visit; a click on its mark opens it at what the papers disagree on. */
function choose(view, bar, event) {
  view.payload.selected = bar.id;
  press(view);
  (event.target.closest(".mark") ? view.callbacks.differ : view.callbacks.select)(bar.id);
}

function drawChips(view) {
  const { chips } = view.payload;
  const clear = (chip) => () => view.callbacks.clear(chip?.name ?? null, chip?.value ?? null);
  const buttons = chips.map((chip) =>
    el("button", { class: "chip", type: "button", "aria-label": `Remove the filter ${chip.label}`, onclick: clear(chip) }, chip.label, el("span", { "aria-hidden": "true" }, " ×")),
  );
  if (chips.length > 1) buttons.push(el("button", { class: "link", type: "button", onclick: clear(null) }, "Clear all filters"));
  view.chips.replaceChildren(...(chips.length ? [el("span", { class: "quiet" }, "Filtered by"), ...buttons] : []));
}

/** Which visit is open is read from the address: the payload can stay the same, and is then not sent again. */
function follow(view) {
  view.payload.selected = openVisit();
  press(view);
}

/** Streamlit: events become the trigger `act`; the shown days go into the URL without a rerun. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".envoyage");
  if (!root || !data) return;
  const send = sender(setTriggerValue);
  if (!root.view) onAddress(root, () => follow(root.view));
  render(root, { ...received(data), selected: openVisit() }, {
    select: (id) => send({ do: "select", id }),
    differ: (id) => send({ do: "differ", id }),
    undated: () => send({ do: "undated" }),
    view: (id) => send({ do: "view", id }),
    lanes: (id) => send({ do: "lanes", id }),
    days: (first, last, view) => send({ do: "days", id: `${first}_${last}`, view }),
    clear: (name, value) => send({ do: "clear", name, value }),
    load: () => send({ do: "load" }),
    moved: (first, last) => {
      const url = new URL(location.href);
      url.searchParams.set("win", `${first}_${last}`);
      history.replaceState(history.state, "", url);
    },
  });
}

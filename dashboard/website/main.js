// The page of a static site: what dashboard/views does on a server, over data that Python has shaped.

import { el } from "../components/dom.js";
import { render as drawGantt } from "../components/gantt/gantt.js";
import { render as drawPanel } from "../components/panel/panel.js";
import { render as drawSource } from "../components/source/source.js";
import { COUNTED, after } from "./after.js";
import { reading } from "./article.js";
import { calendar, visitList } from "./calendar.js";
import { frame } from "./frame.js";
import { keep, known } from "./keep.js";
import { articlesWith } from "./search.js";
import { sidebar } from "./sidebar.js";
import { drawSources } from "./sources.js";
import { FILTERS, clear, isFiltered, narrow, onlyFilters, parse, serialise } from "./state.js";
import { entry, load, rows } from "./store.js";
import { daySpan } from "./words.js";

const app = { counts: { visits: 0, evidence: 0 }, turn: 0, act, go, chips, wordsOf, articleOf };

async function start() {
  try {
    app.index = await load("index");
    app.lines = rows(app.index.visits);
    app.frame = frame(app.index, linkTo, go);
    if (!location.search && app.index.start) history.replaceState(null, "", `?${app.index.start}`);
    window.addEventListener("popstate", () => show());
    await show();
  } catch (error) {
    document.body.append(el("p", { class: "notice", role: "alert" }, error.message));
  }
}

/** Draw what the address says; `answer` is set where the calendar asked for the days that it moved to. */
async function show(answer = false) {
  const turn = ++app.turn;
  const current = () => turn === app.turn;
  const [state, strangers] = known(parse(location.search), app.index.names);
  const notes = strangers.map((value) => `This page does not know the filter “${value}”; it is left out.`);
  let name = "";
  try {
    name = await (state.place === "sources" ? drawSources(app, state, notes, current) : drawCalendar(state, notes, answer, current));
  } catch (error) {
    notes.push(error.message);
  }
  if (current()) app.frame.finish(state, notes, name);
}

/** Draw the calendar; the name of what is open. */
async function drawCalendar(state, notes, answer, current) {
  const { frame, index } = app;
  const [open, found] = await Promise.all([state.visit ? visit(state.visit) : undefined, wordsOf(state)]);
  if (!current()) return "";
  if (state.visit && !open) notes.push(`This link points to a visit that is not in these pages: “${state.visit}”.`);
  const kept = keep(app.lines, state, found);
  const chosen = open && kept.find((line) => line.id === state.visit);
  if (open && !chosen) notes.push("The open visit is not among the filtered ones.");
  frame.stage("calendar");
  sidebar(frame.filters, app.lines, state, found, index, {
    change: (field, values) => go(narrow(state, { [field]: values })),
    clear: () => go(narrow(clear(state))),
  });
  frame.draw("gantt", drawGantt, { ...calendar(kept, state, index, chosen, answer), chips: chips(state) }, {
    ...callbacks("select", "differ", "undated", "view", "lanes"),
    days: (first, last, view) => act({ do: "days", id: `${first}_${last}`, view }),
    clear: (name, value) => act({ do: "clear", name, value }),
    load: () => show(true),
    moved: (first, last) => history.replaceState(null, "", serialise({ ...parse(location.search), window: [first, last] })),
  });
  if (!open) {
    frame.split(false);
    frame.draw("panel", drawPanel, { ...visitList(kept, state, isFiltered(state)), steps: app.counts.visits }, panelCallbacks());
    return "";
  }
  await drawOpen(open, state, notes, current);
  return `${open.panel.name} ${open.panel.route}`;
}

/** The open visit, or a second paper in its place, beside the article. */
async function drawOpen(open, state, notes, current) {
  const asked = open.evidence[state.evidence] && state.evidence;
  if (state.evidence && !asked) notes.push("The words of this link are not in these pages; here is what is.");
  const shown = asked ?? open.opening;
  const first = shown ? open.evidence[shown][0] : open.reports[0][1];
  const report = open.reports.find(([, article]) => article === state.beside);
  const articles = await Promise.all([first, report?.[1]].map((id) => (id ? articleOf(id) : null)));
  if (!current()) return;
  const { frame } = app;
  frame.split(true, Boolean(report));
  if (report) drawWords("beside", articles[1], open, sameField(open, report, shown), state, true);
  else frame.draw("panel", drawPanel, { ...open.panel, open: state.evidence, steps: app.counts.visits }, panelCallbacks());
  drawWords("source", articles[0], open, shown, state);
}

function drawWords(place, article, open, words, state, second = false) {
  const [, start, end] = open.evidence[words] ?? [];
  const papers = open.reports.filter(([, id]) => second || id !== article.id).map(([, id, paper]) => [id, paper]);
  app.frame.draw(place, drawSource, {
    ...reading(article, new Set(Object.keys(open.evidence)), words ? [start, end] : null),
    nonce: app.counts.evidence, aim: words ?? "", come: Boolean(state.evidence) && !second, others: papers, second,
  }, {
    ...callbacks("official", "beside"), visit: (id) => act({ do: "select", id }), close: () => act({ do: "beside" }),
    entity: (id) => go({ ...parse(""), place: "sources", entity: id }),
  });
}

/** The words with which another report says what is shown of the first, else those that tell most of it. */
function sameField(open, [id, , , best], shown) {
  const field = open.evidence[shown]?.[3] ?? "start";
  return Object.entries(open.evidence).find(([, words]) => words[4] === id && words[3] === field)?.[0] ?? best;
}

/** The numbers of the articles with the words that a state looks for; null where it looks for none. */
async function wordsOf(state) {
  return state.q ? articlesWith(state.q, app.index.files.words) : null;
}

const visit = (id) => entry("visits", id, app.index.files.visits);

/** An article, with all kinds of marks that there are as its legend; `page` is where a link to its words leads. */
async function articleOf(id) {
  const found = await entry("articles", id, app.index.files.articles);
  return found && { ...found, legend: app.index.kinds, page: app.frame.isPublic ? "sources" : "" };
}

const callbacks = (...names) => Object.fromEntries(names.map((name) => [name, (id) => act({ do: name, id })]));
const panelCallbacks = () => callbacks("select", "evidence", "beside", "official", "topic", "page", "close", "clear");

async function act(event) {
  const counted = COUNTED[event.do];
  if (counted) app.counts[counted] += 1;
  await go(await after(event, parse(location.search), visit));
}

/** To another state: one entry of the history. */
async function go(state) {
  const query = serialise(state);
  if (query !== serialise(parse(location.search))) history.pushState(null, "", query);
  await show();
}

/** The link to a page of the menu, filters going along. */
function linkTo(place) {
  return serialise({ ...onlyFilters(parse(location.search)), place });
}

/** What is filtered, one entry a value. */
function chips(state) {
  const found = Object.entries(FILTERS).flatMap(([name, field]) =>
    state[field].map((value) => ({ name, value, label: `${app.index.boxes[name][2]}: ${app.index.names[field][value]}` })),
  );
  if (state.days) found.push({ name: "days", value: "", label: `Days: ${daySpan(...state.days)}` });
  if (state.q) found.push({ name: "q", value: state.q, label: `Words: ${state.q}` });
  return found;
}

start();

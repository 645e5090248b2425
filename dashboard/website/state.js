// The address: what is selected and filtered. The same parameters as those of the dashboard, and as wary of them
// (dashboard/state.py says what each means); `page=sources` is here what the dashboard has as a path.

import { dayOf } from "./days.js";

/** Name in the address -> field of the state. */
export const FILTERS = { official: "officials", topic: "topics", country: "countries", paper: "papers", status: "statuses", sure: "certainty" };
export const VIEWS = ["chart", "month", "list"];
export const LANES = ["visitor", "pair", "destination", "topic"];

const MAX_LENGTH = 200;
const MAX_VALUES = 30;
const MAX_OFFSET = 1e8;
const CONTROL = /[\u0000-\u001f\u007f\ud800-\udfff]/gu;
const EMPTY = {
  place: "calendar", visit: null, evidence: null, src: null, at: null, beside: null,
  officials: [], topics: [], countries: [], papers: [], statuses: [], certainty: [],
  days: null, q: "", window: null, view: VIEWS[0], lanes: LANES[0], page: 1, entity: null,
};

/** Read a query. Never throws: what does not parse is dropped, what is too long or too much is cut. */
export function parse(query) {
  const params = new URLSearchParams(query);
  const all = (name) => [...new Set(params.getAll(name).slice(0, MAX_VALUES).map(clean).filter(Boolean))];
  const one = (name) => clean(params.getAll(name).at(-1) ?? "") || null;
  const [, visit, evidence] = /^(.+)\.([0-9a-f]{10})$/.exec(one("sel") ?? "") ?? [null, one("sel"), null];
  const src = one("src");
  return {
    ...EMPTY, visit, evidence, src, at: span(one("at")), beside: one("beside"),
    place: one("page") === "sources" || (src && !visit) ? "sources" : "calendar",
    ...Object.fromEntries(Object.entries(FILTERS).map(([name, field]) => [field, all(name)])),
    days: pair(one("days")), q: one("q") ?? "", window: pair(one("win")),
    view: VIEWS.find((view) => view === one("view")) ?? VIEWS[0], lanes: LANES.find((lane) => lane === one("lanes")) ?? LANES[0],
    page: /^[1-9][0-9]{0,6}$/.test(one("p") ?? "") ? Number(one("p")) : 1, entity: one("entity"),
  };
}

/** The query that `parse` reads back, '?' first; what is not set is left out. */
export function serialise(state) {
  const params = new URLSearchParams();
  const put = (name, ...values) => values.filter(Boolean).forEach((value) => params.append(name, value));
  put("page", state.place === "sources" && "sources");
  put("sel", state.visit && [state.visit, state.evidence].filter(Boolean).join("."));
  put("src", state.src);
  put("at", state.at?.join("-"));
  put("beside", state.beside);
  for (const [name, field] of Object.entries(FILTERS)) put(name, ...state[field]);
  put("days", state.days?.join("_"));
  put("q", state.q);
  put("win", state.window?.join("_"));
  put("view", state.view !== VIEWS[0] && state.view);
  put("lanes", state.lanes !== LANES[0] && state.lanes);
  put("p", state.page > 1 && String(state.page));
  put("entity", state.entity);
  return `?${params}`;
}

/** Open a visit, and words of it; what was open before closes. */
export const select = (state, visit, evidence = null) =>
  ({ ...state, visit, evidence, src: null, at: null, beside: visit === state.visit ? state.beside : null });

/** With other filters: what was shown of the old selection starts anew. */
export const narrow = (state, changes = {}) => ({ ...state, window: null, page: 1, ...changes });

/** Without one value of a filter, or without any filter. */
export function clear(state, name = null, value = null) {
  if (!name) return { ...state, ...filtersOf(EMPTY) };
  if (name === "q" || name === "days") return { ...state, [name]: EMPTY[name] };
  return FILTERS[name] ? { ...state, [FILTERS[name]]: state[FILTERS[name]].filter((kept) => kept !== value) } : clear(state);
}

/** The filters alone: what goes along to another page. */
export const onlyFilters = (state) => ({ ...EMPTY, ...filtersOf(state) });

export const isFiltered = (state) => Boolean(state.days || state.q || Object.values(FILTERS).some((field) => state[field].length));

const filtersOf = (state) => Object.fromEntries([...Object.values(FILTERS), "days", "q"].map((field) => [field, state[field]]));
const clean = (value) => [...value].slice(0, MAX_LENGTH).join("").replace(CONTROL, "").trim();

function span(value) {
  const found = /^([0-9]{1,9})-([0-9]{1,9})$/.exec(value ?? "")?.slice(1).map(Number);
  return found && found[0] < found[1] && found[1] <= MAX_OFFSET ? found : null;
}

function pair(value) {
  const found = /^(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)$/.exec(value ?? "")?.slice(1);
  const [first, last] = (found ?? []).map(dayOf);
  return found && first <= last ? found : null; // a day that is none is NaN
}

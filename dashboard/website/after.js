// What a click means: the state that it leads to (dashboard/actions.py).

import { VIEWS, clear, narrow, parse, select, serialise } from "./state.js";

/** Event -> what it counts: the same click twice scrolls or flashes twice. */
export const COUNTED = { select: "visits", differ: "visits", evidence: "evidence", beside: "evidence" };

/** `open` gives what is known of a visit; an event that is not known changes nothing. */
export async function after({ do: done, id, name, value, view }, state, open) {
  switch (done) {
    case "select": return { ...select(state, id), place: "calendar" };
    case "evidence": return select(state, state.visit, id);
    case "differ": return select(state, id, (await open(id))?.sides?.[0] ?? null);
    case "beside": return beside(state, id, (await open(state.visit))?.sides);
    case "close": return select(state, null);
    case "official": return { ...narrow(clear(state), { officials: [id] }), place: "calendar" };
    case "topic": return narrow(clear(state), { topics: [id] });
    case "page": return parsed(state, "p", id);
    case "view": return parsed({ ...state, page: 1 }, "view", id);
    case "lanes": return parsed(state, "lanes", id);
    case "undated": return { ...select(narrow(state, { certainty: ["undated"] }), null), view: "list" };
    case "clear": return narrow(clear(state, name, value));
    case "days": return days(state, id, view);
    default: return state;
  }
}

/** Another paper beside the first: the one asked for, else the sides of a disagreement; none ends it. */
function beside(state, article, sides) {
  if (!article && !state.beside && sides) return { ...state, evidence: sides[0], beside: sides[1] };
  return { ...state, beside: article || null };
}

/** The visits of some days; the same days again take the filter away. */
function days(state, wanted, view) {
  const chosen = parse(new URLSearchParams({ days: wanted })).days;
  return { ...state, days: String(chosen) === String(state.days) ? null : chosen, page: 1, view: VIEWS.includes(view) ? view : state.view };
}

/** With another value of a parameter of the address. */
function parsed(state, name, value) {
  const params = new URLSearchParams(serialise(state));
  params.set(name, value);
  return parse(params);
}

// A list of things to choose from, a page at a time.

import { button, el } from "../dom.js";
import { pictures } from "./chart.js";
import { mark } from "./quotes.js";

export function list(payload, callbacks) {
  if (payload.empty)
    return [
      el("h2", {}, "Nothing here"), el("p", {}, payload.empty),
      payload.filtered ? button("tool", "Clear all filters", () => callbacks.clear()) : null,
    ].filter(Boolean);
  return [
    payload.heading ? el("h2", {}, payload.heading) : null,
    payload.hint ? el("p", { class: "quiet" }, payload.hint) : null,
    payload.picture ? pictures(payload.picture) : null,
    ...payload.groups.flatMap((group) => [
      group.title ? el("h3", {}, group.title) : null,
      el("ul", { class: "items" }, ...group.items.map((item) => itemRow(item, payload, callbacks))),
    ]),
    pager(payload.pages ?? [1, 1], payload.label, callbacks),
  ].filter(Boolean);
}

function itemRow(item, payload, callbacks) {
  return el(
    "li", {},
    el(
      "button",
      {
        class: "item", type: "button", "data-id": item.id, onclick: () => callbacks.select(item.id),
        "aria-current": item.id === payload.selected ? "true" : null,
      },
      el("span", {}, el("b", {}, item.name), ...(item.differ ? marked(` ${item.more ?? ""}`) : [item.more ? ` ${item.more}` : null])),
      item.note ? el("small", {}, item.note) : null,
      item.parts ? el("span", { class: "excerpt" }, ...item.parts.map(([text, found]) => (found ? el("mark", {}, text) : text))) : null,
    ),
  );
}

/** Text with the mark after it, which never stands on a line of its own. */
function marked(text) {
  const last = text.trimEnd().lastIndexOf(" ") + 1;
  return [text.slice(0, last), el("span", { class: "whole" }, text.slice(last), mark())];
}

function pager([at, last], label, callbacks) {
  if (last < 2) return null;
  const turn = (text, page) => button("tool", text, () => callbacks.page(String(page)), { disabled: page < 1 || page > last });
  return el("nav", { class: "pager", "aria-label": `Pages of ${label}` }, turn("← Previous", at - 1), el("span", {}, `Page ${at.toLocaleString("en-US")} of ${last.toLocaleString("en-US")}`), turn("Next →", at + 1));
}

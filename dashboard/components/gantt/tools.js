// The buttons above the calendar: its views, its lanes, its days, a link, a picture.

import { button, copyLink, el } from "../dom.js";
import { monthOf } from "./month.js";
import { move, showAll, zoom } from "./moves.js";
import { savePicture } from "./picture.js";

const VIEWS = [["chart", "Chart"], ["month", "Month"], ["list", "List"]];

export function drawTools(view) {
  const { view: shown, by, choices } = view.payload;
  const tool = (label, title, act) => button("tool", label, act, { title, "aria-label": title });
  const turn = (by) => move(view, ...monthOf(view.window, by));
  const parts = {
    chart: [
      el("label", { class: "lanes" }, el("span", { class: "hidden-text" }, "Lanes"),
        el("select", { title: "What a lane stands for", onchange: (event) => view.callbacks.lanes(event.target.value) },
          ...choices.map(([key, name]) => el("option", { value: key, selected: key === by }, name)))),
      tool("−", "Zoom out", () => zoom(view, 1.6)), tool("+", "Zoom in", () => zoom(view, 1 / 1.6)),
      tool("Busiest days", "Go to the days with most visits", () => move(view, ...view.payload.home)),
      tool("All", "Show the whole span", () => showAll(view)),
    ],
    month: [
      tool("‹", "Previous month", () => turn(-1)), tool("›", "Next month", () => turn(1)),
      tool("Busiest days", "Go to the days with most visits", () => move(view, ...view.payload.home)),
    ],
    list: [],
  }[shown];
  view.tools.replaceChildren(
    el("span", { class: "views", role: "group", "aria-label": "View" }, ...VIEWS.map(([key, name]) => button("tool", name, () => view.callbacks.view(key), { "aria-pressed": String(key === shown) }))),
    ...parts, ...(shown === "chart" ? [picture(view)] : []), copyLink(),
  );
}

function picture(view) {
  const kinds = ["png", "svg"].map((kind) => button("tool", kind.toUpperCase(), () => savePicture(view, kind), { title: `Save the chart as ${kind.toUpperCase()}` }));
  return el("details", { class: "picture" }, el("summary", { class: "tool" }, "Picture"), el("span", {}, ...kinds));
}

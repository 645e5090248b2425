// The filters: boxes to choose from, each choice with the number of visits that it would keep.

import { button, el, isNarrow } from "../components/dom.js";
import { choices } from "./keep.js";
import { FILTERS, isFiltered } from "./state.js";

/**
 * Draw the filters into `root`, a <details>; `found` is what `keep` takes. `change(field, values)` and `clear()` are
 * called for what is done.
 */
export function sidebar(root, lines, state, found, index, { change, clear }) {
  const focused = root.contains(document.activeElement) ? document.activeElement.id : "";
  const summary = el("summary", {}, isFiltered(state) ? "Find visits (filtered)" : "Find visits");
  const boxes = Object.entries(index.boxes).map(([name, [label, nothing]]) => box(name, label, nothing, choices(lines, state, found, FILTERS[name], index.names[FILTERS[name]]), state, index, change));
  const all = button("tool", "Clear all filters", clear, { disabled: !isFiltered(state) });
  root.replaceChildren(summary, el("div", { class: "boxes" }, el("h2", {}, "Find visits"), wordsBox("filter-q", "Words in the articles", state.q, (text) => change("q", text)), ...boxes, days(state, change), all));
  if (focused) document.getElementById(focused)?.focus();
  if (root.drawn) return;
  root.drawn = true;
  const fit = () => (root.open = !isNarrow());
  matchMedia("(max-width: 767px)").addEventListener("change", fit);
  fit();
}

/** A box for words; `change` is called with them when they are entered. */
export function wordsBox(id, label, value, change) {
  const input = el("input", { id, type: "search", value, maxlength: 200, placeholder: "e.g. trade talks", onchange: () => change(input.value.trim()) });
  return el("div", {}, el("label", { for: id }, label), input);
}

function box(name, label, nothing, found, state, index, change) {
  const field = FILTERS[name];
  const chosen = state[field];
  const options = found.map(([value, text, many]) =>
    el("option", { value }, `${chosen.includes(value) ? "✓ " : ""}${text} (${many.toLocaleString("en-US")})`),
  );
  const pick = ({ target: { value } }) => change(field, chosen.includes(value) ? chosen.filter((kept) => kept !== value) : [...chosen, value]);
  const none = chosen.length ? chosen.map((value) => index.names[field][value] ?? value).join(", ") : nothing;
  const id = `filter-${name}`;
  const select = el("select", { id, onchange: pick }, el("option", { value: "", selected: true, disabled: true }, none), ...options);
  return el("div", { class: chosen.length ? "chosen" : null }, el("label", { for: id }, label), select);
}

function days(state, change) {
  const [first, last] = state.days ?? ["", ""];
  const changed = () => {
    const given = inputs.map((input) => input.value);
    if (given[0] && given[1]) change("days", given.sort());
    else if (!given[0] && !given[1] && state.days) change("days", null);
  };
  const inputs = [["first", first], ["last", last]].map(([id, value]) =>
    el("input", { id: `filter-${id}`, type: "date", value, onchange: changed, min: "0001-01-01", max: "9999-12-31" }),
  );
  const named = ["From", "To"].map((name, i) => el("div", {}, el("label", { for: inputs[i].id }, name), inputs[i]));
  return el("div", { class: "days", role: "group", "aria-label": "Visits of these days" }, el("span", {}, "Days"), ...named);
}

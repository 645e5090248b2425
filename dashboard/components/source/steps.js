// The way from mark to mark in a text: the evidence, the words looked for, or the mentions of one name.

import { button, calm, el } from "../dom.js";

/** Kind -> what a mark of it is called; the first that a text has is gone through. */
const TRACKS = [["found", "found word"], ["evidence", "piece of evidence"]];

/** Give `root.steps` the marks to go through: those of a name where one is given. A mark is a list of its pieces. */
export function track(root, entity = null) {
  const text = root.querySelector(".text");
  const marks = (selector) => {
    const groups = new Map();
    for (const piece of text.querySelectorAll(selector))
      for (const key of piece.dataset.marks.split(" ")) groups.set(key, [...(groups.get(key) ?? []), piece]);
    return groups;
  };
  const keep = (groups, test) => [...groups].filter(([key]) => test(root.payload.spans[key])).map(([, pieces]) => pieces);
  const found = entity && root.payload.entities[entity]
    ? [[keep(marks("[data-entity]"), ([, target]) => target === entity), `mention of ${root.payload.entities[entity].name}`]]
    : TRACKS.map(([kind, name]) => [keep(marks(`.${kind}`), ([of]) => of === kind), name]);
  const [list, name] = found.find(([pieces]) => pieces.length) ?? [[], ""];
  root.steps = { list, name, at: -1 };
}

/** Go `by` marks on, round the end; the mark flashes and its place is told. */
export function step(root, by) {
  const { list } = root.steps;
  if (!list.length) return;
  root.steps.at = (Math.max(root.steps.at, by > 0 ? -1 : 0) + by + list.length) % list.length;
  const text = root.querySelector(".text");
  const pieces = list[root.steps.at];
  for (const old of text.querySelectorAll(".flash")) old.classList.remove("flash");
  text.scrollTo({ top: pieces[0].offsetTop - text.clientHeight / 3, behavior: calm() ? "auto" : "smooth" });
  void text.offsetWidth; // restarts the animation of the same words
  for (const piece of pieces) piece.classList.add("flash");
  for (const place of root.querySelectorAll(".count")) place.textContent = `${root.steps.at + 1} of ${list.length}`;
}

/** The buttons that do the same; null where there is one mark or none. */
export function stepper(root) {
  const { list, name } = root.steps;
  if (list.length < 2) return null;
  const turn = (label, title, by) => button("tool", label, () => step(root, by), { title, "aria-label": title });
  return el(
    "span", { class: "steps" },
    turn("↑", `Previous ${name} (key P)`, -1), turn("↓", `Next ${name} (key N)`, 1),
    el("span", { class: "count quiet", "aria-live": "polite" }, `${list.length}`),
  );
}

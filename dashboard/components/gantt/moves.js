// How the shown days change: buttons, keys, mouse, fingers. A view has `window`, `payload`, `callbacks`,
// `draw()` and the elements that `gantt.js` built.

import { toIso } from "./scale.js";

const SHORTEST = 4;

/** Show other days, held to what dates can say, and tell the page. */
export function move(view, from, to) {
  const length = Math.max(SHORTEST, Math.round(to - from));
  const low = Math.max(-719000, Math.round(from));
  view.window = [low, Math.min(low + length, 2900000)];
  view.draw();
  view.callbacks.moved?.(toIso(view.window[0]), toIso(view.window[1] - 1));
}

export function zoom(view, factor) {
  const [from, to] = view.window;
  const chosen = view.payload.bars.find((bar) => bar.id === view.payload.selected && bar.to > from && bar.from < to);
  const middle = chosen ? (Math.max(from, chosen.from) + Math.min(to, chosen.to)) / 2 : (from + to) / 2;
  const longest = view.payload.span[1] - view.payload.span[0] + 60;
  const half = Math.min(Math.max(SHORTEST, (to - from) * factor), Math.max(longest, to - from)) / 2;
  move(view, middle - half, middle + half);
}

export function showAll(view) {
  const [from, to] = view.payload.span;
  const air = Math.max(2, Math.round((to - from) * 0.04));
  move(view, from - air, to + air);
}

export function around(view, bar) {
  const half = Math.max(view.window[1] - view.window[0], (bar.to - bar.from) * 1.4) / 2;
  const middle = (bar.from + bar.to) / 2;
  move(view, middle - half, middle + half);
}

export function jumpTo(view, event) {
  const box = view.strip.getBoundingClientRect();
  const [from, to] = view.scope;
  const day = from + ((event.clientX - box.left) / box.width) * (to - from);
  const reach = (14 / box.width) * (to - from);
  const near = view.payload.cells
    .map(([a, b]) => [Math.max(0, a - day, day - b), { from: a, to: b }])
    .reduce((best, item) => (item[0] < best[0] ? item : best), [reach, null])[1];
  const half = (view.window[1] - view.window[0]) / 2;
  if (near && to - from > 4 * half) around(view, near);
  else move(view, day - half, day + half);
}

export function wheel(view, event) {
  const across = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  if (!across || (!event.shiftKey && Math.abs(event.deltaY) > Math.abs(event.deltaX))) return;
  event.preventDefault();
  const by = Math.sign(across) * Math.max(1, Math.round((Math.abs(across) / view.track) * (view.window[1] - view.window[0])));
  move(view, view.window[0] + by, view.window[1] + by);
}

export function drag(view, event) {
  if (event.button || event.target.closest("button")) return;
  const [start, [from, to]] = [event.clientX, view.window];
  let moved = false;
  const follow = (at) => {
    const by = Math.round(((start - at.clientX) / view.track) * (to - from));
    if (!by && !moved) return;
    moved = true;
    view.window = [from + by, to + by];
    requestAnimationFrame(view.draw);
  };
  const stop = () => {
    view.body.removeEventListener("pointermove", follow);
    if (moved) move(view, ...view.window);
  };
  view.body.setPointerCapture(event.pointerId);
  view.body.addEventListener("pointermove", follow);
  view.body.addEventListener("pointerup", stop, { once: true });
  view.body.addEventListener("pointercancel", stop, { once: true });
}

/** Arrow keys go from bar to bar: left and right in reading order, up and down by row. */
export function walk(view, event) {
  const bar = event.target.closest?.(".bar");
  if (event.key === "+" || event.key === "-") return zoom(view, event.key === "+" ? 1 / 1.6 : 1.6);
  if (!bar || !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  const all = [...view.rows.querySelectorAll(".bar")];
  const at = all.indexOf(bar);
  const row = (node) => node.closest("li");
  const next = {
    ArrowRight: () => all[at + 1],
    ArrowLeft: () => all[at - 1],
    ArrowDown: () => all.slice(at).find((other) => row(other) !== row(bar)),
    ArrowUp: () => all.slice(0, at).reverse().find((other) => row(other) !== row(bar)),
  }[event.key]();
  next?.focus();
}

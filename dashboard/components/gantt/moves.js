// How the shown days change: buttons, keys, mouse, fingers. A view has `window`, `payload`, `callbacks`,
// `draw()` and the elements that `gantt.js` built.

import { monthOf } from "./month.js";
import { toIso } from "./scale.js";

const SHORTEST = 4;

/** Show other days, held to what dates can say, and tell the page. */
export function move(view, from, to) {
  const length = Math.max(SHORTEST, Math.round(to - from));
  const low = Math.max(-719000, Math.round(from));
  view.window = [low, Math.min(low + length, 2900000)];
  if (view.payload.view === "month") view.window = monthOf(view.window);
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

/** The overview: a click goes to the visits there, the frame can be dragged. */
export function slide(view, event) {
  const box = view.strip.getBoundingClientRect();
  const [from, to] = view.scope;
  const half = (view.window[1] - view.window[0]) / 2;
  const dayAt = (at) => from + ((at.clientX - box.left) / box.width) * (to - from);
  const follow = (at) => {
    view.window = [Math.round(dayAt(at) - half), Math.round(dayAt(at) + half)];
    view.scoped = view.scope; // the strip stands still under the finger
    requestAnimationFrame(view.draw);
  };
  const stop = (at, dragged) => {
    view.scoped = null;
    if (dragged) move(view, ...view.window);
    else jumpTo(view, dayAt(at), (14 / box.width) * (to - from));
  };
  follows(view.strip, event, follow, stop);
}

function jumpTo(view, day, reach) {
  const [from, to] = view.scope;
  const near = view.payload.cells
    .map(([a, b]) => [Math.max(0, a - day, day - b), { from: a, to: b }])
    .reduce((best, item) => (item[0] < best[0] ? item : best), [reach, null])[1];
  const half = (view.window[1] - view.window[0]) / 2;
  if (near && to - from > 4 * half) around(view, near);
  else move(view, day - half, day + half);
}

/** Sideways moves, with Ctrl (or two fingers on a pad) zooms where the pointer is. */
export function wheel(view, event) {
  const [from, to] = view.window;
  if (event.ctrlKey) {
    event.preventDefault();
    const at = (event.clientX - view.axis.getBoundingClientRect().left) / view.track;
    const length = Math.max(SHORTEST, (to - from) * Math.exp(Math.max(-50, Math.min(50, event.deltaY)) / 100));
    return scale(view, from + at * (to - from), at, length);
  }
  const across = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  if (!across || (!event.shiftKey && Math.abs(event.deltaY) > Math.abs(event.deltaX))) return;
  event.preventDefault();
  const by = Math.sign(across) * Math.max(1, Math.round((Math.abs(across) / view.track) * (to - from)));
  move(view, from + by, to + by);
}

/** Show `length` days so that `day` stays at the share `at` of the track. */
function scale(view, day, at, length) {
  const longest = Math.max(view.payload.span[1] - view.payload.span[0] + 60, view.window[1] - view.window[0]);
  const held = Math.min(length, longest);
  move(view, day - at * held, day + (1 - at) * held);
}

/** One finger or the mouse moves the days, two fingers zoom. */
export function drag(view, event) {
  const fingers = (view.fingers ??= new Map());
  fingers.set(event.pointerId, event.clientX);
  if (fingers.size === 2) return pinch(view, fingers);
  if (event.button || event.target.closest("button")) return follows(view.body, event, () => {}, () => fingers.delete(event.pointerId), false);
  const [start, [from, to]] = [event.clientX, view.window];
  const follow = (at) => {
    if (fingers.size > 1) return;
    const by = Math.round(((start - at.clientX) / view.track) * (to - from));
    view.window = [from + by, to + by];
    requestAnimationFrame(view.draw);
  };
  follows(view.body, event, follow, (at, dragged) => {
    fingers.delete(event.pointerId);
    if (dragged) move(view, ...view.window);
  });
}

function pinch(view, fingers) {
  const left = view.axis.getBoundingClientRect().left;
  const spread = () => Math.max(20, Math.abs([...fingers.values()].reduce((a, b) => a - b)));
  const [begun, [from, to]] = [spread(), view.window];
  const at = ([...fingers.values()].reduce((a, b) => a + b) / 2 - left) / view.track;
  const follow = (event) => {
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 2) scale(view, from + at * (to - from), at, Math.max(SHORTEST, ((to - from) * begun) / spread()));
  };
  const stop = () => {
    fingers.clear();
    view.body.removeEventListener("pointermove", follow);
  };
  view.body.addEventListener("pointermove", follow);
  for (const end of ["pointerup", "pointercancel"]) view.body.addEventListener(end, stop, { once: true });
}

/** Follow a pointer from its press to its release: `stop` is told whether it moved by more than a tremor. */
function follows(node, event, follow, stop, capture = true) {
  let dragged = false;
  const moved = (at) => {
    dragged ||= Math.abs(at.clientX - event.clientX) > 4;
    if (dragged) follow(at);
  };
  const ended = (at) => {
    node.removeEventListener("pointermove", moved);
    for (const end of ["pointerup", "pointercancel"]) node.removeEventListener(end, ended);
    stop(at, dragged);
  };
  if (capture) node.setPointerCapture(event.pointerId);
  node.addEventListener("pointermove", moved);
  for (const end of ["pointerup", "pointercancel"]) node.addEventListener(end, ended);
}

/** Arrow keys go from bar to bar: left and right in reading order, up and down by row. */
export function walk(view, event) {
  const bar = event.target.closest?.(".bar, .event");
  if (event.key === "+" || event.key === "-") return zoom(view, event.key === "+" ? 1 / 1.6 : 1.6);
  if (!bar || !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  const all = [...view.root.querySelectorAll(".bar, .event")].filter((node) => node.offsetParent);
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

// What to do here, for those who see the calendar for the first time: put away once, it stays away in this browser.

import { button, el } from "../dom.js";

const KEY = "envoyage-hint";

/** The hint; null where it was put away, or where the calendar stands in a frame of another page. */
export function firstHint() {
  if (putAway() || new URLSearchParams(location.search).has("embed")) return null;
  const node = el(
    "p", { class: "first", role: "note" },
    el("span", {}, el("b", {}, "New here? "), "A bar is a visit: click it to see who says what, in which words. ", el("span", { class: "mark", "aria-hidden": "true" }, "!"), " stands where papers disagree. The address is a link to just what you see."),
    button("tool", "Got it", () => {
      remember();
      node.remove();
    }, { "aria-label": "Got it: put this hint away" }),
  );
  return node;
}

// A browser may keep nothing at all: the hint comes again then.
function putAway() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function remember() {
  try {
    localStorage.setItem(KEY, "put away");
  } catch {
    return;
  }
}

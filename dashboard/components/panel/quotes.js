// The words of an article as a button that shows them there.

import { el } from "../dom.js";

export const mark = (title = "Papers disagree") => el("span", { class: "mark", role: "img", "aria-label": title, title }, "!");

export const words = (found, visit, callbacks, named = true) =>
  found.map((word) =>
    el(
      "button",
      {
        class: "words", type: "button", "data-evidence": word.id, "aria-pressed": String(word.id === visit.open),
        onclick: () => callbacks.evidence(word.id), title: "Show these words in the article",
      },
      el("q", {}, word.text), named ? el("small", {}, word.paper) : null,
    ),
  );

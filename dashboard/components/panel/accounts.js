// Every paper's own account of a visit: a column a paper, a row a field.

import { button, el } from "../dom.js";
import { mark, words } from "./quotes.js";

export function accounts({ papers, rows }, visit, callbacks) {
  const head = papers.map((paper) =>
    el("th", { scope: "col" }, paper.evidence ? button("link", paper.title, () => callbacks.evidence(paper.evidence)) : paper.title, el("small", {}, paper.paper)),
  );
  const cell = ({ value, stated, odd, words: said }, paper) =>
    el("td", { class: odd ? "odd" : null, "data-paper": value || said.length ? papers[paper].title : null }, value ? el("p", { class: stated ? null : "quiet" }, value, odd ? mark("Differs from the other papers") : null) : null, ...words(said, visit, callbacks, false));
  return el(
    "div", { class: "accounts", role: "region", tabindex: "0", "aria-label": "Each paper's account" },
    el(
      "table", {},
      el("thead", {}, el("tr", {}, el("td", {}), ...head)),
      el("tbody", {}, ...rows.map((row) => el("tr", {}, el("th", { scope: "row" }, row.label), ...row.cells.map(cell)))),
    ),
  );
}

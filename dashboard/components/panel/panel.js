// What is known of a visit, each fact with the words that say it; or a list of things to choose from.
// `render(root, payload, callbacks)` knows nothing of Streamlit; the default export adapts it.

import { button, calm, copier, el, fillHeight, isNarrow, received, save, sender, viewAddress } from "../dom.js";
import { accounts } from "./accounts.js";
import { list } from "./list.js";
import { mark, words } from "./quotes.js";

/**
 * `callbacks`: select(id), evidence(id), beside(), official(id), topic(id), page(number), close(), clear(); mail()
 * where the visit can be had as a page, which comes as `mail`: [number, file name, text], and is saved once. Where
 * `steps`, the number of visits that were opened, has grown, a phone scrolls to the panel.
 */
export function render(root, payload, callbacks) {
  const was = root.shown;
  root.shown = payload.id ?? (payload.pages ?? [""])[0];
  const focused = root.getRootNode().activeElement?.dataset;
  const top = was === root.shown ? root.scrollTop : 0;
  root.replaceChildren(...(payload.kind === "visit" ? visit(payload, callbacks) : list(payload, callbacks)));
  root.setAttribute("aria-label", payload.kind === "visit" ? `Visit: ${payload.name}` : payload.label);
  fillHeight(root, 330, payload.kind === "visit");
  root.scrollTop = top;
  for (const [name, value] of Object.entries(focused ?? {})) // the button that was pressed keeps the focus
    root.querySelector(`[data-${name}="${CSS.escape(value)}"]`)?.focus({ preventScroll: true });
  if (payload.mail) saveOnce(payload.mail);
  // The count outlives this element, which Streamlit may have made anew for the same click.
  const seen = Number(document.body.dataset.envoyageSteps ?? 0);
  if (payload.steps > seen && isNarrow()) root.scrollIntoView({ behavior: calm() ? "auto" : "smooth", block: "start" });
  if (payload.steps !== undefined) document.body.dataset.envoyageSteps = payload.steps;
}

function saveOnce([number, name, text]) {
  if (document.body.dataset.envoyageMails === String(number)) return;
  document.body.dataset.envoyageMails = number;
  save(new Blob([text], { type: "text/html" }), name);
}

function visit(visit, callbacks) {
  return [
    el(
      "header", {},
      el("div", {}, el("h2", {}, button("link name", visit.name, () => callbacks.official(visit.visitor), { title: `Show all visits of ${visit.name}` })),
        visit.office ? el("p", { class: "quiet" }, visit.office) : null),
      el("div", { class: "tools" },
        copier("Cite", "Copy a citation of this visit, its papers and a link", () => `${visit.cite} ${viewAddress()}`, "Citation copied"),
        callbacks.mail ? button("tool", "Save", () => callbacks.mail(), { "data-act": "mail", title: "Save this visit with its articles as one page to mail (HTML)" }) : null,
        button("tool", "All visits ×", () => callbacks.close(), { "aria-label": "Close this visit and list all visits" })),
    ),
    el("p", { class: "route" }, visit.route),
    el("p", { class: "dates" }, el("b", {}, visit.dates), el("span", { class: "tag" }, visit.status), el("span", { class: "quiet" }, visit.papers)),
    ...(visit.differ.length ? [disagreements(visit, callbacks)] : []),
    el("h3", {}, "What the papers say"),
    el("p", { class: "quiet hint" }, "Click the words to see them in the article."),
    el("dl", {}, ...visit.facts.flatMap((fact) => factRow(fact, visit, callbacks))),
    ...(visit.meetings.length ? [el("h3", {}, "Meetings"), meetings(visit, callbacks)] : []),
    ...(visit.legs.length ? [el("h3", {}, "Other stops of this tour"), legs(visit, callbacks)] : []),
    ...(visit.topics.length ? [el("h3", {}, "Topics"), topics(visit, callbacks)] : []),
    ...(visit.accounts ? [el("h3", {}, "Each paper's account"), accounts(visit.accounts, visit, callbacks)] : []),
  ];
}

function disagreements(visit, callbacks) {
  return el(
    "section", { class: "differ", "aria-label": "Disagreements" },
    el("header", {}, el("h3", {}, mark(), "The papers disagree"), button("tool", "Both articles", () => callbacks.beside(), { title: "Read the papers that disagree side by side" })),
    ...visit.differ.map((row) =>
      el(
        "div", {}, el("p", { class: "field" }, row.field),
        ...row.values.map((value) =>
          el("div", { class: "value" }, el("p", {}, el("b", {}, value.value), el("span", { class: "quiet" }, ` (${value.count})`)), ...words(value.words, visit, callbacks)),
        ),
      ),
    ),
  );
}

function factRow(fact, visit, callbacks) {
  const value = fact.value ? el("p", { class: fact.stated ? "" : "quiet" }, fact.value) : null;
  if (value && (fact.count || fact.note))
    value.append(el("span", { class: "quiet" }, ` (${[fact.note, fact.count].filter(Boolean).join("; ")})`));
  return [el("dt", {}, fact.label), el("dd", {}, value, fact.how ? el("p", { class: "quiet how" }, fact.how) : null, ...words(fact.words, visit, callbacks))];
}

function meetings(visit, callbacks) {
  return el(
    "ul", { class: "meetings" },
    ...visit.meetings.map((met) =>
      el(
        "li", {},
        el("p", {}, met.entity ? button("link", met.name, () => callbacks.official(met.entity), { title: `Show the visits of ${met.name}` }) : el("b", {}, met.name),
          met.date ? el("span", { class: "quiet" }, ` · ${met.date}`) : null),
        ...words(met.words, visit, callbacks),
      ),
    ),
  );
}

function legs(visit, callbacks) {
  return el("ul", { class: "legs" }, ...visit.legs.map((leg) => el("li", {}, button("link", leg.name, () => callbacks.select(leg.id)), el("span", { class: "quiet" }, ` · ${leg.note}`))));
}

function topics(visit, callbacks) {
  return el("p", { class: "topics" }, ...visit.topics.map((topic) => button("tool", topic.name, () => callbacks.topic(topic.id), { title: `Show the visits about ${topic.name}` })));
}

/** Streamlit: events become the trigger `act`. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".envoyage");
  if (!root || !data) return;
  const send = sender(setTriggerValue);
  const names = ["select", "evidence", "beside", "official", "topic", "page", "close", "clear", "mail"];
  render(root, received(data), Object.fromEntries(names.map((name) => [name, (id) => send({ do: name, id: id ?? null })])));
}

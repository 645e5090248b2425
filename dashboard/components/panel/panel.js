// What is known of a visit, each fact with the words that say it; or a list of things to choose from.
// `render(root, payload, callbacks)` knows nothing of Streamlit; the default export adapts it.

import { calm, el, fillHeight, isNarrow, sender } from "../dom.js";

/**
 * `callbacks`: select(id), evidence(id), official(id), topic(id), close(), clear(). Where `steps`, the number
 * of visits that were opened, has grown, a phone scrolls to the panel.
 */
export function render(root, payload, callbacks) {
  const was = root.shown;
  root.shown = payload.id ?? "";
  const focused = root.getRootNode().activeElement?.dataset;
  const top = was === root.shown ? root.scrollTop : 0;
  root.replaceChildren(...(payload.kind === "visit" ? visit(payload, callbacks) : list(payload, callbacks)));
  root.setAttribute("aria-label", payload.kind === "visit" ? `Visit: ${payload.name}` : payload.label);
  fillHeight(root, 330, payload.kind === "visit");
  root.scrollTop = top;
  for (const [name, value] of Object.entries(focused ?? {})) // the button that was pressed keeps the focus
    root.querySelector(`[data-${name}="${CSS.escape(value)}"]`)?.focus({ preventScroll: true });
  // The count outlives this element, which Streamlit may have made anew for the same click.
  const seen = Number(document.body.dataset.envoyageSteps ?? 0);
  if (payload.steps > seen && isNarrow()) root.scrollIntoView({ behavior: calm() ? "auto" : "smooth", block: "start" });
  if (payload.steps !== undefined) document.body.dataset.envoyageSteps = payload.steps;
}

const button = (kind, text, onclick, props = {}) => el("button", { class: kind, type: "button", onclick, ...props }, text);
const mark = () => el("span", { class: "mark", title: "Papers disagree" }, "!");

function visit(visit, callbacks) {
  return [
    el(
      "header", {},
      el("div", {}, el("h2", {}, button("link name", visit.name, () => callbacks.official(visit.visitor), { title: `Show all visits of ${visit.name}` })),
        visit.office ? el("p", { class: "quiet" }, visit.office) : null),
      button("tool", "All visits ×", () => callbacks.close(), { "aria-label": "Close this visit and list all visits" }),
    ),
    el("p", { class: "route" }, visit.route),
    el("p", { class: "dates" }, el("b", {}, visit.dates), el("span", { class: "tag" }, visit.status), el("span", { class: "quiet" }, visit.papers)),
    ...(visit.differ.length ? [disagreements(visit, callbacks)] : []),
    el("h3", {}, "What the papers say"),
    el("p", { class: "quiet hint" }, "Click the words to see them in the article."),
    el("dl", {}, ...visit.facts.flatMap((fact) => factRow(fact, visit, callbacks))),
    ...(visit.meetings.length ? [el("h3", {}, "Meetings"), meetings(visit, callbacks)] : []),
    ...(visit.topics.length ? [el("h3", {}, "Topics"), topics(visit, callbacks)] : []),
    el("h3", {}, "Each paper's account"),
    el("ul", { class: "accounts" }, ...visit.accounts.map((account) => accountRow(account, callbacks))),
  ];
}

function words(found, visit, callbacks) {
  return found.map((word) =>
    el(
      "button",
      {
        class: "words", type: "button", "data-evidence": word.id, "aria-pressed": String(word.id === visit.open),
        onclick: () => callbacks.evidence(word.id), title: "Show these words in the article",
      },
      el("q", {}, word.text), el("small", {}, word.paper),
    ),
  );
}

function disagreements(visit, callbacks) {
  return el(
    "section", { class: "differ", "aria-label": "Disagreements" },
    el("h3", {}, mark(), "The papers disagree"),
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

function topics(visit, callbacks) {
  return el("p", { class: "topics" }, ...visit.topics.map((topic) => button("tool", topic.name, () => callbacks.topic(topic.id), { title: `Show the visits about ${topic.name}` })));
}

function accountRow(account, callbacks) {
  const open = account.evidence
    ? button("link", account.title, () => callbacks.evidence(account.evidence))
    : el("b", {}, account.title);
  return el("li", {}, open, el("p", { class: "quiet" }, account.paper), el("p", {}, `Says: ${account.says}`));
}

function list(payload, callbacks) {
  if (payload.empty)
    return [
      el("h2", {}, "Nothing here"), el("p", {}, payload.empty),
      payload.filtered ? button("tool", "Clear all filters", () => callbacks.clear()) : null,
    ].filter(Boolean);
  return [
    payload.heading ? el("h2", {}, payload.heading) : null,
    payload.hint ? el("p", { class: "quiet" }, payload.hint) : null,
    ...payload.groups.flatMap((group) => [
      group.title ? el("h3", {}, group.title) : null,
      el("ul", { class: "items" }, ...group.items.map((item) => itemRow(item, payload, callbacks))),
    ]),
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
      el("span", {}, el("b", {}, item.name), item.more ? ` ${item.more}` : null, item.differ ? mark() : null),
      item.note ? el("small", {}, item.note) : null,
      item.parts ? el("span", { class: "excerpt" }, ...item.parts.map(([text, found]) => (found ? el("mark", {}, text) : text))) : null,
    ),
  );
}

/** Streamlit: events become the trigger `act`. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".envoyage");
  if (!root || !data) return;
  const send = sender(setTriggerValue);
  const act = (name) => (id) => send({ do: name, id: id ?? null });
  render(root, data, {
    select: act("select"), evidence: act("evidence"), official: act("official"), topic: act("topic"), close: act("close"), clear: act("clear"),
  });
}

// An article with everything that was recognised in it. Offsets never reach this file: the text comes cut
// into segments, since JavaScript counts UTF-16 units and the database code points.
// `render(root, payload, callbacks)` knows nothing of Streamlit; the default export adapts it.

import { calm, copyLink, el, fillHeight, isNarrow, sender } from "../dom.js";

/**
 * `callbacks`: official(id), entity(id), visit(id). Where `aim` (what the target is) or `nonce` (how often it
 * was asked for) changes, the target is scrolled to and flashes; with `come`, a phone scrolls the page to it.
 */
export function render(root, payload, callbacks) {
  const same = root.article === payload.id && root.marks === JSON.stringify(payload.spans);
  if (!same) build(root, payload, callbacks);
  Object.assign(root, { article: payload.id, marks: JSON.stringify(payload.spans), callbacks });
  fillHeight(root, 330);
  const asked = `${payload.id} ${payload.nonce} ${payload.aim}`;
  if (root.asked === asked) return;
  const first = root.asked === undefined;
  root.asked = asked;
  aim(root, same && !first);
  if (payload.come && isNarrow()) root.scrollIntoView({ behavior: calm() ? "auto" : "smooth", block: "start" });
}

function build(root, payload, callbacks) {
  root.querySelector(".card")?.remove();
  const text = el("div", { class: "text", tabindex: "0", role: "region", "aria-label": `Text of ${payload.title}` });
  const begun = new Set();
  text.append(...payload.segments.map((segment) => mark(segment, payload, begun)));
  text.onclick = (event) => opens(event.target, root, payload);
  text.onkeydown = (event) => {
    if (event.key === "Enter" || event.key === " ") if (opens(event.target, root, payload)) event.preventDefault();
    if (event.key === "Escape") root.querySelector(".card")?.remove();
  };
  const facts = [payload.outlet, payload.published, payload.source].filter(Boolean).join(" · ");
  root.replaceChildren(
    el("header", {}, el("div", {}, el("h2", {}, payload.title), el("p", { class: "quiet" }, facts)), el("div", { class: "tools" }, stepper(text), payload.copy ? copyLink() : null)),
    visits(payload.visits ?? [], root),
    text,
    legend(payload.legend, text),
  );
}

/** The way from an article to the visits that it reports. */
function visits(found, root) {
  const buttons = found.map(([id, name]) => el("button", { class: "link", type: "button", onclick: () => root.callbacks.visit(id) }, name));
  return el("p", { class: "visits" }, ...(buttons.length ? [el("span", { class: "quiet" }, "Visits reported here:"), ...buttons] : []));
}

/** One segment: a text node, or a span with a class for each kind of mark that covers it. */
function mark([words, indexes], payload, begun) {
  if (!indexes.length) return document.createTextNode(words);
  const spans = indexes.map((index) => payload.spans[index]);
  const kinds = [...new Set(spans.map(([kind]) => kind))];
  const inner = [...spans].reverse().find(([, target]) => target && payload.entities[target]);
  const notes = spans.map(([, , note]) => note).filter(Boolean);
  const node = el("span", { class: `m ${kinds.join(" ")}`, title: [...new Set(notes)].join(" · ") || null }, words);
  const evidence = spans.findLast(([kind]) => kind === "evidence");
  if (evidence) {
    node.dataset.evidence = evidence[1];
    node.removeAttribute("title");
    if (!begun.has(evidence[1])) node.classList.add("begins");
    begun.add(evidence[1]);
  }
  if (!inner) return node;
  node.dataset.entity = inner[1];
  const index = indexes[spans.indexOf(inner)];
  if (!begun.has(index) && payload.entities[inner[1]].official) {
    node.setAttribute("tabindex", "0"); // only the first piece of an official's mention is a stop
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", `${words.trim()}: who is this?`);
  }
  begun.add(index);
  return node;
}

/** Scroll the text to its target and let it flash; without one, to the top. */
function aim(root, smooth) {
  const text = root.querySelector(".text");
  const targets = [...text.querySelectorAll(".target")];
  for (const old of text.querySelectorAll(".flash")) old.classList.remove("flash");
  if (!targets.length) return void (text.scrollTop = 0);
  const turn = (behavior) => text.scrollTo({ top: Math.max(0, targets[0].offsetTop - text.clientHeight / 3), behavior });
  turn(smooth && !calm() ? "smooth" : "auto");
  const until = performance.now() + 2000; // what stands above may still be growing: the text's window with it
  root.resized = () => performance.now() < until && turn("auto");
  void text.offsetWidth; // restarts the animation when the same words are asked for again
  for (const target of targets) target.classList.add("flash");
}

/** Buttons that go through the evidence in this text. */
function stepper(text) {
  const marks = [...text.querySelectorAll(".evidence.begins")];
  if (marks.length < 2) return null;
  let at = -1;
  const step = (by) => () => {
    at = (at + by + marks.length) % marks.length;
    for (const old of text.querySelectorAll(".flash")) old.classList.remove("flash");
    text.scrollTo({ top: marks[at].offsetTop - text.clientHeight / 3, behavior: calm() ? "auto" : "smooth" });
    for (const part of text.querySelectorAll(`[data-evidence="${CSS.escape(marks[at].dataset.evidence)}"]`)) part.classList.add("flash");
  };
  const tool = (label, title, by) => el("button", { class: "tool", type: "button", title, "aria-label": title, onclick: step(by) }, label);
  return el("span", { class: "steps" }, tool("↑", "Previous evidence", -1), tool("↓", "Next evidence", 1));
}

function legend(kinds, text) {
  const toggles = kinds.map(([kind, name]) => {
    const button = el("button", { class: "kind", type: "button", "aria-pressed": "true", title: `Show or hide: ${name}` }, el("span", { class: `m ${kind}` }, name));
    button.onclick = () => {
      const shown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(shown));
      text.classList.toggle(`no-${kind}`, !shown);
    };
    return button;
  });
  return el("div", { class: "kinds", role: "group", "aria-label": "What is highlighted" }, ...toggles);
}

/** Who is this: a card for the entity under `node`; false where there is none. */
function opens(node, root, payload) {
  const id = node.dataset?.entity;
  const who = payload.entities[id];
  if (!who) return false;
  root.querySelector(".card")?.remove();
  const close = () => {
    card.remove();
    node.focus?.();
  };
  const go = el("button", { class: "tool go", type: "button" }, who.official ? `Show the visits of ${who.name}` : "Where else is this named?");
  go.onclick = () => (who.official ? root.callbacks.official(id) : root.callbacks.entity(id));
  const card = el(
    "div", { class: "card", role: "dialog", "aria-label": `Who is this: ${who.name}` },
    el("button", { class: "tool close", type: "button", "aria-label": "Close", onclick: close }, "×"),
    el("h3", {}, who.name), el("p", {}, who.about), el("p", { class: "quiet" }, who.counts), go,
    who.official ? el("button", { class: "link", type: "button", onclick: () => root.callbacks.entity(id) }, "All articles that name them") : null,
  );
  card.onkeydown = (event) => event.key === "Escape" && close();
  root.append(card);
  go.focus({ preventScroll: true });
  return true;
}

/** Streamlit: events become the trigger `act`. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".envoyage");
  if (!root || !data) return;
  const send = sender(setTriggerValue);
  const act = (name) => (id) => send({ do: name, id });
  render(root, data, { official: act("official"), entity: act("entity"), visit: act("select") });
}

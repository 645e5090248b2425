// An article with everything that was recognised in it. Offsets never reach this file: the text comes cut
// into segments, since JavaScript counts UTF-16 units and the database code points.
// `render(root, payload, callbacks)` knows nothing of Streamlit; the default export adapts it.

import { button, calm, copier, copyLink, el, fillHeight, isNarrow, received, sender, viewAddress } from "../dom.js";
import { step, stepper, track } from "./steps.js";

/**
 * `callbacks`: official(id), entity(id), visit(id), beside(article), close(). Where `aim` (what the target is) or `nonce` (how often it
 * was asked for) changes, the target is scrolled to and flashes; with `come`, a phone scrolls the page to it.
 */
export function render(root, payload, callbacks) {
  const same = root.article === payload.id && root.marks === JSON.stringify(payload.spans);
  if (!same) build(root, payload, callbacks);
  Object.assign(root, { article: payload.id, marks: JSON.stringify(payload.spans), payload, callbacks });
  fillHeight(root, 330);
  const asked = `${payload.id} ${payload.nonce} ${payload.aim}`;
  if (root.asked === asked) return;
  const first = root.asked === undefined;
  root.asked = asked;
  aim(root, same && !first);
  if (payload.come && isNarrow()) bring(root);
}

/** Scroll the page to the article; again while what stands above it still grows, unless the reader moves. */
function bring(root) {
  const until = performance.now() + 3000;
  const moved = new AbortController();
  for (const name of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(name, () => moved.abort(), { once: true, passive: true, signal: moved.signal });
  const again = () => {
    if (moved.signal.aborted || !root.isConnected) return;
    root.scrollIntoView({ behavior: "auto", block: "start" });
    if (performance.now() < until) setTimeout(again, 250);
    else moved.abort();
  };
  root.scrollIntoView({ behavior: calm() ? "auto" : "smooth", block: "start" });
  setTimeout(again, 700);
}

function build(root, payload, callbacks) {
  root.payload = payload;
  const text = el("div", { class: "text", tabindex: "0", role: "region", "aria-label": `Text of ${payload.title}` });
  const begun = new Set();
  text.append(...payload.segments.map((segment) => mark(segment, payload, begun)));
  text.onclick = (event) => opens(event.target, root, payload);
  text.onkeydown = (event) => {
    if (event.key === "Enter" || event.key === " ") if (opens(event.target, root, payload)) event.preventDefault();
  };
  root.onkeydown = (event) => {
    if (event.key === "Escape") root.querySelector(".card")?.remove();
    const by = event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select") ? 0 : { n: 1, p: -1 }[event.key.toLowerCase()];
    if (by) step(root, by);
  };
  const head = el("header");
  root.replaceChildren(head, visits(payload.visits ?? [], root), text, legend(payload.legend, text, (root.off ??= new Set())));
  track(root, payload.about);
  head.append(...header(root, payload));
}

function header(root, payload) {
  const web = /^https?:/.test(payload.source);
  const source = web ? el("a", { href: payload.source, target: "_blank", rel: "noopener" }, payload.source) : payload.source;
  const facts = [payload.outlet, payload.published].filter(Boolean).join(" · ");
  return [
    el(
      "div", {}, el("h2", {}, payload.title), el("p", { class: "quiet" }, `${facts} · `, source),
      payload.explained ? el("p", { class: "quiet" }, payload.explained) : null,
      payload.others?.length ? beside(root, payload) : null,
    ),
    el(
      "div", { class: "tools" }, stepper(root),
      payload.cite ? copier("Cite", "Copy a citation of the marked words and a link", () => `${root.payload.cite} ${viewAddress()}`, "Citation copied") : null,
      payload.copy ? copyLink() : payload.cite ? copier("Link", "Copy a link to the marked words", () => viewAddress(), "Link copied") : null,
      payload.second ? button("tool", "×", () => root.callbacks.close(), { title: "Back to the visit", "aria-label": "Close this article, back to the visit" }) : null,
    ),
  ];
}

/** Another paper's article on the same visit, to be read beside this one. */
function beside(root, payload) {
  const chosen = (event) => event.target.value && root.callbacks.beside(event.target.value);
  return el(
    "label", { class: "beside" }, el("span", { class: "quiet" }, payload.second ? "Beside it:" : "Compare with:"),
    el("select", { onchange: chosen }, ...[payload.second ? null : ["", "another paper …"], ...payload.others].filter(Boolean).map(([id, name]) => el("option", { value: id, selected: id === payload.id }, name))),
  );
}

/** The way from an article to the visits that it reports. */
function visits(found, root) {
  const buttons = found.map(([id, name]) => button("link", name, () => root.callbacks.visit(id)));
  return el("p", { class: "visits" }, ...(buttons.length ? [el("span", { class: "quiet" }, "Visits reported here:"), ...buttons] : []));
}

/** One segment: a text node, or a span with a class for each kind of mark that covers it. */
function mark([words, indexes], payload, begun) {
  if (!indexes.length) return document.createTextNode(words);
  const spans = indexes.map((index) => payload.spans[index]);
  const kinds = [...new Set(spans.map(([kind]) => kind))];
  const inner = [...spans].reverse().find(([, target]) => target && payload.entities[target]);
  const notes = spans.map(([, , note]) => note).filter(Boolean);
  const node = el("span", { class: `m ${kinds.join(" ")}`, "data-marks": indexes.join(" "), title: [...new Set(notes)].join(" · ") || null }, words);
  if (kinds.includes("evidence")) node.removeAttribute("title");
  if (!inner) return node;
  node.dataset.entity = inner[1];
  const index = indexes[spans.indexOf(inner)];
  node.dataset.mention = index;
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

/** What is highlighted; what a reader has switched off stays off in the next article. */
function legend(kinds, text, off) {
  const toggles = kinds.map(([kind, name]) => {
    const toggle = () => {
      const shown = node.getAttribute("aria-pressed") !== "true";
      off[shown ? "delete" : "add"](kind);
      show();
    };
    const show = () => {
      node.setAttribute("aria-pressed", String(!off.has(kind)));
      text.classList.toggle(`no-${kind}`, off.has(kind));
    };
    const node = button("kind", el("span", { class: `m ${kind}` }, name), toggle, { title: `Show or hide: ${name}` });
    show();
    return node;
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
    track(root, payload.about);
    node.focus?.();
  };
  const go = button("tool go", who.official ? `Show the visits of ${who.name}` : "Where else is this named?", () => (who.official ? root.callbacks.official(id) : root.callbacks.entity(id)));
  const [, , , at] = payload.spans[node.dataset.mention];
  track(root, id);
  const card = el(
    "div", { class: "card", role: "dialog", "aria-label": `Who is this: ${who.name}` },
    button("tool close", "×", close, { "aria-label": "Close" }),
    el("h3", {}, who.name), el("p", {}, who.about), el("p", { class: "quiet" }, who.counts), go,
    who.official ? button("link", "All that the articles say of them", () => root.callbacks.entity(id)) : null,
    el("p", { class: "tools" }, stepper(root), copier("Copy link", "Copy a link to these words", () => mentionLink(payload, at), "Link copied")),
  );
  card.onkeydown = (event) => event.key === "Escape" && close();
  root.append(card);
  go.focus({ preventScroll: true });
  return true;
}

/** The address of words on the page of all sources: `page` where it is called otherwise. */
const mentionLink = ({ id, page = "sources" }, at) => `${new URL(page, viewAddress().split("?")[0])}?${new URLSearchParams({ src: id, at })}`;

/** Streamlit: events become the trigger `act`. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".envoyage");
  if (!root || !data) return;
  const send = sender(setTriggerValue);
  const act = (name) => (id) => send({ do: name, id });
  render(root, received(data), { official: act("official"), entity: act("entity"), visit: act("select"), beside: act("beside"), close: () => send({ do: "beside" }) });
}

// The frame of the page: menu, filters, notices, the places of the components, the footer.

import { button, el } from "../components/dom.js";
import { parse, serialise } from "./state.js";

/** Place of a component -> which one stands there. */
const KINDS = { gantt: "gantt", panel: "panel", beside: "source", source: "source", list: "panel", reader: "source" };
const PLACES = { calendar: "Calendar", sources: "Sources" };

/** Build the page once. `linkTo(place)` is the query of a page, `go(state)` goes there without loading anew. */
export function frame(index, linkTo, go) {
  const sheets = Object.fromEntries(Object.entries(globalThis.envoyage.styles).map(([kind, text]) => [kind, sheet(text)]));
  const hosts = Object.fromEntries(Object.entries(KINDS).map(([name, kind]) => [name, host(name, kind, sheets[kind])]));
  const links = Object.entries(PLACES).map(([place, name]) => placeLink(place, name, go));
  const isPublic = Boolean(index.base) && location.protocol === "file:"; // the address of a file is nobody else's
  // The components copy links to where `envoyage-address` leads.
  const live = index.base ? el("a", { class: isPublic ? "envoyage-address" : null, target: "_blank", rel: "noopener" }, "Live dashboard") : null;
  const notices = el("div", { class: "notices", role: "status" });
  const sources = { head: el("div", { class: "head" }), hint: el("p", { class: "notice" }, "Choose an article to read it with its people, places, dates and evidence marked.") };
  const stages = {
    calendar: el("div", {}, hosts.gantt.node, el("div", { class: "columns" }, el("div", {}, hosts.panel.node, hosts.beside.node), el("div", {}, hosts.source.node))),
    sources: el("div", {}, el("h1", {}, "Sources"), sources.head, el("div", { class: "columns uneven" }, el("div", {}, hosts.list.node), el("div", {}, sources.hint, hosts.reader.node))),
  };
  const filters = el("details", { class: "filters" });
  const aside = el("aside", { "aria-label": "Filters" }, filters);
  const foot = el("footer", {}, index.notice ? el("p", {}, index.notice) : null, el("p", {}, index.made));
  const inner = el("div", { class: "inner" }, el("nav", { "aria-label": "Pages" }, el("b", {}, index.title), ...links, live), notices, ...Object.values(stages), foot);
  document.body.append(aside, el("main", {}, inner));
  return {
    filters, sources, hosts, isPublic,
    stage: (name) => {
      for (const [key, node] of Object.entries(stages)) node.hidden = key !== name;
      aside.hidden = name !== "calendar" || index.visits.id.length < 2;
    },
    split: (two, papers = false) => {
      stages.calendar.querySelector(".columns").classList.toggle("one", !two);
      hosts.source.node.hidden = !two;
      hosts.beside.node.hidden = !papers;
      hosts.panel.node.hidden = papers;
    },
    draw: (name, render, payload, callbacks) => {
      hosts[name].node.hidden = false;
      render(hosts[name].section, payload, callbacks);
    },
    finish: (state, notes, name) => {
      notices.replaceChildren(...notes.map((note) => el("p", { class: "notice" }, note)));
      for (const link of links) {
        link.href = linkTo(link.dataset.place);
        if (link.dataset.place === state.place) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
      if (live) live.href = `${index.base}/${state.place === "sources" ? "sources" : ""}${serialise({ ...state, place: "calendar" })}`;
      document.title = `${name || PLACES[state.place]} · ${index.title}`;
    },
  };
}

function placeLink(place, name, go) {
  const follow = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(parse(event.currentTarget.search));
  };
  return el("a", { href: "?", "data-place": place, onclick: follow }, name);
}

/** A place with a tree of its own: the components' styles do not meet. */
function host(name, kind, styles) {
  const node = el("div", { class: `host ${name}` });
  const root = node.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [styles];
  const section = el("section", { class: `envoyage ${kind}` });
  root.append(section);
  return { node, section };
}

function sheet(text) {
  const styles = new CSSStyleSheet();
  styles.replaceSync(text);
  return styles;
}

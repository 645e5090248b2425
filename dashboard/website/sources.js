// The page of all articles, and one of them with everything that was recognised in it.

import { button, el } from "../components/dom.js";
import { render as drawPanel } from "../components/panel/panel.js";
import { render as drawSource } from "../components/source/source.js";
import { reading } from "./article.js";
import { pageOf, pages } from "./calendar.js";
import { keep } from "./keep.js";
import { placesIn } from "./search.js";
import { wordsBox } from "./sidebar.js";
import { entry, load, rows } from "./store.js";
import { plural } from "./words.js";

/**
 * Draw the page; the title of the open article. `app` has `index`, `frame`, `counts`, `chips(state)`, `wordsOf(state)`,
 * `articleOf(id)`, `act(event)` and `go(state)`; `current()`: is this still wanted?
 */
export async function drawSources(app, state, notes, current) {
  const { index, frame } = app;
  app.articles ??= rows(await load("sources")).map((line, number) => ({ ...line, articles: [number] }));
  const words = await app.wordsOf(state);
  const named = state.entity ? await entry("names", state.entity, index.files.names) : null;
  const article = state.src ? await app.articleOf(state.src) : null;
  if (!current()) return "";
  if (state.entity && !named) notes.push(`This link names somebody who is not in these pages: “${state.entity}”.`);
  if (state.src && !article) notes.push(`This link points to an article that is not in these pages: “${state.src}”.`);
  frame.stage("sources");
  const found = keep(named ? named[1].map((number) => app.articles[number]) : app.articles, state, words, ["papers"]);
  frame.sources.head.replaceChildren(...narrowed(app, state, named));
  const at = pages(state.page, found.length);
  frame.draw("list", drawPanel, {
    kind: "list", label: "Articles", selected: state.src, pages: at, empty: found.length ? "" : state.q ? "No article has all these words." : "There are no such articles in these pages.",
    groups: [{ title: plural(found.length, "article"), items: pageOf(found, at) }],
  }, {
    select: (id) => app.go({ ...state, src: id, at: null }),
    page: (number) => app.act({ do: "page", id: number }),
  });
  frame.hosts.reader.node.hidden = !article;
  frame.sources.hint.hidden = Boolean(article);
  if (article) drawArticle(app, state, article);
  return article?.title;
}

function drawArticle(app, state, article) {
  const places = state.q ? placesIn(article.segments.map(([text]) => text).join(""), state.q) : [];
  const target = state.at ?? firstOf(article, state.entity) ?? places[0] ?? null;
  app.frame.draw("reader", drawSource, {
    ...reading(article, null, target, places), nonce: app.counts.evidence, aim: String(target ?? ""), come: true, copy: true, about: state.entity,
  }, {
    visit: (id) => app.act({ do: "select", id }), official: (id) => app.act({ do: "official", id }),
    entity: (id) => app.go({ ...state, entity: id, page: 1, at: null }),
  });
}

/** Where an article first names an entity. */
function firstOf(article, entity) {
  const span = entity && article.spans.find(([, target]) => target === entity);
  return span ? span[3].split("-").map(Number) : null;
}

/** What the list is narrowed to: a click takes it away. */
function narrowed(app, state, named) {
  const found = app.chips(state).filter(({ name }) => name === "paper" || name === "days")
    .map((chip) => [chip.label, () => app.act({ do: "clear", ...chip })]);
  if (named) found.push([`Named: ${named[0]}`, () => app.go({ ...state, entity: null, page: 1 })]);
  const looked = wordsBox("sources-q", "Find articles with these words", state.q, (q) => app.go({ ...state, q, page: 1 }));
  return [looked, ...found.map(([label, act]) => button("chip", `${label} ×`, act, { "aria-label": `Remove the filter ${label}` }))];
}

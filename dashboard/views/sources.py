"""All articles, and one of them with everything that was recognised in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data, filters, page, sidebar
from dashboard.calendar_data import route
from dashboard.components import mount
from dashboard.highlight import found_spans
from dashboard.lists import PAGE, article_item, choices, pages
from dashboard.reader import article_payload
from dashboard.state import State
from dashboard.words import plural
from db.rows import ArticleDetail


def show() -> None:
    """The list of articles; the open one beside it."""
    state = filters.kept(page.read())
    sidebar.heading("articles")
    st.title("Sources")
    left, right = st.columns([2, 3])
    with left:
        words = page.widget("sources_q", state.q, sidebar.search)
        st.text_input("Find articles with these words", state.q, max_chars=200, **words)
        filters.row(state)
        _list(state)
    with right:
        _article(state)
    sidebar.boxes(state, "articles")


def _list(state: State) -> None:
    total = data.count_articles(state.articles)
    at = pages(state.page, total)
    items = [article_item(row) for row in data.articles(state.articles, at[0], PAGE)]
    empty = (
        "No article matches these filters." if state.filtered else "There are no articles in this database."
    )
    payload = choices("Articles", [(plural(total, "article"), items)], empty=empty, selected=state.src, at=at)
    page.to_choose(payload, _open, "articles")


def _article(state: State) -> None:
    if not state.src:
        st.info("Choose an article to read it with its people, places, dates and evidence marked.")
        return
    detail = data.article(state.src)
    if not detail:
        near = [(name, State(src=id)) for id, name in data.nearest("article", state.src)]
        page.unknown("an article", state.src, near)
        return
    visits = [(id, found.visit) for id in data.visits_in(state.src) if (found := data.visit(id))]
    hits = found_spans(data.found(state.src, state.q))
    target = state.at or _first(detail, state.entity) or next(iter(hits), None)
    payload = article_payload(detail, None, target, hits) | {
        "nonce": page.count("evidence"),
        "aim": str(target or ""),
        "come": True,
        "copy": True,
        "about": state.entity,
        "visits": [[id, f"{visit.visitor_name} {route(visit)}"] for id, visit in visits],
    }
    mount("source", payload, _act, "source")


def _first(detail: ArticleDetail, entity: str | None) -> tuple[int, int] | None:
    """Where an article first names an entity."""
    return next(((m.start, m.end) for m in detail.mentions if entity and m.target == entity), None)


def _open(id: str) -> None:
    page.go(replace(page.read(), src=id, at=None))


def _act(event: dict[str, Any]) -> None:
    id = page.event_id(event)
    if event["do"] == "select":
        page.leave("calendar", State().select(id))
    elif event["do"] == "official":
        page.leave("calendar", State(officials=(id,)))
    elif event["do"] == "entity":
        page.leave("officials", State(entity=id))


show()

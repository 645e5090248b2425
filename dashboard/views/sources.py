"""All articles, and one of them with everything that was recognised in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data, page
from dashboard.calendar_data import route
from dashboard.components import mount
from dashboard.lists import choices
from dashboard.reader import article_payload
from dashboard.state import State
from dashboard.words import dated, plural
from db.rows import ArticleRow


def show() -> None:
    """The list of articles; the open one beside it."""
    state = page.read()
    st.title("Sources")
    if st.session_state.get("sources_q") != state.q:
        st.session_state["sources_q"] = state.q
    left, right = st.columns([2, 3])
    with left:
        st.text_input("Find articles with these words", key="sources_q", on_change=_search, max_chars=200)
        _list(state)
    with right:
        _article(state)


def _list(state: State) -> None:
    items = [_item(article) for article in data.articles(state.q)]
    empty = "No article has all these words." if state.q else "There are no articles in this database."
    mount("panel", choices("Articles", [("", items)], empty=empty, selected=state.src), _open, "articles")


def _item(article: ArticleRow) -> dict[str, Any]:
    parts = [article.outlet, dated(article.dct, article.dct_basis), plural(article.visits, "visit")]
    return {"id": article.id, "name": article.title or article.id, "note": " · ".join(p for p in parts if p)}


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
    payload = article_payload(detail, None, state.at) | {
        "nonce": page.count("evidence"),
        "aim": str(state.at or ""),
        "come": True,
        "copy": True,
        "visits": [[id, f"{visit.visitor_name} {route(visit)}"] for id, visit in visits],
    }
    mount("source", payload, _act, "source")


def _search() -> None:
    page.go(replace(page.read(), q=st.session_state["sources_q"].strip()))


def _open(event: dict[str, Any]) -> None:
    if event["do"] == "select":
        page.go(replace(page.read(), src=page.event_id(event), at=None))


def _act(event: dict[str, Any]) -> None:
    id = page.event_id(event)
    if event["do"] == "select":
        page.leave("calendar", State().select(id))
    elif event["do"] == "official":
        page.leave("calendar", State(officials=(id,)))
    elif event["do"] == "entity":
        page.leave("officials", State(entity=id))


show()

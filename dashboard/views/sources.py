"""All articles, and one of them with everything that was recognised in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data, page
from dashboard.components import mount
from dashboard.reader import article_payload
from dashboard.state import State
from dashboard.words import dated, md, plural


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
    found = data.articles(state.q)
    if not found:
        st.info("No article has all these words." if state.q else "There are no articles in this database.")
    for article in found:
        page.link("sources", replace(state, src=article.id, at=None), article.title or article.id)
        parts = [article.outlet, dated(article.dct, article.dct_basis), plural(article.visits, "visit")]
        st.caption(md(" · ".join(part for part in parts if part)))


def _article(state: State) -> None:
    if not state.src:
        st.info("Choose an article to read it with its people, places, dates and evidence marked.")
        return
    detail = data.article(state.src)
    if not detail:
        near = [(name, State(src=id)) for id, name in data.nearest("article", state.src)]
        page.unknown("an article", state.src, "sources", near)
        return
    payload = article_payload(detail, None, state.at) | {"nonce": page.nonce(), "aim": str(state.at or "")}
    mount("source", payload, _act, "source")
    for id in data.visits_in(state.src):
        if visit := data.visit(id):
            page.link("calendar", State().select(id), f"Visit in this article: {visit.visit.name}")


def _search() -> None:
    page.go(replace(page.read(), q=st.session_state["sources_q"].strip()))


def _act(event: dict[str, Any]) -> None:
    id = page.event_id(event)
    if event["do"] == "official":
        page.leave("calendar", State(officials=(id,)))
    elif event["do"] == "entity":
        page.leave("officials", State(entity=id))


show()

"""Who travels and who is met; one person or name with the visits and articles that tell of it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard import data, page
from dashboard.calendar_data import route
from dashboard.components import mount
from dashboard.lists import PAGE as LISTED
from dashboard.lists import choices
from dashboard.reader import about, card
from dashboard.state import State
from dashboard.words import dated, days, md
from db.rows import ArticleRow, EntityRow, Filter, VisitRow


def show() -> None:
    """One entity where the URL names it, else the list of officials."""
    state = page.read()
    found = data.entity(state.entity) if state.entity else None
    if found:
        _one(found)
        return
    st.title("Officials")
    if state.entity:
        near = [(name, State(entity=id)) for id, name in data.nearest("entity", state.entity)]
        page.unknown("a name", state.entity, near)
    people = [{"id": p.id, "name": p.name, "note": about(p)} for p in data.officials()[:LISTED]]
    groups = [("People who travelled or were met, most visits first", people)]
    payload = choices("Officials", groups, empty="No visit was found in these articles.")
    mount("panel", payload, _open, "officials")


def _one(found: EntityRow) -> None:
    page.jump(State(), "← All officials")
    st.title(md(found.name))
    st.caption(md(about(found)))
    visits = data.visits(Filter(officials=(found.id,)))
    if card(found)["official"]:
        page.link("calendar", State(officials=(found.id,)), "Show these visits in the calendar")
    left, right = st.columns(2)
    with left:
        listed = [("Visits", [_visit(v, found.id) for v in visits[:LISTED]])]
        payload = choices("Visits", listed, empty="No paper reports a visit or a meeting.")
        mount("panel", payload, _open_visit, "of")
    with right:
        articles = [("Articles", [_article(a) for a in data.mentioning(found.id)[:LISTED]])]
        mount("panel", choices("Articles", articles, empty="No article names them."), _open_article, "named")


def _visit(visit: VisitRow, person: str) -> dict[str, Any]:
    name = visit.visitor_name if visit.visitor == person else f"Met {visit.visitor_name}:"
    return {"id": visit.id, "name": name, "more": route(visit), "note": days(visit.start, visit.end)}


def _article(article: ArticleRow) -> dict[str, Any]:
    parts = [article.outlet, dated(article.dct, article.dct_basis)]
    return {"id": article.id, "name": article.title or article.id, "note": " · ".join(p for p in parts if p)}


def _open(event: dict[str, Any]) -> None:
    if event["do"] == "select":
        page.go(State(entity=page.event_id(event)))


def _open_visit(event: dict[str, Any]) -> None:
    if event["do"] == "select":
        page.leave("calendar", State().select(page.event_id(event)))


def _open_article(event: dict[str, Any]) -> None:
    if event["do"] == "select":
        page.leave("sources", State(src=page.event_id(event)))


show()

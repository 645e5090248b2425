"""The first screen: the calendar, the open visit, and the article that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data, filters, page
from dashboard.calendar_data import calendar_payload, route
from dashboard.components import mount
from dashboard.facts import best_evidence, list_payload, visit_payload
from dashboard.reader import article_payload
from dashboard.state import FILTERS, State
from dashboard.words import country, md
from db.rows import VisitDetail

LOST = ":material/link_off:"


def show() -> None:
    """Draw the page that the URL asks for."""
    state, strangers = filters.known(page.read())
    filters.show(state)
    for value in strangers:
        st.warning(f"This database does not know the filter **{md(value)}**; it is left out.", icon=LOST)
    visits = data.visits(state.filter)
    detail = data.visit(state.visit) if state.visit else None
    info = data.overview()
    names = data.names() | {c.id: country(c.id) or c.id for c in data.countries()}
    if state.visit and not detail:
        page.unknown("a visit", state.visit, _nearest(state.visit))
    mount("gantt", calendar_payload(data.drawn(state.filter), state, names), _act, "gantt")
    if detail and all(v.id != detail.visit.id for v in visits):
        st.info("The open visit is not among the filtered ones.", icon=":material/filter_alt:")
    left, right = st.columns(2) if detail else (st.container(), None)
    with left:
        open_ = visit_payload(detail, state.evidence) if detail else None
        empty = not info or not info.visits
        payload = open_ or list_payload(visits, empty, state.filtered)
        mount("panel", payload | {"steps": page.count("visits")}, _act, "panel")
    if detail and right:
        with right:
            _source(detail, state)


def _nearest(id: str) -> list[tuple[str, State]]:
    """The visits whose ids look most like one that is not there."""
    found = [data.visit(near) for near, _ in data.nearest("visit", id)]
    return [
        (f"{near.visit.visitor_name} {route(near.visit)}", State().select(near.visit.id))
        for near in found
        if near
    ]


def _source(detail: VisitDetail, state: State) -> None:
    """The article with the asked words; else with the words that tell most of the visit."""
    asked = next((e for e in detail.evidence if e.id == state.evidence), None)
    if state.evidence and not asked:
        st.warning("The words of this link are not in this database; here is what is.", icon=LOST)
    shown = asked or best_evidence([e for e in detail.evidence if e.report]) or best_evidence(detail.evidence)
    article = data.article(shown.article if shown else detail.reports[0].article)
    if article:
        target = (shown.start, shown.end) if shown else None
        aim = {
            "nonce": page.count("evidence"),
            "aim": shown.id if shown else "",
            "come": bool(state.evidence),
        }
        mount("source", article_payload(article, detail.visit.id, target) | aim, _act, "source")


def _act(event: dict[str, Any]) -> None:
    """What a click in a component means."""
    state, id = page.here(event), page.event_id(event)
    match event["do"]:
        case "select":
            page.count("visits", 1)
            page.go(state.select(id))
        case "evidence":
            page.count("evidence", 1)
            page.go(state.select(state.visit, id))
        case "close":
            page.go(state.select(None))
        case "official":
            page.go(replace(state.clear(), officials=(id,), window=None))
        case "topic":
            page.go(replace(state.clear(), topics=(id,), window=None))
        case "entity":
            page.leave("officials", State(entity=id))
        case "clear":
            name, value = event.get("name"), event.get("value")
            named = name if name in FILTERS or name == "q" else None
            page.go(replace(state.clear(named, str(value)), window=None))


show()

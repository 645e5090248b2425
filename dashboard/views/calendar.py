"""The first screen: the calendar, the open visit, and the article that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data, filters, page
from dashboard.bars import to_date
from dashboard.calendar_data import calendar_payload, reach, route, window
from dashboard.components import mount
from dashboard.facts import LISTED, best_evidence, list_payload, visit_payload
from dashboard.reader import article_payload
from dashboard.state import FILTERS, State
from dashboard.words import md
from db.rows import VisitDetail

LOST = ":material/link_off:"


def show() -> None:
    """Draw the page that the URL asks for."""
    state, strangers = filters.known(page.read())
    filters.show(state)
    for value in strangers:
        st.warning(f"This database does not know the filter **{md(value)}**; it is left out.", icon=LOST)
    detail = data.visit(state.visit) if state.visit else None
    if state.visit and not detail:
        page.unknown("a visit", state.visit, _nearest(state.visit))
    mount("gantt", _calendar(state, detail), _act, "gantt")
    if detail and state.filtered and not data.keeps(state.filter, detail.visit.id):
        st.info("The open visit is not among the filtered ones.", icon=":material/filter_alt:")
    left, right = st.columns(2) if detail else (st.container(), None)
    with left:
        payload = visit_payload(detail, state.evidence) if detail else _list(state)
        mount("panel", payload | {"steps": page.count("visits")}, _act, "panel")
    if detail and right:
        with right:
            _source(detail, state)


def _calendar(state: State, detail: VisitDetail | None) -> dict[str, Any]:
    """The bars around the shown days. Days that the calendar asked for are shown as it has them by now."""
    asked = st.session_state.pop("calendar_window", None)
    outlined, spans = data.outlined(state.filter), data.survey(state.filter).spans
    chosen = detail.visit if detail else None
    shown = window(outlined, replace(state, window=asked or state.window), spans, None if asked else chosen)
    loaded = reach(shown, spans)
    days = (to_date(loaded[0]).isoformat(), to_date(loaded[1] - 1).isoformat())
    payload = calendar_payload(outlined, data.drawn(state.filter, days), shown, loaded)
    return payload | {"selected": state.visit, "chips": filters.chips(state), "answer": bool(asked)}


def _list(state: State) -> dict[str, Any]:
    info = data.overview()
    groups = [data.visits(state.filter, kind, None, LISTED) for kind in ("differ", "dated", "undated")]
    return list_payload(*groups, corpus_is_empty=not info or not info.visits, filtered=state.filtered)


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
        case "load":
            st.session_state["calendar_window"] = state.window
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
            named = name if name in (*FILTERS, "q", "days") else None
            page.go(replace(state.clear(named, str(value)), window=None))


show()

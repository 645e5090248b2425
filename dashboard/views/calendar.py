"""The first screen: the calendar, the open visit, and the article that says so."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import Any

import streamlit as st

from dashboard import data, filters, page, sidebar
from dashboard.actions import COUNTED, after
from dashboard.bars import day_number
from dashboard.calendar_data import calendar_payload, route, window
from dashboard.components import mount
from dashboard.facts import visit_payload
from dashboard.lanes import LANE_WORDS
from dashboard.lists import PAGE, pages, visit_list
from dashboard.quotes import best_evidence, evidence_for, papers_of
from dashboard.reader import article_payload
from dashboard.state import LANES, State
from dashboard.website.write import Wish, as_page
from db.rows import EvidenceRow, VisitDetail, VisitRow


def show() -> None:
    """Draw the page that the URL asks for."""
    data.overview()  # a file that can't be read is said by the router, which sees no errors of a fragment
    sidebar.heading()
    state = filters.kept(page.read())
    _stage(state.filters)
    sidebar.boxes(state, sent=monotonic())  # after what the reader waits for


@st.fragment
def _stage(filtered: State) -> None:
    """All but the filters: a click in it runs only this again, unless it leads to other filters or away."""
    state, _ = filters.known(page.read())
    if state.filters != filtered or page.GO in st.session_state:
        st.rerun()
    detail = data.visit(state.visit) if state.visit else None
    if state.visit and not detail:
        page.unknown("a visit", state.visit, _nearest(state.visit))
    kept = detail.visit if detail and data.keeps(state.filter, detail.visit.id) else None
    mount("gantt", _calendar(state, kept), _act, "gantt")
    if detail and not kept:
        st.info("The open visit is not among the filtered ones.", icon=":material/filter_alt:")
    # The panel stays where it is: moved to another place, it would be seen twice while a page is drawn anew.
    left, *right = st.columns(2 if detail else 1)
    steps = {"steps": page.count("visits")}
    if not detail:
        with left:
            mount("panel", _list(state) | steps, _act, "panel")
        return
    shown = _shown(detail, state)
    with left:
        if state.beside in papers_of(detail):
            _source(detail, state.beside, _same_field(detail, state.beside, shown), second=True)
        else:
            mount("panel", visit_payload(detail, state.evidence) | steps | _mail(detail), _act, "panel")
    with right[0]:
        first = shown.article if shown else detail.reports[0].article
        _source(detail, first, shown, come=bool(state.evidence))


def _calendar(state: State, chosen: VisitRow | None) -> dict[str, Any]:
    """The bars around the shown days. Days that the calendar asked for are shown as it has them by now."""
    asked = st.session_state.pop("calendar_window", None)
    outlined, spans = data.outlined(state.filter), data.survey(state.filter).spans
    shown = window(outlined, replace(state, window=asked or state.window), spans, None if asked else chosen)
    lanes = state.lanes if state.view == "chart" else LANES[0]
    payload = calendar_payload(outlined, data.drawn(state.filter, shown, lanes), shown)
    return payload | {
        "chips": filters.chips(state), "answer": bool(asked), "view": state.view,
        "by": state.lanes, "choices": list(LANE_WORDS.items()),
        "days": [day_number(state.days[0]), day_number(state.days[1]) + 1] if state.days else None,
    }  # fmt: skip


def _list(state: State) -> dict[str, Any]:
    info, keep = data.overview(), state.filter
    at = pages(state.page, data.survey(keep).count)
    return visit_list(
        data.visits(keep, "differ", None, 20) if at[0] == 1 else (),
        data.visits(keep, "all", None, PAGE, PAGE * (at[0] - 1)),
        at=at, corpus_is_empty=not info or not info.visits, filtered=state.filtered,
    )  # fmt: skip


def _nearest(id: str) -> list[tuple[str, State]]:
    """The visits whose ids look most like one that is not there."""
    found = [data.visit(near) for near, _ in data.nearest("visit", id)]
    return [
        (f"{near.visit.visitor_name} {route(near.visit)}", State().select(near.visit.id))
        for near in found
        if near
    ]


def _shown(detail: VisitDetail, state: State) -> EvidenceRow | None:
    """The words that the link asks for; else those that tell most of the visit."""
    asked = next((e for e in detail.evidence if e.id == state.evidence), None)
    if state.evidence and not asked:
        st.warning("The words of this link are not in this database; here is what is.", icon=page.LOST)
    return asked or best_evidence([e for e in detail.evidence if e.report]) or best_evidence(detail.evidence)


def _mail(detail: VisitDetail) -> dict[str, Any]:
    """The visit as one page to mail, where that was asked for; the browser saves it once."""
    if st.session_state.pop("calendar_mail", None) != detail.visit.id:
        return {}
    settings = data.settings()
    wish = Wish(State(), detail.visit.id, settings.title, settings.notice, page.base())
    return {"mail": [page.count("mails", 1), f"{detail.visit.id}.html", as_page(wish)[1]]}


def _same_field(detail: VisitDetail, article: str, shown: EvidenceRow | None) -> EvidenceRow | None:
    """The words with which another article says what is shown of the first."""
    report = next(report.id for report in detail.reports if report.article == article)
    return evidence_for(detail, report, shown.field if shown else "start")


def _source(
    detail: VisitDetail, article: str, words: EvidenceRow | None, *, come: bool = False, second: bool = False
) -> None:
    """An article, opened at ``words``; the second one stands where the panel was."""
    found = data.article(article)
    if not found:
        return
    payload = article_payload(found, detail.visit.id, (words.start, words.end) if words else None)
    others = [[id, name] for id, name in papers_of(detail).items() if second or id != article]
    aim = {"nonce": page.count("evidence"), "aim": words.id if words else "", "come": come}
    key = "beside" if second else "source"
    mount("source", payload | aim | {"others": others, "second": second}, _act, key)


def _act(event: dict[str, Any]) -> None:
    """What a click in a component does."""
    state = page.here(event)
    if event["do"] == "load":
        st.session_state["calendar_window"] = state.window
    elif event["do"] == "mail" and state.visit:
        st.session_state["calendar_mail"] = state.visit
    elif event["do"] == "entity":
        page.leave("officials", State(entity=page.event_id(event)))
    else:
        page.count(COUNTED.get(event["do"], ""), 1)
        page.go(after(event, state))


show()

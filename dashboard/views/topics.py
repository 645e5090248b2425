"""What the visits are about, when, and which papers say so."""

from __future__ import annotations

from typing import Any
from zlib import crc32

import streamlit as st

from dashboard import bars, data, filters, page, sidebar
from dashboard.charts import Bar, frequency, months
from dashboard.lists import choices
from dashboard.state import State
from dashboard.words import plural
from db.rows import CountRow

#: Bars of a chart.
MOST = 12


def show() -> None:
    """The topics with their counts; a bar filters by it, so that all else tells of its visits."""
    state = filters.kept(page.read())
    sidebar.heading()
    st.title("Topics")
    filters.row(state)
    found = data.survey(state.filter)
    if found.count:
        page.link("calendar", state.filters, f"Show {plural(found.count, 'visit')} in the calendar")
    left, right = st.columns(2)
    with left:
        _topics(state, found.count)
    with right:
        _visits(state, bars.months(found.spans), found.count)
    sidebar.boxes(state)


def _topics(state: State, count: int) -> None:
    kept = {row.id: row.visits for row in data.kept("topics", state.filter)}
    known = data.topics()
    if kept:
        st.subheader("Topics of these visits")
        st.caption("Choose a topic to see its visits alone: when they were, and what else they were about.")
        shown = [Bar(t.id, t.name, kept[t.id], plural(kept[t.id], "visit")) for t in known if t.id in kept]
        page.chart(frequency, shown, "topics_chart", _keep, of=_of(state))
    groups = [("Topics in all articles", [_item(topic, kept) for topic in known if topic.articles])]
    payload = choices("Topics", groups, empty="No topic was found in these articles.")
    if kept:
        payload |= page.picture(f"Topics of {plural(count, 'visit')}", "topics_chart", _of(state))
    page.to_choose(payload, _keep, "topics")


def _visits(state: State, by_month: tuple[tuple[str, int], ...], count: int) -> None:
    """When the visits were, and which papers report them."""
    if by_month:
        st.subheader("Visits over time")
        page.chart(
            months,
            page.months(by_month, "visit"),
            "topics_months",
            _month,
            of=_of(state),
            title=f"{plural(count, 'visit')} over time",
        )
        if rest := count - sum(many for _, many in by_month):
            st.caption(f"{plural(rest, 'visit')} of which the month is not known.")
    papers = [
        Bar(p.id, p.name, p.visits, plural(p.visits, "visit")) for p in data.kept("papers", state.filter)
    ]
    if papers:
        st.subheader("By paper")
        page.chart(
            frequency,
            papers[:MOST],
            "topics_papers",
            _paper,
            of=_of(state),
            title=f"{plural(count, 'visit')} by paper",
        )


def _of(state: State) -> str:
    """Tells the charts of one filter from those of another."""
    return str(crc32(repr(state.filter).encode()))


def _item(topic: CountRow, kept: dict[str, int]) -> dict[str, Any]:
    note = f"{plural(kept.get(topic.id, 0), 'visit')}, {plural(topic.articles, 'article')}"
    return {"id": topic.id, "name": topic.name, "note": note}


def _keep(topic: str) -> None:
    page.go(page.read().narrow(topics=(topic,)))


def _month(bar: str) -> None:
    page.go(page.read().narrow(days=page.month(bar)))


def _paper(bar: str) -> None:
    page.go(page.read().narrow(papers=(bar,)))


show()

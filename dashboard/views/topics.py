"""What the visits are about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data, filters, page
from dashboard.charts import Bar, frequency
from dashboard.lists import choices
from dashboard.words import plural
from db.rows import CountRow


def show() -> None:
    """The topics with their counts, each leading to its visits."""
    state, _ = filters.known(page.read())
    filters.show(state)
    st.title("Topics")
    filters.row(state)
    kept = {row.id: row.visits for row in data.kept("topics", state.filter)}
    found = [replace(topic, visits=kept.get(topic.id, 0)) for topic in data.topics()]
    topics = sorted(found, key=lambda topic: -topic.visits)
    bars = [Bar(t.id, t.name, t.visits, plural(t.visits, "visit")) for t in topics if t.visits]
    left, right = st.columns([3, 2])
    if bars:
        with left:
            st.caption("Choose a topic to see its visits.")
            page.chart(frequency, bars, "topics_chart", _open, listed=False)
    with right if bars else left:
        groups = [("Topics in articles", [_item(topic) for topic in topics if topic.articles])]
        payload = choices("Topics", groups, empty="No topic was found in these articles.")
        page.to_choose(payload, _open, "topics")


def _item(topic: CountRow) -> dict[str, Any]:
    note = f"{plural(topic.visits, 'visit')}, {plural(topic.articles, 'article')}"
    return {"id": topic.id, "name": topic.name, "note": note}


def _open(topic: str) -> None:
    page.leave("calendar", replace(page.read().filters, topics=(topic,)))


show()

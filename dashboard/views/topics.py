"""What the visits are about."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard import data, page
from dashboard.components import mount
from dashboard.lists import choices
from dashboard.state import State
from dashboard.words import plural
from db.rows import CountRow


def show() -> None:
    """The topics with their counts, each leading to its visits."""
    st.title("Topics")
    topics = data.topics()
    groups = [
        ("Choose a topic to see its visits", [_item(t) for t in topics if t.visits]),
        ("Named in articles, but not of a visit", [_item(t) for t in topics if t.articles and not t.visits]),
    ]
    mount("panel", choices("Topics", groups, empty="No topic was found in these articles."), _act, "topics")


def _item(topic: CountRow) -> dict[str, Any]:
    note = f"{plural(topic.visits, 'visit')}, {plural(topic.articles, 'article')}"
    return {"id": topic.id, "name": topic.name, "note": note}


def _act(event: dict[str, Any]) -> None:
    if event["do"] == "select":
        page.leave("calendar", State(topics=(page.event_id(event),)))


show()

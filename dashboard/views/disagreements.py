"""Every visit on which papers differ, with what each side says."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import streamlit as st

from dashboard import data, filters, page, sidebar
from dashboard.calendar_data import route
from dashboard.lists import PAGE, choices, pages
from dashboard.quotes import value_words
from dashboard.words import FIELD_WORDS, days, plural
from db.rows import DisagreementRow, VisitRow


def show() -> None:
    """The list; a click opens the visit with the words of both sides."""
    state = filters.kept(page.read())
    sidebar.show(state)
    st.title("Where the papers disagree")
    filters.row(state)
    counts = {row.id: row.visits for row in data.choices("certainty", state.filter)}
    total = counts.get("differ", 0)
    st.caption(f"{plural(total, 'visit')} on which papers differ. Choose one to read both sides.")
    at = pages(state.page, total)
    first = PAGE * (at[0] - 1)
    visits = {visit.id: visit for visit in data.visits(state.filter, "differ", None, PAGE, first)}
    rows = data.disagreements(state.filter, PAGE, first)
    items = [_item(visits[id], list(found)) for id, found in groupby(rows, key=lambda row: row.visit)]
    payload = choices("Disagreements", [("", items)], empty="The papers agree.", at=at)
    page.to_choose(payload, _open, "disagreements")


def _item(visit: VisitRow, rows: list[DisagreementRow]) -> dict[str, Any]:
    said = [
        f"{FIELD_WORDS.get(field, field)}: "
        + " / ".join(f"{value_words(field, row.value)} ({plural(row.reports, 'paper')})" for row in found)
        for field, found in groupby(rows, key=lambda row: row.field)
    ]
    return {
        "id": visit.id,
        "name": visit.visitor_name,
        "more": route(visit),
        "differ": True,
        "note": days(visit.start, visit.end),
        "parts": [(". ".join(said), False)],
    }


def _open(visit: str) -> None:
    page.leave("calendar", page.read().filters.select(visit))


show()

"""Rows -> the lists of a page on one person, organisation or place. No streamlit here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.lists import choices, visit_item
from dashboard.words import plural
from db.rows import AliasRow, CountRow, VisitRow

__all__ = ["VISITS", "counted", "names", "travels"]

#: Visits that are listed here; the calendar has a list of all.
VISITS = 30


def travels(visits: Sequence[VisitRow], person: str) -> dict[str, Any]:
    """The visits that a person made, and those on which they were met."""
    first = f" (the first {VISITS}; the calendar has all)" if len(visits) > VISITS else ""
    return choices("Visits", [(f"Visits{first}", [_trip(visit, person) for visit in visits[:VISITS]])])


def counted(rows: Sequence[CountRow], title: str, what: str) -> dict[str, Any]:
    """Things with how many visits or articles (``what``) each has."""
    items = [
        {"id": row.id, "name": row.name, "more": plural(row.visits or row.articles, what)} for row in rows
    ]
    return choices(title, [(title, items)])


def names(rows: Sequence[AliasRow]) -> dict[str, Any]:
    """Every name that articles use; the id of one is ``<article> <start>-<end>``, a place where it stands."""
    items = [
        {"id": f"{row.article} {row.start}-{row.end}", "name": row.name, "more": plural(row.mentions, "time")}
        for row in rows
    ]
    return choices("Names", [("Names that the articles use", items)])


def _trip(visit: VisitRow, person: str) -> dict[str, Any]:
    met = {} if visit.visitor == person else {"name": f"Met {visit.visitor_name}:"}
    return visit_item(visit) | met

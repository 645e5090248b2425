"""Visits and mentions as nested values, ready for JSON; ``db.tables`` has them flat."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from db import load
from db.model import Conflict, Dating, Entity, Meeting, Report, Visit

__all__ = ["mentions", "visits"]


def visits(conn: sqlite3.Connection, kept: Collection[str] | None = None) -> dict[str, Any]:
    """The visits whose ids are in ``kept``, all without it, as plain values.

    Dates are ISO days: the first day of ``start``, the last day of ``end``; ``precision`` says how exact they
    are; null is 'not stated'. Evidence is verbatim text of the article. Values of conflicts are by article;
    ``quantities`` are numbers on which papers contradict each other.
    """
    people, names = load.entities(conn), load.aliases(conn)
    found = (v for v in load.visits(conn) if kept is None or v.id in kept)
    return {"visits": [_visit(v, people[v.visitor], names.get(v.visitor, [])) for v in found]}


def mentions(conn: sqlite3.Connection, kept: Collection[str] | None = None) -> dict[str, Any]:
    """The mentions by article, of the articles whose ids are in ``kept``, of all without it.

    Offsets are half-open code points of the article's text; ``entity`` is the id of what is meant, or null.
    """
    keys = ("start", "end", "text", "label", "entity", "country", "recognizer")
    found = ((article, rows) for article, rows in load.mentions(conn) if kept is None or article in kept)
    return {article: [{k: row[k] for k in keys} for row in rows] for article, rows in found}


def _visit(visit: Visit, visitor: Entity, names: Sequence[str]) -> dict[str, Any]:
    written = dict.fromkeys([r.visitor_as_written for r in visit.reports] + list(names))
    articles = {r.id: r.article for r in visit.reports}
    return {
        "id": visit.id,
        "visitor": {
            "name": visitor.name,
            "aliases": [n for n in written if n != visitor.name],
            "title": visit.title,
            "country": visit.origin,
        },
        "destination": {"country": visit.destination, "places": list(visit.places)},
        **_days(visit.start, visit.end),
        "precision": visit.precision,
        "status": visit.status,
        "host": visit.host,
        "sources": visit.sources,
        "topics": list(visit.topics),
        "meetings": [_meeting(m) for m in visit.meetings],
        "reports": [_report(r) for r in visit.reports],
        "conflicts": [_conflict(c, articles) for c in visit.conflicts if c.field != "quantity"],
        "quantities": [_conflict(c, articles)["values"] for c in visit.conflicts if c.field == "quantity"],
    }


def _days(start: Dating | None, end: Dating | None) -> dict[str, str | None]:
    return {
        "start": start.interval.start.isoformat() if start else None,
        "end": end.interval.last.isoformat() if end else None,
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    exact = meeting.date and meeting.date.interval.precision == "day"
    return {
        "with": meeting.counterpart,
        "date": str(meeting.date.interval) if meeting.date and exact else None,
        "articles": sorted({e.article for e in meeting.evidence}),
    }


def _report(report: Report) -> dict[str, Any]:
    return {
        "article": report.article,
        **_days(report.start, report.end),
        "visitor_as_written": report.visitor_as_written,
        "status": report.status,
        "evidence": list(dict.fromkeys(e.text for e in report.evidence)),
    }


def _conflict(conflict: Conflict, articles: Mapping[str, str]) -> dict[str, Any]:
    values = {articles[report]: value for value, reports in conflict.values for report in reports}
    return {"field": conflict.field, "values": values}

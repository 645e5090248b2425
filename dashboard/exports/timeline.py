"""TimelineJS 3: https://timeline.knightlab.com/docs/json-format.html. Its texts are HTML: escaped here."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from dashboard.calendar_data import route
from dashboard.takeaway import link_to
from dashboard.words import STATUS_WORDS, country, days, plural
from db.dates import Interval
from db.rows import VisitRow

__all__ = ["as_timeline"]


def as_timeline(visits: Iterable[VisitRow], base: str, title: str) -> dict[str, Any]:
    """The dated visits as events, grouped by the country visited; days that are not stated stay open."""
    return {
        "title": {"text": {"headline": escape(title)}},
        "events": [_event(visit, base) for visit in visits if visit.start or visit.end],
    }


def _event(visit: VisitRow, base: str) -> dict[str, Any]:
    said = f"{STATUS_WORDS[visit.status]}, {plural(visit.sources, 'paper')}."
    link = f'<a href="{escape(link_to(visit.id, base))}">What the papers say</a>'
    event = {
        "unique_id": visit.id,
        "group": country(visit.destination),
        "display_date": days(visit.start, visit.end),
        "start_date": _date(visit.start or visit.end or "", last=visit.start is None),
        "text": {
            "headline": escape(f"{visit.visitor_name} {route(visit)}"),
            "text": f"<p>{escape(said)} {link}</p>",
        },
    }
    return event | ({"end_date": _date(visit.end, last=True)} if visit.end and visit.start else {})


def _date(written: str, *, last: bool) -> dict[str, int]:
    """The parts of a date that are known; of a range its first or ``last`` day."""
    interval = Interval.parse(written)
    day = interval.last if last else interval.start
    parts = {"year": day.year, "month": day.month, "day": day.day}
    known = {"year": 1, "month": 2}.get(interval.precision, 3)
    return dict(list(parts.items())[:known])

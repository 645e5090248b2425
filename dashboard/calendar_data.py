"""Rows -> what the calendar component draws. No streamlit here: a static export can use it as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.bars import busiest, cells, day_number, pieces, window_around
from dashboard.lanes import label, lanes_of
from dashboard.state import LANES, State
from dashboard.words import STATUS_WORDS, country, days, plural, when
from db.rows import MeetingDay, VisitRow

__all__ = ["MOST", "bar", "calendar_payload", "describe", "drawing", "outline", "reach", "route", "window"]

Window = tuple[int, int]
Spans = Sequence[tuple[int, int]]

#: More bars than this are not sent at once: those that most papers report go first, the reader is told.
MOST = 800
#: Beyond every visit: a margin that no move leaves.
FAR = 100_000

#: The days that a calendar without any visit shows: January 2000, as good as another month.
EMPTY = (day_number(date(2000, 1, 1)), day_number(date(2000, 2, 1)))


def route(visit: VisitRow) -> str:
    """``Norway → Peru (Lima, Cusco)``."""
    goal = country(visit.destination) or ""
    places = ", ".join(p for p in visit.places.splitlines() if p.casefold() != goal.casefold())
    goal += f" ({places})" if places else ""
    return f"{country(visit.origin)} → {goal}" if visit.origin else f"→ {goal}"


def describe(visit: VisitRow, meetings: Sequence[MeetingDay] = ()) -> str:
    """A bar in one sentence, for those who hear the page."""
    parts = [
        f"{visit.visitor_name}, {route(visit).replace('→', 'to').removeprefix('to ')}",
        days(visit.start, visit.end),
        STATUS_WORDS[visit.status],
        plural(visit.sources, "paper"),
    ]
    parts += [f"Met {met.counterpart} on {when(met.day)}" for met in meetings]
    if visit.conflicts:
        parts.append("papers disagree")
    return ". ".join(parts)


def bar(visit: VisitRow, by: str = LANES[0], meetings: Sequence[MeetingDay] = ()) -> dict[str, Any] | None:
    """One visit as a bar; None where it has no date."""
    cut = pieces(visit)
    if not cut:
        return None
    return {
        "id": visit.id,
        "lanes": list(lanes_of(visit, by)),
        "label": label(visit, by),
        "aria": describe(visit, meetings),
        "status": visit.status,
        "differ": visit.conflicts > 0,
        "from": cut[0][0],
        "to": cut[-1][1],
        "pieces": [list(piece) for piece in cut],
        "met": [[day_number(date.fromisoformat(met.day)), met.counterpart] for met in meetings],
    }


def outline(spans: Sequence[tuple[int, int]], count: int, papers: int) -> dict[str, Any]:
    """What the calendar knows of all visits that a filter keeps, ``spans`` being the days of the dated ones.

    Days are numbers since 1970-01-01, ranges half-open. ``home`` is the window to open on; ``cells`` are the
    overview: first day, end, number of visits.
    """
    home = busiest(spans) or EMPTY
    return {
        "home": list(home),
        "span": [min((s for s, _ in spans), default=home[0]), max((e for _, e in spans), default=home[1])],
        "cells": cells(spans),
        "title": f"{plural(count, 'visit')} · {plural(papers, 'paper')}",
        "count": count,
        "undated": count - len(spans),
    }


def drawing(
    visits: Sequence[VisitRow], meetings: Sequence[MeetingDay] = (), by: str = LANES[0]
) -> dict[str, Any]:
    """The bars of some visits, with their meetings, and the lanes they are in."""
    met: dict[str, list[MeetingDay]] = {}
    for meeting in meetings:
        met.setdefault(meeting.visit, []).append(meeting)
    drawn = (bar(visit, by, met.get(visit.id, ())) for visit in visits)
    return {
        "bars": [one for one in drawn if one],
        "lanes": {id: list(words) for visit in visits for id, words in lanes_of(visit, by).items()},
    }


def window(outlined: Mapping[str, Any], state: State, spans: Spans, chosen: VisitRow | None) -> Window:
    """The window of the link, else the busiest one; moved to the open visit where that lies elsewhere."""
    low, high = outlined["home"]
    if state.window:
        low, high = day_number(state.window[0]), day_number(state.window[1]) + 1
    cut = pieces(chosen) if chosen else ()
    if cut and not (low < cut[-1][1] and cut[0][0] < high):
        return window_around((cut[0][0], cut[-1][1]), spans)
    return low, high


def reach(shown: Window, spans: Spans) -> Window:
    """The days whose bars are sent: so far around the window that small moves need nothing new."""
    low, high = shown
    if len(spans) <= MOST:
        return min([low, *(s for s, _ in spans)]) - FAR, max([high, *(e for _, e in spans)]) + FAR
    wide = (low - (high - low), high + (high - low))
    for tried in (wide, shown):
        if sum(start < tried[1] and end > tried[0] for start, end in spans) <= MOST:
            return tried
    return shown


def calendar_payload(outlined: Mapping[str, Any], drawn: Mapping[str, Any], shown: Window) -> dict[str, Any]:
    """Everything the calendar draws: an :func:`outline`, a :func:`drawing` with its days, the window."""
    return {**outlined, **drawn, "window": list(shown)}

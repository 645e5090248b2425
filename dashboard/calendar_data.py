"""Rows -> what the calendar component draws. No streamlit here: a static export can use it as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.bars import busiest, day_number, pieces, window_around
from dashboard.state import State
from dashboard.words import STATUS_WORDS, country, days, plural
from db.rows import VisitRow

__all__ = ["bar", "calendar_payload", "chips", "describe", "drawing", "route", "title"]

#: The days that a calendar without any visit shows: January 2000, as good as another month.
EMPTY = (day_number(date(2000, 1, 1)), day_number(date(2000, 2, 1)))


def route(visit: VisitRow) -> str:
    """``Norway → Peru (Lima, Cusco)``."""
    goal = country(visit.destination) or ""
    places = ", ".join(p for p in visit.places.splitlines() if p.casefold() != goal.casefold())
    goal += f" ({places})" if places else ""
    return f"{country(visit.origin)} → {goal}" if visit.origin else f"→ {goal}"


def describe(visit: VisitRow) -> str:
    """A bar in one sentence, for those who hear the page."""
    parts = [
        f"{visit.visitor_name}, {route(visit).replace('→', 'to').removeprefix('to ')}",
        days(visit.start, visit.end),
        STATUS_WORDS[visit.status],
        plural(visit.sources, "paper"),
    ]
    if visit.conflicts:
        parts.append("papers disagree")
    return ". ".join(parts)


def bar(visit: VisitRow) -> dict[str, Any] | None:
    """One visit as a bar; None where it has no date."""
    cut = pieces(visit)
    if not cut:
        return None
    return {
        "id": visit.id,
        "lane": visit.visitor,
        "label": country(visit.destination),
        "aria": describe(visit),
        "status": visit.status,
        "differ": visit.conflicts > 0,
        "from": cut[0][0],
        "to": cut[-1][1],
        "pieces": [list(piece) for piece in cut],
    }


def title(visits: Sequence[VisitRow], papers: int) -> str:
    """``5 visits · 5 papers``; the component puts the shown days before it."""
    return f"{plural(len(visits), 'visit')} · {plural(papers, 'paper')}"


def chips(state: State, names: Mapping[str, str]) -> list[dict[str, str]]:
    """What is filtered, one entry a value; ``names`` maps ids to what people read."""
    given = [("official", v) for v in state.officials]
    given += [("topic", v) for v in state.topics]
    given += [("country", v) for v in state.countries]
    found = [
        {"name": name, "value": value, "label": f"{name.capitalize()}: {names.get(value, value)}"}
        for name, value in given
    ]
    if state.q:
        found.append({"name": "q", "value": state.q, "label": f"Words: {state.q}"})
    return found


def drawing(visits: Sequence[VisitRow], papers: int) -> dict[str, Any]:
    """What the calendar draws of some visits, whoever looks at them.

    Days are numbers since 1970-01-01, ranges half-open. ``home`` is the window to open on.
    """
    bars = [drawn for drawn in map(bar, visits) if drawn]
    spans = [(drawn["from"], drawn["to"]) for drawn in bars]
    home = busiest(spans) or EMPTY
    return {
        "bars": bars,
        "lanes": {v.visitor: [v.visitor_name, country(v.origin) or ""] for v in visits},
        "home": list(home),
        "span": [min((s for s, _ in spans), default=home[0]), max((e for _, e in spans), default=home[1])],
        "title": title(visits, papers),
        "undated": len(visits) - len(bars),
    }


def calendar_payload(drawn: Mapping[str, Any], state: State, names: Mapping[str, str]) -> dict[str, Any]:
    """Everything the calendar needs: a :func:`drawing` and what the reader has chosen."""
    return {
        **drawn,
        "window": list(_window(drawn, state)),
        "selected": state.visit,
        "chips": chips(state, names),
    }


def _window(drawn: Mapping[str, Any], state: State) -> tuple[int, int]:
    """The window of the link, else the busiest one; moved to the open visit where that lies elsewhere."""
    low, high = drawn["home"]
    if state.window:
        low, high = day_number(state.window[0]), day_number(state.window[1]) + 1
    bars = drawn["bars"]
    chosen = next(((b["from"], b["to"]) for b in bars if b["id"] == state.visit), None)
    if chosen and not (low < chosen[1] and chosen[0] < high):
        return window_around(chosen, [(b["from"], b["to"]) for b in bars])
    return low, high

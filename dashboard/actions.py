"""What a click on the first screen means: the state that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dashboard import data
from dashboard.accounts import opposed
from dashboard.state import FILTERS, VIEWS, State, parse, serialise

__all__ = ["COUNTED", "after"]

#: Event -> what it counts: the same click twice scrolls or flashes twice.
COUNTED = {"select": "visits", "differ": "visits", "evidence": "evidence", "beside": "evidence"}


def after(event: Mapping[str, Any], state: State) -> State:
    """The state after an event of a component; an event that is not known changes nothing."""
    id = event.get("id")
    move = MOVES.get(event["do"])
    if event["do"] == "clear":
        return _clear(state, event.get("name"), str(event.get("value")))
    if event["do"] == "days":
        return _days(state, str(id), str(event.get("view")))
    return move(state, id if isinstance(id, str) else "") if move else state


def _differ(state: State, visit: str) -> State:
    """A visit at the words of the paper that stands alone."""
    detail = data.visit(visit)
    sides = opposed(detail) if detail else None
    return state.select(visit, sides[0] if sides else None)


def _beside(state: State, article: str) -> State:
    """Another paper beside the first: the one asked for, else the sides of a disagreement; none ends it."""
    detail = data.visit(state.visit or "")
    sides = opposed(detail) if detail and not article and not state.beside else None
    if sides:
        return replace(state, evidence=sides[0], beside=sides[1])
    return replace(state, beside=article or None)


def _days(state: State, days: str, view: str) -> State:
    """The visits of some days, ``<day>_<day>``; the same days again take the filter away."""
    chosen = parse({"days": [days]}).days
    wanted = view if view in VIEWS else state.view
    return replace(state, days=None if chosen == state.days else chosen, page=1, view=wanted)


def _clear(state: State, name: object, value: str) -> State:
    return state.clear(name if name in (*FILTERS, "q", "days") else None, value).narrow()


def _with(state: State, name: str, value: str) -> State:
    """With another value of a parameter of the address, read as untrusted as there."""
    return parse(serialise(state) | {name: [value]})


MOVES: dict[str, Callable[[State, str], State]] = {
    "select": lambda state, id: state.select(id),
    "evidence": lambda state, id: state.select(state.visit, id),
    "differ": _differ,
    "beside": _beside,
    "close": lambda state, _: state.select(None),
    "official": lambda state, id: state.clear().narrow(officials=(id,)),
    "topic": lambda state, id: state.clear().narrow(topics=(id,)),
    "page": lambda state, id: _with(state, "p", id),
    "view": lambda state, id: _with(replace(state, page=1), "view", id),
    "lanes": lambda state, id: _with(state, "lanes", id),
    "undated": lambda state, _: replace(state.narrow(certainty=("undated",)), view="list").select(None),
}

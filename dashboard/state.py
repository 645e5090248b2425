"""The address bar: what is selected and filtered, as one frozen value that reads from and writes to a URL.

::

    sel=<visit>.<evidence>   the open visit, and the words that the source viewer shows
    src=<article>            the open article where no evidence says it
    at=<start>-<end>         a mention in that article
    official= topic= country=   filters, repeated for several values
    q=<words>                full-text filter
    win=<day>_<day>          the shown days of the calendar, both included
    kind=<label>             the kind of entity on the entities page
    entity=<id>              an opened official or entity

The URL is untrusted: what does not parse is dropped, what is too long or too much is cut.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.model import LABELS
from db.rows import Filter

__all__ = ["FILTERS", "State", "parse", "serialise"]

MAX_LENGTH = 200
MAX_VALUES = 30
MAX_OFFSET = 10**8
FILTERS = {"official": "officials", "topic": "topics", "country": "countries"}

_EVIDENCE = re.compile(r"[0-9a-f]{10}")
_SPAN = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class State:
    """Everything a link says."""

    visit: str | None = None
    evidence: str | None = None
    src: str | None = None
    at: tuple[int, int] | None = None
    officials: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    q: str = ""
    window: tuple[date, date] | None = None
    kind: str | None = None
    entity: str | None = None

    @property
    def filter(self) -> Filter:
        """The filter as the database asks for it."""
        return Filter(self.officials, self.topics, self.countries, self.q)

    @property
    def filtered(self) -> bool:
        """Is anything left out?"""
        return bool(self.officials or self.topics or self.countries or self.q)

    def select(self, visit: str | None, evidence: str | None = None) -> State:
        """Open a visit (and words of it); what was open before closes."""
        return replace(self, visit=visit, evidence=evidence, src=None, at=None)

    def clear(self, name: str | None = None, value: str | None = None) -> State:
        """Without one value of a filter, or without any filter."""
        if name is None:
            return replace(self, officials=(), topics=(), countries=(), q="")
        if name == "q":
            return replace(self, q="")
        field = FILTERS[name]
        kept = tuple(v for v in getattr(self, field) if v != value)
        return replace(self, **{field: kept})  # type: ignore[arg-type]


def parse(params: Mapping[str, Sequence[str]]) -> State:
    """Read a URL's parameters, each a list of its values. Never raises."""
    visit, evidence = _selection(_one(params, "sel"))
    label = _one(params, "kind")
    return State(
        visit=visit,
        evidence=evidence,
        src=_one(params, "src"),
        at=_span(_one(params, "at")),
        officials=_many(params, "official"),
        topics=_many(params, "topic"),
        countries=_many(params, "country"),
        q=_one(params, "q") or "",
        window=_window(_one(params, "win")),
        kind=label if label in LABELS else None,
        entity=_one(params, "entity"),
    )


def serialise(state: State) -> dict[str, list[str]]:
    """The parameters that :func:`parse` reads back; what is not set is left out."""
    selection = ".".join(part for part in (state.visit, state.evidence) if part) if state.visit else None
    values: dict[str, list[str | None]] = {
        "sel": [selection],
        "src": [state.src],
        "at": [f"{state.at[0]}-{state.at[1]}" if state.at else None],
        "official": list(state.officials),
        "topic": list(state.topics),
        "country": list(state.countries),
        "q": [state.q],
        "win": [f"{state.window[0]}_{state.window[1]}" if state.window else None],
        "kind": [state.kind],
        "entity": [state.entity],
    }
    given = {name: [value for value in listed if value] for name, listed in values.items()}
    return {name: listed for name, listed in given.items() if listed}


def _clean(value: str) -> str:
    return _CONTROL.sub("", value[:MAX_LENGTH]).strip()


def _one(params: Mapping[str, Sequence[str]], name: str) -> str | None:
    values = params.get(name) or [""]
    return _clean(values[-1]) or None


def _many(params: Mapping[str, Sequence[str]], name: str) -> tuple[str, ...]:
    cleaned = (_clean(value) for value in list(params.get(name, ()))[:MAX_VALUES])
    return tuple(dict.fromkeys(value for value in cleaned if value))


def _selection(value: str | None) -> tuple[str | None, str | None]:
    if not value:
        return None, None
    visit, dot, evidence = value.rpartition(".")
    if dot and visit and _EVIDENCE.fullmatch(evidence):
        return visit, evidence
    return value, None


def _span(value: str | None) -> tuple[int, int] | None:
    match = _SPAN.fullmatch(value or "")
    if not match:
        return None
    start, end = int(match[1]), int(match[2])
    return (start, end) if start < end <= MAX_OFFSET else None


def _window(value: str | None) -> tuple[date, date] | None:
    match = _DAYS.fullmatch(value or "")
    if not match:
        return None
    try:
        first, last = date.fromisoformat(match[1]), date.fromisoformat(match[2])
    except ValueError:
        return None
    return (first, last) if first <= last else None

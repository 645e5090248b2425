"""The address bar: what is selected and filtered, as one frozen value that reads from and writes to a URL.

::

    sel=<visit>.<evidence>   the open visit, and the words that the source viewer shows
    src=<article>            the open article where no evidence says it
    at=<start>-<end>         a mention in that article
    beside=<article>         a second article that reports the open visit, beside the first
    official= topic= country= paper= status= sure=   filters, repeated for several values
    days=<day>_<day>         filter: the visits of these days, both included
    q=<words>                full-text filter
    win=<day>_<day>          the shown days of the calendar, both included
    view=month | list        the calendar as a month grid or a list; a chart where it is not given
    lanes=<key of LANES>     what the chart's lanes stand for; the visitors where it is not given
    p=<number>               the page of a long list
    kind=<label>             the kind of entity on the entities page
    entity=<id>              an opened official or entity

The URL is untrusted: what does not parse is dropped, what is too long or too much is cut.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from db.model import LABELS
from db.rows import ArticleFilter, Filter

__all__ = ["FILTERS", "LANES", "VIEWS", "State", "parse", "serialise"]

MAX_LENGTH = 200
MAX_VALUES = 30
MAX_OFFSET = 10**8
#: Name in the URL -> field of the state and of ``db.rows.Filter``.
FILTERS = {
    "official": "officials", "topic": "topics", "country": "countries", "paper": "papers",
    "status": "statuses", "sure": "certainty",
}  # fmt: skip

VIEWS = ("chart", "month", "list")
LANES = ("visitor", "pair", "destination", "topic")

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
    beside: str | None = None
    officials: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    days: tuple[date, date] | None = None
    q: str = ""
    window: tuple[date, date] | None = None
    view: str = VIEWS[0]
    lanes: str = LANES[0]
    page: int = 1
    kind: str | None = None
    entity: str | None = None

    @property
    def filter(self) -> Filter:
        """The filter as the database asks for it."""
        chosen = {field: getattr(self, field) for field in FILTERS.values()}
        days = (self.days[0].isoformat(), self.days[1].isoformat()) if self.days else None
        return Filter(**chosen, days=days, text=self.q)

    @property
    def articles(self) -> ArticleFilter:
        """What the filter says of articles: their words, paper and day, and the visits that they report."""
        return ArticleFilter(text=self.q, papers=self.papers, days=self.filter.days, visits=self.reported)

    @property
    def reported(self) -> Filter:
        """What the filter says of visits alone."""
        return replace(self.filter, papers=(), days=None, text="")

    @property
    def filtered(self) -> bool:
        """Is anything left out?"""
        return self.filters != State()

    @property
    def filters(self) -> State:
        """The filters alone: what goes along to another page."""
        chosen = {field: getattr(self, field) for field in FILTERS.values()}
        return State(**chosen, days=self.days, q=self.q)

    def select(self, visit: str | None, evidence: str | None = None) -> State:
        """Open a visit (and words of it); what was open before closes."""
        beside = self.beside if visit == self.visit else None
        return replace(self, visit=visit, evidence=evidence, src=None, at=None, beside=beside)

    def narrow(self, **changes: Any) -> State:
        """With other filters: what was shown of the old selection starts anew."""
        return replace(self, window=None, page=1, **changes)

    def clear(self, name: str | None = None, value: str | None = None) -> State:
        """Without one value of a filter, or without any filter."""
        if name is None:
            nothing: dict[str, Any] = dict.fromkeys(FILTERS.values(), ())
            return replace(self, **nothing, days=None, q="")
        if name == "q":
            return replace(self, q="")
        if name == "days":
            return replace(self, days=None)
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
        beside=_one(params, "beside"),
        **{field: _many(params, name) for name, field in FILTERS.items()},
        days=_window(_one(params, "days")),
        q=_one(params, "q") or "",
        window=_window(_one(params, "win")),
        view=_among(VIEWS, _one(params, "view")),
        lanes=_among(LANES, _one(params, "lanes")),
        page=_number(_one(params, "p")),
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
        "beside": [state.beside],
        **{name: list(getattr(state, field)) for name, field in FILTERS.items()},
        "days": [_days(state.days)],
        "q": [state.q],
        "win": [_days(state.window)],
        "view": [state.view if state.view != VIEWS[0] else None],
        "lanes": [state.lanes if state.lanes != LANES[0] else None],
        "p": [str(state.page) if state.page > 1 else None],
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


def _among(known: Sequence[str], value: str | None) -> str:
    return value if value and value in known else known[0]


def _number(value: str | None) -> int:
    return int(value) if value and re.fullmatch("[1-9][0-9]{0,6}", value) else 1


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


def _days(days: tuple[date, date] | None) -> str | None:
    return f"{days[0]}_{days[1]}" if days else None


def _window(value: str | None) -> tuple[date, date] | None:
    match = _DAYS.fullmatch(value or "")
    if not match:
        return None
    try:
        first, last = date.fromisoformat(match[1]), date.fromisoformat(match[2])
    except ValueError:
        return None
    return (first, last) if first <= last else None

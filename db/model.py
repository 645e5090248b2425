"""The vocabulary: frozen dataclasses that the ETL makes and the database keeps.

All offsets are half-open code-point offsets into the unchanged ``Article.text``. What no text supports
is ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from db.dates import Interval

__all__ = [
    "BASES",
    "FIELDS",
    "LABELS",
    "STATUSES",
    "TIMEX_TYPES",
    "ZONE_KINDS",
    "Article",
    "Basis",
    "Conflict",
    "Dating",
    "Entity",
    "Evidence",
    "Field",
    "Label",
    "Meeting",
    "Mention",
    "Report",
    "Status",
    "Timex",
    "TimexType",
    "Topic",
    "TopicMention",
    "Visit",
    "Zone",
    "ZoneKind",
]

ZoneKind = Literal["date", "title", "body", "boilerplate"]
ZONE_KINDS: tuple[ZoneKind, ...] = get_args(ZoneKind)

Label = Literal["PERSON", "OFFICE", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT"]
LABELS: tuple[Label, ...] = get_args(Label)

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TIMEX_TYPES: tuple[TimexType, ...] = get_args(TimexType)

#: Where a date comes from: the words give it whole; the words give it relative to the publication date
#: or to another date; a duration was added or taken off; it was inferred from other facts.
Basis = Literal["stated", "relative", "computed", "inferred"]
BASES: tuple[Basis, ...] = get_args(Basis)

Status = Literal["planned", "ongoing", "completed", "cancelled", "postponed"]
STATUSES: tuple[Status, ...] = get_args(Status)

#: The fields of a report (and of a meeting) that evidence can support.
Field = Literal[
    "visitor", "title", "origin", "destination", "place", "start", "end", "status", "host", "purpose",
    "trigger", "with", "date", "quantity",
]  # fmt: skip
FIELDS: tuple[Field, ...] = get_args(Field)


@dataclass(frozen=True, slots=True)
class Dating:
    """A date with the way it was found."""

    interval: Interval
    basis: Basis


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of an article's text that plays one part; zones never overlap."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was loaded.

    ``dct`` is the document creation time (publication date): a day, a range, or None where nothing tells.
    ``dct_evidence`` are the spans that say it.
    """

    id: str
    source: str
    sha256: str
    text: str
    title: str | None = None
    outlet: str | None = None
    dct: Dating | None = None
    dct_evidence: tuple[tuple[int, int], ...] = ()
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or description in a text. ``country`` is an ISO 3166-1 alpha-2 code (or EU, UN, NATO, AFU)."""

    article: str
    start: int
    end: int
    text: str
    label: Label
    entity: str | None = None
    country: str | None = None
    recognizer: str = "rules"


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world person, organisation or place. ``offices`` are as written, most frequent first."""

    id: str
    name: str
    label: Label
    country: str | None = None
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression. ``value`` is TIMEX3; ``interval`` the calendar days where they can be computed."""

    article: str
    start: int
    end: int
    text: str
    type: TimexType
    value: str
    interval: Interval | None = None
    basis: Basis = "stated"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of an article that say one field of a report or meeting."""

    field: Field
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting within a visit; its evidence may come from several articles."""

    counterpart: str
    entity: str | None
    date: Dating | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says of one visit. ``visitor`` is an entity id, countries are codes.

    ``start_likely`` and ``end_likely`` are how likely these days are right, 0 to 1; ``start_others`` and
    ``end_others`` are the other days that the article may tell, each with how likely that is; ``amid`` are
    those of the two that are only told as days of the visit, not as its first or last; ``greeted_by`` are
    those who met the visitor on arrival. No database keeps them.
    """

    id: str
    article: str
    visitor: str
    visitor_as_written: str
    destination: str
    title: str | None = None
    origin: str | None = None
    places: tuple[str, ...] = ()
    start: Dating | None = None
    end: Dating | None = None
    status: Status = "completed"
    host: str | None = None
    purpose: str | None = None
    evidence: tuple[Evidence, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    start_likely: float = 1.0
    end_likely: float = 1.0
    start_others: tuple[tuple[Interval, float], ...] = ()
    end_others: tuple[tuple[Interval, float], ...] = ()
    amid: frozenset[Literal["start", "end"]] = frozenset()
    greeted_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which the reports of a visit differ: each value with the ids of the reports that say it."""

    field: Field
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """One person's trip to one country, consolidated from the reports on it.

    ``sources`` is the number of independent articles (near-identical texts count once).
    """

    id: str
    visitor: str
    destination: str
    reports: tuple[Report, ...]
    title: str | None = None
    origin: str | None = None
    places: tuple[str, ...] = ()
    start: Dating | None = None
    end: Dating | None = None
    status: Status = "completed"
    host: str | None = None
    sources: int = 1
    meetings: tuple[Meeting, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    topics: tuple[str, ...] = ()

    @property
    def span(self) -> Interval | None:
        """All days from the first possible to the last possible; None without any date."""
        return Interval.hull(d.interval for d in (self.start, self.end) if d)

    @property
    def precision(self) -> str | None:
        """The coarser precision of start and end; None without any date."""
        known = [d.interval for d in (self.start, self.end) if d]
        return max(known, key=lambda i: i.length).precision if known else None


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of the taxonomy."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class TopicMention:
    """The words of an article that carry a topic."""

    article: str
    topic: str
    start: int
    end: int
    text: str

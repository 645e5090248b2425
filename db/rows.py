"""What the questions of ``db.queries`` answer with: frozen rows.

Dates are the written forms of ``db.dates``; days are plain ISO days.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "AliasRow",
    "ArticleDetail",
    "ArticleFilter",
    "ArticleRow",
    "ConflictRow",
    "CountRow",
    "DisagreementRow",
    "EntityRow",
    "EvidenceRow",
    "Filter",
    "HitRow",
    "MeetingDay",
    "MeetingRow",
    "Overview",
    "ReportRow",
    "SpanRow",
    "Survey",
    "VisitDetail",
    "VisitRow",
]


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep: visits that match one value of every field that has values.

    ``officials`` keeps the visits that a person made and those in which they were met; ``papers`` are
    outlets; ``certainty`` are keys of ``db.where.CERTAINTY``; ``days`` the first and last day, both
    included, of which a visit has at least one; ``text`` is looked for in the articles that report the visit.
    """

    officials: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    days: tuple[str, str] | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to keep: with all words of ``text``, that name ``entity``, of these papers, days, ids.

    With ``visits`` only those that report a visit which that filter keeps, its papers, days and words aside.
    """

    text: str = ""
    entity: str = ""
    papers: tuple[str, ...] = ()
    days: tuple[str, str] | None = None
    ids: tuple[str, ...] = ()
    visits: Filter = Filter()


@dataclass(frozen=True, slots=True)
class Overview:
    """The size of a database and when it was built."""

    created: str
    version: str
    articles: int
    skipped: int
    visits: int


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit without its reports.

    ``places`` and ``topics`` (names) hold one a line, ``conflicts`` and ``sources`` are counts.
    """

    id: str
    name: str
    visitor: str
    visitor_name: str
    office: str | None
    origin: str | None
    destination: str
    places: str
    start: str | None
    start_basis: str | None
    end: str | None
    end_basis: str | None
    first_day: str | None
    last_day: str | None
    status: str
    host: str | None
    sources: int
    conflicts: int
    topics: str = ""


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """A meeting of a visit of which the day is known."""

    visit: str
    day: str
    counterpart: str


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What one article says of a visit, with the article's label; ``places`` holds one a line."""

    id: str
    article: str
    title: str | None
    outlet: str | None
    dct: str | None
    dct_basis: str | None
    visitor_as_written: str
    office: str | None
    places: str
    start: str | None
    start_basis: str | None
    end: str | None
    end_basis: str | None
    status: str
    host: str | None
    purpose: str | None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """The words for one field; exactly one of ``report`` and ``meeting`` is set."""

    id: str
    visit: str
    report: str | None
    meeting: str | None
    field: str
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting within a visit."""

    id: str
    counterpart: str
    entity: str | None
    date: str | None
    date_basis: str | None


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One value that one report gives for a field on which the reports of a visit differ."""

    field: str
    value: str
    report: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """A value (id and name) with the visits and articles that have it."""

    id: str
    name: str
    visits: int
    articles: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What a filter keeps, in figures.

    ``papers`` counts the articles that report the visits; ``spans`` are the days of each dated visit,
    half-open and in days since 1970-01-01, in order.
    """

    count: int
    papers: int
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class DisagreementRow:
    """One of the values that papers give for a field of a visit, and how many reports say so."""

    visit: str
    field: str
    value: str
    reports: int


@dataclass(frozen=True, slots=True)
class HitRow:
    """An article that has the words looked for, with a stretch of its text around them."""

    id: str
    title: str
    outlet: str | None
    dct: str | None
    dct_basis: str | None
    excerpt: str


@dataclass(frozen=True, slots=True)
class VisitDetail:
    """A visit with everything that is said of it.

    ``topics`` are pairs of id and name, ``legs`` the other visits of the same tour.
    """

    visit: VisitRow
    reports: tuple[ReportRow, ...]
    evidence: tuple[EvidenceRow, ...]
    meetings: tuple[MeetingRow, ...]
    conflicts: tuple[ConflictRow, ...]
    topics: tuple[tuple[str, str], ...]
    legs: tuple[VisitRow, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list; ``visits`` counts the visits it reports."""

    id: str
    title: str | None
    outlet: str | None
    dct: str | None
    dct_basis: str | None
    source: str
    visits: int


@dataclass(frozen=True, slots=True)
class SpanRow:
    """A marked stretch of a text; what ``kind``, ``target`` and ``note`` say depends on the table."""

    start: int
    end: int
    kind: str
    target: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity with its counts; ``met`` counts the visits in which somebody met it."""

    id: str
    name: str
    label: str
    country: str | None
    offices: str
    mentions: int
    articles: int
    visits: int
    met: int


@dataclass(frozen=True, slots=True)
class AliasRow:
    """A name of an entity, how often it is used, and a place where it stands."""

    name: str
    mentions: int
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """An article's text and all that is marked in it.

    Spans: zones (kind), mentions (kind: label, target: entity), timexes (kind: type, note: value), topics
    (target: topic id, note: name). ``entities`` are those that its mentions mean.
    """

    article: ArticleRow
    text: str
    zones: tuple[SpanRow, ...]
    mentions: tuple[SpanRow, ...]
    timexes: tuple[SpanRow, ...]
    topics: tuple[SpanRow, ...]
    evidence: tuple[EvidenceRow, ...]
    entities: tuple[EntityRow, ...]

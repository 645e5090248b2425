"""What people take away: visits as CSV, JSON and calendar (ICS), citations. No streamlit here."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, astuple, fields
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

from dashboard.calendar_data import route
from dashboard.words import STATUS_WORDS, country, dated, days, plural
from db.rows import ArticleRow, EntityRow, ReportRow, VisitDetail, VisitRow

__all__ = [
    "articles_as_csv", "articles_as_json", "as_csv", "as_ics", "as_json", "cite_visit", "cite_words",
    "entities_as_csv", "entities_as_json", "harmless", "link_to",
]  # fmt: skip

#: Column of the table of visits -> what it holds.
COLUMNS = {
    "id": "of the visit", "visitor": "who", "office": "the visitor's", "travels_for": "country or body",
    "country": "visited", "places": "separated by ', '", "start": "first day, ISO 8601, as exact as known",
    "start_basis": "stated, relative, computed or inferred", "end": "last day", "end_basis": "as for start",
    "status": "planned, ongoing, completed, cancelled or postponed", "host": "who receives",
    "topics": "separated by ', '", "papers": "how many independent articles say so",
    "disagreements": "on how many facts the papers differ", "link": "opens it in the dashboard",
}  # fmt: skip
#: What is told of an entity: columns of the table of ``envoyage export entities``.
ENTITY = ("id", "name", "label", "country", "offices", "mentions", "articles", "visits")
#: RFC 5545, 3.8.1.11: what a calendar knows of a visit's status.
ICS_STATUS = {"planned": "TENTATIVE", "postponed": "CANCELLED", "cancelled": "CANCELLED"}
#: RFC 5545, 3.1: a line has no more octets than this.
ICS_LINE = 75
#: A spreadsheet takes what begins so for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def link_to(visit: str, base: str) -> str:
    """The address that opens a visit; ``base`` is the dashboard's own."""
    return f"{base.rstrip('/')}/?sel={quote(visit)}"


def link_to_article(article: str, base: str) -> str:
    """The address that opens an article."""
    return f"{base.rstrip('/')}/sources?src={quote(article)}"


def as_csv(visits: Sequence[VisitRow], base: str) -> str:
    """A line a visit, the first one naming the columns; nothing in it is a formula."""
    return _table(COLUMNS, (
        (
            v.id, v.visitor_name, v.office, country(v.origin), country(v.destination),
            ", ".join(v.places.splitlines()), v.start, v.start_basis, v.end, v.end_basis, v.status, v.host,
            ", ".join(v.topics.splitlines()), v.sources, v.conflicts, link_to(v.id, base),
        )
        for v in visits
    ))  # fmt: skip


def link_to_entity(entity: str, base: str) -> str:
    """The address of the page on a person, organisation or place."""
    return f"{base.rstrip('/')}/officials?entity={quote(entity)}"


def articles_as_csv(articles: Sequence[ArticleRow], base: str) -> str:
    """A line an article, as for visits."""
    names = [field.name for field in fields(ArticleRow)]
    rows = ((*astuple(article), link_to_article(article.id, base)) for article in articles)
    return _table([*names, "link"], rows)


def articles_as_json(articles: Sequence[ArticleRow], base: str) -> str:
    """A list of articles with all their fields."""
    found = [asdict(article) | {"link": link_to_article(article.id, base)} for article in articles]
    return json.dumps(found, ensure_ascii=False, indent=1)


def entities_as_csv(entities: Sequence[EntityRow], base: str) -> str:
    """A line an entity, as for visits; offices are separated by '; '."""
    rows = _entities(entities, base)
    told = ({**row, "offices": "; ".join(row["offices"])}.values() for row in rows)
    return _table([*ENTITY, "link"], told)


def entities_as_json(entities: Sequence[EntityRow], base: str) -> str:
    """A list of entities; offices are a list."""
    return json.dumps(_entities(entities, base), ensure_ascii=False, indent=1)


def harmless(cell: object) -> object:
    """A cell of a table that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def as_json(visits: Sequence[VisitRow], base: str) -> str:
    """A list of visits with all their fields; places are a list."""
    found = [
        asdict(v)
        | {"places": v.places.splitlines(), "topics": v.topics.splitlines(), "link": link_to(v.id, base)}
        for v in visits
    ]
    return json.dumps(found, ensure_ascii=False, indent=1)


def as_ics(visits: Sequence[VisitRow], base: str, stamp: str) -> str:
    """An all-day event a dated visit; its end is exclusive, as RFC 5545 wants it.

    ``stamp`` is when the database was built (ISO 8601): the same visits give the same file.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Envoyage//Visits//EN"]
    for visit in visits:
        lines += _event(visit, base, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def cite_visit(detail: VisitDetail) -> str:
    """A visit as one cites it, with the articles that say so; the link comes after it."""
    visit = detail.visit
    who = f"{visit.visitor_name} ({visit.office})" if visit.office else visit.visitor_name
    said = f"{who}, {route(visit)}, {days(visit.start, visit.end)} ({STATUS_WORDS[visit.status].lower()})"
    return f"{said}. According to: {'; '.join(_reference(report) for report in detail.reports)}. Envoyage,"


def cite_words(article: ArticleRow, words: str) -> str:
    """Words of an article as one cites them; the link comes after it."""
    return f"“{' '.join(words.split())}” In: {_reference(article)}. Envoyage,"


def _entities(entities: Sequence[EntityRow], base: str) -> list[dict[str, Any]]:
    return [
        {name: getattr(entity, name) for name in ENTITY}
        | {"offices": entity.offices.splitlines(), "link": link_to_entity(entity.id, base)}
        for entity in entities
    ]


def _table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow(map(harmless, row))
    return out.getvalue()


def _reference(article: ArticleRow | ReportRow) -> str:
    title = f"“{article.title}”" if article.title else article.id
    return ", ".join(part for part in (title, article.outlet, dated(article.dct, article.dct_basis)) if part)


def _event(visit: VisitRow, base: str, stamp: str) -> list[str]:
    if not visit.first_day or not visit.last_day:
        return []
    end = date.fromisoformat(visit.last_day)
    end += timedelta(days=1) if end < date.max else timedelta()
    said = f"{days(visit.start, visit.end)}. {STATUS_WORDS[visit.status]}. {plural(visit.sources, 'paper')}."
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(visit.id)}@envoyage",
        f"DTSTAMP:{stamp[:19].replace('-', '').replace(':', '')}Z",
        f"DTSTART;VALUE=DATE:{visit.first_day.replace('-', '')}",
        f"DTEND;VALUE=DATE:{end.isoformat().replace('-', '')}",
        f"SUMMARY:{_escaped(f'{visit.visitor_name}: {route(visit)}')}",
        f"DESCRIPTION:{_escaped(said)}",
        f"STATUS:{ICS_STATUS.get(visit.status, 'CONFIRMED')}",
        f"URL:{link_to(visit.id, base)}",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for mark in "\\;,":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets; those that go on begin with a space."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > ICS_LINE:
            yield piece
            piece = " "
        piece += letter
    yield piece

"""The database as flat tables, for files: columns, what they hold, and the rows that a filter keeps."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from db.rows import Filter
from db.where import where

__all__ = ["TABLES", "Table", "rows", "stored"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: column -> what it holds, in the order of ``statement``, which reads the rows.

    In the statement ``{visits}`` stands for the ids of the visits that are kept, ``{articles}`` for those of
    their articles: all of the corpus where nothing is filtered.
    """

    about: str
    columns: Mapping[str, str]
    statement: str


_DATE = "as written in ISO 8601: 2031-12-04, 2031-12, 2031-W49, 2031, 2031-12-07/2031-12-09"
_BASIS = "stated, relative (to the publication date), computed (from a duration) or inferred"
_COUNTRY = "ISO 3166-1 alpha-2; EU, UN, NATO, AFU (African Union)"

#: Name -> table. Empty cells are 'not stated'.
TABLES: dict[str, Table] = {
    "reports": Table(
        "What one article says of one visit.",
        {
            "id": "of the report",
            "visit": "its visit",
            "article": "its article",
            "title": "of the article",
            "outlet": "the paper",
            "published": f"the article's date, {_DATE}",
            "published_basis": _BASIS,
            "visitor": "the person",
            "visitor_as_written": "the name in this article",
            "office": "as written",
            "origin": _COUNTRY,
            "destination": _COUNTRY,
            "places": "separated by '; '",
            "start": f"first day, {_DATE}",
            "start_basis": _BASIS,
            "end": f"last day, {_DATE}",
            "end_basis": _BASIS,
            "status": "planned, ongoing, completed, cancelled or postponed",
            "host": "who receives",
            "purpose": "in the words of the article",
        },
        """SELECT r.id, r.visit, r.article, a.title, a.outlet, a.dct, a.dct_basis, r.visitor,
        r.visitor_as_written, r.office, r.origin, r.destination, replace(r.places, char(10), '; '),
        r.start, r.start_basis, r.end, r.end_basis, r.status, r.host, r.purpose
        FROM reports r JOIN articles a ON a.id = r.article WHERE r.visit IN {visits}
        ORDER BY r.visit, a.dct_first_day, r.id""",
    ),
    "meetings": Table(
        "Whom a visitor met, or is to meet.",
        {
            "id": "of the meeting",
            "visit": "its visit",
            "counterpart": "who, as written",
            "entity": "the person, where known",
            "date": _DATE,
            "date_basis": _BASIS,
        },
        """SELECT m.id, m.visit, m.counterpart, m.entity, m.date, m.date_basis
        FROM meetings m WHERE m.visit IN {visits} ORDER BY m.visit, m.first_day, m.id""",
    ),
    "evidence": Table(
        "The words that say a fact: one row for each stretch of text.",
        {
            "id": "of the evidence",
            "visit": "the visit",
            "report": "the report, or",
            "meeting": "the meeting",
            "field": "the fact",
            "article": "the article",
            "start": "first code point in its text",
            "end": "the code point after the last",
            "words": "the text from start to end",
        },
        """SELECT x.id, coalesce(r.visit, m.visit), x.report, x.meeting, x.field, x.article, x.start,
        x.end, x.text
        FROM evidence x LEFT JOIN reports r ON r.id = x.report LEFT JOIN meetings m ON m.id = x.meeting
        WHERE coalesce(r.visit, m.visit) IN {visits} ORDER BY x.article, x.start, x.id""",
    ),
    "conflicts": Table(
        "Where the papers disagree: one row for each value of each report.",
        {
            "visit": "the visit",
            "field": "on what",
            "value": "what this report says",
            "report": "the report",
            "article": "its article",
        },
        """SELECT c.visit, c.field, d.value, d.report, r.article
        FROM conflicts c JOIN conflict_values d ON d.conflict = c.id JOIN reports r ON r.id = d.report
        WHERE c.visit IN {visits} ORDER BY c.visit, c.field, d.value, d.report""",
    ),
    "articles": Table(
        "The articles of the corpus.",
        {
            "id": "of the article",
            "title": "headline",
            "outlet": "the paper",
            "published": _DATE,
            "published_basis": _BASIS,
            "source": "file or address",
            "sha256": "of the text",
            "characters": "length of the text",
        },
        """SELECT a.id, a.title, a.outlet, a.dct, a.dct_basis, a.source, a.sha256, length(a.text)
        FROM articles a WHERE a.id IN {articles} ORDER BY a.dct_first_day IS NULL, a.dct_first_day, a.id""",
    ),
    "entities": Table(
        "People, organisations, places and peoples.",
        {
            "id": "of the entity",
            "name": "the name used here",
            "label": "PERSON, ORG, GPE, LOC, FAC, NORP, EVENT",
            "country": _COUNTRY,
            "offices": "separated by '; '",
            "aliases": "all forms in the articles, by '; '",
            "mentions": "in the whole corpus",
            "articles": "that name it",
            "visits": "made by the person",
        },
        """SELECT e.id, e.name, e.label, e.country, replace(e.offices, char(10), '; '),
        (SELECT group_concat(name, '; ') FROM (SELECT name FROM aliases WHERE entity = e.id
        ORDER BY mentions DESC, name)), e.mentions, e.articles, e.visits
        FROM entities e WHERE e.id IN (SELECT entity FROM mentions WHERE article IN {articles})
        ORDER BY e.label, e.mentions DESC, e.id""",
    ),
    "mentions": Table(
        "Every place in the articles that names something.",
        {
            "article": "the article",
            "start": "first code point in its text",
            "end": "the code point after the last",
            "text": "the words",
            "label": "what kind of thing it names",
            "entity": "what it names, where known",
            "country": _COUNTRY,
            "recognizer": "what found it",
        },
        """SELECT m.article, m.start, m.end, m.text, m.label, m.entity, m.country, m.recognizer
        FROM mentions m WHERE m.article IN {articles} ORDER BY m.article, m.start, m.end DESC""",
    ),
}

_VISITS = "(SELECT v.id FROM visits v{where})"
_ARTICLES = "(SELECT article FROM reports WHERE visit IN {visits})"


def rows(conn: sqlite3.Connection, name: str, keep: Filter) -> Iterator[dict[str, str | int | None]]:
    """The rows of the table ``name`` that belong to the visits of ``keep``, by column, in order."""
    table = TABLES[name]
    clause, values = where(conn, keep)
    visits = _VISITS.format(where=clause)
    articles = _ARTICLES.format(visits=visits) if clause else "(SELECT id FROM articles)"
    for row in conn.execute(table.statement.format(visits=visits, articles=articles), values):
        yield dict(zip(table.columns, row, strict=True))


def stored(conn: sqlite3.Connection, name: str) -> frozenset[str]:
    """The columns that a table of the database itself has; those of an export may have other names."""
    return frozenset(row[0] for row in conn.execute("SELECT name FROM pragma_table_info(?)", (name,)))

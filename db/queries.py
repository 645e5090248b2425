"""One function a question: what the dashboard and the exports ask a database.

Each takes the connection first and gives frozen rows (``db.rows``); nothing but values is ever bound into
the SQL. What is counted over many rows was counted when the database was built.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from difflib import get_close_matches
from typing import Any, Literal, TypeVar

from db.names import ENTITY_COLUMNS
from db.rows import (
    ArticleDetail,
    ArticleFilter,
    ArticleRow,
    ConflictRow,
    CountRow,
    EntityRow,
    EvidenceRow,
    Filter,
    MeetingDay,
    MeetingRow,
    Overview,
    ReportRow,
    SpanRow,
    VisitDetail,
    VisitRow,
)
from db.where import articles_where, choices, survey, where

__all__ = [
    "article",
    "articles",
    "choices",
    "count_articles",
    "countries",
    "keeps",
    "meeting_days",
    "nearest",
    "outlets",
    "overview",
    "survey",
    "topics",
    "visit",
    "visits",
    "visits_in",
]

Row = TypeVar("Row")

EVERYTHING = Filter()
ALL = ArticleFilter()

OVERVIEW = """
SELECT created, version, articles, skipped, (SELECT count(*) FROM visits) AS visits FROM builds
"""
VISIT_COLUMNS = """
SELECT v.id, v.name, v.visitor, e.name AS visitor_name, v.office, v.origin, v.destination, v.places,
       v.start, v.start_basis, v.end, v.end_basis, v.first_day, v.last_day, v.status, v.host, v.sources,
       v.conflicts, coalesce((SELECT group_concat(t.name, char(10)) FROM visit_topics x JOIN topics t
           ON t.id = x.topic WHERE x.visit = v.id), '') AS topics
FROM visits v JOIN entities e ON e.id = v.visitor
"""
IN_ORDER = " ORDER BY v.first_day IS NULL, v.first_day, v.id"
MOST_REPORTED = " ORDER BY v.sources DESC, v.first_day, v.id"
# The rows of a page are chosen by their keys alone: what is shown of them is read for no others.
PAGE = " LIMIT :limit OFFSET :offset"
VISIT_PAGE = f"{VISIT_COLUMNS} WHERE v.id IN (SELECT v.id FROM visits v{{where}}{{order}}{PAGE}){IN_ORDER}"  # noqa: S608
# An article without a title is known by the first words of its body.
BODY = "coalesce((SELECT min(start) FROM zones z WHERE z.article = a.id AND z.kind = 'body'), 0)"
LEAD = f"substr(trim(replace(substr(a.text, 1 + {BODY}, 200), char(10), ' ')), 1, 60)"
# Cut after a whole word: what is no space goes from the end, then the space.
WHOLE = f"coalesce(nullif(rtrim(rtrim({LEAD}, replace({LEAD}, ' ', ''))), ''), {LEAD})"
HEADLINE = f"coalesce(a.title, iif(length({LEAD}) < 60, {LEAD}, {WHOLE}) || '…') AS title"
REPORTS = f"""
SELECT r.id, r.article, {HEADLINE}, a.outlet, a.dct, a.dct_basis, r.visitor_as_written, r.office, r.places,
       r.start, r.start_basis, r.end, r.end_basis, r.status, r.host, r.purpose
FROM reports r JOIN articles a ON a.id = r.article WHERE r.visit = ?
ORDER BY a.dct_first_day IS NULL, a.dct_first_day, a.id
"""  # noqa: S608 (a constant)
# From the visit to its words, whatever the planner thinks of the tables.
VISIT_EVIDENCE = """
SELECT x.id, r.visit, x.report, x.meeting, x.field, x.article, x.start, x.end, x.text
FROM reports r CROSS JOIN evidence x ON x.report = r.id WHERE r.visit = :id
UNION ALL
SELECT x.id, m.visit, x.report, x.meeting, x.field, x.article, x.start, x.end, x.text
FROM meetings m CROSS JOIN evidence x ON x.meeting = m.id WHERE m.visit = :id
ORDER BY 6, 7, 8
"""
MEETINGS = """
SELECT id, counterpart, entity, date, date_basis FROM meetings WHERE visit = ?
ORDER BY first_day IS NULL, first_day, counterpart
"""
MEETING_DAYS = """
SELECT visit, first_day AS day, counterpart FROM meetings
WHERE first_day = last_day AND visit IN (SELECT value FROM json_each(?)) ORDER BY visit, first_day
"""
CONFLICTS = """
SELECT c.field, cv.value, cv.report FROM conflicts c JOIN conflict_values cv ON cv.conflict = c.id
WHERE c.visit = ?
ORDER BY instr('title visitor start end host quantity', c.field), cv.value, cv.report
"""
VISIT_TOPICS = """
SELECT t.id, t.name FROM visit_topics v JOIN topics t ON t.id = v.topic WHERE v.visit = ? ORDER BY t.name
"""
# A tour: visits of one person that were made and of which each begins within two days of another. A visit of
# which only the month is known, or less, says nothing of what it was part of. LEFT JOIN, because for an inner
# one SQLite reads the whole table first, to build a filter.
LEGS = f"""
WITH RECURSIVE dated AS NOT MATERIALIZED (
    SELECT id, visitor, first_day, last_day FROM visits
    WHERE last_day < date(first_day, '+25 days') AND status NOT IN ('cancelled', 'postponed')
), tour AS (
    SELECT * FROM dated WHERE id = :id
    UNION
    SELECT d.* FROM tour t LEFT JOIN dated d ON d.visitor = t.visitor
        AND d.first_day BETWEEN date(t.first_day, '-27 days') AND date(t.last_day, '+2 days')
        AND d.last_day >= date(t.first_day, '-2 days')
)
{VISIT_COLUMNS} WHERE v.id IN (SELECT id FROM tour) AND v.id <> :id {IN_ORDER}
"""  # noqa: S608 (a constant)
ARTICLE_COLUMNS = f"""
SELECT a.id, {HEADLINE}, a.outlet, a.dct, a.dct_basis, a.source,
       (SELECT count(DISTINCT visit) FROM reports r WHERE r.article = a.id) AS visits
FROM articles a
"""  # noqa: S608 (a constant)
BY_DAY = " ORDER BY a.dct_first_day IS NULL, a.dct_first_day, a.id"
ARTICLE_PAGE = f"{ARTICLE_COLUMNS} WHERE a.id IN (SELECT a.id FROM articles a{{where}}{BY_DAY}{PAGE}){BY_DAY}"  # noqa: S608
COUNT_ARTICLES = "SELECT count(*) FROM articles a"
TEXT = "SELECT text FROM articles WHERE id = ?"
ZONES = "SELECT start, end, kind FROM zones WHERE article = ? ORDER BY start"
MENTIONS = "SELECT start, end, label AS kind, entity AS target FROM mentions WHERE article = ? ORDER BY start"
TIMEXES = "SELECT start, end, type AS kind, value AS note FROM timexes WHERE article = ? ORDER BY start"
TOPIC_SPANS = """
SELECT m.start, m.end, 'topic' AS kind, t.id AS target, t.name AS note
FROM topic_mentions m JOIN topics t ON t.id = m.topic WHERE m.article = ? ORDER BY m.start
"""
ARTICLE_EVIDENCE = """
SELECT x.id, coalesce(r.visit, m.visit) AS visit, x.report, x.meeting, x.field, x.article, x.start, x.end,
       x.text
FROM evidence x LEFT JOIN reports r ON r.id = x.report LEFT JOIN meetings m ON m.id = x.meeting
WHERE x.article = ? ORDER BY x.start, x.end
"""
IN_ARTICLE = " WHERE e.id IN (SELECT entity FROM mentions WHERE article = ?)"
TOPICS = """
SELECT t.id, t.name, (SELECT count(*) FROM visit_topics v WHERE v.topic = t.id) AS visits,
       (SELECT count(DISTINCT article) FROM topic_mentions m WHERE m.topic = t.id) AS articles
FROM topics t ORDER BY visits DESC, articles DESC, t.name
"""
COUNTRIES = "SELECT DISTINCT destination FROM visits ORDER BY destination"
OUTLETS = "SELECT outlet FROM articles WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY outlet"
#: Which of the kept visits are asked for.
KINDS = {
    "all": "1",
    "dated": "v.first_day IS NOT NULL",
    "undated": "v.first_day IS NULL",
    "differ": "v.conflicts > 0",
}
VISITS_IN = "SELECT DISTINCT visit FROM reports WHERE article = ?"
NEIGHBOURS = {
    "visit": """SELECT * FROM (SELECT id, name FROM visits WHERE id >= :id ORDER BY id LIMIT 40)
        UNION SELECT * FROM (SELECT id, name FROM visits WHERE id < :id ORDER BY id DESC LIMIT 40)""",
    "article": """SELECT * FROM (SELECT id, title FROM articles WHERE id >= :id ORDER BY id LIMIT 40)
        UNION SELECT * FROM (SELECT id, title FROM articles WHERE id < :id ORDER BY id DESC LIMIT 40)""",
    "entity": """SELECT * FROM (SELECT id, name FROM entities WHERE id >= :id ORDER BY id LIMIT 40)
        UNION SELECT * FROM (SELECT id, name FROM entities WHERE id < :id ORDER BY id DESC LIMIT 40)""",
}


def overview(conn: sqlite3.Connection) -> Overview | None:
    """Size and age of the database; None where a build has not been finished."""
    rows = _rows(Overview, conn.execute(OVERVIEW))
    return rows[0] if rows else None


def visits(
    conn: sqlite3.Connection, keep: Filter = EVERYTHING, kind: str = "all",
    days: tuple[str, str] | None = None, limit: int = -1, offset: int = 0,
) -> tuple[VisitRow, ...]:  # fmt: skip
    """The visits that the filter keeps, by first day, undated ones last.

    ``kind`` is one of KINDS; ``days``, both included, keeps the visits of these days. Where they
    hold more than ``limit``, those that most papers report are given.
    """
    clause, values = where(conn, keep)
    tests = [KINDS[kind], *(["v.first_day <= :high AND v.last_day >= :low"] if days else [])]
    low, high = days or ("", "")
    kept = f"{clause}{' AND ' if clause else ' WHERE '}{' AND '.join(tests)}"
    statement = VISIT_PAGE.format(where=kept, order=MOST_REPORTED if days else IN_ORDER)
    page: dict[str, Any] = {"low": low, "high": high, "limit": limit, "offset": offset}
    return _rows(VisitRow, conn.execute(statement, values | page))


def keeps(conn: sqlite3.Connection, keep: Filter, id: str) -> bool:
    """Does the filter keep this visit?"""
    clause, values = where(conn, keep)
    test = f"SELECT 1 FROM visits v{clause}{' AND' if clause else ' WHERE'} v.id = :id"  # noqa: S608
    return conn.execute(test, values | {"id": id}).fetchone() is not None


def visit(conn: sqlite3.Connection, id: str) -> VisitDetail | None:
    """One visit with everything that is said of it; None where the id is unknown."""
    found = _rows(VisitRow, conn.execute(VISIT_COLUMNS + "WHERE v.id = ?", (id,)))
    if not found:
        return None
    return VisitDetail(
        visit=found[0],
        reports=_rows(ReportRow, conn.execute(REPORTS, (id,))),
        evidence=_rows(EvidenceRow, conn.execute(VISIT_EVIDENCE, {"id": id})),
        meetings=_rows(MeetingRow, conn.execute(MEETINGS, (id,))),
        conflicts=_rows(ConflictRow, conn.execute(CONFLICTS, (id,))),
        topics=tuple((row[0], row[1]) for row in conn.execute(VISIT_TOPICS, (id,))),
        legs=_rows(VisitRow, conn.execute(LEGS, {"id": id})),
    )


def meeting_days(conn: sqlite3.Connection, visits: Iterable[str]) -> tuple[MeetingDay, ...]:
    """The meetings of some visits (ids) of which the day is known."""
    return _rows(MeetingDay, conn.execute(MEETING_DAYS, (json.dumps(list(visits)),)))


def article(conn: sqlite3.Connection, id: str) -> ArticleDetail | None:
    """One article with all its marks; None where the id is unknown."""
    found = _rows(ArticleRow, conn.execute(ARTICLE_COLUMNS + "WHERE a.id = ?", (id,)))
    if not found:
        return None
    return ArticleDetail(
        article=found[0],
        text=conn.execute(TEXT, (id,)).fetchone()[0],
        zones=_rows(SpanRow, conn.execute(ZONES, (id,))),
        mentions=_rows(SpanRow, conn.execute(MENTIONS, (id,))),
        timexes=_rows(SpanRow, conn.execute(TIMEXES, (id,))),
        topics=_rows(SpanRow, conn.execute(TOPIC_SPANS, (id,))),
        evidence=_rows(EvidenceRow, conn.execute(ARTICLE_EVIDENCE, (id,))),
        entities=_rows(EntityRow, conn.execute(ENTITY_COLUMNS + IN_ARTICLE, (id,))),
    )


def articles(
    conn: sqlite3.Connection, keep: ArticleFilter = ALL, limit: int = 100, offset: int = 0
) -> tuple[ArticleRow, ...]:
    """The articles that a filter keeps, by publication day, undated ones last."""
    clause, values = articles_where(keep)
    page: dict[str, Any] = {"limit": limit, "offset": offset}
    return _rows(ArticleRow, conn.execute(ARTICLE_PAGE.format(where=clause), values | page))


def count_articles(conn: sqlite3.Connection, keep: ArticleFilter = ALL) -> int:
    """How many articles a filter keeps."""
    clause, values = articles_where(keep)
    count: int = conn.execute(COUNT_ARTICLES + clause, values).fetchone()[0]
    return count


def topics(conn: sqlite3.Connection) -> tuple[CountRow, ...]:
    """The topics with their visits and articles, most visits first."""
    return _rows(CountRow, conn.execute(TOPICS))


def countries(conn: sqlite3.Connection) -> tuple[str, ...]:
    """The countries visited, by code."""
    return tuple(row[0] for row in conn.execute(COUNTRIES))


def outlets(conn: sqlite3.Connection) -> tuple[str, ...]:
    """The papers of the corpus by name."""
    return tuple(row[0] for row in conn.execute(OUTLETS))


def visits_in(conn: sqlite3.Connection, article: str) -> tuple[str, ...]:
    """The ids of the visits that an article reports."""
    return tuple(row[0] for row in conn.execute(VISITS_IN, (article,)))


def nearest(
    conn: sqlite3.Connection, table: Literal["visit", "article", "entity"], id: str, limit: int = 3
) -> tuple[tuple[str, str], ...]:
    """The (id, name) that look most like an unknown id: slugs that begin alike sort side by side."""
    names = {row[0]: row[1] or row[0] for row in conn.execute(NEIGHBOURS[table], {"id": id})}
    return tuple((found, names[found]) for found in get_close_matches(id, names, n=limit, cutoff=0.3))


def _rows(kind: type[Row], rows: Iterable[Any]) -> tuple[Row, ...]:
    """Rows as dataclasses: the columns a question selects carry the names of the fields."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    return tuple(kind(**{name: row[name] for name in names if name in row.keys()}) for row in rows)  # noqa: SIM118

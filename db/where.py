"""A filter as SQL: which visits it keeps, and how many each further choice would keep."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import replace
from functools import lru_cache

from db.rows import ArticleFilter, CountRow, Filter, Survey

__all__ = ["CERTAINTY", "articles_where", "choices", "full_text", "survey", "where"]

#: How sure a visit is: key -> what holds of it. Those of its days, which come first, do not overlap.
CERTAINTY = {
    "known": """v.first_day IS NOT NULL AND length(v.start) = 10 AND length(v.end) = 10
        AND 'inferred' NOT IN (v.start_basis, v.end_basis)""",
    "inferred": "v.start IS NOT NULL AND v.end IS NOT NULL AND 'inferred' IN (v.start_basis, v.end_basis)",
    "vague": """v.start IS NOT NULL AND v.end IS NOT NULL AND 'inferred' NOT IN (v.start_basis, v.end_basis)
        AND (length(v.start) <> 10 OR length(v.end) <> 10)""",
    "open": "v.first_day IS NOT NULL AND (v.start IS NULL OR v.end IS NULL)",
    "undated": "v.first_day IS NULL",
    "differ": "v.conflicts > 0",
    "single": "v.sources = 1",
}
#: Field of a filter -> the condition on visits ``v``; each takes a JSON list of the same name.
CONDITIONS = {
    "officials": """(v.visitor IN (SELECT value FROM json_each(:officials)) OR v.id IN (
        SELECT visit FROM meetings WHERE entity IN (SELECT value FROM json_each(:officials))))""",
    "topics": """v.id IN (
        SELECT visit FROM visit_topics WHERE topic IN (SELECT value FROM json_each(:topics)))""",
    "countries": "v.destination IN (SELECT value FROM json_each(:countries))",
    "papers": """v.id IN (
        SELECT visit FROM visit_outlets WHERE outlet IN (SELECT value FROM json_each(:papers)))""",
    "statuses": "v.status IN (SELECT value FROM json_each(:statuses))",
}
#: A visit is of a day if the days chosen for it hold that day, or those that another paper gives.
DAYS = """(v.first_day <= :until AND v.last_day >= :since OR v.conflicts > 0 AND EXISTS (
    SELECT 1 FROM conflicts c JOIN conflict_values d ON d.conflict = c.id
    WHERE c.visit = v.id AND length(d.value) = 10 AND (
        c.field = 'start' AND d.value <= :until AND v.last_day >= :since
        OR c.field = 'end' AND d.value >= :since AND v.first_day <= :until)))"""
AMONG = "v.id IN (SELECT value FROM json_each(:among))"
# From the reports to the matches: the other way would read the pages of every article that matches.
MATCHES = """
SELECT json_group_array(DISTINCT r.visit) FROM reports r CROSS JOIN articles a ON a.id = r.article
WHERE a.rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)
"""
#: Field of a filter -> (id, name, visits) of each choice, most visits first.
CHOICES = {
    "officials": """
        SELECT e.id, e.name, count(*) FROM (
            SELECT v.visitor AS person, v.id FROM visits v {where}
            UNION SELECT m.entity, v.id FROM visits v JOIN meetings m ON m.visit = v.id {where}
        ) JOIN entities e ON e.id = person GROUP BY e.id ORDER BY 3 DESC, e.name
        LIMIT CAST(:most AS INTEGER)""",
    "topics": """
        SELECT t.id, t.name, count(*) FROM visits v JOIN visit_topics x ON x.visit = v.id
        JOIN topics t ON t.id = x.topic {where} GROUP BY t.id ORDER BY 3 DESC, t.name
        LIMIT CAST(:most AS INTEGER)""",
    "countries": """
        SELECT v.destination, v.destination, count(*) FROM visits v {where}
        GROUP BY v.destination ORDER BY 3 DESC, v.destination
        LIMIT CAST(:most AS INTEGER)""",
    "papers": """
        SELECT x.outlet, x.outlet, count(*) FROM visits v JOIN visit_outlets x ON x.visit = v.id {where}
        GROUP BY x.outlet ORDER BY 3 DESC, x.outlet
        LIMIT CAST(:most AS INTEGER)""",
    "statuses": """
        SELECT v.status, v.status, count(*) FROM visits v {where}
        GROUP BY v.status ORDER BY 3 DESC, v.status
        LIMIT CAST(:most AS INTEGER)""",
}
#: Field of a filter of articles -> the condition on articles ``a``.
ARTICLE_CONDITIONS = {
    "ids": "a.id IN (SELECT value FROM json_each(:ids))",
    "text": "a.rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :text)",
    "entity": "a.id IN (SELECT article FROM mentions WHERE entity = :entity)",
    "papers": "a.outlet IN (SELECT value FROM json_each(:papers))",
    "days": "a.dct_first_day <= :until AND a.dct_last_day >= :since",
}
REPORTED = "a.id IN (SELECT r.article FROM visits v JOIN reports r ON r.visit = v.id WHERE {tests})"
COUNT = "SELECT count(*) FROM visits v"
PAPERS = "SELECT count(DISTINCT article) FROM reports"
OF_VISITS = " WHERE visit IN (SELECT v.id FROM visits v{where})"
# 2440587.5 is the Julian day of 1970-01-01.
SPANS = """
SELECT CAST(julianday(v.first_day) - 2440587.5 AS INTEGER), CAST(julianday(v.last_day) - 2440586.5 AS INTEGER)
FROM visits v
"""
#: More choices than this are searched for, not listed.
MOST = 300


def where(conn: sqlite3.Connection, keep: Filter) -> tuple[str, dict[str, str]]:
    """The WHERE clause over visits ``v`` that a filter is ('' keeps all), and its values."""
    tests = _tests(keep)
    tests += [DAYS] if keep.days else []
    tests += [AMONG] if keep.text.strip() else []
    since, until = keep.days or ("", "")
    values = _values(keep) | {"since": since, "until": until, "among": _matches(conn, keep.text)}
    return f" WHERE {' AND '.join(tests)}" if tests else "", values


def articles_where(keep: ArticleFilter) -> tuple[str, dict[str, str]]:
    """The WHERE clause over articles ``a`` that a filter is ('' keeps all), and its values."""
    visits = replace(keep.visits, papers=())
    tests = [test for field, test in ARTICLE_CONDITIONS.items() if getattr(keep, field)]
    tests += [REPORTED.format(tests=" AND ".join(found))] if (found := _tests(visits)) else []
    since, until = keep.days or ("", "")
    values = _values(visits) | {
        "text": full_text(keep.text) or '""', "entity": keep.entity, "papers": json.dumps(keep.papers),
        "since": since, "until": until, "ids": json.dumps(keep.ids),
    }  # fmt: skip
    return f" WHERE {' AND '.join(tests)}" if tests else "", values


def survey(conn: sqlite3.Connection, keep: Filter) -> Survey:
    """What a filter keeps, in figures."""
    clause, values = where(conn, keep)
    dated = f"{' AND' if clause else ' WHERE'} v.first_day IS NOT NULL ORDER BY v.first_day, v.id"
    return Survey(
        count=conn.execute(COUNT + clause, values).fetchone()[0],
        papers=conn.execute(PAPERS + (OF_VISITS.format(where=clause) if clause else ""), values).fetchone()[
            0
        ],
        spans=tuple((row[0], row[1]) for row in conn.execute(SPANS + clause + dated, values)),
    )


def choices(conn: sqlite3.Connection, field: str, keep: Filter, most: int = MOST) -> tuple[CountRow, ...]:
    """The values of a field of a filter with the visits that each keeps of those in ``keep``, most first.

    No more than ``most`` are given; -1 stands for all.
    """
    clause, values = where(conn, keep)
    if field != "certainty":
        rows = conn.execute(CHOICES[field].format(where=clause), values | {"most": str(most)})
        return tuple(CountRow(id, name, visits, 0) for id, name, visits in rows)
    sums = ", ".join(f"total({test})" for test in CERTAINTY.values())
    row = conn.execute(f"SELECT {sums} FROM visits v{clause}", values).fetchone()  # noqa: S608 (constants)
    counts = (CountRow(key, key, int(count), 0) for key, count in zip(CERTAINTY, row, strict=True))
    return tuple(row for row in counts if row.visits)


def full_text(text: str) -> str:
    """A full-text query for all words of ``text``, the last one as a prefix; no operator gets through."""
    words = re.findall(r"\w+", text)
    return " ".join(f'"{word}"' for word in words) + "*" if words else ""


def _tests(keep: Filter) -> list[str]:
    """What a filter asks of visits ``v`` but for their days and words."""
    tests = [test for field, test in CONDITIONS.items() if getattr(keep, field)]
    sure = [f"({CERTAINTY[key]})" for key in keep.certainty if key in CERTAINTY]
    return [*tests, f"({' OR '.join(sure)})"] if sure else tests


def _values(keep: Filter) -> dict[str, str]:
    return {field: json.dumps(getattr(keep, field)) for field in CONDITIONS}


@lru_cache(maxsize=16)
def _matches(conn: sqlite3.Connection, text: str) -> str:
    """The visits whose articles have all words of ``text``, as JSON: one lookup serves many questions."""
    words = full_text(text)
    found: str = conn.execute(MATCHES, (words,)).fetchone()[0] if words else "[]"
    return found

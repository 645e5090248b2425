"""What is asked of the corpus as a whole: where papers differ, words in articles, what is covered."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from db.names import ENTITY_COLUMNS
from db.queries import ALL, HEADLINE
from db.rows import ArticleFilter, CountRow, DisagreementRow, EntityRow, Filter, HitRow
from db.where import articles_where, full_text, where

__all__ = ["HIT", "coverage", "disagreements", "found", "hits", "outlet_counts", "people", "stems"]

#: What stands before and after each found word of a hit's excerpt: no text of an article has them.
HIT = ("\x01", "\x02")

DISAGREEMENTS = """
SELECT v.id AS visit, c.field, cv.value, count(*) AS reports
FROM visits v JOIN conflicts c ON c.visit = v.id JOIN conflict_values cv ON cv.conflict = c.id
WHERE v.id IN (SELECT v.id FROM visits v {where} v.conflicts > 0
    ORDER BY v.first_day IS NULL, v.first_day, v.id LIMIT :limit OFFSET :offset)
GROUP BY v.id, c.field, cv.value
ORDER BY v.first_day IS NULL, v.first_day, v.id,
         instr('title visitor start end host quantity', c.field), reports DESC, cv.value
"""
HITS = f"""
SELECT a.id, {HEADLINE}, a.outlet, a.dct, a.dct_basis,
       snippet(articles_fts, 1, char(1), char(2), '…', 28) AS excerpt
FROM articles_fts JOIN articles a ON a.rowid = articles_fts.rowid
WHERE articles_fts MATCH :text ORDER BY rank LIMIT :limit
"""  # noqa: S608 (a constant)
FOUND = """
SELECT highlight(articles_fts, 1, char(1), char(2)) FROM articles_fts
WHERE articles_fts MATCH :text AND rowid = (SELECT rowid FROM articles WHERE id = :article)
"""
PEOPLE = f"""
{ENTITY_COLUMNS}
WHERE e.label = 'PERSON' AND (e.name LIKE :like ESCAPE '!' OR e.id IN (
    SELECT entity FROM aliases WHERE name LIKE :like ESCAPE '!'))
ORDER BY e.visits DESC, e.mentions DESC, e.name LIMIT :limit
"""  # noqa: S608 (a constant)
COVERAGE = """
SELECT substr(dct_first_day, 1, 7) AS month, count(*) FROM articles
WHERE substr(dct_first_day, 1, 7) = substr(dct_last_day, 1, 7) GROUP BY month ORDER BY month
"""
OUTLET_COUNTS = """
SELECT coalesce(a.outlet, '') AS outlet, count(*) FROM articles a{where}
GROUP BY a.outlet ORDER BY count(*) DESC, outlet
"""


def disagreements(
    conn: sqlite3.Connection, keep: Filter, limit: int = 100, offset: int = 0
) -> tuple[DisagreementRow, ...]:
    """The values of every field on which papers differ, for a page of the visits that the filter keeps."""
    clause, values = where(conn, keep)
    statement = DISAGREEMENTS.format(where=f"{clause} AND" if clause else "WHERE")
    page: dict[str, object] = {"limit": limit, "offset": offset}
    return tuple(DisagreementRow(*row) for row in conn.execute(statement, values | page))


def hits(conn: sqlite3.Connection, text: str, limit: int = 100) -> tuple[HitRow, ...]:
    """The articles with all words of ``text``, best first; excerpts mark the words with HIT."""
    words = full_text(text)
    if not words:
        return ()
    return tuple(HitRow(*row) for row in conn.execute(HITS, {"text": words, "limit": limit}))


def found(conn: sqlite3.Connection, article: str, text: str) -> str:
    """The text of an article with the words of ``text`` marked by HIT; '' where it does not have them all."""
    words = full_text(text)
    row = conn.execute(FOUND, {"text": words, "article": article}).fetchone() if words else None
    return row[0] if row else ""


def stems(texts: Sequence[str]) -> list[set[str]]:
    """The words of each text as the full-text search knows them."""
    found: list[set[str]] = [set() for _ in texts]
    with closing(sqlite3.connect(":memory:")) as conn:
        conn.execute("CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = 'porter unicode61')")
        conn.execute("CREATE VIRTUAL TABLE words USING fts5vocab (texts, 'instance')")
        conn.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", enumerate(texts))
        for number, stem in conn.execute("SELECT DISTINCT doc, term FROM words"):
            found[number].add(stem)
    return found


def people(conn: sqlite3.Connection, text: str, limit: int = 20) -> tuple[EntityRow, ...]:
    """The people of whom a name that papers use holds ``text``."""
    if not text.strip():
        return ()
    plain = "".join(f"!{letter}" if letter in "!%_" else letter for letter in text.strip())
    return tuple(EntityRow(*row) for row in conn.execute(PEOPLE, {"like": f"%{plain}%", "limit": limit}))


def coverage(conn: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Articles of each month (``2031-03``) of publication, where that is known, in order."""
    return tuple((row[0], row[1]) for row in conn.execute(COVERAGE))


def outlet_counts(conn: sqlite3.Connection, keep: ArticleFilter = ALL) -> tuple[CountRow, ...]:
    """Articles of each paper that a filter keeps, most first; '' are those whose paper is not known."""
    clause, values = articles_where(keep)
    rows = conn.execute(OUTLET_COUNTS.format(where=clause), values)
    return tuple(CountRow(outlet, outlet, 0, count) for outlet, count in rows)

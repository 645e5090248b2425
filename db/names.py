"""What is asked of people, organisations and places: who they are, who names them, with whom and when."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from db.rows import AliasRow, ArticleFilter, CountRow, EntityRow
from db.where import articles_where

__all__ = [
    "ENTITY_COLUMNS",
    "Question",
    "aliases",
    "entities",
    "entity",
    "label_counts",
    "met_with",
    "months_of",
    "named_by",
    "named_together",
    "officials",
    "topics_of",
]

ENTITY_COLUMNS = """
SELECT e.id, e.name, e.label, e.country, e.offices, e.mentions, e.articles, e.visits,
       (SELECT count(DISTINCT visit) FROM meetings m WHERE m.entity = e.id) AS met
FROM entities e
"""
OF_LABEL = " WHERE e.label = ? ORDER BY e.mentions DESC, e.name LIMIT ?"
# Counted anew for some articles: from these to their mentions.
OF_ARTICLES = """
SELECT e.id, e.name, e.label, e.country, e.offices, count(*), count(DISTINCT m.article), e.visits, 0
FROM articles a CROSS JOIN mentions m ON m.article = a.id JOIN entities e ON e.id = m.entity
{where} e.label = :label GROUP BY e.id ORDER BY 6 DESC, e.name LIMIT :limit
"""
OFFICIALS = """
 WHERE e.label = 'PERSON' AND (e.visits > 0 OR e.id IN (SELECT entity FROM meetings WHERE entity IS NOT NULL))
 ORDER BY e.visits DESC, met DESC, e.name
"""
LABEL_COUNTS = "SELECT label, count(*), sum(mentions) FROM entities GROUP BY label"
ALIASES = """
SELECT a.name, a.mentions, m.article, m.start, m.end
FROM aliases a JOIN mentions m ON m.id = a.mention
WHERE a.entity = ? ORDER BY a.mentions DESC, a.name LIMIT 30
"""
MET_WITH = """
SELECT e.id, e.name, count(DISTINCT visit), 0 FROM (
    SELECT m.entity AS other, v.id AS visit FROM visits v JOIN meetings m ON m.visit = v.id
    WHERE v.visitor = :id
    UNION SELECT v.visitor, v.id FROM meetings m JOIN visits v ON v.id = m.visit WHERE m.entity = :id
) JOIN entities e ON e.id = other WHERE other <> :id GROUP BY e.id ORDER BY 3 DESC, e.name LIMIT 50
"""
TOPICS_OF = """
SELECT t.id, t.name, count(*), 0 FROM (
    SELECT id FROM visits WHERE visitor = :id UNION SELECT visit FROM meetings WHERE entity = :id
) v JOIN visit_topics x ON x.visit = v.id JOIN topics t ON t.id = x.topic
GROUP BY t.id ORDER BY 3 DESC, t.name
"""
MONTHS_OF = """
SELECT substr(a.dct_first_day, 1, 7) AS month, count(*)
FROM (SELECT DISTINCT article FROM mentions WHERE entity = ?) m JOIN articles a ON a.id = m.article
WHERE substr(a.dct_first_day, 1, 7) = substr(a.dct_last_day, 1, 7) GROUP BY month ORDER BY month
"""
NAMED_BY = """
SELECT a.outlet, a.outlet, 0, count(*)
FROM (SELECT DISTINCT article FROM mentions WHERE entity = ?) m JOIN articles a ON a.id = m.article
WHERE a.outlet IS NOT NULL GROUP BY a.outlet ORDER BY 4 DESC, a.outlet LIMIT 12
"""
# Of a name that half the corpus has, some articles tell as much as all.
NAMED_TOGETHER = """
SELECT e.id, e.name, 0, count(DISTINCT m.article)
FROM (SELECT DISTINCT article FROM mentions WHERE entity = :id LIMIT 1000) x
CROSS JOIN mentions m ON m.article = x.article JOIN entities e ON e.id = m.entity
WHERE m.entity <> :id GROUP BY e.id ORDER BY 4 DESC, e.name LIMIT 12
"""


Question = Callable[[sqlite3.Connection, str], tuple[CountRow, ...]]


def entity(conn: sqlite3.Connection, id: str) -> EntityRow | None:
    """One entity; None where the id is unknown."""
    row = conn.execute(ENTITY_COLUMNS + " WHERE e.id = ?", (id,)).fetchone()
    return EntityRow(*row) if row else None


def entities(
    conn: sqlite3.Connection, label: str, limit: int = 25, keep: ArticleFilter | None = None
) -> tuple[EntityRow, ...]:
    """The entities of a kind that are mentioned most, in all articles or in those that a filter keeps."""
    if keep is None:
        return tuple(EntityRow(*row) for row in conn.execute(ENTITY_COLUMNS + OF_LABEL, (label, limit)))
    clause, values = articles_where(keep)
    statement = OF_ARTICLES.format(where=f"{clause} AND" if clause else "WHERE")
    page: dict[str, object] = {"label": label, "limit": limit}
    return tuple(EntityRow(*row) for row in conn.execute(statement, values | page))


def officials(conn: sqlite3.Connection) -> tuple[EntityRow, ...]:
    """The people who travelled or were met, most visits first."""
    return tuple(EntityRow(*row) for row in conn.execute(ENTITY_COLUMNS + OFFICIALS))


def label_counts(conn: sqlite3.Connection) -> dict[str, tuple[int, int]]:
    """For each kind of entity: how many there are, and how often they are mentioned."""
    return {row[0]: (row[1], row[2]) for row in conn.execute(LABEL_COUNTS)}


def aliases(conn: sqlite3.Connection, id: str) -> tuple[AliasRow, ...]:
    """The names under which articles speak of an entity, each with one place where it stands."""
    return tuple(AliasRow(*row) for row in conn.execute(ALIASES, (id,)))


def met_with(conn: sqlite3.Connection, id: str) -> tuple[CountRow, ...]:
    """Whom a person met on how many visits, their own and those on which they were met."""
    return _counts(conn, MET_WITH, id)


def topics_of(conn: sqlite3.Connection, id: str) -> tuple[CountRow, ...]:
    """The topics of the visits that a person made or on which they were met."""
    return _counts(conn, TOPICS_OF, id)


def named_by(conn: sqlite3.Connection, id: str) -> tuple[CountRow, ...]:
    """The papers that name an entity in most articles."""
    return tuple(CountRow(*row) for row in conn.execute(NAMED_BY, (id,)))


def named_together(conn: sqlite3.Connection, id: str) -> tuple[CountRow, ...]:
    """The entities that most articles name beside this one."""
    return _counts(conn, NAMED_TOGETHER, id)


def months_of(conn: sqlite3.Connection, id: str) -> tuple[tuple[str, int], ...]:
    """The articles of each month (``2031-03``) that name an entity."""
    return tuple((row[0], row[1]) for row in conn.execute(MONTHS_OF, (id,)))


def _counts(conn: sqlite3.Connection, question: str, id: str) -> tuple[CountRow, ...]:
    return tuple(CountRow(*row) for row in conn.execute(question, {"id": id}))

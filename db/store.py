"""The only writes: model objects into the tables of ``schema.sql``, through sqlite-utils.

Call order within :func:`db.connect.create`: :func:`add_topics`, then :func:`add_article` for each article,
then :func:`add_entities`, :func:`link_mentions`, :func:`add_visits`, and at last :func:`finish`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from db.model import (
    Article,
    Dating,
    Entity,
    Evidence,
    Meeting,
    Mention,
    Report,
    Timex,
    Topic,
    TopicMention,
    Visit,
)  # fmt: skip

__all__ = [
    "add_article",
    "add_entities",
    "add_topics",
    "add_visits",
    "finish",
    "link_mentions",
    "redate",
    "stable_id",
]

# What stands under every article of a paper is no mention that counts.
BODY = """FROM mentions m WHERE m.entity = entities.id AND NOT EXISTS (SELECT 1 FROM zones z
        WHERE z.article = m.article AND z.kind = 'boilerplate' AND z.start <= m.start AND z.end >= m.end)"""
COUNT_ENTITIES = f"""
UPDATE entities SET
    mentions = (SELECT count(*) {BODY}),
    articles = (SELECT count(DISTINCT article) {BODY}),
    visits = (SELECT count(*) FROM visits v WHERE v.visitor = entities.id)
"""  # noqa: S608 (constants)
FILL_ALIASES = """
INSERT INTO aliases (entity, name, mentions, mention)
SELECT entity, text, count(*), min(id) FROM mentions WHERE entity IS NOT NULL GROUP BY entity, text
"""
FILL_OUTLETS = """
INSERT INTO visit_outlets (visit, outlet)
SELECT DISTINCT r.visit, a.outlet FROM reports r JOIN articles a ON a.id = r.article
WHERE a.outlet IS NOT NULL
"""
LINK_MENTION = "UPDATE mentions SET entity = ? WHERE article = ? AND start = ? AND end = ? AND label = ?"
DATE_ARTICLE = "UPDATE articles SET dct = ?, dct_basis = ?, dct_first_day = ?, dct_last_day = ? WHERE id = ?"


def stable_id(*parts: object) -> str:
    """A short id that is the same for the same parts on every build (10 hex digits of SHA-256)."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:10]


def _insert(db: Database, table: str, rows: Sequence[Mapping[str, Any]], twice: str = "") -> None:
    """Write rows of the same columns in the same order; ``twice`` says what becomes of one that is there:
    "OR IGNORE".

    sqlite-utils reads the form of the table anew on every call: for the few rows of an article or visit that
    takes longer than all else.
    """
    if rows:
        names = ", ".join(f'"{column}"' for column in rows[0])
        marks = ", ".join("?" * len(rows[0]))
        values = (tuple(row.values()) for row in rows)
        db.conn.executemany(f"INSERT {twice} INTO {table} ({names}) VALUES ({marks})", values)  # noqa: S608 (names of ours)


def add_topics(db: Database, topics: Iterable[Topic]) -> None:
    """Write the taxonomy."""
    db.table("topics").insert_all({"id": t.id, "name": t.name} for t in topics)


def add_article(
    db: Database,
    article: Article,
    mentions: Iterable[Mention],
    timexes: Iterable[Timex],
    topics: Iterable[TopicMention],
) -> None:
    """Write one article with its annotations; entities of mentions are set later by :func:`link_mentions`."""
    whole = {
        "id": article.id, "title": article.title, "outlet": article.outlet,
        **_dating("dct", article.dct), **_days("dct_", article.dct),
        "source": article.source, "sha256": article.sha256, "text": article.text,
    }  # fmt: skip
    _insert(db, "articles", [whole])
    zones: list[tuple[str, int, int]] = [(z.kind, z.start, z.end) for z in article.zones]
    zones += [("dct", start, end) for start, end in article.dct_evidence]
    _add_zones(db, article.id, zones)
    rows = [
        {
            "article": m.article, "start": m.start, "end": m.end, "text": m.text, "label": m.label,
            "country": m.country, "recognizer": m.recognizer,
        }
        for m in mentions
    ]  # fmt: skip
    _insert(db, "mentions", rows)
    _add_timexes(db, timexes)
    rows = [
        {"topic": t.topic, "article": t.article, "start": t.start, "end": t.end, "text": t.text}
        for t in topics
    ]
    _insert(db, "topic_mentions", rows)


def _add_zones(db: Database, article: str, zones: Iterable[tuple[str, int, int]]) -> None:
    _insert(db, "zones", [{"article": article, "kind": k, "start": s, "end": e} for k, s, e in zones])


def _add_timexes(db: Database, timexes: Iterable[Timex]) -> None:
    rows = [
        {
            "article": t.article, "start": t.start, "end": t.end, "text": t.text, "type": t.type,
            "value": t.value, "basis": t.basis,
            **_days("", Dating(t.interval, t.basis) if t.interval else None),
        }
        for t in timexes
    ]  # fmt: skip
    _insert(db, "timexes", rows)


def redate(db: Database, article: Article, timexes: Iterable[Timex]) -> None:
    """Give a stored article the publication date that the corpus tells, and its time expressions anew."""
    days = _days("dct_", article.dct)
    dct = _dating("dct", article.dct)
    db.conn.execute(
        DATE_ARTICLE,
        (dct["dct"], dct["dct_basis"], days["dct_first_day"], days["dct_last_day"], article.id),
    )
    db.table("timexes").delete_where("article = ?", [article.id])
    db.table("zones").delete_where("article = ? AND kind = 'dct'", [article.id])
    _add_timexes(db, timexes)
    _add_zones(db, article.id, [("dct", start, end) for start, end in article.dct_evidence])


def add_entities(db: Database, entities: Iterable[Entity]) -> None:
    """Write the entities."""
    db.table("entities").insert_all(
        {
            "id": e.id,
            "name": e.name,
            "label": e.label,
            "country": e.country,
            "offices": "\n".join(e.offices),
        }
        for e in entities
    )


def link_mentions(db: Database, links: Iterable[tuple[Mention, str]]) -> None:
    """Say which entity each mention means: pairs of a mention and an entity id."""
    db.conn.executemany(LINK_MENTION, ((e, m.article, m.start, m.end, m.label) for m, e in links))


def add_visits(db: Database, visits: Iterable[Visit], names: Mapping[str, str]) -> None:
    """Write visits with their reports, meetings, conflicts and evidence.

    ``names`` maps visit ids to the label that people read.
    """
    visits = list(visits)
    met = [
        (v, {stable_id(v.id, m.counterpart, m.date and m.date.interval): m for m in v.meetings})
        for v in visits
    ]
    differ = [(stable_id(v.id, c.field), v.id, c) for v in visits for c in v.conflicts]
    _insert(db, "visits", [_visit_row(v, names[v.id]) for v in visits])
    _insert(db, "reports", [_report_row(r, v.id) for v in visits for r in v.reports])
    _insert(db, "meetings", [_meeting_row(id, m, v.id) for v, meetings in met for id, m in meetings.items()])
    evidence = [row for v, meetings in met for row in _evidence_rows(v.reports, meetings)]
    _insert(db, "evidence", evidence, "OR IGNORE")
    _insert(db, "conflicts", [{"id": id, "visit": visit, "field": c.field} for id, visit, c in differ])
    values = [
        {"conflict": id, "report": report, "value": value}
        for id, _, c in differ
        for value, reports in c.values
        for report in reports
    ]
    _insert(db, "conflict_values", values)
    _insert(db, "visit_topics", [{"visit": v.id, "topic": t} for v in visits for t in v.topics])


def finish(db: Database, created: datetime, version: str, pipeline: str, articles: int, skipped: int) -> None:
    """Fill what is derived from the rest: counts, aliases, papers of visits, the full text index."""
    db.conn.execute(COUNT_ENTITIES)
    db.conn.execute(FILL_ALIASES)
    db.conn.execute(FILL_OUTLETS)
    db.conn.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
    db.table("builds").insert(
        {
            "id": 1, "created": created.isoformat(timespec="seconds"), "version": version,
            "pipeline": pipeline, "articles": articles, "skipped": skipped,
        }
    )  # fmt: skip
    db.conn.execute("ANALYZE")


def _dating(name: str, dating: Dating | None) -> dict[str, str | None]:
    return {
        name: str(dating.interval) if dating else None,
        f"{name}_basis": dating.basis if dating else None,
    }


def _days(prefix: str, dating: Dating | None) -> dict[str, str | None]:
    interval = dating.interval if dating else None
    return {
        f"{prefix}first_day": interval.start.isoformat() if interval else None,
        f"{prefix}last_day": interval.last.isoformat() if interval else None,
    }


def _visit_row(visit: Visit, name: str) -> dict[str, Any]:
    span = visit.span
    return {
        "id": visit.id, "name": name, "visitor": visit.visitor, "office": visit.title,
        "origin": visit.origin, "destination": visit.destination, "places": "\n".join(visit.places),
        **_dating("start", visit.start), **_dating("end", visit.end),
        **_days("", Dating(span, "stated") if span else None),
        "precision": visit.precision, "status": visit.status, "host": visit.host,
        "sources": visit.sources, "conflicts": len(visit.conflicts),
    }  # fmt: skip


def _report_row(report: Report, visit: str) -> dict[str, Any]:
    return {
        "id": report.id, "article": report.article, "visit": visit, "visitor": report.visitor,
        "visitor_as_written": report.visitor_as_written, "office": report.title, "origin": report.origin,
        "destination": report.destination, "places": "\n".join(report.places),
        **_dating("start", report.start), **_dating("end", report.end),
        "status": report.status, "host": report.host, "purpose": report.purpose,
    }  # fmt: skip


def _meeting_row(id: str, meeting: Meeting, visit: str) -> dict[str, Any]:
    return {
        "id": id, "visit": visit, "counterpart": meeting.counterpart, "entity": meeting.entity,
        **_dating("date", meeting.date), **_days("", meeting.date),
    }  # fmt: skip


def _evidence_rows(reports: Iterable[Report], meetings: Mapping[str, Meeting]) -> Iterable[dict[str, Any]]:
    owners: list[tuple[str, str, tuple[Evidence, ...]]] = [("report", r.id, r.evidence) for r in reports]
    owners += [("meeting", id, m.evidence) for id, m in meetings.items()]
    for kind, owner, evidence in owners:
        for e in evidence:
            yield {
                "id": stable_id(owner, e.field, e.article, e.start, e.end),
                "report": owner if kind == "report" else None,
                "meeting": owner if kind == "meeting" else None,
                "field": e.field, "article": e.article, "start": e.start, "end": e.end, "text": e.text,
            }  # fmt: skip

"""Visits back from the tables: the inverse of :func:`db.store.add_visits`, for exports and evaluation."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from db.dates import Interval
from db.model import Conflict, Dating, Entity, Evidence, Meeting, Report, Visit

__all__ = ["aliases", "entities", "inferred", "mentions", "visits"]

VISITS = "SELECT * FROM visits ORDER BY first_day IS NULL, first_day, id"
REPORTS = "SELECT * FROM reports ORDER BY visit, article, id"
EVIDENCE = "SELECT * FROM evidence ORDER BY article, start, end, field"
MEETINGS = "SELECT * FROM meetings ORDER BY visit, first_day IS NULL, first_day, counterpart"
CONFLICTS = """
SELECT c.visit, c.field, v.value, v.report FROM conflicts c JOIN conflict_values v ON v.conflict = c.id
ORDER BY c.visit, c.field, v.value, v.report
"""
TOPICS = "SELECT visit, topic FROM visit_topics ORDER BY visit, topic"
MENTIONS = """
SELECT article, start, end, text, label, entity, country, recognizer FROM mentions
ORDER BY article, start, end DESC
"""
INFERRED = "SELECT id, dct_first_day, dct_last_day FROM articles WHERE dct_basis = 'inferred' ORDER BY id"
PEOPLE = "SELECT * FROM entities WHERE label = 'PERSON'"
ALIASES = "SELECT entity, name FROM aliases ORDER BY entity, mentions DESC, name"


def visits(conn: sqlite3.Connection) -> list[Visit]:
    """All visits with their reports, meetings, conflicts and evidence, by first day."""
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for row in conn.execute(EVIDENCE):
        found = Evidence(row["field"], row["article"], row["start"], row["end"], row["text"])
        evidence[row["report"] or row["meeting"]].append(found)
    reports = _by_visit((r["visit"], _report(r, evidence)) for r in conn.execute(REPORTS))
    meetings = _by_visit((r["visit"], _meeting(r, evidence)) for r in conn.execute(MEETINGS))
    topics = _by_visit((r["visit"], r["topic"]) for r in conn.execute(TOPICS))
    said: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in conn.execute(CONFLICTS):
        said[row["visit"], row["field"]][row["value"]].append(row["report"])
    conflicts = _by_visit(
        (visit, Conflict(field, tuple((v, tuple(ids)) for v, ids in values.items())))  # type: ignore[arg-type]
        for (visit, field), values in said.items()
    )
    return [
        Visit(
            id=row["id"], visitor=row["visitor"], destination=row["destination"],
            reports=tuple(reports[row["id"]]), title=row["office"], origin=row["origin"],
            places=_lines(row["places"]), start=_dating(row, "start"), end=_dating(row, "end"),
            status=row["status"], host=row["host"], sources=row["sources"],
            meetings=tuple(meetings[row["id"]]), conflicts=tuple(conflicts[row["id"]]),
            topics=tuple(topics[row["id"]]),
        )
        for row in conn.execute(VISITS)
    ]  # fmt: skip


def entities(conn: sqlite3.Connection) -> dict[str, Entity]:
    """The people by id."""
    return {
        r["id"]: Entity(r["id"], r["name"], r["label"], r["country"], _lines(r["offices"]))
        for r in conn.execute(PEOPLE)
    }


def mentions(conn: sqlite3.Connection) -> Iterator[tuple[str, list[sqlite3.Row]]]:
    """The mentions of each article that has any, in text order."""
    for article, rows in groupby(conn.execute(MENTIONS), key=itemgetter("article")):
        yield article, list(rows)


def inferred(conn: sqlite3.Connection) -> dict[str, Interval]:
    """The publication dates that were inferred, by article."""
    return {
        id: Interval.days(date.fromisoformat(first), date.fromisoformat(last))
        for id, first, last in conn.execute(INFERRED)
    }


def aliases(conn: sqlite3.Connection) -> Mapping[str, list[str]]:
    """The surface forms of each entity, most frequent first."""
    return _by_visit((r["entity"], r["name"]) for r in conn.execute(ALIASES))


T = TypeVar("T")


def _by_visit(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    result: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        result[key].append(value)
    return result


def _report(row: sqlite3.Row, evidence: Mapping[str, list[Evidence]]) -> Report:
    return Report(
        id=row["id"], article=row["article"], visitor=row["visitor"],
        visitor_as_written=row["visitor_as_written"], destination=row["destination"], title=row["office"],
        origin=row["origin"], places=_lines(row["places"]), start=_dating(row, "start"),
        end=_dating(row, "end"), status=row["status"], host=row["host"], purpose=row["purpose"],
        evidence=tuple(evidence[row["id"]]),
    )  # fmt: skip


def _meeting(row: sqlite3.Row, evidence: Mapping[str, list[Evidence]]) -> Meeting:
    return Meeting(row["counterpart"], row["entity"], _dating(row, "date"), tuple(evidence[row["id"]]))


def _dating(row: sqlite3.Row, name: str) -> Dating | None:
    value = row[name]
    return Dating(Interval.parse(value), row[f"{name}_basis"]) if value else None


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.splitlines())

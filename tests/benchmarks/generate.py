"""A large invented database, written straight into the schema: what a newsroom's archive would weigh.

Names and words are made of syllables, so that nothing is anybody's; the same size gives the same rows.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pycountry
from sqlite_utils import Database

from db import connect, store
from db.model import Topic

__all__ = ["Size", "build"]

SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo wa xe yi zo".split()
WORDS = (
    "talks trade border fish harbour treaty summit energy water council press ministry rail grain aid".split()
)
STATUSES = ("completed",) * 7 + ("planned", "ongoing", "cancelled", "postponed")
LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "OFFICE")
TOPICS = tuple(Topic(word, word.capitalize()) for word in WORDS)
FIRST, DAYS = date(2015, 1, 1), 3650
PER_ARTICLE = 20


@dataclass(frozen=True, slots=True)
class Size:
    """How many articles and visits; 20 mentions an article."""

    articles: int = 100_000
    visits: int = 20_000


def build(path: Path, size: Size) -> None:
    """Write a database of ``size`` to ``path``."""
    dice = random.Random(7)  # noqa: S311 (not for secrets)
    people = [_name(dice) for _ in range(max(20, size.visits // 7))]
    names = [_name(dice) for _ in range(max(40, size.articles // 5))]
    with connect.create(path) as db:
        db.conn.execute("PRAGMA foreign_keys = OFF")
        store.add_topics(db, TOPICS)
        _fill(db, "entities", _entities(dice, people, names))
        _fill(db, "articles", _articles(dice, size))
        _fill(db, "mentions", _mentions(dice, size, len(people), len(names)))
        _fill(db, "topic_mentions", _topic_mentions(dice, size))
        for tables in _visits(dice, size, people):
            for table, rows in tables.items():
                _fill(db, table, rows)
        store.finish(db, datetime(2025, 1, 1, tzinfo=UTC), "0", "generated", size.articles, 0)


def _fill(db: Database, table: str, rows: Any) -> None:
    """Rows (dicts of the same keys) into a table, quicker than with checks for each."""
    first = next(iterator := iter(rows), None)
    if first is None:
        return
    statement = f"INSERT INTO {table} ({', '.join(first)}) VALUES ({', '.join('?' * len(first))})"
    db.conn.execute(statement, tuple(first.values()))
    db.conn.executemany(statement, (tuple(row.values()) for row in iterator))


def _name(dice: random.Random) -> str:
    def word() -> str:
        return "".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))).capitalize()

    return f"{word()} {word()}"


def _country(dice: random.Random) -> str:
    """A country; some are visited far more often than others."""
    codes = [country.alpha_2 for country in pycountry.countries]
    return codes[min(int(dice.expovariate(0.06)), len(codes) - 1)]


def _entities(dice: random.Random, people: list[str], names: list[str]) -> Iterator[dict[str, Any]]:
    for index, name in enumerate(people):
        yield {
            "id": f"p{index}",
            "name": name,
            "label": "PERSON",
            "country": _country(dice),
            "offices": "Minister",
        }
    for index, name in enumerate(names):
        yield {"id": f"n{index}", "name": name, "label": LABELS[index % 8], "country": None, "offices": ""}


def _day(dice: random.Random) -> date:
    return FIRST + timedelta(days=int(dice.betavariate(3, 2) * DAYS))


def _articles(dice: random.Random, size: Size) -> Iterator[dict[str, Any]]:
    outlets = [f"The {_name(dice).split()[0]} Post" for _ in range(40)]
    sentences = [
        f"{_name(dice)} said that the {' '.join(dice.choices(WORDS, k=9))} went on. " for _ in range(3000)
    ]
    for index in range(size.articles):
        day = _day(dice).isoformat()
        yield {
            "id": f"a{index}", "title": f"{' '.join(dice.choices(WORDS, k=4))}".capitalize(),
            "outlet": dice.choice(outlets), "dct": day, "dct_basis": "stated", "dct_first_day": day,
            "dct_last_day": day, "source": f"a{index}.txt", "sha256": "0" * 64,
            "text": "".join(dice.choices(sentences, k=12)),
        }  # fmt: skip


def _mentions(dice: random.Random, size: Size, people: int, names: int) -> Iterator[dict[str, Any]]:
    for article in range(size.articles):
        for place in range(PER_ARTICLE):
            index = min(int(dice.expovariate(8 / names) * 3), names - 1)
            person = place < 3
            if place == 3 and article % 5 < 2:
                index = 0  # one name that two articles of five have
            yield {
                "article": f"a{article}", "start": place * 40, "end": place * 40 + 12, "text": "some words",
                "label": "PERSON" if person else LABELS[index % 8],
                "entity": f"p{dice.randrange(people)}" if person else f"n{index}", "recognizer": "generated",
            }  # fmt: skip


def _topic_mentions(dice: random.Random, size: Size) -> Iterator[dict[str, Any]]:
    for article in range(size.articles):
        yield {
            "topic": dice.choice(WORDS),
            "article": f"a{article}",
            "start": 60,
            "end": 66,
            "text": "treaty",
        }


def _visits(dice: random.Random, size: Size, people: list[str]) -> Iterator[dict[str, list[dict[str, Any]]]]:
    """The rows of 1,000 visits at a time, by table."""
    for low in range(0, size.visits, 1000):
        tables: dict[str, list[dict[str, Any]]] = {
            name: [] for name in
            ("visits", "reports", "meetings", "evidence", "conflicts", "conflict_values", "visit_topics")
        }  # fmt: skip
        for index in range(low, min(low + 1000, size.visits)):
            _visit(dice, size, index, people, tables)
        yield tables


def _visit(
    dice: random.Random, size: Size, index: int, people: list[str], tables: dict[str, list[dict[str, Any]]]
) -> None:
    id, person = f"v{index}", min(int(dice.expovariate(5 / len(people))), len(people) - 1)
    start = _day(dice)
    end = start + timedelta(days=dice.randint(0, 6)) if dice.random() < 0.8 else None
    goal, status, papers = _country(dice), dice.choice(STATUSES), dice.randint(1, 4)
    differ = papers > 1 and dice.random() < 0.2
    days = {
        "start": start.isoformat(), "start_basis": "stated",
        "end": end and end.isoformat(), "end_basis": end and "stated",
    }  # fmt: skip
    tables["visits"].append({
        "id": id, "name": f"{people[person]} to {goal}", "visitor": f"p{person}", "office": "Minister",
        "origin": "NO", "destination": goal, "places": "", **days, "first_day": start.isoformat(),
        "last_day": (end or start).isoformat(), "precision": "day", "status": status, "sources": papers,
        "conflicts": int(differ),
    })  # fmt: skip
    for paper in range(papers):
        report, article = f"{id}r{paper}", f"a{dice.randrange(size.articles)}"
        tables["reports"].append({
            "id": report, "article": article, "visit": id, "visitor": f"p{person}",
            "visitor_as_written": people[person], "destination": goal, **days, "status": status,
        })  # fmt: skip
        for place, field in enumerate(("visitor", "destination", "start", "trigger")):
            tables["evidence"].append({
                "id": f"{report}{field}", "report": report, "meeting": None, "field": field, "article": article,
                "start": place * 50, "end": place * 50 + 12, "text": "some words",
            })  # fmt: skip
        if differ:
            value = (start + timedelta(days=paper % 2)).isoformat()
            tables["conflict_values"].append({"conflict": f"{id}c", "report": report, "value": value})
    if differ:
        tables["conflicts"].append({"id": f"{id}c", "visit": id, "field": "start"})
    if dice.random() < 0.5:
        tables["meetings"].append({
            "id": f"{id}m", "visit": id, "counterpart": people[0], "entity": f"p{dice.randrange(len(people))}",
            "date": start.isoformat(), "date_basis": "stated", "first_day": start.isoformat(),
            "last_day": start.isoformat(),
        })  # fmt: skip
        tables["evidence"].append({
            "id": f"{id}m", "report": None, "meeting": f"{id}m", "field": "with", "article": article,
            "start": 250, "end": 262, "text": "some words",
        })  # fmt: skip
    tables["visit_topics"].append({"visit": id, "topic": dice.choice(WORDS)})

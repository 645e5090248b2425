"""Questions to the corpus as a whole, on the sample."""

from __future__ import annotations

import sqlite3

import pytest

from db import corpus
from db.rows import Filter
from tests import sample


def test_disagreements_give_both_sides_most_reported_first(conn: sqlite3.Connection) -> None:
    found = [(r.visit, r.field, r.value, r.reports) for r in corpus.disagreements(conn, Filter())]
    assert found == [
        (sample.VISITS[0], "start", "2031-03-04", 2),
        (sample.VISITS[0], "start", "2031-03-05", 1),
    ]
    assert corpus.disagreements(conn, Filter(statuses=("planned",))) == ()
    assert corpus.disagreements(conn, Filter(statuses=("completed",)), 10, 1) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fishing quotas", {"a1", "a3"}),
        ("ferry", {"a2"}),
        pytest.param("ferr", {"a2"}, id="unfinished"),
        ("", set()),
        pytest.param('" OR *', set(), id="no operator"),
    ],
)
def test_hits(conn: sqlite3.Connection, text: str, expected: set[str]) -> None:
    assert {hit.id for hit in corpus.hits(conn, text)} == expected


def test_hits_mark_the_words(conn: sqlite3.Connection) -> None:
    (hit,) = corpus.hits(conn, "archive")
    opening, closing = corpus.HIT
    assert f"{opening}archive{closing}" in hit.excerpt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quispe", ["rosa-quispe"]),
        ("ms fjeld", ["astrid-fjeldmo"]),
        ("", []),
        pytest.param("%", [], id="no wildcard"),
        pytest.param("lima", [], id="places are no people"),
    ],
)
def test_people_by_any_of_their_names(conn: sqlite3.Connection, text: str, expected: list[str]) -> None:
    assert [person.id for person in corpus.people(conn, text)] == expected


def test_coverage(conn: sqlite3.Connection) -> None:
    assert corpus.coverage(conn) == (("2031-03", 4),)
    assert [(row.name, row.articles) for row in corpus.outlet_counts(conn)] == [
        ("", 2),
        ("The Oslo Lantern", 2),
        ("Correo Azul", 1),
    ]


def test_stems_are_what_the_search_finds() -> None:
    assert corpus.stems(["Talks on fishing, talked of", "", "Été d'Ålesund"]) == [
        {"talk", "on", "fish", "of"},
        set(),
        {"et", "d", "alesund"},
    ]

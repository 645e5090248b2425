"""Each question on a name, on the sample; expected answers stand in tables."""

from __future__ import annotations

import sqlite3

import pytest

from db import corpus, names, queries
from db.corpus import HIT
from db.rows import ArticleFilter, Filter
from tests import sample


def test_every_name_leads_to_a_place_where_it_stands(conn: sqlite3.Connection) -> None:
    found = names.aliases(conn, "astrid-fjeldmo")
    assert [(row.name, row.mentions) for row in found] == [
        ("Astrid Fjeldmo", 3), ("Ms Fjeldmo", 1), ("Norwegian Foreign Minister Astrid Fjeldmo", 1),
    ]  # fmt: skip
    assert all(sample.TEXTS[row.article][row.start : row.end] == row.name for row in found)


@pytest.mark.parametrize(
    ("question", "id", "expected"),
    [
        pytest.param(names.met_with, "rosa-quispe", [("astrid-fjeldmo", 1)], id="was met"),
        pytest.param(names.met_with, "ingrid-havsten", [("juma-kisima", 1)], id="met"),
        pytest.param(names.met_with, "eilif-strand", [], id="met nobody"),
        pytest.param(names.topics_of, "rosa-quispe", [("climate", 1), ("fisheries", 1)], id="topics of both"),
        pytest.param(names.named_by, "lima", [("The Oslo Lantern", 2)], id="papers"),
        pytest.param(names.named_by, "torvald-ravn", [], id="no paper known"),
    ],
)
def test_counts(
    conn: sqlite3.Connection, question: names.Question, id: str, expected: list[tuple[str, int]]
) -> None:
    assert [(row.id, row.visits or row.articles) for row in question(conn, id)] == expected


def test_named_together(conn: sqlite3.Connection) -> None:
    found = {row.id: row.articles for row in names.named_together(conn, "rosa-quispe")}
    assert found["astrid-fjeldmo"] == 3
    assert found["bjarne-solvang"] == 1
    assert "rosa-quispe" not in found


def test_only_known_months_are_counted(conn: sqlite3.Connection) -> None:
    assert names.months_of(conn, "rosa-quispe") == (("2031-03", 3),)
    assert names.months_of(conn, "torvald-ravn") == ()


@pytest.mark.parametrize(
    ("keep", "expected"),
    [
        (ArticleFilter(entity="lima"), ["a1", "a3"]),
        (ArticleFilter(entity="lima", days=("2031-03-01", "2031-03-05")), ["a1"]),
        (ArticleFilter(papers=("Correo Azul", "The Oslo Lantern")), ["a1", "a2", "a3"]),
        (ArticleFilter(text="lima", papers=("Correo Azul",)), []),
        (ArticleFilter(visits=Filter(countries=("TZ",))), ["a4"]),
        (ArticleFilter(papers=("Correo Azul",), visits=Filter(officials=("rosa-quispe",))), ["a2"]),
        (ArticleFilter(visits=Filter(certainty=("undated",))), ["a5"]),
    ],
)
def test_articles_are_kept(conn: sqlite3.Connection, keep: ArticleFilter, expected: list[str]) -> None:
    assert [article.id for article in queries.articles(conn, keep)] == expected
    assert queries.count_articles(conn, keep) == len(expected)


def test_names_are_counted_in_some_articles(conn: sqlite3.Connection) -> None:
    found = names.entities(conn, "PERSON", 2, ArticleFilter(papers=("Correo Azul",)))
    assert [(row.id, row.mentions, row.articles) for row in found] == [
        ("astrid-fjeldmo", 1, 1), ("daudi-mwangaza", 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [("fishing quot", ["fishing", "quotas"]), ("quota lim", ["lima", "quotas"]), ("???", [])],
)
def test_words_looked_for_are_marked(conn: sqlite3.Connection, text: str, words: list[str]) -> None:
    marked = corpus.found(conn, "a3", text)
    found = [part.partition(HIT[1])[0] for part in marked.split(HIT[0])[1:]]
    assert sorted({word.lower() for part in found for word in part.split()}) == words
    assert not marked or marked.replace(HIT[0], "").replace(HIT[1], "") == sample.TEXTS["a3"]

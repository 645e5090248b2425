"""Each question on the sample; expected answers stand in tables."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest

from db import connect, corpus, names, queries, store
from db.model import Article, Entity, Zone
from db.rows import ArticleFilter, Filter
from tests import sample

DISPUTED, OPEN, POSTPONED, CANCELLED, SHORT, MONTH, OLD, UNDATED = sample.VISITS


IN_ORDER = (OLD, OPEN, DISPUTED, CANCELLED, SHORT, POSTPONED, MONTH, UNDATED)


@pytest.mark.parametrize(
    ("keep", "expected"),
    [
        (Filter(), IN_ORDER),
        (Filter(officials=("astrid-fjeldmo",)), (DISPUTED,)),
        pytest.param(Filter(officials=("juma-kisima",)), (SHORT,), id="met, never travelled"),
        pytest.param(Filter(officials=("rosa-quispe",)), (DISPUTED, MONTH), id="met and travelled"),
        (Filter(officials=("bjarne-solvang", "torvald-ravn")), (OLD, CANCELLED, POSTPONED)),
        (Filter(topics=("defence",)), (CANCELLED, SHORT, POSTPONED)),
        (Filter(topics=("defence",), countries=("TZ",)), (CANCELLED, SHORT)),
        pytest.param(
            Filter(topics=("defence",), officials=("ingrid-havsten",)), (SHORT,), id="all must match"
        ),
        (Filter(countries=("IS",)), (UNDATED,)),
        (Filter(officials=("nobody",)), ()),
        pytest.param(Filter(papers=("Correo Azul",)), (OPEN, DISPUTED), id="a paper"),
        (Filter(statuses=("planned", "postponed")), (POSTPONED, MONTH)),
        pytest.param(Filter(certainty=("known",)), (DISPUTED, SHORT, POSTPONED), id="both days stated"),
        pytest.param(Filter(certainty=("vague",)), (OLD, MONTH), id="a month"),
        pytest.param(Filter(certainty=("open", "undated")), (OPEN, CANCELLED, UNDATED), id="open or undated"),
        pytest.param(Filter(certainty=("differ",), statuses=("completed",)), (DISPUTED,), id="disputed"),
        pytest.param(Filter(days=("2031-03-10", "2031-04-01")), (POSTPONED, MONTH), id="touching the days"),
        pytest.param(Filter(text="archive"), (OLD, UNDATED), id="words of the articles"),
        pytest.param(Filter(text="quot peru"), (), id="only the last word may be a beginning"),
        pytest.param(Filter(text="peru quot"), (DISPUTED, POSTPONED, MONTH), id="last word unfinished"),
        pytest.param(Filter(text='" OR 1=1 --'), (), id="operators are words"),
        pytest.param(Filter(text="***"), (), id="no word at all"),
        pytest.param(Filter(officials=("x' OR '1'='1",)), (), id="values are bound"),
    ],
)
def test_visits(conn: sqlite3.Connection, keep: Filter, expected: tuple[str, ...]) -> None:
    assert tuple(visit.id for visit in queries.visits(conn, keep)) == expected


@pytest.mark.parametrize(
    ("field", "value", "days", "kept"),
    [
        ("end", "2031-03-08", ("2031-03-08", "2031-03-08"), True),
        ("end", "2031-03-08", ("2031-03-09", "2031-03-09"), False),
        ("start", "2031-03-03", ("2031-03-03", "2031-03-03"), True),
        ("start", "2031-03-03", ("2031-03-02", "2031-03-02"), False),
        ("end", "2031-04", ("2031-03-20", "2031-03-20"), False),
        ("status", "2031-03-08", ("2031-03-08", "2031-03-08"), False),
    ],
)
def test_a_visit_is_of_the_days_that_any_paper_gives(
    tmp_path: Path, field: str, value: str, days: tuple[str, str], kept: bool
) -> None:
    path = sample.build(tmp_path / "sample.db")
    with contextlib.closing(sqlite3.connect(path)) as changed, changed:
        changed.execute("INSERT INTO conflicts VALUES ('x', ?, ?)", (DISPUTED, field))
        changed.execute("INSERT INTO conflict_values VALUES ('x', 'a2-fjeldmo', ?)", (value,))
    with contextlib.closing(connect.open_read_only(path)) as opened:
        assert (DISPUTED in {v.id for v in queries.visits(opened, Filter(days=days))}) is kept


def test_a_visit_has_everything_said_of_it(conn: sqlite3.Connection) -> None:
    found = queries.visit(conn, DISPUTED)
    assert found
    assert (found.visit.visitor_name, found.visit.places, found.visit.sources) == (
        "Astrid Fjeldmo",
        "Lima",
        3,
    )
    assert [report.article for report in found.reports] == ["a1", "a2", "a3"]
    assert {(c.value, c.report) for c in found.conflicts} == {
        ("2031-03-04", "a1-fjeldmo"), ("2031-03-04", "a3-fjeldmo"), ("2031-03-05", "a2-fjeldmo"),
    }  # fmt: skip
    assert [(m.counterpart, m.date) for m in found.meetings] == [("Rosa Quispe", "2031-03-05")]
    assert [e.text for e in found.evidence if e.meeting] == [
        "will meet Peruvian President Rosa Quispe on March 5"
    ]
    assert found.topics == (("fisheries", "Fisheries"),)
    assert queries.visit(conn, "no-such-visit") is None


@pytest.mark.parametrize("id", sample.TEXTS)
def test_spans_of_an_article_are_its_words(conn: sqlite3.Connection, id: str) -> None:
    found = queries.article(conn, id)
    assert found
    assert found.text == sample.TEXTS[id]
    for evidence in found.evidence:
        assert found.text[evidence.start : evidence.end] == evidence.text
    words = {found.text[m.start : m.end] for m in found.mentions}
    assert words <= {words for words, _, _ in sample.MENTIONS}
    assert words
    assert {m.target for m in found.mentions if m.target} == {entity.id for entity in found.entities}


def test_unknown_ids_are_none(conn: sqlite3.Connection) -> None:
    assert queries.article(conn, "no") is None
    assert names.entity(conn, "no") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["a1", "a2", "a3", "a4", "a5"]),
        ("Lima", ["a1", "a3"]),
        ("lima callao", ["a1"]),
        pytest.param("visits", ["a1", "a2", "a3", "a4", "a5"], id="other forms of a word"),
        ("Atlantis", []),
        ("''", []),
    ],
)
def test_articles(conn: sqlite3.Connection, text: str, expected: list[str]) -> None:
    assert [article.id for article in queries.articles(conn, ArticleFilter(text=text))] == expected


def test_counts(conn: sqlite3.Connection) -> None:
    people = {p.id: (p.visits, p.met) for p in names.officials(conn)}
    assert people["rosa-quispe"] == (1, 1)
    assert people["juma-kisima"] == (0, 1)
    assert next(iter(people)) == "bjarne-solvang"
    topics = [(t.id, t.visits, t.articles) for t in queries.topics(conn)]
    assert topics == [("defence", 3, 2), ("fisheries", 1, 2), ("climate", 1, 1)]
    assert {"NO", "TZ"} < set(queries.countries(conn))
    most = [e.name for e in names.entities(conn, "PERSON", 2)]
    assert most == ["Astrid Fjeldmo", "Rosa Quispe"]
    assert names.label_counts(conn)["ORG"] == (1, 2)
    assert queries.survey(conn, Filter()).papers == 5
    assert queries.survey(conn, Filter(topics=("fisheries",), text="Lima")).papers == 3
    assert set(queries.visits_in(conn, "a2")) == {DISPUTED, OPEN}
    assert [a.id for a in queries.articles(conn, ArticleFilter(entity="rosa-quispe"))] == ["a1", "a2", "a3"]


@pytest.mark.parametrize(
    ("table", "id", "first"),
    [
        ("visit", "astrid-fjeldmo-pe-2031-03-05", DISPUTED),
        ("entity", "juma-kisimba", "juma-kisima"),
        ("article", "a11", "a1"),
    ],
)
def test_nearest(conn: sqlite3.Connection, table: str, id: str, first: str) -> None:
    assert queries.nearest(conn, table, id)[0][0] == first  # type: ignore[arg-type]


def test_nearest_offers_nothing_far(conn: sqlite3.Connection) -> None:
    assert queries.nearest(conn, "visit", "☃☃☃") == ()


@pytest.mark.parametrize(
    "sql", ["REPORTS", "MEETINGS", "CONFLICTS", "MENTIONS", "TIMEXES", "TOPIC_SPANS", "VISITS_IN"]
)
def test_questions_of_one_thing_use_an_index(sql: str) -> None:
    empty = sqlite3.connect(":memory:")  # no statistics: of a tiny table SQLite would rather read every row
    empty.executescript(files("db").joinpath("schema.sql").read_text(encoding="utf-8"))
    plan = [row[3] for row in empty.execute("EXPLAIN QUERY PLAN " + getattr(queries, sql), ("x",))]
    empty.close()
    assert plan
    assert not [step for step in plan if step.startswith("SCAN")]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The envoy slept well.", "The envoy slept well.…"),
        (f"The envoy slept {'very ' * 20}well.", "The envoy slept very very very very very very very very…"),
        (f"The{'envoy' * 20}", f"The{'envoy' * 11}en…"),
    ],
)
def test_an_untitled_article_is_known_by_the_first_words_of_its_body(
    tmp_path: Path, words: str, title: str
) -> None:
    text = f" date 2031-03-05 LIMA –\n{words}\n"
    body = text.index("The")
    zones = (Zone("date", 0, body - 1), Zone("body", body, len(text) - 1))
    with connect.create(tmp_path / "a.db") as db:
        store.add_article(db, Article("a", "a.txt", "0" * 64, text, zones=zones), [], [], [])
        store.finish(db, datetime(2031, 4, 1, tzinfo=UTC), "0", "test", 1, 0)
    opened = connect.open_read_only(tmp_path / "a.db")
    assert [a.title for a in queries.articles(opened)] == [title]
    assert [hit.title for hit in corpus.hits(opened, words)] == [title]
    opened.close()


@pytest.mark.parametrize(
    ("field", "keep", "expected"),
    [
        ("statuses", Filter(), {"completed": 4, "planned": 1, "ongoing": 1, "cancelled": 1, "postponed": 1}),
        pytest.param("topics", Filter(countries=("TZ",)), {"defence": 2}, id="under the other fields"),
        ("countries", Filter(topics=("fisheries",)), {"PE": 1}),
        pytest.param(
            "officials", Filter(countries=("PE",)), {"astrid-fjeldmo": 1, "rosa-quispe": 1}, id="met"
        ),
        ("papers", Filter(), {"The Oslo Lantern": 3, "Correo Azul": 2}),
        pytest.param(
            "certainty",
            Filter(),
            {"known": 3, "vague": 2, "open": 2, "undated": 1, "differ": 1, "single": 7},
            id="all",
        ),
        pytest.param("papers", Filter(text="nowhere"), {}, id="nothing is kept"),
    ],
)
def test_choices_are_counted(
    conn: sqlite3.Connection, field: str, keep: Filter, expected: dict[str, int]
) -> None:
    assert {row.id: row.visits for row in queries.choices(conn, field, keep)} == expected


def test_as_many_choices_as_asked_for(conn: sqlite3.Connection) -> None:
    everyone = queries.choices(conn, "officials", Filter(), -1)
    assert len(everyone) > 2
    assert queries.choices(conn, "officials", Filter(), 2) == everyone[:2]


def test_most_reported_visits_of_days(conn: sqlite3.Connection) -> None:
    days = ("2031-03-01", "2031-03-31")
    assert [v.id for v in queries.visits(conn, Filter(), "dated", days, 1)] == [DISPUTED]
    assert len(queries.visits(conn, Filter(), "dated", days)) == 5


@pytest.mark.parametrize(
    ("of", "legs"),
    [
        pytest.param("a", ("b", "c"), id="the next stop but one"),
        pytest.param("b", ("a", "c"), id="before and after"),
        pytest.param("late", (), id="weeks later"),
        pytest.param("off", (), id="called off"),
        pytest.param("vague", (), id="a month says nothing"),
        pytest.param("other", (), id="somebody else"),
    ],
)
def test_legs_of_a_tour(tmp_path: Path, of: str, legs: tuple[str, ...]) -> None:
    trips = {
        "a": ("p", "2031-05-01", "2031-05-03", "completed"),
        "b": ("p", "2031-05-03", "2031-05-04", "completed"),
        "c": ("p", "2031-05-06", "2031-05-06", "planned"),
        "late": ("p", "2031-05-20", "2031-05-21", "completed"),
        "off": ("p", "2031-05-04", "2031-05-05", "cancelled"),
        "vague": ("p", "2031-05-01", "2031-05-31", "completed"),
        "other": ("q", "2031-05-02", "2031-05-02", "completed"),
    }
    with connect.create(tmp_path / "t.db") as db:
        store.add_entities(db, [Entity("p", "P", "PERSON"), Entity("q", "Q", "PERSON")])
        db.table("visits").insert_all(
            {
                "id": id, "name": id, "visitor": who, "destination": "PE", "first_day": first,
                "last_day": last, "status": status, "sources": 1,
            }
            for id, (who, first, last, status) in trips.items()
        )  # fmt: skip
    opened = connect.open_read_only(tmp_path / "t.db")
    found = queries.visit(opened, of)
    opened.close()
    assert found
    assert tuple(leg.id for leg in found.legs) == legs


def test_a_filter_keeps_a_visit(conn: sqlite3.Connection) -> None:
    assert queries.keeps(conn, Filter(statuses=("completed",)), DISPUTED)
    assert not queries.keeps(conn, Filter(statuses=("planned",)), DISPUTED)

"""The files to take away, from the sample."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from dataclasses import replace

import pytest

from dashboard.takeaway import as_csv, as_ics, as_json, cite_visit, cite_words
from db import queries
from db.rows import VisitRow
from tests import sample

BASE = "http://desk:8501"
BUILT = "2031-04-01T00:00:00+00:00"


@pytest.fixture(scope="module")
def visits(conn: sqlite3.Connection) -> tuple[VisitRow, ...]:
    return queries.visits(conn)


def test_citations_name_every_paper(conn: sqlite3.Connection) -> None:
    detail, article = queries.visit(conn, sample.VISITS[0]), queries.article(conn, "a4")
    assert detail
    assert article
    assert cite_visit(detail) == (
        "Astrid Fjeldmo (Foreign Minister), Norway → Peru (Lima), March 4–7, 2031 (completed). According to: "
        "“Fjordbank envoy to tour Lima”, The Oslo Lantern, March 2, 2031; "
        "“Minister arrives in Peru”, Correo Azul, March 4, 2031; "
        "“Quotas on the table”, The Oslo Lantern, March 8, 2031. Envoyage,"
    )
    assert cite_words(article.article, "that\n day") == (
        "“that day” In: “Solvang stays at home”, inferred: between March 9 and 10, 2031. Envoyage,"
    )


def events(text: str) -> list[dict[str, str]]:
    """The events of an ICS file, unfolded."""
    found: list[dict[str, str]] = []
    for line in text.replace("\r\n ", "").splitlines():
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            name, _, value = line.partition(":")
            found[-1][name] = value
    return found


def test_csv_has_every_visit_and_its_link(visits: tuple[VisitRow, ...]) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(visits, BASE))))
    assert [row["id"] for row in rows] == [visit.id for visit in visits]
    first = next(row for row in rows if row["id"] == sample.VISITS[0])
    assert (first["country"], first["start"], first["papers"]) == ("Peru", "2031-03-04", "3")
    assert first["link"] == f"{BASE}/?sel={sample.VISITS[0]}"


def test_no_cell_is_a_formula(visits: tuple[VisitRow, ...]) -> None:
    text = as_csv([replace(visits[0], visitor_name="=1+1", host="@sum")], BASE)
    assert "'=1+1" in text
    assert "'@sum" in text


def test_json_has_every_field(visits: tuple[VisitRow, ...]) -> None:
    found = {visit["id"]: visit for visit in json.loads(as_json(visits, BASE))}
    assert found[sample.VISITS[0]]["places"] == ["Lima"]
    assert found[sample.VISITS[7]]["start"] is None


def test_events_end_on_the_day_after(visits: tuple[VisitRow, ...]) -> None:
    found = {event["UID"]: event for event in events(as_ics(visits, BASE, BUILT))}
    assert len(found) == 7, "the undated visit is no event"
    first = found[f"{sample.VISITS[0]}@envoyage"]
    assert first["DTSTART;VALUE=DATE"] == "20310304"
    assert first["DTEND;VALUE=DATE"] == "20310308"
    assert first["SUMMARY"] == "Astrid Fjeldmo: Norway → Peru (Lima)"
    assert first["DTSTAMP"] == "20310401T000000Z"
    assert found[f"{sample.VISITS[3]}@envoyage"]["STATUS"] == "CANCELLED"


def test_lines_are_short_and_marks_escaped(visits: tuple[VisitRow, ...]) -> None:
    text = as_ics(
        [replace(visits[0], visitor_name="Ó Briain; of " + "Å" * 60 + ", \\ and\nmore")], BASE, BUILT
    )
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert r"Ó Briain\; of" in events(text)[0]["SUMMARY"]
    assert r"\, \\ and more" in events(text)[0]["SUMMARY"]

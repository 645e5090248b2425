"""The exports, read back by the programs that they are for."""

from __future__ import annotations

import io
import json
import sqlite3
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import icalendar
import jsonschema
import pandas as pd
import pytest
from click.testing import CliRunner, Result

from dashboard.exports import columns, ftm, schema
from dashboard.exports.__main__ import main
from dashboard.takeaway import COLUMNS
from db.tables import TABLES
from tests import sample

BASE = "https://visits.example"
NASTY = "</script><b>=1+1</b>"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = sample.build(tmp_path_factory.mktemp("exports") / "sample.db")
    with sqlite3.connect(path) as conn:
        conn.execute("UPDATE visits SET office = ?, host = '=1+1' WHERE id = ?", (NASTY, sample.VISITS[0]))
    return path


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENVOYAGE_DB", "")  # the commands set it: put back afterwards


def export(database: Path, *words: str) -> Result:
    result: Result = CliRunner().invoke(main, [*words, "--db", str(database)])
    return result


def text(database: Path, *words: str) -> str:
    result = export(database, *words, "--base-url", BASE)
    assert result.exit_code == 0, result.output
    return result.stdout


def frame(database: Path, *words: str) -> pd.DataFrame:
    return pd.read_csv(io.StringIO(text(database, *words)), keep_default_na=False)


@pytest.mark.parametrize("name", ["visits", *TABLES])
def test_tables_are_read_by_pandas(database: Path, name: str) -> None:
    found = frame(database, name, "--format", "csv")
    assert list(found.columns) == list(COLUMNS if name == "visits" else columns.columns(name))
    table = {"visits": "visits", "conflicts": "conflict_values"}.get(name, name)
    with sqlite3.connect(database) as conn:
        (rows,) = conn.execute(f"SELECT count(*) FROM {table}").fetchone()
        if name == "entities":  # those that no article names are left out
            (rows,) = conn.execute("SELECT count(DISTINCT entity) FROM mentions").fetchone()
    assert len(found) == rows > 0
    assert found["link"].str.startswith(f"{BASE}/").all()


@pytest.mark.parametrize("name", ["visits", *TABLES])
def test_json_is_valid_by_the_published_schema(database: Path, name: str) -> None:
    published = json.loads(schema.FILE.read_text(encoding="utf-8"))
    assert published == schema.schema(), "python -m dashboard.exports.schema writes it anew"
    validator = jsonschema.Draft202012Validator(
        published["$defs"][name], format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    found = json.loads(text(database, name, "--format", "json"))
    assert found
    validator.validate(found)
    with pytest.raises(jsonschema.ValidationError):
        validator.validate([{"id": 1}])


def test_the_page_of_columns_is_up_to_date() -> None:
    written = columns.README.read_text(encoding="utf-8")
    assert written == columns.markdown(), "python -m dashboard.exports.columns writes it anew"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ([], set(sample.VISITS)),
        (["--view", f"{BASE}/?country=PE&sel=x"], {sample.VISITS[0]}),
        (["--view", "?sure=undated", "--sure", "differ"], {sample.VISITS[0], sample.VISITS[7]}),
        (["--country", "PE", "--sure", "differ"], {sample.VISITS[0]}),
        (["--view", "?country=PE", "--official", "astrid-fjeldmo"], {sample.VISITS[0]}),
    ],
)
def test_an_export_equals_its_filter(database: Path, words: list[str], kept: set[str]) -> None:
    assert set(frame(database, "visits", "--format", "csv", *words)["id"]) == kept
    found = json.loads(text(database, "visits", *words))["visits"]
    assert {visit["id"] for visit in found} == kept
    for name in ("reports", "meetings", "evidence", "conflicts"):
        assert set(frame(database, name, *words)["visit"]) <= kept
    papers = set(frame(database, "reports", *words)["article"])
    if words:
        assert set(frame(database, "articles", *words)["id"]) == papers
        assert set(json.loads(text(database, "mentions", *words))) <= papers


def test_words_that_a_spreadsheet_or_a_page_would_run_do_nothing(database: Path) -> None:
    first = frame(database, "visits", "--format", "csv", "--country", "PE").set_index("id")
    assert first.loc[sample.VISITS[0], "host"] == "'=1+1"
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
    for event in json.loads(text(database, "visits", "--format", "timeline"))["events"]:
        parser.feed(event["text"]["headline"] + event["text"]["text"])
    assert set(tags) == {"p", "a"}


def test_calendars_are_read_by_icalendar(database: Path) -> None:
    result = export(database, "visits", "--format", "ics", "--base-url", BASE)
    assert "Left out: 1 visit without any date." in result.stderr
    events = icalendar.Calendar.from_ical(result.stdout_bytes).walk("VEVENT")
    found = {str(event["UID"]).removesuffix("@envoyage"): event for event in events}
    rows = frame(database, "visits", "--format", "csv").set_index("id")
    assert len(found) == len(events) == len(rows) - 1
    for id, event in found.items():
        first, end = event.decoded("DTSTART"), event.decoded("DTEND")
        assert type(first) is date
        assert first < end
        if len(rows.loc[id, "start"]) == len(rows.loc[id, "end"]) == len("2031-03-04"):
            assert first.isoformat() == rows.loc[id, "start"]
            assert (end - timedelta(days=1)).isoformat() == rows.loc[id, "end"]
        assert str(event["URL"]) == rows.loc[id, "link"]


def test_the_timeline_has_dates_as_exact_as_known(database: Path) -> None:
    found = json.loads(text(database, "visits", "--format", "timeline"))
    events = {event["unique_id"]: event for event in found["events"]}
    assert sample.VISITS[-1] not in events  # undated
    assert events[sample.VISITS[0]]["start_date"] == {"year": 2031, "month": 3, "day": 4}
    assert events[sample.VISITS[0]]["end_date"] == {"year": 2031, "month": 3, "day": 7}
    assert "end_date" not in events[sample.VISITS[1]]  # not stated
    assert events[sample.VISITS[5]]["start_date"].keys() == {"year", "month"}


def entities(database: Path, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text(database, "ftm", *words).splitlines()]


@pytest.mark.parametrize("words", [[], ["--country", "PE"]])
def test_follow_the_money_entities_have_known_properties_and_no_loose_ends(
    database: Path, words: list[str]
) -> None:
    found = entities(database, *words)
    ids = {entity["id"]: entity["schema"] for entity in found}
    assert len(ids) == len(found)
    assert {"Person", "Article", "Trip", "Event", "Mention"} <= set(ids.values())
    refers = {"involved": {"Person"}, "proof": {"Article"}, "document": {"Article"},
              "resolved": {"Person", "Organization"}}  # fmt: skip
    for entity in found:
        assert set(entity["properties"]) <= set(ftm.PROPERTIES[entity["schema"]])
        for name, schemata in refers.items():
            assert {ids[id] for id in entity["properties"].get(name, [])} <= schemata
    trips = [entity for entity in found if entity["schema"] == "Trip"]
    assert len(trips) == len(frame(database, "visits", "--format", "csv", *words))


def test_follow_the_money_reads_its_entities(database: Path) -> None:
    """``pip install 'followthemoney<4'`` (its ICU has to be compiled) and run this test."""
    model = pytest.importorskip("followthemoney").model
    for data in entities(database):
        proxy = model.get_proxy(data, cleaned=False)
        assert proxy.id == data["id"]
        assert {name: sorted(proxy.get(name)) for name in data["properties"]} == {
            name: sorted(values) for name, values in data["properties"].items()
        }


def test_what_is_wrong_is_said(database: Path, tmp_path: Path) -> None:
    for words, said in [
        (["visits", "--country", "XX"], "does not know what the link filters by: XX"),
        (["visits", "--country", "PE", "--status", "postponed"], "No visit in"),
        (["reports", "-o", str(tmp_path / "no" / "x.csv")], "Can't write"),
        (["database", "-o", str(database)], "database"),
    ]:
        result = export(database, *words)
        assert result.exit_code in (1, 2)
        assert said in result.stderr
    assert "There is no database" in export(tmp_path / "none.db", "reports").stderr

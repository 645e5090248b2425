"""What is written for a static site: all of what was asked for, nothing else, and nothing that acts as code."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dashboard.exports.__main__ import main
from dashboard.website import document
from tests import sample

DISPUTED, OPEN, POSTPONED, CANCELLED, SHORT, MONTH, OLD, UNDATED = sample.VISITS

pytestmark = pytest.mark.filterwarnings("default")


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.build(tmp_path_factory.mktemp("website") / "sample.db")


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENVOYAGE_DB", "none.db")


def written(folder: Path) -> dict[str, Any]:
    """Name of a file of data -> what it hands over."""
    found = {}
    for path in (folder / "data").iterdir():
        match = re.fullmatch(r'envoyage\.take\("([\w-]+)", (.*)\);\n', path.read_text(encoding="utf-8"))
        assert match
        assert match[1] == path.stem
        found[path.stem] = json.loads(match[2])
    return found


def entries(data: dict[str, Any], kind: str) -> dict[str, Any]:
    return {
        id: one for name, found in data.items() if name.startswith(f"{kind}-") for id, one in found.items()
    }


def test_the_whole_corpus(database: Path, tmp_path: Path) -> None:
    assert run("site", "--db", database, "-o", tmp_path / "site").exit_code == 0
    data = written(tmp_path / "site")
    assert set(data["index"]["visits"]["id"]) == set(sample.VISITS) == set(entries(data, "visits"))
    assert data["sources"]["id"] == ["a1", "a2", "a3", "a4", "a5"]
    assert set(entries(data, "articles")) == set(data["sources"]["id"])
    texts = {
        id: "".join(text for text, _ in found["segments"]) for id, found in entries(data, "articles").items()
    }
    assert texts == sample.TEXTS
    assert entries(data, "words")["peru"] == [1, 2]
    assert entries(data, "names")["rosa-quispe"] == ["Rosa Quispe", [0, 1, 2]]


@pytest.mark.parametrize(
    ("link", "visits", "articles"),
    [
        ("https://visits.example.org/?country=TZ", {CANCELLED, SHORT}, {"a4"}),
        ("?official=rosa-quispe&status=planned", {MONTH}, {"a3"}),
        ("?q=disputes", {DISPUTED}, {"a1", "a2", "a3"}),
        ("?days=1962-01-01_1962-12-31", {OLD}, {"a5"}),
    ],
)
def test_a_view_holds_what_its_filters_show_and_nothing_else(
    database: Path, tmp_path: Path, link: str, visits: set[str], articles: set[str]
) -> None:
    assert run("site", "--db", database, "-o", tmp_path / "site", "--view", link).exit_code == 0
    data = written(tmp_path / "site")
    assert set(data["index"]["visits"]["id"]) == visits == set(entries(data, "visits"))
    assert set(data["sources"]["id"]) == articles == set(entries(data, "articles"))
    evidence = {id for visit in entries(data, "visits").values() for id in visit["evidence"]}
    for article in entries(data, "articles").values():
        assert {target for kind, target, *_ in article["spans"] if kind == "evidence"} <= evidence
        assert {id for id, _ in article["visits"]} <= visits
    everything = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "site" / "data").iterdir())
    for other in set(sample.VISITS) - visits:
        assert f'"{other}"' not in everything


def test_a_page_holds_one_visit_and_opens_on_it(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "visit.html"
    assert run("page", "--db", database, "-o", file, "--visit", SHORT, "--title", "A <b> & c").exit_code == 0
    text = file.read_text(encoding="utf-8")
    blocks = dict(re.findall(r'<script type="application/json" data-chunk="([\w-]+)">(.*?)</script>', text))
    index = json.loads(blocks["index"])
    assert index["visits"]["id"] == [SHORT]
    assert index["start"] == f"sel={SHORT}"
    assert "<title>A &lt;b&gt; &amp; c</title>" in text
    assert not re.search(r'(src|href)="(?!data:)', text)


def test_an_earlier_site_is_replaced_and_other_files_are_left_alone(database: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert run("site", "--db", database, "-o", site).exit_code == 0
    (site / "data" / "visits-7.js").write_text("old", encoding="utf-8")
    (site / "CNAME").write_text("visits.example.org", encoding="utf-8")
    assert run("site", "--db", database, "-o", site, "--view", "?country=TZ").exit_code == 0
    assert not (site / "data" / "visits-7.js").exists()
    assert (site / "CNAME").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--db", "{}/none.db"), "There is no database"),
        (("--view", "?country=ZZ"), "does not know what the link filters by: ZZ"),
        (("--view", "?q=nobody+wrote+this"), "No visit"),
        (("-o", "{}"), "holds other files"),
        (("-o", "{}/file/site"), "Can't write"),
    ],
)
def test_what_can_not_be_exported(database: Path, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    result = run(
        "site", "--db", database, "-o", tmp_path / "site", *(word.format(tmp_path) for word in words)
    )
    assert result.exit_code == 1
    assert said in result.stderr
    assert not (tmp_path / "site").exists()


def test_settings_give_title_and_notice(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"DB": str(database), "TITLE": "Our calendar", "NOTICE": "Ask us first."}.items():
        monkeypatch.setenv(f"ENVOYAGE_{name}", value)
    assert run("site", "-o", tmp_path / "site").exit_code == 0
    index = written(tmp_path / "site")["index"]
    assert (index["title"], index["notice"]) == ("Our calendar", "Ask us first.")


def test_data_neither_ends_a_script_nor_a_line() -> None:
    text = "</script><!--\u2028\u2029\\\"'"
    written = document.chunk("a", text)
    assert written.count("\n") == 1
    assert not re.search("[<\u2028\u2029]", written)
    assert json.loads(written.removeprefix('envoyage.take("a", ').removesuffix(");\n")) == text


def test_a_page_allows_only_what_it_holds() -> None:
    served, mailed = document.page("t", "d", "1"), document.page("t", "d", "1", {})
    assert "script-src 'self'; style-src 'self'" in served
    assert "unsafe" not in served + mailed.split("</head>")[0].split("<style>")[0]
    assert re.search(r"script-src 'sha256-[^ ;]+'; style-src 'sha256-[^ ;]+';", mailed)


def test_the_script_holds_every_module_once_and_no_syntax_of_modules() -> None:
    script = document.script()
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    assert script.count('modules["components/dom.js"] =') == 1
    assert 'modules["components/gantt/gantt.js"] =' in script

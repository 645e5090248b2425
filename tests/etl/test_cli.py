"""The command line as its users meet it: results, messages, exit codes, and nothing lost."""

import json
import socket
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from etl.cli import main

ARTICLE = """ date 2021-05-04 OSLO – Ghanaian Foreign Minister Ama Boateng arrived in Norway on Monday for a three-day visit.

She met Norwegian Prime Minister Kari Lund on Tuesday to discuss trade and energy.
"""
OTHER = """ date 2021-05-06 ACCRA – Ghana's Foreign Minister Ama Boateng visited Norway from May 4 to 5, her office said.
"""


@dataclass
class Done:
    """What a process of its own, as ``export`` is, has said."""

    exit_code: int
    stdout: str
    stderr: str


def run(*arguments: object) -> Result | Done:
    words = [str(a) for a in arguments]
    if words[0] != "export":
        return CliRunner().invoke(main, words)
    done = subprocess.run([sys.executable, "-m", "etl", *words], check=False, capture_output=True, text=True)
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "two.txt").write_text(OTHER, encoding="utf-8")
    return folder


@pytest.fixture
def database(tmp_path: Path, articles: Path) -> Path:
    path = tmp_path / "a.db"
    assert run("build", articles, "--db", path).exit_code == 0
    return path


def test_from_articles_to_a_visit_with_its_words_and_its_disagreement(database: Path, articles: Path) -> None:
    result = run("export", "visits", "--db", database)
    assert result.exit_code == 0
    (visit,) = json.loads(result.stdout)["visits"]
    assert visit["visitor"]["name"] == "Ama Boateng"
    assert visit["visitor"]["country"] == "GH"
    assert visit["destination"]["country"] == "NO"
    assert [r["article"] for r in visit["reports"]] == ["one", "two"]
    assert [(r["start"], r["end"]) for r in visit["reports"]] == [
        ("2021-05-03", "2021-05-05"),
        ("2021-05-04", "2021-05-05"),
    ]
    assert [c["field"] for c in visit["conflicts"]] == ["start"]
    assert visit["status"] == "completed"
    assert [(m["with"], m["date"]) for m in visit["meetings"]] == [("Kari Lund", "2021-05-04")]
    assert {"trade", "energy"} <= set(visit["topics"])
    for report in visit["reports"]:
        text = (articles / f"{report['article']}.txt").read_text(encoding="utf-8")
        assert report["evidence"]
        assert all(words in text for words in report["evidence"])


def test_a_second_build_gives_the_same_ids(database: Path, articles: Path) -> None:
    before = run("export", "visits", "--db", database).stdout
    assert run("build", articles, "--db", database).exit_code == 0
    assert run("export", "visits", "--db", database).stdout == before


def test_the_export_goes_to_a_file(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "visits.json"
    result = run("export", "visits", "--db", database, "--format", "json", "-o", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert len(json.loads(out.read_text(encoding="utf-8"))["visits"]) == 1
    assert "Can't write" in run("export", "visits", "--db", database, "-o", tmp_path / "no" / "x.json").stderr


def test_bad_files_are_named_and_the_rest_is_loaded(articles: Path, tmp_path: Path) -> None:
    (articles / "empty.txt").write_bytes(b"")
    (articles / "picture.txt").write_bytes(b"\x89PNG\0\0")
    (articles / "latin.txt").write_bytes("Zürich".encode("latin-1"))
    (articles / "huge.txt").write_bytes(b"word " * 10_000_000)
    (articles / "copy.txt").write_text(ARTICLE, encoding="utf-8")
    result = run("build", articles, "--db", tmp_path / "a.db")
    assert result.exit_code == 0
    assert "Loaded 2 articles" in result.stderr
    assert "Skipped 5" in result.stderr
    for name, reason in [
        ("empty", "is empty"), ("picture", "binary"), ("latin", "UTF-8"), ("huge", "50 MB"), ("one", "same text as"),
    ]:  # fmt: skip
        assert any(name in line and reason in line for line in result.stderr.splitlines()), (
            name,
            result.stderr,
        )


def test_a_source_that_is_missing_is_an_error_after_the_rest_is_loaded(
    articles: Path, tmp_path: Path
) -> None:
    result = run("build", articles, tmp_path / "missing", "--db", tmp_path / "a.db")
    assert result.exit_code == 1
    assert "Loaded 2 articles" in result.stderr
    assert "missing: there is no such file or folder" in result.stderr


def test_a_build_of_nothing_leaves_the_old_database(database: Path, tmp_path: Path) -> None:
    before = database.read_bytes()
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "a.txt").write_bytes(b"")
    for source in ("empty", "missing"):
        result = run("build", tmp_path / source, "--db", database)
        assert result.exit_code == 1
        assert "No article could be loaded" in result.stderr
    (tmp_path / "none").mkdir()
    assert "Give a folder that holds .txt files" in run("build", tmp_path / "none", "--db", database).stderr
    assert database.read_bytes() == before


def test_a_database_of_someone_else_is_left_alone(articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    conn = sqlite3.connect(path)
    conn.execute("CREATE TABLE mine (x)")
    conn.close()
    before = path.read_bytes()
    for command in [("build", articles), ("export", "visits"), ("serve",)]:
        result = run(*command, "--db", path)
        assert result.exit_code == 1
        assert "not an Envoyage database" in result.stderr
    assert path.read_bytes() == before


def test_a_port_in_use_is_named(database: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("serve", "--db", database, "--port", port, "--headless")
    assert result.exit_code == 1
    assert f"Port {port} can't be used" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("build",),
        ("build", "x", "--pipelin", "y"),
        ("serve", "--port", "0"),
        ("export", "visits", "--format", "xml"),
        ("evaluate", "no-such-folder"),
        ("nonsense",),
    ],
)
def test_wrong_usage_has_code_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_pipeline_that_is_not_installed_is_named(articles: Path, tmp_path: Path) -> None:
    result = run("build", articles, "--db", tmp_path / "a.db", "--pipeline", "xx_no_such_pipeline")
    assert result.exit_code == 1
    assert "xx_no_such_pipeline" in result.stderr


def test_evaluate_prints_the_scores_of_a_corpus(articles: Path, tmp_path: Path) -> None:
    gold = {"articles": {"one": {"dct": "2021-05-04"}}, "visits": [{
        "id": "v1", "visitor": {"name": "Ama Boateng"}, "destination": {"country": "NO"},
        "start": "2021-05-03", "end": "2021-05-05", "status": "completed", "meetings": [], "conflicts": [],
        "reports": [{"article": "one", "start": "2021-05-03", "end": "2021-05-05", "evidence": []}],
    }]}  # fmt: skip
    (tmp_path / "visits.json").write_text(json.dumps(gold), encoding="utf-8")
    result = run("evaluate", tmp_path, "--verbose")
    assert result.exit_code == 0, result.stderr
    assert "(1 paired of 1 gold, 1 system)" in result.stdout
    assert articles.is_dir()
    result = run("evaluate", articles)
    assert result.exit_code == 1
    assert "no annotated corpus" in result.stderr


def test_every_command_is_described() -> None:
    def walk(command: object, path: tuple[str, ...]) -> None:
        assert command.help, path  # type: ignore[attr-defined]
        for name, child in getattr(command, "commands", {}).items():
            walk(child, (*path, name))

    walk(main, ())


def test_mentions_are_exported_with_their_offsets(database: Path, articles: Path) -> None:
    found = json.loads(run("export", "mentions", "--db", database, "--format", "json").stdout)
    assert set(found) == {"one", "two"}
    text = (articles / "one.txt").read_text(encoding="utf-8")
    assert all(text[m["start"] : m["end"]] == m["text"] for m in found["one"])
    (ama,) = {m["entity"] for m in found["one"] if m["text"] == "Ama Boateng"}
    assert ama == "ama-boateng"


def test_evaluate_judges_the_dates_of_undated_articles(articles: Path, tmp_path: Path) -> None:
    (articles / "three.txt").write_text("The envoy Ada Roe landed in Oslo.", encoding="utf-8")
    gold = {"articles": {"three": {"dct": "1904-06-04", "dct_in_header": False}}, "visits": []}
    (tmp_path / "visits.json").write_text(json.dumps(gold), encoding="utf-8")
    result = run("evaluate", tmp_path, "--dates")
    assert result.exit_code == 0, result.stderr
    assert "undated articles  1" in result.stdout
    assert "right      0" in result.stdout


# the scorer leaves its files to the garbage collector
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_evaluate_scores_mentions(articles: Path, tmp_path: Path) -> None:
    at = ARTICLE.index("Oslo".upper())
    gold = {
        "one": {"mentions": [{"start": at, "end": at + 4, "text": "OSLO", "kind": "gpe"}]},
        "two": {"mentions": []},
    }
    (tmp_path / "mentions.json").write_text(json.dumps(gold), encoding="utf-8")
    assert articles.is_dir()
    result = run("evaluate", tmp_path, "--mentions")
    assert result.exit_code == 0, result.stderr
    assert "GPE " in result.stdout
    assert "R 1.000" in result.stdout


def test_the_static_site_is_the_dashboards(database: Path, tmp_path: Path) -> None:
    assert run("export", "site", "--db", database, "-o", tmp_path / "site").exit_code == 0
    assert (tmp_path / "site" / "index.html").exists()
    assert (
        run("export", "page", "--visit", "nobody", "--db", database, "-o", tmp_path / "a.html").exit_code == 1
    )
    assert run("export", "site").exit_code == 2
    assert run("export", "site", "--help").exit_code == 0

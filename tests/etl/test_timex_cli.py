"""``envoyage timex`` and ``envoyage benchmark timex`` as their users meet them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from etl.cli import main

LINE = '{"id": "a", "text": "Sie kam — she came on Monday.", "dct": "2021-06-16"}\n'


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)


def test_lines_in_lines_out(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(LINE + "\n" + '{"id": 7, "text": "It rained."}\n', encoding="utf-8")
    result = run("timex", source, "-o", out)
    assert (result.exit_code, result.output) == (0, "")
    first, second = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert (first["id"], first["dct"]) == ("a", "2021-06-16")
    (timex,) = first["timexes"]
    assert first["text"][timex["start"] : timex["end"]] == timex["text"] == "Monday"
    assert (timex["type"], timex["value"], timex["basis"]) == ("DATE", "2021-06-14", "relative")
    assert timex["days"] == ["2021-06-14", "2021-06-14"]
    assert second == {"id": 7, "text": "It rained.", "dct": None, "timexes": []}
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nonsense", "not JSON"),
        ("[1]", "not an object"),
        ('{"id": "b"}', '"text" is missing'),
        ('{"id": "b", "text": 3}', '"text" is missing or no string'),
        ('{"id": "b", "text": "x", "dct": "16 June"}', "no date"),
        ('{"id": "b", "text": "x", "dct": 2021}', '"dct" is no string'),
        ("[" * 100_000, "recursion"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(line: str, reason: str) -> None:
    result = run("timex", "-", stdin=f"{line}\n{LINE}")
    assert result.exit_code == 1
    assert result.stderr.startswith("Line 1: ")
    assert reason in result.stderr
    assert [json.loads(row)["id"] for row in result.stdout.splitlines()] == ["a"]


def test_what_is_not_utf8_is_named() -> None:
    result = run("timex", "-", stdin=LINE.encode() + '{"text": "Zürich"}'.encode("latin-1"))
    assert (result.exit_code, result.stderr) == (1, "Line 2: it is not UTF-8.\n")


@pytest.mark.parametrize("dct", ["2021-06-16T08:30", "2021-06-16/2021-06-18", "2021-06-16 08:30:00Z"])
def test_a_publication_date_may_be_a_range_or_carry_a_time(dct: str) -> None:
    result = run("timex", "-", stdin=json.dumps({"text": "She came on Monday.", "dct": dct}))
    (timex,) = json.loads(result.stdout)["timexes"]
    assert (timex["value"], json.loads(result.stdout)["dct"]) == ("2021-06-14", dct)


def test_wrong_usage_and_files_that_cannot_be(tmp_path: Path) -> None:
    assert run("timex", tmp_path / "missing").exit_code == 2
    assert run("timex").exit_code == 2
    result = run("timex", "-", "-o", tmp_path / "no" / "x", stdin=LINE)
    assert (result.exit_code, "Can't write" in result.stderr) == (1, True)


def test_the_benchmark_names_its_figures() -> None:
    result = run("benchmark", "timex", "-", stdin=LINE)
    assert result.exit_code == 0
    assert "rules compile in" in result.stdout
    assert "documents/s" in result.stdout
    assert run("benchmark", "timex", "-", stdin="\n").exit_code == 1

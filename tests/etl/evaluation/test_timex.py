"""Scores of time expressions against an annotated file."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from db.errors import SourceError
from etl.evaluation.timex import main, scores

TEXT = "She came on Monday and left on June 18."
MONDAY = {"start": 12, "end": 18, "type": "DATE", "value": "2021-06-14"}
FRIDAY = {"start": 31, "end": 38, "type": "DATE", "value": "2021-06-18"}


def gold(tmp_path: Path, *timexes: dict[str, Any]) -> Path:
    path = tmp_path / "gold.jsonl"
    line = {"id": "a", "text": TEXT, "dct": "2021-06-20", "timexes": timexes}
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("timexes", "relaxed", "value", "interval"),
    [
        ([MONDAY, FRIDAY], 100, 100, 100),
        ([MONDAY, FRIDAY | {"value": "2021-06-19"}], 100, 50, 50),
        ([MONDAY | {"start": 9}, FRIDAY], 100, 100, 100),
        ([FRIDAY], 66.67, 66.67, 66.7),
        # the day of the evening is the same, its value is not
        ([MONDAY | {"value": "2021-06-14TEV", "type": "TIME"}, FRIDAY], 100, 50, 100),
    ],
)
def test_scores(
    tmp_path: Path, timexes: list[dict[str, Any]], relaxed: float, value: float, interval: float
) -> None:
    found = scores(gold(tmp_path, *timexes))
    assert [found[m][2] for m in ("relaxed", "value", "interval")] == [relaxed, value, interval]


def test_the_command_prints_a_table(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, [str(gold(tmp_path, MONDAY, FRIDAY))])
    assert result.exit_code == 0
    assert ["value", "100.0", "100.0", "100.0"] in [line.split() for line in result.stdout.splitlines()]


def test_the_command_prints_the_halves(tmp_path: Path) -> None:
    path = gold(tmp_path, MONDAY, FRIDAY)
    first = json.loads(path.read_text(encoding="utf-8"))
    second = first | {"id": "b", "timexes": [MONDAY | {"value": "2020-06-14"}]}
    path.write_text(f"{json.dumps(first)}\n{json.dumps(second)}\n", encoding="utf-8")
    result = CliRunner().invoke(main, [str(path), "--halves"])
    assert result.exit_code == 0
    values = [line.split()[-1] for line in result.stdout.splitlines() if line.startswith("value")]
    assert values == ["57.1", "100.0", "0.0"]


@pytest.mark.parametrize("line", ["nonsense", '{"id": "a", "text": "x"}', '{"text": "x", "timexes": []}'])
def test_what_is_not_annotated_is_an_error(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(SourceError, match=r"gold\.jsonl"):
        scores(path)

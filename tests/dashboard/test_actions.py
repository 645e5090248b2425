"""What a click on the first screen leads to, from the sample."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.actions import after
from dashboard.lists import PAGE, pages
from dashboard.page import month, months
from dashboard.state import State
from tests import sample

DISPUTED, OPEN = sample.VISITS[:2]
ON_MARCH_5 = sample.evidence_id("a2-fjeldmo", "start", "a2", "on March 5")
FIFTH = (date(2031, 3, 5), date(2031, 3, 5))
WINDOW = (date(2031, 3, 1), date(2031, 3, 9))


@pytest.fixture(autouse=True, scope="module")
def _database(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path: Path = sample.build(tmp_path_factory.mktemp("actions") / "sample.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ENVOYAGE_DB", str(path))
        yield


@pytest.mark.parametrize(
    ("event", "state", "expected"),
    [
        ({"do": "select", "id": OPEN}, State(visit=DISPUTED, beside="a2"), State(visit=OPEN)),
        (
            {"do": "evidence", "id": ON_MARCH_5}, State(visit=DISPUTED, beside="a1"),
            State(visit=DISPUTED, evidence=ON_MARCH_5, beside="a1"),
        ),
        pytest.param(
            {"do": "differ", "id": DISPUTED}, State(), State(visit=DISPUTED, evidence=ON_MARCH_5), id="its words"
        ),
        pytest.param({"do": "differ", "id": OPEN}, State(), State(visit=OPEN), id="nothing to differ on"),
        pytest.param(
            {"do": "beside", "id": None}, State(visit=DISPUTED),
            State(visit=DISPUTED, evidence=ON_MARCH_5, beside="a1"), id="both sides",
        ),
        pytest.param(
            {"do": "beside", "id": None}, State(visit=DISPUTED, beside="a1"), State(visit=DISPUTED), id="no longer"
        ),
        ({"do": "beside", "id": "a3"}, State(visit=DISPUTED), State(visit=DISPUTED, beside="a3")),
        ({"do": "close"}, State(visit=OPEN, q="fish"), State(q="fish")),
        ({"do": "official", "id": "x"}, State(topics=("t",), page=3), State(officials=("x",))),
        ({"do": "page", "id": "2"}, State(), State(page=2)),
        ({"do": "page", "id": "two"}, State(page=5), State()),
        ({"do": "view", "id": "month"}, State(page=2), State(view="month")),
        ({"do": "view", "id": "<b>"}, State(), State()),
        ({"do": "lanes", "id": "topic"}, State(), State(lanes="topic")),
        ({"do": "days", "id": "2031-03-05_2031-03-05"}, State(window=WINDOW), State(window=WINDOW, days=FIFTH)),
        pytest.param({"do": "days", "id": "2031-03-05_2031-03-05"}, State(days=FIFTH), State(), id="the same again"),
        ({"do": "days", "id": "?", "view": "list"}, State(days=FIFTH), State(view="list")),
        ({"do": "undated"}, State(visit=OPEN), State(certainty=("undated",), view="list")),
        ({"do": "clear", "name": "topic", "value": "t"}, State(topics=("t", "u")), State(topics=("u",))),
        ({"do": "clear", "name": "drop table"}, State(topics=("t",), q="w"), State()),
        ({"do": "dance", "id": "x"}, State(visit=OPEN), State(visit=OPEN)),
    ],
)  # fmt: skip
def test_after(event: dict[str, Any], state: State, expected: State) -> None:
    assert after(event, state) == expected


@pytest.mark.parametrize(
    ("asked", "total", "expected"),
    [(1, 0, (1, 1)), (2, PAGE, (1, 1)), (2, PAGE + 1, (2, 2)), (0, 5 * PAGE, (1, 5)), (99, 250, (3, 3))],
)
def test_pages_are_held_to_those_there_are(asked: int, total: int, expected: tuple[int, int]) -> None:
    assert pages(asked, total) == expected


def test_a_month_has_its_days() -> None:
    assert month("2032-02") == (date(2032, 2, 1), date(2032, 2, 29))


def test_a_chart_of_many_years_counts_years() -> None:
    assert [(bar.id, bar.count) for bar in months([("2031-03", 2), ("2031-05", 1)])] == [
        ("2031-03", 2),
        ("2031-05", 1),
    ]
    assert [(bar.id, bar.count) for bar in months([("1962-06", 1), ("2031-03", 2), ("2031-05", 1)])] == [
        ("1962", 1),
        ("2031", 3),
    ]
    assert month("1962") == (date(1962, 1, 1), date(1962, 12, 31))

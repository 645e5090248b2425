"""The demo's five articles: every visit, every date, every disagreement, word for word.

The annotation is that of tests/gold/seeds. Nothing in the code knows these articles (test_generality.py).
"""

from pathlib import Path
from typing import Any

import pytest

from etl import topics
from etl.evaluation import visits

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"


@pytest.fixture(scope="module")
def scores() -> dict[str, Any]:
    found, notes = visits(GOLD / "seeds", topics.load())
    print("\n".join(notes))  # noqa: T201 - shown where a test fails
    return found


def test_the_demo_loads_the_annotated_articles_unchanged() -> None:
    demo = {p.name: p.read_bytes() for p in (ROOT / "seeds").glob("*.txt")}
    assert demo == {p.name: p.read_bytes() for p in (GOLD / "seeds" / "articles").glob("*.txt")}


def test_every_visit_and_no_other(scores: dict[str, Any]) -> None:
    found = scores["visits"]
    assert (found["gold"], found["system"], found["paired"]) == (5, 5, 5)


def test_both_dates_and_the_status_of_each(scores: dict[str, Any]) -> None:
    assert scores["dates"]["both"] == 1
    assert scores["status"]["accuracy"] == 1


def test_all_ten_meetings(scores: dict[str, Any]) -> None:
    found = scores["meetings"]
    assert (found["recall"], found["precision"]) == (1, 1)


def test_the_three_disagreements_and_no_other(scores: dict[str, Any]) -> None:
    found = scores["contradictions"]
    assert (found["flagged"], found["system_flags"], found["spurious"]) == (3, 3, 0)


def test_all_evidence_is_verbatim(scores: dict[str, Any]) -> None:
    assert scores["evidence"]["spans"] > 0
    assert scores["evidence"]["verbatim"] == 1

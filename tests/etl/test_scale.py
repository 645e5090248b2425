"""Learned weights: what ships is readable, what is learned follows the examples."""

import json

import pytest

from etl.learn import Example, fit
from etl.scale import WEIGHTS, Scale, scale
from etl.visits.status import STAGES

QUESTIONS = ("home", "presence", "start", "end", "meeting", *STAGES)


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_has_weights(question: str) -> None:
    assert scale(question).weights


def test_every_question_that_ships_is_asked() -> None:
    assert set(json.loads(WEIGHTS.read_text("utf-8"))) == set(QUESTIONS)


@pytest.mark.parametrize(
    ("signs", "probability"),
    [((), 0.5), (("for",), 0.881), (("against",), 0.119), (("for", "against"), 0.5), (("unknown",), 0.5)],
)
def test_signs_add_up(signs: tuple[str, ...], probability: float) -> None:
    found = Scale(0.0, {"for": 2.0, "against": -2.0}).probability(signs)
    assert found == pytest.approx(probability, abs=0.001)


def test_huge_weights_do_not_overflow() -> None:
    assert Scale(-1e6, {}).probability(()) < 1e-9


def test_learning_tells_signs_apart_and_leaves_rare_ones_out() -> None:
    rows = [Example(frozenset({"said"}), True, "a")] * 200 + [Example(frozenset({"other"}), False, "a")] * 200
    rows += [Example(frozenset({"once"}), True, "a")]
    table = fit(rows)
    learned = Scale(table["bias"], table["weights"])
    assert learned.probability({"said"}) > 0.7 > 0.3 > learned.probability({"other"})
    assert "once" not in table["weights"]

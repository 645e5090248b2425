"""Learned weights: what ships is readable, what is learned follows the examples."""

import json

import pytest

from etl.learn import Example, fit, fit_choices
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


def test_of_several_options_one_is_right_or_none() -> None:
    scale = Scale(0.0, {"for": 2.0, "against": -2.0})
    likely, unlikely = scale.shares([{"for"}, {"against"}])
    (alone,) = scale.shares([{"for"}])
    assert 1 > alone > likely > 0.8 > 0.1 > unlikely > 0
    assert scale.shares([set(), set(), set()]) == pytest.approx([0.25] * 3)
    assert scale.shares([]) == []


def test_huge_shares_do_not_overflow() -> None:
    assert Scale(0.0, {"for": 1e6}).shares([{"for"}, set()]) == pytest.approx([1.0, 0.0])
    assert Scale(-1e6, {}).shares([set(), set()]) == pytest.approx([0.0, 0.0])


def test_learning_a_choice_weighs_options_against_each_other() -> None:
    """An option that is wrong beside a better one is no worse for that where it stands alone."""

    def option(sign: str, right: bool = False) -> Example:
        return Example(frozenset({sign}), right, "a")

    groups = [[option("first", True), option("second")]] * 500 + [[option("second", True)]] * 300
    groups += [[option("third")]] * 500 + [[option("once", True)]] + [[]]
    learned = Scale(**fit_choices(groups))
    first, second = learned.shares([{"first"}, {"second"}])
    assert first > 0.8 > 0.2 > second
    assert learned.shares([{"second"}])[0] > 0.7
    assert learned.shares([{"third"}])[0] < 0.3
    assert "once" not in learned.weights


def test_of_several_right_options_one_is_enough() -> None:
    day, week, other = (Example(frozenset({s}), s != "other", "a") for s in ("day", "week", "other"))
    learned = Scale(**fit_choices([[day, week, other]] * 1000))
    day_, week_, other_ = learned.shares([{"day"}, {"week"}, {"other"}])
    assert day_ == pytest.approx(week_, abs=0.01)
    assert day_ + week_ > 0.9 > 0.1 > other_

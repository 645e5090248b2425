"""How the dates inferred for undated articles are judged."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.dates import Interval
from etl.evaluation.undated import answers, table

DAY = date(2019, 6, 4)


def judge(found: Interval | None, **about: object) -> str:
    given = answers(
        {"a": {"dct": "2019-06-04", "dct_in_header": False} | about}, {"a": found} if found else {}
    )
    return given[0].verdict


def days(first: int, last: int) -> Interval:
    return Interval.days(DAY + timedelta(days=first), DAY + timedelta(days=last))


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (days(0, 0), "right"),
        (days(-13, 0), "right"),
        (days(0, 13), "right"),
        (days(0, 14), "wide"),
        (days(1, 3), "wrong"),
        (None, "unknown"),
    ],
)
def test_verdicts(found: Interval | None, verdict: str) -> None:
    assert judge(found) == verdict


def test_a_true_range_need_only_be_met() -> None:
    assert judge(days(3, 4), dct=None, dct_range=["2019-06-07", "2019-06-30"]) == "right"
    assert judge(days(0, 2), dct=None, dct_range=["2019-06-07", "2019-06-30"]) == "wrong"


def test_articles_with_a_date_in_the_header_do_not_count() -> None:
    gold = {"a": {"dct": "2019-06-04", "dct_in_header": True}, "b": {"dct": "2019-06-04"}}
    given = answers(gold, {"b": days(9, 9)})
    assert [(a.article, a.verdict) for a in given] == [("b", "wrong")]
    assert "undated articles  1" in table(given)
    assert "wrong: b: 2019-06-13, not 2019-06-04" in table(given)

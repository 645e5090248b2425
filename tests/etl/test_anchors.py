"""An undated article is dated by those that tell of the same trip or name the same people."""

from __future__ import annotations

import pytest

from db.dates import Interval
from db.model import Dating
from etl.anchors import Told, choose, years
from etl.timex.dct import Inferred
from etl.timex.options import Option

TRIP = ("ama", "NO")
#: Weekdays fit both.
OPTIONS = ("2015-05-09/2015-05-15", "2021-05-09/2021-05-15")


def told(
    people: str = "", *trips: tuple[str, str], options: tuple[str, ...] = (), proved: bool = True
) -> Told:
    inferred = (Inferred(Dating(Interval.parse(days), "inferred"), ()) for days in options)
    return Told(frozenset(people.split()), frozenset(trips), tuple(Option(i, proved) for i in inferred))


def chosen(undated: Told, others: dict[str, tuple[str, Told]], own: str | None = None) -> str | None:
    stated = {a: Interval.parse(day) for a, (day, _) in others.items()}
    inferred = {"u": Interval.parse(own)} if own else {}
    found = choose({"u": undated} | {a: t for a, (_, t) in others.items()}, stated, inferred)
    return str(found["u"]) if "u" in found else None


CASES = [
    # the same trip at that time
    (told("ama", TRIP, options=OPTIONS), {"d": ("2021-05-04", told("ama", TRIP))}, OPTIONS[1]),
    # ... of one of two dated ones
    (
        told("ama", TRIP, options=OPTIONS),
        {"d": ("2021-05-04", told("ama", TRIP)), "e": ("2015-12-01", told("kofi", ("kofi", "NO")))},
        OPTIONS[1],
    ),
    # a person named at that time tells more than one named years before
    (told("ama esi", options=OPTIONS), {"d": ("2021-05-04", told("ama")), "e": ("2013-09-01", told("esi"))}, OPTIONS[1]),
    # both are as good: not told
    (told("ama esi", options=OPTIONS), {"d": ("2021-05-04", told("ama")), "e": ("2015-05-04", told("esi"))}, None),
    # nobody in common, and the corpus is of both years
    (told("ama", options=OPTIONS), {"d": ("2021-05-04", told("esi")), "e": ("2015-05-04", told("kofi"))}, None),
    # nobody in common, but the corpus is of one year only
    (told("ama", options=OPTIONS), {"d": ("2021-02-04", told("esi"))}, OPTIONS[1]),
    # without a weekday a shared trip or two people at the time are needed
    (told("ama", options=OPTIONS[1:], proved=False), {"d": ("2021-02-04", told("esi"))}, None),
    (told("ama", options=OPTIONS, proved=False), {"d": ("2021-05-04", told("ama"))}, None),
    (told("ama esi", options=OPTIONS, proved=False), {"d": ("2021-05-04", told("ama esi"))}, OPTIONS[1]),
    (told("ama", TRIP, options=OPTIONS, proved=False), {"d": ("2021-05-04", told("ama", TRIP))}, OPTIONS[1]),
    # no options, no other articles
    (told("ama", TRIP), {"d": ("2021-05-04", told("ama", TRIP))}, None),
    (told("ama", TRIP, options=OPTIONS), {}, None),
]  # fmt: skip


@pytest.mark.parametrize(("undated", "others", "expected"), CASES)
def test_the_option_that_others_speak_for(
    undated: Told, others: dict[str, tuple[str, Told]], expected: str | None
) -> None:
    assert chosen(undated, others) == expected


def test_what_the_text_gave_is_overruled_by_a_trip_alone() -> None:
    person = {"d": ("2021-05-04", told("ama"))}
    trip = {"d": ("2021-05-04", told("ama", TRIP))}
    undated = told("ama", TRIP, options=OPTIONS)
    assert chosen(undated, person, own=OPTIONS[0]) is None
    assert chosen(undated, trip, own=OPTIONS[0]) == OPTIONS[1]


def test_an_article_dated_by_another_dates_a_third() -> None:
    one = told("ama esi", TRIP, options=OPTIONS)
    two = told("esi", ("esi", "NO"), options=("2015-05-10/2015-05-16", "2021-05-10/2021-05-16"))
    far = told("kofi")
    stated = {"d": Interval.parse("2021-05-04"), "e": Interval.parse("2015-01-04")}
    articles = {"d": told("ama", TRIP), "e": far, "one": one, "two": two}
    assert {a: str(i) for a, i in choose(articles, stated, {}).items()} == {
        "one": OPTIONS[1],
        "two": "2021-05-10/2021-05-16",
    }
    assert choose({"e": far, "two": two, "d": far}, stated, {}) == {}


def test_the_years_of_a_corpus() -> None:
    assert years([]) is None
    assert years([Interval.parse("2021-05-04"), Interval.parse("2019-12-20/2020-01-03")]) == (2018, 2022)

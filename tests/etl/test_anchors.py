"""An undated article is dated by its words and by dated articles that tell of the same trip or people."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates import Interval
from db.model import Dating, Report, Status
from etl.anchors import Told, date_by_others, trips_of
from etl.document import read_article
from etl.timex.signs import signs

TRIP = ("ama", "NO")


def told(people: str = "", *trips: tuple[str, str], text: str = "") -> Told:
    return Told(frozenset(people.split()), frozenset(trips), signs(read_article("u", "u.txt", text)))


def dated(undated: Told, others: dict[str, tuple[str, Told]]) -> str | None:
    known = {a: date.fromisoformat(day) for a, (day, _) in others.items()}
    found = date_by_others({"u": undated} | {a: t for a, (_, t) in others.items()}, known)
    assert set(found) <= {"u"}
    return str(found["u"].dating.interval) if found else None


#: Articles on other matters, years apart.
FAR = {f"x{year}": (f"{year}-10-0{year % 9 + 1}", told(f"x{year}")) for year in range(2012, 2024)}
ON_TUESDAY = "The envoy landed on Tuesday, May 4."


@pytest.mark.parametrize(
    ("undated", "others", "within"),
    [
        # the same trip, the same people
        (told("ama esi", TRIP), {"d": ("2021-05-04", told("ama esi", TRIP))}, "2021-04-20/2021-05-18"),
        # of one or the other year, told by who is named then
        (told("ama", text=ON_TUESDAY), {"d": ("2021-05-20", told("ama"))}, "2021-05-04/2021-05-17"),
        # two years are as good
        (
            told("ama esi", text=ON_TUESDAY),
            {"d": ("2021-05-20", told("ama")), "e": ("2010-05-20", told("esi"))},
            None,
        ),
        # a trip of the same person to another country is no evidence of the days
        (told("ama", TRIP), {"d": ("2021-05-04", told("ama", ("ama", "SE")))}, None),
        (told("ama", TRIP), {"d": ("2021-05-04", told("esi", ("esi", "NO")))}, None),
        # two trips of the same people in two years
        (
            told("ama esi", TRIP),
            {"d": ("2021-05-04", told("ama esi", TRIP)), "e": ("2017-05-04", told("ama esi", TRIP))},
            None,
        ),
        # a dateline is the day, though another paper tells of the same trip a day later
        (
            told("ama esi", TRIP, text="Zenda, June 4 (RNA): The envoy came for talks today."),
            {"d": ("2021-06-05", told("ama esi", TRIP))},
            "2021-06-04",
        ),
        # nothing in common
        (told("kofi"), {"d": ("2021-05-04", told("ama", TRIP))}, None),
    ],
)
def test_dated_by_others(undated: Told, others: dict[str, tuple[str, Told]], within: str | None) -> None:
    found = dated(undated, FAR | others)
    assert (found is None) is (within is None)
    if found and within:
        assert Interval.parse(within).contains(Interval.parse(found))


def test_an_article_dated_by_another_dates_a_third() -> None:
    others = {a: t for a, (_, t) in FAR.items()}
    known = {a: date.fromisoformat(day) for a, (day, _) in FAR.items()} | {"d": date(2021, 5, 5)}
    articles = others | {
        "d": told("ama esi", TRIP),
        "u": told("ama esi kofi yaa", TRIP, text=ON_TUESDAY),
        "v": told("kofi yaa", ("kofi", "NO"), ("yaa", "NO"), text="He spoke on May 6."),
    }
    both = date_by_others(articles, known)
    assert str(both["u"].dating.interval).startswith("2021-05-0")
    assert "v" in both
    assert "v" not in date_by_others({a: t for a, t in articles.items() if a != "u"}, known)


def test_the_answer_is_inferred_and_says_by_which_words() -> None:
    others = FAR | {"d": ("2021-05-04", told("ama esi", TRIP))}
    known = {a: date.fromisoformat(day) for a, (day, _) in others.items()}
    articles = {"u": told("ama esi", TRIP, text=ON_TUESDAY)} | {a: t for a, (_, t) in others.items()}
    found = date_by_others(articles, known)["u"]
    assert found.dating.basis == "inferred"
    assert [ON_TUESDAY[s:e] for s, e in found.evidence] == ["Tuesday, May 4"]
    assert max(found.likely, key=found.likely.__getitem__) == date(2021, 5, 4)
    assert 0.9 < sum(found.likely.values()) <= 1


def test_nothing_is_told_without_dated_articles() -> None:
    assert date_by_others({"u": told("ama", TRIP, text=ON_TUESDAY)}, {}) == {}


def report(start: str | None, status: Status = "completed") -> Report:
    day = Dating(Interval.parse(start), "stated") if start else None
    return Report("r", "d", "ama", "Ama", "NO", start=day, status=status)


@pytest.mark.parametrize(
    ("reported", "published", "news"),
    [
        (report("2021-05-04"), "2021-05-06", True),
        (report(None), "2021-05-06", True),
        (report("2021-05-04"), None, True),
        (report("2019-05-04"), "2021-05-06", False),
        (report("2019"), None, False),
        (report("2021-05-04", "cancelled"), "2021-05-06", False),
    ],
)
def test_trips_in_the_news(reported: Report, published: str | None, news: bool) -> None:
    found = trips_of([reported], Interval.parse(published) if published else None)
    assert found == (frozenset([TRIP]) if news else frozenset())

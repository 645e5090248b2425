"""A visit that an undated paper seems to tell in another week than the dated ones."""

from dataclasses import replace

import pytest

from db.dates import Interval
from db.model import Basis, Dating, Meeting, Report
from etl.visits.consolidate import consolidate
from etl.visits.weeks import in_one_week


def day(text: str | None, basis: Basis) -> Dating | None:
    return Dating(Interval.parse(text), basis) if text else None


def told(article: str, start: str | None, end: str | None, basis: Basis = "relative") -> Report:
    first, last = day(start, basis), day(end, basis)
    met = (Meeting("Kari Dahl", None, last, ()),)
    return Report(article, article, "ama", "Ama Boateng", "NO", start=first, end=last, meetings=met)


def counted(article: str, start: str, end: str) -> Report:
    return replace(told(article, start, end, "inferred"), end=day(end, "computed"))


DATED = told("a", "2021-05-03", "2021-05-05")

CASES = [
    (told("b", "2021-05-10", "2021-05-12", "inferred"), ["2021-05-03/2021-05-05"] * 2),
    (told("b", "2021-04-26", None, "inferred"), ["2021-05-03/2021-05-05", "2021-05-03"]),
    (told("b", None, "2021-05-12", "inferred"), ["2021-05-03/2021-05-05", "2021-05-05"]),
    (counted("b", "2021-05-10", "2021-05-12"), ["2021-05-03/2021-05-05"] * 2),  # its length gives the last
    (told("b", "2021-05-11", None, "inferred"), None),  # another weekday
    (told("b", "2021-05-17", None, "inferred"), None),  # two weeks off
    (told("b", "2021-05-10", None), None),  # the paper's date is known
    (told("a", "2021-05-10", None, "inferred"), None),  # one paper tells both
]


@pytest.mark.parametrize(("other", "days"), CASES)
def test_trips_a_week_apart(other: Report, days: list[str] | None) -> None:
    found = in_one_week([[DATED], [other]])
    if days is None:
        assert found == [[DATED], [other]]
    else:
        ((first, moved),) = found
        assert [str(Interval.hull(d.interval for d in (r.start, r.end) if d)) for r in (first, moved)] == days
        assert moved.meetings[0].date == moved.end


def test_the_week_is_that_of_the_paper_whose_date_is_known() -> None:
    undated = told("b", "2021-04-26", "2021-04-28", "inferred")
    dates = {"a": day("2021-05-06", "stated"), "b": day("2021-04-25/2021-05-09", "inferred")}
    (visit,) = consolidate([undated, DATED], dates)
    assert visit.span == Interval.parse("2021-05-03/2021-05-05")

"""An undated article is dated by those that tell of the same trip."""

import pytest

from db.dates import Interval
from db.model import Report, Timex
from etl.anchors import around, days_without_year

DATED = {"d1": Interval.parse("2021-05-04"), "d2": Interval.parse("2018-11-20")}


def report(article: str, visitor: str = "ama", destination: str = "NO") -> Report:
    return Report(article + visitor, article, visitor, visitor, destination)


@pytest.mark.parametrize(
    ("reports", "days", "expected"),
    [
        ([report("d1"), report("u")], [(5, 9)], "2021-04-03/2021-06-04"),
        ([report("d1"), report("d2"), report("u")], [(11, 9)], "2018-10-20/2018-12-21"),
        ([report("d1"), report("u")], [(9, 9)], None),  # another time of the year
        ([report("d1"), report("u")], [], None),  # nothing tells this year's trip from last year's
        ([report("d1"), report("u", visitor="kofi")], [(5, 9)], "2021-04-03/2021-06-04"),  # but ama is named
        ([report("d1", visitor="esi"), report("u", visitor="kofi")], [(5, 9)], None),
        ([report("d1"), report("u", destination="SE")], [(5, 9)], None),
        ([report("d1"), report("u")], [(2, 29)], None),
    ],
)
def test_anchors(reports: list[Report], days: list[tuple[int, int]], expected: str | None) -> None:
    found = around(reports, DATED, {"u": tuple(days)}, {"u": ["ama", "kofi"]})
    assert {a: str(i) for a, i in found.items()} == ({"u": expected} if expected else {})


def test_days_without_a_year() -> None:
    values = ["XXXX-12-09", "2021-12-09", "XXXX-WXX-5", "XXXX-02-29TMO", "P3D"]
    assert days_without_year(Timex("a", 0, 1, "x", "DATE", v) for v in values) == ((12, 9), (2, 29))

"""Intervals: their written form, their days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates import Interval, day_in_name

CASES = [
    ("2021-02-03", date(2021, 2, 3), date(2021, 2, 3), "day"),
    ("2020-W53", date(2020, 12, 28), date(2021, 1, 3), "week"),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
    ("2021-12", date(2021, 12, 1), date(2021, 12, 31), "month"),
    ("2021-Q4", date(2021, 10, 1), date(2021, 12, 31), "quarter"),
    ("2021-WI", date(2021, 12, 1), date(2022, 2, 28), "season"),
    ("1999", date(1999, 1, 1), date(1999, 12, 31), "year"),
    ("198", date(1980, 1, 1), date(1989, 12, 31), "decade"),
    ("2021-02-03/2021-02-05", date(2021, 2, 3), date(2021, 2, 5), "range"),
]


@pytest.mark.parametrize(("value", "first", "last", "precision"), CASES)
def test_the_written_form_is_read_and_written_back(
    value: str, first: date, last: date, precision: str
) -> None:
    interval = Interval.parse(value)
    assert (interval.start, interval.last, interval.precision) == (first, last, precision)
    assert str(interval) == value


@pytest.mark.parametrize(
    "value", ["", "XXXX-12", "2023-13", "2023-02-30", "2023-W54", "PRESENT_REF", "P3D", "20"]
)
def test_what_is_no_whole_interval_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Interval.parse(value)


@pytest.mark.parametrize(
    ("value", "middle"),
    [
        ("2021-05-03", date(2021, 5, 3)),
        ("2021-05-03/2021-05-05", date(2021, 5, 4)),
        ("2021-W18", date(2021, 5, 6)),
    ],
)
def test_the_middle_day(value: str, middle: date) -> None:
    assert Interval.parse(value).middle == middle


def test_an_interval_has_at_least_one_day() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        Interval(date(2021, 2, 3), date(2021, 2, 3))


@given(st.dates(), st.integers(0, 400))
def test_days_survive_the_written_form(first: date, length: int) -> None:
    try:
        interval = Interval.days(first, date.fromordinal(first.toordinal() + length))
    except (OverflowError, ValueError):
        return  # past the last day that Python knows
    assert Interval.parse(str(interval)) == interval
    assert interval.length == length + 1


@pytest.mark.parametrize(
    ("a", "b", "overlap", "inside"),
    [
        ("2021-02", "2021-02-28", True, True),
        ("2021-02", "2021-03-01", False, False),
        ("2021-02-27/2021-03-02", "2021-03", True, False),
        ("2021", "2021-W01", True, True),
        ("2021", "2020-W53", True, False),
    ],
)
def test_overlap_and_containment(a: str, b: str, overlap: bool, inside: bool) -> None:
    assert Interval.parse(a).overlaps(Interval.parse(b)) is overlap
    assert Interval.parse(a).contains(Interval.parse(b)) is inside


@pytest.mark.parametrize(
    ("values", "whole"),
    [
        (("2031-03-04", "2031-03-07", "2031-03-05"), "2031-03-04/2031-03-07"),
        (("2031-03", "2031-03-31"), "2031-03-01/2031-03-31"),
        (("2031-03-04", "2031-03-04"), "2031-03-04"),
        ((), None),
    ],
)
def test_the_days_that_hold_some_intervals(values: tuple[str, ...], whole: str | None) -> None:
    found = Interval.hull(Interval.parse(value) for value in values)
    assert (str(found) if found else None) == whole


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-03-05-talks", date(2024, 3, 5)),
        ("talks_20240305", date(2024, 3, 5)),
        ("daily-2024-03-05-talks-2", date(2024, 3, 5)),
        ("archive-2019-01-01-paper-2024.03.05", date(2024, 3, 5)),
        ("2024-03-talks", None),
        ("2024-13-05-talks", None),
        ("20240230", None),
        ("120240305", None),
        ("05-03-2024-talks", None),
        ("talks", None),
    ],
)
def test_the_day_in_a_name(name: str, day: date | None) -> None:
    assert day_in_name(name) == day

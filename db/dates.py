"""Calendar intervals: partial dates as half-open ranges of days that keep their precision.

The written form of an interval is ISO 8601, as in TIMEX3 values::

    2023-12-04    a day           2023-W49    a week        2023-12    a month
    2023-Q3       a quarter       2023-SU     a season      2023       a year
    202           a decade        2023-12-07/2023-12-09     any days, both ends included

Seasons are the meteorological ones of the northern hemisphere; winter begins in December of its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

__all__ = ["DAY", "Interval", "Precision", "day_in_name"]

Precision = Literal["day", "week", "month", "quarter", "season", "year", "decade", "range"]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)

DAY = timedelta(days=1)
SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"\d{3}")
#: A whole day in a name, year first: "2024-03-05", "2024_03_05", "20240305".
_DAY_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")


def _add_months(day: date, months: int) -> date:
    """The first day of the month that lies ``months`` after the month of ``day``."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """The days from ``start`` up to, not including, ``end``.

    Raises ValueError where ``end`` is not after ``start``.
    """

    start: date
    end: date
    precision: Precision = "range"

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"an interval needs at least one day: {self.start} to {self.end}")

    @classmethod
    def day(cls, day: date) -> Interval:
        """The interval of one day."""
        return cls(day, day + DAY, "day")

    @classmethod
    def week(cls, day: date) -> Interval:
        """The ISO week (Monday to Sunday) that holds ``day``."""
        monday = day - timedelta(days=day.weekday())
        return cls(monday, monday + 7 * DAY, "week")

    @classmethod
    def month(cls, year: int, month: int) -> Interval:
        """A calendar month."""
        first = date(year, month, 1)
        return cls(first, _add_months(first, 1), "month")

    @classmethod
    def year(cls, year: int) -> Interval:
        """A calendar year."""
        return cls(date(year, 1, 1), date(year + 1, 1, 1), "year")

    @classmethod
    def days(cls, first: date, last: date) -> Interval:
        """The days from ``first`` to ``last``, both included."""
        return cls(first, last + DAY, "day" if first == last else "range")

    @classmethod
    def hull(cls, intervals: Iterable[Interval]) -> Interval | None:
        """All days from the first to the last of some intervals; None without any."""
        known = list(intervals)
        return cls.days(min(i.start for i in known), max(i.last for i in known)) if known else None

    @classmethod
    def parse(cls, value: str) -> Interval:
        """Read the written form.

        Raises ValueError on anything that is not a whole, existing interval (``XXXX-12``, ``2023-13``).
        """
        if "/" in value:
            from_, to = (cls.parse(part) for part in value.split("/", 1))
            return cls(from_.start, to.end, "range")
        if m := _DAY.fullmatch(value):
            return cls.day(date(int(m[1]), int(m[2]), int(m[3])))
        if m := _WEEK.fullmatch(value):
            return cls.week(date.fromisocalendar(int(m[1]), int(m[2]), 1))
        if m := _MONTH.fullmatch(value):
            return cls.month(int(m[1]), int(m[2]))
        if m := _QUARTER.fullmatch(value):
            first = date(int(m[1]), 3 * int(m[2]) - 2, 1)
            return cls(first, _add_months(first, 3), "quarter")
        if m := _SEASON.fullmatch(value):
            first = date(int(m[1]), SEASON_START[m[2]], 1)
            return cls(first, _add_months(first, 3), "season")
        if _YEAR.fullmatch(value):
            return cls.year(int(value))
        if _DECADE.fullmatch(value):
            return cls(date(int(value) * 10, 1, 1), date(int(value) * 10 + 10, 1, 1), "decade")
        raise ValueError(f"not a calendar interval: {value!r}")

    @property
    def last(self) -> date:
        """The last day inside."""
        return self.end - DAY

    @property
    def length(self) -> int:
        """The number of days."""
        return (self.end - self.start).days

    @property
    def middle(self) -> date:
        """The day in the middle; of an even number of days the later one."""
        return self.start + DAY * (self.length // 2)

    def overlaps(self, other: Interval) -> bool:
        """Do the two share a day?"""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Interval) -> bool:
        """Does every day of ``other`` lie inside?"""
        return self.start <= other.start and other.end <= self.end

    def __str__(self) -> str:
        """The written form, which :meth:`parse` reads back."""
        s = self.start
        match self.precision:
            case "day":
                return s.isoformat()
            case "week":
                year, week, _ = s.isocalendar()
                return f"{year:04}-W{week:02}"
            case "month":
                return f"{s.year:04}-{s.month:02}"
            case "quarter":
                return f"{s.year:04}-Q{(s.month + 2) // 3}"
            case "season":
                code = next(c for c, month in SEASON_START.items() if month == s.month)
                return f"{s.year:04}-{code}"
            case "year":
                return f"{s.year:04}"
            case "decade":
                return f"{s.year // 10:03}"
        return f"{s.isoformat()}/{self.last.isoformat()}"


def day_in_name(name: str) -> date | None:
    """The last whole day that the name of an article tells, None without one.

    "2024-03-05-talks", "talks_20240305", and "daily-2024-03-05-talks" of ``daily/2024/03/05/talks.txt``.
    """
    for year, _, month, day in reversed(_DAY_IN_NAME.findall(name)):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:  # "20241399" is a number
            continue
    return None

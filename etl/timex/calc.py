"""Calendar arithmetic for time expressions: days near a day, TIMEX3 values of units."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from db.dates import Interval
from etl.timex.tense import Tense

__all__ = [
    "choose",
    "clock_value",
    "days_in_years",
    "duration",
    "month_near",
    "moved",
    "safe_date",
    "season_of",
    "shift",
    "weekday_near",
]

#: How far from the publication date a weekday is looked for that agrees with a day of the month.
YEARS_AROUND = 6
#: The tense decides between last and next April where neither is nearer by more than so many months.
_CLOSE_MONTHS = 6


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def choose(days: Iterable[date], near: date, tense: Tense = None) -> date | None:
    """The day of ``days`` nearest to ``near``, on the side that the tense asks for (a tie: the past)."""
    options = sorted(days, key=lambda d: (abs((d - near).days), d))
    if tense == "past":
        options = [d for d in options if d <= near] or options
    elif tense == "future":
        options = [d for d in options if d >= near] or options
    return options[0] if options else None


def days_in_years(month: int, mday: int, years: Iterable[int]) -> list[date]:
    """The day ``mday``.``month`` of each of ``years`` that has it."""
    return [d for y in years if (d := safe_date(y, month, mday))]


def moved(day: date | None, days: int) -> date | None:
    """So many days later, or earlier; None where there is no such day."""
    try:
        return day + timedelta(days=days) if day else None
    except OverflowError:
        return None


def weekday_near(weekday: int, day: date, *, future: bool, strict: bool = False) -> date:
    """The last (or next) such weekday, ``day`` itself included unless ``strict``."""
    if future:
        ahead = (weekday - day.weekday()) % 7
        return day + timedelta(days=ahead or (7 if strict else 0))
    back = (day.weekday() - weekday) % 7
    return day - timedelta(days=back or (7 if strict else 0))


def month_near(month: int, day: date, tense: Tense) -> int:
    """The year of the month that is meant by its bare name: the nearest, of two about as near the tense's."""
    back, ahead = (day.month - month) % 12, (month - day.month) % 12
    close = tense and abs(back - ahead) <= _CLOSE_MONTHS
    months = -back if (tense == "past" if close else back <= ahead) else ahead
    return (day.year * 12 + day.month - 1 + months) // 12


def shift(day: date, designator: str, count: int) -> Interval | None:
    """The interval ``count`` units from the one that holds ``day``, at the unit's own precision."""
    try:
        match designator:
            case "D":
                return Interval.day(day + timedelta(days=count))
            case "W":
                return Interval.week(day + timedelta(days=7 * count))
            case "M":
                index = day.year * 12 + day.month - 1 + count
                return Interval.month(index // 12, index % 12 + 1)
            case "Q":
                index = day.year * 4 + (day.month - 1) // 3 + count
                return Interval.parse(f"{index // 4:04}-Q{index % 4 + 1}")
            case "Y":
                return Interval.year(day.year + count)
    except (ValueError, OverflowError):
        return None
    return None


def season_of(year: int, code: str) -> Interval | None:
    """A season ('SP') or quarter ('Q1') of a year, or None outside the calendar."""
    try:
        return Interval.parse(f"{year:04}-{code}")
    except ValueError:
        return None


def duration(count: str, designator: str) -> str:
    """'P4D', 'PT48H', 'PT2H30M', 'PXW'."""
    if designator == "TH" and count.endswith(".5"):
        return f"PT{count[:-2]}H30M"
    return f"PT{count}{designator[1:]}" if designator.startswith("T") else f"P{count}{designator}"


def clock_value(hour: int, minute: int, half: str) -> str | None:
    """'T15:40' from an hour, a minute and 'am', 'pm' or ''; None where there is no such time."""
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None

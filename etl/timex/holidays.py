"""Days that have a name: fixed ones, those that hang on Easter, and weekdays of a month.

A table, as only days of one rule and one meaning count: those of the moon's calendars would need a table of
sightings, and "Independence Day" a country. Easter is the western one, by the Gregorian computus (Meeus,
Jones and Butcher).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

__all__ = ["NAMES", "day_of", "fixed"]

#: Name -> (month, day).
_FIXED = {
    "New Year's Day": (1, 1),
    "Epiphany": (1, 6),
    "Australia Day": (1, 26),
    "Valentine's Day": (2, 14),
    "International Women's Day": (3, 8),
    "St Patrick's Day": (3, 17),
    "St. Patrick's Day": (3, 17),
    "April Fools' Day": (4, 1),
    "Anzac Day": (4, 25),
    "May Day": (5, 1),
    "Europe Day": (5, 9),
    "Juneteenth": (6, 19),
    "Canada Day": (7, 1),
    "Bastille Day": (7, 14),
    "Halloween": (10, 31),
    "All Saints' Day": (11, 1),
    "Armistice Day": (11, 11),
    "Veterans Day": (11, 11),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Christmas": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
}
#: Name -> days from Easter Sunday.
_EASTER = {
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Maundy Thursday": -3,
    "Good Friday": -2,
    "Holy Saturday": -1,
    "Easter Sunday": 0,
    "Easter Day": 0,
    "Easter": 0,
    "Easter Monday": 1,
    "Ascension Day": 39,
    "Pentecost": 49,
    "Whit Monday": 50,
}
#: Name -> (month, weekday from Monday = 0, which one; -1 is the last).
_WEEKDAYS = {
    "Martin Luther King Jr. Day": (1, 0, 3),
    "Martin Luther King Day": (1, 0, 3),
    "Presidents Day": (2, 0, 3),
    "Presidents' Day": (2, 0, 3),
    "Memorial Day": (5, 0, -1),
    "Labor Day": (9, 0, 1),
    "Columbus Day": (10, 0, 2),
    "Thanksgiving Day": (11, 3, 4),
    "Thanksgiving": (11, 3, 4),
}
NAMES: tuple[str, ...] = (*_FIXED, *_EASTER, *_WEEKDAYS)


def fixed(name: str) -> tuple[int, int] | None:
    """(month, day) of a holiday that is on the same day every year."""
    return _FIXED.get(name)


def day_of(name: str, year: int) -> date:
    """The day of a holiday of ``NAMES`` in a year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _EASTER:
        return _easter(year) + timedelta(days=_EASTER[name])
    month, weekday, which = _WEEKDAYS[name]
    days = [d for d in _days(year, month) if d.weekday() == weekday]
    return days[which - 1 if which > 0 else which]


def _days(year: int, month: int) -> Iterator[date]:
    day = date(year, month, 1)
    while day.month == month:
        yield day
        day += timedelta(days=1)


def _easter(year: int) -> date:
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)

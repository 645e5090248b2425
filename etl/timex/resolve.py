"""Read all expressions of a text, for one publication day, several possible ones, or none."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from db.dates import Interval
from etl.timex import absolute, measure, relative
from etl.timex.context import Context, Reading
from etl.timex.find import Found
from etl.timex.tense import Tense
from etl.timex.values import is_valid

__all__ = ["read"]

_RESOLVERS = absolute.RESOLVERS | relative.RESOLVERS | measure.RESOLVERS
#: A range of publication days is tried day by day up to this length, in as many steps beyond.
_TRIES = 31
#: The share of the possible publication days that must agree on a reading.
_NEARLY_ALL = 0.75


def _read_with(
    text: str, found: list[Found], day: date | None, tenses: dict[int, Tense]
) -> list[Reading | None]:
    """The readings for one publication day."""
    ctx = Context(text, day, found, tenses)
    for ctx.index, item in enumerate(found):
        try:
            reading = _RESOLVERS[item.kind](ctx, item)
        except OverflowError:  # a date beyond the calendar, as in "9,999 years ago"
            reading = None
        if reading and not is_valid(
            reading.type, reading.value
        ):  # before the year 0, as "the last decade" of 5
            reading = None
        ctx.note(item, reading)
    return ctx.readings


def _days(dct: Interval) -> list[date]:
    """The publication days to try; the first and the last are always among them."""
    step = max(1, -(-dct.length // _TRIES))
    days = [dct.start + timedelta(days=n) for n in range(0, dct.length, step)]
    return days if days[-1] == dct.last else [*days, dct.last]


def read(text: str, found: list[Found], dct: Interval | None) -> list[Reading | None]:
    """One reading for each found expression; None where it turns out to be none.

    Where ``dct`` is longer than a day, what depends on the day is kept only if its days agree, or nearly all
    of them do (basis 'inferred'); the rest is read as without a publication day.
    """
    tenses: dict[int, Tense] = {}
    if dct is None:
        return _read_with(text, found, None, tenses)
    runs = [_read_with(text, found, day, tenses) for day in _days(dct)]
    if len(runs) == 1:
        return runs[0]
    unknown = _read_with(text, found, None, tenses)
    return [_agreed(same, masked) for *same, masked in zip(*runs, unknown, strict=True)]


def _agreed(same: list[Reading | None], masked: Reading | None) -> Reading | None:
    """The reading of all the days, or of nearly all."""
    reading, days = Counter(same).most_common(1)[0]
    if days == len(same):
        return reading
    if reading and days >= _NEARLY_ALL * len(same):
        return replace(reading, basis="inferred")
    return masked

"""Read all expressions of a text, for one publication day, several possible ones, or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
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
#: The share of the possible publication days that must agree on a reading: of days of which nothing more is
#: known, and of days of which it is known how likely they are.
_NEARLY_ALL, _LIKELY = 0.75, 0.51


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


def read(
    text: str, found: list[Found], dct: Interval | None, likely: Mapping[date, float] | None = None
) -> list[Reading | None]:
    """One reading for each found expression; None where it turns out to be none.

    Where ``dct`` is longer than a day, what depends on the day is kept only if its days agree, or nearly all
    of them by how ``likely`` they are (basis 'inferred'); the rest is read as without a publication day.
    """
    tenses: dict[int, Tense] = {}
    if dct is None:
        return _read_with(text, found, None, tenses)
    known = {d: p for d, p in (likely or {}).items() if dct.contains(Interval.day(d))}
    weights = known or dict.fromkeys(_days(dct), 1.0)
    runs = [_read_with(text, found, day, tenses) for day in weights]
    if len(runs) == 1:
        return runs[0]
    enough = (_LIKELY if known else _NEARLY_ALL) * sum(weights.values())
    unknown = _read_with(text, found, None, tenses)
    return [
        _agreed(same, weights.values(), enough, masked) for *same, masked in zip(*runs, unknown, strict=True)
    ]


def _agreed(
    same: list[Reading | None], weights: Iterable[float], enough: float, masked: Reading | None
) -> Reading | None:
    """The reading of all the days, or of ``enough`` of their weight; else ``masked``."""
    votes: dict[Reading | None, float] = defaultdict(float)
    for reading, weight in zip(same, weights, strict=True):
        votes[reading] += weight
    best = max(votes, key=lambda r: votes[r])
    if len(votes) == 1:
        return best
    if best and votes[best] >= enough:
        return replace(best, basis="inferred")
    return masked

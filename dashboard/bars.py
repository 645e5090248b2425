"""Visits as bars: which days are sure, which only possible, where a bar stays open; the window to open on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from db.dates import Interval
from db.rows import VisitRow

__all__ = ["EPOCH", "Piece", "busiest", "cells", "day_number", "months", "pieces", "to_date", "window_around"]

EPOCH = date(1970, 1, 1)
#: How many days an open end is drawn beyond what is known.
OPEN_DAYS = 3
#: Lengths of window that are tried, in days, and the days of air left and right of what it holds.
WINDOWS = (14, 30, 60, 120)
AIR = 2
#: More visits than this make a window no better: it would only be more crowded.
ENOUGH = 60
#: An overview has no more cells than this.
CELLS = 1500
#: Bands longer than this (a year, say) do not tell when something happened.
LONG = 62

#: Visits of which an open end says nothing.
NEVER_MADE = ("cancelled", "postponed")

Piece = tuple[int, int, Literal["sure", "maybe", "from", "until"]]


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return (day - EPOCH).days


def to_date(number: int) -> date:
    """The day of a day number, held within what a calendar can write."""
    lowest, highest = day_number(date.min), day_number(date.max)
    return EPOCH + timedelta(days=max(lowest, min(number, highest)))


def pieces(visit: VisitRow) -> tuple[Piece, ...]:
    """The pieces of a visit's bar, each half-open in day numbers, in order; none without any date.

    ``sure``: the visitor was there by what is stated; ``maybe``: a day, month or year not known closer;
    ``from`` / ``until``: the end / the start is not stated.
    """
    start = Interval.parse(visit.start) if visit.start else None
    end = Interval.parse(visit.end) if visit.end else None
    if start and end:
        return _between(start, end)
    if visit.status in NEVER_MADE and (known := start or end):
        return _known(known)
    if start:
        after = day_number(start.end)
        return (*_known(start), (after, after + OPEN_DAYS, "from"))
    if end:
        before = day_number(end.start)
        return ((before - OPEN_DAYS, before, "until"), *_known(end))
    return ()


def _known(interval: Interval) -> tuple[Piece, ...]:
    kind: Literal["sure", "maybe"] = "sure" if interval.length == 1 else "maybe"
    return ((day_number(interval.start), day_number(interval.end), kind),)


def _between(start: Interval, end: Interval) -> tuple[Piece, ...]:
    sure_from, sure_to = start.last, end.start + timedelta(days=1)
    if sure_from >= sure_to:
        first, last = min(start.start, end.start), max(start.end, end.end)
        return ((day_number(first), day_number(last), "maybe"),)
    cut = [start.start, sure_from, sure_to, max(end.end, sure_to)]
    numbers = [day_number(day) for day in cut]
    kinds: tuple[Literal["maybe", "sure"], ...] = ("maybe", "sure", "maybe")
    return tuple((a, b, kind) for a, b, kind in zip(numbers, numbers[1:], kinds, strict=False) if b > a)


def busiest(spans: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The half-open window of days that holds most visits for its length; None without any.

    ``spans`` are half-open. A window scores its visits over the square root of its length, so that it grows
    over a busy month but not over an empty year.
    """
    if not spans:
        return None
    short = sorted(span for span in spans if span[1] - span[0] <= LONG) or sorted(spans)
    starts = [start for start, _ in short]
    best, first, last = 0.0, 0, 0
    for length in WINDOWS:
        for index, start in enumerate(starts):
            if index and starts[index - 1] == start:
                continue
            after = bisect_left(starts, start + length)
            score = min(after - index, ENOUGH) / length**0.5
            if score > best:
                best, first, last = score, index, after
    inside = short[first:last]
    low, high = inside[0][0], max(end for _, end in inside)
    return _aired(low, high)


def months(spans: Sequence[tuple[int, int]]) -> tuple[tuple[str, int], ...]:
    """How many spans begin in each month (``2031-03``), in order; those too long to tell the month aside."""
    found = Counter(f"{to_date(start):%Y-%m}" for start, end in spans if end - start <= LONG)
    return tuple(sorted(found.items()))


def cells(spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The spans as cells [first day, end, how many], in order: exact where few, else of some days."""
    exact = Counter(spans)
    if len(exact) <= CELLS:
        return [[start, end, many] for (start, end), many in sorted(exact.items())]
    low, high = min(start for start, _ in spans), max(start for start, _ in spans) + 1
    length = -(-(high - low) // CELLS)
    found: dict[int, list[int]] = {}
    for start, end in sorted(spans):
        cell = found.setdefault((start - low) // length, [start, start + length, 0])
        cell[1] = max(cell[1], min(end, start + LONG))
        cell[2] += 1
    return list(found.values())


def window_around(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A window in which one visit is seen with its neighbours."""
    low, high = span
    around = max(WINDOWS[0], high - low)
    starts = sorted(spans)
    near = starts[bisect_left(starts, (low - around, 0)) : bisect_right(starts, (high + around, 0))]
    short = [s for s in near if s[1] - s[0] <= LONG]
    return _aired(min([low, *(s[0] for s in short)]), max([high, *(s[1] for s in short)]))


def _aired(low: int, high: int) -> tuple[int, int]:
    missing = max(0, WINDOWS[0] - (high - low))
    return low - AIR - missing // 2, high + AIR + missing - missing // 2

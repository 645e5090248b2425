"""The dates of a clue: which of the time expressions beside a phrase of travel say its start and its end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from db.dates import Interval
from db.model import Dating, Timex
from etl.visits.clues import Clue

__all__ = ["Bounds", "Dated", "bounds", "days_of"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with the words that say it (article offsets)."""

    dating: Dating
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a clue says of the first day, the last day, a day inside, and the length in days."""

    start: Dated | None = None
    end: Dated | None = None
    inside: Dated | None = None
    days: int | None = None
    days_span: tuple[int, int] | None = None


_FROM_TO = re.compile(
    r"(?:from (?:the )?)?Ⓣ(?:,? (?:Ⓣ|\(Ⓣ\)))? ?(?:to|until|till|through|–|-|—|/) ?(?:the )?Ⓣ|"
    r"between Ⓣ and (?:the )?Ⓣ|(?:on |for )Ⓣ (?:and|&) Ⓣ"
)
_UNTIL = re.compile(r"\b(?:until|till|through|thru|up to|lasts? to|ends?|ending|ended|concludes?|concluding|due (?:back|home)|leaves?|leaving|return(?:s|ing)?) (?:\w+ ){0,4}?Ⓣ")
_SINCE = re.compile(r"\b(?:from|since|beginning|starting|begins?|starts?|began|started|as of|commencing|with effect from) (?:[a-z]+ ){0,2}?Ⓣ")


def bounds(clue: Clue) -> Bounds:
    """Read the dates in the window of a clue."""
    low, high = clue.window
    text = clue.sentence.text[low:high]
    duration = next(((d, t) for _, t in clue.durations if (d := days_of(t.value))), None)
    days = duration[0] if duration else None
    days_span = (duration[1].start, duration[1].end) if duration else None
    times = [(p - low, t) for p, t in clue.times if t.interval]
    if m := _FROM_TO.search(text):
        inside = [t for p, t in times if m.start() <= p < m.end()]
        if len(inside) >= 2 and _ordered(inside[0], inside[-1]):
            return Bounds(_dated(inside[0]), _dated(inside[-1]), None, days, days_span)
    start = _governed(_SINCE, text, times)
    end = _governed(_UNTIL, text, times) if clue.kind != "arrive" or start is None else None
    free = [t for _, t in times if t not in (start, end)]
    one = _nearest(times, free, clue, low)
    if clue.kind == "leave":
        end = end or one
    elif clue.kind == "arrive":
        start = start or (one if end is None or _ordered_day(one, end) else None)
    elif start is None and end is None and one is not None:
        return Bounds(None, None, _dated(one), days, days_span)
    return Bounds(start and _dated(start), end and _dated(end), None, days, days_span)


def days_of(value: str) -> int | None:
    """The number of days of a TIMEX3 duration: days, weeks, hours in whole days; None for vaguer ones."""
    if m := re.fullmatch(r"P(\d{1,3})([DW])", value):
        return int(m[1]) * (7 if m[2] == "W" else 1)
    if m := re.fullmatch(r"PT(\d{1,3})H", value):
        return max(1, -(-int(m[1]) // 24))
    return None


def after(dating: Dating, days: int) -> Dating:
    """The day that lies ``days`` later (or earlier), by computation."""
    return Dating(Interval.day(dating.interval.start + timedelta(days=days)), "computed")


def _governed(pattern: re.Pattern[str], text: str, times: list[tuple[int, Timex]]) -> Timex | None:
    for m in pattern.finditer(text):
        for position, timex in times:
            if position == m.end() - 1:
                return timex
    return None


def _nearest(times: list[tuple[int, Timex]], free: list[Timex], clue: Clue, low: int) -> Timex | None:
    """The free date closest to the trigger; of equals the more precise, then the later in the text."""
    at = clue.trigger

    def distance(timex: Timex) -> tuple[int, int]:
        gap = max(at[0] - timex.end, timex.start - at[1], 0)
        assert timex.interval is not None
        return timex.interval.length, gap

    days = [t for t in free if t.interval and t.interval.precision == "day"]
    pool = days or free
    return min(pool, key=lambda t: (distance(t)[1], distance(t)[0])) if pool else None


def _ordered(a: Timex, b: Timex) -> bool:
    return bool(a.interval and b.interval and a.interval.start < b.interval.start)


def _ordered_day(a: Timex | None, b: Timex) -> bool:
    return bool(a and a.interval and b.interval and a.interval.start <= b.interval.start)


def _dated(timex: Timex) -> Dated:
    assert timex.interval is not None
    return Dated(Dating(timex.interval, timex.basis), ((timex.start, timex.end),))

"""Phrases of travel that tell of several visits: one put off and its new days, those of several years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.visits.clues import Clue
from etl.visits.off import new_days, planned
from etl.visits.skeleton import TIME
from etl.visits.trip import SLIP, Trip

__all__ = ["of_another", "parts"]

#: The new days: one, or the first and the last.
_DAYS = re.compile(rf"{TIME}(?: ?(?:to|until|till|and|–|-) ?{TIME})?")
#: Words for the new days of what nothing else in the sentence says was put off.
_NOW_ON = re.compile(r"will (?:now|instead)\b")


def parts(clue: Clue) -> Iterator[Clue]:
    """A phrase of travel; one of a visit put off to new days tells of two visits, one with several years or
    months of as many.
    """
    low, high = clue.window
    if periods := _periods(clue):
        yield replace(clue, window=(low, periods[0] + 1))
        for at in periods[1:]:
            last = clue.sentence.span(at, at + 1)[1]
            yield replace(clue, window=(at, at + 1), trigger=(clue.trigger[0], last))
        return
    text = clue.sentence.text
    able = clue.off != "cancelled" and clue.kind != "leave" and (clue.noun or planned(text, low, high))
    put_off = new_days(text, low, len(text) if clue.off else high) if able else None
    if put_off is None or (clue.off is None and not _NOW_ON.match(text, put_off[0])):
        yield clue
        return
    first, day = put_off
    words, days = clue.sentence.span(first, day), _DAYS.match(text, day)
    window = days.span() if days else (day, day + 1)
    again = replace(clue, kind="arrive", trigger=words, off=None, planned=True, anew=True, window=window)
    if _by_some_days(clue, day):
        yield replace(again, anew=False)
        return
    if clue.off or TIME in text[low:first]:
        yield replace(clue, off="postponed")
    if not _some_year(clue, day):
        yield again


#: Years or months in which somebody was somewhere: "in Ⓣ, Ⓣ and Ⓣ".
_SEVERAL = re.compile(rf"\bin {TIME}(?:, (?:in )?{TIME})*,? and (?:again )?(?:in )?{TIME}")


def _periods(clue: Clue) -> list[int]:
    """Where the years or months stand in which a phrase has somebody be somewhere, each time anew."""
    low, high = clue.window
    m = _SEVERAL.search(clue.sentence.text, low, high) if clue.places and not clue.off else None
    if not m or clue.kind == "leave":
        return []
    times = [(at, t.value.interval) for at, t in clue.sentence.times(m.start(), m.end())]
    kinds = {day.precision if day else None for _, day in times}
    return [at for at, _ in times] if kinds in ({"year"}, {"month"}) else []


def _by_some_days(clue: Clue, day: int) -> bool:
    """Whether new days are so near to the old ones that papers speak of one visit: "from Ⓣ to Ⓣ"."""
    times = [(at, t.value.interval) for at, t in clue.sentence.times() if t.value.interval]
    new = [i for at, i in times if at == day and i.precision == "day"]
    old = [i for at, i in times if at != day and i.precision == "day"]
    return any(abs(n.start - o.start) <= SLIP for n in new for o in old)


def _some_year(clue: Clue, day: int) -> bool:
    """Whether new days are so vague that no visit is announced: "to next year"."""
    told = (t.value.interval for _, t in clue.sentence.times(day, day + 1))
    return any(i is None or i.precision == "year" for i in told)


def of_another(clue: Clue, trip: Trip) -> bool:
    """Whether a phrase tells the new days of a trip that was put off, or a trip those of what a phrase calls
    off.
    """
    again = any(c.anew for c in trip.clues)
    return (clue.anew and trip.off is not None and not again) or (clue.off is not None and again)

"""Days of a visit that a phrase of travel tells so plainly that nothing is left to weigh.

"On Wednesday, the third day of her visit" gives its first day, "a one-day visit on Friday" its first and its
last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from db.model import Dating
from etl.timex.words import ORDINALS
from etl.visits import triggers as table
from etl.visits.clues import Clue, clause_after
from etl.visits.dating import Bounds, Dated, after

__all__ = ["plainly"]

_AFTER = re.compile(r",? (?:after|following) (?:an? |his |her |their )")
_ORDINAL = re.compile(r"[Tt]he (\w+)( and (?:last|final))?")


def plainly(clue: Clue, said: Bounds) -> Bounds:
    """What a clue says, with the days that are sure marked so."""
    if clue.off:
        return said
    if found := _nth_day(clue):
        return replace(said, start=found[0], end=found[1] or said.end)
    day = said.start or said.end or said.inside
    if day is None or day.dating.interval.precision != "day" or not _within_a_day(clue):
        return said
    if said.start and said.end and said.start.dating.interval != said.end.dating.interval:
        return said
    sure = replace(day, sure=True)
    return replace(said, start=sure, end=sure, inside=None)


def _nth_day(clue: Clue) -> tuple[Dated, Dated | None] | None:
    """The first day, where the phrase tells which day of the visit a date is; the last where it is that."""
    sentence = clue.sentence
    low, high = (bisect_left(sentence.spans, (offset, 0)) for offset in clue.trigger)
    for m in table.NTH_DAY.finditer(sentence.text):
        item = sentence.items[m.start()]
        nth, day = _ORDINAL.match(item.value.text), item.value.interval
        number = ORDINALS.get(nth[1].lower()) if nth else None
        if low <= m.end() < high and nth and number and day and day.precision == "day":
            span = ((item.start, item.end),)
            first = Dated(after(Dating(day, "stated"), 1 - number), span, sure=True)
            return first, Dated(Dating(day, item.value.basis), span, sure=True) if nth[2] else None
    return None


def _within_a_day(clue: Clue) -> bool:
    """Does the phrase say that the visit takes a day, or a few hours of one?"""
    text, (low, high) = clue.sentence.text, clue.window
    if behind := _AFTER.match(text, high):
        high = clause_after(text, behind.end())
    for m in table.ONE_DAY.finditer(text, low, high):
        name = m.lastgroup
        length = clue.sentence.items[m.start(name)].value.value if name else ""
        if (length == "P1D") if name == "length" else (length.startswith("PT") or not name):
            return True
    return False

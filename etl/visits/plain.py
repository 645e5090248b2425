"""Days of a visit that a phrase of travel tells so plainly that nothing is left to weigh.

"On Wednesday, the third day of her visit" gives its first day, "a one-day visit on Friday" its first and its
last.
"""

from __future__ import annotations

import re
from dataclasses import replace

from db.model import Dating
from etl.timex.words import ORDINALS
from etl.visits import date_table as table
from etl.visits.clauses import clause_after
from etl.visits.clues import Clue
from etl.visits.dating import Bounds, Dated, after, date_of, days_of
from etl.visits.skeleton import DURATION, PERSON, PLACE, TIME

__all__ = ["decided"]

_AFTER = re.compile(r",? (?:after|following) (?:an? |his |her |their )")
_APART = re.compile(
    rf"{TIME},? (?:(?:just|only|barely) )?"
    rf"(?:(?P<length>{DURATION}) (?:before|ahead of|(?P<after>after))|(?P<next>{TIME})) "
    rf"(?:(?:the|his|her|their|he|she|they|{PERSON}['’]s|(?:M[rs]s?\.? )?{PERSON}) )?"
    r"(?:(?:is|was|were|are) (?:due )?to )?(?:\w+ )?$"
)
_NEXT_DAY = re.compile(r"(?i)(?:the|one|a) (?:day|morning) (after|before)")
_BEHIND = re.compile(
    rf"\b(?:arrived|came|come|flew|flown|landed|returned|home|back)\b[^.;:,{TIME}]{{0,40}}(?P<day>{TIME})"
    rf"(?: \({TIME}\))?(?: from {PLACE})?,? (?:after|following|from) (?:an? |his |her |their )?"
    rf"(?:[\w-]+ |{DURATION} ){{0,3}}?(?:(?:visit|trip) to (?:the )?)?$"
)
_WHEN = re.compile(rf"{TIME},? when [^.;:{TIME}]*$")
#: The groups of ``table.ONE_DAY`` that may be a few hours: so long is a talk as well, but not a stay.
_HOURS = ("hours", "stay", "being", "spent")
_ORDINAL = re.compile(r"[Tt]he (\w+)( and (?:last|final))?")


def decided(clue: Clue, said: Bounds) -> Bounds:
    """What a clue says, with the days that are sure marked so, and the end that a later arrival gives."""
    if clue.off or (TIME not in clue.sentence.text and not said.days):
        return said
    if found := _nth_day(clue):
        return replace(said, start=found[0], end=found[1] or said.end)
    if back := _of_old(clue):
        return replace(said, start=back, end=back, inside=None)
    if near := _days_apart(clue, said):
        return near
    left = _left_before(clue)
    if left and (said.end is None or said.end.dating == left.dating):
        if said.start is None and said.days:
            first = Dated(after(left.dating, 1 - said.days), left.spans, sure=True)
            return replace(said, start=first, end=replace(left, sure=True), inside=None)
        inside = said.inside if said.inside and said.inside.dating != left.dating else None
        return replace(said, end=left, inside=inside)
    if clue.stop and said.start and said.end:
        return replace(said, start=replace(said.start, sure=True), end=replace(said.end, sure=True))
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
    low, high = clue.at
    for m in table.NTH_DAY.finditer(sentence.text):
        item = sentence.items[m.start()]
        nth, day = _ORDINAL.match(item.value.text), item.value.interval
        number = ORDINALS.get(nth[1].lower()) if nth else None
        if low <= m.end() < high and nth and number and day and day.precision == "day":
            span = ((item.start, item.end),)
            first = Dated(after(Dating(day, "stated"), 1 - number), span, sure=True)
            return first, Dated(Dating(day, item.value.basis), span, sure=True) if nth[2] else None
    return None


def _of_old(clue: Clue) -> Dated | None:
    """When an earlier visit was, which a clause of its own tells: "since Ⓣ, when Ⓟ came to Ⓛ"."""
    m = _WHEN.search(clue.sentence.text, 0, clue.at[0])
    if m is None or not clue.who:
        return None
    found = date_of(clue.sentence.items[m.start()].value)
    if found is None or found.dating.interval.precision not in table.PERIODS:
        return None
    return replace(found, sure=True)


def _days_apart(clue: Clue, said: Bounds) -> Bounds | None:
    """What a phrase says whose day is told by its distance from another: "Ⓣ, two days before the arrival of",
    "Ⓣ, a day after leaving", "Ⓣ, the day after they landed".
    """
    sentence = clue.sentence
    m = _APART.search(sentence.text, 0, clue.at[0])
    if m is None or (clue.kind not in ("arrive", "leave") and (m["next"] or m["after"])):
        return None
    date, length = sentence.items[m.start()], sentence.items[m.start("next" if m["next"] else "length")]
    next_day = _NEXT_DAY.fullmatch(length.value.text) if m["next"] else None
    later = m["after"] or (next_day and next_day[1] == "after")
    day, days = date.value.interval, 1 if next_day else None if m["next"] else days_of(length.value.value)
    if day is None or day.precision != "day" or not days:
        return None
    counted = after(Dating(day, "stated"), -days if later else days)
    found = Dated(counted, ((date.start, length.end),), sure=date.value.basis != "inferred")
    return replace(said, end=found, inside=None) if clue.kind == "leave" else replace(said, start=found)


def _left_before(clue: Clue) -> Dated | None:
    """The last day of a visit after which somebody was elsewhere: "arrived on Ⓣ after four days in Ⓛ"."""
    m = _BEHIND.search(clue.sentence.text, 0, clue.at[0])
    if m is None or len({p.value.country for p in clue.places}) != 1:
        return None
    left = date_of(clue.sentence.items[m.start("day")].value)
    return left if left and left.dating.interval.precision == "day" else None


def _within_a_day(clue: Clue) -> bool:
    """Does the phrase say that the visit takes a day, or a few hours of one?"""
    text, (low, high) = clue.sentence.text, clue.window
    if behind := _AFTER.match(text, high):
        high = clause_after(text, behind.end())
    for m in table.ONE_DAY.finditer(text, low, high):
        name = m.lastgroup
        length = clue.sentence.items[m.start(name)].value.value if name else ""
        if not name or length == "P1D" or (name in _HOURS and length.startswith("PT")):
            return True
    return False

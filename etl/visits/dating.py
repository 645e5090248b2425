"""The dates of a clue: which of the time expressions beside a phrase of travel say its start and its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from db.dates import Interval
from db.model import Dating, Timex
from etl.visits import date_table as table
from etl.visits.clues import Clue
from etl.visits.fellow_table import JOINING
from etl.visits.off import new_days
from etl.visits.skeleton import DURATION, PLACE, TIME, Item
from etl.visits.triggers import ABOUT

__all__ = [
    "Bounds",
    "Dated",
    "after",
    "asides",
    "bounds",
    "date_of",
    "days_of",
    "joining",
    "other_events",
    "planned_ends",
    "unkept",
    "whole",
]


#: Behind a length, and before it: where so much is spent.
_BESIDE = re.compile(rf" (?:in|at|to) (?:the )?(?P<place>{PLACE})")
_WHERE = re.compile(rf"(?P<place>{PLACE}), where [^.;:{PLACE}]*$")
#: Behind words of leaving: how long it was.
_HAVING_SPENT = re.compile(rf",? after {ABOUT}{DURATION}(?=[.,;]|$)")
#: A date so near the beginning opens its sentence; one beyond a comma is as if so much further away.
_OPENING, _BEYOND = 4, 40


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with the words that say it (article offsets), and how likely it is what it is taken for.

    It is ``amid`` the trip where phrases of travel only tell that: it is taken for its first or last day.
    It is ``sure`` where they tell plainly which day it is (``etl.visits.plain``). ``others`` may be meant in
    its place, each with how likely that is.
    """

    dating: Dating
    spans: tuple[tuple[int, int], ...]
    likely: float = 1.0
    amid: bool = False
    sure: bool = False
    others: tuple[tuple[Interval, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a clue says of the first day, the last day, a day inside, and the length in days."""

    start: Dated | None = None
    end: Dated | None = None
    inside: Dated | None = None
    days: int | None = None
    days_span: tuple[int, int] | None = None


def bounds(clue: Clue) -> Bounds:
    """Read the dates in the window of a clue."""
    low, high = clue.window
    text = clue.sentence.text[low:high]
    duration = next(((d, t) for t in _durations(clue) if (d := _days(t.value))), None)
    days = duration[0] if duration else None
    days_span = (duration[1].start, duration[1].end) if duration else None
    aside = asides(clue.sentence.text)
    if not clue.off or clue.kind == "leave":
        aside |= unkept(clue.sentence.text)
    if clue.off == "postponed" and (put_off := new_days(clue.sentence.text, low, len(clue.sentence.text))):
        aside |= {put_off[1]}
    aside |= _elsewhere(clue) | _of_whom(clue)
    there = _said_there(clue)
    found = [
        (p, t.value) for p, t in clue.sentence.times(low, high) if (p in there if there else p not in aside)
    ]
    times = [(p - low, t) for p, t in found if t.interval]
    first, last = clue.at
    trigger = (first - low, last - low)
    two = table.FROM_TO.finditer(text) if len(times) > 1 else ()
    ranges = sorted(two, key=lambda m: _gap(m.start(), m.end(), trigger))
    for m in ranges[:1]:
        inside = [t for p, t in times if m.start() <= p < m.end()]
        if len(inside) >= 2 and _ordered(inside[0], inside[-1]):
            return Bounds(date_of(inside[0]), date_of(inside[-1]), None, days, days_span)
    start = _governed(table.SINCE, text, times)
    end = _governed(table.UNTIL, text, times) if clue.kind != "arrive" or start is None else None
    free = [(p + low, t) for p, t in times if t not in (start, end)]
    one = _nearest(free, clue.sentence.text, (first, last))
    if clue.kind == "leave" and not clue.noun and not _governed(table.BEGUN, text, times):
        # "back from Lima since Monday"; but "here since Monday, he leaves on Friday"
        far = [(p + low, t) for p, t in times if t is not end]
        end, start = end or _nearest(far, clue.sentence.text, (first, last)), None
    elif clue.kind == "leave":
        end = end or one
    elif clue.kind == "arrive":
        start = start or (one if end is None or _ordered_day(one, end) else None)
    elif start is None and end is None and one is not None:
        if clue.stop:
            return Bounds(date_of(one), date_of(one), None, days, days_span)
        return Bounds(None, None, date_of(one), days, days_span)
    return Bounds(date_of(start), date_of(end), None, days, days_span)


#: Behind words of saying something somewhere, when it was; what is said has days of its own.
_SAID_ON = re.compile(rf"(?:,? (?:on|late|early)){{0,2}},? (?={TIME} that\b)")


def _said_there(clue: Clue) -> frozenset[int]:
    """The position of the day on which a phrase has somebody say something in a place: they were there."""
    m = _SAID_ON.match(clue.sentence.text, clue.at[1]) if clue.kind != "leave" and clue.places else None
    return frozenset((m.end(),)) if m else frozenset()


def _durations(clue: Clue) -> Iterator[Item[Timex]]:
    """Those in the window of a clue, then those that its sentence tells of a visit."""
    sentence = clue.sentence
    text = sentence.text
    for position, item in sentence.durations(*clue.window):
        elsewhere = _spent_elsewhere(clue, position, position + 1)
        if not _short(item.value) and _of_itself(text, position) and not elsewhere:
            yield item
    told = list(table.LENGTH.finditer(text)) if DURATION in text else []
    if clue.kind == "leave" and (spent := _HAVING_SPENT.match(text, clue.window[1])):
        told.append(spent)
    for m in told:
        for position, item in sentence.durations(*m.span()):
            if _of_itself(text, position) and not _spent_elsewhere(clue, position, m.end()):
                yield item


def _spent_elsewhere(clue: Clue, position: int, end: int) -> bool:
    """Is a length, with its words up to ``end`` ("Ⓓ visit"), spent in another country than that of a clue?"""
    text = clue.sentence.text
    beside = _BESIDE.match(text, position + 1) or _BESIDE.match(text, end) or _WHERE.search(text, 0, position)
    if beside is None or not clue.places:
        return False
    there = clue.sentence.items[beside.start("place")].value.country
    return there not in {p.value.country for p in clue.places}


def _of_itself(text: str, position: int) -> bool:
    """Is the length at a position told as such, not as how much longer or later something is?"""
    before, behind = table.NO_LENGTH_BEFORE, table.NO_LENGTH_BEHIND
    return not before.search(text, 0, position) and not behind.match(text, position + 1)


def _short(duration: Timex) -> bool:
    """Is it told in hours, and less than a day? So long is a talk as well as a stay."""
    m = re.fullmatch(r"PT(\d{1,3})H", duration.value)
    return m is not None and int(m[1]) < 24


def _days(duration: Timex) -> int | None:
    """The days of a stay: two nights lie on three."""
    days = days_of(duration.value)
    if re.match(r"(?i)(?:another|an extra|\w+ (?:more|extra))\b", duration.text):
        return None
    return days + 1 if days and re.search(r"(?i)\bnights?$", duration.text) else days


#: A date right behind a place where somebody got, or was: "had arrived in Ⓛ on Ⓣ, crossed to Ⓛ".
_THERE = re.compile(
    rf"\b(?:in|at|to|into|reach(?:ed|es)|visit(?:ed|s)|t[ao]k(?:es|ing) in) (?:the )?(?P<place>{PLACE}) "
    rf"(?:(?:on|late|early|from) ){{0,2}}(?P<day>{TIME})(?: (?:to|until|and) (?P<last>{TIME}))?"
)


def _elsewhere(clue: Clue) -> frozenset[int]:
    """The positions of dates that stand before a phrase, beside a place of another country than its own."""
    text, own = clue.sentence.text, {p.value.country for p in clue.places}
    if not own or clue.noun or clue.kind == "leave":
        return frozenset()
    places = clue.sentence.items
    found = [
        m for m in _THERE.finditer(text, 0, clue.at[0]) if places[m.start("place")].value.country not in own
    ]
    return frozenset(m.start(name) for m in found for name in ("day", "last") if m[name])


#: What is told of the visitor between their name and a phrase: "Ⓟ, who took office on Ⓣ, flew to Ⓛ".
_OF_WHOM = re.compile(rf", who [^.;:,]*{TIME}[^.;:,]{{0,30}}, (?:[a-z]+ ){{0,3}}$")


def _of_whom(clue: Clue) -> frozenset[int]:
    """The positions of dates that a phrase of its own tells of the visitor right before words of travel."""
    m = _OF_WHOM.search(clue.sentence.text, 0, clue.at[0])
    return frozenset(position for position, _ in clue.sentence.times(*m.span())) if m else frozenset()


@lru_cache(maxsize=1024)
def asides(text: str) -> frozenset[int]:
    """The positions of dates that a sentence tells of something else: when it was said, since when."""
    said = frozenset(m.end() - 1 for pattern in table.ASIDES for m in pattern.finditer(text))
    return said | other_events(text)


@lru_cache(maxsize=1024)
def other_events(text: str) -> frozenset[int]:
    """The positions of dates that a sentence tells of other events than visits."""
    return frozenset(m.end() - 1 for pattern in table.OTHER_EVENTS for m in pattern.finditer(text))


@lru_cache(maxsize=1024)
def joining(text: str) -> frozenset[int]:
    """The positions of dates on which others join those who travel."""
    return frozenset(m.start("day") for pattern in JOINING for m in pattern.finditer(text))


@lru_cache(maxsize=1024)
def unkept(text: str) -> frozenset[int]:
    """The positions of dates that were planned, and that a sentence tells as not kept."""
    return frozenset(m.end() - 1 for m in table.UNKEPT.finditer(text))


@lru_cache(maxsize=1024)
def planned_ends(text: str) -> frozenset[int]:
    """The positions of dates on which somebody was due to leave, whether they did or not."""
    return frozenset(m.end() - 1 for m in table.PLANNED_END.finditer(text))


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
    for m in pattern.finditer(text) if times else ():
        for position, timex in times:
            if position == m.end() - 1:
                return timex
    return None


def _nearest(free: list[tuple[int, Timex]], text: str, trigger: tuple[int, int]) -> Timex | None:
    """The free date closest to the trigger, a day before anything longer; of equals the more precise.

    "Reached Lima on Sunday, went on to Quito on Tuesday": a date behind the trigger goes before one that
    stands beyond a comma, if that does not open the sentence.
    """

    def distance(found: tuple[int, Timex]) -> tuple[int, int]:
        position, timex = found
        gap = _gap(position, position + 1, trigger)
        if _OPENING < position < trigger[0] and "," in text[position : trigger[0]]:
            gap += _BEYOND
        return gap, timex.interval.length if timex.interval else 0

    days = [(p, t) for p, t in free if t.interval and t.interval.precision == "day"]
    nearest = min(days or free, key=distance, default=None)
    return nearest[1] if nearest else None


def _gap(start: int, end: int, trigger: tuple[int, int]) -> int:
    """How many letters lie between a stretch and the trigger."""
    return max(trigger[0] - end, start - trigger[1], 0)


def _ordered(a: Timex, b: Timex) -> bool:
    return bool(a.interval and b.interval and a.interval.start < b.interval.start)


def _ordered_day(a: Timex | None, b: Timex) -> bool:
    return bool(a and a.interval and b.interval and a.interval.start <= b.interval.start)


def date_of(timex: Timex | None) -> Dated | None:
    """What a time expression says, as a date of a trip; None where nobody can tell when that is."""
    if timex is None or timex.interval is None:
        return None
    return Dated(Dating(timex.interval, timex.basis), ((timex.start, timex.end),))


def whole(said: Sequence[Bounds]) -> tuple[Dated | None, Dated | None]:
    """First and last day of a trip from all that is said: stated, else computed from the length."""
    start = _finest([b.start for b in said if b.start])
    end = _finest([b.end for b in said if b.end])
    if start and end and end.dating.interval.last < start.dating.interval.start:
        end = None
    if not start and not end:
        start, end = _inside([b.inside for b in said if b.inside])
    for bounds_ in said:
        if bounds_.days:
            start, end = _with_length(start, end, bounds_.days, bounds_.days_span)
            break
    return start or _period(end), end or _period(start)


def _inside(days: list[Dated]) -> tuple[Dated | None, Dated | None]:
    """The first and the last of some days of a trip; of a single day nobody knows whether it is the last."""
    if not days:
        return None, None
    first, last = min(days, key=_interval), max(days, key=_interval)
    return first, last if last.dating.interval != first.dating.interval else None


def _with_length(
    start: Dated | None, end: Dated | None, days: int, span: tuple[int, int] | None
) -> tuple[Dated | None, Dated | None]:
    """The missing end, or start, of a trip of so many days."""
    spans = (span,) if span else ()
    if start and not end and start.dating.interval.precision == "day":
        return start, Dated(after(start.dating, days - 1), spans)
    if end and not start and end.dating.interval.precision == "day":
        return Dated(after(end.dating, 1 - days), spans), end
    return start, end


def _period(dated: Dated | None) -> Dated | None:
    return dated if dated and dated.dating.interval.precision in table.PERIODS else None


def _interval(dated: Dated) -> Interval:
    return dated.dating.interval


def _finest(found: list[Dated]) -> Dated | None:
    """The most precise date, of equals the first said."""
    return min(found, key=lambda d: d.dating.interval.length, default=None)

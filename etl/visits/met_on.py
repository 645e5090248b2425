"""The days on which somebody was met on a trip.

A weekday is that of the trip: "on Friday" said long before is easily read as the Friday of the week of the
paper.
"""

from __future__ import annotations

import re
from datetime import timedelta

from db.dates import Interval
from db.model import Dating, Timex
from etl.visits.clauses import clause_after, clause_before
from etl.visits.skeleton import Skeleton
from etl.visits.trip import SAME_TRIP, SLIP, Trip

__all__ = ["apart", "day_met"]

_WEEKDAY = re.compile(r"[^\d]*\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^\d]*")
#: By how many weeks a weekday may be read too early.
_WEEKS = (1, 2)
#: A longer stay, in days, has each weekday.
_SHORT = 7


def day_met(sentence: Skeleton, position: int, trip: Trip) -> Dating | None:
    """The day in the clause of the word, else the first of the sentence, else that of a trip of one day."""
    begin, end = clause_before(sentence.text, position), clause_after(sentence.text, position)
    for low, high in ((begin, end), (0, len(sentence.text))):
        for _, item in sentence.times(low, high):
            if day := _day(item.value, trip):
                return Dating(day, item.value.basis)
    start, last = trip.start, trip.end
    one = start and last and start.dating.interval == last.dating.interval
    return (
        Dating(start.dating.interval, "inferred")
        if start and one and start.dating.interval.length == 1
        else None
    )


def apart(trip: Trip, sentence: Skeleton, clause: tuple[int, int]) -> bool:
    """Whether the days that a clause tells are none of a trip."""
    days = [d for _, i in sentence.times(*clause) if (d := _day(i.value, trip))]
    start, last = trip.start or trip.end, trip.end or trip.start
    if days and trip.about and trip.assumed:
        return not any(map(trip.about.overlaps, days))
    if not days or not start or not last:
        return False
    low = start.dating.interval.start - (SLIP if trip.start else SAME_TRIP)
    high = last.dating.interval.end + (SLIP if trip.end else SAME_TRIP)
    return all(d.end <= low or high <= d.start for d in days)


def _day(timex: Timex, trip: Trip) -> Interval | None:
    """The day that a date means beside a trip, whose weekdays are meant; None for a longer time."""
    day = timex.interval
    if day is None or day.precision != "day":
        return None
    stay = _stay(trip)
    if stay is None or not _WEEKDAY.fullmatch(timex.text) or stay.length > _SHORT or stay.contains(day):
        return day
    if trip.end is None and day.end > stay.start - SLIP:
        return day  # how long the trip lasts is not known: it may have begun then
    moved = (Interval.day(day.start + timedelta(weeks=n)) for n in _WEEKS)
    return next((d for d in moved if stay.contains(d)), day)


def _stay(trip: Trip) -> Interval | None:
    """The days of a trip, those of a week where it has no end; None where its first day is not told."""
    if trip.start is None:
        return None
    start = trip.start.dating.interval
    last = trip.end.dating.interval if trip.end else Interval.day(start.start + timedelta(days=_SHORT - 1))
    return Interval.hull([start, last])

"""Who goes away from those they travel with: their own last day, of a trip that is told of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from etl.visits.clues import Clue
from etl.visits.dating import Bounds, Dated
from etl.visits.trip import Trip, near

__all__ = ["Parting", "begun_last", "first_day", "left_by", "parted"]


@dataclass(frozen=True, slots=True)
class Parting:
    """Somebody (by id) goes away of whom no trip is known where it is told: they may travel with others."""

    clue: Clue
    person: str
    when: Dated


def parted(trips: list[Trip], parting: Iterable[Parting]) -> list[Trip]:
    """The trips, each ended by what is told of its own visitor: also of those who make the trip of others."""
    for gone in parting:
        _part(trips, gone)
    for trip in trips:
        _end_own(trip)
    return trips


def _part(trips: Sequence[Trip], gone: Parting) -> None:
    day = gone.when.dating.interval
    theirs = [
        t for t in trips if t.person.id == gone.person and not any(c.names(t.person.id) for c in t.clues)
    ]
    mine = [t for t in theirs if near(t.days, [day])]
    if trip := begun_last(mine, day.start):
        trip.clues.append(gone.clue)
        trip.bounds.append((gone.clue, Bounds(end=gone.when)))


def _end_own(trip: Trip) -> None:
    """Of somebody whose going away is told, what ends the trip of those they travel with tells nothing."""
    own = [clue.names(trip.person.id) for clue, _ in trip.bounds]
    if any(mine and b.end for mine, (_, b) in zip(own, trip.bounds, strict=True)):
        trip.bounds = [
            (clue, b if mine or not clue.who else replace(b, end=None, days=None, days_span=None))
            for mine, (clue, b) in zip(own, trip.bounds, strict=True)
        ]


def left_by(trip: Trip, day: date | None) -> bool:
    """Whether phrases tell that a visitor had left on an earlier day."""
    told = [b.end.dating.interval.last for c, b in trip.bounds if b.end and c.kind == "leave" and c.places]
    return day is not None and any(left < day for left in told)


def first_day(trip: Trip) -> date | None:
    """The first day that phrases tell of a trip."""
    return min((b.start.dating.interval.start for _, b in trip.bounds if b.start), default=None)


def begun_last(found: Sequence[Trip], day: date | None) -> Trip | None:
    """Which of some trips of a visitor, in text order, somebody ends who leaves: the one begun last, of those
    that nobody is told to have left before.
    """
    found = [t for t in found if not left_by(t, day)] or found
    last = found[-1] if found else None
    begun = first_day(last) if last else None
    for trip in found if begun else ():
        other = first_day(trip)
        if other and begun and begun < other and (day is None or other <= day):
            last, begun = trip, other
    return last

"""The status of a visit on a day: by its days where they tell, else by the words of travel.

Papers leave the last day of a visit open more often than not, and print on that day itself. Whether somebody
is still there is then in the words: "landed this morning", "flew home last night". What these speak for is
weighed by ``etl.scale``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from db.dates import Interval
from db.model import Dating, Status
from etl.scale import Scale, scale
from etl.visits.clues import Clue
from etl.visits.skeleton import PERSON
from etl.visits.triggers import HOME
from etl.visits.trip import Trip

__all__ = ["MONTH", "STAGES", "Returns", "returns", "signs", "stage", "status_on"]

#: Who got home, by the ids of persons, and on which day at the latest.
Returns = Mapping[str, date]

#: The stages of a visit that takes place, each a question of the scale.
STAGES: tuple[Status, ...] = ("planned", "ongoing", "completed")
#: A visit spoken of as such ("on a visit to"), or that brought somebody "here", and that no paper ends is
#: under way so many days after its first.
LONGEST_OPEN = 3
#: The length in days of the shortest month: a span so long is a period in which a visit lies.
MONTH = 28
#: Words of a visit that is under way.
_THERE = re.compile(
    r"\b(?:is|are) (?:(?:now|still|also|currently|presently) )?"
    r"(?:on|paying|making|visiting|touring|attending|staying|spending)\b|"
    rf"\b(?:has|have) been (?:in|on|visiting|touring)\b|\bvisiting (?={PERSON})"
)
#: Distances in days that are told apart.
_GAPS = (0, 1, 2, 3, 5, 10)


def status_on(start: Dating | None, end: Dating | None, day: Dating) -> Status | None:
    """Planned before the first day, completed after the last, ongoing between; None where it is open.

    It is where the last day is not known, or the very day. ``day`` may be a range of possible days: its
    middle decides. A visit dated by a month or year that has begun counts as past: papers do not date so
    vaguely what is under way.
    """
    today = day.interval.middle
    if start and start.interval.start > today:
        return "planned"
    if end and (end.interval.last < today or end.interval.length >= MONTH):
        return "completed"
    return "ongoing" if start and end and end.interval.start > today else None


def stage(
    trip: Trip,
    dct: Interval | None,
    home: Returns | None = None,
    by: Mapping[Status, Scale] | None = None,
) -> Status:
    """How far a trip is in its article's eyes.

    ``home`` is what :func:`returns` gives for all trips of the article, ``by`` other weights than ours.
    """
    if plain := _plain(trip, dct, (home or {}).get(trip.person.id)):
        return plain
    if _open(trip, dct):
        return "ongoing"
    told = signs(trip, dct)
    scales = by or {s: scale(s) for s in STAGES}
    return max(STAGES, key=lambda s: scales[s].probability(told))


def returns(trips: Iterable[Trip]) -> Returns:
    """Those of whom an article tells that they got home (their ids), and the last day on which they did.

    ``date.max`` stands for a day that is not told.
    """
    result: dict[str, date] = {}
    for trip in trips:
        for clue, bounds in trip.bounds:
            back = clue.kind == "leave" and HOME.search(clue.sentence.text, *clue.at)
            if (back or (clue.kind == "arrive" and bounds.end)) and clue in trip.clues and clue.done:
                day = bounds.end.dating.interval.last if bounds.end else date.max
                result[trip.person.id] = max(day, result.get(trip.person.id, day))
    return result


def _plain(trip: Trip, dct: Interval | None, home: date | None) -> Status | None:
    """As its words tell plainly: completed once somebody left or is home, ongoing while they are there."""
    start = trip.start.dating.interval.start if trip.start else None
    if start and dct and start > dct.middle:
        return None
    if trip.left or (start and home and start <= home):
        return "completed"
    there = any(c.kind == "stay" and _THERE.search(c.sentence.text, c.window[0], c.at[1]) for c in trip.clues)
    return "ongoing" if there else None


def _open(trip: Trip, dct: Interval | None) -> bool:
    if (
        dct is None
        or trip.start is None
        or trip.end
        or not any(c.noun or c.deictic == "here" for c in trip.clues)
    ):
        return False
    return 0 <= (dct.middle - trip.start.dating.interval.last).days <= LONGEST_OPEN


def signs(trip: Trip, dct: Interval | None) -> frozenset[str]:
    """What speaks for the stage of a trip: its days beside the publication date, the tense of its words."""
    start, end = (d.dating.interval if d else None for d in (trip.start, trip.end))
    days = {_beside("start", start, dct), _beside("end", end, dct)}
    found = days | {"&".join(sorted(days))}
    words = {w for c in trip.clues for w in _words(c)}
    found |= words | {f"{d}&{w}" for d in days for w in words}
    found |= {f"last:{w}" for w in _words(trip.clues[-1])}
    return frozenset(found)


def _beside(name: str, day: Interval | None, dct: Interval | None) -> str:
    if day is None or dct is None:
        return f"{name}:{'none' if day is None else 'no-dct'}"
    ahead = (day.start - dct.middle).days if day.start > dct.middle else (day.last - dct.middle).days
    if day.length >= MONTH:
        return f"{name}:long:{'ahead' if day.start > dct.middle else 'begun'}"
    size = next((str(most) for most in _GAPS if abs(ahead) <= most), "more")
    return f"{name}:{'in' if ahead > 0 else 'ago'}:{size}"


def _words(clue: Clue) -> set[str]:
    """The kind of a phrase of travel with the tense of its verb."""
    return {f"{clue.kind}:{clue.when}", f"{clue.kind}:{clue.when}:{'noun' if clue.noun else 'verb'}"}

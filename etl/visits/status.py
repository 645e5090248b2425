"""The status of a visit on a day: by its days where they tell, else by the words of travel.

Papers leave the last day of a visit open more often than not, and print on that day itself. Whether somebody
is still there is then in the words: "landed this morning", "flew home last night", and in those of where they
go next: "travels to Rome on Friday". What these speak for is weighed by ``etl.scale``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from db.dates import Interval
from db.model import Dating, Status
from etl.scale import Scale, scale
from etl.timex.tense import tense
from etl.visits.clues import Clue
from etl.visits.scene import Scene
from etl.visits.skeleton import PERSON, Skeleton
from etl.visits.triggers import HOME, NOUN
from etl.visits.trip import Trip

__all__ = ["MONTH", "STAGES", "Around", "around", "awaited", "signs", "stage", "status_on", "under_way"]

#: The stages of a visit that takes place, each a question of the scale.
STAGES: tuple[Status, ...] = ("planned", "ongoing", "completed")
#: A visit spoken of as such ("on a visit to"), or that brought somebody "here", and that no paper ends is
#: under way so many days after its first.
LONGEST_OPEN = 3
#: The same where the paper is of the host's country.
LONGEST_UNTOLD = 10
#: The length in days of the shortest month: a span so long is a period in which a visit lies.
MONTH = 28
#: A trip is compared with so many others of its visitor.
_OTHERS = 40
#: Words of a visit that is under way.
_THERE = re.compile(
    r"\b(?:is|are) (?:now|still|also|already|currently|presently) (?:in|at|here)\b|"
    r"\b(?:is|are) (?:(?:now|still|also|currently|presently) )?"
    r"(?:on|paying|making|visiting|touring|attending|staying|spending)\b|"
    r"\b(?:has|have) (?:(?:just|now|already|also) )?(?:begun|started|kicked off)\b|"
    rf"\b(?:has|have) been (?:in|on|visiting|touring)\b|\bvisiting (?={PERSON})"
)
#: The same of a visit of which no day is told.
_IS_IN = re.compile(r"(?:is|are) (?:in|at) ")
#: A visit told as a whole.
_PAID = re.compile(rf"(?<!\bhas )(?<!\bhave )\b(?:paid|made) (?:[\w’'-]+ ){{1,4}}?{NOUN}\b")
#: The tenses of what is yet to come.
_TO_COME = ("planned", "future")
#: Distances in days that are told apart.
_GAPS = (0, 1, 2, 3, 5, 10)


@dataclass(frozen=True, slots=True)
class Around:
    """What an article tells around a trip: its sentences, the trips by the ids of their persons, who got home
    and on which day at the latest, and the country of its dateline.
    """

    sentences: Sequence[Skeleton] = ()
    trips: Mapping[str, Sequence[Trip]] = field(default_factory=dict)
    home: Mapping[str, date] = field(default_factory=dict)
    line: str | None = None


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


def awaited(trip: Trip, dct: Interval) -> bool:
    """Whether a trip that begins on the day of its article, or in the month or year that it is, is told as to
    come: "arrives today", "will visit later this month".
    """
    if not trip.start or any(c.done for c in trip.clues):
        return False
    day = trip.start.dating.interval
    if day.length >= MONTH:
        return day.contains(dct) and all(c.when in _TO_COME for c in trip.clues)
    told = (c for c, b in trip.bounds if b.start and b.start.dating.interval == dct)
    return day == dct and any(c.when in _TO_COME for c in told)


def stage(trip: Trip, dct: Interval | None, told: Around, by: Mapping[Status, Scale] | None = None) -> Status:
    """How far a trip is in its article's eyes; ``by`` are other weights than ours."""
    if plain := _plain(trip, dct, told.home.get(trip.person.id)):
        return plain
    if _open(trip, dct) or _still_there(trip, dct, told.line):
        return "ongoing"
    able = _possible(trip, dct, told)
    if len(able) == 1:
        return able[0]
    found = signs(trip, dct, told)
    scales = by or {s: scale(s) for s in STAGES}
    return max(able, key=lambda s: scales[s].probability(found))


def _possible(trip: Trip, dct: Interval | None, told: Around) -> tuple[Status, ...]:
    """The stages that the days of a trip allow: one that began is not planned, nor over on its last day where
    that is counted by its length, or told as to come, and nobody tells that the visitor left.
    """
    if not dct or not trip.start or trip.start.dating.interval.last > dct.start:
        return STAGES
    if trip.start.dating.interval.last == dct.start:  # "is in Lima for a day"
        return STAGES if trip.left or any(c.when == "past" for c in trip.clues) else ("planned", "ongoing")
    if not trip.end or trip.end.dating.interval.start < dct.start or trip.left:
        return ("ongoing", "completed")
    lasts = _counted(trip) or _tense_of_end(trip, told.sentences) == "future"
    return ("ongoing",) if lasts else ("ongoing", "completed")


def _counted(trip: Trip) -> bool:
    """Whether the last day of a trip is that which its length gives."""
    if not trip.start or not trip.end:
        return False
    days = {(trip.end.dating.interval.start - trip.start.dating.interval.start).days + 1}
    return trip.end.dating.basis == "computed" or not days.isdisjoint(b.days for _, b in trip.bounds)


def around(trips: Iterable[Trip], sentences: Sequence[Skeleton], where: Scene | None = None) -> Around:
    """What an article tells around each of its trips; ``where`` it stands."""
    made: dict[str, list[Trip]] = {}
    for trip in trips:
        made.setdefault(trip.person.id, []).append(trip)
    home = {id: day for id, legs in made.items() if (day := _returned(legs))}
    return Around(sentences, made, home, where.country if where and where.city else None)


def _returned(trips: Iterable[Trip]) -> date | None:
    """The last day on which somebody is told to have got home; ``date.max`` where no day is told."""
    days = []
    for trip in trips:
        for clue, bounds in trip.bounds:
            back = clue.kind == "leave" and HOME.search(clue.sentence.text, *clue.at)
            there = clue.kind == "arrive" and bounds.end and not clue.left  # not "left Ⓛ for Ⓛ"
            if (back or there) and clue in trip.clues and clue.done:
                days.append(bounds.end.dating.interval.last if bounds.end else date.max)
    return max(days, default=None)


def _plain(trip: Trip, dct: Interval | None, home: date | None) -> Status | None:
    """As its words tell plainly: completed once somebody left or is home, ongoing while they are there."""
    start = trip.start.dating.interval.start if trip.start else None
    if start and dct and start > dct.middle:
        return None
    if trip.left or (start and home and start <= home):
        return "completed"
    if start and dct and start < dct.start and not trip.end and any(map(_paid, trip.clues)):
        return "completed"
    today = start and dct and start == dct.start and any(c.kind == "arrive" and c.done for c in trip.clues)
    if today and not trip.end:
        return "ongoing"
    there = under_way(trip) or (not trip.start and not trip.end and any(map(_is_there, trip.clues)))
    return "ongoing" if there or (not trip.end and any(c.brought for c in trip.clues)) else None


def under_way(trip: Trip) -> bool:
    """Whether phrases tell a trip as going on: "is in", "is on a visit to"."""
    return any(c.kind != "leave" and _THERE.search(c.sentence.text, c.window[0], c.at[1]) for c in trip.clues)


def _is_there(clue: Clue) -> bool:
    """Whether a phrase tells, without a day, that somebody is in a place: "is in Ⓛ for talks"."""
    return clue.kind == "stay" and not clue.off and bool(_IS_IN.match(clue.sentence.text, clue.at[0]))


def _paid(clue: Clue) -> bool:
    """Whether a phrase tells of a whole visit as past: "paid a visit to"."""
    return clue.done and bool(_PAID.search(clue.sentence.text, *clue.at))


def _open(trip: Trip, dct: Interval | None) -> bool:
    if (
        dct is None
        or trip.start is None
        or trip.end
        or not any(c.noun or c.deictic == "here" for c in trip.clues)
    ):
        return False
    return 0 <= (dct.middle - trip.start.dating.interval.last).days <= LONGEST_OPEN


def _still_there(trip: Trip, dct: Interval | None, line: str | None) -> bool:
    """Whether a paper of the host's country, which would tell it, does not say that a visitor left."""
    if line != trip.country or trip.left or trip.end or trip.clues[-1].when in _TO_COME:
        return False
    start = trip.start.dating.interval if trip.start else None
    if not start or not dct:
        return any(c.when == "present" or (c.noun and not _paid(c)) for c in trip.clues)
    return 0 <= (dct.middle - start.last).days <= LONGEST_UNTOLD


def signs(trip: Trip, dct: Interval | None, told: Around) -> frozenset[str]:
    """What speaks for the stage of a trip: its days beside the publication date, the tense of its words, also
    of those for its last day, and where its visitor goes else.
    """
    start, end = (d.dating.interval if d else None for d in (trip.start, trip.end))
    days = {_beside("start", start, dct), ends := _beside("end", end, dct)}
    found = days | {"&".join(sorted(days))}
    words = {w for c in trip.clues for w in _words(c)}
    found |= words | {f"{d}&{w}" for d in days for w in words}
    found |= {f"last:{w}" for w in _words(trip.clues[-1])}
    found |= {"+".join(pair) for pair in combinations(sorted({f"{c.kind}:{c.when}" for c in trip.clues}), 2)}
    close = f"close:{_tense_of_end(trip, told.sentences)}"
    return frozenset(found | {close, f"{close}&{ends}"} | set(_elsewhere(trip, dct, told)))


def _tense_of_end(trip: Trip, sentences: Sequence[Skeleton]) -> str:
    """The tense of the words that tell the last day: "leaves today", "left today"."""
    if trip.end is None or not trip.end.spans:
        return "none"
    offset = trip.end.spans[-1][0]
    index = bisect_right(sentences, offset, key=lambda s: s.starts[0]) - 1
    if index < 0 or offset >= sentences[index].ends[-1]:
        return "none"
    at = sentences[index].position(offset)
    return tense(sentences[index].text, at, at + 1) or "unsaid"


def _elsewhere(trip: Trip, dct: Interval | None, told: Around) -> Iterator[str]:
    """Where else its visitor goes, before it or after it: told as done or yet to come, and on which day."""
    end = trip.end or trip.start
    mine = max(((c.sentence.index, c.trigger) for c in trip.clues), default=None)
    for other in told.trips.get(trip.person.id, ())[:_OTHERS]:
        there = [c for c in other.clues if c.kind in ("arrive", "stay")]
        if other.country == trip.country or not there:
            continue
        start = other.start.dating.interval if other.start else None
        if start and end:
            side = "after" if start.start >= end.dating.interval.last else "before"
        else:
            later = mine is None or (there[0].sentence.index, there[0].trigger) > mine
            side = "told after" if later else "told before"
        yield f"{side}:{'past' if any(c.done for c in there) else there[0].when}"
        yield f"{side}:{_beside('start', start, dct)}"


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

"""The trips of an article: told by phrases of travel, weighed by all that surrounds them, dated."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from db.dates import Interval
from db.model import Dating
from etl.annotation import Annotated, Person
from etl.scale import Scale, scale
from etl.visits import signs, when
from etl.visits.clues import Clue, find
from etl.visits.fellows import Fellows, fellows, joined
from etl.visits.gather import gather
from etl.visits.guests import guests
from etl.visits.named import Who
from etl.visits.parting import Parting, parted
from etl.visits.presence import Candidate, candidates
from etl.visits.scene import Scene, items, scene
from etl.visits.skeleton import Skeleton, skeletons
from etl.visits.status import under_way
from etl.visits.trip import Trip, near
from etl.visits.weighed import weighed

__all__ = ["Observed", "Phrased", "dated", "observe", "phrased", "trips", "undated"]


#: No visit is dated by more days: "in the 1980s" somebody lived there, or came and went.
_YEAR = 366
#: Before a visit: somebody had made it when they got elsewhere.
_AFTER = re.compile(r"\b(?:[Aa]fter|[Ff]ollowing) (?:[\w’'-]+ ){0,4}$")


@dataclass(frozen=True, slots=True)
class Observed:
    """What is read in an article before anything is decided.

    ``told`` are the trips that phrases of travel tell, ``seen`` everybody as a visitor of every country,
    ``fellows`` those who travel with others, ``parting`` those who go away alone.
    """

    sentences: Sequence[Skeleton]
    scene: Scene
    told: list[Trip]
    seen: list[Candidate]
    fellows: Fellows
    parting: list[Parting]
    #: who is plainly met where the other side is at home
    guests: list[Candidate]


@dataclass(frozen=True, slots=True)
class Phrased:
    """The phrases of travel of an article, the trips that they tell, those who go away alone, and who is
    plainly met where the other side is at home.
    """

    clues: list[Clue]
    told: list[Trip]
    parting: list[Parting]
    guests: list[Candidate]


def observe(annotated: Annotated) -> Observed:
    """Read an article."""
    sentences = skeletons(annotated)
    where = scene(annotated, sentences)
    parts = [_observed(annotated.people, part, there) for part, there in items(sentences, where)]
    if len(parts) == 1:
        return parts[0]
    return Observed(
        sentences, where, [t for p in parts for t in p.told], [c for p in parts for c in p.seen],
        fellows(sentences), [x for p in parts for x in p.parting], [g for p in parts for g in p.guests],
    )  # fmt: skip


def _observed(people: Sequence[Person], sentences: Sequence[Skeleton], where: Scene) -> Observed:
    """What is read in an article, or in an item of a digest."""
    along = fellows(sentences)
    read = phrased(lambda known: list(find(sentences, where.country, known)), sentences, along, where)
    seen = list(candidates(people, sentences, read.clues, read.told, where))
    return Observed(sentences, where, read.told, seen, along, read.parting, read.guests)


def phrased(
    clues_of: Callable[[tuple[Who, ...]], list[Clue]],
    sentences: Sequence[Skeleton],
    along: Fellows,
    where: Scene,
) -> Phrased:
    """What phrases of travel and of meeting tell, given what finds the former for travellers that are known.

    Who is plainly met is such a traveller: "the delegation" is theirs.
    """
    clues = clues_of(())
    told, parting = gather(clues, along, where)
    met = list(guests(sentences, where, told))
    known = {(t.person.id, t.country) for t in told}
    if new := tuple(c.who for c in met if (c.who.value.id, c.country) not in known):
        clues = clues_of(new)
        told, parting = gather(clues, along, where)
    return Phrased(clues, told, parting, met)


def undated(annotated: Annotated, by: Scale | None = None) -> tuple[list[Trip], Observed]:
    """The trips of an article before their days are read, in the order of their first words; what was read.

    ``by`` are other weights than ours for who is where.
    """
    seen = observe(annotated)
    likely = weighed(seen.told, seen.seen, by or scale("presence"), plain=seen.guests)
    return parted(joined(likely, seen.fellows), seen.parting), seen


def trips(annotated: Annotated, by: Scale | None = None) -> tuple[list[Trip], Sequence[Skeleton]]:
    """The trips of an article with their days, and its sentences."""
    found, seen = undated(annotated, by)
    return dated(found, seen.sentences, seen.scene.dct), seen.sentences


def dated(found: Sequence[Trip], sentences: Sequence[Skeleton], dct: Interval | None) -> list[Trip]:
    """Give all trips of an article, published on ``dct``, their first and last day.

    Those that no phrase of travel tells need one of them, and are left out without; so are those of an era.
    """
    days, made = list(signs.dates(sentences, dct)) if found else [], signs.roles(found)
    told = [when.stated(trip, days, made) for trip in found]
    for trip, dates in zip(found, told, strict=True):
        if new := _new_days(trip, found):
            dates[:] = [c for c in dates if c.interval not in new]
        trip.start = when.first(trip, dates) or when.just_now(trip, dct)
    for trip, dates in zip(found, told, strict=True):
        if next_leg := _went_on(trip, found):
            dates[:] = [c for c in dates if c.interval.start <= next_leg]
            if trip.start and trip.start.dating.interval.start > next_leg:
                trip.start = None
    for trip, dates in zip(found, told, strict=True):
        trip.end = when.last(trip, dates, found)
        end = trip.end.dating if trip.end else None
        if end and end.basis == "computed" and dct and end.interval.start > dct.last and trip.left:
            trip.end = None  # a length counted from a day that does not begin it
        if end and dct and end.interval.last < dct.start and under_way(trip) and not _told_last(trip, end):
            trip.end = None  # a day of a visit that goes on
    return [t for t in found if (t.phrased or t.start or t.end) and not _of_an_era(t)]


def _of_an_era(trip: Trip) -> bool:
    """Whether a trip is told of a time that dates no visit."""
    return trip.start is not None and trip.start.dating.interval.length > _YEAR


def _new_days(trip: Trip, found: Sequence[Trip]) -> list[Interval]:
    """The days to which a trip was put off: they are those of another one."""
    if trip.off != "postponed":
        return []
    again = (t for t in found if t.person.id == trip.person.id and t.country == trip.country)
    told = (b for t in again for c, b in t.bounds if c.anew)
    return [d.dating.interval for b in told for d in (b.start, b.end) if d]


def _told_last(trip: Trip, end: Dating) -> bool:
    """Whether a phrase, a length or the period in which a trip lies tells its last day."""
    told = end.basis == "computed" or end.interval.precision != "day"
    return told or any(b.end and b.end.dating.interval == end.interval for _, b in trip.bounds)


def _went_on(trip: Trip, found: Sequence[Trip]) -> date | None:
    """When the next leg began, of a trip after which somebody got there: "is in Ⓛ after visiting Ⓛ"."""
    left = [c for c in trip.clues if c.kind == "leave" and _AFTER.search(c.sentence.text, 0, c.at[0])]
    if not left:
        return None
    gone = {p.value.country for c in left for p in c.places} | {trip.country}
    there = {p.value.country for c in left for _, p in c.sentence.places()} - gone
    legs = (t.start for t in found if t.person.id == trip.person.id and t.country in there)
    days = [day for leg in legs if leg and near(trip.days, [day := leg.dating.interval])]
    return min((day.start for day in days), default=None)

"""A trip as an article tells it, while it is put together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from db.dates import Interval
from etl.annotation import Person
from etl.visits.clues import Clue
from etl.visits.date_table import CHANGED
from etl.visits.dating import Bounds, Dated
from etl.visits.named import Who
from etl.visits.off import Off
from etl.visits.skeleton import Item, Place, Skeleton

__all__ = ["SAME_TRIP", "SEATS", "SLIP", "Gist", "Trip", "at_home", "companions", "near", "posted"]

#: Where organisations sit: those who speak for them live there.
SEATS = {"VA": "IT", "EU": "BE", "NATO": "BE", "UN": "US", "AU": "ET"}

#: Days of one article so far apart at most are of the same trip.
SAME_TRIP = timedelta(days=10)
#: Days that papers tell of one visit lie at most so far apart: they get days wrong.
SLIP = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Gist:
    """Of a trip: who (the id of a person) goes where, on which days; None where no day is told."""

    person: str
    country: str
    days: Interval | None


@dataclass(slots=True)
class Trip:
    """One trip under construction (the one mutable value of the extraction; it stays in this package)."""

    person: Person
    country: str
    who: Who
    clues: list[Clue] = field(default_factory=list)
    bounds: list[tuple[Clue, Bounds]] = field(default_factory=list)
    places: list[Item[Place]] = field(default_factory=list)
    start: Dated | None = None
    end: Dated | None = None
    #: where other papers tell of the trip: the days on which it can lie
    about: Interval | None = None
    #: whether phrases of travel tell it
    phrased: bool = True
    #: whether only other papers tell it: it counts where somebody is met on it
    assumed: bool = False

    @property
    def days(self) -> list[Interval]:
        """All dated intervals of the trip so far."""
        dated = [d for _, b in self.bounds for d in (b.start, b.end, b.inside) if d]
        return [d.dating.interval for d in dated]

    @property
    def left(self) -> bool:
        """Whether the visitor is told to have gone away, be it by getting home or to the next country."""
        return any(c.gone or (c.kind == "arrive" and b.end and c.done) for c, b in self.bounds)

    @property
    def changed(self) -> bool:
        """Whether it is told to have been cut short or made longer than planned."""
        return any(CHANGED.search(c.sentence.text) for c in self.clues)

    @property
    def own(self) -> bool:
        """Whether phrases of travel name its visitor, rather than whom they go with."""
        return any(c.names(self.person.id) for c in self.clues)

    def told_in(self, sentence: Skeleton) -> bool:
        """Whether a phrase of travel in a sentence tells the trip."""
        return any(c.sentence is sentence for c in self.clues)

    def meets(self, person: Person) -> bool:
        """Whether somebody may be met on the trip: where only other papers tell it, nobody of elsewhere."""
        return not self.assumed or person.country in (None, self.country)

    @property
    def gist(self) -> Gist:
        """The trip in short."""
        return Gist(self.person.id, self.country, Interval.hull(self.days))

    @property
    def _elsewhere_off(self) -> bool:
        """Whether it is in another town than where they were that they did not get to."""
        called_off = [c for c in self.clues if c.off]
        off = {p.value.name for c in called_off for p in c.places}
        seen = {p.value.name for c in self.clues if c.done for p in c.places}
        return bool(seen) and seen.isdisjoint(off) and all(map(_in_towns, called_off))

    @property
    def off(self) -> Off | None:
        """Is it called off or put off? Not where words of travel say that the visitor got there, or left."""
        marks = {c.off for c in self.clues} - {None}
        if not marks or any(c.happened for c in self.clues) or self._elsewhere_off:
            return None
        return "postponed" if "postponed" in marks else "cancelled"


def _in_towns(clue: Clue) -> bool:
    """Whether words of travel go to towns that they name."""
    return bool(clue.places) and not any(p.value.national for p in clue.places)


def near(trip: Sequence[Interval], days: Iterable[Interval]) -> bool:
    """Whether some days can be of the trip that has others, by its days rather than by "this year"."""
    hull = Interval.hull([d for d in trip if d.precision == "day"] or trip)
    return hull is None or all(
        d.start - SAME_TRIP < hull.end and hull.start < d.end + SAME_TRIP for d in days
    )


def companions(trips: Iterable[Trip]) -> defaultdict[str, set[str]]:
    """By id, those with whom everybody travels, as one phrase of travel tells of both; nobody for others."""
    told: dict[tuple[int, tuple[int, int]], set[str]] = defaultdict(set)
    for trip in trips:
        for clue in trip.clues:
            told[clue.sentence.index, clue.trigger].add(trip.person.id)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for people in told.values():
        for id in people:
            found[id] |= people - {id}
    return found


def at_home(person: Person, country: str) -> bool:
    """Whether somebody is known to live in a country: their own, or the seat of what they serve."""
    own = person.country or person.likely
    return own is not None and country in (own, SEATS.get(own))


_POSTED = re.compile(r"ambassador|high commissioner|consul|charg|^envoy to\b", re.IGNORECASE)


def posted(person: Person) -> bool:
    """Whether somebody is an envoy who lives where they are posted, by their first office."""
    return bool(person.offices) and bool(_POSTED.search(person.offices[0]))

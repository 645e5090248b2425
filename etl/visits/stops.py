"""What one phrase tells of several stops: of the towns of a country, of the countries of a tour."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from etl.visits.clues import Clue
from etl.visits.dating import Bounds
from etl.visits.skeleton import DURATION
from etl.visits.trip import Trip

__all__ = ["of_whole_tours", "town_by_town"]

#: A length that may be that of several visits.
_TOUR = re.compile(rf"{DURATION} (?:[\w’'-]+ ){{0,3}}?(?:tours?|trips?|swing|journeys?|voyage|mission)\b")


def town_by_town(trip: Trip) -> list[tuple[Clue, Bounds]]:
    """What phrases tell of a trip; a list of towns begins it with the first and ends it with the last.

    A last day that lies before the first is none.
    """
    told = list(_town_by_town(trip))
    first = min((b.start.dating.interval.start for _, b in told if b.start), default=date.min)
    return [(c, b) for c, b in told if not (c.listed and b.end and b.end.dating.interval.last < first)]


def _town_by_town(trip: Trip) -> Iterator[tuple[Clue, Bounds]]:
    sentence = None
    for (clue, said), then in zip_longest(trip.bounds, trip.bounds[1:]):
        goes_on = then is not None and then[0].listed and then[0].sentence is clue.sentence
        if clue.listed and clue.sentence is sentence:
            day = said.end or said.start or said.inside
            said = Bounds(inside=day) if goes_on else Bounds(end=day)
        elif goes_on and (day := said.start or said.inside) and day.dating.interval.precision == "day":
            said = replace(said, start=day, end=None, inside=None)
        sentence = clue.sentence if clue.places else None
        yield clue, said


def of_whole_tours(trips: Sequence[Trip]) -> None:
    """Take the length of a tour from the trips of which it is told, where they go to several countries."""
    told: dict[tuple[str, tuple[int, int]], set[str]] = defaultdict(set)
    for trip in trips:
        for clue, said in trip.bounds:
            if said.days_span and _TOUR.match(clue.sentence.text, clue.sentence.position(said.days_span[0])):
                told[trip.person.id, said.days_span].add(trip.country)
    shared = {span for (_, span), countries in told.items() if len(countries) > 1}
    for trip in trips if shared else ():
        trip.bounds = [
            (c, replace(b, days=None, days_span=None) if b.days_span in shared else b) for c, b in trip.bounds
        ]

"""Dates for undated articles from the rest of the corpus.

The text of an undated article leaves a few options (``etl.timex.options``): the same days of several years.
The corpus tells which it is, by what its dated articles share with it: the same person who goes to the same
country within :data:`NEWS`, people who are named at the same time. Where a weekday proves the option, it is
also enough that all other options lie outside the years of the corpus. What is dated so dates others in turn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from db.dates import Interval
from etl.timex.options import Option

__all__ = ["NEWS", "Told", "choose", "years"]

#: News of a trip appears within a month of it, and so within a month of other news of it.
NEWS = timedelta(days=31)
#: An article of a corpus lies within a year of another.
_AROUND = timedelta(days=365)
#: What one shared person tells by the distance of the two articles: who makes news now makes less of it in a
#: few years.
_SHARED = ((NEWS, 1.0), (timedelta(days=183), 0.4), (timedelta(days=731), 0.15))
#: What a shared trip tells more.
_TRIP = 3.0
#: What the best option must have, and have more than the second, to be taken.
_ENOUGH, _MARGIN = 0.3, 0.3
#: ... and where no weekday proves it: a shared trip, or two people at the same time.
_ENOUGH_UNPROVED = 2.0
#: What it tells that the text by itself gave the option; only more than this overrules it.
_OWN = 2.0
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of its time: who is named, who goes where, the options its text leaves."""

    people: frozenset[str]
    trips: frozenset[tuple[str, str]]
    options: tuple[Option, ...] = ()


def choose(
    told: Mapping[str, Told], stated: Mapping[str, Interval], inferred: Mapping[str, Interval]
) -> dict[str, Interval]:
    """The days of undated articles that the corpus tells, where they differ from ``inferred``.

    ``told`` holds all articles, ``stated`` publication days of the dated ones, ``inferred`` what the texts of
    others gave by themselves.
    """
    found: dict[str, Interval] = {}
    for _ in range(_ROUNDS):
        corpus = _Corpus.of(told, dict(stated) | found)
        new = {a: i for a in told if a not in stated if (i := _best(a, told[a], corpus, inferred.get(a)))}
        if new == found:
            break
        found = new
    return {a: i for a, i in found.items() if inferred.get(a) != i}


@dataclass(frozen=True, slots=True)
class _Corpus:
    """The days of the dated articles: of all, and by who is named and who goes where, with the article."""

    first: date
    last: date
    people: Mapping[str, list[tuple[str, date]]]
    trips: Mapping[tuple[str, str], list[tuple[str, date]]]

    @classmethod
    def of(cls, told: Mapping[str, Told], known: Mapping[str, Interval]) -> _Corpus:
        people: dict[str, list[tuple[str, date]]] = defaultdict(list)
        trips: dict[tuple[str, str], list[tuple[str, date]]] = defaultdict(list)
        for article, days in known.items():
            for person in told[article].people:
                people[person].append((article, days.middle))
            for trip in told[article].trips:
                trips[trip].append((article, days.middle))
        first = min((d.start for d in known.values()), default=date.max)
        last = max((d.last for d in known.values()), default=date.min)
        return cls(first, last, people, trips)

    def reaches(self, day: date) -> bool:
        """Does a day lie in the years of the corpus?"""
        return self.first <= self.last and self.first - _AROUND <= day <= self.last + _AROUND


def _best(article: str, mine: Told, corpus: _Corpus, own: Interval | None) -> Interval | None:
    """The option of one article that the others speak for."""
    options = [o for o in mine.options if _is(o, own) or corpus.reaches(o.inferred.dating.interval.middle)]
    if not options:
        return None
    scores = {o: _support(article, mine, o, corpus) + (_OWN if _is(o, own) else 0.0) for o in options}
    first, *rest = sorted(options, key=lambda o: -scores[o])
    if own is None and first.proved and not rest:
        return first.inferred.dating.interval
    enough = _ENOUGH if first.proved else _ENOUGH_UNPROVED
    clear = not rest or scores[first] - scores[rest[0]] >= _MARGIN
    return first.inferred.dating.interval if scores[first] >= enough and clear else None


def _is(option: Option, own: Interval | None) -> bool:
    return own is not None and option.inferred.dating.interval.overlaps(own)


def _support(article: str, mine: Told, option: Option, corpus: _Corpus) -> float:
    """What the articles of known days say for an option."""
    at = option.inferred.dating.interval.middle

    def nearest(days: Iterable[tuple[str, date]]) -> timedelta:
        return min((abs(day - at) for other, day in days if other != article), default=timedelta.max)

    trips = sum(nearest(corpus.trips.get(trip, ())) <= NEWS for trip in mine.trips)
    people = 0.0
    for person in mine.people:
        gap = nearest(corpus.people.get(person, ()))
        people += next((weight for reach, weight in _SHARED if gap <= reach), 0.0)
    return _TRIP * trips + people


def years(days: Iterable[Interval]) -> tuple[int, int] | None:
    """The first and last year in which an article of the corpus may have been written."""
    found: list[date] = [d for i in days for d in (i.start, i.last)]
    return (min(found).year - 1, max(found).year + 1) if found else None

"""Dates for undated articles from the rest of the corpus.

Every day of the corpus's time is weighed as the day of writing: by what the text says
(:mod:`etl.timex.signs`), by dated articles that tell of the same trip or the same people, which mostly appear
within days of it, and by who is in the news in which years. Where one fortnight takes most of the weight
it is the answer, cut to the days that matter; where a longer stretch does, that; else there is none. What is
dated so helps to date the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from db.dates import Interval
from db.model import Dating, Report
from etl.timex.dct import Inferred
from etl.timex.signs import Calendar, Odds, Sign, nearest, odds, words

__all__ = ["Told", "date_by_others", "trips_of"]

#: An article lies at most so long before the first or after the last dated one.
_BEYOND = timedelta(days=200)
#: An answer has to be so sure; it is good with so many days, and none with more than so many.
_SURE = 0.7
_FORTNIGHT, _LONGEST = 14, 62
#: The share of the answer's weight that the days left out at its ends may have.
_TRIMMED = 0.12
#: A day this likely matters.
_MATTERS = 0.005
#: How likely two articles are of the same days: by whether they share a trip, and how many people.
_SAME_STORY = {(True, 2): 0.95, (True, 1): 0.6, (False, 3): 0.5, (False, 2): 0.25}
#: ... and how many days they then lie apart: (share, mean).
_APART = ((0.85, 3), (0.15, 20))
#: People whom more articles name tell nothing.
_EVERYWHERE = 200
#: A person makes news for some years: (share, mean distance in days).
_IN_OFFICE = (0.4, 400)
#: How far an article lies from some other of its corpus, before either is read: (share, mean in days). The
#: rest may lie anywhere.
_TOGETHER = ((0.45, 4), (0.3, 300))
_ROUNDS = 3
#: News of a trip appears within a month of it.
_NEWS = timedelta(days=31)
#: So long a period, in days, is how a trip of the past is dated.
_PERIOD = 28


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of its time: who is named, the (visitor, country) of its trips, its signs."""

    people: frozenset[str]
    trips: frozenset[tuple[str, str]]
    signs: tuple[Sign, ...] = ()


def trips_of(reports: Iterable[Report], published: Interval | None) -> frozenset[tuple[str, str]]:
    """The trips of an article that are news: not called off, not long ago."""
    found = set()
    for report in reports:
        told = [d.interval for d in (report.start, report.end) if d]
        old = any(i.length >= _PERIOD for i in told) or (
            published and told and min(abs(i.start - published.middle) for i in told) > _NEWS
        )
        if report.status not in ("cancelled", "postponed") and not old:
            found.add((report.visitor, report.destination))
    return frozenset(found)


def date_by_others(told: Mapping[str, Told], known: Mapping[str, date]) -> dict[str, Inferred]:
    """The publication dates of the articles that are not in ``known``, where the corpus tells them.

    Each comes with how likely all days are that matter, also those outside the answer.
    """
    if not known:
        return {}
    calendar = Calendar(min(known.values()) - _BEYOND, max(known.values()) + _BEYOND)

    @lru_cache(
        maxsize=256
    )  # as many as fit into the memory of the smallest host are read once for all rounds
    def text(article: str) -> Odds:
        return odds(told[article].signs, calendar)

    found: dict[str, tuple[Interval, dict[date, float]]] = {}
    near: dict[str, date] | None = None
    for _ in range(_ROUNDS):
        short = {a: i.middle for a, (i, _) in found.items() if i.length <= _FORTNIGHT}
        if short == near:
            break
        near, corpus = short, _Corpus(calendar, told, dict(known) | short)
        weights = ((a, corpus.weigh(a, text(a))) for a in told if a not in known)
        found = {a: (i, _likely(w, calendar)) for a, w in weights if (i := _answer(w, calendar))}
    return {
        a: Inferred(Dating(i, "inferred"), words(told[a].signs, calendar, i.middle), likely)
        for a, (i, likely) in found.items()
    }


class _Corpus:
    """The articles of known days, by who is named and who goes where."""

    def __init__(self, calendar: Calendar, told: Mapping[str, Told], known: Mapping[str, date]) -> None:
        self.calendar, self.told, self.known = calendar, told, known
        self.people: dict[str, set[str]] = defaultdict(set)
        self.trips: dict[tuple[str, str], set[str]] = defaultdict(set)
        for article in known:
            for person in told[article].people:
                self.people[person].add(article)
            for trip in told[article].trips:
                self.trips[trip].add(article)
        days, counts = np.unique([d.toordinal() for d in known.values()], return_counts=True)
        alone = 1 - sum(share for share, _ in _TOGETHER)
        gaps = np.arange(-len(calendar.days), len(calendar.days))
        self._far: dict[float, Odds] = {m: _apart(gaps, m) for _, m in (*_APART, *_TOGETHER)}
        share, mean = _IN_OFFICE
        self._in_office = np.log(1 - share + share * _apart(gaps, mean) * len(calendar.days))
        self.prior = np.full(calendar.days.shape, alone / len(calendar.days))
        for day, count in zip(days, counts, strict=True):
            for share, mean in _TOGETHER:
                self.prior += share * count / len(known) * self._around(day, mean)

    def weigh(self, article: str, text: Odds) -> Odds:
        """The probability of each day; ``text`` is what the article says by itself."""
        log = text + np.log(self._story(article)) + self._office(article)
        weight: Odds = np.exp(log - log.max())
        return weight / weight.sum()

    def _story(self, article: str) -> Odds:
        """Where an article lies by those of known days: beside one on the same story, else by the corpus."""
        mine = self.told[article]
        few = [at for p in mine.people if 0 < len(at := self.people.get(p, ())) <= _EVERYWHERE]
        shared = Counter(other for at in few for other in at)
        same = {other for trip in self._perhaps(mine) for other in self.trips.get(trip, ())}
        best: dict[int, float] = {}
        for other, people in shared.items():
            share = _SAME_STORY.get((other in same, min(people, 2 if other in same else 3)), 0.0)
            day = self.known[other].toordinal()
            if other != article and share > best.get(day, 0.0):
                best[day] = share
        beside = [self._beside(day, share) for day, share in best.items()]
        return np.max(beside, axis=0) if beside else self.prior

    def _beside(self, day: int, share: float) -> Odds:
        """By an article of ``day`` on what is, with the probability ``share``, the same story."""
        near = sum(part * self._around(day, mean) for part, mean in _APART)
        odds_: Odds = (1 - share) * self.prior + share * near
        return odds_

    def _around(self, day: int, mean: float) -> Odds:
        """How likely each day is by its distance from ``day``: cut out of what holds for all distances."""
        days = self.calendar.days
        low = len(days) + int(days[0]) - day
        return self._far[mean][low : low + len(days)]

    @staticmethod
    def _perhaps(told: Told) -> set[tuple[str, str]]:
        """The trips it may tell of: anybody named, to a country to which it has somebody go."""
        return {(person, country) for person in told.people for _, country in told.trips}

    def _office(self, article: str) -> Odds:
        """The times at which its people are in the news, on average over them."""
        days, logs = self.calendar.days, []
        for person in sorted(self.told[article].people):
            others = self.people.get(person, set()) - {article}
            if 0 < len(others) <= _EVERYWHERE:
                at = {self.known[other].toordinal() for other in others}
                logs.append(self._in_office[len(days) + days - nearest(days, at)])
        return np.mean(logs, axis=0) if logs else np.zeros(days.shape)


def _apart(gap: NDArray[np.int64], mean: float) -> Odds:
    """The probability of a distance in days, of either sign, with that mean."""
    density: Odds = np.exp(-np.abs(gap) / mean) / (2 * mean)
    return density


def _answer(weight: Odds, calendar: Calendar) -> Interval | None:
    """The fewest days that are sure enough, if they are few enough; of a fortnight all that matter."""
    total = np.concatenate([[0.0], np.cumsum(weight)])
    inside = total[_FORTNIGHT:] - total[:-_FORTNIGHT]
    low = int(inside.argmax())
    if inside[low] >= _SURE:
        low, high = _trimmed(weight, low, low + _FORTNIGHT)
    else:
        ends = np.searchsorted(total, total + _SURE)
        lengths = np.where(ends < len(total), ends - np.arange(len(total)), len(total))
        low = int(lengths.argmin())
        high = low + int(lengths[low])
    first = date.fromordinal(int(calendar.days[low]))
    return Interval.days(first, first + timedelta(days=high - low - 1)) if high - low <= _LONGEST else None


def _likely(weight: Odds, calendar: Calendar) -> dict[date, float]:
    """The days that matter, each with its probability."""
    return {
        date.fromordinal(int(calendar.days[n])): float(weight[n]) for n in np.flatnonzero(weight >= _MATTERS)
    }


def _trimmed(weight: Odds, low: int, high: int) -> tuple[int, int]:
    """Without the days at either end that matter least."""
    spare = _TRIMMED * weight[low:high].sum()
    while high - low > 1:
        least = min(weight[low], weight[high - 1])
        if least > spare:
            break
        spare -= least
        if weight[low] < weight[high - 1]:
            low += 1
        else:
            high -= 1
    return low, high

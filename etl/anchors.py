"""Dates for undated articles from the rest of the corpus: articles that tell of the same trip.

An undated article is anchored on a dated one where the dated one has somebody go to a country, the undated
one names that visitor and has somebody go to that country too, and a day without a year that it names
("December 9") lies within :data:`REACH` of the other's publication. Without such a day nothing tells this
year's trip from last year's, and the article stays undated.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from db.dates import Interval
from db.model import Report, Timex

__all__ = ["REACH", "around", "days_without_year"]

#: News of a trip appears within a month of it, and so within a month of other news of it.
REACH = timedelta(days=31)

_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")


def days_without_year(timexes: Iterable[Timex]) -> tuple[tuple[int, int], ...]:
    """The (month, day) pairs that an article names without a year."""
    found = (_DAY.match(t.value) for t in timexes)
    return tuple((int(m[1]), int(m[2])) for m in found if m)


def around(
    reports: Iterable[Report],
    dated: Mapping[str, Interval],
    undated: Mapping[str, tuple[tuple[int, int], ...]],
    named: Mapping[str, Iterable[str]],
) -> dict[str, Interval]:
    """For each undated article that can be anchored, the days around which it was published.

    ``reports`` are those of all articles with entities as visitors, ``dated`` publication days, ``undated``
    the days without a year of the articles in question, ``named`` the people whom these name.
    """
    windows: dict[tuple[str, str], dict[Interval, None]] = defaultdict(dict)
    goals: dict[str, dict[str, None]] = defaultdict(dict)
    for report in reports:
        if report.article in dated:
            windows[report.visitor, report.destination][_window(dated[report.article])] = None
        elif report.article in undated:
            goals[report.article][report.destination] = None
    found: dict[str, Interval] = {}
    for article, countries in goals.items():
        trips = ((person, country) for person in named.get(article, ()) for country in countries)
        near = dict.fromkeys(w for trip in trips if trip in windows for w in windows[trip])
        hits = {w: sum(_inside(day, w) for day in undated[article]) for w in near}
        if any(hits.values()):
            found[article] = max(hits, key=lambda w: hits[w])
    return found


def _window(published: Interval) -> Interval:
    return Interval(published.start - REACH, published.end + REACH)


def _inside(day: tuple[int, int], window: Interval) -> bool:
    for year in range(window.start.year, window.last.year + 1):
        try:
            if window.start <= date(year, *day) <= window.last:
                return True
        except ValueError:  # 29 February
            continue
    return False

"""Dates for undated articles from the rest of the corpus: articles that tell of the same trip.

An undated article is anchored on a dated one where both have one visitor go to one country and a day without
a year that the undated one names ("December 9") lies within :data:`REACH` of the other's publication. Without
such a day nothing tells this year's trip from last year's, and the article stays undated.
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
) -> dict[str, Interval]:
    """For each undated article that can be anchored, the days around which it was published.

    ``reports`` are those of all articles with entities as visitors, ``dated`` publication days, ``undated``
    the days without a year of the articles in question.
    """
    tellers: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for report in reports:
        tellers[report.visitor, report.destination][report.article] = None
    best: dict[str, tuple[int, Interval]] = {}
    for articles in tellers.values():
        windows = [_window(dated[a]) for a in articles if a in dated]
        for article in articles:
            for window in windows if article in undated else ():
                hits = sum(_inside(day, window) for day in undated[article])
                if hits > best.get(article, (0, window))[0]:
                    best[article] = (hits, window)
    return {article: window for article, (_, window) in best.items()}


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

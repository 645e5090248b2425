"""When was an undated article written, if it tells of a trip whose days other articles give?

It is read as if written on each day around that trip. On the right days its own words ("on Monday", "for
three days") give the trip the dates that the others report; days that lie together are the answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from db.dates import DAY, Interval
from db.model import Dating, Report
from etl import nlp
from etl.annotation import Annotated
from etl.timex import tag
from etl.visits import extract

__all__ = ["agreeing", "known_trips"]

Trip = tuple[str, str]
#: The start and the end of a trip; None: not told.
Days = tuple[Interval | None, Interval | None]

#: News of a trip appears within a month of it.
NEWS = timedelta(days=31)
#: A longer stretch of days is no answer.
_LONGEST = 14
#: So many known trips of one person to one country are looked at, the days around each being tried.
_TRIPS = 6


def known_trips(reports: Iterable[Report]) -> dict[Trip, list[Days]]:
    """The days of the trips of the dated articles."""
    found: dict[Trip, dict[Days, None]] = defaultdict(dict)
    for report in reports:
        days = (_day(report.start), _day(report.end))
        if any(days):
            found[report.visitor, report.destination][days] = None
    return {trip: list(days) for trip, days in found.items()}


def _day(dating: Dating | None) -> Interval | None:
    return dating.interval if dating and dating.interval.precision == "day" else None


def agreeing(
    annotated: Annotated, trips: Iterable[Trip], known: Mapping[Trip, Sequence[Days]]
) -> Interval | None:
    """The days on which the words of an article agree with what is known of the trips it tells of.

    ``annotated`` has its people as the corpus knows them.
    """
    shared = {trip: known[trip][:_TRIPS] for trip in trips if trip in known}
    points = {day: _agreement(annotated, day, shared) for day in _days(shared)}
    best = max(points.values(), default=0)
    if best < 1:
        return None
    days = sorted(day for day, n in points.items() if n == best)
    together = days[-1] - days[0] < _LONGEST * DAY
    return Interval.days(days[0], days[-1]) if together else None


def _days(shared: Mapping[Trip, Sequence[Days]]) -> list[date]:
    """The days within a month of the known trips."""
    found: set[date] = set()
    for known in shared.values():
        for days in known:
            told = [d for d in days if d]
            first, last = min(d.start for d in told) - NEWS, max(d.last for d in told) + NEWS
            found.update(first + n * DAY for n in range((last - first).days + 1))
    return sorted(found)


def _agreement(annotated: Annotated, day: date, shared: Mapping[Trip, Sequence[Days]]) -> int:
    """How many of the dates it gives, if written on that day, are those known, less those that are not."""
    dct = Interval.day(day)
    doc = nlp.load(nlp.RULES).make_doc(annotated.article.text)
    read = replace(
        annotated,
        article=replace(annotated.article, dct=Dating(dct, "inferred")),
        timexes=tuple(tag(doc, dct, annotated.article.id)),
    )
    points = 0
    for report in extract.reports(read):
        if (known := shared.get((report.visitor, report.destination))) is not None:
            told = (_day(report.start), _day(report.end))
            points += max(_points(told, days) for days in known)
    return points


def _points(told: Days, known: Days) -> int:
    pairs = [(t, k) for t, k in zip(told, known, strict=True) if t and k]
    return sum(1 if t == k else -1 for t, k in pairs)

"""One visit that papers seem to tell in two weeks.

"On Monday" is easily read as that of the week before or after, above all in a paper whose own date is not
known. Hardly anybody goes to one country on the same weekday of two weeks running, each told by papers of its
own: so such trips are one, in the week of the papers that are trusted more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product

from db.dates import Interval
from db.model import Dating, Report

__all__ = ["in_one_week"]

WEEK = timedelta(days=7)


def in_one_week(clusters: Iterable[Sequence[Report]]) -> list[list[Report]]:
    """The trips of one person to one country, the most trusted first; those a week off at their place."""
    result: list[list[Report]] = []
    for cluster in clusters:
        found = ((known, step) for known in result if (step := _off(known, cluster)))
        known, step = next(found, (None, None))
        if known is None or step is None:
            result.append(list(cluster))
        else:
            known.extend(_moved(r, step) for r in cluster)
    return result


def _off(known: Sequence[Report], other: Sequence[Report]) -> timedelta | None:
    """By how much a trip has to be moved to begin, or end, on the day of another.

    None where it may be one of its own: a paper tells both, or its days hang on no inferred date.
    """
    if not all(map(_hangs, other)) or {r.article for r in known} & {r.article for r in other}:
        return None
    days = [(a, b) for r, s in product(known, other) for a, b in ((r.start, s.start), (r.end, s.end))]
    gaps = {a.interval.start - b.interval.start for a, b in days if a and b and _day(a) and _day(b)}
    return next((step for step in (WEEK, -WEEK) if step in gaps), None)


def _hangs(report: Report) -> bool:
    """Whether the days of a report hang on an inferred date, be it that a length gives one of the other."""
    bases = {d.basis for d in (report.start, report.end) if d}
    return bases <= {"inferred"} or bases == {"inferred", "computed"}


def _day(dating: Dating) -> bool:
    return dating.interval.precision == "day"


def _moved(report: Report, step: timedelta) -> Report:
    """A report as of another week."""
    start, end = (_later(d, step) for d in (report.start, report.end))
    meetings = tuple(replace(m, date=_later(m.date, step)) for m in report.meetings)
    return replace(report, start=start, end=end, meetings=meetings)


def _later(dating: Dating | None, step: timedelta) -> Dating | None:
    if dating is None or not _day(dating):
        return dating
    return Dating(Interval.day(dating.interval.start + step), "inferred")

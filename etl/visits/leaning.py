"""The day that a paper tells of a visit, where another one may be what it means.

The first and last day of a trip are the likeliest of several dates of an article (``etl.visits.when``). Of a
visit that other papers tell, too, one that is less likely by itself is the likelier one where they tell it:
papers on one visit mostly agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from db.dates import Interval
from db.model import Dating, Report

__all__ = ["Bound", "leaning", "likely"]

#: The first or the last day.
Bound = Literal["start", "end"]

#: So many times as likely is a day that another paper tells for sure: found on the training corpora, where 10
#: does as well.
AGREED = 20.0
#: How likely the other paper must tell it, and how likely it must be by itself.
TOLD, LEAST = 0.3, 0.01


def likely(report: Report, field: Bound) -> float:
    """How likely the first or last day that a report tells is right, 0 to 1."""
    return report.start_likely if field == "start" else report.end_likely


def leaning(reports: Sequence[Report], field: Bound) -> list[Report]:
    """The reports of a visit, each with the day that it likely tells, beside what the others tell.

    A report that leans to the day of another one has that day with the likelihood that it has by itself.
    """
    return [_leaning(r, [o for o in reports if o.article != r.article], field) for r in reports]


def _leaning(report: Report, others: Sequence[Report], field: Bound) -> Report:
    own: Dating | None = getattr(report, field)
    if own is None:
        return report
    told = {d.interval: d for o in others if (d := getattr(o, field)) and likely(o, field) >= TOLD}
    support = {
        day: max(likely(o, field) for o in others if (d := getattr(o, field)) and d.interval == day)
        for day in told
    }

    def weight(option: tuple[Interval, float]) -> float:
        day, by_itself = option
        return by_itself * (1 + AGREED * support.get(day, 0.0))

    able = [o for o in _others(report, field) if o[0] in told and o[1] >= LEAST]
    best = max(able, key=weight, default=None)
    if best is None or weight(best) <= weight((own.interval, likely(report, field))):
        return report
    if field == "start":
        return replace(report, start=told[best[0]], start_likely=best[1])
    return replace(report, end=told[best[0]], end_likely=best[1])


def _others(report: Report, field: Bound) -> Sequence[tuple[Interval, float]]:
    return report.start_others if field == "start" else report.end_others

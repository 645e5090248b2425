"""The day that a paper tells of a visit, where another one may be what it means.

The first and last day of a trip are the likeliest of several dates of an article (``etl.visits.when``). Of a
visit that other papers tell, too, one that is less likely by itself is the likelier one where they tell it:
papers on one visit mostly agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

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
    told: dict[Interval, list[_Told]] = defaultdict(list)
    for report in reports:
        if dating := getattr(report, field):
            told[dating.interval].append(_Told(likely(report, field), report.article, dating))
    for rows in told.values():
        rows.sort(key=lambda row: -row.likely)
    return [_leaning(report, told, field) for report in reports]


class _Told(NamedTuple):
    """A day as a paper tells it."""

    likely: float
    article: str
    dating: Dating


def _leaning(report: Report, told: Mapping[Interval, Sequence[_Told]], field: Bound) -> Report:
    own: Dating | None = getattr(report, field)
    if own is None:
        return report

    def by_another(day: Interval) -> _Told | None:
        """The likeliest telling of a day by another paper."""
        row = next((row for row in told.get(day, ()) if row.article != report.article), None)
        return row if row and row.likely >= TOLD else None

    def weight(day: Interval, by_itself: float) -> float:
        row = by_another(day)
        return by_itself * (1 + AGREED * (row.likely if row else 0.0))

    others = report.start_others if field == "start" else report.end_others
    able = [(weight(day, by), by, row) for day, by in others if by >= LEAST and (row := by_another(day))]
    best = max(able, key=lambda option: option[0], default=None)
    if best is None or best[0] <= weight(own.interval, likely(report, field)):
        return report
    _, by_itself, row = best
    if field == "start":
        return replace(report, start=row.dating, start_likely=by_itself)
    return replace(report, end=row.dating, end_likely=by_itself)

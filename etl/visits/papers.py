"""What is known of the papers whose reports are laid together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.dates import Interval
from db.model import Dating, Report
from etl.visits.quantities import Claim

__all__ = ["Papers", "told_days"]


@dataclass(frozen=True, slots=True)
class Papers:
    """What consolidation knows of the articles: publication dates, which text each one copies, which name a
    person, and what numbers they tell.
    """

    dct: Mapping[str, Dating | None]
    origin: Mapping[str, str]
    named: Mapping[str, Iterable[str]]
    claims: Mapping[str, Sequence[Claim]]

    def independent(self, reports: Iterable[Report]) -> int:
        """The number of different texts behind some reports."""
        return len({self.origin.get(r.article, r.article) for r in reports})

    def day(self, report: Report) -> date:
        """The day of publication, the middle one where several are possible; the earliest date if unknown."""
        dct = self.dct.get(report.article)
        return dct.interval.middle if dct else date.min


def told_days(report: Report) -> Interval | None:
    """The days from the first to the last that a report tells."""
    return Interval.hull(d.interval for d in (report.start, report.end) if d)

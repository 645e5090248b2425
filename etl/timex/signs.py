# ruff: noqa: E501 - a table is read best with a row a line
"""What the words of an article say of the day on which it was written, as odds over days.

Each *sign* is a date, weekday, month or year of the text together with a table of how far back news looks when
it writes so: "on Monday" beside a verb in the past is mostly yesterday or today, "Monday, May 3" within the
week, a bare "May" a few months ago. No sign decides alone; :mod:`etl.anchors` adds them up over the days of
a corpus. The shares in :data:`GAPS` are rounded counts from annotated news, with a rest for surprises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from db.model import Article
from etl.timex.calc import days_in_years, safe_date
from etl.timex.context import leading_number, month_number, weekday_number
from etl.timex.dct import (
    LEAD,
    named_years,
    own_words,
    relation_to_writing,
    weekday_beside,
    weekday_of_writing,
)
from etl.timex.find import Found
from etl.timex.header import read_header
from etl.timex.tense import background, tense

__all__ = ["Calendar", "Odds", "Sign", "nearest", "odds", "signs", "words"]

Unit = Literal["year", "month", "monthday", "mday", "day", "weekday"]
Odds = NDArray[np.float64]
_FAR = 10**6

#: How a date is written -> (units from it to the day of writing: first, last, share of the cases). Years and
#: days count on without end, months go round after twelve, weekdays after seven, a day of a month after a year.
GAPS: dict[str, tuple[tuple[int, int, float], ...]] = {
    "header": ((0, 0, 0.985), (1, 1, 0.005), (-1, -1, 0.005), (2, 6, 0.002), (7, 183, 0.0015), (-183, -2, 0.0015)),
    "year": ((0, 0, 0.43), (1, 1, 0.27), (2, 3, 0.12), (4, 6, 0.08), (7, 12, 0.05), (13, 40, 0.02), (-1, -1, 0.02), (-_FAR, -2, 0.01)),
    "day past": ((0, 1, 0.1), (2, 6, 0.12), (7, 31, 0.1), (32, 91, 0.06), (92, 365, 0.2), (366, 3650, 0.2), (3651, _FAR, 0.1), (-_FAR, -1, 0.12)),
    "day past lead": ((0, 1, 0.25), (2, 6, 0.3), (7, 13, 0.12), (14, 31, 0.07), (32, 365, 0.08), (366, _FAR, 0.1), (-_FAR, -1, 0.08)),
    "day future": ((-6, -1, 0.35), (-31, -7, 0.2), (-183, -32, 0.2), (-_FAR, -184, 0.1), (0, 0, 0.03), (1, 6, 0.06), (7, _FAR, 0.06)),
    # ... with its weekday
    "weekday day past": ((0, 1, 0.28), (2, 6, 0.42), (7, 13, 0.2), (14, 31, 0.05), (32, 365, 0.03), (366, _FAR, 0.01), (-_FAR, -1, 0.01)),
    "weekday day future": ((-6, -1, 0.36), (-14, -7, 0.42), (-31, -15, 0.08), (-_FAR, -32, 0.05), (0, 0, 0.04), (1, 6, 0.03), (7, _FAR, 0.02)),
    "monthday past": ((0, 0, 0.06), (1, 1, 0.06), (2, 3, 0.12), (4, 6, 0.18), (7, 13, 0.2), (14, 31, 0.17), (32, 91, 0.08), (92, 183, 0.07), (-183, -1, 0.06)),
    "monthday future": ((-6, -1, 0.36), (-14, -7, 0.14), (-31, -15, 0.15), (-183, -32, 0.2), (0, 0, 0.06), (1, 183, 0.09)),
    "monthday None": ((0, 6, 0.4), (7, 31, 0.15), (32, 183, 0.05), (-6, -1, 0.2), (-31, -7, 0.15), (-183, -32, 0.05)),
    "monthday last": ((1, 31, 0.8), (32, 183, 0.15), (-183, 0, 0.05)),
    # ... in apposition to a word that tells the day of writing: "today, May 3"
    "today": ((0, 0, 0.97), (1, 183, 0.02), (-183, -1, 0.01)),
    "yesterday": ((1, 1, 0.97), (2, 183, 0.02), (-183, 0, 0.01)),
    "tomorrow": ((-1, -1, 0.97), (0, 183, 0.02), (-183, -2, 0.01)),
    # ... with its weekday
    "weekday monthday past": ((0, 0, 0.28), (1, 1, 0.28), (2, 3, 0.2), (4, 6, 0.12), (7, 13, 0.05), (14, 183, 0.02), (-6, -1, 0.035), (-183, -7, 0.015)),
    "weekday monthday future": ((-6, -1, 0.6), (-14, -7, 0.2), (-183, -15, 0.06), (0, 6, 0.1), (7, 183, 0.04)),
    "weekday monthday None": ((0, 6, 0.37), (7, 183, 0.05), (-6, -1, 0.3), (-14, -7, 0.25), (-183, -15, 0.03)),
    "weekday monthday last": ((1, 1, 0.14), (2, 9, 0.8), (10, 183, 0.04), (-183, 0, 0.02)),
    # the first past weekday of a text, further ones, those to come
    "weekday first": ((0, 0, 0.25), (1, 1, 0.28), (2, 2, 0.16), (3, 3, 0.11), (4, 4, 0.1), (5, 5, 0.05), (6, 6, 0.05)),
    "weekday past": ((0, 0, 0.08), (1, 1, 0.33), (2, 2, 0.24), (3, 3, 0.12), (4, 4, 0.1), (5, 5, 0.07), (6, 6, 0.06)),
    "weekday future": ((6, 6, 0.26), (5, 5, 0.2), (4, 4, 0.19), (3, 3, 0.12), (2, 2, 0.09), (1, 1, 0.06), (0, 0, 0.08)),
    "weekday today": ((0, 0, 0.97), (1, 6, 0.03)),
    "month past": ((1, 1, 0.14), (2, 2, 0.18), (3, 3, 0.14), (4, 4, 0.12), (5, 7, 0.22), (8, 11, 0.16), (0, 0, 0.04)),
    "month future": ((11, 11, 0.2), (10, 10, 0.2), (9, 9, 0.12), (8, 8, 0.1), (4, 7, 0.19), (1, 3, 0.11), (0, 0, 0.08)),
}  # fmt: skip
#: The share of a day that no row has room for.
_NOWHERE = 1e-7
#: A weekday that does not go with its date is a slip of the paper's.
_SLIP = 0.005
_STORY = 2
#: Ways of writing that tell the day of writing itself.
_WRITING = frozenset(["header", "today", "yesterday", "tomorrow"])
#: A sign speaks for a day that it makes so much likelier (natural logarithm) than others on the whole.
_SPEAKS = 1.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A date, weekday, month or year of the text, ``number``, written in the way that ``gaps`` names.

    ``number`` is a year, a month, 100 * month + day, a day of whatever month, a day's ordinal or a weekday
    (0 is Monday). ``weekday`` is the one written beside a day of a month, ``weekdays`` those that the text elsewhere tells as past, one of
    which may be that day; ``start``, ``end`` are the words.
    """

    unit: Unit
    number: int
    gaps: str
    start: int
    end: int
    weekday: int | None = None
    weekdays: frozenset[int] = frozenset()


class Calendar:
    """The days on which an article may have been written, from ``first`` to ``last``, as arrays."""

    def __init__(self, first: date, last: date) -> None:
        self.days = np.arange(first.toordinal(), last.toordinal() + 1)
        self._years = range(first.year - 1, last.year + 2)

    @cached_property
    def _dates(self) -> list[date]:
        return [date.fromordinal(int(day)) for day in self.days]

    @cached_property
    def years(self) -> NDArray[np.int64]:
        """The year of each day."""
        return np.array([d.year for d in self._dates])

    @cached_property
    def months(self) -> NDArray[np.int64]:
        """The month of each day."""
        return np.array([d.month for d in self._dates])

    def nearest(self, monthday: int) -> NDArray[np.int64]:
        """For each day the nearest one with that month and day (100 * month + day)."""
        at = [d.toordinal() for d in days_in_years(*divmod(monthday, 100), self._years)]
        return nearest(self.days, at) if at else np.full(self.days.shape, -_FAR)  # 29 February

    def nearest_on(self, mday: int, weekday: int) -> NDArray[np.int64]:
        """For each day the nearest one that is a certain day of its month and a certain weekday."""
        days = (safe_date(year, month, mday) for year in self._years for month in range(1, 13))
        return nearest(self.days, (d.toordinal() for d in days if d and d.weekday() == weekday))


def nearest(days: NDArray[np.int64], among: Iterable[int]) -> NDArray[np.int64]:
    """For each of ``days``, which follow each other, the nearest of some others; there must be one."""
    at = np.array(sorted(set(among)))
    turns = (at[:-1] + at[1:]) // 2 + 1 - days[0]  # from there on the next is nearer
    ends = np.array((0, *turns.clip(0, len(days)), len(days)))
    return np.repeat(at, ends[1:] - ends[:-1])


def odds(found: Sequence[Sign], calendar: Calendar) -> Odds:
    """The logarithm of how well each day goes with the signs.

    The dates of one text tell of one story: their distances from the day of writing together count as
    :data:`_STORY` independent ones. Weekdays written beside them prove each for itself.
    """
    out = np.zeros(calendar.days.shape)
    story = sum(map(_of_story, found))
    for sign in found:
        share = min(1.0, _STORY / story) if _of_story(sign) else 1.0
        out += share * _distance(sign, calendar) + _proof(sign, calendar)
    return out


def _of_story(sign: Sign) -> bool:
    """Is it a date of the news, not the day of writing itself?"""
    return sign.unit in ("day", "monthday", "mday") and sign.gaps not in _WRITING


def words(found: Iterable[Sign], calendar: Calendar, day: date) -> tuple[tuple[int, int], ...]:
    """The words that speak for a day."""
    at = day.toordinal() - int(calendar.days[0])
    spans = {
        (s.start, s.end)
        for s in found
        if (log := _distance(s, calendar) + _proof(s, calendar))[at] > log.mean() + _SPEAKS
    }
    return tuple(sorted(spans))


def _distance(sign: Sign, calendar: Calendar) -> Odds:
    """How well each day goes with how far the sign lies from it."""
    if sign.unit == "year":
        return _density(sign.gaps, calendar.years - sign.number)
    if sign.unit == "month":
        return _density(sign.gaps, (calendar.months - sign.number) % 12)
    if sign.unit == "weekday":
        return _density(sign.gaps, (calendar.days - 1 - sign.number) % 7)  # ordinal 1 was a Monday
    gap = calendar.days - _nearest(sign, calendar)
    log = _density(sign.gaps, gap)
    if sign.weekday is None and sign.weekdays:
        told = np.isin((calendar.days - gap - 1) % 7, list(sign.weekdays))
        beside = _density(f"weekday {sign.gaps}", gap)
        log = np.where(told, np.logaddexp(log, beside) - np.log(2), log)
    return log


def _proof(sign: Sign, calendar: Calendar) -> Odds:
    """How well the weekday beside a date goes with the date that is meant on each day."""
    if sign.weekday is None:
        return np.zeros(calendar.days.shape)
    on = (_nearest(sign, calendar) - 1) % 7
    proved: Odds = np.log(np.where(on == sign.weekday, 1 - _SLIP, _SLIP / 6))
    return proved


def _nearest(sign: Sign, calendar: Calendar) -> NDArray[np.int64]:
    """The day that a date means, for each day on which it may be written."""
    if sign.unit == "day":
        return np.full(calendar.days.shape, sign.number)
    if sign.unit == "mday" and sign.weekday is not None:
        return calendar.nearest_on(sign.number, sign.weekday)
    return calendar.nearest(sign.number)


def _density(gaps: str, at: NDArray[np.int64]) -> Odds:
    bounds, levels = _steps(gaps)
    return levels[np.searchsorted(bounds, at, side="right")]


@cache
def _steps(gaps: str) -> tuple[NDArray[np.int64], Odds]:
    """A row of :data:`GAPS` as the distances at which the odds change, and the odds before and behind each."""
    bounds: list[int] = []
    levels = [_NOWHERE]
    for first, last, share in sorted(GAPS[gaps]):
        if bounds[-1:] == [first]:
            bounds, levels = bounds[:-1], levels[:-1]
        bounds += [first, last + 1]
        levels += [share / (last - first + 1), _NOWHERE]
    return np.array(bounds), np.log(levels)


def signs(article: Article) -> tuple[Sign, ...]:
    """All that a text says of its day, in text order by kind of sign."""
    found = own_words(article)
    weekdays = tuple(_weekdays(article, found))
    past = frozenset(s.number for s in weekdays if not s.gaps.endswith("future"))
    return (
        *_whole_text(article, found),
        *_dates(article, found, past),
        *_monthless(article, found),
        *weekdays,
    )


def _whole_text(article: Article, found: list[Found]) -> Iterator[Sign]:
    """The newest year named; the day of a dateline without a year; the weekday of today."""
    if years := named_years(article):
        year = max(years)
        at = article.text.index(str(year))
        yield Sign("year", year, "year", at, at + 4)
    for zone in article.zones:
        header = read_header(article.text[zone.start : zone.end + 1]) if zone.kind == "date" else None
        if header and header.monthday:
            month, mday = header.monthday
            at, end = zone.start + header.date_start, zone.start + header.date_end
            yield Sign("monthday", 100 * month + mday, "header", at, end)
    if today := weekday_of_writing(article.text, found):
        yield Sign("weekday", today[0], "weekday today", today[1].start, today[1].end)


def _dates(article: Article, found: list[Found], told: frozenset[int]) -> Iterator[Sign]:
    """Days and months of the news; what is told as long past ('last May', 'had come on') is not."""
    text = article.text
    lead = next((z.start for z in article.zones if z.kind == "body"), 0) + LEAD
    pasts = {
        month_number(f.parts["month"])
        for f in found
        if f.kind == "month_rel" and "last" in f.parts["rel"].lower()
    }
    for n, f in enumerate(found):
        written = relation_to_writing(text, found, n)
        weekday = weekday_beside(text, found, n) if f.kind != "month" else None
        # a weekday is written beside a day of the news, also where "she had come on Monday, May 3"
        long_past = weekday is None and not written and background(text, f.start)
        if f.kind not in ("date", "mday_list", "month") or long_past:
            continue
        when = str(tense(text, f.start, f.end, verbs_only=True))
        month = month_number(f.parts["month"])
        if f.kind == "month":
            if when != "None":
                yield Sign("month", month, f"month {when}", f.start, f.end)
            continue
        mday = leading_number(f.parts["mday"])
        year = re.search(r"\d{4}", f.parts.get("year", "") + f.parts.get("tail", ""))
        if year:
            if day := safe_date(int(year[0]), month, mday):
                told_now = weekday == day.weekday()
                in_lead = " lead" * (f.start < lead and not told_now)
                gaps = "day future" if when == "future" else f"day past{in_lead}"
                gaps = f"{'weekday ' * told_now}{gaps}"
                yield Sign("day", day.toordinal(), written or gaps, f.start, f.end)
        elif "tail" not in f.parts and month not in pasts:
            if "last " in text[max(0, f.start - 6) : f.start + 6].lower():
                when = "last"
            gaps = f"{'weekday ' * (weekday is not None)}monthday {when}"
            called = told if when == "past" and not written else frozenset()
            yield Sign("monthday", 100 * month + mday, written or gaps, f.start, f.end, weekday, called)


def _monthless(article: Article, found: list[Found]) -> Iterator[Sign]:
    """'Sunday the 15th', 'Sunday (15)'."""
    for n, f in enumerate(found):
        weekday = (
            weekday_number(f.parts["dow"]) if f.kind == "weekday" else weekday_beside(article.text, found, n)
        )
        if weekday is None or f.kind not in ("weekday", "mday_the") or "mday" not in f.parts:
            continue
        if background(article.text, f.start):
            continue
        first = found[n - 1].start if f.kind == "mday_the" else f.start
        gaps = f"weekday monthday {tense(article.text, first, f.end, verbs_only=True)}"
        yield Sign("mday", leading_number(f.parts["mday"]), gaps, first, f.end, weekday)


def _weekdays(article: Article, found: list[Found]) -> Iterator[Sign]:
    """Each weekday once that stands without a date."""
    seen: set[tuple[int, str]] = set()
    for f in found:
        if (
            f.kind != "weekday"
            or not {"mod", "mday"}.isdisjoint(f.parts)
            or f.link == "same"
            or background(article.text, f.start)
        ):
            continue
        weekday, when = weekday_number(f.parts["dow"]), tense(article.text, f.start, f.end)
        if when is None or (weekday, when) in seen:
            continue
        first = when == "past" and not any(past == "past" for _, past in seen)
        seen.add((weekday, when))
        yield Sign("weekday", weekday, "weekday first" if first else f"weekday {when}", f.start, f.end)

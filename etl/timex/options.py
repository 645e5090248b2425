"""When may an undated article have been written, if it is of this year or of that?

A weekday beside a day and month fits one year in five or six, a day and month alone every year. So the text
gives a few options, each with the days that its other dates and tenses leave; which it is, other articles of
the corpus tell (``etl.anchors``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from db.model import Article
from etl.timex.calc import days_in_years
from etl.timex.context import month_number, weekday_number
from etl.timex.dct import (
    FORTNIGHT,
    Clue,
    Inferred,
    date_clues,
    meet,
    monthless,
    on_weekday,
    own_words,
    shifted,
    undated_clues,
    weekday_beside,
    weekday_of_writing,
)
from etl.timex.find import Found
from etl.timex.header import read_header
from etl.timex.tense import background, tense

__all__ = ["Option", "options"]

#: A past day of the news without a weekday lies at most so many days back.
_NEWS = 9


@dataclass(frozen=True, slots=True)
class Option:
    """Days on which the article may have been written; ``proved``: a weekday fits them."""

    inferred: Inferred
    proved: bool


def options(article: Article, first: int, last: int) -> tuple[Option, ...]:
    """One option at most for each year from ``first`` to ``last``, in order."""
    found = own_words(article)
    out: dict[tuple[date, date], Option] = {}
    for year in range(first, last + 1):
        option = _dateline(article, found, year) or _proved(article, found, year)
        option = option or _by_days(article, found, year)
        if option:
            interval = option.inferred.dating.interval
            out.setdefault((interval.start, interval.last), option)
    return tuple(out.values())


def _monthday(f: Found) -> tuple[int, int]:
    return month_number(f.parts["month"]), int(re.sub(r"\D", "", f.parts["mday"]))


def _told(article: Article, found: list[Found]) -> Iterator[int]:
    """The indexes of days without a year that are of the news, not of a past told as such."""
    pasts = {month_number(f.parts["month"]) for f in found if f.kind == "month_rel"}
    for n, f in enumerate(found):
        if f.kind not in ("date", "mday_list") or "tail" in f.parts or "year" in f.parts:
            continue
        if month_number(f.parts["month"]) not in pasts and not background(article.text, f.start):
            yield n


def _dateline(article: Article, found: list[Found], year: int) -> Option | None:
    """The day of a dateline that lacks the year; proved where the weekday told first fits."""
    for zone in article.zones:
        header = read_header(article.text[zone.start : zone.end + 1]) if zone.kind == "date" else None
        if not header or not header.monthday:
            continue
        told = (f for f in found if f.kind == "weekday" and "mod" not in f.parts and f.start > zone.end)
        first = next((f for f in told if tense(article.text, f.start, f.end) == "past"), None)
        for day in days_in_years(*header.monthday, (year,)):
            clue = Clue(day, day, zone.start + header.date_start, zone.start + header.date_end)
            fits = first is not None and weekday_number(first.parts["dow"]) == day.weekday()
            inferred = meet([clue])
            return Option(inferred, fits) if inferred else None
    return None


def _proved(article: Article, found: list[Found], year: int) -> Option | None:
    """The days that dates with their weekday leave, if the weekdays are those of this year."""
    dated: list[tuple[int, date, int | None]] = []
    near: date | None = None
    for n in _told(article, found):
        if (weekday := weekday_beside(found, n)) is None:
            continue
        years = (year,) if near is None else (near.year - 1, near.year, near.year + 1)
        days = days_in_years(*_monthday(found[n]), years)
        day = min(days, key=lambda d: abs((d - (near or d)).days), default=None)
        if day is None or day.weekday() != weekday:
            return None
        near = near or day
        dated.append((n, day, weekday))
    if near is None:
        return None
    clues = date_clues(article, found, dated)
    more = monthless(article, found, near) + undated_clues(found, dated, near, article.text)
    for extra in ([*clues, *more], clues):
        if inferred := meet(extra):
            writing = weekday_of_writing(article.text, found)
            return Option(on_weekday(inferred, *writing) if writing else inferred, proved=True)
    return None


def _by_days(article: Article, found: list[Found], year: int) -> Option | None:
    """The days that dates without a weekday leave: after the newest past one, before those to come."""
    if any(weekday_beside(found, n) is not None for n in _told(article, found)):
        return None
    past: list[Clue] = []
    ahead: list[Clue] = []
    near: date | None = None
    for n in _told(article, found):
        f = found[n]
        years = (year,) if near is None else (near.year - 1, near.year, near.year + 1)
        days = days_in_years(*_monthday(f), years)
        day = min(days, key=lambda d: abs((d - (near or d)).days), default=None)
        when = tense(article.text, f.start, f.end, verbs_only=True)
        if day is None or (near and abs((day - near).days) > 2 * FORTNIGHT):
            continue
        near = near or day
        if when == "past":
            past.append(Clue(day, shifted(day, _NEWS), f.start, f.end))
        elif when == "future":
            ahead.append(Clue(shifted(day, -FORTNIGHT), day, f.start, f.end))
    newest = [max(past, key=lambda c: c.first)] if past else []
    soonest = [min(ahead, key=lambda c: c.last)] if ahead else []
    inferred = meet(newest + soonest) or meet(newest)
    return Option(inferred, proved=False) if inferred else None

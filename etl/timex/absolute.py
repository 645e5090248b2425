"""Readings of expressions that name a day, month or year by number or name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from db.dates import Interval
from db.model import Basis
from etl.timex.calc import choose, days_in_years, month_near, safe_date, season_of, shift
from etl.timex.context import (
    LISTED,
    Context,
    Reading,
    at_time,
    day_reading,
    heads_entry,
    leading_number,
    month_number,
    time_code,
    weekday_number,
)
from etl.timex.find import Found
from etl.timex.tense import elliptic, planned_then, same_sentence
from etl.timex.words import CENTURIES, SEASONS, TENS

__all__ = ["RESOLVERS", "mday_day", "year_in"]

#: Years around the publication year in which a weekday may prove a date; the nearer ones go first.
_YEARS = ((-1, 0, 1), (-6, -5, -4, -3, -2, 2, 3, 4, 5, 6))
#: The tense decides between two years only where neither is clearly nearer (days).
_CLOSE_CALL = 150
#: Figures are read day first, unless month first is nearer to publication by more days than this.
_CLOSE_ORDER = 60
#: Without a publication day a year stated at most so many characters away serves.
_YEAR_REACH = 200
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def year_in(ctx: Context, words: str) -> tuple[int | None, Basis]:
    """The year said by ', 2023', 'last year', 'of that year'; None where that can't be told."""
    if m := re.search(r"\d{4}", words):
        return int(m[0]), "stated"
    low = words.lower()
    if re.search(r"that|same|following|previous", low):
        told = ctx.span.start if ctx.span and ctx.span.precision in ("year", "season", "month") else None
        told = told or ctx.anchor
        step = 1 if "following" in low else -1 if "previous" in low else 0
        return (told.year + step if told else None), "relative"
    if not ctx.day:
        return None, "relative"
    return ctx.day.year + (-1 if "last" in low else 1 if "next" in low else 0), "relative"


def _explicit_year(ctx: Context, found: Found) -> tuple[int | None, Basis]:
    """The year in the words of a date, or in those of the date it is joined with."""
    parts = found.parts
    if "year" in parts:
        year = int(parts["year"])
        return (year if year > 99 else 2000 + year), "stated"
    if "yearshort" in parts:
        return 2000 + int(parts["yearshort"][1:]), "stated"
    if "tail" in parts:
        return year_in(ctx, parts["tail"])
    return None, "stated"


def _shared_year(ctx: Context, found: Found, month: int) -> tuple[int | None, Basis]:
    """The year that stands only at the other end of a range or list, also of places with their days."""
    last = found
    for other in ctx.found[ctx.index + 1 :]:
        joined = other.link in ("range", "list") or elliptic(ctx.text, last.end, other.start)
        if not joined or other.kind not in ("date", "mday_list"):
            break
        last = other
        year, basis = _explicit_year(ctx, other)
        if year:
            return (year - 1 if month > month_number(other.parts["month"]) else year), basis
    return None, "stated"


def _near_years(ctx: Context, found: Found) -> list[int]:
    """Without a publication day: years of other whole dates in the sentence."""
    years = []
    for other in ctx.found:
        near = -_YEAR_REACH < other.start - found.start < _YEAR_REACH and other.kind in ("date", "mday_list")
        first, last = sorted((found, other), key=lambda f: f.start)
        if near and same_sentence(ctx.text, first.end, last.start):
            year, basis = _explicit_year(ctx, other)
            years += [year] if year and basis == "stated" else []
    return years


def _beside_told(ctx: Context, month: int, mday: int, weekday: int) -> date | None:
    """Without a publication day: the day nearest to the one that the story told last whose weekday fits."""
    if not ctx.main:
        return None
    days = days_in_years(month, mday, (ctx.main.year + step for step in (-1, 0, 1)))
    return choose((d for d in days if d.weekday() == weekday), ctx.main)


def _entry_before(ctx: Context, found: Found) -> date | None:
    """The day that heads an entry of a chronology, whose last entry lies nearest to the publication day."""
    if not ctx.day or not heads_entry(ctx.text, found, range_too=True):
        return None
    ahead = ctx.found[ctx.index + 1 : ctx.index + 1 + LISTED]
    heads = [f for f in ahead if f.kind == "date" and heads_entry(ctx.text, f, range_too=True)]
    if not heads or any(_explicit_year(ctx, f)[0] for f in heads):
        return None
    day = ctx.day
    for head in reversed((found, *heads)):
        years = (day.year + step for step in ((-1, 0, 1) if head is heads[-1] else (-1, 0)))
        days = days_in_years(month_number(head.parts["month"]), leading_number(head.parts["mday"]), years)
        near = choose(days, day, None if head is heads[-1] else "past")
        if near is None:
            return None
        day = near
    return day


#: Of two days joined as a range the second lies at most so many days before the first, where it is no range.
_MOVED_UP = 60


def _guess_day(ctx: Context, found: Found, month: int, mday: int, weekday: int | None) -> date | None:
    """A day without a year: the nearest to the publication day that agrees with the weekday."""
    last = ctx.before()
    if not ctx.day:
        days = days_in_years(month, mday, _near_years(ctx, found))
        days = [d for d in days if weekday is None or d.weekday() == weekday]
        if not days and weekday is not None:
            return _beside_told(ctx, month, mday, weekday)
        return days[0] if len(set(days)) == 1 else None
    if found.link == "range" and last and last[1].day:
        ahead = days_in_years(month, mday, (last[1].day.year, last[1].day.year + 1))
        if ahead and 0 < (last[1].day - ahead[0]).days <= _MOVED_UP:
            return ahead[0]  # "brought forward from June 20 to June 15"
        return next((d for d in ahead if d >= last[1].day), None)
    if weekday is not None:
        for steps in _YEARS:
            days = days_in_years(month, mday, (ctx.day.year + s for s in steps))
            if days := [d for d in days if d.weekday() == weekday]:
                return choose(days, ctx.day)
    if before := _entry_before(ctx, found):
        return before
    days = days_in_years(month, mday, (ctx.day.year + s for s in _YEARS[0]))
    gaps = sorted(abs((d - ctx.day).days) for d in days)
    close = len(gaps) > 1 and gaps[1] - gaps[0] < _CLOSE_CALL and not planned_then(ctx.text, found.start)
    return choose(days, ctx.day, ctx.tense(found) if close else None)


def _date(ctx: Context, found: Found) -> Reading | None:
    """'Dec. 4, 2023', '4 December', 'the night of Thursday, March 7'."""
    parts = found.parts
    month, mday = month_number(parts["month"]), leading_number(parts["mday"])
    code = time_code({k.rstrip("2"): v for k, v in parts.items() if k in ("pre", "clock", "clock2")})
    year, basis = _explicit_year(ctx, found)
    if year is None and "tail" not in parts:
        year, basis = _shared_year(ctx, found, month)
    weekday = weekday_number(parts["dow"]) if "dow" in parts else None
    if year is not None:
        day = safe_date(year, month, mday)
    else:
        day, basis = _guess_day(ctx, found, month, mday, weekday), "relative"
    if day is None and not (1 <= mday <= 31 and safe_date(2024, month, mday)):
        return None
    return at_time(day, f"XXXX-{month:02}-{mday:02}", code, basis)


def _week_of(ctx: Context, found: Found) -> Reading | None:
    """'the week of March 6'."""
    reading = _date(ctx, found)
    if not reading or not reading.day:
        return Reading("DATE", "XXXX-WXX", None, "relative") if reading else None
    week = Interval.week(reading.day)
    return Reading("DATE", str(week), week, reading.basis)


def _iso(ctx: Context, found: Found) -> Reading | None:
    parts = found.parts
    day = safe_date(int(parts["year"]), int(parts["month"]), int(parts["mday"]))
    return at_time(day, "", f"T{parts['clock']}" if "clock" in parts else None, "stated") if day else None


def _numeric_days(ctx: Context, found: Found, years: list[int]) -> date | None:
    """Day and month in figures: day first, unless the weekday before or the calendar says otherwise;
    where both orders stand and day first is far off, the one nearer to the publication day.
    """
    a, b = int(found.parts["a"]), int(found.parts["b"])
    last = ctx.before()
    if last and found.link == "same" and last[0].kind == "weekday":
        weekday = weekday_number(last[0].parts["dow"])
        both = [
            d for y in years for d in (safe_date(y, b, a), safe_date(y, a, b)) if d and d.weekday() == weekday
        ]
        if both and ctx.day:
            return choose(both, ctx.day)
    day_first = [d for y in years if (d := safe_date(y, b, a))]
    month_first = [d for y in years if (d := safe_date(y, a, b))]
    if ctx.day and day_first and month_first:
        first, other = choose(day_first, ctx.day), choose(month_first, ctx.day)
        nearer = abs((first - ctx.day).days) - abs((other - ctx.day).days) if first and other else 0
        return other if nearer > _CLOSE_ORDER else first
    return next(iter(day_first or month_first), None)


def _numeric(ctx: Context, found: Found) -> Reading | None:
    """'04/12/2023', '4.12.23'."""
    year = int(found.parts["year"])
    day = _numeric_days(ctx, found, [year if year > 99 else 2000 + year])
    return day_reading(day) if day else None


def _slash(ctx: Context, found: Found) -> Reading | None:
    """'(3/9)' beside a weekday."""
    if not ctx.day:
        return None
    day = _numeric_days(ctx, found, [ctx.day.year, ctx.day.year - 1, ctx.day.year + 1])
    return day_reading(day, "relative") if day else None


def mday_day(ctx: Context, found: Found, mday: int, weekday: int | None) -> date | None:
    """A bare day of the month: of the months around the publication day, by weekday, tense, nearness."""
    told = ctx.near_month(found) if weekday is None else None
    if told and (day := safe_date(told.year, told.month, mday)):
        return day
    if not ctx.day:
        return None
    months = [ctx.day.year * 12 + ctx.day.month - 1 + step for step in (-1, 0, 1)]
    days = [d for i in months if (d := safe_date(i // 12, i % 12 + 1, mday))]
    if weekday is not None and (agree := [d for d in days if d.weekday() == weekday]):
        return choose(agree, ctx.day)
    return choose(days, ctx.day, ctx.tense(found))


def _mday_the(ctx: Context, found: Found) -> Reading | None:
    """'the 15th', '(12)' after a weekday."""
    last = ctx.before()
    weekday = (
        weekday_number(last[0].parts["dow"])
        if last and found.link == "same" and "dow" in last[0].parts
        else None
    )
    mday = leading_number(found.parts["mday"])
    if last and found.link == "range" and last[1].day:
        told = last[1].day
        nexts = [
            d
            for s in (0, 1)
            if (d := safe_date(told.year + (told.month + s > 12), (told.month + s - 1) % 12 + 1, mday))
        ]
        return day_reading(next((d for d in nexts if d >= told), nexts[0]), "relative") if nexts else None
    day = _of_joined(ctx, mday) if weekday is None else None
    return at_time(day or mday_day(ctx, found, mday, weekday), f"XXXX-XX-{mday:02}", None, "relative")


def _of_joined(ctx: Context, mday: int) -> date | None:
    """A day of the month that stands only at the other end of the range or list: "the 4th and 5th of May"."""
    for other in ctx.found[ctx.index + 1 :]:
        if other.link not in ("range", "list"):
            break
        last = None
        if other.kind == "mday_rel":
            reading = _mday_rel(ctx, other)
            last = reading.day if reading else None
        elif other.kind == "date":
            alone = replace(other, link="")
            month, end = month_number(other.parts["month"]), leading_number(other.parts["mday"])
            year, _ = _explicit_year(ctx, other)
            last = safe_date(year, month, end) if year else _guess_day(ctx, alone, month, end, None)
        if last:
            months = last.year * 12 + last.month - 1 - (mday > last.day)
            return safe_date(months // 12, months % 12 + 1, mday)
    return None


def _mday_rel(ctx: Context, found: Found) -> Reading | None:
    """'the 24th of this month', 'the 3rd of the following month', '5th instant'."""
    rel, mday = found.parts.get("rel", "this").lower(), leading_number(found.parts["mday"])
    base = ctx.told_day() if rel.startswith("the ") else ctx.day
    step = -1 if rel in ("last", "the previous") else 1 if rel in ("next", "the following") else 0
    month = shift(base, "M", step) if base else None
    day = safe_date(month.start.year, month.start.month, mday) if month else None
    return at_time(day, f"XXXX-XX-{mday:02}", None, "relative")


def _month_reading(year: int | None, month: int, basis: Basis) -> Reading:
    if year is None or not 1 <= year <= 9998:
        return Reading("DATE", f"XXXX-{month:02}", None, basis)
    return Reading("DATE", f"{year:04}-{month:02}", Interval.month(year, month), basis)


def _month_of(ctx: Context, found: Found) -> Reading | None:
    """'November 2014', 'July last year', 'the end of March this year'."""
    year, basis = year_in(ctx, found.parts.get("year") or found.parts["rel"])
    return _month_reading(year, month_number(found.parts["month"]), basis)


def _month(ctx: Context, found: Found) -> Reading | None:
    """A bare month: of the year at the end of its range, else on the tense's side, else the nearest."""
    month = month_number(found.parts["month"])
    last = ctx.after()
    if last and last.link in ("range", "list") and last.kind == "month_of":
        year, basis = year_in(ctx, last.parts.get("year") or last.parts["rel"])
        early = month > month_number(last.parts["month"])
        return _month_reading(year - early if year else None, month, basis)
    told = ctx.before()
    if told and found.link == "range" and told[1].interval and told[1].interval.precision == "month":
        first = told[1].interval.start
        return _month_reading(first.year + (month < first.month), month, "relative")
    year = month_near(month, ctx.day, ctx.tense(found)) if ctx.day else None
    return _month_reading(year, month, "relative")


def _month_rel(ctx: Context, found: Found) -> Reading | None:
    """'last November', 'next June', 'this March', 'that May'."""
    month, rel = month_number(found.parts["month"]), found.parts["rel"].lower()
    if not ctx.day:
        return _month_reading(None, month, "relative")
    year = ctx.day.year
    if "last" in rel or "past" in rel or "previous" in rel:
        year -= month >= ctx.day.month
    elif "next" in rel or "following" in rel:
        year += month <= ctx.day.month
    elif "coming" in rel:
        year += month < ctx.day.month
    elif "that" in rel or "same" in rel:
        year = (ctx.span.start if ctx.span else ctx.told_day() or ctx.day).year
    return _month_reading(year, month, "relative")


def _year(ctx: Context, found: Found) -> Reading | None:
    year = int(found.parts["year"])
    return Reading("DATE", f"{year:04}", Interval.year(year))


def _last_of_year(ctx: Context, found: Found) -> Reading | None:
    return day_reading(date(int(found.parts["year"]), 12, 31))


def _decade(ctx: Context, found: Found) -> Reading | None:
    """'the 1990s', 'the '60s', 'the Sixties'."""
    parts = found.parts
    value = (
        TENS[parts["tens"].lower()] if "tens" in parts else (parts.get("dec") or f"19{parts['short']}")[:3]
    )
    return Reading("DATE", value, Interval.parse(value))


def _century(ctx: Context, found: Found) -> Reading | None:
    """'the 19th century', 'the nineteenth century'."""
    nth = found.parts["nth"].lower()
    return Reading("DATE", f"{(CENTURIES[nth] if nth in CENTURIES else leading_number(nth)) - 1:02}")


def _season_year(ctx: Context, found: Found) -> Reading | None:
    season = season_of(int(found.parts["year"]), SEASONS[found.parts["season"].lower()])
    return Reading("DATE", str(season), season) if season else None


def _quarter(ctx: Context, found: Found) -> Reading | None:
    """'Q3 2019', 'the first quarter'; without a year one that has begun, or is told as to come."""
    quarter = f"Q{found.parts.get('q') or _QUARTERS[found.parts['qword'].lower()]}"
    if "year" in found.parts:
        interval = season_of(int(found.parts["year"]), quarter)
        return Reading("DATE", str(interval), interval) if interval else None
    interval = season_of(ctx.day.year, quarter) if ctx.day else None
    if ctx.day and interval and interval.start > ctx.day and ctx.tense(found) != "future":
        interval = season_of(ctx.day.year - 1, quarter)
    return Reading("DATE", str(interval) if interval else f"XXXX-{quarter}", interval, "relative")


def _half_year(ctx: Context, found: Found) -> Reading | None:
    half = _QUARTERS[found.parts["qword"].lower()]
    year, basis = year_in(ctx, found.parts.get("year") or found.parts["rel"])
    if year is None or not 1 <= year <= 9998:
        return Reading("DATE", f"XXXX-H{half}", None, basis)
    first, last = (
        (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
    )
    return Reading("DATE", f"{year:04}-H{half}", Interval.days(first, last), basis)


RESOLVERS: dict[str, Callable[[Context, Found], Reading | None]] = {
    "century": _century,
    "date": _date,
    "decade": _decade,
    "dm_slash": _slash,
    "half_year": _half_year,
    "iso": _iso,
    "last_of_year": _last_of_year,
    "mday_list": _date,
    "mday_rel": _mday_rel,
    "mday_the": _mday_the,
    "month": _month,
    "month_mod": _month,
    "month_of": _month_of,
    "month_rel": _month_rel,
    "numeric": _numeric,
    "quarter_year": _quarter,
    "season_year": _season_year,
    "week_of": _week_of,
    "year": _year,
    "year_mod": _year,
}

"""Readings of expressions that hang on the publication day or on a date told before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from db.dates import Interval
from etl.timex import holidays
from etl.timex.calc import choose, moved, season_of, shift
from etl.timex.context import (
    Context,
    Reading,
    at_time,
    number,
    time_code,
)
from etl.timex.find import Found
from etl.timex.measure import of_duration, unit_of
from etl.timex.tense import Tense
from etl.timex.weekdays import read_weekday
from etl.timex.words import DEICTIC, ORDINALS, SEASONS, SUNDAY

__all__ = ["RESOLVERS"]

#: Word in front of a unit -> (units from where, from the publication day?).
_STEPS = (
    (("last", "this past"), -1, True),
    (("next", "coming"), 1, True),
    (("previous", "preceding"), -1, False),
    (("following",), 1, False),
    (("same", "that"), 0, False),
    (("past",), -1, True),
)
#: Before "weekend" these say nothing of which.
_BARE = ("the", "over the", "this")
_BACKWARD = ("ago", "earlier", "before")
#: These count from the publication day, the others from the date told before.
_FROM_NOW = ("ago", "from now", "from today", "hence")
#: "Earlier in the day" is said of days so near publication.
_ABOUT = 7
#: What "this week" and the like look like where the publication day is unknown.
_MASKS = {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "D": "XXXX-XX-XX"}


def _step(rel: str) -> tuple[int, bool]:
    """Units to go, and whether from the publication day (else from the date told before)."""
    low = rel.lower()
    if low in ("the next", "the last", "the past"):
        return (1, False) if low == "the next" else (-1, True)
    for words, step, deictic in _STEPS:
        if any(word in low for word in words):
            return step, deictic
    return 0, True


def _deictic(ctx: Context, found: Found) -> Reading | None:
    """'today', 'tomorrow morning', '4.40pm yesterday'."""
    word = found.parts["deictic"].lower()
    told = word.startswith(("that", "the same", "the next", "the following", "the previous"))
    step = _step(word)[0] if word.endswith(" day") else DEICTIC.get(word, 0)
    day = moved(ctx.told_day() if told else ctx.day, step)
    if not day and (near := ctx.before()) and found.link == "same" and near[1].day:
        day = near[1].day
    return at_time(day, "XXXX-XX-XX", time_code(found.parts), "relative")


def _part_rel(ctx: Context, found: Found) -> Reading | None:
    """'last night', 'this morning', 'that evening', 'the next morning'."""
    rel = found.parts["rel"].lower()
    if rel in ("this", "last"):
        day = moved(ctx.day, -1 if rel == "last" else 0)
    else:
        step, _ = _step(rel if rel != "next" else "following")
        day = moved(ctx.told_day(), step)
    return at_time(day, "XXXX-XX-XX", time_code(found.parts), "relative")


def _part_day(ctx: Context, found: Found) -> Reading | None:
    """'tonight', 'overnight', 'last night'."""
    day = moved(ctx.day, -1 if found.parts["word"].lower().startswith("last") else 0)
    return at_time(day, "XXXX-XX-XX", "TNI", "relative")


def _part_shift(ctx: Context, found: Found) -> Reading | None:
    """'the evening before'."""
    back = found.parts["shift"].lower() in _BACKWARD
    return at_time(moved(ctx.told_day(), -1 if back else 1), "XXXX-XX-XX", time_code(found.parts), "relative")


def _part_alone(ctx: Context, found: Found) -> Reading | None:
    """'the afternoon', '10 a.m.': of the day just named, else of the publication day."""
    return at_time(ctx.near_day(found), "XXXX-XX-XX", time_code(found.parts), "relative")


def _clock(ctx: Context, found: Found) -> Reading | None:
    """A clock time; at the start of a line (a live blog, a header) it is the publication day's."""
    code = time_code(found.parts)
    if not code:
        return None
    low = ctx.text[found.start : found.end].lower()
    if "yesterday" in low or "tomorrow" in low:
        day = moved(ctx.day, -1 if "yesterday" in low else 1)
    else:
        at_line_start = ctx.text[: found.start].rstrip(" \t|-–—*•").endswith("\n") or "this" in low
        day = ctx.day if at_line_start and ctx.day else ctx.near_day(found)
    return at_time(day, "XXXX-XX-XX", code, "relative")


def _day_rel(ctx: Context, found: Found) -> Reading | None:
    """'the same day', 'the following day', 'the day before', 'a day earlier'."""
    rel, after = found.parts["rel"].lower(), found.parts.get("shift", "").lower()
    if rel == "the" and not after:
        return None
    step = (-1 if after in _BACKWARD else 1) if after else _step(rel)[0]
    return at_time(moved(ctx.told_day(), step), "XXXX-XX-XX", None, "computed" if step else "relative")


def _day_in(ctx: Context, found: Found) -> Reading | None:
    """'earlier in the day', 'later that day', 'earlier in the week'."""
    if "in" in found.parts["rel"].lower():
        day = _day_of(ctx, found) if found.parts["unit"].lower() == "day" else ctx.day
        return _unit_at(day, found.parts["unit"], 0)
    long = ctx.span and ctx.span_last and found.parts["unit"].lower() in ("month", "year")
    return _unit_at(ctx.span.start if ctx.span and long else ctx.told_day(), found.parts["unit"], 0)


def _day_of(ctx: Context, found: Found) -> date | None:
    """The day named shortly before, where it is near publication, on the side that the tense tells; else
    the publication day.
    """
    day, tense = ctx.near_day(found), ctx.tense(found)
    if not day or not ctx.day:
        return day
    ahead = (day - ctx.day).days
    odd = (tense == "past" and ahead > 0) or (tense == "future" and ahead < 0)
    return ctx.day if odd or abs(ahead) > _ABOUT else day


def _unit_at(day: date | None, unit: str, step: int) -> Reading | None:
    """The week, month, year ... so many units from that of ``day``."""
    designator, factor = unit_of(unit)
    if not day:
        return Reading("DATE", _MASKS.get(designator, "XXXX"), None, "relative")
    if factor >= 10:
        index = day.year // factor + step
        interval = Interval.parse(f"{index:03}") if factor == 10 and 0 < index < 999 else None
        return Reading("DATE", f"{index:0{3 if factor == 10 else 2}}", interval, "relative")
    interval = shift(day, designator, step * factor)
    return Reading("DATE", str(interval), interval, "relative") if interval else None


def _unit_rel(ctx: Context, found: Found) -> Reading | None:
    """'last week', 'earlier this month', 'the end of the year', 'the previous month'."""
    step, deictic = _step(found.parts["rel"])
    if deictic:
        if ctx.day and ctx.day.weekday() == SUNDAY and found.parts["unit"].lower() == "week":
            # on a Sunday the week to come is "this week", and that which ends "last week"
            step = 0 if step == -1 else 1 if not step and ctx.tense(found) == "future" else step
        return _unit_at(ctx.day, found.parts["unit"], step)
    told = ctx.span.start if ctx.span and found.parts["unit"].lower() in ("year", "month") else None
    return _unit_at(told or ctx.told_day(), found.parts["unit"], step)


def _unit_but_one(ctx: Context, found: Found) -> Reading | None:
    """'the week before last', 'the year after next'."""
    return _unit_at(
        ctx.day, found.parts["unit"], -2 if found.parts["rel"].lower().startswith("before") else 2
    )


def _unit_end(ctx: Context, found: Found) -> Reading | None:
    """'year-end'."""
    return _unit_at(ctx.day, found.parts["unit"], 0)


def _weekend(ctx: Context, found: Found) -> Reading | None:
    """Saturday and Sunday of this, the last or the next week."""
    step, deictic = _step(found.parts["rel"])
    day = ctx.day if deictic else ctx.told_day()
    if not day:
        return Reading("DATE", "XXXX-WXX-WE", None, "relative")
    # what happened "this weekend" is told on its days or in the week that follows
    if found.parts["rel"].lower() in _BARE and ctx.tense(found) == "past" and day.weekday() < 5:
        step = -1
    monday = moved(Interval.week(day).start, 7 * step)
    if not monday:
        return None
    saturday = monday + timedelta(days=5)
    return Reading(
        "DATE",
        f"{Interval.week(monday)}-WE",
        Interval.days(saturday, saturday + timedelta(days=1)),
        "relative",
    )


def _nth_day(ctx: Context, found: Found) -> Reading | None:
    """'the second day' of the range told before; else it explains the day just named."""
    if ctx.range_start:
        day = moved(ctx.range_start, ORDINALS[found.parts["nth"].lower()] - 1)
    else:
        day = ctx.told_day()
    return at_time(day, "XXXX-XX-XX", None, "computed")


def _ago(ctx: Context, found: Found) -> Reading | None:
    """'two days ago', 'a month earlier', 'three days later'."""
    word = found.parts["shift"].lower()
    back = word in _BACKWARD
    count = number(found.parts.get("count", "one"))
    designator, factor = unit_of(found.parts["units"])
    if count is None or "." in count:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", None, "relative")
    if designator == "TH" and int(count) % 24 == 0:
        designator, count = "D", str(int(count) // 24)  # "48 hours later"
    if designator.startswith("T"):
        return of_duration(count, found.parts["units"])
    if designator == "W" and ctx.text.endswith("today", found.start, found.end):
        designator, count = "D", str(7 * int(count))  # "two weeks ago today"
    told = ctx.span.start if ctx.span and ctx.span_last and designator in ("M", "Y") else ctx.told_day()
    day = ctx.day if word in _FROM_NOW else told
    if not day:
        return Reading("DATE", _MASKS[designator], None, "computed")
    interval = shift(day, designator, (-1 if back else 1) * int(count) * factor)
    return Reading("DATE", str(interval), interval, "computed") if interval else None


def _season(ctx: Context, found: Found) -> Reading | None:
    """'last spring', 'this summer', 'the autumn', 'by winter'."""
    code, rel = SEASONS[found.parts["season"].lower()], found.parts.get("rel", "the").lower()
    if "year" in found.parts:
        season = season_of(int(found.parts["year"]), code)
        return Reading("DATE", str(season), season) if season else None
    if not ctx.day:
        return Reading("DATE", f"XXXX-{code}", None, "relative")
    options = [s for y in (-1, 0, 1) if (s := season_of(ctx.day.year + y, code))]
    today = Interval.day(ctx.day)
    past = [s for s in options if s.end <= today.start]
    ahead = [s for s in options if s.end > today.start]
    if not past or not ahead:  # the ends of the calendar
        return Reading("DATE", f"XXXX-{code}", None, "relative")
    tense = ctx.tense(found)
    if "last" in rel or "past" in rel or "previous" in rel:
        season = past[-1]
    elif "next" in rel:
        season = next((s for s in ahead if s.start > today.start), ahead[0])
    elif "this" in rel and "coming" not in rel:
        season = next((s for s in options if s.contains(today)), None) or season_of(ctx.day.year, code)
    else:
        season = past[-1] if tense == "past" and not ahead[0].contains(today) else ahead[0]
    return Reading("DATE", str(season), season, "relative") if season else None


def _holiday(ctx: Context, found: Found) -> Reading | None:
    """'Christmas Eve', 'last Thanksgiving', 'Good Friday 2019'."""
    words = " ".join(found.parts["holiday"].replace("’", "'").split())
    name = next((n for n in holidays.NAMES if n == words), None)
    name = name or next(n for n in holidays.NAMES if n.replace("'", "") == words.replace("'", ""))
    if "year" in found.parts:
        return at_time(holidays.day_of(name, int(found.parts["year"])), "", None, "stated")
    mask = "XXXX-{:02}-{:02}".format(*fixed) if (fixed := holidays.fixed(name)) else "XXXX-XX-XX"
    if not ctx.day or not 1 < ctx.day.year < 9998:
        return at_time(None, mask, None, "relative")
    rel = found.parts.get("rel", "").lower()
    days = [holidays.day_of(name, ctx.day.year + step) for step in (-1, 0, 1)]
    side: Tense = (
        "past" if rel in ("last", "this past") else "future" if rel in ("next", "this coming") else None
    )
    return at_time(choose(days, ctx.day, side), mask, None, "relative")


RESOLVERS: dict[str, Callable[[Context, Found], Reading | None]] = {
    "ago": _ago,
    "clock": _clock,
    "clock_on": _deictic,
    "day_in": _day_in,
    "day_rel": _day_rel,
    "deictic": _deictic,
    "holiday": _holiday,
    "nth_day": _nth_day,
    "part_alone": _part_alone,
    "part_day": _part_day,
    "part_rel": _part_rel,
    "part_shift": _part_shift,
    "season_alone": _season,
    "season_rel": _season,
    "unit_but_one": _unit_but_one,
    "unit_end": _unit_end,
    "unit_rel": _unit_rel,
    "week_rel": _weekend,
    "weekday": read_weekday,
}

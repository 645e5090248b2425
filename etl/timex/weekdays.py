"""Which day a weekday means: by what stands beside it, the week named, the tense, the days told before."""

from __future__ import annotations

import re
from datetime import date

from db.dates import Interval
from etl.timex.absolute import RESOLVERS as ABSOLUTE
from etl.timex.absolute import mday_day
from etl.timex.calc import moved, weekday_near
from etl.timex.context import (
    Context,
    Reading,
    at_time,
    heads_entry,
    leading_number,
    time_code,
    weekday_number,
)
from etl.timex.find import Found
from etl.timex.tense import background, elliptic, planned_then, same_sentence
from etl.timex.words import DEICTIC, SUNDAY

__all__ = ["read_weekday"]

#: Between the days of a list lie so many letters.
_JOINED = 10
#: Between a week and a day of it: "last week from Monday to Friday", "this week (Tuesday)".
_OF_WEEK = re.compile(r",? (?:\(|(?:(?:from|on|beginning|starting|between) ){0,2})")
#: So near is the day.
_WEEK_REACH = 20
#: Before a range of weekdays: what goes on during it.
_IS_THERE = re.compile(
    r"\b(?:is|are) (?:(?:now|currently|also) )?(?:in|on|at|visiting|touring|attending|paying|making)\b"
    r"[^.;:\n]*\bfrom $"
)
#: So far before the range it is looked for.
_REACH = 80
_UNTIL = re.compile(r"\b(?:until|till)\s$")
#: Nor does it where somebody is to stay so long; words for that stand so near.
_STAY_REACH = 150
_STAYS_UNTIL = re.compile(
    r"\b(?:stay(?:s|ing)?|remain(?:s|ing)?|lasts?|visit|tour|trip|be (?:there|away|here|in [A-Z]\w+))\b"
    r"[^.;:]{0,40}\b(?:until|till|through) $"
)
#: Somebody else stays: a sentence that is not plainly of the same people, a name or "who" before the verb.
_SAME = r"(?:He|She|They|It|The|This|His|Her|Their) "
_ELSE = re.compile(
    rf"[.!?]\S? (?!{_SAME}[a-z ]{{0,60}}$|(?:He|She|They|It) )|\bwhile\b"
    rf"|\b(?:who|(?!{_SAME})[A-Z]\w+) (?:(?:will|would|also|(?:is|due) to) ){{0,2}}$"
)
#: Days that are told one after the other lie so near; words that turn their order round.
_AHEAD = 8
_TURNED = re.compile(
    r"\b(?:after|before(?! \w+ing\b)|following|since|from|ahead|previous|earlier|until|till|instead|but)\b"
)


def _bracketed(ctx: Context, weekday: int) -> date | None:
    """The day that a bracket or date right after gives: 'Thursday (12)', 'Tuesday night, Dec 5'."""
    after = ctx.after()
    if not after or after.kind not in ("date", "mday_the", "dm_slash", "numeric", "deictic"):
        return None
    apposed = after.kind == "date" and ctx.text[ctx.found[ctx.index].end : after.start] == ", "
    if after.link != "same" and not apposed:
        return None
    if after.kind == "mday_the":
        day = mday_day(ctx, after, leading_number(after.parts["mday"]), weekday)
    elif after.kind == "deictic":
        day = moved(ctx.day, DEICTIC[after.parts["deictic"].lower()])
    elif after.kind == "date":
        if _of_list(ctx, after):
            return None
        with_weekday = Found("date", after.start, after.end, after.parts | {"dow": _name(ctx)}, "")
        reading = ABSOLUTE["date"](ctx, with_weekday)
        day = reading.day if reading else None
    else:
        reading = ABSOLUTE[after.kind](ctx, after)
        day = reading.day if reading else None
    return day if day and day.weekday() == weekday else None


def _of_list(ctx: Context, after: Found) -> bool:
    """Is a date the first of those that explain several weekdays: 'Thursday and Friday (May 5-6)'?"""
    before, own = ctx.before(), ctx.found[ctx.index]
    behind = ctx.found[ctx.index + 2] if ctx.index + 2 < len(ctx.found) else None
    joined = before and before[0].kind == "weekday" and own.link in ("range", "list")
    return bool(joined and behind and behind.link in ("range", "list") and behind.start - after.end < _JOINED)


def _name(ctx: Context) -> str:
    return ctx.found[ctx.index].parts["dow"]


def _chained(ctx: Context, found: Found, weekday: int) -> date | None:
    """The second weekday of 'from Monday to Wednesday', 'Thursday and Friday'; 'today (Tuesday)'."""
    last = ctx.before()
    if not last or not last[1].day:
        return None
    if found.link in ("same", "list") and last[0].kind == "deictic" and last[1].day.weekday() == weekday:
        return last[1].day
    if ctx.text[last[0].end : found.start] == ", a " and last[1].day.weekday() == weekday:
        return last[1].day  # "from October 11, a Friday"
    joined = found.link == "range" or (
        found.link == "list" and "and" in ctx.text[last[0].end : found.start].split()
    )
    if joined and last[0].kind in ("weekday", "date", "deictic", "part_rel", "part_day"):
        return weekday_near(weekday, last[1].day, future=True, strict=found.link == "list")
    return None


def _shifted(ctx: Context, found: Found, weekday: int) -> date | None:
    """'the Friday before' and 'the Friday after' the day told last."""
    told, shift = ctx.told_day(), found.parts.get("shift")
    return (
        weekday_near(weekday, told, future=shift.lower() == "after", strict=True) if shift and told else None
    )


def _week_tail(ctx: Context, found: Found) -> str:
    """'next week' of the weekday itself or of the one it is joined with."""
    after = ctx.after()
    if "week" not in found.parts and after and after.kind == "weekday" and after.link in ("range", "list"):
        return after.parts.get("week", "").lower()
    return found.parts.get("week", "").lower()


def _weekday_day(ctx: Context, found: Found, weekday: int) -> date | None:
    """The day that a weekday means, by the words around it and the tense."""
    mod = (found.parts.get("mod") or found.parts.get("post", "")).strip().lower()
    told = ctx.told_day()
    if mod in ("the same", "on the same", "that", "the") and told:
        return _about(ctx, found, weekday, told)
    if mod in ("the following", "the previous") and told:
        return weekday_near(weekday, told, future=mod == "the following", strict=True)
    if not ctx.day:
        return None
    if not mod and heads_entry(ctx.text, found):
        return _entry_day(ctx, found, weekday)
    now = ctx.now(found) or ctx.day
    if not mod and (plain := _of_named_week(ctx, found, weekday) or _under_way(ctx, found, weekday, now)):
        return plain
    if (week := _week_tail(ctx, found)) == " week":
        return moved(weekday_near(weekday, now, future=True, strict=True), 7)
    if week:
        return _of_week(ctx, found, week, now)
    if mod in ("last", "this past"):
        return weekday_near(weekday, now, future=False, strict=True)
    if mod == "next":
        day = weekday_near(weekday, now, future=True, strict=True)
        return day if Interval.week(day) != Interval.week(now) else moved(day, 7)
    yesterday = None if mod else moved(now, -1)
    late = yesterday and yesterday.weekday() == _last_joined(ctx, weekday)
    # "was to come on Sunday and stay until Thursday"
    ahead = told and told > now and _in_sentence(ctx, found)
    if yesterday and late and not ahead and planned_then(ctx.text, found.start):
        return weekday_near(weekday, yesterday, future=False)  # "was due on Thursday", told on Friday
    if mod == "this coming" or _looks_ahead(ctx, found, now, mod):
        return _ahead(ctx, found, weekday, now)
    return _behind(ctx, found, weekday, now)


def _of_week(ctx: Context, found: Found, week: str, now: date) -> date | None:
    """A weekday with its week: "Tuesday of last week", "Monday next week"."""
    weekday = weekday_number(found.parts["dow"])
    # of "that week" it is the week of the day before
    monday = Interval.week((ctx.told_day() if "that" in week or "same" in week else None) or now).start
    # "Sunday to Tuesday next week": the week is that of the Tuesday
    turned = weekday > _last_joined(ctx, weekday)
    step = 7 if "next" in week else -7 if "last" in week else 0
    if now.weekday() == SUNDAY != weekday:
        # there the week to come is "this week", and that which ends "last week"
        step = 0 if step == -7 else 7 if "this" in week and ctx.tense(found) == "future" else step
    return moved(monday, weekday + step - (7 if turned else 0))


def _of_named_week(ctx: Context, found: Found, weekday: int) -> date | None:
    """A weekday of the week that stands right before it: 'last week from Monday to Friday'."""
    week = ctx.span
    if not week or week.precision != "week" or not 0 < found.start - ctx.spanned_at <= _WEEK_REACH:
        return None
    beside = _OF_WEEK.fullmatch(ctx.text, ctx.spanned_at, found.start)
    return moved(week.start, weekday) if beside else None


def _last_joined(ctx: Context, weekday: int) -> int:
    """The second weekday of 'Monday to Wednesday', 'Thursday and Friday', else the weekday itself."""
    after = ctx.after()
    joined = after and after.kind == "weekday" and after.link in ("range", "list")
    return weekday_number(after.parts["dow"]) if after and joined else weekday


def _under_way(ctx: Context, found: Found, weekday: int, now: date) -> date | None:
    """The first day of a range in which today lies, where somebody "is in Lima from Monday to Friday"."""
    first = weekday_near(weekday, now, future=False)
    last = weekday_near(_last_joined(ctx, weekday), first, future=True)
    lies = first <= now <= last and first < last
    return first if lies and _IS_THERE.search(ctx.text, max(0, found.start - _REACH), found.start) else None


def _behind(ctx: Context, found: Found, weekday: int, now: date) -> date | None:
    """A weekday that lies behind: the last one, or the last before the day on which the story stands."""
    told = ctx.told_day()
    day, after = weekday_near(weekday, now, future=False), ctx.after()
    if after and after.kind == "weekday" and after.link == "range":
        # all of "from Sunday to Tuesday" lies behind
        last = weekday_near(weekday_number(after.parts["dow"]), day, future=True)
        return day if last <= now else moved(day, -7)
    if ctx.main and day > ctx.main and background(ctx.text, found.start) == "pluperfect":
        # "she left on Friday; she had come on Monday"
        return weekday_near(weekday, ctx.main, future=False, strict=True)
    if told and day < told != ctx.day and _closes(ctx, found):  # the day of a header is that of no visit
        return weekday_near(weekday, told, future=True, strict=True)
    return day


def _ahead(ctx: Context, found: Found, weekday: int, now: date) -> date:
    """A weekday to come: the next one, or the next after the day told before it in the same sentence."""
    strict = now == ctx.day and ctx.told_ahead(found)  # behind days to come, so not today
    day, told = weekday_near(weekday, now, future=True, strict=strict), ctx.told_day()
    if now == ctx.day and (week := ctx.week_told(found)) and day < week.start:
        return moved(week.start, weekday) or day
    last = ctx.before()
    if last and last[0].link == "range" and ctx.range_start and ctx.range_start <= day:
        return day  # "from Wednesday to Saturday, and meets her on Friday"
    # "talks on Monday, and leaves on Tuesday", "stays until Tuesday": one after the other
    after = ctx.day and told and 0 < (told - ctx.day).days <= _AHEAD and day < told
    if told and after and (_listed(ctx, found) or _stays_until(ctx, found)):
        return weekday_near(weekday, told, future=True)
    return day


def _about(ctx: Context, found: Found, weekday: int, told: date) -> date:
    """The nearest to a day told; before the day of writing where that is past, and no word looks ahead."""
    days = [weekday_near(weekday, told, future=f) for f in (False, True)]
    if ctx.day and told <= ctx.day and ctx.tense(found) != "future":
        days = [d for d in days if d < ctx.day] or days
    return min(days, key=lambda d: abs((d - told).days))


def _closes(ctx: Context, found: Found) -> bool:
    """'... was to come on Thursday and stay until Sunday': so it does not lie before the other day."""
    until = _UNTIL.search(ctx.text[max(0, found.start - 8) : found.start])
    return bool(until) and _in_sentence(ctx, found)


def _stays_until(ctx: Context, found: Found) -> bool:
    """'... on Thursday and stays until Sunday': so it does not lie before the day told of the same people."""
    between = ctx.text[max(ctx.anchored_at, found.start - _STAY_REACH) : found.start]
    stays = _STAYS_UNTIL.search(between)
    return stays is not None and "\n" not in between and not _ELSE.search(between[: stays.start()])


def _listed(ctx: Context, found: Found) -> bool:
    """Whether the day told last stands before it in its sentence, and no word turns their order round."""
    if elliptic(ctx.text, ctx.anchored_at, found.start):  # "..., and in Lima from Saturday"
        return True
    return _in_sentence(ctx, found) and not _TURNED.search(ctx.text, ctx.anchored_at, found.start)


def _in_sentence(ctx: Context, found: Found) -> bool:
    """Whether the day told last stands in the same sentence."""
    return bool(ctx.anchor) and same_sentence(ctx.text, ctx.anchored_at, found.start)


def _looks_ahead(ctx: Context, found: Found, now: date, mod: str) -> bool:
    """By the tense; where it does not tell, an entry of a diary does, and else it goes on as it was told."""
    if tense := ctx.tense(found):
        return tense == "future"
    return mod == "this" or now != ctx.day or ctx.told_ahead(found) or ctx.week_told(found) is not None


def _entry_day(ctx: Context, found: Found, weekday: int) -> date | None:
    """The day that heads an entry of a diary: the next after that of the entry before. The first lies before
    the first that is dated, else ahead of the days told unless its own words tell what has been.
    """
    if ctx.heading:
        return weekday_near(weekday, ctx.heading, future=True, strict=True)
    if dated := next(
        (f for f in ctx.found[ctx.index :] if f.kind == "date" and heads_entry(ctx.text, f)), None
    ):
        reading = ABSOLUTE["date"](ctx, dated)
        if reading and reading.day:
            return weekday_near(weekday, reading.day, future=False, strict=True)
    if not ctx.day or ctx.tense(found) == "past":
        return weekday_near(weekday, ctx.day, future=False) if ctx.day else None
    told = (r.day for f, r in zip(ctx.found, ctx.readings, strict=False) if r and f.link != "range")
    ahead = [day for day in told if day and day > ctx.day]
    return weekday_near(weekday, min(ahead, default=ctx.day), future=True)


def read_weekday(ctx: Context, found: Found) -> Reading | None:
    """'Friday', 'last Monday night', 'Sunday the 15th', 'noon on Monday'."""
    weekday = weekday_number(found.parts["dow"])
    day = (
        mday_day(ctx, found, leading_number(found.parts["mday"]), weekday) if "mday" in found.parts else None
    )
    bare = "mday" in found.parts and found.parts["mday"].isdecimal()
    if day is None or (bare and day.weekday() != weekday):  # "on Monday 12 and 14 people ..."
        day = (
            _shifted(ctx, found, weekday)
            or _bracketed(ctx, weekday)
            or _chained(ctx, found, weekday)
            or _weekday_day(ctx, found, weekday)
        )
    return at_time(day, f"XXXX-WXX-{weekday + 1}", time_code(found.parts), "relative")

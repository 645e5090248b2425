"""Readings that have no place in the calendar: durations, repetitions, 'now' and 'soon'."""

from __future__ import annotations

from collections.abc import Callable

from etl.timex.calc import duration
from etl.timex.context import Context, Reading, at_time, month_number, number, weekday_number
from etl.timex.find import Found
from etl.timex.words import PARTS, REFS, SEASONS, SETS, UNITS

__all__ = ["RESOLVERS", "of_duration", "unit_of"]

#: Half a unit -> duration.
_HALVES = {
    "hour": "PT30M",
    "day": "PT12H",
    "year": "P6M",
    "decade": "P5Y",
    "century": "P50Y",
    "month": "P15D",
}


def unit_of(word: str) -> tuple[str, int]:
    """(designator, factor) of a unit, singular or plural."""
    low = word.lower()
    return UNITS[low if low in UNITS else low.rstrip("s")]


def of_duration(count: str, unit: str) -> Reading:
    """The duration of ``count`` (digits or 'X') units."""
    designator, factor = unit_of(unit)
    if designator.endswith("Q"):
        designator, factor = "M", 3
    if factor > 1 and count.isdecimal():
        count = str(int(count) * factor)
    elif factor == 10 and count == "X":
        designator = "E"
    return Reading("DURATION", duration(count, designator))


def _duration(ctx: Context, found: Found) -> Reading | None:
    """'four-day', '48 hours', 'a week', 'week-long', 'weeks'."""
    count = found.parts.get("count", "")
    if found.kind == "unit_long" and not found.parts["units"].endswith("s"):
        count = "1"
    if "half" in found.parts:
        return of_duration("1.5", found.parts["units"])
    whole = count.lower().endswith(("whole", "full", "entire"))
    return of_duration("1" if whole else number(count) or "X", found.parts["units"])


def _half(ctx: Context, found: Found) -> Reading | None:
    value = _HALVES.get(found.parts["unit"].lower())
    return Reading("DURATION", value) if value else None


def _period(ctx: Context, found: Found) -> Reading | None:
    """'the past three years' is a duration; 'the next few days' points nowhere exact."""
    count = number(found.parts["count"])
    if count:
        return of_duration(count, found.parts["units"])
    ahead = found.parts["dir"].lower() in ("next", "coming")
    return Reading("DATE", "FUTURE_REF" if ahead else "PAST_REF", None, "relative")


def _ref(ctx: Context, found: Found) -> Reading | None:
    return Reading("DATE", REFS[" ".join(found.parts["word"].lower().split())], None, "relative")


def _set(ctx: Context, found: Found) -> Reading | None:
    return Reading("SET", SETS[found.parts["word"].lower()])


def _weekday_set(ctx: Context, found: Found) -> Reading | None:
    """'every Friday', 'on Fridays'."""
    weekday = weekday_number(found.parts.get("dow") or found.parts["plural"])
    return Reading("SET", f"XXXX-WXX-{weekday + 1}")


def _month_set(ctx: Context, found: Found) -> Reading | None:
    return Reading("SET", f"XXXX-{month_number(found.parts['month']):02}")


def _times_set(ctx: Context, found: Found) -> Reading | None:
    """'twice a week', 'three times a year'."""
    return Reading("SET", of_duration("1", found.parts["unit"]).value)


def _unit_set(ctx: Context, found: Found) -> Reading | None:
    """'every year', 'every two weeks', 'every weekend', 'every morning'."""
    unit = found.parts["unit"].lower().rstrip("s")
    if unit == "weekend":
        return Reading("SET", "XXXX-WXX-WE")
    if unit in PARTS:
        return Reading("SET", at_time(None, "XXXX-XX-XX", "T" + PARTS[unit], "stated").value)
    if unit in SEASONS:
        return Reading("SET", f"XXXX-{SEASONS[unit]}")
    count = found.parts.get("count", "one").lower()
    digits = {"other": "2", "few": "X"}.get(count) or number(count) or "X"
    return Reading("SET", of_duration(digits, found.parts["unit"]).value)


RESOLVERS: dict[str, Callable[[Context, Found], Reading | None]] = {
    "article_unit": _duration,
    "duration_mod": _duration,
    "duration_vague": _duration,
    "half": _half,
    "month_set": _month_set,
    "period_rel": _period,
    "ref": _ref,
    "set": _set,
    "times_set": _times_set,
    "unit_long": _duration,
    "unit_set": _unit_set,
    "units_bare": _duration,
    "weekday_set": _weekday_set,
}

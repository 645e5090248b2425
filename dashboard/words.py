"""Plain English for codes and dates; markdown made harmless."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import cache

from babel import Locale

from db.dates import Interval

__all__ = [
    "CERTAINTY_WORDS", "FIELD_WORDS", "LABEL_WORDS", "STATUS_WORDS", "UNIONS", "country", "dated",
    "day_span", "days", "md",
    "on_day",
    "plural",
    "when",
]  # fmt: skip

#: Destinations that are no territory of ISO 3166.
UNIONS = {"EU": "European Union", "UN": "United Nations", "NATO": "NATO", "AFU": "African Union"}

STATUS_WORDS = {
    "planned": "Planned",
    "ongoing": "Under way",
    "completed": "Completed",
    "cancelled": "Cancelled",
    "postponed": "Postponed",
}
#: How sure a visit is (``db.where.CERTAINTY``).
CERTAINTY_WORDS = {
    "known": "Days stated",
    "vague": "Only a week, month or year stated",
    "open": "Start or end not stated",
    "inferred": "Days inferred",
    "undated": "No date at all",
    "differ": "Papers disagree",
    "single": "Only one paper says so",
}
LABEL_WORDS = {
    "PERSON": "People",
    "OFFICE": "Offices",
    "ORG": "Organisations",
    "GPE": "Countries and cities",
    "LOC": "Regions",
    "FAC": "Buildings",
    "NORP": "Nationalities",
    "EVENT": "Events",
}
FIELD_WORDS = {
    "visitor": "Visitor",
    "title": "Office",
    "origin": "Travels for",
    "destination": "Country visited",
    "place": "Places",
    "start": "Start",
    "end": "End",
    "status": "Status",
    "host": "Host",
    "purpose": "Purpose",
    "trigger": "Said to travel",
    "with": "Met with",
    "date": "Date",
    "quantity": "Number",
}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$&])")


def md(text: str) -> str:
    """``text`` so that Streamlit's markdown shows it letter by letter, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def plural(count: int, one: str, many: str | None = None) -> str:
    """``1 visit``, ``2 visits``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


@cache
def country(code: str | None) -> str | None:
    """The English name of a country code; an unknown code stays as it is."""
    if code is None:
        return None
    return UNIONS.get(code) or Locale("en").territories.get(code) or code


def day_span(first: date, last: date) -> str:
    """Two days, both included: ``December 4–7, 2023``."""
    if first == last:
        return f"{_month(first)} {first.day}, {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{_month(first)} {first.day}–{last.day}, {last.year}"
    if first.year == last.year:
        return f"{_month(first)} {first.day} – {_month(last)} {last.day}, {last.year}"
    return f"{day_span(first, first)} – {day_span(last, last)}"


def when(value: str) -> str:
    """A written interval: ``2023-12`` is ``December 2023``. What is no interval stays as it is."""
    try:
        interval = Interval.parse(value)
    except ValueError:
        return value
    first = interval.start
    match interval.precision:
        case "week":
            return f"the week of {day_span(first, first)}"
        case "month":
            return f"{_month(first)} {first.year}"
        case "quarter":
            return f"quarter {(first.month + 2) // 3} of {first.year}"
        case "season":
            return f"{_SEASONS[value[-2:]]} {first.year}"
        case "year":
            return str(first.year)
        case "decade":
            return f"the {first.year}s"
        case "range":
            return f"between {_both(first, interval.last)}"
    return day_span(first, first)


def on_day(value: str) -> str:
    """A written interval with its day of the week where it is one day: ``Monday, March 3, 2031``."""
    interval = Interval.parse(value)
    return (
        f"{calendar.day_name[interval.start.weekday()]}, {when(value)}"
        if interval.length == 1
        else when(value)
    )


def days(start: str | None, end: str | None) -> str:
    """The dates of a visit in words, saying what is not known."""
    if start is None and end is None:
        return "Dates not stated"
    if end is None:
        return f"From {when(start or '')}; end not stated"
    if start is None:
        return f"Until {when(end)}; start not stated"
    first, last = Interval.parse(start), Interval.parse(end)
    if first.precision == last.precision == "day" and first.start <= last.start:
        return day_span(first.start, last.start)
    if start == end:
        text = when(start)
        return f"{text[0].upper()}{text[1:]}; days not stated"
    return f"From {when(start)} to {when(end)}"


def dated(value: str | None, basis: str | None) -> str:
    """A publication date with the way it was found."""
    if value is None:
        return "date unknown"
    return f"inferred: {when(value)}" if basis == "inferred" else when(value)


def _both(first: date, last: date) -> str:
    """``December 7 and 9, 2023``."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{_month(first)} {first.day} and {last.day}, {last.year}"
    if first.year == last.year:
        return f"{_month(first)} {first.day} and {_month(last)} {last.day}, {last.year}"
    return f"{day_span(first, first)} and {day_span(last, last)}"


def _month(day: date) -> str:
    return calendar.month_name[day.month]

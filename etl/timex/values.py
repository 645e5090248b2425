"""Which strings are values of TIMEX3, by type: the whole grammar of what the tagger may answer."""

from __future__ import annotations

import re

from db.model import TimexType

__all__ = ["is_valid"]

_YEAR = r"(?:\d{4}|XXXX)"
_DAY = rf"(?:{_YEAR}-(?:0[1-9]|1[0-2]|XX)-(?:0[1-9]|[12]\d|3[01]|XX)|{_YEAR}-W(?:[0-5]\d|XX)-[1-7])"
_DATE = (
    rf"(?:{_DAY}|{_YEAR}|{_YEAR}-(?:0[1-9]|1[0-2]|XX)|{_YEAR}-W(?:[0-5]\d|XX)(?:-WE)?|{_YEAR}-Q[1-4X]"
    rf"|{_YEAR}-H[12X]|{_YEAR}-(?:SP|SU|FA|WI)|\d\d\d?|(?:PAST|PRESENT|FUTURE)_REF)"
)
_TIME = rf"{_DAY}T(?:(?:[01]\d|2[0-3]):[0-5]\d|MO|MI|AF|EV|NI|DT)"
_COUNT = r"(?:\d+(?:\.\d+)?|X)"
_DURATION = rf"P(?:{_COUNT}[YMWDE]|T(?:\d+H30M|{_COUNT}[HMS]))"

#: Type -> pattern of its values. A repetition is given by its period or by the days it falls on.
_VALUES: dict[TimexType, re.Pattern[str]] = {
    "DATE": re.compile(_DATE, re.ASCII),
    "TIME": re.compile(_TIME, re.ASCII),
    "DURATION": re.compile(_DURATION, re.ASCII),
    "SET": re.compile(rf"{_DURATION}|{_DATE}|{_TIME}", re.ASCII),
}


def is_valid(kind: TimexType, value: str) -> bool:
    """Is ``value`` a TIMEX3 value of that kind? Parts may be unknown: ``XXXX-12-04``, ``PXD``."""
    return _VALUES[kind].fullmatch(value) is not None

"""The length of a visit that became shorter or longer than planned: "a Ⓓ visit, but cut it short by Ⓓ"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.visits.clues import Clue
from etl.visits.dating import Bounds, days_of
from etl.visits.skeleton import DURATION, PERSON, PLACE, TIME
from etl.visits.triggers import NOUN
from etl.visits.trip import Trip

__all__ = ["resized"]

_STAY = rf"(?:it|{NOUN})\b"
_PLAN = r"(?:planned|scheduled|expected|announced|intended|foreseen|billed)"
#: Before a verb that tells of the visitor: not "his wife stayed two days longer".
_WHO = rf"(?:\b(?:he|she|they|and|but|then|has|had)|,|{PERSON}) (?:(?:then|has|had|also) ){{0,2}}"
_HOME = (
    r"(?:fl(?:ew|ies|y|own)|went|goes?|gone|returned|returns|le(?:ft|aves?)|departed)"
    rf"(?: (?:home|back|out|for home|(?:for )?{PLACE}))?(?:,? (?:(?:on|late|early) ){{0,2}}{TIME})?,?"
)
_SHORTEN = r"\b(?:cut(?:s|ting)?|shorten(?:s|ed|ing)?|curtail(?:s|ed|ing)?)"
_LENGTHEN = r"\b(?:extend|prolong|lengthen)(?:s|ed|ing)?"
#: Up to so many letters of one clause, without a length.
_SOME, _FEW = (rf"[^.;:{DURATION}]{{0,{most}}}?" for most in (40, 30))
_SHORTER = (
    rf"{_SHORTEN} {_SOME}\b{_STAY}{_FEW} by (?P<cut>{DURATION})",
    rf"{_SHORTEN}(?: short)? by (?P<by>{DURATION}) {_FEW}\b{NOUN}\b",
    rf"{_WHO}{_HOME} (?P<early>{DURATION}) "
    rf"(?:early|sooner|ahead of (?:schedule|plan)|earlier than {_PLAN})\b",
)
_LONGER = (
    rf"{_LENGTHEN} {_SOME}\b{_STAY}{_FEW} by (?P<more>{DURATION})",
    rf"{_WHO}(?:stay(?:s|ed)|remain(?:s|ed)) (?:there |here |on |in {PLACE} )?"
    rf"(?P<longer>{DURATION}) longer(?! than (?!{_PLAN}))",
)
_CHANGES = [(re.compile(row), sign) for rows, sign in ((_SHORTER, -1), (_LONGER, 1)) for row in rows]


def resized(trip: Trip) -> Iterator[tuple[Clue, Bounds]]:
    """What phrases tell of a trip, with the length that it had in the end, where they tell no last day.

    Beside that day the length may be the one it had: "flew home on Ⓣ after a Ⓓ visit, cut short by Ⓓ".
    """
    planned = any(b.days for _, b in trip.bounds) and not any(b.end for _, b in trip.bounds)
    by = next((d for d in map(_change, trip.clues) if d), 0) if planned else 0
    for clue, said in trip.bounds:
        days = said.days and said.days + by
        yield clue, replace(said, days=days) if by and days and days > 0 else said


def _change(clue: Clue) -> int:
    """By how many days a visit became longer, or (below 0) shorter, as a sentence tells."""
    sentence = clue.sentence
    for pattern, sign in _CHANGES if DURATION in sentence.text else ():
        if m := pattern.search(sentence.text):
            length = sentence.items[m.start(str(m.lastgroup))].value.value
            return sign * (days_of(length) or 0) if not length.startswith("PT") else 0
    return 0

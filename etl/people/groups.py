"""Who is in a group that came from a country: "A Peruvian delegation arrived. It is led by Ada Boros ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from db.model import Mention
from etl.people.beside import LISTED, Named, joins

__all__ = ["members"]

_MEMBERS = (
    r"(?:ministers|lawmakers|legislators|deputies|parliamentarians|officials|senators|MPs|mayors|envoys)"
)
_BODY = r"(?:delegation|team|mission|party|group)"
#: Words behind and before a country that make a group of its people.
_OF_THEM = re.compile(rf" (?:[\w’'-]+ ){{0,3}}?(?:{_BODY}|{_MEMBERS})\b")
_FROM = re.compile(rf"\b(?:{_BODY}|members) (?:of|from) (?:[\w’'-]+ ){{0,8}}$")
_COUNTED = re.compile(r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) $")
#: How the next sentence speaks of the group again.
_AGAIN = re.compile(rf"(?:The (?:\w+ )?(?:{_BODY}|{_MEMBERS}|visitors|guests)|It|They)\b")
#: What stands before its members: "led by its chairman", "and includes the Liberal".
_LEAD = re.compile(
    r"\b(?:(?:led|headed) by|includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|made up of"
    r"|composed of) (?:also )?(?:(?!and\b)[\w’'-]+ ){0,4}(?:[\w’'-]+, )?$"
)
_SENTENCE = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“])|\n\s*")
#: How far before a country, and before a name, those words may stand (characters).
_BACK, _REACH = 90, 60


def members(text: str, names: Sequence[Named], spoken: Sequence[Mention]) -> dict[str, str]:
    """Person id -> country, for those told of as leader or members of a group of one of the ``spoken``."""
    found: dict[str, str] = {}
    for country in spoken:
        before = max(0, country.start - _BACK), country.start
        group = _OF_THEM.match(text, country.end) or _FROM.search(text, *before)
        if group and country.country:
            for name in _told(text, names, country.end, counted=bool(_COUNTED.search(text, *before))):
                found.setdefault(name.person.id, country.country)
    return found


def _told(text: str, names: Sequence[Named], start: int, counted: bool) -> Iterator[Named]:
    """The members that the sentence from ``start`` on, or the next one, names; who opens that one is a member
    where they are ``counted``.
    """
    end, again = _next(text, start)
    behind, _ = _next(text, again)
    counted = counted and any(n.start == again and n.person.offices for n in names)
    if not counted and not _AGAIN.match(text, again):
        behind = end
    listed: Named | None = None
    for name in names:
        if not start <= name.start < behind:
            continue
        opens = counted and name.start == again
        goes_on = listed is not None and joins(LISTED, text, listed, name)
        if opens or goes_on or _LEAD.search(text, max(start, name.start - _REACH), name.start):
            listed = name
            yield name


def _next(text: str, start: int) -> tuple[int, int]:
    """Where a sentence ends and the next one starts."""
    end = _SENTENCE.search(text, start)
    return (end.start(), end.end()) if end else (len(text), len(text))

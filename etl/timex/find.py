"""Find the time expressions of a text: where, of which kind, with which parts. No dates are computed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from etl.timex.checks import holds
from etl.timex.grammar import (
    FIRST_WORDS,
    LINK,
    MORE,
    MORE_ORDINALS,
    OPENERS,
    RANGE_WORDS,
    RULES,
    SCAN,
    VOCABULARY,
)

__all__ = ["Found", "expressions", "find"]


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression as written. ``link`` tells how it hangs on the one before it: an end of a
    range, a member of a list, or a bracketed repetition of it.
    """

    kind: str
    start: int
    end: int
    parts: dict[str, str] = field(default_factory=dict)
    link: str = ""


_TOKEN = re.compile(r"[A-Za-z]+|\d+")


def _begins(text: str, start: int, last_end: int) -> bool:
    """Can an expression begin here? Not inside a number, an amount or a compound."""
    before = text[max(0, start - 2) : start]
    if before[-1:] in ("$", "€", "£", "_", "#", "@", "№"):
        return False
    if before[-1:] in (".", ",", "/", ":", "-", "–", "’", "'") and len(before) == 2 and before[0].isalnum():
        return start - 1 == last_end or before[-1] in "–" or text[last_end:start] == "-to-"
    return not before[-1:].isalnum()


def _goes_on(text: str, first: re.Match[str]) -> bool:
    """May the word behind belong to an expression, where the first is none alone? Quicker than all rules."""
    if first[0].lower() not in OPENERS:
        return True
    after = _TOKEN.search(text, first.end())
    return after is not None and (after[0].isdigit() or after[0].lower() in VOCABULARY)


def _match(text: str, pos: int) -> tuple[str, re.Match[str]] | None:
    """The first rule that holds at ``pos``."""
    if not (m := SCAN.match(text, pos)) or not m.lastgroup:
        return None
    first = int(m.lastgroup[1:])
    for kind, pattern in RULES[first:]:
        found = pattern.match(text, pos)
        if found and holds(kind, text, found):
            return kind, found
    return None


def _link(text: str, last: Found | None, start: int) -> str:
    """How the expression at ``start`` hangs on the last one."""
    if not last or not 0 < start - last.end <= 16:
        return ""
    between = text[last.end : start]
    if between.strip() == "(" or between.strip() == ",":
        return "same" if between.strip() == "(" else "list"
    if LINK.fullmatch(between):
        return (
            "range" if RANGE_WORDS.intersection(between.split()) or between.strip() in RANGE_WORDS else "list"
        )
    return ""


def _clean(m: re.Match[str]) -> dict[str, str]:
    return {k: v for k, v in m.groupdict().items() if v}


def _more(text: str, first: Found) -> Iterator[Found]:
    """The further days of 'December 4, 5 and 7'."""
    end, month = first.end, first.parts["month"]
    while m := MORE.match(text, end):
        start = m.start("mday")
        yield Found("date", start, m.end(), _clean(m) | {"month": month}, _link(text, first, start) or "list")
        end = m.end()


def _more_ordinals(text: str, first: Found) -> Iterator[Found]:
    """The further days of 'the 8th, 9th and 11th'."""
    last = first
    while m := MORE_ORDINALS.match(text, last.end):
        start = m.start("mday")
        last = Found("mday_the", start, m.end(), _clean(m), _link(text, last, start) or "list")
        yield last


def find(text: str) -> list[Found]:
    """All time expressions in text order, without overlaps. Never raises."""
    return list(expressions(text))


@lru_cache(maxsize=8)
def expressions(text: str) -> tuple[Found, ...]:
    """What :func:`find` gives; kept, as date, signs and times of an article are read one after the other."""
    out: list[Found] = []
    end = 0
    for token in _TOKEN.finditer(text):
        start = token.start()
        if start < end or not (token[0].isdigit() or token[0].lower() in FIRST_WORDS):
            continue
        if not _goes_on(text, token) or not _begins(text, start, end) or not (hit := _match(text, start)):
            continue
        kind, m = hit
        found = Found(kind, start, m.end(), _clean(m), _link(text, out[-1] if out else None, start))
        out.append(found)
        if kind == "date" and m.start("month") < m.start("mday"):
            out.extend(_more(text, found))
        elif kind == "mday_the":
            out.extend(_more_ordinals(text, found))
        end = out[-1].end
    return tuple(out)

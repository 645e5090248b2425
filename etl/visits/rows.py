"""A table of patterns over skeletons (``etl.visits.skeleton``), each row tried only where it may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from etl.visits.skeleton import PLACE

__all__ = ["Kind", "Table", "Trigger", "needed", "not_behind"]

Kind = Literal["arrive", "stay", "leave", "receive"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """One row of the table.

    ``opens`` are the words of which one opens it, empty where it opens with a sign or a stop. ``noun`` marks
    a visit named by a noun, whose owner may stand before it; ``weak`` words that mean a visit only together
    with a date ("was in"); ``behind`` a visitor who stands behind the words ("In Lima, Ⓟ ...");
    ``stop`` one more of a list of stops, whose days are its own; ``sure`` words that need no weighing
    ("told a news conference here").
    """

    kind: Kind
    pattern: re.Pattern[str]
    opens: str = ""
    noun: bool = False
    weak: bool = False
    behind: bool = False
    stop: bool = False
    sure: bool = False


#: Where a phrase may open: at whatever follows no letter; as much of it as tells which phrases.
_WORD = re.compile(r"(?<!\w)(?=(\w{1,24}|\S{1,3}))")
#: In a pattern, what is no letter: an escape, a class; a group with nothing else in it.
_ASIDE, _GROUP = re.compile(r"\\.|\[\^?\]?[^\]]*\]"), re.compile(r"\([^()]*\)")
_LOOKAROUND = re.compile(r"\(\?<?[!=][^()]*\)")


class Table:
    """Rows in order of preference."""

    def __init__(self, *rows: Trigger) -> None:
        self.rows = rows
        self._free = tuple((i, needed(r.pattern.pattern)) for i, r in enumerate(rows) if not r.opens)
        self._first = tuple((i, _first_words(r.opens)) for i, r in enumerate(rows) if r.opens)
        self._opening = re.compile("|".join(f.pattern for _, f in self._first), re.IGNORECASE)
        self._placed = frozenset(i for i, r in enumerate(rows) if _names_place(r))
        self._able = lru_cache(maxsize=65536)(self._rows_of)

    def matches(self, text: str) -> Iterator[tuple[Trigger, re.Match[str]]]:
        """What each row finds in a skeleton, row by row; only those of one row never overlap.

        Rows are looked for only where their first word stands, those without one where the letters do that
        they need: that takes a quarter of the time.
        """
        openings: dict[int, list[int]] = {i: [] for i, needed in self._free if needed in text}
        for word in _WORD.finditer(text):
            for i in self._able(word[1]):
                openings.setdefault(i, []).append(word.start())
        left_out = frozenset() if PLACE in text else self._placed
        for i in sorted(openings.keys() - left_out):
            row = self.rows[i]
            if not row.opens:
                yield from ((row, m) for m in row.pattern.finditer(text))
                continue
            end = 0
            for start in openings[i]:
                if start >= end and (m := row.pattern.match(text, start)):
                    yield row, m
                    end = m.end()

    def _rows_of(self, word: str) -> tuple[int, ...]:
        """The rows that a word may open."""
        if not self._opening.match(word):  # as most words don't
            return ()
        return tuple(i for i, first in self._first if first.match(word))


def _names_place(row: Trigger) -> bool:
    """Whether a row means a place by name alone: not "here" as well, nor wherever a host receives."""
    return row.pattern.groupindex.keys() & {"places", "deictic"} == {"places"} and row.kind != "receive"


def _first_words(opens: str) -> re.Pattern[str]:
    """The beginnings of some alternatives, up to the first blank of each, or the group that holds it."""
    return re.compile("|".join(_heads(_LOOKAROUND.sub("", opens))), re.IGNORECASE)


def not_behind(words: str, then: str = " ", whole: bool = True) -> str:
    """For a pattern: that none of some words, and ``then``, stands before; else no end of one."""
    begin = r"\b" if whole else ""
    return "".join(f"(?<!{begin}{word}{then})" for word in words.split())


def needed(pattern: str) -> str:
    """The longest letters of a pattern that stand outside all groups: without them it matches nothing."""
    plain = _ASIDE.sub("\n", pattern)
    while plain != (inner := _GROUP.sub("\n", plain)):
        plain = inner
    return "" if "|" in plain else max(re.split(r".?[?*]|.?\{[^}]*\}|[\n^$.+]", plain), key=len)


def _alternatives(pattern: str) -> Iterator[str]:
    depth, begin = 0, 0
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            yield pattern[begin:at]
            begin = at + 1
    yield pattern[begin:]


def _heads(pattern: str) -> Iterator[str]:
    for alternative in _alternatives(pattern):
        head = _head(alternative)
        if head:
            yield head
        else:  # it opens with a group that holds a blank
            yield from _heads(_first_group(alternative))


def _first_group(pattern: str) -> str:
    """What the group holds with which a pattern opens."""
    depth = 0
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if not depth:
            return pattern[len("(?:") : at]
    raise ValueError(f"no group opens {pattern!r}")


def _head(pattern: str) -> str:
    depth, outer = 0, 0
    for at, char in enumerate(pattern):
        if char == "(":
            outer = outer if depth else at
            depth += 1
        depth -= char == ")"
        if char == " ":
            return pattern[: outer if depth else at]
    return pattern

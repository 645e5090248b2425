"""Texts whose lines were broken by hand or by a mail program, as those of bulletins and old papers are.

A line break inside a paragraph becomes a space, so that a name or an office goes on over it as over any
other; all offsets stay as they are, but in a word that was broken too. Lines that are no running text stay
lines: titles, lists, imprints.
"""

from __future__ import annotations

import re
from itertools import pairwise

__all__ = ["unwrapped"]

#: So many of them, behind lines of such lengths that most had no room for the next word, show that lines were
#: broken to a width; the items of a list differ more, and beside it most of a text stands in longer lines.
_BREAKS = 2
_MOST = 0.75
_SHORTEST, _LONGEST = 25, 110
_LONGER = 0.25
#: The head of a line that begins anew: white space, a bullet, a number in a list, a clock time, a label.
_ANEW = re.compile(
    r"\s|[-–—*•>▪·|]|(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4})[.)]\s|\d{1,2}[.:]\d\d\b|[A-Z][\w ]{0,20}:\s"
)
_WORD = re.compile(r"\S*")
#: A word that goes on in the next line, and words whose hyphen is their own: "ten-", "-member".
_PARTED = re.compile(r"[^\W\d_]-$")
_OWN = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|multi|non|ex|co|self|long|short"
    r"|high|low|mid|well|so|then|vice|deputy|first|second|third|state|full|open|anti|pro|pre|post|inter))-$"
)
_OWN_TAIL = re.compile(r"(?:member|strong|led|based|general|elect|wide|level)\b")
#: Lines are broken a little early where letters are broad, and few of the longest may go on in small letters.
_SLACK = 4
_WIDER = 1.25


def unwrapped(text: str) -> str:
    """The text with spaces for the breaks inside its paragraphs, where its lines are broken to a width.

    A word that was broken as well is put together, with spaces behind it for what is gone.
    """
    lines = text.split("\n")
    width = _width(lines)
    if width is None:
        return text
    out = lines[:1]
    for one, two in pairwise(lines):
        if not _goes_on(one, two, width):
            out += "\n", two
        elif two[0].isalpha() and _PARTED.search(one):
            word = _WORD.match(two)[0]  # type: ignore[index]
            gone = two[0].islower() and not _OWN.search(one) and not _OWN_TAIL.match(two)
            out[-1] = out[-1][:-1] if gone else out[-1]
            out += f"{word} {' ' * gone}", two[len(word) :]
        else:
            out += " ", two
    return "".join(out)


def _width(lines: list[str]) -> int | None:
    """The width to which lines are broken; None where they are not."""
    broken = [(one, two) for one, two in pairwise(lines) if len(one) >= _SHORTEST and _inside(one, two)]
    width = max((len(one) for one, _ in broken), default=0)
    if len(broken) < _BREAKS or width > _LONGEST:
        return None
    if sum(_is_full(one, two, width) for one, two in broken) < _MOST * len(broken):
        return None
    longer = sum(len(line) for line in lines if len(line) > _WIDER * width)
    return width if longer <= _LONGER * sum(map(len, lines)) else None


def _inside(one: str, two: str) -> bool:
    """Whether a break is surely inside a sentence: no heading ends so, and no paragraph begins so."""
    last = one.rstrip()[-1:]
    return (last.isalpha() or last in (",", "-")) and two[:1].islower()


def _is_full(one: str, two: str, width: int) -> bool:
    """Whether a line had no room for the first word of the next one."""
    return len(one.rstrip()) + 1 + len(_WORD.match(two)[0]) > width - _SLACK  # type: ignore[index]


def _goes_on(one: str, two: str, width: int) -> bool:
    """Whether a line goes on in the next one: its first word had no room, or is no beginning."""
    if not one.strip() or not two.strip() or len(one) > _WIDER * width or _ANEW.match(two):
        return False
    return _is_full(one, two, width) or (two[0].islower() and len(one) >= _SHORTEST)

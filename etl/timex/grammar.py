"""The written forms of time expressions (``etl.timex.forms``) compiled: rules tried in order at every word.

What opens an expression, and what may stand in one, is told by the table as well: so most words of a text are
passed over without a rule being tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.timex.forms import FRAGMENTS, TABLE, cased
from etl.timex.holidays import NAMES as HOLIDAYS
from etl.timex.words import (
    CLOCK_WORDS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    REFS,
    SEASONS,
    SETS,
    UNITS,
    WEEKDAYS,
    WEEKDAYS_SHORT,
)

__all__ = [
    "FIRST_WORDS",
    "LINK",
    "MORE",
    "MORE_ORDINALS",
    "OPENERS",
    "RANGE_WORDS",
    "RULES",
    "SCAN",
    "VOCABULARY",
    "compile_rules",
]

_GAP = r"(?:[^\S\n]{1,4}|[^\S\n]?\n)"


def _spelt(pattern: str) -> str:
    """The pattern with its fragments and the capitals of simple words filled in."""
    while m := re.search(r"(?<!\?P)<([a-z]+)>", pattern):
        pattern = pattern[: m.start()] + f"(?:{FRAGMENTS[m[1]]})" + pattern[m.end() :]
    return re.sub(r"\(\?i:([a-z]['a-z |]*)\)", lambda m: cased(m[1].split("|")), pattern)


#: What ``cased`` makes of words.
_WORDS = re.compile(r"\(\?:(\[[A-Z][a-z]\][^()|]*(?:\|\[[A-Z][a-z]\][^()|]*)+)\)")


def _by_letter(words: re.Match[str]) -> str:
    """Alternatives by their first letter, else in order: one look at a text rules out all of a letter."""
    rows: dict[str, list[str]] = {}
    for word in words[1].split("|"):
        rows.setdefault(word[:4], []).append(word[4:])
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in rows.items()) + ")"


def _expand(pattern: str) -> str:
    """The pattern as it is compiled, with the gaps between words."""
    return _WORDS.sub(_by_letter, _spelt(pattern)).replace(" ", _GAP)


Rules = tuple[tuple[str, re.Pattern[str]], ...]


def compile_rules() -> tuple[Rules, re.Pattern[str]]:
    """(kind, pattern) of each rule, and all of them in one: the group that matched is ``r<index>``.

    The groups are empty and stand behind: a rule whose first letter is another one is not even begun.
    """
    rules = tuple((kind, re.compile(_expand(p))) for kind, p in TABLE)
    unnamed = [re.sub(r"\(\?P=sep\)", "[./-]", re.sub(r"\(\?P<\w+>", "(?:", p.pattern)) for _, p in rules]
    return rules, re.compile("|".join(f"(?:{p})(?P<r{i}>)" for i, p in enumerate(unnamed)))


RULES, SCAN = compile_rules()

#: More days of the month just named: " to 7", "-30", " and 16 last year".
MORE: re.Pattern[str] = re.compile(
    _expand(
        r"(?: ?[-–—/] ?| (?:to|and|until|till|through|or|thru|&) |, (?:and )?(?=<mday>(?: and|,)))"
        r"(?P<mday><mday>)<noday>(?! ?<month>|/\d)(?P<tail><tail>)?"
    )
)
#: More days of a month that is not named: " and 9th", "-11th".
MORE_ORDINALS: re.Pattern[str] = re.compile(
    _expand(
        r"(?: ?[-–—/] ?| (?:to|and|until|till|through|or|&) |, (?:and )?)"
        r"(?P<mday>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?! <month>| of|[-\w])"
    )
)
#: What stands between the two ends of a range or the members of a list.
LINK: re.Pattern[str] = re.compile(
    _expand(
        r"(?:,? (?:to|and|until|till|through|or|thru|and then|and on|to about) (?:on |the )?(?:about )?"
        r"| ?[-–—] ?|-to-|, (?:and )?| & )"
    )
)
#: Only these make a range; a list may jump.
RANGE_WORDS = frozenset("to until till through thru - – — -to-".split())

_STARTERS = """the this that these those last next on over every each most early late earlier later mid a an
    one some about around nearly almost just more less at up under several few many half in by same noon
    first right once twice current currently recent recently at soon one beginning start end middle close turn
    q fy whole past coming previous following preceding before""".split()


def _first_words() -> frozenset[str]:
    """The lower-case words an expression can begin with (numbers apart)."""
    tables: list[Iterable[str]] = [
        MONTHS,
        WEEKDAYS,
        WEEKDAYS_SHORT,
        NUMBERS,
        PARTS,
        CLOCK_WORDS,
        SEASONS,
        REFS,
        SETS,
    ]
    words = {re.split(r"[ -]", w)[0] for table in tables for w in table}
    words |= {re.split(r"\W", name)[0].lower() for name in HOLIDAYS}
    words |= {f"{u}s" for u in UNITS} | {f"{u}long" for u in UNITS} | set(UNITS) | set(ORDINALS)
    return frozenset(words | set(_STARTERS) | {"today", "tonight", "yesterday", "tomorrow", "overnight"})


FIRST_WORDS = _first_words()

#: First words that are no expression by themselves: what follows must be a word of some rule, or a figure.
OPENERS = frozenset(w for w in FIRST_WORDS if not any(SCAN.match(form) for form in (w, w.title(), w.upper())))


def _vocabulary() -> frozenset[str]:
    """The words of all rules, in small letters; with and without the "s" that a rule may leave open."""
    spelt = re.sub(r"\[([A-Z])[a-z]\]", r"\1", "|".join(_spelt(p) for _, p in TABLE)).lower()
    words = set(re.findall(r"[a-z]+", spelt))
    return frozenset(words | {f"{w}s" for w in words} | {w.removesuffix("s") for w in words})


VOCABULARY = _vocabulary()

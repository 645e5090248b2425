"""Which matches of the grammar are time expressions: for some kinds the words around decide.

"May" begins a month or a wish, "2000" a year or a number of people, "a second" a time or a place in a row.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from etl.timex.tense import is_past
from etl.timex.words import AMBIGUOUS_MONTHS, MONTHS, NUMBERS

__all__ = ["holds"]

_NUMBERS = "|".join(rf"{word}\b" for word in NUMBERS)
_YEAR_CUES = frozenset(
    """in since of by until till from before after during early late mid through to between and or the
    around about year for than circa as throughout into fiscal financial""".split()
)
#: "a 1996 law", "his 2012 visit", "the three day talks"
_YEAR_OWNERS = frozenset("a his her its their our this that".split())
_OWNERS = _YEAR_OWNERS | {"the"}
_VISIT_UNITS = frozenset("day week month year".split())
_MONTH_CUES = _YEAR_CUES | frozenset(
    "last next this at that each every his her its their our previous".split()
)
_BARE_UNIT_CUES = frozenset(
    "for of only after in just within comes merely mere took take takes last lasted many".split()
)
_PART_CUES = frozenset("by at until till before after since around in towards toward from".split())
_MDAY_CUES = frozenset("on by until till from for of to and since before after between".split())
_SEASON_CUES = frozenset("by in until till since before of last".split())
#: Before "one night" and "a night" these make it a length; before "one day" they make it no "some day".
_SPENT = frozenset(
    "spend spends spent spending stay stays stayed staying for only just lasted managed than us".split()
)
#: "2000 - 2050", "the 2010–2015 plan"
_YEAR_SPAN = re.compile(r"\s?[-–]\s?(?:1[89]|20)\d\d\b")
_YEAR_SPAN_BACK = re.compile(r"(?:1[89]|20)\d\d\s?[-–]\s?$")
#: What follows a year that heads an entry of a chronology.
_HEADS = re.compile(r":\s| [-–—] [A-Z]")
#: Nouns after a bare number of four digits that make it a count.
_COUNTED = re.compile(
    r"\s(?:people|men|women|troops|soldiers|tons|tonnes|km|miles|metres|meters|jobs|homes|feet)\b"
)
_PAPERS = re.compile(
    r"\s(?:Times|Telegraph|Mail|Express|Tribune|Mirror|Post|Herald|Star|Standard|Observer)\b"
)


#: Around the date of the first of several weekdays: "Thursday and Friday, May 5-6".
_WEEKDAY_AND = re.compile(r"day\s(?:and|to|until|through)\s$")
_AND_MORE = re.compile(r"\s?(?:[-–—]|(?:and|to|until|through)\s)\s?[123]?\d\b")


def _of_several(text: str, m: re.Match[str]) -> bool:
    """Does a date with a weekday stand behind another weekday, and before a second date?"""
    before = text[max(0, m.start() - 12) : m.start()]
    return bool(_WEEKDAY_AND.search(before)) and bool(_AND_MORE.match(text, m.end()))


def _word_before(text: str, start: int) -> str:
    """The word directly before, as written; empty at the start of a line or after punctuation."""
    m = re.search(r"([\w’'&]+)[^\S\n]+$", text[max(0, start - 30) : start])
    return m[1] if m else ""


def _year(text: str, m: re.Match[str]) -> bool:
    before = _word_before(text, m.start())
    if _COUNTED.match(text, m.end()):
        return False
    if text[m.start() - 2 : m.start()] == ", " and re.match(
        r"[.;)\]](?!\d)|\s*$", text[m.end() : m.end() + 2]
    ):
        return True  # "a file picture, 2008."
    if _HEADS.match(text, m.end()) and not text[text.rfind("\n", 0, m.start()) + 1 : m.start()].strip(
        " -–—*•"
    ):
        return True  # "2008: She comes to power."
    if before.lower() in _YEAR_CUES or text[m.start() - 1 : m.start()] == "(":
        return True
    if before.lower() in _YEAR_OWNERS and re.match(r"\s[a-z]", text[m.end() : m.end() + 2]):
        return True
    if before.endswith(("'s", "’s")):
        return not re.match(r"\s[A-Z]", text[m.end() : m.end() + 2])
    if _YEAR_SPAN.match(text, m.end()) or _YEAR_SPAN_BACK.search(text, max(0, m.start() - 8), m.start()):
        return True
    return bool(
        re.search(r"(?:©|\(c\)|[Cc]opyright)[^\n\d]{0,30}$|\d, ?$", text[max(0, m.start() - 40) : m.start()])
    )


def _month(text: str, m: re.Match[str]) -> bool:
    before = _word_before(text, m.start())
    if before.lower() in _MONTH_CUES or before.endswith(("'s", "’s")):
        if before == "to" and m[0].lower() in AMBIGUOUS_MONTHS:  # "from April to May", not "to march"
            return _word_before(text, m.start() - 3).rstrip(".").lower() in MONTHS
        return True
    if re.match(r"\s[A-Z][a-z]", text[m.end() : m.end() + 3]) or m[0].isupper():
        return False
    return m[0].lower() not in AMBIGUOUS_MONTHS


def _bare_units(text: str, m: re.Match[str]) -> bool:
    before = _word_before(text, m.start()).lower()
    after = re.match(r"\s(?:before|after|ago|later|away|to go)\b", text[m.end() : m.end() + 9])
    if m[0].lower() in ("seconds", "nights", "minutes", "quarters", "mins"):
        return before == "for"
    if re.search(r"(?i)\bas many $", text[max(0, m.start() - 9) : m.start()]):
        return False
    return before in _BARE_UNIT_CUES or bool(after)


def _spent(text: str, m: re.Match[str]) -> bool:
    """Does it stand behind a word that makes it a length: "stayed one night", "for one day"?"""
    return _word_before(text, m.start()).lower() in _SPENT


def _article_unit(text: str, m: re.Match[str]) -> bool:
    """'a day', but not 'a second visit', 'a night flight', 'twice a week', 'a quarter of'."""
    unit = m["units"].lower()
    if unit in ("second", "quarter", "min") or (unit == "night" and not _spent(text, m)):
        return False
    return not re.match(r"-|\s(?:one\b|out\b)", text[m.end() : m.end() + 6])


def _part_alone(text: str, m: re.Match[str]) -> bool:
    """'the morning', 'by evening'; not 'good evening', 'evening prayers', 'night train'."""
    before = _word_before(text, m.start()).lower()
    if m[0].lower().startswith("late-"):
        return True
    if m[0].lower().startswith("the "):
        if m["part"].lower() == "night" and re.match(
            r"\s(?:flight|train|plane|bus|boat)\b", text[m.end() : m.end() + 8]
        ):
            return False
        return not re.match(r"[\s-][a-z]+(?:ing|er|s)\b(?<!was)(?<!is)", text[m.end() : m.end() + 14])
    return before in _PART_CUES


def _duration(text: str, m: re.Match[str]) -> bool:
    """A number with a unit; in the singular only hyphenated ('four-day'), as an age never."""
    singular = not m["units"].lower().endswith("s")
    count = m["count"].lower()
    if re.search(r"(?i)\baged? $", text[max(0, m.start() - 5) : m.start()]):
        return False
    if count in ("a", "an"):
        return False
    if singular and m["hyphen"] != "-":
        if m["units"].lower() in _VISIT_UNITS and count not in ("one", "1"):  # "his three day visit"
            owner = _word_before(text, m.start()).lower() in _OWNERS
            return owner and bool(re.match(r"\s[a-z]", text[m.end() : m.end() + 2]))
        if m["units"].lower() == "night" and not _spent(text, m):
            return False
        return count in ("one", "1") and m["units"].lower() not in ("second", "quarter")
    return m["units"].lower() not in ("second", "quarters") or count.isdigit()


def _mday_the(text: str, m: re.Match[str]) -> bool:
    """'on the 15th', 'Sunday (15th)', 'Thursday (12)'; not 'the 15th.' of a contest, nor '(3)' comments."""
    before = _word_before(text, m.start()).lower()
    if text[m.start() - 1 : m.start()] == "(":
        return bool(
            re.search(
                r"(?i)(?:day|morning|evening|night|noon)s? \($", text[max(0, m.start() - 12) : m.start()]
            )
        )
    return before in _MDAY_CUES


def _slash(text: str, m: re.Match[str]) -> bool:
    """'Sunday (3/9)', 'Tuesday 5/12': only beside a weekday."""
    return bool(re.search(r"day,? \(?$", text[max(0, m.start() - 6) : m.start()]))


def _ref(text: str, m: re.Match[str]) -> bool:
    word = m["word"].lower()
    if word == "in the past":  # "in the past 24 hours" is as long as that
        return not re.match(r"\s(?:\d|few\b|several\b|" + _NUMBERS + ")", text[m.end() : m.end() + 12])
    if word == "the future":
        return not re.match(
            r"\s(?!(?:of|for|and|is|in|that|which|will|was)\b)[a-z]", text[m.end() : m.end() + 8]
        )
    if word == "soon" and (
        _word_before(text, m.start()) in ("was", "were", "had", "too", "very")
        or ((after := re.match(r"\s(\w+)", text[m.end() : m.end() + 20])) and is_past(after[1]))
    ):
        return False  # "he was soon released", "soon became"
    if word == "recently" and _word_before(text, m.start()) == "as":
        return False  # "as recently as Monday"
    if word in ("current", "soon"):
        return not re.match(r"\s(?:as|after|account|affairs)\b", text[m.end() : m.end() + 9])
    if word == "one day" and _spent(text, m):
        return False
    return word != "one day" or not re.match(
        r"\s(?:of|after|before|in|to|visit|last|this|next)\b", text[m.end() : m.end() + 8]
    )


def _set(text: str, m: re.Match[str]) -> bool:
    """Not the name of a paper ('the Daily Star', 'Zenda Weekly')."""
    if m[0][0].isupper() and _word_before(text, m.start())[:1].isupper():
        return False
    return not re.match(r"\s[A-Z]", text[m.end() : m.end() + 2])


def _season(text: str, m: re.Match[str]) -> bool:
    """'by autumn', 'the summer'; not 'the Winter Olympics', 'Prague Spring'."""
    if m["season"][0].isupper() and re.match(r"\s[A-Z]", text[m.end() : m.end() + 2]):
        return False
    if "rel" in m.groupdict():
        return (
            m["season"].lower() != "fall"
            or m["rel"].lower() != "the"
            or _word_before(text, m.start()) == "in"
        )
    return _word_before(text, m.start()).lower() in _SEASON_CUES


def _holiday(text: str, m: re.Match[str]) -> bool:
    """Not 'Christmas Island', 'the Memorial Day Parade', 'Ann Christmas'."""
    before = _word_before(text, m.start())
    if " " not in m[0] and before[:1].isupper() and before.lower() not in _MONTH_CUES:
        return False
    return not re.match(r"\s[A-Z][a-z]", text[m.end() : m.end() + 3])


def _vague(text: str, m: re.Match[str]) -> bool:
    """'several days', not 'in as many months'."""
    return m["count"].lower() != "many" or _word_before(text, m.start()).lower() != "as"


#: Kinds that need a look at the words around.
_CHECKS: dict[str, Callable[[str, re.Match[str]], bool]] = {
    "year": _year,
    "holiday": _holiday,
    "month": _month,
    "units_bare": _bare_units,
    "article_unit": _article_unit,
    "part_alone": _part_alone,
    "duration_mod": _duration,
    "duration_vague": _vague,
    "mday_the": _mday_the,
    "dm_slash": _slash,
    "ref": _ref,
    "season_alone": _season,
    "season_rel": _season,
    "set": _set,
    "date": lambda text, m: not (m["dow"] and _of_several(text, m)),
    "weekday": lambda text, m: not _PAPERS.match(text, m.end()),
}


def holds(kind: str, text: str, m: re.Match[str]) -> bool:
    """Whether the match of a rule of a ``kind`` is a time expression, as far as the words around tell."""
    check = _CHECKS.get(kind)
    return check is None or check(text, m)

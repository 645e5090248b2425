"""Groups that travel, whose members the next sentence names: "Two Ⓝ ministers arrived. Ⓟ and Ⓟ met Ⓟ"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.visits.named import Who, list_start, with_list
from etl.visits.skeleton import PERSON, PLACE, Skeleton

__all__ = ["Group", "group", "members"]

_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_SEVERAL = (
    r"(?:ministers|premiers|presidents|leaders|deputies|members|MPs|lawmakers|senators|legislators|"
    r"parliamentarians|envoys|commissioners|secretaries|governors|mayors|bishops|generals|officials)"
)
_PARTY = r"(?:delegation|team|group|mission|party)"
_AUX = r"(?:(?:has|had|have|will|would|is|are|was|were|to|also|then|due|both|all) ){0,4}$"
#: Who travels, before the words that tell it.
_GROUP = re.compile(
    rf"^(?:{PLACE}[^{PERSON}]{{0,40}}[-–—:]+ )?"
    rf"(?:(?P<several>(?P<count>{'|'.join(_COUNT)}) (?:[\w’'-]+ |[ⓃⓁⓄ](?:['’]s)? ){{0,4}}?{_SEVERAL}|"
    rf"The (?:[\w-]+ |[ⓃⓁⓄ](?:['’]s)? ){{1,4}}?ministers)|"
    rf"(?:An?|The) (?:[\w’'-]+ |[ⓃⓁⓄⒹ](?:['’]s)? ){{0,4}}?{_PARTY})"
    rf"(?: (?:of|from) [^.;:,{PERSON}]{{1,60}})? {_AUX}",
    re.IGNORECASE,
)
#: Before who they are: "The group is led by Ⓟ", "They are Ⓟ and Ⓟ".
_NAMES = re.compile(
    rf"^(?:(?:The|Its|Their) (?:[\w-]+ |Ⓝ ){{0,3}}?(?:{_PARTY}|{_SEVERAL}|members|two|three)|They|It) "
    rf"(?:(?:is|was|will be|are|were) (?:being )?(?:led|headed) by|are|were) "
    rf"(?:(?:the|its) )?(?:(?!to\b|in\b|at\b)[\w’'-]+,? |[ⓃⓄ](?:['’]s)? ){{0,5}}?(?={PERSON}(?!['’]s))|"
    # ... or who leads it
    rf"^(?:The )?(?={PERSON}, who (?:(?:is|was|will be) )?(?:lead(?:s|ing)?|led|head(?:s|ed|ing)?)\b)"
)
#: Behind the subject of a sentence: they are the hosts.
_HOSTS = re.compile(
    r" (?:(?:had|has|have|will|would|are|were|then|later|also) ){0,3}"
    r"(?:receiv|welcom|greet|host|entertain|(?:met|meet)\b(?= (?:them|it|the)\b))"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Whether a group is told as several people ("two ministers"), and how many, where that is told."""

    several: bool
    count: int | None


def group(sentence: Skeleton, start: int) -> Group | None:
    """The group that travels by the words that begin at ``start``; None where their subject is none."""
    m = _GROUP.match(sentence.text, 0, start)
    return Group(bool(m["several"]), _COUNT.get((m["count"] or "").lower())) if m else None


def members(sentence: Skeleton, of: Group) -> tuple[Who, ...]:
    """Those of a group whom the sentence behind it names: as such, or, of several, as its subject."""
    text = sentence.text
    if m := _NAMES.match(text):
        return _list_from(sentence, m.end())
    first = text.find(PERSON)
    found = _list_from(sentence, first) if of.several and 0 <= first <= _OPENING else ()
    if len(found) < 2 or of.count not in (None, len(found)):
        return ()
    last = next(p for p, item in sentence.people(first) if item is found[-1])
    return () if _HOSTS.match(text, last + 1) else found


#: So far from its beginning stands the subject of a sentence: "The Ⓟ", "Mr Ⓟ".
_OPENING = 5


def _list_from(sentence: Skeleton, first: int) -> tuple[Who, ...]:
    """The list of people that begins at ``first``."""
    ends = [p for p, _ in sentence.people(first) if list_start(sentence.text, p) == first]
    return with_list(sentence, ends[-1]) if ends else ()

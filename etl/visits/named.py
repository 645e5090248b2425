"""Whom a sentence names: lists of people, and who of them may do what it says."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.annotation import Person
from etl.visits.rows import not_behind
from etl.visits.skeleton import PERSON, PLACE, Item, Skeleton

__all__ = [
    "RELATIVE",
    "Who",
    "first_subject",
    "free",
    "list_start",
    "named_together",
    "received",
    "subjects_before",
    "who_at",
    "with_list",
]

#: A visitor as a clue names them: the person and the words.
Who = Item[Person]


RELATIVE = re.compile(r"\b(?:who|whom|whose)\b")
#: Who is in a picture does what it shows.
_OF = (
    not_behind(
        "photo photos photograph photographs picture pictures image images video videos footage clip film"
        " sight"
    )
    + "of"
)
#: Before whom something is done to by others of whom a clause tells: "a man who threatened Ⓟ was arrested".
_OBJECT = re.compile(
    r"\bwho (?:(?:had|has|have|also|later|once) ){0,2}"
    r"(?!announced|added|stated|noted|claimed|confirmed|reported|hoped|feared|insisted)[a-z]+ed (?:the )?$"
)
_OBLIQUE = re.compile(
    rf"\b(?:with|by|for|to|from|{_OF}|(?<=Ⓟ )as|about|against|than|beside|alongside|behind|like|"
    r"including|told|tells|met|"
    r"meets?|saw|sees?|receive[sd]?|hosts?|hosted|welcome[sd]?|greet(?:s|ed)?|invite[sd]?|"
    r"join(?:s|ed)?|replace[sd]?|succeed(?:s|ed)?|call(?:s|ed)? on|urge[sd]?|praise[sd]?|"
    r"accompan(?:y|ies|ied|ying)) "
    r"(?:(?!that )[\wⓃⓄ’'-]+\.? ){0,3}?(?:(?:his|her|their) [\w-]+, )?$"
)
#: Before somebody who is the first of whom a sentence tells, and behind somebody who is one of a list.
_OPENING = re.compile(
    rf"^(?:{PLACE}[^{PERSON}]{{0,12}})?"
    r"(?:At|On|In|After|Following|Upon|Together|Along|Accompanied|Before|With|By|To) "
    rf"[^{PERSON},]{{0,40}}{PERSON}, (?:the )?$"
)
_LISTED = re.compile(rf".(?:,| and) (?:the )?{PERSON}")
#: Behind somebody's name: it is another one whom the words mean.
_ANOTHER = re.compile(
    r".['’]s (?:(?:late|elder|younger|older|eldest|own|former|new|first|second) )?"
    r"(?:father|mother|parents|wife|husband|spouse|widow|son|daughter|brother|sister|uncle|aunt|cousin|nephew|"
    r"niece|sons|daughters|brothers|sisters|deputies|ministers|lawyers|officials|diplomats|troops|soldiers|"
    r"forces|supporters|allies|rivals|critics|negotiators|experts|"
    r"predecessor|successor|deputy|aides?|advis[eo]rs?|spokes\w+|counterpart|hosts?|envoy|staff|"
    r"chief of staff|invitation|request|behest|side|orders|instructions)\b"
)
_LED = re.compile(
    r"\b(?:delegation|team|party|mission|group|[Ll]awmakers|officials|ministers|deputies|MPs|senators|envoys|experts|"
    r"business\w+),? (?:(?:[\w-]+|[ⓁⓄⓃ]),? ){0,5}?(?:headed|led) by (?:[\w-]+ ){0,3}?$"
)
#: What opens a sentence tells who comes along with whom it is about.
_COMES_WITH = re.compile(
    rf"^(?:{PLACE}[^{PERSON}]{{0,12}})?(?:Accompanied by|(?:Together|Along) with) "
    r"(?:his|her) [a-z]+, (?:the )?$"
)
#: Who comes with somebody: "and his wife, Ⓟ", "and her deputy Ⓟ".
_THEIR = r"(?:his|her) (?:(?!counterpart|host|successor|predecessor)[a-z-]+,? ){0,3}"
_PREVIOUS = re.compile(
    rf"{PERSON}(?: of (?:the )?{PLACE})?"
    rf"(?:, (?:his|her) (?:wife|husband))?(?:,? and (?:{_THEIR}|the )?(?:[A-Z][a-z]*\.? ){{0,2}}|, )$"
)
_AND = re.compile(rf",? and (?:{_THEIR}|the )?(?:[A-Z][a-z]*\.? ){{0,2}}(?={PERSON})")


def received(sentence: Skeleton, position: int, goal: str | None) -> tuple[Who, ...]:
    """Who is received: the person at ``position``, with those that follow ("A and B") of the same country, or
    of another one than that where they are received.
    """
    if sentence.text[position : position + 1] != PERSON:
        return ()
    result = [who_at(sentence, position)]
    while m := _AND.match(sentence.text, position + 1):
        position = m.end()
        other = who_at(sentence, position)
        if other.value.country != result[0].value.country and other.value.country in (goal, None):
            break
        result.append(other)
    return tuple(result)


def with_list(sentence: Skeleton, position: int) -> tuple[Who, ...]:
    """The person at ``position`` and those coordinated with them on the left ("A and B")."""
    result = [who_at(sentence, position)]
    while (before := _before(sentence.text, position)) is not None:
        position = before
        result.insert(0, who_at(sentence, position))
    return tuple(result)


def list_start(text: str, position: int) -> int:
    """Where the list of people that holds ``position`` begins."""
    while (before := _before(text, position)) is not None:
        position = before
    return position


@lru_cache(maxsize=1024)
def _before(text: str, position: int) -> int | None:
    """Where the one before somebody in a list stands; "At the invitation of Ⓟ, Ⓟ ..." is none."""
    m = _PREVIOUS.search(text, 0, position)
    return m.start() if m and not _opens(text, position) else None


def _opens(text: str, position: int) -> bool:
    """Whether somebody is the first of whom a sentence tells, behind words that name another."""
    return bool(_OPENING.search(text, 0, position)) and not _LISTED.match(text, position)


def who_at(sentence: Skeleton, position: int) -> Who:
    """The person whose sign stands at a position."""
    return next(item for _, item in sentence.people(position, position + 1))


@lru_cache(maxsize=1024)
def free(text: str, position: int, head: int) -> bool:
    """Whether somebody may do what the sentence says: no preposition governs them or the list that begins at
    ``head``, and it is not somebody of theirs who does ("Ⓟ's mother").
    """
    # "the delegation led by Ⓟ arrived", "Accompanied by her husband, Ⓟ arrived"
    led = _LED.search(text, 0, head) or (_COMES_WITH.search(text, 0, head) and text[position + 1] == " ")
    governed = _OBLIQUE.search(text[:head]) or _OBJECT.search(text, 0, head)
    return (bool(led) or not governed) and not _ANOTHER.match(text, position)


def subjects_before(sentence: Skeleton, position: int) -> list[tuple[int, Who]]:
    """Who does what stands at a position, with where they are named: the last before it whom no preposition
    governs, or whom "who" follows, and those in one list with them.
    """
    text = sentence.text
    for at, _ in reversed(sentence.people(0, position)):
        relative = RELATIVE.match(text, at + 3) if text[at + 1 : at + 3] == ", " else None
        if relative or free(text, at, list_start(text, at)):
            whole = with_list(sentence, at)
            ids = {id(w) for w in whole}
            return [(p, w) for p, w in sentence.people(0, at + 1) if id(w) in ids]
    return []


def first_subject(sentence: Skeleton) -> tuple[Who, ...]:
    """The person a sentence is about: the first that no preposition governs."""
    for position, _ in sentence.people():
        if free(sentence.text, position, position):
            return (who_at(sentence, position),)
    return ()


def named_together(sentence: Skeleton) -> tuple[Who, ...]:
    """The last of several whom a sentence names as one: "Ⓟ and Ⓟ"."""
    lists = (with_list(sentence, p) for p, _ in reversed(sentence.people()))
    return next((w for w in lists if len(w) > 1), ())

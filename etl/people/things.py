"""Names that the words around them make no person's: papers, funds, aircraft, camps; and names cut right.

A recogniser, and rules of capitals, take "the sovereign fund Ardent", "LIMA (El Faro) -" or "two Kestrels"
for people, who would travel then.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from db.model import Mention
from etl.people import name_table, office_table
from etl.people.gender import given_names

__all__ = ["without_things"]

_KINDS = (
    "fund|company|firm|carrier|airline|lender|insurer|newspaper|daily|weekly|magazine|broadcaster|station|website|"
    "yacht|ship|vessel|frigate|ferry|submarine|corvette|club|brewery|giant|conglomerate|foundation|"
    "camp|village|hamlet|quarter|suburb|valley|river"
)
_CRAFT = "jets?|planes?|aircraft|helicopters?|airliners?|drones?|trucks?|tanks?|limousines?|buses|ferry|yacht"
#: What stands before a thing, before several of a kind ("two Kestrels"), and behind a thing.
_BEFORE = re.compile(rf"\b(?:{_KINDS}) (?:of |called |named )?$", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|dozens of|several|\d{1,3}) (?:[a-z-]+ )?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf" (?:{_CRAFT})\b")
#: What tells of a thing that opens its sentence: "El Faro, which ...".
_WHICH = re.compile(r", which (?!is why|means)")
_OPENS = re.compile(r"(?:^|[.!?:][\"”’']? |\n)\s*(?:The )?$")
#: The source of an article, in brackets behind the dateline.
_LINE, _SOURCE = re.compile(r"[A-Z\d][\w.]*,? \($"), re.compile(r"\)(?: ?[–—-]|[.:])")
#: What stands before a place, and never alone before a person: "prays at Ostrow", "walked from Ostrow"; and
#: what tells a person there all the same: "I have it from Ada Moyo, who ...".
_WHERE, _WHO = (
    re.compile(r"\b(?:in|at|near|outside|from|into|via) $"),
    re.compile(r", (?:who|whom|whose|a|the)\b"),
)
#: The opening of an article behind its place.
_OPENING = re.compile(r" \([\w /.]+\)(?: ?[–—-]|:)| ?[–—] | - ")
#: How far before a name the words that count may stand (characters).
_REACH = 40


def without_things(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without the persons that are none; names in a line of capitals without its other words.

    Those that stand only where places do are places.
    """
    titles = {m.end for m in mentions if m.label == "OFFICE"}
    people = [m for m in mentions if m.label == "PERSON"]
    things = {m.text for m in people if _is_thing(m, text, titles)}
    known = {w.lower() for m in people if not m.text.isupper() for w in m.text.split()}
    places = _places(people, text)
    kept = (m for m in mentions if m.label != "PERSON" or m.text not in things)
    return [
        replace(m, label="GPE") if m.label == "PERSON" and m.text in places else _cut(m, known) for m in kept
    ]


def _places(people: Sequence[Mention], text: str) -> set[str]:
    """The names that stand only where a place does, and are no part of another name."""
    parts = Counter(w for name in {m.text for m in people} for w in name.split())
    elsewhere = {m.text for m in people if not _is_where(m, text)}
    return {m.text for m in people if m.text not in elsewhere and all(parts[w] == 1 for w in m.text.split())}


def _is_where(name: Mention, text: str) -> bool:
    words = name.text.split()
    given = len(words) > 1 and words[0].lower() in given_names()  # "swore in Ada Moyo"
    if given or _WHO.match(text, name.end):
        return False
    before = text[max(0, name.start - _REACH) : name.start]
    return bool(_WHERE.search(before)) or (before[-1:] in ("", "\n") and bool(_OPENING.match(text, name.end)))


def _is_thing(name: Mention, text: str, titles: Collection[int]) -> bool:
    words = name.text.split()
    if all(w.lower() in office_table.DOMAINS or w in name_table.BREAKERS for w in words):
        return True
    before = text[max(0, name.start - _REACH) : name.start]
    if len(before.rstrip()) < len(before) and name.start - 1 in titles:
        return False
    if _LINE.search(before) and _SOURCE.match(text, name.end):
        return True
    if _OPENS.search(before) and _WHICH.match(text, name.end):
        return True
    if _BEFORE.search(before):
        return True
    several = name.text.endswith("s") and _NUMBER.search(before)
    return len(words) == 1 and bool(several or _BEHIND.match(text, name.end))


def _cut(mention: Mention, known: Collection[str]) -> Mention:
    """A name of several words in capitals, without those that belong to no name written small elsewhere."""
    words = mention.text.split(" ")
    if mention.label != "PERSON" or not mention.text.isupper() or len(words) < 2:
        return mention
    seen = [w.lower() in known for w in words]
    if all(seen) or not any(seen):
        return mention
    first = seen.index(True)
    last = next((i for i in range(first, len(words)) if not seen[i]), len(words))
    start = mention.start + len(" ".join(words[:first])) + (first > 0)
    name = " ".join(words[first:last])
    return replace(mention, start=start, end=start + len(name), text=name)

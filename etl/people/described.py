"""Whom a description without a name means: who is named right behind it, or seems to be of its country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from db.model import Mention
from etl.annotation import Person
from etl.people import role_table
from etl.people.roles import fits, role_of
from etl.people.shared import ADDRESS

__all__ = ["next_named", "settled"]

#: From a description to the first words of the next sentence, or of the text below a heading.
_TO_NEXT = re.compile(
    r"(?:[^.!?\n]|[.!?](?![\"”’)]*\s+[A-Z“\"]))*"
    r"(?:[.!?][\"”’)]*[^\S\n]+|\n\s*(?:[A-Z][^\n]{0,60} [–—-]+ )?|[.!?][\"”’)]*[^\S\n]*\n\s*)"
    rf"(?:(?:{ADDRESS})\s+){{0,3}}"
)
#: The next sentence opens so near, in characters.
_REACH = 1000
#: Behind the name of somebody who is another one: "John Boros, 45, ...", "John Boros, an analyst".
_OTHER = re.compile(r",? (?:\(?\d|an? |the |one of |who (?:is|was|works|lives) )|,? of |['’]s?\b")


def next_named(text: str, office: Mention, names: Sequence[Mention]) -> Mention | None:
    """The full name among ``names`` that opens the sentence after the one of ``office``, if any does.

    ``names`` are in text order. A name that goes on with a description of its own is none.
    """
    for name in names:
        if name.start < office.end:
            continue
        if name.start - office.end > _REACH:
            return None
        if _TO_NEXT.fullmatch(text, office.end, name.start):
            return name if " " in name.text and not _OTHER.match(text, name.end) else None
        if text.count("\n", office.end, name.start) > 2:
            return None
    return None


def settled(people: tuple[Person, ...], line: Mention | None = None) -> tuple[Person, ...]:
    """The same people; who is only described joins the one of whom country and office are so, as it seems.

    ``line`` is the place of the dateline: whom the heading over it describes as of there, the text names
    without a country.
    """
    described: dict[str, Person] = {}
    for stranger in (p for p in people if p.name is None and p.country):
        roles = [role_of(o) for o in stranger.offices]
        if any(r.head in role_table.ASIDE | role_table.RELATIVE for r in roles):
            continue
        fitting = [
            p for p in people
            if p.name and p.country is None and stranger.country == (p.likely or _heading(stranger, line))
            and any(fits(role, [role_of(o) for o in p.offices]) for role in roles)
        ]  # fmt: skip
        if len(fitting) == 1 and fitting[0].id not in described:
            described[fitting[0].id] = stranger
    gone = {p.id for p in described.values()}
    joined = (_join(p, described[p.id]) if p.id in described else p for p in people if p.id not in gone)
    return tuple(sorted(joined, key=lambda p: p.mentions[0].start))


def _heading(stranger: Person, line: Mention | None) -> str | None:
    """The country of the dateline under a heading that describes somebody."""
    return line.country if line and stranger.mentions[-1].end <= line.start else None


def _join(person: Person, stranger: Person) -> Person:
    mentions = tuple(sorted((*person.mentions, *stranger.mentions), key=lambda m: m.start))
    offices = tuple(dict.fromkeys(m.text for m in mentions if m.label == "OFFICE"))
    return replace(person, mentions=mentions, offices=offices, country=stranger.country, likely=None)

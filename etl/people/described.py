"""Whom a description without a name means: who is named right behind it, or seems to be of its country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from db.model import Article, Mention
from etl.annotation import Person
from etl.people import role_table
from etl.people.roles import fits, role_of

__all__ = ["headed", "next_named", "settled"]

#: From a description to the first words of the next sentence, or of the text below a heading.
_TO_NEXT = re.compile(
    r"(?:[^.!?\n]|[.!?](?![\"”’)]*\s+[A-Z“\"]))*"
    r"(?:[.!?][\"”’)]*[^\S\n]+|\n\s*(?:[A-Z][^\n]{0,60} [–—-]+ )?|[.!?][\"”’)]*[^\S\n]*\n\s*)"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s|\n")
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


def settled(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """The same people; who is only described joins the one of whom country and office are so, as it seems."""
    described: dict[str, Person] = {}
    for stranger in (p for p in people if p.name is None and p.country):
        roles = [role_of(o) for o in stranger.offices]
        if any(r.head in role_table.ASIDE | role_table.RELATIVE for r in roles):
            continue
        fitting = [
            p for p in people
            if p.name and p.country is None and p.likely == stranger.country
            and any(fits(role, [role_of(o) for o in p.offices]) for role in roles)
        ]  # fmt: skip
        if len(fitting) == 1 and fitting[0].id not in described:
            described[fitting[0].id] = stranger
    gone = {p.id for p in described.values()}
    joined = (_join(p, described[p.id]) if p.id in described else p for p in people if p.id not in gone)
    return tuple(sorted(joined, key=lambda p: p.mentions[0].start))


def headed(people: tuple[Person, ...], article: Article, mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """The same people; who alone is named in the title, and nobody tells who that is, is the one whom the
    first sentence only describes: "Five questions to Ada Boros", "The Peruvian minister is in Oslo".

    It tells of another one if the title speaks of that country, or if the sentence names anybody.
    """
    title = next((z for z in article.zones if z.kind == "title"), None)
    body = next((z for z in article.zones if title and z.kind == "body" and z.start >= title.end), None)
    if title is None or body is None:
        return people
    over = [m for m in mentions if title.start <= m.start < title.end]
    named = {id(p): p for p in people for m in p.mentions if m in over and m.label == "PERSON"}
    stranger, office = _first_told(people, body.start)
    end = _SENTENCE_END.search(article.text, office.end) if office else None
    stop = end.start() if end else len(article.text)
    if len(named) != 1 or stranger is None or any(m.country == stranger.country for m in over):
        return people
    (person,) = named.values()
    if person.country or person.offices or person.likely not in (None, stranger.country):
        return people
    if any(m.label == "PERSON" and body.start <= m.start < stop for m in mentions):
        return people
    others = (p for p in people if p is not stranger and p is not person)
    return tuple(sorted((*others, _join(person, stranger)), key=lambda p: p.mentions[0].start))


def _first_told(people: Sequence[Person], start: int) -> tuple[Person | None, Mention | None]:
    """Who is first told of from a position on, if they have an office and a country and no name; where."""
    told = ((m.start, m, p) for p in people for m in p.mentions if m.start >= start)
    _, mention, person = min(told, key=lambda row: row[0], default=(0, None, None))
    if mention is None or person is None or person.name or not person.country:
        return None, None
    heads = {role_of(o).head for o in person.offices}
    return (None, None) if heads & (role_table.ASIDE | role_table.RELATIVE) else (person, mention)


def _join(person: Person, stranger: Person) -> Person:
    mentions = tuple(sorted((*person.mentions, *stranger.mentions), key=lambda m: m.start))
    offices = tuple(dict.fromkeys(m.text for m in mentions if m.label == "OFFICE"))
    return replace(person, mentions=mentions, offices=offices, country=stranger.country, likely=None)

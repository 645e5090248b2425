"""Mentions out of both: the rules of ``etl.people`` and the entities that a recogniser set on the ``Doc``.

Neither is better everywhere. Rules know offices, countries, peoples and titled names; the recogniser knows
names that nothing in the sentence announces. Without entities on the ``Doc`` the rules stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import get_args

from spacy.tokens import Doc, Span

from db.model import Article, Label, Mention
from etl import gazetteer
from etl.people import mentions as rules
from etl.people import name_table
from etl.people.gender import given_names
from etl.people.namesakes import settled
from etl.people.personal import parse
from etl.people.shared import NAME_BEHIND_OFFICE
from etl.people.things import without_things

__all__ = ["ADDED", "DOUBTED", "combine", "find"]

_LABELS: frozenset[str] = frozenset(get_args(Label))
#: Labels that the recogniser adds where the rules found nothing at all.
ADDED: frozenset[str] = frozenset(("PERSON", "GPE", "LOC", "FAC", "NORP"))
#: Labels that the rules say too easily (capitals are names): the recogniser must see a name there as well,
#: or a title or a country must vouch for it.
DOUBTED: frozenset[str] = frozenset(("PERSON", "ORG"))
#: A person's name by the recogniser that goes beyond one of these by the rules takes its place.
_GROWS: frozenset[str] = frozenset(("PERSON", "NORP"))
#: Many a surname and first name is that of a town somewhere: there the recogniser, which reads the sentence,
#: knows better than the gazetteer.
_TOWNS: frozenset[str] = frozenset(("GPE", "LOC"))
#: What stands between a name and its country, and between a name and an office that describes it.
_OF = re.compile(r" of (?:the )?")
_APPOSED = re.compile(
    r",? (?:the |an? )?|, (?:his|her|their|(?:the )?[A-Z][^\s,.]*(?: [^\s,.]+){0,3}['’]s?) "
)

#: Words that end no name: "Faisal of".
_NO_END = frozenset("of and the in to for from".split())


def find(doc: Doc, article: Article) -> list[Mention]:
    """The mentions of ``article``, in text order, outer before inner; ``doc`` holds ``article.text``."""
    found = combine(rules.find(doc, article), doc.ents, article)
    return settled(without_things(found, article.text))


def combine(found: Sequence[Mention], ents: Sequence[Span], article: Article) -> list[Mention]:
    """``found`` by the rules, with what the recogniser adds, lengthens and doubts.

    A mention inside another one, and offices, are the rules' alone. Without ``ents`` nothing changes.
    """
    if not ents:
        return list(found)
    kept = [m for m in found if not _is_doubtful(m, found, ents, article.text)]
    for ent in ents:
        start, end = ent.start_char, ent.end_char
        crossed = [m for m in kept if m.start < end and start < m.end]
        if ent.label_ == "PERSON" and ent.text[0].isdigit():
            continue  # "09:40 Arrives" of a programme
        if not crossed and ent.label_ in ADDED:
            kept.append(_mention(ent, article))
        elif crossed and _outgrows(ent, crossed):
            kept = [*(m for m in kept if m not in crossed), _mention(ent, article)]
    return sorted(kept, key=lambda m: (m.start, -m.end))


def _is_doubtful(mention: Mention, found: Sequence[Mention], ents: Sequence[Span], text: str) -> bool:
    """Whether the recogniser sees no name at all where the rules put a doubted label."""
    if mention.label not in DOUBTED or mention.country or _is_titled(mention, found, text):
        return False
    inside = any(m.start <= mention.start and mention.end <= m.end and m != mention for m in found)
    return not inside and not _is_seen(mention, ents) and not _is_vouched_for(mention, found, ents, text)


def _is_seen(mention: Mention, ents: Iterable[Span]) -> bool:
    """Whether the recogniser sees a name in the place of a mention."""
    return any(mention.start < e.end_char and e.start_char < mention.end for e in ents)


def _is_vouched_for(mention: Mention, found: Iterable[Mention], ents: Sequence[Span], text: str) -> bool:
    """Whether what stands around a person's name makes it one: "Kenya's Ada Moyo", "Moyo of Kenya", "Ada
    Moyo, a minister"; a given name before another word; or a longer name of the same person elsewhere.
    """
    if mention.label != "PERSON":
        return False
    tokens = parse(mention.text).tokens
    return (len(tokens) > 1 and tokens[0] in given_names()) or any(
        _vouches(m, mention, tokens, text) or _is_longer(m, mention, tokens, ents) for m in found
    )


def _vouches(other: Mention, name: Mention, tokens: Sequence[str], text: str) -> bool:
    """Whether a country or an office beside a name makes it a person's."""
    before, behind = text[other.end : name.start], text[name.end : other.start]
    if other.label == "GPE" and other.country:
        return before in ("'s ", "’s ") or _OF.fullmatch(behind) is not None
    if other.label != "OFFICE" or len(tokens) == 1:
        return False
    return _APPOSED.fullmatch(behind) is not None or NAME_BEHIND_OFFICE.fullmatch(before) is not None


def _is_longer(other: Mention, name: Mention, tokens: Sequence[str], ents: Iterable[Span]) -> bool:
    """Whether a name holds another one, and the recogniser sees it."""
    longer = other.label == "PERSON" and len(other.text) > len(name.text)
    return longer and set(tokens) <= set(parse(other.text).tokens) and _is_seen(other, ents)


def _is_titled(mention: Mention, found: Iterable[Mention], text: str) -> bool:
    """Whether an office or a form of address stands right before a person's name."""
    before = text[: mention.start].rstrip()
    office = any(m.label == "OFFICE" and m.end == len(before) for m in found)
    address = before.rsplit(maxsplit=1)[-1] in name_table.HONORIFICS if before else False
    return mention.label == "PERSON" and (office or address)


def _outgrows(ent: Span, crossed: Sequence[Mention]) -> bool:
    """Whether ``ent`` is a person's name of which the rules have parts, or which they take for a town."""
    if ent.label_ != "PERSON":
        return False
    behind = ent.text[crossed[-1].end - ent.start_char :].split()
    if behind and (name_table.POSTNOMINALS.issuperset(behind) or behind[-1] in _NO_END):
        return False
    if [(m.start, m.end) for m in crossed] == [(ent.start_char, ent.end_char)]:
        place = gazetteer.lookup(ent.text)
        return crossed[0].label in _TOWNS and (place is None or place.kind == "city")
    return all(
        (m.label in _GROWS or _is_surname(ent, m))
        and ent.start_char <= m.start
        and m.end <= ent.end_char
        and len(m.text) < len(ent.text)
        for m in crossed
    )


def _is_surname(ent: Span, place: Mention) -> bool:
    """Whether a place ends a person's name by the recogniser: ", Ada Tunis", as behind an office, or with a
    given name that is known; "Ada of Tunis" is of a place.
    """
    if place.label != "GPE" or place.end != ent.end_char or any(t.is_lower for t in ent):
        return False
    apposed = ent.start > 0 and ent.doc[ent.start - 1].text == ","
    return apposed or parse(ent.text).tokens[0] in given_names()


def _mention(ent: Span, article: Article) -> Mention:
    label: Label = ent.label_  # type: ignore[assignment]
    country = ent.kb_id_ or (gazetteer.country_of(ent.text) if label in ("GPE", "NORP") else None)
    return Mention(
        article.id, ent.start_char, ent.end_char, ent.text, label, country=country or None, recognizer="ner"
    )

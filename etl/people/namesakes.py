"""Towns and provinces that several countries have: meant is that of a country the article speaks of.

A small place of a country that nothing else in the article speaks of may be another one of that name, a
quarter or a hotel, say: its country is unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from db.model import Mention
from etl.gazetteer import lookup, namesakes

__all__ = ["settled"]

#: Kinds of place whose name leaves no doubt about the country.
_CLEAR = frozenset(("country", "people", "capital"))


def settled(mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions; a smaller town of a country that nothing else speaks of in another one's stead, or
    without a country.
    """
    named = Counter(m.country for m in mentions if m.country and _kind(m.text) in _CLEAR)
    towns = {(m.country, m.text) for m in mentions if m.country}
    told = named + Counter(country for country, _ in towns if country)
    return [_settled(m, named, told) for m in mentions]


def _kind(text: str) -> str | None:
    place = lookup(text)
    return place.kind if place else None


def _settled(mention: Mention, named: Counter[str], told: Counter[str]) -> Mention:
    place = lookup(mention.text) if mention.label == "GPE" and mention.country else None
    if place is None or place.kind in _CLEAR or named[mention.country or ""]:
        return mention
    spoken = [c for c in sorted(namesakes(mention.text, large=place.sure)) if named[c]]
    if spoken:
        return replace(mention, country=max(spoken, key=lambda c: named[c]))
    alone = named and place.small and told[mention.country or ""] == 1 and not mention.text.isupper()
    return replace(mention, country=None) if alone else mention

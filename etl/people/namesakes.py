"""Towns and provinces that several countries have: meant is that of a country the article speaks of."""

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
    """The same mentions; a smaller town of a country that nothing else speaks of in another one's stead."""
    named = Counter(m.country for m in mentions if m.country and _kind(m.text) in _CLEAR)
    return [_settled(m, named) for m in mentions]


def _kind(text: str) -> str | None:
    place = lookup(text)
    return place.kind if place else None


def _settled(mention: Mention, named: Counter[str]) -> Mention:
    place = lookup(mention.text) if mention.label == "GPE" and mention.country else None
    if place is None or place.kind in _CLEAR or named[mention.country or ""]:
        return mention
    spoken = [c for c in sorted(namesakes(mention.text, large=place.sure)) if named[c]]
    return replace(mention, country=max(spoken, key=lambda c: named[c])) if spoken else mention

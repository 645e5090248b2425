"""Mentions out of both: the rules of ``etl.people`` and the entities that a recogniser set on the ``Doc``.

Neither is better everywhere. Rules know offices, countries, peoples and titled names; the recogniser knows
names that nothing in the sentence announces. Without entities on the ``Doc`` the rules stand alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from spacy.tokens import Doc, Span

from db.model import Article, Label, Mention
from etl import gazetteer
from etl.people import mentions as rules

__all__ = ["combine", "find"]

_LABELS: frozenset[str] = frozenset(get_args(Label))


def find(doc: Doc, article: Article) -> list[Mention]:
    """The mentions of ``article``, in text order, outer before inner; ``doc`` holds ``article.text``."""
    return combine(rules.find(doc, article), doc.ents, article)


def combine(found: Sequence[Mention], ents: Sequence[Span], article: Article) -> list[Mention]:
    """``found`` with the ``ents`` that add to it. What rules found stays; an entity that overlaps it goes."""
    kept = list(found)
    taken = {i for m in found for i in range(m.start, m.end)}
    for ent in ents:
        reach = set(range(ent.start_char, ent.end_char))
        if ent.label_ in _LABELS and not reach & taken:
            kept.append(_mention(ent, article))
            taken |= reach
    return sorted(kept, key=lambda m: (m.start, -m.end))


def _mention(ent: Span, article: Article) -> Mention:
    label: Label = ent.label_  # type: ignore[assignment]
    country = ent.kb_id_ or (gazetteer.country_of(ent.text) if label in ("GPE", "NORP") else None)
    return Mention(
        article.id, ent.start_char, ent.end_char, ent.text, label, country=country or None, recognizer="ner"
    )

"""Tell countries and cities from other places and from buildings, with the country each lies in."""

from __future__ import annotations

from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc, Span

from etl import gazetteer
from etl.people import org_table

__all__ = ["kind", "places"]

_PLACES = frozenset(("LOC", "GPE", "FAC"))
_LANDSCAPE = frozenset("lake mount gulf cape sea bay".split())


@Language.component("envoyage_places")
def places(doc: Doc) -> Doc:
    """Label places GPE, LOC or FAC and write the code of the country, where known, as the ``kb_id``."""
    doc.set_ents([_settled(ent) for ent in doc.ents], default="outside")
    return doc


def _settled(ent: Span) -> Span:
    place = gazetteer.lookup(ent.text)
    code = (place.country if place else None) or ""
    if ent.label_ in _PLACES:
        return Span(ent.doc, ent.start, ent.end, label=kind(ent.text), kb_id=code)
    return Span(
        ent.doc, ent.start, ent.end, label=ent.label_, kb_id=code if ent.label_ == "NORP" else ent.kb_id_
    )


def kind(name: str) -> Literal["GPE", "LOC", "FAC"]:
    """GPE, LOC or FAC, by gazetteer, then by the first or last word; GPE where nothing tells."""
    place = gazetteer.lookup(name)
    if place and place.label in ("GPE", "LOC", "FAC"):
        return place.label
    words = name.lower().split()
    head = org_table.HEADS.get(words[-1])
    if head and head[0] in ("FAC", "LOC"):
        return head[0]
    first = org_table.PREFIXED.get(words[0]) or ("LOC" if words[0] in _LANDSCAPE else None)
    if len(words) > 1 and first in ("FAC", "LOC"):
        return first
    return "FAC" if head and head[0] == "ORG" else "GPE"

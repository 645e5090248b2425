"""What gazetteer and word lists say of each token, as a feature that the recogniser learns to weigh."""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from etl import gazetteer
from etl.people import name_table, office_table, org_table

__all__ = ["hint", "hints"]


def hints(words: list[str]) -> list[str]:
    """One hint a word: the kind of place or people it opens or goes on with, else what word lists say."""
    found = [_listed(w) for w in words]
    for start, end, place in gazetteer.scan(words):
        kind = f"{place.kind}{'' if place.sure else '?'}"
        found[start] = f"B-{kind}"
        for i in range(start + 1, end):
            found[i] = f"I-{kind}"
    return found


@lru_cache(maxsize=50_000)
def _listed(word: str) -> str:
    low = word.lower()
    if word in name_table.HONORIFICS or word in office_table.SHORT:
        return "title"
    if low in office_table.ALONE or low in office_table.HEADS or low in office_table.RANKS:
        return "office"
    if low in org_table.HEADS:
        return f"head-{org_table.HEADS[low][0]}"
    if low in office_table.DOMAINS:
        return "domain"
    if low in name_table.PARTICLES:
        return "particle"
    if word in name_table.BREAKERS or low in name_table.STOP:
        return "plain"
    return ""


@Language.component("envoyage_hints")
def hint(doc: Doc) -> Doc:
    """Write the hints into ``token.ent_id_``, where the recogniser's embedding reads them."""
    for token, word in zip(doc, hints([t.text for t in doc]), strict=True):
        if word:
            token.ent_id_ = word
    return doc

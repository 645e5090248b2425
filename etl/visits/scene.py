"""The scene of an article: the country and city that "here" means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from db.dates import Interval
from db.model import Article
from etl.annotation import Annotated
from etl.visits.skeleton import Item, Place, Skeleton

__all__ = ["Scene", "scene"]

_COMES_HERE = re.compile(
    r"Ⓟ[^.;:Ⓟ]{0,60}? (?:arriv\w+|land\w*|came|com(?:e|es|ing)|due|expected|visit\w*|f(?:lew|lies|ly) in|"
    r"touch\w* down)[^.;:ⓅⓁ]{0,25}? here\b"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an article stands: the country and city of its dateline, and its publication date."""

    country: str | None
    city: Item[Place] | None
    dct: Interval | None


def scene(annotated: Annotated, sentences: Iterable[Skeleton]) -> Scene:
    """The dateline: an all-capitals or bracketed place that opens a paragraph, else nothing."""
    article: Article = annotated.article
    dct = article.dct.interval if article.dct else None
    for sentence in sentences:
        for position, item in sentence.places(0, 40):
            rest = sentence.text[position + 1 : position + 30]
            if _is_dateline(item.value.name, rest):
                return Scene(item.value.country, item, dct)
    return Scene(_commonest(sentences), None, dct)


def _commonest(sentences: Iterable[Skeleton]) -> str | None:
    """The country that the text names most: the scene of an article without a dateline.

    That of somebody who comes "here" is not it.
    """
    counts = Counter(i.value.country for s in sentences for _, i in s.places() if i.value.country)
    guests = {i.value.country for s in sentences for at, i in s.people() if _COMES_HERE.match(s.text, at)}
    ranked = [country for country, _ in counts.most_common()]
    return next((c for c in ranked if c not in guests), ranked[0] if ranked else None)


def _is_dateline(name: str, rest: str) -> bool:
    rest = rest.lstrip(" ,Ⓛ")
    if name.isupper() and len(name) > 2:
        return rest.startswith(("–", "—", "-", ":", "(", "/", "Ⓣ", "."))
    return rest.startswith(("Ⓣ (", "(Ⓞ)", "Ⓣ –", "Ⓣ:", "Ⓣ -", "– Ⓟ", "— Ⓟ"))

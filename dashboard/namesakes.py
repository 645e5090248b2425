"""Two people, or two towns, of one name: what tells them apart where both are listed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from dashboard import data
from dashboard.words import country
from db.rows import ArticleFilter, CountRow, EntityRow

__all__ = ["told_apart"]

Row = TypeVar("Row", CountRow, EntityRow)


def told_apart(rows: Sequence[Row]) -> list[Row]:
    """Rows of entities; those of one name bear office and country, else an article that names them."""
    named = defaultdict(list)
    for row in rows:
        named[row.name.casefold()].append(row.id)
    told = {id: words for ids in named.values() if len(ids) > 1 for id, words in _told(ids).items()}
    return [replace(row, name=f"{row.name} ({told[row.id]})") if row.id in told else row for row in rows]


def _told(ids: Sequence[str]) -> dict[str, str]:
    """Id of each namesake -> the first words about it that are about no other of them; else the id."""
    told: dict[str, str] = {}
    for about in (_role, _article, str):
        found = {id: about(id) for id in ids if id not in told}
        many = Counter([*found.values(), *told.values()])
        told |= {id: words for id, words in found.items() if words and many[words] == 1}
    return told


def _role(id: str) -> str:
    found = data.entity(id)
    office = found.offices.split("\n", 1)[0] if found else ""
    return ", ".join(part for part in (office, country(found.country if found else None)) if part)


def _article(id: str) -> str:
    found = data.articles(ArticleFilter(entity=id), 1, 1)
    return f"in “{found[0].title or found[0].id}”" if found else ""

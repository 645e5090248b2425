"""The people of an article as the whole corpus knows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from db.model import Entity
from etl.annotation import Person

__all__ = ["known"]


def known(
    article: str,
    people: Sequence[Person],
    links: Mapping[tuple[str, str], str],
    entities: Mapping[str, Entity],
) -> tuple[Person, ...]:
    """The same people with entity ids, one a real person, named and with the country that others tell.

    A person whom nobody could name stays as the article has them.
    """
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        groups[links.get((article, person.id), "")].append(person)
    strangers = groups.pop("", [])
    return (*(_merge(entities[id], group) for id, group in groups.items()), *strangers)


def _merge(entity: Entity, group: Sequence[Person]) -> Person:
    names = [p.name for p in group if p.name]
    return Person(
        entity.id,
        max(names, key=len) if names else entity.name,
        tuple(dict.fromkeys(o for p in group for o in p.offices)) or entity.offices[:1],
        next((p.country for p in group if p.country), entity.country),
        tuple(sorted((m for p in group for m in p.mentions), key=lambda m: m.start)),
        next((p.gender for p in group if p.gender), None),
    )

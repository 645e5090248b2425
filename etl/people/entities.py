"""Entities that are no persons: one a country, city, body or people; and what ids are made of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from db.model import Entity, Mention
from etl.gazetteer import country_name, lookup
from etl.people.personal import plain

__all__ = ["entities_of", "slug"]


def slug(text: str) -> str:
    """ASCII letters, digits and hyphens: 'Nguyễn Thị Bình' -> 'nguyen-thi-binh'. Never empty."""
    letters = plain(text).encode("ascii", "ignore").decode().replace("'", "").lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "unnamed"


def entities_of(mentions: Iterable[Mention]) -> tuple[dict[Mention, str], tuple[Entity, ...]]:
    """Mention -> entity id, and the entities, for all that are no persons or offices.

    Countries and peoples are one entity a country, whatever the word; cities one a name and country;
    bodies, buildings, landscapes and events one a name, letter case and full stops apart.
    """
    ids: dict[Mention, str] = {}
    made: dict[str, Entity] = {}
    surfaces: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.label in ("PERSON", "OFFICE"):
            continue
        identity, name = _place_identity(mention)
        ids[mention] = identity
        surfaces[identity][name or mention.text] += 1
        made[identity] = Entity(identity, "", mention.label, mention.country)
    for identity, entity in made.items():
        name = max(surfaces[identity].items(), key=lambda kv: (kv[1], kv[0]))[0]
        made[identity] = Entity(identity, name, entity.label, entity.country)
    return ids, tuple(made[i] for i in sorted(made))


def _place_identity(mention: Mention) -> tuple[str, str | None]:
    """The id of an entity that is no person, and its name where a table gives it."""
    place = lookup(mention.text)
    label = mention.label.lower()
    if place and place.kind in ("country", "union") and place.country and mention.label == place.label:
        return f"{label}-{place.country.lower()}", country_name(place.country)
    if mention.label == "NORP" and mention.country:
        return f"norp-{mention.country.lower()}", None
    name = slug(mention.text.replace(".", "").removeprefix("the ").removeprefix("The "))
    return f"{label}-{name}" + (f"-{mention.country.lower()}" if mention.country else ""), None

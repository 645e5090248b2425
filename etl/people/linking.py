"""Who is who across articles: one entity a person.

Conservative: a wrong merge is worse than a missed one. First the full names (``full_names``), then persons
known by one word (``lone_names``), then those without a name, by their offices.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from db.model import Entity
from etl.annotation import Person
from etl.people.entities import slug
from etl.people.full_names import merge_full
from etl.people.linked import Group, Key
from etl.people.lone_names import link_lone
from etl.people.personal import parse, sound
from etl.people.roles import Role, fits, role_of

__all__ = ["link"]


def link(people_by_article: Mapping[str, Sequence[Person]]) -> tuple[dict[Key, str], tuple[Entity, ...]]:
    """(article id, person id) -> entity id, and the entities, sorted by id.

    A person without a name who can't be linked has no entity. The order of the articles does not matter.
    """
    full, lone, bare = _sorted_out(people_by_article)
    groups = merge_full(full)
    groups += link_lone(lone, groups)
    _link_bare(bare, groups)
    return _entities(groups)


def _sorted_out(
    people_by_article: Mapping[str, Sequence[Person]],
) -> tuple[list[Group], list[tuple[Key, Person]], list[tuple[Key, Person]]]:
    """Groups of equal full names, persons known by one word, persons without a name."""
    groups: dict[tuple[object, ...], Group] = {}
    lone: list[tuple[Key, Person]] = []
    bare: list[tuple[Key, Person]] = []
    for article in sorted(people_by_article):
        for person in people_by_article[article]:
            key = (article, person.id)
            tokens = parse(person.name).tokens if person.name else ()
            if len(tokens) > 1:
                heard = tuple(sound(t) for t in tokens)
                groups.setdefault((heard, person.country), Group()).add(key, person)
            elif tokens:
                lone.append((key, person))
            elif person.offices:
                bare.append((key, person))
    return list(groups.values()), lone, bare


def _link_bare(bare: Sequence[tuple[Key, Person]], groups: Sequence[Group]) -> None:
    """Add persons without a name to the one group that holds their office for their country.

    Who is named in the same article comes first. Holders that only other articles name (offices change hands)
    count where this one names nobody whose country and office are not known.
    """
    holders: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        for head in {r.head.split()[-1] for r in group.roles}:
            if group.country:
                holders[group.country, head].append(group)
    named: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for article in group.articles:
            named[article].append(group)
    found: list[tuple[Group, Key, Person]] = []
    for key, person in bare:
        roles = [role_of(o) for o in person.offices]
        there = [g for g in named[key[0]] if person.country and g.country == person.country]
        candidates = [g for g in there if any(fits(r, g.roles) for r in roles)]
        if not candidates and all(g.country or g.roles for g in named[key[0]]):
            candidates = _holding(person, roles, holders)
        if len(candidates) == 1:
            found.append((candidates[0], key, person))
    for group, key, person in found:
        group.add(key, person)


def _holding(
    person: Person, roles: Sequence[Role], holders: Mapping[tuple[str, str], Sequence[Group]]
) -> list[Group]:
    """The groups of the corpus that hold one of the offices for the person's country."""
    found = {
        id(g): g
        for r in roles
        for g in holders.get((person.country or "", r.head.split()[-1]), ())
        if any(r.words == other.words for other in g.roles)
    }
    return list(found.values())


def _entities(groups: Iterable[Group]) -> tuple[dict[Key, str], tuple[Entity, ...]]:
    """Ids for the groups: the slug of the name, with country or first article where two share it."""
    named = [(slug(name := _canonical(g)), name, g) for g in groups]
    taken = Counter(s for s, _, _ in named)
    ids: dict[Key, str] = {}
    entities: dict[str, Entity] = {}
    for base, name, group in sorted(named, key=lambda row: (row[0], min(row[2].members))):
        identity = base
        if taken[base] > 1 and group.country:
            identity = f"{base}-{group.country.lower()}"
        if identity in entities or (taken[base] > 1 and not group.country):
            identity = slug(f"{base}-{min(group.members)[0]}-{min(group.members)[1]}")
        offices = tuple(o for o, _ in sorted(group.offices.items(), key=lambda kv: (-kv[1], kv[0])))
        entities[identity] = Entity(identity, name, "PERSON", group.acts_for, offices)
        ids.update(dict.fromkeys(group.members, identity))
    return ids, tuple(entities[i] for i in sorted(entities))


def _canonical(group: Group) -> str:
    """The full name most articles use."""
    best = max(
        group.names,
        key=lambda n: (len(n.tokens) > 1, group.names[n], not n.text.isupper(), len(n.text), n.text),
    )
    return best.text

"""Persons whom an article calls by one word: whose full name holds it, or who else is called so.

Country, office, gender and those named beside them tell whom of several it means; else it means nobody known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from etl.annotation import Person
from etl.people import name_table
from etl.people.linked import BLOCK, Group, Key
from etl.people.personal import Name, compatible, parse, sound
from etl.people.role_table import RELATIVE, SINGLE
from etl.people.roles import Role, fits, role_of

__all__ = ["link_lone"]

#: A lone name this long may be linked by name alone, where the corpus knows one holder.
_RARE = 5


def _numbered(name: Name) -> bool:
    """Whether the name is a monarch's or pope's: given names alone."""
    return name.text.split()[-1] in name_table.SUFFIXES


@dataclass(frozen=True, slots=True)
class _Index:
    """The groups of full names by the sound of first and last words, of surnames (both: whom these alone may
    mean), of all; and by article.
    """

    holders: Mapping[str, Sequence[Group]]
    surnames: Mapping[str, Sequence[Group]]
    parts: Mapping[str, Sequence[Group]]
    named: Mapping[str, Sequence[Group]]


def _index(groups: Iterable[Group]) -> _Index:
    holders: dict[str, list[Group]] = defaultdict(list)
    surnames: dict[str, list[Group]] = defaultdict(list)
    parts: dict[str, list[Group]] = defaultdict(list)
    named: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for token in {sound(t) for n in group.names for t in (n.tokens[0], n.tokens[-1])}:
            holders[token].append(group)
        for token in {sound(n.tokens[-1]) for n in group.names if not _numbered(n)}:
            surnames[token].append(group)
        for token in {sound(t) for n in group.names for t in n.tokens}:
            parts[token].append(group)
        for article in group.articles:
            named[article].append(group)
    leading, bearing = ({token: _leading(g) for token, g in of.items()} for of in (holders, surnames))
    return _Index(leading, bearing, parts, named)


def link_lone(lone: Sequence[tuple[Key, Person]], groups: Sequence[Group]) -> list[Group]:
    """Add persons known by one word to the one group that fits; return the groups made for the others."""
    index = _index(groups)
    rest: dict[str, list[Group]] = defaultdict(list)
    for key, person in sorted(lone, key=lambda row: (row[1].country is None, row[1].likely is None)):
        roles = [r for o in person.offices if (r := role_of(o)).head not in RELATIVE]
        heard = sound(parse(person.name or "").tokens[0])
        fit = _named_in_full(key, person, roles, index) or _named_so(key, person, roles, index, rest[heard])
        if fit is None:
            rest[heard].append(fit := Group())
        fit.add(key, person)
    return [g for made in rest.values() for g in made]


def _named_in_full(key: Key, person: Person, roles: Sequence[Role], index: _Index) -> Group | None:
    """Whose full name holds a lone one."""
    token = parse(person.name or "").tokens[0]
    holders = index.holders.get(sound(token), ())
    fit = _only(person, roles, holders)
    if fit is None and len(token) >= _RARE and len(holders) == 1:
        fit = _bearer(person, roles, index.surnames.get(sound(token), ()))
    return fit or _acquainted(key, person, roles, index.parts.get(sound(token), ()), index.named)


def _named_so(
    key: Key, person: Person, roles: Sequence[Role], index: _Index, rest: Sequence[Group]
) -> Group | None:
    """Whom other articles call by the one name too, among ``rest``."""
    token = parse(person.name or "").tokens[0]
    fit = _only(person, roles, rest)
    if fit is None and len(token) >= _RARE and not index.holders.get(sound(token)):
        fit = _bearer(person, roles, [g for g in rest if g.acts_for])
    return fit or _acquainted(key, person, roles, rest, index.named)


def _only(person: Person, roles: Sequence[Role], candidates: Sequence[Group]) -> Group | None:
    """The only candidate that agrees in office and country, or in office where the others have other ones."""
    country = person.country or person.likely
    allowed = [c for c in candidates if not (person.country and c.country and c.country != person.country)]
    fitting = [c for c in allowed if any(fits(r, c.roles) for r in roles)]
    agreeing = [
        c for c in allowed if country and c.acts_for == country and (c in fitting or not (roles and c.roles))
    ]
    if agreeing:
        return agreeing[0] if len(agreeing) == 1 else None
    others = [c for c in candidates if c not in fitting]
    return fitting[0] if len(fitting) == 1 and all(c.roles for c in others) else None


def _leading(groups: Sequence[Group]) -> Sequence[Group]:
    """Whom a lone name may mean: not those without an office whom only papers on a namesake with one name, as
    a wife beside her husband. Of very many of a name, any.
    """
    if len(groups) > BLOCK:
        return groups
    heads = [g for g in groups if g.roles]
    return [g for g in groups if g.roles or not any(g.articles <= other.articles for other in heads)]


def _bearer(person: Person, roles: Iterable[Role], candidates: Sequence[Group]) -> Group | None:
    """The only candidate of a name, where nothing speaks against it: another country, or two offices."""
    one = candidates[0] if len(candidates) == 1 else None
    if one is None or (roles and one.roles):
        return None
    return None if person.country and one.country and one.country != person.country else one


def _acquainted(
    key: Key,
    person: Person,
    roles: Sequence[Role],
    candidates: Sequence[Group],
    named: Mapping[str, Sequence[Group]],
) -> Group | None:
    """The only one of the ``candidates`` of whom other articles speak together with somebody whom this one
    names in full, with two for a first name, where nothing speaks against it.

    Whom the article itself has beside the lone name, it tells apart. A name of too many tells nothing.
    """
    if len(candidates) > BLOCK:
        return None
    name = parse(person.name or "")
    beside = named.get(key[0], ())
    found = [
        c
        for c in candidates
        if key[0] not in c.articles
        and any(compatible(name, n) for n in c.names)
        and sum(not c.articles.isdisjoint(g.articles) for g in beside) > _is_given(name, c)
        and not _against(person, roles, c)
    ]
    return found[0] if len(found) == 1 else None


def _is_given(name: Name, group: Group) -> bool:
    """Whether a lone name is only the first one of somebody's."""
    return all(len(n.tokens) > 1 and sound(n.surname) != sound(name.surname) for n in group.names)


def _against(person: Person, roles: Sequence[Role], group: Group) -> bool:
    """Whether another country, another gender or another office of which there is one speaks against it."""
    country = person.country or person.likely
    if country and group.acts_for and group.acts_for != country:
        return True
    if person.gender and group.genders and person.gender not in group.genders:
        return True
    fit = any(fits(r, group.roles) for r in roles) or any(fits(r, roles) for r in group.roles)
    mine, theirs = ({r.head for r in rs} & SINGLE for rs in (roles, group.roles))
    return bool(mine and theirs and not fit)

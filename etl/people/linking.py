"""Who is who across articles: one entity a person, and one a country, city, body or people.

Conservative: a wrong merge is worse than a missed one. Names are compared only inside blocks that share
a token, so that the work grows with the corpus and not with its square.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from db.model import Entity, Mention
from etl.annotation import Person
from etl.gazetteer import country_name, fold, lookup
from etl.people import name_table
from etl.people.personal import (
    Name,
    compatible,
    near,
    other_father,
    parse,
    patronymic,
    same_father,
    same_given,
    sound,
)
from etl.people.role_table import RELATIVE, SINGLE
from etl.people.roles import Role, fits, role_of

__all__ = ["entities_of", "link", "slug"]

#: Blocks larger than this hold too common a token (a clan, a patronymic) to compare all pairs.
_BLOCK = 60
#: A lone name this long may be linked by name alone, where the corpus knows one holder.
_RARE = 5
#: A word this long, misspelt in a letter or two, is hardly another name.
_LONG = 6

Key = tuple[str, str]  # article id, person id


@dataclass(eq=False)
class _Group:
    """One person of the corpus while they are put together."""

    members: list[Key] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    names: Counter[Name] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    likely: Counter[str] = field(default_factory=Counter)
    roles: set[Role] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)

    @property
    def country(self) -> str | None:
        return _most(self.countries)

    @property
    def acts_for(self) -> str | None:
        """Their country as told, else as likely."""
        return self.country or _most(self.likely)

    def add(self, key: Key, person: Person) -> None:
        self.members.append(key)
        self.articles.add(key[0])
        if person.name:
            self.names[parse(person.name)] += 1
        self.offices.update(person.offices)
        self.roles.update(r for o in person.offices if (r := role_of(o)).head not in RELATIVE)
        if person.country:
            self.countries[person.country] += 1
        if person.likely:
            self.likely[person.likely] += 1
        if person.gender:
            self.genders.add(person.gender)

    def absorb(self, other: _Group) -> None:
        self.members += other.members
        self.articles |= other.articles
        self.names.update(other.names)
        self.offices.update(other.offices)
        self.countries.update(other.countries)
        self.likely.update(other.likely)
        self.roles |= other.roles
        self.genders |= other.genders


def _most(countries: Counter[str]) -> str | None:
    return max(countries, key=lambda c: (countries[c], c)) if countries else None


def link(people_by_article: Mapping[str, Sequence[Person]]) -> tuple[dict[Key, str], tuple[Entity, ...]]:
    """(article id, person id) -> entity id, and the entities, sorted by id.

    A person without a name who can't be linked has no entity. The order of the articles does not matter.
    """
    full, lone, bare = _sorted_out(people_by_article)
    groups = _merge_full(full)
    groups += _link_lone(lone, groups)
    _link_bare(bare, groups)
    return _entities(groups)


def _sorted_out(
    people_by_article: Mapping[str, Sequence[Person]],
) -> tuple[list[_Group], list[tuple[Key, Person]], list[tuple[Key, Person]]]:
    """Groups of equal full names, persons known by one word, persons without a name."""
    groups: dict[tuple[object, ...], _Group] = {}
    lone: list[tuple[Key, Person]] = []
    bare: list[tuple[Key, Person]] = []
    for article in sorted(people_by_article):
        for person in people_by_article[article]:
            key = (article, person.id)
            tokens = parse(person.name).tokens if person.name else ()
            if len(tokens) > 1:
                heard = tuple(sound(t) for t in tokens)
                groups.setdefault((heard, person.country), _Group()).add(key, person)
            elif tokens:
                lone.append((key, person))
            elif person.offices:
                bare.append((key, person))
    return list(groups.values()), lone, bare


def _merge_full(groups: list[_Group]) -> list[_Group]:
    """Merge the groups of full names that mean one person."""
    parent = {id(g): g for g in groups}

    def root(group: _Group) -> _Group:
        while parent[id(group)] is not group:
            group = parent[id(group)]
        return group

    for block in _blocks(groups):
        for one, two in combinations(block, 2):
            a, b = root(one), root(two)
            if a is not b and _same_person(one, two, a, b):
                a.absorb(b)
                parent[id(b)] = a
    return [g for g in groups if parent[id(g)] is g]


def _blocks(groups: Iterable[_Group]) -> list[list[_Group]]:
    """Groups that share a token; where the token is common, groups that share two or token and country."""
    by_token: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for token in {sound(t) for name in group.names for t in name.tokens if len(t) > 1}:
            by_token[token].append(group)
    blocks: list[list[_Group]] = []
    for token, block in by_token.items():
        if len(block) <= _BLOCK:
            blocks.append(block)
            continue
        finer: dict[str, list[_Group]] = defaultdict(list)
        for group in block:
            others = {sound(t) for name in group.names for t in name.tokens} - {token}
            for other in others:
                finer[other].append(group)
        blocks += [b for b in finer.values() if len(b) <= _BLOCK]
    return [b for b in blocks if len(b) > 1]


def _same_person(one: _Group, two: _Group, a: _Group, b: _Group) -> bool:
    """Whether two groups of full names mean one person; ``a`` and ``b`` are what they grew into."""
    known = a.country is not None and b.country is not None
    agree = known and a.country == b.country
    office = any(fits(r, b.roles) for r in a.roles) or any(fits(r, a.roles) for r in b.roles)
    names = [(x, y) for x in one.names for y in two.names]
    if any(_equal(x, y) for x, y in names):
        return agree or not known or office
    if known and not agree:
        return False
    if any(_variant(x, y) for x, y in names):
        return agree or office or not any(_initial(x) or _initial(y) for x, y in names)
    return office and any(_misspelt(x, y, agree) for x, y in names)


def _equal(one: Name, two: Name) -> bool:
    """The same words, in any order."""
    a, b = [sound(t) for t in one.tokens], [sound(t) for t in two.tokens]
    return sorted(a) == sorted(b) or sound("".join(one.tokens)) == sound("".join(two.tokens))


def _numbered(name: Name) -> bool:
    """Whether the name is a monarch's or pope's: given names alone."""
    return name.text.split()[-1] in name_table.SUFFIXES


def _initial(name: Name) -> bool:
    return len(name.tokens[0]) == 1


def _variant(one: Name, two: Name) -> bool:
    """Parts left out, a nickname, an initial, the family name first."""
    a, b = [sound(t) for t in one.tokens], [sound(t) for t in two.tokens]
    if len(a) > len(b):
        a, b, one, two = b, a, two, one
    if other_father(one, two):
        return False
    if len(a) == 2 and same_father(one, two):
        return True
    if set(a) <= set(b) and (a[0] == b[0] or (a[-1] == b[-1] and not patronymic(two))):
        return True
    if a[-1] != b[-1] or not same_given(one.tokens[0], two.tokens[0]):
        return False
    middle = list(zip(one.tokens[1:-1], two.tokens[1:-1], strict=False))
    return len(one.tokens) == 2 or all(same_given(x, y) for x, y in middle)


def _misspelt(one: Name, two: Name, agree: bool) -> bool:
    """One word misspelt, the others equal; a long word, where no country speaks for it (``agree``)."""
    a, b = one.tokens, two.tokens
    if len(a) != len(b):
        a, b = (a[0], a[-1]), (b[0], b[-1])
    different = [(x, y) for x, y in zip(a, b, strict=True) if not same_given(x, y)]
    long = agree or all(len(w) >= _LONG for pair in different for w in pair)
    return len(different) == 1 and near(*different[0]) and long


@dataclass(frozen=True, slots=True)
class _Index:
    """The groups of full names by the sound of first and last words, of surnames, of all; and by article."""

    holders: Mapping[str, Sequence[_Group]]
    surnames: Mapping[str, Sequence[_Group]]
    parts: Mapping[str, Sequence[_Group]]
    named: Mapping[str, Sequence[_Group]]


def _index(groups: Iterable[_Group]) -> _Index:
    holders: dict[str, list[_Group]] = defaultdict(list)
    surnames: dict[str, list[_Group]] = defaultdict(list)
    parts: dict[str, list[_Group]] = defaultdict(list)
    named: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for token in {sound(t) for n in group.names for t in (n.tokens[0], n.tokens[-1])}:
            holders[token].append(group)
        for token in {sound(n.tokens[-1]) for n in group.names if not _numbered(n)}:
            surnames[token].append(group)
        for token in {sound(t) for n in group.names for t in n.tokens}:
            parts[token].append(group)
        for article in group.articles:
            named[article].append(group)
    return _Index(holders, surnames, parts, named)


def _link_lone(lone: Sequence[tuple[Key, Person]], groups: Sequence[_Group]) -> list[_Group]:
    """Add persons known by one word to the one group that fits; return the groups made for the others."""
    index = _index(groups)
    rest: dict[str, list[_Group]] = defaultdict(list)
    for key, person in sorted(lone, key=lambda row: (row[1].country is None, row[1].likely is None)):
        roles = [r for o in person.offices if (r := role_of(o)).head not in RELATIVE]
        heard = sound(parse(person.name or "").tokens[0])
        fit = _named_in_full(key, person, roles, index) or _named_so(key, person, roles, index, rest[heard])
        if fit is None:
            rest[heard].append(fit := _Group())
        fit.add(key, person)
    return [g for made in rest.values() for g in made]


def _named_in_full(key: Key, person: Person, roles: Sequence[Role], index: _Index) -> _Group | None:
    """Whose full name holds a lone one."""
    token = parse(person.name or "").tokens[0]
    holders = index.holders.get(sound(token), ())
    fit = _only(person, roles, holders)
    if fit is None and len(token) >= _RARE and len(holders) == 1:
        fit = _bearer(person, roles, index.surnames.get(sound(token), ()))
    return fit or _acquainted(key, person, roles, index.parts.get(sound(token), ()), index.named)


def _named_so(
    key: Key, person: Person, roles: Sequence[Role], index: _Index, rest: Sequence[_Group]
) -> _Group | None:
    """Whom other articles call by the one name too, among ``rest``."""
    token = parse(person.name or "").tokens[0]
    fit = _only(person, roles, rest)
    if fit is None and len(token) >= _RARE and not index.holders.get(sound(token)):
        fit = _bearer(person, roles, [g for g in rest if g.acts_for])
    return fit or _acquainted(key, person, roles, rest, index.named)


def _only(person: Person, roles: Sequence[Role], candidates: Sequence[_Group]) -> _Group | None:
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


def _bearer(person: Person, roles: Iterable[Role], candidates: Sequence[_Group]) -> _Group | None:
    """The only candidate of a name, where nothing speaks against it: another country, or two offices."""
    one = candidates[0] if len(candidates) == 1 else None
    if one is None or (roles and one.roles):
        return None
    return None if person.country and one.country and one.country != person.country else one


def _acquainted(
    key: Key,
    person: Person,
    roles: Sequence[Role],
    candidates: Sequence[_Group],
    named: Mapping[str, Sequence[_Group]],
) -> _Group | None:
    """The only one of the ``candidates`` of whom other articles speak together with somebody whom this one
    names in full, with two for a first name, where nothing speaks against it.

    Whom the article itself has beside the lone name, it tells apart. A name of too many tells nothing.
    """
    if len(candidates) > _BLOCK:
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


def _is_given(name: Name, group: _Group) -> bool:
    """Whether a lone name is only the first one of somebody's."""
    return all(len(n.tokens) > 1 and sound(n.surname) != sound(name.surname) for n in group.names)


def _against(person: Person, roles: Sequence[Role], group: _Group) -> bool:
    """Whether another country, another gender or another office of which there is one speaks against it."""
    country = person.country or person.likely
    if country and group.acts_for and group.acts_for != country:
        return True
    if person.gender and group.genders and person.gender not in group.genders:
        return True
    fit = any(fits(r, group.roles) for r in roles) or any(fits(r, roles) for r in group.roles)
    mine, theirs = ({r.head for r in rs} & SINGLE for rs in (roles, group.roles))
    return bool(mine and theirs and not fit)


def _link_bare(bare: Sequence[tuple[Key, Person]], groups: Sequence[_Group]) -> None:
    """Add persons without a name to the one group that holds their office for their country.

    Who is named in the same article comes first. Holders that only other articles name (offices change hands)
    count where this one names nobody whose country and office are not known.
    """
    holders: dict[tuple[str, str], list[_Group]] = defaultdict(list)
    for group in groups:
        for head in {r.head.split()[-1] for r in group.roles}:
            if group.country:
                holders[group.country, head].append(group)
    named: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for article in {article for article, _ in group.members}:
            named[article].append(group)
    found: list[tuple[_Group, Key, Person]] = []
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
    person: Person, roles: Sequence[Role], holders: Mapping[tuple[str, str], Sequence[_Group]]
) -> list[_Group]:
    """The groups of the corpus that hold one of the offices for the person's country."""
    found = {
        id(g): g
        for r in roles
        for g in holders.get((person.country or "", r.head.split()[-1]), ())
        if any(r.words == other.words for other in g.roles)
    }
    return list(found.values())


def _entities(groups: Iterable[_Group]) -> tuple[dict[Key, str], tuple[Entity, ...]]:
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
        entities[identity] = Entity(identity, name, "PERSON", group.country or _most(group.likely), offices)
        ids.update(dict.fromkeys(group.members, identity))
    return ids, tuple(entities[i] for i in sorted(entities))


def _canonical(group: _Group) -> str:
    """The full name most articles use."""
    best = max(
        group.names,
        key=lambda n: (len(n.tokens) > 1, group.names[n], not n.text.isupper(), len(n.text), n.text),
    )
    return best.text


def slug(text: str) -> str:
    """ASCII letters, digits and hyphens: 'Nguyễn Thị Bình' -> 'nguyen-thi-binh'. Never empty."""
    plain = fold(text).translate(_LETTERS).encode("ascii", "ignore").decode().replace("'", "").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"


_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae",
                          "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a", "Ə": "A"})  # fmt: skip


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

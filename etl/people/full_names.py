"""Full names over all articles: which of them mean one person.

Names are compared only inside blocks that share a token, so that the work grows with the corpus and not with
its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from etl.people.linked import BLOCK, Group
from etl.people.personal import (
    HEARD,
    Name,
    near,
    other_father,
    patronymic,
    romanised,
    same_father,
    same_given,
    sound,
)
from etl.people.roles import fits

__all__ = ["merge_full"]

#: A word this long, misspelt in a letter or two, is hardly another name.
_LONG = 6


def merge_full(groups: list[Group]) -> list[Group]:
    """Merge the groups of full names that mean one person."""
    parent = {id(g): g for g in groups}

    def root(group: Group) -> Group:
        while parent[id(group)] is not group:
            group = parent[id(group)]
        return group

    for block in (*_blocks(groups), *_of_one_office(groups)):
        for one, two in combinations(block, 2):
            a, b = root(one), root(two)
            if a is not b and _same_person(one, two, a, b):
                a.absorb(b)
                parent[id(b)] = a
    return [g for g in groups if parent[id(g)] is g]


def _blocks(groups: Iterable[Group]) -> list[list[Group]]:
    """Groups that share a token; where the token is common, groups that share two or token and country."""
    by_token: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for token in {sound(t) for name in group.names for t in name.tokens if len(t) > 1}:
            by_token[token].append(group)
    blocks: list[list[Group]] = []
    for token, block in by_token.items():
        if len(block) <= BLOCK:
            blocks.append(block)
            continue
        finer: dict[str, list[Group]] = defaultdict(list)
        for group in block:
            others = {sound(t) for name in group.names for t in name.tokens} - {token}
            for other in others:
                finer[other].append(group)
        blocks += [b for b in finer.values() if len(b) <= BLOCK]
    return [b for b in blocks if len(b) > 1]


def _of_one_office(groups: Iterable[Group]) -> list[list[Group]]:
    """Those of a country of another alphabet whose offices have one head: their names may share no part."""
    holders: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        if group.country in HEARD:
            for head in {r.head for r in group.roles}:
                holders[group.country, head].append(group)
    return [block for block in holders.values() if 1 < len(block) <= BLOCK]


def _same_person(one: Group, two: Group, a: Group, b: Group) -> bool:
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
    other = a.genders and b.genders and a.genders.isdisjoint(b.genders)
    by_ear = agree and a.country in HEARD and not other
    return office and any(_misspelt(x, y, agree) or (by_ear and romanised(x, y)) for x, y in names)


def _equal(one: Name, two: Name) -> bool:
    """The same words, in any order."""
    a, b = [sound(t) for t in one.tokens], [sound(t) for t in two.tokens]
    return sorted(a) == sorted(b) or sound("".join(one.tokens)) == sound("".join(two.tokens))


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

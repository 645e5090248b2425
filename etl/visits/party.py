"""Several people travel to one country: which of them an article means when it tells of a meeting.

Papers tell whom the head of a delegation met, and name those who came along in between. So it counts how
somebody stands among all who travel there: who is named most, who first, whose office is the highest.

=============================  =========================================================================
party:most-named, :second ...  how many of the others are named more often
party:first, :later            whether somebody is named before all others
party:outranks, :ranks-below   whether their office is the highest, or somebody else's is
=============================  =========================================================================

Whoever travels alone has none of these signs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from etl.annotation import Person
from etl.people.role_table import ASIDE
from etl.people.roles import role_of
from etl.visits.skeleton import Skeleton
from etl.visits.trip import Trip

__all__ = ["Party", "office_kind", "parties"]

_HEADS = ("president", "prime minister", "king", "queen", "emir", "sultan", "chancellor", "prince")
#: Kinds of offices, the lowest first.
_RANKS = ("aside", "none", "other", "minister", "head")


@dataclass(frozen=True, slots=True)
class Party:
    """The others who travel where somebody does (their ids), and how that person stands among them."""

    others: frozenset[str]
    signs: frozenset[str]


def office_kind(person: Person) -> str:
    """A coarse kind of the first office: aside, head, minister, other or none."""
    if not person.offices:
        return "none"
    head = role_of(person.offices[0]).head
    if head in ASIDE:
        return "aside"
    return "head" if head in _HEADS else "minister" if "minister" in head else "other"


def parties(trips: Iterable[Trip], sentences: Sequence[Skeleton]) -> dict[tuple[str, str], Party]:
    """By visitor and country, the others who travel there."""
    travellers: dict[str, dict[str, Person]] = defaultdict(dict)
    for trip in trips:
        travellers[trip.country][trip.person.id] = trip.person
    named = Counter(item.value.id for s in sentences for _, item in s.people())  # in order of the first
    order = {id: n for n, id in enumerate(named)}
    return {
        (id, country): Party(frozenset(people) - {id}, frozenset(_standing(id, people, named, order)))
        for country, people in travellers.items()
        for id in people
    }


def _standing(
    id: str, people: Mapping[str, Person], named: Mapping[str, int], order: Mapping[str, int]
) -> Iterator[str]:
    others = [other for other in people if other != id]
    if not others:
        return

    def place(one: str) -> int:
        return order.get(one, len(order))

    before = sum((named[o], -place(o)) > (named[id], -place(id)) for o in others)
    yield f"party:{('most-named', 'second', 'further')[min(before, 2)]}"
    yield "party:first" if place(id) < min(map(place, others)) else "party:later"
    rank, best = _rank(people[id]), max(_rank(people[o]) for o in others)
    yield "party:outranks" if rank > best else "party:ranks-below" if rank < best else "party:peers"


def _rank(person: Person) -> int:
    return _RANKS.index(office_kind(person))

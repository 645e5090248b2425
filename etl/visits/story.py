"""What a whole article tells of its people and countries, as *signs* that one visits the other.

================  ========================================================================================
named:, spoken:   how often they are named; ``most-named``, ``most-spoken`` where no other is more often
office:           what the person is
hosts, received   what the article has the person do, or undergo, anywhere; also beside ``kin``
kin:              whether the person is of another country, or of one that nobody states
hosts:            how many others are of the country
pair:, visited    what the phrases of travel tell of the two, and of others in the country
told:             how they tell it: by phrases of its own or through those who come along, how many, dated
lives:            whether the person is at home where the article stands, and whether the country is there
================  ========================================================================================
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from etl.annotation import Person
from etl.people.roles import role_of
from etl.visits.clues import Clue
from etl.visits.deeds import deeds
from etl.visits.named import Who
from etl.visits.party import office_kind
from etl.visits.scene import Scene
from etl.visits.skeleton import Skeleton
from etl.visits.trip import Trip

__all__ = ["Story", "read"]

_NUMBERS = (0, 1, 2, 3, 5, 8)


@dataclass(frozen=True, slots=True)
class Story:
    """What the whole article tells; by sentence its phrases of travel.

    ``holders`` are the offices by their heads, with the country and the person that hold each; ``hosts`` are
    the people of each country, ``visitors`` those who travel to it, ``lead`` is the traveller named most.
    """

    scene: Scene
    clues: Mapping[int, Sequence[Clue]]
    facts: Mapping[str, set[str]]
    holders: Mapping[str, set[str]]
    hosts: Mapping[str, set[str]]
    visitors: Mapping[str, set[str]]
    named: Counter[str]
    spoken: Counter[str]
    lead: Who | None
    told: Mapping[tuple[str, str], set[str]]
    _known: dict[tuple[str, str | None], frozenset[str]] = field(default_factory=dict)

    def of_person(self, person: Person) -> frozenset[str]:
        """What the article tells of a person, wherever they may be."""
        if (person.id, None) not in self._known:
            self._known[person.id, None] = frozenset(self._person(person))
        return self._known[person.id, None]

    def of_pair(self, person: Person, country: str) -> frozenset[str]:
        """What the article tells of a person and a country."""
        if (person.id, country) not in self._known:
            self._known[person.id, country] = frozenset(self._pair(person, country))
        return self._known[person.id, country]

    def _person(self, person: Person) -> Iterator[str]:
        times = self.named[person.id]
        yield from (f"named:{_at_most(times)}", f"office:{office_kind(person)}")
        yield from self.facts.get(person.id, ())
        if times == max(self.named.values()):
            yield "most-named"

    def _pair(self, person: Person, country: str) -> Iterator[str]:
        kin, times = self._kin(person, country), self.spoken[country]
        yield f"kin:{kin}"
        yield from (f"{kin.split('+')[0]}&{fact}" for fact in self.facts.get(person.id, ()))
        yield f"spoken:{_at_most(times)}"
        if times == max((n for c, n in self.spoken.items() if c != person.country), default=0):
            yield "most-spoken"
        yield f"hosts:{min(2, len(self.hosts.get(country, set()) - {person.id}))}"
        visitors = self.visitors.get(country, set())
        gone = any(person.id in people for people in self.visitors.values())
        yield f"pair:{'told' if person.id in visitors else 'traveller' if gone else 'none'}"
        here = self.scene.country
        home = "unknown" if not person.country else "here" if person.country == here else "away"
        yield f"lives:{home}:{'scene' if country == here else 'elsewhere'}"
        yield from (f"told:{t}" for t in self.told.get((person.id, country), ()))
        if visitors - {person.id}:
            yield "visited"

    def _kin(self, person: Person, country: str) -> str:
        """Whether a person is of another country; where nobody states theirs, what else speaks for one."""
        if person.country:
            return "foreign"
        if person.likely:
            return "likely" if person.likely == country else "likely-foreign"
        taken = any(country in self.holders.get(role_of(o).head, ()) for o in person.offices)
        return ("local" if country == self.scene.country else "unknown") + ("+taken" if taken else "")


def read(
    people: Iterable[Person],
    sentences: Sequence[Skeleton],
    clues: Iterable[Clue],
    made: Iterable[Trip],
    scene: Scene,
) -> Story:
    """The story of an article from its phrases of travel and the trips ``made`` of them."""
    by_sentence: dict[int, list[Clue]] = defaultdict(list)
    for clue in clues:
        by_sentence[clue.sentence.index].append(clue)
    facts: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for position, item in sentence.people():
            facts[item.value.id].update(deeds(sentence.text, position))
    holders: dict[str, set[str]] = defaultdict(set)
    hosts: dict[str, set[str]] = defaultdict(set)
    for person in people:
        if person.country:
            hosts[person.country].add(person.id)
            for office in person.offices:
                holders[role_of(office).head].add(person.country)
    visitors: dict[str, set[str]] = defaultdict(set)
    travellers: dict[str, Who] = {}
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for trip in made:
        visitors[trip.country].add(trip.person.id)
        travellers.setdefault(trip.person.id, trip.who)
        own = [c for c in trip.clues if c.names(trip.person.id)]
        told[trip.person.id, trip.country].update(_telling(trip, own))
    named = Counter(i.value.id for s in sentences for _, i in s.people())
    return Story(
        scene, by_sentence, facts, holders, hosts, visitors, named,
        Counter(i.value.country for s in sentences for _, i in s.places() if i.value.country),
        max(travellers.values(), key=lambda w: named[w.value.id], default=None), told,
    )  # fmt: skip


def _telling(trip: Trip, own: Sequence[Clue]) -> Iterator[str]:
    """How phrases of travel tell a trip; its visitor's ``own`` are not those of whom they go with."""
    yield "own" if own else "fellow"
    yield f"clues:{min(3, len(trip.clues))}"
    yield from (f"kind:{c.kind}" for c in own)
    if trip.days:
        yield "dated"
    if any(c.places and not c.weak for c in own):
        yield "plain"
    if trip.off:
        yield "off"


def _at_most(number: int) -> str:
    """A number in words that tell small ones apart."""
    return next((str(most) for most in _NUMBERS if number <= most), "more")

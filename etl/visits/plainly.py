"""Who is met on which trip by the plain statements of an article (``etl.visits.statements``)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from etl.annotation import Person
from etl.people.gender import suits
from etl.visits.met_on import apart
from etl.visits.named import Who
from etl.visits.skeleton import Item, Skeleton
from etl.visits.statements import Side, Statement, statements, two_meet
from etl.visits.trip import Trip, companions

__all__ = ["Met", "plainly"]

#: Before a place: it is where something happens.
_IN = re.compile(r"(?:\b(?:[Ii]n|[Aa]t|[Tt]o|[Nn]ear|for)(?: the)? |^)$")
#: The same behind whom somebody meets, where one may go on elsewhere: "met Ⓟ before leaving for Ⓛ".
_IN_BEHIND = re.compile(r"\b(?:in|at|near)(?: the)? $")

#: Before a place to or from which somebody goes.
_WAY = re.compile(r"\b(?:for|to|from|via|through|towards?|with|by)(?: the)? $")

#: Who leaves is seen off, and leaves for where they go.
_SEEN_OFF = re.compile(r"seen off\b")
_LEFT_FOR = re.compile(
    r"\b(?:left|leaves?|leaving|depart(?:s|ed|ing)?|departure|flew|took off|set off)\b[^.;:]{0,40} for\b"
)
#: A sentence on those who come with somebody.
_COMES_WITH = re.compile(r"\b(?:accompanied by|travelling with|with (?:him|her)\b|delegation|entourage)")

#: A person in a sentence as met on a trip: where their sign and the words of meeting stand.
Met = tuple[Trip, Skeleton, int, Item[Person], tuple[int, int] | None]


def plainly(
    going: Sequence[Trip], sentences: Sequence[Skeleton]
) -> tuple[list[Met], set[tuple[int, int]], set[tuple[int, int]]]:
    """Who is met as an article says plainly, on which of the trips that take place; where somebody stands
    (sentence, position) of whom it says that they were not met; and where, that only those named met them.
    """
    scene = _Scene(going, companions(going))
    found: list[Met] = []
    denied: set[tuple[int, int]] = set()
    alone: set[tuple[int, int]] = set()
    for sentence in sentences:
        hosts: set[str] = set()
        for said in statements(sentence):
            met, others = scene.met(sentence, said)
            hosts.update(item.value.id for *_, item, _ in met)
            if said.subject.word not in ("", "who"):  # "he met Ⓟ": "he" of the next sentence is the same
                hosts.update(w.value.id for _, w in said.object.people)
            met = [row for row in met if not _seen_off_at_home(row[0], sentence, said)]
            found += [] if said.denied else met
            where = {(sentence.index, position) for position in others}
            if said.denied or (not met and _elsewhere(sentence, said, going)):
                denied |= where
            elif not said.subject.word and not said.object.word:
                alone |= where
        if two_meet(sentence):
            found += scene.two()
        scene.read(sentence, hosts)
    return found, denied, alone


@dataclass(slots=True)
class _Scene:
    """Who travels, and whom of them the text named last."""

    going: Sequence[Trip]
    along: defaultdict[str, set[str]]
    named: list[str] = field(default_factory=list)
    before: list[Skeleton] = field(default_factory=list)
    #: those who travel, by id
    people: dict[str, Person] = field(init=False)

    def __post_init__(self) -> None:
        self.people = {t.person.id: t.person for t in self.going}

    def read(self, sentence: Skeleton, hosts: Container[str]) -> None:
        """Remember whom a sentence names but for the hosts; those who come with somebody before them."""
        named = [i for i in self._travellers(sentence, None) if i not in hosts]
        lead = named[0] if named else None
        if lead and self.named and _COMES_WITH.search(sentence.text):
            lead = next((i for i in reversed(self.named) if lead in self.along[i]), lead)
        self.named += [i for i in named if i != lead and lead and i in self.along[lead]]
        self.named += [i for i in (*named, lead) if i and (i == lead or i not in self.along[lead or ""])]
        self.before = [*self.before[-1:], sentence]

    def _travellers(self, sentence: Skeleton, upto: int | None) -> list[str]:
        """Those of a sentence who travel, up to a position."""
        return [i.value.id for _, i in sentence.people(0, upto) if i.value.id in self.people]

    def met(self, sentence: Skeleton, said: Statement) -> tuple[list[Met], list[int]]:
        """Who met whom by a statement, and where those stand who may be met by it."""
        sides = list(self._sides(sentence, said))
        rows: list[list[Met]] = []
        for visitors, hosts in sides:
            rows.append([])
            for position, host in hosts:
                trips = [self.trip(v, host.value, position, sentence, said) for v in visitors]
                rows[-1] += [(t, sentence, position, host, said.span) for t in trips if t]
        # whoever travels is a guest where the words say that it was, or where the other is at home
        best = max(
            rows, key=lambda row: [self._fits(t, said, sentence, at) for t, _, at, *_ in row], default=[]
        )
        return best, [p for _, hosts in sides for p, _ in hosts]

    def _sides(
        self, sentence: Skeleton, said: Statement
    ) -> Iterator[tuple[list[Person], list[tuple[int, Who]]]]:
        """The visitors, and whom they meet; both ways round where both sides travel."""
        first, second = said.subject, said.object
        for one, other in ((first, second), (second, first)):
            if one.word and other.word:
                return
            if one.word:
                named = self.named + self._travellers(sentence, said.span[0])
                yield self._meant(one, named), list(other.people)
                return
            visitors = [w.value for _, w in one.people if w.value.id in self.people]
            if visitors and not other.word:
                beside = self._beside(visitors, sentence, said) if one is first else ()
                yield [*visitors, *beside], list(other.people)

    def _beside(self, visitors: Sequence[Person], sentence: Skeleton, said: Statement) -> Iterator[Person]:
        """Who is named with the visitors before what is said of them: "accompanied by his wife, Ⓟ"."""
        along = set[str]().union(*(self.along[v.id] for v in visitors))
        begin, end = said.clause[0], said.span[0]
        for position, item in sentence.people(begin, end):
            if item.value.id in along and _COMES_WITH.search(sentence.text, begin, position):
                yield item.value

    def _fits(self, trip: Trip, said: Statement, sentence: Skeleton, at: int) -> tuple[bool, bool, bool]:
        """How well a trip is that of a statement: it is to where they met, the article tells it, and does so
        in the sentence.
        """
        there = trip.country in _scenes(sentence, at, said.clause)
        return there, not trip.assumed, trip.told_in(sentence)

    def two(self) -> list[Met]:
        """The meeting of "the two ministers": a visitor, and the one other named in the last sentences."""
        people = [(s, p, i) for s in self.before for p, i in s.people() if i.value.name]
        guest = next((i.value for _, _, i in reversed(people) if i.value.id in self.people), None)
        others = [(s, p, i) for s, p, i in people if guest and i.value.id != guest.id]
        if not guest or len({i.value.id for _, _, i in others}) != 1:
            return []
        host = others[-1][2].value
        trips = [
            t for t in self.going if t.person.id == guest.id and t.country in (host.country, host.likely)
        ]
        own = host.country == guest.country or host.id in self.along[guest.id]
        return [] if own or not trips else [(trips[0], *others[-1], None)]

    def _meant(self, side: Side, named: Sequence[str]) -> list[Person]:
        """Whom a word for who travels means."""
        people = self.people
        fitting = [i for i in named if side.many or suits(people[i], side.gender)]
        if not fitting and len(people) == 1:
            return list(people.values())
        if not fitting:
            return []
        lead = fitting[-1]
        if not side.many:
            return [people[lead]]
        return [people[lead], *(p for i, p in people.items() if i != lead and self._together(lead, i))]

    def _together(self, one: str, other: str) -> bool:
        """Whether two travel together: one phrase tells it, or they go to one country for one of theirs."""
        lead, mate = ([t for t in self.going if t.person.id == i] for i in (one, other))
        return other in self.along[one] or any(
            t.country == u.country and _compatriots(t.person, u.person) for t in lead for u in mate
        )

    def trip(
        self, visitor: Person, host: Person, at: int, sentence: Skeleton, said: Statement
    ) -> Trip | None:
        """On which of their trips a visitor met somebody; none where it was not on one of them."""
        own = host.country is not None and host.country == visitor.country
        if not host.name or own or host.id == visitor.id or host.id in self.along[visitor.id]:
            return None
        places = _scenes(sentence, at, said.clause)
        mine = [t for t in self.going if t.person.id == visitor.id and t.meets(host)]
        trips = [t for t in mine if not apart(t, sentence, said.clause)]
        # what only other papers tell is meant where nothing else is, or by name
        trips = [t for t in trips if not t.assumed or t.country in (*places, host.country)] or trips
        there = [t for t in trips if t.country in places]
        home = [t for t in trips if t.country == host.country]
        if places and not there and not home:
            return None
        likely = [t for t in trips if t.country == host.likely]
        upto = sentence.span(*said.span)[1]  # what follows is where they go next
        here = [t for t in trips if any(c.sentence is sentence and c.trigger[0] < upto for c in t.clues)]
        near = [t for t in trips if t.country in _around(sentence)]
        latest = _latest(trips, sentence)
        rows = next(filter(None, (home, there, here, likely, near, latest, trips)), [])
        return next((t for among in (here, latest, rows) for t in rows if t in among), None)


def _seen_off_at_home(trip: Trip, sentence: Skeleton, said: Statement) -> bool:
    """Whether it is at home that a visitor was seen off: they had "left for" where they go."""
    if not _SEEN_OFF.match(sentence.text, said.span[0]):
        return False
    told = [c for c in trip.clues if c.sentence.index <= sentence.index]
    return bool(told) and bool(_LEFT_FOR.search(told[-1].sentence.text, *told[-1].at))


def _compatriots(one: Person, other: Person) -> bool:
    """Whether two may be of one country, which at least one of them is known to be of."""
    return len({one.country, other.country} - {None}) == 1


def _around(sentence: Skeleton) -> list[str | None]:
    """The countries in which a sentence lies: of its places but for those to which or from which one goes."""
    return [i.value.country for p, i in sentence.places() if not _WAY.search(sentence.text, 0, p)]


def _latest(trips: Sequence[Trip], sentence: Skeleton) -> list[Trip]:
    """The trip that was spoken of last before a sentence, the newest of those of one sentence: "arrived in Ⓛ
    from Ⓛ"; at most one.
    """
    told = [
        (c.sentence.index, t.start.dating.interval.start if t.start else date.min, c.trigger[0], n)
        for n, t in enumerate(trips)
        for c in t.clues
        if c.sentence.index < sentence.index
    ]
    return [trips[max(told)[-1]]] if told else []


def _elsewhere(sentence: Skeleton, said: Statement, going: Sequence[Trip]) -> bool:
    """Whether a statement names only countries that nobody visits as where people met."""
    places = _scenes(sentence, said.span[1], said.clause)
    return bool(places) and not {t.country for t in going}.intersection(places)


def _scenes(sentence: Skeleton, at: int, clause: tuple[int, int]) -> list[str]:
    """The countries where a clause says that somebody was met: told right before them, before, or behind."""
    begin, end = clause
    last = max((p for p, _ in sentence.people(0, at)), default=0)
    if sentence.text[:begin].endswith("where "):
        named = [i.value.country for _, i in sentence.places(0, begin)][-1:]
        if named and named[0]:
            return [named[0]]
    for low, high, before in ((max(begin, last), at, _IN), (begin, at, _IN), (at, end, _IN_BEHIND)):
        named = [i.value.country for p, i in sentence.places(low, high) if before.search(sentence.text, 0, p)]
        if found := [country for country in named if country]:
            return found
    return []

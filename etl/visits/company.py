"""What can be observed of a person in a sentence beside a trip, as *signs* that they were met on it.

======================  ==================================================================================
host, stranger, guest   whether they are of the country visited, of one that nobody states, of another
office:head             what they are, by the head of their first office; and beside that of the visitor
visitor:clause          where the visitor stands: in the clause, the sentence, as a pronoun, the one before
apart:1                 how many sentences ago the visitor was named last
party:, rival:          who else travels there (``etl.visits.party``), and whether one of them is meant
trip:here, trip:latest  how the sentence stands to the phrases of the trip
told:1, told:unsaid     how many phrases of travel tell the trip, if any does
fellow, leg:other       whether they travel there too, or are at home on another leg of the tour
word:talks:behind       the words of meeting of the sentence, and on which side of the person they stand
acts, acts-far          whether they do something to somebody who is not named: "showed him the port"
before:with, after:say  the words next to the person
place:there             where the sentence says it is
======================  ==================================================================================
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from etl.annotation import Person
from etl.visits import triggers as table
from etl.visits.clauses import clause_after, clause_before
from etl.visits.party import Party, office_kind, parties
from etl.visits.skeleton import PERSON, Item, Skeleton
from etl.visits.trip import Trip, companions

__all__ = ["Candidate", "candidates"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person in a sentence who may have been met on a trip, with the signs that speak for it."""

    trip: Trip
    item: Item[Person]
    sentence: Skeleton
    position: int
    signs: frozenset[str]


def candidates(trips: Sequence[Trip], sentences: Sequence[Skeleton]) -> Iterator[Candidate]:
    """Everybody named who may have been met on one of the trips that take place, sentence by sentence."""
    going = [t for t in trips if not t.off]
    party = parties(going, sentences)
    legs: dict[str, set[str]] = defaultdict(set)
    tours: dict[str, list[Trip]] = defaultdict(list)
    for trip in going:
        legs[trip.person.id].add(trip.country)
        tours[trip.person.id].append(trip)
    along = companions(going)
    last: dict[str, tuple[int, int]] = {}  # where everybody was named last: sentence, position
    for sentence in sentences:
        people = list(sentence.people())
        telling = [t for t in going if t.told_in(sentence)] if people else []
        here = {t.country for t in telling}
        gone: dict[str, set[str]] = defaultdict(set)  # who goes where by the sentence
        for trip in telling:
            gone[trip.person.id].add(trip.country)
        stands = [tuple(_trip(t, tours[t.person.id], here, sentence)) for t in going] if people else []
        for position, item in people:
            able = [
                (t, stand)
                for t, stand in zip(going, stands, strict=True)
                if _able(item.value, t)
                and item.value.id not in along[t.person.id]
                and not _homeward(t.person, gone[item.value.id] - {t.country})
            ]
            if _KIN_BEFORE.search(sentence.text, 0, position) or _KIN_BEHIND.match(sentence.text, position):
                able = []
            if able:
                alone = frozenset(_alone(sentence, position, item.value))  # the same for every trip
                clause = clause_before(sentence.text, position), clause_after(sentence.text, position)
                around = _Around(sentence, position, clause, item.value.id, people, last)
            for trip, stand in able:
                kin = _kin(item.value, trip)
                told = (*_visitor(trip, around), *stand)
                signs = alone.union(
                    (kin, f"office:{office_kind(trip.person)}&{office_kind(item.value)}"),
                    told,
                    (f"{kin}&{s}" for s in told),
                    _company(trip, around, party[trip.person.id, trip.country]),
                    _place(trip, around),
                )
                signs |= {"fellow"} if trip.country in legs[item.value.id] else set()
                signs |= (
                    {"leg:other"} if item.value.country in legs[trip.person.id] - {trip.country} else set()
                )
                yield Candidate(trip, item, sentence, position, signs)
            last[item.value.id] = (sentence.index, position)


@dataclass(frozen=True, slots=True)
class _Around:
    """Who is named around a person: their clause, the ``people`` of the sentence, and where each one was
    named ``last`` before.
    """

    sentence: Skeleton
    position: int
    clause: tuple[int, int]
    person: str
    people: Sequence[tuple[int, Item[Person]]]
    last: Mapping[str, tuple[int, int]]

    def apart(self, id: str) -> int:
        """How many sentences ago somebody was named last."""
        return self.sentence.index - self.last.get(id, _NEVER)[0]

    def stands(self, ids: Container[str]) -> str:
        """Where one of some people is named: in the clause, the sentence, or neither."""
        begin, end = self.clause
        places = [p for p, i in self.people if i.value.id in ids]
        if any(begin <= p < end for p in places):
            return "clause"
        return "sentence" if places else "away"


def _able(person: Person, trip: Trip) -> bool:
    """Whether somebody may be met on a trip: named, not the visitor, not of the visitor's country."""
    own = person.country is not None and person.country == trip.person.country
    return bool(person.name) and person.id != trip.person.id and not own and trip.meets(person)


def _homeward(visitor: Person, countries: Set[str]) -> bool:
    """Whether one of some countries may be that of a visitor: who goes there is no host of theirs."""
    own = visitor.country or visitor.likely
    return own in countries if own else bool(countries)


def _patterns(rows: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"\b(?:{pattern})\b") for name, pattern in rows.items()}


#: The words of meeting, by what they say of who comes to whom.
WORDS = _patterns(
    {
        "meet": r"met|meets?|meetings?|face-to-face|sat|sits?|sitting|seated|saw|sees?|seen|seeing",
        "talks": r"talks|discuss\w*|consultations?|conferr?(?:ed|s|ing)|exchanged views|negotiat\w+|parleys|"
        r"convers\w+|talk(?:s|ed|ing)? (?:with|to)|spoke with|interacted|deliberat\w+",
        "call": r"call(?:s|ed|ing)? (?:up)?on|courtesy call|paid respects|audience",
        "receive": r"receiv(?:es?|ed|ing)|welcom(?:es?|ed|ing)|greet(?:s|ed|ing)?|host(?:s|ed|ing)?|"
        r"entertain(?:s|ed|ing)?|treat(?:s|ed)|guest|reception|red carpet|awaits?|awaited|waiting|waits",
        "table": r"din(?:es|ed|ing|ner)|lunch|luncheon|breakfast|banquet|tea|supper|toast(?:s|ed)?",
        "podium": r"press (?:conference|point|briefing)|joint|podium|cameras|beside|alongside|next to|"
        r"(?:his|her|their) side|handshake|shook|photograph\w*",
        "sign": r"sign(?:s|ed|ing)|initial(?:s|led)|inaugurat\w+|unveil\w*|witness\w*|looked on",
        "lead": r"(?:show|take|took|drive|drove|walk|escort|accompan|guid|led|lead|kept|keep)\w*"
        r" (?:\w+ )?(?:him|her|them|around|round)",
        "ask": r"told|tells|asked|assured|thanked|invit\w+|promised|briefed|handed|present(?:s|ed)",
        "give": r"gives?|gave|given|la(?:id|ys?) on|offer(?:s|ed)|spared?|found time",
        "with": r"(?:along|together|hours?|minutes|time) with|in the company of|in the presence of",
        "phone": r"telephon\w*|phoned?|rang|video|(?:by|over the|on the|conference) (?:phone|call)",
        "letter": r"letter|message|cable|statement",
        "wish": r"would|wants?|wished|hop(?:es?|ed)|request\w*|declined|refus\w+|not|never|no|without|missed|"
        r"in vain|did not|could not|absent",
        "once": r"predecessor|last (?:year|met|saw)|previous|earlier|years? ago|since|ever",
    }
)
_BEFORE = _patterns(
    {
        "with": "with", "by": "by", "to": "to", "and": "and", "of": "of", "for": "for", "where": "where",
        "from": "from", "on": "on", "comma": ",",
    }
)  # fmt: skip
_AFTER = re.compile(r"(?:,[^,.;]{0,60},)? ?(?P<word>['’]s|[a-z]+|,|and)")
_SPEECH = re.compile(r"(?:said|says|added|told|tells|thanked|noted|replied|called|wrote|tweeted|announced)$")
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|[Tt]hey|[Tt]hem|"
    r"(?:the|their) (?:guests?|visitors?|pair|two|couple)|royal couple|delegation)\b"
)
#: What does something to somebody who is not named: "Ⓟ drove her to the port", and less plainly so.
_HIM = (
    r"(?:him|her|them|us|(?:his|her|their) guests?|"
    r"the (?:\w+ |Ⓝ )?(?:guests?|visitors?|pair|couple|delegation|party|envoy))\b"
)
_ACTS = re.compile(
    r"Ⓟ(?:,[^,.;]{0,60},)? "
    r"(?:(?:had|has|have|will|is|was|to|also|then|who|later|personally|due|would) ){0,3}"
    rf"[a-z]+ (?:(?:up|on|off|out|over|round|back) )?{_HIM}"
)
_ACTS_FAR = re.compile(rf"Ⓟ(?:,[^,.;]{{0,60}},)? [^.;:ⓅⓄ]{{0,50}}\b{_HIM}")
_JOINED = re.compile(r" and (?:the |his |her )?")
#: Whoever is told as a relative of somebody is at home with them: "her brother Ⓟ", "Ⓟ, his mother".
_KIN = r"(?:his|her) (?:late |elder |younger |older )?(?:brother|sister|father|mother|uncle|aunt|cousin)"
_KIN_BEFORE = re.compile(rf"\b{_KIN},? (?:the |[A-Z][a-z]+ )?$")
_KIN_BEHIND = re.compile(rf"{PERSON}, {_KIN}\b")
#: Before any sentence; and how far back the visitor was named counts.
_NEVER, _FAR = (-9, 0), 4
#: How many sentences tell of a trip, at most.
_OFTEN = 3
#: How far before a person the word that governs them may stand.
_LEAD = 18


def _alone(sentence: Skeleton, position: int, person: Person) -> Iterator[str]:
    """The signs of a person in a sentence, whatever the trip."""
    yield from _words(sentence.text, position)
    yield from _beside(sentence, position)
    yield f"office:{office_kind(person)}"
    if _ACTS.match(sentence.text, position):
        yield "acts"
    elif _ACTS_FAR.match(sentence.text, position):
        yield "acts-far"


def _kin(person: Person, trip: Trip) -> str:
    if person.country is None:
        return "stranger"
    return "host" if person.country == trip.country else "guest"


def _visitor(trip: Trip, around: _Around) -> Iterator[str]:
    """Where the visitor stands."""
    text, position, people = around.sentence.text, around.position, around.people
    visitor = trip.person.id
    begin, end = around.clause
    places = [p for p, i in people if i.value.id == visitor]
    if any(begin <= p < end for p in places):
        yield "visitor:clause"
    elif places:
        yield "visitor:sentence"
    elif pronoun := _pronoun(text, begin, end):
        yield pronoun
    else:
        yield "visitor:last-sentence" if around.apart(visitor) == 1 else "visitor:absent"
    if places:
        yield "visitor:ahead" if places[0] < position else "visitor:after"
        low, high = min(places[-1], position), max(places[-1], position)
        if not any(low < p < high for p, _ in people):
            yield "visitor:next"
        if _JOINED.fullmatch(text, low + 1, high):
            yield "visitor:joined"
    others = {i.value.id for _, i in people} - {visitor}
    yield f"others:{min(len(others), 3)}"


@lru_cache(maxsize=64)  # the same for every trip
def _pronoun(text: str, begin: int, end: int) -> str:
    """Whether a pronoun stands in a clause, or elsewhere in the sentence; nothing where none does."""
    if _PRONOUN.search(text, begin, end):
        return "visitor:pronoun"
    return "visitor:pronoun-far" if _PRONOUN.search(text) else ""


def _company(trip: Trip, around: _Around, party: Party) -> Iterator[str]:
    """How far away the visitor is named, and whether somebody else who travels there is nearer."""
    visitor = trip.person.id
    yield f"apart:{min(around.apart(visitor), _FAR)}"
    yield f"told:{min(len(trip.clues), _OFTEN)}" if trip.phrased else "told:unsaid"
    yield from party.signs
    rivals = party.others - {around.person}
    if not rivals:
        yield "rival:none"
        return
    stands = around.stands({visitor})
    nearer = any(around.last.get(r, _NEVER) > around.last.get(visitor, _NEVER) for r in rivals)
    near = f"rival:{'nearer' if nearer else 'farther'}"
    yield from (near, f"{near}&{stands}", f"rival:{around.stands(rivals)}&{stands}")


def _trip(trip: Trip, tour: Sequence[Trip], spoken: Set[str], sentence: Skeleton) -> Iterator[str]:
    """How the sentence stands to the phrases of the trip, of its ``tour``, and of all; those in the sentence
    have ``spoken`` of some countries.
    """
    here = [c for c in trip.clues if c.sentence is sentence]
    gaps = [sentence.index - c.sentence.index for c in trip.clues]
    behind = [g for g in gaps if g >= 0]
    yield "trip:here" if here else f"trip:{min(min(behind), 3)}" if behind else "trip:ahead"
    if len({t.country for t in tour}) == 1:
        yield "trip:only"
    else:
        yield "trip:latest" if _latest(tour, sentence) is trip else "trip:not-latest"
    if not here and spoken - {trip.country}:
        yield "trip:others-here"
    days = trip.days
    if days and all(d.precision in ("month", "year") for d in days):
        yield "trip:period"


def _latest(trips: Sequence[Trip], sentence: Skeleton) -> Trip | None:
    """The trip spoken of last, up to the sentence."""
    told = [
        (c.sentence.index, c.trigger[0], n)
        for n, t in enumerate(trips)
        for c in t.clues
        if c.sentence.index <= sentence.index
    ]
    return trips[max(told)[2]] if told else None


def _place(trip: Trip, around: _Around) -> Iterator[str]:
    near = {i.value.country for _, i in around.sentence.places(*around.clause)}
    all_ = {i.value.country for _, i in around.sentence.places()}
    yield "place:there" if trip.country in near else "place:said" if trip.country in all_ else "place:none"
    if near - {trip.country, None}:
        yield "place:elsewhere"


def _words(text: str, position: int) -> set[str]:
    """The words of meeting of a sentence: behind the person in their clause, ahead of them, elsewhere."""
    begin, end = clause_before(text, position), clause_after(text, position)
    signs: set[str] = set()
    for name in _said(text):
        back, on = WORDS[name].search(text, begin, position), WORDS[name].search(text, position, end)
        signs.add(f"word:{name}:" + ("behind" if back else "ahead" if on else "sentence"))
    if all(s.endswith(":sentence") for s in signs):
        signs.add("word:none")
    return signs | ({"word:any"} if table.MEETING.search(text) else set())


@lru_cache(maxsize=64)  # the same for everybody in the sentence
def _said(text: str) -> tuple[str, ...]:
    """The kinds of words of meeting in a sentence."""
    return tuple(name for name, pattern in WORDS.items() if pattern.search(text))


def _beside(sentence: Skeleton, position: int) -> Iterator[str]:
    text = sentence.text
    lead = text[max(0, position - _LEAD) : position].rstrip().removesuffix(" the").split(PERSON)[-1]
    words = lead.split()
    last = words[-1] if words else ""
    yield "before:" + next((n for n, p in _BEFORE.items() if p.fullmatch(last)), "other" if last else "start")
    if position < 3:
        yield "before:opens"
    after = _AFTER.match(text, position + 1)
    word = after["word"] if after else ""
    yield "after:" + (
        "end" if not word else "say" if _SPEECH.match(word) else "own" if word[0] in "'’" else "word"
    )

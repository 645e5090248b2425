"""What can be observed of a person in a sentence beside a trip, as *signs* that they were met on it.

======================  ==================================================================================
host, stranger, guest   whether they are of the country visited, of one that nobody states, of another
office:head             what they are, by the head of their first office
visitor:clause          where the visitor stands: in the clause, the sentence, as a pronoun, the one before
trip:here, trip:latest  how the sentence stands to the phrases of the trip
word:talks:behind       the words of meeting of the sentence, and on which side of the person they stand
before:with, after:say  the words next to the person
place:there             where the sentence says it is
======================  ==================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.annotation import Person
from etl.people.role_table import ASIDE
from etl.people.roles import role_of
from etl.visits import triggers as table
from etl.visits.clues import clause_after, clause_before
from etl.visits.skeleton import PERSON, Item, Skeleton
from etl.visits.trip import Trip

__all__ = ["Candidate", "candidates", "office_kind"]


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
    before: set[str] = set()  # who is in the last sentence
    for sentence in sentences:
        people = list(sentence.people())
        stands = [tuple(_trip(t, going, sentence)) for t in going] if people else []
        for position, item in people:
            able = [(t, stand) for t, stand in zip(going, stands, strict=True) if _able(item.value, t)]
            if not able:
                continue
            alone = frozenset(_alone(sentence, position, item.value))  # the same for every trip
            fellow = {t.country for t in going if t.person.id == item.value.id}
            for trip, stand in able:
                kin = _kin(item.value, trip)
                told = (*_visitor(trip, sentence, people, position, before), *stand)
                signs = alone.union(
                    (kin,), told, (f"{kin}&{s}" for s in told), _place(trip, sentence, position)
                )
                signs |= {"fellow"} if trip.country in fellow else set()
                yield Candidate(trip, item, sentence, position, signs)
        before = {item.value.id for _, item in people}


def _able(person: Person, trip: Trip) -> bool:
    """Whether somebody may be met on a trip: named, not the visitor, not of the visitor's country."""
    own = person.country is not None and person.country == trip.person.country
    return bool(person.name) and person.id != trip.person.id and not own


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
        "with": r"(?:along|together|hours?|minutes|time) with|in the company of|in the presence of",
        "phone": r"telephon\w*|phoned?|rang|video|letter|message|cable|statement",
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
_JOINED = re.compile(r" and (?:the |his |her )?")
#: How far before a person the word that governs them may stand.
_LEAD = 18
_HEADS = ("president", "prime minister", "king", "queen", "emir", "sultan", "chancellor", "prince")


def _alone(sentence: Skeleton, position: int, person: Person) -> Iterator[str]:
    """The signs of a person in a sentence, whatever the trip."""
    yield from _words(sentence.text, position)
    yield from _beside(sentence, position)
    yield f"office:{office_kind(person)}"


def _kin(person: Person, trip: Trip) -> str:
    if person.country is None:
        return "stranger"
    return "host" if person.country == trip.country else "guest"


def office_kind(person: Person) -> str:
    """A coarse kind of the first office: aside, head, minister, other or none."""
    if not person.offices:
        return "none"
    head = role_of(person.offices[0]).head
    if head in ASIDE:
        return "aside"
    return "head" if head in _HEADS else "minister" if "minister" in head else "other"


def _visitor(
    trip: Trip,
    sentence: Skeleton,
    people: Sequence[tuple[int, Item[Person]]],
    position: int,
    before: Container[str],
) -> Iterator[str]:
    """Where the visitor stands among the ``people`` of a sentence; ``before`` is who was in the last one."""
    text, visitor = sentence.text, trip.person.id
    begin, end = clause_before(text, position), clause_after(text, position)
    places = [p for p, i in people if i.value.id == visitor]
    if any(begin <= p < end for p in places):
        yield "visitor:clause"
    elif places:
        yield "visitor:sentence"
    elif _PRONOUN.search(text, begin, end):
        yield "visitor:pronoun"
    elif _PRONOUN.search(text):
        yield "visitor:pronoun-far"
    else:
        yield "visitor:last-sentence" if visitor in before else "visitor:absent"
    if places:
        yield "visitor:ahead" if places[0] < position else "visitor:after"
        low, high = min(places[-1], position), max(places[-1], position)
        if not any(low < p < high for p, _ in people):
            yield "visitor:next"
        if _JOINED.fullmatch(text, low + 1, high):
            yield "visitor:joined"
    others = {i.value.id for _, i in people} - {visitor}
    yield f"others:{min(len(others), 3)}"


def _trip(trip: Trip, trips: Sequence[Trip], sentence: Skeleton) -> Iterator[str]:
    """How the sentence stands to the phrases of the trip, and of the others."""
    here = [c for c in trip.clues if c.sentence is sentence]
    gaps = [sentence.index - c.sentence.index for c in trip.clues]
    behind = [g for g in gaps if g >= 0]
    yield "trip:here" if here else f"trip:{min(min(behind), 3)}" if behind else "trip:ahead"
    mine = [t for t in trips if t.person.id == trip.person.id]
    if len({t.country for t in mine}) == 1:
        yield "trip:only"
    else:
        yield "trip:latest" if _latest(mine, sentence) is trip else "trip:not-latest"
    if not here and any(c.sentence is sentence for t in trips if t.country != trip.country for c in t.clues):
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


def _place(trip: Trip, sentence: Skeleton, position: int) -> Iterator[str]:
    text = sentence.text
    begin, end = clause_before(text, position), clause_after(text, position)
    near = {i.value.country for _, i in sentence.places(begin, end)}
    all_ = {i.value.country for _, i in sentence.places()}
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

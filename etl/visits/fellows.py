"""Fellow travellers: who makes the trip of somebody else ("accompanied by", "was in the delegation")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from etl.visits.clues import Who, who_at, with_list
from etl.visits.dating import Bounds
from etl.visits.skeleton import NORP, ORG, PERSON, PLACE, Skeleton
from etl.visits.triggers import ENTRY, FELLOW, LIST, WITH
from etl.visits.trip import Trip, at_home, near, posted

__all__ = ["Fellows", "fellows", "joined"]

#: What stands between two of a list: "A, B, the minister of trade, and by C".
_NEXT = re.compile(
    rf"(?: \([^()]{{1,40}}\))?(?:, [^,.;{PERSON}]{{1,60}}|, who [^,.;]{{1,60}})?"
    rf"(?:[,;]? (?:and|as well as)(?: by| with)? |[,;] )"
    rf"(?:(?:the|his|her|its|an?) (?:[\w’'-]+,? |{ORG},? |{NORP} |{PLACE}(?:['’]s)?,? ){{1,6}}?(?<=, )|"
    rf"(?:[\w.()]+ ){{0,3}}?){PERSON}"
)
#: On a tour: the leg named is the last that they make.
_AS_FAR = re.compile(rf"\bas far as (?:the )?{PLACE}")


#: Those whom the sentences of an article call fellow travellers.
Fellows = Sequence[tuple[Skeleton, Sequence[Who]]]


def fellows(sentences: Iterable[Skeleton]) -> Fellows:
    """The sentences that name fellow travellers, each with those."""
    return list(_named(sentences))


def _named(sentences: Iterable[Skeleton]) -> Iterator[tuple[Skeleton, Sequence[Who]]]:
    """Sentence by sentence, those that it calls fellow travellers, or that a list of them names in it."""
    listing = False  # whether the sentence before is of a list, one a line
    for sentence in sentences:
        entry = ENTRY.match(sentence.text) if listing else None
        found: Sequence[Who] = [who_at(sentence, entry.end())] if entry else ()
        if not entry and PERSON in sentence.text:
            found = list(_fellows(sentence))
        if found:
            yield sentence, found
        listing = bool(entry or LIST.search(sentence.text.rstrip()))


def joined(trips: Sequence[Trip], along: Fellows) -> list[Trip]:
    """The trips, with those that fellow travellers of their visitors make, in the order given.

    Nobody whose country is not told visits that of those they travel with.
    """
    result = list(trips)
    homes: dict[str, str | None] = {}
    for sentence, named in along:
        going = {t.person.id for t in result if t.clues[0].sentence.index < sentence.index}
        # "A, who is travelling with the president": he is who made the trip
        apart = {who.value.id for who in named} - going or {who.value.id for who in named}
        others = [t for t in result if t.person.id not in apart]
        for who in (w for w in named if w.value.id in apart):
            if lead := _lead([t for t in others if _may_join(who, t)], sentence):
                result += _same(who, lead, result, sentence)
                homes[who.value.id] = who.value.country or lead.person.country
    return [t for t in result if homes.get(t.person.id) != t.country]


def _fellows(sentence: Skeleton) -> Iterator[Who]:
    """Those whom a sentence calls fellow travellers."""
    for m in WITH.finditer(sentence.text):
        yield from _listed(sentence, m.end())
    for m in FELLOW.finditer(sentence.text):
        yield from with_list(sentence, m.start())


def _listed(sentence: Skeleton, position: int) -> Iterator[Who]:
    """The people of a list that begins at a position: "A, B and C"."""
    yield who_at(sentence, position)
    while m := _NEXT.match(sentence.text, position + 1):
        position = m.end() - 1
        yield who_at(sentence, position)


def _may_join(who: Who, trip: Trip) -> bool:
    """Whether somebody may travel with a visitor: of one country, as far as it is known."""
    person = who.value
    if posted(person):
        return False  # an ambassador is there already
    if person.country is None:
        return person.likely != trip.country
    return trip.person.country in (person.country, None)


def _lead(trips: Sequence[Trip], sentence: Skeleton) -> Trip | None:
    """The trip that the fellows of a sentence join: of somebody in it, told in it, the last one before it,
    else the first.
    """
    here = [t for t in trips if any(c.sentence is sentence for c in t.clues)]
    before = [t for t in trips if t.clues[0].sentence.index < sentence.index]
    people = {i.value.id for _, i in sentence.people()}
    theirs = [t for t in here or before or trips if t.person.id in people]
    if theirs:
        return theirs[0] if here else theirs[-1]
    return here[0] if here else before[-1] if before else trips[0] if trips else None


def _same(who: Who, lead: Trip, trips: Sequence[Trip], sentence: Skeleton) -> Iterator[Trip]:
    """The trip that somebody makes with another: all its countries, or those that the sentence names.

    What no phrase of travel tells of the other is not lent.
    """
    told = [t for t in trips if t.phrased or t is lead]
    legs = [t for t in told if t.person.id == lead.person.id and near(t.days, lead.days)]
    named = {i.value.country for _, i in sentence.places()}
    only = [t for t in legs if t.country in named]
    if only and _AS_FAR.search(sentence.text):
        only = legs[: legs.index(only[0]) + 1]
    own = [t for t in trips if t.person.id == who.value.id]
    taken: set[str] = set()
    for leg in only or legs:
        there = [t for t in own if near(leg.days, t.days)]  # not of a visit years ago
        for trip in there:
            if trip.country == leg.country:
                _lend(leg, trip)
        taken |= {t.country for t in there}
        if leg.country not in taken and not at_home(who.value, leg.country):
            taken.add(leg.country)
            yield Trip(
                who.value, leg.country, who, list(leg.clues), list(leg.bounds), list(leg.places),
                phrased=leg.phrased,
            )  # fmt: skip


def _lend(lead: Trip, trip: Trip) -> None:
    """Give the trip of a fellow the first and the last day of the one they made together, if none is told."""
    if not any(b.start for _, b in trip.bounds):
        trip.bounds += [(clue, Bounds(start=b.start)) for clue, b in lead.bounds if b.start]
    if not any(b.end for _, b in trip.bounds):
        trip.bounds += [(clue, Bounds(end=b.end)) for clue, b in lead.bounds if b.end]

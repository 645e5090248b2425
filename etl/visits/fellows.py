"""Fellow travellers: who makes the trip of somebody else ("accompanied by", "was in the delegation")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from etl.visits.clauses import clause_after, clause_before
from etl.visits.clues import Clue
from etl.visits.date_table import PERIODS
from etl.visits.dating import Bounds, Dated, date_of
from etl.visits.fellow_table import ENTRY, FELLOW, JOINING, LIST, WITH
from etl.visits.named import Who, who_at, with_list
from etl.visits.skeleton import NORP, ORG, PERSON, PLACE, Skeleton
from etl.visits.theirs import beside_only, called_off, going_together, meant, where
from etl.visits.trip import Trip, at_home, near, posted

__all__ = ["Fellows", "fellows", "joined"]

#: What stands between two of a list: "A, B, the minister of trade, and by C".
_NEXT = re.compile(
    rf"(?: \([^()]{{1,40}}\))?(?:, [^,.;{PERSON}]{{1,60}}|, who [^,.;]{{1,60}})?"
    rf"(?:[,;]? (?:and|as well as)(?: by| with)? |[,;] )"
    rf"(?:(?:the|his|her|its|an?) (?:[\w’'-]+,? |{ORG},? |{NORP} |{PLACE}(?:['’]s)?,? ){{1,6}}?(?<=, )|"
    # names and offices alone: "A, had lunch with B" is no list
    r"(?:(?!(?:where|when|who|whom|while|with|by|for|from|to|in|at|on|had|has|was|is|will|met|told|saw|said|that)\b)"
    rf"[\w.()]+ ){{0,3}}?){PERSON}"
)
#: On a tour: the leg named is the last that they make.
_AS_FAR = re.compile(rf"\bas far as (?:the )?{PLACE}")


#: Who is said to travel along rather than to show a guest round: it does not count whose they seem to be.
_COMING = re.compile(
    r"\b(?:is|are|will be) (?:also )?accompanied by\b|\b(?:delegation|party|entourage)\b|\btravelling with\b"
)
#: Before somebody of whom it is asked whether they travel along: "Will Ⓟ accompany her?".
_ASKED = re.compile(
    r"(?:^\W{0,9}(?:(?:And|But|So)\b\W{0,4})?(?:Will|Would|Should|Could|Can|May|Is|Are|Was|Does|Do|Did|Has|Have|Had)|\b[Ww]hether)"
    r"(?: (?:the|his|her|their|Mr|Mrs|Ms|Dr)\.?){0,2} $"
)
#: Whom hosts go with: whose own country nobody tells may be one.
_GUEST = re.compile(r"\baccompan(?:ies|ied|ying|y) the (?:visitor|guest)s?\b")
#: Words by which somebody leaves the others: "Ⓟ will return home", "Ⓟ, who is ill, stays in Ⓛ".
_PARTS = re.compile(
    rf"{PERSON}(?:, who [^,.;]{{1,60}},)? (?:(?:will|would|is|are|was|were|to|then|himself|herself) ){{0,3}}?"
    r"(?:(?P<absent>not (?:join|accompany|go|travel|continue|be going|be travelling|make))|return(?:s|ed)?|"
    r"(?:go|goes|went|come|comes|came|fl(?:y|ies|ew)|head(?:s|ed)?) (?:straight )?(?:home|back)|"
    r"stay(?:s|ed)?|remain(?:s|ed)?|(?:peel|break|split)(?:s|ed)? (?:off|away)|broke (?:off|away))\b"
    r"(?! (?:silent|hopeful|confident|with))"
)
#: Words for several who travel.
_SEVERAL = re.compile(
    r"\b(?:[Tt]hey|[Ww]e|[Bb]oth|[Aa]ll|[Tt]heir|[Tt]he (?:[a-z]+ )?(?:delegation|party|two|pair|couple|"
    r"visitors|guests|travellers|lawmakers|ministers|officials|envoys))\b"
)
#: Before somebody: another who is not named does the same.
_TOGETHER = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey) and (?:the |[A-Z]\w*\.? )?$")


#: Between somebody and a date: words on them that may be those of coming along, and no "since".
_CAME = re.compile(
    r"\b(?:came|come|went|was|were|had|accompanied|travelled|traveled|flew|visited|joined)\b[^.;:]*"
    r"(?<!since )(?<!since the )$"
)


@dataclass(frozen=True, slots=True)
class Fellows:
    """The sentences that name fellow travellers, each with those; and where somebody leaves the others."""

    named: Sequence[tuple[Skeleton, Sequence[Who]]]
    parted: Sequence[tuple[Skeleton, re.Match[str], Sequence[Who]]]
    #: of whom they are, by their ids, where that is said: of nobody else
    owners: Mapping[str, str] = field(default_factory=dict)


def fellows(sentences: Sequence[Skeleton]) -> Fellows:
    """Those whom the sentences of an article call fellow travellers."""
    theirs = list(going_together(sentences))
    named = [*_named(sentences), *((t.sentence, (t.who,)) for t in theirs)]
    owners = {t.who.value.id: t.owner for t in theirs if t.owner}
    return Fellows(named, list(_parted(sentences)) if named else [], owners)


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
        listing = bool(entry or (":" in sentence.text and LIST.search(sentence.text.rstrip())))


def joined(trips: Sequence[Trip], along: Fellows) -> list[Trip]:
    """The trips, with those that fellow travellers of their visitors make, in the order given.

    Nobody whose country is not told visits that of those they travel with.
    """
    result = list(trips)
    homes: dict[str, str | None] = {}
    for sentence, named in along.named:
        new = [who for who in named if not _under_way(who, result, sentence)] or named
        apart = {who.value.id for who in new}
        others = [t for t in result if t.person.id not in apart]
        for who in new:
            able = [t for t in others if _may_join(who, t, along) and _spoken_of(t, sentence)]
            lead = _lead([t for t in able if _of_its_time(who, t, sentence)], sentence)
            if lead and beside_only(who, lead, sentence):
                continue
            if lead and not _shows_round(who, lead.country, sentence) and not _hosts(who, lead, result):
                result += _same(who, lead, result, sentence, along)
                homes[who.value.id] = who.value.country or lead.person.country
    return [t for t in result if homes.get(t.person.id) != t.country]


def _under_way(who: Who, trips: Iterable[Trip], sentence: Skeleton) -> bool:
    """Whether somebody is known to travel before a sentence by words on them: with them others go."""
    return any(
        t.person.id == who.value.id
        and any(c.sentence.index < sentence.index and (not c.who or c.names(who.value.id)) for c in t.clues)
        for t in trips
    )


def _parted(sentences: Iterable[Skeleton]) -> Iterator[tuple[Skeleton, re.Match[str], Sequence[Who]]]:
    """Where somebody leaves the others: the sentence, the words, and who."""
    for sentence in sentences:
        for m in _PARTS.finditer(sentence.text):
            if not _TOGETHER.search(sentence.text, 0, m.start()):
                yield sentence, m, with_list(sentence, m.start())


def _made(who: Who, legs: Sequence[Trip], along: Fellows) -> Sequence[Trip]:
    """The legs of a tour on which somebody is until they leave the others."""
    heads = {t.person.id for t in legs}
    for sentence, m, parting in along.parted:
        if who.value.id not in {w.value.id for w in parting} or heads & {w.value.id for w in parting}:
            continue
        places = sentence.places(m.end(), clause_after(sentence.text, m.end()))
        said = [t for t in legs if t.country in {i.value.country for _, i in places}]
        before = [t for t in legs if t.clues[0].sentence.index < sentence.index]
        if m["absent"]:
            missed = said or sorted(before, key=lambda t: max(_told(t, sentence)))[-1:]
            legs = [t for t in legs if t not in missed]
        elif said:
            legs = legs[: legs.index(said[-1]) + 1]
        else:
            legs = before
    return legs


def _told(trip: Trip, sentence: Skeleton) -> list[int]:
    """The sentences before one that tell of a trip."""
    return [c.sentence.index for c in trip.clues if c.sentence.index < sentence.index]


def _fellows(sentence: Skeleton) -> Iterator[Who]:
    """Those whom a sentence calls fellow travellers."""
    if PERSON not in sentence.text:
        return
    for m in WITH.finditer(sentence.text):
        yield from _listed(sentence, m.end())
    for m in FELLOW.finditer(sentence.text):
        if _ASKED.search(sentence.text, 0, m.start()):
            continue
        guest = _GUEST.search(m[0])
        yield from (w for w in with_list(sentence, m.start()) if w.value.country or not guest)


def _listed(sentence: Skeleton, position: int) -> Iterator[Who]:
    """The people of a list that begins at a position: "A, B and C"."""
    yield who_at(sentence, position)
    while m := _NEXT.match(sentence.text, position + 1):
        position = m.end() - 1
        yield who_at(sentence, position)


def _may_join(who: Who, trip: Trip, along: Fellows) -> bool:
    """Whether somebody may travel with a visitor: of one country, as far as it is known."""
    if posted(who.value) or along.owners.get(who.value.id, trip.person.id) != trip.person.id:
        return False  # an ambassador is there already
    return None in (who.value.country, trip.person.country) or trip.person.country == who.value.country


def _another(trip: Trip, sentence: Skeleton) -> bool:
    """Whether a trip is another than that of which a sentence on fellow travellers speaks: one of a month or
    a year that other sentences name, or one put off further on.
    """
    if trip.told_in(sentence):
        return False
    old = bool(trip.days) and all(d.precision in PERIODS for d in trip.days)
    return old or bool(trip.off and _later(trip, sentence))


def _of_its_time(who: Who, trip: Trip, sentence: Skeleton) -> bool:
    """Whether a trip can be that of a fellow: not where the words on them are of a month or a year far from
    it, "X, who came with Y in July last year".
    """
    text, at = sentence.text, where(who, sentence)
    end = clause_after(text, at)
    times = (i.value.interval for p, i in sentence.times(at, end) if _CAME.search(text, at, p))
    days = [day for day in times if day and day.precision in PERIODS]
    return trip.told_in(sentence) or near(trip.days, days)


def _spoken_of(trip: Trip, sentence: Skeleton) -> bool:
    """Whether a sentence on fellow travellers may mean a trip: its visitor has been named by then."""
    return trip.person.mentions[0].start < sentence.ends[-1] and not _another(trip, sentence)


def _shared(trip: Trip, sentence: Skeleton) -> bool:
    """Whether those of whom a sentence tells make a leg of the tour too: one told by then, or of several."""
    several = _SEVERAL.search(trip.clues[0].sentence.text, 0, trip.clues[0].at[1])
    return not _another(trip, sentence) and (bool(several) or not _later(trip, sentence))


def _later(trip: Trip, sentence: Skeleton) -> bool:
    """Whether a trip is told only behind a sentence."""
    return trip.clues[0].sentence.index > sentence.index


def _shows_round(who: Who, country: str, sentence: Skeleton) -> bool:
    """Whether somebody of whom a sentence tells with a visitor seems to be at home in the country visited."""
    own = who.value.country is not None or not _COMING.search(sentence.text)
    return own and at_home(who.value, country)


def _hosts(who: Who, lead: Trip, trips: Iterable[Trip]) -> bool:
    """Whether somebody is at home in a country of the tour: they go with the guest there, and no further."""
    legs = (t for t in trips if t.person.id == lead.person.id and near(t.days, lead.days))
    return any(at_home(who.value, t.country) for t in legs)


def _lead(trips: Sequence[Trip], sentence: Skeleton) -> Trip | None:
    """The trip that the fellows of a sentence join: of somebody in it, told in it, the last one before it,
    else the first.
    """
    here = [t for t in trips if t.told_in(sentence)]
    before = [t for t in trips if t.clues[0].sentence.index < sentence.index]
    people = {i.value.id for _, i in sentence.people()}
    theirs = [t for t in here or before or trips if t.person.id in people]
    if theirs:
        return theirs[0] if here else theirs[-1]
    return here[0] if here else before[-1] if before else trips[0] if trips else None


def _same(who: Who, lead: Trip, trips: Sequence[Trip], sentence: Skeleton, along: Fellows) -> Iterator[Trip]:
    """The trip that somebody makes with another: the countries that the sentence names, or those told by then
    or of several.

    What no phrase of travel tells of the other is not lent.
    """
    told = [t for t in trips if t.phrased or t is lead]
    legs = [t for t in told if t.person.id == lead.person.id and near(t.days, lead.days)]
    named = _named_with(who, sentence)
    only = [t for t in legs if t.country in named]
    if only and _AS_FAR.search(sentence.text):
        only = legs[: legs.index(only[0]) + 1]
    own = [t for t in trips if t.person.id == who.value.id]
    taken: set[str] = set()
    day = _joined_on(who, sentence)
    absent = meant(who, sentence)
    for leg in _made(who, only or legs, along):
        if not only and leg is not lead and not _shared(leg, sentence):
            continue
        there = [t for t in own if near(leg.days, t.days)]  # not of a visit years ago
        for trip in there:
            if trip.country == leg.country:
                if day and not any(b.start for _, b in trip.bounds):
                    trip.bounds.append((trip.clues[0], Bounds(start=day)))
                _lend(leg, trip)
        taken |= {t.country for t in there}
        if leg.country not in taken and not _shows_round(who, leg.country, sentence):
            taken.add(leg.country)
            trip = Trip(
                who.value, leg.country, who, list(leg.clues), _from(day, leg), list(leg.places),
                phrased=leg.phrased,
            )  # fmt: skip
            yield called_off(trip) if absent else trip


def _joined_on(who: Who, sentence: Skeleton) -> Dated | None:
    """The day on which somebody joins those under way, where a sentence tells it."""
    for m in (m for pattern in JOINING for m in pattern.finditer(sentence.text)):
        day, at = date_of(sentence.items[m.start("day")].value), m.start("who")
        theirs = (*with_list(sentence, at), *_listed(sentence, at))
        if day and who.value.id in {w.value.id for w in theirs}:
            return replace(day, sure=True)
    return None


def _from(day: Dated | None, leg: Trip) -> list[tuple[Clue, Bounds]]:
    """What is told of a leg, for somebody who joins it on a day."""
    if day is None:
        return list(leg.bounds)
    return [(leg.clues[0], Bounds(start=day)), *((c, Bounds(end=b.end)) for c, b in leg.bounds if b.end)]


def _named_with(who: Who, sentence: Skeleton) -> set[str | None]:
    """The countries of the places in the clause of somebody; of the whole sentence where that names none."""
    at = where(who, sentence)
    clause = clause_before(sentence.text, at), clause_after(sentence.text, at)
    places = sentence.places(*clause) or sentence.places()
    return {i.value.country for _, i in places}


def _lend(lead: Trip, trip: Trip) -> None:
    """Give the trip of a fellow the first and the last day of the one they made together, if none is told.

    How long it takes goes with its first day.
    """
    if not any(b.start for _, b in trip.bounds):
        trip.bounds += [
            (clue, Bounds(start=b.start, days=b.days, days_span=b.days_span))
            for clue, b in lead.bounds
            if b.start
        ]
    if not any(b.end for _, b in trip.bounds):
        trip.bounds += [(clue, Bounds(end=b.end)) for clue, b in lead.bounds if b.end]

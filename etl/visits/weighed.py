"""Which trips to believe: those that phrases of travel tell, and those that only the surroundings suggest.

What ``etl.visits.presence`` observes of a person and a country is turned into a probability by
``etl.scale``, sentence by sentence; the likeliest sentence of a person and a country counts. Of
several visits of theirs each needs a likely sentence of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from etl.scale import Scale
from etl.visits import triggers as table
from etl.visits.clauses import clause_after, clause_before, matches
from etl.visits.clues import Clue
from etl.visits.dating import bounds
from etl.visits.off import off
from etl.visits.presence import Candidate
from etl.visits.skeleton import Skeleton
from etl.visits.trip import Trip

__all__ = ["TOLD", "UNTOLD", "assumed", "weighed"]

#: How likely a visit must be: where phrases of travel tell it, and where none does.
TOLD, UNTOLD = 0.6, 0.9
#: The same for a visit that other papers tell.
SOUGHT_TOLD, SOUGHT_UNTOLD = 0.0, 0.5


def weighed(
    told: Sequence[Trip],
    seen: Iterable[Candidate],
    by: Scale,
    sought: Collection[tuple[str, str]] = (),
    plain: Iterable[Candidate] = (),
) -> list[Trip]:
    """The likely ones of the trips ``told``, and those that no phrase tells, in the order of their words.

    ``sought`` are persons with countries that other papers have them visit; ``plain`` needs no weighing.
    """
    likely: dict[tuple[str, str], list[tuple[float, Candidate]]] = defaultdict(list)
    for candidate in seen:
        likely[candidate.who.value.id, candidate.country].append((by.probability(candidate.signs), candidate))
    guests: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for candidate in plain:
        guests[candidate.who.value.id, candidate.country].append(candidate)
    result: list[Trip] = []
    doubted: list[Trip] = []
    often = Counter((t.person.id, t.country) for t in told)
    for trip in told:
        pair = (trip.person.id, trip.country)
        rows = likely.get(pair, [])
        if often[pair] > 1:  # what tells one of several visits says nothing of another
            rows = [(p, c) for p, c in rows if trip.told_in(c.sentence)] or rows
        plainly = (pair in guests and often[pair] == 1) or any(c.sure for c in trip.clues)
        least = SOUGHT_TOLD if pair in sought or plainly else TOLD
        # a fellow traveller may be in no sentence with it: they join whom they go with if that is likely
        if max((p for p, _ in rows), default=float(trip.own)) >= least:
            result.append(trip)
        else:
            doubted.append(trip)
    result += _listed(doubted, result)
    known = {(t.person.id, t.country) for t in told}
    for pair, rows in likely.items():
        least = SOUGHT_UNTOLD if pair in sought else UNTOLD
        if pair not in known and (sure := [c for p, c in rows if p >= least]):
            result.append(_trip(sure))
    known |= {(t.person.id, t.country) for t in result}
    result += [_trip(rows) for pair, rows in guests.items() if pair not in known]
    return sorted(result, key=lambda t: t.clues[0].trigger)


def _listed(doubted: Iterable[Trip], likely: Iterable[Trip]) -> list[Trip]:
    """Those to countries that one phrase names beside another where somebody goes: "moves on to Ⓛ and Ⓛ"."""
    told = {(t.person.id, c.sentence.index, c.trigger) for t in likely for c in t.clues}
    return [t for t in doubted if any((t.person.id, c.sentence.index, c.trigger) in told for c in t.clues)]


def assumed(person: str, country: str, sentences: Iterable[Skeleton]) -> Trip | None:
    """The trip of somebody named in an article that tells nothing of it, as if their first sentence did."""
    named = ((s, at, who) for s in sentences for at, who in s.people() if who.value.id == person)
    first = next(named, None)
    if first is None:
        return None
    sentence, at, who = first
    return replace(_trip([Candidate(sentence, who, country, None, at, frozenset())]), assumed=True)


def _trip(seen: Sequence[Candidate]) -> Trip:
    """The trip of which some sentences speak without a phrase of travel."""
    first = seen[0]
    clues = [_clue(c) for c in seen]
    places = list(dict.fromkeys(c.place for c in seen if c.place))
    said = [(clue, bounds(clue)) for clue in clues]
    return Trip(first.who.value, first.country, first.who, clues, said, places, phrased=False)


def _clue(seen: Candidate) -> Clue:
    """A sentence as if it were a phrase of travel: its place, else its person, stands for the words."""
    text, at = seen.sentence.text, seen.position
    begin, end = clause_before(text, at), clause_after(text, at)
    places = (seen.place,) if seen.place else ()
    gone = any(m.trigger.kind == "leave" for m in matches(seen.sentence) if begin <= m.start < end)
    return Clue(
        "leave" if gone and not places else "stay",
        seen.sentence, (seen.who,), places, None, None, seen.sentence.span(at, at + 1), (begin, end),
        noun=False, weak=True,
        off=off(text, (begin, end), (at, at + 1), noun=False),
        planned=bool(table.PLANNED.search(text, begin, end)),
    )  # fmt: skip

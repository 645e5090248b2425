"""Meetings: the words of meeting, with a visitor on one side and the counterpart on the other.

What a verb of meeting between names says plainly holds (``etl.visits.plainly``), unless all else speaks
against it. But news tells a meeting in a hundred ways ("had an hour with", "showed him round the port"),
mostly without the country of the host. So everybody else named is a candidate (``etl.visits.company``), and
``etl.scale`` tells the likely ones: whoever is named in one list with somebody is as likely as they.
On a trip that only other papers tell, nobody is met but as it is said plainly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from db.model import Dating, Evidence
from etl.annotation import Person
from etl.scale import scale
from etl.visits import triggers as table
from etl.visits.company import Candidate, candidates
from etl.visits.met_on import day_met
from etl.visits.plainly import plainly
from etl.visits.skeleton import PERSON, Item, Skeleton
from etl.visits.trip import Trip

__all__ = ["Encounter", "encounters"]

Encounter = tuple[Trip, Person, Item[Person], Dating | None, tuple[Evidence, ...]]


#: How likely somebody must be to have been met: where it is said plainly, of a visitor or of one with whom
#: another met them for sure, and where it is not said plainly.
SAID, SAID_OF_ALL, UNSAID = 0.2, 0.1, 0.6

#: People in a list, each with what they are.
_LIST = re.compile(
    r"Ⓟ(?:(?:, (?!but |while |whereas )[^,.;Ⓟ]{1,60},?)?"
    r"(?:,| and|, and| as well as) (?:also )?(?:with |by |to )?"
    r"(?:the |his |her |their |its )?(?:Ⓝ )?"
    r"(?:(?!sa(?:id|ys) |told |tells |added |according )[a-z-]+ ){0,3}Ⓟ)+"
)

#: A person in a sentence as met on a trip: where their sign and the word of meeting stand.
_Met = tuple[Trip, Skeleton, int, Item[Person], tuple[int, int] | None]


def encounters(article: str, found: Sequence[Trip], sentences: Sequence[Skeleton]) -> Iterator[Encounter]:
    """Each meeting of a trip's visitor: the trip, the counterpart, their words, the date, the evidence."""
    weighed = _weighed(list(candidates(found, sentences)))
    chance = {(id(c.trip), c.sentence.index, c.position): p for p, c in weighed}
    most = {(c.trip.person.id, c.sentence.index, c.position): p for p, c in reversed(weighed)}
    going = [t for t in found if not t.off]
    said, denied, alone = plainly(going, sentences)

    def holds(trip: Trip, sentence: Skeleton, at: int) -> bool:
        """Whether all else lets somebody be met on a trip, or on none of the visitor's others for sure."""
        here = chance.get((id(trip), sentence.index, at), 1)
        return here >= SAID or SAID <= most.get((trip.person.id, sentence.index, at), 1) < UNSAID

    plain = [m for m in said if holds(*m[:3])]
    sure = {(m[1].index, m[2]) for m in plain}  # "the two met Ⓟ": papers tell little of the second
    plain += [
        m
        for m in said
        if (m[1].index, m[2]) in sure and chance.get((id(m[0]), m[1].index, m[2]), 0) >= SAID_OF_ALL
    ]
    settled = denied | alone.intersection((m[1].index, m[2]) for m in plain)
    likely = [
        (c.trip, c.sentence, c.position, c.item, _nearest(c.sentence, c.position))
        for p, c in weighed
        if p >= UNSAID and not c.trip.assumed and (c.sentence.index, c.position) not in settled
    ]
    met: dict[tuple[str, int, int], _Met] = {}
    for one in (*plain, *likely):
        met.setdefault((one[0].person.id, one[1].index, one[2]), one)
    for trip, sentence, position, item, word in met.values():
        date = day_met(sentence, word[0] if word else position, trip)
        yield trip, item.value, item, date, _evidence(article, sentence, word, item)


def _weighed(seen: Sequence[Candidate]) -> list[tuple[float, Candidate]]:
    """How likely each was met, the likeliest first; those of one list as likely as the likeliest of them."""
    by = scale("meeting")
    alone = {(id(c.trip), c.sentence.index, c.position): by.probability(c.signs) for c in seen}
    rows = []
    for c in seen:
        mates = _listed(c.sentence.text).get(c.position, (c.position,))
        together = (alone.get((id(c.trip), c.sentence.index, at), 0.0) for at in mates)
        rows.append((max(together), c))
    return sorted(rows, key=lambda row: -row[0])


@lru_cache(maxsize=64)  # the same for everybody in the sentence
def _listed(text: str) -> dict[int, tuple[int, ...]]:
    """For everybody in a list ("Ⓟ, the mayor, and his guest Ⓟ") where all of its people stand."""
    lists = ([i for i in range(*m.span()) if text[i] == PERSON] for m in _LIST.finditer(text))
    return {at: tuple(people) for people in lists for at in people}


def _nearest(sentence: Skeleton, position: int) -> tuple[int, int] | None:
    """The word of meeting nearest to a person."""
    found = [m.span() for m in table.MEETING.finditer(sentence.text)]
    return min(found, key=lambda s: min(abs(s[0] - position), abs(s[1] - position)), default=None)


def _evidence(
    article: str, sentence: Skeleton, word: tuple[int, int] | None, item: Item[Person]
) -> tuple[Evidence, ...]:
    """From the word of meeting to the name, either way round; the name alone where they are far apart."""
    low, high = item.start, item.end
    if word:
        start, end = sentence.span(*word)
        low, high = min(start, low), max(end, high)
    if high - low > 160:
        low, high = item.start, item.end
    return (Evidence("with", article, low, high, ""),)

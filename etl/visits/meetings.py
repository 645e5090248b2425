"""Meetings: the words of meeting, with a visitor on one side and the counterpart on the other.

News tells a meeting in a hundred ways ("had an hour with", "showed him round the port"), mostly without the
country of the host. So beside what the words of meeting say plainly, everybody named is a candidate
(``etl.visits.company``), and ``etl.visits.scale`` tells the likely ones: whoever is named in one list with
somebody is as likely as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from db.model import Dating, Evidence
from etl.annotation import Person
from etl.visits import triggers as table
from etl.visits.clues import clause_after, clause_before
from etl.visits.company import Candidate, candidates
from etl.visits.scale import scale
from etl.visits.skeleton import PERSON, Item, Skeleton
from etl.visits.trip import Trip

__all__ = ["Encounter", "encounters"]

Encounter = tuple[Trip, Person, Item[Person], Dating | None, tuple[Evidence, ...]]


#: How likely somebody must be to have been met: where plain words say so, and where none do.
SAID, UNSAID = 0.3, 0.45

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
    plain = [m for m in _plain(found, sentences) if chance.get((id(m[0]), m[1].index, m[2]), 1) >= SAID]
    likely = [
        (c.trip, c.sentence, c.position, c.item, _nearest(c.sentence, c.position))
        for p, c in weighed
        if p >= UNSAID
    ]
    met: dict[tuple[str, int, int], _Met] = {}
    for one in (*plain, *likely):
        met.setdefault((one[0].person.id, one[1].index, one[2]), one)
    for trip, sentence, position, item, word in met.values():
        date = _date(sentence, word[0] if word else position, trip)
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


def _plain(found: Sequence[Trip], sentences: Sequence[Skeleton]) -> Iterator[_Met]:
    """Who stands beside a word of meeting.

    The counterpart is a named person of the country visited, in a sentence of meeting; one of another
    country, or of one that nobody states, only in the same clause, after the word.
    """
    going = [t for t in found if not t.off]
    last: Trip | None = None
    for sentence in sentences:
        here = [t for t in going if any(c.sentence is sentence for c in t.clues)]
        last = here[0] if here else last
        words = list(table.MEETING.finditer(sentence.text))
        if not words or table.NOT_MET.search(sentence.text):
            continue
        people = [(p, i, i.value) for p, i in sentence.people()]
        present = {person.id for _, _, person in people}
        trips = [t for t in going if t.person.id in present] or ([last] if last else [])
        trips += [t for t in going if last and t.person.id == last.person.id and t not in trips]
        for position, item, person in people:
            trip = _trip(person, trips, here)
            word = _word(words, position, sentence, person.country == trip.country) if trip else None
            if trip and word:
                yield trip, sentence, position, item, word.span()


def _trip(person: Person, trips: Sequence[Trip], here: Sequence[Trip]) -> Trip | None:
    """The trip within which somebody is met: to their country, best one spoken of in this very sentence."""
    if not person.name or any(t.person.id == person.id for t in trips):
        return None
    others = [t for t in trips if t.person.country != person.country]
    home = [t for t in others if t.country == person.country]
    ranked = [t for t in home if t in here] or home or [t for t in others if t in here] or others
    return ranked[0] if ranked else None


def _word(words: list[re.Match[str]], position: int, sentence: Skeleton, host: bool) -> re.Match[str] | None:
    """The word of meeting that reaches a person."""
    before = [m for m in words if m.start() < position]
    if host:
        return (before or words)[-1] if before else words[0]
    near = [m for m in before if clause_after(sentence.text, m.end()) > position]
    return near[-1] if near else None


def _date(sentence: Skeleton, position: int, trip: Trip) -> Dating | None:
    """The day in the clause of the word, else the first of the sentence, else that of a trip of one day."""
    begin, end = clause_before(sentence.text, position), clause_after(sentence.text, position)
    for low, high in ((begin, end), (0, len(sentence.text))):
        for _, item in sentence.times(low, high):
            timex = item.value
            if timex.interval and timex.interval.precision == "day":
                return Dating(timex.interval, timex.basis)
    start, last = trip.start, trip.end
    one = start and last and start.dating.interval == last.dating.interval
    return (
        Dating(start.dating.interval, "inferred")
        if start and one and start.dating.interval.length == 1
        else None
    )


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

"""Meetings: the words of meeting, with a visitor on one side and the counterpart on the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from db.model import Dating, Evidence, Timex
from etl.annotation import Person
from etl.visits.clues import clause_after, clause_before
from etl.visits.skeleton import PERSON, TIME, Item, Skeleton
from etl.visits.trips import Trip

__all__ = ["Encounter", "encounters"]

WORDS = re.compile(
    r"\b(?:met|meets?|meeting(?:s)?|talks|held discussions|hold discussions|sat down|sits? down|called on|calls? on|calling on|"
    r"received|receives?|welcomed|welcomes?|greeted|hosted|sees?|saw|conferred|confers|audience|discussions? with|"
    r"dined|dinner|lunch|luncheon|tea with|in the presence of|alongside|interview with|interacted|conversation with|"
    r"discussed|was met|exchanged views)\b"
)
NOT_MET = re.compile(r"\b(?:telephon\w*|phoned?|rang|by video|video ?(?:call|conference|link)|did not meet|not meet|letter|declined|in vain)\b")


Encounter = tuple[Trip, Person, Item, Dating | None, tuple[Evidence, ...]]


def encounters(article: str, found: Sequence[Trip], sentences: Sequence[Skeleton]) -> Iterator[Encounter]:
    """Each meeting of a trip's visitor: the trip, the counterpart, their words, the date, the evidence."""
    travellers = {t.person.id for t in found}
    last: Trip | None = None
    for sentence in sentences:
        mentioned = [t for t in found if any(c.sentence is sentence for c in t.clues)]
        last = mentioned[0] if mentioned else last
        for m in WORDS.finditer(sentence.text):
            begin, end = clause_before(sentence.text, m.start()), clause_after(sentence.text, m.end())
            if NOT_MET.search(sentence.text, begin, end):
                continue
            people = list(sentence.find(PERSON, begin, end))
            trip = _trip(people, found, last, mentioned)
            if trip is None:
                continue
            date = _date(sentence, begin, end)
            for position, item in people:
                person = item.value
                assert isinstance(person, Person)
                if person.id in travellers or person.country == trip.person.country or not person.name:
                    continue
                if position < m.start() and not _host_before(sentence.text, position, m.start()):
                    continue
                yield trip, person, item, date, _evidence(article, sentence, begin, end, item)


def _trip(
    people: list[tuple[int, Item]], found: Sequence[Trip], last: Trip | None, mentioned: list[Trip]
) -> Trip | None:
    """The trip within which a meeting lies: that of a traveller in the clause, else the last one spoken of."""
    ids = [i.value.id for _, i in people if isinstance(i.value, Person)]
    own = [t for t in found if t.person.id in ids and not any(c.called_off or c.put_off for c in t.clues)]
    if own:
        return next((t for t in own if t in mentioned), last if last in own else own[0])
    return last if last and not any(c.called_off or c.put_off for c in last.clues) else None


def _host_before(text: str, position: int, word: int) -> bool:
    return word - position < 60


def _date(sentence: Skeleton, begin: int, end: int) -> Dating | None:
    for _, item in sentence.find(TIME, begin, end):
        timex = item.value
        if isinstance(timex, Timex) and timex.interval and timex.interval.precision == "day":
            return Dating(timex.interval, timex.basis)
    return None


def _evidence(article: str, sentence: Skeleton, begin: int, end: int, item: Item) -> tuple[Evidence, ...]:
    del sentence, begin, end
    return (Evidence("with", article, item.start, item.end, ""),)

"""Whom the other side meets at home: a plain statement of a meeting that tells a visit without its words.

"The Finnish president met Norway's prime minister in Oslo on Tuesday" brings the president to Norway. It does
where one side of a meeting acts for the country in which it takes place, the other for another one, and
nobody is posted there. Where an opening sentence names no place, that is the dateline's country.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from etl.annotation import Person
from etl.people.home import VISITING
from etl.visits.named import Who
from etl.visits.presence import Candidate
from etl.visits.scene import Scene
from etl.visits.skeleton import Item, Place, Skeleton
from etl.visits.statements import Statement, statements
from etl.visits.trip import Trip, at_home, posted

__all__ = ["guests"]

#: Before a place: a meeting takes place there, not another one ("on his talks in Ⓛ").
_IN = re.compile(r"\b(?:in|at)(?: the)? $", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:his|her|their) (?:\w+ )?(?:talks|meetings?|visits?|trip|stay) (?:in|at)(?: the)? $"
)
#: Such a meeting brings nobody to the other: at a summit, in the margins of something, from afar; or words of
#: travel say who goes where.
_BESIDE = re.compile(
    r"\b(?:sidelines?|margins?|summit|conference|assembly|forum|virtual\w*|online|video|phone|telephone|call|"
    r"travel\w*|fl(?:y|ies|ew|ying)|go(?:es|ing)?|went|head(?:s|ed|ing)|le(?:aves?|ft)|depart\w*|set out)\b",
    re.IGNORECASE,
)


#: So many sentences from the beginning tell of where the dateline is.
_LEAD = 2


def guests(sentences: Iterable[Skeleton], scene: Scene, made: Iterable[Trip]) -> Iterator[Candidate]:
    """Who is plainly met in the country of those who meet them, in text order; their signs are none.

    Those whom phrases of travel have on one of the trips ``made`` are no hosts.
    """
    going = {t.person.id for t in made}
    for sentence in sentences:
        yield from _visiting(sentence, scene)
        for said in statements(sentence):
            sides = said.subject.people, said.object.people
            if said.denied or not all(sides) or _BESIDE.search(sentence.text, *said.clause):
                continue
            where, place = _where(sentence, said, scene)
            if where is None:
                continue
            for (at, guest), hosts in _pairs(*sides):
                receive = all(_receives(h.value, where) and h.value.id not in going for _, h in hosts)
                if receive and _comes(guest.value, where):
                    yield Candidate(sentence, guest, where, place, at, frozenset())


def _visiting(sentence: Skeleton, scene: Scene) -> Iterator[Candidate]:
    """Those whom the opening calls "visiting": where the dateline is."""
    if scene.country is None or scene.city is None or sentence.index >= _LEAD:
        return
    for position, who in sentence.people():
        called = any(o.lower().startswith(VISITING) for o in who.value.offices)
        if called and _comes(who.value, scene.country):
            yield Candidate(sentence, who, scene.country, None, position, frozenset())


def _where(sentence: Skeleton, said: Statement, scene: Scene) -> tuple[str | None, Item[Place] | None]:
    """The country in which a statement has people meet, with the place that it names."""
    named = [
        item
        for position, item in sentence.places(said.clause[0], said.clause[1])
        if _IN.search(sentence.text, 0, position) and not _OTHER.search(sentence.text, 0, position)
    ]
    if named:
        country = named[0].value.country
        return (country, named[0]) if all(i.value.country == country for i in named) else (None, None)
    return (scene.country, None) if scene.city and sentence.index < _LEAD else (None, None)


def _pairs(
    first: Sequence[tuple[int, Who]], second: Sequence[tuple[int, Who]]
) -> Iterator[tuple[tuple[int, Who], Sequence[tuple[int, Who]]]]:
    """Everybody of either side with all of the other."""
    yield from ((one, second) for one in first)
    yield from ((one, first) for one in second)


def _comes(person: Person, country: str) -> bool:
    """Whether somebody is told to act for another country, and is not posted in this one."""
    told = bool(person.name and person.country and person.offices and not person.weighed)
    return told and not at_home(person, country) and not posted(person)


def _receives(person: Person, country: str) -> bool:
    """Whether somebody acts for a country at home: as told, as likely, or as who needs no country there."""
    own = person.likely if person.weighed else person.country or person.likely
    return own in (country, None) and bool(person.offices) and not posted(person)

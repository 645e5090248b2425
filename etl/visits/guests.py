"""Whom the other side meets at home: a plain statement of a meeting that tells a visit without its words.

"The Finnish president met Norway's prime minister in Oslo on Tuesday" brings the president to Norway. It does
where one side of a meeting acts for the country in which it takes place, the other governs another one and
is not posted there, and the words let that one come: who receives is at home, who calls on somebody is not.
Where an opening sentence names no place, that is the dateline's country.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from db.dates import Interval
from etl.annotation import Person
from etl.people.home import VISITING
from etl.people.role_table import RELATIVE
from etl.people.roles import represents, role_of
from etl.visits import triggers as table
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
#: Such a meeting brings nobody to the other: at a summit, in the margins of something, from afar, in the
#: other's own office; or words of travel say who goes where.
_FAR = (
    r"virtual\w*|remote\w*|online|video\w*|zoom|skype|hotline|link|(?:tele)?phone\w*|"
    r"travel\w*|fl(?:y|ies|ew|ying)|go(?:es|ing)?|went|head(?:s|ed|ing) (?:to|for)|le(?:aves?|ft)|depart\w*|"
    r"set out|ago|may(?! Ⓣ)|might|could|would"
)
_BESIDE = re.compile(
    r"\b(?:sidelines?|margins?|summit|(?<!news )(?<!press )conference|assembly|congress|forum|"
    rf"G-?(?:7|8|20)|games|olympics?|funeral|wedding|coronation|inauguration|{_FAR})\b|\bher office\b",
    re.IGNORECASE,
)
#: Both may have come to a third country for what they meet beside.
_AFAR = re.compile(rf"\b(?:{_FAR})\b", re.IGNORECASE)
#: What somebody says after a meeting tells nothing of it.
_REPORTED = re.compile(
    r"\b(?:said|says|told|assured|informed|stated|noted|added|stressed|affirmed|reaffirmed)\b"
    r"[^.;:,]{0,30}? that\b"
)
#: Whom a statement of meeting has come to the other: its subject, or its object; else either may come.
_SUBJECT_COMES = re.compile(r"(?:call(?:s|ed|ing)?(?: in)? on|courtesy call)\b|\bguests? of\b|\bby $")
_OBJECT_COMES = re.compile(
    r"receiv|welcom|greet|host|entertain|brief|show|g[ia]v|grant|offer|escort|guid|lays? on|laid on|"
    r"t(?:akes?|ook)\b|walk|dr[io]v|h[eo]ld(?:s|ing)? (?:an?|the) "
)
#: Offices, also former ones, of those whom a meeting does not bring from another country.
_RESIDENT = re.compile(
    r"ambassador|high commissioner|consul|charg|attach|mission|nuncio|legate|coordinator|"
    r"(?<!special )(?<!personal )(?<!high )(?:envoy|representative)|\b(?:former|ex|retired)\b",
    re.IGNORECASE,
)
#: So many sentences from the beginning tell of where the dateline is.
_LEAD = 2
#: A meeting longer ago than this is no news.
_NEWS = timedelta(days=31)


def guests(sentences: Iterable[Skeleton], scene: Scene, made: Iterable[Trip]) -> Iterator[Candidate]:
    """Who is plainly met in the country of those who meet them, in text order; their signs are none.

    Those whom phrases of travel have on one of the trips ``made`` are no hosts.
    """
    going = {t.person.id for t in made}
    for sentence in sentences:
        yield from _visiting(sentence, scene)
        for said in statements(sentence):
            if not _plain(sentence, said, scene.dct, _AFAR):
                continue
            where, place = _where(sentence, said.clause, scene)
            if where is None:
                continue
            if both := _abroad(said, where):
                yield from (Candidate(sentence, who, where, place, at, frozenset()) for at, who in both)
            if not _plain(sentence, said, scene.dct):
                continue
            for (at, guest), hosts in _pairs(sentence, said):
                receive = all(_receives(h.value, where) and h.value.id not in going for _, h in hosts)
                if receive and _comes(guest.value, where, [h.value for _, h in hosts]):
                    yield Candidate(sentence, guest, where, place, at, frozenset())


def _abroad(said: Statement, country: str) -> tuple[tuple[int, Who], ...]:
    """Who meets in a third country: all of two sides of which none is of it, nor of the other's."""
    both = (*said.subject.people, *said.object.people)
    all_ = [w.value for _, w in both]
    if not all(_comes(person, country, all_) for person in all_):
        return ()
    sides = ({w.value.country or w.value.likely for _, w in s.people} for s in (said.subject, said.object))
    return both if not set.intersection(*sides) else ()


def _plain(sentence: Skeleton, said: Statement, dct: Interval | None, but: re.Pattern[str] = _BESIDE) -> bool:
    """Whether a statement tells for sure that two sides that it names meet, about now, without the words of
    ``but``.
    """
    if said.denied or not said.subject.people or not said.object.people:
        return False
    text, (begin, end) = sentence.text, said.clause
    if reported := _REPORTED.search(text, said.span[0], end):
        end = reported.start()
    if but.search(text, begin, end) or table.UNREAL.search(text, begin, end):
        return False
    days = [t.value.interval for _, t in sentence.times(begin, end) if t.value.interval]
    return not dct or all(abs(d.start - dct.middle) <= _NEWS and d.precision == "day" for d in days)


def _visiting(sentence: Skeleton, scene: Scene) -> Iterator[Candidate]:
    """Those whom a sentence calls "visiting": where it is, or for the opening the dateline."""
    if VISITING not in sentence.text:
        return
    where, place = _where(sentence, (0, len(sentence.text)), scene)
    for position, who in sentence.people() if where else ():
        if sentence.text.endswith(VISITING, 0, position) and _comes(who.value, str(where)):
            yield Candidate(sentence, who, str(where), place, position, frozenset())


def _where(
    sentence: Skeleton, clause: tuple[int, int], scene: Scene
) -> tuple[str | None, Item[Place] | None]:
    """The country in which a clause has people meet, with the place that it names."""
    named = [
        item
        for position, item in sentence.places(*clause)
        if _IN.search(sentence.text, 0, position) and not _OTHER.search(sentence.text, 0, position)
    ]
    if named:
        country = named[0].value.country
        return (country, named[0]) if all(i.value.country == country for i in named) else (None, None)
    return (scene.country, None) if scene.city and sentence.index < _LEAD else (None, None)


def _pairs(
    sentence: Skeleton, said: Statement
) -> Iterator[tuple[tuple[int, Who], Sequence[tuple[int, Who]]]]:
    """Everybody who may come by the words of a statement, with all of the other side."""
    words = sentence.text[slice(*said.span)]
    first, second = said.subject.people, said.object.people
    comes = "subject" if _SUBJECT_COMES.search(words) else "object" if _OBJECT_COMES.match(words) else None
    if comes != "object":
        yield from ((one, second) for one in first)
    if comes != "subject":
        yield from ((one, first) for one in second)


def _comes(person: Person, country: str, equals: Sequence[Person] = ()) -> bool:
    """Whether somebody is told to govern another country, and is not posted in this one.

    A counterpart is what the other side is.
    """
    told = (person.country or person.likely) and not person.weighed and not at_home(person, country)
    return (
        bool(told and person.name)
        and (represents(person.offices) or (_equal(person) and any(represents(p.offices) for p in equals)))
        and not any(map(_RESIDENT.search, person.offices))
    )


def _equal(person: Person) -> bool:
    return bool(person.offices) and all(role_of(o).head in RELATIVE for o in person.offices)


def _receives(person: Person, country: str) -> bool:
    """Whether somebody acts for a country at home: as told, as likely, or as who needs no country there."""
    own = person.likely if person.weighed else person.country or person.likely
    abroad = posted(person) or (own is None and any(map(_RESIDENT.search, person.offices)))
    return own in (country, None) and bool(person.offices) and not abroad

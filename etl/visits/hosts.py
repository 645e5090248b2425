"""Who hosts a visit: who invited the visitor, is called the host, or received them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from etl.visits.skeleton import ORG, PERSON, Item, Skeleton
from etl.visits.trip import Trip, at_home

__all__ = ["Host", "hosts"]

#: Words between the phrase and the host: an article, an office.
_LEAD = (
    r"(?:the |his |her |their |its )?(?:(?!(?:because|as|who|when|while|but|and|to|in|at)\b)[\w’'-]+ ){0,4}?"
)
_ACTS = r"received|welcomed|greeted"
#: Phrases before or behind a host, those that tell most first, each with letters without which it is not
#: looked for; ``guest`` is the visitor where it names them.
_PHRASES = tuple(
    (letters, re.compile(p))
    for letters, p in (
        (
            " invitation of ",
            rf"\b(?:[Aa]t|[Oo]n) the (?:\w+ )?invitation of {_LEAD}(?P<host>[{PERSON}{ORG}])",
        ),
        ("ed by ", rf"\b(?:invited|hosted) by {_LEAD}(?P<host>[{PERSON}{ORG}])"),
        (" host", rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) hosts?,? {_LEAD}(?P<host>{PERSON})"),
        (
            " host",
            rf"(?P<host>{PERSON})(?:, [^,;Ⓟ]{{1,40}},|,)? (?:who )?"
            r"(?:is|was|will be) (?:his|her|their) host\b",
        ),
        ("guest", rf"\bguests? of {_LEAD}(?P<host>{PERSON})"),
        (" by ", rf"\b(?:{_ACTS}) (?:[^.;,{PERSON}]{{1,40}} )?by {_LEAD}(?P<host>{PERSON})"),
        ("ed ", rf"(?P<host>{PERSON}) (?:{_ACTS}|hosted) (?:the )?(?:visiting )?{_LEAD}(?P<guest>{PERSON})"),
    )
)


@dataclass(frozen=True, slots=True)
class Host:
    """The host of a trip: a name as written, and the words (article offsets)."""

    name: str
    words: tuple[int, int]


def hosts(text: str, trips: Iterable[Trip], sentences: Sequence[Skeleton]) -> Mapping[int, Host]:
    """The hosts of the trips of an article, by the ``id`` of the trip; the first of those told plainest."""
    made = [t for t in trips if t.clues and not t.off]
    found: dict[int, tuple[int, Host]] = {}
    for sentence in sentences if made else ():
        for rank, (letters, phrase) in enumerate(_PHRASES):
            for m in phrase.finditer(sentence.text) if letters in sentence.text else ():
                item = sentence.items[m.start("host")]
                for trip in _of(sentence, m, item, made):
                    if id(trip) not in found or rank < found[id(trip)][0]:
                        found[id(trip)] = rank, Host(_name(text, item), sentence.span(m.start(), m.end()))
    return {trip: host for trip, (_, host) in found.items()}


def _name(text: str, item: Item[Any]) -> str:
    return getattr(item.value, "name", None) or text[item.start : item.end]


def _of(sentence: Skeleton, m: re.Match[str], host: Item[Any], trips: Sequence[Trip]) -> Iterator[Trip]:
    """The trips that a phrase tells the host of: of somebody whom it names, else those of its sentence; one
    of each visitor.
    """
    own, person = getattr(host.value, "country", None), getattr(host.value, "id", None)
    abroad = [t for t in trips if t.person.id != person and (own is None or at_home(host.value, t.country))]
    if "guest" in m.groupdict():
        named = {sentence.items[m.start("guest")].value.id}
    else:
        named = {i.value.id for at, i in sentence.people() if at < m.start("host")}
    guests = [t for t in abroad if t.person.id in named] or [
        t for t in abroad if "guest" not in m.groupdict() and t.told_in(sentence)
    ]
    here = {i.value.country for _, i in sentence.places()} | {getattr(host.value, "likely", None)}

    def distance(trip: Trip) -> tuple[bool, int]:
        return trip.country not in here, min(abs(c.sentence.index - sentence.index) for c in trip.clues)

    for visitor in dict.fromkeys(t.person.id for t in guests):
        yield min((t for t in guests if t.person.id == visitor), key=distance)

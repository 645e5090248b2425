"""Who meets a visitor on arrival: papers that name different people contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from etl.annotation import Person
from etl.visits.skeleton import PERSON, Skeleton
from etl.visits.triggers import VISITOR
from etl.visits.trip import Trip, at_home

__all__ = ["Greeted", "greeted"]

#: Words before a name: an article, an office.
_LEAD = (
    r"(?:the |his |her |their |its )?(?:(?!(?:because|as|who|when|while|but|and|to|in|at)\b)[\w’'-]+ ){0,4}?"
)
_SOMEBODY = rf"{_LEAD}{PERSON}(?!['’]s)"
_PEOPLE = rf"{_SOMEBODY}(?:(?:,|,? and) {_SOMEBODY}){{0,4}}"
#: Whom they meet.
_VISITOR = rf"(?:{PERSON}|[Hh]im|[Hh]er|[Tt]hem|[Uu]s|[Mm]e|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ww]ho|{VISITOR})"
#: Where somebody gets to, also as part of a name, which a sign of its own then stands for; and getting there.
_NAMED = re.compile(r"\b(?:Airport|Air ?[Bb]ase|Airfield|Aerodrome|Railway Station)\b")
_AIRPORT = "Ⓖ"
_GATE = (
    r"(?:(?:airport|air ?base|airfield|airstrip|aerodrome|tarmac|aircraft|plane|jet|gangway|station)\b"
    rf"|{_AIRPORT})"
)
_COMING = re.compile(
    r"\b(?:arriv(?:ed|es|al|ing)|land(?:ed|s|ing)?|touch(?:ed|es|ing)? down|"
    rf"f(?:lew|lown|lies|lying) in(?:to)?|stepp(?:ed|ing) (?:off|from|out)|steps (?:off|from))\b|{_GATE}",
    re.IGNORECASE,
)
#: Where, and when, a visitor is received who is there already.
_LATER = re.compile(
    r"\b(?:palace|office|ministry|parliament|residence|house|lunch|dinner|ceremony|talks|later|then|before)\b",
    re.IGNORECASE,
)
#: Somebody who does it, and what stands between them and the verb.
_HOST = rf"(?P<hosts>{PERSON})(?:, [^,;{PERSON}]{{1,40}},)?[^.;:{PERSON}]{{0,50}}"
#: Who is met by somebody; who meets somebody at a gate; who goes there to do so.
_BY = re.compile(
    rf"\b(?:welcomed|greeted|met|received|collected) (?:[^.;:{PERSON}]{{1,60}} )?by (?P<hosts>{_PEOPLE})"
)
_MEETS = re.compile(
    rf"{_HOST} (?:welcom(?:ed|es?)|greet(?:ed|s)?|meets?|met|receiv(?:ed|es?)) "
    rf"(?=(?:(?!(?:at|on|upon|as|of)\b)[\w’'-]+ ){{0,3}}?{_VISITOR}(?!\w))"
    r"[^.;:,]{1,50}? (?:at|on|upon|as) (?P<gate>[^.;:,]{1,50})"
)
_GOES = re.compile(
    rf"{_HOST} {_GATE} "
    r"to (?:greet|meet|welcome|receive)\b"
)
#: It is somebody who is met: no news of an arrival, nor a thing.
_ARRIVAL_WAS = re.compile(r"\barrival (?:is|was|has been|had been) $")
_MET = re.compile(rf"{PERSON}|\b{_VISITOR}\b(?! arrival)")
#: Words for visitors who are several.
_SEVERAL = re.compile(
    r"\b(?:[Tt]hey|them|us|we|couple|pair|delegation|party|team|guests|visitors|ministers|Majesties|both)\b",
)
#: How far from being met words of coming stand.
_BEFORE, _BEHIND = 90, 60


@dataclass(frozen=True, slots=True)
class Greeted:
    """Those who meet a visitor on arrival, by name, and the words (article offsets)."""

    names: tuple[str, ...]
    words: tuple[int, int]


def greeted(trips: Iterable[Trip], sentences: Sequence[Skeleton]) -> Mapping[int, Greeted]:
    """Who meets the visitors of the trips of an article on arrival, by the ``id`` of the trip."""
    made = [t for t in trips if t.clues and not t.off]
    found: dict[int, Greeted] = {}
    for sentence in sentences if made else ():
        for m in _phrases(_marked(sentence)):
            people = [i.value for _, i in sentence.people(*m.span("hosts"))]
            if names := tuple(p.name for p in people if p.name):
                for trip in _of(sentence, people, made):
                    found.setdefault(id(trip), Greeted(names, sentence.span(*m.span())))
    return found


def _marked(sentence: Skeleton) -> str:
    """The text of a sentence with a sign of their own for airports."""
    text = sentence.text
    for at, item in sentence.places():
        if _NAMED.search(item.value.name):
            text = f"{text[:at]}{_AIRPORT}{text[at + 1 :]}"
    return text


def _phrases(text: str) -> Iterator[re.Match[str]]:
    """The phrases of a sentence that tell who meets somebody on arrival."""
    if PERSON not in text or not _COMING.search(text):
        return
    for m in _BY.finditer(text):
        begin = text.rfind(";", 0, m.start()) + 1
        if _ARRIVAL_WAS.search(text, begin, m.start()) or not _MET.search(text, begin, m.start()):
            continue
        before = list(_COMING.finditer(text, max(begin, m.start() - _BEFORE), m.start()))
        came = before[-1].end() if before else m.start()
        beside = before or _COMING.search(text, m.start(), m.end() + _BEHIND)
        if beside and not _LATER.search(text, came, m.start("hosts")):
            yield m
    for m in _MEETS.finditer(text):
        if _COMING.search(m["gate"]) and not _LATER.search(m[0]):
            yield m
    yield from _GOES.finditer(text)


def _of(sentence: Skeleton, hosts: Sequence[Person], trips: Sequence[Trip]) -> Iterator[Trip]:
    """The trips on which somebody is met: those of the visitors named, of all where the words are of several,
    else of the one of whom the article speaks most; to the country of who meets them, where that is known.
    """
    able = [t for t in trips if all(t.person.id != h.id for h in hosts)]
    if any(h.country for h in hosts):
        able = [t for t in able if any(at_home(h, t.country) for h in hosts)]
    else:
        able = [t for t in able if t.told_in(sentence)]
    told = {w.value.id for t in able for c in t.clues if c.sentence is sentence for w in c.who}
    people = {i.value.id for _, i in sentence.people()} | told
    named = [t for t in able if t.person.id in people]
    if named or _SEVERAL.search(sentence.text):
        yield from named or able
    elif able:
        lead = max(able, key=lambda t: len(t.person.mentions)).person.id
        yield from (t for t in able if t.person.id == lead)

"""The country that somebody likely acts for where no words state it, weighed by all that speaks for one.

Candidates are the countries that the article speaks of. Each has *signs*, weighed by ``etl.scale``:

================  ========================================================================================
fit:, abs:        how well the name fits, beside the other candidates (``fit-best``: best of all) and by
                  itself (``etl.people.origin``)
named:, order:    how often the country is spoken of, and as which
of:               how many candidates there are
line, elsewhere   whether it is that of the dateline (``unknown`` without one), with what the person is:
                  holder of a high office, of another, of none
near:, by:        in a sentence with a name: on which side and how far, behind which preposition
first:            spoken of in the first sentence on the person, or in the one before
others:           how many people of the country the article has
taken             one of them holds the same office; ``shared`` where a country has several such
only, lacking     whether the country can have the office (``etl.people.government_table``); ``not-only``
                  where others alone have it
================  ========================================================================================

Nobody's country follows from their name alone: it speaks for one of those that the text suggests.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from db.model import Mention
from etl.annotation import Person
from etl.people.beside import SENTENCE
from etl.people.government_table import LACKING, ONLY
from etl.people.origin import fit
from etl.people.role_table import SINGLE
from etl.people.roles import governs, role_of
from etl.scale import Scale

__all__ = ["SURE", "VISITING", "Candidate", "candidates", "homes"]

#: How likely a country must be.
SURE = 0.8
#: Where the measures of names and distances in words are cut: signs are yes or no.
_FIT = (-8.0, -5.0, -3.0, -2.0, -1.2, -0.7, -0.3, -0.1)
_ABSOLUTE = (-9.0, -7.0, -5.0, -4.0, -3.0, -2.0, -1.0)
_OFTEN = (1, 2, 3, 5, 8)
_WORDS = (1, 3, 6, 12)
#: What the office of a guest begins with.
VISITING = "visiting "
_BEHIND = re.compile(r"\b(to|in|from|of|for)(?: the)? $", re.I)
#: How far before a place its preposition may stand (characters), and how many places on each side of a name
#: are looked at.
_REACH, _AROUND = 14, 4
#: How much between a name and a place is read (characters): more than the last of ``_WORDS``.
_FAR = 400


@dataclass(frozen=True, slots=True)
class Candidate:
    """A country that somebody may act for, and what speaks for it."""

    person: Person
    country: str
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Text:
    """An article as far as it tells of countries: its sentences, those spoken of in order and by sentence,
    how often and in which order, the one of its line; of each how many people are known, and their offices.
    """

    text: str
    breaks: Sequence[int]
    spoken: Sequence[Mention]
    starts: Sequence[int]
    within: Mapping[int, set[str]]
    often: Counter[str]
    order: Mapping[str, int]
    line: str | None
    people: Counter[str]
    heads: Mapping[str, set[str]]

    def sentence(self, at: int) -> int:
        return bisect_right(self.breaks, at)


def _read(text: str, people: Iterable[Person], spoken: Sequence[Mention], line: str | None) -> _Text:
    breaks = [m.end() for m in SENTENCE.finditer(text)]
    spoken = sorted(spoken, key=lambda m: m.start)
    often = Counter(m.country for m in spoken if m.country)
    within: dict[int, set[str]] = defaultdict(set)
    for m in spoken:
        within[bisect_right(breaks, m.start)].add(m.country or "")
    heads: dict[str, set[str]] = defaultdict(set)
    for person in people:
        if person.country:
            heads[person.country].update(role_of(o).head for o in person.offices)
    return _Text(
        text, breaks, spoken, [m.start for m in spoken], within, often, {c: i for i, c in enumerate(often)},
        line, Counter(p.country for p in people if p.country), heads,
    )  # fmt: skip


def homes(found: Iterable[Candidate], by: Scale) -> dict[str, str]:
    """The likeliest countries by the ids of the persons, of those for whom one is likely enough."""
    best: dict[str, tuple[float, str]] = {}
    for c in found:
        likely = (by.probability(c.signs), c.country)
        best[c.person.id] = max(likely, best.get(c.person.id, likely))
    return {id: country for id, (sure, country) in best.items() if sure >= SURE}


def candidates(
    text: str, people: Sequence[Person], spoken: Sequence[Mention], line: str | None
) -> Iterator[Candidate]:
    """Every country of the article for everybody named without one.

    ``spoken`` are the mentions of countries and their peoples, ``line`` the country of the dateline.
    """
    strangers = [p for p in people if p.name and p.mentions and not (p.country or p.likely)]
    if not strangers or not spoken:
        return
    article = _read(text, people, spoken, line)
    for person in strangers:
        names = [m for m in person.mentions if m.label == "PERSON"] or person.mentions
        about, near = _of_person(article, person), _near(article, names)
        guest = any(o.lower().startswith(VISITING) for o in person.offices)
        for country in article.often:
            if guest and country == line:
                continue  # "the visiting minister" is not of the place
            yield Candidate(person, country, frozenset((*about[country], *near.get(country, ()))))


def _of_person(article: _Text, person: Person) -> dict[str, set[str]]:
    """What a name and an office tell of each country."""
    fits = {c: fit(person.name or "", c) for c in article.often}
    known = [f for f in fits.values() if f is not None]
    best = max(known, default=0.0)
    total = best + math.log(sum(math.exp(f - best) for f in known)) if known else 0.0
    heads = {role_of(o).head for o in person.offices}
    what = "gov" if governs(person.offices) else "office" if person.offices else "bare"
    result: dict[str, set[str]] = {}
    for country, times in article.often.items():
        place = "line" if country == article.line else "elsewhere" if article.line else "unknown"
        found = {
            f"named:{_step(times, _OFTEN)}", f"order:{min(3, article.order[country])}",
            f"of:{min(5, len(article.often))}", place, f"{what}&{place}",
        }  # fmt: skip
        own = fits[country]
        if own is None:
            found.add("fit:none")
        else:
            found |= {f"fit:{_step(own - total, _FIT)}", f"abs:{_step(own, _ABSOLUTE)}"}
            found |= {"fit-best"} if own == best else set()
        found |= _offices(article, country, heads)
        result[country] = found
    return result


def _offices(article: _Text, country: str, heads: set[str]) -> set[str]:
    """Whether a country can have such an office, and one more of it."""
    found = {f"others:{min(3, article.people[country])}"}
    same = heads & article.heads.get(country, set())
    if same:
        found.add("taken" if same & SINGLE else "shared")
    for head in heads:
        if head in ONLY:
            found.add("only" if country in ONLY[head] else "not-only")
        if country in LACKING.get(head, ()):
            found.add("lacking")
    return found


def _near(article: _Text, names: Sequence[Mention]) -> dict[str, set[str]]:
    """How the countries spoken of stand to the names of a person, by country."""
    found: dict[str, set[str]] = defaultdict(set)
    first = article.sentence(names[0].start)
    for country in article.within.get(first, ()):
        found[country].add("first:same")
    for country in article.within.get(first - 1, ()):
        found[country].add("first:before")
    for name in names:
        sentence, at = article.sentence(name.start), bisect_left(article.starts, name.start)
        for m in article.spoken[max(0, at - _AROUND) : at + _AROUND]:
            if article.sentence(m.start) == sentence and m.country:
                found[m.country].update(_beside(article.text, name, m))
    return found


def _beside(text: str, name: Mention, place: Mention) -> Iterator[str]:
    """On which side of a name a country stands, how far, and behind which preposition."""
    if place.end <= name.start:
        side, start, end = "before", place.end, name.start
    else:
        side, start, end = "behind", name.end, place.start
    yield f"near:{side}{_step(len(text[start : min(end, start + _FAR)].split()), _WORDS)}"
    yield f"near:{side}:{place.label}"
    lead = _BEHIND.search(text, max(0, place.start - _REACH), place.start)
    yield f"by:{side}:{lead[1].lower() if lead else ''}"


def _step(number: float, steps: Sequence[float]) -> int:
    """How many of the steps a number reaches."""
    return bisect_right(steps, number)

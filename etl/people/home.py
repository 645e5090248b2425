"""The country that somebody likely acts for where no words state it, weighed by all that speaks for one.

Candidates are the countries that the article speaks of. Each has *signs*, weighed by ``etl.scale``:

================  ========================================================================================
fit:, abs:        how well the name fits, beside the other candidates and by itself (``etl.people.origin``)
named:, order:    how often the country is spoken of, and as which
of:               how many candidates there are
line              it is that of the dateline, with what the person is: holder of a high office, of another
near:, by:        in a sentence with a name: on which side and how far, behind which preposition
first:            spoken of in the first sentence on the person, or in the one before
others:           how many people of the country the article has
taken             one of them holds the same office; ``shared`` where a country has several such
only, lacking     whether the country can have the office (``etl.people.government_table``)
================  ========================================================================================

Nobody's country follows from their name alone: it speaks for one of those that the text suggests.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
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

__all__ = ["SURE", "Candidate", "candidates", "homes"]

#: How likely a country must be.
SURE = 0.8
#: Where the measures of names and distances in words are cut: signs are yes or no.
_FIT = (-8.0, -5.0, -3.0, -2.0, -1.2, -0.7, -0.3, -0.1)
_ABSOLUTE = (-9.0, -7.0, -5.0, -4.0, -3.0, -2.0, -1.0)
_OFTEN = (1, 2, 3, 5, 8)
_WORDS = (1, 3, 6, 12)
_BEHIND = re.compile(r"(?:^|[^\w])(to|in|from|of|with|for|by|at|and|between|on)(?: the)? $", re.I)
#: How far before a place its preposition may stand.
_REACH = 14


@dataclass(frozen=True, slots=True)
class Candidate:
    """A country that somebody may act for, and what speaks for it."""

    person: Person
    country: str
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Text:
    """An article as far as it tells of countries: where its sentences begin, and the countries spoken of."""

    text: str
    breaks: Sequence[int]
    spoken: Sequence[Mention]
    often: Counter[str]
    order: Mapping[str, int]
    line: str | None

    def sentence(self, at: int) -> int:
        return bisect_right(self.breaks, at)


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
    strangers = [p for p in people if p.name and not (p.country or p.likely)]
    if not strangers or not spoken:
        return
    breaks = [m.end() for m in SENTENCE.finditer(text)]
    often = Counter(m.country for m in spoken if m.country)
    article = _Text(text, breaks, spoken, often, {c: i for i, c in enumerate(often)}, line)
    for person in strangers:
        names = [m for m in person.mentions if m.label == "PERSON"] or person.mentions
        about = _of_person(article, people, person, names)
        near = _near(article, names)
        for country in often:
            yield Candidate(person, country, frozenset((*about[country], *near.get(country, ()))))


def _of_person(
    article: _Text, people: Sequence[Person], person: Person, names: Sequence[Mention]
) -> dict[str, set[str]]:
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
        found |= _offices(country, heads, [p for p in people if p is not person and p.country == country])
        result[country] = found
    return result


def _offices(country: str, heads: set[str], others: Sequence[Person]) -> set[str]:
    """Whether a country can have such an office, and one more of it."""
    found = {f"others:{min(3, len(others))}"}
    same = heads & {role_of(o).head for p in others for o in p.offices}
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
    found: dict[str, set[str]] = {}
    sentences = [article.sentence(m.start) for m in names]
    for m in article.spoken:
        own = found.setdefault(m.country or "", set())
        at = article.sentence(m.start)
        if at in (sentences[0], sentences[0] - 1):
            own.add("first:same" if at == sentences[0] else "first:before")
        for name, sentence in zip(names, sentences, strict=True):
            if sentence != at:
                continue
            before = m.end <= name.start
            between = article.text[m.end : name.start] if before else article.text[name.end : m.start]
            side = "before" if before else "behind"
            own |= {f"near:{side}{_step(len(between.split()), _WORDS)}", f"near:{side}:{m.label}"}
            lead = _BEHIND.search(article.text, max(0, m.start - _REACH), m.start)
            own.add(f"by:{side}:{lead[1].lower() if lead else ''}")
    return found


def _step(number: float, steps: Sequence[float]) -> int:
    """How many of the steps a number reaches."""
    return bisect_right(steps, number)

"""Numbers that papers give of the same things: "30,000 refugees in X", elsewhere "30,000 refugees in Y".

A *claim* is a number with the words for what is counted and the country where it is said to be. Two papers on
one visit contradict each other where

- they count the same things to the same number, in two countries, or
- they count the same things, in the same words and the same country, to two numbers of about one size. Where
  one paper has both numbers, they count different things.

Small numbers are of too many things to be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from db.model import Conflict, Evidence, Report
from etl.annotation import Annotated
from etl.gazetteer import country_phrase

__all__ = ["Claim", "claims", "disputed"]

#: Smaller numbers are left out; of two numbers of one thing, the larger is at most so many times the other.
LEAST, SIZE = 1_000, 2.0
_SCALES = {
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "lakh": 100_000,
    "crore": 10_000_000,
}
#: A number that stands for itself: no part of a date, of a longer number or of a sum of money.
_NUMBER = re.compile(
    r"(?=\d)(?<![\w.,$€£₹/-])(\d{1,3}(?:,\d{2,3})+|\d+(?:\.\d+)?)"
    rf"(?: ({'|'.join(_SCALES)}))?(?= [A-Za-z])(?! per\b)"
)
#: Words that end the name of what is counted.
_STOPS = """
    of in on at to from for by with and or but as were was are is have had has will would who that which the a
    an
""".split()
#: What is counted: up to five words, the last a plural.
_THINGS = re.compile(
    rf" (?P<what>(?:(?!(?i:{'|'.join(_STOPS)})\b)[A-Za-z][\w’'-]* ){{0,4}}?"
    r"(?:people|men|women|children|police|[A-Za-z][\w’'-]*[a-rt-z]s))\b"
)
#: Units and times, which many things have.
_UNITS = frozenset(
    """
    dollars euros pounds rupees years months weeks days hours minutes times percent points metres meters
    kilometres kilometers miles feet acres hectares tons tonnes barrels litres gallons kilograms words pages
    seats
    """.split()
)
_PLACE = re.compile(r"\b(?:in|inside|across|within|throughout)(?: the)? $")
#: Words of what is counted that say nothing of what it is.
_VAGUE = frozenset("more other such new estimated some additional further about the".split())


@dataclass(frozen=True, slots=True)
class Claim:
    """A number of things in a country. ``what`` are their words in small letters, a people as the code of its
    country.
    """

    number: float
    what: frozenset[str]
    country: str
    text: str
    evidence: Evidence

    @property
    def value(self) -> str:
        """The claim as people read it."""
        return f"{self.text} in {country_phrase(self.country)}"


def claims(annotated: Annotated) -> tuple[Claim, ...]:
    """The numbers of things in a country that an article tells, in text order."""
    text = annotated.article.text
    return tuple(
        claim
        for start, end in annotated.sentences
        for m in _NUMBER.finditer(text, start, end)
        if (claim := _claim(annotated, m, end))
    )


def _claim(annotated: Annotated, m: re.Match[str], stop: int) -> Claim | None:
    text, article = annotated.article.text, annotated.article.id
    number = float(m[1].replace(",", "")) * _SCALES.get(m[2] or "", 1)
    year = m[2] is None and m[1].isdigit() and 1800 <= number < 2100
    things = _THINGS.match(text, m.end(), stop)
    if number < LEAST or year or things is None or things["what"].split()[-1] in _UNITS:
        return None
    peoples = {
        n.text.lower(): n.country
        for n in annotated.mentions
        if n.label == "NORP" and n.country and things.start() <= n.start < things.end()
    }
    what = frozenset(peoples.get(w) or w for w in things["what"].lower().split() if w not in _VAGUE)
    place = next(
        (
            p for p in annotated.mentions
            if p.label == "GPE" and p.country and things.end() <= p.start < stop
            and _PLACE.search(text, things.end(), p.start)
        ),
        None,
    )  # fmt: skip
    if place is None or not place.country:
        return None
    words = Evidence("quantity", article, m.start(), place.end, annotated.words(m.start(), place.end))
    return Claim(number, what, place.country, " ".join(text[m.start() : things.end()].split()), words)


def disputed(
    reports: Sequence[Report], told: Mapping[str, Sequence[Claim]]
) -> tuple[Conflict | None, list[Report]]:
    """The largest number on which two papers on a visit contradict each other, None where they agree; and the
    reports, those of the two papers with the words for it.
    """
    articles = dict.fromkeys(r.article for r in reports if told.get(r.article))
    pairs = [
        (a, b)
        for one, two in combinations(articles, 2)
        for a, b in product(told[one], told[two])
        if _contradict(a, b, told[one], told[two])
    ]
    if not pairs:
        return None, list(reports)
    sides = {c.evidence.article: c for c in max(pairs, key=lambda pair: max(c.number for c in pair))}
    said = {
        claim.value: tuple(dict.fromkeys(r.id for r in reports if r.article == article))
        for article, claim in sides.items()
    }
    marked = [
        replace(r, evidence=(*r.evidence, sides[r.article].evidence)) if r.article in sides else r
        for r in reports
    ]
    return Conflict("quantity", tuple(said.items())), marked


def _contradict(a: Claim, b: Claim, one: Iterable[Claim], two: Iterable[Claim]) -> bool:
    """Whether claims of two papers, which tell ``one`` and ``two``, can't both be true."""
    if a.number == b.number:
        both = any(_same(a, c) for c in two) or any(_same(b, c) for c in one)
        return _alike(a, b) and a.country != b.country and not both
    if a.what != b.what or a.country != b.country:
        return False
    low, high = sorted((a.number, b.number))
    apart = any({low, high} <= {c.number for c in claims} for claims in (one, two))
    return high <= SIZE * low and not apart


def _same(a: Claim, b: Claim) -> bool:
    return a.number == b.number and a.country == b.country and _alike(a, b)


def _alike(a: Claim, b: Claim) -> bool:
    """Whether two claims may count the same: they share a word, and name no two peoples."""
    one, two = ({w for w in c.what if w.isupper()} for c in (a, b))
    return bool(a.what & b.what) and (one == two or not one or not two)

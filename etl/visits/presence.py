"""Who is, was or will be where, as *signs*: each person beside each country that a sentence speaks of.

News tells visits in more ways than a table of phrases holds ("gave us three days in November"), and phrases
of travel speak of more than visits. So everybody named is weighed as a visitor of every country but their
own, sentence by sentence: what the phrases of the table make of it is one sign among others.

======================  ==================================================================================
ref:, at:               how the sentence means the person (by name, pronoun, as whom the last was about),
                        and the country (a place, the scene of the article, the country last named)
rule:                   what the phrases of travel tell in the sentence
date:, clause-date:     the dates: how long they are, whether before or after the publication
verb:, prep:, ...       the words around the person and the place (``etl.visits.wording``)
rival:, also:           who else is in the sentence
kin:, office:, ...      what the whole article tells of both (``etl.visits.story``)
...&...                 two of them together
======================  ==================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from etl.annotation import Person
from etl.people.gender import suits
from etl.visits import story
from etl.visits.clauses import clause_after, clause_before
from etl.visits.clues import Clue
from etl.visits.named import Who, first_subject
from etl.visits.scene import Scene
from etl.visits.skeleton import Item, Place, Skeleton
from etl.visits.story import Story
from etl.visits.subjects import GENDERS
from etl.visits.trip import Trip, at_home
from etl.visits.wording import around_person, around_place, between

__all__ = ["Candidate", "candidates"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person and a country of a sentence, with the signs that they visit it; ``place`` where it is named.

    ``position`` is that of the words for the place, else for the person, in the skeleton.
    """

    sentence: Skeleton
    who: Who
    country: str
    place: Item[Place] | None
    position: int
    signs: frozenset[str]


_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|[Hh]im|[Tt]hem|"
    r"[Tt]he (?:guests?|visitors?|pair|two|couple|delegation|party|duo|entourage)|"
    r"[Tt]heir (?:\w+ )?(?:Majesties|Highnesses|Excellencies))\b"
)
#: Signs that are also weighed in pairs: of a person in a sentence, of a place in it, of both in the article.
_HOW, _WHERE, _KNOWN = ("ref:", "verb:"), ("prep:", "at:"), ("pair:", "kin:")
#: Days that are near a publication; sentences that open an article.
_NEAR, _HEAD = 45, 2

#: The dates and durations of a sentence, each with the sign that it is.
_Dates = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class _Somebody:
    """Whom a sentence may speak of, where they stand in it, and how it means them."""

    who: Who
    position: int | None
    ref: str


@dataclass(frozen=True, slots=True)
class _Somewhere:
    """A country that a sentence may speak of, the place that names it, and what is told of that alone."""

    country: str
    position: int | None
    place: Item[Place] | None
    signs: frozenset[str]
    #: those of the signs that are also weighed beside others
    where: tuple[str, ...]


def candidates(
    people: Sequence[Person],
    sentences: Sequence[Skeleton],
    clues: Iterable[Clue],
    made: Sequence[Trip],
    scene: Scene,
    only: Collection[tuple[str, str]] | None = None,
) -> Iterator[Candidate]:
    """Every named person with every other country of each sentence, in text order.

    ``clues`` are the phrases of travel of the article, ``made`` the trips that they tell. With ``only``
    these persons (by id) with these countries.
    """
    told = story.read(people, sentences, clues, made, scene)
    asked = None if only is None else {id for id, _ in only}
    topic: Who | None = None
    travellers: tuple[Who, ...] = ()
    before: str | None = None
    lead = told.lead
    for sentence in sentences:
        first = first_subject(sentence)
        here = told.clues.get(sentence.index, ())
        meant = [who for c in here if len(c.who) > 1 for who in c.who]  # all of "they"
        spoken = (
            ("topic", topic),
            *(("traveller", who) for who in travellers),
            ("lead", lead),
            *(("topic", who) for who in meant),
        )
        present = list(_people(sentence, spoken))
        if asked is not None:
            present = [somebody for somebody in present if somebody.who.value.id in asked]
        if present:
            dates = list(_dates(sentence, scene))
            there = list(_places(sentence, dates, scene.country, before))
            for somebody in present:
                able = [s for s in there if only is None or (somebody.who.value.id, s.country) in only]
                yield from _beside(sentence, somebody, able, dates, first, told)
        topic = first[0] if first else topic
        gone = [c.who for c in told.clues.get(sentence.index, ()) if c.who]
        travellers = gone[-1] if gone else travellers
        named = [i.value.country for _, i in sentence.places() if i.value.country]
        before = named[-1] if named else before


def _beside(
    sentence: Skeleton,
    somebody: _Somebody,
    there: Iterable[_Somewhere],
    dates: _Dates,
    first: Sequence[Who],
    told: Story,
) -> Iterator[Candidate]:
    """A person beside each of the countries ``there`` that is not their own."""
    person = somebody.who.value
    abroad = [s for s in there if not at_home(person, s.country)]
    if not abroad:
        return
    others = {i.value.id: i.value.country for _, i in sentence.people() if i.value.id != person.id}
    also, countries = f"also:{min(3, len(others))}", set(others.values())
    alone = told.of_person(person).union(_of_person(sentence, somebody, dates, first), (also,))
    how = [s for s in alone if s.startswith(_HOW)]
    for spot in abroad:
        pair = told.of_pair(person, spot.country)
        rule = _rule(sentence, person, spot.country, told)
        signs = alone.union(
            spot.signs,
            pair,
            (rule, _rival(countries, spot.country)),
            between(sentence.text, somebody.position, spot.position),
            _crossed(how, spot.where, pair, rule),
        )
        position = spot.position if spot.position is not None else somebody.position or 0
        yield Candidate(sentence, somebody.who, spot.country, spot.place, position, signs)


def _crossed(how: Sequence[str], where: Sequence[str], pair: Iterable[str], rule: str) -> list[str]:
    """The signs that mean something else beside each other: "from" a place is one of somebody who tours."""
    beside, known = (*how, *where, rule), [s for s in pair if s.startswith(_KNOWN)]
    return [f"{k}&{s}" for k in known for s in beside] + [f"{w}&{h}" for w in where for h in how]


def _people(sentence: Skeleton, spoken: Iterable[tuple[str, Who | None]]) -> Iterator[_Somebody]:
    """Whom a sentence may speak of: those named, and the others who were ``spoken`` of, by how."""
    named = list(sentence.people())
    for position, item in named:
        if item.value.name:
            yield _Somebody(item, position, "name")
    known = {item.value.id for _, item in named if item.value.name}
    pronouns = list(_PRONOUN.finditer(sentence.text))
    for ref, who in spoken:
        if who and who.value.name and who.value.id not in known:
            known.add(who.value.id)
            pronoun = next((m for m in pronouns if _fits(m[0], who.value)), None)
            how = "pronoun" if pronoun else "unfit" if pronouns else "other" if named else "nobody"
            yield _Somebody(who, pronoun.start() if pronoun else None, f"{ref}:{how}")


def _fits(pronoun: str, person: Person) -> bool:
    """Whether a pronoun may mean somebody."""
    return suits(person, GENDERS.get(pronoun.lower()))


def _places(sentence: Skeleton, dates: _Dates, scene: str | None, before: str | None) -> Iterator[_Somewhere]:
    """The countries that a sentence may speak of: of its places, the scene, the one last named."""
    days = _within(dates, 0, len(sentence.text))

    def somewhere(
        at: str, country: str, position: int | None = None, item: Item[Place] | None = None
    ) -> _Somewhere:
        signs = {f"at:{at}", "scene" if country == scene else "elsewhere", *(f"{at}&{d}" for d in days)}
        if item and position is not None:
            signs.update(around_place(sentence.text, position, item.value))
        where = tuple(s for s in signs if s.startswith(_WHERE) and "&" not in s)
        return _Somewhere(country, position, item, frozenset(signs), where)

    known = set()
    for position, item in sentence.places():
        if country := item.value.country:
            known.add(country)
            yield somewhere("place", country, position, item)
    for at, country in (("scene", scene), ("before", before)):
        if country and country not in known:
            known.add(country)
            yield somewhere(at, country)


def _of_person(sentence: Skeleton, somebody: _Somebody, dates: _Dates, first: Sequence[Who]) -> Iterator[str]:
    """What the sentence says of a person, wherever they may be."""
    text, spot = sentence.text, somebody.position or 0
    begin, end = clause_before(text, spot), clause_after(text, spot)
    yield from around_person(text, spot)
    yield from (f"clause-{d}" for d in _within(dates, begin, end))
    self = first and first[0].value.id == somebody.who.value.id
    yield f"ref:{somebody.ref}"
    yield f"subject:{'none' if not first else 'self' if self else 'other'}"
    yield "head" if sentence.index < _HEAD else "body"


def _rule(sentence: Skeleton, person: Person, country: str, told: Story) -> str:
    """What the phrases of travel of the sentence tell of a person and a country."""
    here = told.clues.get(sentence.index)
    if not here:
        return "rule:none"
    mine = [c for c in here if c.names(person.id)]
    there = [c for c in here if country in _goals(c, told.scene)]
    if any(c is d for c in mine for d in there):
        return "rule:here"
    return "rule:elsewhere" if mine else "rule:another" if there else "rule:other"


def _goals(clue: Clue, scene: Scene) -> set[str | None]:
    return {p.value.country for p in clue.places} - {None} or {scene.country}


def _rival(others: Collection[str | None], country: str) -> str:
    """Whether others in the sentence, by their countries, are of the country, or may visit it too."""
    if country in others:
        return "rival:host"
    return "rival:foreign" if any(others) else "rival:unknown" if others else "rival:none"


def _dates(sentence: Skeleton, scene: Scene) -> Iterator[tuple[int, str]]:
    """The dates of a sentence: how long, and whether before or after the publication."""
    yield from ((position, "date:length") for position, _ in sentence.durations())
    for position, item in sentence.times():
        day = item.value.interval
        if day is None:
            continue
        size = day.precision if day.precision in ("day", "month", "year") else "span"
        if scene.dct is None:
            yield position, f"date:{size}"
            continue
        today = scene.dct.middle
        when = "past" if day.last < today else "ahead" if day.start > today else "now"
        far = "far" if abs((day.start - today).days) > _NEAR else "near"
        yield position, f"date:{size}:{when}:{far}"


def _within(dates: _Dates, begin: int, end: int) -> set[str]:
    """The dates of a stretch of their sentence."""
    return {sign for position, sign in dates if begin <= position < end} or {"date:none"}

"""Who is, was or will be where, as *signs*: each person beside each country that a sentence speaks of.

News tells visits in more ways than a table of phrases holds ("gave us three days in November"), and phrases
of travel speak of more than visits. So everybody named is weighed as a visitor of every country but their
own, sentence by sentence: what the phrases of the table make of it is one sign among others.

======================  ==================================================================================
ref:, at:               how the sentence means the person (by name, pronoun, as whom the last was about),
                        and the country (a place, the scene of the article, the country last named)
rule:                   what the phrases of travel tell in the sentence
verb:, clause:, word:   kinds of words (``WORDS``): the first behind the person, in their clause, elsewhere
date:, clause-date:     the dates: how long they are, whether before or after the publication
prep:, behind:, gap:    the words on both sides of the place, and how it stands to the person
homeward                whether it is one that somebody goes back to
rival:, also:           who else is in the sentence
kin:, office:, ...      what the whole article tells of both (``etl.visits.story``)
...&...                 two of them together
======================  ==================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.annotation import Person
from etl.people.gender import suits
from etl.visits import story
from etl.visits import triggers as table
from etl.visits.clauses import clause_after, clause_before
from etl.visits.clues import Clue
from etl.visits.named import Who, first_subject
from etl.visits.scene import Scene
from etl.visits.skeleton import PERSON, PLACE, Item, Place, Skeleton
from etl.visits.story import Story
from etl.visits.subjects import GENDERS
from etl.visits.trip import Trip, at_home

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


#: Words by what they say of somebody's whereabouts; each stands in one row.
ROWS = {
    "arrive": "land lands landed landing touch touches touched arrive arrives arrived arriving arrival"
    " alight alighted disembark disembarked descend descended came reach reaches reached reaching enter"
    " entered step steps stepped",
    "go": "go goes going went gone travel travels travelled traveled travelling traveling fly flies flew"
    " flown flying head heads headed heading come comes coming proceed proceeds proceeded continue"
    " continues continued bound trip trips tour tours visit visits visited visiting journey swing mission"
    " pilgrimage attend attends attended attending embark embarked",
    "leave": "leave leaves leaving left depart departs departed departing departure return returns"
    " returned returning home homeward",
    "be": "is was were are been be being",
    "stay": "spend spends spent spending stay stays stayed staying remain remains remained stop stops"
    " stopped stopover sleep slept overnight halt night nights",
    "due": "due expected scheduled slated planned set booked announced awaited",
    "do": "laid lay lays inspect inspects inspected toured walk walks walked saw sees pray prayed prays"
    " address addressed addresses open opens opened inaugurate inaugurated sign signs signed stood"
    " stand watch watched deliver delivered handed paid pay pays dined lunched spoke speaks knelt shook"
    " held holds hold",
    "meet": "met meet meets meeting meetings talks confer conferred sat sits sit audience discuss"
    " discussed discusses discussions",
    "host": "host hosts hosted hosting receive receives received receiving welcome welcomes welcomed"
    " welcoming greet greets greeted entertain entertained invite invited guest guests await awaits",
    "say": "said says told tells added adds noted recalled asked urged thanked praised wrote tweeted"
    " warned promised replied insisted",
    "plane": "plane jet aircraft aeroplane flight tarmac airport runway motorcade convoy delegation party"
    " entourage aboard board",
    "since": "last first since predecessor previous never ever before earlier again second third",
    "phone": "telephone telephoned phone phoned rang video letter message dialled call",
    "not": "not no nor without instead declined refused",
    "wish": "would could might may want wants wanted hope hopes hoped if whether wish wished like",
    "off": "cancel cancels cancelled canceled cancellation postpone postponed scrapped shelved deferred"
    " dropped drop delayed skip skipped off",
    "post": "ambassador embassy posted serving resident accredited consul exile born studied based lives",
    "rule": "elected sworn appointed resigned government power",
}
WORDS = {word: kind for kind, words in ROWS.items() for word in words.split()}
_PREPOSITIONS = frozenset(
    "in to from at for on of with and into by visit visited between reached , left about".split()
)
_GOVERNORS = frozenset(
    "with by to of from for and that where when whom since said after between told as , : met against".split()
)
_SKIPPED = frozenset(("the", "a", "an", "mr", "ms", "dr"))
_TOKEN = re.compile(r"[A-Za-z’']+|[ⓅⓁⓉⒹⓃⓄ]|[,;:–—()]")
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|[Hh]im|[Tt]hem|"
    r"[Tt]he (?:guests?|visitors?|pair|two|couple|delegation|party|duo|entourage)|"
    r"[Tt]heir (?:\w+ )?(?:Majesties|Highnesses|Excellencies))\b"
)
#: What the clause of the person says of the trip as a whole.
_HINTS = {
    "unreal": table.UNREAL, "off": table.CALLED_OFF, "put-off": table.PUT_OFF, "planned": table.PLANNED,
    "home": table.HOME,
}  # fmt: skip
#: What somebody said would happen is no wish.
_REPORTED = re.compile(
    r"(\b(?:said|announced|confirmed|told|added|reported|stated)\b[^.;]*?\b)would\b(?! (?:like|have|love)\b)"
)
#: Signs that are also weighed in pairs: of a person in a sentence, of a place in it, of both in the article.
_HOW, _WHERE, _KNOWN = ("ref:", "verb:"), ("prep:", "at:"), ("pair:", "kin:")
#: How far around a sign its words are looked for (characters), and how many of them may hold a verb.
_BEHIND, _VERB = 45, 7
#: Days that are near a publication; sentences that open an article; words between person and place.
_NEAR, _HEAD, _GAPS = 45, 2, (3, 6, 12)
_HOMEWARD = re.compile(r"\b(?:back|home|return(?:s|ed|ing)?)\b[^.;]{0,15}$")
_LOWER = re.compile(r" ?[a-z]")

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
    traveller: Who | None = None
    before: str | None = None
    lead = told.lead
    for sentence in sentences:
        first = first_subject(sentence)
        present = list(_people(sentence, (("topic", topic), ("traveller", traveller), ("lead", lead))))
        if asked is not None:
            present = [somebody for somebody in present if somebody.who.value.id in asked]
        if present:
            dates = list(_dates(sentence, scene))
            there = list(_places(sentence, dates, scene.country, before))
            for somebody in present:
                able = [s for s in there if only is None or (somebody.who.value.id, s.country) in only]
                yield from _beside(sentence, somebody, able, dates, first, told)
        topic = first[0] if first else topic
        gone = [c.who[0] for c in told.clues.get(sentence.index, ()) if c.who]
        traveller = gone[-1] if gone else traveller
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
            _between(sentence.text, somebody.position, spot.position),
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
            signs.update(_of_place(sentence.text, position, item.value))
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
    yield from _at(text, spot)
    yield from (f"clause-{d}" for d in _within(dates, begin, end))
    self = first and first[0].value.id == somebody.who.value.id
    yield f"ref:{somebody.ref}"
    yield f"subject:{'none' if not first else 'self' if self else 'other'}"
    yield "head" if sentence.index < _HEAD else "body"


@lru_cache(maxsize=64)  # the same for all whom the sentence does not name
def _at(text: str, spot: int) -> tuple[str, ...]:
    """What the words around a position say of the person who stands there."""
    clause = _clause(text, clause_before(text, spot), clause_after(text, spot))
    return (*clause, "verb:" + _verb(text, spot), "led:" + _word_before(text, spot, _GOVERNORS))


@lru_cache(maxsize=256)  # the same for everybody in the clause
def _clause(text: str, begin: int, end: int) -> tuple[str, ...]:
    """The kinds of words of a clause and of the rest of its sentence, and what the clause says of a trip."""
    text = _told(text)
    inside = _kinds(text[begin:end])
    outside = _kinds(text) - inside
    hints = (name for name, pattern in _HINTS.items() if pattern.search(text, begin, end))
    return (
        *(f"clause:{k}" for k in inside),
        *(f"word:{k}" for k in outside),
        *(f"clause:{h}" for h in hints),
    )


@lru_cache(maxsize=64)  # the same for every clause
def _told(text: str) -> str:
    """A sentence in which what somebody said would happen is told as what shall happen."""
    return _REPORTED.sub(r"\1shall", text) if "would" in text else text


def _of_place(text: str, at: int, place: Place) -> Iterator[str]:
    """The words around a place."""
    yield "prep:" + _word_before(text, at, _PREPOSITIONS)
    if _HOMEWARD.search(text, max(0, at - 30), at):
        yield "homeward"
    yield f"kind:{place.kind}"
    behind = text[at + 1 : at + 3]
    owned = behind[:1] in "'’" and behind
    yield f"behind:{'owned' if owned else 'word' if _LOWER.match(behind) else 'end'}"


def _between(text: str, position: int | None, at: int | None) -> Iterator[str]:
    """How a place stands to a person, where both are named."""
    if position is None or at is None:
        return
    low, high = sorted((position, at))
    between = text[low + 1 : high]
    words = len(_TOKEN.findall(between))
    yield "order:" + ("person" if position < at else "place")
    yield "gap:" + next((str(most) for most in _GAPS if words < most), "more")
    yield f"between:{int(PERSON in between)}{int(PLACE in between)}"
    same = clause_before(text, position) <= at < clause_after(text, position)
    yield "clause:same" if same else "clause:other"


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


@lru_cache(maxsize=64)  # the same for everybody in the sentence
def _kinds(text: str) -> frozenset[str]:
    return frozenset(kind for word in _TOKEN.findall(text) if (kind := WORDS.get(word.lower())))


def _verb(text: str, position: int) -> str:
    """The kind of the first telling word behind a person."""
    for word in _TOKEN.findall(text[position + 1 : position + _BEHIND])[:_VERB]:
        if kind := WORDS.get(word.lower()):
            return kind
        if word in (PERSON, PLACE, ";"):
            break
    return "none"


def _word_before(text: str, position: int, table: frozenset[str]) -> str:
    """The word before a sign, articles and titles apart: itself if it is in a table."""
    words = [w.lower() for w in _TOKEN.findall(text[max(0, position - _BEHIND) : position])]
    last = next((w for w in reversed(words) if w not in _SKIPPED), None)
    return "start" if last is None else last if last in table else "word"

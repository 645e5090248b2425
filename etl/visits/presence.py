"""Who is, was or will be where, as *signs*: each person beside each country that a sentence speaks of.

News tells visits in more ways than a table of phrases holds ("gave us three days in November"), and phrases
of travel speak of more than visits. So everybody named is weighed as a visitor of every country but their
own, sentence by sentence: what the phrases of the table make of it is one sign among others.

======================  ==================================================================================
ref:, at:               how the sentence means the person (by name, pronoun, as whom the last was about),
                        and the country (a place, the scene of the article, the country last named)
kin:                    the person is of another country, or of one that nobody states
office:, hosts, ...     what the person is and does anywhere in the article, how often they and the country
named:, spoken:         are named
rule:, pair:            what the phrases of travel tell, in the sentence and in the article
verb:, clause:, word:   kinds of words (``WORDS``): the first behind the person, in their clause, elsewhere
date:, clause-date:     the dates: how long they are, whether before or after the publication
prep:, behind:, gap:    the words on both sides of the place, and how it stands to the person
rival:, also:, hosts:   who else is in the sentence, and in the article of the country
======================  ==================================================================================
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.annotation import Person
from etl.people.roles import role_of
from etl.visits import triggers as table
from etl.visits.clues import Clue, Who, clause_after, clause_before, first_subject
from etl.visits.company import office_kind
from etl.visits.scene import Scene
from etl.visits.skeleton import PERSON, PLACE, Item, Place, Skeleton
from etl.visits.trip import Trip

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
    r"[Tt]he (?:guests?|visitors?|pair|two|couple|delegation|party|duo|entourage))\b"
)
#: What the clause of the person says of the trip as a whole.
_HINTS = {
    "unreal": table.UNREAL, "off": table.CALLED_OFF, "put-off": table.PUT_OFF, "planned": table.PLANNED,
    "home": table.HOME,
}  # fmt: skip
#: What the article says of a person anywhere: behind the name, and before it.
_DOES = {
    "hosts": re.compile(
        r"Ⓟ,?(?: [\w-]+,?){0,4}? (?:host(?:s|ed|ing)?|receiv(?:es|ed)|welcom(?:es|ed)|greet(?:s|ed)|"
        r"is (?:his|her|their) host|saw (?:him|her|them) off|play(?:s|ed) host|entertain(?:s|ed))\b"
    ),
    "travels": re.compile(
        r"Ⓟ(?:,[^,;]{0,60},)? (?:who )?(?:also )?(?:will |has |had |is |was |to )?(?:arriv|land|fl[ie]|flew|"
        r"came|com[ei]|touch|visit|travel|depart|left|leave|return|went|go(?:es|ing)?\b|due|expected|wrapp|"
        r"conclud|reach)"
    ),
}
_UNDERGOES = {
    "hosted-by": re.compile(
        r"\b(?:received|welcomed|greeted|met|hosted|entertained|accompanied|seen off) by (?:the |his |her |"
        r"their |his host,? )?(?:Ⓝ )?$|\bhosts?,? $|"
        r"\b(?:called on|calls on|call on|audience with|guest of|at the invitation of) $"
    ),
    "received": re.compile(
        r"\b(?:received|receives|welcomed|welcomes|hosted|hosts|greeted|greets|hosting|receiving|welcoming|"
        r"visiting|guest|visitor) (?:the |his |her )?(?:visiting )?$|(?:^|[\s(])[Vv]isiting $"
    ),
}
#: How far around a sign its words are looked for (characters), and how many of them may hold a verb.
_BEHIND, _VERB = 45, 7
#: Days that are near a publication; sentences that open an article; words between person and place.
_NEAR, _HEAD, _GAPS = 45, 2, (3, 6, 12)
_NUMBERS = (0, 1, 2, 3, 5, 8)
_LOWER = re.compile(r" ?[a-z]")


@dataclass(frozen=True, slots=True)
class _Story:
    """What the whole article tells: of each person and country, and its phrases of travel by sentence."""

    scene: Scene
    facts: Mapping[str, frozenset[str]]
    holders: Mapping[str, frozenset[tuple[str, str]]]
    hosts: Mapping[str, frozenset[str]]
    named: Mapping[str, int]
    spoken: Mapping[str, int]
    clues: Mapping[int, Sequence[Clue]]
    pairs: frozenset[tuple[str, str]]


def candidates(
    people: Sequence[Person],
    sentences: Sequence[Skeleton],
    clues: Iterable[Clue],
    made: Sequence[Trip],
    scene: Scene,
) -> Iterator[Candidate]:
    """Every named person with every other country of each sentence, in text order.

    ``clues`` are the phrases of travel of the article, ``made`` the trips that they tell.
    """
    story = _story(people, sentences, clues, made, scene)
    topic: Who | None = None
    traveller: Who | None = None
    before: str | None = None
    for sentence in sentences:
        first = first_subject(sentence)
        days = _dates(sentence, scene, 0, len(sentence.text))
        there = list(_places(sentence, scene.country, before))
        for who, position, ref in _people(sentence, topic, traveller):
            alone = _of_person(sentence, who, position, first, story) | {f"ref:{ref}"}
            for country, at, place in there:
                if who.value.country != country:
                    beside = _of_country(sentence, who, position, country, at, place, story)
                    where = "place" if place else "scene" if country == scene.country else "before"
                    beside |= {f"at:{where}", *(f"{where}&{d}" for d in days)}
                    spot = at if at is not None else position or 0
                    yield Candidate(sentence, who, country, place, spot, alone | beside)
        topic = first[0] if first else topic
        gone = [c.who[0] for c in story.clues.get(sentence.index, ()) if c.who]
        traveller = gone[-1] if gone else traveller
        named = [i.value.country for _, i in sentence.places() if i.value.country]
        before = named[-1] if named else before


def _story(
    people: Sequence[Person],
    sentences: Sequence[Skeleton],
    clues: Iterable[Clue],
    made: Sequence[Trip],
    scene: Scene,
) -> _Story:
    by_sentence: dict[int, list[Clue]] = defaultdict(list)
    for clue in clues:
        by_sentence[clue.sentence.index].append(clue)
    facts: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for position, item in sentence.people():
            lead = sentence.text[max(0, position - _BEHIND) : position]
            facts[item.value.id].update(n for n, p in _DOES.items() if p.match(sentence.text, position))
            facts[item.value.id].update(n for n, p in _UNDERGOES.items() if p.search(lead))
    holders: dict[str, set[tuple[str, str]]] = defaultdict(set)
    hosts: dict[str, set[str]] = defaultdict(set)
    for person in people:
        if person.country:
            hosts[person.country].add(person.id)
            for office in person.offices:
                holders[role_of(office).head].add((person.country, person.id))
    return _Story(
        scene,
        {id: frozenset(f) for id, f in facts.items()},
        {head: frozenset(h) for head, h in holders.items()},
        {country: frozenset(h) for country, h in hosts.items()},
        Counter(i.value.id for s in sentences for _, i in s.people()),
        Counter(i.value.country for s in sentences for _, i in s.places() if i.value.country),
        by_sentence,
        frozenset((t.person.id, t.country) for t in made),
    )


def _people(
    sentence: Skeleton, topic: Who | None, traveller: Who | None
) -> Iterator[tuple[Who, int | None, str]]:
    """Whom a sentence may speak of, with their position: those named, and who was spoken of before."""
    named = list(sentence.people())
    for position, item in named:
        if item.value.name:
            yield item, position, "name"
    known = {item.value.id for _, item in named if item.value.name}
    pronoun = _PRONOUN.search(sentence.text)
    how = "pronoun" if pronoun else "other" if named else "nobody"
    for ref, who in (("topic", topic), ("traveller", traveller)):
        if who and who.value.name and who.value.id not in known:
            known.add(who.value.id)
            yield who, pronoun.start() if pronoun else None, f"{ref}:{how}"


def _places(
    sentence: Skeleton, scene: str | None, before: str | None
) -> Iterator[tuple[str, int | None, Item[Place] | None]]:
    """The countries that a sentence may speak of: of its places, the scene, the one last named."""
    known = set()
    for position, item in sentence.places():
        if item.value.country:
            known.add(item.value.country)
            yield item.value.country, position, item
    for country in (scene, before):
        if country and country not in known:
            known.add(country)
            yield country, None, None


def _of_person(
    sentence: Skeleton, who: Who, position: int | None, first: Sequence[Who], story: _Story
) -> frozenset[str]:
    """What the sentence says of a person, wherever they may be."""
    text, spot = sentence.text, position or 0
    begin, end = clause_before(text, spot), clause_after(text, spot)
    inside = _kinds(text[begin:end])
    signs = {f"clause:{k}" for k in inside} | {f"word:{k}" for k in _kinds(text) - inside}
    signs |= {f"clause:{name}" for name, pattern in _HINTS.items() if pattern.search(text, begin, end)}
    signs |= {f"clause-{d}" for d in _dates(sentence, story.scene, begin, end)}
    signs.add(
        "subject:" + ("none" if not first else "self" if first[0].value.id == who.value.id else "other")
    )
    signs.add("verb:" + _verb(text, spot))
    signs.add("led:" + _word_before(text, spot, _GOVERNORS))
    signs.add(f"also:{min(3, len({i.value.id for _, i in sentence.people()} - {who.value.id}))}")
    signs |= {f"named:{_at_most(story.named[who.value.id])}", f"office:{office_kind(who.value)}"}
    signs |= story.facts.get(who.value.id, frozenset())
    if story.named[who.value.id] == max(story.named.values()):
        signs.add("most-named")
    signs.add("head" if sentence.index < _HEAD else "body")
    return frozenset(signs)


def _of_country(
    sentence: Skeleton,
    who: Who,
    position: int | None,
    country: str,
    at: int | None,
    place: Item[Place] | None,
    story: _Story,
) -> frozenset[str]:
    """What the sentence and the article say of a person and a country."""
    person, scene = who.value, story.scene
    kin = _kin(person, country, story)
    signs = {f"kin:{kin}", "scene" if country == scene.country else "elsewhere"}
    signs |= {f"{kin.split('+')[0]}&{f}" for f in story.facts.get(person.id, ())}
    signs |= _told(sentence, person, country, story)
    signs.add(f"spoken:{_at_most(story.spoken[country])}")
    if story.spoken[country] == max((n for c, n in story.spoken.items() if c != person.country), default=0):
        signs.add("most-spoken")
    signs.add(f"hosts:{min(2, len(story.hosts.get(country, frozenset()) - {person.id}))}")
    others = [i.value for _, i in sentence.people() if i.value.id != person.id]
    signs.add("rival:" + _rival(others, country))
    if place is not None and at is not None:
        signs |= _of_place(sentence, position, at, place.value)
    return frozenset(signs)


def _of_place(sentence: Skeleton, position: int | None, at: int, place: Place) -> set[str]:
    """The words around a place, and how it stands to the person."""
    text = sentence.text
    behind = text[at + 1 : at + 3]
    signs = {"prep:" + _word_before(text, at, _PREPOSITIONS), f"kind:{place.kind}"}
    signs.add(
        "behind:" + ("owned" if behind[:1] in "'’" and behind else "word" if _LOWER.match(behind) else "end")
    )
    if position is not None:
        low, high = sorted((position, at))
        between = text[low + 1 : high]
        words = len(_TOKEN.findall(between))
        signs.add("order:" + ("person" if position < at else "place"))
        signs.add("gap:" + next((str(most) for most in _GAPS if words < most), "more"))
        signs.add(f"between:{int(PERSON in between)}{int(PLACE in between)}")
        same = clause_before(text, position) <= at < clause_after(text, position)
        signs.add("clause:same" if same else "clause:other")
    return signs


def _told(sentence: Skeleton, person: Person, country: str, story: _Story) -> set[str]:
    """What the phrases of travel tell of a person and a country."""
    here = story.clues.get(sentence.index, ())
    mine = [c for c in here if any(w.value.id == person.id for w in c.who)]
    there = [c for c in here if country in _goals(c, story.scene)]
    rule = (
        "here" if any(c in there for c in mine) else "elsewhere" if mine else "another" if there else "other"
    )
    gone = any(id == person.id for id, _ in story.pairs)
    pair = "told" if (person.id, country) in story.pairs else "traveller" if gone else "none"
    signs = {f"rule:{rule if here else 'none'}", f"pair:{pair}"}
    return signs | ({"visited"} if any(c == country and id != person.id for id, c in story.pairs) else set())


def _goals(clue: Clue, scene: Scene) -> set[str | None]:
    return {p.value.country for p in clue.places} - {None} or {scene.country}


def _kin(person: Person, country: str, story: _Story) -> str:
    """Whether a person is of another country; where nobody states theirs, what else speaks for one."""
    if person.country:
        return "foreign"
    if person.likely:
        return "likely" if person.likely == country else "likely-foreign"
    taken = any(
        of == country for o in person.offices for of, _ in story.holders.get(role_of(o).head, frozenset())
    )
    return ("local" if country == story.scene.country else "unknown") + ("+taken" if taken else "")


def _rival(others: Sequence[Person], country: str) -> str:
    """Whether others in the sentence are of the country, or may visit it too."""
    if any(p.country == country for p in others):
        return "host"
    return "foreign" if any(p.country for p in others) else "unknown" if others else "none"


def _dates(sentence: Skeleton, scene: Scene, begin: int, end: int) -> set[str]:
    """The dates of a stretch: how long, and whether before or after the publication."""
    found = {"date:length"} if any(True for _ in sentence.durations(begin, end)) else set()
    for _, item in sentence.times(begin, end):
        day = item.value.interval
        if day is None:
            continue
        size = day.precision if day.precision in ("day", "month", "year") else "span"
        if scene.dct is None:
            found.add(f"date:{size}")
            continue
        today = scene.dct.middle
        when = "past" if day.last < today else "ahead" if day.start > today else "now"
        far = "far" if abs((day.start - today).days) > _NEAR else "near"
        found.add(f"date:{size}:{when}:{far}")
    return found or {"date:none"}


def _at_most(number: int) -> str:
    """A number in words that tell small ones apart."""
    return next((str(most) for most in _NUMBERS if number <= most), "more")


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

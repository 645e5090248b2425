"""Sentences as skeletons: each mention becomes one typed sign, so that patterns read like sentences.

``"General Amr Sabri landed in Lima on Monday"`` becomes ``"Ⓟ landed in Ⓛ on Ⓣ"``;
every character of the skeleton knows the stretch of the article that it stands for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from db.model import Mention, Timex
from etl.annotation import Annotated, Person
from etl.gazetteer import lookup
from etl.people.shared import ADDRESS

__all__ = [
    "DURATION",
    "NORP",
    "ORG",
    "PERSON",
    "PLACE",
    "TIME",
    "Item",
    "Place",
    "Skeleton",
    "skeletons",
    "stretches",
]

V = TypeVar("V")

PERSON, PLACE, TIME, DURATION, NORP, ORG = "Ⓟ", "Ⓛ", "Ⓣ", "Ⓓ", "Ⓝ", "Ⓞ"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the text; ``country`` is None for a facility whose country nobody says.

    ``kind`` is that of the gazetteer (country, capital, city ...); ``described`` marks words such as "the
    Norwegian capital", which name no place.
    """

    name: str
    country: str | None
    kind: str | None = None
    described: bool = False

    @property
    def national(self) -> bool:
        """Does a visit there count as a visit to the country itself?"""
        return self.kind in ("country", "capital")


@dataclass(frozen=True, slots=True)
class Item(Generic[V]):
    """What one sign of a skeleton stands for, and where it stands in the article."""

    start: int
    end: int
    value: V


@dataclass(frozen=True)
class Skeleton:
    """One sentence: its text with signs, for each sign its item.

    ``starts`` and ``ends`` are the article offsets of each of its characters.
    """

    index: int
    paragraph: int
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    items: Mapping[int, Item[Any]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The article offsets of a non-empty stretch of the skeleton."""
        return self.starts[start], self.ends[end - 1]

    def position(self, offset: int) -> int:
        """Where an offset of the article stands in the skeleton."""
        return bisect_left(self.starts, offset)

    def people(self, start: int = 0, end: int | None = None) -> Sequence[tuple[int, Item[Person]]]:
        """The people of a stretch, in order, with their positions."""
        return self._of(PERSON, start, end)

    def places(self, start: int = 0, end: int | None = None) -> Sequence[tuple[int, Item[Place]]]:
        """The places of a stretch, in order, with their positions."""
        return self._of(PLACE, start, end)

    def times(self, start: int = 0, end: int | None = None) -> Sequence[tuple[int, Item[Timex]]]:
        """The dates of a stretch, in order, with their positions."""
        return self._of(TIME, start, end)

    def durations(self, start: int = 0, end: int | None = None) -> Sequence[tuple[int, Item[Timex]]]:
        """The durations of a stretch, in order, with their positions."""
        return self._of(DURATION, start, end)

    def _of(self, sign: str, start: int, end: int | None) -> Sequence[tuple[int, Item[Any]]]:
        found = self._signs.get(sign, ())
        if not found or (start == 0 and end is None):
            return found
        stop = len(self.text) if end is None else end
        return [row for row in found if start <= row[0] < stop]

    @cached_property
    def _signs(self) -> Mapping[str, Sequence[tuple[int, Item[Any]]]]:
        """The items by their sign, in order, with their positions."""
        found: dict[str, list[tuple[int, Item[Any]]]] = defaultdict(list)
        for position, item in self.items.items():
            found[self.text[position]].append((position, item))
        return dict(found)


_CAPITAL = re.compile(r"\s+(?:federal )?capital(?: city)?\b")
#: White space that is no single blank.
_SPACE = re.compile(r"\s{2,}|[^\S ]")


def skeletons(annotated: Annotated) -> list[Skeleton]:
    """The sentences of title and body, in text order; boilerplate and headers are left out."""
    text = annotated.article.text
    zones = [z for z in annotated.article.zones if z.kind in ("title", "body")]
    spans: list[tuple[int, int, int]] = []
    paragraph = 0
    for start, end in annotated.sentences:
        for zone in zones:
            low, high = max(start, zone.start), min(end, zone.end)
            if low < high and text[low:high].strip():
                before = text[:low].rstrip(" ")
                paragraph += before.endswith("\n") or not before
                spans.append((paragraph, low, high))
    return stretches(annotated, spans)


def stretches(annotated: Annotated, spans: Iterable[tuple[int, int, int]]) -> list[Skeleton]:
    """Stretches of the text as sentences; of each, which paragraph it is of, and where it begins and ends."""
    signs = sorted(_signs(annotated), key=lambda s: (s[1].start, -s[1].end))
    starts = [item.start for _, item in signs]
    result: list[Skeleton] = []
    for paragraph, low, high in spans:
        inside = signs[bisect_left(starts, low) : bisect_left(starts, high)]
        inside = [s for s in inside if s[1].end <= high]
        result.append(_skeleton(len(result), paragraph, annotated.article.text, low, high, inside))
    return result


def _signs(annotated: Annotated) -> Iterator[tuple[str, Item[Any]]]:
    text = annotated.article.text
    people = {(m.start, m.end): p for p in annotated.people for m in p.mentions}
    lands = sorted((m for m in annotated.mentions if m.label == "GPE"), key=lambda m: m.start)
    town = {m.start: m.country for m in lands}  # of "Lima airport", too
    for group in _person_groups(text, people, {start for start, _ in annotated.sentences}):
        if not _MODIFIER.match(text, group.end):
            yield PERSON, _with_country(group, text, lands)
    for m in annotated.mentions:
        if m.label == "GPE" and _OF_THEIRS.match(text, m.end) and _place(m.text, m.country).kind == "country":
            yield NORP, Item(m.start, m.end, m)
        elif m.label in ("GPE", "FAC") or (m.label == "LOC" and m.country):
            yield PLACE, Item(m.start, m.end, _place(m.text, m.country or town.get(m.start)))
        elif m.label == "NORP" and m.country and (c := _CAPITAL.match(text, m.end)):
            yield (
                PLACE,
                Item(m.start, c.end(), Place(text[m.start : c.end()], m.country, "capital", described=True)),
            )
        elif m.label == "NORP":
            yield NORP, Item(m.start, m.end, m)
        elif (
            m.label == "ORG"
            and (seat := _seat(m.text))
            and _BEING_AT.search(text, max(0, m.start - 20), m.start)
        ):
            yield PLACE, Item(m.start, m.end, Place(m.text, seat))
        elif m.label == "ORG":
            yield ORG, Item(m.start, m.end, m)
    for t in annotated.timexes:
        sign = DURATION if t.type == "DURATION" else TIME
        if t.type != "SET" and not t.value.endswith("_REF"):
            yield sign, Item(t.start, t.end, t)


#: Behind the name of a country that stands for its people: "visited U.S. troops in Lima".
_OF_THEIRS = re.compile(
    r"\s(?:[a-z]+\s)?(?:troops|soldiers|forces|military|marines|airmen|servicemen|peacekeepers|warships?|army|navy"
    r"|air\s?base|base|[Ee]mbassy|[Cc]onsulate)\b"
)
#: Around somebody, the country whose office they hold: "Peru's Foreign Minister Ⓟ", "President Ⓟ of Peru".
_OWN = re.compile(r"['’]s\s")
_OF = re.compile(r"\sof\s(?:the\s)?")


def _with_country(group: Item[Person], text: str, lands: Sequence[Mention]) -> Item[Person]:
    """Somebody together with their country, as one says "Peruvian Foreign Minister Ⓟ"."""
    start, end = group.start, group.end
    at = bisect_left(lands, start, key=lambda m: m.start)
    if at and _OWN.fullmatch(text, lands[at - 1].end, start) and _is_of(group.value, lands[at - 1]):
        start = lands[at - 1].start
    at = bisect_left(lands, end, key=lambda m: m.start)
    if at < len(lands) and _OF.fullmatch(text, end, lands[at].start) and _is_of(group.value, lands[at]):
        end = lands[at].end
    return Item(start, end, group.value)


def _is_of(person: Person, land: Mention) -> bool:
    found = lookup(land.text)
    return person.country == land.country and found is not None and found.kind == "country"


#: "the X administration" is not X.
_MODIFIER = re.compile(
    r"(?:-era|-led)?\s(?:administration|government|regime|cabinet|camp|team|aides?|era|presidency|campaign|family)\b"
)
#: Between an office and the name of whoever holds it: forms of address, acronyms, whose office it is.
_JOIN = re.compile(
    rf"[\s,.]{{0,3}}(?:(?:{ADDRESS}|His|Her)\s){{0,4}}|"
    r"\s*\([A-Z]{2,6}\)\s*|['’]s\s|"
    # whose office it is: "Ada Boros, Peru's foreign minister"
    r",\s(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2}['’]s\s"
)


#: What stands in a town that its name tells, before it and behind it; and before its name, somebody is there.
_SCHOOL = "University|College|Institute|Academy|School|Library|Hospital"
_HALL = (
    r"Museum|Port|Hall|(?:Convention|Conference|Exhibition|Medical|Cultural|Trade) Cent(?:re|er)|"
    r"Stock Exchange|Stadium|Cathedral|Zoo|Opera"
)
_HOUSE_OF = re.compile(
    rf"(?:[A-Z]\w+ ){{0,4}}(?:{_SCHOOL}|{_HALL})"
    r"(?: of (?:[A-Z]\w+ ){0,3}?in| of) (?:the )?(?P<town>[A-Z].*)"
)
#: ... but schools and hospitals bear the names of people and of other towns: "Georgetown University".
_TOWN_HOUSE = re.compile(rf"(?P<town>[A-Z]\S+(?: [A-Z]\S+){{0,2}}?) (?:{_HALL})")
_BEING_AT = re.compile(r"\b(?:[Aa]t|[Ii]n|[Tt]o|outside|tour(?:s|ed|ing)|visit(?:s|ed|ing))(?: the)? $")


def _seat(name: str) -> str | None:
    """The country of the town of a house: "University of Oslo", "Lima Convention Centre"."""
    for pattern in (_HOUSE_OF, _TOWN_HOUSE):
        if m := pattern.fullmatch(name):
            found = lookup(m["town"])
            if found and found.country and found.kind in ("capital", "city"):
                return found.country
    return None


def _place(name: str, country: str | None) -> Place:
    found = lookup(name)
    return Place(name, country, found.kind if found else None)


#: Whoever is called so is abroad: the words stay, for the phrases of travel.
_VISITING = re.compile(r"visiting\s+")


def _person_groups(
    text: str, people: dict[tuple[int, int], Person], openings: Container[int]
) -> Iterator[Item[Person]]:
    """Neighbouring mentions of one person in a sentence ("Foreign Minister" + "Amr Sabri") as one item."""
    spans = sorted(people, key=lambda s: (s[0], -s[1]))
    outer: list[tuple[int, int]] = []
    for span in spans:
        if not outer or span[0] >= outer[-1][1]:
            outer.append(span)
    group: Item[Person] | None = None
    for start, end in outer:
        person = people[start, end]
        near = group and group.value is person and start not in openings
        if group and near and _JOIN.fullmatch(text, group.end, start):
            group = Item(group.start, end, person)
            continue
        if group:
            yield group
        called = _VISITING.match(text, start, end)
        group = Item(called.end() if called else start, end, person)
    if group:
        yield group


def _skeleton(
    index: int, paragraph: int, text: str, start: int, end: int, signs: Iterable[tuple[str, Item[Any]]]
) -> Skeleton:
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    found: dict[int, Item[Any]] = {}
    at = start

    def copy(upto: int) -> None:
        nonlocal at
        while at < upto:
            space = _SPACE.search(text, at, upto)
            stop = space.start() if space else upto
            out.append(text[at:stop])
            starts.extend(range(at, stop))
            ends.extend(range(at + 1, stop + 1))
            at = stop
            if space:
                out.append(" ")
                starts.append(at)
                ends.append(at := space.end())

    for sign, item in signs:
        if item.start < at:
            continue  # nested in an earlier, longer one
        copy(item.start)
        out.append(sign)
        found[len(starts)] = item
        starts.append(item.start)
        ends.append(at := item.end)
    copy(end)
    return Skeleton(index, paragraph, "".join(out), starts, ends, found)

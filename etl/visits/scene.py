"""The scene of an article, or of each item of a digest: the country and city that "here" means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db.dates import Interval
from db.model import Article
from etl.annotation import Annotated
from etl.gazetteer import lookup
from etl.visits.deeds import deeds
from etl.visits.skeleton import ORG, PERSON, PLACE, TIME, Item, Place, Skeleton

__all__ = ["Scene", "items", "scene"]

#: What speaks for a country: a town in it, the capital too, more than its name; its people who receive, not
#: those who come.
_TOWN = 2
_LEAD = 2
_DEEDS = {"hosts": 2, "hosted-by": 1, "travels": -1, "received": -1}
#: What a dateline names, and what stands before it: the start of a line, or the paper.
_TOWNS = ("capital", "city", "seat", "country")
_OPENS = re.compile(r"(?:^|\n|[,–—-] )\s*$")
#: A dateline may be a line of its own.
_ENDS = re.compile(r"[ \t]*\n")

#: Who wrote, before where they did.
_BYLINE = re.compile(r"[ \t]*(?:By|BY|From|FROM)\b[^.!?\n]{2,60}(?:,| in) ")
#: Around a place: it is where somebody comes from.
_FROM = re.compile(rf"(?:{PERSON},? of|\bfrom)(?: the)? $")
_OWNS = re.compile(rf"{PLACE}['’]s (?:(?!capital\b)[\w-]+ ){{0,3}}{PERSON}")


#: What heads an item of a digest: a place alone, or as a dateline; but no stop with its day.
_HEAD = re.compile(
    rf"\W*(?P<place>{PLACE})(?:, {PLACE})?(?:\s*$|(?:[.:]| [–—-]{{1,2}}| \({ORG}\))(?! ?{TIME})(?: |$))"
)
#: What follows the head where the item goes on with the story of the one before: "On Ⓣ she".
_GOES_ON = re.compile(r"\W*(?:(?:On|Then|There)\b\W*)?(?:[Hh]e|[Ss]he|[Tt]hey)\b")


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an article stands: the country and city of its dateline, and its publication date."""

    country: str | None
    city: Item[Place] | None
    dct: Interval | None


def scene(annotated: Annotated, sentences: Iterable[Skeleton]) -> Scene:
    """The place of the dateline, in the text or the header, with its country; else the likeliest country."""
    article: Article = annotated.article
    dct = article.dct.interval if article.dct else None
    for sentence in sentences:
        for position, item in sentence.places(0, 40):
            rest = sentence.text[position + 1 : position + 30]
            alone = not position and _ENDS.match(annotated.article.text, item.end)
            if item.value.country and (alone or _is_dateline(item.value.name, rest, not position)):
                return Scene(item.value.country, item, dct)
    if city := _in_header(annotated) or _in_byline(annotated):
        return Scene(city.value.country, city, dct)
    return Scene(_likeliest(sentences), None, dct)


def _in_header(annotated: Annotated) -> Item[Place] | None:
    """The town of a header such as "CAIRO, Oct. 28 (Agency) -": it stands before the day, not in it."""
    text = annotated.article.text
    for town in _towns(annotated, "date"):
        # "Mon" is no town in "Mon, 3 May"
        dated = any(t.start <= town.start < t.end for t in annotated.timexes)
        if not dated and _OPENS.search(text, 0, town.start):
            return town
    return None


def _in_byline(annotated: Annotated) -> Item[Place] | None:
    """The town of a line that tells who wrote: "By Ama Mensah, Cairo"."""
    text = annotated.article.text
    for town in _towns(annotated, "boilerplate"):
        line = text.rfind("\n", 0, town.start) + 1
        if _BYLINE.fullmatch(text, line, town.start) and _ENDS.match(text, town.end):
            return town
    return None


def _towns(annotated: Annotated, kind: str) -> Iterator[Item[Place]]:
    """The towns and countries named in the zones of a kind."""
    zones = [(z.start, z.end) for z in annotated.article.zones if z.kind == kind]
    for m in annotated.mentions if zones else ():
        if m.label != "GPE" or not m.country or not any(low <= m.start < high for low, high in zones):
            continue
        place = lookup(m.text)
        if place and place.kind in _TOWNS:
            yield Item(m.start, m.end, Place(m.text, m.country, place.kind))


def _likeliest(sentences: Iterable[Skeleton]) -> str | None:
    """The scene of an article without a dateline: the country whose towns it names and whose people receive.

    None where nothing speaks for any country.
    """
    votes: Counter[str] = Counter()
    for sentence in sentences:
        for position, place in sentence.places():
            if place.value.country and not _is_origin(sentence.text, position):
                town = place.value.kind not in ("country", "union")
                weight = _TOWN if town else 1
                votes[place.value.country] += weight * (_LEAD if sentence.index == 0 else 1)
        for at, person in sentence.people():
            if person.value.country:
                votes[person.value.country] += sum(_DEEDS[deed] for deed in deeds(sentence.text, at))
    return votes.most_common(1)[0][0] if votes else None


def _is_origin(text: str, position: int) -> bool:
    """Whether a place tells where somebody comes from: "President Ⓟ of Ⓛ", "Ⓛ's Ⓟ", "on a flight from Ⓛ"."""
    return bool(_FROM.search(text, 0, position) or _OWNS.match(text, position))


def _is_dateline(name: str, rest: str, opens: bool) -> bool:
    rest = rest.lstrip(" ,Ⓛ")
    if name.isupper() and len(name) > 2:
        return rest.startswith(("–", "—", "-", ":", "(", "/", "Ⓣ", "."))
    if opens and rest.startswith(("- ", "– ", "— ", "-- ")):
        return True
    return rest.startswith(("Ⓣ (", "(Ⓞ)", "Ⓣ –", "Ⓣ:", "Ⓣ -", "– Ⓟ", "— Ⓟ"))


def items(sentences: Sequence[Skeleton], whole: Scene) -> list[tuple[Sequence[Skeleton], Scene]]:
    """The items of a digest, short news that each begin with a place, with their scenes; else the ``whole``.

    The stops of a tour are none: they tell of nobody but the hosts, or of the same traveller again.
    """
    heads = [(n, item) for n, s in enumerate(sentences) if _opens(sentences, n) and (item := _head(s))]
    ends = [*(n for n, _ in heads[1:]), len(sentences)]
    parts = [
        (sentences[n:end], Scene(item.value.country, item, whole.dct))
        for (n, item), end in zip(heads, ends, strict=False)
    ]
    foreign = [(where.country, _foreign(p, where.country)) for p, where in parts if not _listed(p)]
    named = Counter(person for _, people in foreign for person in people)
    alone = max(named.values(), default=0) < 2 and not any(_goes_on(p) for p, _ in parts)
    if not alone or len({country for country, people in foreign if people}) < 2:
        return [(sentences, whole)]
    begin = heads[0][0]
    return [*([(sentences[:begin], whole)] if begin else []), *parts]


def _opens(sentences: Sequence[Skeleton], n: int) -> bool:
    return n == 0 or sentences[n - 1].paragraph != sentences[n].paragraph


def _head(sentence: Skeleton) -> Item[Place] | None:
    """The place that heads an item."""
    m = _HEAD.match(sentence.text)
    item: Item[Place] | None = sentence.items[m.start("place")] if m else None
    return item if item and item.value.country else None


def _listed(part: Sequence[Skeleton]) -> bool:
    """Whether an item may be one of a list of people by their countries: "Ⓛ: its president, Ⓟ"."""
    place = part[0].places()[0][1].value
    first = next((i.value for s in part for _, i in s.people()), None)
    return place.kind == "country" and first is not None and first.country == place.country


def _goes_on(part: Sequence[Skeleton]) -> bool:
    """Whether an item begins with a pronoun."""
    m = _HEAD.match(part[0].text)
    return bool(m and _GOES_ON.match("".join(s.text for s in part[:2]), m.end()))


def _foreign(part: Iterable[Skeleton], country: str | None) -> set[str]:
    """The people of another country who are named."""
    people = (item.value for s in part for _, item in s.people())
    return {who.id for who in people if who.name and who.country not in (None, country)}

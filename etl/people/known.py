"""The people of an article as the whole corpus knows them.

One article tells little of a person: "the Peruvian envoy" may be somebody whom it names without a country.
Once people are linked over all articles, the countries and offices that any of them tells are known, and
descriptions that the article by itself left open find their person; those that contradict what is known are
taken off.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from db.model import Entity, Mention
from etl.annotation import Annotated, Person
from etl.gazetteer import opening_country
from etl.people.gender import suits
from etl.people.home import Candidate, candidates, homes
from etl.people.likely import dateline, spoken_of, with_those_beside
from etl.people.role_table import ASIDE, RELATIVE, SINGLE, SOLE
from etl.people.roles import Role, fits, role_of
from etl.scale import Scale, scale

__all__ = ["known", "suggested"]

#: Words that make a description too full to stand for somebody named before: "envoy to the lakes".
_COMPLEMENT = re.compile(r" (?:of|for|to|in|on) ")
#: Where a sentence ends.
_ENDS = re.compile(r"[.!?]")
#: From a description to a name in the same sentence, or in the first one under a heading.
_SOON = re.compile(r"[^.!?\n]*(?:[.](?! [A-Z])[^.!?\n]*)*(?:(?<=\w)\n(?:[^.!?]|[.](?! [A-Z]))*)?")


@dataclass(frozen=True, slots=True)
class _Named:
    """A person of the article whom the corpus knows, with all their offices."""

    person: Person
    roles: tuple[Role, ...]


def known(
    annotated: Annotated,
    links: Mapping[tuple[str, str], str],
    entities: Mapping[str, Entity],
    by: Scale | None = None,
) -> tuple[Person, ...]:
    """The people of an article with entity ids, one a real person, named and with the country that others
    tell of them, or of those beside them, or that all around them suggests.

    A person whom nobody could name stays as the article has them. ``by`` are other weights than ours for
    countries that are only suggested.
    """
    article = annotated.article
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in annotated.people:
        groups[links.get((article.id, person.id), "")].append(person)
    strangers = groups.pop("", [])
    named: dict[str, _Named] = {}
    for id, group in groups.items():
        person, stray = _merge(entities[id], group)
        named[id] = _Named(person, tuple(role_of(o) for o in entities[id].offices))
        strangers += stray
    for stranger in strangers[:]:
        if (meant := _meant(article.text, stranger, list(named.values()))) is not None:
            named[meant.person.id] = replace(meant, person=_add(meant.person, stranger))
            strangers.remove(stranger)
    people = (*(n.person for n in named.values()), *strangers)
    people = with_those_beside(article.text, people, annotated.mentions)
    weighed = homes(suggested(article.text, people, annotated.mentions), by or scale("home"))
    return tuple(replace(p, country=weighed[p.id], weighed=True) if p.id in weighed else p for p in people)


def suggested(text: str, people: Sequence[Person], mentions: Iterable[Mention]) -> Iterator[Candidate]:
    """The countries that those of ``people`` may act for of whom nothing tells one."""
    spoken = spoken_of(mentions)
    line = dateline(text, spoken)
    return candidates(text, people, spoken, line.country if line else None)


def _merge(entity: Entity, group: Sequence[Person]) -> tuple[Person, list[Person]]:
    """One person from the descriptions that are linked, and those that speak of another country's."""
    names = [p.name for p in group if p.name]
    country = entity.country or next((p.country for p in group if p.country), None)
    mentions, stray = [], []
    for m in sorted((m for p in group for m in p.mentions), key=lambda m: m.start):
        other = opening_country(m.text) if m.label == "OFFICE" and country else None
        if other and other != country:
            stray.append(Person(f"{entity.id}@{m.start}", None, (m.text,), other, (m,)))
        else:
            mentions.append(m)
    taken = {office for person in stray for office in person.offices}
    offices = (
        tuple(dict.fromkeys(o for p in group for o in p.offices if o not in taken)) or entity.offices[:1]
    )
    gender = next((p.gender for p in group if p.gender), None)
    name = max(names, key=len) if names else entity.name
    return Person(entity.id, name, offices, country, tuple(mentions), gender), stray


def _meant(text: str, stranger: Person, named: Sequence[_Named]) -> _Named | None:
    """The one person of the article whom a description can mean.

    Office and country must fit; where no office does, the only person of that country is meant; where nobody
    is known to be of that country, somebody of unknown country. Of several, the one named before it is meant.
    """
    if stranger.name:
        return None
    roles = [role_of(o) for o in stranger.offices]
    if any(r.plural for r in roles):
        return None
    there = [n for n in named if stranger.country in (None, n.person.country)]
    fitting = [n for n in there if any(fits(r, n.roles) for r in roles)]
    if not fitting and stranger.country:
        fitting = [n for n in there if not n.roles]
    if not fitting and stranger.country:
        meant = _introduced(text, stranger, named)
        other = any(r.head in SINGLE | ASIDE for r in roles)  # a president is no minister
        fitting = [meant] if meant else [] if other else there
    if len(fitting) > 1:
        fitting = [n for n in fitting if _first_named(n.person) < stranger.mentions[0].start]
    return fitting[0] if len(fitting) == 1 else None


def _first_named(person: Person) -> int:
    return min((m.start for m in person.mentions if m.label == "PERSON"), default=person.mentions[0].start)


def _introduced(text: str, stranger: Person, named: Sequence[_Named]) -> _Named | None:
    """The person whose country only a description tells: "Boateng landed. The Ghanaian envoy ...".

    Of those whom the text gives no office the only one named before in the paragraph, in another sentence,
    else the first one behind in the sentence, or in that under a heading: who is introduced with a bare
    office ("Foreign Minister Boateng") is of the paper's own country, and described without a country.
    """
    others = SOLE.keys() | ASIDE | RELATIVE
    if any(_COMPLEMENT.search(o) or role_of(o).head in others for o in stranger.offices):
        return None
    first = stranger.mentions[0]
    names = {m: n for n in named for m in n.person.mentions if m.label == "PERSON"}
    plain = {
        m: n
        for m, n in names.items()
        if n.person.country is None and not n.person.offices and suits(n.person, stranger.gender)
    }
    before = max((m for m in plain if m.end <= first.start), key=lambda m: m.end, default=None)
    if before:
        near = text.rfind("\n", 0, first.start)
        several = len({n.person.id for m, n in plain.items() if near < m.start < first.start}) > 1
        apart = before.start > near and _ENDS.search(text, before.end, first.start)
        return plain[before] if apart and not several else None
    behind = min(plain, key=lambda m: m.start, default=None)
    if behind is None:
        return None
    opens = behind is min(names, key=lambda m: m.start)
    return plain[behind] if opens or _SOON.fullmatch(text, first.end, behind.start) else None


def _add(person: Person, stranger: Person) -> Person:
    mentions = sorted((*person.mentions, *stranger.mentions), key=lambda m: m.start)
    offices = dict.fromkeys((*person.offices, *stranger.offices))
    country = person.country or stranger.country
    return replace(person, mentions=tuple(mentions), offices=tuple(offices), country=country)

"""Who is who in one article: persons and offices that mean the same one.

Names first: full names, then surnames and first names alone (``clusters``). Then the offices beside a name
(title, apposition: ``titles``). Then the offices that stand alone, each to the nearest holder that fits in
office and country (``bare_offices``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from db.model import Article, Mention
from etl.annotation import Person
from etl.people import office_table, role_table
from etl.people.bare_offices import give_bare
from etl.people.clusters import Cluster, by_name
from etl.people.described import settled
from etl.people.likely import dateline, spoken_of, with_likely_countries
from etl.people.personal import Name
from etl.people.roles import role_of
from etl.people.shared import in_turn, of_both
from etl.people.titles import Office, country_beside, names_beside, office_of

__all__ = ["resolve"]

_PLURAL = re.compile(r"\b(?:{})\b".format("|".join(sorted(office_table.PLURALS, key=len, reverse=True))))


def resolve(doc: Doc, article: Article, mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """The persons of ``article``, in the order of their first mention.

    Every PERSON mention belongs to one; an OFFICE mention to the person it means, to a person without a
    name where the text names none, or to nobody ("ministers", "a diplomat").
    """
    text = article.text
    people = [m for m in mentions if m.label == "PERSON"]
    offices = [office_of(text, m, mentions) for m in mentions if m.label == "OFFICE"]
    holders = names_beside(text, people, offices)
    clusters, of = by_name(text, people, offices, holders)
    for person in people:
        country = country_beside(text, person, mentions)
        if country:
            of[person].countries[country] += 1
    for office, person in holders.items():
        of[person].give(offices[office])
    spoken = spoken_of(mentions)
    _share_countries(text, offices, holders, of, spoken)
    starts = [s.start_char for s in doc.sents]
    _share_office(offices, holders, of, starts)
    line = dateline(text, spoken)
    give_bare(text, offices, holders, clusters, starts, [m for m in spoken if m is not line])
    people_ = with_likely_countries(text, _persons(clusters), mentions)
    return settled(people_, line)


def _share_countries(
    text: str,
    offices: Sequence[Office],
    holders: dict[int, Mention],
    of: dict[Mention, Cluster],
    places: Sequence[Mention],
) -> None:
    """Give the names of a list the countries, and the office, that the words around the list tell of them."""
    names = sorted(of, key=lambda m: m.start)
    for office in offices:
        if office.role.plural:
            for name, country in in_turn(text, office.mention, names, places):
                of[name].countries[country] += 1
                of[name].roles.append(role_of(_PLURAL.sub(_singular, office.mention.text.lower())))
    titles: dict[Mention, int] = {}
    for i, name in holders.items():
        if (start := offices[i].mention.start) < name.start:
            titles[name] = min(start, titles.get(name, start))
    for name, country in of_both(text, names, titles, places):
        if not of[name].countries:
            of[name].countries[country] += 1


def _singular(plural: re.Match[str]) -> str:
    return office_table.PLURALS[plural[0]]


def _share_office(
    offices: Sequence[Office],
    holders: dict[int, Mention],
    of: dict[Mention, Cluster],
    starts: Sequence[int],
) -> None:
    """Give a "counterpart" the office of whose equal they are: the first name of the sentence."""
    names = sorted(of, key=lambda m: m.start)
    for i, person in holders.items():
        if offices[i].role.head not in role_table.RELATIVE:
            continue
        at = offices[i].mention.start
        sentence = bisect_right(starts, at)
        begin = starts[sentence - 1] if sentence else 0
        first = next((m for m in names if begin <= m.start < at and m is not person), None)
        if first and of[first] is not of[person]:
            of[person].lent += [r for r in of[first].roles if r.head not in role_table.RELATIVE]


def _persons(clusters: Iterable[Cluster]) -> tuple[Person, ...]:
    ordered = []
    for cluster in clusters:
        mentions = tuple(sorted(cluster.mentions, key=lambda m: m.start))
        ordered.append((mentions[0].start, cluster, mentions))
    ordered.sort(key=lambda row: row[0])
    return tuple(
        Person(
            id=f"p{n}",
            name=_fullest(cluster.names),
            offices=tuple(dict.fromkeys(m.text for m in mentions if m.label == "OFFICE")),
            country=cluster.country,
            mentions=mentions,
        )
        for n, (_, cluster, mentions) in enumerate(ordered, 1)
    )


def _fullest(names: Sequence[Name]) -> str | None:
    """The name with the most words; one in ordinary letters before one in capitals."""
    best = max(names, key=lambda n: (len(n.tokens), not n.text.isupper(), len(n.text)), default=None)
    return best.text if best else None

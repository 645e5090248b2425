"""The persons of an article while they are put together: names that mean one person, fullest names first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from db.model import Mention
from etl.people import role_table
from etl.people.gender import Gender, titled
from etl.people.gender import named as gender_of_name
from etl.people.personal import Name, compatible, parse
from etl.people.roles import Role, fits
from etl.people.shared import ADDRESS
from etl.people.titles import Office

__all__ = ["Cluster", "by_name"]

_SPOUSE = re.compile(rf"\b(?:wife|husband|spouse|consort|Mrs\.?|Madam|Madame),? (?:(?:{ADDRESS})\s+)*$")
#: How far before a name the word for a spouse may stand.
_REACH = 30


@dataclass
class Cluster:
    """A person while they are put together."""

    mentions: list[Mention] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    #: The offices of whose equal they are.
    lent: list[Role] = field(default_factory=list)
    #: How many offices that stand alone have meant them so far.
    meant: int = 0
    countries: Counter[str] = field(default_factory=Counter)
    titled: set[Gender] = field(default_factory=set)
    given: set[Gender] = field(default_factory=set)
    #: Whether they are named as the wife or husband of somebody.
    spouse: bool = False

    @property
    def country(self) -> str | None:
        """The country that most words tell of them."""
        return self.countries.most_common(1)[0][0] if self.countries else None

    def may_be(self, gender: Gender | None, spouse: bool) -> bool:
        """Whether somebody so titled may be meant; a given name only tells a wife from her husband."""
        known = self.titled or (self.given if spouse else set())
        return gender is None or not known or gender in known

    def distance(self, mention: Mention) -> tuple[bool, int]:
        """How far they are from a mention: what was said before counts as nearer than what follows."""
        before = [mention.start - m.start for m in self.mentions if m.start < mention.start]
        if before:
            return False, min(before)
        return True, min(m.start - mention.start for m in self.mentions)

    def give(self, office: Office) -> None:
        """Add an office that means them, with its country."""
        self.mentions.append(office.mention)
        self.roles.append(office.role)
        if office.country:
            self.countries[office.country] += 1

    def absorb(self, other: Cluster) -> None:
        """Add the offices of somebody without a name."""
        self.mentions += other.mentions
        self.roles += other.roles
        self.countries += other.countries


def by_name(
    text: str, people: Sequence[Mention], offices: Sequence[Office], holders: dict[int, Mention]
) -> tuple[list[Cluster], dict[Mention, Cluster]]:
    """Clusters of names, fullest names first; and the cluster of each PERSON mention."""
    clusters: list[Cluster] = []
    of: dict[Mention, Cluster] = {}
    titles: dict[Mention, list[Office]] = {}
    for i, person in holders.items():
        titles.setdefault(person, []).append(offices[i])
    names = {p: parse(p.text) for p in people}
    for person in sorted(people, key=lambda p: (-len(names[p].tokens), p.start)):
        gender = titled(text, [person], [t.mention.text for t in titles.get(person, ())])
        spouse = _is_spouse(text, person, titles.get(person, ()))
        fitting = [c for c in clusters if c.may_be(gender, spouse)]
        cluster = _named(person, names[person], fitting, titles.get(person, ()), spouse)
        if cluster is None:
            clusters.append(cluster := Cluster())
        cluster.mentions.append(person)
        cluster.names.append(names[person])
        cluster.titled.update([gender] if gender else [])
        cluster.given.update([given] if (given := gender_of_name(person.text)) else [])
        cluster.spouse |= spouse
        for office in titles.get(person, ()):
            cluster.roles.append(office.role)
            if office.country:
                cluster.countries[office.country] += 1
        of[person] = cluster
    return clusters, of


def _named(
    person: Mention, name: Name, clusters: Iterable[Cluster], titles: Sequence[Office], spouse: bool
) -> Cluster | None:
    """The one cluster that a name fits best: by name, by title, by who is the spouse, then by nearness."""
    # A surname alone says no more of who was called by it before: "Moyo" may be the wife now.
    most = 2 if len(name.tokens) == 1 else 4
    scored = [(min(most, max(compatible(name, other) for other in c.names)), c) for c in clusters]
    best = max((score for score, _ in scored), default=0)
    candidates = [c for score, c in scored if score == best and best > 0]
    if len(candidates) > 1 and titles:
        fitting = [c for c in candidates if any(fits(t.role, c.roles) for t in titles)]
        candidates = fitting or candidates
    return min(candidates, key=lambda c: (c.spouse != spouse, c.distance(person)), default=None)


def _is_spouse(text: str, person: Mention, titles: Sequence[Office]) -> bool:
    """Whether somebody is named as wife or husband: a surname alone mostly means the other one."""
    told = _SPOUSE.search(text, max(0, person.start - _REACH), person.start)
    return told is not None or any(t.role.head in role_table.SPOUSES for t in titles)

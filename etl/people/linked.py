"""A person of the corpus while they are put together: a group of the persons of articles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from etl.annotation import Person
from etl.people.personal import Name, parse
from etl.people.role_table import RELATIVE
from etl.people.roles import Role, role_of

__all__ = ["BLOCK", "Group", "Key"]

#: More groups than this share too common a token (a clan, a patronymic): it tells nothing of who is who.
BLOCK = 60

Key = tuple[str, str]  # article id, person id


@dataclass(eq=False)
class Group:
    """One person of the corpus while they are put together."""

    members: list[Key] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    names: Counter[Name] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    likely: Counter[str] = field(default_factory=Counter)
    roles: set[Role] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)

    @property
    def country(self) -> str | None:
        """The country that most articles tell of them."""
        return _most(self.countries)

    @property
    def acts_for(self) -> str | None:
        """Their country as told, else as likely."""
        return self.country or _most(self.likely)

    def add(self, key: Key, person: Person) -> None:
        """Add a person of an article."""
        self.members.append(key)
        self.articles.add(key[0])
        if person.name:
            self.names[parse(person.name)] += 1
        self.offices.update(person.offices)
        self.roles.update(r for o in person.offices if (r := role_of(o)).head not in RELATIVE)
        if person.country:
            self.countries[person.country] += 1
        if person.likely:
            self.likely[person.likely] += 1
        if person.gender:
            self.genders.add(person.gender)

    def absorb(self, other: Group) -> None:
        """Add all persons of another group."""
        self.members += other.members
        self.articles |= other.articles
        self.names.update(other.names)
        self.offices.update(other.offices)
        self.countries.update(other.countries)
        self.likely.update(other.likely)
        self.roles |= other.roles
        self.genders |= other.genders


def _most(countries: Counter[str]) -> str | None:
    return max(countries, key=lambda c: (countries[c], c)) if countries else None

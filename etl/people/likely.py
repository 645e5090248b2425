"""The country a person likely acts for where no words state it.

"Prime Minister Boateng" in a text on Ghana and a country without prime ministers is Ghana's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.model import Mention
from etl.annotation import Person
from etl.people.government_table import LACKING, ONLY
from etl.people.roles import Role, role_of

__all__ = ["with_likely_countries"]


def with_likely_countries(people: Sequence[Person], mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """The same people; those without a country with the ``likely`` one, if the text leaves just one."""
    countries = {m.country for m in mentions if m.country and m.label in ("GPE", "NORP")}
    countries |= {p.country for p in people if p.country}
    return tuple(p if p.country else replace(p, likely=_only(p, people, countries)) for p in people)


def _only(person: Person, people: Sequence[Person], countries: set[str]) -> str | None:
    """The only country that can have such an office and has nobody else in it."""
    role = next((r for o in person.offices if _national(r := role_of(o))), None)
    if role is None:
        return None
    taken = {p.country for p in people if p.country and any(role_of(o) == role for o in p.offices)}
    left = [c for c in countries - taken if _has(c, role.head)]
    return left[0] if len(left) == 1 else None


def _national(role: Role) -> bool:
    """Whether an office is a country's highest: a president, not one of a bank or a vice president."""
    return role.head in ONLY.keys() | LACKING.keys() and role.words == frozenset(role.head.split())


def _has(country: str, head: str) -> bool:
    return country in ONLY[head] if head in ONLY else country not in LACKING[head]

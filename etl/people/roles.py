"""Offices compared: may "the visiting minister" mean the holder of "Minister for Foreign Affairs"?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from etl.gazetteer import scan
from etl.people import government_table, office_table, role_table
from etl.people.offices import head_of

__all__ = ["Role", "fits", "governs", "represents", "role_of"]

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_SAME = re.compile(
    r"\b(?:{})\b".format("|".join(re.escape(p) for p in sorted(role_table.SAME, key=len, reverse=True)))
)


@dataclass(frozen=True, slots=True)
class Role:
    """An office as compared: its words without country and grammar, and its head."""

    words: frozenset[str]
    head: str
    plural: bool = False

    @property
    def lesser(self) -> frozenset[str]:
        """The words that put it below the bare head: vice, deputy ..."""
        return self.words & role_table.LESSER


@lru_cache(maxsize=4096)
def role_of(office: str) -> Role:
    """The role of an office as written; whose country it serves is no part of it."""
    written = _without_country(office.replace("’", "'").split())
    text = " ".join(office_table.SHORT.get(w, w) for w in written).lower()
    head = head_of(office) or text.split()[-1]
    plural = any(
        w in office_table.PLURALS for w in (text, text.split()[-1], head, text.split(" of ")[0].split()[-1])
    )
    text = _SAME.sub(lambda m: role_table.SAME[m.group()], text)
    words = frozenset(w for w in _TOKEN.findall(text) if w not in role_table.WEAK)
    return Role(words, role_table.SAME.get(head, head), plural)


def _without_country(words: list[str]) -> list[str]:
    """The words of an office without countries and peoples; all of them where nothing else is left."""
    named = {i for start, end, p in scan(words) if p.country and p.sure for i in range(start, end)}
    return [w for i, w in enumerate(words) if i not in named] or words


@lru_cache(maxsize=65536)
def _fit(bare: Role, office: Role) -> int:
    if bare.lesser != office.lesser or office.words & role_table.NEVER.get(bare.words, frozenset()):
        return 0
    if bare.words and bare.words <= office.words:
        return 2
    if office.words and office.words <= bare.words and bare.head.split()[-1] == office.head.split()[-1]:
        return 1
    return 1 if _wider(bare, office) else 0


def fits(bare: Role, offices: Iterable[Role]) -> int:
    """How well a holder of ``offices`` fits the ``bare`` office: 0 not at all, 1 in a wider sense, 2 well."""
    return max((_fit(bare, office) for office in offices), default=0)


def governs(offices: Iterable[str]) -> bool:
    """Whether one of the offices as written is of a country: its highest, or that of a minister, a speaker, a
    senator, an heir to a throne or of a military rank.
    """
    return any(
        "minister" in role.words
        or role.head in _STATESMEN
        or (role.head in _OF_STATE and role.words == set(role.head.split()))
        for role in map(role_of, offices)
    )


def represents(offices: Iterable[str]) -> bool:
    """Whether the holder of one of the offices as written comes as the guest of a state: who governs, a pope,
    an adviser for national security, and ministers whom their countries call secretaries.
    """
    offices = list(offices)
    return governs(offices) or any(map(_is_guest, map(role_of, offices)))


def _is_guest(role: Role) -> bool:
    secretary = role.head in ("secretary", "secretary of state") and not role.lesser
    return role.head in _GUESTS or (secretary and not role.words.isdisjoint(role_table.CABINET))


def _wider(bare: Role, office: Role) -> bool:
    return any(word <= bare.words and any(w <= office.words for w in meant) for word, meant in _BROADER)


def _words(phrase: str) -> frozenset[str]:
    return frozenset(phrase.split()) - role_table.WEAK


_STATESMEN = office_table.RANKS | {"speaker", "senator", "crown prince", "crown princess"}
#: ... beside whom these come as guests of a state; the weights of ``etl.people.home`` were learned without
#: them.
_GUESTS = frozenset(
    ("pope", "foreign secretary", "home secretary", "secretary of defense", "national security adviser")
)
_OF_STATE = government_table.ONLY.keys() | government_table.LACKING.keys() | {"vice president"}
#: The table of wider words, in words as roles have them.
_BROADER = [(_words(word), [_words(w) for w in meant]) for word, meant in role_table.BROADER.items()]

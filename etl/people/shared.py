"""Countries that one list tells of the names of another: "the ministers of Peru and Chile, A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.model import Mention
from etl.people.name_table import HONORIFICS, POSTNOMINALS

__all__ = ["ADDRESS", "LETTERS", "NAME_BEHIND_OFFICE", "in_turn", "of_both"]

#: Any form of address, in a pattern.
ADDRESS = "|".join(re.escape(h) for h in sorted(HONORIFICS, key=len, reverse=True))
#: The letters that may follow a name.
LETTERS = rf"(?: \([DRI]-[\w.]+\)|,? (?:{'|'.join(sorted(POSTNOMINALS))})\b){{0,4}}"
#: What stands between an office and a name in apposition to it: "the minister there (X), His Excellency",
#: "the minister, the Right Honourable".
NAME_BEHIND_OFFICE = re.compile(
    r"(?: there| here)?(?:\s*\([A-Z][\w .&/-]{0,40}\))?,\s+"
    r"(?:the\s+(?:(?:Rt\.?|Right|Most)\s+)?(?=Hon\w*\.?\s))?"
    rf"(?:(?:{ADDRESS}|H E|His|Her)\s+)*"
)
#: What joins the items of a list, and the list of names to that of the countries.
_AND = re.compile(r",? and (?:the )?|, (?:the )?")
_NEXT_NAME = re.compile(rf"(?:,? and |, )(?:(?:{ADDRESS}) )*")
_NAMES = re.compile(rf"(?:,|:)? (?:(?:{ADDRESS}) )*")
#: ... the office to its countries behind it; and both halves of a pair that has one country.
_OF = re.compile(r" (?:of|from) (?:the )?")
#: How far behind an office its countries may start.
_NEAR = 10


def in_turn(
    text: str, office: Mention, names: Sequence[Mention], places: Sequence[Mention]
) -> Iterator[tuple[Mention, str]]:
    """Each name behind the ``office`` of many with its country, where both lists are as long.

    ``names`` and ``places`` (countries and peoples) are in text order.
    """
    for row in _rows(text, places, _AND):
        if len(row) < 2 or row[0].start > office.end + _NEAR or not _tells(text, row, office):
            continue
        end = max(office.end, row[-1].end)
        listed = next(_rows(text, [n for n in names if n.start >= end], _NEXT_NAME), [])
        if len(listed) == len(row) and _NAMES.fullmatch(text, end, listed[0].start):
            yield from ((n, p.country) for n, p in zip(listed, row, strict=True) if p.country)


def _tells(text: str, row: Sequence[Mention], office: Mention) -> bool:
    """Whether a row of countries is that of an office: before, in or behind its words."""
    if row[-1].end < office.start:
        return text[row[-1].end : office.start] == " "
    return row[0].start < office.end or _OF.fullmatch(text, office.end, row[0].start) is not None


def _rows(text: str, items: Sequence[Mention], joint: re.Pattern[str]) -> Iterator[list[Mention]]:
    """The ``items`` in rows of which each is joined to the next."""
    row: list[Mention] = []
    for item in items:
        if row and not joint.fullmatch(text, row[-1].end, item.start):
            yield row
            row = []
        row.append(item)
    if row:
        yield row


def of_both(
    text: str, names: Sequence[Mention], titles: dict[Mention, int], places: Sequence[Mention]
) -> Iterator[tuple[Mention, str]]:
    """The first of two titled names with the country behind the second: "King A and Queen B of Tonga".

    ``titles`` tells where the title before a name starts.
    """
    countries = {p.start: p.country for p in places if p.country and p.label == "GPE"}
    for one, two in pairwise(names):
        if (
            one not in titles
            or two not in titles
            or text[one.end : titles[two]] not in (" and ", " and the ")
        ):
            continue
        behind = _OF.match(text, two.end)
        country = countries.get(behind.end()) if behind else None
        if country:
            yield one, country

"""What stands beside the names of an article: titles and appositions, with the countries that they tell.

An office belongs to the name that it introduces ("Foreign Minister X") or describes ("X, the envoy"). Whom
offices mean that stand alone is for ``etl.people.bare_offices`` to tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from db.model import Mention
from etl.gazetteer import lookup, opening_country
from etl.people import name_table, office_table, role_table
from etl.people.roles import Role, role_of
from etl.people.shared import ADDRESS, LETTERS, NAME_BEHIND_OFFICE

__all__ = ["GOES_ON", "HIS", "Office", "country_beside", "names_beside", "office_of"]

#: What may stand between a title and its name: forms of address, "the Rt", an acronym in brackets.
_TITLE_GAP = re.compile(
    rf"\s*(?:\([A-Za-z][\w .&/-]{{0,40}}\)\s*)?(?:(?:{ADDRESS})\s+|His |Her |the |then )*"
)
_OFFICE_AFTER_NAME = re.compile(
    rf"(?:{LETTERS})"
    r"(?:\s+\(|(?:,|\s+[–—-]|,\s+who\s+(?:is|was)(?:\s+also)?|\s+(?:is|was|became|remains|as))\s+)"
    r"(?:(?:the|a|an|his|her|its|their|now|currently|then)\s+)*"
    # "X, and Peru's envoy, Y" are two
    r"(?:(?!and\b)[^\s,.]+(?:\s[^\s,.]+){0,3}['’]s?\s+)?(?:(?:new|then|long-serving|first|former|current|ex)[\s-]+)*"
)
#: A verb behind an office: "met X, the minister said" speaks of two.
GOES_ON = re.compile(
    r"\s+(?!(?:and|or|but|who|whom|whose|of|for|from|to|in|on|at|with|since|under|until)\b)[a-z]"
)
_CLOSE = re.compile(r"\s*(?:[,.;:)–—\n]|$)")
_BEHIND_NAME = re.compile(rf"{LETTERS},? ")
#: Between two offices before their name: "Chief of Staff (COAS) General", "Premier – Minister of Trade".
_SAME = re.compile(r"\s*|\s*(?:\([A-Za-z][\w .&/-]{0,40}\))?,?\s*|\s+\(|\)\s+|\s[–—-]\s")
_POSSESSIVE = re.compile(r"['’]s?\s+(?:[a-z][\w-]*\s+){0,2}")
#: Before an office: it is that of somebody of whom another one is spoken.
HIS = re.compile(r"\b(?:his|her|their|its|my|our)\s+(?:\w+\s+)?$", re.I)
#: The party and state of a member of Congress behind the name: "(D-Ohio)", ", R-Tex.".
_STATE = re.compile(r"(?:, | \()[DRI]-[A-Z][a-z]{2,}")
#: Between an office and its country in formal lists.
_FORMAL = re.compile(r",\s+(?:the\s+)?")
_OF_COUNTRY = re.compile(r"\s+of\s+(?:the\s+)?")


@dataclass(frozen=True)
class Office:
    """An OFFICE mention with what it says: its role, its country, and where it stands."""

    mention: Mention
    role: Role
    country: str | None


def office_of(text: str, mention: Mention, mentions: Sequence[Mention]) -> Office:
    """An office as written: its role, without the places in its words, and the country it acts for."""
    inner = [
        m for m in mentions
        if m is not mention and mention.start <= m.start and m.end <= mention.end and m.label != "OFFICE"
    ]  # fmt: skip
    words = list(mention.text)
    for m in inner:
        if m.label in ("GPE", "NORP", "LOC"):
            words[m.start - mention.start : m.end - mention.start] = " " * (m.end - m.start)
    plain = " ".join("".join(words).split())
    country = _sole_country(mention.text, mention.text) if plain != mention.text else None
    country = country or _office_country(text, mention, inner, mentions) or _sole_country(mention.text, plain)
    if country is None and mention.text.lower().startswith("european commissioner"):
        country = "EU"
    return Office(mention, role_of(plain), country)


def _sole_country(office: str, plain: str) -> str | None:
    """The country that alone has an office, one of two offices, or the body that it is of."""
    parts = office_table.SHORT.get(plain, plain).lower().split(" and ")
    words = office.replace("’", "'")
    bodies = (country for body, country in role_table.SOLE_BODIES.items() if body in words)
    return next((role_table.SOLE[p] for p in parts if p in role_table.SOLE), next(bodies, None))


def _office_country(
    text: str, mention: Mention, inner: Sequence[Mention], mentions: Sequence[Mention]
) -> str | None:
    """The country an office acts for: before the head, "of ..." behind it, or as owner ("Peru's").

    A country's own name comes before a body, which many may have: "speaker of the Majlis of X".
    """
    for m in sorted(inner, key=lambda m: m.label == "ORG"):
        country = m.country or (opening_country(m.text) if m.label == "ORG" else None)
        if not country:
            continue
        before = text[mention.start : m.start].lower().split()
        if not before or before[-1:] == ["of"] or before[-2:] == ["of", "the"]:
            return country
        if m.label != "GPE" and (before[-1] in ("at", "in") or before[-2:] in (["at", "the"], ["in", "the"])):
            return country  # "secretary at the Malian ministry"
        if not set(before) & {"of", "for", "to", "in", "on", "at"}:
            return country
    return _owner_country(text, mention.start, mentions) or _country_behind(text, mention.end, mentions)


def _country_behind(text: str, end: int, mentions: Sequence[Mention]) -> str | None:
    """The country that formal lists put behind an office: "(Minister of Health, Republic of Peru)"."""
    for m in mentions:
        if (
            m.label == "GPE"
            and m.country
            and _FORMAL.fullmatch(text[end : m.start])
            and _CLOSE.match(text, m.end)
        ):
            place = lookup(m.text)
            return m.country if place and place.kind == "country" else None
    return None


def _owner_country(text: str, start: int, mentions: Sequence[Mention]) -> str | None:
    for m in mentions:
        if m.end < start <= m.end + 25 and _POSSESSIVE.fullmatch(text[m.end : start]):
            # "the Peruvian president's envoy" is Peru's
            country = office_of(text, m, mentions).country if m.label == "OFFICE" else m.country
            if country:
                return country
    return None


def country_beside(text: str, person: Mention, mentions: Sequence[Mention]) -> str | None:
    """The country beside a name: "Peru's X", "the Peruvian X", "X of Peru"."""
    if _STATE.match(text, person.end):
        return "US"
    for m in mentions:
        if not m.country or m.label not in ("GPE", "NORP", "ORG"):
            continue
        if m.end < person.start <= m.end + 12:
            between = text[m.end : person.start]
            if _POSSESSIVE.fullmatch(between) or (m.label == "NORP" and between == " "):
                return m.country
        if m.label == "GPE" and m.start > person.end and _OF_COUNTRY.fullmatch(text, person.end, m.start):
            return m.country
    return None


def names_beside(text: str, people: Sequence[Mention], offices: Sequence[Office]) -> dict[int, Mention]:
    """Office number -> the name it stands beside as title or in apposition."""
    holders: dict[int, Mention] = {}
    for i in range(len(offices) - 1, -1, -1):
        office = offices[i].mention
        if offices[i].role.plural:
            continue
        behind = next((p for p in people if p.start >= office.end), None)
        before = next((p for p in reversed(people) if p.end <= office.start and not _owns(text, p)), None)
        follower = offices[i + 1].mention if i + 1 < len(offices) else None
        if behind and _is_title(text, office, behind):
            holders[i] = behind
        elif before and _closes(text, before, offices, i):
            holders[i] = before
        elif (
            follower
            and i + 1 in holders
            and _of_one(offices[i], offices[i + 1])
            and _runs_on(text, office, follower, holders[i + 1])
        ):
            holders[i] = holders[i + 1]
        elif behind and _announces(text, office, behind) and _has_title(text, before, offices[:i]):
            holders[i] = behind
        elif before and _in_apposition(text, before, offices[i]):
            holders[i] = before
        elif behind and _announces(text, office, behind):
            holders[i] = behind
    return holders


def _is_title(text: str, office: Mention, name: Mention) -> bool:
    """Whether a name follows its title, in the same paragraph."""
    gap = _TITLE_GAP.fullmatch(text, office.end, name.start)
    return gap is not None and gap[0].count("\n") < 2


def _has_title(text: str, name: Mention | None, offices: Sequence[Office]) -> bool:
    """Whether a name has a title: what stands behind it is more likely that of the next name."""
    return name is not None and any(
        _is_title(text, o.mention, name) or _announces(text, o.mention, name) for o in offices
    )


def _closes(text: str, name: Mention, offices: Sequence[Office], i: int) -> bool:
    """Whether an office with a country describes the name before it rather than the one that its own title
    introduces behind it: "met X, the Malian minister, Premier Y said".
    """
    office = offices[i]
    follower = offices[i + 1].mention if i + 1 < len(offices) else None
    between = text[office.mention.end : follower.start] if follower else ""
    titled = between in (", ", ", the ") and office.country is not None and offices[i + 1].country is None
    return titled and _in_apposition(text, name, office) and not _has_title(text, name, offices[:i])


def _announces(text: str, office: Mention, name: Mention) -> bool:
    """Whether a name in apposition follows an office: "the Sultan, Qadir, ..."."""
    comma = NAME_BEHIND_OFFICE.fullmatch(text, office.end, name.start)
    return comma is not None and _CLOSE.match(text, name.end) is not None


def _owns(text: str, person: Mention) -> bool:
    return text[person.end : person.end + 1] in ("'", "’")


def _in_apposition(text: str, name: Mention, office: Office) -> bool:
    """Whether an office describes the name before it; "X, German counterpart agree" is a list."""
    between = text[name.end : office.mention.start]
    if office.mention.text in name_table.POSTNOMINALS and _BEHIND_NAME.fullmatch(between):
        return True  # "Ada Moyo MP"
    if not _OFFICE_AFTER_NAME.fullmatch(text, name.end, office.mention.start):
        return False
    if between.startswith(", the ") and GOES_ON.match(text, office.mention.end):
        return False
    return office.role.head not in role_table.RELATIVE or bool(HIS.search(between)) or "s " in between


def _of_one(one: Office, other: Office) -> bool:
    """Whether two offices may be of one country: "the Malian minister, Peruvian minister X" are not."""
    return not one.country or not other.country or one.country == other.country


def _runs_on(text: str, office: Mention, follower: Mention, holder: Mention) -> bool:
    """Whether two offices describe one person: "Defence chief General ...", "X, minister and envoy"."""
    if office.end > follower.start:
        return False
    between = text[office.end : follower.start]
    if between.count("\n") > 1:
        return False
    if holder.start >= follower.end:
        return _SAME.fullmatch(between) is not None
    return between in (" and ", ", ", " (")

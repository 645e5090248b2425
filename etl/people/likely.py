"""The country a person likely acts for where no words state it, by the place spoken of or by the office.

"In Oslo he was received by Foreign Minister Lund" makes her Norway's. "Prime Minister Boateng" in a text on
Ghana and on a country without prime ministers is Ghana's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from db.model import Mention
from etl.annotation import Person
from etl.gazetteer import opening_country
from etl.people.beside import SENTENCE, Named, by_company, hosts, named, title_start
from etl.people.government_table import LACKING, ONLY
from etl.people.groups import members
from etl.people.home import VISITING
from etl.people.roles import Role, governs, role_of

__all__ = ["dateline", "spoken_of", "with_likely_countries", "with_those_beside"]

#: Before whom somebody meets in a place. Who is spoken of in a place ("In Oslo, Lund said", or under its
#: dateline) need not be of it: visitors are.
_HOST = r"[^.!?\n]*\b(?:by|with|met|meets?|saw|sees?|received|receives|called on) (?:the )?"
#: The kind of scene -> what stands before the place, and between it and a person of that country.
_SCENES = {
    "on to Oslo, where Foreign Minister Lund": (
        r"(?<!from )(?<!from the )",
        r"[^.!?\n]{0,40}\bwhere (?:the )?",
    ),
    "In Oslo he was received by Lund": (r"(?:^|[.!?:;\"”\n])\s*(?:In|From|At) (?:the )?", _HOST),
    "Word came from Oslo: Lund": (r"\b[Ff]rom ", ": "),
}
#: Who holds talks or is called on in a place, behind which the place may stand too.
_GUEST = r"\b(?:with|by|guest of|met|meets?|called on|calls? on|received|receives) (?:the |HE |H\.E\. )?"
#: The kind of scene -> what stands before a person of the country, and between them and the place.
_SCENES_BEHIND = {
    "talks with Prime Minister Lund in Oslo": (_GUEST + "$", r",? (?:in|at) (?:the )?"),
    "her opposite number in Oslo": (r"\b(?:[Hh]is|[Hh]er|[Tt]heir) $", " in "),
}
#: How words for a country lead to somebody who acts for it.
_LED = (
    r"(?:delegation|team|party|mission|group)\b[^.;\n]{0,40}?"
    r"\b(?:led by|headed by|under|among them|including)"
)
_LEADER = (
    r"(?:leader|head of state|president|premier|prime minister|minister|monarch|king|pope|envoy|official)s?"
)
_OF_A_COUNTRY = {
    "a Norwegian delegation led by Foreign Minister Lund": rf" (?:\w+ ){{0,3}}?{_LED}(?: the)? ",
    "the first Norwegian leader to come since Lund": (
        rf" (?:\w+ ){{0,2}}?{_LEADER}\b[^.;,\n]{{0,40}}\b(?:since|was|were|after)(?: the)? "
    ),
    "the last Norwegian leader to come was Lund": (
        rf" (?:\w+ ){{0,2}}?{_LEADER}\b(?: ever)? to [^.;,\n]{{2,40}}(?:,| (?:was|is|had been))(?: the)? "
    ),
    "the Norwegian, Foreign Minister Lund": r", ",
    "Norway sends its foreign minister, Lund": r" (?:has |had |is |will )?(?:\w+ ){1,2}its ",
    "the Norwegian government, when he met its foreign minister, Lund": (
        r" (?:[a-z]+ )?(?:government|authorities|side|cabinet|administration|delegation|team)\b"
        r"[^.;:\n]{0,60}? (?:its|represented by|headed by|led by) (?:the )?(?:new |acting |own )?"
    ),
    "Norway called off the visit of Foreign Minister Lund": (
        r" (?:has |had )?(?:called off|cancelled|canceled|postponed|put off|announced|confirmed) (?:a|the)"
        r" (?:\w+ )?(?:visit|trip|journey) (?:of|by) (?:its )?"
    ),
}
_BEFORE_A_COUNTRY = {
    "Lund, who is a Norwegian": r",? who (?:is|was) an? (?:\w+ )?",
    "Lund, the Norwegian": r", (?:an?|the) (?:\w+ )?",
}
_PATTERNS = tuple((re.compile(before + "$"), re.compile(between)) for before, between in _SCENES.values())
_BEHIND = tuple((re.compile(before), re.compile(between)) for before, between in _SCENES_BEHIND.values())
_AFTER_COUNTRY = re.compile("|".join(_OF_A_COUNTRY.values()))
_OWN_COUNTRY = re.compile("|".join(_BEFORE_A_COUNTRY.values()))
#: A description ends within three words: "Lund, the Norwegian minister of trade,".
_CLOSED = re.compile(r"(?: [\w-]+){0,3}[,.;:)]")
#: What those do who come to a place: "In Oslo, Lund, who has been there since", "Oslo, where Lund arrives".
_COMES = re.compile(
    r"(?:, who)? (?:(?:had|has|have|will|was|is|are|to|be|been|due|just|also|now|next) ){0,4}"
    r"(?:arriv\w+|land(?:s|ed)?|there since|visiting|"
    r"on (?:an?|his|her|their) (?:[\w-]+ ){0,2}(?:visit|trip|tour))\b"
)
_HERE = re.compile(r"\bhere\b")
#: What stands behind the place of a dateline.
_DATED = re.compile(
    r"(?:, [^.\n]{2,25}\.?[^.\n]{0,8})?\s{0,4}(?:\([^)\n]*\))?\.?"
    r"(?:\s{0,4}[–—:]|\s{1,4}-+\s|-\s)|, [^\n]{2,40}\n"
)
#: What stands before the first word of a sentence.
_OPENS = re.compile(r"(?:[.!?][\"”’)]?\s+|\n\s*|[–—-]\s+)(?:The )?$")
#: What those do whom a traveller leaves at home.
_AT_HOME = re.compile(
    r"(?:[^.!?\n]|[.](?=\w))*?\b(?:home|(?:his|her|their) (?:absence|place|stead)|(?:saw|sees?) \w+ off"
    r"|act(?:s|ing|ed)? (?:as|for|president|prime)|(?:will|to) (?:stay|remain)|stand in|in charge)\b"
)
#: How far before a place, and before a person, the words that make it theirs may stand (characters).
_REACH, _FAR = 12, 110


def with_likely_countries(
    text: str, people: Sequence[Person], mentions: Sequence[Mention]
) -> tuple[Person, ...]:
    """The same people; those without a country with the ``likely`` one, where the text suggests one."""
    spoken = spoken_of(mentions)
    places = [m for m in spoken if m.label == "GPE"]
    countries = {m.country for m in spoken if m.country}
    countries |= {p.country for p in people if p.country}
    names = named(text, people)
    met = hosts(text, names, places)
    bodies = [replace(m, country=opening_country(m.text)) for m in mentions if m.label == "ORG"]
    grouped = members(text, names, [*spoken, *(m for m in bodies if m.country)])
    told = {
        p.id: p.country
        or grouped.get(p.id)
        or _told(text, p, spoken)
        or _there(text, p, places)
        or _only(p, people, countries)
        or met.get(p.id)
        for p in people
    }
    likely = _with_company(text, names, spoken, told)
    return tuple(p if p.country else replace(p, likely=likely[p.id]) for p in people)


def with_those_beside(text: str, people: Sequence[Person], mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """The same people; those without a country with that of whom they stand beside, where it is known."""
    spoken = spoken_of(mentions)
    names = named(text, people)
    met = hosts(text, names, [m for m in spoken if m.label == "GPE"])
    told = {p.id: p.country or p.likely or met.get(p.id) for p in people}
    likely = _with_company(text, names, spoken, told)
    return tuple(p if p.country or p.likely else replace(p, country=likely[p.id]) for p in people)


def _with_company(
    text: str, names: Sequence[Named], spoken: Sequence[Mention], told: Mapping[str, str | None]
) -> dict[str, str | None]:
    """The countries ``told`` of people, by id; else of whom they stand beside, or of the paper itself."""
    company = by_company(text, names, told)
    likely = {id: country or company.get(id) for id, country in told.items()}
    own = _own(text, names, spoken, likely)
    return {id: country or own.get(id) for id, country in likely.items()}


def _own(
    text: str, names: Sequence[Named], spoken: Sequence[Mention], told: Mapping[str, str | None]
) -> dict[str, str]:
    """The country of the paper, under the line of its city, for whom it names first by a bare office of state
    and with another country; and for those of a bare office who stay at home while its own traveller is away.
    """
    line = dateline(text, spoken)
    first = next((n for n in names if line and n.start > line.end), None)
    if line is None or first is None or line.country is None:
        return {}
    if told[first.person.id] is None and _goes_abroad(text, first, line, spoken):
        return {first.person.id: line.country}
    if told[first.person.id] != line.country:
        return {}
    return {
        n.person.id: line.country
        for n in names
        if n.person.offices
        and not told[n.person.id]
        and _OPENS.search(text, max(0, n.start - _REACH), n.start)
        and _AT_HOME.match(text, n.end)
    }


def spoken_of(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions of places and peoples whose country is known."""
    return [m for m in mentions if m.country and m.label in ("GPE", "NORP")]


def dateline(text: str, spoken: Iterable[Mention]) -> Mention | None:
    """The city of the line that opens an article, of the places that it speaks of."""
    return next(
        (p for p in spoken if p.label == "GPE" and _opens_line(text, p.start) and _DATED.match(text, p.end)),
        None,
    )


def _opens_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _goes_abroad(text: str, name: Named, line: Mention, spoken: Sequence[Mention]) -> bool:
    """Whether the sentence of a name with a bare office of state speaks of other countries alone."""
    if not governs(name.person.offices) or text[name.start : name.start + len(VISITING)].lower() == VISITING:
        return False
    start = max((m.end() for m in SENTENCE.finditer(text, line.end, name.start + 1)), default=line.end)
    end = stop.start() if (stop := SENTENCE.search(text, name.end)) else len(text)
    countries = {m.country for m in spoken if start <= m.start < end}
    return bool(countries) and line.country not in countries and not _HERE.search(text, start, end)


def _told(text: str, person: Person, named: Sequence[Mention]) -> str | None:
    """The country of those ``named`` whose delegation, leader or citizen words around a person make them."""
    ends = [m.end for m in person.mentions if m.label == "PERSON"]
    for start in _starts(text, person):
        for before in (m for m in reversed(named) if start - _FAR <= m.end <= start):
            between = text[before.end : start]
            called = between != ", " or text[: before.start].endswith(("The ", "the "))
            if called and _AFTER_COUNTRY.fullmatch(between):
                return before.country
    for end in ends:
        behind = next((m for m in named if m.start >= end), None)
        if behind is None or behind.label != "NORP" or not _CLOSED.match(text, behind.end):
            continue
        if _OWN_COUNTRY.fullmatch(text, end, behind.start):
            return behind.country
    return None


def _there(text: str, person: Person, places: Sequence[Mention]) -> str | None:
    """The country of a place where a person is said to receive somebody; of no visitor of it."""
    for start in _starts(text, person):
        name = next(m for m in person.mentions if m.label == "PERSON" and m.start >= start)
        if text[start : start + len(VISITING)].lower() == VISITING or _COMES.match(text, name.end):
            continue
        place = next((p for p in reversed(places) if p.end <= start), None)
        if place and (country := _behind(text, person, start, places)):
            return country
        if place is None:
            continue
        before, between = text[max(0, place.start - _REACH) : place.start], text[place.end : start]
        if any(lead.search(before) and gap.fullmatch(between) for lead, gap in _PATTERNS):
            return place.country
    return None


def _behind(text: str, person: Person, start: int, places: Sequence[Mention]) -> str | None:
    """The country of a place behind a person who holds talks there."""
    end = next((m.end for m in person.mentions if m.label == "PERSON" and m.start >= start), None)
    place = next((p for p in places if end is not None and p.start >= end), None)
    if place is None:
        return None
    lead, between = text[max(0, start - _REACH) : start], text[end : place.start]
    fits = any(b.search(lead) and gap.fullmatch(between) for b, gap in _BEHIND)
    return place.country if fits else None


def _starts(text: str, person: Person) -> Iterator[int]:
    """Where the words for a person begin, with the titles before each name."""
    return (title_start(text, person, m) for m in person.mentions if m.label == "PERSON")


def _only(person: Person, people: Sequence[Person], countries: set[str]) -> str | None:
    """The only country that can have such an office and has nobody else in it."""
    role = next((r for o in person.offices if _national(r := role_of(o))), None)
    if role is None:
        return None
    others = (p for p in people if p.name and p.country)  # who has no name may be the one asked for
    taken = {p.country for p in others if any(role_of(o) == role for o in p.offices)}
    left = [c for c in countries - taken if _has(c, role.head)]
    return left[0] if len(left) == 1 else None


def _national(role: Role) -> bool:
    """Whether an office is a country's highest: a president, not one of a bank or a vice president."""
    return role.head in ONLY.keys() | LACKING.keys() and role.words == frozenset(role.head.split())


def _has(country: str, head: str) -> bool:
    return country in ONLY[head] if head in ONLY else country not in LACKING[head]

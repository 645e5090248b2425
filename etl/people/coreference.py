"""Who is who in one article: persons and offices that mean the same one.

Names first: full names, then surnames and first names alone. Then the offices beside a name (title,
apposition). Then the offices that stand alone, each to the nearest holder that fits in office and country.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from db.model import Article, Mention
from etl.annotation import Person
from etl.gazetteer import opening_country
from etl.people import office_table, role_table
from etl.people.described import next_named, settled
from etl.people.gender import Gender, titled
from etl.people.gender import named as gender_of_name
from etl.people.home import VISITING
from etl.people.likely import spoken_of, with_likely_countries
from etl.people.personal import Name, compatible, parse
from etl.people.roles import Role, fits, role_of
from etl.people.shared import ADDRESS, in_turn, of_both

__all__ = ["resolve"]

#: What may stand between a title and its name: forms of address, "the Rt", an acronym in brackets.
_TITLE_GAP = re.compile(rf"\s*(?:\([A-Z]{{2,6}}\)\s*)?(?:(?:{ADDRESS})\s+|His |Her |the |then )*")
_NAME_AFTER_COMMA = re.compile(rf"(?: there| here)?(?:\s*\([A-Z]{{2,6}}\))?,\s+(?:(?:{ADDRESS}|His|Her)\s+)*")
_OFFICE_AFTER_NAME = re.compile(
    r"(?:,|\s+\(|\s+[–—-]|,\s+who\s+(?:is|was)|\s+(?:is|was|became|remains|as))\s+"
    r"(?:(?:the|a|an|his|her|its|their|now|currently|then)\s+)*"
    # "X, and Peru's envoy, Y" are two
    r"(?:(?!and\b)[^\s,.]+(?:\s[^\s,.]+){0,3}['’]s?\s+)?(?:(?:new|then|long-serving|first|former|current|ex)[\s-]+)*"
)
#: A verb behind an office: "met X, the minister said" speaks of two.
_GOES_ON = re.compile(
    r"\s+(?!(?:and|or|but|who|whom|whose|of|for|from|to|in|on|at|with|since|under|until)\b)[a-z]"
)
_CLOSE = re.compile(r"\s*(?:[,.;:)–—\n]|$)")
_POSSESSIVE = re.compile(r"['’]s?\s+(?:[a-z][\w-]*\s+){0,2}")
_INDEFINITE = re.compile(
    r"\b(?:an?|one|any|every|no|each|another|some|several|two|three|both|most|last|only)\s+(?:\w+\s+)?$", re.I
)
#: ... of which "a" alone may introduce somebody.
_OTHER_ONE = re.compile(
    r"\b(?:one|any|every|no|each|another|some|several|two|three|both|most|last|only)\s+(?:\w+\s+)?$", re.I
)
_HIS = re.compile(r"\b(?:his|her|their|its|my|our)\s+(?:\w+\s+)?$", re.I)
#: Words behind which an office is said of somebody, instead of standing for its holder.
_PREDICATE = re.compile(
    r"\b(?:as|becom(?:e|es|ing)|became|(?:named|appointed|elected|nominated|designated)(?: as)?)\s+"
    r"(?:(?:the|its|their)\s+)?(?:(?:first|second|third|last|only|new)\s+)?$"
)
_SPOUSE = re.compile(rf"\b(?:wife|husband|spouse|consort|Mrs\.?|Madam|Madame),? (?:(?:{ADDRESS})\s+)*$")
#: How far before a name the word for a spouse may stand.
_REACH = 30
_SENTENCE = re.compile(r"[.!?]\s+[A-Z]|\n")
_PLURAL = re.compile(r"\b(?:{})\b".format("|".join(sorted(office_table.PLURALS, key=len, reverse=True))))
_OF_COUNTRY = re.compile(r"\s+of\s+(?:the\s+)?")


@dataclass
class _Cluster:
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
        return self.countries.most_common(1)[0][0] if self.countries else None

    def may_be(self, gender: Gender | None, spouse: bool) -> bool:
        """Whether somebody so titled may be meant; a given name only tells a wife from her husband."""
        known = self.titled or (self.given if spouse else set())
        return gender is None or not known or gender in known


@dataclass(frozen=True)
class _Office:
    """An OFFICE mention with what it says: its role, its country, and where it stands."""

    mention: Mention
    role: Role
    country: str | None


def resolve(doc: Doc, article: Article, mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """The persons of ``article``, in the order of their first mention.

    Every PERSON mention belongs to one; an OFFICE mention to the person it means, to a person without a
    name where the text names none, or to nobody ("ministers", "a diplomat").
    """
    text = article.text
    people = [m for m in mentions if m.label == "PERSON"]
    offices = [_office(text, m, mentions) for m in mentions if m.label == "OFFICE"]
    holders = _beside(text, people, offices)
    clusters, of = _by_name(text, people, offices, holders)
    for person in people:
        country = _country_beside(text, person, mentions)
        if country:
            of[person].countries[country] += 1
    for office, person in holders.items():
        _give(of[person], offices[office])
    _share_countries(text, offices, holders, of, mentions)
    starts = [s.start_char for s in doc.sents]
    _share_office(offices, holders, of, starts)
    _alone(text, offices, holders, clusters, starts)
    return settled(with_likely_countries(text, _persons(clusters), mentions))


def _share_countries(
    text: str,
    offices: Sequence[_Office],
    holders: dict[int, Mention],
    of: dict[Mention, _Cluster],
    mentions: Sequence[Mention],
) -> None:
    """Give the names of a list the countries, and the office, that the words around the list tell of them."""
    names = sorted(of, key=lambda m: m.start)
    places = spoken_of(mentions)
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
    offices: Sequence[_Office],
    holders: dict[int, Mention],
    of: dict[Mention, _Cluster],
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


def _office(text: str, mention: Mention, mentions: Sequence[Mention]) -> _Office:
    inner = [
        m for m in mentions
        if m is not mention and mention.start <= m.start and m.end <= mention.end and m.label != "OFFICE"
    ]  # fmt: skip
    words = list(mention.text)
    for m in inner:
        if m.label in ("GPE", "NORP", "LOC"):
            words[m.start - mention.start : m.end - mention.start] = " " * (m.end - m.start)
    plain = " ".join("".join(words).split())
    country = _office_country(text, mention, inner, mentions) or role_table.SOLE.get(
        office_table.SHORT.get(plain, plain).lower()
    )
    if country is None and mention.text.lower().startswith("european commissioner"):
        country = "EU"
    return _Office(mention, role_of(plain), country)


def _office_country(
    text: str, mention: Mention, inner: Sequence[Mention], mentions: Sequence[Mention]
) -> str | None:
    """The country an office acts for: before the head, "of ..." behind it, or as owner ("Peru's")."""
    for m in inner:
        country = m.country or (opening_country(m.text) if m.label == "ORG" else None)
        if not country:
            continue
        before = text[mention.start : m.start].lower().split()
        if not before or before[-1:] == ["of"] or before[-2:] == ["of", "the"]:
            return country
        if not set(before) & {"of", "for", "to", "in", "on", "at"}:
            return country
    return _owner_country(text, mention.start, mentions)


def _owner_country(text: str, start: int, mentions: Sequence[Mention]) -> str | None:
    for m in mentions:
        if m.country and m.end < start <= m.end + 25 and _POSSESSIVE.fullmatch(text[m.end : start]):
            return m.country
    return None


def _country_beside(text: str, person: Mention, mentions: Sequence[Mention]) -> str | None:
    """The country beside a name: "Peru's X", "the Peruvian X", "X of Peru"."""
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


def _beside(text: str, people: Sequence[Mention], offices: Sequence[_Office]) -> dict[int, Mention]:
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
        elif follower and i + 1 in holders and _runs_on(text, office, follower, holders[i + 1]):
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


def _has_title(text: str, name: Mention | None, offices: Sequence[_Office]) -> bool:
    """Whether a name has a title: what stands behind it is more likely that of the next name."""
    return name is not None and any(_is_title(text, o.mention, name) for o in offices)


def _announces(text: str, office: Mention, name: Mention) -> bool:
    """Whether a name in apposition follows an office: "the Sultan, Qadir, ..."."""
    comma = _NAME_AFTER_COMMA.fullmatch(text, office.end, name.start)
    return comma is not None and _CLOSE.match(text, name.end) is not None


def _owns(text: str, person: Mention) -> bool:
    return text[person.end : person.end + 1] in ("'", "’")


def _in_apposition(text: str, name: Mention, office: _Office) -> bool:
    """Whether an office describes the name before it; "X, German counterpart agree" is a list."""
    if not _OFFICE_AFTER_NAME.fullmatch(text, name.end, office.mention.start):
        return False
    between = text[name.end : office.mention.start]
    if between.startswith(", the ") and _GOES_ON.match(text, office.mention.end):
        return False
    return office.role.head not in role_table.RELATIVE or bool(_HIS.search(between)) or "s " in between


def _runs_on(text: str, office: Mention, follower: Mention, holder: Mention) -> bool:
    """Whether two offices describe one person: "Defence chief General ...", "X, minister and envoy"."""
    if office.end > follower.start:
        return False
    between = text[office.end : follower.start]
    if between.count("\n") > 1:
        return False
    if holder.start >= follower.end:
        return not between.strip() or between.strip(" ") == "," or bool(re.fullmatch(r"\s+\(", between))
    return between in (" and ", ", ", " (")


def _by_name(
    text: str, people: Sequence[Mention], offices: Sequence[_Office], holders: dict[int, Mention]
) -> tuple[list[_Cluster], dict[Mention, _Cluster]]:
    """Clusters of names, fullest names first; and the cluster of each PERSON mention."""
    clusters: list[_Cluster] = []
    of: dict[Mention, _Cluster] = {}
    titles: dict[Mention, list[_Office]] = {}
    for i, person in holders.items():
        titles.setdefault(person, []).append(offices[i])
    names = {p: parse(p.text) for p in people}
    for person in sorted(people, key=lambda p: (-len(names[p].tokens), p.start)):
        gender = titled(text, [person], [t.mention.text for t in titles.get(person, ())])
        spouse = _is_spouse(text, person, titles.get(person, ()))
        fitting = [c for c in clusters if c.may_be(gender, spouse)]
        cluster = _named(person, names[person], fitting, titles.get(person, ()), spouse)
        if cluster is None:
            clusters.append(cluster := _Cluster())
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
    person: Mention, name: Name, clusters: Iterable[_Cluster], titles: Sequence[_Office], spouse: bool
) -> _Cluster | None:
    """The one cluster that a name fits best: by name, by title, by who is the spouse, then by nearness."""
    # A surname alone says no more of who was called by it before: "Moyo" may be the wife now.
    most = 2 if len(name.tokens) == 1 else 4
    scored = [(min(most, max(compatible(name, other) for other in c.names)), c) for c in clusters]
    best = max((score for score, _ in scored), default=0)
    candidates = [c for score, c in scored if score == best and best > 0]
    if len(candidates) > 1 and titles:
        fitting = [c for c in candidates if any(fits(t.role, c.roles) for t in titles)]
        candidates = fitting or candidates
    return min(candidates, key=lambda c: (c.spouse != spouse, _distance(c, person)), default=None)


def _is_spouse(text: str, person: Mention, titles: Sequence[_Office]) -> bool:
    """Whether somebody is named as wife or husband: a surname alone mostly means the other one."""
    told = _SPOUSE.search(text, max(0, person.start - _REACH), person.start)
    return told is not None or any(t.role.head in role_table.SPOUSES for t in titles)


def _distance(cluster: _Cluster, mention: Mention) -> tuple[bool, int]:
    """How far a cluster is from a mention: what was said before counts as nearer than what follows."""
    before = [mention.start - m.start for m in cluster.mentions if m.start < mention.start]
    if before:
        return False, min(before)
    return True, min(m.start - mention.start for m in cluster.mentions)


def _give(cluster: _Cluster, office: _Office) -> None:
    cluster.mentions.append(office.mention)
    cluster.roles.append(office.role)
    if office.country:
        cluster.countries[office.country] += 1


def _alone(
    text: str,
    offices: Sequence[_Office],
    holders: dict[int, Mention],
    clusters: list[_Cluster],
    starts: Sequence[int],
) -> None:
    """Give the offices that stand alone to the nearest holder that fits, or to persons without a name."""
    for i, office in enumerate(offices):
        if i in holders or office.role.plural:
            continue
        before = text[max(0, office.mention.start - 25) : office.mention.start]
        cluster, indefinite = None, _INDEFINITE.search(before)
        if not indefinite:
            cluster = _becomes(text, office.mention, clusters, before)
            opens = _opens(text, office.mention, starts)
            cluster = cluster or _holder(office, clusters, other=bool(_HIS.search(before)), opens=opens)
        if cluster is None or not cluster.names:
            named = _introduced(text, office, before, clusters)
            if named and cluster:
                _absorb(named, cluster)
                clusters.remove(cluster)
            cluster = named or cluster
        if cluster is None and indefinite:
            continue
        if cluster is None:
            clusters.append(cluster := _Cluster())
        _give(cluster, office)
        cluster.meant += 1


def _introduced(text: str, office: _Office, before: str, clusters: Iterable[_Cluster]) -> _Cluster | None:
    """Whom the next sentence names, of whom nothing else is told: "The envoy landed. Ada Boros ..."."""
    if office.role.head in role_table.ASIDE | role_table.RELATIVE or _HIS.search(before):
        return None
    if _OTHER_ONE.search(before):
        return None
    names = {m: c for c in clusters for m in c.mentions if m.label == "PERSON"}
    named = next_named(text, office.mention, sorted(names, key=lambda m: m.start))
    if named is None or (cluster := names[named]).roles or cluster.countries:
        return None
    return cluster if all(m.start >= named.start for m in cluster.mentions) else None


def _absorb(cluster: _Cluster, other: _Cluster) -> None:
    cluster.mentions += other.mentions
    cluster.roles += other.roles
    cluster.countries += other.countries


def _becomes(text: str, office: Mention, clusters: Iterable[_Cluster], before: str) -> _Cluster | None:
    """Whom an office is said of: the person named last before "as prime minister", "was named envoy"."""
    if not _PREDICATE.search(before):
        return None
    names = [(m.end, c) for c in clusters for m in c.mentions if m.label == "PERSON"]
    end, cluster = max((n for n in names if n[0] <= office.start), key=lambda n: n[0], default=(0, None))
    return cluster if not _SENTENCE.search(text, end, office.start) else None


def _opens(text: str, office: Mention, starts: Sequence[int]) -> bool:
    """Whether an office opens one of the sentences that have these ``starts``, an article aside."""
    i = bisect_right(starts, office.start) - 1
    return i >= 0 and text[starts[i] : office.start].strip().lower() in ("", "the")


def _holder(office: _Office, clusters: Iterable[_Cluster], other: bool, opens: bool) -> _Cluster | None:
    """The cluster an office that stands alone means: the best fit, then who was named most, then the nearest.

    An office with a country means nobody whose country is not known: who is of it, the whole corpus may tell
    (``etl.people.known``). ``other``: it is "his" office, so not the one of the person just named. What
    ``opens`` a sentence means whom the article is about, the first rather than the nearest; who is "visiting"
    is told with a country.
    """
    clusters = list(clusters)
    nearest = min(clusters, key=lambda c: _distance(c, office.mention), default=None)
    ranked = []
    visiting = office.mention.text.lower().startswith(VISITING)
    for cluster in clusters:
        if (office.country and office.country != cluster.country) or (other and cluster is nearest):
            continue
        equal = office.role.head in role_table.RELATIVE
        own = int(office.country is not None) if equal else fits(office.role, cluster.roles)
        if fit := max(own, fits(office.role, cluster.lent)):
            before = sum(m.label == "PERSON" and m.start < office.mention.start for m in cluster.mentions)
            before += cluster.meant if cluster.names else 0
            first = min(m.start for m in cluster.mentions) if opens else 0
            order = (-fit, visiting and cluster.country is None, -before, own < fit, first)
            ranked.append((*order, *_distance(cluster, office.mention), cluster))
    return min(ranked, key=lambda row: row[:-1])[-1] if ranked else None


def _persons(clusters: Iterable[_Cluster]) -> tuple[Person, ...]:
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

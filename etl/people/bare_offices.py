"""Offices that stand alone: each means the nearest holder that fits in office and country.

One that fits nobody is a person without a name ("the envoy"), or nobody ("some diplomat").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from db.model import Mention
from etl.people import role_table
from etl.people.clusters import Cluster
from etl.people.described import next_named
from etl.people.home import VISITING
from etl.people.roles import fits
from etl.people.titles import GOES_ON, HIS, Office

__all__ = ["give_bare"]

_NOBODY_KNOWN = "one|any|every|no|each|another|some|several|two|three|both|most|last|only"
_INDEFINITE = re.compile(rf"\b(?:an?|{_NOBODY_KNOWN})\s+(?:\w+\s+)?$", re.I)
#: ... of which "a" alone may introduce somebody.
_OTHER_ONE = re.compile(rf"\b(?:{_NOBODY_KNOWN})\s+(?:\w+\s+)?$", re.I)
#: Words behind which an office is said of somebody, instead of standing for its holder.
_NAMED = "(?:named|appointed|elected|nominated|designated)"
_BECOMES = rf"(?:becom(?:e|es|ing)|became|{_NAMED}(?: as)?)"
_ORDER = r"(?:(?:first|second|third|last|only|new)\s+)?$"
_OWNER = r"[A-Z][\w-]*(?: [A-Z][\w-]*)?['’]s\s+"
#: ... with its owner, but not after "as" alone: "X spoke as Peru's minister left" is of two.
_PREDICATE = re.compile(rf"\b(?:(?:as|{_BECOMES})\s+(?:(?:the|its|their)\s+)?|{_BECOMES}\s+{_OWNER}){_ORDER}")
#: ... which may stand apart: "nominated last week as Peru's minister", where no verb follows.
_NAMED_AS = re.compile(rf"\b{_NAMED} (?:\w+ ){{1,2}}as {_OWNER}{_ORDER}")
#: Around an office that a sentence says of whom it goes on about: "As minister, she ...".
_AS = re.compile(r"(?:^|[.!?][\"”’)]*\s|\n)(?:As|While|When)\s+(?:(?:the|its|their)\s+)?(?:\w+\s+)?$")
_ONE = re.compile(r"(?:\s+(?:of|for|in|from|at|until)\b[^.,;:\n]{0,60})?,?\s+(?:he|she)\b")
#: From the last signs of a sentence to an office that the next one opens with.
_TAKES_UP = re.compile(r".*?[.!?][\"”’)]*\s*The ")
_GAP = 4
#: Before the name of somebody whom a sentence is not about: of whose deed, words or fate it tells.
_ASIDE = re.compile(
    r"[,.?!][\"”’] $|\b(?:by|of|after|about|like|than|sa(?:id|ys)|(?:the|an?)(?: [a-z-]+){1,2}) $"
)
#: ... and behind it: "John Boros, 45", "John Boros, a baker", "John Boros reports".
_SOMEBODY = re.compile(r",? \(?\d|, (?:an? |one of |who (?:is|was|works|lives) )| reports\b")
#: ... and what tells that somebody comes, goes or meets others: of a cook, a fan or a suspect the office that
#: opens the next sentence may well not be.
_TRAVELS = re.compile(
    r"\b(?:arriv|depart|land(?:ed|s|ing)\b|flew|fl(?:y|ies|own|ying)\b|le(?:ft|aves?|aving)\b|went\b"
    r"|go(?:es|ne|ing)?\b|c[ao]m(?:e|es|ing)\b|travel|visit|trip|tour(?:s|ed|ing)?\b|journey|return"
    r"|head(?:s|ed|ing)\b|met\b|meets?\b|meetings?\b|talks|summit|conference|guest|is in|was in|stay|spen[dt]"
    r"|address|hosted|received|welcomed|greeted|call(?:s|ed) on|due (?:in|on))"
)
#: Somebody else than the subject: "greeted her at", but not "her toast".
_TO_THEM = re.compile(
    r"\b(?:him|them|her(?= (?:at|on|in|to|with|for|off|by|and|home|here|there|from|before|after|upon|when|as"
    r"|that|an?|the)\b|[^\w\s]))\b"
)
#: How far before an office the words that tell of it may stand.
_REACH = 40
_SENTENCE = re.compile(r"[.!?]\s+[A-Z]|\n")


def give_bare(
    text: str,
    offices: Sequence[Office],
    holders: dict[int, Mention],
    clusters: list[Cluster],
    starts: Sequence[int],
    places: Sequence[Mention],
) -> None:
    """Give the offices that stand alone to the nearest holder that fits, or to persons without a name.

    ``starts`` are those of the sentences, ``places`` what has a country and is no dateline.
    """
    for i, office in enumerate(offices):
        if i in holders or office.role.plural:
            continue
        before = text[max(0, office.mention.start - _REACH) : office.mention.start]
        if _AS.search(before) and _ONE.match(text, office.mention.end):
            continue
        cluster, indefinite = None, _INDEFINITE.search(before)
        if not indefinite:
            cluster = _becomes(text, office.mention, clusters, before)
            opens = _opens(text, office.mention, starts)
            cluster = cluster or _holder(office, clusters, other=bool(HIS.search(before)), opens=opens)
        if cluster is None or not cluster.names:
            named = _introduced(text, office, before, clusters)
            named = named or _just_named(text, office, clusters, starts, places)
            if named and cluster:
                named.absorb(cluster)
                clusters.remove(cluster)
            cluster = named or cluster
        if cluster is None and indefinite:
            continue
        if cluster is None:
            clusters.append(cluster := Cluster())
        cluster.give(office)
        cluster.meant += 1


def _introduced(text: str, office: Office, before: str, clusters: Iterable[Cluster]) -> Cluster | None:
    """Whom the next sentence names, of whom nothing else is told: "The envoy landed. Ada Boros ..."."""
    if office.role.head in role_table.ASIDE | role_table.RELATIVE or HIS.search(before):
        return None
    if _OTHER_ONE.search(before):
        return None
    names = {m: c for c in clusters for m in c.mentions if m.label == "PERSON"}
    named = next_named(text, office.mention, sorted(names, key=lambda m: m.start))
    if named is None or (cluster := names[named]).roles or cluster.countries:
        return None
    return cluster if all(m.start >= named.start for m in cluster.mentions) else None


def _just_named(
    text: str,
    office: Office,
    clusters: Iterable[Cluster],
    starts: Sequence[int],
    places: Iterable[Mention],
) -> Cluster | None:
    """Whom alone the sentence before names, of whom no office is told: "Ada Boros landed. The envoy".

    They come, go or meet there. Not the office of a country where that has them, nor who does something to
    "her".
    """
    i = bisect_right(starts, office.mention.start) - 1
    if i < 1 or office.role.head in role_table.ASIDE | role_table.RELATIVE:
        return None
    begin, end = starts[i - 1 : i + 1]
    if not _TAKES_UP.fullmatch(text, end - _GAP, office.mention.start):
        return None
    if any(begin <= m.start < end and m.country == office.country for m in places if office.country):
        return None
    behind = starts[i + 1] if i + 1 < len(starts) else len(text)
    if _TO_THEM.search(text, office.mention.end, behind):
        return None
    named = [(m, c) for c in clusters for m in c.mentions if begin <= m.start < end]
    cluster = named[0][1] if len({id(c) for _, c in named}) == 1 else None
    if cluster is None or cluster.roles or cluster.country not in (None, office.country):
        return None
    if any(_ASIDE.search(text, begin, m.start) or _SOMEBODY.match(text, m.end) for m, _ in named):
        return None
    if not any(_TRAVELS.search(text, m.end, end) for m, _ in named):
        return None
    return cluster if any(" " in n.text for n in cluster.names) else None


def _becomes(text: str, office: Mention, clusters: Iterable[Cluster], before: str) -> Cluster | None:
    """Whom an office is said of: the person named last before "as prime minister", "was named envoy"."""
    apart = _NAMED_AS.search(before) and not GOES_ON.match(text, office.end)
    if not apart and not _PREDICATE.search(before):
        return None
    names = [(m.end, c) for c in clusters for m in c.mentions if m.label == "PERSON"]
    end, cluster = max((n for n in names if n[0] <= office.start), key=lambda n: n[0], default=(0, None))
    return cluster if not _SENTENCE.search(text, end, office.start) else None


def _opens(text: str, office: Mention, starts: Sequence[int]) -> bool:
    """Whether an office opens one of the sentences that have these ``starts``, an article aside."""
    i = bisect_right(starts, office.start) - 1
    return i >= 0 and text[starts[i] : office.start].strip().lower() in ("", "the")


def _holder(office: Office, clusters: Iterable[Cluster], other: bool, opens: bool) -> Cluster | None:
    """The cluster an office that stands alone means: the best fit, then who was named most, then the nearest.

    An office with a country means nobody whose country is not known: who is of it, the whole corpus may tell
    (``etl.people.known``). ``other``: it is "his" office, so not the one of the person just named. What
    ``opens`` a sentence means whom the article is about, the first rather than the nearest; who is "visiting"
    is told with a country.
    """
    clusters = list(clusters)
    nearest = min(clusters, key=lambda c: c.distance(office.mention), default=None)
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
            ranked.append((*order, *cluster.distance(office.mention), cluster))
    return min(ranked, key=lambda row: row[:-1])[-1] if ranked else None

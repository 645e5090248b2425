"""What can be observed of a date beside a trip, as *signs*: names that ``etl.visits.scale`` has weights for.

======================  ==================================================================================
as:end, said-end:...    what the phrases of the trip make of the date ("next-", "others-", "mates-": of other
                        trips, of those that others make to the same country)
at:, in-window, clue:   where it stands to the phrases of the trip
word:until              the word before it
verb:arrive             the verbs of its clause
own-clause, there       who and where else is in its clause
after:there, after:own  where the last place before it lies, whose name stood last; to-come: the next place
today, future, past     how it stands to the publication date
======================  ==================================================================================
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from db.dates import Interval
from etl.visits.clues import Clue, clause_after, clause_before
from etl.visits.dating import Dated
from etl.visits.skeleton import PERSON, Skeleton
from etl.visits.trip import Trip

__all__ = ["Roles", "beside", "of_date", "of_trip", "roles"]

#: By the offsets of a date: what the phrases of some trips make of it.
Roles = Mapping[tuple[int, int], set[str]]


def _patterns(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in table.items()}


#: The word before a date.
WORDS = _patterns(
    {
        "until": r"\b(?:until|till|through|thru|up to)\b",
        "from": r"\b(?:from|since|beginning|starting|as of)\b",
        "to": r"(?:\bto|–|-|—)$",
        "and": r"(?:\band|&)$",
        "on": r"\bon$",
        "by": r"\b(?:by|before)$",
        "after": r"\b(?:after|following)$",
        "in": r"\b(?:in|during|of)$",
    }
)
#: Verbs, and nouns that do their work, in the clause of a date.
VERBS = _patterns(
    {
        "arrive": r"\b(?:arriv\w+|land(?:s|ed|ing)?|touch(?:es|ed|ing)? down|f(?:lew|lies|ly) in\w*|reach\w*|"
        r"came|comes?|descend\w+|greeted|welcomed|welcomes?)\b",
        "go": r"\b(?:go(?:es|ing)?|went|travel\w*|fl(?:y|ies|ew|own|ying)|head(?:s|ed|ing)?|proceed\w*|"
        r"continu\w+|bound|due|expected|moves?|moved|crossed)\b",
        "leave": r"\b(?:left|leav\w+|depart\w*|took off|takes? off|wheels up|flew out|flies out|"
        r"fl(?:y|ies|ew) (?:back|home|off|out|on)|gone|gets? away|goodbye|farewell)\b",
        "home": r"\b(?:home|back|return\w*)\b",
        "begin": r"\b(?:beg[aiu]ns?|start(?:s|ed)?|kick\w* off|open(?:s|ed)?|embark\w*|commenc\w+|first day|"
        r"opening)\b",
        "end": r"\b(?:end(?:s|ed|ing)?|conclud\w+|wrap\w* up|wound up|winds? up|clos(?:es?|ed|ing)|finish\w*|"
        r"complet\w+|last day|final day|final|last stop|last leg)\b",
        "stay": r"\b(?:stay\w*|remain\w*|spen[dt]\w*|kept|guest|visit\w*|trip|tour|hosts?|hosted)\b",
        "meet": r"\b(?:met|meet\w*|talks|received?|receives|sat down|called on|dined?|dinner|lunch|audience|"
        r"signed|address\w*|inspected|toured|laid|attend\w*|inaugurat\w*)\b",
        "say": r"\b(?:said|says|told|announced|statement|published|wrote|reported|according)\b",
        "off": r"\b(?:cancel\w*|postpon\w*|call\w* off|put off|put back|scrapped|shelved|delayed|was to have|"
        r"were to have)\b",
        "born": r"\b(?:since|took office|elected|appointed|sworn|war|earthquake|attack|coup|agreement|treaty|"
        r"accord|ceasefire)\b",
    }
)
_PART = re.compile(r"\b(?:morning|noon|afternoon|evening|night|midnight|dawn)\b", re.IGNORECASE)
#: How far in letters before a date the word that governs it may stand; how far behind, a part of the day.
_LEAD, _BEHIND = 14, 12
#: ... and how far before it a place that it belongs to.
_CLOSE = 12


def beside(
    trip: Trip,
    made: Mapping[str, Roles],
    sentence: Skeleton,
    position: int,
    interval: Interval,
    dct: Interval | None,
) -> frozenset[str]:
    """The signs of the date at a position; ``made`` has roles by prefix ("", "next-", "others-")."""
    item = sentence.items[position]
    span = (item.start, item.end) if item else (0, 0)
    signs = {prefix + role for prefix, found in made.items() for role in found.get(span, ())}
    signs |= _at(trip.clues, sentence, position) | _around(trip, sentence, position) | of_date(interval, dct)
    strong = [s for s in signs if s.startswith(("as:", "next-", "own-", "others-", "clue:"))]
    words = [s for s in signs if s.startswith(("verb:", "word:"))]
    return frozenset(signs | {f"{a}&{b}" for a in strong for b in words})


def roles(trips: Iterable[Trip]) -> Roles:
    """What the phrases of some trips make of each date."""
    result: dict[tuple[int, int], set[str]] = defaultdict(set)
    for trip in trips:
        for clue, b in trip.bounds:
            form = "noun" if clue.noun else "weak" if clue.weak else "verb"
            parts: tuple[tuple[str, Dated | None], ...] = (
                ("start", b.start),
                ("end", b.end),
                ("inside", b.inside),
            )
            for name, dated in parts:
                for span in dated.spans if dated else ():
                    result[span] |= {
                        f"as:{name}",
                        f"as:{name}:{clue.kind}",
                        f"said-{name}:{clue.kind}:{form}",
                    }
    return result


def of_trip(trip: Trip) -> set[str]:
    """What the phrases of a trip say of it as a whole."""
    said = {
        "off": trip.off,
        "planned": any(c.planned for c in trip.clues),
    }
    signs = {"kind:" + c.kind for c in trip.clues} | {name for name, holds in said.items() if holds}
    signs.add("noun" if any(c.noun for c in trip.clues) else "verbal")
    signs.add("length-said" if any(b.days for _, b in trip.bounds) else "no-length")
    signs.add("end-said" if any(b.end for _, b in trip.bounds) else "no-end-said")
    return signs


def of_date(interval: Interval, dct: Interval | None) -> set[str]:
    """How long a date is, and how it stands to that of the article."""
    signs = {"precision:" + interval.precision}
    if dct is None:
        return signs | {"no-dct"}
    ahead, day = (interval.start - dct.start).days, interval.precision == "day"
    if interval.last < dct.start:
        signs |= {"past"} | (
            {"yesterday"} if day and ahead == -1 else {"long-past"} if ahead < -60 else set()
        )
    elif ahead > 0:
        signs |= {"future"} | ({"tomorrow"} if ahead == 1 else {"far-future"} if ahead > 30 else set())
    else:
        signs.add("today" if day else "spans-today")
    return signs


def _at(clues: Sequence[Clue], sentence: Skeleton, position: int) -> set[str]:
    """How a date stands to the phrases of the trip."""
    gap = min((abs(c.sentence.index - sentence.index) for c in clues), default=9)
    signs = {f"clue:{min(gap, 3)}"}
    signs |= {"ahead-of-clues"} if all(c.sentence.index > sentence.index for c in clues) else set()
    signs |= {"first-clue"} if clues[0].sentence is sentence else set()
    start, _ = sentence.spans[position]
    for c in clues:
        if c.sentence is sentence:
            behind = start >= c.trigger[1]
            distance = start - c.trigger[1] if behind else c.trigger[0] - start
            near = "close" if distance < 12 else "near" if distance < 40 else "far"
            signs |= {f"at:{c.kind}:{'behind' if behind else 'before'}", f"at:{near}"}
            if c.window[0] <= position < c.window[1]:
                signs |= {"in-window", f"in-window:{c.kind}:{near}"}
    return signs


def _around(trip: Trip, sentence: Skeleton, position: int) -> set[str]:
    """The words around a date, and who and where stands in its clause and sentence."""
    begin, end = clause_before(sentence.text, position), clause_after(sentence.text, position)
    signs = set(_words(sentence.text, position))
    countries = {i.value.country for _, i in sentence.places(begin, end)}
    signs |= {"there"} if trip.country in countries else set()
    signs |= {"elsewhere"} if countries - {trip.country, None} else set()
    signs |= {"title"} if sentence.index == 0 else set()
    return signs | {_whose(trip, sentence, begin, end)} | _nearest(trip, sentence, position)


def _nearest(trip: Trip, sentence: Skeleton, position: int) -> set[str]:
    """Where the last place before a date and the next one lie, and who is named last before it."""
    signs: set[str] = set()
    before = [(at, i.value.country) for at, i in sentence.places(0, position) if i.value.country]
    ahead = [i.value.country for _, i in sentence.places(position) if i.value.country]
    people = [i.value.id for _, i in sentence.people(0, position)]
    if before:
        at, country = before[-1]
        where = "there" if country == trip.country else "elsewhere"
        signs |= {f"after:{where}"} | ({f"behind:{where}"} if position - at < _CLOSE else set())
    if ahead:
        signs.add("to-come:there" if ahead[0] == trip.country else "to-come:elsewhere")
    if people:
        signs.add("after:own" if people[-1] == trip.person.id else "after:other")
    return signs


@lru_cache(maxsize=1024)  # the same for every trip of the article
def _words(text: str, position: int) -> frozenset[str]:
    """The word before a date, the verbs of its clause, a part of the day behind it."""
    begin, end = clause_before(text, position), clause_after(text, position)
    lead = text[max(begin, position - 24) : position].rstrip().removesuffix(" the").rstrip()[-_LEAD:]
    clause = text[begin:end]
    signs = {"word:" + n for n, p in WORDS.items() if p.search(lead)}
    signs |= {"verb:" + n for n, p in VERBS.items() if p.search(clause)} or {"verb:none"}
    signs |= {"part"} if _PART.search(text[position : position + _BEHIND]) else set()
    return frozenset(signs)


def _whose(trip: Trip, sentence: Skeleton, begin: int, end: int) -> str:
    """Whether the visitor is named in the clause, in the sentence, or others are, or nobody."""
    if any(i.value.id == trip.person.id for _, i in sentence.people(begin, end)):
        return "own-clause"
    if any(i.value.id == trip.person.id for _, i in sentence.people()):
        return "own-sentence"
    return "somebody-else" if PERSON in sentence.text else "nobody"

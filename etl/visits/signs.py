"""What can be observed of a date beside a trip, as *signs*: names that ``etl.scale`` has weights for.

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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from db.dates import Interval
from db.model import Timex
from etl.visits.clauses import clause_after, clause_before
from etl.visits.clues import Clue
from etl.visits.dating import Dated, joining, other_events, planned_ends, unkept
from etl.visits.skeleton import PERSON, Item, Skeleton
from etl.visits.trip import Trip

__all__ = ["Date", "Roles", "beside", "dates", "of_date", "of_trip", "roles"]

#: By the offsets of a date: what the phrases of trips make of it, for each of the trips.
Roles = Mapping[tuple[int, int], Sequence[tuple[Trip, frozenset[str]]]]


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


@dataclass(frozen=True, slots=True)
class Date:
    """A date of an article with what holds of it beside any trip: its ``signs``, who and where is near.

    ``words`` are those of its signs that are words around it; ``people`` and ``countries`` are those of its
    clause, ``behind`` how far before it the last place stands; ``unkept`` is a date planned and not kept,
    ``planned`` the end of a stay as it was planned, ``other`` one of another event.
    """

    sentence: Skeleton
    position: int
    item: Item[Timex]
    interval: Interval
    signs: frozenset[str]
    words: tuple[str, ...]
    people: frozenset[str]
    countries: frozenset[str]
    last_person: str | None
    last_country: str | None
    behind: int
    next_country: str | None
    unkept: bool
    planned: bool
    other: bool


def dates(sentences: Iterable[Skeleton], dct: Interval | None) -> Iterator[Date]:
    """The dates of an article published on ``dct``, in text order."""
    for sentence in sentences:
        for position, item in sentence.times():
            if item.value.interval:
                yield _date(sentence, position, item, item.value.interval, dct)


def _date(
    sentence: Skeleton, position: int, item: Item[Timex], interval: Interval, dct: Interval | None
) -> Date:
    text = sentence.text
    begin, end = clause_before(text, position), clause_after(text, position)
    words = _words(text, position, begin, end)
    signs = of_date(interval, dct).union(words, ["title"] if sentence.index == 0 else ())
    named = [(at, i.value.country) for at, i in sentence.places() if i.value.country]
    before = [(at, country) for at, country in named if at < position]
    ahead = [country for at, country in named if at > position]
    people = [i.value.id for _, i in sentence.people(0, position)]
    at, last = before[-1] if before else (0, None)
    return Date(
        sentence, position, item, interval, frozenset(signs),
        tuple(s for s in words if s.startswith(("verb:", "word:"))),
        frozenset(i.value.id for _, i in sentence.people(begin, end)),
        frozenset(country for at, country in named if begin <= at < end),
        people[-1] if people else None, last, position - at, ahead[0] if ahead else None,
        position in unkept(text), position in planned_ends(text),
        position in other_events(text) or position in joining(text),
    )  # fmt: skip


def roles(trips: Iterable[Trip]) -> Roles:
    """What the phrases of trips make of each date."""
    result: dict[tuple[int, int], list[tuple[Trip, frozenset[str]]]] = defaultdict(list)
    for trip in trips:
        own: dict[tuple[int, int], set[str]] = defaultdict(set)
        for clue, b in trip.bounds:
            form = "noun" if clue.noun else "weak" if clue.weak else "verb"
            parts: tuple[tuple[str, Dated | None], ...] = (
                ("start", b.start),
                ("end", b.end),
                ("inside", b.inside),
            )
            for name, dated in parts:
                if dated and dated.sure and dated.dating.basis == "computed":
                    continue  # the words name another day of the visit
                for span in dated.spans if dated else ():
                    own[span] |= {
                        f"as:{name}",
                        f"as:{name}:{clue.kind}",
                        f"said-{name}:{clue.kind}:{form}",
                    }
        for span, found in own.items():
            result[span].append((trip, frozenset(found)))
    return result


def beside(trip: Trip, date: Date, made: Roles) -> frozenset[str]:
    """The signs of a date beside a trip; ``made`` are the roles by all trips of the article."""
    signs = {
        prefix + role
        for other, found in made.get((date.item.start, date.item.end), ())
        for prefix in _kinship(trip, other)
        for role in found
    }
    signs |= _at(trip.clues, date.sentence, date.position) | _around(trip, date)
    strong = [s for s in signs if s.startswith(("as:", "next-", "own-", "others-", "clue:"))]
    return date.signs.union(signs, [f"{a}&{b}" for a in strong for b in date.words])


def _kinship(trip: Trip, other: Trip) -> tuple[str, ...]:
    """How the roles by another trip are marked: as by the trip itself, the same visitor's, others'."""
    if other is trip:
        return ("",)
    if other.person.id == trip.person.id:
        return ("next-",)
    return ("others-", "mates-") if other.country == trip.country else ("others-",)


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
    start = sentence.starts[position]
    for c in clues:
        if c.sentence is sentence:
            behind = start >= c.trigger[1]
            distance = start - c.trigger[1] if behind else c.trigger[0] - start
            near = "close" if distance < 12 else "near" if distance < 40 else "far"
            signs |= {f"at:{c.kind}:{'behind' if behind else 'before'}", f"at:{near}"}
            if c.window[0] <= position < c.window[1]:
                signs |= {"in-window", f"in-window:{c.kind}:{near}"}
    return signs


def _around(trip: Trip, date: Date) -> set[str]:
    """Whether who and where stands around a date is the visitor, and in the country, of the trip."""
    there = trip.country
    signs = {_whose(trip, date)}
    if there in date.countries:
        signs.add("there")
    if date.countries - {there}:
        signs.add("elsewhere")
    if date.last_country:
        where = "there" if date.last_country == there else "elsewhere"
        signs |= {f"after:{where}", f"behind:{where}"} if date.behind < _CLOSE else {f"after:{where}"}
    if date.next_country:
        signs.add("to-come:there" if date.next_country == there else "to-come:elsewhere")
    if date.last_person:
        signs.add("after:own" if date.last_person == trip.person.id else "after:other")
    return signs


def _words(text: str, position: int, begin: int, end: int) -> set[str]:
    """The word before a date, the verbs of its clause, a part of the day behind it."""
    lead = text[max(begin, position - 24) : position].rstrip().removesuffix(" the").rstrip()[-_LEAD:]
    clause = text[begin:end]
    signs = {"word:" + n for n, p in WORDS.items() if p.search(lead)}
    signs |= {"verb:" + n for n, p in VERBS.items() if p.search(clause)} or {"verb:none"}
    signs |= {"part"} if _PART.search(text[position : position + _BEHIND]) else set()
    return signs


def _whose(trip: Trip, date: Date) -> str:
    """Whether the visitor is named in the clause, in the sentence, or others are, or nobody."""
    if trip.person.id in date.people:
        return "own-clause"
    if any(i.value.id == trip.person.id for _, i in date.sentence.people()):
        return "own-sentence"
    return "somebody-else" if PERSON in date.sentence.text else "nobody"

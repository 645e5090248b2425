"""Papers that tell a visit of only some of those who made it together.

"The minister flew home on Friday", and his deputy is named three lines on: a reader who knows from another
paper that the two came and left together reads it of both. So what a paper tells of one is lent to the other
whom it names too, as a guess, where some paper tells the visit of both of them on just the same days.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from db.model import Dating, Evidence, Report, Visit
from etl.annotation import Annotated, Person
from etl.visits.second_look import Sought

__all__ = ["LENT", "apart", "lent", "mates"]

#: Words by which somebody is elsewhere than those they travel with, or leaves them.
_APART = re.compile(
    r"\b(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|home|return(?:s|ed|ing)?|left|leav(?:es?|ing)|back|ahead|behind|"
    r"absen\w+|instead|not|never|recalled|alone|without)\b"
)
#: More people than this are the guests of a summit, not a party.
_PARTY = 15
#: How likely days are that are lent, at most.
LENT = 0.55


def mates(visits: Iterable[Visit]) -> dict[tuple[str, str], frozenset[str]]:
    """By visitor and country, those whom a paper has there on just the same days; nobody known to come from
    another country than theirs.
    """
    alike: dict[tuple[object, ...], list[tuple[str, str | None]]] = defaultdict(list)
    for visit in visits:
        for r in visit.reports:
            if r.start or r.end:
                days = (d.interval if d else None for d in (r.start, r.end))
                alike[r.article, visit.destination, *days].append((visit.visitor, visit.origin))
    found: dict[tuple[str, str], frozenset[str]] = defaultdict(frozenset)
    for (_, country, *_), people in alike.items():
        if len(people) > _PARTY:
            continue
        for person, origin in people:
            near = {p for p, o in people if p != person and (o == origin or None in (o, origin))}
            found[person, str(country)] |= near
    return found


def lent(
    reports: Sequence[Report],
    people: Iterable[Person],
    known: Iterable[Sought],
    together: Mapping[tuple[str, str], frozenset[str]],
) -> Iterator[Report]:
    """The reports that an article makes of visits that it tells only of the visitor's mates.

    ``known`` are the visits that other papers tell of ``people`` of the article; ``together`` is what
    :func:`mates` gives. What was called off is not lent.
    """
    told = {(r.visitor, r.destination) for r in reports}
    named = {p.id: p for p in people}
    for visit in known:
        pair, person = (visit.visitor, visit.country), named.get(visit.visitor)
        if visit.told or pair in told or person is None or not person.name:
            continue
        theirs = (
            r for r in reports if r.visitor in together.get(pair, ()) and r.destination == visit.country
        )
        lead = next((r for r in theirs if _of(visit, r)), None)
        if lead:
            told.add(pair)
            yield _of_mate(person, lead)


def _of(visit: Sought, report: Report) -> bool:
    """Whether a report is of days that a paper may give a visit."""
    days = [d.interval for d in (report.start, report.end) if d]
    off = report.status in ("cancelled", "postponed")
    return bool(days) and not off and all(map(visit.about.contains, days))


def apart(annotated: Annotated, people: Iterable[Person]) -> set[str]:
    """The ids of those of whom a sentence that names them says that they stay, leave or do something else."""
    text = annotated.article.text
    starts = [start for start, _ in annotated.sentences]
    found = set()
    for person in people:
        for mention in person.mentions:
            start, end = annotated.sentences[bisect_right(starts, mention.start) - 1]
            if _APART.search(text, start, end):
                found.add(person.id)
    return found


def _of_mate(person: Person, lead: Report) -> Report:
    """What a report tells, of another person."""
    first = person.mentions[0]
    name = Evidence("visitor", lead.article, first.start, first.end, first.text)
    return replace(
        lead,
        start=_guess(lead.start),
        end=_guess(lead.end),
        id=f"{lead.id}-{person.id}",
        visitor=person.id,
        visitor_as_written=person.name or first.text,
        title=person.offices[0] if person.offices else None,
        evidence=(name, *(e for e in lead.evidence if e.field != "visitor")),
        meetings=(),
        greeted_by=(),
        host=None,
        start_likely=min(lead.start_likely, LENT),
        end_likely=min(lead.end_likely, LENT),
    )


def _guess(told: Dating | None) -> Dating | None:
    return replace(told, basis="inferred") if told else None

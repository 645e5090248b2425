"""The meetings of visits over all papers: each told once, and on the visit that it belongs to.

An article on a tour is easily read as if everybody were met on one leg of it. Whoever is at home in the
country of another leg was met there; and a meeting on a day far from all days of a visit was none of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from db.model import Meeting, Visit
from etl.visits.trip import SAME_TRIP, SEATS, SLIP

__all__ = ["merged", "on_their_legs"]


def merged(told: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """One a counterpart and day; an account without a day joins one that has it."""
    found: dict[tuple[str, str | None], Meeting] = {}
    for meeting in sorted(told, key=lambda m: m.date is None):
        who = meeting.entity or meeting.counterpart
        key = (who, str(meeting.date.interval) if meeting.date else None)
        if meeting.date is None:
            key = next((k for k in found if k[0] == who), key)
        known = found.get(key)
        if known:
            meeting = replace(known, evidence=tuple(dict.fromkeys(known.evidence + meeting.evidence)))
        found[key] = meeting
    return tuple(found.values())


def on_their_legs(visits: Sequence[Visit], homes: Mapping[str, str | None]) -> Iterator[Visit]:
    """The visits with their meetings on the right one of a visitor's; ``homes`` are the countries of people.

    Meetings that no visit of the visitor can hold are left out.
    """
    legs: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        legs[visit.visitor].append(visit)
    held: dict[int, list[Meeting]] = defaultdict(list)
    for visit in visits:
        for meeting in visit.meetings:
            home = homes.get(meeting.entity or "")
            leg = _leg(meeting, visit, legs[visit.visitor], home)
            if leg is not None:
                held[id(leg)].append(meeting if leg is visit else _undated(meeting, leg))
    for visit in visits:
        yield replace(visit, meetings=merged(held[id(visit)]))


def _leg(meeting: Meeting, visit: Visit, legs: Iterable[Visit], home: str | None) -> Visit | None:
    """The visit on which somebody was met: told on ``visit``, at home in ``home``."""
    at_home = {home, SEATS.get(home or "")} - {None}
    there = [v for v in legs if v.destination in at_home]
    if visit.destination not in at_home:
        beside = [v for v in there if _within(meeting, v) and _of_one_tour(v, visit)]
        if beside:
            return min(beside, key=lambda v: _gap(v, visit))
    if home is None and not _on(meeting, visit):  # whose country nobody tells was met where the visitor was
        then = [v for v in legs if v.start and v.end and _on(meeting, v) and not _holds(v, visit)]
        if len(then) == 1:
            return then[0]
    if _within(meeting, visit):
        return visit
    return next((v for v in there if v.span and _within(meeting, v)), None)


def _on(meeting: Meeting, visit: Visit) -> bool:
    """Whether the day of a meeting is one of a visit; so are all where days are not told."""
    days = visit.span
    return meeting.date is None or days is None or days.contains(meeting.date.interval)


def _holds(one: Visit, other: Visit) -> bool:
    """Whether all days of a visit are days of another one, so that one of the two is misread."""
    return bool(one.span and other.span and one.span.contains(other.span))


def _within(meeting: Meeting, visit: Visit) -> bool:
    """Whether a meeting may lie on the days of a visit; where one end of it is open, as long as a tour."""
    days = visit.span
    if meeting.date is None or days is None:
        return True
    day = meeting.date.interval
    before, after = (SLIP if bound else SAME_TRIP for bound in (visit.start, visit.end))
    return days.start - before < day.end and day.start < days.end + after


def _of_one_tour(one: Visit, other: Visit) -> bool:
    """Whether two visits follow each other; those without days, whether one article tells of both."""
    if one.span and other.span:
        return _gap(one, other) <= SAME_TRIP
    return bool({r.article for r in one.reports} & {r.article for r in other.reports})


def _gap(one: Visit, other: Visit) -> timedelta:
    a, b = one.span, other.span
    return max(a.start - b.last, b.start - a.last, timedelta(0)) if a and b else timedelta(0)


def _undated(meeting: Meeting, leg: Visit) -> Meeting:
    """A meeting as told of another leg: its day goes where it was only that of the leg."""
    days = leg.span
    kept = meeting.date and (days is None or days.contains(meeting.date.interval))
    return meeting if kept else replace(meeting, date=None)

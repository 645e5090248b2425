"""From an annotated article to its reports: what it says of each visit, with the words for each field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from db.model import Dating, Evidence, Field, Meeting, Report, Status
from db.store import stable_id
from etl.annotation import Annotated
from etl.visits.dating import Dated
from etl.visits.greeters import Greeted, greeted
from etl.visits.hosts import Host, hosts
from etl.visits.meetings import encounters
from etl.visits.scene import scene
from etl.visits.skeleton import Skeleton
from etl.visits.status import Around, around, awaited, stage, status_on
from etl.visits.trip import Trip

__all__ = ["reports"]


def reports(annotated: Annotated, trips: Iterable[Trip], sentences: Sequence[Skeleton]) -> tuple[Report, ...]:
    """The reports of one article, from its trips; visitors and counterparts are the ids of its persons.

    Trips of persons whom nobody names are left out.
    """
    found = [t for t in trips if t.person.name]
    if not found:
        return ()
    met: dict[int, list[Meeting]] = {}
    for trip, person, item, date, evidence in encounters(annotated.article.id, found, sentences):
        words = tuple(_words(annotated, e.field, e.start, e.end) for e in evidence)
        name = person.name or annotated.article.text[item.start : item.end]
        met.setdefault(id(trip), []).append(Meeting(name, person.id, date, words))
    received = hosts(annotated.article.text, found, sentences)
    met_on_arrival = greeted(found, sentences)
    context = around(found, sentences, scene(annotated, sentences))
    told = (
        _report(
            annotated,
            t,
            _status(t, annotated.article.dct, context),
            tuple(_once(met.get(id(t), []))),
            received.get(id(t)),
            met_on_arrival.get(id(t)),
        )
        for t in found
        if not t.assumed or id(t) in met
    )
    return tuple({r.id: r for r in told}.values())  # the same words tell a trip once


def _report(
    annotated: Annotated,
    trip: Trip,
    status: Status,
    meetings: tuple[Meeting, ...],
    host: Host | None,
    greeters: Greeted | None,
) -> Report:
    article = annotated.article
    start, end = trip.start, trip.end
    evidence = list(_evidence(annotated, trip))
    if host:
        evidence.append(_words(annotated, "host", *host.words))
    if greeters:
        evidence.append(_words(annotated, "host", *greeters.words))
    names = [
        _proper(p.value.name) for p in trip.places if not p.value.described and p.value.kind != "country"
    ]
    office = trip.person.offices[0] if trip.person.offices else None
    return Report(
        id="r" + stable_id(article.id, trip.country, *trip.clues[0].trigger, trip.who.start),
        article=article.id,
        visitor=trip.person.id,
        visitor_as_written=trip.person.name or article.text[trip.who.start : trip.who.end],
        destination=trip.country,
        title=office,
        origin=None if trip.person.weighed else trip.person.country,
        places=tuple(dict.fromkeys(names)),
        start=start.dating if start else None,
        end=end.dating if end else None,
        status=status,
        host=host.name if host else None,
        evidence=tuple(dict.fromkeys(evidence)),
        meetings=meetings,
        start_likely=_likely(start),
        end_likely=_likely(end),
        start_others=start.others if start else (),
        end_others=end.others if end else (),
        amid=frozenset(field for field, dated in _bounds(trip) if dated.amid),
        greeted_by=greeters.names if greeters else (),
    )


def _likely(dated: Dated | None) -> float:
    """How likely a day is the right one: certain where a length is told that gives it."""
    return 1.0 if dated is None or dated.dating.basis == "computed" else dated.likely


def _bounds(trip: Trip) -> Iterator[tuple[Literal["start", "end"], Dated]]:
    """The days of a trip that its article tells, by field."""
    if trip.start:
        yield "start", trip.start
    if trip.end:
        yield "end", trip.end


def _proper(name: str) -> str:
    """A place name of a dateline in ordinary letters."""
    return name.title() if name.isupper() and len(name) > 3 else name


def _status(trip: Trip, dct: Dating | None, told: Around) -> Status:
    """As of the article's own date: by the days where they tell, else by the words."""
    if trip.off:
        return trip.off
    if dct and dct.basis == "inferred" and trip.left:
        return "completed"  # what is told as past is surer than the day from which it is told
    start, end = (d.dating if d else None for d in (trip.start, trip.end))
    if dct and awaited(trip, dct.interval):
        return "planned"
    return (dct and status_on(start, end, dct)) or stage(trip, dct.interval if dct else None, told)


def _evidence(annotated: Annotated, trip: Trip) -> Iterable[Evidence]:
    yield _words(annotated, "visitor", trip.who.start, trip.who.end)
    for field, dated in _bounds(trip):
        for span in dated.spans:
            yield _words(annotated, field, *_phrase(trip, span))
    for clue in trip.clues[:3]:
        places = [(p.start, p.end) for p in clue.places]
        stop = max([clue.trigger[1], *(e for _, e in places[:1])])
        yield _words(annotated, "trigger", clue.trigger[0], stop)
    for item in trip.places[:3]:
        yield _words(annotated, "destination", item.start, item.end)


def _phrase(trip: Trip, span: tuple[int, int]) -> tuple[int, int]:
    """Date words together with the trigger that they stand beside, where both are near."""
    for clue in trip.clues:
        low, high = min(span[0], clue.trigger[0]), max(span[1], clue.trigger[1])
        if high - low <= 120 and clue.sentence.starts[0] <= low and high <= clue.sentence.ends[-1]:
            return low, high
    return span


def _words(annotated: Annotated, field: Field, start: int, end: int) -> Evidence:
    return Evidence(field, annotated.article.id, start, end, annotated.words(start, end))


def _once(meetings: Iterable[Meeting]) -> Iterable[Meeting]:
    """One meeting a counterpart and day; a dated one takes the undated in."""
    best: dict[str, Meeting] = {}
    for m in meetings:
        key = m.entity or m.counterpart
        if key not in best or (best[key].date is None and m.date):
            best[key] = m
    return best.values()

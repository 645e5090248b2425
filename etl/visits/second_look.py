"""A second look at an article for visits that other papers tell.

Papers that come back to a visit say less of it: "the guest had left by Thursday". Once the corpus knows who
was where and when, such words are enough, and the paper counts among those that report the visit. The article
is read again by somebody who knows of it: words that name nobody mean the visitor, "here" is the country, and
to be named beside one of its places on one of its days is to be there. Where it still tells no such trip,
whom it plainly has the visitor meet may have been met on it: then it is told by that.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from db.dates import Interval
from db.model import Dating, Visit
from etl.annotation import Annotated, Person
from etl.scale import scale
from etl.visits.clues import Clue, find
from etl.visits.dating import bounds
from etl.visits.fellows import fellows, joined
from etl.visits.named import Who
from etl.visits.parting import parted
from etl.visits.plainly import plainly
from etl.visits.presence import candidates
from etl.visits.scene import scene
from etl.visits.skeleton import Item, Skeleton, skeletons
from etl.visits.status import MONTH
from etl.visits.triggers import NAMED
from etl.visits.trip import SLIP, Gist, Trip
from etl.visits.trips import dated, phrased
from etl.visits.trips import trips as first_look
from etl.visits.weighed import assumed, weighed

__all__ = ["Sought", "missing", "sought", "trips"]

#: Papers write of a visit from so long before it to so long after.
BEFORE, AFTER = timedelta(days=21), timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Sought:
    """A visit that papers tell: who was where, on which days.

    It is ``told`` where the article at hand is one of them.
    """

    visitor: str
    country: str
    days: Interval
    told: bool = False

    @property
    def about(self) -> Interval:
        """The days that a paper may give it, rightly or wrongly."""
        return Interval.days(self.days.start - SLIP, self.days.last + SLIP)

    def meant(self, trip: Gist) -> bool:
        """Whether a trip of an article is this visit."""
        same = (trip.person, trip.country) == (self.visitor, self.country)
        return same and (trip.days is None or self.about.overlaps(trip.days))


def sought(
    visits: Iterable[Visit],
    named: Mapping[str, Iterable[str]],
    dct: Mapping[str, Dating | None],
    countries: Mapping[str, Container[str]],
) -> dict[str, list[Sought]]:
    """The articles to read again, each with the visits at about its date whose visitor and country it names.

    ``named`` is who is named in which articles, ``dct`` maps articles to publication dates, ``countries`` to
    the countries they speak of. Visits that nobody dates by days are left out: they can't be told from others
    of the same person.
    """
    written = {
        person: sorted((d.interval.middle, a) for a in articles if (d := dct.get(a)))
        for person, articles in named.items()
    }
    found: dict[str, list[Sought]] = defaultdict(list)
    for visit in visits:
        days = visit.span
        if days is None or days.length >= MONTH:
            continue
        tellers = {r.article for r in visit.reports}
        for article in _between(written.get(visit.visitor, []), days.start - BEFORE, days.last + AFTER):
            if tellers - {article} and visit.destination in countries[article]:
                found[article].append(Sought(visit.visitor, visit.destination, days, article in tellers))
    return {article: known for article, known in found.items() if not all(v.told for v in known)}


def _between(papers: Sequence[tuple[date, str]], first: date, last: date) -> Iterator[str]:
    """The articles of some days, of those in order of their days."""
    low = bisect_left(papers, first, key=lambda p: p[0])
    high = bisect_right(papers, last, key=lambda p: p[0])
    return (article for _, article in papers[low:high])


def missing(known: Iterable[Sought], found: Collection[Gist]) -> list[Sought]:
    """The visits that none of the trips that were ``found`` in an article at the first look means."""
    return [v for v in known if not v.told and not any(map(v.meant, found))]


def trips(
    annotated: Annotated, known: Sequence[Sought], missing: Sequence[Sought]
) -> tuple[list[Trip], Sequence[Skeleton]]:
    """The trips of one article for a reader who has known of some visits from others; and its sentences.

    Where it tells none of the ``missing`` visits, the first look saw all there is. Those that it does not
    tell are *assumed*: they count where somebody is met on them.
    """
    sentences: Sequence[Skeleton] = skeletons(annotated)
    where = scene(annotated, sentences)
    if where.city is None and where.country not in {v.country for v in known}:
        where = replace(where, country=missing[0].country)
    people = {p.id: p for p in annotated.people}
    travellers = tuple(_who(people[id]) for id in dict.fromkeys(v.visitor for v in known))
    along = fellows(sentences)
    read = phrased(
        lambda more: _clues(sentences, where.country, (*travellers, *more), missing), sentences, along, where
    )
    made = read.told
    pairs = {(v.visitor, v.country) for v in missing}

    def likely(only: Collection[tuple[str, str]] | None = None) -> list[Trip]:
        asked = [t for t in made if only is None or (t.person.id, t.country) in only]
        around = candidates(annotated.people, sentences, read.clues, made, where, only)
        return weighed(asked, around, scale("presence"), pairs, () if only else read.guests)

    def told(trips: Iterable[Trip]) -> bool:
        return any(v.meant(t.gist) for t in trips for v in missing)

    # many articles tell none: then there is no need to weigh everybody else, unless they may go along
    again: list[Trip] = []
    if along.named or told(made) or told(likely(pairs)):
        again = parted(joined(likely(), along), read.parting)
    for trip in again:
        trip.about = next((v.about for v in missing if v.meant(trip.gist)), None)
    if any(t.about for t in again):
        found = dated(again, sentences, where.dct)
    elif plainly(list(_assumed((), sentences, missing)), sentences)[0]:
        found, sentences = first_look(annotated)
    else:
        return [], sentences
    return [*found, *_assumed(found, sentences, missing)], sentences


def _assumed(
    found: Sequence[Trip], sentences: Sequence[Skeleton], missing: Iterable[Sought]
) -> Iterator[Trip]:
    """The visits that an article does not tell: whom it has the visitor meet, they may have met on them."""
    told = {(t.person.id, t.country) for t in found}
    for pair, about in {(v.visitor, v.country): v.about for v in missing}.items():
        if pair not in told and (trip := assumed(*pair, sentences)):
            trip.about = about
            yield trip


def _who(person: Person) -> Who:
    return Item(person.mentions[0].start, person.mentions[0].end, person)


def _clues(
    sentences: Sequence[Skeleton], setting: str | None, travellers: tuple[Who, ...], missing: Sequence[Sought]
) -> list[Clue]:
    """The phrases of travel, and the places named beside a visitor who was there, in text order."""
    found = list(find(sentences, setting, travellers))
    taken = {p.start for c in found for p in c.places}
    countries = {v.country for v in missing}
    able = [s for s in sentences if s.times() and any(i.value.country in countries for _, i in s.places())]
    named = find(sentences[: able[-1].index + 1], setting, travellers, NAMED) if able else ()
    more = [c for c in named if c.places[0].start not in taken and any(_there(c, v) for v in missing)]
    return sorted((*found, *more), key=lambda c: c.trigger)


def _there(clue: Clue, visit: Sought) -> bool:
    """Whether a clue names the visitor, the country, and only days of the visit."""
    if not clue.names(visit.visitor):
        return False
    if not any(p.value.country == visit.country for p in clue.places):
        return False
    said = bounds(clue)
    days = [d.dating.interval for d in (said.start, said.end, said.inside) if d]
    return bool(days) and all(map(visit.about.contains, days))

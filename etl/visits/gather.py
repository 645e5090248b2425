"""Clues that speak of one trip, gathered: the visitor, the country and all that phrases of travel tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from db.dates import Interval
from etl.annotation import Person
from etl.people.roles import governs, represents
from etl.visits.clauses import clause_after
from etl.visits.clues import Clue
from etl.visits.date_table import PERIODS
from etl.visits.dating import Bounds, Dated, after, bounds
from etl.visits.fellows import Fellows, joined
from etl.visits.landing import landed, outward
from etl.visits.moved import of_another, parts
from etl.visits.named import Who
from etl.visits.parting import Parting, begun_last, first_day, left_by
from etl.visits.plain import decided
from etl.visits.scene import Scene
from etl.visits.skeleton import DURATION, PERSON, PLACE, TIME, Item, Place
from etl.visits.statements import statements
from etl.visits.stops import of_whole_tours, town_by_town
from etl.visits.triggers import HOME, OUTWARD
from etl.visits.trip import Trip, at_home, near, posted

__all__ = ["gather"]


def gather(clues: Iterable[Clue], along: Fellows, where: Scene) -> tuple[list[Trip], list[Parting]]:
    """The trips that the phrases of travel of an article tell, still without first and last day; and who goes
    away of whom none of them tells.
    """
    result: list[Trip] = []
    parting: list[Parting] = []
    for clue in chain.from_iterable(map(parts, clues)):
        said = decided(clue, bounds(clue))
        if clue.kind == "leave":
            parting += _leave(result, clue, said, where)
        elif clue.who:
            for who in clue.who:
                parting += _go(result, clue, who, said, where)
        else:
            _attach(result, clue, said, None)
    for trip in result:
        trip.bounds = [(c, b) for c, b in trip.bounds if not c.off or trip.off]
        trip.bounds = town_by_town(trip)
        trip.bounds = list(outward(trip))
        trip.bounds = list(landed(trip))
    of_whole_tours(result)
    return joined(result, along), parting


def _go(result: list[Trip], clue: Clue, who: Who, said: Bounds, where: Scene) -> list[Parting]:
    """A person gets to, or is in, the places of a clue; their way home where no trip of theirs is known."""
    implicit = not clue.places and not clue.deictic
    if implicit and clue.noun and _attach(result, clue, said, who):
        return []
    countries = _countries(clue, where)
    if not countries:
        _attach(result, clue, said, who)
        return []
    parting: list[Parting] = []
    first = True
    for country, places in countries.items():
        if _receives(clue, who, country):
            continue
        back = _goes_back(clue, who)
        known = implicit and _find(result, who.value, country, said)
        if back or (not known and _at_home(who, country, places, clue, where)):
            homeward = HOME.search(clue.sentence.text, *clue.window) or (clue.kind == "arrive" and places)
            if homeward and first:
                parting += _home(result, clue, who, said)
            elif implicit or (not back and _abroad(clue, where)):
                # "the minister will arrive on Monday": where the trip goes
                _attach(result, clue, said, who)
            first = False
            continue
        own = said if first else _shared(said)
        if len(countries) > 1:  # so long is the whole tour
            own = replace(own, days=None, days_span=None)
        if first:
            _left(result, clue, who, said)
            _moved_on(result, clue, who, said, country)
        trip = _find(result, who.value, country, own, clue)
        if trip is None:
            if _too_weak(clue, who):
                continue
            trip = Trip(who.value, country, who)
            result.append(trip)
        trip.clues.append(clue)
        trip.bounds.append((clue, own))
        trip.places += [p for p in places if p not in trip.places]
        first = False
    return parting


#: What two sides do together, of which one is of the place.
_OF_TWO = re.compile(r"\b(?:[Tt]alks|[Mm]eeting|[Ss]igned|[Ss]igns?|[Ii]nitialled|[Cc]o-chaired)\b")


def _receives(clue: Clue, who: Who, country: str) -> bool:
    """Whether somebody of two sides is the host: of whom no country is told beside a guest of another one."""
    if clue.kind != "stay" or who.value.country:
        return False
    if who.value.likely not in (None, country):
        return False
    guests = [w for w in clue.who if w.value.country and not at_home(w.value, country)]
    two = len(clue.who) == 2 and len(guests) == 1
    return (two and bool(_OF_TWO.search(clue.sentence.text, *clue.at))) or _meets_guests(clue, who, country)


def _meets_guests(clue: Clue, who: Who, country: str) -> bool:
    """Whether a sentence has somebody in office meet only people of other countries: "Foreign Minister Ⓟ met
    Peru's Ⓟ in Ⓛ" is told where he is at home.
    """
    if not represents(who.value.offices):
        return False
    met = (s.object.people for s in statements(clue.sentence) if s.subject.has(who.value.id))
    return any(
        people and all(w.value.country and not at_home(w.value, country) for _, w in people) for people in met
    )


#: From its first to its last day a tour of several countries takes so many days at least.
_TOUR = 2


def _shared(said: Bounds) -> Bounds:
    """What holds for all countries of a phrase: "saw Peru and Chile in May"; the last day of a tour. A day
    may be of the first country.
    """
    if said.start and said.end:
        first, last = said.start.dating.interval, said.end.dating.interval
        if (last.start - first.start).days >= _TOUR:
            return Bounds(end=said.end)

    def period(dated: Dated | None) -> Dated | None:
        return dated if dated and dated.dating.interval.precision in PERIODS else None

    return Bounds(period(said.start), period(said.end), period(said.inside))


#: So many sentences are the lead.
_LEAD = 3


def _at_home(who: Who, country: str, places: list[Item[Place]], clue: Clue, where: Scene) -> bool:
    """Nobody visits their own country.

    Somebody without a stated country belongs to that of the article, unless the place is the country or its
    capital: a minister tours a town at home, but does not arrive in the capital. Under a dateline the lead
    names ministers without a country who meet people in the capital: they are its own.
    """
    if who.value.country or (who.value.likely and governs(who.value.offices)):
        return at_home(who.value, country)
    verb = clue.kind == "stay" and not clue.noun
    host = verb and where.city and clue.sentence.index < _LEAD and governs(who.value.offices)
    elsewhere = clue.deictic or any(p.value.national for p in places)
    return country == where.country and bool(host or not elsewhere)


def _goes_back(clue: Clue, who: Who) -> bool:
    """Whether somebody goes home, or is back: whose country nobody tells may live wherever that is."""
    window = clue.sentence.text[slice(*clue.window)]
    back = clue.weak and _BACK_IN.search(window)
    return bool(back or _HOME_TO.search(window) or (who.value.country is None and _BACK.search(window)))


_BACK = re.compile(
    rf"\b(?:back|home|return(?:s|ed|ing)?(?! (?:\w+ )?(?:visit|trip|call)\b))\b[^.;{PLACE}]{{0,15}}{PLACE}"
)
_BACK_IN = re.compile(
    rf"\bback (?:in (?:the )?{PLACE}|with us|here|in (?:town|the (?:country|city|capital|island|kingdom)))"
)
#: Whoever goes home to a place is no visitor of it, whatever else they seem to be.
_HOME_TO = re.compile(rf"\bhome to (?:the )?{PLACE}")


#: Beside words of being somewhere: so it is on the day of the article.
_NOW = re.compile(
    r"\b(?:currently|presently|now|still|already|at present|"
    r"(?:is|are) (?:[a-z]+ing|also (?=here\b|in (?:the )?(?:Ⓛ|country\b|capital\b|city\b))|"
    r"(?:here|in (?:the )?(?:Ⓛ|country|capital|city)),? (?:for|to|on)))\b"
)


def _dated(clue: Clue) -> bool:
    """Whether a day or a length stands in the clause: also behind the next words of travel ("until Ⓣ")."""
    text, (low, high) = clue.sentence.text, clue.window
    return any(sign in text[low : clause_after(text, high)] for sign in (TIME, DURATION))


#: At the end of words for an event: who opens it is as often of the place.
_BY = re.compile(rf"\bby [^.;:{PERSON}]{{0,30}}$")


def _too_weak(clue: Clue, who: Who) -> bool:
    """Being somewhere is a visit only on a day; an envoy posted abroad does not visit by being there.

    Nor does whose country nobody tells by opening something.
    """
    being = clue.weak and not _dated(clue) and not _NOW.search(clue.sentence.text, *clue.window)
    local = who.value.country is None and _BY.search(clue.sentence.text, *clue.at)
    return being or bool(local) or (posted(who.value) and not clue.noun)


def _countries(clue: Clue, where: Scene) -> dict[str, list[Item[Place]]]:
    """The countries that a clue goes to, each with its places."""
    result: dict[str, list[Item[Place]]] = {}
    for item in clue.places:
        country = item.value.country or where.country
        if country:
            result.setdefault(country, []).append(item)
    implied = (_dated(clue) or clue.off) and (clue.noun or clue.kind in ("arrive", "receive"))
    country = clue.there if clue.deictic and _elsewhere(clue, where) else where.country
    if clue.deictic == "visiting" and len(there := _named_around(clue)) == 1:
        country = there.pop()
    if not result and (clue.deictic or implied) and country:
        result[country] = [where.city] if where.city and clue.deictic == "here" else []
    return result


#: Before the place where the visitor of a sentence is: "In Ⓛ, visiting Ⓟ said".
_AT = re.compile(r"\b(?:[Ii]n|[Aa]t) (?:the )?$")


def _named_around(clue: Clue) -> set[str]:
    """The countries in which the sentence of a clue has people do things."""
    text = clue.sentence.text
    return {i.value.country for p, i in clue.sentence.places() if i.value.country and _AT.search(text, 0, p)}


#: Words for the place last named: "Ⓟ landed shortly afterwards".
_THERE = frozenset("there after afterwards later earlier before follow follows followed instead".split())


def _elsewhere(clue: Clue, where: Scene) -> bool:
    """Whether words that point mean the country last named: "there", "the country" of a local."""
    own = {p for w in clue.who for p in (w.value.country, w.value.likely)}
    there = clue.attends or clue.deictic in _THERE
    return there or (clue.deictic not in ("here", "in town") and where.country in own)


def _abroad(clue: Clue, where: Scene) -> bool:
    """Whether "in the country" points somewhere else than where the article stands."""
    return bool(clue.deictic and clue.deictic.startswith("in")) and _elsewhere(clue, where)


def _find(
    result: list[Trip], person: Person, country: str, said: Bounds, clue: Clue | None = None
) -> Trip | None:
    """The trip that a clue with these dates speaks of, the latest first."""
    days = [d.dating.interval for d in (said.start, said.end, said.inside) if d]
    for trip in reversed(result):
        own = trip.person.id == person.id and trip.country == country and near(trip.days, days)
        if own and not (clue and of_another(clue, trip)):
            return trip
    return None


def _attach(result: list[Trip], clue: Clue, said: Bounds, who: Who | None) -> bool:
    """Words on a trip already spoken of, that of the person, else the last one; False where there is none."""
    days = [d.dating.interval for d in (said.start, said.end, said.inside) if d]
    mine = [t for t in result if who is None or t.person.id == who.value.id]
    for trip in reversed(mine):
        if clue.off and of_another(clue, trip):
            continue
        if days and of_another(clue, trip):
            again = Trip(trip.person, trip.country, trip.who, [clue], [(clue, said)], list(trip.places))
            result.append(again)
            return True
        if near(trip.days, days):
            trip.clues.append(clue)
            trip.bounds.append((clue, said))
            return True
    return False


def _leave(result: list[Trip], clue: Clue, said: Bounds, where: Scene) -> list[Parting]:
    """A visitor goes away: the date ends the trip to the place left, or the one under way.

    Given back are those of whom no trip is known.
    """
    parting: list[Parting] = []
    people = dict.fromkeys(w.value.id for w in clue.who)  # in order: the same trips on every run
    countries = {p.value.country for p in clue.places}
    days = [d.dating.interval for d in (said.start, said.end, said.inside) if d]
    for person in people or (None,):
        theirs = [t for t in result if person in (None, t.person.id) and near(t.days, days)]
        if person and countries and (begun := _set_out(theirs, countries, said.end, where)):
            begun.clues.append(replace(clue, kind="arrive"))
            begun.bounds.append((begun.clues[-1], Bounds(start=said.end)))
            continue
        able = [t for t in theirs if not countries or t.country in countries]
        day = said.end.dating.interval.start if said.end else None
        if not countries and _UNTIL.match(clue.sentence.text, clue.at[0]):  # "is in Ⓛ until Ⓣ"
            able = [t for t in able if t.country == clue.there and not left_by(t, day)] or able
        if trip := begun_last(able, day):
            trip.clues.append(clue)
            trip.bounds.append((clue, said))
        elif not _new_from_leave(result, clue, [w for w in clue.who if w.value.id == person], said, where):
            parting += [Parting(clue, person, said.end)] if person and said.end and not countries else []
    return parting


#: Words that tell how long somebody stays in the place named before them.
_UNTIL = re.compile(r"(?:[Uu]ntil|till|through)\b")


def _set_out(
    theirs: Sequence[Trip], left: Collection[str | None], when: Dated | None, where: Scene
) -> Trip | None:
    """The trip of somebody who leaves home for it, where nothing tells when it began ("she left Lima"), and
    no day on it but the next.
    """
    home = [t for t in theirs if all(c and _lives(t, c, where) for c in left)]
    next_day = after(when.dating, 1).interval if when else None
    for trip in reversed(home):
        begun = any(b.start for _, b in trip.bounds)
        inside = (b.inside.dating.interval for _, b in trip.bounds if b.inside)
        if not begun and all(day == next_day or _amid(when, day) for day in inside):
            return trip
    return None


def _amid(when: Dated | None, period: Interval) -> bool:
    """Whether a date lies in a longer period: "is in Ⓛ this week. She left on Ⓣ"."""
    return bool(when and period.precision != "day" and period.contains(when.dating.interval))


def _lives(trip: Trip, country: str, where: Scene) -> bool:
    """Whether the visitor of a trip lives in a country: in that of the article where none is told."""
    unknown = trip.person.country is None and trip.person.likely is None and trip.country != country
    return at_home(trip.person, country) or (unknown and country == where.country)


#: Behind the place that somebody leaves: they go on a visit.
_ON_A_VISIT = re.compile(OUTWARD)


def _new_from_leave(result: list[Trip], clue: Clue, gone: Iterable[Who], said: Bounds, where: Scene) -> bool:
    """A trip of those ``gone`` of which only the end is told ("concluded a visit to", "stayed until May");
    whether there is one.
    """
    known = len(result)
    from_home = _ON_A_VISIT.match(clue.sentence.text, clue.at[1])
    for who in gone:
        if from_home and who.value.country is None:
            continue
        told = not clue.places and (said.end or said.days)
        abroad = where.country and who.value.country and not at_home(who.value, where.country)
        if told and where.country and abroad:
            result.append(Trip(who.value, where.country, who, [clue], [(clue, said)]))
        if posted(who.value) and not clue.noun:
            continue  # who leaves a place where they are posted has not visited it
        left = {c: p for p in reversed(clue.places) if (c := p.value.country)}
        seen = [(c, p) for c, p in reversed(left.items()) if not at_home(who.value, c)]
        if len(seen) > 1:  # so long is the whole tour
            said = replace(said, days=None, days_span=None)
        for country, place in seen:
            own = said if place is seen[-1][1] else Bounds()  # "after visits to Ⓛ and Ⓛ": that ends the last
            result.append(Trip(who.value, country, who, [clue], [(clue, own)], [place]))
    return len(result) > known


def _home(result: list[Trip], clue: Clue, who: Who, said: Bounds) -> list[Parting]:
    """The way home ends the trip under way; given back where none is known."""
    when = said.start or said.inside or said.end
    mine = [
        t for t in result if when and t.person.id == who.value.id and near(t.days, [when.dating.interval])
    ]
    if when and (trip := begun_last(mine, when.dating.interval.start)):
        trip.clues.append(clue)
        trip.bounds.append((clue, Bounds(end=when)))
    return [Parting(clue, who.value.id, when)] if when and not mine else []


def _there(result: list[Trip], person: Person, country: str, when: Dated) -> bool:
    """Whether somebody has been in a country for days when they go on to another place of it."""
    trip = _find(result, person, country, Bounds(start=when))
    known = first_day(trip) if trip else None
    return known is not None and known < when.dating.interval.start


def _left(result: list[Trip], clue: Clue, who: Who, said: Bounds) -> None:
    """Who goes from one country abroad to another was there; whose own nobody tells may leave home."""
    for place in clue.left:
        country = place.value.country
        known = any(t.person.id == who.value.id and t.country == country for t in result)
        if country and who.value.country and not known and not at_home(who.value, country):
            bounds = Bounds(end=None if clue.off else said.start)
            result.append(Trip(who.value, country, who, [clue], [(clue, bounds)], [place]))


def _moved_on(result: list[Trip], clue: Clue, who: Who, said: Bounds, country: str) -> None:
    """To arrive somewhere is to leave the country before: its end, where none is told, is that day."""
    when = said.start
    if not when or clue.kind != "arrive" or clue.off or _there(result, who.value, country, when):
        return
    for trip in reversed(result):
        if trip.person.id == who.value.id:
            known = [b.end or b.days for _, b in trip.bounds if b.end or b.days]
            starts = [b.start for _, b in trip.bounds if b.start]
            close = starts and near([s.dating.interval for s in starts], [when.dating.interval])
            after_start = starts and starts[0].dating.interval.start <= when.dating.interval.start
            if trip.country != country and not known and close and after_start:
                trip.bounds.append((clue, Bounds(end=when)))
            return

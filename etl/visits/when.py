"""First and last day of a trip: every date of the article is weighed as its start and as its end.

Rules alone read too little: news tells the end of a visit in a hundred ways ("was gone by Thursday night").
So each date is a candidate with *signs* (``etl.visits.signs``), among them what the rules of
``etl.visits.dating`` make of it, and ``etl.scale`` turns signs into a probability with weights learned
from annotated articles. The first day is chosen among its candidates: they are weighed against each other,
and against that none is told. Those of the last day are weighed one by one, for many rest on nothing but the
first day, and those must be likelier than what words say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from db.dates import Interval
from db.model import Basis, Dating
from etl.scale import Scale, scale
from etl.visits import signs
from etl.visits.clues import Clue
from etl.visits.date_table import PERIODS
from etl.visits.dating import Bounds, Dated, after, whole
from etl.visits.trip import Trip

__all__ = ["Candidate", "ends", "first", "just_now", "last", "starts", "stated"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may begin or end a trip, with the words that say it and the signs that speak for it."""

    interval: Interval
    basis: Basis
    spans: tuple[tuple[int, int], ...]
    signs: frozenset[str] = frozenset()
    #: whether no words say it: that a trip ended on its first day, say
    guess: bool = False

    @property
    def least(self) -> float:
        """How likely it must be."""
        return GUESS if self.guess else SAID

    @property
    def dated(self) -> Dated:
        """The date as the trip takes it."""
        return Dated(Dating(self.interval, self.basis), self.spans)


#: The likeliest first day is taken where it is at least so many times as likely as that none is told.
AGAINST_NONE = 0.6
#: Where somebody "has arrived" as a paper goes to press, this is how likely they did on that day.
JUST_NOW = 0.6
#: How likely a last day must be, by what it rests on: words that say it or a length, or nothing at all.
SAID, GUESS = 0.12, 0.4
#: The next leg of a tour begins at most so many days after the one before.
LEG = timedelta(days=10)
#: Lengths in days that are told apart.
GAPS = (0, 1, 2, 4, 7, 14)
#: Signs that mean something else for a long trip than for a short one.
_BY_LENGTH = ("said", "as:", "computed", "next", "rank", "read", "onward")


def first(trip: Trip, told: Sequence[Candidate], by: Scale | None = None) -> Dated | None:
    """The first day of a trip, or the period that it fills; None where no date is likely enough.

    ``told`` is what :func:`stated` gives, ``by`` other weights than ours.
    """
    return _sure(trip, "start") or _by_length(trip) or _chosen(trip, starts(trip, told), by or scale("start"))


def last(
    trip: Trip, told: Sequence[Candidate], rivals: Sequence[Trip], by: Scale | None = None
) -> Dated | None:
    """The last day of a trip whose first day, and those of its ``rivals``, are known."""
    if trip.start and trip.start.dating.interval.precision in PERIODS:
        return trip.start  # "in March": to the last of March
    return _sure(trip, "end") or _likeliest(trip, ends(trip, told, rivals), by or scale("end"))


def _sure(trip: Trip, bound: Literal["start", "end"]) -> Dated | None:
    """The day that a phrase of the trip tells plainly."""
    found = (b.start if bound == "start" else b.end for c, b in trip.bounds if not _part(c, b, trip))
    able = (d for d in found if d and (trip.about is None or trip.about.contains(d.dating.interval)))
    return next((d for d in able if d.sure), None)


def _part(clue: Clue, told: Bounds, trip: Trip) -> bool:
    """Whether a day that a phrase takes for the whole trip is a part of it, as other sentences tell another
    first or last day: "back from Ⓛ on Friday ... on Thursday she spent an hour in Ⓛ".
    """
    if not told.start or not told.end or told.start.dating.interval != told.end.dating.interval:
        return False
    day = told.start.dating.interval
    others = [b for c, b in trip.bounds if c.sentence is not clue.sentence]
    bounds = [d.dating.interval for b in others for d in (b.start, b.end) if d]
    return any(d.precision == "day" and d != day and abs(d.start - day.start) <= LEG for d in bounds)


def _by_length(trip: Trip) -> Dated | None:
    """The first day of a trip whose phrases tell none, where one tells how long it was and its last day."""
    if any(b.start for _, b in trip.bounds):
        return None
    for clue, b in trip.bounds:
        if clue.noun and b.days and b.end and b.end.dating.interval.precision == "day":
            spans = (*b.end.spans, b.days_span) if b.days_span else b.end.spans
            counted = Dated(after(b.end.dating, 1 - b.days), spans)
            return counted if trip.about is None or trip.about.contains(counted.dating.interval) else None
    return None


def just_now(trip: Trip, dct: Interval | None) -> Dated | None:
    """The publication day, where somebody "has arrived" then, and no day is told."""
    clue = next((c for c in trip.clues if c.brought), None)
    if clue is None or trip.off or trip.days or dct is None or dct.precision != "day":
        return None
    if trip.about and not trip.about.contains(dct):
        return None
    return Dated(Dating(dct, "inferred"), (clue.trigger,), likely=JUST_NOW)


def _chosen(trip: Trip, found: Sequence[Candidate], by: Scale) -> Dated | None:
    """The likeliest first day, the shortest of equals; None where it is likelier that none is told."""
    end = _sure(trip, "end")
    able = [c for c in _able(trip, found) if not end or c.interval.start <= end.dating.interval.last]
    if left := [d for d in _told_ends(trip) if d.precision == "day"]:
        # an earlier month is that of something else
        able = [
            c
            for c in able
            if c.interval.precision not in PERIODS or any(c.interval.contains(d) for d in left)
        ]
    shares = by.shares(c.signs for c in able)
    weighed = list(zip(shares, able, strict=True))
    best = max(weighed, key=lambda w: (w[0], -w[1].interval.length), default=None)
    if best is None or best[0] < AGAINST_NONE * (1 - sum(shares)):
        return None
    return _taken(best[1], best[0], "start", [(c.interval, p) for p, c in weighed])


def _told_ends(trip: Trip) -> list[Interval]:
    """What phrases tell of the last day of a trip."""
    return [b.end.dating.interval for _, b in trip.bounds if b.end]


def _likeliest(trip: Trip, found: Sequence[Candidate], by: Scale) -> Dated | None:
    """The likeliest last day, the shortest of equals; None where none is likely enough."""
    weighed = [(by.probability(c.signs), -c.interval.length, c) for c in _able(trip, found)]
    likely = [w for w in weighed if w[0] >= w[2].least]
    best = max(likely, key=lambda w: w[:2], default=None)
    return _taken(best[2], best[0], "end", [(c.interval, p) for p, _, c in weighed]) if best else None


def _able(trip: Trip, found: Iterable[Candidate]) -> list[Candidate]:
    """Those that lie where other papers have the trip."""
    return [c for c in found if trip.about is None or trip.about.contains(c.interval)]


def _taken(
    candidate: Candidate, likely: float, bound: str, weighed: Iterable[tuple[Interval, float]]
) -> Dated:
    others = tuple(w for w in weighed if w[0] != candidate.interval)
    return replace(candidate.dated, likely=likely, amid=_amid(candidate, bound), others=others)


def _amid(candidate: Candidate, bound: str) -> bool:
    """Whether phrases of the trip govern a date, and none of them as that bound."""
    said = [s for s in candidate.signs if s.startswith("said-")]
    return bool(said) and not any(s.startswith(f"said-{bound}") for s in said)


def starts(trip: Trip, told: Sequence[Candidate]) -> list[Candidate]:
    """All dates that may begin the trip: those told, and the end less the length."""
    found = list(told)
    said = "said" if any(b.start for _, b in trip.bounds) else "none-said"
    for days, span in _lengths(trip):
        for dated in [b.end for _, b in trip.bounds if b.end]:
            if dated.dating.interval.precision == "day":
                computed = after(dated.dating, 1 - days).interval
                spans = (*dated.spans, *span)
                found.append(Candidate(computed, "computed", spans, frozenset({"computed", said})))
    return found


def ends(trip: Trip, told: Sequence[Candidate], rivals: Sequence[Trip]) -> list[Candidate]:
    """All days that may end the trip: those told, its first day, computed ones, that of the next leg."""
    found = [c for c in told if c.interval.precision not in PERIODS]
    if trip.start is None:
        return found
    start = trip.start.dating.interval
    if start.precision == "day":
        found = [c for c in found if c.interval.precision == "day" or _said_end(c)]
    found.append(Candidate(start, "inferred", trip.start.spans, guess=True))
    for days, span in _lengths(trip) if start.precision == "day" else ():
        computed = after(trip.start.dating, days - 1).interval
        length = frozenset({"computed", f"days:{min(days, 4)}"})
        found.append(Candidate(computed, "computed", (*trip.start.spans, *span), length))
    onward = _onward(trip, rivals)
    if onward:
        found.append(Candidate(onward.dating.interval, "computed", onward.spans, frozenset({"onward"})))
    found = [c for c in _merged(found) if c.interval.last >= start.start]
    return [_beside(c, trip, onward, alone=len(found) == 1) for c in found]


def _said_end(candidate: Candidate) -> bool:
    """Whether phrases of the trip tell a date as its end."""
    return any(s.startswith("said-end") for s in candidate.signs)


def _lengths(trip: Trip) -> list[tuple[int, tuple[tuple[int, int], ...]]]:
    """The lengths in days that are told of a trip, each with its words."""
    told = dict.fromkeys((b.days, b.days_span) for _, b in trip.bounds)
    return [(days, (span,) if span else ()) for days, span in told if days]


def _onward(trip: Trip, rivals: Sequence[Trip]) -> Dated | None:
    """The day on which the visitor gets to the next country."""
    if trip.start is None:
        return None
    soonest = trip.start.dating.interval.start
    others = [t for t in rivals if t.person.id == trip.person.id and t.country != trip.country]
    days = [t.start for t in others if t.start and t.start.dating.interval.precision == "day"]
    later = [d for d in days if soonest <= d.dating.interval.start <= soonest + LEG]
    return min(later, key=lambda d: d.dating.interval, default=None)


def _beside(candidate: Candidate, trip: Trip, onward: Dated | None, alone: bool) -> Candidate:
    """A candidate for the end with what its distance from the start, and from the next leg, says."""
    start = trip.start.dating.interval if trip.start else candidate.interval
    gap = (candidate.interval.last - start.start).days
    size = next((f"gap:{most}" for most in GAPS if gap <= most), "gap:more")
    found = {size} | {f"{size}&{s}" for s in candidate.signs if s.startswith(_BY_LENGTH)}
    if onward:
        day = onward.dating.interval
        here = candidate.interval
        found.add("to-onward" if here == day else "past-onward" if here > day else "before-onward")
    said = any(s.startswith(("said-end", "computed")) for s in candidate.signs)
    if not gap and said:
        found.add("same-day-said")
    elif not gap:
        found.add("alone" if alone else "not-alone")
        found |= {"same-day&" + s for s in candidate.signs if "&" not in s}
        found |= {"same-day&" + s for s in signs.of_trip(trip)}
    if gap or said:
        return replace(candidate, signs=candidate.signs | found)
    return replace(candidate, signs=candidate.signs | found, basis="inferred", guess=True)


def stated(trip: Trip, dates: Iterable[signs.Date], made: signs.Roles) -> list[Candidate]:
    """The dates of an article with their signs for the trip; the same date said twice is one candidate.

    ``made`` is what the phrases of all trips of the article make of the dates.
    """
    # what was called off was a part of it: the rest took place
    dropped = _beside_clues(trip, off=True) - _beside_clues(trip, off=False) if not trip.off else ()
    found = [
        Candidate(
            date.interval, date.item.value.basis, ((date.item.start, date.item.end),),
            signs.beside(trip, date, made),
        )
        for date in dates
        if (date.item.start, date.item.end) not in dropped
        and _kept(trip, date) and not _before(trip, date, made)
        and not _of_others(trip, date, made) and not _of_leg(trip, date, made)
    ]  # fmt: skip
    merged = _merged(found)
    read, ranks = _read(merged, trip), _ranks(merged, trip)
    return [
        Candidate(c.interval, c.basis, c.spans, c.signs.union(*s))
        for c, *s in zip(merged, read, ranks, strict=True)
    ]


def _beside_clues(trip: Trip, off: bool) -> set[tuple[int, int]]:
    """The dates in the windows of the phrases of a trip that are called off, or of the others."""
    clues = [c for c in trip.clues if bool(c.off) == off]
    return {(item.start, item.end) for c in clues for _, item in c.sentence.times(*c.window)}


def _kept(trip: Trip, date: signs.Date) -> bool:
    """Whether a date is none that was planned for a visit, and not kept; all are of one called off."""
    return trip.off is not None or not (date.unkept or (date.planned and trip.changed))


def _before(trip: Trip, date: signs.Date, made: signs.Roles) -> bool:
    """Whether a past date is that of another visit of somebody who will make this one: "was in Ⓛ on Ⓣ and
    will go to Ⓛ".
    """
    if trip.off or "past" not in date.signs or any(c.when not in ("planned", "future") for c in trip.clues):
        return False
    governs = [other for other, _ in made.get((date.item.start, date.item.end), ())]
    own = any(t is trip for t in governs)
    return not own and any(t.person.id == trip.person.id for t in governs)


def _of_others(trip: Trip, date: signs.Date, made: signs.Roles) -> bool:
    """Whether a date is that of another event, or a month or year dates other trips.

    "Was last there in March" tells nothing of this one.
    """
    governs = [other for other, _ in made.get((date.item.start, date.item.end), ())]
    others = date.other or (date.interval.precision in PERIODS and bool(governs))
    return others and all(t is not trip for t in governs)


def _of_leg(trip: Trip, date: signs.Date, made: signs.Roles) -> bool:
    """Whether a date begins the first of several countries that one phrase names, or ends the last of them.

    "Set off on Monday for Ⓛ and Ⓛ" tells nothing of the second.
    """
    span = date.item.start, date.item.end
    governs = made.get(span, ())
    if any(other is trip for other, _ in governs):
        return False
    return any(
        other.person.id == trip.person.id and _bounds_list(trip, other, span, roles)
        for other, roles in governs
    )


def _bounds_list(trip: Trip, other: Trip, span: tuple[int, int], roles: frozenset[str]) -> bool:
    """Whether a date ends a trip listed behind another, or begins it where that stands behind."""
    mine = {(c.sentence.index, c.trigger): c for c in trip.clues}
    for clue, said in other.bounds:
        if (clue.sentence.index, clue.trigger) not in mine:
            continue
        order = list(dict.fromkeys(p.value.country for p in clue.places))
        if trip.country not in order or other.country not in order:
            continue
        ahead = order.index(trip.country) < order.index(other.country)
        begins = said.start and not said.end and not clue.noun and span in said.start.spans
        if (ahead and "as:end" in roles) or (not ahead and begins):
            return True
    return False


def _merged(found: Iterable[Candidate]) -> list[Candidate]:
    """One candidate a date, with the words that the phrases of the trip govern and the signs of all."""
    same: dict[Interval, list[Candidate]] = defaultdict(list)
    for c in found:
        same[c.interval].append(c)
    return [
        replace(max(group, key=_telling), signs=frozenset(("twice",)).union(*(c.signs for c in group)))
        if len(group) > 1
        else group[0]
        for group in same.values()
    ]


def _telling(candidate: Candidate) -> tuple[int, bool, bool]:
    governed = sum(s.startswith(("as:", "said")) for s in candidate.signs)
    return governed, "in-window" in candidate.signs, "clue:0" in candidate.signs


def _read(found: Iterable[Candidate], trip: Trip) -> Iterator[set[str]]:
    """For each date whether the rules of ``etl.visits.dating`` read it as the first or the last day."""
    first_, last_ = whole([b for _, b in trip.bounds])
    none = {"read-nothing"} if not first_ and not last_ else {"read-no-end"} if not last_ else set()
    for c in found:
        read = {"read-start"} if first_ and c.interval == first_.dating.interval else set()
        read |= {"read-end"} if last_ and c.interval == last_.dating.interval else set()
        yield read | none


def _ranks(found: Sequence[Candidate], trip: Trip) -> Iterator[set[str]]:
    """For each date whether it is the first or last in the sentences of the trip, and how far from those."""
    near = {c.interval for c in found if "clue:0" in c.signs and c.interval.precision not in PERIODS}
    earliest, latest = min(near, default=None), max(near, default=None)
    known = Interval.hull(trip.days)
    #: a day beside the trip that nobody can tell, in an article without a date
    untold = any(not t.value.interval for c in trip.clues for _, t in c.sentence.times(*c.window))
    for c in found:
        rank: set[str] = set()
        if c.interval in near:
            rank |= {"rank:first"} if c.interval == earliest else set()
            rank |= {"rank:last"} if c.interval == latest else set()
            rank |= {"rank:only"} if len(near) == 1 else set()
        if known:
            before, behind = c.interval.last < known.start, c.interval.start > known.last
            rank.add("before-all" if before else "after-all" if behind else "amid")
            away = max((known.start - c.interval.last).days, (c.interval.start - known.last).days)
            rank |= {"away"} if away > LEG.days else set()
        else:
            rank.add("trip-undated")
        if untold:
            rank |= {"untold", "untold&inside" if "in-window" in c.signs else "untold&outside"}
        yield rank

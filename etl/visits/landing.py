"""The day on which somebody lands, where they set out on the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from etl.visits.clues import Clue
from etl.visits.dating import Bounds, Dated, after
from etl.visits.skeleton import TIME
from etl.visits.triggers import HOME
from etl.visits.trip import Trip

__all__ = ["landed", "outward"]

#: Words of setting out; who is on their way late in the day may get there on the next.
_SETS_OUT = re.compile(
    r"(?:sets?|setting) (?:out|off)|depart|le(?:av|ft)|t[ao]k(?:es?|ing) off|took off|board|embark"
)
#: Words of leaving home that may be of leaving for it as well.
_OUT = re.compile(
    r"(?:flew|fl(?:y|ies)|set|sets|went) (?:out|off)\b|left\b|leaves?\b|depart\w*|t(?:ook|akes) off\b"
)
#: Who is back by the day after has only gone home.
_NIGHT = timedelta(days=1)
_FROM = re.compile(rf"\b(?:from|since) (?:[a-z]+ ){{0,2}}{TIME}")
_BY_NIGHT = re.compile(r"night|evening|late", re.IGNORECASE)


def landed(trip: Trip) -> Iterator[tuple[Clue, Bounds]]:
    """What phrases tell of a trip, without the day on which somebody sets out where it begins on the next."""
    told = [(c, b.start) for c, b in trip.bounds if b.start]
    starts = {d.dating.interval for c, d in told if _gets_there(c) and not _sets_out(c, d)}
    for clue, said in trip.bounds:
        if said.start and _sets_out(clue, said.start) and after(said.start.dating, 1).interval in starts:
            yield clue, replace(said, start=None)
        else:
            yield clue, said


def outward(trip: Trip) -> Iterator[tuple[Clue, Bounds]]:
    """What phrases tell of a trip; "flew out on Ⓣ" begins one from which somebody is back later."""
    home = (b.end for c, b in trip.bounds if HOME.search(c.sentence.text, *c.window))
    back = [day.dating.interval.start for day in home if day]
    begun = any(b.start for _, b in trip.bounds)
    for clue, said in trip.bounds:
        out = clue.kind == "leave" and not clue.places and _OUT.match(clue.sentence.text, clue.at[0])
        if out and not begun and said.end and back and max(back) - said.end.dating.interval.start > _NIGHT:
            yield clue, replace(said, start=said.end, end=None)
        else:
            yield clue, said


def _gets_there(clue: Clue) -> bool:
    """Whether the day on which a phrase says that something begins is that of an arrival."""
    return clue.kind == "arrive" or bool(_FROM.search(clue.sentence.text, *clue.window))


def _sets_out(clue: Clue, day: Dated) -> bool:
    """Whether a phrase tells on which day, or night, somebody is on their way."""
    if clue.kind != "arrive" or day.dating.interval.precision != "day":
        return False
    text = clue.sentence.text[slice(*clue.at)]
    times = (item.value for _, item in clue.sentence.times() if (item.start, item.end) in day.spans)
    return bool(_SETS_OUT.match(text)) or any(_BY_NIGHT.search(t.text) for t in times)

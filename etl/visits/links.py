"""Trips that links to other stories tell: "Read also: Boateng flies to Oslo on Monday | Rain in the north".

A link is the headline of another article: nothing around it tells whom or which place it means. So only those
count that name both, and only where the article itself tells nothing of the two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from db.model import Zone
from etl.annotation import Annotated
from etl.visits.clues import Clue, find
from etl.visits.fellows import Fellows
from etl.visits.gather import gather
from etl.visits.rows import Table, Trigger
from etl.visits.scene import Scene
from etl.visits.skeleton import Skeleton, stretches
from etl.visits.triggers import PLACES, TRIGGERS
from etl.visits.trip import Trip
from etl.visits.trips import dated

__all__ = ["linked"]

#: Between the headlines of a line.
_BAR = re.compile(r"\s+[|•]\s+|\n")
#: What opens a line of links: "Read also:", "- ".
_LABEL = re.compile(r"[\s\-–—*•>»]*(?:(?:[A-Z][A-Za-z]*|[a-z]+)(?: [A-Za-z]+){0,3}:\s*)?")
#: Headlines leave out "is": "Boateng in Oslo for talks".
_HEADLINES = Table(
    *TRIGGERS.rows,
    Trigger("stay", re.compile(rf"(?<=Ⓟ) in {PLACES}"), ""),
)
_ASKED = re.compile(r"[^:;.]{0,80}\?")
_NOBODY = Fellows((), ())


def linked(
    annotated: Annotated, where: Scene, known: Collection[tuple[str, str]]
) -> tuple[list[Trip], Sequence[Skeleton]]:
    """The trips that links of an article tell but those of the persons and countries ``known``; the links.

    ``where`` is the scene of the article: whose country nobody tells is at home there.
    """
    spans = list(_spans(annotated.article.text, annotated.article.zones))
    named = [m.start for p in annotated.people for m in p.mentions]
    if not any(start <= at < end for start, end in spans for at in named):  # most articles name nobody there
        return [], []
    found: list[Trip] = []
    links = stretches(annotated, ((n, start, end) for n, (start, end) in enumerate(spans)))
    for link in (k for k in links if k.people() and k.places()):
        clues = [c for c in find([link], None, rows=_HEADLINES) if _plain(c)]
        told = [t for t in gather(clues, _NOBODY, where)[0] if (t.person.id, t.country) not in known]
        found += [t for t in dated(told, [link], where.dct) if _sure(t)]
    return found, links


def _plain(clue: Clue) -> bool:
    """Whether a phrase names who travels, and where to, and asks nothing."""
    asked = _ASKED.match(clue.sentence.text, clue.at[1])
    there = [p.value.country for p in clue.places]
    return bool(clue.who and there) and None not in there and not clue.weak and not asked


def _sure(trip: Trip) -> bool:
    """Whether a trip has days; without, whoever goes is known to be from elsewhere, and does go."""
    return bool(trip.start or trip.end or (trip.person.country and not trip.off))


def _spans(text: str, zones: Sequence[Zone]) -> Iterator[tuple[int, int]]:
    """Where the headlines of the boilerplate stand."""
    for zone in zones:
        if zone.kind != "boilerplate":
            continue
        at = zone.start
        for end in (*(m.start() for m in _BAR.finditer(text, zone.start, zone.end)), zone.end):
            label = _LABEL.match(text, at, end)
            start = label.end() if label else at
            if text[start:end].strip():
                yield start, end
            bar = _BAR.match(text, end)
            at = bar.end() if bar else end

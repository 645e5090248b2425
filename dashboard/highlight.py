"""A text and the spans marked in it, cut into segments that never overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from db.rows import SpanRow

__all__ = ["Segment", "excerpt", "found_spans", "segments"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same spans, given as indexes into the list of spans, outermost first."""

    start: int
    text: str
    spans: tuple[int, ...]


def segments(text: str, spans: Sequence[SpanRow]) -> tuple[Segment, ...]:
    """Cut ``text`` wherever a span begins or ends; joined, the segments are ``text`` again.

    Spans may overlap and nest; what lies outside the text is left out.
    """
    inside = [(max(0, s.start), min(len(text), s.end), i) for i, s in enumerate(spans)]
    inside = [span for span in inside if span[0] < span[1]]
    cuts = sorted({0, len(text), *(s for s, _, _ in inside), *(e for _, e, _ in inside)})
    opening = sorted(inside, reverse=True)
    active: list[tuple[int, int, int]] = []
    found: list[Segment] = []
    for start, end in pairwise(cuts):
        active = [span for span in active if span[1] > start]
        while opening and opening[-1][0] == start:
            active.append(opening.pop())
        active.sort(key=lambda span: (span[0], -span[1], span[2]))
        found.append(Segment(start, text[start:end], tuple(index for _, _, index in active)))
    return tuple(found)


def excerpt(marked: str) -> list[tuple[str, bool]]:
    """Pieces of a search hit and whether each was found; found words stand between U+0001 and U+0002."""
    pieces = [(marked.partition("\x01")[0], False)]
    for part in marked.split("\x01")[1:]:
        found, _, after = part.partition("\x02")
        pieces += [(found, True), (after, False)]
    return [piece for piece in pieces if piece[0]]


def found_spans(marked: str) -> list[tuple[int, int]]:
    """Where the found words stand in the text without its marks."""
    pieces = excerpt(marked)
    ends = accumulate(len(text) for text, _ in pieces)
    return [(end - len(text), end) for end, (text, found) in zip(ends, pieces, strict=True) if found]

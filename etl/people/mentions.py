"""Find the mentions of an article: persons, offices, bodies, places, peoples, events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from db.model import Article, Mention
from etl.people import names, offices, phrases
from etl.people.words import Span, Words, split

__all__ = ["find"]

#: Words that show that somebody goes to a seat of power, not that the seat speaks.
_GOING = frozenset(
    "at in to inside outside into from near around leaving entered entering toward towards".split()
)


def find(doc: Doc, article: Article) -> list[Mention]:
    """The mentions of ``article``, in text order, outer before inner.

    ``doc`` holds exactly ``article.text``. PERSON spans leave out titles; OFFICE spans are as long as the
    office; places, peoples and bodies inside other mentions are mentions of their own.
    """
    words = split(doc, article.text)
    spots = phrases.places(words)
    named = phrases.find(words, [s for s in spots if s.kind not in ("seat", "hall")])
    named = [s for s in named if not _covers_seat(s, spots)]
    office = offices.find(words, spots, named)
    people = names.find(words, spots, [*named, *office])
    spans = _assemble(words, spots, named, office, people)
    return [_mention(article, words, span) for span in spans]


def _covers_seat(span: Span, spots: Iterable[Span]) -> bool:
    return any(s.kind in ("seat", "hall") and span.start < s.end and s.start < span.end for s in spots)


def _assemble(
    words: Words, spots: Sequence[Span], named: Sequence[Span], office: Sequence[Span], people: Sequence[Span]
) -> list[Span]:
    """All spans together: nested places kept, what crosses a name dropped."""
    spans = {(s.start, s.end): s for s in (*named, *office)}
    busy = {i for s in people if s.label == "PERSON" for i in range(s.start, s.end)}
    held = {i for s in (*named, *office) for i in range(s.start, s.end)}
    told = frozenset(people)
    for spot in (*spots, *people):
        inside = set(range(spot.start, spot.end))
        if spot.label != "PERSON" and inside & busy:
            continue
        if spot in told or (inside & held and _nests(words, spot, named, office)):
            spans.setdefault((spot.start, spot.end), _settled(words, spot))
    return sorted(spans.values(), key=lambda s: (s.start, -s.end))


def _nests(words: Words, spot: Span, named: Sequence[Span], office: Sequence[Span]) -> bool:
    """Whether a place or body inside a longer mention is a mention too."""
    holders = [s for s in (*named, *office) if s.start <= spot.start and spot.end <= s.end]
    if not holders or any(spot.end - spot.start == s.end - s.start for s in holders):
        return False
    if not spot.sure and any(s.label == "OFFICE" and s.start == spot.start for s in holders):
        return False  # "Paramount Chief" is of no town
    proper = any(s.label == "ORG" and words.cap[s.end - 1] for s in holders)
    return not (proper and spot.label in ("NORP", "ORG")) and (spot.sure or not proper)


def _settled(words: Words, spot: Span) -> Span:
    """A seat of power with the label that its place in the sentence gives it."""
    if spot.kind != "seat":
        return spot
    i = spot.start - 1
    while i >= 0 and words.low[i] in ("the", "'s", "’s"):
        i -= 1
    if not (i >= 0 and words.low[i] in _GOING):
        return Span(spot.start, spot.end, "ORG", spot.country, spot.sure, spot.kind)
    return spot


def _mention(article: Article, words: Words, span: Span) -> Mention:
    start, end = words.start[span.start], words.end[span.end - 1]
    return Mention(article.id, start, end, article.text[start:end], span.label, country=span.country)

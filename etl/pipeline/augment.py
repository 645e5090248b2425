"""More training data out of annotated documents: other names, capitals, datelines.

Every function makes new documents; the random generator is given, so that a seed gives the same data.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from etl.pipeline.names import SITES, Names

__all__ = ["Piece", "capitals", "dateline", "headline", "pieces", "rebuild", "swap"]

#: How often a name of each label is put in the place of another.
SWAPS = {"PERSON": 0.85, "LOC": 0.4, "ORG": 0.3, "NORP": 0.4}
AGENCIES = ("Wire", "Agency", "Newsroom", "News Service", "Press", "Bureau", "Staff reporter")
MONTHS = "January February March April May June July August September October November December".split()
DATELINES = (
    "{P} —",
    "{P} –",
    "{P} -",
    "{P} :",
    "{P} , {m} {d} —",
    "{P} , {C} —",
    "{P} ( {a} ) –",
    "{P} , {m} {d} ( {a} ) —",
    "{P} :",
)
_PARTICLES = frozenset("al el bin ibn ben de da van von ould".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A token, the space behind it, and the entity it belongs to: its label, and whether it opens it."""

    text: str
    space: bool
    label: str = ""
    opens: bool = False


def pieces(doc: Doc) -> list[Piece]:
    """The tokens of ``doc`` with their entities."""
    return [Piece(t.text, bool(t.whitespace_), t.ent_type_, t.ent_iob_ == "B") for t in doc]


def rebuild(doc: Doc, row: Sequence[Piece]) -> Doc:
    """A document out of pieces, in the vocabulary of ``doc``; all outside entities is known to be no name."""
    new = Doc(doc.vocab, words=[p.text for p in row], spaces=[p.space for p in row])
    spans: list[Span] = []
    start = 0
    for i, piece in enumerate((*row, Piece("", False))):
        if i and row[i - 1].label and (not piece.label or piece.opens):
            spans.append(Span(new, start, i, label=row[i - 1].label))
        if piece.opens:
            start = i
    new.set_ents(spans, default="outside")
    return new


def swap(doc: Doc, names: Names, rng: random.Random, tokens: Callable[[str], list[tuple[str, bool]]]) -> Doc:
    """``doc`` with other names; one person keeps one new name, whose parts stand where the old parts stood.

    ``tokens`` splits a name as the pipeline does, each token with whether a space follows.
    """
    surnames: dict[str, tuple[str, str]] = {}
    old, row, end = pieces(doc), list[Piece](), 0
    for ent in doc.ents:
        row += old[end : ent.start]
        end = ent.end
        new = _other(ent, names, rng, surnames)
        if new is None:
            row += old[ent.start : ent.end]
            continue
        parts = tokens(new.upper() if ent.text.isupper() and len(ent.text) > 3 else new)
        last = bool(doc[ent.end - 1].whitespace_)
        for i, (text, space) in enumerate(parts):
            row.append(Piece(text, space if i + 1 < len(parts) else last, ent.label_, i == 0))
    return rebuild(doc, [*row, *old[end:]])


def _other(ent: Span, names: Names, rng: random.Random, surnames: dict[str, tuple[str, str]]) -> str | None:
    """Another name for ``ent``; None where it keeps its own."""
    last = ent[-1].text
    if ent.label_ == "PERSON":
        if last not in surnames:
            surnames[last] = names.person(rng) if rng.random() < SWAPS["PERSON"] else ("", "")
        given, surname = surnames[last]
        if not surname:
            return None
        return (
            surname
            if len([t for t in ent if t.text.lower() not in _PARTICLES and t.is_alpha]) == 1
            else f"{given} {surname}"
        )
    if rng.random() >= SWAPS.get(ent.label_, 0):
        return None
    if ent.label_ == "NORP":
        other = rng.choice(names.peoples)
        return other + "s" if ent.text.endswith("ns") and other.endswith("n") else other
    if ent.label_ == "LOC":
        return names.body(rng, SITES) if len(ent) > 2 else names.place(rng)
    return names.body(rng) if len(ent) > 1 else None


def dateline(
    doc: Doc, names: Names, rng: random.Random, tokens: Callable[[str], list[tuple[str, bool]]]
) -> Doc:
    """``doc`` with a dateline in capitals before its first word."""
    row: list[Piece] = []
    for part in rng.choice(DATELINES).split(" "):
        name = {"{P}": rng.choice(names.cities), "{C}": rng.choice(names.countries)}.get(part)
        if name:
            split = tokens(name.upper() if part == "{P}" else name)
            row += [Piece(t, s or i + 1 == len(split), "LOC", i == 0) for i, (t, s) in enumerate(split)]
        else:
            text = part.replace("{m}", rng.choice(MONTHS)).replace("{d}", str(rng.randint(1, 31)))
            if text in (",", ")", ":") and row:
                row[-1] = Piece(row[-1].text, False, row[-1].label, row[-1].opens)
            words = rng.choice(AGENCIES).split() if text == "{a}" else [text]
            row += [Piece(w, text != "(") for w in words]
    return rebuild(doc, [*row, *pieces(doc)])


def headline(doc: Doc, rng: random.Random) -> Doc:
    """``doc`` with its first words as a headline above it, each word or all letters capitalised."""
    first = next(iter(doc.sents)) if doc.has_annotation("SENT_START") else doc[: min(len(doc), 14)]
    row = pieces(doc)[first.start : first.end][:16]
    if not row:
        return doc
    loud = rng.random() < 0.3
    shown = [Piece(p.text.upper() if loud else _title(p.text), p.space, p.label, p.opens) for p in row]
    shown[-1] = Piece(shown[-1].text, False, shown[-1].label, shown[-1].opens)
    return rebuild(doc, [*shown, Piece("\n\n", False), *pieces(doc)])


def _title(word: str) -> str:
    return word if len(word) < 4 or not word.islower() else word.capitalize()


def capitals(doc: Doc) -> Doc:
    """``doc`` in capitals."""
    return rebuild(doc, [Piece(p.text.upper(), p.space, p.label, p.opens) for p in pieces(doc)])

"""Mend what a recogniser of names gets wrong in the same way again and again.

Three components, each ``Doc`` in, the same ``Doc`` with other entities out; each works behind any
recogniser that says PERSON, ORG, LOC (or GPE, FAC) and NORP.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from etl import gazetteer
from etl.gazetteer import fold
from etl.people import name_table, office_table

__all__ = ["abbreviations", "names", "propagate"]

_TITLES = frozenset(t.strip(".").lower() for t in (*name_table.HONORIFICS, *office_table.SHORT)) | (
    office_table.RANKS
    | office_table.ALONE
    | office_table.HEADS
    | office_table.MODIFIERS
    | office_table.LEADING
)
#: Words that open an office's field, so that a place behind them is no part of the name that follows.
_FIELD = frozenset("for of to in and".split())
_EDGES = frozenset((*"\"'“”‘’.,;:()[]-–—/&*•|", "'s", "’s"))
_DETERMINERS = frozenset("the a an his her its their our my this that".split())
_PLACES = frozenset(("LOC", "GPE", "FAC"))
#: Parts of a name that never stand for it alone.
_WEAK = name_table.PARTICLES | {s.lower() for s in name_table.SUFFIXES}


def _set(doc: Doc, spans: Iterable[Span]) -> Doc:
    doc.set_ents(filter_spans([s for s in spans if len(s)]), default="outside")
    return doc


@Language.component("envoyage_names")
def names(doc: Doc) -> Doc:
    """Cut titles, offices, articles and punctuation off names; part a place from the person behind it.

    "Ambassador Ines Vale" -> "Ines Vale"; "for Norland Ines Vale" -> "Norland" + "Ines Vale".
    """
    return _set(
        doc,
        (
            s
            for ent in doc.ents
            if not _is_day(ent)
            for s in (_person(ent) if ent.label_ == "PERSON" else [_cut(ent)])
        ),
    )


def _is_day(ent: Span) -> bool:
    """Whether a "name" is the day of a dateline: "Jan 30"."""
    return ent[0].text in name_table.CALENDAR and ent[-1].text.isdigit()


def _cut(span: Span) -> Span:
    """``span`` without white space and punctuation at its ends, and without a leading article."""
    start, end = span.start, span.end
    doc = span.doc
    while start < end and (_is_edge(doc[start]) or doc[start].lower_ in _DETERMINERS):
        start += 1
    while end > start and _is_edge(doc[end - 1]) and not _is_initial(doc[end - 1]):
        end -= 1
    return Span(doc, start, end, label=span.label_, kb_id=span.kb_id_)


def _is_edge(token: Token) -> bool:
    return token.is_space or token.text in _EDGES


def _is_initial(token: Token) -> bool:
    return token.text[-1] == "." and len(token.text) > 1


def _person(ent: Span) -> Iterator[Span]:
    """The name in ``ent``, and the place that was taken for its first word."""
    span = _cut(ent)
    while len(span) > 1 and (n := _paired(span) or _leads(span[0])):
        span = _cut(span[n:])
        span = Span(ent.doc, span.start, span.end, label="PERSON")
    place = _leading_place(span)
    if place:
        yield Span(ent.doc, span.start, span.start + place[0], label=place[1])
        span = Span(ent.doc, span.start + place[0], span.end, label="PERSON")
        span = next(_person(span), span)
    if len(span) and not (len(span) == 1 and _is_plain(span[0])):
        yield span


def _paired(span: Span) -> int:
    """How many words at the front of a name end a form of address of two words: "H E", "(His) Grace"."""
    if span[:2].text in name_table.PAIRED:
        return 2
    return int(span.start > 0 and span.doc[span.start - 1 : span.start + 1].text in name_table.PAIRED)


def _leads(token: Token) -> bool:
    """Whether the first word of a name is no part of it: a title, an everyday word that opens a sentence."""
    low = token.lower_.strip(".")
    if token.text in name_table.PARTICLES:
        return False
    return low in _TITLES or (bool(token.is_sent_start) and low in name_table.STOP)


def _is_plain(token: Token) -> bool:
    """Whether a lone word is a title, or an everyday word that only opens its sentence."""
    low = token.lower_.strip(".")
    plain = low in name_table.STOP or low in STOP_WORDS or low.endswith(("ing", "ly"))
    return low in _TITLES or token.is_punct or (plain and bool(token.is_sent_start))


def _leading_place(span: Span) -> tuple[int, str] | None:
    """How many words at the front of a name are a country or people, and which of both."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    for n in (3, 2, 1):
        place = gazetteer.lookup(span[:n].text) if len(span) > n else None
        if place is None or not place.sure:
            continue
        if place.label == "NORP" or (place.kind == "country" and (before in _FIELD or len(span) - n > 1)):
            return n, "NORP" if place.label == "NORP" else "LOC"
    return None


@Language.component("envoyage_propagate")
def propagate(doc: Doc) -> Doc:
    """Mark the surname of everybody whom the text names in full, wherever it stands by itself.

    Also in capitals, with its particles ("van Dorn") and as part of a hyphenated name ("Ado-Brenk"). What
    the recogniser took for another place than one the gazetteer knows gives way.
    """
    known = _known(doc.ents)
    taken = {t.i for e in doc.ents if e.label_ not in _PLACES or _is_place(e) for t in e}
    shown = (_whole(t) for t in doc if t.text[0].isupper() and fold(t.lower_) in known)
    found = [s for s in shown if s and not any(t.i in taken for t in s)]
    new = {t.i for s in found for t in s}
    return _set(doc, [*(e for e in doc.ents if not any(t.i in new for t in e)), *found])


def _known(ents: Sequence[Span]) -> set[str]:
    """The surnames of persons named in full: the last words of their names, and other words of a name that
    the recogniser took for a person by themselves (surnames stand first in many languages).
    """
    people = [ent for ent in ents if ent.label_ == "PERSON"]
    names = [
        (len(ent), [fold(t.lower_) for t in ent if t.is_alpha and len(t) > 2 and t.lower_ not in _WEAK])
        for ent in people
    ]
    full = [parts for words, parts in names if words > 1 and parts]  # "J.B. Vale" too
    alone = {parts[0] for words, parts in names if words == 1 and parts}
    return {parts[-1] for parts in full} | {part for parts in full for part in parts if part in alone}


def _is_place(ent: Span) -> bool:
    place = gazetteer.lookup(ent.text)
    return place is not None and place.sure


def _whole(token: Token) -> Span | None:
    """The name that ends in ``token``, particles and hyphens included; None where it goes on behind it."""
    doc, start, end = token.doc, token.i, token.i + 1
    if end + 1 < len(doc) and doc[end].text == "-" and not token.whitespace_ and doc[end + 1].is_title:
        return None
    while start > 0:
        before = doc[start - 1]
        joined = before.text == "-" and not before.whitespace_ and start > 1 and doc[start - 2].is_alpha
        if joined:
            start -= 2
        elif before.text in name_table.PARTICLES and before.ent_type_ == "":
            start -= 1
        else:
            break
    town = start > 0 and doc[start - 1].is_title and _is_place(doc[start - 1 : end])  # "La Vale"
    return None if town else Span(doc, start, end, label="PERSON")


@Language.component("envoyage_abbreviations")
def abbreviations(doc: Doc) -> Doc:
    """Give an abbreviation in brackets, here and later, the label of the name before it.

    "Harbour Workers Front (HWF)" makes every "HWF" an organisation.
    """
    short = dict(_introduced(doc))
    kept = [e for e in doc.ents if not (len(e) == 1 and e.text in short)]
    taken = {t.i for e in kept for t in e}
    found = [
        Span(doc, t.i, t.i + 1, label=short[t.text]) for t in doc if t.text in short and t.i not in taken
    ]
    return _set(doc, [*kept, *found])


def _introduced(doc: Doc) -> Iterator[tuple[str, str]]:
    """Abbreviations in brackets behind an organisation, made of the first letters of its words."""
    for ent in doc.ents:
        behind = [t.text for t in doc[ent.end : ent.end + 3]]
        if ent.label_ != "ORG" or len(behind) < 3 or behind[0] != "(" or behind[2] != ")":
            continue
        initials = "".join(t.text[0] for t in ent if t.text[0].isupper())
        if 2 <= len(behind[1]) <= 8 and initials.endswith(behind[1]) and gazetteer.lookup(behind[1]) is None:
            yield behind[1], ent.label_

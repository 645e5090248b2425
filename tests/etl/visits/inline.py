"""Annotated articles from a line of text with marks, so that a test shows exactly what was recognised.

``{P:Ama Boateng|ama|GH}`` a person with id and country; ``{O:the minister|ama|GH}`` an office of that person;
``{G:Oslo|NO}`` a place; ``{N:Ghanaian|GH}`` a nationality; ``{T:Monday|2021-05-03}`` a date; ``{D:three-day|P3D}``
a duration. The publication date is 2021-05-08 unless given.
"""

import re

import spacy

from db.dates import Interval
from db.model import Article, Dating, Mention, Report, Timex, Zone
from etl.annotation import Annotated, Person
from etl.visits import extract
from etl.visits.trips import trips

MARK = re.compile(r"\{(\w):([^|}]+)((?:\|[^|}]*)*)\}")
LABELS = {"P": "PERSON", "O": "OFFICE", "G": "GPE", "N": "NORP", "B": "ORG"}
GENDERS = {"ama": "f", "esi": "f", "ole": "m", "kofi": "m"}
NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")


def annotated(marked: str, dct: str | None = "2021-05-08") -> Annotated:
    text, at = "", 0
    mentions: list[Mention] = []
    timexes: list[Timex] = []
    people: dict[str, list[Mention]] = {}
    countries: dict[str, str | None] = {}
    for m in MARK.finditer(marked):
        text += marked[at : m.start()]
        at = m.end()
        start, end = len(text), len(text) + len(m[2])
        text += m[2]
        values = m[3].split("|")[1:]
        if m[1] in "TD":
            interval = Interval.parse(values[0]) if m[1] == "T" else None
            kind = "DATE" if m[1] == "T" else "DURATION"
            timexes.append(Timex("a", start, end, m[2], kind, values[0], interval, "relative"))  # type: ignore[arg-type]
            continue
        country = values[-1] or None if m[1] in "GN" or len(values) > 1 else None
        mention = Mention("a", start, end, m[2], LABELS[m[1]], country=country)  # type: ignore[arg-type]
        mentions.append(mention)
        if m[1] in "PO":
            people.setdefault(values[0], []).append(mention)
            countries[values[0]] = countries.get(values[0]) or country
    text += marked[at:]
    persons = tuple(
        Person(
            id,
            next((m.text for m in found if m.label == "PERSON"), None),
            tuple(m.text for m in found if m.label == "OFFICE"),
            countries[id],
            tuple(found),
            GENDERS.get(id),
        )
        for id, found in people.items()
    )
    published = Dating(Interval.parse(dct), "stated") if dct else None
    article = Article("a", "a.txt", "0" * 64, text, dct=published, zones=(Zone("body", 0, len(text)),))
    sentences = tuple((s.start_char, s.end_char) for s in NLP(text).sents)
    return Annotated(article, sentences, tuple(mentions), tuple(timexes), persons)


def reports(article: Annotated) -> tuple[Report, ...]:
    """What the article tells at the first look."""
    return extract.reports(article, *trips(article))

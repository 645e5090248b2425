"""Annotated corpora as the learning reads them: each article as our pipeline, and as people, annotated it.

A folder has ``articles/*.txt``, ``visits.json``, ``mentions.json`` and ``entities.json``.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from db.dates import Interval
from db.errors import SourceError
from db.model import Dating, Mention, Status, Timex
from etl import nlp
from etl.annotation import Annotated, Person
from etl.document import read_article
from etl.people import linking
from etl.people.gender import gender_of
from etl.people.known import known
from etl.readers import Raw
from etl.recognize import annotate
from etl.scale import Scale
from etl.visits.status import STAGES

__all__ = ["Account", "Folder", "Reading", "read", "readings"]

TABLES = ("visits", "mentions", "entities")
LABELS = {
    "per": "PERSON", "off": "OFFICE", "org": "ORG", "gpe": "GPE", "loc": "LOC", "fac": "FAC", "nrp": "NORP",
    "evt": "EVENT",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folder:
    """An annotated corpus: texts, and the three files beside them."""

    texts: Mapping[str, str]
    visits: Mapping[str, Any]
    mentions: Mapping[str, Any]
    entities: Mapping[str, Any]


def read(folder: Path) -> Folder:
    """Read an annotated corpus. Raises SourceError where a file is missing or broken."""
    try:
        tables = [json.loads((folder / f"{n}.json").read_text("utf-8")) for n in TABLES]
    except (OSError, ValueError) as error:
        raise SourceError(
            f"{folder} is no annotated corpus ({error}). It needs articles/*.txt and"
            f" {', '.join(f'{n}.json' for n in TABLES)}."
        ) from error
    texts = {p.stem: p.read_text("utf-8") for p in sorted((folder / "articles").glob("*.txt"))}
    return Folder(texts, *tables)


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says of one visit: the annotators' report, and the names of those met on the visit.

    ``stage`` is how far the visit is, where this is the newest article on it.
    """

    report: Mapping[str, Any]
    stage: Status | None
    met: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with an annotation, and what its annotators know of the people in it."""

    annotated: Annotated
    entity: Callable[[Person], str]
    corpus: Folder
    told: Mapping[tuple[str, str, str], Sequence[Account]]

    def accounts(self, person: Person, country: str) -> Sequence[Account]:
        """What the article says of the visits of a person to a country."""
        return self.told.get((self.annotated.article.id, self.entity(person), country), ())

    def name(self, person: Person) -> str | None:
        """The full name of a person; as written where the annotators don't know them."""
        entity = self.corpus.entities.get(self.entity(person))
        return entity["name"] if entity else person.name


def readings(corpus: Folder, by: Scale | None = None) -> Iterator[Reading]:
    """Every article twice: with the annotation of people, then with that of our pipeline.

    ``by`` are other weights than ours for countries of people that are only suggested.
    """
    told = _accounts(corpus)
    for annotated in _by_people(corpus):
        yield Reading(annotated, _same, corpus, told)
    for annotated in _by_pipeline(corpus, by):
        yield Reading(annotated, _overlap(corpus, annotated.article.id), corpus, told)


def _accounts(corpus: Folder) -> dict[tuple[str, str, str], list[Account]]:
    """What each article says of each visit, by article, entity of the visitor and country."""
    ids: dict[str, list[str]] = defaultdict(list)
    for id, entity in corpus.entities.items():
        ids[entity["name"]].append(id)
    result: dict[tuple[str, str, str], list[Account]] = defaultdict(list)
    days = {id: article["dct"] or "" for id, article in corpus.visits["articles"].items()}
    for visit in corpus.visits["visits"]:
        newest = max(days[r["article"]] for r in visit["reports"])
        for report in visit["reports"]:
            article, met = report["article"], visit.get("meetings", ())
            names = frozenset(m["with"] for m in met if article in m.get("articles", (article,)))
            stage = visit["status"] if days[article] == newest and visit["status"] in STAGES else None
            for id in ids[visit["visitor"]["name"]]:
                result[article, id, visit["destination"]["country"]].append(Account(report, stage, names))
    return result


def _by_pipeline(corpus: Folder, by: Scale | None) -> Iterator[Annotated]:
    raws = [Raw(id, f"{id}.txt", text) for id, text in corpus.texts.items()]
    articles = list(annotate(raws, nlp.load()))
    links, people = linking.link({a.article.id: a.people for a in articles})
    entities = {e.id: e for e in people}
    for a in articles:
        yield replace(a, people=known(a, links, entities, by))


def _by_people(corpus: Folder) -> Iterator[Annotated]:
    """The articles with the mentions, dates and persons of their annotators."""
    language = nlp.load(nlp.RULES)
    for id, text in corpus.texts.items():
        day = corpus.visits["articles"][id]["dct"]
        dct = Dating(Interval.parse(day), "stated") if day else None
        rows = corpus.mentions[id]["mentions"]
        mentions = tuple(
            Mention(id, r["start"], r["end"], r["text"], LABELS[r["kind"]], r.get("entity"), r.get("country"))  # type: ignore[arg-type]
            for r in rows
            if r["kind"] != "t"
        )
        sentences = tuple((s.start_char, s.end_char) for s in language(text).sents)
        article = replace(read_article(id, f"{id}.txt", text), dct=dct)
        times = tuple(_timex(id, r) for r in rows if r["kind"] == "t")
        yield Annotated(article, sentences, mentions, times, tuple(_people(corpus, mentions, text)))


def _timex(article: str, row: Mapping[str, Any]) -> Timex:
    value = row["value"]
    try:
        interval = Interval.parse(value[:10] if value[:1].isdigit() and "T" in value else value)
    except ValueError:  # a duration, or "the past"
        interval = None
    return Timex(article, row["start"], row["end"], row["text"], row["type"], value, interval, "relative")


def _people(corpus: Folder, mentions: Sequence[Mention], text: str) -> Iterator[Person]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        if m.entity and m.label in ("PERSON", "OFFICE"):
            groups[m.entity].append(m)
    for id, found in groups.items():
        entity = corpus.entities[id]
        offices = tuple(m.text for m in found if m.label == "OFFICE")
        person = Person(id, entity["name"], offices, entity["country"], tuple(found))
        yield replace(person, gender=gender_of(person, text))


def _same(person: Person) -> str:
    return person.id


def _overlap(corpus: Folder, article: str) -> Callable[[Person], str]:
    """Which annotated entity a person of ours is: the one that shares most mentions."""
    rows = [
        r for r in corpus.mentions[article]["mentions"] if r.get("entity") and r["kind"] in ("per", "off")
    ]

    def entity(person: Person) -> str:
        shared = Counter(
            r["entity"] for m in person.mentions for r in rows if m.start < r["end"] and r["start"] < m.end
        )
        return shared.most_common(1)[0][0] if shared else ""

    return entity

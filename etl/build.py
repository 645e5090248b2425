"""The whole ETL, composed: articles in, database out.

Two passes keep the memory small. The first reads, annotates and stores one article after the other and keeps
only people and reports; the second links people over all articles, dates the undated ones by the others,
consolidates the reports and stores the visits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from spacy import Language
from sqlite_utils import Database

from db import connect, store
from db.errors import SourceError
from db.model import Dating, Mention, Report, TopicMention, Visit
from etl import anchors, labels, nlp, readers
from etl.annotation import Annotated, Person
from etl.people import linking
from etl.readers import Raw, Skipped
from etl.recognize import annotate
from etl.topics import Taxonomy, near
from etl.visits import consolidate, duplicates, extract

__all__ = ["Summary", "build"]

#: (article, person of it) -> entity.
Links = Mapping[tuple[str, str], str]

#: Words this near to the evidence of a visit (in characters) give it its topics.
TOPIC_REACH = 300


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build loaded, and what it left out and why."""

    articles: int
    undated: int
    reports: int
    visits: int
    people: int
    skipped: tuple[Skipped, ...]


@dataclass(slots=True)
class _Kept:
    """What is kept of the articles until the whole corpus is read, by article."""

    people: dict[str, tuple[Person, ...]] = field(default_factory=dict)
    reports: dict[str, tuple[Report, ...]] = field(default_factory=dict)
    dct: dict[str, Dating | None] = field(default_factory=dict)
    topics: dict[str, tuple[TopicMention, ...]] = field(default_factory=dict)
    prints: dict[str, frozenset[int]] = field(default_factory=dict)
    undated: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    other: list[Mention] = field(default_factory=list)


def build(
    sources: Sequence[Path],
    database: Path,
    taxonomy: Taxonomy,
    pipeline: str | None = None,
    progress: Callable[[Sequence[tuple[Path, str]]], Iterable[tuple[Path, str]]] = iter,
) -> Summary:
    """Build ``database`` from files and folders of articles; the old one stays where that fails.

    ``progress`` wraps the list of files while it is worked through. Raises SourceError where nothing at all
    can be loaded, DatabaseError where the database can't be written.
    """
    found = list(readers.find(sources))
    files = [f for f in found if not isinstance(f, Skipped)]
    skipped = [f for f in found if isinstance(f, Skipped)]
    language = nlp.load(pipeline)
    with connect.create(database) as db:
        store.add_topics(db, taxonomy.topics)
        kept = _Kept()
        for annotated in annotate(_read(progress(files), skipped), language):
            _keep(db, annotated, taxonomy, kept)
        if not kept.dct:
            raise SourceError(_nothing(sources, skipped))
        links, people = linking.link(kept.people)
        _date_the_undated(db, language, kept, links)
        others, things = linking.entities_of(kept.other)
        store.add_entities(db, (*people, *things))
        store.link_mentions(db, _mentions(kept, links))
        store.link_mentions(db, others.items())
        names = {e.id: e.name for e in people}
        visits = _consolidate(kept, links, names)
        store.add_visits(db, visits, {v.id: labels.visit(v, names[v.visitor]) for v in visits})
        name = f"{language.meta['lang']}_{language.meta['name']} {language.meta['version']}"
        store.finish(db, datetime.now(UTC), version("envoyage"), name, len(kept.dct), len(skipped))
    undated = sum(d is None or d.basis == "inferred" for d in kept.dct.values())
    reports = sum(len(v.reports) for v in visits)
    return Summary(len(kept.dct), undated, reports, len(visits), len(people), tuple(skipped))


def _read(files: Iterable[tuple[Path, str]], skipped: list[Skipped]) -> Iterator[Raw]:
    """The texts of the files; what can't be read, and exact copies, go to ``skipped``."""
    seen: dict[str, str] = {}
    for path, id in files:
        raw = readers.read(path, id)
        if isinstance(raw, Raw):
            first = seen.setdefault(hashlib.sha256(raw.text.encode()).hexdigest(), raw.source)
            if first != raw.source:
                raw = Skipped(raw.source, f"the same text as {first}")
        if isinstance(raw, Skipped):
            skipped.append(raw)
        else:
            yield raw


def _keep(db: Database, annotated: Annotated, taxonomy: Taxonomy, kept: _Kept) -> None:
    """Store one article; keep what the second pass needs of it."""
    article = annotated.article
    topics = taxonomy.find(article)
    store.add_article(db, article, annotated.mentions, annotated.timexes, topics)
    kept.people[article.id] = annotated.people
    kept.dct[article.id] = article.dct
    kept.prints[article.id] = duplicates.fingerprint(article)
    if reports := extract.reports(annotated):
        kept.reports[article.id] = reports
        kept.topics[article.id] = topics
        if article.dct is None:
            kept.undated[article.id] = anchors.days_without_year(annotated.timexes)
    taken = {(m.start, m.end, m.label) for p in annotated.people for m in p.mentions}
    kept.other += [m for m in annotated.mentions if (m.start, m.end, m.label) not in taken]


def _date_the_undated(db: Database, language: Language, kept: _Kept, links: Links) -> None:
    """Read again the articles that others date: their time expressions now have a day to start from."""
    dated = {a: d.interval for a, d in kept.dct.items() if d}
    around = anchors.around(_linked(kept, links), dated, kept.undated)
    raws = [Raw(id, source, text) for id, source, text in store.texts(db, sorted(around))]
    for annotated in annotate(raws, language, around):
        article = annotated.article
        store.redate(db, article, annotated.timexes)
        kept.dct[article.id] = article.dct
        kept.reports[article.id] = extract.reports(annotated)


def _linked(kept: _Kept, links: Links) -> Iterator[Report]:
    for reports in kept.reports.values():
        for report in reports:
            if linked := extract.link(report, links):
                yield linked


def _consolidate(kept: _Kept, links: Links, names: dict[str, str]) -> tuple[Visit, ...]:
    originals = duplicates.originals(kept.prints)
    visits = consolidate.consolidate(_linked(kept, links), kept.dct, originals, names)
    return tuple(replace(v, topics=_topics(v, kept)) for v in visits)


def _topics(visit: Visit, kept: _Kept) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for report in visit.reports:
        spans = [(e.start, e.end) for e in report.evidence]
        found.update(dict.fromkeys(near(kept.topics.get(report.article, ()), spans, TOPIC_REACH)))
    return tuple(found)


def _mentions(kept: _Kept, links: Links) -> Iterator[tuple[Mention, str]]:
    """The mentions of people with their entities."""
    for article, persons in kept.people.items():
        for person in persons:
            if entity := links.get((article, person.id)):
                yield from ((mention, entity) for mention in person.mentions)


def _nothing(sources: Sequence[Path], skipped: Sequence[Skipped]) -> str:
    names = ", ".join(map(str, sources))
    if not skipped:
        return f"No article found in {names}. Give a folder that holds .txt files, or the files themselves."
    reasons = "\n".join(f"  {s.source}: {s.reason}" for s in skipped[:20])
    return f"No article could be loaded from {names}:\n{reasons}"

"""The whole ETL, composed: articles in, database out.

Two passes keep the memory small. The first reads, annotates and stores one article after the other and keeps
only people and reports; the second links people over all articles, consolidates the reports and stores the
visits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from spacy import Language
from sqlite_utils import Database

from db import connect, store
from db.errors import SourceError
from db.model import Article, Dating, Mention, Report, TopicMention, Visit
from etl import labels, nlp, readers
from etl.annotation import Annotated, Person
from etl.document import read_article
from etl.people import coreference, linking, mentions
from etl.readers import Raw, Skipped
from etl.timex import tag
from etl.timex.dct import infer_dct
from etl.topics import Taxonomy, around
from etl.visits import consolidate, duplicates, extract

__all__ = ["Summary", "annotate", "build"]

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
    """What the first pass keeps of the articles."""

    people: dict[str, tuple[Person, ...]]
    reports: list[Report]
    dct: dict[str, Dating | None]
    topics: dict[str, tuple[TopicMention, ...]]
    prints: dict[str, frozenset[int]]
    other: list[Mention]


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
        kept = _Kept({}, [], {}, {}, {}, [])
        for annotated in annotate(_read(progress(files), skipped), language):
            _keep(db, annotated, taxonomy, kept)
        if not kept.dct:
            raise SourceError(_nothing(sources, skipped))
        visits, people = _second_pass(db, kept)
        name = f"{language.meta['lang']}_{language.meta['name']} {language.meta['version']}"
        store.finish(db, datetime.now(UTC), version("envoyage"), name, len(kept.dct), len(skipped))
    undated = sum(d is None or d.basis == "inferred" for d in kept.dct.values())
    reports = sum(len(v.reports) for v in visits)
    return Summary(len(kept.dct), undated, reports, len(visits), people, tuple(skipped))


def annotate(raws: Iterable[Raw], language: Language) -> Iterator[Annotated]:
    """Recognise all that one article by itself tells."""
    articles = (read_article(r.id, r.source, r.text) for r in raws)
    for doc, article in language.pipe(((a.text, a) for a in articles), as_tuples=True, batch_size=32):
        dated = _dated(article, doc)
        found = mentions.find(doc, article)
        people = coreference.resolve(doc, dated, found)
        timexes = tag(doc, dated.dct.interval if dated.dct else None, article.id)
        yield Annotated(dated, doc, tuple(found), tuple(timexes), tuple(people))


def _dated(article: Article, doc: object) -> Article:
    if article.dct is not None:
        return article
    inferred = infer_dct(article, doc)  # type: ignore[arg-type]
    return (
        article if inferred is None else replace(article, dct=inferred.dating, dct_evidence=inferred.evidence)
    )


def _read(files: Iterable[tuple[Path, str]], skipped: list[Skipped]) -> Iterator[Raw]:
    """The texts of the files; what can't be read, and exact copies, go to ``skipped``."""
    seen: dict[str, str] = {}
    for path, id in files:
        raw = readers.read(path, id)
        if isinstance(raw, Raw):
            digest = hashlib.sha256(raw.text.encode()).hexdigest()
            if digest in seen:
                raw = Skipped(raw.source, f"the same text as {seen[digest]}")
            else:
                seen[digest] = raw.source
        if isinstance(raw, Skipped):
            skipped.append(raw)
        else:
            yield raw


def _keep(db: Database, annotated: Annotated, taxonomy: Taxonomy, kept: _Kept) -> None:
    article = annotated.article
    topics = taxonomy.find(article)
    store.add_article(db, article, annotated.mentions, annotated.timexes, topics)
    kept.people[article.id] = annotated.people
    kept.dct[article.id] = article.dct
    kept.prints[article.id] = duplicates.fingerprint(article)
    found = extract.reports(annotated)
    if found:
        kept.reports += found
        kept.topics[article.id] = topics
    taken = {(m.start, m.end, m.label) for p in annotated.people for m in p.mentions}
    kept.other += [m for m in annotated.mentions if (m.start, m.end, m.label) not in taken]


def _second_pass(db: Database, kept: _Kept) -> tuple[tuple[Visit, ...], int]:
    """Link people, consolidate reports, store both; the visits and the number of people."""
    links, people = linking.link(kept.people)
    others, things = linking.entities_of(kept.other)
    store.add_entities(db, (*people, *things))
    store.link_mentions(db, ((m, e) for a, p, m in _mentions(kept.people) if (e := links.get((a, p)))))
    store.link_mentions(db, others.items())
    linked = [r for report in kept.reports if (r := extract.link(report, links))]
    names = {e.id: e.name for e in people}
    visits = consolidate.consolidate(linked, kept.dct, duplicates.originals(kept.prints), names)
    visits = tuple(replace(v, topics=_topics(v, kept.topics)) for v in visits)
    store.add_visits(db, visits, {v.id: labels.visit(v, names[v.visitor]) for v in visits})
    return visits, len(people)


def _mentions(people: dict[str, tuple[Person, ...]]) -> Iterator[tuple[str, str, Mention]]:
    for article, persons in people.items():
        for person in persons:
            for mention in person.mentions:
                yield article, person.id, mention


def _topics(visit: Visit, topics: dict[str, tuple[TopicMention, ...]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for report in visit.reports:
        spans = [(e.start, e.end) for e in report.evidence]
        found.update(dict.fromkeys(around(topics.get(report.article, ()), spans, TOPIC_REACH)))
    return tuple(found)


def _nothing(sources: Sequence[Path], skipped: Sequence[Skipped]) -> str:
    names = ", ".join(map(str, sources))
    if not skipped:
        return f"No article found in {names}. Give a folder that holds .txt files, or the files themselves."
    reasons = "\n".join(f"  {s.source}: {s.reason}" for s in skipped[:20])
    return f"No article could be loaded from {names}:\n{reasons}"

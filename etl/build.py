"""The whole ETL, composed: articles in, database out.

Passes keep the memory small. The first reads, annotates and stores one article after the other and keeps
only what links people; the second reads the annotated articles again from disk, now that the people are
known, for their reports, dates the undated ones by the others and consolidates the reports. Now that the
visits are known, a third reads those articles that may come back to one (``etl.visits.second_look``), and
what an article tells of one traveller is lent to those who make the same trip (``etl.visits.mates``).
"""

from __future__ import annotations

import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from db import __version__, connect, store
from db.dates import Interval
from db.errors import SourceError
from db.model import Article, Dating, Entity, Mention, Report, TopicMention, Visit
from etl import anchors, labels, nlp, readers
from etl.annotation import Annotated, Person
from etl.people import linking
from etl.people.entities import entities_of
from etl.people.known import known
from etl.readers import Raw, Skipped
from etl.recognize import annotate, redated
from etl.spool import Spool
from etl.timex.dct import Inferred
from etl.timex.signs import Sign, signs
from etl.topics import Taxonomy, near
from etl.visits import consolidate, duplicates, extract, mates, quantities, second_look
from etl.visits.links import linked
from etl.visits.quantities import Claim
from etl.visits.second_look import Sought
from etl.visits.trip import Gist
from etl.visits.trips import dated, undated

__all__ = ["OURS", "Models", "Summary", "build"]

#: Words this near to the evidence of a visit (in characters) give it its topics.
TOPIC_REACH = 300


@dataclass(frozen=True, slots=True)
class Models:
    """With which spaCy pipeline to build: its name, ours by default; and whose names it takes, its own."""

    pipeline: str | None = None
    ner_model: str | None = None


OURS = Models()


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
    """What is kept in memory of the articles until the whole corpus is read, by article."""

    people: dict[str, tuple[Person, ...]] = field(default_factory=dict)
    dct: dict[str, Dating | None] = field(default_factory=dict)
    signs: dict[str, tuple[Sign, ...]] = field(default_factory=dict)
    topics: dict[str, tuple[TopicMention, ...]] = field(default_factory=dict)
    prints: dict[str, frozenset[int]] = field(default_factory=dict)
    other: list[Mention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Corpus:
    """What the second pass knows: the entities of the articles' persons, the people, the signs of dates."""

    links: Mapping[tuple[str, str], str]
    people: Mapping[str, Entity]
    signs: Mapping[str, tuple[Sign, ...]]


@dataclass(slots=True)
class _Told:
    """What the second pass finds, by article: its people as the corpus knows them, reports, those of links to
    other stories, the trips behind those of its own, what tells of its date, countries it speaks of, numbers
    it tells.
    """

    people: dict[str, tuple[Person, ...]] = field(default_factory=dict)
    reports: dict[str, tuple[Report, ...]] = field(default_factory=dict)
    linked: dict[str, tuple[Report, ...]] = field(default_factory=dict)
    trips: dict[str, tuple[Gist, ...]] = field(default_factory=dict)
    dates: dict[str, anchors.Told] = field(default_factory=dict)
    countries: dict[str, frozenset[str]] = field(default_factory=dict)
    claims: dict[str, tuple[Claim, ...]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Report]:
        return (report for reports in self.reports.values() for report in reports)


def build(
    sources: Sequence[Path],
    database: Path,
    taxonomy: Taxonomy,
    models: Models = OURS,
    progress: Callable[[Sequence[tuple[Path, str]]], Iterable[tuple[Path, str]]] = iter,
) -> Summary:
    """Build ``database`` from files and folders of articles; the old one stays where that fails.

    ``progress`` wraps the list of files while it is worked through. Raises SourceError where nothing at all
    can be loaded, DatabaseError where the database can't be written.
    """
    found = list(readers.find(sources))
    files = [f for f in found if not isinstance(f, Skipped)]
    skipped = [f for f in found if isinstance(f, Skipped)]
    language = nlp.load(models.pipeline, models.ner_model)
    with connect.create(database) as db, tempfile.TemporaryFile() as file:
        store.add_topics(db, taxonomy.topics)
        kept, spool = _Kept(), Spool[Annotated](file)
        for annotated in annotate(_read(progress(files), skipped), language):
            _keep(db, annotated, taxonomy, kept)
            spool.write(annotated.article.id, annotated)
        if not kept.dct:
            raise SourceError(_nothing(sources, skipped))
        corpus = _Corpus(*_link(db, kept), kept.signs)
        kept.people.clear()  # the second pass keeps them as the corpus knows them
        visits = _visits(db, kept, spool, corpus)
        store.add_visits(db, visits, {v.id: labels.visit(v, corpus.people[v.visitor].name) for v in visits})
        name = f"{language.meta['lang']}_{language.meta['name']} {language.meta['version']}"
        store.finish(db, datetime.now(UTC), __version__, name, len(kept.dct), len(skipped))
    undated = sum(d is None or d.basis == "inferred" for d in kept.dct.values())
    reports = sum(len(v.reports) for v in visits)
    return Summary(len(kept.dct), undated, reports, len(visits), len(corpus.people), tuple(skipped))


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
    """Store one article; keep what names and dates it for the others."""
    article = annotated.article
    topics = kept.topics[article.id] = taxonomy.find(article)
    stored = replace(article, text=annotated.words(0, len(article.text)))
    store.add_article(db, stored, annotated.mentions, annotated.timexes, topics)
    kept.people[article.id] = annotated.people
    kept.dct[article.id] = article.dct
    if not _stated(article):
        kept.signs[article.id] = signs(article)
    kept.prints[article.id] = duplicates.fingerprint(article)
    taken = {(m.start, m.end, m.label) for p in annotated.people for m in p.mentions}
    kept.other += [m for m in annotated.mentions if (m.start, m.end, m.label) not in taken]


def _link(db: Database, kept: _Kept) -> tuple[Mapping[tuple[str, str], str], Mapping[str, Entity]]:
    """Find and store the entities, and which one each mention means."""
    links, people = linking.link(kept.people)
    others, things = entities_of(kept.other)
    store.add_entities(db, (*people, *things))
    store.link_mentions(db, others.items())
    for article, persons in kept.people.items():
        found = ((links[article, p.id], p) for p in persons if (article, p.id) in links)
        store.link_mentions(db, ((mention, entity) for entity, p in found for mention in p.mentions))
    return links, {e.id: e for e in people}


def _visits(db: Database, kept: _Kept, spool: Spool[Annotated], corpus: _Corpus) -> tuple[Visit, ...]:
    """The second pass: reports with the people that the corpus knows, undated articles dated; the third."""
    told = _Told()
    for annotated in spool.read():
        _tell(annotated, corpus, told)
    dates = _by_others(kept.dct, told.dates)
    for article in sorted(dates):  # shown as all the days it may be, laid together by the likeliest
        before = next(spool.read([article]))
        agreed = _agreed(before.article, dates[article])
        annotated, kept.dct[article] = redated(before, agreed), agreed.likeliest
        if annotated == before:
            continue  # the corpus agrees with the text, and reads its days no other way
        store.redate(db, annotated.article, annotated.timexes)
        spool.write(article, annotated)
        _tell(annotated, corpus, told)
    names = {id: entity.name for id, entity in corpus.people.items()}
    homes = {id: entity.country for id, entity in corpus.people.items()}
    origin = duplicates.originals(kept.prints)
    visits = consolidate.consolidate(told, kept.dct, origin, names)
    named = _named(told)
    sought = second_look.sought(visits, named, kept.dct, told.countries)
    missing = {a: v for a, known in sought.items() if (v := second_look.missing(known, told.trips[a]))}
    for annotated in spool.read(missing):
        article = annotated.article.id
        _tell_more(annotated, corpus, told, sought[article], missing[article])
    _lend(spool, told, sought, mates.mates(visits))
    visits = consolidate.consolidate(told, kept.dct, origin, names, named, homes, told.claims)
    return tuple(replace(v, topics=_topics(v, kept.topics)) for v in visits)


def _named(told: _Told) -> dict[str, list[str]]:
    """The articles that name each person."""
    articles: dict[str, list[str]] = defaultdict(list)
    for article, dates in told.dates.items():
        for person in dates.people:
            articles[person].append(article)
    return articles


def _by_others(dct: Mapping[str, Dating | None], told: Mapping[str, anchors.Told]) -> dict[str, Inferred]:
    """What the corpus tells of the dates of articles whose text does not tell the day."""
    known = {a: d.interval.start for a, d in dct.items() if d and d.basis == "stated"}
    return {
        article: inferred
        for article, inferred in anchors.date_by_others(told, known).items()
        if not (own := dct[article])
        or own.interval.length > 1
        or not own.interval.overlaps(inferred.dating.interval)
    }


def _agreed(article: Article, by_others: Inferred) -> Inferred:
    """The date that the text of an article tells, its days weighed by the corpus; that of the corpus where it
    tells none, or none of those days.
    """
    own = article.dct
    if own is None or not own.interval.overlaps(by_others.dating.interval):
        return by_others
    return replace(by_others, dating=own, evidence=article.dct_evidence)


def _tell(annotated: Annotated, corpus: _Corpus, told: _Told) -> None:
    """Read the reports of one article, with its people as the corpus knows them."""
    article = annotated.article
    annotated = _with_people(annotated, corpus, told)
    people = annotated.people
    countries = (*(m.country for m in annotated.mentions), *(p.country for p in people))
    told.countries[article.id] = frozenset(c for c in countries if c)
    made, seen = undated(annotated)
    found = dated(made, seen.sentences, seen.scene.dct)
    told.trips[article.id] = tuple(t.gist for t in found)
    reports = extract.reports(annotated, found, seen.sentences)
    known = {(r.visitor, r.destination) for r in reports}
    links = linked(annotated, seen.scene, known)
    told.linked[article.id] = extract.reports(annotated, *links)
    if reports or told.linked[article.id]:
        told.reports[article.id] = (*reports, *told.linked[article.id])
    if article.id not in told.dates:  # what tells of its date, and its numbers, are read once
        told.claims[article.id] = quantities.claims(annotated)
        told.dates[article.id] = anchors.Told(
            frozenset(p.id for p in people if p.id in corpus.people),  # ids of others are the article's own
            anchors.trips_of((r for r in reports if r.visitor in corpus.people), _stated(article)),
            corpus.signs.get(article.id, ()),
        )


def _tell_more(
    annotated: Annotated, corpus: _Corpus, told: _Told, known: Sequence[Sought], missing: Sequence[Sought]
) -> None:
    """Read the reports of one article anew where it tells one of the ``missing`` visits."""
    annotated = _with_people(annotated, corpus, told)
    article = annotated.article.id
    reports = extract.reports(annotated, *second_look.trips(annotated, known, missing))
    if reports:
        pairs = {(r.visitor, r.destination) for r in reports}
        links = (r for r in told.linked[article] if (r.visitor, r.destination) not in pairs)
        told.reports[article] = (*reports, *links)


def _lend(
    spool: Spool[Annotated],
    told: _Told,
    sought: Mapping[str, Sequence[Sought]],
    together: Mapping[tuple[str, str], frozenset[str]],
) -> None:
    """Add what articles tell of others of those who travel ``together``."""
    more: dict[str, list[Report]] = {}
    for article, visits in sought.items():
        if reports := told.reports.get(article):
            more[article] = list(mates.lent(reports, told.people[article], visits, together))
    for annotated in spool.read([article for article, reports in more.items() if reports]):
        id = annotated.article.id
        apart = mates.apart(annotated, told.people[id])
        told.reports[id] = (*told.reports[id], *(r for r in more[id] if r.visitor not in apart))


def _with_people(annotated: Annotated, corpus: _Corpus, told: _Told) -> Annotated:
    """An article with its people as the corpus knows them: found once, for they do not hang on its date."""
    id = annotated.article.id
    if id not in told.people:
        told.people[id] = known(annotated, corpus.links, corpus.people)
    return replace(annotated, people=told.people[id])


def _stated(article: Article) -> Interval | None:
    return article.dct.interval if article.dct and article.dct.basis == "stated" else None


def _topics(visit: Visit, topics: Mapping[str, tuple[TopicMention, ...]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for report in visit.reports:
        spans = [(e.start, e.end) for e in report.evidence]
        found.update(dict.fromkeys(near(topics[report.article], spans, TOPIC_REACH)))
    return tuple(found)


def _nothing(sources: Sequence[Path], skipped: Sequence[Skipped]) -> str:
    names = ", ".join(map(str, sources))
    if not skipped:
        return f"No article found in {names}. Give a folder that holds .txt files, or the files themselves."
    reasons = "\n".join(f"  {s.source}: {s.reason}" for s in skipped[:20])
    return f"No article could be loaded from {names}:\n{reasons}"

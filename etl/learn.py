"""Learn the weights of ``etl.visits.when`` from annotated articles: ``envoyage learn FOLDER``.

A folder has ``articles/*.txt``, ``visits.json``, ``mentions.json`` and ``entities.json``. Each article is
read twice, as our own pipeline annotates it and as people did: the weights hold for clean and noisy input.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import click
import numpy as np

from db.dates import Interval
from db.errors import SourceError
from db.model import Dating, Mention, Status, Timex
from etl import nlp
from etl.annotation import Annotated, Person
from etl.document import read_article
from etl.evaluation import score_visits
from etl.people import linking
from etl.people.gender import gender_of
from etl.people.known import known
from etl.readers import Raw
from etl.recognize import annotate
from etl.visits import status, when
from etl.visits.dating import PERIODS
from etl.visits.scale import WEIGHTS, Scale
from etl.visits.trip import Trip
from etl.visits.trips import trips

__all__ = [
    "Example",
    "Folder",
    "Told",
    "command",
    "end_examples",
    "fit",
    "learn",
    "read",
    "stage_examples",
    "start_examples",
    "trips_told",
]

#: The strength with which weights are held near zero, and how often a sign must occur to be learned.
HOLD, SEEN = 5.0, 10
TABLES = ("visits", "mentions", "entities")
LABELS = {
    "per": "PERSON", "off": "OFFICE", "org": "ORG", "gpe": "GPE", "loc": "LOC", "fac": "FAC", "nrp": "NORP",
    "evt": "EVENT",
}  # fmt: skip


class Example(NamedTuple):
    """The signs of one candidate, whether it is right, and its article."""

    signs: frozenset[str]
    right: bool
    article: str


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
class Told:
    """A trip that the annotators know too: with its dates, the trips of its article, and the right days."""

    article: str
    trip: Trip
    dates: Sequence[when.Candidate]
    made: Sequence[Trip]
    published: Interval | None
    first: date | None
    last: date | None
    #: how far the visit is, where this is the newest article on it and nobody called it off
    stage: Status | None


def learn(folders: Iterable[Path], output: Path) -> str:
    """Write the weights that fit the folders to ``output``; a line on what was learned from."""
    told = [t for folder in folders for t in trips_told(read(folder))]
    starts = start_examples(told)
    weights = {"start": fit(starts)}
    ends = end_examples(told, Scale(**weights["start"]))
    weights["end"] = fit(ends)
    stages = stage_examples(told, *(Scale(**weights[q]) for q in ("start", "end")))
    weights |= {stage: fit(rows) for stage, rows in stages.items()}
    output.write_text(json.dumps(weights, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    return f"Learned from {len(told)} trips: {len(starts)} dates for their start, {len(ends)} for their end."


def trips_told(corpus: Folder) -> Iterator[Told]:
    """The trips that we find and the annotators know too, on their annotation and on that of our pipeline."""
    reports = _reports(corpus)
    for articles, entity in ((_by_people(corpus), _same), (_by_pipeline(corpus), _overlap(corpus))):
        for annotated in articles:
            made, sentences = trips(annotated)
            id, dct = annotated.article.id, annotated.article.dct
            published = dct.interval if dct else None
            for trip in made:
                if report := _nearest(
                    trip, reports.get((id, entity(annotated, trip.person), trip.country), ())
                ):
                    first, last = _day(report["start"]), _day(report["end"], last=True)
                    dates = when.stated(trip, made, sentences, published)
                    off = any(c.called_off or c.put_off for c in trip.clues)
                    stage = None if off else report["stage"]
                    yield Told(id, trip, dates, made, published, first, last, stage)


def start_examples(told: Iterable[Told]) -> list[Example]:
    """Every date that may begin a trip, and whether it does."""
    return [
        Example(c.signs, c.interval.start == t.first, t.article)
        for t in told
        for c in when.starts(t.trip, t.dates)
    ]


def end_examples(told: Sequence[Told], by: Scale) -> list[Example]:
    """Every day that may end a trip, and whether it does: given the right start, else the likeliest."""
    for t in told:
        t.trip.start = when.first(t.trip, t.dates, by)
    for t in told:
        right = [c for c in when.starts(t.trip, t.dates) if c.interval.start == t.first]
        if right:
            best = max(right, key=lambda c: (c.interval.last == t.last, -c.interval.length))
            t.trip.start = best.dated
    return [
        Example(c.signs, c.interval.last == t.last, t.article)
        for t in told
        if not (t.trip.start and t.trip.start.dating.interval.precision in PERIODS)
        for c in when.ends(t.trip, t.dates, t.made)
    ]


def stage_examples(told: Sequence[Told], start: Scale, end: Scale) -> dict[Status, list[Example]]:
    """For each stage every trip, with the days that we read, and whether it is at that stage."""
    for t in told:
        t.trip.start = when.first(t.trip, t.dates, start)
    for t in told:
        t.trip.end = when.last(t.trip, t.dates, t.made, end)
    rows = [(status.signs(t.trip, t.published), t) for t in told if t.stage]
    return {stage: [Example(s, t.stage == stage, t.article) for s, t in rows] for stage in status.STAGES}


def fit(rows: Sequence[Example]) -> dict[str, Any]:
    """Logistic regression with a quadratic penalty, by Newton's method: bias and weights, rounded."""
    counts = Counter(s for e in rows for s in e.signs)
    signs = sorted(s for s, n in counts.items() if n >= SEEN)
    column = {s: i for i, s in enumerate(signs)}
    x = np.zeros((len(rows), len(signs) + 1))
    x[:, -1] = 1
    for row, example in enumerate(rows):
        x[row, [column[s] for s in example.signs if s in column]] = 1
    y = np.array([e.right for e in rows], dtype=float)
    hold = np.full(len(signs) + 1, HOLD)
    hold[-1] = 1e-6  # the bias is free
    w = np.zeros(len(signs) + 1)
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(hold), x.T @ (y - p) - hold * w)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    weights = {s: round(float(w[i]), 3) for s, i in column.items() if abs(w[i]) >= 0.005}
    return {"bias": round(float(w[-1]), 3), "weights": weights}


def _day(text: str | None, last: bool = False) -> date | None:
    return score_visits.day(text, last)


def _reports(corpus: Folder) -> dict[tuple[str, str, str], list[Mapping[str, Any]]]:
    """What each article says of each visit, and its stage; by article, entity of the visitor and country."""
    ids: dict[str, list[str]] = defaultdict(list)
    for id, entity in corpus.entities.items():
        ids[entity["name"]].append(id)
    result: dict[tuple[str, str, str], list[Mapping[str, Any]]] = defaultdict(list)
    days = {id: article["dct"] or "" for id, article in corpus.visits["articles"].items()}
    for visit in corpus.visits["visits"]:
        newest = max(days[r["article"]] for r in visit["reports"])
        for report in visit["reports"]:
            told = days[report["article"]] == newest and visit["status"] in status.STAGES
            row = {**report, "stage": visit["status"] if told else None}
            for id in ids[visit["visitor"]["name"]]:
                result[report["article"], id, visit["destination"]["country"]].append(row)
    return result


def _nearest(trip: Trip, reports: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The report that a trip means: the one whose days are closest."""
    days = Interval.hull(trip.days)
    span = (days.start, days.last) if days else (None, None)
    return max(
        reports,
        key=lambda r: score_visits.closeness(score_visits.span(r), span),
        default=None,
    )


def _by_pipeline(corpus: Folder) -> Iterator[Annotated]:
    raws = [Raw(id, f"{id}.txt", text) for id, text in corpus.texts.items()]
    articles = list(annotate(raws, nlp.load()))
    links, people = linking.link({a.article.id: a.people for a in articles})
    entities = {e.id: e for e in people}
    for a in articles:
        yield replace(a, people=known(a.article.id, a.people, links, entities))


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


def _same(annotated: Annotated, person: Person) -> str:
    return person.id


def _overlap(corpus: Folder) -> Callable[[Annotated, Person], str]:
    """Which annotated entity a person of ours is: the one that shares most mentions."""

    def entity(annotated: Annotated, person: Person) -> str:
        rows = [
            r
            for r in corpus.mentions[annotated.article.id]["mentions"]
            if r.get("entity") and r["kind"] in ("per", "off")
        ]
        shared = Counter(
            r["entity"] for m in person.mentions for r in rows if m.start < r["end"] and r["start"] < m.end
        )
        return shared.most_common(1)[0][0] if shared else ""

    return entity


@click.command("learn")
@click.argument("folders", type=click.Path(path_type=Path, file_okay=False), nargs=-1, required=True)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=WEIGHTS,
    show_default="the table that the pipeline reads", help="The table of weights to write.",
)  # fmt: skip
def command(folders: tuple[Path, ...], output: Path) -> None:
    """Learn from annotated FOLDERS which dates of an article begin and end a visit, and how far it is.

    A folder holds articles/*.txt, visits.json, mentions.json and entities.json. The same folders give the
    same weights.
    """
    click.echo(learn(folders, output))

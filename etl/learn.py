"""Learn the weights of ``etl.scale`` from annotated articles: ``envoyage learn FOLDER``.

Whose country a text only suggests (``etl.people.home``), who visits which (``etl.visits.presence``), which
dates begin and end a visit (``etl.visits.when``), how far it is (``etl.visits.status``) and who is met on it
(``etl.visits.company``). Each article is read twice, as our own pipeline annotates it and as people did: the
weights hold for clean and noisy input. Those of countries are from our pipeline's reading alone: people told
all.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import click
import numpy as np
from numpy.typing import NDArray

from db.dates import Interval
from db.model import Status
from etl.evaluation import score_visits
from etl.gold import Account, Reading, read, readings
from etl.people.known import suggested
from etl.scale import WEIGHTS, Scale
from etl.visits import company, signs, status, when
from etl.visits.date_table import PERIODS
from etl.visits.skeleton import Skeleton
from etl.visits.trip import Trip
from etl.visits.trips import observe, undated

__all__ = [
    "Example",
    "Told",
    "command",
    "end_examples",
    "fit",
    "fit_choices",
    "home_examples",
    "learn",
    "meeting_examples",
    "presence_examples",
    "stage_examples",
    "start_examples",
    "trips_told",
]

#: The strength with which weights are held near zero, and how often a sign must occur to be learned. Freer
#: weights and rarer signs move with every corpus added, and read the unseen ones no better.
HOLD, SEEN = 20.0, 20
#: The bias of a scale that finds nothing likely.
NEVER = -60.0


class Example(NamedTuple):
    """The signs of one candidate, whether it is right, and its article."""

    signs: frozenset[str]
    right: bool
    article: str


@dataclass(frozen=True, slots=True)
class Told:
    """A trip that the annotators know too: its dates, what its article tells around it, the right days."""

    article: str
    trip: Trip
    dates: Sequence[when.Candidate]
    made: Sequence[Trip]
    #: the dates of each of ``made``
    days: Sequence[Sequence[when.Candidate]]
    sentences: Sequence[Skeleton]
    published: Interval | None
    first: date | None
    last: date | None
    #: how far the visit is, where this is the newest article on it and nobody called it off
    stage: Status | None


def learn(folders: Iterable[Path], output: Path) -> str:
    """Write the weights that fit the folders to ``output``; a line on what was learned from."""
    corpora = [read(folder) for folder in folders]
    strangers = list(home_examples(r for corpus in corpora for r in readings(corpus, Scale(NEVER, {}))))
    weights = {"home": fit(strangers)}
    lessons = [r for corpus in corpora for r in readings(corpus, Scale(**weights["home"]))]
    seen = list(presence_examples(lessons))
    weights["presence"] = fit(seen)
    presence = Scale(**weights["presence"])
    told = list(trips_told(lessons, presence))
    starts = start_examples(told)
    weights["start"] = fit_choices(starts)
    ends = end_examples(told, Scale(**weights["start"]))
    weights["end"] = fit(ends)
    stages = stage_examples(told, *(Scale(**weights[q]) for q in ("start", "end")))
    weights |= {stage: fit(rows) for stage, rows in stages.items()}
    met = list(meeting_examples(lessons, presence))
    weights["meeting"] = fit(met)
    output.write_text(json.dumps(weights, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    return (
        f"Learned from {len(strangers)} countries for people without one; {len(seen)} people beside a"
        f" country; {len(told)} trips: {sum(map(len, starts))} dates for their start,"
        f" {len(ends)} for their end;"
        f" {len(met)} words for people beside a trip."
    )


def home_examples(lessons: Iterable[Reading]) -> Iterator[Example]:
    """Every country of an article for everybody named without one, and whether they act for it.

    The lessons are to be read without such countries.
    """
    for reading in lessons:
        annotated = reading.annotated
        for c in suggested(annotated.article.text, annotated.people, annotated.mentions):
            if entity := reading.corpus.entities.get(reading.entity(c.person)):
                yield Example(c.signs, c.country == entity["country"], annotated.article.id)


def presence_examples(lessons: Iterable[Reading]) -> Iterator[Example]:
    """Everybody beside every country of a sentence, and whether the sentence tells of a visit there.

    Other sentences on such a visit are no examples: they neither tell it nor speak against it.
    """
    for reading in lessons:
        article = reading.annotated.article
        for c in observe(reading.annotated).seen:
            accounts = reading.accounts(c.who.value, c.country)
            first, last = c.sentence.starts[0], c.sentence.ends[-1]
            words = [e for a in accounts for e in a.report["evidence"]]
            tells = any(0 <= (at := article.text.find(w)) < last and first < at + len(w) for w in words)
            if tells or not accounts:
                yield Example(c.signs, tells, article.id)


def trips_told(lessons: Iterable[Reading], by: Scale) -> Iterator[Told]:
    """The trips that we find, with ``by`` telling who is where, and the annotators know too."""
    for reading in lessons:
        made, seen = undated(reading.annotated, by)
        article = reading.annotated.article
        published = article.dct.interval if article.dct else None
        days, roles = list(signs.dates(seen.sentences, published)), signs.roles(made)
        dates = [when.stated(trip, days, roles) for trip in made]
        for trip, own in zip(made, dates, strict=True):
            if account := _nearest(trip, reading.accounts(trip.person, trip.country)):
                first, last = _day(account.report["start"]), _day(account.report["end"], last=True)
                stage = None if trip.off else account.stage
                yield Told(article.id, trip, own, made, dates, seen.sentences, published, first, last, stage)


def meeting_examples(lessons: Iterable[Reading], by: Scale) -> Iterator[Example]:
    """Everybody named beside a trip, and whether the visitor met them on it."""
    for reading in lessons:
        made, seen = undated(reading.annotated, by)
        for c in company.candidates(made, seen.sentences):
            account = _nearest(c.trip, reading.accounts(c.trip.person, c.trip.country))
            name = reading.name(c.item.value)
            met = account is not None and any(score_visits.person_match(name, m) for m in account.met)
            yield Example(c.signs, met, reading.annotated.article.id)


def start_examples(told: Iterable[Told]) -> list[list[Example]]:
    """For each trip every date that may begin it, and whether it does."""
    return [
        [Example(c.signs, c.interval.start == t.first, t.article) for c in when.starts(t.trip, t.dates)]
        for t in told
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
    articles = {id(t.made): t for t in told}.values()
    for t in articles:
        for trip, dates in zip(t.made, t.days, strict=True):
            trip.start = when.first(trip, dates, start)
        for trip, dates in zip(t.made, t.days, strict=True):
            trip.end = when.last(trip, dates, t.made, end)
    around = {id(t.made): status.around(t.made, t.sentences) for t in articles}
    rows = [(status.signs(t.trip, t.published, around[id(t.made)]), t) for t in told if t.stage]
    return {stage: [Example(s, t.stage == stage, t.article) for s, t in rows] for stage in status.STAGES}


def fit(rows: Sequence[Example]) -> dict[str, Any]:
    """Logistic regression with a quadratic penalty, by Newton's method: bias and weights, rounded."""
    common, x = _table(rows)
    y = np.array([e.right for e in rows], dtype=float)
    hold = _hold(common)
    w = np.zeros(len(hold))
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(hold), x.T @ (y - p) - hold * w)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    return _rounded(common, w)


def fit_choices(groups: Iterable[Sequence[Example]]) -> dict[str, Any]:
    """The same for groups of options of which one is right, or none (conditional logit)."""
    asked = [g for g in groups if g]
    if not asked:
        return fit([])
    common, x = _table([e for g in asked for e in g])
    right = np.array([e.right for g in asked for e in g])
    sizes = [len(g) for g in asked]
    first, of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(asked)), sizes)
    hold = _hold(common)
    w = np.zeros(len(hold))
    for _ in range(50):
        z = x @ w
        top = np.maximum(np.maximum.reduceat(z, first), 0.0)  # the option that none is right weighs 0
        odds = np.exp(z - top[of])
        p = odds / (np.exp(-top) + np.add.reduceat(odds, first))[of]
        among = np.where(right, odds, 0.0)  # where several are right, each as far as it is the likely one
        y = among / np.maximum(np.add.reduceat(among, first), 1e-300)[of]
        weighed = x * p[:, None]
        means = np.add.reduceat(weighed, first)
        step = np.linalg.solve(weighed.T @ x - means.T @ means + np.diag(hold), x.T @ (y - p) - hold * w)
        w += step
        if np.abs(step).max() < 1e-4:
            break
    return _rounded(common, w)


def _table(rows: Sequence[Example]) -> tuple[list[str], NDArray[np.float64]]:
    """The signs that occur often enough, and for each row which of them it has; 1 for the bias comes last."""
    counts = Counter(s for e in rows for s in e.signs)
    common = sorted(s for s, n in counts.items() if n >= SEEN)
    column = {s: i for i, s in enumerate(common)}
    x = np.zeros((len(rows), len(common) + 1))
    x[:, -1] = 1
    for row, example in enumerate(rows):
        x[row, [column[s] for s in example.signs if s in column]] = 1
    return common, x


def _hold(common: Sequence[str]) -> NDArray[np.float64]:
    hold = np.full(len(common) + 1, HOLD)
    hold[-1] = 1e-6  # the bias is free
    return hold


def _rounded(common: Sequence[str], w: NDArray[np.float64]) -> dict[str, Any]:
    weights = {s: round(float(v), 3) for s, v in zip(common, w, strict=False) if abs(v) >= 0.005}
    return {"bias": round(float(w[-1]), 3), "weights": weights}


def _day(text: str | None, last: bool = False) -> date | None:
    return score_visits.day(text, last)


def _nearest(trip: Trip, accounts: Sequence[Account]) -> Account | None:
    """The account of the visit that a trip means: the one whose days are closest."""
    days = Interval.hull(trip.days)
    span = (days.start, days.last) if days else (None, None)
    return max(
        accounts,
        key=lambda a: score_visits.closeness(score_visits.span(a.report), span),
        default=None,
    )


@click.command("learn")
@click.argument("folders", type=click.Path(path_type=Path, file_okay=False), nargs=-1, required=True)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=WEIGHTS,
    show_default="the table that the pipeline reads", help="The table of weights to write.",
)  # fmt: skip
def command(folders: tuple[Path, ...], output: Path) -> None:
    """Learn from annotated FOLDERS who visits which country, when visits begin and end, how far they are and
    who is met.

    A folder holds articles/*.txt, visits.json, mentions.json and entities.json. The same folders give the
    same weights.
    """
    click.echo(learn(folders, output))

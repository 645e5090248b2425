"""What the steps after the spaCy pipeline cost: ``envoyage benchmark visits FOLDER``.

The pipeline is what ``etl.nlp.load`` gives: tokens, sentences, tags, lemmas, parse and names. A whole build
is timed, from files to a database, and within it the time that the pipeline takes, with the batches of every
build; all the rest is what the other steps take: reading, people, times, visits, consolidation, storing, and
the second look at articles.

The time is that of the processor, so that other programs do not count (set OMP_NUM_THREADS=1: with more
threads the time of each counts). They do make it longer where they share its caches, for both parts alike; so
both are timed in one build, and of some builds that with the median share counts.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click
from spacy import Language
from spacy.tokens import Doc

from etl import nlp, topics
from etl.build import Models, build
from etl.pipeline.options import FOLDER, PIPELINE

__all__ = ["ROUNDS", "Cost", "command", "measure"]

#: So often a build is timed.
ROUNDS = 5

T = TypeVar("T")
_PIPE = nlp.pipe


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time for some articles: the spaCy pipeline, and all other steps of a build."""

    articles: int
    pipeline: float
    others: float

    @property
    def share(self) -> float:
        """The time of the other steps as a part of the pipeline's."""
        return self.others / self.pipeline


def measure(folder: Path, pipeline: str | None = None, rounds: int = ROUNDS) -> Cost:
    """Build the articles of a folder some times over. Raises SourceError without articles."""
    from unittest import mock  # brings asyncio along, so not at every start

    taxonomy = topics.load()
    with tempfile.TemporaryDirectory() as work:

        def timed() -> Cost:
            watch, begun = _Watch(), time.process_time()
            with mock.patch.object(nlp, "pipe", watch.pipe):
                done = build([folder], Path(work, "cost.db"), taxonomy, Models(pipeline))
            return Cost(done.articles, watch.seconds, time.process_time() - begun - watch.seconds)

        timed()  # tables are compiled and caches filled on first use
        found = sorted((timed() for _ in range(rounds)), key=lambda c: c.share)
    return found[rounds // 2]


class _Watch:
    """``etl.nlp.pipe`` with a watch that runs while the pipeline works, not while it waits for a text."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def pipe(self, language: Language, texts: Iterable[tuple[str, T]]) -> Iterator[tuple[Doc, T]]:
        """What ``etl.nlp.pipe`` gives."""
        return self._timed(_PIPE(language, self._timed(texts, -1)), 1)

    def _timed(self, items: Iterable[T], sign: int) -> Iterator[T]:
        """The same items; the time that getting them takes is added, or taken off."""
        begun = time.process_time()
        for item in items:
            self.seconds += sign * (time.process_time() - begun)
            yield item
            begun = time.process_time()
        self.seconds += sign * (time.process_time() - begun)


@click.command("visits")
@click.argument("folder", type=FOLDER)
@PIPELINE
@click.option(
    "--rounds", type=click.IntRange(1), default=ROUNDS, show_default=True, help="How often to time."
)
def command(folder: Path, pipeline: str | None, rounds: int) -> None:
    """Measure what all steps after the spaCy pipeline cost, beside it, on the articles of a folder."""
    cost = measure(folder, pipeline, rounds)
    click.echo(
        f"{cost.articles} articles: pipeline {cost.pipeline:.1f} s, all other steps {cost.others:.1f} s,"
        f" {cost.share:.2f} of the pipeline's time"
    )

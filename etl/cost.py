"""What the steps after the spaCy pipeline cost: ``envoyage benchmark visits FOLDER``.

The pipeline is what ``etl.nlp.load`` gives: tokens, sentences, tags, lemmas, parse and names. A whole build
is timed, from files to a database, and the pipeline by itself over the same texts, once each; all the rest is
what the other steps take: reading, people, times, visits, consolidation, storing, and the second look at
articles that others date, with its pipeline.

The time is that of the processor, so that other programs do not count (set OMP_NUM_THREADS=1: with more
threads the time of each counts). They do make it longer where they share its caches; so build and pipeline
take turns, and the shortest time of each counts.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from db.errors import SourceError
from etl import nlp, readers, topics
from etl.build import Models, build
from etl.document import read_article
from etl.pipeline.options import FOLDER, PIPELINE
from etl.readers import Raw, Skipped

__all__ = ["ROUNDS", "Cost", "command", "measure"]

#: So often build and pipeline are timed.
ROUNDS = 3


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
    """Build the articles of a folder, and run the pipeline over them. Raises SourceError without articles."""
    files = [f for f in readers.find([folder]) if not isinstance(f, Skipped)]
    found = [raw for path, id in files if isinstance(raw := readers.read(path, id), Raw)]
    if not found:
        raise SourceError(f"No article found in {folder}. Give a folder that holds .txt files.")
    texts = [(read_article(r.id, r.source, r.text).text, None) for r in found]
    language = nlp.load(pipeline)
    taxonomy = topics.load()
    with tempfile.TemporaryDirectory() as work:

        def whole() -> None:
            build([folder], Path(work, "cost.db"), taxonomy, Models(pipeline))

        def alone() -> None:
            for _ in nlp.pipe(language, texts):
                pass

        whole()  # tables are compiled and caches filled on first use
        times = [(_seconds(whole), _seconds(alone)) for _ in range(rounds)]
    total, part = map(min, zip(*times, strict=True))
    return Cost(len(found), part, max(total - part, 0.0))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


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

"""Speed and memory of a pipeline: ``envoyage benchmark pipeline FOLDER``.

Words are tokens that are not white space, as in spaCy's own benchmark. The time is that of the processor, so
that other programs do not count (set OMP_NUM_THREADS=1: with more threads the time of each counts).
"""

from __future__ import annotations

import resource
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from spacy.language import Language

from etl import nlp as pipelines
from etl.pipeline.options import FOLDER, PIPELINE

__all__ = ["Benchmark", "command", "run"]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Seconds to load; words a second of processor time; MB of memory that loading added, and that running
    over a batch added at most.
    """

    load: float
    speed: float
    memory: float
    peak: float


def run(texts: Iterable[str], pipeline: str | None = None, least: int = 40_000) -> Benchmark:
    """Load ``pipeline`` and run it over ``texts``, again and again until ``least`` words are read."""
    before, begun = _memory(), time.perf_counter()
    nlp = pipelines.load(pipeline)
    loaded = time.perf_counter() - begun
    texts = list(texts)
    memory = _memory() - before
    words = sum(not token.is_space for text in texts for token in nlp.make_doc(text))
    _drain(nlp, texts[:3])  # word lists are built on first use
    rounds = max(1, -(-least // max(words, 1)))
    begun = time.process_time()
    for _ in range(rounds):
        _drain(nlp, texts)
    return Benchmark(loaded, rounds * words / (time.process_time() - begun), memory, _memory() - before)


def _drain(nlp: Language, texts: Sequence[str]) -> None:
    for _ in pipelines.pipe(nlp, ((text, None) for text in texts)):
        pass


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@click.command("pipeline")
@click.argument("folder", type=FOLDER)
@PIPELINE
def command(folder: Path, pipeline: str | None) -> None:
    """Measure the speed and memory of the pipeline over the .txt files of a folder."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(folder.glob("*.txt"))]
    result = run(texts, pipeline)
    click.echo(
        f"load {result.load:.2f} s, {result.speed:,.0f} words/s,"
        f" {result.memory:.0f} MB more memory loaded, {result.peak:.0f} MB running"
    )


if __name__ == "__main__":
    command()

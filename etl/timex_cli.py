"""The commands ``envoyage timex`` and ``envoyage benchmark timex``."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

import click

from etl.timex import lines
from etl.timex.benchmark import Speed, measure, rules_seconds

__all__ = ["benchmark_command", "timex_command"]

INPUT = click.argument("source", type=click.File("rb"), metavar="INPUT.jsonl")


@click.command("timex")
@INPUT
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Default: standard output."
)
def timex_command(source: BinaryIO, output: Path | None) -> None:
    """Find and normalise the time expressions of texts.

    A line of INPUT.jsonl ("-": standard input) is {"id": ..., "text": ..., "dct": ...}; dct is the
    publication date (2021-06-16, or a range 2021-06-16/2021-06-18) or null. Lines that can't be read are
    named and left out; the exit code is then 1.
    """
    bad = 0
    with _writer(output) as out:
        for document in lines.read(source):
            if isinstance(document, lines.BadLine):
                bad += 1
                click.echo(f"Line {document.number}: {document.reason}.", err=True)
            else:
                out.write(json.dumps(lines.tagged(document)) + "\n")
    if bad:
        sys.exit(1)


@contextlib.contextmanager
def _writer(output: Path | None) -> Iterator[TextIO]:
    """Standard output, or the file, which appears only once it is whole."""
    if output is None:
        yield sys.stdout
        return
    part = output.with_name(output.name + ".part")
    try:
        with part.open("w", encoding="utf-8") as file:
            yield file
        part.replace(output)
    except OSError as error:
        raise click.ClickException(f"Can't write {output}: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)


@click.command("timex")
@INPUT
def benchmark_command(source: BinaryIO) -> None:
    """Measure how fast time expressions are found, beside dateparser where that is installed."""
    documents = [d for d in lines.read(source) if isinstance(d, lines.Document)]
    if not documents:
        raise click.ClickException('No document found: a line is {"id": ..., "text": ..., "dct": ...}.')
    click.echo(f"the rules compile in {rules_seconds():.2f} s")
    speeds = measure(documents)
    for speed in speeds:
        click.echo(f"{speed.name:20} {speed.documents_per_second:8.1f} documents/s")
    click.echo(_ratio(speeds))


def _ratio(speeds: list[Speed]) -> str:
    if len(speeds) < 2:
        return "dateparser is not installed: nothing to compare with"
    ours, other = (s.documents_per_second for s in speeds[:2])
    return f"{ours / other:.1f} times as fast"

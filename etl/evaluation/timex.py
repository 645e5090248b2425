"""Scores of the time expressions against an annotated file.

Run as ``python -m etl.evaluation.timex GOLD.jsonl [--halves]``. A line of the file is ``{"id", "text", "dct",
"timexes": [{"start", "end", "type", "value"}]}``, as in the corpora that the scorers come with.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from db.errors import SourceError
from etl.evaluation import score_timex
from etl.timex import lines

# The interval scorer, kept as published, knows its neighbour as a top-level module.
sys.modules.setdefault("score_timex", score_timex)
from etl.evaluation import score_interval  # noqa: E402

__all__ = ["main", "scores", "show"]

EVERY = slice(None)
Scores = dict[str, tuple[float, float, float]]


def scores(gold: Path, part: slice = EVERY) -> Scores:
    """Precision, recall and F1 (per cent) of ``strict``, ``relaxed``, ``value``, ``type``, ``interval``.

    ``part`` says of which documents, by their place in the file. Raises SourceError where a line is no
    annotated document.
    """
    documents = _read(gold)[part]
    system = {d["id"]: lines.tagged(document) for d, document in documents}
    found, _, _ = score_timex.score({d["id"]: d for d, _ in documents}, system)
    out: Scores = {
        m: (found[m]["P"], found[m]["R"], found[m]["F"]) for m in ("strict", "relaxed", "value", "type")
    }
    return out | {"interval": _interval([d for d, _ in documents], list(system.values()))}


def _read(gold: Path) -> list[tuple[dict[str, Any], lines.Document]]:
    """The annotated documents, as read by JSON and by the tagger."""
    out = []
    raw = [line for line in gold.read_bytes().splitlines() if line.strip()]
    for line, document in zip(raw, lines.read(raw), strict=True):
        if isinstance(document, lines.BadLine):
            raise SourceError(f"{gold}, line {document.number}: {document.reason}.")
        annotated = json.loads(line)
        if not isinstance(annotated.get("timexes"), list) or "id" not in annotated:
            raise SourceError(f'{gold}: a document has no "id" or no "timexes": it is not annotated.')
        out.append((annotated, document))
    return out


def _interval(gold: Sequence[dict[str, Any]], system: Sequence[dict[str, Any]]) -> tuple[float, float, float]:
    """What the interval scorer prints, as numbers."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("gold", "system")]
        for path, documents in zip(paths, (gold, system), strict=True):
            path.write_text("".join(json.dumps(d) + "\n" for d in documents), encoding="utf-8")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            score_interval.main(*map(str, paths))
    found = re.search(r"interval P/R/F ([\d.]+)/([\d.]+)/([\d.]+)", printed.getvalue())
    return (float(found[1]), float(found[2]), float(found[3])) if found else (0.0, 0.0, 0.0)


def show(found: Scores) -> str:
    """The scores as a table."""
    rows = [f"{name:9} {p:6.1f} {r:6.1f} {f:6.1f}\n" for name, (p, r, f) in found.items()]
    return f"{'':9} {'P':>6} {'R':>6} {'F1':>6}\n" + "".join(rows)


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="GOLD.jsonl")
@click.option("--halves", is_flag=True, help="Also of every other document, and of the rest.")
def main(gold: Path, halves: bool) -> None:
    """Tag the texts of GOLD.jsonl and print the scores against its annotation."""
    try:
        for part in (EVERY, slice(0, None, 2), slice(1, None, 2)) if halves else (EVERY,):
            click.echo(show(scores(gold, part)), nl=False)
    except SourceError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()

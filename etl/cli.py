"""The command line: ``envoyage build``, ``serve``, ``export``, ``evaluate``, ``timex``, ``train`` and others.

Exit codes: 0 done; 1 something the message names went wrong; 2 wrong usage. Messages and progress go to
standard error, results to standard output or the file of ``-o``.
"""

from __future__ import annotations

import contextlib
import functools
import io
import sys
from collections.abc import Iterable, Sequence
from math import ceil
from pathlib import Path

import click

from db import __version__, settings
from db.errors import Catching
from etl import cost, evaluation, exports, learn, topics
from etl.build import Models, Summary, build
from etl.evaluation import score_visits
from etl.pipeline import benchmark, evaluate, train
from etl.serve import serve as serve_dashboard
from etl.timex_cli import benchmark_command, timex_command

__all__ = ["main"]

#: So many lines at most tell a log how far a build is.
LINES = 100
DATABASE = click.option(
    "--db", "database", type=click.Path(path_type=Path), default=lambda: settings.load().database,
    show_default="what the settings name, else envoyage.db", help="The database file.",
)  # fmt: skip
PIPELINE = click.option(
    "--pipeline", metavar="NAME",
    help="An installed spaCy pipeline (name or path) instead of the built-in one; 'rules' for none.",
)  # fmt: skip
NER_MODEL = click.option(
    "--ner-model", metavar="NAME",
    help="Take the names of this installed spaCy pipeline, all else from the built-in one.",
)  # fmt: skip
TOPICS = click.option(
    "--topics", "table", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your own table of topics (TOML, the form of etl/topics.toml).",
)  # fmt: skip


@click.group(cls=Catching)
@click.version_option(__version__, prog_name="envoyage")
def main() -> None:
    """Turn a folder of news articles into an evidence-linked calendar of official visits."""


@main.command("build")
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SOURCE...")
@DATABASE
@PIPELINE
@NER_MODEL
@TOPICS
def build_command(
    sources: tuple[Path, ...], database: Path, pipeline: str | None, ner_model: str | None, table: Path | None
) -> None:
    """Build a database from articles: files or folders of .txt files."""
    summary = build(sources, database, topics.load(table), Models(pipeline, ner_model), _progress)
    _report(summary, database)
    if any(s.named for s in summary.skipped):
        sys.exit(1)


@main.command("serve")
@DATABASE
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option("--headless", is_flag=True, help="Do not open a browser.")
def serve_command(database: Path, port: int, headless: bool) -> None:
    """Serve the dashboard over a database until Ctrl-C."""
    code = serve_dashboard(database, port, headless, lambda url: click.echo(f"Envoyage is at {url}"))
    sys.exit(code)


@main.command("evaluate")
@click.argument("corpus", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="CORPUS_DIR")
@click.option(
    "--verbose", is_flag=True, help="List each miss, false visit and wrong date, with the sentences."
)
@click.option("--mentions", is_flag=True, help="Score the mentions (mentions.json) instead of the visits.")
@click.option("--dates", is_flag=True, help="Score the dates inferred for undated articles instead.")
@PIPELINE
@NER_MODEL
def evaluate_command(
    corpus: Path, verbose: bool, mentions: bool, dates: bool, pipeline: str | None, ner_model: str | None
) -> None:
    """Build an annotated corpus (articles/ and visits.json) and print the scores."""
    models = Models(pipeline, ner_model)
    if mentions:
        click.echo(evaluation.mentions(corpus, topics.load(), models, _progress), nl=False)
        return
    if dates:
        click.echo(evaluation.dates(corpus, topics.load(), models, _progress), nl=False)
        return
    scores, notes = evaluation.visits(corpus, topics.load(), models, _progress)
    table = io.StringIO()
    with contextlib.redirect_stdout(table):  # the scorer prints
        score_visits.show(scores)
        if scores["main"]:
            click.echo("\nwithout visits only named in passing", file=table)
            score_visits.show(scores["main"])
    click.echo(table.getvalue() + "".join(f"{n}\n" for n in notes if verbose), nl=False)


main.add_command(evaluate.command)
main.add_command(exports.command)
main.add_command(timex_command)
main.add_command(train.command)
main.add_command(learn.command)


@main.group("benchmark")
def benchmark_group() -> None:
    """Measure speed."""


benchmark_group.add_command(benchmark_command)
benchmark_group.add_command(benchmark.command)
benchmark_group.add_command(cost.command)


def _progress(files: Sequence[tuple[Path, str]]) -> Iterable[tuple[Path, str]]:
    """The same files, with a bar on standard error; where that is no terminal, lines for a log."""
    if sys.stderr.isatty():
        with click.progressbar(files, label="Reading articles", file=sys.stderr) as bar:
            yield from bar
        return
    for done, file in enumerate(files):
        if done % ceil(len(files) / LINES) == 0:
            click.echo(f"Read {done} of {len(files)} articles", err=True)
        yield file
    click.echo(f"Read {len(files)} of {len(files)} articles", err=True)


def _report(summary: Summary, database: Path) -> None:
    echo = functools.partial(click.echo, err=True)
    echo(
        f"Loaded {_count(summary.articles, 'article')} into {database} "
        f"({summary.undated} without a stated date):"
    )
    echo(f"  {_count(summary.visits, 'visit')} from {_count(summary.reports, 'report')}, "
         f"{summary.people} people")  # fmt: skip
    if summary.skipped:
        echo(f"Skipped {len(summary.skipped)}:")
        for skipped in summary.skipped:
            echo(f"  {skipped.source}: {skipped.reason}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    main()

"""The commands of ``envoyage export``: see ``etl.exports``, which starts them."""

from __future__ import annotations

import functools
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from dashboard import data, takeaway
from dashboard.command import DATABASE, VIEW, choose, kept_by, query
from dashboard.exports import datasette, ftm, tables, timeline
from dashboard.state import FILTERS, parse
from dashboard.website.commands import page, site
from dashboard.words import plural
from db.errors import Catching, ExportError
from db.rows import Filter
from db.tables import TABLES

__all__ = ["main"]

Command = TypeVar("Command", bound=Callable[..., None])


@dataclass(frozen=True, slots=True)
class Wish:
    """Export what belongs to the visits that ``keep`` keeps, with links to ``base``, into ``output``."""

    keep: Filter
    base: str
    output: Path | None

    def write(self, lines: Iterable[str]) -> None:
        """Write to the file, as UTF-8, or to standard output. Raises ExportError where that fails."""
        if self.output is None:
            for line in lines:
                click.echo(line, nl=False)
            return
        try:
            with self.output.open("w", encoding="utf-8", newline="") as file:
                file.writelines(lines)
        except OSError as error:
            raise ExportError(f"Can't write {self.output}: {error.strerror}.") from error


#: Name and field of a filter -> what it keeps; ``--view`` takes days and words too.
_KEEP = [
    (name, field, f"Only visits {about}; may be given several times.")
    for (name, field), about in zip(
        FILTERS.items(),
        (
            "of this person, or in which they were met (id)", "on this topic (id)", "to this country (code)",
            "that this paper reports", "of this status", "of this certainty",
        ),
        strict=True,
    )
]  # fmt: skip


def _wished(command: Callable[..., None]) -> Callable[..., None]:
    """The options of all exports, handed to the command as a :class:`Wish`."""

    @functools.wraps(command)
    def run(database: Path | None, link: str, base: str | None, output: Path | None, **more: Any) -> None:
        choose(database)
        said, chosen = query(link), {name: list(more.pop(field)) for name, field in FILTERS.items()}
        both = {name: said.get(name, []) + chosen.get(name, []) for name in {**said, **chosen}}
        keep = kept_by(parse(both))
        command(Wish(keep, data.settings().base_url if base is None else base, output), **more)

    for option in (
        click.option(
            "-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
            help="Default: standard output.",
        ),
        click.option(
            "--base-url", "base", metavar="URL",
            help="Where the dashboard is, for the links. Else as set.",
        ),
        VIEW,
        *(click.option(f"--{name}", field, multiple=True, help=about) for name, field, about in _KEEP),
        DATABASE,
    ):  # fmt: skip
        run = option(run)
    return run


def _form(*names: str) -> Callable[[Command], Command]:
    return click.option(
        "--format", "form", type=click.Choice(names), default=names[0], show_default=True, help="The form."
    )


@click.group(cls=Catching)
def main() -> None:
    """Write what the database holds for other programs."""


@main.command()
@_form("json", "csv", "ics", "timeline")
@_wished
def visits(wish: Wish, form: str) -> None:
    """The visits.

    json: with their reports, evidence, meetings and conflicts. csv: a row a visit. ics: a calendar. timeline:
    for TimelineJS. The last two hold the visits whose days are known.
    """
    found, info = data.visits(wish.keep), data.overview()
    if form == "json":
        nested = data.visits_as_values(wish.keep)
        for visit in nested["visits"]:
            visit["link"] = takeaway.link_to(visit["id"], wish.base)
        wish.write(_dumped(nested))
    elif form == "csv":
        wish.write([takeaway.as_csv(found, wish.base)])
    elif form == "ics":
        wish.write([takeaway.as_ics(found, wish.base, info.created if info else "")])
    else:
        wish.write(_dumped(timeline.as_timeline(found, wish.base, data.settings().title)))
    undated = sum(visit.first_day is None for visit in found)
    if undated and form in ("ics", "timeline"):
        click.echo(f"Left out: {plural(undated, 'visit')} without any date.", err=True)


@main.command()
@_form("json", "csv")
@_wished
def mentions(wish: Wish, form: str) -> None:
    """Every name in the articles with its place in the text; json: by article."""
    if form == "json":
        wish.write(_dumped(data.mentions(wish.keep)))
    else:
        wish.write(_table("mentions", form, wish))


def _add(name: str, about: str) -> None:
    @_form("csv", "json")
    @_wished
    def command(wish: Wish, form: str) -> None:
        wish.write(_table(name, form, wish))

    main.command(name, help=about)(command)


for _name, _known in TABLES.items():
    if _name != "mentions":
        _add(_name, _known.about)


@main.command("ftm")
@_wished
def follow_the_money(wish: Wish) -> None:
    """FollowTheMoney entities, one a line: people, organisations, articles, visits, meetings, mentions."""
    found = ftm.as_entities(data.visits(wish.keep), lambda name: _rows(name, wish), wish.base)
    wish.write(f"{json.dumps(entity, ensure_ascii=False)}\n" for entity in found)


@main.command()
@click.option(
    "-o", "--output", "folder", required=True, type=click.Path(file_okay=False, path_type=Path),
    help="The folder for envoyage.db and metadata.json.",
)  # fmt: skip
@DATABASE
def database(folder: Path, database: Path | None) -> None:
    """The database itself, with a description for Datasette."""
    choose(database)
    settings, name = data.settings(), "envoyage"
    data.overview()  # it is one of ours
    described = datasette.metadata(name, settings.title, settings.notice, data.stored)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(data.database(), folder / f"{name}.db")
        (folder / "metadata.json").write_text("".join(_dumped(described)), encoding="utf-8")
    except OSError as error:
        raise ExportError(f"Can't write {folder}: {error}.") from error
    click.echo(f"Try: datasette {folder / name}.db -m {folder / 'metadata.json'}", err=True)


def _rows(name: str, wish: Wish) -> Iterator[tables.Row]:
    return tables.linked(name, data.table(name, wish.keep), wish.base)


def _table(name: str, form: str, wish: Wish) -> Iterator[str]:
    rows = _rows(name, wish)
    return tables.csv_lines(tables.columns(name), rows) if form == "csv" else tables.json_lines(rows)


def _dumped(value: object) -> list[str]:
    return [json.dumps(value, ensure_ascii=False, indent=1), "\n"]


main.add_command(site)
main.add_command(page)

if __name__ == "__main__":
    sys.exit(main(prog_name="envoyage export"))

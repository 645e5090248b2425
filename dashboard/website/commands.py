"""The commands ``site`` and ``page`` of ``dashboard.exports``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dashboard import data
from dashboard.command import DATABASE, VIEW, choose, query
from dashboard.state import parse
from dashboard.website import write

__all__ = ["page", "site"]


def _shared(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option("--notice", help="A line below every page: rights, contact, cautions. Else as set."),
        click.option("--title", help="What the pages are called. Else as set."),
        VIEW,
        DATABASE,
    ):
        command = option(command)
    return command


@click.command()
@click.option(
    "-o", "--output", "folder", required=True, type=click.Path(file_okay=False, path_type=Path),
    help="The folder: new, empty, or of an earlier export.",
)  # fmt: skip
@_shared
def site(folder: Path, **chosen: Any) -> None:
    """Write a static site: for any web host, or to be opened as a file.

    Calendar, visits and sources with their words, under the same addresses as in the dashboard; open
    index.html. 'Else as set': by the environment or envoyage.toml.
    """
    said = write.site(_wish(**chosen), folder)
    click.echo(f"{said}: {folder / 'index.html'}", err=True)


@click.command()
@click.option(
    "-o", "--output", "file", required=True, type=click.Path(dir_okay=False, path_type=Path),
    help="The file (.html).",
)  # fmt: skip
@click.option("--visit", metavar="ID", help="Only this visit and its articles: the 'sel' of its link.")
@_shared
def page(file: Path, visit: str | None, **chosen: Any) -> None:
    """Write one HTML file that holds a visit, or a view: to be mailed.

    'Else as set': by the environment or envoyage.toml.
    """
    said = write.page(_wish(visit=visit, **chosen), file)
    click.echo(f"{said}: {file}", err=True)


def _wish(
    *, link: str, database: Path | None, title: str | None, notice: str | None, visit: str | None = None
) -> write.Wish:
    """What is asked for; what is not given is as the settings have it."""
    choose(database)
    settings, state = data.settings(), parse(query(link))
    title = settings.title if title is None else title
    notice = settings.notice if notice is None else notice
    return write.Wish(state, visit, title, notice, settings.base_url)

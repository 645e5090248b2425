"""What all commands of ``envoyage export`` share: which database, which link, what the link keeps."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import click

from dashboard import data, filters
from dashboard.state import State
from db.errors import NotFoundError
from db.rows import Filter

__all__ = ["DATABASE", "VIEW", "choose", "kept_by", "query"]

DATABASE = click.option(
    "--db", "database", type=click.Path(path_type=Path), help="The database file. Else as set."
)
VIEW = click.option(
    "--view", "link", default="", metavar="LINK",
    help="Only what this link of the dashboard keeps with its filters ('?country=PE&topic=trade').",
)  # fmt: skip


def choose(database: Path | None) -> None:
    """Read the database that a command names; without one, that of the settings."""
    if database:
        os.environ["ENVOYAGE_DB"] = str(database)


def query(link: str) -> Mapping[str, list[str]]:
    """What a link says, whatever comes before its question mark."""
    return parse_qs(urlsplit(link).query)


def kept_by(state: State) -> Filter:
    """The filter of a link.

    Raises NotFoundError where the database does not know its values or no visit matches.
    """
    known, strangers = filters.known(state)
    if strangers:
        raise NotFoundError(
            f"{data.database()} does not know what the link filters by: {', '.join(strangers)}."
        )
    if known.filtered and not data.survey(known.filter).count:
        raise NotFoundError(f"No visit in {data.database()} matches the filters of the link.")
    return known.filter

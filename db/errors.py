"""The errors that Envoyage raises on purpose.

::

    EnvoyageError            something the user can mend; its text says what and how
    ├── SourceError          a file or folder of articles can't be read
    ├── DatabaseError        the database file can't be used
    │   └── SchemaError      ... because another version of Envoyage wrote it
    ├── NotFoundError        an id that the database does not know
    ├── ExportError          an export can't be written
    ├── ServeError           the dashboard can't be started
    ├── SettingsError        the file or the environment sets what can't be
    └── MissingError         a library that only some commands need is not installed

The commands (:class:`Catching`) and the ways into the dashboard catch the base class.
"""

from __future__ import annotations

from typing import Any

import click

__all__ = [
    "Catching",
    "DatabaseError",
    "EnvoyageError",
    "ExportError",
    "MissingError",
    "NotFoundError",
    "SchemaError",
    "ServeError",
    "SettingsError",
    "SourceError",
]


class EnvoyageError(Exception):
    """Base class: the message is written for the person at the keyboard."""


class SourceError(EnvoyageError):
    """A source of articles can't be read."""


class DatabaseError(EnvoyageError):
    """The database file is missing, is no Envoyage database, or can't be written."""


class SchemaError(DatabaseError):
    """The database was written by another version of Envoyage."""


class NotFoundError(EnvoyageError):
    """No row has the id asked for."""


class ExportError(EnvoyageError):
    """An export can't be written."""


class ServeError(EnvoyageError):
    """The dashboard can't be started (port in use, say)."""


class SettingsError(EnvoyageError):
    """A setting has a wrong name or value."""


class MissingError(EnvoyageError):
    """A library that only some commands need is not installed."""


class Catching(click.Group):
    """Commands of which an error that Envoyage raises on purpose is a message and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except EnvoyageError as error:
            raise click.ClickException(str(error)) from error

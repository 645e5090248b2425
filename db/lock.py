"""One at a time, over all processes that see a folder: a lock that ends with the process that holds it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.errors import DatabaseError

__all__ = ["claim"]


@contextmanager
def claim(database: Path) -> Iterator[bool]:
    """Is it ours, while the block runs, to build ``database``? False where another process builds it.

    SQLite locks files on every system that Python runs on, and the system ends the lock of a process that
    was killed. Raises DatabaseError where the folder of the database can't be written.
    """
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        conn = sqlite3.connect(f"{database}-lock", timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(database, error) from error
    with closing(conn):
        try:
            conn.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise _unwritable(database, error) from error
            yield False
            return
        yield True


def _unwritable(database: Path, error: Exception) -> DatabaseError:
    said = getattr(error, "strerror", None) or error
    return DatabaseError(f"Can't write {database}: {said}. Name a place that can be written in ENVOYAGE_DB.")

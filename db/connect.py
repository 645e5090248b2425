"""Create a database, whole or not at all; open one read-only."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from sqlite_utils import Database

from db.errors import DatabaseError, SchemaError

__all__ = ["SCHEMA_VERSION", "create", "open_read_only"]

SCHEMA_VERSION = 2
APPLICATION_ID = int.from_bytes(b"ENVY", "big")
REBUILD = "Build it again with: envoyage build SOURCE... --db {path}"


@contextmanager
def create(path: Path) -> Iterator[Database]:
    """Give an empty database that replaces ``path`` when the block ends well.

    Everything is written to a temporary file in the same folder; an error in the block, or a stop of the
    machine, leaves an old database as it was. Raises DatabaseError where the folder can't be written.
    """
    refuse_foreign(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise DatabaseError(
            f"Can't write {path}: {error.strerror}. Choose another place with --db."
        ) from error
    os.close(handle)
    temporary = Path(name)
    db = Database(temporary)
    try:
        db.conn.execute("PRAGMA journal_mode = OFF")  # the file is thrown away whole if anything fails
        db.conn.execute("PRAGMA synchronous = OFF")
        db.conn.execute("PRAGMA foreign_keys = ON")
        db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.executescript(files("db").joinpath("schema.sql").read_text(encoding="utf-8"))
        yield db
        db.conn.commit()
        db.conn.execute("PRAGMA optimize")
        db.close()
        _sync(temporary)
        temporary.replace(path)
        path.chmod(0o666 & ~_umask())  # mkstemp makes files private
    except OSError as error:
        raise DatabaseError(
            f"Can't write {path}: {error.strerror}. Choose another place with --db."
        ) from error
    except sqlite3.OperationalError as error:
        raise DatabaseError(f"Can't write {path}: {error}. Is the disk full?") from error
    finally:
        db.close()
        temporary.unlink(missing_ok=True)


def open_read_only(path: Path) -> sqlite3.Connection:
    """Open a database that :func:`create` made; rows can be read by column name.

    Raises DatabaseError where there is none or the file is something else, SchemaError where its version
    differs from SCHEMA_VERSION.
    """
    rebuild = REBUILD.format(path=path)
    if not path.is_file():
        raise DatabaseError(f"There is no database at {path}. {rebuild}")
    try:
        conn = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        application, version = _marks(conn)
    except sqlite3.Error as error:
        raise DatabaseError(f"{path} is not an Envoyage database ({error}). {rebuild}") from error
    if application != APPLICATION_ID:
        conn.close()
        raise DatabaseError(f"{path} is not an Envoyage database. {rebuild}")
    if version != SCHEMA_VERSION:
        conn.close()
        raise SchemaError(
            f"{path} has schema version {version}; this Envoyage reads version {SCHEMA_VERSION}. {rebuild}"
        )
    conn.row_factory = sqlite3.Row
    conn.execute("PRAGMA query_only = ON")
    return conn


def refuse_foreign(path: Path) -> None:
    """Raise DatabaseError where ``path`` holds something that Envoyage did not write."""
    if path.is_dir():
        raise DatabaseError(f"{path} is a folder. Give the name of a database file with --db.")
    if not path.exists() or path.stat().st_size == 0:
        return
    try:
        conn = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        application = _marks(conn)[0]
        conn.close()
    except sqlite3.Error:
        application = None
    if application != APPLICATION_ID:
        raise DatabaseError(
            f"{path} exists and is not an Envoyage database; it is left as it is. "
            "Choose another name with --db."
        )


def _marks(conn: sqlite3.Connection) -> tuple[int, int]:
    application = conn.execute("PRAGMA application_id").fetchone()[0]
    version = conn.execute("PRAGMA user_version").fetchone()[0]
    return application, version


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

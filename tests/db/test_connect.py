"""A database comes whole or not at all; only Envoyage's own is opened or replaced."""

import sqlite3
from pathlib import Path

import pytest

from db import connect
from db.errors import DatabaseError, SchemaError


def made(path: Path, topic: str = "trade") -> Path:
    with connect.create(path) as db:
        db["topics"].insert({"id": topic, "name": topic.title()})
    return path


def topics(path: Path) -> list[str]:
    conn = connect.open_read_only(path)
    try:
        return [row["id"] for row in conn.execute("SELECT id FROM topics")]
    finally:
        conn.close()


def test_a_build_replaces_the_old_database(tmp_path: Path) -> None:
    path = made(tmp_path / "new" / "a.db")
    made(path, "energy")
    assert topics(path) == ["energy"]
    assert [p.name for p in path.parent.iterdir()] == ["a.db"]


def fail(path: Path) -> None:
    with connect.create(path) as db:
        db["topics"].insert({"id": "energy", "name": "Energy"})
        raise RuntimeError


def test_a_failed_build_leaves_the_old_database(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    with pytest.raises(RuntimeError):
        fail(path)
    assert topics(path) == ["trade"]
    assert [p.name for p in tmp_path.iterdir()] == ["a.db"]


def test_an_open_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    conn = connect.open_read_only(path)
    made(path, "energy")
    assert [r["id"] for r in conn.execute("SELECT id FROM topics")] == ["trade"]
    conn.close()


def test_reading_is_all_that_a_reader_can(tmp_path: Path) -> None:
    conn = connect.open_read_only(made(tmp_path / "a.db"))
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        conn.execute("DELETE FROM topics")
    conn.close()


def foreign(path: Path) -> Path:
    conn = sqlite3.connect(path)
    conn.execute("CREATE TABLE mine (x)")
    conn.close()
    return path


@pytest.mark.parametrize("kind", ["text", "sqlite"])
def test_a_file_of_someone_else_is_neither_opened_nor_replaced(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "theirs.db"
    if kind == "text":
        path.write_text("My diary, which is not a database. " * 100)
    else:
        foreign(path)
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="not an Envoyage database"):
        connect.open_read_only(path)
    with pytest.raises(DatabaseError, match="left as it is"), connect.create(path):
        pass
    assert path.read_bytes() == before


def test_another_schema_version_is_named_and_can_be_rebuilt(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA user_version = 99")
    conn.commit()
    conn.close()
    with pytest.raises(SchemaError, match=r"version 99.*envoyage build"):
        connect.open_read_only(path)
    assert topics(made(path, "energy")) == ["energy"]


def test_no_file_and_a_folder_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="envoyage build"):
        connect.open_read_only(tmp_path / "none.db")
    with pytest.raises(DatabaseError, match="is a folder"), connect.create(tmp_path):
        pass


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO topics VALUES (1, NULL)",
        "INSERT INTO zones VALUES ('a', 'body', 5, 5)",
        "INSERT INTO mentions VALUES (1, 'nobody', 0, 1, 'x', 'PERSON', NULL, NULL, 'rules')",
        "INSERT INTO visits (id, name, visitor, destination, status, sources) VALUES ('v', 'V', 'x', 'GH', 'gone', 1)",
    ],
)
def test_the_schema_refuses_what_makes_no_sense(tmp_path: Path, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError), connect.create(tmp_path / "a.db") as db:
        db.conn.execute(statement)

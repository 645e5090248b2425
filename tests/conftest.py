"""What tests of several rooms share: the invented sample, opened as the dashboard opens a database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from db import connect
from tests import sample


@pytest.fixture(scope="session")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The sample, read-only."""
    opened = connect.open_read_only(sample.build(tmp_path_factory.mktemp("sample") / "sample.db"))
    yield opened
    opened.close()

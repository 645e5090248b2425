"""People of one name are told apart where they are listed together."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from dashboard import data
from dashboard.namesakes import told_apart
from db.rows import Filter
from tests import sample


@pytest.fixture
def namesakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample, in which four people have one name, two of them neither office nor country."""
    path = sample.build(tmp_path / "namesakes.db")
    four = ["torvald-ravn", "eilif-strand", "daudi-mwangaza", "juma-kisima"]
    with sqlite3.connect(path) as conn:
        conn.executemany("UPDATE entities SET name = 'Ravn' WHERE id = ?", [(id,) for id in four])
        conn.executemany(
            "UPDATE entities SET offices = '', country = NULL WHERE id = ?", [(id,) for id in four[2:]]
        )
    monkeypatch.setenv("ENVOYAGE_DB", str(path))


@pytest.mark.usefixtures("namesakes")
def test_office_and_country_tell_apart_else_an_article() -> None:
    names = {row.id: row.name for row in told_apart(data.entities("PERSON"))}
    assert names == {
        "astrid-fjeldmo": "Astrid Fjeldmo",
        "rosa-quispe": "Rosa Quispe",
        "bjarne-solvang": "Bjarne Solvang",
        "ingrid-havsten": "Ingrid Havsten",
        "torvald-ravn": "Ravn (King, Norway)",
        "eilif-strand": "Ravn (Norway)",
        "daudi-mwangaza": "Ravn (in “Minister arrives in Peru”)",
        "juma-kisima": "Ravn (in “Solvang stays at home”)",
    }


@pytest.mark.usefixtures("namesakes")
def test_a_name_that_stands_alone_stays_as_it_is() -> None:
    kept = data.choices("officials", Filter(countries=("ET", "PE")))
    assert "Ravn" in [row.name for row in told_apart(kept)]


@pytest.mark.usefixtures("namesakes")
def test_where_nothing_tells_apart_the_id_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "articles", lambda *_: ())
    names = [row.name for row in told_apart(data.entities("PERSON"))]
    assert "Ravn (daudi-mwangaza)" in names
    assert len(set(names)) == len(names)

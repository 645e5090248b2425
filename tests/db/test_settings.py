"""Settings of the environment and the file: which one wins, and what a mistake is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.errors import SettingsError
from db.settings import KEYS, Settings, load

FULL = """
database = "data/visits.db"
articles = "/srv/articles"
title = "Visits to the Arctic"
notice = "Articles are  invented."
base_url = "https://visits.example.org/arctic/"
read_only = true
"""


def write(folder: Path, text: str) -> dict[str, str]:
    """An environment that names a file with this text."""
    file = folder / "site.toml"
    file.write_text(text, encoding="utf-8")
    return {"ENVOYAGE_CONFIG": str(file)}


def test_without_file_and_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    seeds = Path(__file__).parents[2] / "seeds"
    assert load({}) == Settings(articles=seeds)


def test_the_file_of_the_current_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "envoyage.toml").write_text('title = "Here"\ndatabase = "here.db"', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert (load({}).title, load({}).database.resolve()) == ("Here", tmp_path / "here.db")


def test_every_key_of_the_file(tmp_path: Path) -> None:
    assert load(write(tmp_path, FULL)) == Settings(
        database=tmp_path / "data/visits.db",
        articles=Path("/srv/articles"),
        title="Visits to the Arctic",
        notice="Articles are invented.",
        base_url="https://visits.example.org/arctic",
        read_only=True,
    )


def test_the_environment_wins(tmp_path: Path) -> None:
    environ = write(tmp_path, FULL) | {
        "ENVOYAGE_DB": "other.db", "ENVOYAGE_ARTICLES": "texts", "ENVOYAGE_TITLE": "Other",
        "ENVOYAGE_NOTICE": "Mind", "ENVOYAGE_BASE_URL": "http://localhost:8501", "ENVOYAGE_READ_ONLY": "no",
    }  # fmt: skip
    assert {variable for variable, _ in KEYS.values()} < set(environ)
    assert load(environ) == Settings(
        Path("other.db"), Path("texts"), "Other", "Mind", "http://localhost:8501", read_only=False
    )


def test_an_empty_variable_says_nothing(tmp_path: Path) -> None:
    assert load(write(tmp_path, 'title = "Mine"') | {"ENVOYAGE_TITLE": " "}).title == "Mine"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('titel = "x"', r"site\.toml: there is no key 'titel'\. Did you mean 'title'\?"),
        ("zzz = 1", r"site\.toml: there is no key 'zzz'\. The keys are database, "),
        ("title = 3", r"site\.toml: 'title' must be a text of at most 500 characters, not 3"),
        (f'notice = "{"x" * 501}"', r"'notice' must be a text"),
        ('database = ""', r"'database' must be a path, not ''"),
        ("read_only = 3", r"'read_only' must be true or false, not 3"),
        ('base_url = "javascript:alert(1)"', r"'base_url' must be an address such as https://"),
        ('base_url = "https://a.org/?x=1"', r"'base_url' must be an address"),
        ("title = Visits", r"site\.toml is not valid TOML: .*line 1"),
    ],
)
def test_a_mistake_in_the_file_names_file_and_key(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        load(write(tmp_path, text))


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_bytes(b'title = "\xff"')
    with pytest.raises(SettingsError, match="not valid TOML"):
        load({"ENVOYAGE_CONFIG": str(tmp_path / "site.toml")})


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("ENVOYAGE_CONFIG", "/no/such.toml", "ENVOYAGE_CONFIG names /no/such.toml, which is not there"),
        ("ENVOYAGE_CONFIG", "/", "/ can't be read"),
        ("ENVOYAGE_READ_ONLY", "maybe", "variable ENVOYAGE_READ_ONLY must be true or false, not 'maybe'"),
        ("ENVOYAGE_BASE_URL", "visits.example.org", "variable ENVOYAGE_BASE_URL must be an address"),
    ],
)
def test_a_mistake_in_the_environment_names_the_variable(variable: str, value: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        load({variable: value})


def test_a_database_is_missing_only_where_it_may_be_built(tmp_path: Path) -> None:
    file, articles = tmp_path / "x.db", tmp_path
    assert Settings(file, articles).missing
    assert not Settings(file, articles, read_only=True).missing
    assert not Settings(file, None).missing
    file.touch()
    assert not Settings(file, articles).missing

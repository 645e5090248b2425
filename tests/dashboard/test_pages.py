"""Each page runs: on the sample, without a database, with an empty one, with links to what is not there.

What the components draw is not seen here (``tests/browser`` sees it); their payloads are tested apart.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data, page
from dashboard.first_build import FirstBuild, Progress
from db import connect, store
from db.lock import claim
from tests import sample

APP = Path(page.__file__).with_name("app.py")
pytestmark = pytest.mark.filterwarnings("default")  # Streamlit's own, inside the app


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.build(tmp_path_factory.mktemp("pages") / "sample.db")


@pytest.fixture
def database(built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ENVOYAGE_DB", str(built))
    return built


def run(view: str = "calendar", **params: str | list[str]) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=20)
    app.query_params.update(params)
    app.run()
    if view != "calendar":
        app.switch_page(f"views/{view}.py")
        app.query_params.update(params)
        app.run()
    assert not app.exception
    return app


def texts(app: AppTest) -> str:
    shown = [*app.warning, *app.info, *app.error, *app.title, *app.caption]
    return "\n".join(element.value for element in shown)


def param(app: AppTest, name: str) -> list[str]:
    value = app.query_params[name]
    return [value] if isinstance(value, str) else list(value)


@pytest.mark.parametrize("view", page.PAGES)
def test_every_page_runs(database: Path, view: str) -> None:
    app = run(view)
    assert not app.error
    assert not app.warning


@pytest.mark.parametrize("view", page.PAGES)
def test_no_database_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, view: str) -> None:
    monkeypatch.setenv("ENVOYAGE_DB", str(tmp_path / "none.db"))
    monkeypatch.setenv("ENVOYAGE_READ_ONLY", "1")
    app = run(view)
    assert "There is no database" in app.error[0].value
    assert "envoyage build" in app.error[0].value


@pytest.mark.parametrize("view", page.PAGES)
def test_an_empty_database_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, view: str) -> None:
    path = tmp_path / "empty.db"
    with connect.create(path) as db:
        store.finish(db, datetime(2031, 1, 1, tzinfo=UTC), "0", "sample", 0, 0)
    monkeypatch.setenv("ENVOYAGE_DB", str(path))
    assert not run(view).error


def test_a_file_that_is_no_database_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "notes.db"
    path.write_text("no database " * 100)
    monkeypatch.setenv("ENVOYAGE_DB", str(path))
    assert "not an Envoyage database" in run().error[0].value.replace("\\", "")


FILTERED = ("disagreements", "officials", "entities", "topics", "sources")


@pytest.mark.parametrize(
    ("view", "params", "said"),
    [
        ("calendar", {"sel": "astrid-fjeldmo-pe-2031-03-05"}, "a visit that is not in this database"),
        ("calendar", {"sel": f"{sample.VISITS[0]}.0123456789"}, "The words of this link are not in"),
        ("calendar", {"official": "no-body"}, "does not know the filter"),
        ("calendar", {"topic": "<b>x</b>"}, r"\<b\>x"),
        ("calendar", {"official": "torvald-ravn", "sel": sample.VISITS[0]}, "not among the filtered"),
        *((view, {"paper": "No Such Paper"}, "does not know the filter") for view in FILTERED),
        ("officials", {"entity": "juma"}, "a name that is not in this database"),
        ("sources", {"src": "a9"}, "an article that is not in this database"),
    ],
)
def test_links_to_what_is_not_there_say_so(
    database: Path, view: str, params: dict[str, str], said: str
) -> None:
    assert said in texts(run(view, **params))


def test_the_nearest_is_offered(database: Path) -> None:
    app = run(sel="astrid-fjeldmo-pe-2031-03-05")
    next(
        button for button in app.button if button.label == "Astrid Fjeldmo Norway → Peru \\(Lima\\)"
    ).click().run()
    assert param(app, "sel") == [sample.VISITS[0]]
    assert not app.warning


def test_the_filters_show_the_link(database: Path) -> None:
    app = run(official=["rosa-quispe"], topic=["climate"], q="summit")
    chosen = {widget.label: widget.value for widget in app.multiselect}
    assert chosen["Official"] == ["rosa-quispe"]
    assert chosen["Topic"] == ["climate"]
    assert chosen["Country visited"] == chosen["Paper"] == chosen["Status"] == []
    assert app.text_input[0].value == "summit"


def test_a_filter_goes_into_the_link(database: Path) -> None:
    app = run(win="2031-03-01_2031-03-09", sel=sample.VISITS[0])
    app.multiselect[0].set_value(["rosa-quispe"]).run()
    assert param(app, "official") == ["rosa-quispe"]
    assert param(app, "sel") == [sample.VISITS[0]]
    assert "win" not in app.query_params
    app.button[0].click().run()
    assert "official" not in app.query_params
    assert app.multiselect[0].value == []


def test_a_new_build_appears(tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "live.db"
    monkeypatch.setenv("ENVOYAGE_DB", str(path))
    with connect.create(path) as db:
        store.finish(db, datetime(2031, 1, 1, tzinfo=UTC), "0", "sample", 0, 0)
    app = run()
    assert "0 visits" in texts(app)
    other = tmp_path / "other.db"
    shutil.copy(built, other)
    other.replace(path)
    app.run()
    assert not app.exception
    assert "8 visits" in texts(app)


def test_a_wrong_setting_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENVOYAGE_READ_ONLY", "perhaps")
    assert "ENVOYAGE_READ_ONLY must be true or false" in run().error[0].value.replace("\\", "")


def test_title_and_notice_of_the_host_are_shown(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENVOYAGE_TITLE", "Visits to *Ruritania*")
    monkeypatch.setenv("ENVOYAGE_NOTICE", "Invented <b>articles</b>.")
    app = run()
    assert r"**Visits to \*Ruritania\***" in [element.value for element in app.markdown]
    assert r"Invented \<b\>articles\</b\>\." in [element.value for element in app.caption]


def test_a_failed_first_build_is_said_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = FirstBuild(tmp_path / "x.db", tmp_path, claim)
    build._progress = Progress(failed="No article found in *here*.")
    build._thread = Thread()
    begun = []
    monkeypatch.setattr(build, "_run", lambda: begun.append("again"))
    monkeypatch.setattr(data, "first_build", lambda *_: build)
    monkeypatch.setenv("ENVOYAGE_DB", str(tmp_path / "x.db"))
    monkeypatch.setenv("ENVOYAGE_ARTICLES", str(tmp_path))
    app = run()
    assert app.title[0].value == "The calendar could not be built"
    assert app.error[0].value == r"No article found in \*here\*\."
    assert not begun
    app.button[0].click().run()
    assert begun == ["again"]
    assert app.title[0].value == "Reading the articles"

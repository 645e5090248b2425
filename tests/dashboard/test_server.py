"""The page that previews of links read: title and description, for whatever address."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.requests import Request

from dashboard import server
from tests import sample

pytestmark = pytest.mark.filterwarnings("default")  # Streamlit's own


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.build(tmp_path_factory.mktemp("server") / "sample.db")


@pytest.fixture
def database(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENVOYAGE_DB", str(built))


def page(link: str) -> str:
    """What the server answers: asked without Streamlit's runtime, of which there is one a process."""
    path, _, query = link.partition("?")
    (route,) = (r for r in server.routes if r.path == path)
    scope = {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": query.encode()}
    answer = route.endpoint(Request(scope | {"server": ("localhost", 80), "scheme": "http"}))
    text = bytes(answer.body).decode()
    assert 'id="root"' in text  # Streamlit's own page
    return text


def tags(path: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:name|property)="([\w:]+)" content="([^"]*)"', page(path))
    return {name: unescape(text) for name, text in found}


def test_a_link_to_a_visit_says_which(database: None) -> None:
    found = tags(f"/?sel={sample.VISITS[0]}")
    assert found["og:title"] == "Astrid Fjeldmo Norway → Peru (Lima)"
    assert found["og:description"].startswith("March 4–7, 2031. ")
    assert found["description"] == found["og:description"]
    assert "og:url" not in found


@pytest.mark.parametrize("path", ["/", "/officials", "/?sel=nobody", "/?country=PE&win=x"])
def test_other_links_say_what_the_corpus_holds(
    database: None, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setenv("ENVOYAGE_TITLE", 'Visits "<b>"')
    monkeypatch.setenv("ENVOYAGE_BASE_URL", "https://visits.example.org")
    found = tags(path)
    assert found["og:title"] == 'Visits "<b>"'
    assert re.match(r"\d visits? .*from \d articles", found["og:description"].replace("official ", ""))
    assert found["og:url"] == f"https://visits.example.org{path}"
    assert "<title>Visits &quot;&lt;b&gt;&quot;</title>" in page(path)


def test_without_a_database_it_is_streamlits_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENVOYAGE_DB", str(tmp_path / "none.db"))
    assert "og:title" not in page("/")

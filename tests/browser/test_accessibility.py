"""axe finds nothing serious on any page, light or dark; nor where there is nothing to show, or an error."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from db import connect, store
from tests import sample
from tests.browser.conftest import Open, served

PAGES = {
    "calendar": ("/", ".gantt .bar"),
    "visit": (f"/?sel={sample.VISITS[0]}&topic=fisheries", ".source .target"),
    "two papers": (f"/?sel={sample.VISITS[0]}&beside=a2", ".source .target"),
    "month": (f"/?view=month&days=2031-03-05_2031-03-09&sel={sample.VISITS[0]}", ".gantt .event"),
    "list": ("/?view=list", ".panel .item"),
    "lanes": ("/?lanes=topic", ".gantt .bar"),
    "whole span": ("/?win=1962-01-01_2031-06-01", ".gantt .bar"),
    "sources": ("/sources?src=a3", ".source .text"),
    "officials": ("/officials", ".panel .item"),
    "official": ("/officials?entity=rosa-quispe", ".panel .item"),
    "disagreements": ("/disagreements?status=completed", ".panel .item"),
    "search": ("/search?q=fish", ".panel .excerpt mark"),
    "about": ("/about", ".js-plotly-plot"),
    "topics": ("/topics", ".panel .item"),
    "names": ("/entities", ".js-plotly-plot"),
    "unknown visit": ("/?sel=nobody-at-all", ".stAlert"),
    "unknown article": ("/sources?src=a9", ".stAlert"),
    "unknown name": ("/officials?entity=juma", ".stAlert"),
    "unknown filter": ("/?official=nobody", ".stAlert"),
    "no visit": ("/?official=bjarne-solvang&topic=climate", ".panel h2"),
    "no hit": ("/search?q=zeppelin", ".panel h2"),
}
#: What pages say where no article was read.
BARE = {
    "/": "No visit was found in these articles.",
    "/?view=month": "No visit was found in these articles.",
    "/disagreements": "The papers agree.",
    "/search?q=fish": "No article has all these words.",
    "/officials": "Nobody: no such visit was found.",
    "/entities": "Nothing was recognised in these articles.",
    "/topics": "No topic was found in these articles.",
    "/sources": "There are no articles in this database.",
    "/about": "0 visits found in 0 articles",
}

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.filterwarnings("default")]


@pytest.mark.parametrize("name", PAGES)
def test_axe(open_page: Open, name: str) -> None:
    path, ready = PAGES[name]
    page = open_page(path, reduced_motion="reduce")
    expect(page.locator(ready).first).to_be_visible()
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_visible()  # the filters come last
    assert _serious(page) == []


def test_axe_without_a_database_and_with_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    monkeypatch.setenv("ENVOYAGE_READ_ONLY", "true")
    with served(tmp_path / "bare.db") as address:
        page = open_page(f"{address}/", reduced_motion="reduce")
        expect(page.get_by_text("There is no database")).to_be_visible()
        assert _serious(page) == []
        with connect.create(tmp_path / "bare.db") as db:
            store.finish(db, datetime(2031, 1, 1, tzinfo=UTC), "0", "sample", 0, 0)
        for view, said in BARE.items():
            page.goto(address + view)
            expect(page.get_by_text(said).first).to_be_visible()
            assert _serious(page) == [], view
        page.close()  # before its server: it may still load files


def _serious(page: Page) -> list[object]:
    """What axe finds serious or critical, in light and in dark."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.wait_for_timeout(500)  # Streamlit fades its own elements in
        found += [
            (scheme, violation["id"], node["target"], node["failureSummary"])
            for violation in Axe().run(page).response["violations"]
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]
    return found

"""axe finds nothing serious on any page, light or dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests import sample
from tests.browser.conftest import Open

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
    "unknown": ("/?sel=nobody-at-all", ".gantt .bar"),
}

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.filterwarnings("default")]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe(open_page: Open, name: str, dark: bool) -> None:
    path, ready = PAGES[name]
    page = open_page(path, dark=dark, reduced_motion="reduce")
    expect(page.locator(ready).first).to_be_visible()
    page.wait_for_timeout(500)
    found = Axe().run(page).response["violations"]
    serious = [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in found
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]
    assert serious == []

"""The database as people browse it in Datasette: labelled rows, words that say a fact, full text search."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import sample
from tests.servers import free_port, running

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("datasette")
    database = sample.build(folder / "sample.db")
    export = [sys.executable, "-m", "dashboard.exports", "database", "--db", database, "-o", folder / "out"]
    subprocess.run(export, check=True, capture_output=True)
    assert (folder / "out" / "envoyage.db").read_bytes() == database.read_bytes()
    address = f"http://127.0.0.1:{(port := free_port())}/envoyage"
    files = [folder / "out" / "envoyage.db", "-m", folder / "out" / "metadata.json"]
    with running([sys.executable, "-m", "datasette", "serve", *files, "--port", str(port)], address):
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_rows_are_labelled_and_described(page: Page, address: str) -> None:
    page.goto(f"{address}/reports")
    expect(page.locator("body")).to_contain_text("What one article says of one visit.")
    expect(page.locator("tbody")).to_contain_text("Astrid Fjeldmo")
    expect(page.locator("td.col-visit a").first).to_contain_text(" to ")  # the visit's label, not its id
    expect(page.locator("dl.column-descriptions")).to_contain_text("the name in this article")
    page.locator("td.col-visit a").first.click()
    expect(page.locator("table.rows-and-columns")).to_contain_text("Foreign Minister")


def test_views_read_well(page: Page, address: str) -> None:
    page.goto(f"{address}/calendar")
    expect(page.locator("tbody tr")).to_have_count(len(sample.VISITS))
    page.goto(f"{address}/facts?field=start")
    expect(page.locator("tbody")).to_contain_text("on March 5")
    page.goto(f"{address}/disagreements")
    expect(page.locator("tbody")).to_contain_text("2031-03-05")
    page.goto(address)
    expect(page.locator("body")).not_to_contain_text("articles_fts_data")


def test_full_text_search(page: Page, address: str) -> None:
    page.goto(f"{address}/articles")
    page.get_by_role("searchbox").fill("gulls")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("tbody tr").first).to_contain_text("gulls")
    assert "_search=gulls" in page.url

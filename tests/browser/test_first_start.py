"""A host that has no database yet, as its first visitor sees it; and what a host may set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests import sample
from tests.browser.conftest import Open, served

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.filterwarnings("default")]

ARTICLE = "A visit to Oslo\n\nOSLO - Foreign Minister Ama Boateng of Malawi arrived in Oslo on May 3, 2021.\n"


def test_from_a_failed_build_to_the_calendar_at_the_same_link(
    tmp_path: Path, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    monkeypatch.setenv("ENVOYAGE_ARTICLES", str(articles))
    with served(tmp_path / "visits.db") as address:
        page = open_page(f"{address}/?view=month", width=390)
        expect(page.get_by_role("heading", name="The calendar could not be built")).to_be_visible(
            timeout=60_000
        )
        expect(page.get_by_role("alert")).to_contain_text(f"No article found in {articles}")
        assert Axe().run(page).violations_count == 0
        (articles / "one.txt").write_text(ARTICLE, encoding="utf-8")
        page.get_by_role("button", name="Try again").click()
        expect(page.get_by_role("heading", name="Reading the articles")).to_be_visible()
        expect(page.get_by_role("progressbar")).to_be_visible()
        assert Axe().run(page).violations_count == 0
        month = page.get_by_role("button", name="Month", exact=True)
        expect(month).to_have_attribute("aria-pressed", "true", timeout=60_000)
        assert page.url.endswith("?view=month")
        page.close()  # before its server: it still loads the filters


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard that its host gave a name and a public address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ENVOYAGE_BASE_URL", "https://visits.example.org/arctic")
        patch.setenv("ENVOYAGE_TITLE", "Visits to the Arctic")
        patch.setenv("ENVOYAGE_NOTICE", "Invented articles.")
        with served(sample.build(tmp_path_factory.mktemp("public") / "sample.db")) as found:
            yield found


def test_copied_links_have_the_public_address(public: str, open_page: Open) -> None:
    page = open_page(f"{public}/?country=PE", permissions=["clipboard-read", "clipboard-write"])
    expect(page.get_by_text("Visits to the Arctic")).to_be_visible()
    expect(page.get_by_text("Invented articles.")).to_be_visible()
    expect(page).to_have_title("Visits to the Arctic")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "https://visits.example.org/arctic/?country=PE"
    assert Axe().run(page).violations_count == 0

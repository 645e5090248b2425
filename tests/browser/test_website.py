"""The static site as its readers have it: from a web host, as a folder, as one mailed file; without a network."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests import sample
from tests.benchmarks.website import served

DISPUTED, OPEN, POSTPONED, CANCELLED, SHORT, MONTH, OLD, UNDATED = sample.VISITS
ON_MARCH_5 = sample.evidence_id("a2-fjeldmo", "start", "a2", "on March 5")
WAYS = ("served", "folder", "file")
#: What would break out of a script, a title or a string, were it not written as text.
NASTY = "</script><script>document.title='broken'</script><!-- \u2028 \u2029 <img src=x onerror=alert(1)>"

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

Visit = Callable[..., Page]


def export(*words: object) -> None:
    environment = os.environ | {"ENVOYAGE_BASE_URL": "https://visits.example.org"}
    subprocess.run([sys.executable, "-m", "dashboard.exports", *map(str, words)], check=True, env=environment)


@pytest.fixture(scope="session")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Way -> the address at which the sample's site is opened."""
    folder = tmp_path_factory.mktemp("website")
    database = sample.build(folder / "sample.db")
    with sqlite3.connect(database) as conn:  # behind all offsets
        conn.execute(
            "UPDATE articles SET text = text || ?, title = title || ? WHERE id = 'a2'", (NASTY, NASTY)
        )
    export("site", "--db", database, "-o", folder / "site", "--notice", NASTY)
    export("page", "--db", database, "-o", folder / "mail.html", "--notice", NASTY)
    with served(folder / "site") as address:
        yield {
            "served": address,
            "folder": (folder / "site" / "index.html").as_uri(),
            "file": (folder / "mail.html").as_uri(),
        }


@pytest.fixture
def visit(browser: Browser, addresses: dict[str, str]) -> Iterator[Visit]:
    """Open the site in a fresh context that reaches nothing else; fail if the console said that anything is wrong."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def opened(way: str, query: str = "", width: int = 1440, dark: bool = False, **more: object) -> Page:
        address = addresses[way]
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", **more
        )
        contexts.append(context)
        if way == "served":
            context.route("**", lambda route: _only(route, address, wrong))
        else:
            context.set_offline(True)
        page = context.new_page()
        page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.goto(address + query)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def _only(route: Route, address: str, wrong: list[str]) -> None:
    if route.request.url.startswith((address, "blob:")):
        route.continue_()
    else:
        wrong.append(f"asked for {route.request.url}")
        route.abort()


def bar(page: Page, id: str) -> Locator:
    return page.locator(f'.gantt .bar[data-id="{id}"]')


def in_view(node: Locator) -> bool:
    return bool(
        node.evaluate(
            """(node) => {
                const box = node.getBoundingClientRect(), text = node.closest('.text').getBoundingClientRect();
                return box.top >= text.top && box.bottom <= text.bottom && box.top >= 0 && box.bottom <= innerHeight;
            }"""
        )
    )


@pytest.mark.parametrize("way", WAYS)
def test_bar_to_flashing_words_back_and_the_link(visit: Visit, way: str) -> None:
    page = visit(way)
    expect(page.get_by_role("heading", level=1)).to_have_text("March 2031 · 5 of 8 visits · 5 papers")
    expect(page.locator(".gantt .bar")).to_have_count(5)
    bar(page, SHORT).click()
    expect(page.locator(".panel h2")).to_have_text("Ingrid Havsten")
    bar(page, DISPUTED).click()
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    expect(page.locator(".source h2")).to_have_text("Fjordbank envoy to tour Lima")
    expect(page.locator(".differ")).to_contain_text("March 5, 2031 (1 paper)")
    page.locator(f'.differ .words[data-evidence="{ON_MARCH_5}"]').click()
    expect(page.locator(".source h2")).to_have_text(f"Minister arrives in Peru{NASTY}")
    expect(page.locator(".source .target.flash").first).to_be_visible()
    assert "".join(page.locator(".source .target").all_text_contents()) == "on March 5"
    assert in_view(page.locator(".source .target").first)
    expect(page).to_have_url(re.compile(rf"\?sel={DISPUTED}\.{ON_MARCH_5}"))

    page.go_back()
    expect(page.locator(".source h2")).to_have_text("Fjordbank envoy to tour Lima")
    page.go_back()
    expect(page.locator(".panel h2")).to_have_text("Ingrid Havsten")
    expect(bar(page, SHORT)).to_have_attribute("aria-pressed", "true")
    page.go_forward()
    page.go_forward()
    expect(page.locator(f'.words[data-evidence="{ON_MARCH_5}"]').first).to_have_attribute(
        "aria-pressed", "true"
    )

    other = visit(way, f"?{page.url.split('?')[1]}")
    expect(other.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    expect(other.locator(".source .target.flash").first).to_be_visible()
    assert in_view(other.locator(".source .target").first)
    expect(bar(other, DISPUTED)).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("way", WAYS)
def test_filters_count_what_they_keep_and_go_along(visit: Visit, way: str) -> None:
    page = visit(way)
    page.get_by_role("combobox", name="Official", exact=True).select_option(label="Bjarne Solvang (2)")
    expect(page.locator(".gantt .bar")).to_have_count(2)
    expect(page.locator(".gantt .chip")).to_have_text("Official: Bjarne Solvang ×")
    page.get_by_role("combobox", name="Status").select_option(label="Postponed (1)")
    expect(page.locator(".gantt .bar")).to_have_count(1)
    expect(page).to_have_url(re.compile("official=bjarne-solvang&status=postponed"))
    page.go_back()
    expect(page.locator(".gantt .bar")).to_have_count(2)
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("8 visits")
    page.get_by_label("From", exact=True).fill("2031-03-03")
    page.get_by_label("To", exact=True).fill("2031-03-08")
    expect(page.locator(".gantt .chip")).to_contain_text("Days: March 3, 2031 – March 8, 2031")
    expect(page.locator(".gantt .bar")).to_have_count(2)


@pytest.mark.parametrize("way", WAYS)
def test_sources_names_and_the_way_back_to_a_visit(visit: Visit, way: str) -> None:
    page = visit(way)
    page.get_by_role("link", name="Sources").click()
    expect(page.locator(".list .item")).to_have_count(5)
    page.locator(".list .item", has_text="Quotas on the table").click()
    expect(page.locator(".reader h2")).to_have_text("Quotas on the table")
    page.locator('.reader [data-entity="rosa-quispe"]').first.click()
    page.get_by_role("button", name="All that the articles say of them").click()
    expect(page.locator(".list .item")).to_have_count(3)
    expect(page.locator(".reader .target").first).to_have_text("Rosa Quispe")
    page.get_by_role("button", name="Remove the filter Named: Rosa Quispe").click()
    expect(page.locator(".list .item")).to_have_count(5)
    page.locator(".reader .visits").get_by_role("button", name="Astrid Fjeldmo").click()
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    other = visit(way, "?src=a3&at=0-6")
    assert "".join(other.locator(".reader .target").all_text_contents()) == "Quotas"


@pytest.mark.parametrize("way", WAYS)
def test_words_are_looked_for_in_the_articles(visit: Visit, way: str) -> None:
    page = visit(way)
    page.get_by_label("Words in the articles").fill("disputes fish")
    page.keyboard.press("Enter")
    expect(page.locator(".gantt .chip")).to_have_text("Words: disputes fish ×")
    expect(page.locator(".gantt .bar")).to_have_count(1)  # 'a dispute over fishing quotas'
    expect(page.get_by_role("combobox", name="Official", exact=True)).to_contain_text("Astrid Fjeldmo (1)")
    page.get_by_role("link", name="Sources").click()
    expect(page.locator(".list .item")).to_have_count(1)
    page.locator(".list .item").click()
    assert page.locator(".reader .text .found").all_text_contents() == [
        "fisheries",
        "fish",
        "dispute",
        "fishing",
    ]
    page.get_by_label("Find articles with these words").fill("nobody wrote this")
    page.keyboard.press("Enter")
    expect(page.locator(".list .panel")).to_contain_text("No article has all these words.")


@pytest.mark.parametrize("way", WAYS)
def test_what_an_article_says_stays_text(visit: Visit, way: str) -> None:
    page = visit(way, "?src=a2")
    expect(page.locator(".source .text")).to_contain_text("onerror=alert(1)>")
    expect(page.locator("footer")).to_contain_text(NASTY.split()[0])
    assert page.locator("img").count() == 0
    assert page.title() == f"Minister arrives in Peru{NASTY} · Envoyage"


@pytest.mark.parametrize("way", WAYS)
def test_the_way_to_the_dashboard_that_shows_the_same(visit: Visit, way: str) -> None:
    page = visit(way, f"?sel={DISPUTED}.{ON_MARCH_5}&topic=fisheries")
    live = page.get_by_role("link", name="Live dashboard")
    expect(live).to_have_attribute(
        "href", f"https://visits.example.org/?sel={DISPUTED}.{ON_MARCH_5}&topic=fisheries"
    )
    page.get_by_role("link", name="Sources").click()
    expect(live).to_have_attribute("href", "https://visits.example.org/sources?topic=fisheries")


@pytest.mark.parametrize(("way", "public"), [("served", False), ("folder", True)])
def test_a_copied_link_leads_where_others_can_go(visit: Visit, way: str, public: bool) -> None:
    page = visit(way, "?src=a3")
    page.evaluate("navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }")
    page.locator('.reader [data-entity="rosa-quispe"]').first.click()
    page.get_by_role("dialog").get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("dialog")).to_contain_text("Link copied")
    base, _, query = page.evaluate("copied").partition("?")
    assert base == ("https://visits.example.org/sources" if public else page.url.split("?")[0])
    other = visit(way, f"?{query}")
    assert "".join(other.locator(".reader .target").all_text_contents()) == "Rosa Quispe"


@pytest.mark.parametrize("way", WAYS)
def test_keys_are_enough(visit: Visit, way: str) -> None:
    page = visit(way)
    bar(page, OPEN).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    words = page.locator(f'.differ .words[data-evidence="{ON_MARCH_5}"]')
    words.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".source .target.flash").first).to_be_visible()
    expect(words).to_be_focused()
    page.get_by_role("combobox", name="Topic").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".gantt .chip")).to_be_visible()
    expect(page.get_by_role("combobox", name="Topic")).to_be_focused()


@pytest.mark.parametrize("way", WAYS)
def test_a_link_to_nothing_says_so(visit: Visit, way: str) -> None:
    page = visit(way, "?sel=nobody-at-all&country=ZZ&days=2031-02-30_2031-03-01")
    expect(page.get_by_role("status")).to_contain_text("nobody-at-all")
    expect(page.get_by_role("status")).to_contain_text("ZZ")
    expect(page.locator(".gantt .bar")).to_have_count(5)


STATES = {
    "calendar": ("", ".gantt .bar"),
    "visit": (f"?sel={DISPUTED}.{ON_MARCH_5}&topic=fisheries", ".source .target"),
    "two papers": (f"?sel={DISPUTED}&beside=a2", ".source .target"),
    "month": (f"?view=month&sel={DISPUTED}", ".gantt .event"),
    "list": ("?view=list", ".panel .item"),
    "sources": ("?src=a3&entity=rosa-quispe", ".source .target"),
    "unknown": ("?sel=nobody-at-all", ".gantt .bar"),
}


@pytest.mark.slow
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("name", STATES)
def test_axe(visit: Visit, name: str, width: int, dark: bool) -> None:
    query, ready = STATES[name]
    page = visit("folder", query, width=width, dark=dark, reduced_motion="reduce")
    expect(page.locator(ready).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.wait_for_timeout(200)
    serious = [
        (found["id"], node["target"], node["failureSummary"])
        for found in Axe().run(page, options={"preload": False}).response["violations"]
        if found["impact"] in ("serious", "critical")
        for node in found["nodes"]
    ]
    assert serious == []

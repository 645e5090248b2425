"""The demo itself: articles in, built and served by the command line, clicked through in a browser."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from db import connect, store
from tests import sample
from tests.browser.conftest import Open, served
from tests.servers import free_port

ROOT = Path(__file__).parents[2]
GOLD = json.loads((ROOT / "tests/gold/seeds/visits.json").read_text(encoding="utf-8"))["visits"]

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.filterwarnings("default")]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address that ``envoyage serve`` prints to somebody who never ran it, on a machine without a browser."""
    folder = tmp_path_factory.mktemp("demo")
    envoyage = [sys.executable, "-m", "etl"]
    subprocess.run([*envoyage, "build", "seeds", "--db", folder / "demo.db"], cwd=ROOT, check=True)
    port = str(free_port())
    command = [*envoyage, "serve", "--db", str(folder / "demo.db"), "--port", port]
    machine = os.environ | {"HOME": str(folder), "BROWSER": "true"}
    with subprocess.Popen(
        command, cwd=ROOT, env=machine, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        address = server.stdout.readline().split()[-1]
        yield address
        server.terminate()
        assert server.wait(10) == 0
    with pytest.raises(URLError):  # the dashboard that it started ended with it
        urlopen(address)  # noqa: S310 (our own server)


def test_every_annotated_visit_is_on_the_calendar(demo: str, open_page: Open) -> None:
    page = open_page(f"{demo}/?win=1950-01-01_2024-01-31")
    bars = page.locator(".gantt .bar")
    expect(bars).to_have_count(len(GOLD))
    labels = " ".join(str(bars.nth(i).get_attribute("aria-label")) for i in range(len(GOLD)))
    for visit in GOLD:
        assert visit["visitor"]["name"] in labels


def test_a_preview_of_a_link_says_what_the_corpus_holds(demo: str) -> None:
    with urlopen(demo) as answer:  # noqa: S310 (our own server)
        page = answer.read().decode()
    assert '<meta property="og:title" content="Envoyage">' in page
    assert f'content="{len(GOLD)} official visits from 5 articles' in page


@pytest.mark.parametrize("visit", [v for v in GOLD if v["conflicts"]], ids=lambda v: v["id"])
def test_from_a_bar_to_the_words_and_back(visit: dict, demo: str, open_page: Open) -> None:
    name = visit["visitor"]["name"]
    page = open_page(demo)
    page.locator(f'.gantt .bar[aria-label*="{name}"]').click()
    expect(page.locator(".panel h2")).to_have_text(name)
    expect(page.locator(".differ")).to_contain_text("The papers disagree")
    page.locator(".differ .words").last.click()
    flashing = page.locator(".source .target.flash").first
    expect(flashing).to_be_in_viewport()
    expect(page).to_have_url(re.compile(r"sel=[\w-]+\."))
    other = open_page(page.url, fresh=True, dark=True, reduced_motion="reduce")
    expect(other.locator(".source .target.flash").first).to_be_in_viewport()
    other.wait_for_timeout(500)  # Streamlit fades its own elements in
    found = Axe().run(other).response["violations"]
    serious = [
        (v["id"], [n["target"] for n in v["nodes"]]) for v in found if v["impact"] in ("serious", "critical")
    ]
    assert serious == []
    page.go_back()
    expect(page).to_have_url(re.compile(r"sel=[\w-]+$"))
    page.go_back()
    expect(page.locator(".panel h2")).to_have_text("Choose a visit")


def test_the_stops_of_a_tour_and_a_new_build_under_a_reader(tmp_path: Path, open_page: Open) -> None:
    live = sample.build(tmp_path / "live.db")
    disputed, other, later, earlier = sample.VISITS[:4]
    with closing(sqlite3.connect(live)) as conn, conn:  # a tour: the second stop begins a day after the first
        conn.execute("UPDATE visits SET status = 'completed' WHERE id IN (?, ?)", (earlier, later))
    with served(live) as address:
        page = open_page(f"{address}/?sel={earlier}")
        page.locator(".panel .legs").get_by_role("button", name="Norway → Kenya").click()
        expect(page.locator(".panel .route")).to_have_text("Norway → Kenya")
        expect(page).to_have_url(re.compile(f"sel={later}"))
        page.go_back()
        expect(page.locator(".panel .route")).to_have_text("Norway → Tanzania")
        page.goto(f"{address}/?sel={disputed}")
        expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
        sample.build(tmp_path / "again.db").replace(live)
        page.locator(f'.gantt .bar[data-id="{other}"]').click()
        expect(page.locator(".panel h2")).to_have_text("Daudi Mwangaza")
        with connect.create(live) as db:
            store.finish(db, datetime(2031, 5, 1, tzinfo=UTC), "0", "sample", 0, 0)
        page.get_by_role("button", name="Close this visit").click()
        expect(page.locator(".panel")).to_contain_text("No visit was found in these articles.")
        page.goto(f"{address}/?sel={disputed}")
        expect(page.get_by_text("that is not in this database")).to_be_visible()
        page.close()  # before its server: it still loads the filters

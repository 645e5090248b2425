"""A real server over the sample database, and a real browser on it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from tests import sample
from tests.servers import dashboard, free_port, running

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGS = ("--no-sandbox", "--disable-background-networking", "--disable-gpu", "--disable-dev-shm-usage")
APP = Path(__file__).parents[2] / "dashboard" / "app.py"

expect.set_options(timeout=15_000)  # the first page of a cold server on a small machine is slow

Open = Callable[..., Page]


def _browser_path() -> str | None:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = _browser_path()
    if not path:
        said = "no Chromium or Chrome found; install one or name it in the variable CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(said)
        pytest.skip(said)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(ARGS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard that serves the sample."""
    with served(sample.build(tmp_path_factory.mktemp("served") / "sample.db")) as found:
        yield found


@contextmanager
def served(database: Path) -> Iterator[str]:
    """A dashboard over a database, while the block runs: its address."""
    folder, address = database.parent, f"http://127.0.0.1:{(port := free_port())}"
    environ = os.environ | {"ENVOYAGE_DB": str(database)}
    with running(dashboard(port), f"{address}/_stcore/health", folder / "log.txt", env=environ, cwd=folder):
        yield address


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[dict[str, BrowserContext]]:
    """Contexts that tests share, so that Streamlit's own files are loaded once."""
    shared: dict[str, BrowserContext] = {}
    yield shared
    for context in shared.values():
        context.close()


@pytest.fixture
def open_page(browser: Browser, contexts: dict[str, BrowserContext], address: str) -> Iterator[Open]:
    """Open an address; fail at the end if the console said that anything is wrong.

    ``fresh`` opens it in a context of its own, as another reader's browser would.
    """
    pages: list[Page] = []
    wrong: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        # On a page that is not the front page, Streamlit looks for its own files under that page first.
        if message.type == "error" and "/_stcore/" not in str(message.location.get("url")):
            wrong.append(f"{message.text} {message.location}")

    def opened(
        path: str = "/",
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        fresh: bool = False,
        **more: Any,
    ) -> Page:
        options = {
            "viewport": {"width": width, "height": height}, "color_scheme": "dark" if dark else "light", **more,
        }  # fmt: skip
        name = f"{len(pages)} {path}" if fresh else str(options)
        if name not in contexts:
            contexts[name] = browser.new_context(**options)
            contexts[name].set_default_timeout(20_000)
        page = contexts[name].new_page()
        pages.append(page)
        page.on("console", heard)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(address + path if path.startswith("/") else path)
        return page

    yield opened
    for page in pages:
        page.close()
    assert wrong == []

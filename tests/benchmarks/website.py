"""How large and how quick a static site is: ``python -m tests.benchmarks.website`` (10,000 invented articles).

Exports a site, serves it with ``python -m http.server`` and opens it in a browser that knows nothing of it yet, and
as a folder. Prints the size, the time of the export, and what a reader waits for: medians in milliseconds.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.bench import BROWSERS
from tests.benchmarks.generate import Size, build
from tests.servers import free_port, running

#: What is promised of 10,000 articles, in milliseconds.
PROMISED = {"first view": 2000}


def main() -> None:
    """Build, export, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--visits", type=int, default=2_000)
    parser.add_argument("--times", type=int, default=5, help="how often each thing is done")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        build(folder / "large.db", Size(asked.articles, asked.visits))
        start = time.monotonic()
        command = [sys.executable, "-m", "dashboard.exports", "site", "--db", folder / "large.db"]
        subprocess.run([*command, "-o", folder / "site"], check=True)
        _say(f"export  {time.monotonic() - start:.1f} s")
        files = [path.stat().st_size for path in (folder / "site").rglob("*") if path.is_file()]
        _say(
            f"size    {sum(files) / 1e6:.1f} MB in {len(files)} files, the largest {max(files) / 1e6:.1f} MB"
        )
        with sync_playwright() as playwright, served(folder / "site") as address:
            path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            for name, where in (("served", address), ("folder", (folder / "site" / "index.html").as_uri())):
                _print(name, _measure(browser, where, asked.times))
            browser.close()


def _measure(browser: Browser, address: str, times: int) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {"first view": [], "bar to words": [], "filter": [], "sources": []}
    for index in range(times):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        found["first view"].append(_first(page, address))
        found["bar to words"].append(_until(page, "gantt .bar", index, "source .target"))
        page.select_option("#filter-official", index=1 + index)
        page.locator(".gantt .chip").wait_for()
        found["filter"].append(_until(page, "gantt .chip", 0, "gantt .bar"))
        found["sources"].append(_until(page, None, 1, "list .item"))
        page.close()
    return found


def _first(page: Page, address: str) -> float:
    start = time.monotonic()
    page.goto(address, wait_until="commit")
    page.locator(".gantt .bar").first.wait_for()
    page.locator(".panel .item").first.wait_for()
    return 1000 * (time.monotonic() - start)


#: Clicks in the page and waits there, so that the driver's own time is not counted.
CLICK = """([place, index, ready]) => new Promise((done) => {
    const within = (path) => {
        const [host, selector] = path.split(' ');
        return document.querySelector(`.host.${host}`).shadowRoot.querySelectorAll(selector);
    };
    const from = performance.now();
    const before = [...within(ready)][0];
    (place ? within(place)[index] : document.querySelectorAll('nav a')[index]).click();
    const look = () => {
        const now = within(ready)[0];
        if (now && now !== before && now.offsetParent) done(performance.now() - from);
        else if (performance.now() - from > 20000) done(NaN);
        else setTimeout(look, 2);
    };
    look();
})"""


def _until(page: Page, place: str | None, index: int, ready: str) -> float:
    took: float = page.evaluate(CLICK, [place, index, ready])
    return took


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """``python -m http.server`` over a folder, while the block runs: its address."""
    address = f"http://127.0.0.1:{(port := free_port())}/"
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", folder]
    with running(command, address):
        yield address


def _print(name: str, found: dict[str, list[float]]) -> None:
    for what, values in found.items():
        promised = f"   (promised: {PROMISED[what]})" if what in PROMISED else ""
        _say(f"{name}  {what:14} median {statistics.median(values):7.0f}   most {max(values):7.0f}{promised}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

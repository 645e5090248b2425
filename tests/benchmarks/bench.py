"""How quick the dashboard is on a large database, beside a small one: ``make bench``.

A real server and a real browser; what is timed is what a reader waits for, from the click to the frame that shows
the words. Prints medians and 95th percentiles in milliseconds.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests import sample
from tests.benchmarks.generate import Size, build
from tests.servers import dashboard, free_port, running

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: A choice with its count.
COUNTED = re.compile(r"\([\d,]+\)$")
#: How long pages take to close, or to be complete, in milliseconds.
SETTLE = 2000
#: What is promised of the large database, in milliseconds at the 95th percentile.
PROMISED = {"bar to panel": 200, "change of a filter": 400}


def main() -> None:
    """Build what is missing, measure both, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=Size().articles)
    parser.add_argument("--visits", type=int, default=Size().visits)
    parser.add_argument("--times", type=int, default=40, help="how often each thing is done")
    parser.add_argument("--folder", type=Path, help="keep the generated database here")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        large = folder / f"bench-{asked.articles}-{asked.visits}.db"
        if not large.exists():
            build(large, Size(asked.articles, asked.visits))
        small = sample.build(Path(scratch) / "sample.db")
        for name, database in (("sample", small), (f"{asked.visits:,} visits", large)):
            with _served(database) as (address, process):
                _print(name, _measure(address, process, asked.times))


def _measure(address: str, process: int, times: int) -> dict[str, list[float]]:
    """Milliseconds of each thing, in order; and the memory of further sessions in MB."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        found: dict[str, list[float]] = {}
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.add_init_script(DEEP)
        found["first view, cold"] = [_first(page, address)]
        views, others = [], []
        before = _memory(process)
        for _ in range(min(times, 5)):
            others.append(browser.new_page(viewport={"width": 1440, "height": 900}))
            views.append(_first(others[-1], address))
        found["first view, warm"] = views
        found["memory of a session (MB)"] = [(_memory(process) - before) / len(views)]
        for other in others:
            other.close()
        page.bring_to_front()
        page.wait_for_timeout(SETTLE)
        found["bar to panel"] = [_click(page, index) for index in range(times)]
        found["change of a filter"] = [t for _ in range(max(1, times // 2)) for t in _filter(page)]
        browser.close()
    return found


def _first(page: Page, address: str) -> float:
    start = time.monotonic()
    page.goto(address)
    page.locator(".panel .item").first.wait_for()
    page.locator(".gantt .bar").first.wait_for()
    return 1000 * (time.monotonic() - start)


#: The elements of a component, which live in shadow roots: to look through the whole page takes so long that it
#: delays what is waited for. When the page was last clicked; and how long ago once the next frame is painted.
DEEP = """window.deep = (selector) => [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')]
    .flatMap((node) => (node.shadowRoot ? [...node.shadowRoot.querySelectorAll(selector)] : []));
window.addEventListener('click', () => (window.clicked = performance.now()), true);
window.painted = (done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - clicked)));"""
#: Clicks in the page and waits there, so that the driver's own time is not counted.
CLICK = """(index) => new Promise((done) => {
    const bars = deep('.gantt .bar').filter((bar) => bar.getAttribute('aria-pressed') !== 'true');
    const bar = bars[index % bars.length];
    const name = bar.getAttribute('aria-label').split(',')[0], steps = document.body.dataset.envoyageSteps;
    const target = () => deep('.source .target')[0], was = target();
    bar.click();
    const look = () => {
        const open = deep('.panel h2 .name')[0], now = document.body.dataset.envoyageSteps;
        if (open?.textContent === name && now !== steps && ![was, undefined].includes(target())) painted(done);
        else if (performance.now() - clicked > 20000) done(NaN);
        else setTimeout(look, 2);
    };
    look();
})"""


def _click(page: Page, index: int) -> float:
    took: float = page.evaluate(CLICK, index)
    page.wait_for_timeout(300)
    return took


def _filter(page: Page) -> Iterator[float]:
    """Choose a country, take it away again: until the calendar's title says other numbers."""
    box = page.get_by_role("combobox", name="Country visited")
    box.click()
    page.wait_for_timeout(200)
    yield _until_changed(page, page.get_by_role("option", name=COUNTED).first.click)
    page.keyboard.press("Escape")
    page.wait_for_timeout(200)
    chip = page.locator(".gantt .chip").first
    yield _until_changed(page, chip.click)
    page.wait_for_timeout(200)


#: Waits in the page for another title of the calendar, from the click on.
CHANGED = """() => {
    const title = () => deep('.gantt h1')[0]?.textContent, was = title();
    window.changed = new Promise((done) => {
        const look = () => ([was, undefined].includes(title()) ? setTimeout(look, 2) : painted(done));
        look();
    });
}"""


def _until_changed(page: Page, act: Callable[[], None]) -> float:
    page.evaluate(CHANGED)
    act()
    took: float = page.evaluate("changed")
    return took


def _memory(process: int) -> float:
    """What a process holds, in MB (Linux); 0 elsewhere."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


@contextmanager
def _served(database: Path) -> Iterator[tuple[str, int]]:
    address = f"http://127.0.0.1:{(port := free_port())}"
    environ = os.environ | {"ENVOYAGE_DB": str(database.resolve())}
    with running(
        dashboard(port, "--logger.level", "error"), f"{address}/_stcore/health", env=environ
    ) as server:
        yield address, server.pid


def _print(name: str, found: dict[str, list[float]]) -> None:
    sys.stdout.write(f"{name}\n")
    for what, values in found.items():
        ordered = sorted(values)
        high = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
        promised = f"   (promised: {PROMISED[what]})" if what in PROMISED else ""
        median = statistics.median(ordered)
        sys.stdout.write(f"  {what:26} median {median:8.1f}   p95 {high:8.1f}{promised}\n")


if __name__ == "__main__":
    main()

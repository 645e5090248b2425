"""The dashboard in a frame on another page: a real one, of another origin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests import sample
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

Framed = Callable[..., tuple[Page, FrameLocator]]
PAGE = (
    '<!doctype html><html lang="en"><title>Blog</title><body><h1>Blog</h1>'
    '<iframe title="Visits" src="{src}" allow="clipboard-write" style="width: 100%; height: 640px"></iframe>'
)


class Blog(BaseHTTPRequestHandler):
    """A page whose frame shows the address that it is asked with."""

    def do_GET(self) -> None:
        src = escape(unquote(urlsplit(self.path).query))
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE.format(src=src).encode())

    def log_message(self, *args: object) -> None:
        del args


@pytest.fixture(scope="module")
def blog() -> Iterator[str]:
    """A server of another origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Blog) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/blog"
        server.shutdown()


@pytest.fixture
def framed(open_page: Open, address: str, blog: str) -> Framed:
    """Open an address of the dashboard in the frame of a blog."""

    def opened(path: str, **options: Any) -> tuple[Page, FrameLocator]:
        page = open_page(f"{blog}?{quote(address + path)}", **options)
        return page, page.frame_locator("iframe")

    return opened


def query(link: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(link).query)


def test_a_frame_shows_the_calendar_and_the_way_out(framed: Framed, address: str) -> None:
    page, frame = framed("/?embed=true&country=PE")
    expect(frame.locator(".gantt .bar").first).to_be_visible()
    expect(frame.get_by_test_id("stSidebar")).to_have_count(0)
    expect(frame.get_by_role("link", name="Officials")).to_have_count(0)
    frame.locator(".gantt .bar").first.click()
    expect(frame.locator(".panel h2").first).to_be_visible()
    out = frame.get_by_role("link", name="Open in Envoyage")
    with page.context.expect_page() as opened:
        out.click()
    link = opened.value.url
    opened.value.close()
    assert link.startswith(f"{address}/?")
    found = query(link)
    assert found["country"] == ["PE"]
    assert found["sel"][0].split(".")[0] in sample.VISITS
    assert "embed" not in found


def test_a_page_in_a_frame_stays_one(framed: Framed, address: str) -> None:
    _, frame = framed("/sources?embed=true&src=a1")
    expect(frame.locator(".source").first).to_be_visible()
    out = frame.get_by_role("link", name="Open in Envoyage")
    expect(out).to_have_attribute("href", f"{address}/sources?src=a1")
    frame.get_by_role("link", name="Calendar").click()
    expect(frame.locator(".gantt .bar").first).to_be_visible()
    expect(frame.get_by_test_id("stSidebar")).to_have_count(0)
    expect(out).to_have_attribute("href", f"{address}/")


@pytest.mark.parametrize("dark", [False, True])
def test_a_narrow_frame_does_not_scroll_sideways(framed: Framed, dark: bool) -> None:
    _, frame = framed("/?embed=true", width=390, dark=dark)
    expect(frame.locator(".gantt .bar").first).to_be_visible()
    expect(frame.get_by_role("link", name="Open in Envoyage")).to_be_in_viewport()
    wide = frame.locator("html").evaluate("root => root.scrollWidth - root.clientWidth")
    assert wide == 0

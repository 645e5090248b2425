"""The dashboard with words for previews of its links: ``streamlit run dashboard/server.py``.

Streamlit's page is the same for every address and says nothing. A host that starts this file instead of
``app.py`` sends it with a title and a description (Open Graph): of the visit that a link opens, or of the
corpus.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from html import escape
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[1])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st  # noqa: E402
from starlette.requests import Request  # noqa: E402
from starlette.responses import HTMLResponse  # noqa: E402
from starlette.routing import Route  # noqa: E402

from dashboard import data, preview  # noqa: E402
from dashboard.page import PAGES  # noqa: E402
from dashboard.state import parse  # noqa: E402
from db.errors import EnvoyageError  # noqa: E402

__all__ = ["app", "routes"]

#: Under which path the server answers: none, or "/" and some.
BASE = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")
TITLE = re.compile("<title>.*?</title>", re.DOTALL)


@cache
def _page() -> str:
    """Streamlit's own page."""
    return (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


def _answer(request: Request) -> HTMLResponse:
    """Streamlit's page with the words for a link; as it is where there is no database to ask."""
    query = request.query_params
    try:
        title, description = preview.words(parse({name: query.getlist(name) for name in query}))
    except EnvoyageError:
        return HTMLResponse(_page(), headers={"Cache-Control": "no-cache"})
    said = {"og:type": "website", "og:title": title, "og:description": description}
    if base := data.settings().base_url:
        path = request.url.path.removeprefix(BASE)
        said["og:url"] = f"{base}{path}{f'?{query}' if query else ''}"
    tags = "".join(f'<meta property="{name}" content="{escape(text)}">' for name, text in said.items())
    words = f'<title>{escape(title)}</title><meta name="description" content="{escape(description)}">{tags}'
    page = TITLE.sub(lambda _: words, _page(), count=1)
    return HTMLResponse(page, headers={"Cache-Control": "no-cache"})


routes = [Route(f"{BASE}/{path}", _answer) for path in ("", *PAGES)]
app = st.App(Path(__file__).with_name("app.py"), routes=routes)

"""Words in the articles and names of officials, in one box."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data, page
from dashboard.highlight import excerpt
from dashboard.lists import choices
from dashboard.reader import about
from dashboard.state import State
from dashboard.words import dated, plural
from db.rows import EntityRow, HitRow


def show() -> None:
    """The box, then people beside articles; the words are in the address."""
    state = page.read()
    st.title("Search")
    st.text_input(
        "Words or names", state.q, max_chars=200, placeholder="e.g. trade talks",
        help="Articles with all these words. The last one may be unfinished.",
        **page.widget("search_q", state.q, _search),
    )  # fmt: skip
    if not data.overview() or not state.q:
        st.info("Type words of an article or the name of an official.")
        return
    hits, people = data.hits(state.q), data.people(state.q)
    page.link("calendar", State(q=state.q), "Show the visits of these articles in the calendar")
    left, right = st.columns([3, 2])
    with left:
        first = "The best " if len(hits) == 100 else ""
        groups = [(f"{first}{plural(len(hits), 'article')}", [_hit(hit) for hit in hits])]
        listed = choices("Articles", groups, empty="No article has all these words.")
        page.to_choose(listed, _read, "hits")
    with right:
        found = [("People", [_person(person) for person in people])]
        page.to_choose(choices("People", found, empty="Nobody has this name."), _meet, "people")


def _hit(hit: HitRow) -> dict[str, Any]:
    parts = [part for part in (hit.outlet, dated(hit.dct, hit.dct_basis)) if part]
    return {"id": hit.id, "name": hit.title, "note": " · ".join(parts), "parts": excerpt(hit.excerpt)}


def _person(person: EntityRow) -> dict[str, Any]:
    return {"id": person.id, "name": person.name, "note": about(person)}


def _search(words: str) -> None:
    page.go(replace(page.read(), q=words.strip()))


def _read(id: str) -> None:
    page.leave("sources", State(src=id, q=page.read().q))


def _meet(id: str) -> None:
    page.leave("officials", State(entity=id))


show()

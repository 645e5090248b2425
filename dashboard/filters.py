"""The sidebar: what to keep. The URL is the truth; the widgets show it and write it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import data, page
from dashboard.state import FILTERS, State
from dashboard.words import country, plural

__all__ = ["known", "show"]


def show(state: State) -> None:
    """Draw the filters as ``state`` has them."""
    officials = {o.id: (o.name, o.visits + o.met) for o in data.officials()}
    topics = {t.id: (t.name, t.visits) for t in data.topics() if t.visits or t.id in state.topics}
    countries = {c.id: (country(c.id) or c.id, c.visits) for c in data.countries()}
    with st.sidebar:
        st.subheader("Find visits")
        _keep("filter_q", state.q)
        st.text_input(
            "Words in the articles",
            key="filter_q",
            on_change=_words,
            placeholder="e.g. trade talks",
            max_chars=200,
        )
        _choose("Official", "official", state.officials, officials, "Anyone who travels or is met")
        _choose("Topic", "topic", state.topics, topics, "Any topic")
        _choose("Country visited", "country", state.countries, countries, "Any country")
        st.button(
            "Clear all filters",
            on_click=_clear,
            disabled=not state.filtered,
            icon=":material/filter_alt_off:",
        )
        info = data.overview()
        if info:
            st.caption(
                f"{plural(info.visits, 'visit')} found in {plural(info.articles, 'article')}"
                f"{f' ({info.skipped} skipped)' if info.skipped else ''}, built {info.created[:10]}."
            )


def known(state: State) -> tuple[State, list[str]]:
    """``state`` without filter values that the database does not know, and those values."""
    ids = {
        "officials": {o.id for o in data.officials()},
        "topics": {t.id for t in data.topics()},
        "countries": {c.id for c in data.countries()},
    }
    unknown = [v for field, known in ids.items() for v in getattr(state, field) if v not in known]
    kept = {field: tuple(v for v in getattr(state, field) if v in known) for field, known in ids.items()}
    return replace(state, **kept), unknown  # type: ignore[arg-type]


def _choose(
    label: str, name: str, chosen: Sequence[str], options: dict[str, tuple[str, int]], nothing: str
) -> None:
    key = f"filter_{name}"
    _keep(key, [value for value in chosen if value in options])
    st.multiselect(
        label, list(options), key=key, on_change=_chosen, args=(name,), placeholder=nothing,
        format_func=lambda id: f"{options[id][0]} ({options[id][1]})" if id in options else id,
    )  # fmt: skip


def _keep(key: str, value: object) -> None:
    """The widget shows what the URL says, after Back as well."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _chosen(name: str) -> None:
    values = tuple(st.session_state[f"filter_{name}"])
    page.go(replace(page.read(), window=None, **{FILTERS[name]: values}))  # type: ignore[arg-type]


def _words() -> None:
    page.go(replace(page.read(), window=None, q=st.session_state["filter_q"].strip()))


def _clear() -> None:
    page.go(replace(page.read().clear(), window=None))

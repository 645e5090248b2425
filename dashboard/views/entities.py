"""Who and what is named how often."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import data, filters, page, sidebar
from dashboard.charts import Bar, frequency
from dashboard.namesakes import told_apart
from dashboard.state import State
from dashboard.words import LABEL_WORDS, plural

SHOWN = 25


def show() -> None:
    """A chart of one kind of entity, the kind to choose above it."""
    state, _ = filters.known(page.read())
    sidebar.heading("articles")
    st.title("Names in the articles")
    _names(state)
    sidebar.boxes(state, "articles")


def _names(state: State) -> None:
    counts = data.label_counts()
    if not counts:
        st.info("Nothing was recognised in these articles.")
        return
    kinds = [label for label in LABEL_WORDS if label in counts]
    kind = state.kind if state.kind in kinds else kinds[0]
    if st.session_state.get("entities_kind") != kind:
        st.session_state["entities_kind"] = kind
    st.radio(
        "Kind", kinds, key="entities_kind", on_change=_choose, label_visibility="collapsed", horizontal=True,
        format_func=lambda label: f"{LABEL_WORDS[label]} ({counts[label][0]:,})",
    )  # fmt: skip
    filters.row(state)
    rows = data.entities(kind, SHOWN, state.articles if state.filtered else None)
    most = f"The {SHOWN} named most of " if counts[kind][0] > SHOWN else ""
    articles = plural(data.count_articles(state.articles), "article")
    st.caption(
        f"{most}{plural(counts[kind][0], 'name')}, counted in {articles}. "
        "Choose a bar to see what is behind it."
    )
    bars = [
        Bar(r.id, r.name, r.mentions, plural(r.mentions, "time"), f"in {plural(r.articles, 'article')}")
        for r in told_apart(rows)
    ]
    page.chart(frequency, bars, "entities", _open, of=kind)


def _open(id: str) -> None:
    page.leave("officials", replace(page.read().filters, entity=id))


def _choose() -> None:
    page.go(replace(page.read(), kind=st.session_state["entities_kind"]))


show()

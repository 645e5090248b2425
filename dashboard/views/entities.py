"""Who and what is named how often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from dashboard import data, filters, page, sidebar
from dashboard.charts import Bar, frequency
from dashboard.namesakes import told_apart
from dashboard.sidebar import CSV, JSON
from dashboard.state import State
from dashboard.takeaway import entities_as_csv, entities_as_json
from dashboard.words import LABEL_WORDS, plural
from db.rows import EntityRow

SHOWN = 25


def show() -> None:
    """A chart of one kind of entity, the kind to choose above it."""
    state = filters.kept(page.read())
    sidebar.heading("articles")
    st.title("Names in the articles")
    counts = data.label_counts()
    if not counts:
        st.info("Nothing was recognised in these articles.")
        sidebar.boxes(state, "articles")
        return
    kind = _kind(state, counts)
    filters.row(state)
    _names(state, kind, counts[kind][0])
    sidebar.boxes(state, "articles", more=_files(state, kind))


def _kind(state: State, counts: Mapping[str, tuple[int, int]]) -> str:
    """The kind that is asked for; it is chosen here too."""
    kinds = [label for label in LABEL_WORDS if label in counts]
    kind = state.kind if state.kind in kinds else kinds[0]
    st.radio(
        "Kind", kinds, kinds.index(kind), label_visibility="collapsed", horizontal=True,
        format_func=lambda label: f"{LABEL_WORDS[label]} ({counts[label][0]:,})",
        **page.widget("entities_kind", kind, _choose),
    )  # fmt: skip
    return kind


def _names(state: State, kind: str, known: int) -> None:
    most = f"The {SHOWN} named most of " if known > SHOWN else ""
    articles = plural(data.count_articles(state.articles), "article")
    st.caption(
        f"{most}{plural(known, 'name')}, counted in {articles}. Choose a bar to see what is behind it."
    )
    bars = [
        Bar(r.id, r.name, r.mentions, plural(r.mentions, "time"), f"in {plural(r.articles, 'article')}")
        for r in told_apart(_found(state, kind, SHOWN))
    ]
    title = f"{LABEL_WORDS[kind]} named {'most ' if known > SHOWN else ''}in {articles}"
    page.chart(frequency, bars, "entities", _open, of=kind, title=title)


def _found(state: State, kind: str, most: int) -> Sequence[EntityRow]:
    return data.entities(kind, most, state.articles if state.filtered else None)


def _files(state: State, kind: str) -> list[sidebar.File]:
    """All names of the kind, not only those of the chart."""
    base, words = page.base(), LABEL_WORDS[kind]
    name = words.lower().replace(" ", "-")
    return [
        (f"{words} (CSV)", f"{name}.csv", CSV, lambda: entities_as_csv(_found(state, kind, -1), base)),
        (f"{words} (JSON)", f"{name}.json", JSON, lambda: entities_as_json(_found(state, kind, -1), base)),
    ]


def _open(id: str) -> None:
    page.leave("officials", replace(page.read().filters, entity=id))


def _choose(kind: str) -> None:
    page.go(replace(page.read(), kind=kind))


show()

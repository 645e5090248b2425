"""Who and what is named how often."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data, page
from dashboard.charts import HUES, frequency
from dashboard.state import State
from dashboard.words import LABEL_WORDS, plural

SHOWN = 25


def show() -> None:
    """A chart of one kind of entity, the kind to choose above it."""
    state = page.read()
    st.title("Names in the articles")
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
    rows = data.entities(kind, SHOWN)
    info = data.overview()
    most = f"The {SHOWN} named most of " if counts[kind][0] > SHOWN else ""
    st.caption(
        f"{most}{plural(counts[kind][0], 'name')}, {plural(counts[kind][1], 'mention')} in "
        f"{plural(info.articles if info else 0, 'article')}. Choose a bar to see what is behind it."
    )
    hue, text = HUES[st.context.theme.type or "light"]
    chosen: Any = st.plotly_chart(
        frequency(rows, hue, text), key=f"entities_{kind}", on_select="rerun", selection_mode="points",
        config={"displayModeBar": False},
    )  # fmt: skip
    if points := chosen["selection"]["points"]:
        page.leave("officials", State(entity=str(points[0]["customdata"])))
        st.rerun()
    with st.expander("As a list"):
        for row in rows:
            count = f"{row.mentions} in {plural(row.articles, 'article')}"
            page.link("officials", State(entity=row.id), f"{row.name}: {count}")


def _choose() -> None:
    page.go(replace(page.read(), kind=st.session_state["entities_kind"]))


show()

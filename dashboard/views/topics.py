"""What the visits are about."""

from __future__ import annotations

import streamlit as st

from dashboard import data, page
from dashboard.state import State
from dashboard.words import md, plural


def show() -> None:
    """The topics with their counts, each leading to its visits."""
    st.title("Topics")
    found = [topic for topic in data.topics() if topic.visits or topic.articles]
    if not found:
        st.info("No topic was found in these articles.")
        return
    st.caption("A topic leads to the visits about it.")
    for topic in found:
        left, right = st.columns([1, 2])
        with left:
            if topic.visits:
                page.link("calendar", State(topics=(topic.id,)), topic.name)
            else:
                st.write(md(topic.name))
        right.caption(f"{plural(topic.visits, 'visit')}, {plural(topic.articles, 'article')}")


show()

"""What people see while a host builds its first database, and where that fails."""

from __future__ import annotations

import streamlit as st

from dashboard import data
from dashboard.first_build import FirstBuild, Progress
from dashboard.words import md

__all__ = ["show"]

#: Seconds between two looks at the build.
PACE = 1.0


def show(build: FirstBuild) -> None:
    """Build the database and show how far that is; the page runs again when it is there, at the same link."""
    build.start()
    if build.progress.failed:
        _failed(build)
    else:
        st.title("Reading the articles")
        _watch(build)


@st.fragment(run_every=PACE)
def _watch(build: FirstBuild) -> None:
    progress = build.progress
    if progress.failed or not data.settings().missing:
        st.rerun()
    share, text = _words(progress)
    st.progress(share, text)
    st.caption("This happens once, at the first start. The page opens by itself when the calendar is ready.")


def _words(progress: Progress) -> tuple[float, str]:
    """How full the bar is, and what stands above it. Names are linked after all articles are read."""
    if progress.elsewhere:
        return 0.0, "Another process of this host reads them"
    if not progress.articles:
        return 0.0, "Starting"
    if progress.read == progress.articles:
        return 0.95, "Linking people and visits"
    return (
        0.9 * progress.read / progress.articles,
        f"{progress.read:,} of {progress.articles:,} articles read",
    )


def _failed(build: FirstBuild) -> None:
    st.title("The calendar could not be built")
    st.error(md(build.progress.failed), icon=":material/error:")
    st.markdown(
        "Articles are read from the folder that `ENVOYAGE_ARTICLES` names (`articles` in `envoyage.toml`), "
        "into the database that `ENVOYAGE_DB` names. Mend what the message says, then:"
    )
    st.button("Try again", on_click=build.start, args=(True,), icon=":material/refresh:", type="primary")

"""The entry point: ``streamlit run dashboard/app.py``; what can be set is in ``db/settings.py``."""

from __future__ import annotations

import sys
from pathlib import Path

# `streamlit run` puts this folder first on the path; a bare checkout needs the one above it.
ROOT = str(Path(__file__).resolve().parents[1])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

import streamlit as st  # noqa: E402

from dashboard import data, page, setting_up  # noqa: E402
from dashboard.state import serialise  # noqa: E402
from dashboard.words import md  # noqa: E402
from db.errors import EnvoyageError  # noqa: E402
from db.settings import Settings  # noqa: E402

#: Streamlit leaves wide margins that the calendar needs. Where the menu has too little room for one line, it
#: has no icons; on a phone it has two lines, so that every page is in sight.
#: Streamlit fades what a run has not drawn again yet, which makes a layer of each element and took a third of
#: the time from a click to its answer.
STYLE = """<style>
.stElementContainer { opacity: 1 !important; transition: none !important; }
.stMainBlockContainer { padding-inline: clamp(1rem, 2vw, 2rem); padding-top: 3.5rem; }
.stMainBlockContainer h1 { padding-block: 0.25rem 0.6rem; }
.st-key-envoyage_menu { gap: 0.25rem; }
.st-key-envoyage_notice { margin-block: -0.75rem; }
.envoyage-address { color: inherit; font-size: 0.875rem; }
@media (max-width: 1120px) {
  .st-key-envoyage_menu a > span:has([data-testid="stIconMaterial"]) { display: none; }
}
@media (max-width: 640px) {
  .stMainBlockContainer { padding-top: 4rem; }
}
</style>"""
#: A frame on another page has no room for margins.
FRAME_STYLE = "<style>.stMainBlockContainer { padding: 0.5rem 0.75rem; }</style>"


def main() -> None:
    """Set up the page, find the view, and show errors that the reader can mend."""
    st.set_page_config(
        page_title=Settings().title, page_icon=Path(__file__).parent / "icon.svg", layout="wide"
    )
    st.html(STYLE + FRAME_STYLE if st.context.is_embedded else STYLE)
    views = Path(__file__).parent / "views"
    pages = {
        name: st.Page(views / f"{name}.py", title=title, icon=icon, default=name == "calendar")
        for name, (title, icon) in page.PAGES.items()
    }
    st.session_state["envoyage_pages"] = pages
    shown = st.navigation(list(pages.values()), position="hidden")
    if target := st.session_state.pop(page.GO, None):
        st.switch_page(pages[target[0]], query_params=serialise(target[1]))
    try:
        settings = data.settings()
        st.set_page_config(page_title=settings.title)
        if settings.missing and settings.articles:
            setting_up.show(data.first_build(settings.database, settings.articles))
            return
        page.head(shown.url_path)
        shown.run()
    except EnvoyageError as error:
        st.title("Envoyage can't show its calendar")
        st.error(md(str(error)), icon=":material/error:")


main()

"""The sidebar: what to keep and to take away. The URL is the truth; the widgets show it and write it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Literal

import streamlit as st

from dashboard import data, page
from dashboard.filters import BOXES, named
from dashboard.namesakes import told_apart
from dashboard.state import FILTERS, State
from dashboard.takeaway import articles_as_csv, articles_as_json, as_csv, as_ics, as_json
from dashboard.website.write import Wish, as_page
from dashboard.words import plural
from db.rows import ArticleRow, CountRow

__all__ = ["CSV", "JSON", "File", "boxes", "heading", "search", "show"]

#: What a page lists: its filters and files are of these.
Kind = Literal["visits", "articles"]
#: Seconds in which a browser draws a page; what reaches it sooner is drawn with the page, and delays it.
HEAD_START = 0.2
#: A page to mail holds no more visits than this.
MAILED = 200

CSV, JSON = "text/csv", "application/json"

#: What the button says, the file's name and type, how it is made.
File = tuple[str, str, str, Callable[[], str]]


def show(state: State, kind: Kind = "visits") -> None:
    """Draw the sidebar with the filters as ``state`` has them."""
    heading(kind)
    boxes(state, kind)


def heading(kind: Kind = "visits") -> None:
    """The sidebar's heading alone: it takes its room, so that nothing moves when :func:`boxes` come.

    A frame on another page has no room for a sidebar.
    """
    if not st.context.is_embedded:
        st.sidebar.subheader(f"Find {kind}")


def boxes(state: State, kind: Kind = "visits", sent: float = 0, more: Sequence[File] = ()) -> None:
    """The filters below the heading, with their counts: what takes longest of a page, also in the browser.

    ``sent``: when the rest of the page was sent, by ``time.monotonic``. Where other things are counted, the
    browser may draw that first. ``more``: files of what the page shows beside those of its kind.
    """
    if st.context.is_embedded:
        return
    counted = _of_visits(state) if kind == "visits" else _of_articles(state)
    if st.session_state.get("envoyage_counted") != state.filters:
        time.sleep(max(0, sent + HEAD_START - time.monotonic()))
    st.session_state["envoyage_counted"] = state.filters
    with st.sidebar:
        if kind == "visits":
            _words_box(state)
            for name, rows in counted.items():
                _choose(name, rows, state)
            _days_box(state, "Days", "Visits of which at least one day lies between these two.")
        else:
            _choose("paper", counted.pop("paper"), state)
            _days_box(state, "Published", "Articles that were published between these two days.")
            st.caption("Articles that report such a visit; the counts are visits:")
            for name, rows in counted.items():
                _choose(name, rows, state)
        st.button(
            "Clear all filters",
            on_click=_clear,
            disabled=not state.filtered,
            icon=":material/filter_alt_off:",
        )
        info = data.overview()
        if info:
            _take(state, kind, info.created, more)
            skipped = f" ({info.skipped} skipped)" if info.skipped else ""
            st.caption(
                f"{plural(info.visits, 'visit')} found in {plural(info.articles, 'article')}{skipped}, "
                f"built {info.created[:10]}."
            )


def _of_visits(state: State) -> dict[str, Sequence[CountRow]]:
    """The choices of each box, counted in visits."""
    return {name: data.choices(FILTERS[name], state.filter) for name in BOXES}


def _of_articles(state: State) -> dict[str, Sequence[CountRow]]:
    """The same for articles: those of each paper, and the visits of the boxes that ask what is reported."""
    counted: dict[str, Sequence[CountRow]] = {
        name: data.choices(FILTERS[name], state.reported) for name in BOXES if name != "paper"
    }
    papers = data.outlet_counts(replace(state.articles, papers=()))
    return counted | {"paper": [replace(row, visits=row.articles) for row in papers if row.id]}


def _words_box(state: State) -> None:
    st.text_input(
        "Words in the articles", state.q, placeholder="e.g. trade talks", max_chars=200,
        **page.widget("filter_q", state.q, search),
    )  # fmt: skip


def _days_box(state: State, label: str, about: str) -> None:
    days = state.days or ()
    shown: list[Any] = list(days)
    st.date_input(
        label, shown, min_value=date(1, 1, 1), max_value=date(9999, 12, 31), help=about,
        **page.widget("filter_days", days, _days),
    )  # fmt: skip


def _take(state: State, kind: Kind, built: str, more: Sequence[File]) -> None:
    """What is filtered as files, made when somebody asks for one."""
    base, keep = page.base(), state.filter
    count = data.survey(keep).count if kind == "visits" else data.count_articles(state.articles)
    files = _visit_files(state, base, built, count) if kind == "visits" else _article_files(state, base)
    with st.popover("Take away", icon=":material/download:"):
        st.caption(f"{plural(count, kind[:-1])}, as filtered, with links to their words.")
        for label, name, mime, make in [*files, *more]:
            made = _for_spreadsheets(make) if mime == CSV else make
            st.download_button(label, made, name, mime, on_click="ignore")


def _for_spreadsheets(make: Callable[[], str]) -> Callable[[], str]:
    """Excel takes a table for UTF-8 only where its first character says so."""
    return lambda: "\ufeff" + make()


def _visit_files(state: State, base: str, built: str, count: int) -> list[File]:
    keep, settings = state.filter, data.settings()
    files: list[File] = [
        ("Table (CSV)", "visits.csv", CSV, lambda: as_csv(data.visits(keep), base)),
        ("Data (JSON)", "visits.json", JSON, lambda: as_json(data.visits(keep), base)),
        ("Calendar (ICS)", "visits.ics", "text/calendar", lambda: as_ics(data.visits(keep), base, built)),
    ]
    wish = Wish(state, None, settings.title, settings.notice, base)
    mail: File = ("Page to mail (HTML)", "visits.html", "text/html", lambda: as_page(wish)[1])
    return [*files, mail] if 0 < count <= MAILED else files


def _article_files(state: State, base: str) -> list[File]:
    def found() -> Sequence[ArticleRow]:
        return data.articles(state.articles, 1, -1)

    return [
        ("Table (CSV)", "articles.csv", CSV, lambda: articles_as_csv(found(), base)),
        ("Data (JSON)", "articles.json", JSON, lambda: articles_as_json(found(), base)),
    ]


def _choose(name: str, rows: Sequence[CountRow], state: State) -> None:
    label, nothing, _ = BOXES[name]
    chosen: Sequence[str] = getattr(state, FILTERS[name])
    shown = told_apart(rows) if name == "official" else rows
    options = {row.id: f"{_text(name, row.id, row.name)} ({row.visits:,})" for row in shown}
    options |= {id: f"{named(name, id)} (0)" for id in chosen if id not in options}
    ids = {_uncounted(text): id for id, text in options.items()}
    box = page.widget(f"filter_{name}", list(chosen), partial(_chosen, name, ids))
    st.session_state[box["key"]] = list(chosen)  # the browser knows a choice by its words: the counts are new
    st.multiselect(
        label, list(options), placeholder=nothing, format_func=lambda id: options.get(id, id),
        select_all=False, **box,
    )  # fmt: skip


def _uncounted(option: str) -> str:
    return option.rpartition(" (")[0]


def _text(name: str, id: str, given: str) -> str:
    return given if name in ("official", "topic", "paper") else named(name, id)


def _chosen(name: str, ids: Mapping[str, str], values: Sequence[str]) -> None:
    """``ids`` are those of the words, without counts: an open list may still have the counts of before."""
    known = set(ids.values())
    found = [value if value in known else ids.get(_uncounted(value)) for value in values]
    page.go(page.read().narrow(**{FILTERS[name]: tuple(id for id in found if id)}))


def search(words: str) -> None:
    """Keep what has these words."""
    page.go(page.read().narrow(q=words.strip()))


def _days(given: tuple[date, ...]) -> None:
    if len(given) != 1:  # one end chosen, the other not yet
        page.go(page.read().narrow(days=tuple(given) or None))


def _clear() -> None:
    page.go(page.read().clear().narrow())

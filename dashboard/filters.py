"""What to keep: the sidebar and the row of chips. The URL is the truth; the widgets show it and write it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from zlib import crc32

import streamlit as st

from dashboard import data, page
from dashboard.state import FILTERS, State
from dashboard.takeaway import as_csv, as_ics, as_json
from dashboard.words import CERTAINTY_WORDS, STATUS_WORDS, country, day_span, md, plural
from db.rows import CountRow

__all__ = ["OF_ARTICLES", "boxes", "chips", "heading", "known", "row", "show"]

#: Name in the URL -> heading, what the empty box says, what a chip says before the value.
BOXES = {
    "official": ("Official", "Anyone who travels or is met", "Official"),
    "country": ("Country visited", "Any country", "Country"),
    "topic": ("Topic", "Any topic", "Topic"),
    "paper": ("Paper", "Any paper", "Paper"),
    "status": ("Status", "Any status", "Status"),
    "sure": ("How sure it is", "Any", "How sure"),
}
#: Filters that say something of articles, not of visits.
OF_ARTICLES = ("paper", "days", "q")
#: Seconds in which a browser draws a page; what reaches it sooner is drawn with the page, and delays it.
HEAD_START = 0.2
WORDS = {"status": STATUS_WORDS, "sure": CERTAINTY_WORDS}


def show(state: State) -> None:
    """Draw the sidebar with the filters as ``state`` has them."""
    heading()
    boxes(state)


def heading() -> None:
    """The sidebar's heading alone: it takes its room, so that nothing moves when :func:`boxes` come.

    A frame on another page has no room for a sidebar.
    """
    if not st.context.is_embedded:
        st.sidebar.subheader("Find visits")


def boxes(state: State, sent: float = 0) -> None:
    """The filters below the heading, with their counts: what takes longest of a page, also in the browser.

    ``sent``: when the rest of the page was sent, by ``time.monotonic``. Where other visits are counted, the
    browser may draw that first.
    """
    if st.context.is_embedded:
        return
    counted = {name: data.choices(FILTERS[name], state.filter) for name in BOXES}
    if st.session_state.get("envoyage_counted") != state.filters:
        time.sleep(max(0, sent + HEAD_START - time.monotonic()))
    st.session_state["envoyage_counted"] = state.filters
    with st.sidebar:
        _keep("filter_q", state.q)
        st.text_input(
            "Words in the articles", key="filter_q", on_change=_words, placeholder="e.g. trade talks",
            max_chars=200,
        )  # fmt: skip
        for name, rows in counted.items():
            _choose(name, rows, state)
        _keep("filter_days", state.days or ())
        st.date_input(
            "Days", key="filter_days", on_change=_days, min_value=date(1, 1, 1), max_value=date(9999, 12, 31),
            help="Visits of which at least one day lies between these two.",
        )  # fmt: skip
        st.button(
            "Clear all filters",
            on_click=_clear,
            disabled=not state.filtered,
            icon=":material/filter_alt_off:",
        )
        info = data.overview()
        if info:
            _take(state, info.created)
            skipped = f" ({info.skipped} skipped)" if info.skipped else ""
            st.caption(
                f"{plural(info.visits, 'visit')} found in {plural(info.articles, 'article')}{skipped}, "
                f"built {info.created[:10]}."
            )


def row(state: State, names: Sequence[str] | None = None) -> None:
    """What is filtered (by some filters), above a page: a click on one takes it away."""
    found = [chip for chip in chips(state) if names is None or chip["name"] in names]
    if not found:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption("Filtered by", width="content")
        for chip in found:
            cleared = state.clear(chip["name"], chip["value"])
            st.button(
                f"{md(chip['label'])} ×", key=f"chip_{chip['name']}_{chip['value']}", on_click=page.go,
                args=(cleared,), help="Remove this filter",
            )  # fmt: skip


def chips(state: State) -> list[dict[str, str]]:
    """What is filtered, one entry a value."""
    found = [
        {"name": name, "value": value, "label": f"{box[2]}: {_named(name, value)}"}
        for name, box in BOXES.items()
        for value in getattr(state, FILTERS[name])
    ]
    if state.days:
        found.append({"name": "days", "value": "", "label": f"Days: {day_span(*state.days)}"})
    if state.q:
        found.append({"name": "q", "value": state.q, "label": f"Words: {state.q}"})
    return found


def known(state: State) -> tuple[State, list[str]]:
    """``state`` without filter values that the database does not know, and those values."""
    kept: dict[str, Any] = {}
    unknown: list[str] = []
    for field in FILTERS.values():
        values = getattr(state, field)
        kept[field] = tuple(value for value in values if _is_known(field, value))
        unknown += [value for value in values if value not in kept[field]]
    return replace(state, **kept), unknown


def _is_known(field: str, value: str) -> bool:
    match field:
        case "officials":
            return data.entity(value) is not None
        case "topics":
            return any(topic.id == value for topic in data.topics())
        case "countries":
            return value in data.countries()
        case "papers":
            return value in data.outlets()
    return value in (STATUS_WORDS if field == "statuses" else CERTAINTY_WORDS)


def _take(state: State, built: str) -> None:
    """The filtered visits as files, made when somebody asks for one."""
    keep, base = state.filter, page.base()
    files: tuple[tuple[str, str, str, Callable[[], str]], ...] = (
        ("Table (CSV)", "csv", "text/csv", lambda: "\ufeff" + as_csv(data.visits(keep), base)),
        ("Data (JSON)", "json", "application/json", lambda: as_json(data.visits(keep), base)),
        ("Calendar (ICS)", "ics", "text/calendar", lambda: as_ics(data.visits(keep), base, built)),
    )
    with st.popover("Take away", icon=":material/download:"):
        st.caption(f"{plural(data.survey(keep).count, 'visit')}, as filtered, with links to their words.")
        for label, kind, mime, make in files:
            st.download_button(label, make, f"visits.{kind}", mime, on_click="ignore")


def _named(name: str, value: str) -> str:
    """What people read for a value of a filter."""
    if name in WORDS:
        return WORDS[name].get(value, value)
    if name == "country":
        return country(value) or value
    if name == "topic":
        return next((t.name for t in data.topics() if t.id == value), value)
    found = data.entity(value) if name == "official" else None
    return found.name if found else value


def _choose(name: str, rows: Sequence[CountRow], state: State) -> None:
    label, nothing, _ = BOXES[name]
    chosen: Sequence[str] = getattr(state, FILTERS[name])
    options = {row.id: f"{_text(name, row.id, row.name)} ({row.visits:,})" for row in rows}
    options |= {id: f"{_named(name, id)} (0)" for id in chosen if id not in options}
    # The browser knows a choice by its words: where counts change, the box is a new one.
    key = f"filter_{name}_{crc32(repr(options).encode())}"
    _keep(key, list(chosen))
    st.multiselect(
        label, list(options), key=key, on_change=_chosen, args=(name, key), placeholder=nothing,
        format_func=lambda id: options.get(id, id),
    )  # fmt: skip


def _text(name: str, id: str, given: str) -> str:
    return given if name in ("official", "topic", "paper") else _named(name, id)


def _keep(key: str, value: object) -> None:
    """The widget shows what the URL says, after Back as well."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _chosen(name: str, key: str) -> None:
    values = tuple(st.session_state[key])
    page.go(page.read().narrow(**{FILTERS[name]: values}))


def _words() -> None:
    page.go(page.read().narrow(q=st.session_state["filter_q"].strip()))


def _days() -> None:
    given = st.session_state["filter_days"]
    if len(given) != 1:  # one end chosen, the other not yet
        page.go(page.read().narrow(days=tuple(given) or None))


def _clear() -> None:
    page.go(page.read().clear().narrow())

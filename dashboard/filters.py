"""What is filtered, in words: the boxes' names, the chips, values that are not known."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data, page
from dashboard.state import FILTERS, State
from dashboard.words import CERTAINTY_WORDS, STATUS_WORDS, country, day_span, md

__all__ = ["BOXES", "chips", "kept", "known", "named", "row"]

#: Name in the URL -> heading, what the empty box says, what a chip says before the value.
BOXES = {
    "official": ("Official", "Anyone who travels or is met", "Official"),
    "country": ("Country visited", "Any country", "Country"),
    "topic": ("Topic", "Any topic", "Topic"),
    "paper": ("Paper", "Any paper", "Paper"),
    "status": ("Status", "Any status", "Status"),
    "sure": ("How sure it is", "Any", "How sure"),
}
#: What people read for the values of a filter.
WORDS = {"status": STATUS_WORDS, "sure": CERTAINTY_WORDS}


def row(state: State) -> None:
    """What is filtered, above a page: a click on one takes it away."""
    found = chips(state)
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
        if len(found) > 1:
            st.button(
                "Clear all filters",
                key="chips_clear",
                type="tertiary",
                on_click=page.go,
                args=(state.clear(),),
            )


def chips(state: State) -> list[dict[str, str]]:
    """What is filtered, one entry a value."""
    found = [
        {"name": name, "value": value, "label": f"{box[2]}: {named(name, value)}"}
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


def kept(state: State) -> State:
    """``state`` without the values that the database does not know; they are told above the page."""
    found, strangers = known(state)
    for value in strangers:
        said = f"This database does not know the filter **{md(value)}**; it is left out."
        st.warning(said, icon=page.LOST)
    return found


def named(name: str, value: str) -> str:
    """What people read for a value of a filter."""
    if name in WORDS:
        return WORDS[name].get(value, value)
    if name == "country":
        return country(value) or value
    if name == "topic":
        return next((t.name for t in data.topics() if t.id == value), value)
    found = data.entity(value) if name == "official" else None
    return found.name if found else value


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

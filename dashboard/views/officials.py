"""Who travels and who is met; one person or name with the visits and articles that tell of it."""

from __future__ import annotations

import streamlit as st

from dashboard import data, page
from dashboard.calendar_data import route
from dashboard.reader import card
from dashboard.state import State
from dashboard.words import dated, days, md, plural
from db.queries import EntityRow, Filter


def show() -> None:
    """One entity where the URL names it, else the list of officials."""
    state = page.read()
    if not state.entity:
        _list()
        return
    found = data.entity(state.entity)
    if found:
        _one(found)
        return
    st.title("Officials")
    near = [(name, State(entity=id)) for id, name in data.nearest("entity", state.entity)]
    page.unknown("a name", state.entity, "officials", near)
    page.link("officials", State(), "All officials")


def _list() -> None:
    st.title("Officials")
    people = data.officials()
    st.caption(f"{plural(len(people), 'person', 'people')} who travelled or were met, most visits first.")
    for person in people[:300]:
        left, right = st.columns([1, 2])
        with left:
            page.link("officials", State(entity=person.id), person.name)
        about = card(person)
        right.caption(md(" · ".join(part for part in (about["about"], about["counts"]) if part)))
    if not people:
        st.info("No visit was found in these articles, so there are no officials to list.")


def _one(found: EntityRow) -> None:
    page.link("officials", State(), "← All officials")
    st.title(md(found.name))
    about = card(found)
    st.caption(md(" · ".join(part for part in (about["about"], about["counts"]) if part)))
    left, right = st.columns(2)
    with left:
        st.subheader("Visits")
        visits = data.visits(Filter(officials=(found.id,)))
        if visits:
            page.link("calendar", State(officials=(found.id,)), "Show these in the calendar")
        else:
            st.write("Nobody says that they travelled or were met.")
        for visit in visits:
            role = "" if visit.visitor == found.id else f"Met by {visit.visitor_name}: "
            page.link("calendar", State().select(visit.id), f"{role}{route(visit)}")
            st.caption(md(days(visit.start, visit.end)))
    with right:
        st.subheader("Articles")
        for article in data.mentioning(found.id)[:100]:
            page.link("sources", State(src=article.id), article.title or article.id)
            st.caption(md(dated(article.dct, article.dct_basis)))


show()

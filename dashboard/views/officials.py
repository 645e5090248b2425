"""Who travels and who is met; one person or name with all that the articles say of it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import data, filters, page, sidebar
from dashboard.charts import Bar, frequency, months
from dashboard.lists import PAGE, article_item, choices, pages
from dashboard.namesakes import told_apart
from dashboard.profile import VISITS, counted, names, travels
from dashboard.reader import about, card
from dashboard.state import State
from dashboard.words import md, plural
from db.rows import EntityRow, Filter

#: What is counted of an entity, with its heading and what it is counted in.
COUNTED: tuple[tuple[data.Counted, str, str], ...] = (
    ("met_with", "Met with", "visit"),
    ("topics_of", "Topics of these visits", "visit"),
    ("named_together", "Named in the same articles", "article"),
)


def show() -> None:
    """One entity where the URL names it, else the list of officials."""
    state = page.read()
    found = data.entity(state.entity) if state.entity else None
    if found:
        _one(found, state)
        return
    st.title("Officials")
    if state.entity:
        near = [(name, State(entity=id)) for id, name in data.nearest("entity", state.entity)]
        page.unknown("a name", state.entity, near)
    state = filters.kept(state)
    sidebar.show(state)
    filters.row(state)
    kept = {row.id for row in data.kept("officials", state.filter)} if state.filtered else None
    everyone = [person for person in data.officials() if kept is None or person.id in kept]
    at = pages(state.page, len(everyone))
    listed = everyone[PAGE * (at[0] - 1) : PAGE * at[0]]
    people = [{"id": p.id, "name": p.name, "note": about(p)} for p in listed]
    title = f"{plural(len(everyone), 'person', 'people')} who travelled or were met, most visits first"
    payload = choices("Officials", [(title, people)], empty="Nobody: no such visit was found.", at=at)
    page.to_choose(payload, _meet, "officials")


def _one(found: EntityRow, state: State) -> None:
    state = filters.kept(state)
    sidebar.heading("articles")
    page.jump(State(), "← All officials")
    st.title(md(found.name))
    st.caption(md(about(found)))
    left, right = st.columns(2)
    with left:
        if card(found)["official"]:
            page.link("calendar", State(officials=(found.id,)), "Show these visits in the calendar")
            visits = data.visits(Filter(officials=(found.id,)), "all", None, VISITS + 1)
            page.to_choose(travels(visits, found.id), _visit, "of")
        page.to_choose(names(data.aliases(found.id)), _place, "names")
        for question, title, what in COUNTED:
            if rows := data.counts(question, found.id):
                act = _topic if question == "topics_of" else _meet
                page.to_choose(counted(told_apart(rows), title, what), act, question)
    with right:
        _when(found)
        filters.row(state)
        _articles(found, state)
    sidebar.boxes(state, "articles")


def _when(found: EntityRow) -> None:
    """How often over time and in which papers; a bar filters the articles below."""
    counts, papers = data.months_of(found.id), data.counts("named_by", found.id)
    named = f"Articles that name {found.name}"
    if len(counts) > 1:
        st.subheader("Articles over time")
        page.chart(months, page.months(counts), "months", _month, of=found.id, title=f"{named}, over time")
    if papers:
        st.subheader("By paper")
        bars = [Bar(row.id, row.name, row.articles, plural(row.articles, "article")) for row in papers]
        page.chart(frequency, bars, "papers", _paper, of=found.id, title=f"{named}, by paper")


def _articles(found: EntityRow, state: State) -> None:
    keep = replace(state.articles, entity=found.id)
    total = data.count_articles(keep)
    at = pages(state.page, total)
    items = [article_item(row) for row in data.articles(keep, at[0], PAGE)]
    title = f"{plural(total, 'article')} that {'names' if total == 1 else 'name'} {found.name}"
    payload = choices("Articles", [(title, items)], empty="No such article names them.", at=at)
    page.to_choose(payload, _article, "named")


def _month(bar: str) -> None:
    page.go(page.read().narrow(days=page.month(bar)))


def _paper(bar: str) -> None:
    page.go(page.read().narrow(papers=(bar,)))


def _meet(id: str) -> None:
    page.go(State(entity=id))


def _topic(id: str) -> None:
    page.leave("calendar", State(topics=(id,), officials=(page.read().entity or "",)))


def _visit(id: str) -> None:
    page.leave("calendar", State().select(id))


def _article(id: str) -> None:
    page.leave("sources", State(src=id, entity=page.read().entity))


def _place(id: str) -> None:
    article, _, span = id.rpartition(" ")
    page.leave("sources", replace(page.parsed(at=span), src=article, entity=page.read().entity))


show()

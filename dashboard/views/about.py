"""What is in this database, how it was made, how far to trust it."""

from __future__ import annotations

import streamlit as st

from dashboard import data, page
from dashboard.charts import Bar, frequency, months
from dashboard.state import State
from dashboard.words import md, plural

#: Papers in the chart.
MOST = 15

METHOD = """
**Visits.** Words of travel are looked for in sentences in which people, places and dates are already
recognised, and everybody named is weighed as a visitor of every other country that a sentence speaks of, with
weights learned from annotated articles. What one article says of one visit is a *report*, with the words for
each field. Reports of several articles on the same visitor, the same country and fitting dates are one
*visit*. The value that most independent papers state is shown; every other value is kept beside it as a
disagreement.

**Dates.** A date is a span of days that says how it was found: *stated* as such, *worked out* from the
publication date ("on Tuesday") or from a length of stay, or *inferred* from the rest. Which date of an
article begins or ends a visit is weighed by the words around it, with weights learned from annotated
articles. Where none is likely enough the visit says "not stated".

**Limits.** English only. A program reads the articles: it misses visits, and it errs. No fact is
without its words, so look at them before you rely on one.

**Measured quality.** `envoyage evaluate CORPUS` builds an annotated corpus and prints how many visits, names
and dates are found and how many are right; `--verbose` lists each miss.
"""


def show() -> None:
    """Size and age, coverage by month and by paper, the method and its limits."""
    st.title("About these articles")
    info = data.overview()
    if not info:
        st.info("This database holds no finished build.")
        return
    skipped = f", {info.skipped} could not be read" if info.skipped else ""
    st.markdown(
        f"{plural(info.visits, 'visit')} found in {plural(info.articles, 'article')}{skipped}. Built "
        f"{md(info.created[:10])} by Envoyage {md(info.version)}."
    )
    left, right = st.columns(2)
    with left:
        st.subheader("Articles over time")
        coverage = data.coverage()
        if coverage:
            page.chart(months, page.months(coverage), "coverage", _month, title="Articles over time")
        unknown = info.articles - sum(many for _, many in coverage)
        if unknown:
            st.caption(f"{plural(unknown, 'article')} of which the month of publication is not known.")
    with right:
        st.subheader("Articles by paper")
        counts = data.outlet_counts()
        named = [Bar(r.id, r.name, r.articles, plural(r.articles, "article")) for r in counts if r.id]
        if named:
            page.chart(frequency, named[:MOST], "papers", _paper, title="Articles by paper")
        if len(named) > MOST:
            st.caption(f"and {plural(len(named) - MOST, 'other paper')}")
        nameless = sum(row.articles for row in counts if not row.id)
        if nameless:
            st.caption(f"{plural(nameless, 'article')} of which the paper is not known.")
    st.subheader("How visits and dates are found")
    st.markdown(METHOD)


def _month(bar: str) -> None:
    page.leave("sources", State(days=page.month(bar)))


def _paper(bar: str) -> None:
    page.leave("sources", State(papers=(bar,)))


show()

"""Rows -> plotly figures. No streamlit here."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from db.rows import EntityRow

__all__ = ["HUES", "frequency", "months"]

#: Colour of bars and of words, by theme.
HUES = {"light": ("#0b5c9e", "#0b121b"), "dark": ("#2a78b8", "#e8edf3")}

BAR = 26
LONGEST = 34


def frequency(rows: Sequence[EntityRow], color: str, text: str) -> go.Figure:
    """How often each entity is named: sorted horizontal bars in one hue, the number at the end of each.

    ``color`` is the hue, ``text`` the colour of words; ids travel as ``customdata``.
    """
    ordered = sorted(rows, key=lambda row: (row.mentions, row.name))
    figure = go.Figure(
        go.Bar(
            x=[row.mentions for row in ordered],
            y=[row.id for row in ordered],
            customdata=[row.id for row in ordered],
            orientation="h",
            marker={"color": color, "cornerradius": 3},
            text=[_label(row) for row in ordered],
            textposition="outside",
            textfont={"color": text, "size": 13},
            cliponaxis=False,
            hovertext=[f"{_plain(row.name)}: {_label(row)}" for row in ordered],
            hoverinfo="text",
        )
    )
    longest = max((row.mentions for row in ordered), default=1)
    figure.update_xaxes(visible=False, range=[0, longest * 1.35], fixedrange=True)
    figure.update_yaxes(
        tickvals=[row.id for row in ordered],
        ticktext=[_plain(row.name) for row in ordered],
        tickfont={"color": text, "size": 13},
        fixedrange=True,
        type="category",
    )
    figure.update_layout(
        height=BAR * len(ordered) + 20,
        margin={"l": 4, "r": 4, "t": 4, "b": 4},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        bargap=0.3,
        showlegend=False,
        dragmode=False,
    )
    return figure


def months(counts: Sequence[tuple[str, int]], color: str, text: str) -> go.Figure:
    """Articles of each month (``2031-03``) as columns on a true time axis."""
    figure = go.Figure(
        go.Bar(
            x=[f"{month}-15" for month, _ in counts],
            y=[many for _, many in counts],
            marker={"color": color},
            width=25 * 86_400_000,
            hovertemplate="%{x|%B %Y}: %{y}<extra></extra>",
        )
    )
    figure.update_xaxes(type="date", tickfont={"color": text}, fixedrange=True)
    figure.update_yaxes(tickfont={"color": text}, fixedrange=True, rangemode="tozero", tickformat=",d")
    figure.update_layout(
        height=260, margin={"l": 4, "r": 4, "t": 4, "b": 4}, paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)", showlegend=False, dragmode=False,
    )  # fmt: skip
    return figure


def _label(row: EntityRow) -> str:
    articles = "1 article" if row.articles == 1 else f"{row.articles:,} articles"
    return f"{row.mentions:,} in {articles}"


def _plain(name: str) -> str:
    """Plotly reads a little HTML in labels: a name must not."""
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    return short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

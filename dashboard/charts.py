"""Rows -> plotly figures. No streamlit here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

__all__ = ["HUES", "Bar", "frequency", "months"]

#: Colour of bars and of words, by theme.
HUES = {"light": ("#0b5c9e", "#0b121b"), "dark": ("#2a78b8", "#e8edf3")}

THICK = 26
LONGEST = 34
#: So many ticks stand side by side.
FEW = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """What is counted; ``label`` says the count in words."""

    id: str
    name: str
    count: int
    label: str


def frequency(rows: Sequence[Bar], color: str, text: str) -> go.Figure:
    """Sorted horizontal bars in one hue, the count in words at the end of each.

    ``color`` is the hue, ``text`` the colour of words; ids travel as ``customdata``.
    """
    ordered = sorted(rows, key=lambda row: (row.count, row.name))
    figure = go.Figure(
        go.Bar(
            x=[row.count for row in ordered],
            y=[row.id for row in ordered],
            customdata=[row.id for row in ordered],
            orientation="h",
            marker={"color": color, "cornerradius": 3},
            text=[row.label for row in ordered],
            textposition="outside",
            textfont={"color": text, "size": 13},
            cliponaxis=False,
            hovertext=[f"{_plain(row.name)}: {row.label}" for row in ordered],
            hoverinfo="text",
        )
    )
    longest = max((row.count for row in ordered), default=1)
    figure.update_xaxes(visible=False, range=[0, longest * 1.35], fixedrange=True)
    figure.update_yaxes(
        tickvals=[row.id for row in ordered],
        ticktext=[_plain(row.name) for row in ordered],
        tickfont={"color": text, "size": 13},
        fixedrange=True,
        type="category",
    )
    figure.update_layout(
        height=THICK * len(ordered) + 20,
        margin={"l": 4, "r": 4, "t": 4, "b": 4},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        bargap=0.3,
        showlegend=False,
        dragmode=False,
    )
    return figure


def months(rows: Sequence[Bar], color: str, text: str) -> go.Figure:
    """Columns on a true time axis; the id of a bar is its month, ``2031-03``."""
    figure = go.Figure(
        go.Bar(
            x=[f"{row.id}-15" for row in rows],
            y=[row.count for row in rows],
            customdata=[row.id for row in rows],
            marker={"color": color},
            width=25 * 86_400_000,
            hovertext=[f"{row.name}: {row.label}" for row in rows],
            hoverinfo="text",
        )
    )
    few = {"dtick": "M1", "tickformat": "%b %Y"} if len(rows) <= FEW else {}
    figure.update_xaxes(type="date", tickfont={"color": text}, fixedrange=True, **few)
    whole = {"dtick": 1} if max((row.count for row in rows), default=0) <= FEW else {}
    figure.update_yaxes(
        tickfont={"color": text}, fixedrange=True, rangemode="tozero", tickformat=",d", **whole
    )
    figure.update_layout(
        height=220, margin={"l": 4, "r": 4, "t": 4, "b": 4}, paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)", showlegend=False, dragmode=False,
    )  # fmt: skip
    return figure


def _plain(name: str) -> str:
    """Plotly reads a little HTML in labels: a name must not."""
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    return short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

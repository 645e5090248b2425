"""Rows -> plotly figures. No streamlit here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import plotly.graph_objects as go

from db.dates import Interval

__all__ = ["HUES", "Bar", "frequency", "months"]

#: Colour of bars and of words, by theme.
HUES = {"light": ("#0b5c9e", "#0b121b"), "dark": ("#2a78b8", "#e8edf3")}

THICK = 26
#: Pixels of a letter of a label, and a little more.
LETTER = 8
LONGEST = 34
#: Up to this count every step of the axis has a number.
FEW = 6
#: A time axis is no shorter than this: one month alone would fill it. Up to a year each month has a tick.
SHORT, YEAR = timedelta(days=200), timedelta(days=370)


@dataclass(frozen=True, slots=True)
class Bar:
    """What is counted; ``label`` says the count in words, ``more`` what there is no room for in a chart."""

    id: str
    name: str
    count: int
    label: str
    more: str = ""

    @property
    def told(self) -> str:
        """The count with all that is said of it."""
        return f"{self.label} {self.more}".strip()


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
            hovertext=[f"{_plain(row.name)}: {row.told}" for row in ordered],
            hoverinfo="text",
        )
    )
    longest = max((row.count for row in ordered), default=1)
    figure.update_xaxes(visible=False, range=[0, longest], fixedrange=True)
    figure.update_yaxes(
        tickvals=[row.id for row in ordered],
        ticktext=[_plain(row.name) for row in ordered],
        tickfont={"color": text, "size": 13},
        fixedrange=True,
        type="category",
    )
    figure.update_layout(
        height=THICK * len(ordered) + 20,
        margin={"l": 4, "r": LETTER * max((len(row.label) for row in ordered), default=0), "t": 4, "b": 4},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        bargap=0.3,
        showlegend=False,
        dragmode=False,
    )
    return figure


def months(rows: Sequence[Bar], color: str, text: str) -> go.Figure:
    """Columns on a true time axis; the id of a bar is its month, ``2031-03``, or its year."""
    spans = [Interval.parse(row.id) for row in rows]
    figure = go.Figure(
        go.Bar(
            x=[span.start + timedelta(days=span.length / 2) for span in spans],
            y=[row.count for row in rows],
            customdata=[row.id for row in rows],
            marker={"color": color},
            width=[0.85 * span.length * 86_400_000 for span in spans],
            hovertext=[f"{row.name}: {row.told}" for row in rows],
            hoverinfo="text",
        )
    )
    figure.update_xaxes(type="date", tickfont={"color": text}, fixedrange=True, **_axis(spans))
    whole = {"dtick": 1} if max((row.count for row in rows), default=0) <= FEW else {}
    figure.update_yaxes(
        tickfont={"color": text}, fixedrange=True, rangemode="tozero", tickformat=",d", **whole
    )
    figure.update_layout(
        height=220, margin={"l": 4, "r": 4, "t": 4, "b": 4}, paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)", showlegend=False, dragmode=False,
    )  # fmt: skip
    return figure


def _axis(spans: Sequence[Interval]) -> dict[str, object]:
    """The range of a time axis with air around spans, and its ticks where plotly's would be days."""
    if not spans:
        return {}
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    air = max(timedelta(days=10), (SHORT - (last - first)) / 2)
    months = {"dtick": "M1", "tickformat": "%b\n%Y"} if last - first < YEAR else {}
    return {"range": [first - air, last + air], **months}


def _plain(name: str) -> str:
    """Plotly reads a little HTML in labels: a name must not."""
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    return short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

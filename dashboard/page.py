"""What every page shares: the state in the URL, moving to another state or page, notices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from dashboard import data
from dashboard.charts import HUES, Bar
from dashboard.components import mount
from dashboard.lists import choices
from dashboard.state import State, parse, serialise
from dashboard.words import md, plural, when
from db.dates import Interval
from db.settings import Settings

__all__ = [
    "GO",
    "LOST",
    "PAGES",
    "base",
    "chart",
    "count",
    "event_id",
    "go",
    "head",
    "here",
    "jump",
    "leave",
    "link",
    "month",
    "months",
    "parsed",
    "picture",
    "read",
    "to_choose",
    "unknown",
    "widget",
]

Draw = Callable[[Sequence[Bar], str, str], Any]

#: A chart of more years than this has a column a year.
YEARS = 12
#: Where the router finds a page to switch to: (page, state).
GO = "envoyage_go"

#: The icon beside what a link asks for and the database does not have.
LOST = ":material/link_off:"

#: Page -> title, icon. The first one is the front page. The key is the file in ``views`` and the URL path.
PAGES = {
    "calendar": ("Calendar", ":material/calendar_month:"),
    "disagreements": ("Disagreements", ":material/rule:"),
    "search": ("Search", ":material/search:"),
    "officials": ("Officials", ":material/groups:"),
    "entities": ("Names", ":material/bar_chart:"),
    "topics": ("Topics", ":material/label:"),
    "sources": ("Sources", ":material/article:"),
    "about": ("About", ":material/info:"),
}


def read() -> State:
    """The state that the URL says."""
    return parse({name: st.query_params.get_all(name) for name in st.query_params})


def go(state: State) -> None:
    """Put a state into the URL: one entry of the browser's history."""
    if state != read():
        st.query_params.from_dict(serialise(state))


def leave(page: str, state: State) -> None:
    """From a callback: go to another page. The router does it when the script runs."""
    st.session_state[GO] = (page, state)


def link(page: str, state: State, label: str) -> None:
    """A link to another page, shown as the text ``label``."""
    st.page_link(st.session_state["envoyage_pages"][page], label=md(label), query_params=serialise(state))


def base() -> str:
    """The address of the front page for others, without a slash at its end."""
    origin = "/".join((st.context.url or "http://localhost").split("/", 3)[:3])
    path = st.get_option("server.baseUrlPath").strip("/")
    return data.settings().base_url or f"{origin}/{path}".rstrip("/")


def head(path: str) -> None:
    """What stands above every page: the way to the others, in a frame the way out; the corpus's notice.

    ``path`` is the page's own, ``""`` for the front page.
    """
    settings = data.settings()
    if st.context.is_embedded:
        _frame(path, settings.title)
    else:
        _menu(settings.title)
        if settings.base_url:
            _out(path, shown=False)
    if settings.notice:
        with st.container(key="envoyage_notice"):
            st.caption(md(settings.notice))


def _frame(path: str, title: str) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        if path:
            link(next(iter(PAGES)), read().filters, "Calendar")
        else:
            st.markdown(f"**{md(title)}**", width="content")
        _out(path, shown=True)


def _out(path: str, shown: bool) -> None:
    """The public address of this view; ``viewAddress`` of ``components/dom.js`` reads it as well."""
    query = urlencode(serialise(read()), doseq=True)
    href = escape(f"{base()}/{path}{f'?{query}' if query else ''}")
    st.html(
        f'<a class="envoyage-address" href="{href}" target="_blank" rel="noopener"'
        f"{'' if shown else ' hidden'}>Open in Envoyage</a>",
        width="content",
    )


def _menu(title: str) -> None:
    filters = serialise(read().filters)
    with st.container(horizontal=True, vertical_alignment="center", key="envoyage_menu"):
        if title != Settings().title:
            st.markdown(f"**{md(title)}**", width="content")
        for name, (title, icon) in PAGES.items():
            st.page_link(
                st.session_state["envoyage_pages"][name], label=title, icon=icon, query_params=filters,
                width="content",
            )  # fmt: skip


def count(what: str, step: int = 0) -> int:
    """How often something was done in this session, after adding ``step``: lets the same click act again."""
    key = f"envoyage_{what}"
    st.session_state[key] = st.session_state.get(key, 0) + step
    value: int = st.session_state[key]
    return value


def widget(what: str, value: object, act: Callable[[Any], None]) -> dict[str, Any]:
    """What makes a widget show ``value``, as the URL says it, and tell ``act`` what the reader makes of it.

    Where the URL was changed by other means, it is a new widget: with a click that comes before it is drawn
    again the browser tells the old one's value once more, and that may not count as the reader's choice.
    """
    changed = st.session_state.get(f"{what}_{count(what)}", value) != value
    key = f"{what}_{count(what, int(changed))}"
    st.session_state[f"envoyage_widget_{what}"] = key
    return {"key": key, "on_change": _heard, "args": (what, key, act)}


def _heard(what: str, key: str, act: Callable[[Any], None]) -> None:
    if st.session_state[f"envoyage_widget_{what}"] == key:
        act(st.session_state[key])


def jump(state: State, label: str) -> None:
    """A way to another state of the same page; a page link would leave the old address in the bar."""
    st.button(md(label), key=f"jump_{label}_{serialise(state)}", on_click=go, args=(state,))


def unknown(what: str, id: str, near: Sequence[tuple[str, State]]) -> None:
    """Say that a link's target is not in this database, and offer the nearest."""
    st.warning(
        f"This link points to {what} that is not in this database: **{md(id)}**. It may have been built from "
        f"other articles." + (" Did you mean one of these?" if near else ""),
        icon=LOST,
    )
    with st.container(horizontal=True):
        for label, state in near:
            jump(state, label)


def here(event: dict[str, Any]) -> State:
    """The state in which an event of a component happened: the URL's, with the days that were shown."""
    shown = event.get("win")
    return replace(read(), window=parse({"win": [shown]}).window if isinstance(shown, str) else None)


def to_choose(payload: dict[str, Any], act: Callable[[str], None], key: str) -> None:
    """A list: ``act`` gets the id of what is chosen, before the next run; pages are turned in the URL."""

    def clicked(event: dict[str, Any]) -> None:
        if event["do"] == "select":
            act(event_id(event))
        elif event["do"] == "page":
            go(replace(read(), page=parsed(p=event_id(event)).page))

    mount("panel", payload, clicked, key)


def parsed(**params: str) -> State:
    """The state that some parameters of an address say."""
    return parse({name: [value] for name, value in params.items()})


def chart(
    draw: Draw, bars: Sequence[Bar], key: str, act: Callable[[str], None], *,
    title: str = "", of: str = "",
) -> None:  # fmt: skip
    """Bars to choose from, as a chart and as a list: ``act`` gets the id of one before the next run.

    ``title`` stands above the chart as a picture to take away; without one the view has a list of its own,
    with :func:`picture`. ``of`` tells the charts of a key apart: each starts with no bar chosen. Their list
    stays one element: a click on it is heard while the page still turns from one to the next.
    """
    name = f"{key}_{of}"

    def chosen() -> None:
        points = st.session_state[name]["selection"]["points"]
        if points:
            act(str(points[0]["customdata"]))

    figure = draw(bars, *HUES[st.context.theme.type or "light"])
    bare = {"displayModeBar": False}
    st.plotly_chart(figure, key=name, on_select=chosen, selection_mode="points", config=bare)
    if not title:
        return
    with st.expander("As a list or a picture", key=f"{key}_open"):
        items = [{"id": bar.id, "name": bar.name, "more": bar.told} for bar in bars]
        payload = choices("As a list", [("", items)]) | picture(title, key, of)
        to_choose(payload, act, f"{key}_list")


def picture(title: str, key: str, of: str = "") -> dict[str, Any]:
    """What a list needs to offer a chart of the page as a picture: its title, and where it stands."""
    return {"picture": [title, f"{key}_{of}"]}


def months(counts: Sequence[tuple[str, int]], what: str = "article") -> list[Bar]:
    """Bars of what each month (``2031-03``) has; of each year where months would be too thin to hit."""
    found = Counter[str]()
    years = [int(month[:4]) for month, _ in counts]
    long = max(years, default=0) - min(years, default=0) > YEARS
    for month, many in counts:
        found[month[:4] if long else month] += many
    return [Bar(id, when(id), many, plural(many, what)) for id, many in found.items()]


def month(value: str) -> tuple[date, date]:
    """The first and the last day of a month, ``2031-03``, or of a year."""
    interval = Interval.parse(value)
    return interval.start, interval.last


def event_id(event: dict[str, Any]) -> str:
    """The id that an event of a component names; what is no text is none."""
    value = event.get("id")
    return value if isinstance(value, str) else ""

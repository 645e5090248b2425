"""The calendar, the visit panel and the source viewer: plain ES modules, mounted in Streamlit.

Each component is a folder with a module ``<name>.js`` and a ``<name>.css``. The module exports
``render(root, payload, callbacks)``, which any page can call; its default export adapts that to Streamlit,
where every event arrives as a dict ``{"do": ..., ...}``. What a browser sends is untrusted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

__all__ = ["NAMES", "bundle", "mount"]

NAMES = ("gantt", "panel", "source")

_IMPORT = re.compile(r'^import \{[^}]*\} from "(\.{1,2})/([\w.]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?!default)", re.MULTILINE)


def bundle(name: str) -> str:
    """A component's module with the modules that it imports written out before it.

    Streamlit takes one script from a checkout that is not installed. No two modules may use the same name.
    """
    found: dict[str, str] = {}
    _collect(f"{name}/{name}.js", found)
    *imported, own = found
    parts = [_EXPORT.sub("", _IMPORT.sub("", found[path])) for path in imported]
    return "\n".join([*parts, _IMPORT.sub("", found[own])])


def mount(name: str, payload: dict[str, Any], act: Callable[[dict[str, Any]], None], key: str) -> None:
    """Show a component; ``act`` gets its events, before the page runs again."""

    def changed() -> None:
        event = st.session_state[key].get("act")
        if isinstance(event, dict) and isinstance(event.get("do"), str):
            act(event)

    _component(name)(key=key, data=payload, on_act_change=changed)


@cache
def _component(name: str) -> Any:
    folder = files("dashboard").joinpath("components")
    style = "\n".join(folder.joinpath(path).read_text("utf-8") for path in ("base.css", f"{name}/{name}.css"))
    root = f'<section class="envoyage {name}">\n</section>'
    return st.components.v2.component(f"envoyage_{name}", html=root, css=style, js=bundle(name))


def _collect(path: str, found: dict[str, str]) -> None:
    """Read a module and, before it, those that it imports."""
    if path in found:
        return
    text = files("dashboard").joinpath("components", *path.split("/")).read_text("utf-8")
    here = path.split("/")[0]
    for dots, other in _IMPORT.findall(text):
        _collect(other if dots == ".." else f"{here}/{other}", found)
    found[path] = text

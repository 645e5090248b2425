"""The calendar, the visit panel and the source viewer: plain ES modules, mounted in Streamlit.

Each component is a folder with a module ``<name>.js`` and a ``<name>.css``. The module exports
``render(root, payload, callbacks)``, which any page can call; its default export adapts that to Streamlit,
where every event arrives as a dict ``{"do": ..., ...}``. What a browser sends is untrusted.

A payload travels as the bytes of its JSON: Streamlit then has nothing to look through or to write twice. What
is the same as before is not sent again, and its component is left alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import streamlit as st

from dashboard.components.script import flat, read

__all__ = ["NAMES", "bundle", "mount"]

NAMES = ("gantt", "panel", "source")


def bundle(name: str) -> str:
    """A component's module with the modules that it imports: Streamlit takes one script from a checkout."""
    return flat(f"components/{name}/{name}.js")


def mount(name: str, payload: dict[str, Any], act: Callable[[dict[str, Any]], None], key: str) -> None:
    """Show a component; ``act`` gets its events, before the page runs again."""

    def changed() -> None:
        event = st.session_state[key].get("act")
        if isinstance(event, dict) and isinstance(event.get("do"), str):
            act(event)

    sent = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    _component(name)(key=key, data=sent, on_act_change=changed)


@cache
def _component(name: str) -> Any:
    style = "\n".join(read(f"components/{path}") for path in ("base.css", f"{name}/{name}.css"))
    root = f'<section class="envoyage {name}">\n</section>'
    return st.components.v2.component(f"envoyage_{name}", html=root, css=style, js=bundle(name))

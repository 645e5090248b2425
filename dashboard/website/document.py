"""The page: its script, its styles, its content security policy; data as text that is safe in it."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import tomllib
from collections.abc import Mapping
from typing import Any

from dashboard.components import NAMES
from dashboard.components.script import classic, read

__all__ = ["chunk", "icon", "page", "script", "style"]

#: Streamlit's names for the colours of a theme -> the variables that the components read.
COLOURS = {
    "primaryColor": "--st-primary-color", "backgroundColor": "--st-background-color",
    "secondaryBackgroundColor": "--st-secondary-background-color", "textColor": "--st-text-color",
    "linkColor": "--st-link-color", "borderColor": "--st-border-color",
}  # fmt: skip
#: Nothing comes from elsewhere, nothing goes elsewhere; blob: is the chart that a reader saves as a picture.
POLICY = (
    "default-src 'none'; script-src {script}; style-src {style}; img-src {image} blob:; "
    "base-uri 'none'; form-action 'none'"
)
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<meta name="description" content="{description}">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
<link rel="icon" href="{icon}">
{head}
</head>
<body data-version="{version}">
<noscript>This calendar of visits is drawn by JavaScript, which is switched off here.</noscript>
{body}</body>
</html>
"""


def page(title: str, description: str, version: str, chunks: Mapping[str, Any] | None = None) -> str:
    """The page of a site; with ``chunks`` (name -> data), a page that holds everything itself.

    ``version`` keeps a browser from mixing the files of two exports.
    """
    words = {"title": html.escape(title), "description": html.escape(description), "version": version}
    if chunks is None:
        policy = POLICY.format(script="'self'", style="'self'", image="'self'")
        ask = f"?v={version}"
        head = (
            f'<link rel="stylesheet" href="envoyage.css{ask}">\n'
            f'<script src="envoyage.js{ask}" defer></script>'
        )
        return PAGE.format(**words, policy=policy, icon=f"icon.svg{ask}", head=head, body="")
    code, look = script(), style()
    policy = POLICY.format(script=_hash(code), style=_hash(look), image="data:")
    blocks = "".join(
        f'<script type="application/json" data-chunk="{name}">{_json(data)}</script>\n'
        for name, data in chunks.items()
    )
    drawn = f"data:image/svg+xml;base64,{base64.b64encode(icon().encode()).decode()}"
    head, body = f"<style>{look}</style>", f"{blocks}<script>{code}</script>\n"
    return PAGE.format(**words, policy=policy, icon=drawn, head=head, body=body)


def chunk(name: str, data: Any) -> str:
    """A file of data: a script that hands it over, since a page opened as a file may read nothing else."""
    return f'envoyage.take("{name}", {_json(data)});\n'


def script() -> str:
    """The script of the page, the styles of the components in it: each has a tree of its own."""
    base = read("components/base.css")
    styles = {name: f"{base}\n{read(f'components/{name}/{name}.css')}" for name in NAMES}
    return f"globalThis.envoyage = {{ styles: {_json(styles)} }};\n{classic('website/main.js')}"


def style() -> str:
    """The colours of the dashboard's theme and the frame around the components."""
    theme = tomllib.loads(read(".streamlit/config.toml"))["theme"]
    light, dark = (_variables(theme[mode]) for mode in ("light", "dark"))
    rules = f":root {{ {light} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
    return rules + read("website/site.css")


def icon() -> str:
    """The icon (SVG)."""
    return read("icon.svg")


def _variables(theme: Mapping[str, str]) -> str:
    return " ".join(f"{name}: {theme[key]};" for key, name in COLOURS.items())


def _json(data: Any) -> str:
    """JSON that neither ends a script element nor, in older browsers, a line of JavaScript."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for mark in "<\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

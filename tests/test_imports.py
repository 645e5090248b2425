"""The arrows of the house: etl -> db <- dashboard, with one door each to the database and to the caches."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("db", "etl", "dashboard")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))

#: Which modules (the package or module itself and all below it) a part of the house never imports.
FORBIDDEN = {
    "db": ("etl", "dashboard", "streamlit", "spacy", "plotly"),
    "etl": ("dashboard", "streamlit", "plotly"),
    "dashboard": ("etl", "spacy", "sqlite_utils"),
}
#: What the dashboard may know of the database outside its door: the vocabulary, the settings, the
#: columns of the tables, and the classes of the rows that queries answer with, but no query.
VOCABULARY = re.compile(r"db\.(model|dates|errors|rows|settings)(\..+)?|db\.tables\.TABLES")
DOOR = "dashboard/data.py"


def imported(tree: ast.AST, package: str) -> Iterator[tuple[int, str]]:
    """Line and dotted name of all that a module imports; ``from a import b`` is ``a.b``.

    ``package`` is the dotted package that holds the module: relative imports start there.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            up = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*up, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("import_module", "__import__"):
                yield node.lineno, str(node.args[0].value)


def under(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")


def caches(tree: ast.AST) -> Iterator[int]:
    """The lines that name one of Streamlit's caches."""
    for node in ast.walk(tree):
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
        if name in ("cache_data", "cache_resource"):
            yield node.lineno


def wrong(path: str, source: str) -> list[str]:
    """What a file imports or uses against the rules; ``path`` is relative to the root."""
    tree = ast.parse(source)
    package = ".".join(Path(path).parent.parts)
    part = Path(path).parts[0]
    names = list(imported(tree, package))
    found = [
        f"{path}:{line} imports {name}"
        for line, name in names
        if any(under(name, module) for module in FORBIDDEN[part])
    ]
    if part == "dashboard" and path != DOOR:
        found += [
            f"{path}:{line} imports {name}: only {DOOR} does"
            for line, name in names
            if (under(name, "db") and not VOCABULARY.fullmatch(name)) or under(name, "sqlite3")
        ]
        found += [f"{path}:{line} caches: only {DOOR} does" for line in caches(tree)]
    return found


@pytest.mark.parametrize("path", [p.relative_to(ROOT).as_posix() for p in SOURCES])
def test_imports_point_one_way(path: str) -> None:
    assert wrong(path, (ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("db/store.py", "import etl.build"),
        ("db/store.py", "from dashboard import data"),
        ("db/store.py", "from ..etl import build"),
        ("etl/cli.py", "def serve():\n    from dashboard.app import main"),
        ("etl/cli.py", "import importlib\nimportlib.import_module('dashboard.app')"),
        ("etl/visits/roles.py", "import streamlit as st"),
        ("dashboard/app.py", "from etl.build import build"),
        ("dashboard/highlight.py", "import spacy.tokens"),
        ("dashboard/charts.py", "from db.queries import visits"),
        ("dashboard/charts.py", "from db import connect"),
        ("dashboard/charts.py", "from db import queries"),
        ("dashboard/charts.py", "import db.queries"),
        ("dashboard/charts.py", "from db.queries import VISITS_SQL"),
        ("dashboard/charts.py", "from db.queries import *"),
        ("dashboard/charts.py", "import sqlite3"),
        ("dashboard/views/calendar.py", "import streamlit as st\n@st.cache_data\ndef f(): ..."),
        ("dashboard/views/calendar.py", "from streamlit import cache_resource\ncache_resource(len)"),
    ],
)
def test_a_wrong_import_is_found(path: str, source: str) -> None:
    assert wrong(path, source) != []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("etl/build.py", "from db.store import save\nimport spacy"),
        ("dashboard/data.py", "from db import queries\nimport streamlit as st\n@st.cache_data\ndef f(): ..."),
        ("dashboard/data.py", "import sqlite3"),
        ("dashboard/charts.py", "from db.rows import VisitRow"),
        ("dashboard/charts.py", "from db.model import Visit\nfrom db import dates\nimport dbm"),
        ("dashboard/views/calendar.py", "from dashboard import data\nimport streamlit"),
    ],
)
def test_a_right_import_passes(path: str, source: str) -> None:
    assert wrong(path, source) == []

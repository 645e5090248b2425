"""How Datasette shows the database: what its tables and views hold, by what to count them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from db.tables import TABLES

__all__ = ["metadata"]

#: View or table -> the columns by which Datasette counts what it holds.
_FACETS = {
    "calendar": ["destination", "status", "visitor"],
    "facts": ["field"],
    "disagreements": ["field"],
    "entities": ["label", "country"],
    "mentions": ["label"],
    "articles": ["outlet"],
}
_VIEWS = {
    "calendar": "The visits, one a row: who, to where, when, by how many papers.",
    "facts": "Each fact of each visit with the words that say it.",
    "disagreements": "What the papers say differently of a visit.",
    "visits": "The visits as consolidated from the reports.",
}
_HIDDEN = ("zones", "builds", "visit_outlets")


def metadata(
    database: str, title: str, notice: str, stored: Callable[[str], frozenset[str]]
) -> dict[str, Any]:
    """Metadata for Datasette 0.65 and later.

    ``database`` is the name of the file without its ending, ``stored`` gives the columns of a table in it.
    """
    tables: dict[str, dict[str, Any]] = {name: {"description": about} for name, about in _VIEWS.items()}
    for name, table in TABLES.items():
        known = {column: about for column, about in table.columns.items() if column in stored(name)}
        tables[name] = {"description": table.about, "columns": known}
    for name, facets in _FACETS.items():
        tables[name]["facets"] = facets
    tables["articles"] |= {"fts_table": "articles_fts", "fts_pk": "rowid"}
    for name in _HIDDEN:
        tables[name] = {"hidden": True}
    return {
        "title": title,
        "description": notice or "Official visits in the news, each fact with the words that say it.",
        "databases": {database: {"tables": tables}},
    }

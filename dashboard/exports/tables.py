"""Flat tables as CSV and JSON: the columns of ``db.tables`` and a link that opens what the row tells of."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlencode

from dashboard.takeaway import harmless
from db.tables import TABLES

__all__ = ["LINK", "columns", "csv_lines", "json_lines", "linked"]

Row = Mapping[str, str | int | None]
LINK = "opens it in the dashboard"

#: Table -> (page, query of the link), from a row.
_LINKS: dict[str, Callable[[Row], tuple[str, dict[str, object]]]] = {
    "reports": lambda row: ("", {"sel": row["visit"], "src": row["article"]}),
    "meetings": lambda row: ("", {"sel": row["visit"]}),
    "evidence": lambda row: ("", {"sel": f"{row['visit']}.{row['id']}"}),
    "conflicts": lambda row: ("", {"sel": row["visit"], "src": row["article"]}),
    "articles": lambda row: ("sources", {"src": row["id"]}),
    "mentions": lambda row: ("sources", {"src": row["article"], "at": f"{row['start']}-{row['end']}"}),
    "entities": lambda row: ("officials", {"entity": row["id"]}),
}


def columns(name: str) -> dict[str, str]:
    """The columns of a table as it is exported, and what they hold."""
    return {**TABLES[name].columns, "link": LINK}


def linked(name: str, rows: Iterable[Row], base: str) -> Iterator[Row]:
    """The rows with their links; ``base`` is the dashboard's address, '' for links from its root."""
    for row in rows:
        page, query = _LINKS[name](row)
        yield {**row, "link": f"{base.rstrip('/')}/{page}?{urlencode(query)}"}


def csv_lines(names: Iterable[str], rows: Iterable[Row]) -> Iterator[str]:
    """A line a row, the first one naming the columns; nothing in it is a formula to a spreadsheet."""
    lines: list[str] = []
    writer = csv.writer(_Lines(lines))
    head = list(names)
    writer.writerow(head)
    for row in rows:
        writer.writerow(harmless(row[name]) for name in head)
        yield from lines
        lines.clear()
    yield from lines


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """A list of objects, one a line."""
    before = "["
    for row in rows:
        yield f"{before}\n{json.dumps(row, ensure_ascii=False)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


class _Lines:
    """What the csv module needs of a file."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append

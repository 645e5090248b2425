"""The columns of the exported tables as a page: ``python -m dashboard.exports.columns`` writes it anew."""

from __future__ import annotations

from pathlib import Path

from dashboard.exports.tables import columns
from dashboard.takeaway import COLUMNS
from db.tables import TABLES

__all__ = ["README", "markdown"]

README = Path(__file__).with_name("README.md")
_HEAD = """# What the exports hold

`envoyage export NAME --db my.db -o FILE` writes one of the tables below as CSV (UTF-8) or, with
`--format json`, as a list of objects; `--help` tells the filters. Empty cells (JSON: null) are 'not
stated'. A cell that a spreadsheet would take for a formula begins with an apostrophe in CSV.
`envoyage export visits` and `mentions` write nested JSON unless `--format csv` asks for the table. All JSON
is valid by `schema.json` beside this page.
"""


def markdown() -> str:
    """The page."""
    tables = {"visits": ("The visits, one a row.", COLUMNS)}
    tables |= {name: (table.about, columns(name)) for name, table in TABLES.items()}
    parts = [_HEAD]
    for name, (about, known) in tables.items():
        rows = "".join(f"| `{column}` | {said} |\n" for column, said in known.items())
        parts.append(f"## {name}\n\n{about}\n\n| column | holds |\n|---|---|\n{rows}")
    return "\n".join(parts)


if __name__ == "__main__":
    README.write_text(markdown(), encoding="utf-8")

"""The JSON Schema (2020-12) of the JSON exports, published as ``schema.json`` beside this module.

``python -m dashboard.exports.schema`` writes it anew.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dashboard.exports.tables import columns
from db.model import LABELS
from db.tables import TABLES

__all__ = ["FILE", "schema"]

FILE = Path(__file__).with_name("schema.json")
_TEXT, _NUMBER = {"type": "string"}, {"type": "integer", "minimum": 0}
_TEXT_OR_NULL = {"type": ["string", "null"]}
_DAY = {"type": ["string", "null"], "format": "date", "description": "null: not stated"}
_STATUS = {"enum": ["planned", "ongoing", "completed", "cancelled", "postponed"]}
_NUMBERS = frozenset(("start", "end", "mentions", "articles", "visits", "characters"))
#: Tables in which start and end are places in a text; elsewhere they are dates.
_IN_TEXT = frozenset(("evidence", "mentions"))


def schema() -> dict[str, Any]:
    """``$defs`` has one schema for each export: ``visits``, ``mentions`` and the tables of ``db.tables``."""
    tables = {name: _table(name) for name in TABLES if name != "mentions"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Envoyage exports",
        "description": "What `envoyage export NAME --format json` writes is valid by $defs/NAME.",
        "$defs": {"visits": _visits(), "mentions": _mentions(), **tables},
    }


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _table(name: str) -> dict[str, Any]:
    properties = {}
    for column, about in columns(name).items():
        number = column in _NUMBERS and (column not in ("start", "end") or name in _IN_TEXT)
        properties[column] = (_NUMBER if number else _TEXT_OR_NULL) | {"description": about}
    return {"description": TABLES[name].about, **_list(_object(**properties))}


def _visits() -> dict[str, Any]:
    report = _object(
        article=_TEXT, start=_DAY, end=_DAY, visitor_as_written=_TEXT, status=_STATUS, evidence=_list(_TEXT)
    )
    meeting = _object(**{"with": _TEXT, "date": _DAY, "articles": _list(_TEXT)})
    conflict = _object(field=_TEXT, values={"type": "object", "additionalProperties": _TEXT})
    visit = _object(
        id=_TEXT,
        visitor=_object(name=_TEXT, aliases=_list(_TEXT), title=_TEXT_OR_NULL, country=_TEXT_OR_NULL),
        destination=_object(country=_TEXT, places=_list(_TEXT)),
        start=_DAY, end=_DAY, precision=_TEXT_OR_NULL, status=_STATUS, host=_TEXT_OR_NULL, sources=_NUMBER,
        topics=_list(_TEXT), meetings=_list(meeting), reports=_list(report), conflicts=_list(conflict),
        quantities=_list({"type": "object", "additionalProperties": _TEXT}),
        link=_TEXT,
    )  # fmt: skip
    return _object(visits=_list(visit))


def _mentions() -> dict[str, Any]:
    mention = _object(
        start=_NUMBER, end=_NUMBER, text=_TEXT, label={"enum": list(LABELS)}, entity=_TEXT_OR_NULL,
        country=_TEXT_OR_NULL, recognizer=_TEXT,
    )  # fmt: skip
    return {"description": "By article.", "type": "object", "additionalProperties": _list(mention)}


if __name__ == "__main__":
    FILE.write_text(json.dumps(schema(), indent=1) + "\n", encoding="utf-8")

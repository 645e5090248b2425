"""Documents as lines of JSON: ``{"id", "text", "dct"}`` in, the same with ``"timexes"`` out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from db.dates import Interval
from db.model import Timex
from etl.timex import tag

__all__ = ["BadLine", "Document", "read", "tagged"]

#: A time of day behind the day of publication, which is not needed.
_TIME = re.compile(r"(?<=\d\d-\d\d)[T ].*")


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its publication day or range of days (as written, and read); None: not known.

    ``id`` is any JSON value.
    """

    id: Any
    text: str
    written: str | None
    dct: Interval | None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that holds no document: its number, counted from 1, and why."""

    number: int
    reason: str


def read(lines: Iterable[bytes]) -> Iterator[Document | BadLine]:
    """The documents of lines of UTF-8; empty lines are left out."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _document(json.loads(line.decode("utf-8-sig")))
        except UnicodeDecodeError:
            yield BadLine(number, "it is not UTF-8")
        except json.JSONDecodeError as error:
            yield BadLine(number, f"it is not JSON ({error.msg}, column {error.colno})")
        except (ValueError, RecursionError) as error:
            yield BadLine(number, str(error))


def _document(line: Any) -> Document:
    """The document of a decoded line; ValueError says what is wrong with it."""
    if not isinstance(line, dict):
        raise ValueError('it is not an object {"id": ..., "text": ..., "dct": ...}')
    id, text, dct = line.get("id"), line.get("text"), line.get("dct")
    if not isinstance(text, str):
        raise ValueError('"text" is missing or no string')
    if dct is not None and not isinstance(dct, str):
        raise ValueError('"dct" is no string; write a date such as "2031-07-23", or null')
    try:
        day = Interval.parse(_TIME.sub("", dct)) if dct else None
    except (ValueError, OverflowError) as error:
        raise ValueError(f'"dct" is no date such as "2031-07-23": {dct!r}') from error
    return Document(id, text, dct, day)


def tagged(document: Document) -> dict[str, Any]:
    """The line to write for a document."""
    timexes = [_row(t) for t in tag(document.text, document.dct, str(document.id))]
    return {"id": document.id, "text": document.text, "dct": document.written, "timexes": timexes}


def _row(t: Timex) -> dict[str, Any]:
    """One expression; days are those it covers, both included, where they can be told."""
    days = [t.interval.start.isoformat(), t.interval.last.isoformat()] if t.interval else None
    return {
        "start": t.start,
        "end": t.end,
        "text": t.text,
        "type": t.type,
        "value": t.value,
        "days": days,
        "basis": t.basis,
    }

"""The label of a visit: who, to where, when, in a few words."""

from __future__ import annotations

from functools import cache

from babel import Locale

from db.model import Visit

__all__ = ["country", "visit"]


@cache
def country(code: str) -> str:
    """The English name of a country code; the code itself where none is known."""
    return Locale("en").territories.get(code, code)


def visit(visit: Visit, visitor: str) -> str:
    """For example "Amina Sow to Ghana, 2019-03"."""
    when = str(visit.start.interval) if visit.start else str(visit.end.interval) if visit.end else "undated"
    return f"{visitor} to {country(visit.destination)}, {when}"

"""The label of a visit: who, to where, when, in a few words."""

from __future__ import annotations

from db.model import Visit
from etl.gazetteer import country_phrase

__all__ = ["visit"]


def visit(visit: Visit, visitor: str) -> str:
    """For example "Amina Sow to Ghana, 2019-03"."""
    first = visit.start or visit.end
    return f"{visitor} to {country_phrase(visit.destination)}, {first.interval if first else 'undated'}"

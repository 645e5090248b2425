"""Time expressions: found by a grammar of forms, read against the publication day and the story told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from db.dates import Interval
from db.model import Timex
from etl.timex.find import find
from etl.timex.resolve import read

__all__ = ["tag"]


def tag(
    text: str, dct: Interval | None, article: str = "", likely: Mapping[date, float] | None = None
) -> list[Timex]:
    """The time expressions of ``text``, in text order, never overlapping.

    ``dct`` is the publication day or a range that holds it; what it leaves open has unknown parts in its
    value (``XXXX-12-04``, ``XXXX-WXX-1``) and no interval. ``likely`` is how likely each day of a range is;
    they are equally likely by default. Offsets are code points.
    """
    found = find(text)
    return [
        Timex(article, f.start, f.end, text[f.start : f.end], r.type, r.value, r.interval, r.basis)
        for f, r in zip(found, read(text, found, dct, likely), strict=True)
        if r
    ]

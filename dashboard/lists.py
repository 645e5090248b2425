"""Lists to choose from, a page at a time. No streamlit here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.calendar_data import route
from dashboard.words import STATUS_WORDS, dated, days, plural
from db.rows import ArticleRow, VisitRow

__all__ = ["PAGE", "Pages", "article_item", "choices", "pages", "visit_item", "visit_list"]

#: Entries of a page.
PAGE = 100

Pages = tuple[int, int]


def pages(asked: int, total: int) -> Pages:
    """The page to show of ``total`` entries, held to those that there are, and the last page."""
    last = max(1, -(-total // PAGE))
    return min(max(1, asked), last), last


def choices(
    label: str, groups: Sequence[tuple[str, Sequence[dict[str, Any]]]], *, empty: str = "",
    selected: str | None = None, at: Pages = (1, 1),
) -> dict[str, Any]:  # fmt: skip
    """A list to choose from. An item has ``id`` and ``name``; it may have ``more``, ``note``, ``differ``."""
    filled = [{"title": name, "items": list(items)} for name, items in groups if items]
    return {
        "kind": "list", "label": label, "groups": filled, "empty": "" if filled else empty,
        "selected": selected, "pages": list(at),
    }  # fmt: skip


def visit_list(
    differ: Sequence[VisitRow], visits: Sequence[VisitRow], *, at: Pages, corpus_is_empty: bool,
    filtered: bool,
) -> dict[str, Any]:  # fmt: skip
    """A page of all visits, undated ones last; on the first page those to look at first are on top."""
    groups = [
        ("Where the papers disagree", differ),
        (
            "Visits that match, by date" if filtered else "All visits, by date",
            [v for v in visits if v.first_day],
        ),
        ("Visits without a date", [visit for visit in visits if not visit.first_day]),
    ]
    listed = [(name, [visit_item(visit) for visit in found]) for name, found in groups]
    empty = "No visit was found in these articles." if corpus_is_empty else "No visit matches these filters."
    return choices("Visits", listed, empty=empty, at=at) | {
        "heading": "Choose a visit",
        "hint": "Click a bar or a visit: you see what the papers say of it, in their own words.",
        "filtered": filtered,
    }


def visit_item(visit: VisitRow) -> dict[str, Any]:
    """A visit in a list."""
    status = STATUS_WORDS[visit.status] if visit.status != "completed" else ""
    parts = (days(visit.start, visit.end), status, plural(visit.sources, "paper"))
    return {
        "id": visit.id,
        "name": visit.visitor_name,
        "more": route(visit),
        "differ": visit.conflicts > 0,
        "note": " · ".join(part for part in parts if part),
    }


def article_item(article: ArticleRow) -> dict[str, Any]:
    """An article in a list."""
    parts = [article.outlet, dated(article.dct, article.dct_basis)]
    parts += [plural(article.visits, "visit")] if article.visits else []
    return {
        "id": article.id,
        "name": article.title or article.id,
        "note": " · ".join(part for part in parts if part),
    }

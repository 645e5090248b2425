"""Every paper's own account of a visit, side by side: a column a paper, a row a field."""

from __future__ import annotations

from typing import Any

from dashboard.quotes import best_evidence, evidence_for, paper, papers_of, quotations, value_words
from dashboard.words import FIELD_WORDS, dated
from db.rows import ReportRow, VisitDetail

__all__ = ["accounts", "opposed"]

#: Field -> the attribute of a report that holds its value; None where the words are all there is.
SAID = {
    "start": "start", "end": "end", "place": "places", "title": "office", "purpose": None, "host": "host",
    "with": None, "status": "status", "visitor": "visitor_as_written",
}  # fmt: skip
#: Of these a reader asks whether a paper says them: an empty cell is worth a word.
EXPECTED = ("start", "end")


def accounts(detail: VisitDetail) -> dict[str, Any] | None:
    """The table; None where one paper is all there is.

    ``papers`` are the columns, ``rows`` have ``label``, ``differ`` and ``cells``: ``value``, ``words`` and
    ``odd``, which marks what contradicts the value that the visit has.
    """
    if len(detail.reports) < 2:
        return None
    rows = [_row(field, detail) for field in SAID]
    return {
        "papers": [_head(report, detail) for report in detail.reports],
        "rows": [row for row in rows if any(cell["value"] or cell["words"] for cell in row["cells"])],
    }


def opposed(detail: VisitDetail) -> tuple[str | None, str] | None:
    """The first disagreement: words of a paper that stands alone, and an article that says what most say.

    The words are the id of their evidence, if there is any. None where the papers agree.
    """
    if not detail.conflicts:
        return None
    field = detail.conflicts[0].field
    values = _values(field, detail)
    common = _common(field, detail)
    articles = {report.id: report.article for report in detail.reports}
    with_most = next(report for report, value in values.items() if value == common)
    alone = next(report for report, value in values.items() if value != common)
    words = evidence_for(detail, alone, field)
    return words.id if words else None, articles[with_most]


def _values(field: str, detail: VisitDetail) -> dict[str, str]:
    """Report -> its value of a field on which the papers differ; empty where they do not."""
    return {row.report: row.value for row in detail.conflicts if row.field == field}


def _common(field: str, detail: VisitDetail) -> str | None:
    """The value that the visit has, else the one that most papers give; None where they do not differ."""
    values = list(_values(field, detail).values())
    given = getattr(detail.visit, field, None)
    return given if given in values else max(values, key=values.count, default=None)


def _head(report: ReportRow, detail: VisitDetail) -> dict[str, Any]:
    opening = best_evidence([e for e in detail.evidence if e.report == report.id])
    return {
        "title": report.title or report.article,
        "paper": paper(report) if report.outlet else dated(report.dct, report.dct_basis),
        "evidence": opening.id if opening else None,
    }


def _row(field: str, detail: VisitDetail) -> dict[str, Any]:
    values, common = _values(field, detail), _common(field, detail)
    return {
        "label": FIELD_WORDS[field],
        "differ": bool(values),
        "cells": [
            _cell(field, report, detail) | {"odd": values.get(report.id, common) != common}
            for report in detail.reports
        ],
    }


def _cell(field: str, report: ReportRow, detail: VisitDetail) -> dict[str, Any]:
    name = SAID[field]
    value: str = (getattr(report, name) or "") if name else ""
    if field == "with":
        words = [e for e in detail.evidence if e.meeting and e.article == report.article]
    else:
        words = [e for e in detail.evidence if e.report == report.id and e.field == field]
    return {
        "value": value_words(field, value) or ("not stated" if field in EXPECTED else ""),
        "stated": bool(value or words),
        "words": quotations(words, papers_of(detail)),
    }

"""What an article says, in its words: the label of a paper, a field's value, the quotations for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten
from typing import Any

from dashboard.words import STATUS_WORDS, country, dated, when
from db.rows import EvidenceRow, ReportRow, VisitDetail

__all__ = ["best_evidence", "evidence_for", "paper", "papers_of", "quotations", "value_words"]

#: The evidence that a visit opens with: the words that tell most, first.
OPENING = ("start", "end", "trigger", "destination", "place", "visitor")
#: So much of a title names an article.
SHORT = 36


def paper(report: ReportRow) -> str:
    """A short name of the paper of a report: ``The Courier · March 4, 2031``; else of its title."""
    title = report.title or report.article
    short = title if len(title) <= SHORT else shorten(title, SHORT, placeholder="…")
    name = report.outlet or (short if short != "…" else f"{title[:SHORT]}…")
    return f"{name} · {dated(report.dct, report.dct_basis)}"


def papers_of(detail: VisitDetail) -> dict[str, str]:
    """The articles that report a visit, each with the name of its paper."""
    return {report.article: paper(report) for report in detail.reports}


def value_words(field: str, value: str) -> str:
    """A field's value as people read it."""
    match field:
        case "start" | "end" | "date":
            return when(value)
        case "status":
            return STATUS_WORDS.get(value, value)
        case "destination" | "origin":
            return country(value) or value
    return ", ".join(value.splitlines())


def best_evidence(evidence: Sequence[EvidenceRow]) -> EvidenceRow | None:
    """The words to open a visit with; None without any."""
    rank = {field: index for index, field in enumerate(OPENING)}
    return min(evidence, key=lambda e: rank.get(e.field, len(rank)), default=None)


def evidence_for(detail: VisitDetail, report: str, field: str) -> EvidenceRow | None:
    """The words with which a report says a field, or the words that tell most of it."""
    mine = [e for e in detail.evidence if e.report == report]
    return next((e for e in mine if e.field == field), None) or best_evidence(mine)


def quotations(evidence: Iterable[EvidenceRow], papers: Mapping[str, str]) -> list[dict[str, Any]]:
    """The quotations in the order of ``papers``, the same words of the same article once."""
    seen = {(e.article, e.start, e.end): e for e in reversed(tuple(evidence))}
    order = {article: place for place, article in enumerate(papers)}
    return [
        {"id": e.id, "text": " ".join(e.text.split()), "paper": papers.get(e.article, e.article)}
        for e in sorted(seen.values(), key=lambda e: (order.get(e.article, len(order)), e.start))
    ]

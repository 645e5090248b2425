"""Rows -> what the visit panel shows: each fact with the words that say it, and where the papers differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.calendar_data import route
from dashboard.words import FIELD_WORDS, STATUS_WORDS, country, dated, days, on_day, plural, when
from db.rows import EvidenceRow, ReportRow, VisitDetail, VisitRow

__all__ = ["best_evidence", "choices", "list_payload", "paper", "value_words", "visit_payload"]

#: The order in which facts are read; what is left out here has no row of its own.
ORDER = (
    "start", "end", "place", "purpose", "host",
    "visitor", "title", "destination", "origin", "status", "trigger",
)  # fmt: skip
#: The evidence that a visit opens with: the words that tell most, first.
OPENING = ("start", "end", "trigger", "destination", "place", "visitor")
#: What is said of a date that no article states as such.
BASIS_WORDS = {
    "relative": "worked out from the publication date",
    "computed": "worked out from a length of stay",
    "inferred": "inferred from the rest of the text",
}
#: More entries than this are searched, not read.
LISTED = 200
#: Facts that a reader misses when nothing is said: they are shown as not stated.
EXPECTED = ("start", "end", "host")


def paper(report: ReportRow) -> str:
    """A short name of the paper of a report: ``The Courier · March 4, 2031``."""
    return f"{report.outlet or report.article} · {dated(report.dct, report.dct_basis)}"


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


def visit_payload(detail: VisitDetail, evidence: str | None) -> dict[str, Any]:
    """Everything the panel shows of a visit; ``evidence`` is the id of the words that are open."""
    visit = detail.visit
    papers = {report.article: paper(report) for report in detail.reports}
    return {
        "kind": "visit",
        "id": visit.id,
        "name": visit.visitor_name,
        "visitor": visit.visitor,
        "office": visit.office,
        "route": route(visit),
        "dates": days(visit.start, visit.end),
        "status": STATUS_WORDS[visit.status],
        "papers": plural(visit.sources, "paper"),
        "differ": _disagreements(detail, papers),
        "facts": [fact for field in ORDER if (fact := _fact(field, detail, papers))],
        "meetings": [
            {
                "name": meeting.counterpart,
                "entity": meeting.entity,
                "date": when(meeting.date) if meeting.date else "",
                "words": _words((e for e in detail.evidence if e.meeting == meeting.id), papers),
            }
            for meeting in detail.meetings
        ],
        "topics": [{"id": id, "name": name} for id, name in detail.topics],
        "accounts": [_account(report, detail) for report in detail.reports],
        "open": evidence,
    }


def list_payload(
    differ: Sequence[VisitRow], dated: Sequence[VisitRow], undated: Sequence[VisitRow], *,
    corpus_is_empty: bool, filtered: bool,
) -> dict[str, Any]:  # fmt: skip
    """Everything the panel shows while no visit is open: all visits, those to look at first on top."""
    first = " (the first 200; the list has all)" if len(dated) == LISTED else ""
    groups = [
        ("Where the papers disagree", differ[:50]),
        (f"All visits, by date{first}", dated),
        ("Visits without a date", undated),
    ]
    empty = "No visit was found in these articles." if corpus_is_empty else "No visit matches these filters."
    return choices(
        "Visits",
        [(name, [_item(v) for v in listed]) for name, listed in groups],
        heading="Choose a visit",
        hint="Click a bar above or a visit below: you see what the papers say of it, in their own words.",
        empty=empty,
        filtered=filtered,
    )


def choices(
    label: str, groups: Sequence[tuple[str, Sequence[dict[str, Any]]]], *, heading: str = "", hint: str = "",
    empty: str = "", filtered: bool = False, selected: str | None = None,
) -> dict[str, Any]:  # fmt: skip
    """A list to choose from. An item has ``id`` and ``name``; it may have ``more``, ``note``, ``differ``."""
    filled = [{"title": name, "items": list(items)} for name, items in groups if items]
    return {
        "kind": "list", "label": label, "heading": heading, "hint": hint, "groups": filled,
        "empty": "" if filled else empty, "filtered": filtered, "selected": selected,
    }  # fmt: skip


def _item(visit: VisitRow) -> dict[str, Any]:
    status = STATUS_WORDS[visit.status] if visit.status != "completed" else ""
    return {
        "id": visit.id,
        "name": visit.visitor_name,
        "more": route(visit),
        "differ": visit.conflicts > 0,
        "note": " · ".join(part for part in (days(visit.start, visit.end), status) if part),
    }


def _words(evidence: Iterable[EvidenceRow], papers: dict[str, str]) -> list[dict[str, str]]:
    """The quotations, the same words of the same article once."""
    seen = {(e.article, e.start, e.end): e for e in reversed(tuple(evidence))}
    order = {article: place for place, article in enumerate(papers)}
    return [
        {"id": e.id, "text": " ".join(e.text.split()), "paper": papers.get(e.article, e.article)}
        for e in sorted(seen.values(), key=lambda e: (order.get(e.article, len(order)), e.start))
    ]


def _fact(field: str, detail: VisitDetail, papers: dict[str, str]) -> dict[str, Any] | None:
    evidence = [e for e in detail.evidence if e.field == field and e.report]
    value, note = _value(field, detail)
    if any(row.field == field for row in detail.conflicts):
        evidence, note = [], "papers disagree, see above"
    if not evidence and not (value and field in EXPECTED) and field not in EXPECTED:
        return None
    return {
        "label": FIELD_WORDS[field],
        "value": value if value or evidence else "not stated",
        "stated": bool(value or evidence),
        "note": note,
        "how": _how(field, detail) if evidence else "",
        "count": plural(len({e.article for e in evidence}), "paper") if evidence else "",
        "words": _words(evidence, papers),
    }


def _how(field: str, detail: VisitDetail) -> str:
    """How words that need the publication date became a day; '' where they do not, or where it is unknown."""
    if field not in ("start", "end") or getattr(detail.visit, f"{field}_basis") != "relative":
        return ""
    value: str = getattr(detail.visit, field)
    for report in detail.reports:
        words = next((e for e in detail.evidence if e.report == report.id and e.field == field), None)
        if words and report.dct and getattr(report, field) == value:
            inferred = "probably " if report.dct_basis == "inferred" else ""
            said = " ".join(words.text.split())
            return f"“{said}”, {inferred}published {on_day(report.dct)} → {on_day(value)}"
    return ""


def _value(field: str, detail: VisitDetail) -> tuple[str, str]:
    """What the consolidated visit says of a field, and how a date was found."""
    visit = detail.visit
    match field:
        case "start":
            return (when(visit.start) if visit.start else "", BASIS_WORDS.get(visit.start_basis or "", ""))
        case "end":
            return (when(visit.end) if visit.end else "", BASIS_WORDS.get(visit.end_basis or "", ""))
        case "place":
            return ", ".join(visit.places.splitlines()), ""
        case "purpose":
            return "", ""  # the quotations are the purpose: papers word it differently
        case "host":
            return visit.host or "", ""
        case "visitor":
            return visit.visitor_name, ""
        case "title":
            return visit.office or "", ""
        case "destination" | "origin":
            return country(getattr(visit, field)) or "", ""
        case "status":
            return STATUS_WORDS[visit.status], ""
    return "", ""


def _disagreements(detail: VisitDetail, papers: dict[str, str]) -> list[dict[str, Any]]:
    """Each field on which the papers differ: its values, most reported first, with the words for each."""
    found: dict[str, dict[str, list[str]]] = {}
    for row in detail.conflicts:
        found.setdefault(row.field, {}).setdefault(row.value, []).append(row.report)
    return [
        {
            "field": FIELD_WORDS.get(field, field),
            "values": [
                {
                    "value": value_words(field, value),
                    "count": plural(len(reports), "paper"),
                    "words": _words(
                        (e for report in reports if (e := _evidence_for(detail, report, field))), papers
                    ),
                }
                for value, reports in sorted(values.items(), key=lambda item: (-len(item[1]), item[0]))
            ],
        }
        for field, values in found.items()
    ]


def _evidence_for(detail: VisitDetail, report: str, field: str) -> EvidenceRow | None:
    """The words with which a report says a field, or the words that tell most of it."""
    mine = [e for e in detail.evidence if e.report == report]
    return next((e for e in mine if e.field == field), None) or best_evidence(mine)


def _account(report: ReportRow, detail: VisitDetail) -> dict[str, Any]:
    opening = best_evidence([e for e in detail.evidence if e.report == report.id])
    return {
        "title": report.title or report.article,
        "paper": paper(report),
        "says": f"{days(report.start, report.end)} · {STATUS_WORDS[report.status].lower()}",
        "evidence": opening.id if opening else None,
    }

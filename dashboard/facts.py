"""Rows -> what the visit panel shows: each fact with the words that say it, and where the papers differ."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any

from dashboard.accounts import accounts
from dashboard.calendar_data import route
from dashboard.quotes import evidence_for, papers_of, quotations, value_words
from dashboard.takeaway import cite_visit
from dashboard.words import FIELD_WORDS, STATUS_WORDS, country, days, on_day, plural, when
from db.dates import Interval
from db.rows import EvidenceRow, ReportRow, VisitDetail

__all__ = ["backing", "visit_payload"]

#: The order in which facts are read; what is left out here has no row of its own.
ORDER = (
    "start", "end", "place", "purpose", "host",
    "visitor", "title", "destination", "origin", "status", "trigger",
)  # fmt: skip
#: What is said of a date that no article states as such.
BASIS_WORDS = {
    "relative": "worked out from the publication date",
    "computed": "worked out from a length of stay",
    "inferred": "inferred from the rest of the text",
}
#: Facts that a reader misses when nothing is said: they are shown as not stated.
EXPECTED = ("start", "end", "host")


def visit_payload(detail: VisitDetail, evidence: str | None) -> dict[str, Any]:
    """Everything the panel shows of a visit; ``evidence`` is the id of the words that are open."""
    visit = detail.visit
    papers = papers_of(detail)
    return {
        "kind": "visit",
        "id": visit.id,
        "name": visit.visitor_name,
        "visitor": visit.visitor,
        "office": visit.office,
        "route": route(visit),
        "dates": days(visit.start, visit.end),
        "status": _status(detail),
        "papers": plural(visit.sources, "paper"),
        "differ": _disagreements(detail, papers),
        "facts": [fact for field in ORDER if (fact := _fact(field, detail, papers))],
        "meetings": [
            {
                "name": meeting.counterpart,
                "entity": meeting.entity,
                "date": when(meeting.date) if meeting.date else "",
                "words": quotations((e for e in detail.evidence if e.meeting == meeting.id), papers),
            }
            for meeting in detail.meetings
        ],
        "topics": [{"id": id, "name": name} for id, name in detail.topics],
        "legs": [{"id": leg.id, "name": route(leg), "note": days(leg.start, leg.end)} for leg in detail.legs],
        "accounts": accounts(detail),
        "cite": cite_visit(detail),
        "open": evidence,
    }


def _status(detail: VisitDetail) -> str:
    """The status; a visit is under way only as of the last report."""
    last = max((report.dct for report in detail.reports if report.dct), default=None)
    if detail.visit.status != "ongoing" or last is None:
        return STATUS_WORDS[detail.visit.status]
    return f"{STATUS_WORDS['ongoing']} by the last report ({when(last)})"


def _counted(field: str, reports: Collection[str], detail: VisitDetail) -> str:
    """How many papers say so, and whether the days are their words or a sum."""
    bases = {getattr(r, f"{field}_basis", None) for r in detail.reports if r.id in reports}
    summed = f", {BASIS_WORDS['computed']}" if bases == {"computed"} else ""
    return f"{plural(len(reports), 'paper')}{summed}"


def _fact(field: str, detail: VisitDetail, papers: dict[str, str]) -> dict[str, Any] | None:
    evidence = _saying(field, detail)
    value, note = _value(field, detail)
    if note == BASIS_WORDS["relative"] and evidence and _names_day(getattr(detail.visit, field), evidence):
        note = "the year from the publication date"
    if any(row.field == field for row in detail.conflicts):
        evidence, note = [], "papers disagree, see above"
    if not evidence and not (value and field in EXPECTED) and field not in EXPECTED:
        return None
    return {
        "label": FIELD_WORDS[field],
        "value": value if value or evidence else "not stated",
        "stated": bool(value or evidence),
        "note": note,
        "how": _how(field, detail) if note in BASIS_WORDS.values() else "",
        "count": backing(field, detail, len({e.article for e in evidence})),
        "words": quotations(evidence, papers),
    }


def backing(field: str, detail: VisitDetail, papers: int) -> str:
    """How well a fact is backed: by several papers or by one; '' where none states it or it is inferred."""
    if not papers or getattr(detail.visit, f"{field}_basis", None) == "inferred":
        return ""
    return "stated by one paper" if papers == 1 else f"stated by {papers:,} papers"


def _saying(field: str, detail: VisitDetail) -> list[EvidenceRow]:
    """The words for a fact; for a date those of the papers that give just that date, if there are any."""
    found = [e for e in detail.evidence if e.field == field and e.report]
    if field not in ("start", "end"):
        return found
    value = getattr(detail.visit, field)
    exact = {report.id for report in detail.reports if getattr(report, field) == value}
    return [e for e in found if e.report in exact] or found


def _names_day(value: str, evidence: Iterable[EvidenceRow]) -> bool:
    """Do all the words name the day of the month themselves?"""
    day = Interval.parse(value).start.day
    return all(re.search(rf"(?<!\d)0?{day}(?!\d)", e.text) for e in evidence)


def _how(field: str, detail: VisitDetail) -> str:
    """How words became a day, in one sentence; '' where they name it or where the sum can't be shown."""
    basis = getattr(detail.visit, f"{field}_basis", None)
    for report in detail.reports if basis in ("relative", "computed") else ():
        words = next((e for e in detail.evidence if e.report == report.id and e.field == field), None)
        value: str = getattr(detail.visit, field)
        if words and getattr(report, field) == value and (ground := _ground(basis, field, report)):
            return f"“{' '.join(words.text.split())}”, {ground} → {on_day(value)}"
    return ""


def _ground(basis: str | None, field: str, report: ReportRow) -> str:
    """What a date was reckoned from: the day of publication, or the visit's other end."""
    if basis == "relative" and report.dct:
        return f"{'probably ' if report.dct_basis == 'inferred' else ''}published {on_day(report.dct)}"
    other = report.start if field == "end" else report.end
    return f"{'from' if field == 'end' else 'until'} {on_day(other)}" if basis == "computed" and other else ""


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
                    "count": _counted(field, reports, detail),
                    "words": quotations(
                        (e for report in reports if (e := evidence_for(detail, report, field))), papers
                    ),
                }
                for value, reports in sorted(values.items(), key=lambda item: (-len(item[1]), item[0]))
            ],
        }
        for field, values in found.items()
    ]

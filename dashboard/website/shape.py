"""Rows -> the data of a static site. What depends on the reader's choices is left to the browser.

Days are numbers since 1970-01-01, ranges half-open, as in ``calendar_data``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.accounts import opposed
from dashboard.bars import day_number
from dashboard.calendar_data import bar
from dashboard.facts import visit_payload
from dashboard.lanes import label, lanes_of
from dashboard.lists import article_item, visit_item
from dashboard.quotes import best_evidence, papers_of
from dashboard.reader import article_payload
from dashboard.state import LANES
from dashboard.takeaway import cite_words
from db.dates import Interval
from db.rows import ArticleDetail, ArticleRow, MeetingDay, VisitDetail, VisitRow

__all__ = ["article_entry", "article_line", "columns", "lanes", "shard", "visit_entry", "visit_line"]

#: Stands for the words in a citation, until the reader chooses some.
WORDS = "{words}"


def visit_line(detail: VisitDetail, sure: Sequence[str]) -> dict[str, Any]:
    """What the calendar, the list and the filters need of a visit; ``sure`` are its keys of certainty."""
    visit = detail.visit
    met = [meeting.entity for meeting in detail.meetings if meeting.entity]
    return {
        "id": visit.id,
        "bar": bar(visit, LANES[0], _meeting_days(detail)),
        "by": [[list(lanes_of(visit, by)), label(visit, by)] for by in LANES],
        "item": visit_item(visit),
        "officials": list(dict.fromkeys([visit.visitor, *met])),
        "topics": [id for id, _ in detail.topics],
        "countries": [visit.destination],
        "papers": sorted({report.outlet for report in detail.reports if report.outlet}),
        "statuses": [visit.status],
        "certainty": list(sure),
        "days": _days(*_reach(detail)),
        "sources": visit.sources,
        "articles": [report.article for report in detail.reports],
    }


def visit_entry(detail: VisitDetail, visits: Collection[str]) -> dict[str, Any]:
    """What an open visit needs: its panel, with the stops of its tour among ``visits``; where its words are.

    ``evidence``: id -> [article, start, end, field, report]; ``reports``: [id, article, paper, the words that
    tell most]; ``opening``: the words that the visit opens with; ``sides``: those of its disagreement.
    """
    papers = papers_of(detail)
    told = replace(detail, legs=tuple(leg for leg in detail.legs if leg.id in visits))
    opening = best_evidence([e for e in detail.evidence if e.report]) or best_evidence(detail.evidence)
    return {
        "panel": visit_payload(told, None),
        "evidence": {e.id: [e.article, e.start, e.end, e.field, e.report] for e in detail.evidence},
        "reports": [[r.id, r.article, papers[r.article], _opening(detail, r.id)] for r in detail.reports],
        "opening": opening.id if opening else None,
        "sides": opposed(detail),
    }


def article_entry(
    detail: ArticleDetail, visits: Mapping[str, str], officials: Collection[str]
) -> dict[str, Any]:
    """What an open article needs, with the evidence of the visits in ``visits`` (id -> name) only."""
    told = replace(detail, evidence=tuple(e for e in detail.evidence if e.visit in visits))
    payload = article_payload(told)
    del payload["legend"]  # the same for all: the page has it
    for id, card in payload["entities"].items():
        card["official"] = id in officials
    return payload | {
        "cite": cite_words(detail.article, WORDS),
        "visits": [[id, visits[id]] for id in dict.fromkeys(e.visit for e in told.evidence)],
    }


def article_line(article: ArticleRow) -> dict[str, Any]:
    """What the list of sources needs of an article."""
    dct = Interval.parse(article.dct) if article.dct else None
    return {
        **article_item(article),
        "papers": [article.outlet] if article.outlet else [],
        "days": [day_number(dct.start), day_number(dct.end)] if dct else None,
    }


def lanes(visits: Sequence[VisitRow]) -> list[dict[str, list[str]]]:
    """For each of LANES the lanes of some visits: id -> name and what stands below it."""
    return [{id: list(words) for v in visits for id, words in lanes_of(v, by).items()} for by in LANES]


def columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Rows of the same keys as columns: each key is written once."""
    return {key: [row[key] for row in rows] for key in rows[0]} if rows else {}


def shard(id: str, count: int) -> int:
    """In which of ``count`` files an id is looked for: the 32-bit FNV-1a hash of its UTF-8."""
    value = 0x811C9DC5
    for byte in id.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value % count


def _opening(detail: VisitDetail, report: str) -> str | None:
    words = best_evidence([e for e in detail.evidence if e.report == report])
    return words.id if words else None


def _reach(detail: VisitDetail) -> tuple[str | None, str | None]:
    """The first and last day of a visit that any paper gives, as the filter by days has it."""
    visit = detail.visit
    told = [row for row in detail.conflicts if len(row.value) == len("2031-03-04")]
    starts = [row.value for row in told if row.field == "start"]
    ends = [row.value for row in told if row.field == "end"]
    if not visit.first_day or not visit.last_day:
        return None, None
    return min([visit.first_day, *starts]), max([visit.last_day, *ends])


def _days(first: str | None, last: str | None) -> list[int] | None:
    if not first or not last:
        return None
    return [day_number(Interval.parse(first).start), day_number(Interval.parse(last).end)]


def _meeting_days(detail: VisitDetail) -> list[MeetingDay]:
    days = [(Interval.parse(m.date), m.counterpart) for m in detail.meetings if m.date]
    known = sorted((day.start.isoformat(), name) for day, name in days if day.length == 1)
    return [MeetingDay(detail.visit.id, day, name) for day, name in known]

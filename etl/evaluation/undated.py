"""Scores of the publication dates that are inferred for undated articles.

An answer is right if it is a day or a range of at most :data:`FORTNIGHT` days that meets the true day or
range, wide if it is longer and meets it, wrong if it does not, unknown if there is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.dates import Interval

__all__ = ["FORTNIGHT", "VERDICTS", "Answer", "answers", "table"]

FORTNIGHT = 14
VERDICTS = ("right", "wide", "wrong", "unknown")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was inferred for an article, what is true, and how that is judged."""

    article: str
    found: Interval | None
    gold: Interval
    verdict: str


def answers(gold: Mapping[str, Mapping[str, Any]], found: Mapping[str, Interval]) -> list[Answer]:
    """The answer for each article of the gold annotation that has no date in its header, in its order."""
    out = []
    for article, about in gold.items():
        if not about.get("dct_in_header"):
            first, last = about.get("dct_range") or (about["dct"], about["dct"])
            truth = _days(first, last)
            out.append(Answer(article, found.get(article), truth, _verdict(found.get(article), truth)))
    return out


def table(given: list[Answer]) -> str:
    """The share of each verdict, and each answer that is not right."""
    counts = Counter(a.verdict for a in given)
    lines = [f"undated articles  {len(given)}"]
    lines += [f"  {v:<8} {counts[v]:>3}  {counts[v] / max(1, len(given)):.3f}" for v in VERDICTS]
    lines += [f"  {a.verdict}: {a.article}: {a.found}, not {a.gold}" for a in given if a.verdict != "right"]
    return "\n".join(lines) + "\n"


def _days(first: str, last: str) -> Interval:
    return Interval.days(date.fromisoformat(first), date.fromisoformat(last))


def _verdict(found: Interval | None, truth: Interval) -> str:
    if found is None:
        return "unknown"
    if not found.overlaps(truth):
        return "wrong"
    return "right" if found.length <= FORTNIGHT else "wide"

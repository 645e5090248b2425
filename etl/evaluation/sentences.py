"""The sentences behind a difference between gold and system, so that errors can be read by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from etl.evaluation import score_visits

__all__ = ["with_sentences"]

Visit = Mapping[str, Any]

#: How the notes of the scorer name the visit that they speak of: one of the gold, or one of ours.
_GOLD = re.compile(r"(?:start|end|status|meeting missed|conflict not flagged|missed:|split: gold) +(\S+)")
_OURS = re.compile(r"(?:extra:|merge: system visit) +(\S+)")
_STOP = re.compile(r"[.!?][\"”’')]*\s+|\n")


def with_sentences(
    notes: Iterable[str], gold: Sequence[Visit], system: Sequence[Visit], texts: Mapping[str, str]
) -> list[str]:
    """The notes, each followed by the sentences of the gold's evidence and of ours, a line each."""
    by_gold, by_ours = ({str(v.get("id")): v for v in visits} for visits in (gold, system))
    result = []
    for note in notes:
        lines = [note]
        if (m := _GOLD.match(note)) and (visit := by_gold.get(m[1])):
            lines += _lines("gold", visit, texts)
            lines += [line for v in system if _may_mean(visit, v) for line in _lines("ours", v, texts)]
        elif (m := _OURS.match(note)) and (visit := by_ours.get(m[1])):
            lines += _lines("ours", visit, texts)
        result.append("\n    ".join(lines))
    return result


def _may_mean(gold: Visit, ours: Visit) -> bool:
    return (
        score_visits.ctry(gold) == score_visits.ctry(ours)
        and bool(set(score_visits.arts(gold)) & set(score_visits.arts(ours)))
        and score_visits.name_match(gold, ours)
    )


def _lines(whose: str, visit: Visit, texts: Mapping[str, str]) -> Iterator[str]:
    for report in visit["reports"]:
        article = report["article"]
        told = dict.fromkeys(_sentence(texts.get(article, ""), e) for e in score_visits.evid(report))
        days = f"{report.get('start')}..{report.get('end')}"
        yield f"{whose} {article} {days}: {' | '.join(s for s in told if s)}"


def _sentence(text: str, evidence: str) -> str:
    """The sentences that hold the evidence; '' where it is not in the text."""
    at = text.find(evidence)
    if at < 0 or not evidence:
        return ""
    begin = max((m.end() for m in _STOP.finditer(text, 0, at)), default=0)
    stop = _STOP.search(text, at + len(evidence) - 1)
    return " ".join(text[begin : stop.end() if stop else len(text)].split())

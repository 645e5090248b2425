"""How fast: documents per second of processor time, on one core."""

from __future__ import annotations

import importlib
import importlib.util
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from etl.timex import grammar, tag
from etl.timex.find import expressions
from etl.timex.lines import Document

__all__ = ["Speed", "measure", "rules_seconds"]

#: Each system reads the documents so many times; the quickest counts, as the others were disturbed.
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Speed:
    """A system and how many documents it reads in a second."""

    name: str
    documents_per_second: float


def rules_seconds() -> float:
    """Seconds that the whole table of rules takes to compile, with nothing of it in the cache."""
    re.purge()
    began = time.process_time()
    grammar.compile_rules()
    return time.process_time() - began


def measure(documents: Sequence[Document]) -> list[Speed]:
    """Our tagger's speed, and that of ``dateparser.search`` where it is installed (one round: it is slow)."""

    def ours() -> None:
        expressions.cache_clear()
        for d in documents:
            tag(d.text, d.dct)

    best = min(_seconds(ours) for _ in range(ROUNDS))
    speeds = [Speed("envoyage", len(documents) / best)]
    if importlib.util.find_spec("dateparser"):
        search = importlib.import_module("dateparser.search").search_dates

        def other() -> None:
            for d in documents:
                search(d.text, languages=["en"])

        speeds.append(Speed("dateparser.search", len(documents) / _seconds(other)))
    return speeds


def _seconds(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return max(time.process_time() - began, 1e-9)

"""Weigh signs: a logistic scale whose weights were learned from annotated articles (``etl.learn``)."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path

__all__ = ["WEIGHTS", "Scale", "scale"]

#: The learned weights: a table of signs for each question.
WEIGHTS = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Scale:
    """One question, as weights of signs. A sign that was never learned weighs nothing."""

    bias: float
    weights: Mapping[str, float]

    def probability(self, signs: Iterable[str]) -> float:
        """How likely the answer is yes, 0 to 1."""
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, self._total(signs)))))

    def shares(self, options: Iterable[Iterable[str]]) -> list[float]:
        """How likely each of some options is the right one, 0 to 1, where at most one of them is."""
        totals = [self._total(signs) for signs in options]
        top = max((0.0, *totals))  # that none is right weighs 0
        odds = [math.exp(t - top) for t in totals]
        whole = math.fsum([*odds, math.exp(-top)])
        return [o / whole for o in odds]

    def _total(self, signs: Iterable[str]) -> float:
        # fsum is exact, so that the order of the signs, which differs from run to run, does not count
        return self.bias + math.fsum(map(self.weights.get, signs, repeat(0.0)))


@cache
def scale(question: str) -> Scale:
    """The scale of a question of ``weights.json``. Raises KeyError where it has no such question."""
    return Scale(**json.loads(WEIGHTS.read_text(encoding="utf-8"))[question])

"""Scores of the visits that an annotated corpus does not mark as only named in passing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from etl.evaluation import score_visits

__all__ = ["main_visits"]

Visit = Mapping[str, Any]
_EXTRA = re.compile(r"extra: +(\S+)")


def main_visits(gold: Sequence[Visit], system: Sequence[Visit]) -> dict[str, Any] | None:
    """The scores without the visits of ``salience: mention``, and without ours that are such; None where no
    visit is marked.
    """
    passing = [v for v in gold if v.get("salience") == "mention"]
    if not passing:
        return None
    main = [v for v in gold if v.get("salience") != "mention"]
    rest = _unpaired(main, system)
    false = _ids(_unpaired(passing, rest))
    left_out = _ids(rest) - false
    scores, _ = score_visits.score(main, [v for v in system if v["id"] not in left_out])
    return dict(scores)


def _unpaired(gold: Sequence[Visit], system: Sequence[Visit]) -> list[Visit]:
    """Our visits that go with none of the gold's, by the notes of the scorer."""
    _, notes = score_visits.score(gold, system)
    extra = {m[1] for n in notes if (m := _EXTRA.match(n))}
    return [v for v in system if v["id"] in extra]


def _ids(visits: Iterable[Visit]) -> set[str]:
    return {str(v["id"]) for v in visits}

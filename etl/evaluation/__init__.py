"""Scores against an annotated corpus.

``score_*.py`` are the scorers of the annotated corpora as they are published with them (standard library
only, kept unchanged); :func:`visits` builds a corpus and runs the one for visits.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db import connect
from db.errors import SourceError
from etl import export
from etl.build import build
from etl.evaluation import score_visits
from etl.topics import Taxonomy

__all__ = ["visits"]


def visits(
    corpus: Path, taxonomy: Taxonomy, pipeline: str | None = None, progress: Callable[[Any], Any] = iter
) -> tuple[dict[str, Any], list[str]]:
    """Build ``corpus/articles`` and score it against ``corpus/visits.json``: the scores, and each difference.

    Raises SourceError where the folder is no annotated corpus.
    """
    gold_file, articles = corpus / "visits.json", corpus / "articles"
    if not gold_file.is_file() or not articles.is_dir():
        raise SourceError(f"{corpus} is no annotated corpus: it needs visits.json and a folder articles/.")
    try:
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SourceError(f"{gold_file} is not JSON ({error}).") from error
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "corpus.db")
        build([articles], database, taxonomy, pipeline, progress)
        conn = connect.open_read_only(database)
        try:
            system = export.visits(conn)
        finally:
            conn.close()
    texts = {p.stem: p.read_text(encoding="utf-8") for p in articles.glob("*.txt")}
    scores, notes = score_visits.score(gold, system, texts)
    return scores, notes

"""Scores against an annotated corpus.

``score_*.py`` are the scorers of the annotated corpora as they are published with them (standard library
only, kept unchanged); :func:`visits` and :func:`mentions` build a corpus and run theirs, :func:`dates` judges
the dates of undated articles.
"""

from __future__ import annotations

import contextlib
import io
import json
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db import connect, export, load
from db.errors import SourceError
from etl.build import OURS, Models, build
from etl.evaluation import score_mentions, score_visits, undated
from etl.evaluation.salience import main_visits
from etl.evaluation.sentences import with_sentences
from etl.topics import Taxonomy

__all__ = ["dates", "mentions", "visits"]


def visits(
    corpus: Path, taxonomy: Taxonomy, models: Models = OURS, progress: Callable[[Any], Any] = iter
) -> tuple[dict[str, Any], list[str]]:
    """Build ``corpus/articles`` and score it against ``corpus/visits.json``: the scores, and each difference
    with the sentences behind it. ``scores["main"]`` are those of the visits not only named in passing, None
    where the corpus marks none.

    Raises SourceError where the folder is no annotated corpus.
    """
    gold = _gold(corpus, "visits.json")
    system = _export(corpus, taxonomy, models, progress, export.visits)
    texts = {p.stem: p.read_text(encoding="utf-8") for p in (corpus / "articles").glob("*.txt")}
    scores, notes = score_visits.score(gold, system, texts)
    scores["main"] = main_visits(gold["visits"], system["visits"])
    return scores, with_sentences(notes, gold["visits"], system["visits"], texts)


def mentions(
    corpus: Path, taxonomy: Taxonomy, models: Models = OURS, progress: Callable[[Any], Any] = iter
) -> str:
    """Build ``corpus/articles`` and score its mentions against ``corpus/mentions.json``: a table of scores.

    Raises SourceError where the folder is no annotated corpus.
    """
    _gold(corpus, "mentions.json")
    system = _export(corpus, taxonomy, models, progress, export.mentions)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "system.json")
        file.write_text(json.dumps(system), encoding="utf-8")
        table = io.StringIO()
        with contextlib.redirect_stdout(table):  # the scorer prints
            score_mentions.main([str(corpus / "mentions.json"), str(file)])
    return table.getvalue()


def dates(
    corpus: Path, taxonomy: Taxonomy, models: Models = OURS, progress: Callable[[Any], Any] = iter
) -> str:
    """Build ``corpus/articles`` and judge the dates inferred for its undated articles: a table.

    Raises SourceError where the folder is no annotated corpus.
    """
    gold = _gold(corpus, "visits.json")["articles"]
    found = _export(corpus, taxonomy, models, progress, load.inferred)
    return undated.table(undated.answers(gold, found))


def _gold(corpus: Path, name: str) -> Any:
    file = corpus / name
    if not file.is_file() or not (corpus / "articles").is_dir():
        raise SourceError(f"{corpus} is no annotated corpus: it needs {name} and a folder articles/.")
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SourceError(f"{file} is not JSON ({error}).") from error


def _export(
    corpus: Path,
    taxonomy: Taxonomy,
    models: Models,
    progress: Callable[[Any], Any],
    view: Callable[[sqlite3.Connection], dict[str, Any]],
) -> dict[str, Any]:
    """What ``view`` exports of the corpus, models in a temporary database."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "corpus.db")
        build([corpus / "articles"], database, taxonomy, models, progress)
        with contextlib.closing(connect.open_read_only(database)) as conn:
            return view(conn)

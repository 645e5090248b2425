"""The only door to the database, and the only caches.

Every answer is kept under the identity of the file that gave it, so that a new build appears with the next
click, while a session that still reads the old file is not disturbed. Answers are frozen, so that
sessions share them.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, TypeVar

import streamlit as st

from dashboard.bars import to_date
from dashboard.calendar_data import MOST, drawing, outline, reach
from dashboard.first_build import FirstBuild
from db import connect, corpus, export, names, queries, rows, tables
from db.errors import DatabaseError
from db.lock import claim
from db.settings import Settings, load

__all__ = [
    "Counted",
    "aliases",
    "article",
    "articles",
    "choices",
    "count_articles",
    "countries",
    "counts",
    "coverage",
    "database",
    "disagreements",
    "drawn",
    "entities",
    "entity",
    "first_build",
    "found",
    "hits",
    "keeps",
    "kept",
    "label_counts",
    "mentions",
    "months_of",
    "nearest",
    "officials",
    "outlet_counts",
    "outlets",
    "outlined",
    "overview",
    "people",
    "settings",
    "stems",
    "stored",
    "survey",
    "table",
    "topics",
    "visit",
    "visits",
    "visits_as_values",
    "visits_in",
]

Answer = TypeVar("Answer")
#: Questions of ``db.names`` that count something for one entity.
Counted = Literal["met_with", "topics_of", "named_by", "named_together"]
Version = tuple[str, int, int, int]


def settings() -> Settings:
    """What the environment and the settings file say."""
    return load()


def database() -> Path:
    """The file that the dashboard shows."""
    return settings().database


@st.cache_resource(show_spinner=False)
def first_build(database: Path, articles: Path) -> FirstBuild:
    """The build of a missing database: one for all sessions."""
    return FirstBuild(database, articles, claim)


def overview() -> rows.Overview | None:
    """Size and age of the database."""
    return _ask(queries.overview)


def visits(
    keep: rows.Filter,
    kind: str = "all",
    days: tuple[str, str] | None = None,
    limit: int = -1,
    offset: int = 0,
) -> tuple[rows.VisitRow, ...]:
    """The visits that a filter keeps; see ``db.queries.visits``."""
    return _ask(queries.visits, keep, kind, days, limit, offset)


def survey(keep: rows.Filter) -> rows.Survey:
    """What a filter keeps, in figures."""
    return _ask(queries.survey, keep)


def choices(field: str, keep: rows.Filter) -> tuple[rows.CountRow, ...]:
    """The values of a field of a filter, counted over what its other fields keep."""
    return _ask(queries.choices, field, replace(keep, **{field: ()}))  # type: ignore[arg-type]


def kept(field: str, keep: rows.Filter) -> tuple[rows.CountRow, ...]:
    """All values of a field among the visits that a filter keeps."""
    return _ask(queries.choices, field, keep, -1)


def keeps(keep: rows.Filter, visit: str) -> bool:
    """Does a filter keep a visit?"""
    return _ask(queries.keeps, keep, visit)


def outlined(keep: rows.Filter) -> dict[str, Any]:
    """What the calendar knows of all visits of a filter: not to be changed, all sessions share it."""
    return _ask(_outlined, keep)


def drawn(keep: rows.Filter, shown: tuple[int, int], lanes: str) -> dict[str, Any]:
    """The bars around the days ``shown`` in the lanes of ``state.LANES``: not to be changed either."""
    return _ask(_drawn, keep, shown, lanes)


def visit(id: str) -> rows.VisitDetail | None:
    """One visit with everything said of it."""
    return _ask(queries.visit, id)


def article(id: str) -> rows.ArticleDetail | None:
    """One article with its marks."""
    return _ask(queries.article, id)


def articles(keep: rows.ArticleFilter, page: int, size: int) -> tuple[rows.ArticleRow, ...]:
    """A page of the articles that a filter keeps."""
    return _ask(queries.articles, keep, size, size * (page - 1))


def count_articles(keep: rows.ArticleFilter) -> int:
    """How many articles a filter keeps."""
    return _ask(queries.count_articles, keep)


def found(article: str, text: str) -> str:
    """An article with the words of ``text`` marked."""
    return _ask(corpus.found, article, text)


def entity(id: str) -> rows.EntityRow | None:
    """One entity."""
    return _ask(names.entity, id)


def entities(
    label: str, limit: int = 25, keep: rows.ArticleFilter | None = None
) -> tuple[rows.EntityRow, ...]:
    """The entities of a kind, most mentioned first."""
    return _ask(names.entities, label, limit, keep)


def officials() -> tuple[rows.EntityRow, ...]:
    """The people who travelled or were met."""
    return _ask(names.officials)


def aliases(id: str) -> tuple[rows.AliasRow, ...]:
    """The names of an entity."""
    return _ask(names.aliases, id)


def counts(question: Counted, id: str) -> tuple[rows.CountRow, ...]:
    """Whom an entity met, its topics, the papers that name it, what is named with it."""
    return _ask(getattr(names, question), id)


def months_of(id: str) -> tuple[tuple[str, int], ...]:
    """The articles of each month that name an entity."""
    return _ask(names.months_of, id)


def topics() -> tuple[rows.CountRow, ...]:
    """The topics with their counts."""
    return _ask(queries.topics)


def countries() -> tuple[str, ...]:
    """The countries visited, by code."""
    return _ask(queries.countries)


def label_counts() -> dict[str, tuple[int, int]]:
    """Entities and mentions of each kind."""
    return _ask(names.label_counts)


def disagreements(keep: rows.Filter, limit: int, offset: int) -> tuple[rows.DisagreementRow, ...]:
    """The values on which papers differ, for a page of visits."""
    return _ask(corpus.disagreements, keep, limit, offset)


def hits(text: str) -> tuple[rows.HitRow, ...]:
    """The articles with all words of ``text``, best first."""
    return _ask(corpus.hits, text)


def people(text: str) -> tuple[rows.EntityRow, ...]:
    """The people whose name holds ``text``."""
    return _ask(corpus.people, text)


def coverage() -> tuple[tuple[str, int], ...]:
    """Articles of each month."""
    return _ask(corpus.coverage)


def outlet_counts(keep: rows.ArticleFilter | None = None) -> tuple[rows.CountRow, ...]:
    """Articles of each paper, of all or of those that a filter keeps."""
    return _ask(corpus.outlet_counts, keep or rows.ArticleFilter())


def outlets() -> tuple[str, ...]:
    """The papers of the corpus by name."""
    return _ask(queries.outlets)


def visits_in(article: str) -> tuple[str, ...]:
    """The visits that an article reports."""
    return _ask(queries.visits_in, article)


def stems(texts: Sequence[str]) -> list[set[str]]:
    """The stems under which a search for words finds each text."""
    return corpus.stems(texts)


def nearest(table: Literal["visit", "article", "entity"], id: str) -> tuple[tuple[str, str], ...]:
    """What looks most like an unknown id."""
    return _ask(queries.nearest, table, id)


def table(name: str, keep: rows.Filter) -> Iterator[dict[str, str | int | None]]:
    """The rows of a flat table (``db.tables``), one after the other: they are many, and are not kept."""
    with _readable():
        yield from tables.rows(_connection(_version(database())), name, keep)


def stored(name: str) -> frozenset[str]:
    """The columns of a table of the database."""
    return _ask(tables.stored, name)


def visits_as_values(keep: rows.Filter) -> dict[str, Any]:
    """The visits that a filter keeps, with reports, evidence, meetings and conflicts; see ``db.export``."""
    kept = None if keep == rows.Filter() else {visit.id for visit in visits(keep)}
    with _readable():
        return export.visits(_connection(_version(database())), kept)


def mentions(keep: rows.Filter) -> dict[str, Any]:
    """The mentions of the articles that report the visits that a filter keeps, by article."""
    kept = None if keep == rows.Filter() else {str(row["article"]) for row in table("reports", keep)}
    with _readable():
        return export.mentions(_connection(_version(database())), kept)


def _outlined(_: sqlite3.Connection, keep: rows.Filter) -> dict[str, Any]:
    found = survey(keep)
    return outline(found.spans, found.count, found.papers)


def _drawn(conn: sqlite3.Connection, keep: rows.Filter, shown: tuple[int, int], lanes: str) -> dict[str, Any]:
    low, high = loaded = reach(shown, survey(keep).spans)
    days = (to_date(low).isoformat(), to_date(high - 1).isoformat())
    found = queries.visits(conn, keep, "dated", days, MOST)
    bars = drawing(found, queries.meeting_days(conn, [visit.id for visit in found]), lanes)
    return bars | {"loaded": list(loaded)}


def _ask(question: Callable[..., Answer], *args: Any) -> Answer:
    with _readable():
        answer: Answer = _answer(question, question.__name__, _version(database()), args)
    return answer


@contextlib.contextmanager
def _readable() -> Iterator[None]:
    """Errors of SQLite as a message."""
    try:
        yield
    except sqlite3.Error as error:
        text = f"{database()} can't be read ({error}). Build it again with: envoyage build SOURCE..."
        raise DatabaseError(text) from error


@st.cache_resource(max_entries=300, show_spinner=False)
def _answer(_question: Callable[..., Any], name: str, version: Version, args: tuple[Any, ...]) -> Any:
    """One answer of one file; ``name`` stands for the question in the key of the cache."""
    return _question(_connection(version), *args)


@st.cache_resource(max_entries=3, show_spinner=False)
def _connection(version: Version) -> sqlite3.Connection:
    return connect.open_read_only(Path(version[0]))


def _version(path: Path) -> Version:
    """What changes when a build replaces the file."""
    try:
        stat = path.stat()
    except OSError:
        return str(path), 0, 0, 0
    return str(path), stat.st_ino, stat.st_mtime_ns, stat.st_size

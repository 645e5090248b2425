"""From the database to files: a folder for a web host, or one page to mail."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlencode

import click

from dashboard import data, filters
from dashboard.calendar_data import route
from dashboard.command import kept_by
from dashboard.lanes import LANE_WORDS
from dashboard.namesakes import told_apart
from dashboard.reader import KINDS
from dashboard.state import FILTERS, State, serialise
from dashboard.website import document, shape
from dashboard.words import CERTAINTY_WORDS, STATUS_WORDS, country, plural
from db.errors import ExportError, NotFoundError
from db.rows import ArticleFilter, ArticleRow, VisitRow

__all__ = ["Wish", "as_page", "page", "site"]

#: So many visits or articles are in one file: what a click loads.
TOGETHER = 8
#: ... and so many names, each with the articles that have it.
NAMES = 400
#: ... and so many places of words.
PLACES = 30_000
#: Articles asked for at once.
BATCH = 1000

Put = Callable[[str, Any], None]
#: Articles by their place in the list of sources.
Numbers: TypeAlias = "array[int]"


@dataclass(frozen=True, slots=True)
class Wish:
    """What to export: what the filters of ``state`` keep, or the one visit of id ``visit``.

    Readers see the rest of ``state`` first. ``title`` names the corpus, ``notice`` is shown below every page,
    ``base`` is the address of a dashboard that shows the same.
    """

    state: State
    visit: str | None
    title: str
    notice: str
    base: str = ""

    @property
    def whole(self) -> bool:
        """Is it the whole corpus?"""
        return not self.visit and not self.state.filtered


def site(wish: Wish, folder: Path) -> str:
    """Write a site into ``folder``, over an earlier one; what was exported, in words.

    Raises ExportError where the folder holds other things or can't be written, NotFoundError where there is
    nothing to export.
    """
    stamp, there = _stamp(), folder.is_dir() and any(folder.iterdir())
    if there and not (folder / "envoyage.js").exists():
        raise ExportError(f"{folder} holds other files. Name a new folder, or the one of an earlier export.")
    written: set[str] = set()

    def put(name: str, found: Any) -> None:
        written.add(f"{name}.js")
        (folder / "data").mkdir(parents=True, exist_ok=True)
        (folder / "data" / f"{name}.js").write_text(document.chunk(name, found), encoding="utf-8")

    try:
        said = _gather(wish, put, stamp)
        files = {
            "envoyage.js": document.script(), "envoyage.css": document.style(), "icon.svg": document.icon(),
            "index.html": document.page(wish.title, said, _version(stamp)),
        }  # fmt: skip
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        for old in (folder / "data").glob("*.js"):
            if old.name not in written:
                old.unlink()
    except OSError as error:
        raise ExportError(f"Can't write {error.filename or folder}: {error.strerror}.") from error
    return said


def page(wish: Wish, file: Path) -> str:
    """Write one page that holds everything into ``file``; the rest as for :func:`site`."""
    said, text = as_page(wish)
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ExportError(f"Can't write {file}: {error.strerror}.") from error
    return said


def as_page(wish: Wish) -> tuple[str, str]:
    """What is in a page that holds everything, in words; and the page (HTML)."""
    stamp = _stamp()
    chunks: dict[str, Any] = {}
    said = _gather(wish, chunks.__setitem__, stamp)
    return said, document.page(wish.title, said, _version(stamp), chunks)


def _gather(wish: Wish, put: Put, stamp: datetime) -> str:
    """Hand all data over by name; what it is, in words."""
    kept = _visits(wish)
    lines = _visit_files(wish, kept, put)
    names = _names(lines)
    reported = {article for line in lines for article in line["articles"]}
    articles = list(_articles(ArticleFilter() if wish.whole else ArticleFilter(ids=tuple(sorted(reported)))))
    put("sources", shape.columns([shape.article_line(row) for row in articles]))
    numbers = {row.id: number for number, row in enumerate(articles)}
    named, words = _article_files(numbers, kept, names["officials"], put)
    lines = [line | {"articles": [numbers[id] for id in line["articles"]]} for line in lines]
    said = f"{plural(len(kept), 'visit')} from {plural(len(articles), 'article')}"
    put("index", {
        "visits": shape.columns(lines), "names": names, "lanes": shape.lanes(kept),
        "files": {
            "visits": _files(len(kept)), "articles": _files(len(articles)),
            "names": _name_files(named, put), "words": _word_files(words, put),
        },
        "choices": list(LANE_WORDS.items()), "boxes": filters.BOXES, "kinds": list(KINDS.items()),
        "title": wish.title, "notice": wish.notice, "base": wish.base, "made": _made(wish, said, stamp),
        "start": urlencode(serialise(_start(wish)), doseq=True),
    })  # fmt: skip
    return said


def _visits(wish: Wish) -> tuple[VisitRow, ...]:
    if wish.visit:
        detail = data.visit(wish.visit)
        if not detail:
            raise NotFoundError(f"There is no visit {wish.visit!r} in {data.database()}.")
        return (detail.visit,)
    return data.visits(kept_by(wish.state))


def _visit_files(wish: Wish, kept: Sequence[VisitRow], put: Put) -> list[dict[str, Any]]:
    """Write the visits; their lines, in order."""
    sure = {key: _as_sure(wish, key) for key in CERTAINTY_WORDS}
    lines: dict[str, dict[str, Any]] = {}
    visits = {visit.id for visit in kept}
    for name, ids in _sharded("visits", [visit.id for visit in kept], _files(len(kept))):
        details = [detail for id in ids if (detail := data.visit(id))]
        put(name, {detail.visit.id: shape.visit_entry(detail, visits) for detail in details})
        for detail in details:
            id = detail.visit.id
            lines[id] = shape.visit_line(detail, [key for key, known in sure.items() if id in known])
    return [lines[visit.id] for visit in kept]


def _as_sure(wish: Wish, key: str) -> set[str]:
    """The visits that a key of certainty keeps."""
    keep = replace(wish.state.filter, certainty=(key,))
    if wish.visit:
        return {wish.visit} if data.keeps(keep, wish.visit) else set()
    return {visit.id for visit in data.visits(keep)}


def _names(lines: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Field of a filter -> the values that visits have, with their names."""
    used = {field: {value: value for line in lines for value in line[field]} for field in FILTERS.values()}
    people = told_apart([found for id in used["officials"] if (found := data.entity(id))])
    return used | {
        "officials": {person.id: person.name for person in people},
        "topics": {topic.id: topic.name for topic in data.topics() if topic.id in used["topics"]},
        "countries": {code: country(code) or code for code in used["countries"]},
        "statuses": STATUS_WORDS, "certainty": CERTAINTY_WORDS,
    }  # fmt: skip


def _articles(keep: ArticleFilter) -> Iterator[ArticleRow]:
    """The articles by day."""
    number = 1
    while rows := data.articles(keep, number, BATCH):
        yield from rows
        number += 1


def _article_files(
    numbers: Mapping[str, int], kept: Sequence[VisitRow], officials: Collection[str], put: Put
) -> tuple[dict[str, tuple[str, Numbers]], dict[str, Numbers]]:
    """Write the articles; who is named in them (id -> name, articles), their words (stem -> articles)."""
    visits = {visit.id: f"{visit.visitor_name} {route(visit)}" for visit in kept}
    named: dict[str, tuple[str, Numbers]] = {}
    words: dict[str, Numbers] = {}
    for name, ids in _sharded("articles", numbers, _files(len(numbers))):
        details = [detail for id in ids if (detail := data.article(id))]
        put(name, {d.article.id: shape.article_entry(d, visits, officials) for d in details})
        stems = data.stems([f"{detail.article.title}\n{detail.text}" for detail in details])
        for detail, found in zip(details, stems, strict=True):
            number = numbers[detail.article.id]
            for entity in detail.entities:
                named.setdefault(entity.id, (entity.name, array("I")))[1].append(number)
            for stem in found:
                words.setdefault(stem, array("I")).append(number)
    return named, words


def _name_files(named: Mapping[str, tuple[str, Numbers]], put: Put) -> int:
    """Write who is named where; in how many files."""
    count = _files(len(named), NAMES)
    for name, ids in _sharded("names", named, count):
        put(name, {id: [named[id][0], sorted(named[id][1])] for id in ids})
    return count


def _word_files(words: Mapping[str, Numbers], put: Put) -> int:
    """Write which word is where, those that begin alike together; in how many files."""
    count = _files(sum(map(len, words.values())), PLACES)
    for name, stems in _sharded("words", words, count, key=lambda stem: stem[:2]):
        put(name, {stem: sorted(words[stem]) for stem in stems})
    return count


def _files(many: int, together: int = TOGETHER) -> int:
    return -(-many // together)


def _sharded(
    kind: str, ids: Collection[str], count: int, key: Callable[[str], str] = str
) -> Iterator[tuple[str, list[str]]]:
    """The name of each file and the ids in it."""
    found: list[list[str]] = [[] for _ in range(count)]
    for id in ids:
        found[shape.shard(key(id), count)].append(id)
    files = [(f"{kind}-{number}", inside) for number, inside in enumerate(found)]
    if not sys.stderr.isatty():
        yield from files
        return
    with click.progressbar(files, label=f"Writing {kind}", file=sys.stderr) as bar:
        yield from bar


def _start(wish: Wish) -> State:
    """What readers see first: what the link shows; the filters are in the data already."""
    return State(visit=wish.visit) if wish.visit else wish.state.clear()


def _made(wish: Wish, said: str, stamp: datetime) -> str:
    """When and from what a site was made, in a sentence."""
    info = data.overview()
    built = f", built {info.created[:10]} by Envoyage {info.version}" if info else ""
    only = [chip["label"] for chip in filters.chips(wish.state)]
    kept = f", filtered by {'; '.join(only)}" if only else ""
    return f"{said}{kept}. Exported {stamp:%Y-%m-%d %H:%M} UTC from {data.database().name}{built}."


def _stamp() -> datetime:
    return datetime.now(UTC)


def _version(stamp: datetime) -> str:
    return f"{stamp:%Y%m%d%H%M%S}"

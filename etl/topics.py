"""Topics by their words: a table of words, and the places in a text where they stand."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from db.errors import SourceError
from db.model import Article, Topic, TopicMention

__all__ = ["Taxonomy", "load", "near"]


@dataclass(frozen=True)
class Taxonomy:
    """Topics with their words; a ``*`` stands for any ending."""

    topics: tuple[Topic, ...]
    words: tuple[tuple[str, str], ...]

    @cached_property
    def _patterns(self) -> tuple[dict[str, _Pattern], ...]:
        """By first letter, one pattern for words whose case matters, one for the rest; longer words first."""
        result = []
        for flags, wanted in ((re.NOFLAG, True), (re.IGNORECASE, False)):
            by_letter: dict[str, list[tuple[str, str]]] = defaultdict(list)
            for word, topic in sorted(self.words, key=lambda r: -len(r[0])):
                if (word != word.lower()) == wanted:
                    by_letter[word[0].lower()].append((word, topic))
            result.append({letter: _pattern(rows, flags) for letter, rows in by_letter.items()})
        return tuple(result)

    def find(self, article: Article) -> tuple[TopicMention, ...]:
        """The words of title and body that carry a topic, in text order."""
        found: list[TopicMention] = []
        for zone in article.zones:
            if zone.kind in ("title", "body"):
                starts = [m.start() for m in _WORD.finditer(article.text, zone.start, zone.end)]
                for patterns in self._patterns:
                    found += _matches(article, starts, zone.end, patterns)
        longest = {(t.start, t.topic): t for t in sorted(found, key=lambda t: t.end)}
        return tuple(longest[key] for key in sorted(longest))


#: A pattern with a group a word, and the topics of the groups.
_Pattern = tuple[re.Pattern[str], tuple[str, ...]]
_WORD = re.compile(r"(?<![\w-])(?:[\w-]+|\S)")


def _pattern(rows: Sequence[tuple[str, str]], flags: re.RegexFlag) -> _Pattern:
    body = "|".join(f"({_regex(word)})" for word, _ in rows)
    return re.compile(rf"(?:{body})(?!\w)", flags), tuple(topic for _, topic in rows)


def _matches(
    article: Article, starts: Iterable[int], stop: int, patterns: dict[str, _Pattern]
) -> Iterator[TopicMention]:
    """The words of topics among the words that begin at ``starts``; none begins inside another."""
    free = 0
    for start in starts:
        row = patterns.get(article.text[start].lower())
        if row and start >= free and (m := row[0].match(article.text, start, stop)):
            free = m.end()
            yield TopicMention(article.id, row[1][(m.lastindex or 1) - 1], start, free, m[0])


def load(path: Path | None = None) -> Taxonomy:
    """The taxonomy of a TOML file of the form of ``topics.toml``; that one by default.

    Raises SourceError where the file is not of this form.
    """
    source = files("etl").joinpath("topics.toml") if path is None else path
    try:
        table = tomllib.loads(source.read_text(encoding="utf-8"))
        topics = tuple(Topic(id, str(row["name"])) for id, row in table.items())
        words = tuple((str(word), id) for id, row in table.items() for word in row["words"])
    except (
        OSError,
        UnicodeDecodeError,
        tomllib.TOMLDecodeError,
        KeyError,
        TypeError,
        AttributeError,
    ) as error:
        raise SourceError(
            f"{source} is no table of topics ({error}): see etl/topics.toml for the form."
        ) from error
    return Taxonomy(topics, words)


def near(mentions: Sequence[TopicMention], spans: Iterable[tuple[int, int]], reach: int) -> tuple[str, ...]:
    """The topics whose words stand at most ``reach`` characters from one of ``spans``, commonest first."""
    counts: dict[str, int] = {}
    places = tuple(spans)
    for m in mentions:
        if any(start - reach <= m.start and m.end <= end + reach for start, end in places):
            counts[m.topic] = counts.get(m.topic, 0) + 1
    return tuple(sorted(counts, key=lambda t: (-counts[t], t)))


def _regex(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")

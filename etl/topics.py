"""Topics by their words: a table of words, and the places in a text where they stand."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
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
    def _patterns(self) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
        """One pattern for words whose case matters, one for the rest; longer words first."""
        result = []
        for flags, wanted in ((re.NOFLAG, True), (re.IGNORECASE, False)):
            rows = [r for r in self.words if (r[0] != r[0].lower()) == wanted]
            rows.sort(key=lambda r: -len(r[0]))
            if rows:
                body = "|".join(f"({_regex(w)})" for w, _ in rows)
                result.append((re.compile(rf"(?<![\w-])(?:{body})(?!\w)", flags), tuple(t for _, t in rows)))
        return tuple(result)

    def find(self, article: Article) -> tuple[TopicMention, ...]:
        """The words of title and body that carry a topic, in text order."""
        found: list[TopicMention] = []
        for zone in article.zones:
            if zone.kind not in ("title", "body"):
                continue
            for pattern, topics in self._patterns:
                for m in pattern.finditer(article.text, zone.start, zone.end):
                    topic = topics[(m.lastindex or 1) - 1]
                    found.append(TopicMention(article.id, topic, m.start(), m.end(), m[0]))
        longest = {(t.start, t.topic): t for t in sorted(found, key=lambda t: t.end)}
        return tuple(longest[key] for key in sorted(longest))


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

"""What the steps of the ETL hand to each other about one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from db.model import Article, Mention, Timex

__all__ = ["Annotated", "Person"]


@dataclass(frozen=True, slots=True)
class Person:
    """One person as one article knows them: the PERSON and OFFICE mentions that mean the same one.

    ``id`` is unique in the article. ``name`` is the fullest name written, without titles; None where the
    article only describes them ("the army chief"). ``offices`` as written, in text order. ``country`` is
    the country they act for, ``gender`` that of the pronouns for them. ``likely`` is the country that the
    text suggests where it states none. A ``weighed`` country (``etl.people.home``) helps to read, and is
    never reported.
    """

    id: str
    name: str | None
    offices: tuple[str, ...]
    country: str | None
    mentions: tuple[Mention, ...]
    gender: Literal["f", "m"] | None = None
    likely: str | None = None
    weighed: bool = False


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with all that was recognised in it; ``sentences`` are offsets into ``article.text``.

    ``written`` is that text with the line breaks that its file has; empty where they are not known.
    """

    article: Article
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    people: tuple[Person, ...]
    written: str = ""

    def words(self, start: int, end: int) -> str:
        """A part of the text as its file has it."""
        return (self.written or self.article.text)[start:end]

"""A text as words for the rules of names: whole hyphenated words, titles with their full stop.

spaCy splits "Abdel-Rahman" and "al-Bashir" into three tokens each, which no rule of names wants; so the
rules work on these words and give offsets back. Sentence starts are spaCy's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from db.model import Label
from etl.gazetteer import lookup
from etl.nlp import ABBREVIATIONS
from etl.people.name_table import PAIRED

__all__ = ["Span", "Words", "split"]

_APOSTROPHE = "'’‘ʻʼ"
_WORD = re.compile(
    r"(?:\b(?:{})(?= )|(?=[A-Za-z]+\.)(?:{})\.(?!\w)"
    r"|(?:[A-Z]\.)+(?:[A-Z]\b)?|['’]s\b|[^\W_]+(?:[{}-][^\W_]+)*|[^\w\s]|_)".format(
        "|".join(PAIRED), "|".join(sorted(ABBREVIATIONS)), _APOSTROPHE
    )
)
_CLOSED = frozenset("\"“‘'([*•-–—")


@dataclass(frozen=True, slots=True)
class Span:
    """Words ``start`` up to, not including, ``end``, as a name of the given label."""

    start: int
    end: int
    label: Label
    country: str | None = None
    sure: bool = True
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel lists, one item a word.

    ``opens``: first word of its sentence. ``broken``: a line break stands before it.
    ``cap``: its first letter is a capital (for "al-Bashir", that of its second part).
    """

    text: list[str]
    low: list[str]
    start: list[int]
    end: list[int]
    cap: list[bool]
    opens: list[bool]
    broken: list[bool]

    def __len__(self) -> int:
        return len(self.text)

    def phrase(self, start: int, end: int) -> str:
        """Words ``start`` to ``end`` in small letters, one space between."""
        return " ".join(self.low[start:end])


def split(doc: Doc, text: str) -> Words:
    """The words of ``doc``, whose text is ``text`` (``doc.text`` puts it together anew each time)."""
    starts, ends = _pieces(text)
    found = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return Words(
        text=found,
        low=[word.lower() for word in found],
        start=starts,
        end=ends,
        cap=[_is_capitalised(word) for word in found],
        opens=_opens(found, starts, [*(s.start_char for s in doc.sents), len(text) + 1]),
        broken=["\n" in text[end:start] for end, start in zip([0, *ends], starts, strict=False)],
    )


def _opens(words: list[str], starts: list[int], sentences: list[int]) -> list[bool]:
    """For each word whether it opens a sentence; the last of ``sentences`` is behind the text."""
    opens, opening, sentence = [], True, 0
    for word, start in zip(words, starts, strict=True):
        # A sentence may open with white space, a quotation mark or a bullet: its first word still opens it.
        while sentences[sentence] <= start:
            opening, sentence = True, sentence + 1
        is_word = word[0].isalnum()
        opens.append(opening and is_word)
        opening = opening and not is_word and (word in _CLOSED)
    return opens


def _pieces(text: str) -> tuple[list[int], list[int]]:
    """Where the words of ``text`` begin, and where they end."""
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(text):
        plain = match.group().isalpha()  # as most are
        for start, end in (match.span(),) if plain else _parts(match):
            starts.append(start)
            ends.append(end)
    return starts, ends


def _parts(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The offsets of the words that one written word holds."""
    start, end = match.span()
    word = match.group()
    tail = 2 if len(word) > 2 and word[-1] == "s" and word[-2] in _APOSTROPHE else 0
    core = word[:-2] if tail else word
    if "-" in core and core[0].isalnum():
        yield from _hyphenated(core, start)
    else:
        yield start, end - tail
    if tail:
        yield end - tail, end


def _hyphenated(word: str, start: int) -> Iterator[tuple[int, int]]:
    """'US-led' and 'China-Pakistan' are split, 'Guinea-Bissau' and 'Abdel-Rahman' are not."""
    head, _, rest = word.partition("-")
    place = lookup(head) if head[0].isupper() else None
    if place and place.sure and lookup(word) is None and (rest[:1].islower() or lookup(rest)):
        middle = start + len(head)
        yield start, middle
        yield middle, middle + 1
        yield middle + 1, start + len(word)
    else:
        yield start, start + len(word)


@lru_cache(maxsize=65536)
def _is_capitalised(word: str) -> bool:
    if word[0].isupper():
        return True
    head, hyphen, rest = word.partition("-")
    return bool(hyphen) and len(head) <= 3 and head.isalpha() and rest[:1].isupper()

"""Near-identical texts: an agency report printed by three papers is one source, not three."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from zlib import crc32

from db.model import Article

__all__ = ["fingerprint", "originals"]

#: Sentences shorter than this many letters are shared by chance.
SHORT = 40
#: The share of the shorter text's sentences that must stand in the other one.
SHARE = 0.6
#: A sentence in more articles than this is a stock phrase of the outlet.
STOCK = 20

_SENTENCE = re.compile(r"[.!?]\s+|\n+")
_WORD = re.compile(r"\w+")


def fingerprint(article: Article) -> frozenset[int]:
    """Hashes of the longer sentences of the body, without case and punctuation."""
    hashes: set[int] = set()
    for zone in article.zones:
        if zone.kind == "body":
            for sentence in _SENTENCE.split(article.text[zone.start : zone.end]):
                words = " ".join(_WORD.findall(sentence.casefold()))
                if len(words) >= SHORT:
                    hashes.add(crc32(words.encode()))
    return frozenset(hashes)


def originals(prints: Mapping[str, frozenset[int]]) -> dict[str, str]:
    """For each article that copies another, the first article (by id) with that text."""
    holders: dict[int, list[str]] = defaultdict(list)
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for article in sorted(prints):
        for sentence in prints[article]:
            earlier = holders[sentence]
            if len(earlier) < STOCK:
                shared[article].update(earlier)
                earlier.append(article)
    result: dict[str, str] = {}
    for article, counts in shared.items():
        for other, count in sorted(counts.items()):
            if count >= 2 and count >= SHARE * min(len(prints[article]), len(prints[other])):
                result[article] = result.get(other, other)
                break
    return result

"""How well a person's name fits each country: one sign among several where an article states no country.

A linear model over pieces of words (``origin.npz``), which ``etl.people.origin_model`` makes from open lists
of names. It knows which letters go together where, not who anybody is: "-dottir" is Icelandic, "-shvili"
Georgian. Countries that share a language share names, and many people bear names of elsewhere: a fit is never
proof.
"""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import log

import numpy as np
from numpy.typing import NDArray

from etl.gazetteer import fold
from etl.people.origin_table import ALIKE

__all__ = ["BUCKETS", "Model", "fit", "model", "pieces", "words"]

#: Into how many numbers the pieces of words are hashed.
BUCKETS = 1 << 16
#: How much of a name is read: letters of the whole, and words. Longer ones are no names.
LETTERS, WORDS = 120, 8
#: The lengths of pieces; a word is bounded by ^ and $.
LENGTHS = (2, 3, 4)
#: How many letters of the last word tell most: "-ović", "-yan".
ENDING = 3

#: Letters that do not come apart into a plain one and a mark.
_PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "þ": "th"}
_LETTERS = str.maketrans(_PLAIN)


@dataclass(frozen=True, slots=True)
class Model:
    """A vector for each piece of a word, and for each country the weights and the bias by which its
    likeness is told from the mean of a name's vectors.
    """

    pieces: NDArray[np.int8]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    countries: dict[str, int]

    def shares(self, name: str) -> NDArray[np.float32] | None:
        """The logarithm of each country's share in a name, all countries being taken for equally large;
        None for a name without Latin letters.
        """
        found = pieces(name)
        if not found:
            return None
        scores = self.weights @ self.pieces[found].mean(axis=0, dtype=np.float32) + self.bias
        scores -= scores.max()
        return scores - np.log(np.exp(scores).sum())


def fit(name: str, country: str) -> float | None:
    """How well a name fits a country: the logarithm, at most 0, of the share which the country has in it
    among all countries of the model, were all equally large.

    To be compared between countries for one name; between names it only tells plain fits from poor ones.
    ``country`` is an ISO 3166 code of two
    capitals, or EU. A country has the best of its own share and those of the countries whose names its own
    are like (``origin_table.ALIKE``), these made smaller. Letter case and diacritics do not matter; the order
    of given name and surname does a little. None where the name has no Latin letters, or the model knows
    nothing of the country.
    """
    shares = _shares(name)
    if shares is None:
        return None
    known = model().countries
    found = [
        float(shares[known[other]]) + log(tenths / 10)
        for other, tenths in ((country, 10), *ALIKE.get(country, {}).items())
        if other in known
    ]
    return max(found, default=None)


@lru_cache(maxsize=4096)
def _shares(name: str) -> NDArray[np.float32] | None:
    return model().shares(name)


@cache
def model() -> Model:
    """The model that comes with the package."""
    with np.load(
        io.BytesIO(files("etl.people").joinpath("origin.npz").read_bytes()), allow_pickle=False
    ) as kept:
        countries = {code: i for i, code in enumerate(kept["countries"].tolist())}
        return Model(kept["pieces"], kept["weights"], kept["bias"], countries)


def words(name: str) -> list[str]:
    """The words of a name in small plain letters, apostrophes kept: "D'Angelo-Łuk" -> ["d'angelo", "luk"]."""
    plain = fold(fold(name[:LETTERS]).lower().translate(_LETTERS))
    return [word for word in re.findall(r"[a-z']+", plain[:LETTERS]) if word.strip("'")]


def pieces(name: str) -> list[int]:
    """The buckets of a name's pieces: its words, what stands in them, and how it begins and ends."""
    found = words(name)[:WORDS]
    if not found:
        return []
    ends = [f">{found[0]}", f"{found[-1]}<", f"{found[-1][-ENDING:]}<"]
    return [bucket for word in found for bucket in _of_word(word)] + [_bucket(end) for end in ends]


@lru_cache(maxsize=4096)
def _of_word(word: str) -> tuple[int, ...]:
    """The buckets of a word and of all its parts of ``LENGTHS``."""
    bounded = f"^{word}$"
    parts = (bounded[i : i + n] for n in LENGTHS for i in range(len(bounded) - n + 1))
    return (_bucket(bounded), *map(_bucket, parts))


def _bucket(piece: str) -> int:
    return zlib.crc32(piece.encode()) % BUCKETS

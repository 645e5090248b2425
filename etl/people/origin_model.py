"""Make ``origin.npz`` for ``etl.people.origin``: ``python -m etl.people.origin_model NAME2NATS_FILE``.

Maintainers run it; it needs Faker, which the package does not. Its sources, both of open licences:

* ``name2nats.pkl`` in the wheel of name2nat 0.5.1 (Kyubyong Park, Apache-2.0): names of a million people of
  Wikipedia, with the words of nationality that their articles begin with. The pickle is read as plain lists,
  dicts and strings: anything else in it is refused. Its SHA-256 begins with 82f6415d0a95f193.
* Faker 40 (MIT): invented names, for countries which name2nat lacks (``origin_table.LOCALES``).

Nobody of the annotated articles is learned: a person whose name holds that of somebody in
``tests/gold/**/entities.json`` (in any order of words, without case and diacritics) is left out. Only the
numbers below, and which locales of Faker help, were chosen by how well countries are ranked in the
training articles. The same sources give the same file, on the same kind of machine:
all chance has a fixed seed.
"""

from __future__ import annotations

import json
import pickle
import random
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NoReturn

import numpy as np
from numpy.typing import NDArray
from thinc.api import Adam, NumpyOps

from etl.people.origin import BUCKETS, Model, pieces, words
from etl.people.origin_table import LOCALES, PEOPLES

__all__ = ["Plain", "balanced", "build", "gold_names", "held", "invented", "people", "save", "train"]

GOLD = Path(__file__).parents[2] / "tests" / "gold"
TARGET = Path(__file__).with_name("origin.npz")

SEED = 0
#: How many names a country has in the lessons: not more than MOST; the few of a small one come again, up to
#: AGAIN times, until they are ENOUGH. Countries of fewer than FEWEST are left out.
MOST, ENOUGH, AGAIN, FEWEST = 30_000, 1_000, 3, 40
#: How many names are asked of Faker for a country.
INVENTED = 4_000
#: How many nationalities of one person are believed: the further ones are rather those of his relatives.
BELIEVED = 2
#: The length of the vectors, and of the lessons in names.
WIDTH, LESSON = 20, 2048
#: How fast each reading of all names learns.
RATES = (0.02, 0.01, 0.01, 0.005, 0.002, 0.001)
#: A name of a country with n names counts n ** -RARE: between each name and each country counting the same.
#: What is left of a large country's advantage is taken off its score afterwards.
RARE = 0.5
#: What part of a name's pieces is not seen in a reading: so that no piece is relied upon alone.
UNSEEN = 0.3

Names = Mapping[str, list[str]]
Arrays = tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]


class Plain(pickle.Unpickler):
    """Reads pickles of lists, dicts, strings and numbers; refuses to make anything else."""

    def find_class(self, module: str, name: str) -> NoReturn:
        """Refuse the class or function."""
        raise pickle.UnpicklingError(f"{module}.{name} is no plain data")


@dataclass(frozen=True, slots=True)
class Lessons:
    """The pieces of all names in a row, where each name begins and how many it has, and its country."""

    flat: NDArray[np.int32]
    start: NDArray[np.int64]
    length: NDArray[np.int64]
    country: NDArray[np.int64]


def gold_names(folder: Path = GOLD) -> set[frozenset[str]]:
    """The names of those annotated in articles, as words without order; ValueError if there is none."""
    found = {
        frozenset(words(entity["name"]))
        for path in sorted(folder.rglob("entities.json"))
        for entity in json.loads(path.read_text(encoding="utf-8")).values()
    } - {frozenset[str]()}
    if not found:
        raise ValueError(f"no annotated articles in {folder}")
    return found


def held(name: str, gold: Mapping[str, list[frozenset[str]]]) -> bool:
    """Whether a name is one of the ``gold`` names, kept by each of their words, or holds a full one."""
    own = frozenset(words(name))
    return any(
        other <= own if len(other) > 1 else other == own for word in own for other in gold.get(word, ())
    )


def by_word(names: Iterable[frozenset[str]]) -> dict[str, list[frozenset[str]]]:
    """Names under each of their words."""
    found: dict[str, list[frozenset[str]]] = {}
    for name in names:
        for word in name:
            found.setdefault(word, []).append(name)
    return found


def people(file: BinaryIO) -> Iterator[tuple[str, str]]:
    """(name, country) of name2nat's pickle, without what tells namesakes apart: "John Hill (judge)"."""
    for name, nationalities in Plain(file).load().items():
        for word in nationalities[:BELIEVED]:
            if word in PEOPLES:
                yield re.sub(r" \(.*", "", name), PEOPLES[word]


def invented(locales: Names = LOCALES, number: int = INVENTED) -> Iterator[tuple[str, str]]:
    """(name, country) of Faker: given names and family names of a locale put together by chance, of men and
    women in turn.
    """
    from faker import Faker
    from faker.factory import Factory

    for country, codes in locales.items():
        for code in codes:
            faker = Faker(code)
            faker.seed_instance(SEED)
            # a list of its own, from which Faker takes none: names in -ski, where it has one
            men = getattr(
                Factory._find_provider_class("faker.providers.person", code)[0], "male_last_names", ()
            )
            for i in range(number // len(codes)):
                if i % 2:
                    yield f"{faker.first_name_female()} {faker.last_name_female()}", country
                elif men and i % 4:
                    yield f"{faker.first_name_male()} {faker.random_element(men)}", country
                else:
                    yield f"{faker.first_name_male()} {faker.last_name_male()}", country


def balanced(
    pairs: Iterable[tuple[str, str]], gold: set[frozenset[str]], fewest: int = FEWEST
) -> dict[str, list[str]]:
    """Names for the lessons by country, in chance order, without those of ``gold`` and of no letters."""
    index, found = by_word(gold), dict[str, dict[str, None]]()
    for name, country in pairs:
        if words(name) and not held(name, index):
            found.setdefault(country, {})[name] = None
    chance = random.Random(SEED)  # noqa: S311 - no secret
    return {
        country: _some(list(found[country]), chance)
        for country in sorted(found)
        if len(found[country]) >= fewest
    }


def _some(names: list[str], chance: random.Random) -> list[str]:
    """Not too many of the names, and not too few."""
    chance.shuffle(names)
    names = names[:MOST]
    return names * max(1, min(AGAIN, ENOUGH // len(names)))


def train(names: Names, rates: Iterable[float] = RATES) -> Model:
    """Learn to tell the country of a name: the mean of its pieces' vectors, and a softmax over countries."""
    chance = np.random.default_rng(SEED)
    lessons = _lessons(names)
    counts = np.array([len(some) for some in names.values()], dtype=np.float32)
    worth = counts**-RARE
    worth /= worth[lessons.country].mean()
    vectors = chance.uniform(-0.1, 0.1, (BUCKETS, WIDTH)).astype(np.float32)
    weights = chance.uniform(-0.25, 0.25, (len(names), WIDTH)).astype(np.float32)
    bias = np.zeros(len(names), dtype=np.float32)
    now = (vectors, weights, bias)
    learn = Adam(0.0, grad_clip=0.0, use_averages=False)
    for rate in rates:
        learn.learn_rate = rate
        order = chance.permutation(len(lessons.country))
        for i in range(0, len(order), LESSON):
            chosen = order[i : i + LESSON]
            right = lessons.country[chosen]
            gradients = _gradients(*_seen(lessons, chosen, chance), right, worth[right], now)
            for key, values, gradient in zip(range(3), now, gradients, strict=True):
                learn((key, ""), values, gradient)  # in place
    return _small(vectors, weights, bias - (1 - RARE) * np.log(counts).astype(np.float32), list(names))


def _lessons(names: Names) -> Lessons:
    """All names as pieces."""
    read = [pieces(name) for some in names.values() for name in some]
    length = np.array([len(found) for found in read], dtype=np.int64)
    return Lessons(
        np.fromiter(chain.from_iterable(read), dtype=np.int32),
        np.cumsum(length) - length,
        length,
        np.repeat(np.arange(len(names)), [len(some) for some in names.values()]),
    )


def _seen(
    lessons: Lessons, chosen: NDArray[np.int64], chance: np.random.Generator
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """The pieces that are seen in the chosen lessons, in a row, and how many each has: one at least."""
    length = lessons.length[chosen]
    first = np.cumsum(length) - length
    found = lessons.flat[np.repeat(lessons.start[chosen] - first, length) + np.arange(length.sum())]
    seen = chance.random(len(found)) >= UNSEEN
    seen[first] = True
    return found[seen], np.add.reduceat(seen, first, dtype=np.int64)


def _gradients(
    found: NDArray[np.int32],
    length: NDArray[np.int64],
    right: NDArray[np.int64],
    worth: NDArray[np.float32],
    now: Arrays,
) -> Arrays:
    """How vectors, weights and bias err in some lessons (softmax, cross entropy): of the pieces of all, how
    many each has, its country, and how much it counts.
    """
    vectors, weights, bias = now
    share = (1 / length[:, None]).astype(np.float32)
    means = np.add.reduceat(vectors[found], np.cumsum(length) - length, axis=0) * share
    scores = means @ weights.T + bias
    error = np.exp(scores - scores.max(axis=1, keepdims=True))
    error /= error.sum(axis=1, keepdims=True)
    error[np.arange(len(right)), right] -= 1
    error *= worth[:, None] / len(right)
    of_vectors = np.zeros_like(vectors)
    NumpyOps().scatter_add(of_vectors, found, np.repeat((error @ weights) * share, length, axis=0))
    return of_vectors, error.T @ means, error.sum(axis=0)


def _small(
    vectors: NDArray[np.float32], weights: NDArray[np.float32], bias: NDArray[np.float32], codes: list[str]
) -> Model:
    """The model with vectors of whole numbers up to 127, the weights made larger instead."""
    scale = np.abs(vectors).max(axis=0) / 127
    return Model(
        np.rint(vectors / scale).astype(np.int8),
        (weights * scale).astype(np.float32),
        bias.astype(np.float32),
        {code: i for i, code in enumerate(codes)},
    )


def save(model: Model, path: Path = TARGET) -> None:
    """Write a model as plain arrays."""
    np.savez_compressed(
        path,
        pieces=model.pieces,
        weights=model.weights,
        bias=model.bias,
        countries=np.array(list(model.countries)),
    )


def build(source: Path) -> Model:
    """The model of name2nat's file and of Faker."""
    with source.open("rb") as file:
        pairs = chain(people(file), invented())
        return train(balanced(pairs, gold_names()))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Give the file name2nats.pkl, out of the wheel of name2nat 0.5.1; Faker is to be installed.")
    save(build(Path(sys.argv[1])))

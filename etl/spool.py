"""Values put aside on disk under a key and read again, so that a large corpus does not fill the memory."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any, BinaryIO, Generic, TypeVar

__all__ = ["Spool"]

T = TypeVar("T")

#: Takes a value apart for pickle: what makes it anew, and of what.
_Reducer = Callable[[Any], tuple[type, tuple[Any, ...]]]


class _Dataclasses(dict[type, _Reducer]):
    """How to take dataclasses apart: into what their class is called with. Their own way, field by field in
    Python, takes twice the time.
    """

    def __missing__(self, kind: type) -> _Reducer:
        if not is_dataclass(kind):
            raise KeyError(kind)
        parts = attrgetter("__class__", *(f.name for f in fields(kind)))

        def reduce(value: object) -> tuple[type, tuple[Any, ...]]:
            made, *of = parts(value)
            return made, tuple(of)

        self[kind] = reduce
        return reduce


_APART = _Dataclasses()


class Spool(Generic[T]):
    """Values by key in a temporary file of our own (never one that somebody else wrote)."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._at: dict[str, int] = {}

    def write(self, key: str, value: T) -> None:
        """Put a value aside, in the place of the one that the key had."""
        self._at[key] = self._file.seek(0, 2)
        pickler = pickle.Pickler(self._file, protocol=pickle.HIGHEST_PROTOCOL)
        pickler.dispatch_table = _APART
        pickler.dump(value)

    def read(self, keys: Iterable[str] | None = None) -> Iterator[T]:
        """The values of some keys, or all in the order of their keys' first writing.

        Raises KeyError for a key without a value. Nothing may be written meanwhile.
        """
        for key in self._at if keys is None else keys:
            self._file.seek(self._at[key])
            yield pickle.load(self._file)  # noqa: S301 - written by this very process

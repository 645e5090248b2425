"""Values put aside on disk under a key and read again, so that a large corpus does not fill the memory."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Generic, TypeVar

__all__ = ["Spool"]

T = TypeVar("T")


class Spool(Generic[T]):
    """Values by key in a temporary file of our own (never one that somebody else wrote)."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._at: dict[str, int] = {}

    def write(self, key: str, value: T) -> None:
        """Put a value aside, in the place of the one that the key had."""
        self._at[key] = self._file.seek(0, 2)
        pickle.dump(value, self._file, protocol=pickle.HIGHEST_PROTOCOL)

    def read(self, keys: Iterable[str] | None = None) -> Iterator[T]:
        """The values of some keys, or all in the order of their keys' first writing.

        Raises KeyError for a key without a value. Nothing may be written meanwhile.
        """
        for key in self._at if keys is None else keys:
            self._file.seek(self._at[key])
            yield pickle.load(self._file)  # noqa: S301 - written by this very process

"""Values put aside on disk and read again in order, so that a large corpus does not fill the memory."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import BinaryIO, Generic, TypeVar

__all__ = ["Spool"]

T = TypeVar("T")


class Spool(Generic[T]):
    """A sequence of values in a temporary file of our own (never one that somebody else wrote)."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._length = 0

    def write(self, value: T) -> None:
        """Put a value at the end."""
        pickle.dump(value, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        self._length += 1

    def read(self) -> Iterator[T]:
        """All values from the first on; nothing may be written meanwhile."""
        self._file.seek(0)
        for _ in range(self._length):
            yield pickle.load(self._file)  # noqa: S301 - written by this very process

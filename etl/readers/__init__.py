"""Readers: from files and folders to the text of articles.

A folder is searched for the formats that :data:`READERS` names; hidden files are passed over. Whatever can't
be read becomes a :class:`Skipped` with a reason that says what to do, and the rest is read all the same.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from db.errors import SourceError
from etl.readers import txt

__all__ = ["READERS", "Raw", "Skipped", "find", "read"]

READERS: Mapping[str, Callable[[bytes], str]] = {".txt": txt.read}

#: More is no news article; spaCy's own limit is a million characters.
MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Raw:
    """The text of one file. ``id`` is its path inside the source, as a slug; ``source`` the path to show."""

    id: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that was not loaded. ``named`` says that the user asked for this very path."""

    source: str
    reason: str
    named: bool = False


def find(sources: Iterable[Path]) -> Iterator[tuple[Path, str] | Skipped]:
    """The files of some files and folders, each with its id, in the order of their names."""
    taken: set[str] = set()
    seen: set[Path] = set()
    for source in sources:
        for found in _walk(source):
            if isinstance(found, Skipped):
                yield found
                continue
            if (real := found.resolve()) in seen:
                continue
            seen.add(real)
            name = found.relative_to(source) if source.is_dir() else Path(found.name)
            id = _free(_slug(name), taken)
            taken.add(id)
            yield found, id


def read(path: Path, id: str) -> Raw | Skipped:
    """Read one file; :class:`Skipped` where it is no text that can be loaded."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return Skipped(
                str(path), f"too large for an article ({size / 1e6:.0f} MB; the limit is 1 MB): split it"
            )
        return Raw(id, str(path), READERS[path.suffix.lower()](path.read_bytes()))
    except FileNotFoundError:
        return Skipped(str(path), "it was there and vanished: run the build again")
    except OSError as error:
        return Skipped(str(path), f"it can't be read ({error.strerror}): check its permissions")
    except SourceError as error:
        return Skipped(str(path), str(error))


def _walk(source: Path) -> Iterator[Path | Skipped]:
    if source.is_dir():
        yield from _walk_folder(source)
    elif not source.exists():
        yield Skipped(str(source), "there is no such file or folder: check the path", named=True)
    elif source.suffix.lower() not in READERS:
        known = ", ".join(READERS)
        yield Skipped(str(source), f"this format is not read; save it as one of: {known}", named=True)
    else:
        yield source


def _walk_folder(folder: Path) -> Iterator[Path | Skipped]:
    unreadable: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in READERS:
                yield Path(root, name)
    for error in unreadable:
        reason = f"the folder can't be read ({error.strerror}): check its permissions"
        yield Skipped(str(error.filename), reason, named=error.filename == str(folder))


def _slug(path: Path) -> str:
    words = re.sub(r"[^\w.-]+", "-", "-".join(path.with_suffix("").parts)).strip("-.")
    return words or "article"


def _free(id: str, taken: set[str]) -> str:
    """``id``, or the first of ``id-2``, ``id-3`` ... that is free."""
    if id not in taken:
        return id
    number = 2
    while f"{id}-{number}" in taken:
        number += 1
    return f"{id}-{number}"

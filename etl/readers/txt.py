"""Plain text in UTF-8."""

from __future__ import annotations

import codecs

from db.errors import SourceError

__all__ = ["read"]


def read(data: bytes) -> str:
    """The text as it is, line ends and all; only a byte order mark is taken off.

    Raises SourceError for an empty file, one that holds no text, and one that is not UTF-8.
    """
    if b"\0" in data:
        raise SourceError("it is a binary file, not text: save the article as plain text (UTF-8)")
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"byte {error.start} is not UTF-8: save the file with the encoding UTF-8"
        ) from error
    if not text.strip():
        raise SourceError("it is empty: nothing to load")
    return text

"""Who is named right behind a description: "The Peruvian envoy landed. Ada Boros, who ..." speaks of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.model import Mention

__all__ = ["next_named"]

#: From a description to the first words of the next sentence, or of the text below a heading.
_TO_NEXT = re.compile(
    r"(?:[^.!?\n]|[.!?](?![\"”’)]*\s+[A-Z“\"]))*"
    r"(?:[.!?][\"”’)]*[^\S\n]+|\n\s*(?:[A-Z][^\n]{0,60} [–—-]+ )?|[.!?][\"”’)]*\s*\n\s*)"
)
#: Behind the name of somebody who is another one: "John Boros, 45, ...", "John Boros, an analyst".
_OTHER = re.compile(r",? (?:\(?\d|an? |the |one of |who (?:is|was|works|lives) )|,? of |['’]s?\b")


def next_named(text: str, office: Mention, names: Sequence[Mention]) -> Mention | None:
    """The full name among ``names`` that opens the sentence after the one of ``office``, if any does.

    ``names`` are in text order. A name that goes on with a description of its own is none.
    """
    for name in names:
        if name.start < office.end:
            continue
        if _TO_NEXT.fullmatch(text, office.end, name.start):
            return name if " " in name.text and not _OTHER.match(text, name.end) else None
        if text.count("\n", office.end, name.start) > 2:
            return None
    return None

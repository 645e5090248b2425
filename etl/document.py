"""The parts an article's text plays: date header, title, body, boilerplate; its date and outlet.

Zones are offsets into the text, in which breaks inside paragraphs are spaces (``etl.wrapped``) and nothing
else is changed. What is not clearly a header or boilerplate is body: of boilerplate only the headlines of
other stories are read (``etl.visits.links``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from db.dates import Interval
from db.model import Article, Dating, Zone
from etl.boilerplate import (
    Line,
    is_byline,
    lines_of,
    mark_boilerplate,
    mark_trailing_bullets,
    outlets,
    split_tail,
)
from etl.timex.header import LETTERHEAD, Header, read_header
from etl.wrapped import unwrapped

__all__ = ["read_article"]

_DATELINE = re.compile(r"\s*[A-Z][A-ZÀ-Þ’' .,-]{2,40}(?:,\s[\w. ]{2,20})?\s*(?:\([^)]{2,30}\)\s*)?[-–—:]+\s")
#: Bracketed words that name no paper.
_NO_OUTLET = frozenset(
    "agency agencies end ends news desk web desk staff inp read more updated live photo".split()
)
_TITLE_MAX = 150
#: So many headings and bylines may stand above the text.
_HEADINGS = 5
#: A longer first line with a dateline ("SPRINGFIELD: ...") is text, a shorter one a title ("ANALYSIS: ...").
_DATELINE_TITLE = 100
#: A statement may be dated in one of its last lines.
_AT_THE_END = 3
#: A line for a day of a programme is no longer, and words over such lines.
_STOP_LINE = 60
_PROGRAMME = re.compile(
    r"(?i)\b(?:programmes?|programs?|schedules?|agendas?|diary|calendar|timelines?|chronology|itinerary|upcoming)\b"
)
#: Words of a line that is a place and a date: "Port Springfield, Friday, 13 December 2019".
_PLACE_AND_DATE = 4


def _headers(lines: list[Line]) -> Iterator[tuple[int, Header]]:
    """Header dates: of the first lines, labelled ones ('Published ...') anywhere, a date alone at the end."""
    for n, line in enumerate(lines):
        top = n < 5
        if not top and n >= len(lines) - _AT_THE_END:
            header = read_header(line.text)
            if header and header.day and header.rank < LETTERHEAD and header.end == len(line.text):
                yield n, replace(header, rank=LETTERHEAD)
                continue
        if not top and not re.match(
            r"(?i)\W*(?:first |last )?(?:published|updated|posted|modified)\b(?! (?:in|by|at)\b)", line.text
        ):
            continue
        header = read_header(line.text)
        if header and header.rank == LETTERHEAD and not (top and _letterhead(lines, n, header.day)):
            continue
        if header and (top or header.day):
            yield n, header
            if n and not top:
                return


def _letterhead(lines: list[Line], n: int, day: date | None) -> bool:
    """Can the line of a ``day`` be (the last of) a letterhead? The text does not follow it at once: a title
    does, or a name went before. A place and a date may stand alone, but not below the word programme, nor
    with lines for other days, as in one.
    """
    beside = [line for line in lines[max(0, n - 1) : n + 2] if line is not lines[n]]
    others = (x.text for x in lines if x is not lines[n] and len(x.text) <= _STOP_LINE)
    if any((other := read_header(t)) and other.rank == LETTERHEAD and other.day != day for t in others):
        return False
    if any(_PROGRAMME.search(x.text) for x in lines[:n]):
        return False
    short = [x for x in beside if len(x.text) <= _TITLE_MAX and not x.text.endswith(".")]
    return bool(short) or len(re.findall(r"[^\W\d_]{3,}", lines[n].text)) <= _PLACE_AND_DATE


def _is_title(line: Line, after: Line | None) -> bool:
    text = line.text
    if len(text) > _TITLE_MAX or len(text.split()) < 2 or after is None:
        return False
    if text.endswith((".", ",", ";", ":")) and not text.endswith("..."):
        return False
    if len(text) > _DATELINE_TITLE and _DATELINE.match(text):
        return False
    return after.gap or len(after.text) > 60 or is_byline(after.text)


def _title(lines: list[Line]) -> Line | None:
    """The title among the first lines; kickers and bylines before it are marked on the way."""
    head = [n for n, line in enumerate(lines[:8]) if line.kind == "body"]
    for n in head[:4]:
        line = lines[n]
        if is_byline(line.text):
            line.kind = "boilerplate"
        elif _is_title(line, lines[n + 1] if n + 1 < len(lines) else None):
            line.kind = "title"
            return line
        else:
            return None
    return None


def _mark_bylines(lines: list[Line]) -> None:
    """Bylines after the title and below further headings."""
    for line in [x for x in lines if x.kind == "body"][:_HEADINGS]:
        if is_byline(line.text):
            line.kind = "boilerplate"
        elif len(line.text) > _TITLE_MAX or line.text.endswith((".", "?", "!")):
            return


def _split(line: Line, header: Header) -> list[Line]:
    """A line with a header date at its start: the date, and the rest of the line."""
    end = line.start + header.end
    words = line.text[: header.end].rstrip()
    out = [Line(line.start, line.start + len(words), words, line.gap, "date")]
    rest = line.text[header.end :]
    if rest.strip():
        start = end + len(rest) - len(rest.lstrip())
        out.append(Line(start, line.end, rest.strip(), True))
    return out


def _outlet(headers: list[Header], lines: list[Line]) -> str | None:
    """The paper or agency that a header or a sign-off names."""
    names = [h.outlet for h in headers]
    names += [name for line in lines if line.kind == "boilerplate" for name in outlets(line.text)]
    for name in names:
        if name and not _NO_OUTLET.issuperset(name.lower().split()):
            return name.strip()
    return None


def _zones(lines: list[Line]) -> tuple[Zone, ...]:
    """Neighbouring lines of one kind as one zone."""
    zones: list[Zone] = []
    for line in lines:
        if zones and zones[-1].kind == line.kind:
            zones[-1] = Zone(line.kind, zones[-1].start, line.end)
        else:
            zones.append(Zone(line.kind, line.start, line.end))
    return tuple(zones)


def read_article(id: str, source: str, text: str) -> Article:
    """The article with its zones, title, outlet and, where a header gives it whole, publication date.

    Zones are sorted, never overlap and cover all that is not white space. A date in the running text is
    not the document's date.
    """
    written, text = text, unwrapped(text)
    lines = lines_of(text)
    starts = [line.start for line in lines]
    headers = list(_headers(lines))
    by_line = dict(headers)
    lines = [
        part
        for n, line in enumerate(lines)
        for part in (_split(line, by_line[n]) if n in by_line else [line])
    ]
    mark_boilerplate(lines)
    title = _title(lines)
    _mark_bylines(lines)
    mark_trailing_bullets(lines)
    lines = [part for line in lines for part in (split_tail(line) if line.kind == "body" else [line])]
    dated = sorted(((h.rank, n, h) for n, h in headers if h.day), key=lambda x: x[:2])
    dct: Dating | None = None
    evidence: tuple[tuple[int, int], ...] = ()
    if dated:
        _, n, best = dated[0]
        dct = Dating(Interval.day(best.day), "stated")  # type: ignore[arg-type]
        evidence = ((starts[n] + best.date_start, starts[n] + best.date_end),)
    return Article(
        id=id,
        source=source,
        sha256=hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        title=title.text if title else None,
        outlet=_outlet([h for _, h in headers], lines),
        dct=dct,
        dct_evidence=evidence,
        zones=_zones(lines),
    )

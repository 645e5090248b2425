"""Dates in the header lines of an article: lines that are nothing but a date, letterheads and datelines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from etl.gazetteer import lookup
from etl.timex.calc import days_in_years
from etl.timex.context import month_number
from etl.timex.find import Found, find
from etl.timex.resolve import read

__all__ = ["LETTERHEAD", "Header", "read_header"]

#: The rank of a date at the end of a letterhead.
LETTERHEAD = 3


@dataclass(frozen=True, slots=True)
class Header:
    """A header date in a line: its span, the span of the date itself, the day where it is whole.

    ``monthday`` is the (month, day) of a dateline without a year; ``rank`` is lower for 'Published' than
    for 'Updated', and highest (:data:`LETTERHEAD`) where the words beside the date may as well be those of
    a title. ``outlet`` is the agency in brackets.
    """

    start: int
    end: int
    date_start: int
    date_end: int
    day: date | None
    monthday: tuple[int, int] | None = None
    outlet: str | None = None
    rank: int = 1


#: All that may stand beside the date in a line that is a header.
_FILLER = frozenset(
    """published publish posted post updated update last modified created issued released release on at date
    dated time first edited print printed web edition est edt pst pdt cst cet cest gmt utc ist pkt bst sgt
    hkt jst kst aest aedt eat wat sast msk et ct mt pt local am pm a p m h hrs hours the of and by
    for publication immediate filed sent reported transmitted written compiled prepared revised
    issue wire story from in our staff
    special reporter reporters correspondent correspondents writer newsroom desk admin editor min mins
    o clock read news world politics political national international foreign affairs diplomacy home business
    economy region regional local latest breaking top stories headlines category section year""".split()
)
_RANKS = (("published", 0), ("posted", 0), ("issued", 0), ("released", 0), ("updated", 2), ("modified", 2))
_SEPARATOR = re.compile(r"\s*[|•·]\s*|\s+\*\s+|\s{3,}")
_LABEL = re.compile(r"\s*date:?\s+(?=\d|[A-Z])")
_AGENCY = re.compile(r"\s*\((?P<outlet>[^()\n\d]{2,30})\)\s*[–—-]\s*")
#: "Springfield, Dec. 13 (Agency):", "SPRINGFIELD, 13 December 2019 -", "Springfield/SHELBYVILLE, ..."
_PLACE = re.compile(
    r"\s*[^\W\d_][^\W\d_’'.-]*(?:[\s’'./-]+[^\W\d_][^\W\d_’'.-]*){0,4}(?:, [^\W\d_][\w .-]{1,20})?"
    r"(?: \((?P<outlet>[^()\n]{2,40})\))?[,.]?\s+"
)
_AFTER_DATE = re.compile(r"\s*(?:\((?P<outlet>[^()\n]{2,40})\)\s*)?(?:[-–—:]+|\.-)(?=\s|$)")
#: "SPRINGFIELD, December 13, 2019. Text", "SPRINGFIELD. December 13, 2019. Text", "... 2019 (Agency). Text",
#: "... 2019 | By": only behind a date with its year and a comma or stop, as what follows.
_STOP = re.compile(
    r"(?:\s*\((?P<outlet>[^()\n]{2,40})\))?(?:\.(?=\s+[A-Z/])|\s*\|(?=\s)|(?<=\))(?=\s+[A-Z]))"
)
#: A line that ends so: "Springfield, 13 December 2019 (The Star, from the French)", "/ The Star /".
_CREDIT = re.compile(r"\s*(?:\((?P<outlet>[^(),\n]{2,40})(?:, [^()\n]{2,40})?\)|/ ?[^/\n]{2,40}/\.?)\s*$")
#: All that follows the date at the head of a short line: "13 December 2019, Springfield", "... (Agency)".
_TO_END = re.compile(
    r"(?:,| ?[–—-]{1,2})\s*(?P<place>[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){0,2})\s*$"
    r"|\s*\((?P<outlet>[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*)?)\)\s*$"
)
_DASH = re.compile(r"\s*[–—-](?=\s)")
_BYLINE = re.compile(r"\s*(?:By|by|BY) [^|\d\n]{3,60}?(?:[|,–—-]\s*|\s{2,})")
#: All before a date: who wrote it ("Written by Ann Onym on"), or where it was published.
_CREDITED = re.compile(
    r"\s*(?:(?:Written|Reported|Reporting|Posted|Story) )?(?:By|by|BY):? "
    r"(?:[A-ZÀ-Þ][\w’'.-]*,?\s+){1,5}(?:on )?"
    r"|\W*(?:First )?(?:Published|Printed) in [^\d\n]{2,50}\s"
)
#: The words of a letterhead: names, small words between them, and what the paper is.
_NAME = re.compile(
    r"[A-ZÀ-Þ0-9][\w’'&./-]*|of|the|and|for|from|de|del|du|des|la|le|les|el|al|da|do|van|von|\W+"
)
_PAPER = re.compile(
    r"(?i)communiqu[eé]|statement|release|bulletin|edition|issue|newsletter|leaflet|circular|letter|notices?|news"
    r"|weekly|daily|monthly|quarterly|(?:news)?paper|gazette|journal|magazine|sheet|service|page|script|dispatch|minutes|blog"
)
#: So many other words may stand beside that.
_ASIDE = 3
_LETTERHEAD_MAX = 12
#: ... and what follows the date: the rest of the imprint, up to the end of the line.
_IMPRINT = re.compile(
    r"(?i)[\s.,;–—*|-]*(?:price|vol(?:ume)?|no|nr|issue|number|edition|pages?|pp?\.)(?!\w).{0,40}"
)
_BEFORE_DATE = re.compile(
    r"(?:^|[,.:;*()–—-]|\s/|"
    r"\b(?i:bulletin|edition|newsletter|gazette|(?:dispatch|news|issue|minutes) of))\s*$"
)
#: Words of a title that ends in the date of what it tells of.
_EVENT = re.compile(
    r"(?i)\b(?:visits?|trips?|tours?|talks|summits?|meetings?|conferences?|programmes?|programs?|schedules?|agendas?"
    r"|diary|calendar|timelines?|chronology|elections?|arrivals?|departures?|anniversary|remember\w*|day)\b"
)
_WHOLE = ("iso", "date", "numeric")
_MAX = 110
#: A line that is nothing but a date and a name is no longer.
_SHORT = 60
#: A line for the days of an event: "16-18 September".
_DAYS = re.compile(
    r"\W*\d{1,2}(?:st|nd|rd|th)?\s?(?:[-–—]|to|and)\s?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\b"
)
_DIGIT = re.compile(r"\d")


def _day(text: str, found: list[Found], n: int) -> date | None:
    reading = read(text, found, None)[n]
    return reading.day if reading else None


def _date_end(text: str, f: Found) -> int:
    """Where the date itself ends: before a time of day that follows it."""
    clock = f.parts.get("clock2")
    return len(text[: text.rindex(clock, f.start, f.end)].rstrip(" ,-–|")) if clock else f.end


def _rest_is_filler(line: str, found: list[Found]) -> bool:
    """Is there nothing beside the expressions but labels, time zones and punctuation?"""
    left, at = [], 0
    for f in found:
        left.append(line[at : f.start])
        at = f.end
    words = re.findall(r"[^\W_]+", " ".join([*left, line[at:]]).lower())
    return all(w in _FILLER or (w.isdigit() and len(w) <= 4) for w in words)


def _only_date(segment: str) -> tuple[int, int, date] | None:
    """The date of a segment that holds a whole date, times and labels, no more; of days the first."""
    found = find(segment)
    if not found or not _rest_is_filler(segment, found):
        return None
    for n, f in enumerate(found):
        if f.kind not in _WHOLE or not (day := _day(segment, found, n)):
            continue
        first = _day(segment, found, n - 1) if n and f.link == "range" else None
        return found[n - 1].start if first else f.start, _date_end(segment, f), first or day
    return None


def _segments(line: str) -> list[tuple[int, str]]:
    """The parts of a line between bars and wide gaps, with their offsets."""
    out, at = [], 0
    for m in _SEPARATOR.finditer(line):
        out.append((at, line[at : m.start()]))
        at = m.end()
    return [(0, line), *out, (at, line[at:])] if out else [(0, line)]


def _date_line(line: str) -> Header | None:
    """A line that is only a date, perhaps behind an agency or beside a byline."""
    if len(line.strip()) > _MAX:
        return None
    outlet, skip = None, 0
    if m := _AGENCY.match(line):
        outlet, skip = m["outlet"], m.end()
    elif m := _BYLINE.match(line):
        skip = m.end()
    credit = _CREDITED.fullmatch(line[: dates[0].start]) if (dates := find(line)) else None
    skip = credit.end() if credit else skip
    rest = line[skip:]
    for offset, segment in _segments(rest):
        if hit := _only_date(segment):
            low = line.lower()
            rank = 2 if credit else min((r for word, r in _RANKS if word in low), default=1)
            start = skip + offset
            return Header(0, len(line), start + hit[0], start + hit[1], hit[2], None, outlet, rank)
    return None


def _letterhead(line: str) -> Header | None:
    """'THE STAR, Springfield – Friday, 13 December 2019', 'Issue No. 3, 13 - 19 December 2019'.

    Of the days of an issue the first is the date.
    """
    if len(line) > _MAX:
        return None
    found = find(line)
    for n, first in enumerate(found):
        if first.kind not in (*_WHOLE, "mday_list") or not (day := _day(line, found, n)):
            continue
        last = found[n + 1] if found[n + 1 :] and found[n + 1].link == "range" else first
        before, after = line[: first.start], line[last.end :]
        imprint = _IMPRINT.fullmatch(after) or (before and _rest_is_filler(after, []))
        parted = _BEFORE_DATE.search(before) or (before.isupper() and "dow" in first.parts)
        if imprint and parted and _names_a_paper(before):
            return Header(0, len(line), first.start, _date_end(line, last), day, None, None, LETTERHEAD)
    return None


def _names_a_paper(words: str) -> bool:
    """Are these the words of a letterhead, and of no title that ends in the date of what it tells of?"""
    each = re.findall(r"[^\s,;:()–—*\"“”]+", words)
    others = [w for w in each if not _NAME.fullmatch(w) and not _PAPER.fullmatch(w.rstrip("."))]
    paper = any(_PAPER.fullmatch(w.rstrip(".")) for w in each)
    return len(each) <= _LETTERHEAD_MAX and len(others) <= _ASIDE * paper and not _EVENT.search(words)


def _labelled(line: str) -> Header | None:
    """'date 2023-12-03 CITY – text': a label, a date, and the text on the same line."""
    if not (m := _LABEL.match(line)):
        return None
    found = find(line[: m.end() + 60])
    if not found or found[0].start > m.end() or found[0].kind not in _WHOLE:
        return None
    day = _day(line[: m.end() + 60], found, 0)
    return (
        Header(m.start(), found[0].end, found[0].start, _date_end(line, found[0]), day, None, None, 0)
        if day
        else None
    )


def _dateline(line: str) -> Header | None:
    """'Springfield, Dec. 13 (Agency): text'; the year may be missing."""
    head = line[:_MAX]
    if not _DIGIT.search(head):
        return None
    found = [f for f in find(head) if f.kind in _WHOLE]
    place = _PLACE.fullmatch(line[: found[0].start]) if found else None
    if not place:
        return _opening(line, head, found)
    first = found[0]
    day = _day(head, [first], 0)
    after = _AFTER_DATE.match(line, first.end)
    if not after and day and line[: first.start].rstrip().endswith((",", ".")):
        after = _STOP.match(line, first.end) or _CREDIT.match(line, first.end)
    if not after:
        return None
    if day:
        outlet = after["outlet"] or place["outlet"]
        return Header(0, after.end(), first.start, _date_end(line, first), day, None, outlet)
    monthday = (month_number(first.parts["month"]), int(re.sub(r"\D", "", first.parts["mday"])))
    if not days_in_years(*monthday, (2024,)):
        return None
    return Header(0, after.end(), first.start, first.end, None, monthday, after["outlet"])


def _date_first(line: str) -> Header | None:
    """'13 December 2019, Springfield', '13 December 2019 (Agency)': a line of a date and a name."""
    found = find(line) if len(line) <= _SHORT else []
    if len(found) != 1 or found[0].kind not in _WHOLE or line[: found[0].start].strip():
        return None
    day, after = _day(line, found, 0), _TO_END.match(line, found[0].end)
    if not day or not after or _EVENT.search(line):
        return None
    place = after["place"]
    if place and " " in place and not lookup(place):
        return None  # a headline
    return Header(
        0, len(line), found[0].start, _date_end(line, found[0]), day, None, after["outlet"], LETTERHEAD
    )


def _opening(line: str, head: str, found: list[Found]) -> Header | None:
    """'Friday, 13 December 2019 - text', '13.12.2019. Text': a whole date at the head of a paragraph.

    An entry of a diary is shorter, one of a chronology has no weekday.
    """
    first = found[0] if found else None
    if first is None or len(line) <= _MAX or line[: first.start].strip():
        return None
    after = (_DASH if "dow" in first.parts else _STOP).match(line, first.end)
    day = _day(head, [first], 0)
    if not after or not day or (first.kind != "numeric" and "dow" not in first.parts):
        return None
    return Header(0, after.end(), first.start, _date_end(line, first), day)


def read_header(line: str) -> Header | None:
    """The header date of one line, if it has one."""
    if not _DIGIT.search(line) or _DAYS.match(line):
        return None
    return _labelled(line) or _date_line(line) or _dateline(line) or _letterhead(line) or _date_first(line)

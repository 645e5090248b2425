"""What a reading depends on beside its words: the publication day, the tense, the dates told before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from db.dates import Interval
from db.model import Basis, TimexType
from etl.timex.calc import clock_value
from etl.timex.find import Found
from etl.timex.tense import Tense, background, elliptic, tense
from etl.timex.words import CLOCK_WORDS, MONTH_DAYS, MONTHS, NUMBERS, PARTS, WEEKDAYS, WEEKDAYS_SHORT

__all__ = [
    "Context",
    "Reading",
    "at_time",
    "day_reading",
    "heads_entry",
    "leading_number",
    "month_number",
    "number",
    "time_code",
    "weekday_number",
]

#: An unnamed time of day ("in the afternoon") belongs to a day named at most so many characters before.
NEAR = 320
PARAGRAPHS = 1
#: No list of days is looked back through further than so many: the steps would be the square of its length.
LISTED = 50


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means."""

    type: TimexType
    value: str
    interval: Interval | None = None
    basis: Basis = "stated"

    @property
    def day(self) -> date | None:
        """The day, where it is one."""
        return self.interval.start if self.interval and self.interval.precision == "day" else None


@dataclass(slots=True)
class Context:
    """The state of reading one text with one publication day (None: unknown)."""

    text: str
    day: date | None
    found: list[Found]
    tenses: dict[int, Tense]
    index: int = 0
    readings: list[Reading | None] = field(default_factory=list)
    #: The last day named and where; the last interval longer than a day; the first day of the last range.
    anchor: date | None = None
    anchored_at: int = -1
    span: Interval | None = None
    spanned_at: int = -1
    #: Was the span told after the last day?
    span_last: bool = False
    #: The last day of the story's main line, and where.
    main: date | None = None
    main_at: int = -1
    range_start: date | None = None
    #: The last day that heads its line ("Monday 12: ...", "Tuesday. ..."), and where that line ends.
    heading: date | None = None
    headed_to: int = -1

    def now(self, found: Found) -> date | None:
        """The day from which an expression looks ahead and back: in a diary that of its entry."""
        return self.heading if found.start < self.headed_to else self.day

    def tense(self, found: Found) -> Tense:
        """The tense at an expression; ends of a range, and days of a list, share that of the first."""
        if found.start not in self.tenses:
            first, low = found, max(0, self.index - LISTED)
            earlier = zip(self.found[low : self.index], self.readings[low:], strict=True)
            for other, reading in reversed(list(earlier)):
                joined = first.link in ("range", "list") or elliptic(self.text, other.end, first.start)
                # "by a day until Thursday" is no range
                if not joined or other.end > first.start or (reading and reading.type == "DURATION"):
                    break
                first = other
            self.tenses[found.start] = tense(self.text, first.start, found.end)
        return self.tenses[found.start]

    def before(self) -> tuple[Found, Reading] | None:
        """The expression before this one with its reading."""
        if not self.readings or not (reading := self.readings[-1]):
            return None
        return self.found[self.index - 1], reading

    def after(self) -> Found | None:
        """The expression that follows."""
        return self.found[self.index + 1] if self.index + 1 < len(self.found) else None

    def near_day(self, found: Found) -> date | None:
        """The day an unnamed time of day belongs to: one named shortly before, else the publication day."""
        near = found.start - self.main_at <= NEAR and background(self.text, found.start) != "since"
        if near and self.main and self.text.count("\n\n", self.main_at, found.start) <= PARAGRAPHS:
            return self.main
        return self.day

    def told_day(self) -> date | None:
        """The day that 'the same day' or 'two days later' hangs on."""
        return self.anchor or self.day

    def near_month(self, found: Found) -> date | None:
        """A day of the month named shortly before by its date, in the same paragraph."""
        for other, reading in zip(reversed(self.found[: self.index]), reversed(self.readings), strict=True):
            if found.start - other.end > NEAR or "\n\n" in self.text[other.end : found.start]:
                return None
            if reading and reading.interval and "month" in other.parts:
                return reading.interval.start
        return None

    def week_told(self, found: Found) -> Interval | None:
        """The week to come that the story speaks of: named just before ("next week"), or with a day of it."""
        week = self.span
        if not week or week.precision != "week" or not self.day or week.start <= self.day:
            return None
        near = self.text.count("\n\n", self.spanned_at, found.start) <= PARAGRAPHS
        told = self.anchor and week.contains(Interval.day(self.anchor))
        return week if told or (near and found.start - self.spanned_at <= NEAR) else None

    def told_ahead(self, found: Found) -> bool:
        """Does the day told before, in the same paragraph, lie ahead?"""
        if not self.anchor or not self.day or "\n\n" in self.text[self.anchored_at : found.start]:
            return False
        return self.anchor > self.day

    def note(self, found: Found, reading: Reading | None) -> None:
        """Remember a reading for those that follow."""
        self.readings.append(reading)
        if not reading or not reading.interval:
            return
        if day := reading.day:
            if heads_entry(self.text, found):
                line = self.text.find("\n", found.end)
                self.heading, self.headed_to = day, line if line >= 0 else len(self.text)
            if found.link == "range" and self.anchor and self.anchor <= day:
                self.range_start = self.anchor
            aside = background(self.text, found.start)
            if aside == "since":
                return
            self.anchor, self.anchored_at, self.span_last = day, found.end, False
            if not aside:
                self.main, self.main_at = day, found.end
        else:
            self.span, self.spanned_at, self.span_last = reading.interval, found.end, True


#: "May 3 to 5: ..."
_TO = re.compile(r" ?(?:to|and|-|–) ?\d{1,2}(?=:)")
_ENTRY = re.compile(r" ?(?::|[—–]|\.(?=\s|$)|-\s|$|\n)")


def heads_entry(text: str, found: Found, *, range_too: bool = False) -> bool:
    """Is it the head of a diary's or timeline's entry: first in its line, alone or set off from the rest?

    With ``range_too`` it may be the first day of several.
    """
    last = range_too and _TO.match(text, found.end)
    if found.kind not in ("weekday", "date") or not _ENTRY.match(text, last.end() if last else found.end):
        return False
    return not text[text.rfind("\n", 0, found.start) + 1 : found.start].strip(" \t-–—*•>·▪")


def number(word: str) -> str | None:
    """The digits of a number word or figure; None for 'several'."""
    word = re.sub(r"\s+", " ", word.lower())
    if word in NUMBERS:
        return str(NUMBERS[word])
    if word.endswith(" and a half"):
        whole = number(word.removesuffix(" and a half"))
        return f"{whole}.5" if whole else None
    digits = re.sub(r"[ -]1/2|½", ".5", word.replace(",", ""))
    return digits if re.fullmatch(r"[0-9]+(\.[0-9]+)?", digits) else None


def leading_number(word: str) -> int:
    """4 of '4', '4th' or 'fourth', as a day of a month or a century is written."""
    if word.lower() in MONTH_DAYS:
        return MONTH_DAYS[word.lower()]
    return int(re.match(r"\d+", word)[0])  # type: ignore[index]


def month_number(word: str) -> int:
    """1 .. 12 of a name or abbreviation."""
    return int(word) if word.isdecimal() else MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """0 .. 6 of a name or abbreviation."""
    key = word.lower().rstrip(".")
    return WEEKDAYS[key] if key in WEEKDAYS else WEEKDAYS_SHORT[key]


_TIME = re.compile(
    r"(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?(?::\d\d)?\s?(?P<half>[ap])?\.?(?:m\b)?|(?P<mil>\d{4})(?=\s?(?:GMT|UTC|hrs|hours))",
    re.IGNORECASE,
)
_LATE_PARTS = ("AF", "EV", "NI")


def _part_in(words: str) -> str | None:
    """The code of the part of the day named in ``words``."""
    for word in re.findall(r"[a-z]+(?:-[a-z]+)?", words.lower()):
        if word in PARTS:
            return PARTS[word]
    return None


def _clock(words: str) -> str | None:
    """'T14:50' of a clock time as written."""
    low = words.lower()
    if low in CLOCK_WORDS:
        return "T" + CLOCK_WORDS[low]
    if m := re.match(r"(\d\d)(\d\d)\s?(?:gmt|utc|hrs|hours)", low):
        return clock_value(int(m[1]), int(m[2]), "")
    part = _part_in(low)
    half = ("pm" if part in _LATE_PARTS else "am") if part else ""
    if m := re.match(r"(\d{1,2})(?:[:.](\d\d))?", low):
        if ap := re.search(r"(?<![a-z])([ap])\.?m", low):
            half = ap[1] + "m"
        return clock_value(int(m[1]), int(m[2] or 0), half)
    hour = number(low.split()[0])
    return clock_value(int(hour), 0, half) if hour else None


def time_code(parts: dict[str, str]) -> str | None:
    """'T14:50' or 'TMO' from the parts of an expression; None where it names a whole day."""
    if "clock" in parts:
        code = _clock(parts["clock"])
        if code and parts.get("part") and code < "T12" and _part_in(parts["part"]) in _LATE_PARTS:
            code = f"T{int(code[1:3]) + 12:02}{code[3:]}"
        return code
    for name in ("part", "prepart", "pre", "word"):
        if name in parts and (code := _part_in(parts[name])):
            return "T" + code
    return None


def at_time(day: date | None, mask: str, code: str | None, basis: Basis) -> Reading:
    """The reading of a day, or of a time in it; ``mask`` is its value where the day is unknown."""
    base = day.isoformat() if day else mask
    interval = Interval.day(day) if day else None
    return Reading("TIME", base + code, interval, basis) if code else Reading("DATE", base, interval, basis)


def day_reading(day: date, basis: Basis = "stated") -> Reading:
    """The reading of a whole day."""
    return Reading("DATE", day.isoformat(), Interval.day(day), basis)

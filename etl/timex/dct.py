"""When was an undated article written? Told from the dates and tenses of its text.

Clues are put together as bounds: what has happened lies before the day, what is to come after it. A clue
counts only if it is of the day's news: a date with its weekday, in the lead, or 'last', 'next'. The year
of a date without one is that in which the weekday fits and which is the first not before the years the text
names. The answer is a day or a range of days; where the clues do not agree there is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate

from db.dates import Interval
from db.model import Article, Dating
from etl.timex.calc import days_in_years, safe_date, weekday_near
from etl.timex.context import leading_number, month_number, weekday_number
from etl.timex.find import Found, find
from etl.timex.header import read_header
from etl.timex.resolve import read
from etl.timex.tense import Tense, background, tense

__all__ = [
    "LEAD",
    "Inferred",
    "infer_dct",
    "named_years",
    "own_words",
    "relation_to_writing",
    "weekday_beside",
    "weekday_of_writing",
]

#: Years that a text may name as those of its own time; earlier ones tell of history.
_FIRST_YEAR, _LAST_YEAR = 2000, 2099
#: A date without a year lies at most so many years after the last year the text names.
_YEARS_AFTER = 5
#: ... and of a dateline, whose day has no weekday beside it.
_DATELINE_YEARS = 3
#: A paper writes the weekday beside a date, or only a weekday, within a week of the day.
_WEEK = 6
#: ... and of days to come, "on Friday" is the next one, where that is so near to the last one told.
_SOON = 2
#: A whole date in the lead is at most so old; a range longer than _LONGEST is no answer.
_FORTNIGHT = 13
_LONGEST = 31
#: A plan told in the past may have come to pass or not: "was to come on Monday, May 3".
_PLANNED = re.compile(r"\b(?:was|were|had been|should have)\b[^.!?\n]*$")
_PLAN_REACH = 60
#: Where the lead ends, in characters of text.
LEAD = 250


@dataclass(frozen=True, slots=True)
class Inferred:
    """An inferred publication date with the spans of the words it was told from.

    ``likely`` is how likely each of its days is, where that is known; else they are equally likely.
    """

    dating: Dating
    evidence: tuple[tuple[int, int], ...]
    likely: Mapping[date, float] = field(default_factory=dict)

    @property
    def likeliest(self) -> Dating:
        """The one day to take it for: before it lies as much of the likelihood as after it."""
        days = self.dating.interval
        inside = sorted(d for d in self.likely if days.start <= d < days.end)
        shares = list(accumulate(self.likely[d] for d in inside))
        if not shares:
            return self.dating
        day = inside[bisect_left(shares, shares[-1] / 2)]
        return replace(self.dating, interval=Interval.day(day))


@dataclass(frozen=True, slots=True)
class _Clue:
    """The publication day lies in ``first`` .. ``last``."""

    first: date
    last: date
    start: int
    end: int


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def own_words(article: Article) -> list[Found]:
    """The expressions outside boilerplate and header."""
    spoken = [(z.start, z.end) for z in article.zones if z.kind in ("title", "body")]
    found = find(article.text)
    if not article.zones:
        return found
    return [f for f in found if any(s <= f.start < e for s, e in spoken)]


_YEAR = re.compile(r"(?=[12])(?<![\d.,$€£-])((?:19|20)\d\d)(?![\d%-]|[.,]\d)")
_AHEAD = re.compile(r"(?i)\b(?:by|until|till|to|through|for|beyond|next)\s+$")
#: What stands before the year of a whole date.
_OF_DAY = re.compile(r"\d\w{0,2},? (?:[A-Z]\w+\.?,? )?$")
_DAY_REACH = 20


def named_years(article: Article) -> list[int]:
    """The years the text names as past or present, boilerplate (copyright) included, history not."""
    text = article.text
    years = [(int(m[1]), m) for m in _YEAR.finditer(text)]
    return [y for y, m in years if _FIRST_YEAR <= y <= _LAST_YEAR and not _to_come(text, m)]


def _to_come(text: str, year: re.Match[str]) -> bool:
    """Is it told as to come ("by 2030", "will be held in May 2030")? A day to come is mostly near."""
    before = text[max(0, year.start() - _DAY_REACH) : year.start()]
    if _AHEAD.search(before):
        return True
    return not _OF_DAY.search(before) and tense(text, *year.span(), verbs_only=True) == "future"


def _year_of(month: int, mday: int, weekday: int, named: Sequence[int]) -> date | None:
    """The first year from the last named one on in which the day is that weekday."""
    if not named:
        return None
    years = range(max(named) - (month == 12), max(named) + _YEARS_AFTER + 1)
    return next((d for d in days_in_years(month, mday, years) if d.weekday() == weekday), None)


def weekday_beside(text: str, found: list[Found], n: int) -> int | None:
    """The weekday written with a date: 'Sunday, May 5', 'Sunday night (May 5)', 'May 5, a Sunday'."""
    f = found[n]
    if "dow" in f.parts:
        return weekday_number(f.parts["dow"])
    if n and found[n - 1].kind == "weekday" and text[found[n - 1].end : f.start].strip() in ("(", ","):
        return weekday_number(found[n - 1].parts["dow"])
    after = found[n + 1] if n + 1 < len(found) else None
    if after and after.kind == "weekday" and text[f.end : after.start] in (", a ", " (", ", "):
        return weekday_number(after.parts["dow"])
    return None


def _whole(found: Found) -> bool:
    """Does a date tell its year?"""
    year = "year" in found.parts or re.search(r"\d", found.parts.get("tail", ""))
    return found.kind in ("iso", "numeric") or bool(year)


def _dated(article: Article, found: list[Found]) -> list[tuple[int, date, int | None]]:
    """(index, day, weekday beside) of the dates whose year is stated or proved by the weekday."""
    named = named_years(article)
    readings = read(article.text, found, None)
    out: list[tuple[int, date, int | None]] = []
    for n, (f, reading) in enumerate(zip(found, readings, strict=True)):
        if f.kind not in ("date", "mday_list", "iso", "numeric"):
            continue
        weekday = weekday_beside(article.text, found, n)
        day = reading.day if reading and _whole(f) else None
        open_ = f.parts.get("tail", "this year").split() == ["this", "year"]
        if day is None and weekday is not None and "month" in f.parts and open_:
            mday = leading_number(f.parts["mday"])
            day = _year_of(month_number(f.parts["month"]), mday, weekday, named)
        if day and (weekday is None or day.weekday() == weekday):
            out.append((n, day, weekday))
    return out


def _window(day: date, when: Tense, reach: int) -> tuple[date, date]:
    """Where the publication day lies around a day of the news that is past, to come, or either."""
    first = day if when == "past" else _shift(day, -_FORTNIGHT)
    last = day if when == "future" else _shift(day, reach)
    return first, last


def _date_clues(
    article: Article, found: list[Found], dated: list[tuple[int, date, int | None]]
) -> list[_Clue]:
    """The clues that dates of the news give."""
    text, out = article.text, []
    lead_end = next((z.start for z in article.zones if z.kind == "body"), 0) + LEAD
    newest = max((d for _, d, _ in dated), default=None)
    latest = max((d for _, d, weekday in dated if weekday is not None), default=None)
    for n, day, weekday in dated:
        f = found[n]
        when = tense(text, f.start, f.end, verbs_only=True)
        if when == "future" and _PLANNED.search(text, max(0, f.start - _PLAN_REACH), f.start):
            when = None
        words = text[f.start - 6 : f.start + 6].lower()
        if weekday is not None:
            if "last " in words:
                first, last = _shift(day, 1), _shift(day, _WEEK + 1)
            else:
                first, last = _window(day, when, _WEEK if day == latest else _FORTNIGHT)
        elif day == newest and (when == "future" or (f.start < lead_end and not background(text, f.start))):
            first, last = _window(day, when, _FORTNIGHT)
        else:
            continue
        out.append(_Clue(first, last, f.start, f.end))
    return out


def _monthless(article: Article, found: list[Found], near: date) -> list[_Clue]:
    """'Sunday (15th)': the month is that of the dates nearby in which the weekday fits."""
    out = []
    for n, f in enumerate(found):
        if f.kind != "mday_the" or (weekday := weekday_beside(article.text, found, n)) is None:
            continue
        mday = leading_number(f.parts["mday"])
        months = [near.year * 12 + near.month - 1 + s for s in (-1, 0, 1)]
        days = [d for i in months if (d := safe_date(i // 12, i % 12 + 1, mday)) and d.weekday() == weekday]
        if len(days) == 1:
            before = found[n - 1]
            first, last = _window(days[0], tense(article.text, before.start, f.end), _WEEK)
            out.append(_Clue(first, last, before.start, f.end))
    return out


def _undated(
    found: list[Found],
    dated: list[tuple[int, date, int | None]],
    near: date,
    text: str,
) -> list[_Clue]:
    """Dates without year or weekday that lie close to the news: past and coming ones bound the day."""
    have = {n for n, _, _ in dated}
    out = []
    for n, f in enumerate(found):
        if n in have or f.kind not in ("date", "mday_list") or "tail" in f.parts:
            continue
        mday = leading_number(f.parts["mday"])
        days = days_in_years(month_number(f.parts["month"]), mday, (near.year - 1, near.year, near.year + 1))
        day = min(days, key=lambda d: abs((d - near).days), default=None)
        when = tense(text, f.start, f.end, verbs_only=True)
        if day is None or when is None or abs((day - near).days) > _FORTNIGHT:
            continue
        first, last = (day, _shift(day, _LONGEST)) if when == "past" else (_shift(day, -_LONGEST), day)
        out.append(_Clue(first, last, f.start, f.end))
    return out


def _coming(found: list[Found], near: date, text: str) -> list[_Clue]:
    """Weekdays to come without a date: each the first after the last day that the news tells as past."""
    out = []
    for f in found:
        plan = _PLANNED.search(text, max(0, f.start - _PLAN_REACH), f.start)
        bare = f.kind == "weekday" and not f.link and {"mod", "mday", "week", "post"}.isdisjoint(f.parts)
        if bare and not plan and tense(text, f.start, f.end, verbs_only=True) == "future":
            day = weekday_near(weekday_number(f.parts["dow"]), near, future=True, strict=True)
            if (day - near).days <= _SOON:
                out.append(_Clue(_shift(day, -_WEEK - 1), day, f.start, f.end))
    return out


_OFFSETS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_APPOSED = re.compile(r"\s*[,(–—-]?\s*(?:on\s)?$")


def relation_to_writing(text: str, found: Sequence[Found], n: int) -> str | None:
    """Which of 'today', 'yesterday', 'tomorrow' a date explains: 'today, May 3', 'this morning (May 3)'."""
    before = found[n - 1] if n else None
    if before is None or not _APPOSED.match(text[before.end : found[n].start]):
        return None
    if before.kind == "deictic":
        word = before.parts["deictic"].lower()
        return word if word in _OFFSETS else None
    words = text[before.start : before.end].lower()
    if words in ("tonight", "last night"):
        return "today" if words == "tonight" else "yesterday"
    return "today" if before.kind == "part_rel" and words.startswith("this ") else None


def weekday_of_writing(text: str, found: list[Found]) -> tuple[int, Found] | None:
    """'Today is Sunday', 'tomorrow (Monday)', 'yesterday Thursday': the weekday of the publication day."""
    for n, f in enumerate(found):
        if f.kind == "deictic" and "dow" in f.parts and f.parts["deictic"].lower() in _OFFSETS:
            return (weekday_number(f.parts["dow"]) - _OFFSETS[f.parts["deictic"].lower()]) % 7, f
        if f.kind != "weekday" or not n:
            continue
        last = found[n - 1]
        step = _OFFSETS.get(last.parts.get("deictic", "").lower()) if last.kind == "deictic" else None
        if step is not None and (f.link == "same" or text[last.end : f.start].strip() in ("is", ", a")):
            return (weekday_number(f.parts["dow"]) - step) % 7, f
    return None


def _dateline(article: Article, found: list[Found]) -> _Clue | None:
    """A dateline without a year: that which the text tells of the same day, else the year whose weekdays fit
    those of the text, from the last named on.
    """
    for zone in article.zones:
        if zone.kind != "date":
            continue
        header = read_header(article.text[zone.start : zone.end + 1])
        named = named_years(article)
        if not header or not header.monthday or not named:
            continue
        words = (zone.start + header.date_start, zone.start + header.date_end)
        everywhere = _dated(article, find(article.text))
        if same := {day for _, day, _ in everywhere if (day.month, day.day) == header.monthday}:
            return _Clue(max(same), max(same), *words)
        days = days_in_years(*header.monthday, range(max(named), max(named) + _DATELINE_YEARS + 1))
        told = (f for f in found if f.kind == "weekday" and "mod" not in f.parts and f.start > zone.end)
        first = next((f for f in told if tense(article.text, f.start, f.end) == "past"), None)
        for day in days:
            if first and day.weekday() == weekday_number(first.parts["dow"]):
                return _Clue(day, day, *words)
    return None


def _meet(clues: Iterable[_Clue]) -> Inferred | None:
    """The days that all clues allow, with the words that set them; None if there are none or too many."""
    clues = list(clues)
    if not clues:
        return None
    first, last = max(c.first for c in clues), min(c.last for c in clues)
    if not timedelta(0) <= last - first < timedelta(days=_LONGEST):
        return None
    spans = {(c.start, c.end) for c in clues if c.first == first or c.last == last}
    return Inferred(Dating(Interval.days(first, last), "inferred"), tuple(sorted(spans)))


def _on_weekday(inferred: Inferred, weekday: int, f: Found) -> Inferred:
    """Only the days of that weekday; the answer as it was if there is not exactly one."""
    i = inferred.dating.interval
    days = [d for n in range(i.length) if (d := i.start + timedelta(days=n)).weekday() == weekday]
    if len(days) != 1:
        return inferred
    return Inferred(Dating(Interval.day(days[0]), "inferred"), (*inferred.evidence, (f.start, f.end)))


def infer_dct(article: Article) -> Inferred | None:
    """The publication date of an article without a dated header, or None where the text does not tell."""
    found = own_words(article)
    if clue := _dateline(article, found):
        return _meet([clue])
    dated = _dated(article, found)
    clues = _date_clues(article, found, dated)
    if not clues:
        return None
    near = max(c.first for c in clues)
    more = _monthless(article, found, near) + _undated(found, dated, near, article.text)
    weekday = weekday_of_writing(article.text, found)
    coming = [] if weekday else _coming(found, near, article.text)
    beside = {found[n].start for n, _, day in dated if day is not None}
    news = [c for c in clues if c.start in beside]  # not the day of a summit months ahead
    for told in ([*clues, *more, *coming], [*clues, *more], clues, news):
        if inferred := _meet(told):
            return _on_weekday(inferred, *weekday) if weekday else inferred
    return None

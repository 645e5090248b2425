# ruff: noqa: E501 - a pattern is read best on one line
"""The written forms of time expressions, as a table of patterns.

In a pattern a blank stands for one gap between words (also a line break, never an empty line), and ``<name>`` for
the fragment of that name (``FRAGMENTS``). Group names carry the parts that ``resolve`` reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.timex.holidays import NAMES as HOLIDAYS
from etl.timex.words import (
    CENTURIES,
    CLOCK_WORDS,
    MONTH_DAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    REFS,
    SEASONS,
    SETS,
    TENS,
    UNITS,
    WEEKDAYS,
    WEEKDAYS_SHORT,
)

__all__ = ["FRAGMENTS", "TABLE", "cased"]


def _names(words: Iterable[str]) -> str:
    """Alternatives in title and upper case, longest first."""
    forms = {form for w in words for form in (w.title(), w.upper())}
    return "|".join(sorted(map(re.escape, forms), key=lambda f: (-len(f), f)))


def _typed(name: str) -> str:
    """A name with either kind of apostrophe, or none."""
    return re.escape(name).replace(r"\ ", " ").replace("'", "[’']?")


def _plain(words: Iterable[str]) -> str:
    """Alternatives in lower case or with a capital, longest first."""
    return cased(sorted((re.escape(w).replace(r"\ ", " ") for w in words), key=len, reverse=True))


def cased(words: Iterable[str]) -> str:
    """Alternatives whose first letter may be a capital: far faster than to ignore case."""
    return "(?:" + "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" if w[0].isalpha() else w for w in words) + ")"


_MONTH_SHORT = [m for m in MONTHS if len(m) <= 4 and m not in ("may", "june", "july")]
_MONTH_WIDE = [m for m in MONTHS if m not in _MONTH_SHORT]

FRAGMENTS: dict[str, str] = {
    # "May." is no abbreviation, but datelines are made by machines
    "month": rf"(?:(?:{_names(_MONTH_WIDE)})\b|(?:{_names(_MONTH_SHORT)})\b\.?)(?:(?<=May)\.(?= \d{{1,2}}(?:,? \d{{4}}\b| \()))?",
    "monthwide": rf"(?:{_names(_MONTH_WIDE)})\b",
    "dow": rf"(?:{_names(WEEKDAYS)})\b",
    "downame": rf"(?:{_names(WEEKDAYS)})",
    "dowshort": rf"(?:{_names(WEEKDAYS_SHORT)})\b\.?",
    "dowany": rf"(?:(?:{_names(WEEKDAYS)})\b|(?:{_names(WEEKDAYS_SHORT)})\b\.?)",
    "year": r"(?:1[5-9]|20)\d\d(?!\d|[,.:/]\d|%)",
    "mday": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.:,]\d|/(?:\d{3}|\d{1,2}/|0)|-(?:[a-z]|\d{3}))",
    "mdayword": _plain(MONTH_DAYS),
    "number": _plain(NUMBERS),
    "count": rf"(?:\d{{1,3}}(?:,\d{{3}})?(?:\.\d|[\x20-]1/2|½)?|{_plain(NUMBERS)}(?: and a half)?)",
    "unit": _plain(u for u in UNITS if u != "centurie") + r"\b",
    "units": _plain(f"{u}s" for u in UNITS if u != "century") + r"\b",
    "part": _plain(PARTS) + r"\b",
    "season": _plain(SEASONS) + r"\b",
    "ordinal": _plain(ORDINALS),
    "nthword": _plain(CENTURIES),
    "tens": "|".join(map(str.capitalize, TENS)),
    "reltail": r"(?: of)? (?i:last|this|next|that|the same|the following|the previous) year\b",
    "ampm": r"(?i:a\.m\.|p\.m\.|am\b|pm\b)",
    "hhmm": r"(?:2[0-3]|[01]?\d)[:.][0-5]\d(?!\d|[.:]\d|%)",
    "holiday": (
        "(?:" + "|".join(_typed(name) for name in sorted(HOLIDAYS, key=len, reverse=True)) + r")(?!\w)"
    ),
    "tail": r"(?:,? <year>|<reltail>)",
    "clock": (
        r"(?:<hhmm> ?<ampm>|(?:1[0-2]|0?[1-9]) ?<ampm>|(?:2[0-3]|[01]?\d):[0-5]\d(?::[0-5]\d)?(?![\d:%])(?: ?(?:GMT|UTC)\b)?"
        r"|[0-2]\d[0-5]\d ?(?:GMT|UTC|hrs|hours)\b"
        r"|(?:\d{1,2}|<number>) o[’']clock(?: in the <part>)?|(?:\d{1,2}|<number>) (?:in the|that|this) <part>"
        rf"|{_plain(CLOCK_WORDS)}\b)"
    ),
    "fromto": r"(?: (?:to|and|until|till|through|or|thru) |(?: ?[-–—/] ?)|, (?:and )?| & )",
    # What makes the second number of "December 4 and 7" no day of the month.
    "noday": (
        r"(?! ?(?i:%|percent|per|people|others?|more|million|billion|thousand|years?|hours?|minutes?|days?"
        r"|weeks?|months?|o[’']clock|a\.m|p\.m|am\b|pm\b|points?|countries|states|members|times|km|miles))"
    ),
    # What follows "Monday 12" where it is a day of the month.
    "stop": r"(?: ?[—–]| -(?!\d)|[:;,)]|\.(?!\d)|\n|$)",
    "goeson": (
        r"(?:<stop>| (?:to|and|or|until|till|at|in|on|by|for|from|with|when|as|the|a|an|he|she|it|they|his|her|their|will|is|was)\b)"
    ),
    # Between a weekday and its day of the month: "Sunday the 15th", "Friday, the 19th", "Monday, 8th", "Monday 12 to".
    "onmday": r"(?:,? the |, (?=\d\d?(?:st|nd|rd|th)\b)| (?=<mday><noday><goeson>))",
    # Behind a time, the same in another zone: "10:35 a.m. (0735 GMT) Friday".
    "zone": r"(?: \((?:<clock>)\))?",
    "partof": r"(?:(?i:(?:the|early|late)) <part> of )",
    # "4 May 2019 08:10 PM", "Monday, 4 May 2019 - 16:40": a time of day right behind a whole date.
    "then": r"(?:(?<=\d{4})(?:,? | ?[-–|] ?)(?P<clock2><hhmm>(?: ?<ampm>)?)(?: ?(?:GMT|UTC)\b)?)?",
    "weekof": r"(?i:the )?(?i:week) (?i:of|beginning|starting|commencing) (?:<dowany>,? )?",
    "times": r"(?:(?i:once|twice)|(?i:two|three|four|five|six|seven|several|many) times)",
    "on": r"(?:(?: on)? )",
    "thismonth": r"(?:of (?:this|the current) month\b|instant\b|inst\.)",
}

#: (kind, pattern). The first that matches at a place wins, so the longer forms stand first.
TABLE: tuple[tuple[str, str], ...] = (
    (
        "iso",
        r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<mday>0[1-9]|[12]\d|3[01])"
        r"(?:[T\x20](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)",
    ),
    ("iso", r"(?P<year>20\d\d)[./](?P<month>0[1-9]|1[0-2])[./](?P<mday>0[1-9]|[12]\d|3[01])(?!\d)"),
    ("numeric", r"(?P<a>[0-3]?\d)(?P<sep>[./-])(?P<b>[0-3]?\d)(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/])"),
    # 4-7 December 2023, 25 and 26 February, 3, 4 and 5 May: the first number, then the rest again
    (
        "mday_list",
        r"(?:(?<!\band\x20)(?<!\bto\x20)(?P<dow><dowany>),? (?:the )?)?(?P<mday><mday>)(?=(?:<fromto><mday>){1,4}(?: of|-)? ?(?P<month><month>)(?P<tail><tail>)?)",
    ),
    (  # the third to the fifth of May
        "mday_list",
        r"(?i:the )(?P<mday><mdayword>)(?=<fromto>(?i:the )?<mdayword>(?: day)? of (?P<month><month>)(?P<tail><tail>)?)",
    ),
    (
        "holiday",
        r"(?:(?P<rel>(?i:last|next|this|this past|this coming)) )?(?P<holiday><holiday>)(?:,? (?P<year><year>))?",
    ),
    ("week_of", r"<weekof>(?P<month><month>) (?P<mday><mday>)<noday>(?P<tail><tail>)?"),
    ("week_of", r"<weekof>(?P<mday><mday>)(?: of)? (?P<month><month>)(?P<tail><tail>)?"),
    # December 4 to 7, 2023
    (
        "date",
        r"(?:(?P<pre>(?P<clock><clock>) on |<partof>)?)(?:(?:(?i:last|next|this) )?(?P<dow><dowany>),? (?:the )?)?(?P<month><month>) (?:the )?(?P<mday><mday>)"
        r"<noday>(?P<tail><tail>)?<then>",
    ),
    (
        "date",
        r"(?:(?P<pre>(?P<clock><clock>) on |<partof>)?)(?:(?:(?i:last|next|this) )?(?P<dow><dowany>),? (?:the )?)?(?P<mday><mday>)(?: of |-| ?)(?P<month><month>)"
        r"(?:[\x20,/-]? ?(?P<yearshort>[’']\d\d)|-(?P<year>(?:19|20)\d\d)|(?P<tail><tail>))?<then>",
    ),
    (
        "date",
        r"(?:(?P<dow><dow>),? )?(?i:the )(?P<mday><mdayword>)(?: day)? of (?P<month><month>)(?P<tail><tail>)?",
    ),
    (
        "month_of",
        r"(?P<mod>(?i:early|late|mid)[\x20-]|(?i:(?:the )?(?:beginning|start|end|middle|close|first half|second half|first week|last week) of) )?"
        r"(?P<month><month>)(?:,? (?P<year><year>)|(?: of)? (?P<rel>(?i:last|this|next|that|the same|the following|the previous)) year\b)",
    ),
    (
        "month_rel",
        r"(?:(?P<when>(?i:early|late|later|earlier|mid)[\x20-]))?(?P<rel>(?i:last|this past|this coming|this|next|the same|that|the following|the previous)) (?P<month><monthwide>)(?! \d)",
    ),
    ("month_set", r"(?i:every|each) (?P<month><monthwide>)"),
    (
        "clock_on",
        r"(?P<clock><clock>)<zone><on>(?P<deictic>today|yesterday|tomorrow|(?:this|that|the same)(?= <part>)|the (?:next|following|previous|same) day\b)(?: (?P<part><part>))?",
    ),
    (
        "weekday",
        r"(?i:the) (?P<dow><dow>)(?: (?P<part><part>))? (?P<shift>(?i:before|after))(?=[.,;:)]|$|\n| (?:with|in|at|on|from|when|and|by|for)\b)",
    ),
    (
        "weekday",
        r"(?:(?P<pre>(?P<clock><clock>)<zone><on>|<partof>|(?:(?P<prepart><part>) on )))?(?:(?P<mod>(?i:on the same|the same|this past|this coming|last|next|this|that|the following|the previous|the)) )?"
        r"(?P<dow><dow>)(?:<onmday>(?P<mday><mday>))?(?: (?P<part><part>))?(?P<post> (?i:last|next)(?=[,.;:)]|\n|$))?(?P<week>(?: of)? (?i:last|next|this|that|the same) week\b| week(?=[.,;)]|\n|$))?",
    ),
    ("weekday", r"(?P<dow><dowshort>) (?P<mday><mday>)(?=<stop>)"),
    ("weekday_set", r"(?:(?i:every|each|most) (?P<dow><downame>)s?|(?i:on) (?P<plural><downame>)s)\b"),
    (
        "deictic",
        r"(?P<early>(?i:early|late|earlier|later) )?(?P<deictic>(?i:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow))(?: (?P<dow><dow>)(?!,? \d))?(?: (?P<part><part>))?",
    ),
    (
        "part_rel",
        r"(?P<rel>(?i:this same|that same|this very|that very|this|last|that|the same|the previous|the following|the next|next|the preceding)) (?P<part><part>)",
    ),
    ("part_day", r"(?P<word>(?i:tonight|overnight|last night))\b"),
    (
        "part_shift",
        r"(?i:the) (?P<part><part>) (?P<shift>(?i:earlier|later)\b|(?i:before|after)(?=[.,;:)]|$|\n| (?:with|in|at|on|from|when|and|by|for)\b))",
    ),
    (
        "day_rel",
        r"(?P<rel>(?i:the same|that same|that very|the very same|the following|the next|the previous|the preceding|the|that)) (?P<unit>(?i:day))(?: (?P<shift>(?i:before|after|earlier|later)))?\b",
    ),
    (
        "day_rel",
        r"(?P<rel>(?i:a)) (?P<unit>(?i:day)) (?P<shift>(?i:earlier|later|before(?=[,.;)])|after(?=[,.;)])))\b(?! than)",
    ),
    (
        "day_in",
        r"(?P<when>(?i:earlier|later)) (?P<rel>(?i:in the|that|the same)) (?P<unit>(?i:day|week|month|year))\b",
    ),
    ("nth_day", r"(?i:the) (?P<nth><ordinal>)(?: and (?P<last>(?i:last|final)))? (?P<unit>(?i:day))\b"),
    (
        "ago",
        r"(?i:the) (?P<units>(?i:week|month|year)) (?P<shift>(?i:before|after)(?=[.,;:)]|$|\n| (?:with|in|at|on|from|when|and|by|for)\b))",
    ),
    ("last_of_year", r"(?i:the last day of) (?P<year><year>)"),
    (
        "ago",
        r"(?P<approx>(?i:about|some|around|nearly|almost|just over|over|more than|less than) )?(?P<count><count>) (?P<units><units>|<unit>) (?P<shift>(?i:ago|earlier|later|before(?=[,.;)])|afterwards?|on(?=[,.;)])|from now|from today|hence))\b(?! than)(?: today\b)?",
    ),
    (
        "ago",
        r"(?P<count>(?i:several|a few|many|some)) (?P<units><units>) (?P<shift>(?i:ago|earlier|later|before(?=[,.;)])|afterwards?))\b(?! than)",
    ),
    ("ref", r"(?P<word>" + _plain(REFS) + r")\b"),
    (
        "duration_mod",
        r"(?P<approx>(?i:about|some|around|nearly|almost|more than|less than|at least|at most|up to|over|under) )?(?P<count><count>)(?P<hyphen>[\x20-])(?:(?i:more|full|whole|straight|consecutive|solid) )?(?P<units><units>|<unit>)(?!-?(?i: old| olds|-old))",
    ),
    (
        "period_rel",
        r"(?i:the|this|these) (?P<dir>(?i:past|last|next|coming|previous)) (?P<count><count>|(?i:few|several)) (?P<units><units>)",
    ),
    ("duration_vague", r"(?P<count>(?i:a few|several|some|many|a couple of)) (?P<units><units>)"),
    (
        "half",
        r"(?:(?i:about|some|around|nearly|almost|less than|more than) )?(?i:half an?|a half) (?P<unit><unit>)",
    ),
    ("unit_long", r"(?P<units>(?i:hour|day|week|month|year|decade)s?)-?long\b"),
    ("half", r"(?i:half-(?=hour))(?P<unit><unit>)"),
    (
        "week_rel",
        r"(?P<when>(?i:early|late|later|earlier|mid)[\x20-])?(?P<rel>(?i:over the|this past|this coming|this|last|next|the coming|the following|the previous|the past|the same|that|the)) (?P<unit>(?i:weekend))\b",
    ),
    ("times_set", r"<times> (?i:a|an|each|every|per) (?P<unit><unit>)"),
    (
        "unit_set",
        r"(?i:every|each) (?:(?P<count><count>|(?i:other|few)) )?(?P<unit>(?:<units>|<unit>|(?i:weekend|morning|afternoon|evening|spring|summer|autumn|winter)\b))",
    ),
    (
        "unit_rel",
        r"(?P<when>(?i:early|late|later|earlier)[\x20-]|(?i:(?:the )?(?:beginning|start|end|middle|close) of) )?"
        r"(?P<rel>(?i:this past|this coming|this same|this|last|next|the coming|the following|the previous|the past|the same|that same|that|the current|current|the next|the last)) "
        r"(?P<unit>(?i:week|month|year|quarter|decade|century|fortnight))\b(?!-(?!end))(?! of <month>)",
    ),
    (
        "unit_rel",
        r"(?P<when>(?i:the (?:beginning|start|end|middle|close) of|by the end of|early in|late in|earlier in|later in|mid)[\x20-])(?P<rel>(?i:the)) (?P<unit>(?i:week|month|year|quarter|decade|century))\b",
    ),
    ("unit_rel", r"(?P<rel>(?i:the)) (?P<unit>(?i:week|month|year))(?= (?:is|was) (?:out|over))"),
    ("unit_but_one", r"(?i:the) (?P<unit>(?i:week|month|year)) (?P<rel>(?i:before last|after next))\b"),
    ("unit_rel", r"(?<=of\x20)(?P<rel>(?i:the)) (?P<unit>(?i:week|month|year))(?=[.,;:)])"),
    ("unit_end", r"(?P<unit>(?i:year|month))-(?i:end)\b"),
    (
        "season_rel",
        r"(?P<when>(?i:early|late|later|earlier|mid)[\x20-])?(?P<rel>(?i:this past|this coming|this|last|next|that|the coming|the following|the previous|the same|the)) (?P<season><season>)(?:(?: of)?,? (?P<year><year>))?",
    ),
    ("season_year", r"(?P<when>(?i:early|late|mid)[\x20-])?(?P<season><season>)(?: of)? (?P<year><year>)"),
    ("season_alone", r"(?P<season><season>)"),
    ("quarter_year", r"(?i:Q)(?P<q>[1-4])(?:(?: of)? (?P<year><year>))?(?!\w)"),
    (
        "quarter_year",
        r"(?i:the) (?P<qword>(?i:first|second|third|fourth)) quarter(?:(?: of)? (?P<year><year>))?",
    ),
    ("quarter_year", r"(?P<qword>(?i:first|second|third|fourth))-quarter\b"),
    (
        "half_year",
        r"(?i:the) (?P<qword>(?i:first|second)) half of (?:(?P<year><year>)|(?P<rel>(?i:the|this|last|next)) year\b)",
    ),
    ("decade", r"(?i:(?:the )?(?:(?:early|late|mid)[\x20-])?)[’'](?P<short>[2-9]0)s\b"),
    ("decade", r"(?i:the )(?:(?i:early|late|mid)[\x20-])?(?P<tens><tens>)\b"),
    ("year_mod", r"FY[\x20-]?(?P<year><year>)"),
    ("decade", r"(?i:(?:the )?(?:(?:early|late|mid)[\x20-])?)(?P<dec>1[5-9]\d0|20\d0)[’']?s\b"),
    ("century", r"(?i:the )?(?P<nth>1?\d(?:st|nd|rd|th)|2[01](?:st|th)|<nthword>) [Cc]entury\b"),
    (
        "year_mod",
        r"(?P<when>(?i:early|late|mid)[\x20-]|(?i:(?:the )?(?:beginning|start|end|middle|close|turn) of) )(?P<year><year>)",
    ),
    (
        "month_mod",
        r"(?P<when>(?i:early|late|mid)[\x20-]|(?i:the (?:beginning|start|end|middle|close|first week|second week|last week|first half|second half) of) )(?P<month><month>)",
    ),
    ("set", r"(?P<word>" + _plain(SETS) + r")\b"),
    (
        "part_alone",
        r"(?:(?i:the) (?=(?i:early|late|mid)))?(?:(?i:the|early|late|mid)[\x20-])?(?P<part><part>)\b",
    ),
    (
        "mday_the",
        r"(?i:the) (?P<mday>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?!-)(?= (?:and|or|to|until|till|in|at|by|for|with|when|where|but|after|before|he|she|it|they|we|the|his|her|their)\b|[.,;:)]|$)",
    ),
    (
        "mday_rel",
        r"(?:(?i:the) )?(?P<mday>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)) (?i:of) (?P<rel>(?i:this|last|next|the same|the following|the previous)) month\b",
    ),
    # "from 3rd to 5th instant", "on 5 inst."
    (
        "mday_rel",
        r"(?:(?i:the) )?(?P<mday>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?)(?: (?P<rel><thismonth>)|(?=<fromto>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)? <thismonth>))",
    ),
    ("mday_the", r"(?<=\()(?P<mday>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?)(?=\))"),
    ("clock", r"(?P<clock><clock>)(?: (?i:this|yesterday|tomorrow) (?P<part><part>))?"),
    ("dm_slash", r"(?P<a>[0-3]?\d)[/.](?P<b>[0-3]?\d)(?![\d/%])"),
    ("month", r"(?P<month><monthwide>|(?:<month>(?=[’']s)))(?! \d)"),
    ("year", r"(?P<year><year>)(?![-–](?!(?:1[89]|20)\d\d\b)\w|\w)"),
    ("units_bare", r"(?P<units><units>)"),
    ("article_unit", r"(?P<count>(?i:the whole|a whole|a full|an entire|the entire)) (?P<units><unit>)"),
    (
        "article_unit",
        r"(?P<approx>(?i:about|some|around|nearly|almost|more than|less than|over) )?(?P<count>(?i:an?|one)) (?P<units><unit>)(?P<half> and a half\b)?",
    ),
)

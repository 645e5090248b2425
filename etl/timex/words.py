"""The vocabulary of English time expressions, as tables.

Month and weekday names come from CLDR (through babel); the rest are closed classes of English.
"""

from __future__ import annotations

from babel import Locale

__all__ = [
    "AMBIGUOUS_MONTHS",
    "CENTURIES",
    "CLOCK_WORDS",
    "DEICTIC",
    "MONTHS",
    "MONTH_DAYS",
    "NUMBERS",
    "PARTS",
    "REFS",
    "SEASONS",
    "SETS",
    "SUNDAY",
    "TENS",
    "UNITS",
    "WEEKDAYS",
    "WEEKDAYS_SHORT",
]

_EN = Locale("en")


def _months() -> dict[str, int]:
    """Lower-case name -> number, wide and abbreviated, British and American."""
    names = {"sept": 9}
    for locale in (_EN, Locale("en", "GB")):
        for width in ("wide", "abbreviated"):
            names |= {name.lower().rstrip("."): n for n, name in locale.months["format"][width].items()}
    return names


#: Name or abbreviation (no dot, lower case) -> 1 .. 12.
MONTHS: dict[str, int] = _months()
#: Full name (lower case) -> 0 (Monday) .. 6.
WEEKDAYS: dict[str, int] = {name.lower(): n for n, name in _EN.days["format"]["wide"].items()}
SUNDAY = 6
#: Abbreviations, which count only beside a day of the month.
WEEKDAYS_SHORT: dict[str, int] = {
    name.lower(): n for n, name in _EN.days["format"]["abbreviated"].items()
} | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}

#: Months that are also common words or given names: alone they need a preposition or the like before.
AMBIGUOUS_MONTHS = ("march", "may", "april", "june", "august")

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _numbers() -> dict[str, int]:
    """Number words up to ninety-nine."""
    words = {word: n for n, word in enumerate(_ONES, 1)}
    for ten, word in enumerate(_TENS, 2):
        words[word] = 10 * ten
        words |= {f"{word}-{_ONES[n - 1]}": 10 * ten + n for n in range(1, 10)}
    return words | {"a": 1, "an": 1, "a dozen": 12, "a couple of": 2, "half a dozen": 6, "a hundred": 100}


NUMBERS: dict[str, int] = _numbers()

#: Decade of the twentieth century -> its first three digits: "the Sixties".
TENS: dict[str, str] = {word.replace("y", "ies"): f"19{n}" for n, word in enumerate(_TENS, 2)}

#: Ordinal words as in "the second day".
ORDINALS: dict[str, int] = {
    word: n
    for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}

_TEENTHS = (
    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
#: Day of the month in words, as it is said on the air: "the twenty-second of May".
MONTH_DAYS: dict[str, int] = (
    ORDINALS
    | {word: n for n, word in enumerate(_TEENTHS, 11)}
    | {"twentieth": 20, "thirtieth": 30, "thirty-first": 31}
    | {f"twenty-{word}": 20 + n for word, n in ORDINALS.items() if n < 10}
)

#: Century in words -> its number.
CENTURIES: dict[str, int] = {f"{word}th": n for n, word in enumerate(_ONES, 1) if n > 12} | {
    "twentieth": 20,
    "twenty-first": 21,
}

#: Unit word -> (TIMEX3 designator, factor); "T" marks the units below a day.
UNITS: dict[str, tuple[str, int]] = {
    "second": ("TS", 1),
    "minute": ("TM", 1),
    "min": ("TM", 1),
    "hour": ("TH", 1),
    "day": ("D", 1),
    "night": ("D", 1),
    "week": ("W", 1),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("Q", 1),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
    "centurie": ("Y", 100),
}

#: Word -> days from the publication day.
DEICTIC: dict[str, int] = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "overnight": 0,
    "this": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}

#: Part of the day -> TIMEX3 code.
PARTS: dict[str, str] = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "mid-morning": "MO",
    "afternoon": "AF",
    "mid-afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "nightfall": "EV",
    "night": "NI",
}

#: Words that are a clock time.
CLOCK_WORDS: dict[str, str] = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

#: Expressions without a calendar position -> TIMEX3 reference value.
REFS: dict[str, str] = {
    "right now": "PRESENT_REF",
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "at present": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "at the moment": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "recent days": "PAST_REF",
    "recent weeks": "PAST_REF",
    "recent months": "PAST_REF",
    "recent years": "PAST_REF",
    "in the past": "PAST_REF",
    "soon": "FUTURE_REF",
    "one day": "FUTURE_REF",
    "a later date": "FUTURE_REF",
    "a later time": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the future": "FUTURE_REF",
    "the coming hours": "FUTURE_REF",
    "the coming days": "FUTURE_REF",
    "the coming weeks": "FUTURE_REF",
    "the coming months": "FUTURE_REF",
    "the coming years": "FUTURE_REF",
}

#: Adverbs and adjectives of regular repetition -> TIMEX3 duration of the period.
SETS: dict[str, str] = {
    "daily": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
}

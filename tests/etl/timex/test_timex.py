"""Time expressions: (publication date, text, [(words, TIMEX3 value)])."""

from __future__ import annotations

import importlib
from datetime import date
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.dates import Interval
from db.model import Timex, TimexType
from etl.timex import tag
from etl.timex.grammar import FIRST_WORDS, VOCABULARY
from etl.timex.values import is_valid
from tests.etl.timex.cases import (
    DCT,
    FORMS,
    HOLIDAYS,
    MEASURES,
    NARRATIVE,
    NOTHING,
    RANGES,
    README,
    RELATIVE,
    markdown,
)

#: The module, whose name the package gives to its function.
FINDER = importlib.import_module("etl.timex.find")


def read(text: str, dct: str | None) -> list[Timex]:
    return tag(text, Interval.parse(dct) if dct else None)


def values(text: str, dct: str | None = DCT) -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in read(text, dct)]


#: Read wrongly so far.
WRONG = [
    pytest.param(
        "The king, who was to have come on Monday, stayed at home.",
        [("Monday", "2021-06-14")],
        marks=pytest.mark.xfail(reason="'was to have come' may lie ahead or behind: taken as ahead"),
    ),
    pytest.param(
        "His talks of Friday with the king have been moved.",
        [("Friday", "2021-06-18")],
        marks=pytest.mark.xfail(
            reason="only the verb after a first, past-looking one tells that it is ahead"
        ),
    ),
    pytest.param(
        "They meet next July.",
        [("next July", "2022-07")],
        marks=pytest.mark.xfail(
            reason="'next' and the coming month mean that of the year after: unlike others"
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *RANGES, *RELATIVE, *HOLIDAYS, *MEASURES, *WRONG])
def test_words_and_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(("text", "words", "value"), NARRATIVE)
def test_hangs_on_the_day_told_before(text: str, words: str, value: str) -> None:
    assert dict(values(text))[words] == value


@pytest.mark.parametrize("text", NOTHING)
def test_no_time_expression(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("dct", "text", "value"),
    [
        # the weekday proves another year than the nearest
        ("2021-06-16", "It began on Thursday, 14 November.", "2019-11-14"),
        ("2021-01-05", "It began on December 28.", "2020-12-28"),
        ("2021-12-28", "It will begin on January 5.", "2022-01-05"),
        # the entries of a chronology follow each other, the last lies nearest
        (
            "2021-06-16",
            "September 3: He falls ill.\nApril 5 to 7: He is in Zenda.\nMay 4: He leaves.",
            "2020-09-03",
        ),
        # a plan of the past lies behind, where that is nearer
        ("2021-06-16", "It had originally been planned for February 12.", "2021-02-12"),
        # on a Sunday "this week" is the next, or that which ends; so is "last week", and not the one before
        ("2021-06-20", "He will be here this week.", "2021-W25"),
        ("2021-06-20", "He was here this week.", "2021-W24"),
        ("2021-06-20", "He was here last week.", "2021-W24"),
        ("2021-06-20", "He came on Tuesday of last week.", "2021-06-15"),
        ("2021-06-20", "He came on Sunday of last week.", "2021-06-13"),
        ("2021-06-20", "He comes next week.", "2021-W25"),
        ("2021-06-20", "He will come on Tuesday this week.", "2021-06-22"),
        ("2021-06-20", "He came on Tuesday this week.", "2021-06-15"),
        ("2021-06-20", "He will come on Sunday this week.", "2021-06-20"),
        ("2021-06-20", "He will come on Tuesday next week.", "2021-06-22"),
        ("2021-06-20", "He fell ill last month.", "2021-05"),
        ("2021-06-19", "He was here last week.", "2021-W23"),
        ("2021-06-21", "He came on Tuesday of last week.", "2021-06-15"),
        # both orders of the figures stand: the one nearer to publication
        ("2021-06-16", "It began on 06/07/2021.", "2021-07-06"),
        ("2021-06-16", "It began on 06/11/2021.", "2021-06-11"),
    ],
)
def test_the_year_and_order_that_fit(dct: str, text: str, value: str) -> None:
    assert read(text, dct)[0].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He came on December 4.", "XXXX-12-04"),
        ("He came on Monday.", "XXXX-WXX-1"),
        ("He came in December.", "XXXX-12"),
        ("He came last week.", "XXXX-WXX"),
        ("He came last year.", "XXXX"),
        ("He came yesterday.", "XXXX-XX-XX"),
    ],
)
def test_without_a_publication_date_parts_stay_unknown(text: str, value: str) -> None:
    (only,) = read(text, None)
    assert (only.value, only.interval) == (value, None)


def test_a_year_in_the_sentence_serves_without_a_publication_date() -> None:
    text = "He came on March 3 and left on March 9, 2016. On May 2 he was back."
    assert [v for _, v in values(text, None)] == ["2016-03-03", "2016-03-09", "XXXX-05-02"]


def test_a_date_with_its_weekday_lies_by_the_one_told_before_without_a_publication_date() -> None:
    text = "He came back on Monday, 2 January 2017.\n\nHe had flown out on Tuesday, 27 December. On June 4 he rests."
    assert [v for _, v in values(text, None)] == ["2017-01-02", "2016-12-27", "XXXX-06-04"]


@pytest.mark.parametrize(
    ("dct", "text", "value"),
    [
        # Wednesday to Friday: all have the same last Monday, but not the same yesterday
        ("2021-06-16/2021-06-18", "He came on Monday.", "2021-06-14"),
        ("2021-06-16/2021-06-18", "He came yesterday.", "XXXX-XX-XX"),
        ("2021-06-16/2021-06-18", "He came on June 3.", "2021-06-03"),
        ("2021", "He came last year.", "2020"),
        ("2021", "He came on Monday.", "XXXX-WXX-1"),
    ],
)
def test_a_range_of_days_resolves_what_they_agree_on(dct: str, text: str, value: str) -> None:
    assert [t.value for t in read(text, dct)] == [value]


def test_type_interval_and_basis() -> None:
    day, week, stay = read("On May 3, 2019 and last week he made a two-day stop.", DCT)
    assert (day.type, day.interval, day.basis) == ("DATE", Interval.day(date(2019, 5, 3)), "stated")
    assert (week.interval, week.basis) == (Interval.week(date(2021, 6, 9)), "relative")
    assert (stay.type, stay.interval) == ("DURATION", None)


_PIECES = st.sampled_from(
    "May 3 , 31 the Monday – 2021 Feb. 99 of last (12) 0000 9999 years ago 25:61 p.m. second day 1/1/1 every "
    "summer next weekend decade century later Q3 noon on ٣ month 1990s to half a dozen 1.5 hours week before "
    "this morning - until February 29 Easter Christmas Eve's 2:30 following 1/2 days Third-quarter Sixties twice "
    "a hence after as soon".split()
)
#: The calendar's last day has no day after it to end an interval.
_DAYS = st.dates(max_value=date(9999, 12, 30))
_DCTS = st.one_of(
    st.none(),
    _DAYS.map(Interval.day),
    st.tuples(_DAYS, _DAYS).map(lambda days: Interval.days(min(days), max(days))),
    st.sampled_from(
        [Interval.day(date(1, 1, 1)), Interval.day(date(9999, 12, 30)), Interval.parse("2021-06")]
    ),
)


def test_a_time_before_the_calendar_is_none() -> None:
    assert tag("Last decade was good.", Interval.parse("0001-01-01")) == []


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=14).map(" ".join)), _DCTS)
def test_any_text_on_any_day_gives_true_offsets_and_valid_values(text: str, dct: Interval | None) -> None:
    end = 0
    for timex in tag(text, dct):
        assert end <= timex.start < timex.end
        assert text[timex.start : timex.end] == timex.text
        assert is_valid(timex.type, timex.value), timex
        end = timex.end


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from([*sorted(VOCABULARY | FIRST_WORDS), *"12 4th ’s - , ( Zog".split()]), max_size=9)
)
def test_what_is_passed_over_by_its_second_word_is_no_expression(words: list[str]) -> None:
    text = " ".join(words)
    quick = FINDER.find(text)
    with mock.patch.object(FINDER, "_goes_on", return_value=True):
        assert FINDER.find(text) == quick


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("DATE", "2021-13"), ("DATE", "2021-06-32"), ("DATE", "21-06"), ("DATE", "2021-06-16TMO"), ("DATE", "P3D"),
        ("DATE", ""), ("TIME", "2021-06-16"), ("TIME", "2021-06-16T25:00"), ("TIME", "T12:00"), ("DURATION", "P"),
        ("DURATION", "P3"), ("DURATION", "PTXD"), ("SET", "weekly"), ("DATE", "２０２１"),
    ],
)  # fmt: skip
def test_no_value_of_that_kind(kind: TimexType, value: str) -> None:
    assert not is_valid(kind, value)


def test_the_table_of_examples_is_up_to_date() -> None:
    assert README.read_text(encoding="utf-8") == markdown(), "python -m tests.etl.timex.cases writes it anew"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # DCT is a Wednesday: the weekdays of a plan for next week lie in it, sentence by sentence
        ("She will visit Zenda next week. She leaves Zenda on Friday for home.", {"Friday": "2021-06-25"}),
        ("She flies out next week.\n\nShe will land on Monday.\n\nShe leaves on Thursday.", {"Monday": "2021-06-21", "Thursday": "2021-06-24"}),
        ("She said that she will visit Zenda on Friday.", {"Friday": "2021-06-18"}),
        # a plan that was not kept may lie behind
        ("He was due to fly to Zenda on Tuesday and to stay there until Friday.", {"Tuesday": "2021-06-15", "Friday": "2021-06-18"}),
        ("He was to be in Zenda on Monday and Tuesday.", {"Monday": "2021-06-14", "Tuesday": "2021-06-15"}),
        ("Both leave Zenda on Tuesday.", {"Tuesday": "2021-06-22"}),
        ("She and the queen receive him on Friday.", {"Friday": "2021-06-18"}),
        ("She cancelled a trip that had been set for Friday.", {"Friday": "2021-06-18"}),
        # a programme of next week lies in it, and of days to come a weekday is not today
        ("She will visit Zenda next week. The programme includes the mill on Monday.", {"Monday": "2021-06-21"}),
        ("The visit will begin on Monday. She will see the mill on Wednesday.", {"Wednesday": "2021-06-23"}),
        # a day within a range follows it in the text only; a name is no verb
        ("They are there from Monday to Thursday and are to see Tae-hung on Tuesday.", {"Tuesday": "2021-06-22"}),
        # days alone on their lines are a diary
        ("She will be in Zenda.\n\nFriday\nThe mill.\n\nMonday\nThe castle.", {"Friday": "2021-06-18", "Monday": "2021-06-21"}),
    ],
)  # fmt: skip
def test_weekdays_of_a_plan(text: str, found: dict[str, str]) -> None:
    assert found.items() <= dict(values(text)).items()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a month that stands only behind the last of several days
        ("She saw Zenda on the 4th and 5th of April.", {"the 4th": "2021-04-04", "5th of April": "2021-04-05"}),
        ("She saw Zenda from the 4th to the 6th of March 2019.", {"the 4th": "2019-03-04"}),
        ("She will see Zenda from the 30th to the 2nd of July.", {"the 30th": "2021-06-30"}),
        ("She will see Zenda on the 4th and 5th of next month.", {"the 4th": "2021-07-04"}),
        # the week, or the month, of a day that was told before
        ("She came on Tuesday, 4 May 2021 and left on Friday of the same week.", {"Friday of the same week": "2021-05-07"}),
        ("She came on 4 May. She saw Zenda on Thursday of that week.", {"Thursday of that week": "2021-05-06"}),
    ],
)  # fmt: skip
def test_days_of_a_month_or_week_that_another_day_tells(text: str, found: dict[str, str]) -> None:
    assert found.items() <= dict(values(text)).items()

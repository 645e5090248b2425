"""What the words of a text say of the day on which it was written."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import numpy as np
import pytest

from etl.document import read_article
from etl.timex.signs import GAPS, Calendar, nearest, odds, signs, words

FIRST, LAST = date(2018, 1, 1), date(2022, 12, 31)


def read(text: str) -> list[tuple[str, int, int | None]]:
    return [(s.gaps, s.number, s.weekday) for s in signs(read_article("a1", "a1.txt", text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoy landed on June 4.", [("monthday past", 604, None)]),
        ("The envoy will land on June 4.", [("monthday future", 604, None)]),
        ("The envoy landed on Tuesday, June 4.", [("weekday monthday past", 604, 1)]),
        ("The envoy landed last Tuesday, June 4.", [("weekday monthday last", 604, 1)]),
        # a past told as such says nothing of today
        ("The envoy had come on June 4.", []),
        ("Last June the hall was ready. The envoy was to come on June 4.", []),
        # but a weekday stands beside a day of the news
        ("The envoy had come on Tuesday, June 4.", [("weekday monthday past", 604, 1)]),
        (
            "The envoy had come on Tuesday, June 4, 2019.",
            [("year", 2019, None), ("weekday day past", 737214, None)],
        ),
        (
            "He will land on Tuesday, June 4, 2019.",
            [("year", 2019, None), ("weekday day future", 737214, None)],
        ),
        # of another year than that of the weekday
        (
            "The envoy landed on Friday, June 4, 2019.",
            [("year", 2019, None), ("day past lead", 737214, None)],
        ),
        ("The envoy had come on June 4, 2019.", [("year", 2019, None)]),
        ("The envoy landed on June 4, 2019.", [("year", 2019, None), ("day past lead", 737214, None)]),
        ("The envoy will land on June 4, 2019.", [("year", 2019, None), ("day future", 737214, None)]),
        # each weekday once, the first past one by itself
        (
            "He came on Monday, spoke on Tuesday, rested on Tuesday and leaves on Friday.",
            [("weekday first", 0, None), ("weekday past", 1, None), ("weekday future", 4, None)],
        ),
        ("He went in May and will return in July.", [("month past", 5, None), ("month future", 7, None)]),
        ("He came yesterday (Sunday).", [("weekday today", 0, None)]),
        # a date that explains 'today'
        ("The envoy left today, Tuesday, June 4.", [("today", 604, 1)]),
        ("The envoy will leave tomorrow (June 4).", [("tomorrow", 604, None)]),
        ("He had been seen this morning, Tuesday 4 June, in Rok.", [("today", 604, 1)]),
        ("He left last night (June 4, 2019).", [("year", 2019, None), ("yesterday", 737214, None)]),
        ("He left today and will land on June 4.", [("monthday future", 604, None)]),
        # a day of whatever month
        ("The envoy landed on Tuesday the 4th.", [("weekday monthday past", 4, 1)]),
        (
            "The envoy will land on Tuesday (4).",
            [("weekday monthday future", 4, 1), ("weekday future", 1, None)],
        ),
        ("Zenda, June 4 (RNA): The envoy slept.", [("header", 604, None)]),
        ("The envoy slept.", []),
    ],
)
def test_signs(text: str, found: list[tuple[str, int, int | None]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "likelier", "than"),
    [
        # 4 June was a Tuesday in 2019 only
        ("The envoy landed on Tuesday, June 4.", "2019-06-04", "2021-06-04"),
        ("The envoy landed on Tuesday, June 4.", "2019-06-05", "2019-06-12"),
        ("The envoy landed on June 4.", "2021-06-06", "2021-06-02"),
        ("The envoy will land on June 4.", "2021-06-02", "2021-06-06"),
        # the day is called by its weekday elsewhere: within the week
        ("The envoy landed on June 4. He spoke on Tuesday.", "2019-06-07", "2019-06-14"),
        ("The envoy landed on Monday and leaves on Friday.", "2019-06-04", "2019-06-02"),
        # a whole date with its weekday is of the fortnight, without it of any time before
        ("The envoy had come on Tuesday, June 4, 2019, for a day.", "2019-06-08", "2019-12-08"),
        ("He will go on to Rok on Tuesday, June 4, 2019, for a day.", "2019-05-29", "2019-03-29"),
        ("The plan of 2019 was dropped.", "2020-02-01", "2018-02-01"),
        ("The envoy went in May.", "2020-07-01", "2020-04-30"),
        ("The envoy landed on February 29.", "2020-03-01", "2020-02-25"),
        ("The envoy landed on Tuesday the 4th.", "2019-06-05", "2019-07-05"),
        # the day of writing is told, however many days of the trip are to come
        ("Today, June 4, he was told to land on June 24, to go on on June 26.", "2019-06-04", "2019-06-22"),
    ],
)
def test_odds(text: str, likelier: str, than: str) -> None:
    calendar = Calendar(FIRST, LAST)
    log = odds(signs(read_article("a1", "a1.txt", text)), calendar)
    at = [(date.fromisoformat(day) - FIRST).days for day in (likelier, than)]
    assert log[at[0]] > log[at[1]]
    assert np.isfinite(log).all()


def test_many_dates_of_one_story_are_no_more_than_two() -> None:
    calendar = Calendar(FIRST, LAST)
    two, many = (
        odds(signs(read_article("a1", "a1.txt", f"He came on June 4{more}.")), calendar)
        for more in (" and went on June 4", ", slept on June 4, spoke on June 4 and went on June 4")
    )
    assert np.allclose(two, many)


def test_each_weekday_beside_a_date_proves_its_year() -> None:
    calendar = Calendar(FIRST, LAST)
    margins = []
    for days in ("Monday, June 3", "Monday, June 3, on Tuesday, June 4, and on Friday, June 7"):
        log = odds(signs(read_article("a1", "a1.txt", f"He spoke on {days}.")), calendar)
        margins.append(log[(date(2019, 6, 8) - FIRST).days] - log[(date(2020, 6, 8) - FIRST).days])
    assert margins[1] > margins[0] > 0


def test_no_29_february_in_the_calendar() -> None:
    calendar = Calendar(date(2021, 3, 1), date(2021, 12, 31))
    log = odds(signs(read_article("a1", "a1.txt", "He landed on February 29.")), calendar)
    assert np.isfinite(log).all()


def test_the_words_that_speak_for_a_day() -> None:
    text = "The envoy landed on Tuesday, June 4. He had been there in 2018."
    found = signs(read_article("a1", "a1.txt", text))
    spans = words(found, Calendar(FIRST, LAST), date(2019, 6, 5))
    assert [text[start:end] for start, end in spans] == ["Tuesday, June 4"]


@pytest.mark.parametrize("name", GAPS)
def test_shares_are_of_one_whole_and_no_gap_is_counted_twice(name: str) -> None:
    rows = sorted(GAPS[name])
    assert 0.85 <= sum(share for _, _, share in rows) <= 1.01
    assert all(a[1] < b[0] for a, b in pairwise(rows))


def test_nearest() -> None:
    assert nearest(np.arange(1, 13), [3, 10]).tolist() == [3] * 6 + [10] * 6
    assert nearest(np.arange(5, 8), [9, 3]).tolist() == [3, 3, 9]  # of two as near the earlier
    assert nearest(np.arange(20, 22), [3, 10, 90]).tolist() == [10, 10]

"""The publication date of undated articles; all texts are invented."""

from __future__ import annotations

from datetime import date

import pytest

from db.dates import Interval
from db.model import Dating
from etl.document import read_article
from etl.timex import tag
from etl.timex.dct import Inferred, infer_dct

#: (text, the days it may have been written on, the words that say so)
TOLD = [
    # past: from that day on, a week long
    (
        "The envoy landed on Tuesday, 4 June 2019, and left again.",
        "2019-06-04/2019-06-10",
        ["Tuesday, 4 June 2019"],
    ),
    # the year from the weekday and the last year named
    (
        "The envoy landed on Tuesday, 4 June. She had been there in March 2018.",
        "2019-06-04/2019-06-10",
        ["Tuesday, 4 June"],
    ),
    ("The envoy landed on Tuesday (4 June). She took office in 2018.", "2019-06-04/2019-06-10", ["4 June"]),
    # past and future bound from both sides
    (
        "The envoy landed on Tuesday, June 4, 2019. She will go home on June 7.",
        "2019-06-04/2019-06-07",
        ["Tuesday, June 4, 2019", "June 7"],
    ),
    (  # a day far ahead does not contradict the lead
        "The envoy came back on Tuesday, June 4, 2019. She will host a summit on 6 September 2019.",
        "2019-06-04/2019-06-10",
        ["Tuesday, June 4, 2019"],
    ),
    (  # a weekday to come that is close to the last day told
        "The envoy landed on Tuesday, June 4, 2019. She will see the mayor on Thursday and leave on Monday.",
        "2019-06-04/2019-06-06",
        ["Tuesday, June 4, 2019", "Thursday"],
    ),
    ("The envoy landed last Tuesday, June 4, 2019.", "2019-06-05/2019-06-11", ["last Tuesday, June 4, 2019"]),
    ("The envoy will land on Tuesday, June 4, 2019.", "2019-05-22/2019-06-04", ["Tuesday, June 4, 2019"]),
    # an older day of the story bounds less; a plan of the past may lie on either side
    (
        "The trip began on Monday, June 3, 2019. She was back on Sunday, June 9.",
        "2019-06-09/2019-06-15",
        ["Sunday, June 9"],
    ),
    (
        "She was to land on Tuesday, June 4, 2019, at four.",
        "2019-05-22/2019-06-10",
        ["Tuesday, June 4, 2019"],
    ),
    # the weekday behind the date; "this year"; a year to come is not that of the text
    ("The envoy landed on June 4, a Tuesday. She took office in 2018.", "2019-06-04/2019-06-10", ["June 4"]),
    (
        "The envoy landed on Tuesday, June 4 this year. She took office in 2018 and is to be feted in 2025.",
        "2019-06-04/2019-06-10",
        ["Tuesday, June 4 this year"],
    ),
    # the weekday of writing
    (
        "The envoy landed on Tuesday, June 4, 2019. Today is Friday, and she is still here.",
        "2019-06-07",
        ["Tuesday, June 4, 2019", "Friday"],
    ),
    (
        "The envoy landed on Tuesday, June 4, 2019. She goes home tomorrow (Sunday).",
        "2019-06-08",
        ["Tuesday, June 4, 2019", "Sunday"],
    ),
    # a dateline without a year
    ("Zenda, June 4 (RNA): The envoy landed on Tuesday. She took office in 2018.", "2019-06-04", ["June 4"]),
    (  # the year of the same day elsewhere goes before that of a weekday that need not be the day's
        "Zenda, June 4 (RNA): The envoy stayed from Friday to Sunday.\n\n(June 4, 2019)",
        "2019-06-04",
        ["June 4"],
    ),
]


@pytest.mark.parametrize(("text", "days", "words"), TOLD)
def test_told_by_the_text(text: str, days: str, words: list[str]) -> None:
    inferred = infer_dct(read_article("a1", "a1.txt", text))
    assert inferred is not None
    assert (inferred.dating.basis, str(inferred.dating.interval)) == ("inferred", days)
    assert [text[s:e] for s, e in inferred.evidence] == words


@pytest.mark.parametrize(
    "text",
    [
        "The envoy landed on Tuesday.",
        # no year anywhere
        "The envoy landed on Tuesday, June 4.",
        # history is not news
        "The envoy has never been here. The king last came on June 4, 2013.",
        "The envoy had been here on June 4, 2013.",
        # the year named is too far back
        "The envoy landed on Tuesday, June 4. The bridge has stood since 1977.",
        # only other stories are dated
        "The envoy landed.\n\nThe envoy left.\n\nRELATED\nMayor opened bridge on Tuesday, June 4, 2019",
        # clues that contradict each other
        "The envoy landed on Tuesday, June 4, 2019. She landed on Tuesday, July 2, 2019. "
        "She will land on Monday, June 10, 2019.",
        "",
    ],
)
def test_silent_where_nothing_tells(text: str) -> None:
    assert infer_dct(read_article("a1", "a1.txt", text)) is None


@pytest.mark.parametrize(
    ("published", "value", "basis"),
    [
        ("2019-06-05/2019-06-08", "2019-06-04", "relative"),  # each of these days has the same last Tuesday
        ("2019-06-03/2019-06-08", "2019-06-04", "inferred"),  # all but one
        ("2019-06-01/2019-06-08", "XXXX-WXX-2", "relative"),  # not enough of them
    ],
)
def test_a_weekday_of_an_article_of_one_of_several_days(published: str, value: str, basis: str) -> None:
    text = "The envoy landed on Tuesday."
    (timex,) = tag(text, Interval.parse(published))
    assert (timex.value, timex.basis if timex.interval else basis) == (value, basis)


@pytest.mark.parametrize(
    ("likely", "value", "basis"),
    [
        ({3: 0.3, 4: 0.7}, "2019-06-04", "inferred"),  # June 3 and 4: the later one is likely enough
        ({3: 0.45, 4: 0.55}, "2019-06-04", "inferred"),  # more likely than all others together
        ({3: 0.5, 4: 0.5}, "XXXX-XX-XX", "relative"),
        ({1: 1.0}, "XXXX-XX-XX", "relative"),  # a day that the article's own words rule out says nothing
    ],
)
def test_days_are_weighed_by_how_likely_they_are(likely: dict[int, float], value: str, basis: str) -> None:
    published = Interval.parse("2019-06-03/2019-06-04")
    days = {date(2019, 6, day): share for day, share in likely.items()}
    (timex,) = tag("The envoy landed today.", published, likely=days)
    assert (timex.value, timex.basis) == (value, basis)


@pytest.mark.parametrize(
    ("likely", "day"),
    [
        ({4: 0.1, 5: 0.1, 6: 0.2, 9: 0.6}, "2019-06-09"),  # not the middle of the days
        ({4: 0.4, 5: 0.2, 6: 0.4}, "2019-06-05"),  # not one of the likeliest two
        ({9: 0.1, 4: 0.7, 6: 0.2}, "2019-06-04"),  # in whatever order
        ({1: 0.8, 4: 0.05, 6: 0.15}, "2019-06-06"),  # days outside the answer say nothing
        ({}, "2019-06-04/2019-06-09"),
        ({1: 1.0}, "2019-06-04/2019-06-09"),
    ],
)
def test_one_day_to_take_an_inferred_date_for(likely: dict[int, float], day: str) -> None:
    days = {date(2019, 6, n): share for n, share in likely.items()}
    told = Inferred(Dating(Interval.parse("2019-06-04/2019-06-09"), "inferred"), (), days)
    assert told.likeliest == Dating(Interval.parse(day), "inferred")

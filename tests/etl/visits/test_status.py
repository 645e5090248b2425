"""The status of a visit on the day of the newest paper: by its days, else by the words of travel."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from inline import annotated, reports

from db.dates import Interval
from db.model import Dating
from etl.scale import Scale
from etl.visits.status import STAGES, Around, around, signs, stage, status_on
from etl.visits.trip import Trip
from etl.visits.trips import trips

CASES = [
    ("2021-05-10", "2021-05-12", "2021-05-09", "planned"),
    ("2021-05-10", "2021-05-12", "2021-05-10", "ongoing"),
    ("2021-05-10", "2021-05-12", "2021-05-12", None),
    ("2021-05-10", "2021-05-12", "2021-05-13", "completed"),
    ("2021-05-10", None, "2021-05-13", None),
    (None, "2021-05-12", "2021-05-11", None),
    ("2021-06", "2021-06", "2021-05-31", "planned"),
    ("2021-05", "2021-05", "2021-05-14", "completed"),
    ("2021-05-10", "2021-05-12", "2021-05-11/2021-05-17", "completed"),  # most likely the 14th
    ("2021-05-10", "2021-05-12", "2021-05-08/2021-05-14", "ongoing"),
]


@pytest.mark.parametrize(("start", "end", "day", "status"), CASES)
def test_status_on_a_day(start: str | None, end: str | None, day: str, status: str | None) -> None:
    def dating(value: str | None) -> Dating | None:
        return Dating(Interval.parse(value), "stated") if value else None

    published = dating(day)
    assert published
    assert status_on(dating(start), dating(end), published) == status


def told(text: str) -> Trip:
    (trip,), _ = trips(annotated(text))
    return trip


WORDS = [
    ("{P:Ama Boateng|ama|GH} will arrive in {G:Oslo|NO} on {T:Monday|2021-05-10}.", {"arrive:planned", "start:in:2"}),
    ("{P:Ama Boateng|ama|GH} landed in {G:Oslo|NO} on {T:Friday|2021-05-07}.", {"arrive:past", "start:ago:1"}),
    ("{P:Ama Boateng|ama|GH} lands in {G:Oslo|NO} {T:today|2021-05-08}.", {"start:ago:0"}),
    ("{P:Ama Boateng|ama|GH} visited {G:Oslo|NO} in {T:May 2014|2014-05}.", {"start:long:begun"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_signs_are_the_days_and_the_tense_of_the_words(text: str, expected: set[str]) -> None:
    found = signs(told(text), Interval.parse("2021-05-08"), Around())
    assert expected <= found, sorted(s for s in found if "&" not in s)


def test_a_trip_without_a_publication_date_has_signs_too() -> None:
    assert "start:no-dct" in signs(told(WORDS[1][0]), None, Around())


def test_the_likeliest_stage_is_taken() -> None:
    scales = {s: Scale(-1.0, {}) for s in STAGES} | {"ongoing": Scale(0.0, {"arrive:past": 1.0})}
    assert stage(told(WORDS[1][0]), Interval.parse("2021-05-08"), Around(), by=scales) == "ongoing"


OPEN = [("2021-05-05", "ongoing"), ("2021-05-04", "completed"), ("2021-05-09", "completed")]


@pytest.mark.parametrize(("start", "expected"), OPEN)
def test_a_visit_that_nobody_ends_is_under_way_for_some_days(start: str, expected: str) -> None:
    trip = told(f"{{P:Ama Boateng|ama|GH}} began a visit to {{G:Oslo|NO}} on {{T:that day|{start}}}.")
    scales = {s: Scale(0.0 if s == "completed" else -1.0, {}) for s in STAGES}
    assert stage(trip, Interval.parse("2021-05-08"), Around(), by=scales) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("arrived here", "ongoing"), ("landed in {G:Oslo|NO}", "completed")]
)
def test_who_came_here_some_days_ago_is_still_here(words: str, expected: str) -> None:
    trip = told(f"{{G:OSLO|NO}} - {{P:Ama Boateng|ama|GH}} {words} on {{T:Thursday|2021-05-06}}.")
    scales = {s: Scale(0.0 if s == "completed" else -1.0, {}) for s in STAGES}
    assert stage(trip, Interval.parse("2021-05-08"), Around(), by=scales) == expected


AMA = "{P:Ama Boateng|ama|GH}"
#: What a text tells of a visit to Norway, and signs of how far it is on the 8th.
AROUND = [
    (f"{AMA} arrived in {{G:Oslo|NO}} on {{T:Thursday|2021-05-06}}. She leaves {{T:today|2021-05-08}}.", "close:future"),
    (f"{AMA} arrived in {{G:Oslo|NO}} on {{T:Thursday|2021-05-06}}. She left {{T:today|2021-05-08}}.", "close:past"),
    (f"{AMA} arrived in {{G:Oslo|NO}} on {{T:Thursday|2021-05-06}}.", "close:none"),
    (
        f"{AMA} arrived in {{G:Oslo|NO}} on {{T:Thursday|2021-05-06}}. She travels to {{G:Lima|PE}} on"
        " {T:Monday|2021-05-10}.",
        "after:future",
    ),
    (
        f"{AMA} arrived in {{G:Lima|PE}} on {{T:Monday|2021-05-03}}. She arrived in {{G:Oslo|NO}} on"
        " {T:Thursday|2021-05-06}.",
        "before:past",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AROUND)
def test_what_is_told_around_a_trip_speaks_for_its_stage(text: str, expected: str) -> None:
    made, sentences = trips(annotated(text))
    trip = next(t for t in made if t.country == "NO")
    found = signs(trip, Interval.parse("2021-05-08"), around(made, sentences))
    assert expected in found, sorted(s for s in found if "&" not in s)


TENSES = [
    (f"{AMA} is in {{G:Oslo|NO}} for talks, officials said.", "stay", "present"),
    (f"{AMA} was in {{G:Oslo|NO}} on a visit, officials said.", "stay", "past"),
    (f"{AMA} flew to {{G:Oslo|NO}} for talks until {{T:Monday|2021-05-10}}.", "leave", "present"),
    (
        f"{AMA} landed in {{G:Oslo|NO}}. She has extended her visit to {{G:Oslo|NO}} until {{T:Monday|2021-05-10}}.",
        "leave",
        "present",
    ),
    (f"{AMA} stayed in {{G:Oslo|NO}} until {{T:Friday|2021-05-07}}.", "leave", "past"),
    (f"{AMA} visited {{G:Oslo|NO}} until {{T:Friday|2021-05-07}}.", "leave", "past"),
    (f"{AMA} flew to {{G:Oslo|NO}}. Her stay in {{G:Oslo|NO}} was short.", "stay", "past"),
]


@pytest.mark.parametrize(("text", "kind", "when"), TENSES)
def test_who_is_there_or_until_a_day_has_not_left(text: str, kind: str, when: str) -> None:
    assert {c.when for c in told(text).clues if c.kind == kind} == {when}


HOST = "{G:OSLO|NO} - "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HOST}{AMA} arrived in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}} and met nobody.", "ongoing"),
        (f"{HOST}{AMA}, on a visit to {{G:Norway|NO}}, met nobody.", "ongoing"),
        (f"{HOST}{AMA} will visit {{G:Norway|NO}}, officials said.", "planned"),
        (f"{HOST}{AMA} visited {{G:Norway|NO}} several times.", "completed"),
        (f"{HOST}{AMA} paid a visit to {{G:Norway|NO}}.", "completed"),
        (f"{HOST}{AMA} arrived in {{G:Oslo|NO}} on {{T:April 3|2021-04-03}} and met nobody.", "completed"),
        (f"{{G:ACCRA|GH}} - {AMA} arrived in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}.", "completed"),
    ],
)
def test_a_paper_of_the_hosts_country_would_tell_that_a_guest_left(text: str, expected: str) -> None:
    assert [r.status for r in reports(annotated(text)) if r.destination == "NO"] == [expected]

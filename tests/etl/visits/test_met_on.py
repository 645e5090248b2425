"""On which day of a trip somebody was met."""

import pytest

from etl.visits.met_on import apart, day_met
from etl.visits.trips import trips
from tests.etl.visits.inline import annotated

STAY = "{P:Ole Lund|ole|NO} will visit {G:Accra|GH} from {T:May 17|2021-05-17} to {T:May %s|2021-05-%s}. "


@pytest.mark.parametrize(
    ("last", "day", "met", "far"),
    [
        ("20", "{T:Tuesday|2021-05-18}", "2021-05-18", False),
        ("20", "{T:Tuesday|2021-05-11}", "2021-05-18", False),  # that of the trip
        ("20", "{T:Tuesday|2021-05-25}", "2021-05-25", True),  # told afterwards
        ("20", "{T:Saturday|2021-05-08}", "2021-05-08", True),  # none of its weekdays
        ("20", "{T:Tuesday 11 May|2021-05-11}", "2021-05-11", True),
        ("27", "{T:Tuesday|2021-05-11}", "2021-05-11", True),  # has two of it
    ],
)
def test_a_weekday_is_that_of_the_trip(last: str, day: str, met: str, far: bool) -> None:
    text = STAY % (last, last) + f"He will meet {{P:Ama Boateng|ama|}} on {day}."
    [trip], sentences = trips(annotated(text))
    found = day_met(sentences[-1], 0, trip)
    assert found
    assert str(found.interval) == met
    assert apart(trip, sentences[-1], (0, len(sentences[-1].text))) is far


@pytest.mark.parametrize(
    ("day", "met"),
    [
        ("{T:Tuesday|2021-05-11}", "2021-05-18"),  # that of the trip, however long it lasts
        ("{T:Saturday|2021-05-15}", "2021-05-15"),  # it may have begun then
        ("{T:Tuesday 11 May|2021-05-11}", "2021-05-11"),
        ("{T:Tuesday|2021-05-25}", "2021-05-25"),
    ],
)
def test_a_weekday_is_that_of_a_trip_whose_end_is_not_told(day: str, met: str) -> None:
    text = "{P:Ole Lund|ole|NO} will arrive in {G:Accra|GH} on {T:May 17|2021-05-17}. "
    [trip], sentences = trips(annotated(f"{text}He will meet {{P:Ama Boateng|ama|}} on {day}."))
    assert trip.end is None
    found = day_met(sentences[-1], 0, trip)
    assert found
    assert str(found.interval) == met

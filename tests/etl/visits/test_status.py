"""The status of a visit on the day of the newest paper."""

import pytest

from db.dates import Interval
from db.model import Dating
from etl.visits.status import status_on

CASES = [
    ("2021-05-10", "2021-05-12", "2021-05-09", "planned"),
    ("2021-05-10", "2021-05-12", "2021-05-10", "ongoing"),
    ("2021-05-10", "2021-05-12", "2021-05-12", "ongoing"),
    ("2021-05-10", "2021-05-12", "2021-05-13", "completed"),
    ("2021-05-10", None, "2021-05-13", "ongoing"),
    ("2021-05-10", None, "2021-05-14", "completed"),
    (None, "2021-05-12", "2021-05-11", "ongoing"),
    ("2021-06", "2021-06", "2021-05-31", "planned"),
    ("2021-05", "2021-05", "2021-05-14", "completed"),
    ("2021-05-10", "2021-05-12", "2021-05-11/2021-05-17", "completed"),  # most likely the 14th
    ("2021-05-10", "2021-05-12", "2021-05-08/2021-05-14", "ongoing"),
]


@pytest.mark.parametrize(("start", "end", "day", "status"), CASES)
def test_status_on_a_day(start: str | None, end: str | None, day: str, status: str) -> None:
    def dating(value: str | None) -> Dating | None:
        return Dating(Interval.parse(value), "stated") if value else None

    published = dating(day)
    assert published
    assert status_on(dating(start), dating(end), published) == status

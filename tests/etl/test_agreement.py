"""An undated article is read on each day around a known trip; the days on which it agrees are its date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.dates import Interval
from db.model import Dating, Report
from etl import nlp
from etl.agreement import agreeing, known_trips
from etl.annotation import Annotated
from etl.readers import Raw
from etl.recognize import annotate
from etl.visits import extract


def read(text: str) -> Annotated:
    (annotated,) = annotate([Raw("u", "u.txt", text)], nlp.load(nlp.RULES))
    return annotated


def report(start: str | None, end: str | None = None) -> Report:
    days = [Dating(Interval.parse(d), "stated") if d else None for d in (start, end)]
    return Report("r", "d", "ama", "Ama", "NO", start=days[0], end=days[1])


@pytest.mark.parametrize(
    ("text", "known", "days"),
    [
        # Monday was 3 May: written within the week from that day on
        ("arrived in Norway on Monday", [report("2021-05-03")], "2021-05-03/2021-05-09"),
        ("will arrive in Norway on Monday", [report("2021-05-03")], "2021-04-27/2021-05-03"),
        ("arrived in Norway yesterday", [report("2021-05-03")], "2021-05-04"),
        # a Tuesday agrees with no Monday
        ("arrived in Norway on Tuesday", [report("2021-05-03")], None),
        # two trips, both on Mondays
        ("arrived in Norway on Monday", [report("2021-05-03"), report("2019-05-06")], None),
        # nothing told, nothing known
        ("arrived in Norway", [report("2021-05-03")], None),
        ("arrived in Norway on Monday", [report("2021-05")], None),
    ],
)
def test_days_that_agree(text: str, known: list[Report], days: str | None) -> None:
    annotated = read(f"Ghanaian Foreign Minister Ama Boateng {text}.")
    (told,) = extract.reports(annotated)
    trip = (told.visitor, told.destination)
    others = known_trips(replace(r, visitor=told.visitor) for r in known)
    found = agreeing(annotated, [trip], others)
    assert (str(found) if found else None) == days

"""Meetings over all papers: each told once, on the leg of the tour that it belongs to."""

import pytest

from db.dates import Interval
from db.model import Dating, Evidence, Meeting, Report, Visit
from etl.visits.counterparts import merged, on_their_legs

HOMES = {"kari": "NO", "sven": "SE", "piet": "NATO", "who": None}


def dating(value: str | None) -> Dating | None:
    return Dating(Interval.parse(value), "stated") if value else None


def met(entity: str, day: str | None = None, *articles: str) -> Meeting:
    evidence = tuple(Evidence("with", a, 0, 4, "with") for a in articles)
    return Meeting(entity.title(), entity, dating(day), evidence)


def visit(
    country: str,
    start: str | None,
    end: str | None,
    *meetings: Meeting,
    article: str = "p1",
    who: str = "ama",
) -> Visit:
    reports = (Report(f"{article}-{country}", article, who, who.title(), country),)
    return Visit(country, who, country, reports, start=dating(start), end=dating(end), meetings=meetings)


def legs(*visits: Visit) -> dict[str, list[str]]:
    return {v.id: [m.counterpart for m in v.meetings] for v in on_their_legs(visits, HOMES)}


def test_accounts_of_one_meeting_are_one_and_keep_their_evidence() -> None:
    [one] = merged([met("kari", None, "p1"), met("kari", "2021-05-03", "p2")])
    assert one.date == dating("2021-05-03")
    assert [e.article for e in one.evidence] == ["p2", "p1"]


def test_two_days_with_one_counterpart_are_two_meetings() -> None:
    assert len(merged([met("kari", "2021-05-03"), met("kari", "2021-05-04")])) == 2


NORWAY = ("NO", "2021-05-03", "2021-05-04")
SWEDEN = ("SE", "2021-05-05", "2021-05-06")


@pytest.mark.parametrize(
    ("visits", "expected"),
    [
        # at home on another leg
        ([visit(*NORWAY, met("sven")), visit(*SWEDEN)], {"NO": [], "SE": ["Sven"]}),
        ([visit(*NORWAY, met("kari"), met("who")), visit(*SWEDEN)], {"NO": ["Kari", "Who"], "SE": []}),
        # of a country that nobody tells: where the visitor was on that day
        ([visit(*NORWAY, met("who", "2021-05-06")), visit(*SWEDEN)], {"NO": [], "SE": ["Who"]}),
        ([visit(*NORWAY, met("kari", "2021-05-06")), visit(*SWEDEN)], {"NO": ["Kari"], "SE": []}),
        (
            [visit(*NORWAY, met("who", "2021-05-06")), visit("SE", "2021-05-05", None)],
            {"NO": ["Who"], "SE": []},
        ),
        (
            [visit(*NORWAY, met("who", "2021-05-06")), visit("SE", "2021-05-02", "2021-05-06")],
            {"NO": ["Who"], "SE": []},
        ),
        # on no leg of this tour: met as a guest like the visitor
        ([visit(*NORWAY, met("sven"))], {"NO": ["Sven"]}),
        ([visit(*NORWAY, met("sven")), visit("SE", "2022-05-05", "2022-05-06")], {"NO": ["Sven"], "SE": []}),
        ([visit(*NORWAY, met("sven")), visit(*SWEDEN, who="kofi")], {"NO": ["Sven"], "SE": []}),
        # who serves an organisation is at home at its seat
        ([visit(*NORWAY, met("piet")), visit("BE", "2021-05-05", None)], {"NO": [], "BE": ["Piet"]}),
        # legs without days: one article tells both
        ([visit("NO", None, None, met("sven")), visit("SE", None, None)], {"NO": [], "SE": ["Sven"]}),
        (
            [visit("NO", None, None, met("sven")), visit("SE", None, None, article="p2")],
            {"NO": ["Sven"], "SE": []},
        ),
        # a day far from the visit
        ([visit(*NORWAY, met("kari", "2021-05-07"))], {"NO": ["Kari"]}),
        ([visit(*NORWAY, met("kari", "2021-05-20"))], {"NO": []}),
        ([visit("NO", "2021-05-03", None, met("kari", "2021-05-11"))], {"NO": ["Kari"]}),
    ],
)
def test_who_is_met_on_which_leg(visits: list[Visit], expected: dict[str, list[str]]) -> None:
    assert legs(*visits) == expected


def test_a_far_day_means_the_visit_of_that_day() -> None:
    first, again = visit(*NORWAY, met("kari", "2022-05-03")), visit("NO", "2022-05-03", "2022-05-04")
    assert [len(v.meetings) for v in on_their_legs([first, again], HOMES)] == [0, 1]


def test_the_day_of_another_leg_is_not_that_of_the_meeting() -> None:
    told = [visit(*NORWAY, met("sven", "2021-05-03")), visit(*SWEDEN)]
    assert [m.date for v in on_their_legs(told, HOMES) for m in v.meetings] == [None]

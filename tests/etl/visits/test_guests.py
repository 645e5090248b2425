"""Whom the other side meets at home: visits that no word of travel tells."""

import pytest

from db.dates import Interval
from etl.visits import second_look
from etl.visits.second_look import Sought
from etl.visits.trips import observe
from tests.etl.visits.inline import annotated, reports

OSLO = "{G:OSLO|NO} (Agency) - "
AMA = "{O:Ghana's foreign minister|ama|GH}, {P:Ama Boateng|ama|GH},"
OLE = "{O:Prime Minister|ole|NO} {P:Ole Lund|ole|NO}"
SOMEBODY = "{O:Prime Minister|ole} {P:Ole Lund|ole}"

GUESTS = [
    f"{OSLO}{AMA} met {OLE} on {{T:Friday|2021-05-07}}.",
    f"{OSLO}{AMA} met {SOMEBODY} on {{T:Friday|2021-05-07}}.",
    f"{OSLO}{OLE} on {{T:Friday|2021-05-07}} received {AMA} for talks on fish.",
    f"{OSLO}{AMA} was welcomed at the airport on {{T:Friday|2021-05-07}} by {OLE}.",
    f"{OLE} held talks with {AMA} in {{G:Bergen|NO}} on {{T:Friday|2021-05-07}}.",
    f"{OSLO}{AMA} and the delegation with her were received on {{T:Friday|2021-05-07}} by {OLE}.",
    f"{OSLO}A meeting took place on {{T:Friday|2021-05-07}} between {OLE} and {AMA}.",
    f"{OSLO}A meeting of {OLE} with {AMA} took place on {{T:Friday|2021-05-07}}.",
    f"{OSLO}{AMA} presented {OLE} with a letter on {{T:Friday|2021-05-07}}.",
    # what is said behind it is of something else
    f"{OSLO}After an audience with {OLE}, {{O:Ghana's foreign minister|ama|GH}} {{P:Ama Boateng|ama|GH}} said on"
    " {T:Friday|2021-05-07} that fish would do.",
    # a counterpart is what the other side is
    f"{OLE} held talks in {{G:Bergen|NO}} on {{T:Friday|2021-05-07}} with {{O:Ghanaian counterpart|ama|GH}}"
    " {P:Ama Boateng|ama|GH}.",
    f"{OSLO}Fish was the topic as {{O:visiting Ghanaian minister|ama|GH}} {{P:Ama Boateng|ama|GH}} spoke"
    " on {T:Friday|2021-05-07}.",
]


@pytest.mark.parametrize("text", GUESTS)
def test_who_is_met_where_the_other_side_is_at_home_visits_it(text: str) -> None:
    assert [(r.visitor, r.destination) for r in reports(annotated(text))] == [("ama", "NO")]


HOME = [
    # by telephone, beside something else, in a third country
    f"{OSLO}{OLE} talked with {AMA} by telephone on {{T:Friday|2021-05-07}}.",
    f"{OSLO}{OLE} met {AMA} on the sidelines of an assembly on {{T:Friday|2021-05-07}}.",
    f"{OSLO}{OLE} met {AMA} in {{G:Geneva|CH}} on {{T:Friday|2021-05-07}}.",
    # who is posted there, and who is of the place
    f"{OSLO}{OLE} received {{O:Ghana's ambassador|ama|GH}} {{P:Ama Boateng|ama|GH}} on {{T:Friday|2021-05-07}}.",
    f"{OSLO}{OLE} received {{O:Defence Minister|kari|NO}} {{P:Kari Holm|kari|NO}} on {{T:Friday|2021-05-07}}.",
    # whoever receives is at home, whoever calls on somebody is not
    f"{OSLO}{AMA} received {OLE} on {{T:Friday|2021-05-07}}.",
    f"{OSLO}{OLE} was welcomed on {{T:Friday|2021-05-07}} by {AMA}.",
    f"{OSLO}{OLE} called on {AMA} on {{T:Friday|2021-05-07}}.",
    # it may not come to pass, or was long ago
    f"{OSLO}{AMA} may meet {OLE} on {{T:Monday|2021-05-10}}.",
    f"{OSLO}{AMA} met {OLE} in {{T:2019|2019}}.",
    f"{OSLO}{AMA} met {OLE} ten years ago.",
    # those who do not govern, or no longer
    f"{OSLO}{OLE} met {{O:Ghana's deputy head of mission|ama|GH}} {{P:Ama Boateng|ama|GH}} on"
    " {T:Friday|2021-05-07}.",
    f"{OSLO}{OLE} met {{O:former Ghanaian president|ama|GH}} {{P:Ama Boateng|ama|GH}} on {{T:Friday|2021-05-07}}.",
    # nothing says where
    f"{OLE} met {AMA} on {{T:Friday|2021-05-07}}.",
    # another's talks
    f"{OLE} briefed {AMA} on his talks in {{G:Bergen|NO}} with fishermen.",
]


@pytest.mark.parametrize("text", HOME)
def test_other_meetings_bring_nobody(text: str) -> None:
    assert [(r.visitor, r.destination) for r in reports(annotated(text)) if r.destination == "NO"] == []


NILS = "{O:Swedish Prime Minister|nils|SE} {P:Nils Berg|nils|SE}"
TO_HER = "{O:Ghanaian counterpart|ama|GH} {P:Ama Boateng|ama|GH}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NILS} met {AMA} in {{G:Bergen|NO}} on {{T:Friday|2021-05-07}}.", {"ama", "nils"}),
        (f"{OSLO}{NILS} met his {TO_HER} on the sidelines of a forum on {{T:Friday|2021-05-07}}.", {"ama", "nils"}),
        (f"{OSLO}{NILS} held talks with {AMA} here {{T:today|2021-05-08}}.", {"ama", "nils"}),
        # not there, or of one country
        (f"{OSLO}{NILS} talked with {AMA} by telephone on {{T:Friday|2021-05-07}}.", set()),
        (f"{OSLO}{NILS} might meet {AMA} on {{T:Monday|2021-05-10}}.", set()),
        (f"{OSLO}{NILS} met {{O:Swedish Minister|kari|SE}} {{P:Kari Holm|kari|SE}} on {{T:Friday|2021-05-07}}.", set()),
        (f"{OSLO}{NILS} met {{O:Ghana's ambassador|ama|GH}} {{P:Ama Boateng|ama|GH}} {{T:today|2021-05-08}}.", set()),
    ],
)  # fmt: skip
def test_who_meets_in_a_third_country_visits_it(text: str, expected: set[str]) -> None:
    assert {c.who.value.id for c in observe(annotated(text)).guests if c.country == "NO"} == expected


def test_who_is_received_elsewhere_is_no_guest_of_the_dateline() -> None:
    text = (
        f"{OSLO}{{O:Swedish Prime Minister|nils|SE}} {{P:Nils Berg|nils|SE}} met {{O:visiting Ghanaian minister|ama|GH}}"
        " {P:Ama Boateng|ama|GH} in {G:Stockholm|SE} on {T:Friday|2021-05-07}."
    )
    assert {(c.who.value.id, c.country) for c in observe(annotated(text)).guests} == {("ama", "SE")}


def test_a_host_does_not_travel() -> None:
    text = (
        f"{OSLO}{OLE} will travel to {{G:Accra|GH}} on {{T:Monday|2021-05-10}} to meet {AMA} at her office."
    )
    assert [(r.visitor, r.destination) for r in reports(annotated(text))] == [("ole", "GH")]


def test_the_delegation_is_theirs() -> None:
    text = (
        f"{OSLO}{OLE} met {AMA} {{T:today|2021-05-08}}. The delegation arrived on {{T:Thursday|2021-05-06}}."
    )
    (report,) = reports(annotated(text))
    assert report.start is not None
    assert str(report.start.interval.start) == "2021-05-06"


def test_a_second_look_at_an_article_keeps_its_guests() -> None:
    text = f"{OSLO}{AMA} met {OLE} {{T:today|2021-05-08}}. {{P:Nils Berg|nils|SE}} was happy. The guest had left by {{T:Thursday|2021-05-06}}."
    nils = Sought("nils", "NO", Interval.parse("2021-05-05/2021-05-06"))
    found, _ = second_look.trips(annotated(text), [nils], [nils])
    assert ("ama", "NO") in [(t.person.id, t.country) for t in found if not t.assumed]


def visits(text: str) -> list[tuple[str, str]]:
    return [(r.visitor, r.destination) for r in reports(annotated(text))]


FRIDAY = "{T:Friday|2021-05-07}"


def test_of_two_sides_one_is_the_host() -> None:
    text = f"Talks between {{O:Trade Minister|kari}} {{P:Kari Holm|kari}} and {AMA} in {{G:Oslo|NO}} ended on {FRIDAY}."
    assert visits(text) == [("ama", "NO")]


@pytest.mark.parametrize("words", ["In her meeting with", "At a joint press conference with"])
def test_who_meets_may_stand_behind_whom_they_meet(words: str) -> None:
    assert visits(f"{OSLO}{words} {AMA} on {FRIDAY}, {OLE} praised fish.") == [("ama", "NO")]


def test_under_a_dateline_ministers_without_a_country_meet_guests_at_home() -> None:
    minister = "{O:Defence Minister|ole} {P:Ole Lund|ole}"
    text = f"{OSLO}{minister} held talks in {{G:Oslo|NO}} with {AMA} on {FRIDAY}. {{P:Lund|ole}} attended a fair in {{G:Oslo|NO}}."
    assert visits(text) == [("ama", "NO")]

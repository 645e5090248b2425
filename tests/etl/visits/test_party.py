"""Who stands out among those who travel to one country, and whom of them a meeting is told of."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from inline import annotated, reports

from etl.visits.company import candidates
from etl.visits.party import parties
from etl.visits.trips import trips

LUND = "{O:President|ole} {P:Ole Lund|ole|NO}"
MOE = "{O:Fisheries Minister|kari} {P:Kari Moe|kari|NO}"
TOGETHER = (
    LUND + " and " + MOE + " arrived in {G:Accra|GH} on {T:Monday|2021-05-03}. {P:Lund|ole|NO} slept well. "
)
ALONE = LUND + " arrived in {G:Accra|GH} on {T:Monday|2021-05-03}. "
MET = "{P:Ama Boateng|ama|GH} gave a dinner."


def test_the_one_named_most_and_of_the_highest_office_stands_out() -> None:
    found = parties(*trips(annotated(TOGETHER)))
    assert found["ole", "GH"].signs == {"party:most-named", "party:first", "party:outranks"}
    assert found["kari", "GH"].signs == {"party:second", "party:later", "party:ranks-below"}
    assert found["kari", "GH"].others == {"ole"}


def test_whoever_travels_alone_stands_among_nobody() -> None:
    [party] = parties(*trips(annotated(ALONE))).values()
    assert not party.others
    assert not party.signs


@pytest.mark.parametrize(
    ("text", "visitor", "signs"),
    [
        (ALONE + MET, "ole", {"rival:none", "apart:1"}),
        (TOGETHER + MET, "ole", {"rival:farther", "rival:away&away", "apart:1"}),
        (TOGETHER + MET, "kari", {"rival:nearer", "rival:away&away", "apart:2"}),
        (
            TOGETHER + "{P:Moe|kari|NO} dined with {P:Ama Boateng|ama|GH}.",
            "ole",
            {"rival:nearer", "rival:clause&away"},
        ),
        (
            TOGETHER + "{P:Lund|ole|NO} slept, while {P:Moe|kari|NO} saw {P:Ama Boateng|ama|GH}.",
            "kari",
            {"rival:farther", "apart:0"},
        ),
    ],
)
def test_whether_a_fellow_traveller_is_named_nearer(text: str, visitor: str, signs: set[str]) -> None:
    found = candidates(*trips(annotated(text)))
    told = [c.signs for c in found if c.trip.person.id == visitor and c.item.value.id == "ama"]
    assert told
    assert signs <= told[-1]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("{P:Ama Boateng|ama|GH} drove him to the port.", "acts"),
        ("{P:Ama Boateng|ama|GH}, an engineer, had taken the guests round.", "acts"),
        ("{P:Ama Boateng|ama|GH} opened the port beside his guest.", "acts-far"),
    ],
)
def test_what_somebody_does_to_whoever_is_not_named(text: str, sign: str) -> None:
    found = candidates(*trips(annotated(ALONE + text)))
    assert {sign} == {s for c in found if c.item.value.id == "ama" for s in c.signs if s.startswith("acts")}


def test_the_meetings_are_those_of_the_head_of_the_party() -> None:
    text = TOGETHER + "He met {O:President|ama} {P:Ama Boateng|ama|GH} at the palace."
    assert {r.visitor: len(r.meetings) for r in reports(annotated(text))} == {"ole": 1, "kari": 0}

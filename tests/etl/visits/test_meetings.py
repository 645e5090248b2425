"""Whom a visitor meets: by plain words of meeting, and by all that stands around a name."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from inline import annotated, reports

from etl.scale import Scale
from etl.visits import meetings

ARRIVED = "{P:Ole Lund|ole|NO} arrived in {G:Accra|GH} on {T:Monday|2021-05-03}. "


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("On {T:Tuesday|2021-05-04} {P:Ole Lund|ole|NO} met {P:Ama Boateng|ama|GH}.", ["Ama Boateng"]),
        ("He had breakfast with {O:President|ama} {P:Ama Boateng|ama|GH}.", ["Ama Boateng"]),
        ("{O:President|ama} {P:Ama Boateng|ama|GH} received him at the palace.", ["Ama Boateng"]),
        ("{P:Ole Lund|ole|NO} held talks with {O:President|ama} {P:Ama Boateng|ama|}.", ["Ama Boateng"]),
        (
            "{P:Ole Lund|ole|NO} dined with {P:Ama Boateng|ama|GH}. {P:Kojo Annan|kojo|GH} wrote a book.",
            ["Ama Boateng"],
        ),
        ("{P:Esi Appiah|esi|NO}, a compatriot, wrote a book on the port.", []),
        ("{P:Ole Lund|ole|NO} telephoned {P:Mara Novak|mara|SI}.", []),
    ],
)
def test_who_is_met(text: str, met: list[str]) -> None:
    found = reports(annotated(ARRIVED + text))
    assert [m.counterpart for r in found if r.destination == "GH" for m in r.meetings] == met


def test_nobody_is_met_on_a_visit_that_is_called_off() -> None:
    text = "{P:Ole Lund|ole|NO} cancelled his visit to {G:Accra|GH}. He was to meet {P:Ama Boateng|ama|GH}."
    assert not [m for r in reports(annotated(text)) for m in r.meetings]


def test_who_travels_along_is_not_met(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meetings, "scale", lambda _: Scale(5, {}))
    text = "{P:Ole Lund|ole|NO} and {P:Mara Novak|mara|SI} arrived in {G:Accra|GH} on {T:Monday|2021-05-03}."
    assert not [m for r in reports(annotated(text)) for m in r.meetings]


@pytest.mark.parametrize(
    "kin", ["for his brother {P:Mara Novak|mara|}", "like {P:Mara Novak|mara|}, his father,"]
)
def test_relatives_at_home_are_not_met(kin: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meetings, "scale", lambda _: Scale(5, {}))
    assert not [m for r in reports(annotated(f"{ARRIVED} He came {kin}.")) for m in r.meetings]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("dined with {P:Ama Boateng|ama|GH} and {P:Yaw Mensah|yaw|GH}.", ["Ama Boateng", "Yaw Mensah"]),
        (
            "dined with {P:Ama Boateng|ama|GH}, the mayor, {P:Yaw Mensah|yaw|GH} and her aide {P:Kojo Annan|kojo|GH}.",
            ["Ama Boateng", "Yaw Mensah", "Kojo Annan"],
        ),
        (
            "dined with {P:Ama Boateng|ama|GH}, but not yesterday, said {P:Yaw Mensah|yaw|GH}.",
            ["Ama Boateng"],
        ),
        ("dined with {P:Ama Boateng|ama|GH}. {P:Yaw Mensah|yaw|GH} wrote a book.", ["Ama Boateng"]),
    ],
)
def test_those_of_one_list_are_met_together(
    text: str, met: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meetings, "scale", lambda _: Scale(-5, {"before:with": 10}))
    [report] = reports(annotated(ARRIVED + "{P:Lund|ole|NO} " + text))
    assert [m.counterpart for m in report.meetings] == met


@pytest.mark.parametrize(("elsewhere", "met"), [(0, ["Ama Boateng"]), (9, [])])
def test_what_is_plain_of_one_leg_gives_way_to_another_that_is_sure(
    elsewhere: int, met: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = {"trip:here": -9.0, "trip:1": elsewhere - 5.0}
    monkeypatch.setattr(meetings, "scale", lambda _: Scale(4, weights))
    text = "In {G:Lome|TG}, where he will be on {T:Thursday|2021-05-06}, he is to meet {P:Ama Boateng|ama|}."
    found = reports(annotated(ARRIVED + text))
    assert [m.counterpart for r in found if r.destination == "TG" for m in r.meetings] == met

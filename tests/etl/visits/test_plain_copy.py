"""The plain ways in which short news tells of visits: hosts, partners, summits, rounds, what is dropped."""

import pytest

from tests.etl.visits.inline import annotated, reports

AMA, KOFI, ESI = "{P:Ama Boateng|ama|GH}", "{P:Kofi Mensah|kofi|GH}", "{P:Esi Owusu|esi|GH}"
BERIT, PAZ = "{P:Berit Dahl|berit|NO}", "{P:Juan Paz|paz|BO}"
OSLO, LIMA, QUITO = "{G:Oslo|NO}", "{G:Lima|PE}", "{G:Quito|EC}"
MONDAY, WEDNESDAY, FRIDAY = "{T:Monday|2021-05-03}", "{T:Wednesday|2021-05-05}", "{T:Friday|2021-05-07}"
JUNE = "{T:June|2021-06}"

Row = tuple[str, str, str | None, str | None]


def told(text: str) -> set[Row]:
    """The visits of a text: who, country, first and last day."""
    return {
        (r.visitor, r.destination, *(str(d.interval) if d else None for d in (r.start, r.end)))
        for r in reports(annotated(text))
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BERIT} hosted her colleagues {AMA} and {PAZ} in {OSLO} on {MONDAY}.", {"ama", "paz"}),
        (f"{BERIT} received her counterpart {AMA} on {MONDAY}.", {"ama"}),
        (f"{BERIT} received {AMA} and {{P:Olav Moe|olav|NO}} in {OSLO} on {MONDAY}.", {"ama"}),
    ],
)
def test_whom_a_host_receives(text: str, expected: set[str]) -> None:
    assert {row[0] for row in told(text) if row[1] == "NO"} == expected

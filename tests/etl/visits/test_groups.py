"""Groups that travel, named by the sentence behind them."""

import pytest

from tests.etl.visits.inline import annotated, reports

AMA, KOFI, ESI = "{P:Ama Boateng|ama|GH}", "{P:Kofi Mensah|kofi|GH}", "{P:Esi Owusu|esi|GH}"
HOST = "{P:Berit Dahl|berit|NO}"
GHANAIAN, OSLO = "{N:Ghanaian|GH}", "{G:Oslo|NO}"
MONDAY, FRIDAY = "{T:Monday|2021-05-03}", "{T:Friday|2021-05-07}"
ARRIVED = f"arrived in {OSLO} on {MONDAY}."


def visitors(text: str) -> set[str]:
    """Who visits Norway from Monday on, by id."""
    found = reports(annotated(text))
    return {
        r.visitor
        for r in found
        if r.destination == "NO" and r.start and str(r.start.interval) == "2021-05-03"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the subject of the next sentence
        (f"Two {GHANAIAN} ministers {ARRIVED} {AMA} and {KOFI} met {HOST}.", {"ama", "kofi"}),
        (f"The {GHANAIAN} foreign and trade ministers {ARRIVED} {AMA} and {KOFI} will leave on {FRIDAY}.", {"ama", "kofi"}),
        # ... or as such
        (f"Three {GHANAIAN} lawmakers {ARRIVED} They are {AMA}, {KOFI} and {ESI}.", {"ama", "kofi", "esi"}),
        (f"A delegation {ARRIVED} Its members are {AMA} and {ESI}.", {"ama", "esi"}),
        (f"A trade delegation {ARRIVED} It is led by {AMA}.", {"ama"}),
        (f"Two {GHANAIAN} senators {ARRIVED} The group is headed by {KOFI}.", {"kofi"}),
        (f"A team of experts {ARRIVED} {ESI}, who leads it, met {HOST}.", {"esi"}),
        # others than the group
        (f"Three {GHANAIAN} ministers {ARRIVED} {AMA} and {KOFI} are expected later.", set()),
        (f"A {GHANAIAN} delegation {ARRIVED} {AMA} said that she was glad.", set()),
        (f"Two {{N:Peruvian|PE}} ministers {ARRIVED} {AMA} and {KOFI} welcomed them.", set()),
        (f"A {GHANAIAN} team {ARRIVED} They are {AMA}'s guests.", set()),
    ],
)  # fmt: skip
def test_members(text: str, expected: set[str]) -> None:
    assert visitors(text) == expected


def test_all_whom_they_means() -> None:
    text = f"{AMA}, {KOFI} and {ESI} signed the letter. They will be in {OSLO} from {MONDAY} to {FRIDAY}."
    assert visitors(text) == {"ama", "kofi", "esi"}

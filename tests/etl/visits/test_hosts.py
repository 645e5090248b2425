"""Who hosts a visit, and on which trip."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from inline import annotated, reports

from db.model import Report

AMA = "{P:Ama Boateng|ama|GH}"
KARI = "{P:Kari Lund|kari|NO}"
LANDED = f"{AMA} landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}"

CASES = [
    (f"{LANDED} at the invitation of {KARI}.", "Kari Lund", "at the invitation of Kari Lund"),
    (f"{LANDED} on the kind invitation of her colleague {KARI}.", "Kari Lund", None),
    (f"{LANDED}. {AMA} was received at the palace by King {KARI}.", "Kari Lund", "received at the palace by King Kari Lund"),
    (f"{LANDED}. She was hosted there, and {AMA} was the guest of {KARI}.", "Kari Lund", "guest of Kari Lund"),
    (f"{LANDED}. {KARI} welcomed the visiting {AMA}.", "Kari Lund", "Kari Lund welcomed the visiting Ama Boateng"),
    (f"{LANDED}, and told her host {KARI} of the storm.", "Kari Lund", "her host Kari Lund"),
    (f"{LANDED} at the invitation of {{O:the foreign minister|min|NO}}.", "the foreign minister", None),
    # what is told plainest counts
    (f"{LANDED}, was welcomed by {{P:Jon Vik|jon|NO}} and stays as guest of {KARI}.", "Kari Lund", None),
    (f"{LANDED} with {{P:Kofi Mensah|kofi|GH}}. {AMA} was received by {{P:Kofi Mensah|kofi|GH}}.", None, None),
    (f"{LANDED}, where {KARI} spoke.", None, None),
    (f"{LANDED}. {{P:Esi Owusu|esi|GH}} was received by {KARI}.", None, None),
]  # fmt: skip


def of_ama(text: str) -> list[Report]:
    return [r for r in reports(annotated(text)) if r.visitor == "ama"]


@pytest.mark.parametrize(("text", "host", "words"), CASES)
def test_hosts(text: str, host: str | None, words: str | None) -> None:
    report = next(r for r in of_ama(text) if r.destination == "NO")
    assert report.host == host
    said = [e.text for e in report.evidence if e.field == "host"]
    assert bool(said) == bool(host)  # who is met on arrival may be somebody else
    if words:
        assert said == [words]


def test_a_host_is_that_of_the_country_where_they_live() -> None:
    text = (
        f"{LANDED} and flew to {{G:Lima|PE}} on {{T:Thursday|2021-05-06}}. "
        f"{AMA} was received by {{P:Rosa Quispe|rosa|PE}} there."
    )
    assert {r.destination: r.host for r in of_ama(text)} == {"NO": None, "PE": "Rosa Quispe"}

"""Who meets a visitor on arrival, and on which trip."""

import pytest

from tests.etl.visits.inline import annotated, reports

AMA = "{P:Ama Boateng|ama|GH}"
KOFI = "{P:Kofi Mensah|kofi|GH}"
KARI = "{P:Kari Lund|kari|NO}"
OLE = "{P:Ole Vik|ole|NO}"
LANDED = f"{AMA} landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (f"{LANDED} and was met by {{O:Mayor|kari|NO}} {KARI}.", ("Kari Lund",)),
        (f"{LANDED}. She was welcomed at the airport by {KARI} and {OLE}.", ("Kari Lund", "Ole Vik")),
        (f"{LANDED}. {AMA} was received at {{G:Gardermoen Airport|NO}} by {KARI}.", ("Kari Lund",)),
        (f"{LANDED}. {KARI} welcomed her at the foot of the aircraft.", ("Kari Lund",)),
        (f"{LANDED}. {KARI}, an old friend, came to the airport to meet the guest.", ("Kari Lund",)),
        # whom the guest sees then does not meet them on arrival
        (f"{LANDED} and was received at the palace by {KARI}.", ()),
        (f"{LANDED} and was later received by {KARI}.", ()),
        (f"{LANDED}. {AMA} was received by {KARI}.", ()),
        # ... nor does whose husband comes, who meets others, or who welcomes the news
        (f"{LANDED}. She was met at the airport by {KARI}'s husband.", ()),
        (f"{LANDED}. {KARI} met reporters on the arrival of the guests.", ()),
        (f"{LANDED}. The station was opened; {AMA} was received by {KARI}.", ()),
        (f"{LANDED}. On her arrival the aid was received by {KARI} at the station.", ()),
        (f"{LANDED}. Her arrival was welcomed by {KARI}.", ()),
        (f"{LANDED}. On arrival at the ministry she was greeted by {KARI}.", ()),
        # who comes along does not
        (f"{LANDED}. {AMA} was met at the airport by {KOFI}.", ()),
    ],
)
def test_who_meets_the_visitor(text: str, met: tuple[str, ...]) -> None:
    report = next(r for r in reports(annotated(text)) if (r.visitor, r.destination) == ("ama", "NO"))
    assert report.greeted_by == met


@pytest.mark.parametrize(("who", "both"), [("They were", True), ("She was", False), (f"{AMA} was", False)])
def test_of_several_visitors_those_of_whom_the_words_are(who: str, both: bool) -> None:
    text = f"{AMA} and {KOFI} landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}. {AMA} spoke. "
    found = reports(annotated(f"{text}{who} greeted at the airport by {KARI}."))
    assert {r.visitor: bool(r.greeted_by) for r in found} == {"ama": True, "kofi": both}

"""Who is somewhere by what they do or undergo there."""

import pytest

from tests.etl.visits.inline import annotated, reports

OSLO = "{G:OSLO|NO} (Agency) - "
AMA = "{O:Ghana's foreign minister|ama|GH} {P:Ama Boateng|ama|GH}"
OLE = "{O:Prime Minister|ole|NO} {P:Ole Lund|ole|NO}"
FRIDAY = "{T:Friday|2021-05-07}"


def visits(text: str) -> list[tuple[str, str]]:
    return [(r.visitor, r.destination) for r in reports(annotated(text))]


@pytest.mark.parametrize(
    "text",
    [
        f"{OSLO}{AMA} planted a birch tree on {FRIDAY}.",
        f"{OSLO}{AMA} on {FRIDAY} addressed the {{N:Norwegian|NO}} parliament.",
        f"{OSLO}{AMA} on {FRIDAY} was ushered into a hall.",
        f"{OSLO}Children waved at {AMA} on {FRIDAY}.",
        f"{OSLO}{OLE} on {FRIDAY} decorated {AMA} with an order.",
        f"{OSLO}{OLE} drove {AMA} through the fields on {FRIDAY}.",
        f"{AMA} inspected a mill outside {{G:Bergen|NO}} on {FRIDAY}.",
        # in part of a place
        f"{AMA} spent {FRIDAY} in the north of {{G:Norway|NO}}.",
    ],
)
def test_who_does_what_needs_them_to_be_there_is_there(text: str) -> None:
    assert visits(text) == [("ama", "NO")]


@pytest.mark.parametrize(
    "text",
    [
        # from afar, not at all, without a dateline, at home
        f"{OSLO}{AMA} watched the launch online on {FRIDAY}.",
        f"{OSLO}{AMA} did not plant a tree on {FRIDAY}.",
        f"{AMA} planted a pear tree on {FRIDAY}.",
        f"{OSLO}{AMA} planted a pear tree in {{G:Accra|GH}} on {FRIDAY}.",
        f"{OSLO}{OLE} on {FRIDAY} thanked {AMA} for a letter.",
        # as well at home, of which a paper elsewhere tells
        f"{OSLO}{AMA} unveiled a budget on {FRIDAY}.",
        # long ago, by who is posted there, of another
        f"{OSLO}{AMA} planted a pear tree in {{T:2011|2011}}.",
        f"{OSLO}{{O:Ghana's ambassador|ama|GH}} {{P:Ama Boateng|ama|GH}} planted a pear tree on {FRIDAY}.",
        f"{OSLO}{OLE} walked through {AMA}'s book on {FRIDAY}.",
    ],
)
def test_other_deeds_bring_nobody(text: str) -> None:
    assert visits(text) == []


def test_of_two_sides_one_is_the_host() -> None:
    text = f"Talks between {{O:Trade Minister|kari}} {{P:Kari Holm|kari}} and {AMA} in {{G:Oslo|NO}} ended on {FRIDAY}."
    assert visits(text) == [("ama", "NO")]


@pytest.mark.parametrize("words", ["In her meeting with", "At a joint press conference with"])
def test_who_meets_may_stand_behind_whom_they_meet(words: str) -> None:
    assert visits(f"{OSLO}{words} {AMA} on {FRIDAY}, {OLE} praised fish.") == [("ama", "NO")]

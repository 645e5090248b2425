"""Visits told in passing, in sentences about something else; and the like, which are none."""

import pytest

from tests.etl.visits.inline import annotated, reports
from tests.etl.visits.test_clues import travellers

AMA = "{P:Ama Boateng|ama|GH}"
ADA = "{O:Foreign Minister|ada|LV} {P:Ada Obi|ada|LV}"
RIGA, FRIDAY, MAY = "{G:Riga|LV}", "{T:Friday|2021-05-07}", "{T:May 2020|2020-05}"


@pytest.mark.parametrize(
    "text",
    [
        # what the subject is doing opens the sentence
        f"Visiting {RIGA} on {FRIDAY}, {AMA} said that fish was dear.",
        f"Arriving in {RIGA} for a fair on {FRIDAY}, {AMA} said that fish was dear.",
        f"While touring {RIGA} with fishermen on {FRIDAY}, {AMA} said that fish was dear.",
        f"Speaking to reporters in {RIGA} on {FRIDAY}, {AMA} said that fish was dear.",
        f"Speaking on the sidelines of a fair in {RIGA} on {FRIDAY}, {AMA} said that fish was dear.",
        f"Speaking to reporters in {RIGA}, where she was attending a fair on {FRIDAY}, {AMA} said so.",
        f"Back from {RIGA}, {AMA} told parliament that fish was dear.",
        # where and when they are stands beside them
        f"{AMA}, in {RIGA} on {FRIDAY}, said that fish was dear.",
        f"{AMA}, on the sidelines of a fair in {RIGA} on {FRIDAY}, said that fish was dear.",
        f"On {FRIDAY} in {RIGA}, {AMA} promised the fishermen a loan.",
        f"{AMA} promised in {RIGA} on {FRIDAY} that the fishermen would have a loan.",
        f"{AMA} was one of the guests at a fair in {RIGA} on {FRIDAY}.",
        # what they did, told of by itself
        f"The loan was announced by {AMA} in {RIGA} on {FRIDAY}.",
        f"The promise was made by {AMA} at a ceremony in {RIGA} on {FRIDAY}.",
        f"Under a pact signed by {AMA} in {RIGA} in {MAY}, fish is free.",
        f"The fishermen had the promise from {AMA} when she toured {RIGA} on {FRIDAY}.",
        f"Shots were heard outside the inn in {RIGA} where {AMA} was staying on {FRIDAY}.",
        f"{AMA} came first in {MAY} to {RIGA}.",
        # whom they meet lives there
        f"{AMA} met students living in {RIGA} on {FRIDAY}.",
        f"The plane that carried {AMA} landed in {RIGA} on {FRIDAY}.",
        # what a picture shows
        f"A photograph of {AMA} attending a fair in {RIGA} on {FRIDAY} was on all pages.",
        f"Video footage of {AMA} walking through {RIGA} on {FRIDAY} was on all screens.",
    ],
)
def test_told_in_passing(text: str) -> None:
    assert travellers(text) == {("ama", "LV")}


@pytest.mark.parametrize(
    "text",
    [
        # others get there
        f"After rebels entered {RIGA} on {FRIDAY}, {AMA} called for calm.",
        f"When a shell landed in {RIGA} on {FRIDAY}, {AMA} called for calm.",
        f"Visiting {RIGA} on {FRIDAY}, the inspectors found fault with a rule of {AMA}.",
        f"After a visit to {RIGA} by two inspectors on {FRIDAY}, {AMA} changed the rule.",
        f"A man who threatened {AMA} was in {RIGA} on {FRIDAY}.",
        f"A cook of {AMA} shopping in {RIGA} on {FRIDAY} was followed.",
        f"The crew sent by {AMA} to {RIGA} on {FRIDAY} has not been seen.",
        f"{AMA} named an ambassador to {RIGA} on {FRIDAY}.",
        # what is spoken of, or whom something befell there
        f"Speaking about the fair in {RIGA} on {FRIDAY}, {AMA} said that fish was dear.",
        f"{AMA} spoke about the fair in {RIGA} on {FRIDAY}.",
        f"{AMA} unveiled a stone for fishermen who died in {RIGA} on {FRIDAY}.",
        f"{AMA} met parents of fishermen killed in {RIGA} on {FRIDAY}.",
        f"{AMA} opened a school named after a poet born in {RIGA} on {FRIDAY}.",
        f"{AMA} said it would be done as was agreed in {RIGA} on {FRIDAY}.",
        f"{AMA} watched the match in {RIGA} on television on {FRIDAY}.",
        f"{AMA} did not attend the fair in {RIGA} on {FRIDAY}.",
        f"A book on {AMA} came out in {RIGA} on {FRIDAY}.",
        f"{AMA} spoke to {RIGA} on {FRIDAY} about fish.",
        f"{AMA}'s call for a truce was heard in {RIGA} on {FRIDAY}.",
    ],
)
def test_no_visit_in_passing(text: str) -> None:
    assert not travellers(text)


def test_who_is_told_something_by_the_host_is_there() -> None:
    office = "{O:Ghana's foreign minister|ama|GH} " + AMA
    there = f"{ADA} told {office} in {RIGA} on {FRIDAY} that the fishermen would be paid."
    by_phone = f"{ADA} told {office} by telephone that in {RIGA} the fishermen would be paid on {FRIDAY}."
    assert [(r.visitor, r.destination) for r in reports(annotated(there))] == [("ama", "LV")]
    assert not reports(annotated(by_phone))

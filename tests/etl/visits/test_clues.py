"""Whom phrases of travel mean: pronouns, owners of a visit, those who are quoted."""

import pytest

from etl.visits.trips import observe
from tests.etl.visits.inline import annotated

AMA, KOFI, OLE = "{P:Ama Boateng|ama|GH}", "{P:Kofi Mensah|kofi|TG}", "{P:Ole Lund|ole|NO}"
LANDED = f"{AMA} landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}."
RIGA, FRIDAY = "{G:Riga|LV}", "{T:Friday|2021-05-07}"


def travellers(text: str) -> set[tuple[str, str]]:
    """Who goes where, as phrases of travel tell."""
    return {(t.person.id, t.country) for t in observe(annotated(text)).told}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # whom the sentence before was about rather than who travelled last
        (f"{KOFI} was missing. He has been in {RIGA} since {FRIDAY}.", "kofi"),
        # ... but not who only speaks
        (f"{KOFI} said so. She has been in {RIGA} since {FRIDAY}.", "ama"),
        (f"It is a duty, said {KOFI}. From there they go to {RIGA} on {FRIDAY}.", "ama"),
        # the owner of a visit stands next to it, or behind it
        (f"{OLE} noted that {KOFI}, during his visit to {RIGA} on {FRIDAY}, had agreed.", "kofi"),
        (f"{OLE} recalled the visit to {RIGA} of {KOFI} on {FRIDAY}.", "kofi"),
        # whom somebody calls on is not the subject, nor is whose deputy goes
        (f"{OLE}, {KOFI}'s deputy, flew to {RIGA} on {FRIDAY}.", "ole"),
        # ... but who leads those who travel is, and who stands behind an invitation
        (f"A delegation headed by {KOFI} flew to {RIGA} on {FRIDAY}.", "kofi"),
        (f"At the invitation of {OLE}, {KOFI} flew to {RIGA} on {FRIDAY}.", "kofi"),
        (f"She called on {KOFI} at noon; she flies to {RIGA} on {FRIDAY}.", "ama"),
    ],
)
def test_whom_words_of_travel_mean(text: str, who: str) -> None:
    assert travellers(f"{LANDED} {text}") == {("ama", "NO"), (who, "LV")}


def test_had_come_is_an_arrival() -> None:
    assert travellers(f"{{G:OSLO|NO}} – {KOFI} had come in {{T:July|2020-07}}.") == {("kofi", "NO")}


def test_a_new_subject_behind_a_date_opens_a_clause() -> None:
    text = f"{AMA} hoped to sleep, and by {FRIDAY} she had moved on to {RIGA}."
    assert travellers(text) == {("ama", "LV")}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (f"{AMA} is in {RIGA} until {FRIDAY}.", {"LV"}),  # "until" is a phrase of its own
        (f"{AMA} is currently in {RIGA}.", {"LV"}),
        (f"{AMA} is in {RIGA}.", set()),
        (f"{AMA} had been to {RIGA}.", {"LV"}),
        (f"{AMA} came only as far as {RIGA}.", {"LV"}),
    ],
)
def test_who_is_in_a_place_on_a_day(text: str, countries: set[str]) -> None:
    assert travellers(text) == {("ama", c) for c in countries}


def test_several_who_travelled_are_meant_rather_than_one() -> None:
    two = f"{AMA} and {{P:Esi Addo|esi|GH}} landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}."
    text = f"{two} On {FRIDAY} {OLE} receives them and they go on to {RIGA}."
    assert travellers(text) == {("ama", "NO"), ("esi", "NO"), ("ama", "LV"), ("esi", "LV")}
    majesties = f"{two} Their Royal Highnesses go on to {RIGA} on {FRIDAY}."
    assert travellers(majesties) == travellers(text)


def test_who_is_received_comes_with_those_named_behind() -> None:
    text = f"{{G:OSLO|NO}} – {OLE} received {AMA} and {{P:Esi Addo|esi|GH}} on {FRIDAY}."
    assert travellers(text) == {("ama", "NO"), ("esi", "NO")}
    other = f"{{G:OSLO|NO}} – {OLE} received {AMA} and {{P:Kari Vik|kari|NO}} on {FRIDAY}."
    assert travellers(other) == {("ama", "NO")}

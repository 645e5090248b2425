"""Offices compared, by invented phrases."""

import pytest

from etl.people.roles import fits, represents, role_of


@pytest.mark.parametrize(
    ("bare", "office", "fit"),
    [
        ("minister", "Minister for Foreign Affairs", 2),
        ("Norwegian foreign minister", "Minister of Foreign Affairs", 2),  # the country is no part of it
        ("top diplomat", "Secretary of State", 1),
        ("diplomat", "ambassador", 1),
        ("president", "vice president", 0),
        ("foreign minister", "defence minister", 0),
        ("minister", "Prime Minister", 0),
        ("general", "Secretary-General", 0),
        ("amir", "Emir", 2),
    ],
)
def test_fit(bare: str, office: str, fit: int) -> None:
    assert fits(role_of(bare), [role_of(office)]) == fit


@pytest.mark.parametrize(
    "office",
    ["Foreign Secretary", "U.S. Secretary of State", "Treasury Secretary", "Secretary of Defense", "Pope"],
)
def test_who_comes_as_the_guest_of_a_state(office: str) -> None:
    assert represents([office])


@pytest.mark.parametrize(
    "office",
    ["press secretary", "party secretary", "Secretary-General", "Assistant Secretary of State", "mayor"],
)
def test_who_does_not(office: str) -> None:
    assert not represents([office])

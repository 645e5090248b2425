"""Offices compared, by invented phrases."""

import pytest

from etl.people.roles import fits, role_of


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

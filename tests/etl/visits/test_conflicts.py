"""Which names and offices of two papers contradict each other."""

import pytest

from etl.visits.conflicts import disagree_on_name, disagree_on_office

NAMES = [
    ("Ama Boateng", "Ama Boateng", "GH", False),
    ("Ama Boateng", "A. Boateng", "GH", False),
    ("Ama Serwaa Boateng", "Ama Boateng", "GH", False),
    ("Boateng", "Ama Boateng", "GH", False),
    ("Ama Boatang", "Ama Boateng", "GH", True),
    ("Esi Boateng", "Ama Boateng", "GH", True),
    ("Boatang", "Ama Boateng", "GH", True),
    ("Kari Lund", "Kari Lünd", "NO", False),
    ("Kari Hansen", "Kari Hanson", "NO", True),
    ("Yusuf Kamel", "Youssef Kamal", "EG", False),  # vowels of a romanised name
    ("Yusuf Kamel", "Youssef Karam", "EG", True),
    ("Thomas Lund", "Tom Lund", "NO", False),
]


@pytest.mark.parametrize(("one", "two", "origin", "differ"), NAMES)
def test_names(one: str, two: str, origin: str, differ: bool) -> None:
    assert disagree_on_name(one, two, origin) is differ
    assert disagree_on_name(two, one, origin) is differ


OFFICES = [
    ("foreign minister", "Minister of Foreign Affairs", False),
    ("foreign minister", "minister", False),
    ("top diplomat", "foreign minister", False),
    ("Finance Minister", "Trade Minister", True),
    ("Deputy Finance Minister", "Finance Minister", True),
    ("Deputy Prime Minister and Foreign Minister", "Foreign Minister", False),
    ("President", "Prime Minister", True),
    ("former President", "Vice President", False),  # of another time
    ("crown prince", "king", True),
    ("leader", "king", False),
    ("envoy", "ambassador", False),
]


@pytest.mark.parametrize(("one", "two", "differ"), OFFICES)
def test_offices(one: str, two: str, differ: bool) -> None:
    assert disagree_on_office(one, two) is differ
    assert disagree_on_office(two, one) is differ

"""The country that an office leaves as the only one."""

import pytest

from db.model import Mention
from etl.annotation import Person
from etl.people.likely import with_likely_countries


@pytest.mark.parametrize(
    ("office", "countries", "likely"),
    [
        ("Prime Minister", "GH ET", "ET"),  # Ghana has none
        ("President", "GH SE", "GH"),
        ("Queen", "GH ET", "NO"),
        ("Chancellor", "GH AT", "AT"),
        ("President", "GH KE", None),
        ("Prime Minister", "NO ET", "ET"),  # Norway's is another one
        ("Vice President", "GH SE", None),
        ("Foreign Minister", "GH SE", None),
        ("bank president", "GH SE", None),
    ],
)
def test_likely(office: str, countries: str, likely: str | None) -> None:
    places = [Mention("a", n, n + 1, "X", "GPE", country=c) for n, c in enumerate(countries.split())]
    people = [
        Person("p1", "Ama Boateng", (office,), None, ()), Person("p2", "Kari Lund", ("Prime Minister",), "NO", ()),
    ]  # fmt: skip
    found = with_likely_countries(people, places)
    assert [p.likely for p in found] == [likely, None]
    assert found[0].country is None

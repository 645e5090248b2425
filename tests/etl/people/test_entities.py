"""Entities that are no persons, and their ids."""

import pytest

from db.model import Mention
from etl.people import entities


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Nguyễn Thị Bình", "nguyen-thi-binh"), ("O’Dwyer, Jr.", "odwyer-jr"), ("王", "unnamed")],
)
def test_slug(text: str, slug: str) -> None:
    assert entities.slug(text) == slug


def test_places_and_bodies() -> None:
    surfaces = [
        ("US", "GPE", "US"), ("the United States", "GPE", "US"), ("U.S.", "GPE", "US"), ("Kenyan", "NORP", "KE"),
        ("Kenyans", "NORP", "KE"), ("Accra", "GPE", "GH"), ("ACCRA", "GPE", "GH"), ("E.U.", "ORG", "EU"),
        ("European Union", "ORG", "EU"), ("Harbour Institute", "ORG", None),
    ]  # fmt: skip
    mentions = [Mention("a", i, i + 1, text, label, country=c) for i, (text, label, c) in enumerate(surfaces)]
    ids, found = entities.entities_of(mentions)
    assert [ids[m] for m in mentions] == [
        "gpe-us", "gpe-us", "gpe-us", "norp-ke", "norp-ke", "gpe-accra-gh", "gpe-accra-gh", "org-eu", "org-eu",
        "org-harbour-institute",
    ]  # fmt: skip
    assert {e.id: e.name for e in found}["gpe-us"] == "United States"

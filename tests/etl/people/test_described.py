"""Whom a description without a name means: who is named right behind it."""

import pytest

from db.model import Mention
from etl.people.described import next_named


@pytest.mark.parametrize(
    ("between", "named"),
    [
        (" spoke. ", True),
        (" spoke, and ", False),
        # an endless sentence is not read to its end for everybody whom it names
        (" spoke" + ", sang" * 200 + ". ", False),
    ],
)
def test_the_name_that_opens_the_next_sentence(between: str, named: bool) -> None:
    text = f"The minister{between}Ama Boateng praised fish."
    at = text.index("Ama")
    office = Mention("a", 4, 12, "minister", "OFFICE")
    name = Mention("a", at, at + 11, "Ama Boateng", "PERSON")
    assert next_named(text, office, [name]) == (name if named else None)

"""Whether somebody is "he" or "she": where a text says only one of them, a given name tells nothing else."""

import pytest

from etl.annotation import Person
from etl.people.gender import gender_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pablo Rios landed in Lima. He met the mayor.", "m"),
        ("Pablo Rios landed in Lima. She met the mayor.", None),
        ("Pablo Rios landed in Lima. She met the mayor, and he was pleased.", "m"),
        ("Pablo Rios landed in Lima.", "m"),
    ],
)
def test_the_gender_that_a_text_denies(text: str, expected: str | None) -> None:
    assert gender_of(Person("a", "Pablo Rios", (), None, ()), text) == expected

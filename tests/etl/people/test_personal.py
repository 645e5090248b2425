"""Personal names compared."""

import pytest

from etl.people.personal import compatible, parse


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("Omar bin Nasir Al Qadir", "Omar bin Nasir", True),
        ("Omar bin Nasir Al Qadir", "Al Qadir", True),
        ("Omar bin Nasir Al Qadir", "Omar", True),
        # a father is no son, and brothers' names end alike
        ("Omar bin Nasir Al Qadir", "Nasir bin Hamad Al Qadir", False),
        ("Omar bin Nasir bin Hamad", "Nasir bin Hamad", False),
        ("Omar bin Nasir Al Qadir", "Omar bin Hamad Al Qadir", False),
        ("Omar bin Nasir Al Qadir", "Nasir", False),
        ("Omar bin Nasir", "Nasir", False),
        ("Omar bin Nasir", "bin Nasir", True),
    ],
)
def test_fathers(one: str, two: str, alike: bool) -> None:
    assert bool(compatible(parse(one), parse(two))) is alike

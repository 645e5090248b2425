"""Hints: what the lists say of each token."""

import pytest
import spacy

from etl.pipeline import hints


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Malawi", ["B-country"]),
        ("South Africa won", ["B-country", "I-country", ""]),
        ("Kenyan", ["B-people"]),
        ("Dr Quorvath", ["title", ""]),
        ("the ambassador", ["plain", "office"]),
        ("Quorvath", [""]),
    ],
)
def test_hints(text, expected):
    assert hints.hints(text.split()) == expected


def test_the_component_writes_them_to_the_tokens():
    doc = spacy.blank("en")("Quorvath toured Malawi")
    assert [t.ent_id_ for t in hints.hint(doc)] == ["", "", "B-country"]

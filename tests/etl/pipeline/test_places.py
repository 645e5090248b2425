"""The kinds of places, and their countries."""

import pytest
import spacy
from spacy.tokens import Span

from etl.pipeline import places


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Malawi", "GPE"),
        ("Lilongwe", "GPE"),
        ("Sahel", "LOC"),
        ("the Sahel", "LOC"),
        ("Lake Ombra", "LOC"),
        ("Ombra Islands", "LOC"),
        ("Ombra International Airport", "FAC"),
        ("Ombra Palace", "FAC"),
        ("Ombra", "GPE"),
    ],
)
def test_kind(name, kind):
    assert places.kind(name) == kind


def test_countries_are_written_to_places_and_peoples():
    doc = spacy.blank("en")("The Kenyan envoy flew to Malawi.")
    doc.set_ents([Span(doc, 1, 2, label="NORP"), Span(doc, 5, 6, label="LOC")])
    assert [(e.text, e.label_, e.kb_id_) for e in places.places(doc).ents] == [
        ("Kenyan", "NORP", "KE"),
        ("Malawi", "GPE", "MW"),
    ]

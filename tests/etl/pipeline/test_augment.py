"""Other names, capitals and datelines keep the entities where the words are."""

import random

import pytest
import spacy

from etl.pipeline import augment
from etl.pipeline.names import Names

NLP = spacy.blank("en")
NAMES = Names((("Odalys", "Brenk"),), ("Quarrel Bay",), ("Mauritania",), ("Zambian",))
TEXT = "Envoy Ines Vale met Kofi Oduro in Ombra. Vale and the Kenyan team left the Harbour Board."
ENTS = {
    "Ines Vale": "PERSON",
    "Kofi Oduro": "PERSON",
    "Ombra": "LOC",
    "Vale": "PERSON",
    "Kenyan": "NORP",
    "Harbour Board": "ORG",
}


def rng(seed):
    return random.Random(seed)  # noqa: S311 - the same names in every run


def tokens(text):
    return [(t.text, bool(t.whitespace_)) for t in NLP.make_doc(text)]


@pytest.fixture
def doc():
    doc = NLP.make_doc(TEXT)
    spans, last = [], 0
    for name, label in ENTS.items():
        start = TEXT.index(name, last)
        last = start + len(name)
        spans.append(doc.char_span(start, last, label=label))
    doc.set_ents(spans, default="outside")
    return doc


def named(doc):
    return [(e.text, e.label_) for e in doc.ents]


def test_rebuilding_changes_nothing(doc):
    again = augment.rebuild(doc, augment.pieces(doc))
    assert (again.text, named(again)) == (doc.text, named(doc))


@pytest.mark.parametrize("seed", range(8))
def test_swapping_keeps_labels_and_the_words_around(doc, seed):
    other = augment.swap(doc, NAMES, rng(seed), tokens)
    assert [label for _, label in named(other)] == list(ENTS.values())
    assert [t.text for t in other if not t.ent_type_] == [t.text for t in doc if not t.ent_type_]


def test_a_person_keeps_one_new_name(doc, monkeypatch):
    monkeypatch.setattr(augment, "SWAPS", {"PERSON": 1.0})
    persons = [name for name, label in named(augment.swap(doc, NAMES, rng(3), tokens)) if label == "PERSON"]
    assert persons[0].endswith(persons[2])
    assert "Vale" not in " ".join(persons)


@pytest.mark.parametrize("seed", range(12))
def test_a_dateline_adds_places_in_front(doc, seed):
    other = augment.dateline(doc, NAMES, rng(seed), tokens)
    assert other.text.endswith(TEXT)
    assert named(other)[-6:] == named(doc)
    assert named(other)[0] == ("QUARREL BAY", "LOC")


def test_a_headline_repeats_the_first_words(doc):
    other = augment.headline(doc, rng(1))
    head, body = other.text.split("\n\n")
    assert body == TEXT
    assert body.lower().startswith(head.lower())
    assert named(other)[-6:] == named(doc)


def test_capitals(doc):
    assert named(augment.capitals(doc)) == [(name.upper(), label) for name, label in ENTS.items()]

"""Counting exact spans."""

import spacy

from etl.pipeline.evaluate import Case, measure

DOC = spacy.blank("en")("Ines Vale of the Malawi Harbour Board left.")
GOLD = frozenset({(0, 9, "PERSON"), (17, 37, "ORG"), (17, 23, "PLACE")})


def scores(found, nested=True):
    return {
        s.label: (s.precision, s.recall, s.gold) for s in measure([Case(DOC, GOLD, nested)], lambda _: found)
    }


def test_labels_of_places_are_merged():
    assert scores([(17, 23, "GPE"), (0, 4, "LOC")])["PLACE"] == (0.5, 1.0, 1)


def test_micro_counts_persons_bodies_and_places():
    found = [(0, 9, "PERSON"), (17, 37, "ORG"), (0, 4, "NORP")]
    assert scores(found)["micro"] == (1.0, 2 / 3, 3)


def test_in_flat_corpora_only_the_outer_name_counts():
    assert scores([(17, 37, "ORG"), (17, 23, "GPE")], nested=False)["PLACE"] == (0.0, 0.0, 1)


def test_nothing_found_scores_nothing():
    assert scores([])["micro"] == (0.0, 0.0, 3)

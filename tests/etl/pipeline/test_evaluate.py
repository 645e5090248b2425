"""Counting exact spans."""

import json

import spacy
from spacy.tokens import DocBin

from etl import nlp
from etl.pipeline.evaluate import Case, measure, open_cases, table, visit_cases

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


def test_reading_an_open_corpus(tmp_path):
    doc = spacy.blank("en")("Ines Vale left Malawi.")
    doc.set_ents([doc.char_span(0, 9, label="PERSON"), doc.char_span(15, 21, label="LOC")])
    DocBin(docs=[doc]).to_disk(tmp_path / "open.spacy")
    (case,) = open_cases(tmp_path / "open.spacy", spacy.blank("en"))
    assert case.gold == {(0, 9, "PERSON"), (15, 21, "PLACE")}
    assert (case.doc.text, len(case.doc.ents), case.nested) == (doc.text, 0, False)


def test_reading_annotated_articles(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "q1.txt").write_text("The Malawi envoy left.", encoding="utf-8")
    mentions = [
        {"start": 4, "end": 16, "kind": "off"},
        {"start": 4, "end": 10, "kind": "gpe"},
        {"start": 0, "end": 3, "kind": "t"},
    ]
    (tmp_path / "mentions.json").write_text(json.dumps({"q1": {"mentions": mentions}}), encoding="utf-8")
    (case,) = visit_cases(tmp_path, spacy.blank("en"))
    assert case.gold == {(4, 16, "OFFICE"), (4, 10, "PLACE")}


def test_the_table_sets_the_systems_side_by_side():
    blank = nlp.load(nlp.RULES)
    text = "Mr Vale left Malawi."
    case = Case(blank.make_doc(text), frozenset({(3, 7, "PERSON"), (13, 19, "PLACE")}), nested=True)
    head, micro, *_ = table({"one": [case]}, blank)
    assert head.split()[3:6] == ["rules", "ner", "both"]
    assert micro.split() == ["one", "micro", "2", "100.0", "0.0", "100.0", "100.0", "100.0"]

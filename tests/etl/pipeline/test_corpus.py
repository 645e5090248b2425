"""Reading annotated articles."""

import json

import spacy

from etl.pipeline import corpus

TEXT = "The Malawi envoy Ines Vale spoke."


def test_articles(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "q1.txt").write_text(TEXT, encoding="utf-8")
    mentions = [
        {"start": 4, "end": 16, "kind": "off"},
        {"start": 4, "end": 10, "kind": "gpe"},
        {"start": 17, "end": 26, "kind": "per"},
        {"start": 17, "end": 21, "kind": "org"},  # inside a longer name
        {"start": 0, "end": 2, "kind": "nrp"},  # ends inside a token
    ]
    (tmp_path / "mentions.json").write_text(json.dumps({"q1": {"mentions": mentions}}), encoding="utf-8")
    nlp = spacy.blank("en")
    (doc,) = corpus.articles(tmp_path, nlp)
    assert [(e.text, e.label_) for e in doc.ents] == [("Malawi", "LOC"), ("Ines Vale", "PERSON")]
    assert list(corpus.articles(tmp_path, nlp, groups="r")) == []

"""Rules and recogniser together."""

import spacy
from spacy.tokens import Span

from db.model import Article
from etl import nlp
from etl.people import mentions as rules
from etl.pipeline import combine

TEXT = "Foreign Minister Ines Vale met Quorvath in Malawi."
ARTICLE = Article("a", "a.txt", "", TEXT)


def test_without_entities_the_rules_stand_alone():
    doc = nlp.load()(TEXT)
    assert combine.find(doc, ARTICLE) == rules.find(doc, ARTICLE)


def test_the_recogniser_adds_what_the_rules_lack():
    doc = spacy.blank("en")(TEXT)
    found = rules.find(nlp.load()(TEXT), ARTICLE)
    added = combine.combine(found, [Span(doc, 5, 6, label="PERSON")], ARTICLE)
    assert [m for m in added if m not in found] == [added[-2]]
    assert (added[-2].text, added[-2].label, added[-2].recognizer) == ("Quorvath", "PERSON", "ner")


def test_what_the_rules_found_stays():
    doc = spacy.blank("en")(TEXT)
    found = rules.find(nlp.load()(TEXT), ARTICLE)
    assert combine.combine(found, [Span(doc, 1, 4, label="ORG")], ARTICLE) == found

"""Rules and recogniser together."""

import pytest
import spacy

from db.model import Article, Mention
from etl import nlp
from etl.people import mentions as rules
from etl.pipeline import combine

TEXT = "Envoy Ines Vale met Quorvath and the HWF in Malawi near Ombra, Lyon said."
ARTICLE = Article("a", "a.txt", "", TEXT)


def mention(text, label):
    start = TEXT.index(text)
    return Mention("a", start, start + len(text), text, label)


def entity(doc, text, label):
    start = TEXT.index(text)
    return doc.char_span(start, start + len(text), label=label)


@pytest.mark.parametrize(
    ("by_rules", "by_ner", "expected"),
    [
        # what both see stays as the rules have it
        ("Ines Vale:PERSON", "Ines Vale:PERSON", "Ines Vale:PERSON"),
        ("Malawi:GPE", "Malawi:PERSON", "Malawi:GPE"),
        # but a town that reads like a person is one
        ("Ombra:GPE", "Ombra:PERSON", "Ombra:PERSON"),
        ("Lyon:GPE", "Lyon:PERSON", "Lyon:PERSON"),
        ("Ombra:FAC", "Ombra:PERSON", "Ombra:FAC"),
        # the recogniser adds persons and places, but no organisations
        ("Malawi:GPE", "Malawi:GPE Quorvath:PERSON", "Quorvath:PERSON Malawi:GPE"),
        ("Malawi:GPE", "Malawi:GPE Quorvath:ORG", "Malawi:GPE"),
        # organisations and persons that only the rules see are dropped, but not those with a title
        ("HWF:ORG Ombra:FAC", "Malawi:GPE", "Malawi:GPE Ombra:FAC"),
        ("Quorvath:PERSON", "Malawi:GPE", "Malawi:GPE"),
        ("Envoy:OFFICE Ines Vale:PERSON", "Malawi:GPE", "Envoy:OFFICE Ines Vale:PERSON Malawi:GPE"),
        # a person's name grows
        ("Ines:PERSON", "Ines Vale:PERSON", "Ines Vale:PERSON"),
        ("Envoy:OFFICE", "Envoy Ines Vale:PERSON", "Envoy:OFFICE"),
        ("Ines Vale:PERSON", "Ines:PERSON", "Ines Vale:PERSON"),
        ("Quorvath:PERSON", "Quorvath and:PERSON", "Quorvath:PERSON"),
        # without entities the rules stand
        ("HWF:ORG Ombra:FAC", "", "HWF:ORG Ombra:FAC"),
    ],
)
def test_combine(by_rules, by_ner, expected):
    doc = spacy.blank("en")(TEXT)
    found = [mention(*m.rsplit(":", 1)) for m in items(by_rules)]
    ents = [entity(doc, *m.rsplit(":", 1)) for m in items(by_ner)]
    assert [f"{m.text}:{m.label}" for m in combine.combine(found, ents, ARTICLE)] == items(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Malawi's Quentin Quorvath left.", "Dr Quorvath Ombra of Malawi left.", "Rebecca Quorvath left.",
        "Quorvath Ombra, the minister, left.", "Ministers met Quorvath Ombra; Quorvath left.",
        "It met Quorvath Ombra, Malawi's envoy, there.", "It met the envoy, Quorvath Ombra, there.",
        "It met the envoy, H E Quorvath Ombra, there.",
    ],
)  # fmt: skip
def test_what_vouches_for_a_name(text):
    article, doc = Article("a", "a.txt", "", text), nlp.load(nlp.RULES)(text)
    named = [m for m in rules.find(doc, article) if m.label == "PERSON"]
    seen = doc.char_span(named[0].start, named[0].end, label="PERSON")
    others = [doc[len(doc) - 1 :].char_span(0, 1, label="ORG")] if len(named) == 1 else [seen]
    kept = combine.combine(rules.find(doc, article), others, article)
    assert [m for m in kept if m.label == "PERSON"] == named


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("It met the envoy, Quorvath Malawi, there.", "Quorvath Malawi", "Quorvath Malawi"),
        ("Then Rebecca Malawi left.", "Rebecca Malawi", "Rebecca Malawi"),
        ("Then Rebecca of Malawi left.", "Rebecca of Malawi", None),
        ("Then Quorvath Malawi left.", "Quorvath Malawi", None),
        ("It met the envoy, Malawi Quorvath, there.", "Malawi Quorvath", None),
    ],
)
def test_a_place_that_ends_a_name_is_a_surname(text, name, found):
    article, doc = Article("a", "a.txt", "", text), nlp.load(nlp.RULES)(text)
    place = Mention("a", text.index("Malawi"), text.index("Malawi") + 6, "Malawi", "GPE", country="MW")
    seen = doc.char_span(text.index(name), text.index(name) + len(name), label="PERSON")
    (kept,) = combine.combine([place], [seen], article)
    assert kept.text == (found or "Malawi")


def items(text):
    """'Ines Vale:PERSON HWF:ORG' -> its two parts."""
    found, words = [], []
    for word in text.split():
        words.append(word)
        if ":" in word:
            found.append(" ".join(words))
            words = []
    return found


def test_letters_behind_a_name_are_no_part_of_it():
    text = "Then Quorvath Ombra OBE MP left."
    article, doc = Article("a", "a.txt", "", text), nlp.load(nlp.RULES)(text)
    name = Mention("a", 5, 19, "Quorvath Ombra", "PERSON")
    seen = doc.char_span(5, text.index(" left"), label="PERSON")
    assert combine.combine([name], [seen], article) == [name]


def test_what_is_added_names_the_recogniser():
    doc = spacy.blank("en")(TEXT)
    (added,) = combine.combine([], [entity(doc, "Malawi", "GPE")], ARTICLE)
    assert (added.recognizer, added.country) == ("ner", "MW")


def test_a_doc_without_entities_gives_the_mentions_of_the_rules():
    blank = spacy.blank("en")
    blank.add_pipe("envoyage_sentences")
    doc = blank(TEXT)
    assert combine.find(doc, ARTICLE) == rules.find(doc, ARTICLE)


def test_a_time_of_day_opens_no_name():
    text = "09:40 Arrives at the port."
    doc = nlp.load().make_doc(text)
    ents = [spacy.tokens.Span(doc, 0, 2, label="PERSON")]
    assert combine.combine([], ents, Article("a", "a.txt", "", text)) == []

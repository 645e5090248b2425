"""The pipeline as it ships."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.model import Article
from etl import nlp as load_nlp
from etl.pipeline import combine, load, package

TEXT = (
    "LILONGWE — Foreign Minister Odalys Brenk of Malawi landed in Lusaka on Tuesday, her office said.\n\n"
    "Brenk, who leads the Harbour Workers Union, will meet Zambian officials. She left Mr Tavaro at home."
)


@pytest.fixture(scope="module")
def nlp():
    return load.ours()


@pytest.fixture(scope="module")
def doc(nlp):
    return nlp(TEXT)


@pytest.mark.parametrize(
    ("text", "label", "country"),
    [
        ("LILONGWE", "GPE", "MW"),
        ("Odalys Brenk", "PERSON", ""),
        ("Malawi", "GPE", "MW"),
        ("Lusaka", "GPE", "ZM"),
        ("Brenk", "PERSON", ""),
        ("Harbour Workers Union", "ORG", ""),
        ("Zambian", "NORP", "ZM"),
        ("Tavaro", "PERSON", ""),
    ],
)
def test_names(doc, text, label, country):
    assert (text, label, country) in [(e.text, e.label_, e.kb_id_) for e in doc.ents]


@pytest.mark.parametrize(
    ("word", "tag", "lemma", "dep"),
    [
        ("leads", "VBZ", "lead", "acl:relcl"),
        ("meet", "VB", "meet", "ROOT"),
        ("officials", "NNS", "official", "obj"),
        ("She", "PRP", "she", "nsubj"),
        ("left", "VBD", "leave", "ROOT"),
    ],
)
def test_syntax(doc, word, tag, lemma, dep):
    (token,) = [t for t in doc if t.text == word][:1]
    assert (token.tag_, token.lemma_, token.dep_) == (tag, lemma, dep)


def test_the_parse_keeps_the_sentences_of_the_rules(nlp, doc):
    bare = nlp.make_doc(TEXT)
    assert [s.text for s in doc.sents] == [s.text for s in nlp.get_pipe("envoyage_sentences")(bare).sents]


def test_the_parse_can_be_left_out(doc):
    short = load_nlp.load(syntax=False)(TEXT)
    assert [(e.text, e.label_, e.kb_id_) for e in short.ents] == [
        (e.text, e.label_, e.kb_id_) for e in doc.ents
    ]
    assert [s.text for s in short.sents] == [s.text for s in doc.sents]
    assert not short.has_annotation("DEP")


def test_the_weights_are_small():
    assert sum(p.stat().st_size for p in load.MODEL.rglob("*") if p.is_file()) < 15_000_000


def test_no_words_of_the_training_data_are_shipped(nlp):
    shipped = json.loads((load.MODEL / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert set(shipped) == package.needed_strings(nlp)


ODD = [
    "President",
    "\n\n",
    "Malawi",
    "for",
    "Ines Vale",
    "-",
    "(HWF)",
    "’s",
    "DR.",
    "U.S.",
    "\r\n",
    "al-",
    "Van",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=12), st.sampled_from(ODD)), max_size=25).map(" ".join))
def test_any_text_is_kept_and_its_mentions_are_its_words(text):
    doc = load_nlp.load()(text)
    assert doc.text == text
    for mention in combine.find(doc, Article("a", "a", "", text)):
        assert text[mention.start : mention.end] == mention.text
        assert mention.text.strip()

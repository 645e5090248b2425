"""Assembling, rounding and writing a pipeline."""

import numpy as np
import pytest
import spacy
from spacy.training import Example

from etl.pipeline import benchmark, hints, package  # noqa: F401 - hints is registered

TEXT = "Ines Vale toured Ombra ."


@pytest.fixture(scope="module")
def parts():
    """A recogniser and a pipeline of syntax, initialised on one sentence."""
    ner, syntax = spacy.blank("en"), spacy.blank("en")
    ner.add_pipe("envoyage_hints", name="hints")
    ner.add_pipe("ner")
    truth = {"entities": [(0, 9, "PERSON")]}
    ner.initialize(lambda: [Example.from_dict(ner.make_doc(TEXT), truth)])
    for name in package.SYNTAX:
        syntax.add_pipe(name)
    truth = {
        "words": TEXT.split(),
        "tags": ["NNP", "NNP", "VBD", "NNP", "."],
        "morphs": ["", "", "Tense=Past", "", ""],
        "pos": ["PROPN", "PROPN", "VERB", "PROPN", "PUNCT"],
        "lemmas": ["Ines", "Vale", "tour", "Ombra", "."],
        "heads": [2, 0, 2, 2, 2],
        "deps": ["nsubj", "flat", "ROOT", "obj", "punct"],
    }
    syntax.get_pipe("trainable_lemmatizer").min_tree_freq = 1
    syntax.initialize(lambda: [Example.from_dict(syntax.make_doc(TEXT), truth)])
    return ner, syntax


def test_the_order_of_components(parts):
    names = package.assemble(*parts).pipe_names
    assert names == [*package.BEFORE, "ner", *package.REPAIR, *package.SYNTAX]


def test_weights_are_rounded_and_read_again(parts, tmp_path):
    nlp = package.assemble(*parts)
    package.write(nlp, tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    weights = again.get_pipe("ner").model.get_ref("lower").get_param("W")
    assert weights.dtype == np.float32
    assert (weights == weights.astype("float16")).all()
    assert [(t.lemma_, t.tag_, t.dep_) for t in again(TEXT)] == [
        (t.lemma_, t.tag_, t.dep_) for t in nlp(TEXT)
    ]


def test_no_words_are_written_only_labels(parts, tmp_path):
    nlp = package.assemble(*parts)
    nlp(TEXT)
    strings = package.needed_strings(nlp)
    assert {"PERSON", "NNP", "ed"} <= strings
    assert strings.isdisjoint(("Vale", "Ombra"))


def test_what_stood_in_the_folder_goes(parts, tmp_path):
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "old").touch()
    package.write(package.assemble(parts[0], None), tmp_path / "model")
    assert not (tmp_path / "model" / "old").exists()


def test_benchmark():
    result = benchmark.run([TEXT], "rules", least=50)
    assert result.speed > 0
    assert result.memory >= 0

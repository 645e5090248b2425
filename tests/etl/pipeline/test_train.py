"""Settings of the training command, and a recogniser trained on two articles."""

import json
import sys

import pytest
import spacy
from click.testing import CliRunner
from spacy.training import Example

from etl.cli import main
from etl.pipeline import corpus, train

TEXTS = {"q1": "Ines Vale left Ombra on Friday.", "q2": "Kofi Oduro saw Ombra on Monday."}


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("recipe.copies=3", ("recipe.copies", 3)),
        ("recipe.noisy=false", ("recipe.noisy", False)),
        ("recipe.groups=cd", ("recipe.groups", "cd")),
        ('recipe.attrs=["NORM"]', ("recipe.attrs", ["NORM"])),
        ("recipe.groups=", ("recipe.groups", "")),
    ],
)
def test_settings(text, setting):
    assert train._setting(text) == setting


@pytest.fixture
def visits(tmp_path):
    (tmp_path / "articles").mkdir()
    annotated = {}
    for name, text in TEXTS.items():
        (tmp_path / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
        end, place = text.index(" ", 5), text.index("Ombra")
        person = {"start": 0, "end": end, "kind": "per"}
        annotated[name] = {"mentions": [person, {"start": place, "end": place + 5, "kind": "gpe"}]}
    (tmp_path / "mentions.json").write_text(json.dumps(annotated), encoding="utf-8")
    return tmp_path


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::UserWarning")  # spaCy on the size of the corpus
def test_training_learns_what_it_is_shown(visits, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(corpus, "OPEN", {})
    settings = ["recipe.max_steps=60", "training.eval_frequency=60", "recipe.held_out=q", "recipe.copies=9"]
    settings += ["recipe.swapped=false", "recipe.noisy=false", "training.optimizer.learn_rate.warmup_steps=5"]
    out = tmp_path / "out"
    train.command(
        ["ner", "--data", str(tmp_path), "--visits", str(visits), "-o", str(out), *settings],
        standalone_mode=False,
    )
    doc = spacy.load(out / "model-best")(TEXTS["q1"])
    assert [(e.text, e.label_) for e in doc.ents] == [("Ines Vale", "PERSON"), ("Ombra", "LOC")]


def test_a_lemmatizer_from_disk_can_be_trained_further(tmp_path):
    nlp = spacy.blank("en")
    lemmatizer = nlp.add_pipe("trainable_lemmatizer", config={"min_tree_freq": 1})
    truth = {"words": ["toured", "left"], "lemmas": ["tour", "leave"]}
    nlp.initialize(lambda: [Example.from_dict(nlp.make_doc("toured left"), truth)])
    nlp.to_disk(tmp_path / "syntax")
    again = spacy.load(tmp_path / "syntax")
    train._restore_labels(again)
    assert len(lemmatizer.labels) == 2
    assert again.get_pipe("trainable_lemmatizer").tree2label == lemmatizer.tree2label


def test_the_libraries_of_names_are_asked_for_where_they_are_missing(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "faker", None)
    arguments = ["train", "ner", "--data", str(tmp_path), "-o", str(tmp_path / "out")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "pip install faker anyascii" in result.stderr

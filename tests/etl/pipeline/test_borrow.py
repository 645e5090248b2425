"""Names of another pipeline."""

import pytest
import spacy

from etl import nlp
from etl.pipeline import borrow  # noqa: F401 - registers the component


@pytest.fixture
def lender(tmp_path):
    """A pipeline whose recogniser, trained on one sentence, says what OntoNotes and CoNLL say."""
    lent = spacy.blank("en")
    text = "Ines Vale left Ombra on Friday ."
    ents = {"entities": [(0, 9, "PER"), (15, 20, "GPE"), (24, 30, "DATE")]}
    ner = lent.add_pipe("ner")
    for _, _, label in ents["entities"]:
        ner.add_label(label)
    example = spacy.training.Example.from_dict(lent.make_doc(text), ents)
    spacy.util.fix_random_seed(0)
    lent.initialize(lambda: [example])
    for _ in range(60):
        lent.update([example], drop=0.0)
    lent.to_disk(tmp_path / "lender")
    return str(tmp_path / "lender")


def test_labels_are_mapped_and_dates_dropped(lender):
    borrower = spacy.blank("en")
    borrower.add_pipe("envoyage_borrowed_ner", config={"pipeline": lender})
    doc = borrower("Ines Vale left Ombra on Friday .")
    assert [(e.text, e.label_) for e in doc.ents] == [("Ines Vale", "PERSON"), ("Ombra", "GPE")]


def test_a_missing_pipeline_is_an_oserror():
    with pytest.raises(OSError, match="no_such_pipeline"):
        spacy.blank("en").add_pipe("envoyage_borrowed_ner", config={"pipeline": "no_such_pipeline"})


def test_our_pipeline_takes_the_names_of_another(lender):
    ours = nlp.load(ner_model=lender)
    doc = ours("Ines Vale left Ombra on Friday .")
    assert [(e.text, e.label_) for e in doc.ents] == [("Ines Vale", "PERSON"), ("Ombra", "GPE")]
    assert "ner" not in ours.pipe_names
    assert "envoyage_places" in ours.pipe_names

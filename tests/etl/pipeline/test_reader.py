"""Passages of the corpora of syntax."""

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from etl.pipeline import reader

WORDS = "Ines left . Kofi saw the old harbour . He slept .".split()
STARTS = (0, 3, 9)


@pytest.mark.parametrize(
    ("longest", "expected"),
    [
        (99, [12]),
        (9, [9, 3]),
        (8, [3, 6, 3]),
        (1, [3, 6, 3]),  # a sentence is never cut
    ],
)
def test_passages_are_whole_sentences(tmp_path, longest, expected):
    nlp = spacy.blank("en")
    doc = Doc(nlp.vocab, words=WORDS, sent_starts=[i in STARTS for i in range(len(WORDS))])
    DocBin(docs=[doc]).to_disk(tmp_path / "one.spacy")
    examples = list(reader.passages(tmp_path / "one.spacy", longest)(nlp))
    assert [len(e.reference) for e in examples] == expected
    assert [t.text for e in examples for t in e.predicted] == WORDS

"""Sentences by rule."""

import pytest

from db.errors import SourceError
from etl import nlp


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        (
            "Gen. Orla Fenn met Mr. Adeyi on Dec. 4. They dined.",
            ["Gen. Orla Fenn met Mr. Adeyi on Dec. 4.", "They dined."],
        ),
        ("The U.S. envoy flew home.", ["The U.S. envoy flew home."]),
        ("She flew to the U.S. The trip was short.", ["She flew to the U.S.", "The trip was short."]),
        ('"We agree," he said. "Fine." They left.', ['"We agree," he said.', '"Fine."', "They left."]),
        ("J. R. Moor came at 5 p.m. on Monday.", ["J. R. Moor came at 5 p.m. on Monday."]),
        ("Talks resume\nOSLO – The envoy came.", ["Talks resume", "OSLO – The envoy came."]),
        ("One\n\ntwo", ["One", "two"]),
        # A text wrapped by hand: the newline is no more than a space.
        (
            "The minister of the small republic arrived late in the\nevening and went to bed.",
            ["The minister of the small republic arrived late in the\nevening and went to bed."],
        ),
        ("Is it so? Yes!", ["Is it so?", "Yes!"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    doc = nlp.load()(text)
    assert [s.text.strip() for s in doc.sents] == sentences


def test_the_text_is_kept() -> None:
    text = "  Two\r\n\r\nlines\t and  spaces. "
    assert nlp.load()(text).text == text


def test_loaded_once() -> None:
    assert nlp.load() is nlp.load()


def test_empty() -> None:
    assert len(nlp.load()("")) == 0


def test_unknown_pipeline() -> None:
    with pytest.raises(SourceError, match="no_such_pipeline"):
        nlp.load("no_such_pipeline")


def test_no_sentence_is_longer_than_the_longest() -> None:
    words = ["and"] * (2 * nlp.LONGEST + 1)
    starts = nlp.sentence_starts(words, [True] * len(words), " ".join(words))
    assert starts == {0, nlp.LONGEST, 2 * nlp.LONGEST}

"""A list of errors can be read without opening the articles."""

from typing import Any

import pytest

from etl.evaluation.sentences import with_sentences

TEXTS = {"a1": "Rain fell. Ama Boateng landed in Oslo on Monday, May 3. She met nobody.\nIt snowed."}


def visit(id: str, *evidence: str) -> dict[str, Any]:
    return {
        "id": id, "visitor": {"name": "Ama Boateng"}, "destination": {"country": "NO"},
        "reports": [{"article": "a1", "start": "2021-05-03", "end": None, "evidence": list(evidence)}],
    }  # fmt: skip


LANDED = "Ama Boateng landed in Oslo on Monday, May 3."
CASES = [
    ("missed: v1 Ama Boateng > NO", [f"gold a1 2021-05-03..None: {LANDED}", "ours a1 2021-05-03..None: She met nobody."]),
    ("end    v1 Ama Boateng > NO: gold None", [f"gold a1 2021-05-03..None: {LANDED}", "ours a1 2021-05-03..None: She met nobody."]),
    ("extra: ama-no Ama Boateng > NO", ["ours a1 2021-05-03..None: She met nobody."]),
    ("something else", []),
]  # fmt: skip


@pytest.mark.parametrize(("note", "lines"), CASES)
def test_the_sentences_stand_under_the_note(note: str, lines: list[str]) -> None:
    gold, ours = visit("v1", "landed in Oslo", "on Monday"), visit("ama-no", "met")
    assert with_sentences([note], [gold], [ours], TEXTS) == ["\n    ".join([note, *lines])]


def test_words_that_the_text_lacks_are_left_out() -> None:
    (told,) = with_sentences(["missed: v1"], [visit("v1", "flew home")], [], TEXTS)
    assert told.endswith("..None: ")

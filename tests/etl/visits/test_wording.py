"""The words around a person and a place."""

from etl.visits.wording import ROWS, WORDS


def test_each_telling_word_stands_in_one_row() -> None:
    rows = [word for row in ROWS.values() for word in row.split()]
    assert len(rows) == len(set(rows)) == len(WORDS)

"""Scores without the visits that are only named in passing: neither the gold's nor ours count."""

from etl.evaluation.salience import main_visits

Visit = dict[str, object]


def visit(id: str, name: str, country: str, salience: str | None = None) -> Visit:
    row: Visit = {
        "id": id,
        "visitor": {"name": name},
        "destination": {"country": country},
        "start": "2021-05-03",
        "end": "2021-05-04",
        "status": "completed",
        "meetings": [],
        "conflicts": [],
        "reports": [{"article": "a"}],
    }
    return row | ({"salience": salience} if salience else {})


GOLD = [
    visit("g1", "Ama Boateng", "NO", "main"),
    visit("g2", "Esi Mensah", "PE"),
    visit("g3", "Ole Lund", "GH", "mention"),
    visit("g4", "Kofi Addo", "GH", "mention"),
]


def test_ours_that_are_named_in_passing_are_no_false_visits() -> None:
    ours = [visit("o1", "Ama Boateng", "NO"), visit("o2", "Ole Lund", "GH"), visit("o3", "Ole Lund", "PE")]
    scores = main_visits(GOLD, ours)
    assert scores is not None
    found = {k: scores["visits"][k] for k in ("gold", "system", "paired")}
    assert found == {"gold": 2, "system": 2, "paired": 1}  # o3 is false, o2 is left out


def test_a_corpus_without_marks_has_no_such_scores() -> None:
    assert main_visits(GOLD[:2], GOLD[:2]) is None

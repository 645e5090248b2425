"""Learning from an annotated folder: the same folder gives the same weights; a bad one says what it lacks."""

import shutil
from pathlib import Path

import pytest

from db.errors import SourceError
from etl.gold import Reading, read, readings
from etl.learn import (
    end_examples,
    fit,
    fit_choices,
    home_examples,
    meeting_examples,
    presence_examples,
    stage_examples,
    start_examples,
    trips_told,
)
from etl.scale import Scale
from etl.visits import company, trips, when

#: Weights that believe what phrases of travel tell, and nothing else.
ALL = Scale(-1.0, {"pair:told": 2.0})

DEV = Path(__file__).parent.parent / "gold" / "dev"


@pytest.fixture(scope="module")
def lessons(tmp_path_factory: pytest.TempPathFactory) -> list[Reading]:
    """A few articles of the corpus in the repository, read twice."""
    copy = tmp_path_factory.mktemp("corpus")
    (copy / "articles").mkdir()
    for name in ("visits", "mentions", "entities"):
        shutil.copy(DEV / f"{name}.json", copy)
    for file in sorted((DEV / "articles").glob("*.txt"))[:8]:
        shutil.copy(file, copy / "articles")
    return list(readings(read(copy)))


def test_examples_have_right_and_wrong_ones(lessons: list[Reading]) -> None:
    told = list(trips_told(lessons, ALL))
    starts = start_examples(told)
    ends = end_examples(told, Scale(0.0, {}))
    stages = stage_examples(told, Scale(0.0, {}), Scale(0.0, {}))
    others = (
        [e for trip in starts for e in trip],
        list(home_examples(lessons)), list(presence_examples(lessons)), list(meeting_examples(lessons, ALL)),
    )  # fmt: skip
    for examples in (ends, stages["completed"], *others):
        assert {e.right for e in examples} == {True, False}


def test_the_same_lessons_give_the_same_weights(lessons: list[Reading]) -> None:
    for ask in (
        lambda: list(presence_examples(lessons)),
        lambda: list(meeting_examples(lessons, ALL)),
    ):
        assert fit(ask()) == fit(ask())
    starts = [start_examples(trips_told(lessons, ALL)) for _ in range(2)]
    assert fit_choices(starts[0]) == fit_choices(starts[1])


def test_the_table_in_use_is_not_read(lessons: list[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(question: str) -> Scale:
        raise AssertionError(f"the weights of '{question}' in use were read")

    for module in (trips, when, company):
        monkeypatch.setattr(module, "scale", unread, raising=False)
    told = list(trips_told(lessons, ALL))
    assert start_examples(told)
    assert end_examples(told, Scale(0.0, {}))
    assert list(meeting_examples(lessons, ALL))


def test_a_folder_without_annotation_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"visits\.json"):
        read(tmp_path)

"""The first day of a trip is chosen among its dates, or none is."""

import pytest

from db.dates import Interval
from etl.scale import Scale
from etl.visits import signs, when
from etl.visits.dating import Dated
from etl.visits.trip import Trip
from etl.visits.trips import undated
from tests.etl.visits.inline import annotated

#: Weights that believe what phrases of travel tell.
TOLD = Scale(-1.0, {"pair:told": 4.0})

AMA = "{P:Ama Boateng|ama|GH}"
OSLO = "{G:Oslo|NO}"
SUNDAY, TUESDAY, FRIDAY = "{T:Sunday|2021-05-09}", "{T:Tuesday|2021-05-11}", "{T:Friday|2021-05-14}"


def trip_of(marked: str) -> tuple[Trip, list[when.Candidate]]:
    """The trip that a text tells, with its dates."""
    made, seen = undated(annotated(marked), TOLD)
    (trip,) = made
    return trip, when.stated(trip, list(signs.dates(seen.sentences, seen.scene.dct)), signs.roles(made))


def day(dated: Dated | None) -> str | None:
    return str(dated.dating.interval) if dated else None


@pytest.mark.parametrize(
    ("by", "start"),
    [
        (Scale(-1.0, {"as:start": 4.0}), "2021-05-09"),
        (Scale(-1.0, {"as:start": 0.0}), None),  # each is less likely than that none is told
        (Scale(-0.2, {"as:start": 0.3}), "2021-05-09"),
        (Scale(-1.0, {"as:end": 4.0}), "2021-05-14"),
    ],
)
def test_dates_are_weighed_against_each_other_and_against_none(by: Scale, start: str | None) -> None:
    trip, told = trip_of(f"{AMA} was in {OSLO} from {SUNDAY} to {FRIDAY}.")
    assert day(when.first(trip, told, by)) == start


def test_the_likelier_its_rivals_the_less_likely_a_date() -> None:
    by = Scale(0.0, {})
    shares = []
    for text in (
        f"{AMA} will visit {OSLO} on {SUNDAY}.",
        f"{AMA} will visit {OSLO} on {SUNDAY} or {TUESDAY}.",
    ):
        trip, told = trip_of(text)
        found = when.first(trip, told, by)
        assert found
        shares.append(found.likely)
    assert shares == pytest.approx([1 / 2, 1 / 3])


WEEK = "{T:this week|2021-W19}"
ENDS = [
    (f"{AMA} came to {OSLO} on {TUESDAY}. She signed the third accord of {WEEK}.", ["2021-05-11"]),
    (
        f"{AMA} came to {OSLO} on {TUESDAY}. She stays until {{T:the end of the week|2021-W19}}.",
        ["2021-05-11", "2021-W19"],
    ),
    (f"{AMA} will visit {OSLO} {{T:this week|2021-W19}}.", ["2021-W19"]),
]


@pytest.mark.parametrize(("text", "last"), ENDS)
def test_a_visit_of_a_known_first_day_ends_on_a_day_or_as_words_say(text: str, last: list[str]) -> None:
    trip, told = trip_of(text)
    trip.start = when.first(trip, told, Scale(-1.0, {"as:start": 4.0, "as:inside": 4.0}))
    assert sorted(str(c.interval) for c in when.ends(trip, told, [trip])) == last


JUST_NOW = [
    (f"{AMA} has arrived in {OSLO}.", "2021-05-08", "2021-05-08"),
    (f"{AMA} has just landed in {OSLO}.", "2021-05-08/2021-05-12", None),  # nobody knows the day
    (f"{AMA} has arrived in {OSLO}.", None, None),
    (f"{AMA} arrived in {OSLO}.", "2021-05-08", None),
]


@pytest.mark.parametrize(("text", "published", "start"), JUST_NOW)
def test_who_has_arrived_did_as_the_paper_went_to_press(
    text: str, published: str | None, start: str | None
) -> None:
    (trip,), _ = undated(annotated(text, published), TOLD)
    assert day(when.just_now(trip, Interval.parse(published) if published else None)) == start

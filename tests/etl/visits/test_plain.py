"""Days of a visit that nothing is weighed for: which day of it a date is, visits of a day, ends not kept."""

import pytest

from etl.visits.trips import trips
from tests.etl.visits.inline import annotated

AMA = "{P:Ama Boateng|ama|GH}"
OSLO, QUITO = "{G:Oslo|NO}", "{G:Quito|EC}"
SUNDAY, TUESDAY, FRIDAY = "{T:Sunday|2021-05-09}", "{T:Tuesday|2021-05-11}", "{T:Friday|2021-05-14}"
NTH = "{T:the third day|2021-05-11}"
A_DAY, FOUR_DAYS = "{D:one-day|P1D}", "{D:four-day|P4D}"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (f"{AMA} saw a ship in {OSLO} on {TUESDAY}, {NTH} of her visit to {{G:Norway|NO}}. She flies home on {FRIDAY}.",
         "2021-05-09", "2021-05-14"),
        (f"{AMA} saw a ship on {TUESDAY}, {NTH} of a {FOUR_DAYS} visit to {OSLO}. On {FRIDAY} she will sing.",
         "2021-05-09", "2021-05-12"),
        (f"{AMA} was received on {TUESDAY}, {{T:the third and last day|2021-05-11}} of her visit to {OSLO}.",
         "2021-05-09", "2021-05-11"),
        (f"{AMA} will travel to {OSLO} on {TUESDAY} for a {A_DAY} visit. She flies to {QUITO} on {FRIDAY}.",
         "2021-05-11", "2021-05-11"),
        (f"{AMA} sang during a {A_DAY} visit to {OSLO} on {TUESDAY}.", "2021-05-11", "2021-05-11"),
        (f"{AMA} returned home on {TUESDAY} after a {A_DAY} visit to {OSLO}.", "2021-05-11", "2021-05-11"),
        (f"{AMA} returned on {TUESDAY} from a {{D:three-day|P3D}} visit to {OSLO}, where she met the king.",
         "2021-05-09", "2021-05-11"),
        (f"{AMA} landed at home on {TUESDAY}, after {{D:three days|P3D}} of talks in {OSLO}.", "2021-05-09", "2021-05-11"),
        (f"{AMA} visited {OSLO} for {{D:a few hours|PTXH}} on {TUESDAY}.", "2021-05-11", "2021-05-11"),
        (f"{AMA} came to {OSLO} on {TUESDAY} for {{D:five hours|PT5H}}.", "2021-05-11", "2021-05-11"),
        (f"{AMA} spent barely {{D:six hours|PT6H}} in {OSLO} on {TUESDAY}.", "2021-05-11", "2021-05-11"),
        (f"{AMA} will fly to {OSLO} on {TUESDAY} for {{D:one day|P1D}}.", "2021-05-11", "2021-05-11"),
        (f"On {TUESDAY} {AMA} spent the day in {OSLO}.", "2021-05-11", "2021-05-11"),
        (f"{AMA} came to {OSLO} on {TUESDAY} for {{D:a day|P1D}} of talks.", "2021-05-11", "2021-05-11"),
        (f"{AMA} will be in {OSLO} on {SUNDAY} and in {QUITO} on {TUESDAY}.", "2021-05-09", "2021-05-09"),
        (f"Flags went up on {SUNDAY}, {{D:two days|P2D}} before the arrival of {AMA}. She leaves {OSLO} on {FRIDAY}.",
         "2021-05-11", "2021-05-14"),
        (f"{AMA} saw a ship on {FRIDAY}, {{D:three days|P3D}} after arriving in {OSLO} for a {FOUR_DAYS} visit.",
         "2021-05-11", "2021-05-14"),
        (f"{AMA} sang in {OSLO} on {TUESDAY}, {{T:the day after|2021-05-12}} she landed in {OSLO}. She left on {FRIDAY}.",
         "2021-05-10", "2021-05-14"),
        # no day of a visit, no length of one
        (f"{AMA} landed in {OSLO} on {TUESDAY}, {{T:the second day|2021-05-11}} of a strike.", "2021-05-11", None),
        (f"{AMA} landed in {OSLO} on {TUESDAY} for a {A_DAY} summit.", "2021-05-11", None),
        (f"{AMA} landed in {OSLO} on {TUESDAY} and talked for {{D:five hours|PT5H}}.", "2021-05-11", None),
    ],
)  # fmt: skip
def test_what_is_told_plainly_is_not_weighed(text: str, start: str, end: str | None) -> None:
    (trip, *_), _ = trips(annotated(text))
    assert trip.start
    assert str(trip.start.dating.interval) == start
    assert end is None or (trip.end and str(trip.end.dating.interval) == end)
    assert trip.start.sure == (end is not None)


def test_an_earlier_visit_is_dated_by_its_own_clause() -> None:
    text = (
        f"{{P:Esi Addo|esi|GH}} landed in {OSLO} on {TUESDAY}. It is the first visit since "
        f"{{T:March 2012|2012-03}}, when {AMA} came to {OSLO}."
    )
    days = {t.person.id: (t.start, t.end) for t in trips(annotated(text, "2021-05-12"))[0]}
    assert [d and str(d.dating.interval) for d in days["ama"]] == ["2012-03", "2012-03"]


def test_who_arrives_after_a_stay_elsewhere_ends_that() -> None:
    text = (
        f"{AMA} had come to {OSLO} on {FRIDAY} following {{D:four days|P4D}} in neighbouring {{G:Sweden|SE}}."
    )
    days = {t.country: (t.start, t.end) for t in trips(annotated(text, "2021-05-15"))[0]}
    start, end = days["SE"]
    assert start
    assert end
    assert (str(start.dating.interval), str(end.dating.interval)) == ("2021-05-11", "2021-05-14")


def test_a_length_that_lies_ahead_is_not_that_of_a_visit_left() -> None:
    text = f"{AMA} has left {OSLO} after a {FOUR_DAYS} visit, the ministry said on {SUNDAY}."
    (trip,), _ = trips(annotated(text, "2021-05-09"))
    assert trip.end is None


@pytest.mark.parametrize(
    "unkept",
    [
        f"was to have stayed until {FRIDAY}",
        f"had planned to leave on {FRIDAY}",
        f"was originally due to fly home on {FRIDAY}",
    ],
)
def test_an_end_that_was_only_planned_is_none(unkept: str) -> None:
    text = f"{AMA} landed in {OSLO} on {SUNDAY} and {unkept}. She returned home on {TUESDAY}."
    (trip,), _ = trips(annotated(text))
    assert trip.end
    assert str(trip.end.dating.interval) == "2021-05-11"


@pytest.mark.parametrize(
    "gone",
    [f"{{D:three days|P3D}} after leaving {OSLO}", f"{{D:three days|P3D}} after her return from {OSLO}"],
)
def test_the_last_day_is_told_by_its_distance(gone: str) -> None:
    text = f"{AMA} told the wire on {FRIDAY}, {gone}, that she would write a book."
    (trip,), _ = trips(annotated(text, "2021-05-20"))
    assert trip.end
    assert trip.end.sure
    assert str(trip.end.dating.interval) == "2021-05-11"
    assert trip.start is None or trip.start.dating.interval <= trip.end.dating.interval

"""How a visit ends, and whose end and length words tell: told behind other words, of tours, of plans changed."""

import pytest

from etl.visits.trips import trips
from tests.etl.visits.inline import annotated, reports

AMA, OLE = "{P:Ama Boateng|ama|GH}", "{P:Ole Lund|ole|NO}"
ACCRA, OSLO, NORWAY, QUITO = "{G:Accra|GH}", "{G:Oslo|NO}", "{G:Norway|NO}", "{G:Quito|EC}"
MONDAY, TUESDAY, FRIDAY = "{T:Monday|2021-05-03}", "{T:Tuesday|2021-05-04}", "{T:Friday|2021-05-07}"
TODAY, SUNDAY, THURSDAY = "{T:today|2021-05-08}", "{T:Sunday|2021-05-09}", "{T:Thursday|2021-05-13}"
THREE_DAYS, FOUR_DAYS, A_WEEK = "{D:three-day|P3D}", "{D:four days|P4D}", "{D:week-long|P1W}"


def days(text: str, country: str = "NO") -> tuple[str | None, str | None]:
    """The first and the last day of the visit to a country."""
    (trip,) = (t for t in trips(annotated(text))[0] if t.country == country)
    first, last = (str(d.dating.interval) if d else None for d in (trip.start, trip.end))
    return first, last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # the visit that stands before what was done there
        (f"{AMA} wrapped up a {THREE_DAYS} visit to {NORWAY}, where she met {OLE}, on {FRIDAY}.", "2021-05-05", "2021-05-07"),
        # ... and what somebody had been doing when they got home
        (f"{AMA} returned on {FRIDAY} after spending {FOUR_DAYS} in {OSLO}.", "2021-05-04", "2021-05-07"),
        (f"{AMA} returned home on {FRIDAY} after visiting {OSLO}.", None, "2021-05-07"),
        (f"{AMA} has left {NORWAY}. She was seen off on {FRIDAY} by {OLE}.", None, "2021-05-07"),
        # a few hours in one town are no visit of a day where somebody left on another
        (f"{AMA} returned from {OSLO} on {FRIDAY}. On {TUESDAY} she spent {{D:an hour|PT1H}} in {{G:Bergen|NO}}.",
         "2021-05-04", "2021-05-07"),
        # who comes back has not arrived
        (f"{AMA} will travel to {OSLO}. She will leave on {SUNDAY} and return on {THURSDAY}.", "2021-05-09", "2021-05-13"),
        (f"{AMA} will travel to {OSLO}. She leaves on {SUNDAY} and comes back on {THURSDAY}.", "2021-05-09", "2021-05-13"),
        # leaving home begins a visit of which nothing else tells when it did
        (f"{AMA}, on a visit to {OSLO}, will return home on {SUNDAY}. She left {ACCRA} on {FRIDAY}.", "2021-05-07", "2021-05-09"),
        # ... but no visit of which a later day is told
        (f"{AMA} is to visit {OSLO} on {SUNDAY}. She left {ACCRA} on {TUESDAY}.", "2021-05-09", "2021-05-09"),
        # towns in an order that their days do not have
        (f"{AMA} will be in {OSLO} from {TODAY} to {SUNDAY}, in {{G:Bergen|NO}} from {{T:Monday|2021-05-10}} to {THURSDAY} and in"
         f" {{G:Narvik|NO}} on {FRIDAY}.", "2021-05-08", "2021-05-13"),
        # a day of the visit is not its first where its length tells that
        (f"{AMA} wound up a {THREE_DAYS} visit to {NORWAY} on {FRIDAY}. During her stay she saw a ship on {{T:Thursday|2021-05-06}}.",
         "2021-05-05", "2021-05-07"),
        # how much too early somebody came is not how long they stayed
        (f"{AMA} arrived in {OSLO} on {TUESDAY}, {{D:a day|P1D}} early, for a {THREE_DAYS} visit.", "2021-05-04", "2021-05-06"),
        # plans that were changed, and others
        (f"{AMA} cut short her visit to {OSLO}, where she arrived on {TUESDAY}. She was expected to stay until {SUNDAY}.",
         "2021-05-04", None),
        (f"{AMA} arrived in {OSLO} on {TUESDAY} and extended her stay. She was due to leave on {FRIDAY}.", "2021-05-04", None),
        (f"{AMA} arrived in {OSLO} on {TUESDAY} and cut the ribbon at a short ceremony. She was due to leave on {FRIDAY}.",
         "2021-05-04", "2021-05-07"),
        (f"{AMA} arrived in {OSLO} on {TUESDAY} and extended her condolences. She was due to leave on {FRIDAY}.",
         "2021-05-04", "2021-05-07"),
        (f"{AMA} arrived in {OSLO} on {TUESDAY} and extended an invitation. She was due to leave on {FRIDAY}.",
         "2021-05-04", "2021-05-07"),
        (f"{AMA} will land in {OSLO} on {SUNDAY}, and not on {THURSDAY}.", "2021-05-09", None),
        (f"{AMA} did not leave {OSLO} on {TUESDAY} as planned. She flew home on {FRIDAY}.", None, "2021-05-07"),
        (f"{AMA} visited {OSLO}. She did not leave until {FRIDAY}.", None, "2021-05-07"),
        # who is to leave a place does not arrive there
        (f"{AMA} landed in {OSLO} on {TUESDAY}. She is due to leave {OSLO} on {SUNDAY}.", "2021-05-04", "2021-05-09"),
        (f"{AMA} visited {OSLO}. Her plane was to depart {OSLO} on {FRIDAY}.", None, "2021-05-07"),
        (f"{AMA} broke off a visit to {OSLO} on {FRIDAY}.", None, "2021-05-07"),
        # ... nor where they go next
        (f"{AMA} is on a visit to {OSLO}. She landed on {TUESDAY} and returns to {ACCRA} on {SUNDAY}.", "2021-05-04", "2021-05-09"),
        # a part of it that was called off
        (f"{AMA} landed in {OSLO} on {TUESDAY} and flew home on {FRIDAY}. A visit to {{G:Bergen|NO}} on {SUNDAY} was called off.",
         "2021-05-04", "2021-05-07"),
        (f"{AMA} landed in {OSLO}. {OLE} saw off {AMA} at the airport on {FRIDAY}.", None, "2021-05-07"),
        (f"{AMA} flew into {OSLO} on {FRIDAY} for {{D:three days|P3D}} of talks with {OLE}.", "2021-05-07", "2021-05-09"),
        # of two days beside a leaving, the nearer one is that of it
        (f"{AMA}, in {OSLO} since {TUESDAY}, has decided to fly home on {FRIDAY}.", "2021-05-04", "2021-05-07"),
        (f"{AMA}, in {OSLO} since {TUESDAY}, took leave of {OLE} at the palace on {FRIDAY}.", "2021-05-04", "2021-05-07"),
        # ... if it is one
        (f"{AMA}, in {OSLO} since {TUESDAY}, will not leave {NORWAY} on {FRIDAY} as announced but stay there until {SUNDAY}.",
         "2021-05-04", "2021-05-09"),
        # the end of an accord is none of a visit
        (f"{AMA} began a {THREE_DAYS} visit to {NORWAY} on {FRIDAY}. The accord with {NORWAY} on fishing runs until {THURSDAY}.",
         "2021-05-07", "2021-05-09"),
        (f"{AMA} landed in {OSLO} on {FRIDAY}. She will discuss the accord with {OLE} and stay until {THURSDAY}.",
         "2021-05-07", "2021-05-13"),
        # a way inside a country neither begins nor ends a visit to it
        (f"{AMA} began a {THREE_DAYS} visit to {NORWAY} on {FRIDAY}. She left {OSLO} on {TODAY} for {{G:Bergen|NO}}.",
         "2021-05-07", "2021-05-09"),
        # nor do others who leave, or leave a room
        (f"{AMA} landed in {OSLO} on {FRIDAY} with traders, some of whom left for {QUITO} {TODAY}. She flies home on {SUNDAY}.",
         "2021-05-07", "2021-05-09"),
        # who was gone by a day had left, who went somewhere had not
        (f"{AMA} came to {OSLO} on {TUESDAY}, saw {OLE} and was gone by {{T:sunset|2021-05-04}}. {OLE} met guests on {FRIDAY}.",
         "2021-05-04", "2021-05-04"),
        (f"{AMA} flew to {OSLO} on {TUESDAY}. The guest was gone again by late {FRIDAY}.", "2021-05-04", "2021-05-07"),
        (f"{AMA} will fly to {OSLO} on {SUNDAY}. Half of the seats were gone by {FRIDAY}.", "2021-05-09", None),
        (f"{AMA} landed in {OSLO} on {TUESDAY}. She is to stay until {SUNDAY}; all tickets were gone by {FRIDAY}.", "2021-05-04", "2021-05-09"),
        # an earlier month is that of something else
        (f"{AMA} came to {OSLO} for talks that broke down in {{T:April|2021-04}}. She left {NORWAY} on {FRIDAY}.", None, "2021-05-07"),
        (f"Talks broke down in {{T:April|2021-04}}. {AMA} flew into {OSLO} on {TUESDAY} and left {NORWAY} on {FRIDAY}.",
         "2021-05-04", "2021-05-07"),
        (f"{AMA} was in {OSLO} in {{T:April|2021-04}}.", "2021-04", "2021-04"),
        # a day of a visit that goes on
        (f"{AMA} is on a visit to {NORWAY}. She arrived on {TUESDAY} and met {OLE} on {FRIDAY}.", "2021-05-04", None),
        (f"{AMA} left {ACCRA} on {FRIDAY} on a visit to {NORWAY}, at the invitation of {OLE}.", "2021-05-07", None),
        (f"Upon her return from {OSLO} on {FRIDAY}, {AMA} said {OLE} would come.", None, "2021-05-07"),
        (f"On {TUESDAY} {AMA} was in {OSLO} for {{D:a few hours|PTXH}}, and {OLE} will speak until {FRIDAY}.",
         "2021-05-04", "2021-05-04"),
    ],
)  # fmt: skip
def test_when_a_visit_began_and_ended(text: str, first: str | None, last: str | None) -> None:
    assert days(text) == (first, last)


def test_a_time_of_many_years_dates_no_visit() -> None:
    told = f"{AMA} was often in {OSLO} on visits in {{T:the 1980s|%s}}."
    found = [
        {t.country for t in trips(annotated(told % when))[0]} for when in ("1980-01-01/1989-12-31", "1988")
    ]
    assert found == [set(), {"NO"}]


def test_a_tour_that_took_somebody_somewhere_ends_by_the_day_they_get_home() -> None:
    assert (
        days(f"{AMA} landed in {ACCRA} on {FRIDAY} after a tour that took her to {OSLO}.")[1] == "2021-05-07"
    )


LEGS = [
    # the length of a tour is that of none of its visits
    (f"{AMA} sets off on {TODAY} on a {A_WEEK} tour that will take her to {OSLO} on {SUNDAY} and {QUITO} on {THURSDAY}.",
     "EC", "2021-05-13"),
    # who is somewhere until a day goes on from there
    (f"{AMA} left on {TODAY} for a tour of {NORWAY} and {{G:Ecuador|EC}}. She will be in {OSLO} until {SUNDAY} and then go on to {QUITO}.",
     "EC", "2021-05-09"),
    # who has left one country does not leave it again
    (f"{AMA} arrived in {OSLO} on {FRIDAY} from {QUITO}, where she had seen {{P:Kofi Mensah|kofi|TG}}. She flies home on {SUNDAY}.",
     "NO", "2021-05-07"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country", "first"), LEGS)
def test_the_legs_of_a_tour(text: str, country: str, first: str) -> None:
    assert days(text, country)[0] == first


def test_where_somebody_is_until_a_day_they_leave_on_it() -> None:
    assert days(LEGS[1][0]) == ("2021-05-08", "2021-05-09")
    assert days(LEGS[2][0]) == ("2021-05-07", "2021-05-09")
    assert days(LEGS[0][0], "EC")[1] != "2021-05-19"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"On the final day of her {THREE_DAYS} visit to {OSLO}, {AMA} saw {OLE} {TODAY}.", "ongoing"),
        (f"{AMA} is due to land in {OSLO} {TODAY} for a {THREE_DAYS} visit.", "planned"),
        (f"{AMA} landed in {OSLO} {TODAY} for a {THREE_DAYS} visit.", "ongoing"),
        (f"{AMA} is in {OSLO} {TODAY} for a {{D:one-day|P1D}} visit.", "ongoing"),
        (f"{AMA} did not arrive in {OSLO} on {FRIDAY}.", "cancelled"),
        (f"{AMA} did not arrive in {OSLO} until late on {FRIDAY}.", "ongoing"),
        (f"{AMA} did not arrive in {OSLO} alone {TODAY}.", "ongoing"),
        (f"{AMA} failed to arrive at an agreement in {OSLO} {TODAY}.", "ongoing"),
        (
            f"{AMA} is on a visit to {OSLO}, where she landed on {FRIDAY}. She left the hotel at noon {TODAY} for talks with {OLE}.",
            "ongoing",
        ),
        (
            f"{AMA} is on a visit to {OSLO}, where she landed on {FRIDAY}. She left the Norwegian capital at noon {TODAY}.",
            "completed",
        ),
    ],
)
def test_the_stage_on_the_day_itself(text: str, expected: str) -> None:
    (report,) = reports(annotated(text))
    assert report.status == expected


@pytest.mark.parametrize(
    "text",
    [
        # a visit without a place is one to where the paper writes from
        f"{{G:OSLO|NO}} - Streets were closed in {OSLO} as {AMA} began a {THREE_DAYS} visit on {FRIDAY}.",
        f"{{G:OSLO|NO}} - Accompanied by her husband, {AMA} landed in {OSLO} on {FRIDAY}.",
        f"{{G:OSLO|NO}} - {OLE} saw off {AMA} on {FRIDAY} at the end of a {THREE_DAYS} visit.",
        f"{AMA} began a tour on {FRIDAY} in {OSLO}.",
    ],
)
def test_who_came(text: str) -> None:
    assert {(r.visitor, r.destination) for r in reports(annotated(text))} == {("ama", "NO")}


def test_what_is_due_somewhere_is_nobody() -> None:
    text = f"{{G:OSLO|NO}} - {AMA} landed in {OSLO} on {FRIDAY}. Elections are due in {OSLO} on {{T:July 9|2021-07-09}}."
    assert [(r.visitor, str(r.start and r.start.interval)) for r in reports(annotated(text))] == [
        ("ama", "2021-05-07")
    ]

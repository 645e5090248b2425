"""First and last days where an article tells of several visits: the legs of a tour, several visitors."""

import pytest

from etl.visits.trips import trips
from tests.etl.visits.inline import annotated, reports

AMA, BEN, OLE = "{P:Ama Boateng|ama|GH}", "{P:Ben Addo|ben|KE}", "{P:Ole Lund|ole|NO}"
ACCRA, OSLO, NORWAY, QUITO = "{G:Accra|GH}", "{G:Oslo|NO}", "{G:Norway|NO}", "{G:Quito|EC}"
MONDAY, TUESDAY, FRIDAY = "{T:Monday|2021-05-03}", "{T:Tuesday|2021-05-04}", "{T:Friday|2021-05-07}"
SUNDAY, WEEK = "{T:Sunday|2021-05-09}", "{T:this week|2021-W18}"
KOFI = "{P:Kofi Mensah|kofi|GH}"


def days(text: str, country: str = "NO", person: str = "ama") -> tuple[str | None, str | None]:
    """The first and the last day of somebody's visit to a country."""
    (trip,) = (t for t in trips(annotated(text))[0] if (t.country, t.person.id) == (country, person))
    first, last = (str(d.dating.interval) if d else None for d in (trip.start, trip.end))
    return first, last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # the visit is told before its days
        (f"{AMA} is in {OSLO} on an official visit. It began on {TUESDAY} and ends on {FRIDAY}.", "2021-05-04", "2021-05-07"),
        # who did not come before a day came then
        (f"{AMA} did not arrive in {OSLO} until late on {TUESDAY}.", "2021-05-04", None),
        # days before the visit
        (f"{AMA} is coming to {OSLO}. {OLE} looks forward to her {TUESDAY}-to-{FRIDAY} visit.", "2021-05-04", "2021-05-07"),
        # "flew out" begins a visit from which somebody is back later
        (f"{AMA} defended her trip to {OSLO}. She flew out on {TUESDAY}, and returned home on {FRIDAY}.",
         "2021-05-04", "2021-05-07"),
        # ... not where they were back by the day after
        (f"{AMA} ended her visit to {OSLO}. She flew out on {TUESDAY}, and returned home on {{T:Wednesday|2021-05-05}}.",
         None, "2021-05-04"),
        # whoever left home in the week of a visit left for it
        (f"{AMA} is in {OSLO} {WEEK}. She left {ACCRA} on {TUESDAY} and will return home on {FRIDAY}.",
         "2021-05-04", "2021-05-07"),
        # a day on which streets are opened again ends no visit
        (f"{AMA} landed in {OSLO} on {TUESDAY}. The roads will be closed until {SUNDAY}. She will leave on {FRIDAY}.",
         "2021-05-04", "2021-05-07"),
        # a leg that came before another is over when that begins
        (f"{AMA} arrived in {QUITO} on {TUESDAY} after visiting {OSLO}. She will leave on {FRIDAY}.", None, "2021-05-04"),
        # towns of a list are stops, but a tour named before them is none
        (f"{AMA}'s tour took her to {OSLO} on {TUESDAY} and {QUITO} on {FRIDAY}. She flew home on {SUNDAY}.",
         "2021-05-04", "2021-05-07"),
    ],
)  # fmt: skip
def test_days_told_beside_another_leg_or_in_another_sentence(
    text: str, first: str | None, last: str | None
) -> None:
    assert days(text) == (first, last)


def test_so_long_is_a_whole_tour_that_is_over() -> None:
    text = f"{AMA} returned to {ACCRA} on {FRIDAY} after a {{D:five-day|P5D}} tour of {{G:Peru|PE}} and {NORWAY}."
    assert days(text) == (None, "2021-05-07")
    assert days(text, "PE")[0] != "2021-05-07"


def test_a_tour_takes_its_own_visitor_to_its_countries() -> None:
    text = f"{KOFI} started a regional swing on {TUESDAY} that will take him to {{G:Norway|NO}}, {{G:Peru|PE}} and {{G:Ecuador|EC}}."
    assert days(text, person="kofi")[0] == "2021-05-04"
    assert [days(text, c, "kofi")[0] for c in ("PE", "EC")] == [None, None]


def test_somebody_who_acts_on_another_is_not_the_one_who_goes() -> None:
    assert not [
        t
        for t in trips(annotated(f"{KOFI} will take him to {OSLO} on {TUESDAY}."))[0]
        if t.person.id == "kofi"
    ]


def test_what_is_due_in_a_month_is_nobody() -> None:
    text = f"{AMA} arrived in {OSLO} on {TUESDAY}. Elections in {NORWAY} are due in {{T:November|2021-11}}."
    assert [t.country for t in trips(annotated(text))[0]] == ["NO"]


def test_a_return_visit_is_no_way_home() -> None:
    text = f"{{P:Ada Roy|ada}} will pay a return visit to {NORWAY} from {TUESDAY} to {FRIDAY}."
    assert days(text, person="ada") == ("2021-05-04", "2021-05-07")


def test_a_list_of_countries_with_days_in_brackets() -> None:
    text = f"{AMA} will go to three countries: {NORWAY} ({MONDAY} and {TUESDAY}), {{G:Peru|PE}} ({FRIDAY}) and {{G:Ecuador|EC}} ({SUNDAY})."
    assert days(text) == ("2021-05-03", "2021-05-04")
    assert days(text, "PE")[0] == "2021-05-07"


def test_who_joins_another_comes_on_that_day() -> None:
    text = f"{AMA} arrived in {OSLO} on {MONDAY}. {BEN} joined her on {TUESDAY}. Both left on {FRIDAY}."
    assert days(text, person="ben")[0] == "2021-05-04"
    assert days(text)[0] == "2021-05-03"


def test_where_somebody_is_host() -> None:
    text = f"{OLE} will play host to {AMA}. She is due in {OSLO} on {TUESDAY}."
    assert days(text)[0] == "2021-05-04"


def test_it_that_began_is_what_was_spoken_of() -> None:
    text = f"{AMA} arrived in {OSLO} on {MONDAY} for a summit on a visit. It began on {TUESDAY} and ends on {SUNDAY}."
    assert days(text)[0] == "2021-05-03"


def test_who_has_just_left_for_a_place_is_not_back_from_it() -> None:
    text = f"{AMA} left {OSLO} on {{T:Saturday|2021-05-08}} for {QUITO}. She had arrived on {TUESDAY}."
    stages = {r.destination: r.status for r in reports(annotated(text))}
    assert stages["EC"] != "completed"

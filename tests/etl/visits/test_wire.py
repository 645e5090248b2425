"""What agencies write of travel in passing, often with a day of something else beside it."""

import pytest

from etl.visits.date_table import OTHER_EVENTS
from tests.etl.visits.inline import annotated, reports

AMA = "{P:Ama Boateng|ama|GH}"
OSLO, LIMA, QUITO = "{G:Oslo|NO}", "{G:Lima|PE}", "{G:Quito|EC}"
MONDAY, WEDNESDAY, FRIDAY = "{T:Monday|2021-05-03}", "{T:Wednesday|2021-05-05}", "{T:Friday|2021-05-07}"
JUNE = "{T:June|2021-06}"


def told(text: str) -> list[tuple[str, str | None, str]]:
    """The visits of a text: country, first day, status."""
    return [
        (r.destination, str(r.start.interval) if r.start else None, r.status)
        for r in reports(annotated(text))
    ]


@pytest.mark.parametrize(
    ("text", "start", "status"),
    [
        # the day on which a visit to come was announced is none of the visit
        (f"Officials said on {WEDNESDAY} that {AMA} would travel to {OSLO} in {JUNE}.", "2021-06", "planned"),
        (f"{WEDNESDAY}, officials said {AMA} will travel to {OSLO} in {JUNE}.", "2021-06", "planned"),
        (f"In a statement on {WEDNESDAY} the ministry said {AMA} will go to {OSLO}.", None, "planned"),
        (f"{AMA} will not be in {OSLO} on {FRIDAY} after all: her visit, announced only on {WEDNESDAY}, has been put off.",
         "2021-05-07", "postponed"),
        (f"A visit of {AMA} to {OSLO}, announced for {WEDNESDAY}, has been put off.", "2021-05-05", "postponed"),
        # ... but who says it there is there on that day
        (f"{AMA} told reporters in {OSLO} on {WEDNESDAY} that the talks would go on.", "2021-05-05", "completed"),
        (f"{AMA} said in {OSLO} on {WEDNESDAY} that trade had grown since {{T:2015|2015}}.", "2021-05-05", "completed"),
        # nor is that of something else, which somebody may come for
        (f"{AMA} came to {OSLO} for {FRIDAY}'s vote.", "2021-05-07", "ongoing"),
        # a day told by its distance from that of something else
        (f"It was signed on {WEDNESDAY}, just {{D:two days|P2D}} before {AMA} arrived in {OSLO}.", "2021-05-07", "ongoing"),
        # who leaves home for somewhere sets out then
        (f"{AMA} left {{G:Accra|GH}} on {FRIDAY} for {OSLO}, where she will join a march.", "2021-05-07", "ongoing"),
        (f"{AMA} has begun a visit to {OSLO}.", None, "ongoing"),
        # being somewhere for something, without a day
        (f"{AMA} is in {OSLO} for talks on fish.", None, "ongoing"),
        (f"{AMA} is in {OSLO}, for talks on fish.", None, "ongoing"),
    ],
)  # fmt: skip
def test_the_day_is_that_of_the_visit(text: str, start: str | None, status: str) -> None:
    assert told(text) == [("NO", start, status)]


def test_a_visit_to_come_has_no_day_of_the_one_before() -> None:
    found = told(f"{AMA} visited {OSLO} on {MONDAY} and will also visit {QUITO}.")
    assert [row[:2] for row in found] == [("NO", "2021-05-03"), ("EC", None)]


@pytest.mark.parametrize(
    "text",
    [
        # others go there
        f"{AMA} warned on {MONDAY} that militants have crossed into {OSLO}.",
        f"{AMA} said on {MONDAY} the port was shut, and that inspectors would arrive in {OSLO}.",
        f"{AMA} told reporters on {MONDAY} of 10 {{N:Germans|DE}} who have gone to {OSLO}.",
        f"{AMA} said on {MONDAY} that a citizen who suddenly goes to {OSLO} is watched.",
        f"{AMA} signed the accord. Gunmen ambushed a team as they drove to {OSLO} on {MONDAY}.",
        # ... or are brought there
        f"{AMA} asked on {MONDAY} that the boy be returned to {OSLO}.",
        f"{AMA} said that a suspect who was returned from {OSLO} on {MONDAY} was in jail.",
        # nobody goes anywhere
        f"{AMA} said that it grew to include {OSLO} in {{T:1952|1952}}, {LIMA} in {{T:1955|1955}}.",
        f"{AMA} asked on {MONDAY} for a way to move forward in {OSLO}.",
        f"{AMA} praised the peacekeeping mission in {OSLO} on {MONDAY}.",
        f"{AMA} warned on {MONDAY} of a cell operating out of {OSLO}.",
        f"{AMA} served a tour of duty in {OSLO}.",
    ],
)
def test_no_visit(text: str) -> None:
    assert not told(text)


def test_the_end_of_a_visit_to_where_the_dateline_is() -> None:
    for words in ("wrapped up a {D:two-day|P2D} visit", "ended a {D:two-day|P2D} visit"):
        found = reports(annotated(f"{OSLO}, May 8 (Agency) - {AMA} {words} on {FRIDAY}."))
        days = [(r.start and str(r.start.interval), r.end and str(r.end.interval)) for r in found]
        assert days == [("2021-05-06", "2021-05-07")]


def test_who_meets_only_foreigners_is_at_home() -> None:
    guest = "{O:Ghana's foreign minister|ama|GH} " + AMA
    text = f"{{O:Foreign Minister|ole}} {{P:Ole Lund|ole}} met {guest} in {OSLO} on {FRIDAY}."
    assert [(r.visitor, r.destination) for r in reports(annotated(text))] == [("ama", "NO")]


@pytest.mark.parametrize(
    "text",
    [
        f"{AMA} visited {{G:Peru|PE}} troops in {OSLO} on {MONDAY}.",
        f"{AMA} opened the {{G:Ghana|GH}} Embassy in {OSLO} on {MONDAY}.",
    ],
)
def test_a_country_may_stand_for_its_people(text: str) -> None:
    assert [country for country, *_ in told(text)] == ["NO"]


def test_the_stops_of_a_programme() -> None:
    text = f"{AMA}'s programme: {OSLO} on {MONDAY}, {LIMA} on {WEDNESDAY}, {QUITO} on {FRIDAY}."
    assert [row[:2] for row in told(text)][-2:] == [("PE", "2021-05-05"), ("EC", "2021-05-07")]


def test_a_day_of_its_own_is_none_of_a_visit() -> None:
    text = f"{AMA} is in {OSLO} for talks. The talks are about {FRIDAY}'s bombings."
    assert [row[:2] for row in told(text)] == [("NO", None)]


@pytest.mark.parametrize("before", [f"In {OSLO}", f"In {OSLO} on {MONDAY}", f"Speaking in {OSLO}"])
def test_who_visits_is_where_the_sentence_is(before: str) -> None:
    text = (
        f"{before}, {{O:visiting Ghanaian Foreign Minister|ama|GH}} {AMA} praised fish. It rained in {LIMA}."
    )
    assert [country for country, *_ in told(text)] == ["NO"]


def test_words_of_saying_without_end_cost_no_more_than_others() -> None:
    words = ". " + "in a statement on " * 200 + "x"  # two branches took "on": the search did not end
    assert not any(pattern.search(words) for pattern in OTHER_EVENTS)

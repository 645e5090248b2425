"""What an article says of a visit that other papers tell, and which articles are read again for it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from inline import annotated

from db.dates import Interval
from db.model import Dating, Report, Visit
from etl.visits.extract import reports
from etl.visits.second_look import Sought, missing, sought, trips
from etl.visits.trips import trips as first_look

KOFI = Sought("kofi", "NO", Interval.parse("2021-05-03/2021-05-05"))
NORWAY = frozenset({"NO"})
OLE = Sought("ole", "GH", Interval.parse("2021-05-03/2021-05-05"))

#: What nobody understands who does not know of the visit: text, first and last day.
TOLD = [
    # named beside a place of the country on one of the days
    (
        "For {G:Norway|NO} {P:Kofi Mensah|kofi|GH} found an hour on {T:Tuesday|2021-05-04}.",
        ("2021-05-04", None),
    ),
    # a day before the others say: the papers disagree
    (
        "For {G:Norway|NO} {P:Kofi Mensah|kofi|GH} found an hour on {T:Sunday|2021-05-02}.",
        ("2021-05-02", None),
    ),
    # on the way there, on the way back
    (
        "{P:Kofi Mensah|kofi|GH} packed his bags for {G:Norway|NO} on {T:Monday|2021-05-03}.",
        ("2021-05-03", None),
    ),
    (
        "{P:Kofi Mensah|kofi|GH} brought home a cold from {G:Norway|NO} on {T:Wednesday|2021-05-05}.",
        (None, "2021-05-05"),
    ),
    # an airport of which nobody says where it is; the country that the text names most is another
    (
        "{G:Sweden|SE} and {G:Sweden|SE}'s neighbour {G:Norway|NO} like {P:Kofi Mensah|kofi|GH}."
        " He landed at {G:Torp airport|} on {T:Monday|2021-05-03}.",
        ("2021-05-03", None),
    ),
]

#: What does not speak of the visit, whoever knows of it.
UNTOLD = [
    "In {G:Norway|NO}, {P:Kofi Mensah|kofi|GH} is well known.",
    "For {G:Norway|NO} {P:Kofi Mensah|kofi|GH} found an hour on {T:April 10|2021-04-10}.",
    "For {G:Sweden|SE} {P:Kofi Mensah|kofi|GH} found an hour on {T:Tuesday|2021-05-04}.",
    "{P:Kofi Mensah|kofi|GH} called {G:Norway|NO} a friend. {P:Esi Ofori|esi|GH} spoke on {T:Tuesday|2021-05-04}.",
]


def days(text: str, *known: Sought) -> list[tuple[str, str, str | None, str | None]]:
    article = annotated(text)
    untold = missing(known, [t.gist for t in first_look(article)[0]])
    return [
        (t.person.id, t.country, *(str(d.dating.interval) if d else None for d in (t.start, t.end)))
        for t in trips(article, known, untold)[0]
        if not t.assumed
    ]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_visit_known_from_others_is_understood(text: str, told: tuple[str | None, str | None]) -> None:
    assert ("kofi", "NO") not in [(t.person.id, t.country) for t in first_look(annotated(text))[0]]
    assert days(text, KOFI) == [("kofi", "NO", *told)]


def test_a_visit_that_the_first_look_saw_is_not_missing() -> None:
    text = annotated("{P:Kofi Mensah|kofi|GH} landed in {G:Oslo|NO} on {T:Tuesday|2021-05-04}.")
    found = [t.gist for t in first_look(text)[0]]
    later = Sought("kofi", "NO", Interval.parse("2021-06-03"))
    assert missing([KOFI, OLE, later], found) == [OLE, later]


@pytest.mark.parametrize("text", UNTOLD)
def test_nothing_is_read_into_an_article(text: str) -> None:
    assert days(text, KOFI) == []


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("{P:Kofi Mensah|kofi|GH} met {P:Ole Dahl|ole|NO} of {G:Norway|NO}.", ["ole"]),
        ("{P:Kofi Mensah|kofi|GH}, who likes {G:Norway|NO}, met {P:Mara Novak|mara|SI}.", []),
        ("{P:Kofi Mensah|kofi|GH} likes {G:Norway|NO} and {P:Ole Dahl|ole|NO}'s boat.", []),
    ],
)
def test_a_visit_that_an_article_does_not_tell_has_the_meetings_that_it_tells(
    text: str, met: list[str]
) -> None:
    article = annotated(text)
    told = reports(article, *trips(article, [KOFI], [KOFI]))
    assert [m.entity for r in told for m in r.meetings] == met
    assert [(r.destination, r.start, r.end) for r in told] == [("NO", None, None)] * len(met)


def test_who_is_met_on_a_visit_that_the_article_tells_is_met_on_that() -> None:
    text = (
        "{P:Kofi Mensah|kofi|GH} landed in {G:Helsinki|FI} on {T:Monday|2021-05-10} after {G:Norway|NO}. "
        "{P:Mensah|kofi|GH} met {P:Aino Salo|aino|} at noon."
    )
    known = Sought("aino", "GH", KOFI.days)  # the host had been in the guest's country the week before
    article = annotated(text + " {G:Ghana|GH} smiled.")
    told = reports(article, *trips(article, [KOFI, known], [KOFI, known]))
    assert [(r.visitor, r.destination, [m.entity for m in r.meetings]) for r in told] == [
        ("kofi", "FI", ["aino"])
    ]


@pytest.mark.parametrize(("day", "met"), [("2021-05-04", ["ole"]), ("2021-04-01", [])])
def test_who_is_met_on_another_day_is_not_met_on_a_visit_that_others_tell(day: str, met: list[str]) -> None:
    article = annotated(f"{{P:Kofi Mensah|kofi|GH}} met {{P:Ole Dahl|ole|NO}} on {{T:then|{day}}}.")
    told = reports(article, *trips(article, [KOFI], [KOFI]))
    assert [m.entity for r in told for m in r.meetings] == met


def test_a_pronoun_that_may_mean_two_known_visitors_means_neither() -> None:
    text = "{G:Norway|NO} and {G:Ghana|GH} celebrated. He landed on {T:Monday|2021-05-03}."
    both = text + " {P:Kofi Mensah|kofi|GH} and {P:Ole Dahl|ole|NO} are friends."
    assert days(text + " {P:Kofi Mensah|kofi|GH} smiled.", KOFI)
    assert days(both, KOFI, OLE) == []


def visit(*articles: str, days: str | None = "2021-05-03") -> Visit:
    reports = tuple(Report(f"r-{a}", a, "kofi", "Kofi Mensah", "NO") for a in articles)
    return Visit("v", "kofi", "NO", reports, start=Dating(Interval.parse(days), "stated") if days else None)


def test_articles_are_read_again_that_name_the_visitor_at_the_time_and_tell_nothing() -> None:
    named = {"kofi": ["teller", "silent", "late", "undated"], "ole": ["other"]}
    dct = {"teller": "2021-05-04", "silent": "2021-05-05", "late": "2021-09-01", "other": "2021-05-04"}
    dated = {a: Dating(Interval.parse(d), "stated") for a, d in dct.items()} | {"undated": None}
    there = dict.fromkeys((*dct, "undated"), frozenset({"NO", "GH"}))
    assert sought([visit("teller")], named, dated, there) == {
        "silent": [Sought("kofi", "NO", Interval.parse("2021-05-03"))]
    }


def test_an_article_that_is_read_again_knows_what_it_shares_with_others_too() -> None:
    named = {"kofi": ["a", "b", "c"]}
    dated = {a: Dating(Interval.parse("2021-05-04"), "stated") for a in "abc"}
    first, second = visit("a", "b"), visit("a", days="2021-05-10")
    found = sought([first, second], named, dated, dict.fromkeys("abc", NORWAY))
    assert {a: [v.told for v in known] for a, known in found.items()} == {
        "b": [True, False],
        "c": [False, False],
    }


@pytest.mark.parametrize("days", [None, "2021", "2021-05"])
def test_visits_that_nobody_dates_by_days_are_not_looked_for(days: str | None) -> None:
    dated = {a: Dating(Interval.parse("2021-05-04"), "stated") for a in "ab"}
    assert sought([visit("a", days=days)], {"kofi": ["a", "b"]}, dated, dict.fromkeys("ab", NORWAY)) == {}


def test_an_article_that_does_not_speak_of_the_country_is_not_read_again() -> None:
    dated = {a: Dating(Interval.parse("2021-05-04"), "stated") for a in "ab"}
    assert sought([visit("a")], {"kofi": ["a", "b"]}, dated, {"a": {"NO"}, "b": {"GH"}}) == {}

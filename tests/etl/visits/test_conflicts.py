"""Which names and offices of two papers contradict each other."""

from dataclasses import replace

import pytest

from db.dates import Interval
from db.model import Basis, Dating, Report
from etl.visits.conflicts import conflicts, disagree_on_name, disagree_on_office

NAMES = [
    ("Ama Boateng", "Ama Boateng", "GH", False),
    ("Ama Boateng", "A. Boateng", "GH", False),
    ("Ama Serwaa Boateng", "Ama Boateng", "GH", False),
    ("Boateng", "Ama Boateng", "GH", False),
    ("Ama Boatang", "Ama Boateng", "GH", True),
    ("Esi Boateng", "Ama Boateng", "GH", True),
    ("Boatang", "Ama Boateng", "GH", True),
    ("Kari Lund", "Kari Lünd", "NO", False),
    ("Kari Hansen", "Kari Hanson", "NO", True),
    ("Yusuf Kamel", "Youssef Kamal", "EG", False),  # vowels of a romanised name
    ("Yusuf Kamel", "Youssef Karam", "EG", True),
    ("Thomas Lund", "Tom Lund", "NO", False),
    ("Kwabena Okai", "Kwab Okai", "GH", False),  # a first name in short
    ("Gino Baretti", "Gino Barreti", "IT", True),  # they sound alike, and one is a slip of the pen
    ("Bader Hilal", "Bader Hillal", "OM", False),  # which it is not in a romanised name
    ("Jörg Müller", "Joerg Mueller", "DE", False),
    ("K. Lund", "Kari Lund", "NO", False),
    ("A. K. Sherpa", "Ang Karma Sherpa", "NP", False),
    ("Jørgen Łukin", "Jorgen Lukin", "NO", False),  # letters with a stroke
    ("Gasim Abdul Karar", "Qasim Abdelkarar", "SD", False),
    ("Gasim Abdul Karar", "Nasim Abdul Karar", "SD", True),
    ("Hryhoriy Hontar", "Grigori Gontar", "UA", False),
]


@pytest.mark.parametrize(("one", "two", "origin", "differ"), NAMES)
def test_names(one: str, two: str, origin: str, differ: bool) -> None:
    assert disagree_on_name(one, two, origin) is differ
    assert disagree_on_name(two, one, origin) is differ


OFFICES = [
    ("foreign minister", "Minister of Foreign Affairs", False),
    ("foreign minister", "minister", False),
    ("top diplomat", "foreign minister", False),
    ("Finance Minister", "Trade Minister", True),
    ("Deputy Finance Minister", "Finance Minister", True),
    ("Deputy Prime Minister and Foreign Minister", "Foreign Minister", False),
    ("President", "Prime Minister", True),
    ("former President", "Vice President", False),  # of another time
    ("crown prince", "king", True),
    ("leader", "king", False),
    ("envoy", "ambassador", False),
    ("Minister of Economy and Industry", "finance minister", True),
    ("Minister of Trade and Industry", "industry minister", False),
    ("Minister of Energy and Water", "Minister of Water and Forests", False),  # they share a task
    ("Prime Minister", "Minister of Defence", True),
    ("Industry Minister", "Minister for Industrial Development", False),  # another form of the word
    ("Minister of Agricultural Affairs", "Agriculture Minister", False),
    ("Interior Minister", "Minister of International Trade", True),
    ("Minister of Commerce and Tourism", "Trade Minister", False),  # other words for one task
    ("Home Minister", "Minister of the Interior", False),
    ("Trade Adviser", "Trade Minister", True),  # another grade of one task
    ("adviser", "Trade Minister", False),
    ("Adviser to the Trade Minister", "Trade Minister", False),
    ("Trade Adviser", "Minister of Defence", False),
]


@pytest.mark.parametrize(("one", "two", "differ"), OFFICES)
def test_offices(one: str, two: str, differ: bool) -> None:
    assert disagree_on_office(one, two) is differ
    assert disagree_on_office(two, one) is differ


def told(id: str, start: str, end: str | None, basis: Basis = "stated") -> Report:
    first, last = (Dating(Interval.parse(day), basis) if day else None for day in (start, end))
    return Report(id, id, "ama", "Ama Boateng", "NO", start=first, end=last)


@pytest.mark.parametrize(
    ("other", "fields"),
    [
        (replace(told("b", "2021-05-04", None), start_likely=0.4), ["start"]),
        (replace(told("b", "2021-05-04", None), start_likely=0.1), []),
        (replace(told("b", "2021-05-04", None), start_likely=0.25), []),
        (replace(told("b", "2021-05-04", None), start_likely=0.27), ["start"]),
        (replace(told("b", "2021-05-06", None), start_likely=0.4), []),  # so far apart, it is rather misread
        (told("b", "2021-05-06", None), ["start"]),
        (replace(told("b", "2021-05-06", None), start_likely=0.65), []),
        (told("b", "2021-05-06", "2021-05-06"), ["end"]),  # the first day, further apart, is rather misread
        # only that the visitor was there on that day is told
        (replace(told("b", "2021-05-04", None), amid=frozenset({"start"})), []),
        (replace(told("b", "2021-05-04", "2021-05-05"), amid=frozenset({"end"})), ["start"]),
        (replace(told("b", "2021-05-04", "2021-05-05"), article="a"), []),  # one paper
        (told("b", "2021-05-03", "2021-05-06", "inferred"), ["end"]),
        (told("b", "2021-05-04", "2021-05-05", "inferred"), ["start"]),
        # only that the visit ends where it began hangs on the inferred date
        (told("b", "2021-05-03", "2021-05-03", "inferred"), []),
        (told("b", "2021-05-03", "2021-05-03"), ["end"]),
        # the visit as a whole is put off, and not the paper read as of another day
        (told("b", "2021-05-06", "2021-05-08"), ["start", "end"]),
        (told("b", "2021-05-06", "2021-05-08", "inferred"), []),
    ],
)
def test_which_days_disagree(other: Report, fields: list[str]) -> None:
    assert [c.field for c in conflicts([told("a", "2021-05-03", "2021-05-05"), other])] == fields


@pytest.mark.parametrize(
    ("one", "two", "values"),
    [
        (("Kari Lund",), ("Ole Vik",), ["Kari Lund", "Ole Vik"]),
        (("Kari Lund", "Jon Vik"), ("Ole Dahl",), ["Kari Lund, Jon Vik", "Ole Dahl"]),
        (("Kari Lund", "Jon Vik"), ("Vik",), []),
        (("Kari Lund",), (), []),
    ],
)
def test_who_met_the_visitor_on_arrival(
    one: tuple[str, ...], two: tuple[str, ...], values: list[str]
) -> None:
    papers = (replace(told(id, "2021-05-03", None), greeted_by=met) for id, met in (("a", one), ("b", two)))
    found = [value for c in conflicts(list(papers)) if c.field == "host" for value, _ in c.values]
    assert found == values


def test_parts_of_a_name_that_another_paper_has_whole_do_not_disagree() -> None:
    names = ("Kwame Osei Owusu", "Kwame Osei", "Osei Owusu")
    reports = [replace(told(n, "2021-05-03", None), visitor_as_written=n) for n in names]
    assert not list(conflicts(reports))

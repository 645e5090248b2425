"""Whose country nobody tells: what speaks for each of those that an article speaks of."""

import re

import pytest

from db.model import Mention
from etl.annotation import Person
from etl.people.home import SURE, Candidate, candidates, homes
from etl.scale import Scale, scale

PLACES = {
    "Accra": "GH", "Ghana": "GH", "Ghanaian": "GH", "Oslo": "NO", "Norway": "NO", "Norwegian": "NO", "Quito": "EC",
    "Ecuador": "EC",
}  # fmt: skip


def read(
    text: str, name: str, *offices: str, others: tuple[Person, ...] = (), line: str | None = None
) -> list[Candidate]:
    """The candidates for somebody named in a text."""
    spoken = [
        Mention("a", m.start(), m.end(), m[0], "NORP" if m[0].endswith("an") else "GPE", country=PLACES[m[0]])
        for m in re.finditer("|".join(sorted(PLACES, key=len, reverse=True)), text)
    ]
    named = tuple(
        Mention("a", m.start(), m.end(), m[0], "PERSON") for m in re.finditer(re.escape(name), text)
    )
    person = Person("p", name, offices, None, named)
    return list(candidates(text, (person, *others), spoken, line))


def signs(found: list[Candidate]) -> dict[str, frozenset[str]]:
    return {c.country: c.signs for c in found}


@pytest.mark.parametrize(
    ("text", "name", "offices", "home"),
    [
        ("Kari Solberg flew from Oslo to Accra. Ghana and Norway fish.", "Kari Solberg", ["minister"], "NO"),
        ("Kwame Asante flew from Oslo to Accra. Ghana and Norway fish.", "Kwame Asante", ["minister"], "GH"),
        (
            "Norway greeted Yaw Boakye. He is to see Accra again in May.",
            "Yaw Boakye",
            ["Foreign Minister"],
            "GH",
        ),
    ],
)
def test_a_name_speaks_for_one_of_the_countries(text: str, name: str, offices: list[str], home: str) -> None:
    found = read(text, name, *offices)
    assert max(found, key=lambda c: scale("home").probability(c.signs)).country == home


def test_nobody_is_of_a_country_that_the_article_does_not_speak_of() -> None:
    assert {c.country for c in read("Oslo waits for Kwame Asante.", "Kwame Asante")} == {"NO"}
    assert homes(read("Kwame Asante spoke.", "Kwame Asante"), scale("home")) == {}


@pytest.mark.parametrize(("country", "likely"), [("GH", None), (None, "GH")])
def test_whose_country_is_told_is_not_asked_for(country: str | None, likely: str | None) -> None:
    person = Person("p", "Ama Boateng", (), country, (Mention("a", 0, 3, "Ama", "PERSON"),), likely=likely)
    assert (
        list(candidates("Ama saw Oslo", [person], [Mention("a", 8, 12, "Oslo", "GPE", country="NO")], None))
        == []
    )


def test_who_is_only_described_is_not_asked_for() -> None:
    person = Person("p", None, ("envoy",), None, (Mention("a", 0, 5, "Envoy", "OFFICE"),))
    assert (
        list(candidates("Envoy in Oslo", [person], [Mention("a", 9, 13, "Oslo", "GPE", country="NO")], None))
        == []
    )


def test_whom_only_other_articles_name_stands_where_their_office_does() -> None:
    person = Person("p", "Ama Boateng", ("envoy",), None, (Mention("a", 0, 5, "Envoy", "OFFICE"),))
    place = Mention("a", 9, 13, "Oslo", "GPE", country="NO")
    (one,) = candidates("Envoy in Oslo", [person], [place], None)
    assert "by:behind:in" in one.signs


def test_where_a_country_stands() -> None:
    found = signs(read("Oslo is cold. In Accra Kari Lund met friends from Ecuador. Norway won.", "Kari Lund"))
    assert {"first:before", "order:0", "named:2"} <= found["NO"]
    assert {"first:same", "near:before:GPE", "near:before0", "by:before:in", "order:1"} <= found["GH"]
    assert {"first:same", "by:behind:from", "near:behind2", "order:2"} <= found["EC"]


def test_the_line_speaks_for_those_in_high_office() -> None:
    found = signs(read("Oslo or Accra: Kari Lund", "Kari Lund", "Foreign Minister", line="NO"))
    assert {"line", "gov&line"} <= found["NO"]
    assert {"elsewhere", "gov&elsewhere"} <= found["GH"]
    found = signs(read("Oslo or Accra: Kari Lund", "Kari Lund"))
    assert "bare&unknown" in found["NO"]


def test_who_is_called_visiting_is_not_of_the_place() -> None:
    found = read("Oslo or Accra: Kari Lund", "Kari Lund", "visiting minister", line="NO")
    assert {c.country for c in found} == {"GH"}


def test_an_office_that_somebody_holds_is_taken() -> None:
    other = Person("q", "Ama Boateng", ("President",), "GH", ())
    found = signs(read("Oslo or Accra: Kari Lund", "Kari Lund", "President", others=(other,)))
    assert {"taken", "others:1"} <= found["GH"]
    assert {"lacking", "others:0"} <= found["NO"]  # a kingdom
    minister = Person("q", "Ama Boateng", ("envoy",), "GH", ())
    assert "shared" in signs(read("Oslo or Accra: Kari Lund", "Kari Lund", "envoy", others=(minister,)))["GH"]


def test_only_a_likely_enough_one_counts() -> None:
    found = read("Oslo or Accra: Kari Lund", "Kari Lund")
    assert homes(found, Scale(-60.0, {})) == {}
    assert homes(found, Scale(0.0, {"order:1": 3.0})) == {"p": "GH"}
    assert 0.5 < SURE < 1


def test_a_long_sentence_is_read_in_bounds() -> None:
    (one,) = read("Lund in Oslo " * 8000, "Lund")  # takes minutes where it grows with the square
    assert {"near:behind1", "near:before0", "named:5"} <= one.signs


def test_a_name_of_no_letters_has_no_fit() -> None:
    found = signs(read("王 in Oslo", "王"))
    assert "fit:none" in found["NO"]
    assert not any(s.startswith("abs:") for s in found["NO"])

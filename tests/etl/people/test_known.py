"""What the corpus knows of the people of an article."""

from dataclasses import replace

import pytest

from db.model import Entity, Mention
from etl.annotation import Person
from etl.people.known import known


def person(id: str, name: str | None, start: int, *offices: str, country: str | None = None) -> Person:
    return Person(id, name, offices, country, (Mention("a", start, start + 3, "Ama", "PERSON"),))


ENTITIES = {
    "ama-boateng": Entity("ama-boateng", "Ama Boateng", "PERSON", "GH", ("foreign minister", "envoy"))
}


def test_two_descriptions_of_one_person_become_one_with_what_others_tell() -> None:
    people = [person("p1", "Boateng", 20), person("p2", None, 0, "minister"), person("p3", None, 40, "king")]
    links = {("a", "p1"): "ama-boateng", ("a", "p2"): "ama-boateng", ("b", "p3"): "ama-boateng"}
    one, stranger = known("a", people, links, ENTITIES)
    assert (one.id, one.name, one.offices, one.country) == ("ama-boateng", "Boateng", ("minister",), "GH")
    assert [m.start for m in one.mentions] == [0, 20]
    assert stranger is people[2]


def test_the_corpus_knows_the_country_better_than_one_article() -> None:
    (one,) = known("a", [person("p1", None, 0, country="TG")], {("a", "p1"): "ama-boateng"}, ENTITIES)
    assert (one.name, one.country, one.offices) == ("Ama Boateng", "GH", ("foreign minister",))


def office(id: str, words: str, start: int, country: str | None) -> Person:
    return Person(id, None, (words,), country, (Mention("a", start, start + len(words), words, "OFFICE"),))


BOTH = ENTITIES | {"kari-lund": Entity("kari-lund", "Kari Lund", "PERSON", "NO", ("prime minister",))}
LINKS = {("a", "p1"): "ama-boateng", ("a", "p2"): "kari-lund"}


@pytest.mark.parametrize(
    ("words", "country", "meant"),
    [
        ("Ghanaian envoy", "GH", "ama-boateng"),  # the only person of that country
        ("premier", None, "kari-lund"),  # the only one of that office
        ("visiting foreign minister", None, "ama-boateng"),
        ("minister", None, "ama-boateng"),  # no premier is "the minister"
        ("king", None, None),
        ("Swedish envoy", "SE", None),
    ],
)
def test_a_description_finds_its_person(words: str, country: str | None, meant: str | None) -> None:
    people = [person("p1", "Ama Boateng", 0), person("p2", "Kari Lund", 20), office("p3", words, 60, country)]
    found = [p.id for p in known("a", people, LINKS, BOTH) if any(m.start == 60 for m in p.mentions)]
    assert found == [meant or "p3"]


def test_an_office_of_another_country_is_taken_off() -> None:
    wrong = Mention("a", 40, 58, "Norwegian premier", "OFFICE")
    ama = person("p1", "Ama Boateng", 0)
    ama = replace(ama, mentions=(*ama.mentions, wrong))
    one, two = known("a", [ama, person("p2", "Kari Lund", 20)], LINKS, BOTH)
    assert wrong not in one.mentions
    assert wrong in two.mentions


@pytest.mark.parametrize(
    ("words", "start", "meant"),
    [
        ("Ghanaian minister", 60, "p2"),  # the last one named before who has no office
        ("Ghanaian minister", 0, "p1"),  # none before: the first one named
        ("Ghanaian premier", 60, "p2"),  # a premier by bare title is of the paper's own country
        ("Ghanaian counterpart", 60, None),  # of somebody else
        ("Ghanaian envoy to the lakes", 60, None),  # too full to stand for one named before
    ],
)
def test_a_description_tells_the_country_of_somebody_unknown(
    words: str, start: int, meant: str | None
) -> None:
    people = [
        person("p1", "Esi Addo", 20), person("p2", "Ama Boateng", 30), person("p3", "Kari Lund", 50, "premier"),
        person("p4", "Ole Vik", 40, country="NO"),
    ]  # fmt: skip
    links = {("a", p.id): p.id for p in people}
    entities = {p.id: Entity(p.id, p.name or "", "PERSON", p.country, p.offices) for p in people}
    found = known("a", [*people, office("p9", words, start, "GH")], links, entities)
    assert [p.id for p in found if p.country == "GH"] == [meant or "p9"]

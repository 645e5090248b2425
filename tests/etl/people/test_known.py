"""What the corpus knows of the people of an article."""

from db.model import Entity, Mention
from etl.annotation import Person
from etl.people.known import known


def person(id: str, name: str | None, start: int, *offices: str, country: str | None = None) -> Person:
    return Person(id, name, offices, country, (Mention("a", start, start + 3, "Ama", "PERSON"),))


ENTITIES = {
    "ama-boateng": Entity("ama-boateng", "Ama Boateng", "PERSON", "GH", ("foreign minister", "envoy"))
}


def test_two_descriptions_of_one_person_become_one_with_what_others_tell() -> None:
    people = [person("p1", "Boateng", 20), person("p2", None, 0, "minister"), person("p3", None, 40, "envoy")]
    links = {("a", "p1"): "ama-boateng", ("a", "p2"): "ama-boateng", ("b", "p3"): "ama-boateng"}
    one, stranger = known("a", people, links, ENTITIES)
    assert (one.id, one.name, one.offices, one.country) == ("ama-boateng", "Boateng", ("minister",), "GH")
    assert [m.start for m in one.mentions] == [0, 20]
    assert stranger is people[2]


def test_what_the_article_itself_says_comes_first() -> None:
    (one,) = known("a", [person("p1", None, 0, country="TG")], {("a", "p1"): "ama-boateng"}, ENTITIES)
    assert (one.name, one.country, one.offices) == ("Ama Boateng", "TG", ("foreign minister",))

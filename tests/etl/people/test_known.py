"""What the corpus knows of the people of an article."""

from dataclasses import replace

import pytest

from db.model import Article, Entity, Mention
from etl.annotation import Annotated, Person
from etl.people import known as corpus
from etl.scale import Scale


def person(id: str, name: str | None, start: int, *offices: str, country: str | None = None) -> Person:
    return Person(id, name, offices, country, (Mention("a", start, start + 3, "Ama", "PERSON"),))


def known(
    people: list[Person], links: dict[tuple[str, str], str], entities: dict[str, Entity], text: str = " " * 99
) -> tuple[Person, ...]:
    article = Article("a", "a.txt", "", text)
    return corpus.known(Annotated(article, (), (), (), tuple(people)), links, entities)


def test_a_country_that_nobody_tells_is_weighed() -> None:
    text = "Ama Boateng flew from Accra to Oslo."
    places = (
        Mention("a", 22, 27, "Accra", "GPE", country="GH"),
        Mention("a", 31, 35, "Oslo", "GPE", country="NO"),
    )
    people = (Person("p1", "Ama Boateng", (), None, (Mention("a", 0, 11, "Ama Boateng", "PERSON"),)),)
    entities = {"ama-boateng": Entity("ama-boateng", "Ama Boateng", "PERSON")}
    article = Annotated(Article("a", "a.txt", "", text), (), places, (), people)
    for sign, country in (("by:behind:from", "GH"), ("by:behind:to", "NO"), ("by:behind:in", None)):
        (one,) = corpus.known(article, {("a", "p1"): "ama-boateng"}, entities, Scale(0.0, {sign: 5.0}))
        assert one.country == country


ENTITIES = {
    "ama-boateng": Entity("ama-boateng", "Ama Boateng", "PERSON", "GH", ("foreign minister", "envoy"))
}


def test_two_descriptions_of_one_person_become_one_with_what_others_tell() -> None:
    people = [person("p1", "Boateng", 20), person("p2", None, 0, "minister"), person("p3", None, 40, "king")]
    links = {("a", "p1"): "ama-boateng", ("a", "p2"): "ama-boateng", ("b", "p3"): "ama-boateng"}
    one, stranger = known(people, links, ENTITIES)
    assert (one.id, one.name, one.offices, one.country) == ("ama-boateng", "Boateng", ("minister",), "GH")
    assert [m.start for m in one.mentions] == [0, 20]
    assert stranger == people[2]


def test_the_corpus_knows_the_country_better_than_one_article() -> None:
    (one,) = known([person("p1", None, 0, country="TG")], {("a", "p1"): "ama-boateng"}, ENTITIES)
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
        ("Ghanaian president", "GH", None),  # there is one of those, who is no minister
        ("Swedish envoy", "SE", None),
    ],
)
def test_a_description_finds_its_person(words: str, country: str | None, meant: str | None) -> None:
    people = [person("p1", "Ama Boateng", 0), person("p2", "Kari Lund", 20), office("p3", words, 60, country)]
    found = [p.id for p in known(people, LINKS, BOTH) if any(m.start == 60 for m in p.mentions)]
    assert found == [meant or "p3"]


@pytest.mark.parametrize(
    ("ama", "kofi", "meant"),
    [
        (0, 90, "ama-boateng"),  # the other one is named later
        (90, 0, "kofi-mensah"),
        (0, 20, None),
        (80, 90, None),
    ],
)
def test_of_two_holders_of_an_office_a_description_means_who_was_named_by_then(
    ama: int, kofi: int, meant: str | None
) -> None:
    both = ENTITIES | {
        "kofi-mensah": Entity("kofi-mensah", "Kofi Mensah", "PERSON", "GH", ("foreign minister",))
    }
    people = [
        person("p1", "Ama Boateng", ama),
        person("p2", "Kofi Mensah", kofi),
        office("p3", "Ghanaian foreign minister", 60, "GH"),
    ]
    links = {("a", "p1"): "ama-boateng", ("a", "p2"): "kofi-mensah"}
    found = [p.id for p in known(people, links, both) if any(m.start == 60 for m in p.mentions)]
    assert found == [meant or "p3"]


def test_an_office_of_another_country_is_taken_off() -> None:
    wrong = Mention("a", 40, 58, "Norwegian premier", "OFFICE")
    ama = person("p1", "Ama Boateng", 0)
    ama = replace(ama, mentions=(*ama.mentions, wrong))
    one, two = known([ama, person("p2", "Kari Lund", 20)], LINKS, BOTH)
    assert wrong not in one.mentions
    assert wrong in two.mentions


@pytest.mark.parametrize(
    ("words", "start", "marks", "meant"),
    [
        ("Ghanaian minister", 60, "\n.", "p2"),  # whom the paragraph names before, without an office
        ("Ghanaian minister", 60, " .", None),  # of two nobody knows which
        ("Ghanaian minister", 60, "\n ", None),  # in one sentence two are spoken of
        ("Ghanaian minister", 0, " .", "p1"),  # none before: the first one named
        ("Ghanaian premier", 60, "\n.", "p2"),  # a premier by bare title is of the paper's own country
        ("Ghanaian counterpart", 60, "\n.", None),  # of somebody else
        ("Ghanaian envoy to the lakes", 60, "\n.", None),  # too full to stand for one named before
    ],
)
def test_a_description_tells_the_country_of_somebody_unknown(
    words: str, start: int, marks: str, meant: str | None
) -> None:
    text = f"{' ' * 27}{marks[0]}{' ' * 27}{marks[1]}{' ' * 99}"
    people = [
        person("p1", "Esi Addo", 20), person("p2", "Ama Boateng", 30), person("p3", "Kari Lund", 50, "premier"),
        person("p4", "Ole Vik", 40, country="NO"),
    ]  # fmt: skip
    links = {("a", p.id): p.id for p in people}
    entities = {p.id: Entity(p.id, p.name or "", "PERSON", p.country, p.offices) for p in people}
    found = known([*people, office("p9", words, start, "GH")], links, entities, text)
    assert [p.id for p in found if p.country == "GH"] == [meant or "p9"]


@pytest.mark.parametrize(
    ("before", "between", "country"),
    [
        ("", " came. The mayor saw him. The ", "GH"),
        ("", " came.\n\nThe ", None),  # another paragraph may speak of somebody else
        ("The ", " was to come, but ", "GH"),
        ("Kari Lund met the ", ". Nobody saw ", None),
        ("Hopes of the ", " rise\n\nOSLO, May 2 - Kari Lund met ", "GH"),  # a heading
    ],
)
def test_a_description_tells_of_who_is_named_near_it(before: str, between: str, country: str | None) -> None:
    told = "Ghanaian minister"
    name, text = "Ama Boateng", before + told + between + "Ama Boateng." if before else ""
    text = text or name + between + told
    people = [
        Person(f"p{n}", who, (), None if n else "NO", (Mention("a", at, at + len(who), who, "PERSON"),))
        for n, who in enumerate(("Kari Lund", name))
        if (at := text.find(who)) >= 0
    ]
    links = {("a", p.id): p.id for p in people}
    entities = {p.id: Entity(p.id, p.name or "", "PERSON", p.country) for p in people}
    found = known([*people, office("p9", told, text.find(told), "GH")], links, entities, text)
    assert next(p for p in found if p.id == "p1").country == country


def test_a_country_that_the_corpus_knows_tells_that_of_those_beside() -> None:
    text = "Boateng came with his trade minister, Esi Addo."
    addo = Person(
        "p2", "Esi Addo", ("trade minister",), None,
        (Mention("a", 22, 36, "trade minister", "OFFICE"), Mention("a", 38, 46, "Esi Addo", "PERSON")),
    )  # fmt: skip
    people = [Person("p1", "Boateng", (), None, (Mention("a", 0, 7, "Boateng", "PERSON"),)), addo]
    links = {("a", "p1"): "ama-boateng", ("a", "p2"): "esi-addo"}
    entities = ENTITIES | {"esi-addo": Entity("esi-addo", "Esi Addo", "PERSON", None, ("trade minister",))}
    assert [p.country for p in known(people, links, entities, text)] == ["GH", "GH"]

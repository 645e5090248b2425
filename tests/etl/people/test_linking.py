"""Who is who across invented articles."""

import random
from dataclasses import replace

import pytest

from etl.annotation import Person
from etl.people import linking
from etl.people.gender import named

Row = tuple[str | None, str | None, str]  # name, country, office


def articles(*rows: Row) -> dict[str, list[Person]]:
    """One article a row, one person each."""
    return {
        f"a{i}": [Person("p1", name, (office,) if office else (), country, (), gender=named(name))]
        for i, (name, country, office) in enumerate(rows)
    }


def groups(*rows: Row) -> list[str | None]:
    """The entity id of each row's person."""
    ids, _ = linking.link(articles(*rows))
    return [ids.get((f"a{i}", "p1")) for i in range(len(rows))]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Tom Oduya", None, ""), ("Thomas Oduya", None, "")),
        (("Zoltán Kertész", "HU", ""), ("ZOLTAN KERTESZ", None, "")),
        (("Ada Maria Boros", None, ""), ("Ada Boros", "PE", "")),
        (("Tanaka-Oda Kenji", "JP", ""), ("Kenji Tanaka-Oda", "JP", "")),
        (("Yusuf Qadiri", None, ""), ("Yousouf Kadiri", None, "")),
        (("KM Thorat", "IN", ""), ("Kiran Mohan Thorat", "IN", "")),
        (("Sung-hwa Pyon", None, ""), ("Sunghwa Pyon", None, "")),
        (("Ada Boros", "PE", "Foreign Minister"), ("Boros", "PE", "foreign minister")),
        (("Ada Boroskovics", "PE", ""), ("Boroskovics", None, "")),
        (("Ada Boros", "PE", "Foreign Minister"), (None, "PE", "foreign minister")),
        (("Sunniva", "NO", "queen"), ("Sunniva", None, "")),
        (("Omar bin Jaber bin Said Al Qadir", "OM", ""), ("Omar bin Jabir", "OM", "")),
        # Romanised by two ears: where country and office agree.
        (("Hryhoriy Hontar", "UA", "trade minister"), ("Grigori Gontar", "UA", "trade minister")),
        (("Abdelkarim Qassar", "LY", "trade minister"), ("Abdul Karim Gassar", "LY", "trade minister")),
        (("Serhiy Boroshko", "UA", "trade minister"), ("Sergei Boroshko", "UA", "trade minister")),
        (("Yusuf Qamel", "EG", "trade minister"), ("Youssef Kamal", "EG", "trade minister")),
        (("Jørgen Łukin", "NO", ""), ("Jorgen Lukin", "NO", "")),
        # Misspelt: only where the office agrees, and the country where it is known of both.
        (("Ada Boroska", "PE", "Foreign Minister"), ("Ada Boroksa", "PE", "foreign minister")),
        (("Alfrida Boros", "PE", "Foreign Minister"), ("Alfreda Boros", "PE", "foreign minister")),
        (("Alfrida Boros", "PE", "Foreign Minister"), ("Alfreda Boros", None, "foreign minister")),
    ],
)
def test_the_same(one: Row, two: Row) -> None:
    a, b = groups(one, two)
    assert a is not None
    assert a == b


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Imre Tolnai", "HU", ""), ("Zita Tolnai", "HU", "")),
        (("Ada Boros", "PE", "Foreign Minister"), ("Ada Boros", "CL", "Senator")),
        (("Ada Boros", "PE", ""), ("Boros", "CL", "")),
        (("Ada Boroska", "PE", "Foreign Minister"), ("Ada Boroksa", "CL", "foreign minister")),
        (("Ada Boroska", "PE", "Foreign Minister"), ("Ada Boroksa", "PE", "ambassador")),
        (("Ada Boroska", "PE", "Foreign Minister"), ("Ada Boroksa", None, "ambassador")),
        (("Inge Boros", "PE", "Foreign Minister"), ("Inga Boros", None, "foreign minister")),
        (("Sunniva", "NO", "queen"), ("Sunniva", "SE", "")),
        (("Sunniva", None, ""), ("Sunniva", None, "")),
        (("Omar bin Nasir bin Said Al Qadir", "OM", ""), ("Omar bin Nasif", "OM", "")),
        (("A. Boros", None, ""), ("Ada Boros", None, "")),
        (("Ada Boros", "PE", "Foreign Minister"), (None, "PE", "defence minister")),
        (("Olav II", "NO", "King"), ("Olav V", "NO", "King")),
        (("Qadir Hassan", "IQ", "trade minister"), ("Kader Hussein", "IQ", "trade minister")),
        (("Qasim Abdelqader", "LY", "trade minister"), ("Gasim Abdul Gader", "LY", "governor")),
        # ... but not where a vowel tells names apart, nor women's and men's names, nor short words.
        (("Zhang Jun", "CN", "envoy"), ("Zhang Jin", "CN", "envoy")),
        (("Tanaka Tokiko", "JP", "envoy"), ("Tonaka Takeko", "JP", "envoy")),
        (("Kim Min Su", "KR", "envoy"), ("Kim Man Su", "KR", "envoy")),
        (("Jamila Taher", "IQ", "envoy"), ("Jamal Taher", "IQ", "envoy")),
        (("Eugenie Qassar", "AM", "envoy"), ("Eugene Gassar", "AM", "envoy")),
        (("Evgenia Ivanova", "BG", "envoy"), ("Evgeni Ivanov", "BG", "envoy")),
        (("Petra Ivanova", "BG", "envoy"), ("Petr Ivanov", "BG", "envoy")),
        (("Salah Hamid", "IQ", "envoy"), ("Saleh Hamad", "IQ", "envoy")),
        (("Jamal Nasser", "IQ", "envoy"), ("Jamil Nassir", "IQ", "envoy")),
        (("Amer Qassar", "LY", "envoy"), ("Amir Gassar", "LY", "envoy")),
        (("Hryhoriy Hontar", "HU", "trade minister"), ("Grigori Gontar", "HU", "trade minister")),
    ],
)
def test_not_the_same(one: Row, two: Row) -> None:
    a, b = groups(one, two)
    assert a is not None
    assert a != b


@pytest.mark.parametrize(
    ("stated", "likely", "country"), [(None, "SE", "SE"), ("NO", "SE", "NO"), (None, None, None)]
)
def test_a_likely_country_counts_where_no_article_states_one(
    stated: str | None, likely: str | None, country: str | None
) -> None:
    people = {
        "a1": [Person("p1", "Ada Boros", (), stated, ())], "a2": [Person("p1", "Ada Boros", (), None, (), None, likely)],
    }  # fmt: skip
    _, (entity,) = linking.link(people)
    assert entity.country == country


def test_a_lone_surname_with_two_holders_is_neither() -> None:
    ids = groups(
        ("Imre Tolnai", "HU", "minister"), ("Zita Tolnai", "HU", "minister"), ("Tolnai", "HU", "minister")
    )
    assert len(set(ids)) == 3


@pytest.mark.parametrize(("elsewhere", "meant"), [(False, "ada-boroskovics"), (True, "boroskovics")])
def test_a_lone_surname_means_the_holder_of_an_office_not_the_husband(elsewhere: bool, meant: str) -> None:
    ada = Person("p1", "Ada Boroskovics", ("President",), "PE", ())
    husband, lone = Person("p2", "Ivo Boroskovics", (), "PE", ()), Person("p1", "Boroskovics", (), None, ())
    papers = {"a1": [ada, husband], "a2": [ada], "a3": [lone]}
    if elsewhere:  # he is somebody by himself
        papers["a4"] = [husband]
    assert linking.link(papers)[0]["a3", "p1"] == meant


@pytest.mark.parametrize(
    ("rows", "meant"),
    [
        # The office tells whom of two, where the other is known to have another one.
        ([("Imre Tolnai", "HU", "President"), ("Zita Tolnai", "HU", "First Lady")], 0),
        ([("Imre Tolnai", "HU", "President"), ("Zita Tolnai", "HU", "")], None),
        # Somebody whose office no other article tells.
        ([("Imre Tolnai", "HU", "")], 0),
        ([("Imre Tolnai", "HU", "Senator")], None),
        # Known by the one name everywhere.
        ([("Tolnai", "HU", "President")], 0),
        ([("Tolnai", "HU", "President"), ("Tolnai", "PE", "President")], None),
    ],
)
def test_a_lone_surname_with_an_office(rows: list[Row], meant: int | None) -> None:
    *ids, found = groups(*rows, ("Tolnai", None, "President"))
    assert found is not None
    assert [i for i, id in enumerate(ids) if id == found] == ([] if meant is None else [meant])


def test_a_likely_country_tells_whom_a_lone_surname_means() -> None:
    people = articles(("Imre Tolnai", "HU", ""), ("Zita Tolnai", "PE", ""), ("Tolnai", None, ""))
    (person,) = people["a2"]
    assert linking.link(people)[0]["a2", "p1"] not in ("imre-tolnai", "zita-tolnai")
    people["a2"] = [replace(person, likely="PE")]
    assert linking.link(people)[0]["a2", "p1"] == "zita-tolnai"


@pytest.mark.parametrize(
    ("beside", "meant"),
    [
        (("Zita Tolnai", "PE", "premier"), "ada-boros"),
        (("Zita Tolnai", "PE", "top envoy"), "zita-tolnai"),  # of this article, in a wider sense
        (("Zita Tolnai", None, ""), None),  # who may be the one that is meant
    ],
)
def test_an_office_means_its_holder_unless_the_article_names_another(beside: Row, meant: str | None) -> None:
    people = articles(("Ada Boros", "PE", "Peruvian representative"), beside)
    people["a1"].append(Person("p2", None, ("representative of Peru",), "PE", ()))
    assert linking.link(people)[0].get(("a1", "p2")) == meant


def test_no_name_no_holder_no_entity() -> None:
    assert groups((None, "PE", "foreign minister")) == [None]


def test_the_order_of_articles_does_not_matter() -> None:
    rows: list[Row] = [
        ("Tom Oduya", "KE", "envoy"), ("Thomas Oduya", "KE", ""), ("Oduya", "KE", "envoy"), ("Zita Tolnai", "HU", ""),
        ("Imre Tolnai", "HU", ""), ("Tolnai", None, ""), ("Ada Boros", "PE", ""), ("Ada Boros", "CL", "Senator"),
    ]  # fmt: skip
    people = articles(*rows)
    expected = linking.link(people)
    for seed in range(5):
        order = list(people)
        random.Random(seed).shuffle(order)  # noqa: S311
        assert linking.link({a: people[a] for a in order}) == expected


def test_entity() -> None:
    _, (entity,) = linking.link(
        articles(
            ("Zoltán Kertész", "HU", "envoy"),
            ("Zoltán Kertész", "HU", "envoy"),
            ("Zoltan Kertesz", None, "minister"),
        )
    )
    assert (entity.id, entity.name, entity.country, entity.offices) == (
        "zoltan-kertesz",
        "Zoltán Kertész",
        "HU",
        ("envoy", "minister"),
    )


@pytest.mark.parametrize(
    ("lone", "beside", "meant"),
    [
        (Person("p1", "Tolnai", (), None, ()), 1, "imre-tolnai"),
        (Person("p1", "Tolnai", (), None, ()), 0, "tolnai"),
        (Person("p1", "Tolnai", ("mine boss",), None, ()), 1, "imre-tolnai"),
        (Person("p1", "Tolnai", ("King",), None, ()), 1, "tolnai"),
        (Person("p1", "Tolnai", (), "PE", ()), 1, "tolnai"),
        (Person("p1", "Tolnai", (), None, (), "f"), 1, "tolnai"),
        # A first name alone is many people's.
        (Person("p1", "Imre", (), None, ()), 1, "imre"),
        (Person("p1", "Imre", (), None, ()), 2, "imre-tolnai"),
    ],
)
def test_a_lone_name_beside_the_same_people_as_elsewhere(lone: Person, beside: int, meant: str) -> None:
    others = [Person(f"q{i}", name, (), None, ()) for i, name in enumerate(("Ada Boros", "Tom Oduya"))]
    people = {
        "a1": [Person("p1", "Imre Tolnai", ("President",), "HU", (), "m"), *others],
        "a2": [lone, *others[:beside]], "a3": [Person("p1", "Zita Tolnai", (), "HU", (), "f")],
    }  # fmt: skip
    assert linking.link(people)[0]["a2", "p1"] == meant

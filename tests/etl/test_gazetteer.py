"""Places and peoples by name."""

import pytest
from pycountry import countries

from etl import gazetteer
from etl.people import place_table


@pytest.mark.parametrize(
    ("text", "label", "country"),
    [
        ("the US", "GPE", "US"), ("U.S.", "GPE", "US"), ("United States", "GPE", "US"), ("Britain", "GPE", "GB"),
        ("South Korea", "GPE", "KR"), ("Ivory Coast", "GPE", "CI"), ("Côte d’Ivoire", "GPE", "CI"),
        ("Holland", "GPE", "NL"), ("the Emirates", "GPE", "AE"), ("DR Congo", "GPE", "CD"), ("Burma", "GPE", "MM"),
        ("Türkiye", "GPE", "TR"), ("Turkey", "GPE", "TR"), ("the Philippines", "GPE", "PH"),
        ("Trinidad and Tobago", "GPE", "TT"), ("Kingdom of Norway", "GPE", "NO"),
        ("Finns", "NORP", "FI"), ("Swiss", "NORP", "CH"), ("Briton", "NORP", "GB"), ("Beninese", "NORP", "BJ"),
        ("Nigerien", "NORP", "NE"), ("Nigerians", "NORP", "NG"), ("New Zealander", "NORP", "NZ"),
        ("Oslo", "GPE", "NO"), ("OSLO", "GPE", "NO"), ("Nuku'alofa", "GPE", "TO"), ("N’Djamena", "GPE", "TD"),
        ("Chittagong", "GPE", "BD"), ("Osaka", "GPE", "JP"), ("Kiev", "GPE", "UA"), ("Oregon", "GPE", "US"),
        ("Kremlin", "FAC", "RU"), ("European Union", "ORG", "EU"), ("UN", "ORG", "UN"), ("Sahel", "LOC", None),
        ("Sunnis", "NORP", None), ("Gothenburg", "GPE", "SE"), ("Ta'izz", "GPE", "YE"), ("Ta’izz", "GPE", "YE"),
        ("Saint Kitts", "GPE", "KN"), ("EQUATORIAL Guinea", "GPE", "GQ"), ("Central American", "NORP", None),
        ("Moldavia", "GPE", "MD"), ("the Co-operative Republic of Guyana", "GPE", "GY"),
        ("the Holy See", "GPE", "VA"), ("Kazakstan", "GPE", "KZ"), ("Western Samoa", "GPE", "WS"), ("Faroese", "NORP", "FO"),
        ("St. Petersburg", "GPE", "RU"), ("Bali", "GPE", "ID"),
    ],
)  # fmt: skip
def test_lookup(text: str, label: str, country: str | None) -> None:
    place = gazetteer.lookup(text)
    assert place is not None
    assert (place.label, place.country) == (label, country)


@pytest.mark.parametrize("text", ["turkey", "Tuesday", "Summit", "Airport", "Minister", "", "polish", "Bay"])
def test_no_place(text: str) -> None:
    assert gazetteer.lookup(text) is None


def test_every_country_is_known() -> None:
    names = {c.alpha_2: getattr(c, "common_name", c.name) for c in countries}
    plain = {code: name for code, name in names.items() if "," not in name}
    del plain["CG"]  # "Congo" alone is the larger of the two in the news
    assert {code: gazetteer.country_of(name) for code, name in plain.items()} == {
        code: code for code in plain
    }


def test_every_demonym_leads_to_its_country() -> None:
    wrong = [
        (code, name)
        for code, names in place_table.DEMONYMS.items()
        for name in names.split(",")
        if gazetteer.country_of(name) != code
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "country"), [("Norway's", "NO"), ("Kenyans’", "KE"), (" the UAE ", "AE"), ("Nowhere", None)]
)
def test_country_of(text: str, country: str | None) -> None:
    assert gazetteer.country_of(text) == country


def test_names_of_countries() -> None:
    assert [gazetteer.country_name(c) for c in ("US", "EU", "NATO", "ZZ9")] == [
        "United States",
        "European Union",
        "NATO",
        "ZZ9",
    ]


def test_scan_takes_the_longest_name() -> None:
    words = "Papua New Guinea and New Delhi , South Korean".split()
    assert [(i, j, p.country) for i, j, p in gazetteer.scan(words)] == [
        (0, 3, "PG"),
        (4, 6, "IN"),
        (7, 9, "KR"),
    ]


@pytest.mark.parametrize(
    ("text", "country"),
    [("El Salvador said", "SV"), ("LA PAZ said", "BO"), ("Le Havre said", "FR"), ("Las Palmas said", "ES")],
)
def test_names_that_open_with_an_article(text: str, country: str) -> None:
    assert [p.country for _, _, p in gazetteer.scan(text.split())] == [country]


def test_towns_of_one_name() -> None:
    assert {"CO", "ES"} <= gazetteer.namesakes("Cartagena")
    assert gazetteer.namesakes("Norway") == frozenset()


@pytest.mark.parametrize(
    "text", ["Astana", "Nur-Sultan", "Kiev", "the Hague", "La Paz", "Sucre", "Cotonou", "Dar es Salaam"]
)
def test_capitals_by_any_name_and_seats_of_government(text: str) -> None:
    found = gazetteer.lookup(text)
    assert (found.kind if found else None) == "capital"


def test_a_country_in_a_sentence_has_its_article() -> None:
    codes = ("US", "NL", "SB", "CF", "GH", "EU", "NATO")
    assert [c for c in codes if gazetteer.country_phrase(c).startswith("the ")] == [
        "US",
        "NL",
        "SB",
        "CF",
        "EU",
    ]


def test_a_country_of_several_words_opens_a_name() -> None:
    assert gazetteer.opening_country("Sri Lankan Navy") == "LK"
    assert gazetteer.opening_country("Peruvian Navy") == "PE"
    assert gazetteer.opening_country("Central Bank") is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("the People 's Republic of China", "CN"),
        ("the Republic of China", "TW"),
        ("the Democratic People ’s Republic of Korea", "KP"),
        ("the Lao People 's Democratic Republic", "LA"),
    ],
)
def test_the_possessive_of_a_name_is_a_word_of_its_own(text: str, country: str) -> None:
    assert [p.country for _, _, p in gazetteer.scan(text.split())] == [country]


def test_an_owner_is_no_part_of_a_name() -> None:
    assert [p.country for _, _, p in gazetteer.scan("Peru 's Republic of Korea office".split())] == [
        "PE",
        "KR",
    ]

"""Towns that several countries have."""

import pytest

from db.model import Mention
from etl.people.namesakes import settled


def place(text: str, country: str, start: int = 0) -> Mention:
    return Mention("a", start, start + len(text), text, "GPE", country=country)


@pytest.mark.parametrize(
    ("beside", "country"),
    [
        ([("Ireland", "IE"), ("Dublin", "IE")], "IE"),  # the only one that is spoken of
        ([("Ireland", "IE"), ("Canada", "CA"), ("Ottawa", "CA")], "IE"),  # one that has such a town
        ([("Ireland", "IE"), ("United States", "US")], "US"),  # the larger town, as spoken of too
        ([("Kenya", "KE")], None),  # no country that has one, as far as any list knows
        ([("Kenya", "KE"), ("Boston", "US")], "US"),  # another town of its country
        ([("Galway", "IE")], "US"),  # a town that may lie elsewhere too tells nothing
    ],
)
def test_the_country_that_the_article_speaks_of(beside: list[tuple[str, str]], country: str | None) -> None:
    others = [place(text, code, 20 * i) for i, (text, code) in enumerate(beside, 1)]
    assert settled([place("Waterford", "US"), *others])[0].country == country


def test_large_cities_stay() -> None:
    assert settled([place("Naples", "IT"), place("United States", "US", 20)])[0].country == "IT"
    assert settled([place("Tripoli", "LY"), place("Lebanon", "LB", 20)])[0].country == "LY"


def test_a_province_before_a_large_city_of_a_country_that_nothing_speaks_of() -> None:
    beside = [place("Indonesia", "ID", 20)]
    assert settled([place("Bali", "IN"), *beside])[0].country == "ID"
    assert settled([place("Bali", "IN"), *beside, place("India", "IN", 40)])[0].country == "IN"


def test_a_small_town_in_a_dateline_stays() -> None:
    assert settled([place("WATERFORD", "US"), place("Kenya", "KE", 20)])[0].country == "US"

"""Articles as skeletons: what one sign stands for."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from inline import annotated, reports

from etl.visits.skeleton import skeletons

AMA = "{P:President Ama Boateng|ama|GH}"
GHANA, NORWAY = "{G:Ghana|GH}", "{G:Norway|NO}"


@pytest.mark.parametrize(
    ("text", "skeleton"),
    [
        (f"A visit to {NORWAY} by {GHANA}'s {AMA} is off.", "A visit to Ⓛ by Ⓟ is off."),
        (f"{AMA} of {GHANA} is in {NORWAY}.", "Ⓟ is in Ⓛ."),
        (f"{AMA} of the {{G:Republic of Ghana|GH}} is home.", "Ⓟ is home."),
        ("{P:Ama Boateng|ama|GH}, {G:Ghana|GH}'s {O:envoy|ama|GH}, spoke.", "Ⓟ, spoke."),
        # ... with any form of address before their name
        ("{O:Governor|ama|GH} Her Excellency Ratu {P:Ama Boateng|ama|GH} spoke.", "Ⓟ spoke."),
        # a town, and the country of others, stay places
        (f"{{G:Accra|GH}}'s {AMA} spoke.", "Ⓛ's Ⓟ spoke."),
        (f"{NORWAY}'s {AMA} spoke.", "Ⓛ's Ⓟ spoke."),
        (f"{AMA} of {NORWAY} spoke.", "Ⓟ of Ⓛ spoke."),
    ],
)
def test_somebody_is_one_sign_with_the_country_whose_office_they_hold(text: str, skeleton: str) -> None:
    assert [s.text for s in skeletons(annotated(text))] == [skeleton]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"A visit to {NORWAY} by {GHANA}'s {AMA} has been put off.", "postponed"),
        (f"A visit by {GHANA}'s {AMA} to {NORWAY} was called off.", "cancelled"),
        (f"The visit of H.E. Mr. {AMA} of {GHANA} to {NORWAY} has been postponed.", "postponed"),
        (f"A visit to {NORWAY} by {AMA} of {GHANA} begins on {{T:Tuesday|2021-05-11}}.", "planned"),
    ],
)
def test_a_visit_is_that_of_whoever_is_named_with_their_country(text: str, status: str) -> None:
    assert [(r.visitor, r.destination, r.status) for r in reports(annotated(text))] == [("ama", "NO", status)]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("She spoke at the {B:University of Oslo}.", ["NO"]),
        ("She visited {B:Lima Convention Centre}.", ["PE"]),
        ("The {B:University of Oslo} praised her.", []),
        ("She spoke at {B:Georgetown University}.", []),  # schools bear names of people and other towns
        ("She spoke at the {B:University of Georgia}.", []),
        ("She spoke at the {B:University of Fish}.", []),
    ],
)
def test_a_house_is_in_the_town_that_its_name_tells(text: str, countries: list[str]) -> None:
    (sentence,) = skeletons(annotated(text))
    assert [i.value.country for _, i in sentence.places()] == countries

"""Links to other stories: the trips that their headlines tell."""

from dataclasses import replace

import pytest

from db.model import Zone
from etl.visits.links import linked
from etl.visits.scene import Scene
from tests.etl.visits.inline import annotated

AMA = "{P:Ama Boateng|ama|GH}"
NOBODYS = "{P:Esi Addo|esi|}"
MONDAY = "{T:Monday|2021-05-10}"


def told(links: str, known: tuple[tuple[str, str], ...] = ()) -> list[tuple[str, str]]:
    """Who goes where by the links of a paper of Ghana."""
    whole = annotated(links)
    zones = (Zone("boilerplate", 0, len(whole.article.text)),)
    article = replace(whole, article=replace(whole.article, zones=zones))
    return [(t.person.id, t.country) for t in linked(article, Scene("GH", None, None), known)[0]]


@pytest.mark.parametrize(
    "link",
    [
        f"Read also: {AMA} flies to {{G:Oslo|NO}} on {MONDAY}",
        f"- {AMA} off to {{G:Oslo|NO}}",
        f"Related\n{AMA} in {{G:Oslo|NO}} for talks",
        f"More news: Rain in {{G:Bergen|NO}} | {AMA} to visit {{G:Norway|NO}} in May",
        f"{NOBODYS} lands in {{G:Oslo|NO}} on {MONDAY}",
    ],
)
def test_a_headline_tells_a_trip(link: str) -> None:
    assert [country for _, country in told(link)] == ["NO"]


@pytest.mark.parametrize(
    "link",
    [
        f"{AMA} speaks | Rain in {{G:Oslo|NO}}",
        f"{AMA} visits the hospital",
        f"{AMA} to visit {{G:Oslo|NO}}? Nobody knows",
        f"{AMA} will not go to {{G:Oslo|NO}}",
        f"{NOBODYS} visits {{G:Oslo|NO}} market",
        "{P:Esi Addo|esi|} visits {G:Tema|GH} market on {T:Monday|2021-05-10}",
    ],
)
def test_a_headline_that_tells_none(link: str) -> None:
    assert not told(link)


def test_the_article_itself_tells_more() -> None:
    assert not told(f"{AMA} flies to {{G:Oslo|NO}} on {MONDAY}", (("ama", "NO"),))

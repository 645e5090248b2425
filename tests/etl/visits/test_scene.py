"""The scene of an article: of the dateline in text or header, else of the towns and people that it names."""

from dataclasses import replace

import pytest

from db.model import Timex, Zone
from etl.annotation import Annotated
from etl.visits.scene import items, scene
from etl.visits.skeleton import skeletons
from tests.etl.visits.inline import annotated


def where(article: Annotated) -> tuple[str | None, str | None]:
    found = scene(article, skeletons(article))
    return found.country, found.city and found.city.value.name


def headed(marked: str, header: str) -> Annotated:
    """An article of which the first words are a header."""
    whole = annotated(marked)
    zones = (Zone("date", 0, len(header)), Zone("body", len(header), len(whole.article.text)))
    return replace(whole, article=replace(whole.article, zones=zones))


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("{G:OSLO|NO} – {P:Ama Boateng|ama|GH} spoke.", "OSLO"),
        ("{G:Oslo|NO} - The minister spoke in {G:Accra|GH}.", "Oslo"),
        ("{G:OSLO|NO}\n\n{P:Ama Boateng|ama|GH} spoke.", "OSLO"),
        ("All eyes are on {G:OSLO|NO}\n\nNobody spoke.", None),
        ("{G:MENSAH|} - A portrait.", None),
    ],
)
def test_a_dateline_in_the_text(text: str, city: str | None) -> None:
    assert where(annotated(text))[1] == city


@pytest.mark.parametrize(
    ("header", "rest", "city"),
    [
        ("{G:OSLO|NO}, Oct. 28 (Agency) -", " {G:Accra|GH} and {G:Kumasi|GH} mourn.", "OSLO"),
        ("The Fjord Weekly, {G:Oslo|NO}. Sunday, 16 February 2014", " {G:Accra|GH} mourns.", "Oslo"),
        ("Sunday, 16 February 2014", " {G:Accra|GH} mourns.", None),
        ("Read in {G:Oslo|NO} on 16 February 2014", " {G:Accra|GH} mourns.", None),
    ],
)
def test_a_dateline_in_the_header(header: str, rest: str, city: str | None) -> None:
    article = headed(header + rest, annotated(header).article.text)
    assert where(article) == (("NO", city) if city else ("GH", None))


def test_a_weekday_that_is_also_a_town_is_no_dateline() -> None:
    article = headed("{G:Oslo|NO}, 15 Jun 2015 {G:Accra|GH} mourns.", "Oslo, 15 Jun 2015")
    day = Timex("a", 0, 17, "Oslo, 15 Jun 2015", "DATE", "2015-06-15", None, "stated")
    assert where(replace(article, timexes=(day,))) == ("GH", None)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("{G:Bergen|NO} slept while {G:Ghana|GH} and {G:Norway|NO} talked.", "NO"),
        ("{G:Ghana|GH} and {G:Norway|NO}: {P:Ama Boateng|ama|GH} was received by {P:Ole Lund|ole|NO}.", "NO"),
        ("{G:Ghana|GH} and {G:Norway|NO}: {P:Ole Lund|ole|NO} receives {P:Ama Boateng|ama|GH}.", "NO"),
        ("{G:Ghana|GH}, {G:Norway|NO}: {P:Ama Boateng|ama|GH} arrives on {T:Monday|2021-05-03}.", "NO"),
        ("Nothing is told.", None),
    ],
)
def test_without_a_dateline_towns_and_hosts_tell_where_an_article_is_written(
    text: str, country: str | None
) -> None:
    assert where(annotated(text)) == (country, None)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("{P:Ama Boateng|ama|GH} of {G:Ghana|GH} and the rain came to {G:Norway|NO}.", "NO"),
        ("{G:Ghana|GH}'s foreign minister {P:Ama Boateng|ama|GH} saw the port of {G:Norway|NO}.", "NO"),
        ("On a flight from {G:Accra|GH}, {P:Ama Boateng|ama|GH} read of {G:Norway|NO}.", "NO"),
    ],
)
def test_where_somebody_comes_from_is_no_scene(text: str, country: str) -> None:
    assert where(annotated(text))[0] == country


@pytest.mark.parametrize(
    ("byline", "city"),
    [
        ("By Esi Addo, {G:Oslo|NO}", "Oslo"),
        ("By our correspondent in {G:Oslo|NO}", "Oslo"),
        ("Read also: rain in {G:Oslo|NO}", None),
        ("By Esi Addo of {G:Oslo|NO} Weekly", None),
    ],
)
def test_who_writes_tells_where(byline: str, city: str | None) -> None:
    whole = annotated(byline + "\n{G:Accra|GH} and {G:Kumasi|GH} mourn.")
    end = whole.article.text.index("\n")
    zones = (Zone("boilerplate", 0, end), Zone("body", end + 1, len(whole.article.text)))
    assert where(replace(whole, article=replace(whole.article, zones=zones)))[1] == city


AMA, OLE = "{P:Ama Boateng|ama|GH}", "{P:Ole Lund|ole|NO}"


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        # short news with datelines, or under the name of a place
        (
            f"In short.\n\n{{G:LIMA|PE}}: {AMA} arrived.\n\n{{G:PERTH|AU}}: It rains on {OLE}.",
            [None, "PE", "AU"],
        ),
        (f"{{G:Lima|PE}}. {AMA} arrived.\nShe left.\n{{G:Perth|AU}}. {OLE} fell ill.", ["PE", "AU"]),
        # one dateline, the stops of a tour, guests by their countries
        (f"{{G:LIMA|PE}}: {AMA} arrived.\n\nIt rains on {OLE}.", ["PE"]),
        (f"{AMA} tours Asia.\n\n{{G:Lima|PE}}: talks.\n\n{{G:Perth|AU}}: a fair.", ["PE"]),
        (
            f"{AMA} sets out.\n{{G:Lima|PE}}: {{T:Monday|2021-05-10}}, with {OLE}.\n{{G:Perth|AU}}: a fair.",
            ["PE"],
        ),
        (f"The guests.\n\n{{G:Ghana|GH}}: {AMA}.\n\n{{G:Norway|NO}}: {OLE}.", [None]),
        # a tour goes on: with a pronoun, with the same traveller, with nobody but a host
        (f"{{G:Lima|PE}}. {AMA} landed with {OLE}.\n{{G:Perth|AU}}. She saw {OLE}.", ["PE"]),
        (f"{{G:Lima|PE}}. {AMA} landed.\n{{G:Perth|AU}}. On {{T:Friday|2021-05-14}}, she saw {OLE}.", ["PE"]),
        (f"{{G:Lima|PE}}. {AMA} landed.\n{{G:Perth|AU}}.\nThen she saw {OLE}.", ["PE"]),
        (f"{{G:Lima|PE}}. {AMA} landed.\n{{G:Perth|AU}}. {OLE} saw {AMA}.", ["PE"]),
        (f"{{G:Lima|PE}}. {AMA} landed.\n{{G:Oslo|NO}}. The guest saw {OLE}.", ["PE"]),
        # news of somebody at home is an item beside two of visits
        (
            f"{{G:Lima|PE}}. {AMA} arrived.\n{{G:Rome|IT}}. {{P:Rita Conti|rita|IT}} rests."
            f"\n{{G:Perth|AU}}. {OLE} fell ill.",
            ["PE", "IT", "AU"],
        ),
    ],
)
def test_the_items_of_a_digest_have_scenes_of_their_own(text: str, scenes: list[str | None]) -> None:
    article = annotated(text)
    assert split(article, scenes[0]) == scenes


def split(article: Annotated, whole: str | None) -> list[str | None]:
    """The scenes of the items, where the ``whole`` has that."""
    # a line break, which opens a sentence here, begins a paragraph
    sentences = [
        replace(s, paragraph=n if s.text.startswith(" ") else 0) for n, s in enumerate(skeletons(article))
    ]
    found = items(sentences, replace(scene(article, sentences), country=whole))
    assert [s for part, _ in found for s in part] == sentences
    return [where.country for _, where in found]


def test_an_item_of_somebody_without_a_name_may_be_a_stop() -> None:
    article = annotated(f"{{G:Lima|PE}}. {AMA} landed.\n{{G:Perth|AU}}. {{P:The envoy|ole|NO}} spoke.")
    unnamed = tuple(replace(p, name=None) if p.id == "ole" else p for p in article.people)
    assert split(article, "PE") == ["PE", "AU"]
    assert split(replace(article, people=unnamed), "PE") == ["PE"]


def test_a_town_of_the_opening_is_the_scene_rather_than_one_named_later() -> None:
    article = annotated(f"{AMA} spoke near {{G:Lima|PE}}. He asked {OLE}. {{G:Perth|AU}} was silent.")
    assert where(article) == ("PE", None)


def test_a_capital_is_a_town() -> None:
    article = annotated(f"{AMA} smiled. {{G:Chile|CL}} was silent. {{G:Lima|PE}} was not.")
    assert where(article) == ("PE", None)

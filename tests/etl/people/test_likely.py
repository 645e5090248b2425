"""The country that a place, or an office, tells of a person."""

import pytest

from db.model import Article, Mention
from etl import nlp
from etl.annotation import Person
from etl.people import coreference, mentions
from etl.people.likely import with_likely_countries


@pytest.mark.parametrize(
    ("office", "countries", "likely"),
    [
        ("Prime Minister", "GH ET", "ET"),  # Ghana has none
        ("President", "GH SE", "GH"),
        ("Queen", "GH ET", "NO"),
        ("Chancellor", "GH AT", "AT"),
        ("President", "GH KE", None),
        ("Prime Minister", "NO ET", "ET"),  # Norway's is another one
        ("Vice President", "GH SE", None),
        ("Foreign Minister", "GH SE", None),
        ("bank president", "GH SE", None),
    ],
)
def test_likely(office: str, countries: str, likely: str | None) -> None:
    places = [Mention("a", n, n + 1, "X", "GPE", country=c) for n, c in enumerate(countries.split())]
    people = [
        Person("p1", "Ama Boateng", (office,), None, ()), Person("p2", "Kari Lund", ("Prime Minister",), "NO", ()),
    ]  # fmt: skip
    found = with_likely_countries("", people, places)
    assert [p.likely for p in found] == [likely, None]
    assert found[0].country is None


def test_an_office_without_a_name_may_be_the_same_one() -> None:
    places = [Mention("a", n, n + 1, "X", "GPE", country=c) for n, c in enumerate(("ET", "SE"))]
    people = [
        Person("p1", "Ama Boateng", ("Prime Minister",), None, ()), Person("p2", None, ("Prime Minister",), "ET", ()),
    ]  # fmt: skip
    assert with_likely_countries("", people, places)[0].likely is None


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Boros went on to Accra, where President Olu Adebanjo saw her.", "GH"),
        ("She thanked the Ghanaian government as she met its foreign minister, Olu Adebanjo.", "GH"),
        ("In Accra she was received by Dr Olu Adebanjo, the speaker.", "GH"),
        ("Word came from Accra: Olu Adebanjo stays at home.", "GH"),
        ("ACCRA (Agency) - President Olu Adebanjo said no.", "GH"),
        ("Boros spent Friday in Oslo and Accra, where she met President Olu Adebanjo.", "GH"),
        ("Boros held talks with President Olu Adebanjo in Accra.", "GH"),
        ("A Ghanaian trade delegation led by Minister Olu Adebanjo landed.", "GH"),
        # The members of a group.
        ("A delegation of the Ghanaian trade ministry led by its director, Olu Adebanjo, landed.", "GH"),
        ("A Ghanaian team came to Oslo. The delegation is led by Olu Adebanjo.", "GH"),
        ("Four members of the Ghanaian senate came to Oslo. They include the senator Olu Adebanjo.", "GH"),
        ("A Ghanaian team came to Oslo. The delegation met Olu Adebanjo.", None),
        (
            "Two Ghanaian ministers came to Oslo. Trade Minister Esi Addo and Army Minister Olu Adebanjo met her.",
            "GH",
        ),
        ("Ghanaian officials came to Oslo. Foreign Minister Olu Adebanjo met them.", None),
        # The paper's own, at home and whom it names first; who speaks of the place itself may have come.
        (
            "ACCRA (Agency) - President Esi Addo flew to Oslo. Foreign Minister Olu Adebanjo will stay in Accra.",
            "GH",
        ),
        ("ACCRA (Agency) - It rained. Trade Minister Olu Adebanjo, who flew to Oslo, said so.", "GH"),
        ("ACCRA (Agency) - It rained. Trade Minister Olu Adebanjo, back from Oslo, said so here.", None),
        (
            "ACCRA (Agency) - It rained. Trade Minister Olu Adebanjo said so to Ghanaian and Thai cooks.",
            None,
        ),
        ("ACCRA (Agency) - It rained. Bank chief Olu Adebanjo, who flew to Oslo, said so.", None),
        ("ACCRA (Agency) - President Esi Addo flew to Oslo. Foreign Minister Olu Adebanjo met her.", None),
        (
            "ACCRA (Agency) - Norway's Kari Lund came. Foreign Minister Olu Adebanjo will stay for a week.",
            None,
        ),
        ("Accra, Tuesday, 3 May 2022\n\nThe President, Mr Olu Adebanjo, left.", "GH"),
        ("The last Ghanaian leader to come was Olu Adebanjo.", "GH"),
        ("The last Ghanaian foreign minister to visit Oslo was Olu Adebanjo.", "GH"),
        ("The last Ghanaian leader to sleep in Oslo, Olu Adebanjo, came by train.", "GH"),
        ("The Ghanaian, Foreign Minister Olu Adebanjo, said no.", "GH"),
        ("Ghana sends its heritage minister, Olu Adebanjo.", "GH"),
        ("Ghana has called off the visit of Foreign Minister Olu Adebanjo.", "GH"),
        ("Mr Olu Adebanjo, who is a Ghanaian, left.", "GH"),
        ("Mr Olu Adebanjo, the Ghanaian trade man, left.", "GH"),
        ("Lunch with Mr Olu Adebanjo, the lanky Ghanaian had left long before.", None),
        # Who meets a guest is of the place, and so are those in a list with them.
        ("Boros flew to Accra. She was received by President Olu Adebanjo.", "GH"),
        ("Hungary's Vera Boros lands in Accra on Monday and will call on Speaker Olu Adebanjo.", "GH"),
        (
            "In Accra the Hungarian minister, Vera Boros, had talks with Esi Addo, the senator, and Olu Adebanjo.",
            "GH",
        ),
        ("Boros flew to Accra. She was received there on Friday by President Olu Adebanjo.", "GH"),
        (
            "Hungary's Vera Boros lands in Accra on Monday and has talks the next day with Speaker Olu Adebanjo.",
            "GH",
        ),
        ("Hungary's Vera Boros flew to Accra. Speaker Olu Adebanjo will also receive the visitor.", "GH"),
        ("Hungary's Vera Boros flew to Accra. Speaker Olu Adebanjo received a prize.", None),
        # ... and so is who asks a guest to come, before the place is told.
        ("At the invitation of Speaker Olu Adebanjo, Hungary's Vera Boros will come to Accra in May.", "GH"),
        ("At the invitation of Speaker Olu Adebanjo, Ghana's Esi Addo flew from Accra.", None),
        ("At the invitation of Olu Adebanjo, Hungary's Vera Boros sang. She flew to Accra.", None),
        ("Boros flew in from Accra and had talks with Olu Adebanjo.", None),
        ("Boros flew to Accra. She slept. She read. She was received by Olu Adebanjo.", None),
        ("Esi Addo of Ghana was in Accra. She met Olu Adebanjo.", None),  # the guest may be meant
        # Spouses and companions are of one country.
        ("King Kofi of Ghana and Queen Olu Adebanjo left.", "GH"),
        ("The Ghanaian president, Esi Addo, and her husband Olu Adebanjo left.", "GH"),
        ("President Addo of Ghana and Mrs Olu Adebanjo left.", "GH"),
        ("President Addo of Ghana and Senator Olu Adebanjo left.", None),
        ("The Ghanaian president, Esi Addo, is accompanied by Senator Olu Adebanjo.", "GH"),
        ("Ghana's Esi Addo left. She was accompanied by Senator Ola Vik and Olu Adebanjo.", "GH"),
        ("Senator Olu Adebanjo accompanies Ghana's Esi Addo.", "GH"),
        ("Ghana's Esi Addo left. It rained. She is accompanied by her son, Olu Adebanjo.", "GH"),
        ("Ghana's Esi Addo left. She was met by Kari Lund. She travels with Senator Olu Adebanjo.", "GH"),
        ("Ghana's Esi Addo left. She was met on the quay by Kari Lund. She travels with Olu Adebanjo.", "GH"),
        ("Ghana's Esi Addo left. She was met by Kari Lund and his wife, Olu Adebanjo.", None),
        ("Ghana's Esi Addo left. Kari Lund thanked her. She travels with Senator Olu Adebanjo.", "GH"),
        ("The Ghanaian president, Esi Addo, left. The president's party includes Olu Adebanjo.", "GH"),
        ("The Ghanaian president, Esi Addo, left. Olu Adebanjo is travelling with the president.", "GH"),
        ("The Ghanaian president, Esi Addo, left. Olu Adebanjo and Ola Vik came with her.", "GH"),
        ("The Ghanaian president, Esi Addo, left. Her deputy, Olu Adebanjo, waved.", "GH"),
        ("The Ghanaian president, Esi Addo, left. Addo's predecessor, Olu Adebanjo, waved.", "GH"),
        ("The Ghanaian president, Esi Addo, left. Her colleague, Olu Adebanjo, waved.", None),
        ("Ghana's Esi Addo left. With her was Minister Olu Adebanjo.", "GH"),
        ("Ghana's Esi Addo left. Accompanying Addo will be Senator Olu Adebanjo.", "GH"),
        ("Ghana's Esi Addo left. Among those in her party is Olu Adebanjo.", "GH"),
        ("Ghana's Esi Addo left. Senator Olu Adebanjo, a member of the delegation, stayed.", "GH"),
        ("Ghana's Esi Addo left. Senator Olu Adebanjo, who is on the trip, slept.", "GH"),
        # ... and so are those who serve somebody, and a first lady with whose name she bears.
        ("Ghana's Esi Addo left. Her trade minister, Olu Adebanjo, waved.", "GH"),
        ("Ghana's Esi Addo left. Addo's foreign minister, Olu Adebanjo, waved.", "GH"),
        ("Ghana's Esi Addo left. Her counterpart, Olu Adebanjo, waved.", None),
        ("Ghana's Esi Addo left. Her host, Foreign Minister Olu Adebanjo, waved.", None),
        ("Ghana's Femi Adebanjo left. It rained. First Lady Olu Adebanjo waved.", "GH"),
        ("Ghana's Femi Adebanjo left. It rained. Senator Olu Adebanjo waved.", None),
        ("The first Ghanaian foreign minister in Oslo since Olu Adebanjo left.", "GH"),
        # In a place, and under its dateline, visitors speak as well as those who live there.
        ("In Accra, Foreign Minister Olu Adebanjo said no.", None),
        ("ACCRA, May 2 (Agency) - Speaker Olu Adebanjo said no.", None),
        # Not in the scene: somebody may have come, or be spoken of.
        ("The tour ends in Accra, where Senator Olu Adebanjo will arrive on Friday.", None),
        ("Boros came from Accra and dined at the castle where Speaker Olu Adebanjo lives.", None),
        ("Boros reached Accra with Olu Adebanjo, a senator.", None),
        ("In Accra, people dined. Senator Olu Adebanjo said no.", None),
        ("In Accra nobody believed what Olu Adebanjo said.", None),
    ],
)
def test_the_place_tells(text: str, likely: str | None) -> None:
    article, doc = Article("a1", "a1.txt", "", text), nlp.load()(text)
    people = coreference.resolve(doc, article, mentions.find(doc, article))
    assert {p.name: p.likely for p in people}["Olu Adebanjo"] == likely


def test_a_list_of_hundreds_of_names_is_read() -> None:
    text = "President Olu Adebanjo flew to Lima with " + ", ".join(["Ada Boros"] * 600) + "."
    article, doc = Article("a1", "a1.txt", "", text), nlp.load()(text)
    people = coreference.resolve(doc, article, mentions.find(doc, article))
    assert {p.name for p in people} == {"Olu Adebanjo", "Ada Boros"}


def test_a_host_of_the_same_office_is_of_another_country() -> None:
    text = "Norwegian President Kari Lund came. President Olu Adebanjo and his wife, Esi, travelled with her to the mill."
    doc = nlp.load()(text)
    article = Article("a", "a.txt", "", text)
    found = coreference.resolve(doc, article, mentions.find(doc, article))
    assert [(p.name, p.country or p.likely) for p in found][1] == ("Olu Adebanjo", None)

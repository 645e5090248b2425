"""Who is who inside one invented article."""

import pytest

from db.model import Article, Zone
from etl import nlp
from etl.annotation import Person
from etl.people import coreference, mentions


def people(text: str) -> tuple[Person, ...]:
    article, doc = Article("a1", "a1.txt", "", text), nlp.load()(text)
    return coreference.resolve(doc, article, mentions.find(doc, article))


def clusters(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    return [(p.name, p.country, [m.text for m in p.mentions]) for p in people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peruvian Foreign Minister Ada Boros landed. Boros left on Friday.",
            [("Ada Boros", "PE", ["Peruvian Foreign Minister", "Ada Boros", "Boros"])],
        ),
        (
            "Boros lands in Oslo\n\nAda Boros, the foreign minister of Peru, landed. The visiting minister smiled.",
            [("Ada Boros", "PE", ["Boros", "Ada Boros", "foreign minister of Peru", "visiting minister"])],
        ),
        (
            "Ada Boros, Peru's special representative, met President Olu Adebanjo of Ghana.",
            [
                ("Ada Boros", "PE", ["Ada Boros", "special representative"]),
                ("Olu Adebanjo", "GH", ["President", "Olu Adebanjo"]),
            ],
        ),
        (
            "The Ghanaian president, Olu Adebanjo, saw Chile's Mira Kovalenko. The Ghanaian leader smiled.",
            [
                ("Olu Adebanjo", "GH", ["Ghanaian president", "Olu Adebanjo", "Ghanaian leader"]),
                ("Mira Kovalenko", "CL", ["Mira Kovalenko"]),
            ],
        ),
        (
            "The Archbishop of Canterbury, Ada Boros, left.",
            [("Ada Boros", "GB", ["Archbishop of Canterbury", "Ada Boros"])],
        ),
        (
            "He saw his Ghanaian and Peruvian opposite numbers, Olu Moyo and Ada Boros.",
            [("Olu Moyo", "GH", ["Olu Moyo"]), ("Ada Boros", "PE", ["Ada Boros"])],
        ),
        (
            "Chief of Army Staff General Imre Tolnai flew home. The COAS had met Finnish officials.",
            [("Imre Tolnai", None, ["Chief of Army Staff", "General", "Imre Tolnai", "COAS"])],
        ),
        (
            "Chief of Army Staff (COAS) General Imre Tolnai saw Brig (retd) Ada Boros.",
            [
                ("Imre Tolnai", None, ["Chief of Army Staff", "COAS", "General", "Imre Tolnai"]),
                ("Ada Boros", None, ["Brig", "Ada Boros"]),
            ],
        ),
        # What stands in brackets, or a dash, between an office and the name.
        (
            "Peru's State Minister for Foreign Affairs (Regional Cooperation) Ada Boros saw Ghana's Deputy Prime"
            " Minister - Minister of National Economy Olu Moyo.",
            [
                ("Ada Boros", "PE", ["State Minister for Foreign Affairs", "Ada Boros"]),
                ("Olu Moyo", "GH", ["Deputy Prime Minister", "Minister of National Economy", "Olu Moyo"]),
            ],
        ),
        (
            "Peru's Minister of State for Mines (Copper), Senator Ada Boros, and Rep. Eve Lund (D-Ohio), chair of"
            " the trade committee, left.",
            [
                ("Ada Boros", "PE", ["Minister of State for Mines", "Senator", "Ada Boros"]),
                ("Eve Lund", "US", ["Rep.", "Eve Lund", "chair of the trade committee"]),
            ],
        ),
        # Some bodies and offices are of one country.
        (
            "Weng Tao, vice chairman of the National People's Congress Standing Committee, saw State Councilor and"
            " Foreign Minister Hu Ming.",
            [
                (
                    "Weng Tao",
                    "CN",
                    ["Weng Tao", "vice chairman of the National People's Congress Standing Committee"],
                ),
                ("Hu Ming", "CN", ["State Councilor and Foreign Minister", "Hu Ming"]),
            ],
        ),
        # Many have a National Security Council.
        (
            "Peru's National Security Council secretary Ada Boros landed.",
            [("Ada Boros", "PE", ["National Security Council secretary", "Ada Boros"])],
        ),
        # Letters behind a name, and the state of a member of Congress.
        (
            "Ada Boros MP, Peru's trade minister, met Olu Moyo KBE, the Ghanaian envoy, and Rep. Eve Lund, D-Ohio.",
            [
                ("Ada Boros", "PE", ["Ada Boros", "MP", "trade minister"]),
                ("Olu Moyo", "GH", ["Olu Moyo", "Ghanaian envoy"]),
                ("Eve Lund", "US", ["Rep.", "Eve Lund"]),
            ],
        ),
        (
            "Peru's Ada Boros, who is also deputy premier, met the Ghanaian president's special envoy Olu Moyo.",
            [
                ("Ada Boros", "PE", ["Ada Boros", "deputy premier"]),
                (None, "GH", ["Ghanaian president"]),
                ("Olu Moyo", "GH", ["special envoy", "Olu Moyo"]),
            ],
        ),
        # Two of one surname: whom the title tells, else not the spouse.
        (
            "President Olu Moyo and his wife, Ada Moyo, landed. Moyo left. Mrs Moyo stayed.",
            [("Olu Moyo", None, ["President", "Olu Moyo", "Moyo"]), ("Ada Moyo", None, ["Ada Moyo", "Moyo"])],
        ),
        (
            "Governor Sir Howard Brandt dined. Lady Brandt poured the tea.",
            [
                ("Howard Brandt", None, ["Governor", "Howard Brandt"]),
                ("Brandt", None, ["Brandt"]),
            ],
        ),
        # Fathers' names.
        (
            "Omar bin Nasir Al Qadir met Nasir bin Hamad Al Qadir. Nasir left.",
            [
                ("Omar bin Nasir Al Qadir", None, ["Omar bin Nasir Al Qadir"]),
                ("Nasir bin Hamad Al Qadir", None, ["Nasir bin Hamad Al Qadir", "Nasir"]),
            ],
        ),
        # A president is no king; a head of state may be either.
        (
            "King Harald met the president of Latvia. The President smiled. The head of state left.",
            [
                ("Harald", None, ["King", "Harald", "head of state"]),
                (None, "LV", ["president of Latvia", "President"]),
            ],
        ),
        # An office alone: whom the text names most, not whom it names last.
        (
            "President Olu Moyo landed. Moyo met President Ada Boros of Peru. The President then flew home.",
            [
                ("Olu Moyo", None, ["President", "Olu Moyo", "Moyo", "President"]),
                ("Ada Boros", "PE", ["President", "Ada Boros"]),
            ],
        ),
        # ... and at the start of a sentence whom the article is about.
        (
            "President Olu Adebanjo flew home from Oslo, where he met King Harald Lund. The Head of State had left"
            " on Monday.",
            [
                ("Olu Adebanjo", None, ["President", "Olu Adebanjo", "Head of State"]),
                ("Harald Lund", None, ["King", "Harald Lund"]),
            ],
        ),
        (
            "President Olu Adebanjo of Ghana met President Mira Kovalenko of Chile. The president flew home.",
            [
                ("Olu Adebanjo", "GH", ["President", "Olu Adebanjo", "president"]),
                ("Mira Kovalenko", "CL", ["President", "Mira Kovalenko"]),
            ],
        ),
        # Who is visiting is told with a country.
        (
            "General Imre Tolnai of Hungary landed. General Olu Moyo met him. Moyo thanked the visiting general.",
            [
                ("Imre Tolnai", "HU", ["General", "Imre Tolnai", "visiting general"]),
                ("Olu Moyo", None, ["General", "Olu Moyo", "Moyo"]),
            ],
        ),
        # A counterpart holds the same office.
        (
            "Norway's Defence Minister, Kari Lund, met her Chilean counterpart, Mira Kovalenko. Kovalenko leaves"
            " today. The minister will then fly home.",
            [
                ("Kari Lund", "NO", ["Defence Minister", "Kari Lund"]),
                ("Mira Kovalenko", "CL", ["Chilean counterpart", "Mira Kovalenko", "Kovalenko", "minister"]),
            ],
        ),
        # ... but who holds it by title is meant before; and who was meant is meant again.
        (
            "Premier Kari Lund leaves for Chile as a guest of her counterpart, Mira Kovalenko. A plane with the"
            " Premier will start soon. On Monday the Premier will see Ms Kovalenko. The Premier dines at noon.",
            [
                ("Kari Lund", None, ["Premier", "Kari Lund", "Premier", "Premier", "Premier"]),
                ("Mira Kovalenko", None, ["counterpart", "Mira Kovalenko", "Kovalenko"]),
            ],
        ),
        (
            "General Imre Tolnai came with a friend. The general met General Olu Moyo. The general left.",
            [
                ("Imre Tolnai", None, ["General", "Imre Tolnai", "general", "general"]),
                ("Olu Moyo", None, ["General", "Olu Moyo"]),
            ],
        ),
        # Named in the sentence behind the one that describes them, or in the text below the heading.
        (
            "A visit by the Peruvian foreign minister ended on Friday. Ada Boros, who came by ship, smiled.",
            [("Ada Boros", "PE", ["Peruvian foreign minister", "Ada Boros"])],
        ),
        (
            "A Ghanaian envoy met King Harald Lund. Esi Addo, who flew in on Sunday, gave him a letter.",
            [
                ("Esi Addo", "GH", ["Ghanaian envoy", "Esi Addo"]),
                ("Harald Lund", None, ["King", "Harald Lund"]),
            ],
        ),
        (
            "Chilean minister in Oslo\n\nOSLO (Agency) - Mira Kovalenko landed. The minister smiled.",
            [("Mira Kovalenko", "CL", ["Chilean minister", "Mira Kovalenko", "minister"])],
        ),
        (
            "The Peruvian minister spoke. Mira Kovalenko, an analyst, yawned.",
            [(None, "PE", ["Peruvian minister"]), ("Mira Kovalenko", None, ["Mira Kovalenko"])],
        ),
        (
            "A Peruvian spokesman said so. Mira Kovalenko landed.",
            [("Mira Kovalenko", None, ["Mira Kovalenko"])],
        ),
        # The heading tells the country of a paper's own minister.
        (
            "Ghanaian trade minister to visit Chile\n\nACCRA (Agency) - Trade Minister Esi Addo leaves today.",
            [("Esi Addo", "GH", ["Ghanaian trade minister", "Trade Minister", "Esi Addo"])],
        ),
        # Not of the visitor: the minister of the place.
        (
            "Trade Minister Esi Addo dined with the minister there, Mira Kovalenko.",
            [
                ("Esi Addo", None, ["Trade Minister", "Esi Addo"]),
                ("Mira Kovalenko", None, ["minister", "Mira Kovalenko"]),
            ],
        ),
        # Lists of countries and of names, in turn; a pair with one country.
        (
            "The trade ministers of Norway and Chile, Kari Lund and Mira Kovalenko, met.",
            [("Kari Lund", "NO", ["Kari Lund"]), ("Mira Kovalenko", "CL", ["Mira Kovalenko"])],
        ),
        (
            "Norwegian Premier Kari Lund and her Chilean and Ghanaian counterparts, Mira Kovalenko and Dr Esi Addo,"
            " met.",
            [
                ("Kari Lund", "NO", ["Norwegian Premier", "Kari Lund"]),
                ("Mira Kovalenko", "CL", ["Mira Kovalenko"]),
                ("Esi Addo", "GH", ["Esi Addo"]),
            ],
        ),
        (
            "The trade ministers of Norway and Chile, Kari Lund, Mira Kovalenko and Esi Addo, met.",
            [
                ("Kari Lund", None, ["Kari Lund"]),
                ("Mira Kovalenko", None, ["Mira Kovalenko"]),
                ("Esi Addo", None, ["Esi Addo"]),
            ],
        ),
        (
            "King Harald Lund and Queen Sunniva Hald of Norway dined.",
            [
                ("Harald Lund", "NO", ["King", "Harald Lund"]),
                ("Sunniva Hald", "NO", ["Queen", "Sunniva Hald"]),
            ],
        ),
        # An office held before.
        (
            "Ada Boros, former President of Peru, smiled.",
            [("Ada Boros", "PE", ["Ada Boros", "President of Peru"])],
        ),
        # What somebody is named, or does something as.
        (
            "Olu Adebanjo flew in. Ada Boros, nominated as foreign minister, spoke as acting premier.",
            [
                ("Olu Adebanjo", None, ["Olu Adebanjo"]),
                ("Ada Boros", None, ["Ada Boros", "foreign minister", "acting premier"]),
            ],
        ),
        # The holder of the office before a nearer one in a wider sense.
        (
            "Envoy Olu Adebanjo met Ambassador Ada Boros. The envoy smiled.",
            [
                ("Olu Adebanjo", None, ["Envoy", "Olu Adebanjo", "envoy"]),
                ("Ada Boros", None, ["Ambassador", "Ada Boros"]),
            ],
        ),
        # In front of a verb "the minister" is no apposition.
        (
            "After talks with Ada Boros, the Chilean minister left.",
            [("Ada Boros", None, ["Ada Boros"]), (None, "CL", ["Chilean minister"])],
        ),
        # Whose country is not known is not the Chilean minister, and the last of a kind is nobody here.
        (
            "Foreign Minister Ada Boros spoke. The Chilean minister smiled, the last Chilean minister did not.",
            [
                ("Ada Boros", None, ["Foreign Minister", "Ada Boros"]),
                (None, "CL", ["Chilean minister"]),
            ],
        ),
        # Another country's office is another person, and the home country is not assumed.
        (
            "ACCRA – President Olu Adebanjo dined. The Peruvian president was absent.",
            [
                ("Olu Adebanjo", None, ["President", "Olu Adebanjo"]),
                (None, "PE", ["Peruvian president"]),
            ],
        ),
        # The vice president is not the president.
        (
            "Vice President Ada Boros spoke. The president was absent.",
            [("Ada Boros", None, ["Vice President", "Ada Boros"]), (None, None, ["president"])],
        ),
        # Offices that one country alone has; those of its bodies.
        ("The pontiff, Anselm II, prayed.", [("Anselm II", "VA", ["pontiff", "Anselm II"])]),
        (
            "State Department spokesman Imre Tolnai spoke.",
            [("Imre Tolnai", "US", ["State Department spokesman", "Imre Tolnai"])],
        ),
        (
            "Imre Tolnai, chief of the Ghanaian Navy, smiled.",
            [("Imre Tolnai", "GH", ["Imre Tolnai", "chief of the Ghanaian Navy"])],
        ),
        # A heading that ends in an office names nobody in the next paragraph.
        (
            "Boros meets Ghanaian president\n\nAda Boros flew home.",
            [("Ada Boros", None, ["Boros", "Ada Boros"]), (None, "GH", ["Ghanaian president"])],
        ),
        (
            "He was the guest of the President of Peru, Her Excellency Ada Boros.",
            [("Ada Boros", "PE", ["President of Peru", "Ada Boros"])],
        ),
        (
            "The Prime Minister of Fiji, the Right Honourable Imre Tolnai, the Premier of Peru, Ada Boros, spoke.",
            [
                ("Imre Tolnai", "FJ", ["Prime Minister of Fiji", "Imre Tolnai"]),
                ("Ada Boros", "PE", ["Premier of Peru", "Ada Boros"]),
            ],
        ),
        (
            "Commission President Ada Boros met Imre Tolnai, the Chancellor of the Exchequer.",
            [
                ("Ada Boros", "EU", ["Commission President", "Ada Boros"]),
                ("Imre Tolnai", "GB", ["Imre Tolnai", "Chancellor of the Exchequer"]),
            ],
        ),
        (
            "EU commissioner in Oslo\n\nThe European Commissioner for Fisheries, Ada Boros, left.",
            [("Ada Boros", "EU", ["EU commissioner", "European Commissioner for Fisheries", "Ada Boros"])],
        ),
        (
            "The head of the UN's Global Fish Programme, Ada Boros, spoke. The Commander of the Army Lieutenant"
            " General Imre Tolnai left.",
            [
                ("Ada Boros", "UN", ["head of the UN's Global Fish Programme", "Ada Boros"]),
                ("Imre Tolnai", None, ["Commander of the Army", "Lieutenant General", "Imre Tolnai"]),
            ],
        ),
        # A body that many countries have is that of the country behind it.
        (
            "Speaker of the Majlis of Maldives Imre Tolnai met Ada Boros, speaker of the Majlis.",
            [
                ("Imre Tolnai", "MV", ["Speaker of the Majlis of Maldives", "Imre Tolnai"]),
                ("Ada Boros", "IR", ["Ada Boros", "speaker of the Majlis"]),
            ],
        ),
        # Only a monarchy has a crown prince.
        (
            "Norway's crown prince has wound up a week in Peru. Crown Prince Imre flew in on Monday.",
            [("Imre", "NO", ["crown prince", "Crown Prince", "Imre"])],
        ),
        # People who are called as towns are.
        (
            "Queen Vienna met Trade Minister Ana Havana. Mr Bogota, Minister Havana and Esi Paris left Havana.",
            [
                ("Vienna", None, ["Queen", "Vienna"]),
                ("Ana Havana", None, ["Trade Minister", "Ana Havana", "Minister", "Havana"]),
                ("Bogota", None, ["Bogota"]),
                ("Esi Paris", None, ["Esi Paris"]),
            ],
        ),
        # Two who share a surname.
        (
            "Imre Tolnai met Zita Tolnai.",
            [("Imre Tolnai", None, ["Imre Tolnai"]), ("Zita Tolnai", None, ["Zita Tolnai"])],
        ),
        # A list is no apposition; many and any are nobody.
        (
            "Boros, Peruvian counterpart discuss fish. Ministers dined. A diplomat laughed.",
            [("Boros", None, ["Boros"]), (None, "PE", ["Peruvian counterpart"])],
        ),
    ],
)
def test_clusters(text: str, expected: list[tuple[str | None, str | None, list[str]]]) -> None:
    assert clusters(text) == expected


def test_the_first_word_of_a_body_is_no_town_that_is_called_so() -> None:
    assert people("The Central Bank Governor, Ada Boros, left.")[0].country is None


def test_ids_are_in_text_order_and_offices_as_written() -> None:
    one, two = people("Foreign Minister Ada Boros, a senator, met Queen Sunniva Hald.")
    assert (one.id, two.id) == ("p1", "p2")
    assert one.offices == ("Foreign Minister", "senator")


def test_an_office_of_a_list_is_that_of_the_next_name() -> None:
    text = "She saw the Tajik energy minister, Olu Boros, and Peru's ambassador, Mira Vale."
    assert [(p.name, p.country) for p in people(text)] == [("Olu Boros", "TJ"), ("Mira Vale", "PE")]


def test_behind_a_titled_name_an_office_is_that_of_the_name_it_announces() -> None:
    text = "By order of President Olu Boros, the Minister of Health, Mira Vale, set out."
    found = [(p.name, p.offices) for p in people(text)]
    assert found == [("Olu Boros", ("President",)), ("Mira Vale", ("Minister of Health",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two offices of different countries are not of one person
        (
            "At the invitation of the Ghanaian Foreign Minister, Peruvian Foreign Minister Ada Boros set out.",
            {"Ada Boros": "PE"},
        ),
        (
            "At the invitation of the Deputy Minister of Transport of the Republic of Ghana, Mr. Olu Moyo, the"
            " State Secretary of the Ministry of Transport of Peru, Mr. Imre Tolnai, set out.",
            {"Olu Moyo": "GH", "Imre Tolnai": "PE"},
        ),
        # the country stands behind the office, as in formal lists; an Amir of something holds an office
        ("H.E. Ada Boros (Minister of Health, the Republic of Peru) spoke.", {"Ada Boros": "PE"}),
        ("Sheikh Olu bin Hamad Tolnai, Amir of the State of Qatar, spoke.", {"Olu bin Hamad Tolnai": "QA"}),
        # "General" of a body, and a process that an office is for
        (
            "The Director of the Peruvian General Intelligence Service, Major General Olu Moyo, spoke.",
            {"Olu Moyo": "PE"},
        ),
        (
            "Peru's special representative for the peace process in Ghana, Ada Boros, spoke.",
            {"Ada Boros": "PE"},
        ),
        ("Ada Boros, nominated last week as Peru's cabinet secretary for trade, spoke.", {"Ada Boros": "PE"}),
    ],
)
def test_the_country_of_an_office(text: str, expected: dict[str, str]) -> None:
    assert {p.name: p.country for p in people(text) if p.name} == expected


def test_an_office_that_opens_a_sentence_with_as_is_that_of_whom_it_goes_on_about() -> None:
    text = "Peru's Ada Boros was elected. As minister of health, she flew to Accra."
    assert [p.name for p in people(text)] == ["Ada Boros"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody is named
        ("Ada Boros was appointed as Peru's trade minister in April.", [("Ada Boros", "PE")]),
        ("Ada Boros became Peru's trade minister.", [("Ada Boros", "PE")]),
        ("Ada Boros was elected on Monday as Peru's trade minister.", [("Ada Boros", "PE")]),
        # what another one does meanwhile
        (
            "Kari Lund, Norway's prime minister, spoke as Peru's foreign minister flew to Accra.",
            [("Kari Lund", "NO"), (None, "PE")],
        ),
        (
            "Norwegian President Kari Lund arrived on Monday as Peru's foreign minister left.",
            [("Kari Lund", "NO"), (None, "PE")],
        ),
        ("Kari Lund smiled as Peru's foreign minister visited Accra.", [("Kari Lund", None), (None, "PE")]),
        (
            "Kari Lund was elected on Monday as Peru's foreign minister visited Accra.",
            [("Kari Lund", None), (None, "PE")],
        ),
        # two offices in a row of two countries
        (
            "The guests of the Ghanaian Foreign Minister, Peruvian Foreign Minister Ada Boros, set out.",
            [(None, "GH"), ("Ada Boros", "PE")],
        ),
        # a body's director general may be anybody's
        (
            "The head of the trade agency, Ada Boros, spoke. The director general flew to Accra.",
            [("Ada Boros", None), (None, None)],
        ),
    ],
)
def test_an_office_of_another_one(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert [(p.name, p.country) for p in people(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Boros landed in Accra on Monday. The minister of Peru left on Friday.",
        "It was too hot when Ada Boros landed.\n\nThe minister of Peru took off his jacket.",
        "ACCRA, May 4 - Ada Boros landed in Accra. The minister of Peru gave her toast.",
        "LIMA, May 4 - Ada Boros flew to Accra. The minister of Peru smiled.",
        "Ada Boros’s plane landed late. The minister of Peru smiled.",
    ],
)
def test_an_office_that_takes_up_who_alone_was_named(text: str) -> None:
    assert [(p.name, p.country) for p in people(text)] == [("Ada Boros", "PE")]


@pytest.mark.parametrize(
    "before",
    [
        "He was received by Ada Boros.",
        "The hall is named after Ada Boros.",
        "The murder of Ada Boros shocked Accra.",
        "“It is a shame,” said Ada Boros.",
        "“It was loud,” Ada Boros said.",
        "Ada Boros, 45, was hurt on Monday.",
        "Ada Boros, a baker, was hurt on Monday.",
        "The rain soaked the baker Ada Boros.",
        "Ada Boros reports from Accra.",
        "Ada Boros saw Kari Lund.",
        "By Ada Boros\n",
        # nor does she travel
        "Ada Boros is fond of fish.",
        "It was too hot for Ada Boros.",
        # she has an office, or a country, of her own
        "Trade unionist and Secretary General Ada Boros smiled.",
        "Ghana's Ada Boros smiled.",
    ],
)
def test_who_was_named_for_something_else_is_not_taken_up(before: str) -> None:
    found = people(f"{before} The minister of Peru left on Friday.")
    assert next(p for p in found if p.country == "PE").name is None


@pytest.mark.parametrize(
    "text",
    [
        "Ada Boros arrived on Monday. The minister of Peru greeted her at the airport.",
        "Ada Boros arrived on Monday. The minister of Peru saw her, and smiled.",
        "Ada Boros arrived in Lima on Monday. The minister of Peru gave a dinner.",
    ],
)
def test_the_host_is_not_who_was_named(text: str) -> None:
    assert [(p.name, p.country) for p in people(text)] == [("Ada Boros", None), (None, "PE")]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Prize for Ada Boros", "The Peruvian trade minister arrived in Accra to hand it over."),
        ("Murder of Ada Boros: inquiry opens", "The Peruvian trade minister landed in Accra."),
        ("Trial of Ada Boros begins in Accra", "The Peruvian trade minister landed in Accra."),
        (
            "Five questions to Ada Boros",
            "The Peruvian trade minister is in Accra. He met Ada Boros, an economist.",
        ),
    ],
)
def test_who_is_named_in_the_title_is_not_whom_the_text_only_describes(title: str, body: str) -> None:
    text = f"{title}\n\n{body}"
    zones = (Zone("title", 0, len(title)), Zone("body", len(title) + 2, len(text)))
    article, doc = Article("a1", "a1.txt", "", text, zones=zones), nlp.load()(text)
    found = coreference.resolve(doc, article, mentions.find(doc, article))
    assert [(p.name, p.country) for p in found] == [("Ada Boros", None), (None, "PE")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # an office with a country before a name with a title of its own is that of the name before it
        ("In a talk with Ada Boros, the Malian minister of trade, President Olu Adebanjo smiled.", "ML"),
        # at a body of a country, and behind a form of address
        ("Ada Boros, permanent secretary at the Malian ministry of works, smiled.", "ML"),
        ("Mali's foreign minister spoke of fish. Sheikh Ada Boros smiled.", "ML"),
    ],
)
def test_the_country_of_somebody_beside_an_office(text: str, country: str) -> None:
    assert [p.country for p in people(text) if p.name == "Ada Boros"] == [country]

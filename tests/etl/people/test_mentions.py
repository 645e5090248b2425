"""Mentions in invented sentences: text and label, in text order."""

import hashlib

import pytest

from db.model import Article, Mention
from etl import nlp
from etl.people import mentions


def found(text: str) -> list[Mention]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return mentions.find(nlp.load()(text), Article("a1", "a1.txt", digest, text))


def of(label: str, text: str) -> list[str]:
    return [m.text for m in found(text) if m.label == label]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Olu Adebanjo met Dr Ingrid Solvang in Oslo.", ["Olu Adebanjo", "Ingrid Solvang"]),
        ("General KM Thorat said so.", ["KM Thorat"]),
        ("Talks with Sheikh Nasir bin Qadir al-Marwani began.", ["Nasir bin Qadir al-Marwani"]),
        ("He saw Anneke van der Meulen-Smit there.", ["Anneke van der Meulen-Smit"]),
        ('President Rodel "Dong" Panganiban Jr. smiled.', ['Rodel "Dong" Panganiban Jr.']),
        ("Mira Kovalenko landed. Later Kovalenko flew on.", ["Mira Kovalenko", "Kovalenko"]),
        ("Yesterday Solvang said that all was well.", ["Solvang"]),
        ("Sunniva, Duchess of Aldermoor, opened the fair.", ["Sunniva"]),
        ("The Sultan, Qadir, will dine with them.", ["Qadir"]),
        (
            "Crown Prince Sultan bin Qadir met Prince Omar bin Sultan.",
            ["Sultan bin Qadir", "Omar bin Sultan"],
        ),
        ("Minister of State for Foreign Affairs Sultan bin Qadir came.", ["Sultan bin Qadir"]),
        ("Yang Berhormat Pehin Datu Awang Haji Omar bin Qadir came.", ["Omar bin Qadir"]),
        ("The Chairman of the Majlisi Namoyandagon, Ada Boros, came.", ["Ada Boros"]),
        ("Energy Minister Sultan Marwani called on Sultan Qadir.", ["Sultan Marwani", "Qadir"]),
        (
            "Crown Prince Sultan bin Qadir landed. On Monday Sultan left, and the Sultan of Oman came.",
            ["Sultan bin Qadir", "Sultan"],
        ),
        # offices that are surnames behind a given name
        ("Minister Mary Bishop landed, and Bishop spoke.", ["Mary Bishop", "Bishop"]),
        ("Envoy Peter King met King Olaf and the King.", ["Peter King", "Olaf"]),
        ("Envoy Mary Moyo, Bishop of Lund, left.", ["Mary Moyo"]),
        ("The Bishop of Lund met Bishop Peter Moyo.", ["Peter Moyo"]),
        ("James King came. Tonga's King left; Tongan King Taufa stayed.", ["James King", "Taufa"]),
        ("James King came. Tongan King told him.", ["James King"]),
        ("Sultan bin Qadir left. His Majesty's Sultan came.", ["Sultan bin Qadir"]),
        ("Chad Marshal Idriss Moyo came. Chad's Marshal left.", ["Idriss Moyo"]),
        ("Will Pope go to Peru? Pope will travel.", []),
        ("He came with his wife Ingeborg on Monday.", ["Ingeborg"]),
        ("President Israel Moyo spoke.", ["Israel Moyo"]),
        ("Foreign Minister Georgia Brandt spoke.", ["Georgia Brandt"]),
        ("President Christian Brandt spoke.", ["Christian Brandt"]),
        ("Christian Democrats dined.", []),
        ("Special Representative for Afghanistan Mary Oduya left.", ["Mary Oduya"]),
        ("Envoy Ada West spoke in the West. West flew South.", ["Ada West", "West"]),
        ("Messrs Boros and Lund left.", ["Boros"]),
        ("Doctor Boros left. Rt Hon. Ada Moyo left.", ["Boros", "Ada Moyo"]),
        ("Her Honour Ada Moyo met His Worship the Mayor, Omar Nasir.", ["Ada Moyo", "Omar Nasir"]),
        (
            "H E Ada Moyo met H H the Amir, Tan Sri Omar Nasir, and MPs Olu Boros and Esi Addo.",
            ["Ada Moyo", "Omar Nasir", "Olu Boros", "Esi Addo"],
        ),
        ("Mr Tan Wei Lim saw Sri Lestari and Don Brandt.", ["Tan Wei Lim", "Sri Lestari", "Don Brandt"]),
        ("Solicitor-General Ada Boros met Catholicos Ioane Vale.", ["Ada Boros", "Ioane Vale"]),
        ("Oman's culture minister, Said al Marwani, left.", ["Said al Marwani"]),
        (
            "Hojjatoleslam Reza Vahid met Samdech Sok Dara, Baroness Ada Vale and Eng. Omar Nasir.",
            ["Reza Vahid", "Sok Dara", "Ada Vale", "Omar Nasir"],
        ),
        (
            "President U Aung Zeya saw Mr. WENG Tao and Adm. Ada Boros OBE, the envoy.",
            ["Aung Zeya", "WENG Tao", "Ada Boros"],
        ),
        ("K.P. Vantar, Peru's envoy, left.", ["K.P. Vantar"]),
        # Not persons: sentence openers, months, places, headlines of capitals.
        ("Gunmen left Oslo. Militias loyal to her left Lima. Statements say so.", []),
        ("Speaking on Tuesday in Nairobi, he left in March.", []),
        ("Minister Opens Grand New Harbour Bridge Amid Cheers\nIt rained.", []),
        ("The Green Border Act was passed.", []),
        ("Their Majesties landed in Oslo. Their Highnesses and Their Excellencies followed.", []),
    ],
)
def test_persons(text: str, names: list[str]) -> None:
    assert of("PERSON", text) == names


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Foreign Minister Ada Boros came.", ["Foreign Minister"]),
        ("US Special Representative for Afghanistan Ada Boros came.", ["US Special Representative for Afghanistan"]),
        ("Deputy Prime Minister and Foreign Minister Ada Boros came.", ["Deputy Prime Minister and Foreign Minister"]),
        ("The visiting Saudi minister thanked his Pakistani counterpart.", ["visiting Saudi minister", "Pakistani counterpart"]),
        ("The army chief, General Ada Boros, left.", ["army chief", "General"]),
        ("Lt. Gen. Ada Boros left.", ["Lt. Gen."]),
        ("The ambassador of Norway to Kenya spoke.", ["ambassador of Norway to Kenya"]),
        (
            "Assistant Secretary of State for the Bureau of Oceans, Environment, and Science Ada Boros came.",
            ["Assistant Secretary of State for the Bureau of Oceans, Environment, and Science"],
        ),
        ("The Trade, Tourism and Investment Minister left.", ["Trade, Tourism and Investment Minister"]),
        ("The State Department spokesperson declined.", ["State Department spokesperson"]),
        (
            "The head of Peru's navy met the mayor of the Chilean capital and the president of Peru's daughter.",
            ["head of Peru's navy", "mayor of the Chilean capital", "president of Peru"],
        ),
        (
            "The chair of the Riksdag committee on foreign affairs, Ada Moyo, and the deputy head of Cuba's Council"
            " of State left.",
            ["chair of the Riksdag committee on foreign affairs", "deputy head of Cuba's Council of State"],
        ),
        ("The COAS met the PM.", ["COAS", "PM"]),
        ("Minister of Defence II Ada Boros met the general at Oravec Garrison.", ["Minister of Defence II", "general"]),
        ("Chief of the Kenyan General Staff Ada Boros left.", ["Chief of the Kenyan General Staff"]),
        ("The Speaker of the Peruvian lower house, Ada Boros, left.", ["Speaker of the Peruvian lower house"]),
        ("His Highness the Amir received Senator Amir Qadir.", ["Amir", "Senator"]),
        ("The Commander left with the Brigadier-General.", ["Commander", "Brigadier-General"]),
        ("The Fisheries Secretary saw the Holy Father.", ["Fisheries Secretary", "Holy Father"]),
        ("In Accra President Olu Moyo led a delegation under Minister Lund.", ["President", "Minister"]),
        ("Friday, May 3, 2019\nGen Boros left.", ["Gen"]),
        ("The Peruvian top diplomat saw the governor of Chile's Atacama region and the commander of the Pacific Fleet.",
         ["Peruvian top diplomat", "governor of Chile's Atacama region", "commander of the Pacific Fleet"]),
        ("Personal Envoy for Western Sahara Ada Boros came.", ["Personal Envoy for Western Sahara"]),
        ("Minister of Health and Child Care Ada Boros saw the Coordinating Minister for Economic Policies.",
         ["Minister of Health and Child Care", "Coordinating Minister for Economic Policies"]),
        ("Minister for Trade, African Cooperation and Peruvian Expatriates Ada Boros came.",
         ["Minister for Trade, African Cooperation and Peruvian Expatriates"]),
        ("Member of the Presidency of Bosnia and Herzegovina Ada Boros saw a Minister-President.",
         ["Member of the Presidency of Bosnia and Herzegovina", "Minister-President"]),
        # Everyday words.
        ("The general election is in May, in general.", []),
        ("It starts at 5 PM at the head office.", []),
        ("The leaders dined.", []),
    ],
)  # fmt: skip
def test_offices(text: str, offices: list[str]) -> None:
    assert of("OFFICE", text) == offices


@pytest.mark.parametrize(
    ("text", "label", "texts"),
    [
        ("The Ministry of Trade and Industry said no.", "ORG", ["Ministry of Trade and Industry"]),
        ("The Danish foreign ministry said no.", "ORG", ["Danish foreign ministry"]),
        ("The Polish embassy and the UN agreed.", "ORG", ["Polish embassy", "UN"]),
        ("It joined the XQRT last year.", "ORG", ["XQRT"]),
        ("THE BIG PLAN FOR XQRT", "ORG", []),
        ("The White House said no.", "ORG", ["White House"]),
        ("They met at the White House.", "FAC", ["White House"]),
        ("She landed at Tamboril International Airport.", "FAC", ["Tamboril International Airport"]),
        ("They crossed Lake Kvarn and the Oravec River.", "LOC", ["Lake Kvarn", "Oravec River"]),
        ("They met in the South Caucasus and Southeast Asia.", "LOC", ["South Caucasus", "Southeast Asia"]),
        ("The G20 summit opens with Exercise Broad Oak.", "EVENT", ["G20 summit", "Exercise Broad Oak"]),
        ("OSLO – He flew to New Zealand and Osaka.", "GPE", ["OSLO", "New Zealand", "Osaka"]),
        ("He was born in the village of Oravec.", "GPE", ["Oravec"]),
        ("He flew to Cape Verde. Ivory Coast won.", "GPE", ["Cape Verde", "Ivory Coast"]),
        ("Chadians and a Chinese-built bridge; Muslims prayed.", "NORP", ["Chadians", "Chinese", "Muslims"]),
    ],
)
def test_other_labels(text: str, label: str, texts: list[str]) -> None:
    assert of(label, text) == texts


def test_countries_stand_in_the_mentions() -> None:
    got = [
        (m.text, m.country) for m in found("The Norwegian king left Accra for the EU.") if m.label != "OFFICE"
    ]
    assert got == [("Norwegian", "NO"), ("Accra", "GH"), ("EU", "EU")]


def test_a_word_before_an_office_is_no_town_that_is_called_so() -> None:
    assert [m.country for m in found("Paramount Chief Kofi Moyo met the Lima mayor.")] == [
        None,
        None,
        None,
        "PE",
    ]


def test_offsets_are_those_of_the_text() -> None:
    text = "  — “Foreign Minister Ada Boros”, 🙂 said\r\nNATO’s Oslo office.\r\n"
    for mention in found(text):
        assert text[mention.start : mention.end] == mention.text


def test_nothing_in_nothing() -> None:
    assert found("") == []


@pytest.mark.xfail(reason="a lone unknown surname that opens a sentence has no sign of a person")
def test_lone_surname_first() -> None:
    assert of("PERSON", "Oduya is thought to be tired.") == ["Oduya"]

"""The words that names of organisations, buildings, landscapes and events are made of."""

from __future__ import annotations

from db.model import Label

__all__ = ["HEADS", "KNOWN", "LOWER", "NOT_ACRONYMS", "PREFIXED", "Head"]

#: label, may be written small behind a name, takes "of ..." behind it, may stand alone
Head = tuple[Label, bool, bool, bool]


def _heads(label: Label, small: bool, complement: bool, alone: bool, words: str) -> dict[str, Head]:
    return dict.fromkeys(words.split(), (label, small, complement, alone))


#: Head word in small letters -> how it behaves.
HEADS: dict[str, Head] = {
    **_heads("ORG", True, False, False, "force"),
    **_heads("ORG", True, True, True, "ministry presidency embassy parliament chancellery chancellory"),
    **_heads("ORG", False, True, True, """
        commission council cabinet congress senate assembly directorate secretariat commonwealth
        """),
    **_heads("ORG", False, True, False, """
        department office bureau committee agency authority bank institute institution university college
        academy foundation association union federation confederation party alliance coalition front movement
        army navy forces guard guards police court tribunal consulate mission delegation organization
        organisation board centre center chamber society league forum fund programme program initiative
        corps command administration service services office school group network club trust
        house church government battalion brigade regiment desk panel treasury exchange laboratory
        observatory
        """),
    **_heads("ORG", False, False, False, """
        times post news tribune herald gazette tv radio press telegraph guardian journal broadcasting
        company corporation corp inc ltd plc holdings airlines airways motors industries petroleum oil gas
        online media mail daily express television wire embassies crescent syndicate
        """),
    **_heads("FAC", True, False, False, """
        airport palace hospital base airbase barracks camp refinery aerodrome stadium mosque cathedral hotel
        museum temple shipyard dam checkpoint airfield station port memorial monument headquarters
        crossing residence basilica building garrison
        """),
    **_heads("FAC", False, False, False, """
        house villa buildings arena square avenue street boulevard highway motorway bridge tower terminal
        garden gardens castle fort fortress chapel church shrine mausoleum tomb park stadium hall theatre
        theater pier plaza airbase gate cemetery library storehouse nunciature
        """),
    **_heads("LOC", True, False, False, "river valley peninsula"),
    **_heads("LOC", False, False, False, """
        sea ocean strait straits islands island mountains desert channel harbour harbor coast basin
        plateau hills hill canal line
        """),
    **_heads("EVENT", True, True, False, "summit conference"),
    **_heads("EVENT", False, True, False, """
        games olympics cup war revolution festival expo biennale airshow coronation dialogue
        championship championships jubilee convention accords
        """),
}  # fmt: skip

#: A first word that makes a name of the words behind it: "Lake Chad", "Operation Eagle", "Gulf of Aden".
PREFIXED: dict[str, Label] = {
    "lake": "LOC", "mount": "LOC", "gulf": "LOC", "strait": "LOC", "bay": "LOC", "cape": "LOC",
    "operation": "EVENT", "exercise": "EVENT", "cyclone": "EVENT", "hurricane": "EVENT", "typhoon": "EVENT",
    "expo": "EVENT", "camp": "FAC", "fort": "FAC", "palace": "FAC", "pier": "FAC", "palazzo": "FAC",
    "hotel": "FAC", "radio": "ORG", "banco": "ORG", "banque": "ORG",
}  # fmt: skip

#: Organisations written small, as the news does; a country or people before them belongs to the name.
LOWER: frozenset[str] = frozenset(
    """
    foreign ministry|defence ministry|defense ministry|interior ministry|finance ministry|health ministry
    |trade ministry|economy ministry|energy ministry|justice ministry|foreign office|ministry|presidency
    |external affairs ministry|home ministry|information ministry|foreign affairs ministry
    |lower house|upper house|lower chamber|upper chamber
    """.replace("\n    ", "").split("|")
)

#: Well-known names that their words do not give away: unions of states, agencies, media, armed groups.
KNOWN: dict[str, Label] = {
    **dict.fromkeys("""
        Reuters|AFP|AP|Associated Press|Agence France-Presse|Xinhua|TASS|Bloomberg|CNN|BBC|Al Jazeera|Al
        Arabiya
        |Yonhap|Kyodo|ANI|PTI|DPA|dpa|EFE|ANSA|Anadolu|Interfax|Twitter|Facebook|Telegram|WhatsApp|YouTube
        |Instagram|TikTok|Google|Microsoft|Apple|Quad|G7|G8|G20|G-7|G-20|ASEAN|Asean|BRICS|Brics|CARICOM|Caricom
        |ECOWAS|Ecowas|SADC|IGAD|SAARC|OPEC|Opec|OPEC+|OSCE|OECD|IMF|WTO
        |SCO|AUKUS|Aukus|APEC|Apec|GCC|OIC|OAS|Mercosur|MERCOSUR|Interpol|Red Cross|Red Crescent
        |FIFA|Fifa|UEFA|Uefa|Europol|Frontex|CSTO|Francophonie
        |World Bank|Arab League|Commonwealth|Foreign Office
        |Home Office|Treasury|House of Representatives|House of Commons|House of Lords|Amnesty International
        |Human Rights Watch|Islamic State|Daesh|DAESH
        |al-Qaeda|Al-Qaeda|Boko Haram|Al-Shabaab|al-Shabaab|Houthis|Wagner Group|Shell|Boeing
        |Airbus|Gazprom|Huawei|Siemens|Toyota|Samsung|Council of Ministers|Holy Synod|General Staff
        |Joint Chiefs of Staff
        """.replace("\n        ", "").split("|"), "ORG"),
    **dict.fromkeys("""
        Olympics|Winter Olympics|Olympic Games|World Cup|World War I|World War II|Second World War
        |First World War|Cold War|Gulf War|Holocaust|Brexit|Arab Spring|Belt and Road Forum
        """.replace("\n        ", "").split("|"), "EVENT"),
}  # fmt: skip

#: Words in capitals that name no organisation.
NOT_ACRONYMS: frozenset[str] = frozenset(
    """
    AM PM GMT UTC EST EDT CET IST BST PST TV DVD CEO CFO COVID LNG GDP VIP HIV AIDS DNA PPE SUV OK ID IT AI
    US UK USA II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVIII XX MOU MoU FTA WWI WWII Q1 Q2 Q3 Q4 HRH
    HE HH
    HM END RTA MP MEP VP FM NSA IED ICU VAT PR IPO FDI RSS PDF FAQ JCPOA DJ MD BC AD BA MA PHD READ MORE
    ALSO NEWS UPDATE BREAKING THE AND OF IN TO FOR NEW ON AT NO DC
    """.split()
)

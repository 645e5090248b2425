"""The words that offices are made of: heads, what stands before them, what follows them."""

from __future__ import annotations

__all__ = [
    "ALONE",
    "COMPLEMENTS",
    "DOMAINS",
    "HEADS",
    "LEADING",
    "MODIFIERS",
    "PLURALS",
    "RANKS",
    "SHORT",
    "UNITS",
]

#: Heads that are an office by themselves: "the president", "a minister", "the visiting envoy".
ALONE: frozenset[str] = frozenset(
    """
    president|vice president|first vice president|vice-president|prime minister|premier|minister|chancellor
    |deputy prime minister|vice premier|foreign minister|state councillor|state counsellor|first minister
    |king|queen|monarch|sovereign|prince|princess|crown prince|crown princess|king consort|queen consort
    |emir|amir|sultan|grand duke|duke|duchess|emperor|empress|regent|viceroy|pope|pontiff|cardinal|archbishop
    |bishop|patriarch|nuncio|apostolic nuncio|metropolitan|grand mufti|first lady|first gentleman
    |second gentleman|head of state|head of government|chief of state|chief of government|supreme leader
    |president-elect|prime minister-designate|interim president|governor-general|governor general|governor
    |mayor|lord mayor|premier-designate|ambassador|high commissioner|envoy|special envoy|emissary
    |special representative|consul|consul general|chargé d'affaires|charge d'affaires|plenipotentiary
    |secretary of state|secretary of defense|secretary of defence|secretary of the treasury
    |secretary of commerce|secretary of homeland security|secretary|foreign secretary|home secretary
    |undersecretary|under secretary|under-secretary|under-secretary-general|assistant secretary
    |deputy secretary|permanent secretary|cabinet secretary|secretary general|secretary-general
    |general secretary|director general|director-general|attorney general|solicitor general
    |attorney-general|solicitor-general|auditor-general|inspector-general|consul-general|prosecutor general
    |prosecutor-general|advocate general|advocate-general|catholicos
    |surgeon general|postmaster general|inspector general|auditor general|treasurer|comptroller
    |commissioner|commissioner general|senator|congressman|congresswoman|lawmaker|legislator|rapporteur
    |special rapporteur|parliamentarian|deputy speaker|speaker|majority leader|minority leader
    |opposition leader|party leader|house speaker|parliament speaker|prime cabinet secretary
    |spokesman|spokeswoman|spokesperson|press secretary|counterpart|opposite number|predecessor
    |general|lieutenant general|major general|brigadier general|brigadier|colonel|lieutenant colonel
    |admiral|rear admiral|vice admiral|field marshal|air marshal|air chief marshal|marshal|commandant
    |commander-in-chief|commander in chief|army chief|navy chief|air chief|air force chief|police chief
    |spy chief|intelligence chief|military chief|defence chief|defense chief|chief of staff
    |chief of army staff|chief of the army staff|chief of naval staff|chief of air staff
    |chief of the air staff|chief of the naval staff|chief of defence staff|chief of the defence staff
    |chief of defence forces|chief of defence force|chief of general staff|chief of the general staff
    |chief of the joint staff|chief justice|chief minister|chief executive|chief negotiator
    |chief adviser|chief advisor|national security adviser|national security advisor|military ruler
    |junta leader|coup leader|ruler|strongman|top diplomat|diplomat|top envoy
    |joint secretary|chairman|chairwoman|chairperson|point man|taoiseach|tánaiste|tanaiste|caliph|aga khan
    |dalai lama|lieutenant governor|state minister|minister of state|vice minister|vice foreign minister
    |lieutenant-general|major-general|brigadier-general|lieutenant-colonel|vice-admiral|rear-admiral
    |prince consort|holy father|chief rabbi|prefect|prosecutor|homologue
    |member of parliament|minister-president|minister president|politburo member|member of the politburo
    |member of the presidency|presidency member|member of the political bureau
    |managing director|resident coordinator|political director|chief of protocol|chief diplomat
    """.replace("\n    ", "").split("|")
)

#: Heads that need a modifier, a country, a complement or a name beside them.
HEADS: frozenset[str] = frozenset(
    """
    chief leader head director deputy commander representative adviser advisor aide negotiator chair
    co-chair coordinator boss ruler judge justice councillor counsellor counselor attaché
    attache delegate councilor colleague administrator superintendent inspector captain major
    president-designate guardian custodian lieutenant sergeant
    """.split()
)

#: Plural heads: they stand for no single person.
PLURALS: dict[str, str] = {
    "presidents": "president", "ministers": "minister", "premiers": "premier", "ambassadors": "ambassador",
    "envoys": "envoy", "governors": "governor", "leaders": "leader", "lawmakers": "lawmaker",
    "senators": "senator", "generals": "general", "secretaries": "secretary", "bishops": "bishop",
    "counterparts": "counterpart", "chiefs": "chief", "kings": "king",
    "commissioners": "commissioner", "heads of state": "head of state", "popes": "pope",
    "negotiators": "negotiator", "spokesmen": "spokesman", "mayors": "mayor", "queens": "queen",
    "heads of government": "head of government", "monarchs": "monarch", "chancellors": "chancellor",
    "secretaries of state": "secretary of state", "princes": "prince", "prime ministers": "prime minister",
    "members of parliament": "member of parliament", "opposite numbers": "opposite number",
    "homologues": "homologue",
}  # fmt: skip

#: Acronyms and clipped forms, as written -> the office in full.
SHORT: dict[str, str] = {
    "PM": "prime minister", "FM": "foreign minister", "VP": "vice president", "COAS": "chief of army staff",
    "CDS": "chief of defence staff", "CJCSC": "chairman joint chiefs of staff committee",
    "NSA": "national security adviser", "EAM": "external affairs minister", "CDF": "chief of defence forces",
    "DPM": "deputy prime minister", "MP": "member of parliament", "MEP": "member of the european parliament",
    "MPs": "members of parliament", "MEPs": "members of parliament",
    "CoAS": "chief of army staff", "SACEUR": "supreme allied commander europe", "UNSG": "secretary-general",
    "CNS": "chief of naval staff", "CAS": "chief of air staff", "PCS": "prime cabinet secretary",
    "Pres.": "president", "Prez": "president", "Gov.": "governor", "Sen.": "senator", "Amb.": "ambassador",
    "Rep.": "representative",
    "Gen.": "general", "Gen": "general", "Lt. Gen.": "lieutenant general", "Lt Gen": "lieutenant general",
    "Lt. Gen": "lieutenant general", "Maj. Gen.": "major general", "Maj Gen": "major general",
    "Brig. Gen.": "brigadier general", "Brig Gen": "brigadier general", "Brig.": "brigadier",
    "Brig": "brigadier", "Col.": "colonel", "Col": "colonel", "Lt. Col.": "lieutenant colonel",
    "Lt Col": "lieutenant colonel", "Adm.": "admiral", "Adm": "admiral", "Capt.": "captain",
    "Maj.": "major", "Lt.": "lieutenant", "Cmdr.": "commander", "Sec.": "secretary",
    "Reps.": "representative",
    "Sens.": "senator", "Gov": "governor", "Sen": "senator", "Amb": "ambassador",
}  # fmt: skip

#: Ranks: with another office beside them they are a mention of their own ("army chief" + "General").
RANKS: frozenset[str] = frozenset(
    """
    general|lieutenant general|major general|brigadier general|brigadier|colonel|lieutenant colonel|admiral
    |rear admiral|vice admiral|field marshal|air marshal|air chief marshal|marshal|captain|major|lieutenant
    |lieutenant-general|major-general|brigadier-general|lieutenant-colonel|vice-admiral|rear-admiral
    |senator|cardinal|archbishop|bishop|prince|princess|representative|congressman|congresswoman
    """.replace("\n    ", "").split("|")
)

#: Words before a head that belong to the office.
MODIFIERS: frozenset[str] = frozenset(
    """
    deputy assistant additional special principal vice associate chief senior joint state
    personal coordinating institutional organization organisation federated
    foreign external internal interior home defence defense finance financial trade commerce commercial
    economy economic economics energy oil petroleum gas mines mining health education culture cultural
    tourism sports sport youth labour labor justice law legal agriculture agricultural food water irrigation
    fisheries fishery forestry forests livestock wildlife heritage power electricity resource resources marine
    maritime ports highways textiles innovation research enterprise competition employment rural urban land
    lands pensions communities diaspora veterans equality integration administrative higher
    environment environmental climate transport transportation roads railway railways aviation shipping
    infrastructure works housing planning development investment industry industrial technology science
    digital communications telecommunications information media press security national homeland public
    private social welfare women gender family population refugee refugees migration immigration citizenship
    european overseas regional provincial federal presidential parliamentary prime crown grand high supreme
    royal military army navy naval air force police intelligence spy nuclear peace political diplomatic
    policy affairs protocol treasury budget revenue taxation customs cabinet executive managing acting
    opposition
    party parliament senate house ministry government presidency palace council commission committee
    embassy enlargement neighbourhood crisis humanitarian human rights relations
    international bilateral strategic counter-terrorism counterterrorism terrorism disarmament sanctions
    negotiations cooperation republican democratic majority minority joint-staff interim caretaker
    permanent resident plenipotentiary extraordinary attorney surgeon solicitor lord lady apostolic
    apostle papal junta coup rebel faction religious islamic reserve space cyber ceremonial
    """.split()
)

#: Words that open an office, before a country too: "visiting Saudi minister", "top US diplomat".
LEADING: frozenset[str] = frozenset(
    """
    visiting acting interim outgoing incoming caretaker transitional top
    chief honorary temporary deputy newly-appointed future
    """.split()
)

#: Nouns and adjectives that continue a complement: "Security and Human Rights", "the Armed Forces".
DOMAINS: frozenset[str] = MODIFIERS | frozenset(
    """
    state states defence staff forces armed armies armament interior affairs republic kingdom council
    councils ministers department bureau office secretariat nations representatives security secretary-general
    trade investment commerce treasury relations cooperation integration reconciliation refugees migration
    population labor growth energy resources arms control verification nonproliferation
    non-proliferation democracy governance religions religious freedom hostage issues rights children
    women conflict victims management protection civil crisis partnerships partnership neighbourhood
    government unity national corps guard party congress front movement assembly union community
    organization organisation agency authority commission committee bank board services service
    diplomacy communications administration emirates isles islands province region district city capital
    port town fleet chamber legislative consultative two holy mosques
    action policies care child elderly youth disability disabilities empowerment poverty alleviation nature
    wildlife conservation transition mobility enterprises cooperatives expatriates emigrants diaspora abroad
    institutional reform reforms modernization modernisation transformation digitalization digitalisation
    artificial intelligence reconstruction recovery resilience emergencies emergency situations disaster
    preparedness relief constitutional sector vocational training skills employment manpower university
    universities intellectual property statistics antiquities archaeology handicrafts arts leisure recreation
    endowments pilgrimage oceans ocean rivers basin hydrocarbons mineral minerals coal fertilizers nutrition
    consumer supply logistics waterways urbanism urbanization cities territories territorial decentralization
    local tribal minorities indigenous ethnic nationalities border borders people peoples persons coordination
    entrepreneurship expansion promotion trusteeship veterans martyrs liberation solidarity inclusion process
    """.split()
)

#: Head -> prepositions that may open its complement beside "of" and "for".
COMPLEMENTS: dict[str, tuple[str, ...]] = {
    "ambassador": ("to", "in", "designate"), "envoy": ("to", "on"), "representative": ("to", "on"),
    "adviser": ("to", "on"), "advisor": ("to", "on"), "aide": ("to",), "commissioner": ("to",),
    "rapporteur": ("on", "in"), "coordinator": ("on",), "negotiator": ("on", "with"), "nuncio": ("to", "in"),
    "emissary": ("to",), "consul": ("in",), "delegate": ("to",), "director": ("at",),
    "director-general": ("at",), "secretary": ("at", "in"), "general": ("at",),
    "d'affaires": ("in", "to"), "attaché": ("to", "in"),
}  # fmt: skip

#: Organisations that stand bare before a head: "ministry spokesman", "Kremlin spokesman".
UNITS: frozenset[str] = frozenset(
    "ministry embassy presidency palace party commission council senate parliament bank company".split()
)

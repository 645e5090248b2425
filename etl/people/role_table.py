"""Which words for an office may mean the holder of which other office."""

from __future__ import annotations

__all__ = [
    "ASIDE",
    "BROADER",
    "CABINET",
    "CONSORTS",
    "LESSER",
    "NEVER",
    "RELATIVE",
    "SAME",
    "SINGLE",
    "SOLE",
    "SOLE_BODIES",
    "SPOUSES",
    "WEAK",
]

#: Word or phrase -> the phrase it is read as. Longer phrases first.
SAME: dict[str, str] = {
    "chief of the army staff": "army chief", "chief of army staff": "army chief",
    "chief of the general staff": "army chief", "chief of general staff": "army chief",
    "chief of the naval staff": "navy chief", "chief of naval staff": "navy chief",
    "chief of the defence staff": "defence chief", "chief of defence staff": "defence chief",
    "chief of defence forces": "defence chief",
    "minister of state for foreign affairs": "state minister foreign",
    "minister of foreign affairs": "foreign minister", "minister for foreign affairs": "foreign minister",
    "foreign affairs minister": "foreign minister", "external affairs minister": "foreign minister",
    "minister of external affairs": "foreign minister", "minister of external relations": "foreign minister",
    "foreign affairs cabinet secretary": "foreign minister", "minister of defence": "defence minister",
    "defence secretary": "defence minister", "secretary of defence": "defence minister",
    "secretary of war": "defence minister", "national security advisor": "national security adviser",
    "premier": "prime minister", "chief executive": "prime minister", "taoiseach": "prime minister",
    "head of government": "prime minister", "vice-president": "vice president",
    "under-secretary": "undersecretary", "under secretary": "undersecretary",
    "secretary-general": "secretary general", "director-general": "director general",
    "lieutenant-general": "lieutenant general", "major-general": "major general",
    "brigadier-general": "brigadier general", "lieutenant-colonel": "lieutenant colonel",
    "vice-admiral": "vice admiral", "rear-admiral": "rear admiral", "attorney-general": "attorney general",
    "solicitor-general": "solicitor general", "auditor-general": "auditor general",
    "inspector-general": "inspector general", "consul-general": "consul general",
    "prosecutor-general": "prosecutor general", "advocate-general": "advocate general",
    "pontiff": "pope", "holy father": "pope", "homologue": "counterpart", "sovereign": "monarch",
    "amir": "emir",
    "spokesman": "spokesperson", "spokeswoman": "spokesperson",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "special rapporteur": "rapporteur",
    "special representative": "representative", "emissary": "envoy", "state secretary": "secretary of state",
    "defense": "defence", "advisor": "adviser", "congresswoman": "congressman",
}  # fmt: skip

#: Word for an office -> words of offices whose holder it may mean too.
BROADER: dict[str, tuple[str, ...]] = {
    "top diplomat": ("foreign minister", "secretary of state", "foreign secretary", "foreign policy chief",
                     "secretary for relations"),
    "diplomat": ("foreign minister", "secretary of state", "foreign secretary", "ambassador", "envoy",
                 "representative", "nuncio", "high commissioner"),
    "envoy": ("representative", "ambassador", "special envoy", "coordinator", "negotiator", "nuncio"),
    "representative": ("envoy", "ambassador", "commissioner"),
    "leader": ("president", "prime minister", "king", "chancellor", "monarch", "emir", "sultan",
    "crown prince",
               "supreme leader", "ruler", "state counsellor"),
    "ruler": ("president", "king", "emir", "sultan", "crown prince"),
    "monarch": ("king", "queen", "emir", "sultan", "emperor", "grand duke"),
    "head of state": ("president", "king", "emir", "monarch", "queen", "emperor", "sultan", "grand duke"),
    "general": ("army chief", "defence chief", "commander"),
    "commander": ("general", "army chief"),
    "army chief": ("general", "field marshal"),
    "military chief": ("army chief", "general", "defence chief"),
    "lawmaker": ("senator", "representative", "congressman", "deputy", "mp"),
    "speaker": ("house speaker", "parliament speaker"),
    "prince": ("crown prince",),
    "minister": ("secretary of state", "foreign secretary", "state councillor"),
    "secretary": ("defence minister",),
    "prelate": ("archbishop", "bishop", "cardinal"),
    "chief": ("army chief", "director", "commissioner", "chair"),
}  # fmt: skip

#: Words that make another, lesser office of a head: "the president" is not the vice president.
LESSER: frozenset[str] = frozenset("vice deputy assistant undersecretary under former ex lieutenant".split())

#: Words of a bare office -> words of those it never means: no prime minister is "the minister".
NEVER: dict[frozenset[str], frozenset[str]] = {
    frozenset(("minister",)): frozenset(("prime", "chief")),
    frozenset(("general",)): frozenset(
        "secretary attorney director governor auditor solicitor surgeon".split()
    ),
    frozenset(("secretary",)): frozenset(("general",)),
}

#: Heads of people at the side of the story: a new description of one is mostly somebody not named.
ASIDE: frozenset[str] = frozenset(("ambassador", "high commissioner", "consul", "spokesperson"))

#: Heads that a country or body has one of: whoever holds another office is not meant by them.
SINGLE: frozenset[str] = frozenset(
    """
    president|prime minister|chancellor|king|queen|emperor|empress|emir|sultan|crown prince|crown princess
    |vice president|foreign minister|defence minister|speaker|first lady|pope|patriarch|archbishop|bishop
    """.replace("\n    ", "").split("|")
)

#: Heads of the wives and husbands of others.
SPOUSES: frozenset[str] = frozenset(
    ("first lady", "first gentleman", "second lady", "second gentleman", "prince consort", "queen consort")
)

#: The title of a husband -> that of his wife.
CONSORTS: dict[str, str] = {
    "king": "queen", "crown prince": "crown princess", "prince": "princess", "duke": "duchess",
    "grand duke": "grand duchess", "emperor": "empress", "president": "first lady",
}  # fmt: skip

#: Heads that tell whose equal somebody is, not which office they hold.
RELATIVE: frozenset[str] = frozenset(
    ("counterpart", "homologue", "opposite number", "colleague", "predecessor", "successor")
)

#: Words of an office that tell nothing of which office it is.
WEAK: frozenset[str] = frozenset(
    """
    the a an of for to in on at and visiting acting interim outgoing incoming caretaker transitional special
    top
    temporary future new federal republic state's kingdom union us 's ’s his her their its affairs
    """.split()
)

#: Offices that one country or union alone has -> its code.
SOLE: dict[str, str] = {
    "pope": "VA", "pontiff": "VA", "holy father": "VA", "nuncio": "VA", "apostolic nuncio": "VA",
    "taoiseach": "IE", "tánaiste": "IE", "tanaiste": "IE", "external affairs minister": "IN",
    "secretary of defense": "US", "secretary of the treasury": "US", "secretary of homeland security": "US",
    "state counsellor": "MM", "state councillor": "CN", "state councilor": "CN",
    "prime cabinet secretary": "KE",
    "foreign affairs cabinet secretary": "KE", "commission president": "EU", "enlargement commissioner": "EU",
    "secretary for relations with states": "VA", "archbishop of canterbury": "GB",
    "chancellor of the exchequer": "GB", "chief cabinet secretary": "JP", "minister of the armies": "FR",
    "deputy secretary of state": "US", "assistant secretary of state": "US",
    "deputy secretary of defense": "US",
}  # fmt: skip

#: Words of bodies of which one country alone has one -> that country.
SOLE_BODIES: dict[str, str] = {
    "National People's Congress": "CN", "NPC Standing Committee": "CN", "CPC Central": "CN", "CPPCC": "CN",
    "People's Political Consultative Conference": "CN", "Communist Party of China": "CN",
    "Two Holy Mosques": "SA", "Supreme People's Assembly": "KP", "Workers' Party of Korea": "KP",
}  # fmt: skip
#: What the secretaries who sit in a cabinet are of ("Treasury Secretary", "Secretary of State").
CABINET: frozenset[str] = frozenset(
    """
    state treasury defence commerce trade energy finance interior homeland health agriculture transport
    education labour justice housing environment
    """.split()
)

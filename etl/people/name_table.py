"""Words that surround personal names, and those that look like one but are none."""

from __future__ import annotations

__all__ = [
    "BREAKERS",
    "CALENDAR",
    "HEADLINE_VERBS",
    "HONORIFICS",
    "KIN",
    "NAMES_TOO",
    "NICKNAMES",
    "NOT_NAMES",
    "PAIRED",
    "PARTICLES",
    "PLACE_NOUNS",
    "PLACE_SIGNS",
    "POSTNOMINALS",
    "SPEECH",
    "STOP",
    "SUFFIXES",
]

#: Forms of address of two words, of which one alone is a name or a letter.
PAIRED: tuple[str, ...] = (
    "H E", "H H", "H M", "Tan Sri", "Puan Sri", "Datuk Sri", "Dato Sri", "Dato' Sri",
    "Yang Berhormat", "Yang Mulia", "Pehin Datu", "Awang Haji", "Dayang Hajah", "His Honour", "Her Honour",
    "His Honor", "Her Honor", "His Lordship", "Her Ladyship", "His Worship", "Her Worship", "His Grace",
    "Her Grace", "His Beatitude",
)  # fmt: skip

#: Forms of address: no part of the name, but a sign of one.
HONORIFICS: frozenset[str] = frozenset(
    """
    Mr Mr. Mrs Mrs. Ms Ms. Mx Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Sheikh Shaikh Sheikha Sayyid
    Ayatollah Mullah Maulana Mufti Imam Haji Hajj Alhaji Datuk Dato Dato' Seri Tun Tunku Encik Puan
    Shri Smt Sardar Sahibzada Rev Rev. Reverend Father Sister Brother Monsignor Msgr Fr Fr. Mgr Hon Hon.
    Honourable Honorable Excellency Eminence Majesty Highness Holiness
    Excellencies Majesties Highnesses
    H.E. H.H. H.M. HE HH HM HRH Madame Madam Mme Monsieur Herr Frau Señor Señora
    Doña Signor Signora
    Mawlawi Maulvi Afioga Ratu Pak Bapak Ibu Engr Engr. Barrister Advocate Comrade Begum Rabbi
    Pastor Hajia Mzee Prinz Messrs Messrs. Doctor Rt Rt. Blessed Ustaz Cik Khun Daw U Ven Ven.
    Tuanku Samdech Susuga Hojatoleslam Hojjatoleslam Hojatolislam Baroness Alderman Eng. Ing. Mag.
    Lyonpo Dasho Pehin Techo
    """.split()
) | frozenset(PAIRED)

#: Small words inside a name.
PARTICLES: frozenset[str] = frozenset(
    """
    bin bint ibn ben al el ul ur van von der den ter de da do dos das del della di la le du y e af av zu
    """.split()
)

SUFFIXES: frozenset[str] = frozenset(
    "Jr Jr. Sr Sr. II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XXIII".split()
)

#: Letters behind a name for an order, a seat or a degree: no part of it.
POSTNOMINALS: frozenset[str] = frozenset(
    """
    MP MEP MLA MSP TD QC KC PC SC KBE DBE CBE OBE MBE GBE GCMG KCMG DCMG CMG KCVO MVO AC AO AM ONZ CNZM DNZM
    KNZM MNZM QSO OM CH GBS SBS JP PhD
    """.split()
)

#: Months, days and feasts.
CALENDAR: frozenset[str] = frozenset(
    """
    January February March April May June July August September October November December Jan Feb Mar Apr Jun
    Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ramadan Eid Easter Christmas Pentecost Diwali Nowruz Passover
    Lent Advent Ashura Hanukkah Vesak Nyepi Songkran
    """.split()
)

#: Capitalised words that end a name or never belong to one.
BREAKERS: frozenset[str] = CALENDAR | frozenset(
    """
    God Allah Bible Quran Koran Torah Mass English Internet
    AM PM GMT Majesty Highness Excellency Majesties Highnesses Excellencies
    Omicron Covid COVID Covid-19 COVID-19 Press Statement Readout
    Photo Photos Image Source Sources Related Advertisement Subscribe Share Print Updated Published Read
    Editor Editing Reporting Writing Correspondent Staff Reporter Bureau Desk Exclusive Analysis Opinion
    Watch Video Breaking Update Live Copyright Date Dateline Summary Topics Tags Email Page Home World
    Day Week Month Year Today Tomorrow Yesterday North South East West Republic Kingdom
    """.split()
)

#: Breakers that are family names too: behind a given name, and then alone in the same text.
NAMES_TOO: frozenset[str] = frozenset("North South East West Day Page Read Home".split())

#: Capitalised words that open sentences and headings; STOP_WORDS of spaCy come on top.
STOP: frozenset[str] = frozenset(
    """
    talks officials meanwhile according speaking asked asked addressing earlier later asked both two three
    four
    five ten hundreds thousands tens police protesters critics analysts observers experts reporters sources
    relations ties trade earlier last next this that these those no yes not nobody none nothing asked other
    others many most some any each every all few several such own early late today tomorrow yesterday
    visiting accompanied invited welcoming thanking meeting during following ahead asked upon with
    within without since despite although though because however therefore thus still yet even only
    also then there here now again once twice asked please dear his her its their our your my he she it they
    we you i who what when where why how which whose if unless until while as at by for from in into of off
    on onto out over to toward towards up down via per about above across after against along among around
    before behind below beneath beside between beyond but concerning considering and or nor so than the a an
    is are was were be been being has have had do does did will would shall should can could may might must
    let make take give get go come see know say says tell told ask call called new old good bad big small
    great little long short high low right left first second third fourth fifth end beginning part side
    people country countries nation nations city town capital government state visit visits trip tour journey
    arrival departure delegation agreement deal treaty pact accord statement report reports spokesman one
    plans planned planning rain heavy local domestic details security preparations traffic roads schools
    flags crowds soldiers students workers farmers residents villagers neither either whether another
    instead rather perhaps maybe indeed certainly clearly apparently reportedly allegedly back home things
    compare consider remember recall imagine picture meet inside outside somebody anybody everybody someone
    anyone everyone lunch dinner breakfast supper tea reception banquet speech farewell notice lost found
    schoolchildren traders newsletter bulletin convoy arrivals departures scrapped struck respect
    businessman businesswoman tycoon headmaster headmistress golfer golfers footballer singer actor actress
    author activist journalist lawyer economist banker farmer teacher historian pilot billionaire
    behind-the-scenes on-the-record off-the-record dissidents opponents supporters lawmakers diplomats aides
    gunmen militants militias insurgents rebels guerrillas fighters extremists separatists terrorists troops
    forces soldiers peacekeepers demonstrators activists authorities prosecutors investigators inspectors
    negotiators mediators envoys ministers leaders presidents delegates refugees migrants hostages kidnappers
    attackers suspects survivors victims witnesses doctors rescuers firefighters voters candidates lawyers
    judges statements talks reports documents results elections protests clashes attacks explosions bombings
    """.split()
)

#: Words of kinship before a name: "his wife Ingrid".
KIN: frozenset[str] = frozenset(
    "wife husband son daughter brother sister father mother spouse widow nephew cousin uncle".split()
)

#: Nouns that make of a capitalised row no person ("Green Border Act").
NOT_NAMES: frozenset[str] = frozenset(
    """
    act treaty agreement accord initiative project report plan road pact protocol declaration bill deal
    law code title chapter article section prize award medal order strategy doctrine process format group
    week day month year flight train express line edition issue programme model vision agenda fund
    """.split()
)

#: Kinds of place before "of" and a name: "the village of Oravec".
PLACE_NOUNS: frozenset[str] = frozenset(
    "village town city port district suburb island province region".split()
)

#: Verbs of headlines behind a lone surname: "Moreau tells Senate ...".
HEADLINE_VERBS: frozenset[str] = frozenset(
    """
    tells meets visits says thanks arrives leaves calls urges congratulates lands wraps cancels postpones
    warns vows hails praises pledges backs signs flies heads returns receives welcomes greets hosts holds
    begins ends starts opens concludes stresses discusses denies rejects accepts invites pays sees joins
    seeks promises condemns defends slams reaffirms reiterates departs embarks addresses explains makes
    travels completes speaks goes
    """.split()
)

#: Verbs behind a person: a sign that a lone capitalised word is one.
SPEECH: frozenset[str] = frozenset(
    """
    said says told added noted stressed thanked welcomed met arrived left flew visited urged warned replied
    recalled expressed reiterated reaffirmed underlined underscored emphasised emphasized insisted declined
    announced called held received greeted hailed praised landed travelled traveled departed briefed invited
    accepted discussed wrote tweeted spoke addressed asked answered joked came went paid will would has had
    is was himself herself who
    """.split()
)

#: Words before a name that make it a place.
PLACE_SIGNS: frozenset[str] = frozenset(
    """
    in at to from near into via toward towards through outside around leaving visiting reach reached
    for across beyond between of
    """.split()
)

#: Short given names -> the given names they may stand for (public knowledge).
NICKNAMES: dict[str, tuple[str, ...]] = {
    "abe": ("abraham",), "al": ("albert", "alan", "alfred"), "alex": ("alexander", "alexandra", "alexandre",
    "alejandro", "aleksandr"), "andy": ("andrew",), "ben": ("benjamin",), "bernie": ("bernard",),
    "bert": ("albert", "robert"), "bill": ("william",), "billy": ("william",), "bob": ("robert",),
    "bobby": ("robert",), "cathy": ("catherine",), "charlie": ("charles",), "chris": ("christopher",
    "christine", "christian"), "chuck": ("charles",), "cindy": ("cynthia",), "dan": ("daniel",),
    "danny": ("daniel",), "dave": ("david",), "debbie": ("deborah",), "dick": ("richard",),
    "don": ("donald",), "doug": ("douglas",), "drew": ("andrew",), "ed": ("edward", "edmund", "edwin"),
    "eddie": ("edward",), "fred": ("frederick", "alfred"), "geoff": ("geoffrey",), "gerry": ("gerald",
    "gerard"), "greg": ("gregory",), "hank": ("henry",), "harry": ("harold", "henry"), "jack": ("john",
    "jackson"), "jake": ("jacob",), "jeff": ("jeffrey",), "jen": ("jennifer",), "jerry": ("gerald", "jerome"),
    "jim": ("james",), "jimmy": ("james",), "joe": ("joseph",), "joey": ("joseph",), "john": ("jonathan",),
    "josh": ("joshua",), "kate": ("katherine", "catherine"), "kathy": ("katherine",), "ken": ("kenneth",),
    "larry": ("lawrence", "laurence"), "leo": ("leonard", "leopold"), "liz": ("elizabeth",),
    "lou": ("louis",), "maggie": ("margaret",), "manny": ("manuel", "emmanuel"), "marty": ("martin",),
    "matt": ("matthew",), "max": ("maximilian", "maxwell"), "meg": ("margaret",), "mick": ("michael",),
    "mike": ("michael",), "mitch": ("mitchell",), "mo": ("mohammed", "mohamed"), "nancy": ("ann", "anne"),
    "nick": ("nicholas", "nicolas"), "pat": ("patrick", "patricia"), "paddy": ("patrick",),
    "pete": ("peter",), "phil": ("philip", "phillip"), "ray": ("raymond",), "rich": ("richard",),
    "rick": ("richard",), "rob": ("robert",), "ron": ("ronald",), "sam": ("samuel", "samantha"),
    "sandy": ("alexander", "sandra"), "steve": ("stephen", "steven"), "sue": ("susan",), "ted": ("theodore",
    "edward"), "terry": ("terence", "theresa"), "tim": ("timothy",), "toby": ("tobias",), "tom": ("thomas",),
    "tommy": ("thomas",), "tony": ("anthony", "antony", "antonio"), "vicky": ("victoria",), "vlad":
    ("vladimir",), "volodya": ("vladimir",), "walt": ("walter",), "wes": ("wesley",), "will": ("william",),
    "zac": ("zachary",), "zach": ("zachary",), "pepe": ("jose",), "paco": ("francisco",), "kike":
    ("enrique",), "nacho": ("ignacio",), "beto": ("alberto", "roberto"), "toto": ("antonio", "salvatore"),
    "sasha": ("alexander", "aleksandr", "alexandra"), "dima": ("dmitry",), "misha": ("mikhail",),
    "kolya": ("nikolai",), "jo": ("joanna", "joseph"), "gus": ("august", "gustavo"), "theo": ("theodore",),
}  # fmt: skip

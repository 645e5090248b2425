"""Tables of places and peoples that no library has: demonyms, press names, seats of power, regions.

Codes are ISO 3166-1 alpha-2, with XK for Kosovo and EU, UN, NATO, AFU (the unions as such, in ``UNIONS``;
AU is Australia, so the African Union is AFU).
"""

from __future__ import annotations

__all__ = [
    "AMBIGUOUS",
    "CAPITALS",
    "COUNTRY_NAMES",
    "DEMONYMS",
    "GROUPS",
    "PEOPLES_OF_REGIONS",
    "REGIONS",
    "SEATS",
    "SUBNATIONAL",
    "TOWNS",
    "UNIONS",
]

#: Country -> adjectives and nouns for its people, comma-separated. Plurals in -s are derived.
DEMONYMS: dict[str, str] = {
    "AD": "Andorran", "AE": "Emirati", "AF": "Afghan", "AG": "Antiguan,Barbudan", "AL": "Albanian",
    "AM": "Armenian", "AO": "Angolan", "AR": "Argentine,Argentinian,Argentinean", "AT": "Austrian",
    "AU": "Australian,Aussie", "AZ": "Azerbaijani,Azeri", "BA": "Bosnian,Herzegovinian",
    "BB": "Barbadian,Bajan",
    "BD": "Bangladeshi", "BE": "Belgian,Flemish,Walloon",
    "BF": "Burkinabe,Burkinabè", "BG": "Bulgarian", "BH": "Bahraini",
    "BI": "Burundian", "BJ": "Beninese", "BN": "Bruneian", "BO": "Bolivian", "BR": "Brazilian",
    "BS": "Bahamian", "BT": "Bhutanese", "BW": "Botswanan,Motswana,Batswana", "BY": "Belarusian,Belarussian",
    "BZ": "Belizean", "CA": "Canadian", "CD": "Congolese", "CF": "Central African", "CH": "Swiss",
    "CI": "Ivorian,Ivoirian", "CL": "Chilean", "CM": "Cameroonian", "CN": "Chinese", "CO": "Colombian",
    "CR": "Costa Rican", "CU": "Cuban", "CV": "Cape Verdean,Cabo Verdean", "CY": "Cypriot,Greek Cypriot",
    "CZ": "Czech", "DE": "German", "DJ": "Djiboutian", "DK": "Danish,Dane", "DO": "Dominican",
    "DZ": "Algerian", "EC": "Ecuadorian,Ecuadorean,Ecuadoran", "EE": "Estonian", "EG": "Egyptian",
    "ER": "Eritrean", "ES": "Spanish,Spaniard", "ET": "Ethiopian", "FI": "Finnish,Finn", "FJ": "Fijian",
    "FM": "Micronesian", "FR": "French,Frenchman,Frenchmen", "GA": "Gabonese",
    "GB": "British,Briton,Brit,English,Scottish,Scot,Welsh,Northern Irish", "GD": "Grenadian",
    "GE": "Georgian", "GH": "Ghanaian,Ghanian", "GL": "Greenlandic,Greenlander", "GM": "Gambian",
    "GN": "Guinean", "GQ": "Equatorial Guinean,Equatoguinean", "GR": "Greek,Hellenic", "GT": "Guatemalan",
    "GW": "Bissau-Guinean", "GY": "Guyanese", "HK": "Hong Konger", "HN": "Honduran",
    "HR": "Croatian,Croat", "HT": "Haitian", "HU": "Hungarian", "ID": "Indonesian", "IE": "Irish",
    "IL": "Israeli", "IN": "Indian", "IQ": "Iraqi", "IR": "Iranian,Persian", "IS": "Icelandic,Icelander",
    "IT": "Italian", "JM": "Jamaican", "JO": "Jordanian", "JP": "Japanese", "KE": "Kenyan",
    "KG": "Kyrgyz,Kyrgyzstani", "KH": "Cambodian,Khmer", "KI": "I-Kiribati", "KM": "Comorian,Comoran",
    "KN": "Kittitian,Nevisian", "KP": "North Korean", "KR": "South Korean,Korean", "KW": "Kuwaiti",
    "KZ": "Kazakh,Kazakhstani", "LA": "Lao,Laotian", "LB": "Lebanese", "LC": "Saint Lucian,St Lucian",
    "LI": "Liechtensteiner", "LK": "Sri Lankan", "LR": "Liberian", "LS": "Basotho,Mosotho",
    "LT": "Lithuanian", "LU": "Luxembourgish,Luxembourger", "LV": "Latvian", "LY": "Libyan",
    "MA": "Moroccan", "MC": "Monegasque,Monégasque", "MD": "Moldovan", "ME": "Montenegrin",
    "MG": "Malagasy,Madagascan", "MH": "Marshallese", "MK": "Macedonian,North Macedonian", "ML": "Malian",
    "MM": "Burmese,Myanmarese", "MN": "Mongolian", "MR": "Mauritanian", "MT": "Maltese", "MU": "Mauritian",
    "MV": "Maldivian", "MW": "Malawian", "MX": "Mexican", "MY": "Malaysian", "MZ": "Mozambican",
    "NA": "Namibian", "NE": "Nigerien", "NG": "Nigerian", "NI": "Nicaraguan",
    "NL": "Dutch,Dutchman,Dutchmen,Netherlandish", "NO": "Norwegian", "NP": "Nepali,Nepalese",
    "NR": "Nauruan",
    "NZ": "New Zealander,Kiwi", "OM": "Omani", "PA": "Panamanian", "PE": "Peruvian",
    "PG": "Papua New Guinean,Papuan", "PH": "Filipino,Philippine,Filipina", "PK": "Pakistani",
    "PL": "Polish,Pole", "PR": "Puerto Rican", "PS": "Palestinian", "PT": "Portuguese", "PW": "Palauan",
    "PY": "Paraguayan", "QA": "Qatari", "RO": "Romanian", "RS": "Serbian,Serb", "RU": "Russian",
    "RW": "Rwandan,Rwandese", "FO": "Faroese,Faroe Islander",
    "SA": "Saudi,Saudi Arabian", "SB": "Solomon Islander", "SC": "Seychellois",
    "SD": "Sudanese", "SE": "Swedish,Swede", "SG": "Singaporean", "SI": "Slovenian,Slovene",
    "SK": "Slovak,Slovakian", "SL": "Sierra Leonean,Sierra Leonian", "SM": "Sammarinese", "SN": "Senegalese",
    "SO": "Somali,Somalian", "SR": "Surinamese", "SS": "South Sudanese", "ST": "São Toméan,Sao Tomean",
    "SV": "Salvadoran,Salvadorean,Salvadorian", "SY": "Syrian", "SZ": "Swazi", "TD": "Chadian",
    "TG": "Togolese", "TH": "Thai", "TJ": "Tajik,Tajikistani", "TL": "Timorese,East Timorese",
    "TM": "Turkmen", "TN": "Tunisian", "TO": "Tongan", "TR": "Turkish,Turk", "TT": "Trinidadian,Tobagonian",
    "TV": "Tuvaluan", "TW": "Taiwanese", "TZ": "Tanzanian", "UA": "Ukrainian", "UG": "Ugandan",
    "US": "American", "UY": "Uruguayan", "UZ": "Uzbek,Uzbekistani", "VC": "Vincentian",
    "VE": "Venezuelan", "VN": "Vietnamese", "VU": "Ni-Vanuatu,Vanuatuan", "WS": "Samoan",
    "XK": "Kosovar,Kosovan", "YE": "Yemeni", "ZA": "South African", "ZM": "Zambian", "ZW": "Zimbabwean",
}  # fmt: skip

#: Country -> further names that the press uses, comma-separated.
COUNTRY_NAMES: dict[str, str] = {
    "AE": "UAE,U.A.E.,Emirates,United Arab Emirates", "BA": "BiH,Bosnia,Bosnia-Herzegovina,Herzegovina",
    "BF": "Burkina,Upper Volta", "BJ": "Dahomey", "BN": "Brunei,Brunei Darussalam", "BO": "Bolivia",
    "BY": "Byelorussia",
    "CD": "DRC,DR Congo,D.R. Congo,Democratic Republic of Congo,Congo,Congo-Kinshasa,Zaire",
    "CF": "CAR", "CG": "Congo-Brazzaville,Republic of Congo,Congo Republic",
    "CI": "Ivory Coast,Cote d'Ivoire",
    "CN": "PRC,P.R.C.,People's Republic of China,mainland China", "CV": "Cabo Verde,Cape Verde",
    "CZ": "Czech Republic,Czechia", "DE": "Federal Republic of Germany,FRG,West Germany,East Germany",
    "DO": "Dominican Republic", "FM": "Micronesia,FSM", "FK": "Falklands,Falkland Islands,Malvinas",
    "GB": "UK,U.K.,Britain,Great Britain,United Kingdom,England,Scotland,Wales,Northern Ireland",
    "GY": "Co-operative Republic of Guyana,Cooperative Republic of Guyana",
    "GM": "Gambia,The Gambia", "BS": "Bahamas,The Bahamas", "HK": "Hong Kong", "MO": "Macau,Macao",
    "IE": "Irish Republic,Republic of Ireland", "IR": "Persia,Islamic Republic of Iran",
    "JO": "Hashemite Kingdom,Hashemite Kingdom of Jordan", "KG": "Kyrgyzstan,Kirghizia,Kyrgyz Republic",
    "KP": "North Korea,N. Korea,N.Korea,DPRK,D.P.R.K.,DPR Korea", "LK": "Ceylon",
    "KR": "South Korea,S. Korea,S.Korea,ROK,R.O.K.,Korea,Republic of Korea", "TH": "Siam",
    "LA": "Laos,Lao PDR", "MD": "Moldova,Moldavia",
    "MK": "North Macedonia,Macedonia,FYROM,Former Yugoslav Republic of Macedonia", "MM": "Myanmar,Burma",
    "KZ": "Kazakstan",
    "NL": "Netherlands,The Netherlands,Holland", "NZ": "NZ,N.Z.,Aotearoa", "PG": "PNG,Papua New Guinea",
    "PS": "Palestine,State of Palestine,Palestinian Territories,West Bank,Gaza,Gaza Strip",
    "RU": "Russian Federation,Russia", "SA": "KSA,Saudi Arabia,Kingdom of Saudi Arabia",
    "SB": "Solomons,Solomon Islands", "SY": "Syria", "SZ": "Swaziland,Eswatini", "TL": "East Timor",
    "SU": "Soviet Union,USSR,U.S.S.R.", "TR": "Turkey,Türkiye,Turkiye", "TT": "Trinidad",
    "TW": "Taiwan,Republic of China", "WS": "Western Samoa", "TZ": "Tanzania,Zanzibar", "UA": "Crimea",
    "US": "US,U.S.,USA,U.S.A.,United States,United States of America,America", "VE": "Venezuela",
    "AG": "Antigua", "KN": "St Kitts,St. Kitts,Saint Kitts,St Kitts and Nevis,St. Kitts and Nevis",
    "VC": "St Vincent,St. Vincent,Saint Vincent,St Vincent and the Grenadines",
    "VA": "Vatican,Vatican City,Holy See", "VN": "Vietnam,Viet Nam", "XK": "Kosovo",
    "YU": "Yugoslavia",
}  # fmt: skip

#: Country -> capitals by other names and spellings, and towns where a government sits that is not in the
#: capital, or sat until lately (the constitutional capital is the library's).
CAPITALS: dict[str, str] = {
    "BI": "Bujumbura", "BJ": "Cotonou", "BO": "La Paz", "CI": "Abidjan", "GQ": "Malabo", "IL": "Tel Aviv",
    "KZ": "Astana", "LK": "Sri Jayawardenepura Kotte", "MM": "Naypyidaw,Naypyitaw,Yangon,Rangoon",
    "MN": "Ulan Bator", "MY": "Putrajaya", "NL": "The Hague", "PS": "Ramallah", "PW": "Ngerulmud",
    "SZ": "Lobamba", "TZ": "Dar es Salaam", "UA": "Kiev", "US": "Washington DC,Washington D.C.",
    "ZA": "Cape Town",
}  # fmt: skip

#: Unions and organisations that act like countries -> names. They are ORG mentions.
UNIONS: dict[str, str] = {
    "EU": "EU,E.U.,European Union", "UN": "UN,U.N.,United Nations",
    "NATO": "NATO,Nato,North Atlantic Treaty Organization,North Atlantic Treaty Organisation",
    "AFU": "African Union",
}  # fmt: skip

#: Seats of power: name -> (label, country). BOTH: ORG where the seat speaks,
#: FAC where somebody goes there. No country: many have one of this name.
SEATS: dict[str, tuple[str, str]] = {
    "White House": ("BOTH", "US"), "Pentagon": ("BOTH", "US"), "Capitol Hill": ("FAC", "US"),
    "Oval Office": ("FAC", "US"), "Camp David": ("FAC", "US"), "Mar-a-Lago": ("FAC", "US"),
    "Foggy Bottom": ("ORG", "US"), "Langley": ("ORG", "US"), "Blair House": ("FAC", "US"),
    "Kremlin": ("BOTH", "RU"), "Elysee": ("ORG", "FR"), "Élysée": ("ORG", "FR"), "Elysée": ("ORG", "FR"),
    "Élysée Palace": ("FAC", "FR"), "Elysee Palace": ("FAC", "FR"), "Quai d'Orsay": ("ORG", "FR"),
    "Matignon": ("ORG", "FR"), "Downing Street": ("BOTH", "GB"), "10 Downing Street": ("FAC", "GB"),
    "Whitehall": ("ORG", "GB"), "Westminster": ("ORG", "GB"), "Buckingham Palace": ("BOTH", "GB"),
    "Kensington Palace": ("BOTH", "GB"),
    "Windsor Castle": ("FAC", "GB"), "Chequers": ("FAC", "GB"), "Holyrood": ("ORG", "GB"),
    "Bundestag": ("ORG", "DE"), "Bundesrat": ("ORG", "DE"), "Bundeswehr": ("ORG", "DE"),
    "Zhongnanhai": ("FAC", "CN"), "Great Hall of the People": ("FAC", "CN"),
    "Diaoyutai State Guesthouse": ("FAC", "CN"), "Blue House": ("FAC", "KR"), "Cheong Wa Dae": ("FAC", "KR"),
    "Knesset": ("ORG", "IL"), "Rashtrapati Bhavan": ("FAC", "IN"), "Hyderabad House": ("FAC", "IN"),
    "South Block": ("ORG", "IN"), "Lok Sabha": ("ORG", "IN"), "Rajya Sabha": ("ORG", "IN"),
    "Quirinale": ("FAC", "IT"), "Quirinal Palace": ("FAC", "IT"), "Palazzo Chigi": ("FAC", "IT"),
    "Farnesina": ("ORG", "IT"), "Moncloa": ("ORG", "ES"), "Planalto": ("ORG", "BR"),
    "Itamaraty": ("ORG", "BR"), "Planalto Palace": ("FAC", "BR"), "Casa Rosada": ("FAC", "AR"),
    "La Moneda": ("FAC", "CL"), "Miraflores": ("FAC", "VE"), "Miraflores Palace": ("FAC", "VE"),
    "Malacañang": ("BOTH", "PH"), "Malacanang": ("BOTH", "PH"), "Wisma Putra": ("ORG", "MY"),
    "Istana": ("FAC", "SG"), "Verkhovna Rada": ("ORG", "UA"), "Bankova": ("ORG", "UA"),
    "State Duma": ("ORG", "RU"), "Duma": ("ORG", "RU"), "Sejm": ("ORG", "PL"),
    "Curia": ("ORG", "VA"), "Apostolic Palace": ("FAC", "VA"), "Beehive": ("ORG", "NZ"),
    "Rideau Hall": ("FAC", "CA"), "Diet": ("ORG", "JP"), "Majlis": ("ORG", "IR"), "Majles": ("ORG", "IR"),
    "Aiwan-e-Sadr": ("FAC", "PK"), "Union Buildings": ("FAC", "ZA"), "Aso Rock": ("FAC", "NG"),
    "Aso Villa": ("FAC", "NG"), "Jubilee House": ("FAC", "GH"), "Berlaymont": ("FAC", "EU"),
    "Sublime Porte": ("ORG", "TR"), "Beştepe": ("FAC", "TR"), "Bestepe": ("FAC", "TR"),
    "Akorda": ("FAC", "KZ"), "Ak Orda": ("FAC", "KZ"), "Áras an Uachtaráin": ("FAC", "IE"),
    "Dáil": ("ORG", "IE"), "Seimas": ("ORG", "LT"), "Saeima": ("ORG", "LV"), "Riigikogu": ("ORG", "EE"),
    "Althingi": ("ORG", "IS"), "Eduskunta": ("ORG", "FI"), "Oireachtas": ("ORG", "IE"),
    "Great Hural": ("ORG", "MN"), "State Great Hural": ("ORG", "MN"), "State Great Khural": ("ORG", "MN"),
    "Great Khural": ("ORG", "MN"), "Milli Majlis": ("ORG", "AZ"), "Oliy Majlis": ("ORG", "UZ"),
    "Majlisi Oli": ("ORG", "TJ"), "Majlisi Namoyandagon": ("ORG", "TJ"), "Majlisi Milli": ("ORG", "TJ"),
    "Mejlis": ("ORG", "TM"), "Milli Mejlis": ("ORG", "AZ"), "Wolesi Jirga": ("ORG", "AF"),
    "Jatiya Sangsad": ("ORG", "BD"), "Pyidaungsu Hluttaw": ("ORG", "MM"), "Pyithu Hluttaw": ("ORG", "MM"),
    "Dewan Rakyat": ("ORG", "MY"), "Dewan Negara": ("ORG", "MY"), "Inatsisartut": ("ORG", "GL"),
    "Løgting": ("ORG", "FO"), "Sobranie": ("ORG", "MK"), "Sabor": ("ORG", "HR"),
    "Kuksaroy": ("FAC", "UZ"), "Ponta Vermelha": ("FAC", "MZ"), "Grand Serail": ("FAC", "LB"),
    "Baabda Palace": ("FAC", "LB"), "Istana Nurul Iman": ("FAC", "BN"), "Merdeka Palace": ("FAC", "ID"),
    "Casa de Nariño": ("FAC", "CO"), "Belém Palace": ("FAC", "PT"), "Akasaka Palace": ("FAC", "JP"),
    "Jogorku Kenesh": ("ORG", "KG"), "Mazhilis": ("ORG", "KZ"), "Loya Jirga": ("ORG", "AF"),
    "Riksdag": ("ORG", "SE"), "Folketing": ("ORG", "DK"), "Storting": ("ORG", "NO"),
    "European Commission": ("ORG", "EU"), "European Council": ("ORG", "EU"),
    "European Parliament": ("ORG", "EU"), "European External Action Service": ("ORG", "EU"),
    "National Security Council": ("ORG", ""),
    "Security Council": ("ORG", "UN"), "General Assembly": ("ORG", "UN"), "UNHCR": ("ORG", "UN"),
    "UNICEF": ("ORG", "UN"), "Unicef": ("ORG", "UN"), "UNESCO": ("ORG", "UN"), "Unesco": ("ORG", "UN"),
    "IAEA": ("ORG", "UN"), "WHO": ("ORG", "UN"), "World Health Organization": ("ORG", "UN"),
    "Palestinian Authority": ("ORG", "PS"), "State Department": ("ORG", "US"), "CIA": ("ORG", "US"),
    "FBI": ("ORG", "US"),
    "Taliban": ("ORG", "AF"), "Hamas": ("ORG", "PS"), "Hezbollah": ("ORG", "LB"), "Fatah": ("ORG", "PS"),
}  # fmt: skip

#: Well-known provinces and territories that no list of ISO codes spells as the press does -> country.
SUBNATIONAL: dict[str, str] = {
    "Kurdistan Region": "IQ", "Iraqi Kurdistan": "IQ", "Inner Mongolia": "CN", "Tibet": "CN",
    "Xinjiang": "CN",
    "Khyber Pakhtunkhwa": "PK", "Donbas": "UA", "Donbass": "UA", "Nagorno-Karabakh": "AZ", "Abkhazia": "GE",
    "South Ossetia": "GE", "Transnistria": "MD", "Puntland": "SO", "Somaliland": "SO", "Tigray": "ET",
    "Darfur": "SD", "North Kivu": "CD", "South Kivu": "CD", "Bougainville": "PG", "West Papua": "ID",
    "Catalonia": "ES", "Basque Country": "ES", "Flanders": "BE", "Wallonia": "BE", "Bavaria": "DE",
    "Saxony": "DE", "Lower Saxony": "DE", "Hesse": "DE", "Sicily": "IT", "Sardinia": "IT", "Tuscany": "IT",
    "Lombardy": "IT", "Brittany": "FR", "Normandy": "FR", "Corsica": "FR", "Siberia": "RU",
    "Chechnya": "RU", "Dagestan": "RU", "Tatarstan": "RU", "Silesia": "PL", "Crete": "GR",
    "Republika Srpska": "BA", "Northern Territory": "AU", "New South Wales": "AU", "Queensland": "AU",
    "Bali": "ID",
}  # fmt: skip

#: Towns that the press means by a name shared with others, or that are known although small -> country.
TOWNS: dict[str, str] = {
    "Davos": "CH", "Gaza City": "PS", "Bethlehem": "PS", "Hebron": "PS", "Jericho": "PS", "Nablus": "PS",
    "Jenin": "PS", "Rafah": "PS", "East Jerusalem": "PS", "Mecca": "SA", "Medina": "SA", "Geneva": "CH",
}  # fmt: skip

#: Regions, seas, rivers and the like, comma-separated: LOC without a country.
REGIONS: str = (
    "Africa,North Africa,West Africa,East Africa,Southern Africa,Central Africa,Sub-Saharan Africa,"
    "Horn of Africa,Maghreb,Sahel,Sahara,Asia,South Asia,East Asia,Southeast Asia,South East Asia,"
    "South-East Asia,Central Asia,Northeast Asia,West Asia,Asia-Pacific,Indo-Pacific,Middle East,Near East,"
    "Far East,Levant,Gulf,Persian Gulf,Arabian Gulf,Arabian Peninsula,Korean Peninsula,Europe,"
    "Eastern Europe,Western Europe,Central Europe,Southern Europe,Northern Europe,Balkans,Western Balkans,"
    "Caucasus,South Caucasus,North Caucasus,Baltics,Scandinavia,Iberian Peninsula,Eurasia,Latin America,"
    "South America,North America,Central America,Caribbean,Americas,Andes,Amazon,Pacific,South Pacific,"
    "Atlantic,North Atlantic,South Atlantic,Mediterranean,Eastern Mediterranean,Adriatic,Aegean,Baltic,"
    "Arctic,Antarctica,Antarctic,Oceania,Melanesia,Polynesia,Global South,Himalayas,Kashmir,Hindu Kush,"
    "Indian Subcontinent,Line of Control,Durand Line,Golan Heights,Sinai,Nile,Danube,Rhine,Mekong,Euphrates,"
    "Tigris,Ganges,Indus,Volga,Dnipro,Dnieper,Niger Delta,Bosphorus,Bosporus,Dardanelles,Suez Canal,"
    "Vistula,Oder,Elbe,Seine,Loire,Tiber,Thames,Potomac,Dniester,Prut,Drina,Zambezi,Limpopo,Orinoco,Yangtze,"
    "Yalu,Irrawaddy,Brahmaputra,Panama Canal,Great Lakes,Patagonia,Alps,Carpathians,Urals,Kurils,Senkakus,"
    "Spratlys"
)

#: Adjectives and nouns of peoples of whole regions: NORP without a country.
PEOPLES_OF_REGIONS: str = (
    "European,African,Asian,Latin American,South American,North American,Arab,Arabian,Caribbean,Nordic,"
    "Scandinavian,Balkan,Baltic,Caucasian,Eurasian,West African,East African,North African,South Asian,"
    "Southeast Asian,Central Asian,Middle Eastern,Pacific Islander,Western European,Eastern European,Soviet,"
    "Central American,Southern African,Central African,Central European"
)

#: Religious, ethnic and political groups: NORP without a country.
GROUPS: str = (
    "Muslim,Christian,Jewish,Jew,Hindu,Buddhist,Sikh,Catholic,Roman Catholic,Protestant,Orthodox,Sunni,Shia,"
    "Shiite,Shi'ite,Alawite,Druze,Yazidi,Ahmadi,Islamic,Islamist,Jihadist,Zionist,Anglican,Lutheran,"
    "Methodist,Baptist,Evangelical,Pentecostal,Copt,Coptic,Maronite,Mormon,Jesuit,Augustinian,Franciscan,"
    "Kurd,Kurdish,Pashtun,Tajik,Hazara,Baloch,Punjabi,Sindhi,Bengali,Tamil,Sinhalese,"
    "Rohingya,Uyghur,Uighur,Tibetan,Hutu,Tutsi,Yoruba,Igbo,Hausa,Zulu,Xhosa,Oromo,Amhara,Tigrayan,Berber,"
    "Amazigh,Tuareg,Bedouin,Roma,Basque,Catalan,Chechen,Tatar,Maori,Māori,Aboriginal,Inuit,Houthi,"
    "Democrat,Republican,Communist,Socialist,Conservative,Liberal,Marxist,Maoist,Peronist,Social Democrat,"
    "Christian Democrat,Baathist,Nazi"
)

#: Names of cities and provinces that are as often given names, surnames or plain words: they count only
#: with a sign of place beside them ("in", "to", a comma and their country ...).
AMBIGUOUS: frozenset[str] = frozenset(
    """
    Adelaide Alexandria Ali Allen Angeles Anderson Antony Arlington Ashley Asia Aurora Austin Bath Beni
    Best Beverly Bo Boston Bristol Buenaventura Carolina Carlos Central Chester Clinton Charlotte Cleveland
    Corona
    Cordoba Concord Constantine Cuba Dallas Darwin David Deal Delta Diego Diamond Douglas Durban Eden
    Edison Elizabeth Ely Erie Eugene Fernando Florence Florida Franklin Gary George Georgia Georgetown Gold
    Grace Grant Green Hamilton Harrison Hassan Haven Helena Henderson Hercules Hope Houston Howard Imam
    Independence Irving Ismail Israel Jackson Jefferson Jordan Jose Joseph Kent Khan Kent Kerry Kiran
    King Lancaster Laval Lawrence Lee Leon León Liberty Lincoln Lisbon Lopez Lourdes Lucas Madison Male
    Man March Mali Maria Marina Marion Mary Mason Media Mercedes Mesa Milan Miller Mission Mobile Monroe
    Montana
    Montgomery Morris Moses Most Nancy Nelson New Nice Norman Normal Of Omar Opera Orange Osman Oxford
    Pasha Paris Perry Phoenix Police Pola Port Price Progress Punta Quito Rama Ramon Reading Regina Rice
    Richard Rio Roman Rose Rosa Salem Salman San Santa Santiago Sale Salvador Sarah Sari Saint Sharif Sheikh
    Sofia Spring Split Stanley Star Stephen Surprise Sydney Tara Taylor Temple Theodore Tour Troy Tyler Union
    Vera Victoria Vincent Virginia Walker Warren Warsaw Washington Wayne Wells Wilson York Young Yuma
    Western Eastern Northern Southern North South East West Capital Center Centre Metro Media Bank Date
    Enterprise Commerce Industry University College Hospital Law Field Home Board House Highland Lake River
    Cabinet Mission Church Gate Park Bay Falls Hill Hills Island Islands Valley Beach Brook
    Bani Bari Ben Bin Bor Buk Dar Del Don Ho Hit Ica Ii Kali Lom Mae May Minna Mon Moa Nana Nara Naro Noa
    Obo Ono Orel Os Pau Pop Pune Ra Ramos Reus Same Sami Sana Same Say Sur Tak Tank Tire Van Vera Wa
    Wang Wani Xi Yan Yi Zug Zaria Date Anna Alma Amman Sasha Kazan Santos Sousa Silva Torres Vega Cruz Pereira
    Marcos Benito Rosario Chaves Garcia Gonzalez Mendoza Morales Trujillo Valencia Cordova Toledo Aguilar
    Sanaa Asad Abbas Said Mansour Nasser Latif Karim Musa Yusuf Bashir Shah Aziz Rahim Gul Jan Mira Kala
    """.split()
)

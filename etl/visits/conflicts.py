"""Where the papers of one visit disagree: days, the visitor's name, the office.

Only what can't both be true counts. A name left out in part, shortened or romanised otherwise is another
spelling; "the minister" and "the foreign minister" are one office.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Literal

from db.model import Conflict, Field, Report
from etl.people.personal import Name, compatible, near, parse, sound
from etl.people.roles import Role, fits, role_of

__all__ = ["conflicts", "disagree_on_name", "disagree_on_office"]

#: Countries whose languages are not written in Latin letters: vowels of romanised names differ from paper
#: to paper, so that "Yusuf Kamel" and "Youssef Kamal" are one name there, but not in Norway.
ROMANISED = frozenset(
    """AE AF AM BD BG BH BT BY CN CY DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA
    MK MM MN MR MV NP OM PK PS QA RS RU SA SD SO SY TH TJ TN TW UA YE""".split()
)
#: Offices of one holder each, of which nobody has two.
SINGLE = tuple(
    frozenset(office.split())
    for office in (
        "president", "prime minister", "king", "queen", "emir", "sultan", "emperor", "chancellor",
        "crown prince", "pope", "speaker", "governor", "army chief", "navy chief", "ambassador",
    )
)  # fmt: skip
#: Words that say when an office was held; papers that differ there tell of different times.
_PAST = frozenset({"former", "ex"})


def conflicts(reports: Sequence[Report]) -> Iterable[Conflict]:
    """The fields on which some reports of one visit differ, each value with the reports that say it."""
    for field in ("start", "end"):
        said = [(r, _day(r, field)) for r in reports]
        values = _by_value((r, day) for r, day in said if day)
        if len(values) > 1:
            yield _conflict(field, values)
    origin = next((r.origin for r in reports if r.origin), None)
    names = _by_value((r, r.visitor_as_written) for r in reports)
    if wrong := _differing(names, lambda a, b: disagree_on_name(a, b, origin)):
        yield _conflict("visitor", wrong)
    titles = _by_value((r, r.title) for r in reports if r.title)
    if wrong := _differing(titles, disagree_on_office):
        yield _conflict("title", wrong)


def _day(report: Report, field: Literal["start", "end"]) -> str | None:
    """The day that a report says. What was guessed contradicts nobody; nor does an end that repeats the first
    day and hangs on an inferred publication date.
    """
    dating = report.start if field == "start" else report.end
    if dating is None or field in report.guessed or dating.interval.precision != "day":
        return None
    repeated = field == "end" and report.start is not None and report.start.interval == dating.interval
    return None if repeated and dating.basis == "inferred" else str(dating.interval)


def _by_value(said: Iterable[tuple[Report, str]]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = defaultdict(list)
    for report, value in said:
        values[value].append(report.id)
    return values


def _differing(values: dict[str, list[str]], differ: Callable[[str, str], bool]) -> dict[str, list[str]]:
    """The values that contradict another one, with the reports of each."""
    wrong = {v for pair in combinations(values, 2) if differ(*pair) for v in pair}
    return {v: ids for v, ids in values.items() if v in wrong}


def _conflict(field: Field, values: dict[str, list[str]]) -> Conflict:
    return Conflict(field, tuple((v, tuple(ids)) for v, ids in values.items()))


def disagree_on_name(one: str, two: str, origin: str | None = None) -> bool:
    """Whether two names of one visitor, who acts for ``origin``, can't both be right.

    >>> disagree_on_name("Ama Boateng", "A. Boateng"), disagree_on_name("Ama Boateng", "Ama Boatang", "GH")
    (False, True)
    """
    a, b = parse(one), parse(two)
    if len(a.tokens) == 1 or len(b.tokens) == 1:  # a nickname, unless it nearly is a part of the other
        lone, other = (a, b) if len(a.tokens) == 1 else (b, a)
        return not _spelt_alike(a, b, origin) and any(near(lone.tokens[0], t) for t in other.tokens)
    return not _spelt_alike(a, b, origin)


def _spelt_alike(a: Name, b: Name, origin: str | None) -> bool:
    if compatible(a, b) or sound("".join(a.tokens)) == sound("".join(b.tokens)):
        return True
    if origin not in ROMANISED:
        return False
    x, y = (Name(n.text, tuple(_consonants(t) for t in n.tokens)) for n in (a, b))
    return bool(compatible(x, y)) or "".join(x.tokens) == "".join(y.tokens)


def _consonants(token: str) -> str:
    """A token without its vowels, but for the first letter: what romanisations agree on."""
    heard = sound(token)
    return heard[0] + "".join(c for c in heard[1:] if c not in "aeiou")


def disagree_on_office(one: str, two: str) -> bool:
    """Whether nobody holds both offices: another grade of the same, or two that are held by one person each.

    >>> disagree_on_office("Deputy Trade Minister", "Trade Minister"), disagree_on_office("King", "ruler")
    (True, False)
    """
    a, b = role_of(one), role_of(two)
    if (a.words | b.words) & _PAST or fits(a, [b]) or fits(b, [a]):
        return False
    if a.lesser != b.lesser:
        return a.words - a.lesser == b.words - b.lesser
    return a.words != b.words and _single(a) and _single(b)


def _single(role: Role) -> bool:
    """Whether an office is a single one: that of a table, or the minister of one thing."""
    return not role.lesser and (role.words in SINGLE or (len(role.words) == 2 and "minister" in role.words))

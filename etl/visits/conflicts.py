"""Where the papers of one visit disagree: days, the visitor's name, the office, who met them on arrival.

Only what can't both be true counts. A name left out in part, shortened or romanised otherwise is another
spelling; "the minister" and "the foreign minister" are one office.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import TypeVar

from db.model import Conflict, Field, Report
from etl.people.personal import ROMANISED, Name, by_ear, compatible, near, parse, sound
from etl.people.roles import Role, fits, role_of
from etl.visits.leaning import Bound, likely

__all__ = ["conflicts", "disagree_on_name", "disagree_on_office"]

T = TypeVar("T")

#: How likely two days must both be right to contradict each other. Papers differ by a day; where we read more
#: between them, one is mostly misread.
A_DAY_APART, MORE_APART = 0.26, 0.7
#: ... half as likely where the papers have another day for the other end of the visit, too; unless they only
#: have the visit as a whole sooner or later.
BOTH_APART = 0.5

#: What is left out where a letter with a sign above is written as one: "Mueller", "Haakon".
_UMLAUT = re.compile(r"(?<=[aou])e|(?<=a)a")
#: Offices of one holder each, of which nobody has two.
SINGLE = tuple(
    frozenset(office.split())
    for office in (
        "president", "prime minister", "king", "queen", "emir", "sultan", "emperor", "chancellor",
        "crown prince", "pope", "speaker", "governor", "army chief", "navy chief", "ambassador",
    )
)  # fmt: skip
#: Words of a minister's office that are no task.
_RANKS = frozenset({"prime", "first", "state", "senior", "chief", "cabinet", "co-ordinating", "coordinating"})
#: So many letters tell a task, whatever the form of the word: "economy", "economic affairs".
_STEM = 6
#: Stems of words for one task: papers of other countries name an office as their own.
_ALIKE = {
    stem: row[0]
    for row in (
        "trade commer".split(), "foreig overse".split(), "interi home".split(),
        "agricu farm farmin".split(), "financ treasu".split(), "oil petrol energy".split(),
        "labour labor employ".split(), "justic law".split(), "educat school".split(),
        "indust enterp busine".split(), "water irriga".split(), "transp infras".split(),
    )
    for stem in row
}  # fmt: skip
#: Words that say when an office was held; papers that differ there tell of different times.
_PAST = frozenset({"former", "ex"})


def conflicts(reports: Sequence[Report]) -> Iterable[Conflict]:
    """The fields on which some reports of one visit differ, each value with the reports that say it."""
    bounds: tuple[Bound, ...] = ("start", "end")
    for field in bounds:
        if days := _days(reports, field):
            yield _conflict(field, days)
    origin = next((r.origin for r in reports if r.origin), None)
    names = _by_value((r, r.visitor_as_written) for r in reports)
    full = [frozenset(parse(n).tokens) for n in names]

    def differ(one: str, two: str) -> bool:
        parts = {*parse(one).tokens, *parse(two).tokens}  # another paper may have them all
        return disagree_on_name(one, two, origin) and not any(parts <= name for name in full)

    if wrong := _differing(names, differ):
        yield _conflict("visitor", _only(names, wrong))
    titles = _by_value((r, r.title) for r in reports if r.title)
    if wrong := _differing(titles, disagree_on_office):
        yield _conflict("title", _only(titles, wrong))
    greeters = _by_value((r, r.greeted_by) for r in reports if r.greeted_by)
    if others := _differing(greeters, _nobody_in_common):
        met = ((", ".join(names), ids) for names, ids in _only(greeters, others).items())
        yield Conflict("host", tuple((v, tuple(ids)) for v, ids in met))


def _days(reports: Iterable[Report], field: Bound) -> dict[str, list[str]]:
    """The days that contradict another one, with the reports of each."""
    said = [(r, day) for r in reports if (day := _day(r, field))]
    told = [(r, day) for r, day in said if field not in r.amid]
    wrong = {day for pair in combinations(told, 2) if _contradict(*pair, field) for _, day in pair}
    return _by_value((r, day.isoformat()) for r, day in said if day in wrong)


def _contradict(one: tuple[Report, date], two: tuple[Report, date], field: Bound) -> bool:
    """Whether two papers tell two days, and both are likely read right."""
    (a, first), (b, other) = one, two
    if first == other or a.article == b.article:
        return False
    x, y = ((r.end if field == "start" else r.start) for r in (a, b))
    apart = x and y and x.interval != y.interval and not _moved(a, b)
    doubt = BOTH_APART if apart else 1.0
    least = A_DAY_APART if abs((first - other).days) == 1 else MORE_APART
    return doubt * likely(a, field) * likely(b, field) >= least


def _moved(one: Report, two: Report) -> bool:
    """Whether two papers have a whole visit so many days apart, and not because one of them is misdated."""
    if not (one.start and one.end and two.start and two.end):
        return False
    sure = all(d.basis != "inferred" for d in (one.start, one.end, two.start, two.end))
    steps = {x.interval.start - y.interval.start for x, y in ((one.start, two.start), (one.end, two.end))}
    return sure and len(steps) == 1


def _day(report: Report, field: Bound) -> date | None:
    """The day that a report says; not an end that repeats the first day and hangs on an inferred publication
    date.
    """
    dating = report.start if field == "start" else report.end
    if dating is None or dating.interval.precision != "day":
        return None
    repeated = field == "end" and report.start is not None and report.start.interval == dating.interval
    return None if repeated and dating.basis == "inferred" else dating.interval.start


def _nobody_in_common(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two papers name no one person who met the visitor."""
    return not any(compatible(parse(a), parse(b)) for a in one for b in two)


def _by_value(said: Iterable[tuple[Report, T]]) -> dict[T, list[str]]:
    values: dict[T, list[str]] = defaultdict(list)
    for report, value in said:
        values[value].append(report.id)
    return values


def _differing(values: Iterable[T], differ: Callable[[T, T], bool]) -> set[T]:
    """The values that contradict another one."""
    return {v for pair in combinations(values, 2) if differ(*pair) for v in pair}


def _only(values: dict[T, list[str]], kept: set[T]) -> dict[T, list[str]]:
    return {v: ids for v, ids in values.items() if v in kept}


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
    if _short(a, b) or _short(b, a):
        return True
    if origin and origin not in ROMANISED:
        return bool(compatible(a, b)) and not _slip(a, b)
    if compatible(a, b) or sound("".join(a.tokens)) == sound("".join(b.tokens)):
        return True
    if origin is None:
        return False
    x, y = (Name(n.text, tuple(map(by_ear, n.tokens))) for n in (a, b))
    return bool(compatible(x, y)) or by_ear("".join(a.tokens)) == by_ear("".join(b.tokens))


def _short(a: Name, b: Name) -> bool:
    """Whether one name has a first name in short: "Sam Okai" of "Samuel Okai"."""
    if min(len(a.tokens), len(b.tokens)) < 2:
        return False
    return len(a.tokens[0]) > 2 and b.tokens[0].startswith(a.tokens[0]) and a.surname == b.surname


def _slip(a: Name, b: Name) -> bool:
    """Whether the surnames of two names sound alike and are written in two ways: "Conti" and "Contti"."""
    one, two = (_UMLAUT.sub("", n.surname) for n in (a, b))
    return len(a.tokens) > 1 < len(b.tokens) and one != two and sound(one) == sound(two)


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
    if (one_task := _task(a)) and (other := _task(b)):
        return _stems(one_task).isdisjoint(_stems(other))
    if _advises(a, b) or _advises(b, a):
        return True
    return a.words != b.words and _single(a) and _single(b)


def _single(role: Role) -> bool:
    """Whether an office is a single one: that of a table, or that of a minister."""
    return not role.lesser and (role.words in SINGLE or bool(_task(role)))


def _advises(one: Role, two: Role) -> bool:
    """Whether one is the adviser, and the other the minister, of one task."""
    return one.head == "adviser" and not (_task(two) or {""}).isdisjoint(one.words)


def _task(role: Role) -> frozenset[str]:
    """What a minister is in charge of; nothing where the office is another one, or of several ministers."""
    words = role.words - {"minister"}
    named = "minister" in role.words and not words & _RANKS and not role.lesser
    return words if named else frozenset()


def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(_ALIKE.get(w[:_STEM], w[:_STEM]) for w in words)

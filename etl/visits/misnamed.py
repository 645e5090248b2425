"""Trips of one person whom papers call by two names: misspelt, wrong in part, or one name only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from db.dates import Interval
from db.model import Report
from etl.people.personal import near, parse, same_given, sound
from etl.people.roles import fits, role_of
from etl.visits.papers import Papers, told_days
from etl.visits.status import MONTH

__all__ = ["reunite"]


def reunite(clusters: list[list[Report]], names: Mapping[str, str], papers: Papers) -> list[list[Report]]:
    """Bring the reports under a misspelt or wrong name of the visitor to the trip that they speak of.

    Trips are compared within a destination and week, so that the work grows with the corpus.
    """
    there: dict[tuple[str, date], list[list[Report]]] = defaultdict(list)
    result: list[list[Report]] = []
    for cluster in sorted(clusters, key=lambda c: -papers.independent(c)):
        weeks = [(cluster[0].destination, w) for w in _weeks(cluster)]
        twin = next((c for w in weeks for c in there[w] if _one_trip(c, cluster, names)), None)
        if twin is not None:
            twin.extend(cluster)
            continue
        result.append(cluster)
        for week in weeks:
            there[week].append(cluster)
    return result


def _weeks(cluster: Sequence[Report]) -> list[date]:
    """The Mondays of the weeks with days of a trip; none for trips that nobody dates by days."""
    days = Interval.hull(s for r in cluster if (s := told_days(r)) and s.length < MONTH)
    if days is None or days.length >= MONTH:
        return []
    first = days.start - timedelta(days=days.start.weekday())
    return [first + timedelta(days=d) for d in range(0, (days.last - first).days + 1, 7)]


def _one_trip(a: Sequence[Report], b: Sequence[Report], names: Mapping[str, str]) -> bool:
    """Whether two trips of one week are that of one person under two names, whom no article tells apart."""
    if {r.article for r in a} & {r.article for r in b} or len({r.origin for r in (*a, *b) if r.origin}) > 1:
        return False
    one, two = (Interval.hull(s for r in c if (s := told_days(r))) for c in (a, b))
    if not (one and two and one.overlaps(two)):
        return False
    titles = [[role_of(r.title) for r in c if r.title] for c in (a, b)]
    fit = any(fits(x, [y]) or fits(y, [x]) for x in titles[0] for y in titles[1])
    office = fit if all(titles) else None
    first, other = ({r.start.interval for r in c if r.start} for c in (a, b))
    return _misnamed(names[a[0].visitor], names[b[0].visitor], office, first_day=bool(first & other))


def _misnamed(one: str, two: str, office: bool | None, first_day: bool) -> bool:
    """Whether two names that share a trip are of one person: nearly equal, or half equal with one ``office``
    (None where the papers don't tell both). A lone name is that of its bearer unless the offices differ.

    On the same first day, surnames that only begin alike are enough beside an equal first name, and first and
    last names that are nearly equal both.
    """
    a, b = parse(one).tokens, parse(two).tokens
    if len(a) == 1 or len(b) == 1:
        lone, other = (a, b) if len(a) == 1 else (b, a)
        bears = office is not False and lone[0] in (other[0], other[-1])
        return bears or (bool(office) and any(lone[0] == t or near(lone[0], t) for t in other))
    first, last = same_given(a[0], b[0]), sound(a[-1]) == sound(b[-1])
    if first:
        return last or near(a[-1], b[-1]) or (first_day and a[-1][:3] == b[-1][:3])
    slips = near(a[0], b[0]) and near(a[-1], b[-1])
    half = last or len({sound(t) for t in a} & {sound(t) for t in b}) > 1
    return (last and near(a[0], b[0])) or (bool(office) and half) or ((bool(office) or first_day) and slips)

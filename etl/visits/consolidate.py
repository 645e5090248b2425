"""From the reports of many papers to visits: one trip each, with every disagreement kept.

**Which reports belong together.** Same visitor, same destination, compatible dates: no date is compatible
with any, a month with the days in it, and days with days up to ``NEAR`` apart (a few days are a contradiction
between papers, more is another trip). A report without a date joins the visit nearest to its paper's
publication date.

**Which value is shown.** For each field the reports' values are ranked: stated or relative to the publication
date before computed before inferred; then by the number of independent papers; then, for the end and the
status, the later paper, else the earlier-named value. A less precise value never beats one that it contains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from difflib import SequenceMatcher

from db.dates import Interval
from db.model import Basis, Conflict, Dating, Meeting, Report, Status, Visit
from etl.visits.status import status_on

__all__ = ["NEAR", "consolidate"]

NEAR = timedelta(days=4)
#: An undated report joins a visit that lies at most so far from its paper's date.
UNDATED_REACH = timedelta(days=60)
RANK: Mapping[Basis, int] = {"stated": 0, "relative": 0, "computed": 1, "inferred": 2}
#: Two surnames at least so alike are spellings of one, not a contradiction (Svensson, Svenson).
SPELLING = 0.8


@dataclass(frozen=True, slots=True)
class Papers:
    """What consolidation knows of the articles: publication dates, and which text each one copies."""

    dct: Mapping[str, Dating | None]
    origin: Mapping[str, str]

    def independent(self, reports: Iterable[Report]) -> int:
        """The number of different texts behind some reports."""
        return len({self.origin.get(r.article, r.article) for r in reports})

    def day(self, report: Report) -> date:
        """The day of publication, the middle one where several are possible; the earliest date if unknown."""
        dct = self.dct.get(report.article)
        return dct.interval.middle if dct else date.min


def consolidate(
    reports: Iterable[Report],
    dct: Mapping[str, Dating | None],
    origin: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
) -> tuple[Visit, ...]:
    """The visits behind some reports, by first day.

    ``dct`` maps articles to publication dates, ``origin`` articles to the text that they copy (themselves by
    default), ``names`` visitor ids to canonical names: where given, reports of the same event under a
    misspelt name are brought together, with a conflict of field ``visitor``.
    """
    papers = Papers(dct, origin or {})
    groups: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        groups[report.visitor, report.destination].append(report)
    clusters = [c for group in groups.values() for c in _clusters(group, papers)]
    if names is not None:
        clusters = _reunite(clusters, names, papers)
    visits = sorted((_visit(c, papers) for c in clusters), key=_order)
    return tuple(_with_ids(visits))


def _clusters(group: Sequence[Report], papers: Papers) -> list[list[Report]]:
    """Split the reports on one visitor and destination into trips: precise dates first, undated last."""
    clusters: list[list[Report]] = []
    for report in sorted(group, key=lambda r: _length(r)):
        home = _best(report, clusters, papers)
        if home is None:
            clusters.append([report])
        else:
            home.append(report)
    return clusters


def _length(report: Report) -> tuple[int, str]:
    span = _span(report)
    return (span.length if span else 10**6, report.id)


def _span(report: Report) -> Interval | None:
    return Interval.hull(d.interval for d in (report.start, report.end) if d)


def _best(report: Report, clusters: list[list[Report]], papers: Papers) -> list[Report] | None:
    """The trip that a report speaks of, or None for a new one."""
    span = _span(report)
    scored: list[tuple[timedelta, int]] = []
    for index, cluster in enumerate(clusters):
        gaps = [g for r in cluster if (g := _gap(span, _span(r), report, r, papers)) is not None]
        if gaps and len(gaps) == len([r for r in cluster if _span(r) or not span]):
            scored.append((min(gaps), index))
    return clusters[min(scored)[1]] if scored else None


def _gap(a: Interval | None, b: Interval | None, ra: Report, rb: Report, papers: Papers) -> timedelta | None:
    """How far two reports are apart; None where they can't speak of one trip."""
    if a is None or b is None:
        dated, other = (b, papers.day(ra)) if a is None else (a, papers.day(rb))
        if dated is None or other == date.min:
            return timedelta(0)
        distance = max(dated.start - other, other - dated.last, timedelta(0))
        return distance if distance <= UNDATED_REACH else None
    distance = max(a.start - b.last, b.start - a.last, timedelta(0))
    limit = NEAR if max(a.length, b.length) < 28 else timedelta(0)
    return distance if distance <= limit else None


def _reunite(clusters: list[list[Report]], names: Mapping[str, str], papers: Papers) -> list[list[Report]]:
    """Bring a misspelt visitor's reports to the trip that they speak of.

    Same destination, same first day, same first name, surnames with a common beginning, no article that names
    both: one person under two names, not two people.
    """
    by_event: dict[tuple[str, str, str], list[list[Report]]] = defaultdict(list)
    result: list[list[Report]] = []
    for cluster in sorted(clusters, key=lambda c: -papers.independent(c)):
        name = names[cluster[0].visitor].split()
        keys = {
            (r.destination, str(r.start.interval), name[0].casefold())
            for r in cluster
            if r.start and r.start.interval.precision == "day" and len(name) > 1
        }
        twin = next((c for k in sorted(keys) for c in by_event[k] if _one_person(c, cluster, names)), None)
        if twin is not None:
            twin.extend(cluster)
            continue
        result.append(cluster)
        for key in keys:
            by_event[key].append(cluster)
    return result


def _one_person(a: list[Report], b: list[Report], names: Mapping[str, str]) -> bool:
    if {r.article for r in a} & {r.article for r in b}:
        return False
    origins = {r.origin for r in a + b if r.origin}
    x, y = (names[c[0].visitor].split()[-1].casefold() for c in (a, b))
    return len(origins) <= 1 and x[:3] == y[:3]


def _visit(cluster: list[Report], papers: Papers) -> Visit:
    reports = sorted(cluster, key=lambda r: (papers.day(r), r.article, r.id))
    main = _main_name(reports, papers)
    start = _choose([(r.start, r) for r in reports], papers, later=False)
    end = _choose([(r.end, r) for r in reports], papers, later=True)
    if start and end and end.interval.last < start.interval.start:
        end = None
    places = dict.fromkeys(p for r in reports for p in r.places)
    return Visit(
        id="",
        visitor=main,
        destination=reports[0].destination,
        reports=tuple(replace(r, visitor=main) for r in reports),
        title=_commonest(r.title for r in reports if r.visitor == main),
        origin=_commonest(r.origin for r in reports),
        places=tuple(places),
        start=start,
        end=end,
        status=_status(reports, start, end, papers),
        host=_commonest(r.host for r in reports),
        sources=papers.independent(reports),
        meetings=_meetings(reports),
        conflicts=tuple(_conflicts(reports)),
    )


def _main_name(reports: Sequence[Report], papers: Papers) -> str:
    """The visitor that most independent papers name; the earlier-named of equals."""
    visitors = dict.fromkeys(r.visitor for r in reports)
    return max(visitors, key=lambda v: papers.independent(r for r in reports if r.visitor == v))


def _choose(values: Iterable[tuple[Dating | None, Report]], papers: Papers, later: bool) -> Dating | None:
    """The best supported date (see the rule at the top of the module)."""
    said: dict[Interval, list[tuple[Dating, Report]]] = defaultdict(list)
    for dating, report in values:
        if dating:
            said[dating.interval].append((dating, report))
    finest = [i for i in said if not any(i != j and i.contains(j) for j in said)]
    if not finest:
        return None

    def rank(interval: Interval) -> tuple[int, int, date, float]:
        rows = said[interval]
        newest = max(papers.day(r) for _, r in rows) if later else date.min
        best = min(RANK[d.basis] for d, _ in rows)
        return (-best, papers.independent(r for _, r in rows), newest, -interval.start.toordinal())

    return min((d for d, _ in said[max(finest, key=rank)]), key=lambda d: RANK[d.basis])


def _status(reports: list[Report], start: Dating | None, end: Dating | None, papers: Papers) -> Status:
    """That of the newest paper: called off if it says so, else by the visit's days and the paper's date."""
    newest = reports[-1]
    if newest.status in ("cancelled", "postponed"):
        return newest.status
    off = [r.status for r in reports if r.status in ("cancelled", "postponed")]
    if off and papers.day(newest) == date.min:
        return off[-1]
    dated = [d for r in reports if (d := papers.dct.get(r.article))]
    if dated and (start or end):
        status = status_on(start, end, max(dated, key=lambda d: d.interval.middle))
        return off[-1] if off and status == "planned" else status
    return newest.status


def _meetings(reports: Iterable[Report]) -> tuple[Meeting, ...]:
    """One a counterpart and day over all papers; an undated account joins a dated one."""
    merged: dict[tuple[str, str | None], Meeting] = {}
    told = [m for r in reports for m in r.meetings]
    for meeting in sorted(told, key=lambda m: m.date is None):
        who = meeting.entity or meeting.counterpart
        key = (who, str(meeting.date.interval) if meeting.date else None)
        if meeting.date is None:
            key = next((k for k in merged if k[0] == who), key)
        known = merged.get(key)
        if known:
            meeting = replace(known, evidence=tuple(dict.fromkeys(known.evidence + meeting.evidence)))
        merged[key] = meeting
    return tuple(merged.values())


def _conflicts(reports: Sequence[Report]) -> Iterable[Conflict]:
    for field in ("start", "end"):
        said = [(getattr(r, field), r) for r in reports]
        values: dict[str, list[str]] = defaultdict(list)
        known = [(d.interval, r) for d, r in said if d and d.interval.precision == "day"]
        for interval, report in known:
            values[str(interval)].append(report.id)
        if len(values) > 1:
            yield Conflict(field, tuple((v, tuple(ids)) for v, ids in values.items()))
    by_name: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        by_name[report.visitor_as_written].append(report.id)
    forms = [n for n in by_name if len(n.split()) > 1]
    if any(_contradict(a, b) for a in forms for b in forms):
        kept = {n: ids for n, ids in by_name.items() if n in forms}
        yield Conflict("visitor", tuple((n, tuple(ids)) for n, ids in kept.items()))


def _contradict(a: str, b: str) -> bool:
    """Are the surnames of two full names neither the same nor spellings of one?"""
    x, y = a.casefold().split(), b.casefold().split()
    if x[-1] in y or y[-1] in x:
        return False
    return SequenceMatcher(None, x[-1], y[-1]).ratio() < SPELLING and x[0] == y[0]


def _commonest(values: Iterable[str | None]) -> str | None:
    counts: dict[str, int] = defaultdict(int)
    for value in values:
        if value:
            counts[value] += 1
    return max(counts, key=lambda v: (counts[v], len(v))) if counts else None


def _order(visit: Visit) -> tuple[date, str, str]:
    span = visit.span
    return (span.start if span else date.max, visit.visitor, visit.destination)


def _with_ids(visits: Iterable[Visit]) -> Iterable[Visit]:
    """Ids that people can read and that a rebuild gives again: who, where, which month."""
    seen: dict[str, int] = defaultdict(int)
    for visit in visits:
        span = visit.span
        base = f"{visit.visitor}-{visit.destination.lower()}-{f'{span.start:%Y-%m}' if span else 'undated'}"
        seen[base] += 1
        yield replace(visit, id=base if seen[base] == 1 else f"{base}-{seen[base]}")

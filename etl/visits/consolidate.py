"""From the reports of many papers to visits: one trip each, with every disagreement kept.

**Which reports belong together.** Same visitor, same destination, compatible dates: no date is compatible
with any, a month with the days in it, and days with days up to ``SLIP`` apart (a few days are a contradiction
between papers, more is another trip). A report without a date joins the visit nearest to its paper's
publication date; one that tells of a visit as past rather one that has begun by then. What an undated paper
tells exactly a week off is the same trip (``etl.visits.weeks``).

**Which value is shown.** For each field the reports' values are ranked: stated or relative to the publication
date before computed before inferred; then by the number of independent papers; then, for the end and the
status, the later paper, for the start the earlier one. For the end, papers of a visit that had begun go
before all plans. A less precise value never beats one that it contains,
and a guess no value that is told; a paper that may mean the day of another one leans to that
(``etl.visits.leaning``). Which values disagree is told in ``etl.visits.conflicts``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from db.dates import Interval
from db.model import Basis, Conflict, Dating, Report, Status, Visit
from etl.visits.conflicts import conflicts
from etl.visits.counterparts import merged, on_their_legs
from etl.visits.date_table import PERIODS
from etl.visits.leaning import Bound, leaning, likely
from etl.visits.misnamed import reunite
from etl.visits.papers import Papers, told_days
from etl.visits.quantities import Claim, disputed
from etl.visits.status import MONTH, status_on
from etl.visits.trip import SLIP
from etl.visits.weeks import in_one_week

__all__ = ["consolidate"]

#: An undated report joins a visit that lies at most so far from its paper's date.
UNDATED_REACH = timedelta(days=60)
#: A day that is less likely the first or last one is a guess.
SURE = 0.6
#: Of visits that do not take place.
OFF: Collection[Status] = ("cancelled", "postponed")
RANK: Mapping[Basis, int] = {"stated": 0, "relative": 0, "computed": 1, "inferred": 2}


def consolidate(
    reports: Iterable[Report],
    dct: Mapping[str, Dating | None],
    origin: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
    named: Mapping[str, Iterable[str]] | None = None,
    homes: Mapping[str, str | None] | None = None,
    claims: Mapping[str, Sequence[Claim]] | None = None,
) -> tuple[Visit, ...]:
    """The visits behind some reports, by first day.

    ``dct`` maps articles to publication dates, ``origin`` articles to the text that they copy (themselves by
    default), ``names`` visitor ids to canonical names: where given, reports of the same event under a
    misspelt name are brought together, with a conflict of field ``visitor``. ``named`` are the articles that
    name a visitor, with or without a report: a visit is over once one does after its end. ``homes`` are the
    countries of people by id: whoever was met was met on the leg of a tour where they are at home. ``claims``
    are the numbers that articles tell.
    """
    papers = Papers(dct, origin or {}, named or {}, claims or {})
    groups: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        groups[report.visitor, report.destination].append(report)
    clusters = [c for group in groups.values() for c in in_one_week(_clusters(group, papers))]
    if names is not None:
        clusters = reunite(clusters, names, papers)
    visits = sorted((_visit(c, papers) for c in clusters), key=_order)
    return tuple(_with_ids(on_their_legs(visits, homes or {})))


def _clusters(group: Sequence[Report], papers: Papers) -> list[list[Report]]:
    """The reports on one visitor and destination by trips, those of the most trusted papers first: those of a
    known date, the most independent ones, the likeliest days.

    Precise dates are laid together first, undated reports last.
    """
    clusters: list[list[Report]] = []
    for report in sorted(group, key=lambda r: _length(r)):
        home = _best(report, clusters, papers)
        if home is None:
            clusters.append([report])
        else:
            home.append(report)

    def trust(cluster: Sequence[Report]) -> tuple[bool, int, float]:
        dated = (papers.dct.get(r.article) for r in cluster)
        sure = max(r.start_likely * r.end_likely for r in cluster)
        return any(d and d.basis == "stated" for d in dated), papers.independent(cluster), sure

    return sorted(clusters, key=trust, reverse=True)


def _length(report: Report) -> tuple[int, str]:
    span = told_days(report)
    return (span.length if span else 10**6, report.id)


def _best(report: Report, clusters: list[list[Report]], papers: Papers) -> list[Report] | None:
    """The trip that a report speaks of, or None for a new one."""
    span = told_days(report)
    scored: list[tuple[bool, timedelta, int]] = []
    for index, cluster in enumerate(clusters):
        if any(r.article == report.article and (r.status in OFF) != (report.status in OFF) for r in cluster):
            continue  # a paper that calls off one visit, and another not
        gaps = [g for r in cluster if (g := _gap(span, told_days(r), report, r, papers)) is not None]
        if gaps and len(gaps) == len([r for r in cluster if told_days(r) or not span]):
            scored.append((_yet_to_come(cluster, report, papers), min(gaps), index))
    return clusters[min(scored)[2]] if scored else None


def _yet_to_come(cluster: Sequence[Report], report: Report, papers: Papers) -> bool:
    """Whether a paper that tells of a visit without its days, as past, appeared before a trip."""
    published = papers.dct.get(report.article)
    days = Interval.hull(s for r in cluster if (s := told_days(r)))
    if told_days(report) or report.status != "completed" or not published or not days:
        return False
    return days.start > published.interval.last


def _gap(a: Interval | None, b: Interval | None, ra: Report, rb: Report, papers: Papers) -> timedelta | None:
    """How far two reports are apart; None where they can't speak of one trip."""
    if a is None or b is None:
        dated, other = (b, papers.day(ra)) if a is None else (a, papers.day(rb))
        if dated is None or other == date.min:
            return timedelta(0)
        distance = max(dated.start - other, other - dated.last, timedelta(0))
        return distance if distance <= UNDATED_REACH else None
    distance = max(a.start - b.last, b.start - a.last, timedelta(0))
    limit = SLIP if max(a.length, b.length) < MONTH else timedelta(0)
    return distance if distance <= limit else None


def _visit(cluster: list[Report], papers: Papers) -> Visit:
    reports = sorted(cluster, key=lambda r: (papers.day(r), r.article, r.id))
    main = _main_name(reports, papers)
    start = _choose([(r.start, r) for r in _surest(reports, "start")], papers, later=False)
    end = _choose([(r.end, r) for r in _surest(reports, "end")], papers, later=True)
    if start and end and end.interval.last < start.interval.start:
        end = None
    places = dict.fromkeys(p for r in reports for p in r.places)
    found: list[Conflict] = [*conflicts(reports)]
    number, reports = disputed(reports, papers.claims)
    if number:
        found.append(number)
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
        meetings=merged(m for r in reports for m in r.meetings),
        conflicts=tuple(found),
    )


def _main_name(reports: Sequence[Report], papers: Papers) -> str:
    """The visitor that most independent papers name; the earlier-named of equals."""
    visitors = dict.fromkeys(r.visitor for r in reports)
    return max(visitors, key=lambda v: papers.independent(r for r in reports if r.visitor == v))


def _surest(reports: Sequence[Report], field: Bound) -> Sequence[Report]:
    """The reports that tell a day, or guess one in the period that others tell; all where only guesses do.

    Each has the day that it likely tells, beside what the others tell.
    """
    reports = leaning(reports, field)
    told = [r for r in reports if getattr(r, field)]
    sure = [r for r in told if likely(r, field) >= SURE]
    known = {getattr(r, field).interval for r in sure}
    if all(i.precision in PERIODS for i in known):
        sure = [r for r in told if any(i.contains(getattr(r, field).interval) for i in known)]
    return sure or reports


def _choose(values: Iterable[tuple[Dating | None, Report]], papers: Papers, later: bool) -> Dating | None:
    """The best supported date (see the rule at the top of the module)."""
    said: dict[Interval, list[tuple[Dating, Report]]] = defaultdict(list)
    for dating, report in values:
        if dating:
            said[dating.interval].append((dating, report))
    finest = [i for i in said if not any(i != j and i.contains(j) for j in said)]
    if not finest:
        return None

    def rank(interval: Interval) -> tuple[bool, int, int, int, int]:
        rows = said[interval]
        days = [papers.day(r).toordinal() for _, r in rows]
        best = min(RANK[d.basis] for d, _ in rows)
        told = max(days) if later else -min(days)
        kept = later and any(r.status != "planned" for _, r in rows)  # plans are changed
        return (kept, -best, papers.independent(r for _, r in rows), told, -interval.start.toordinal())

    return min((d for d, _ in said[max(finest, key=rank)]), key=lambda d: RANK[d.basis])


def _status(reports: list[Report], start: Dating | None, end: Dating | None, papers: Papers) -> Status:
    """That of the newest paper: called off if it says so and none has the visitor there, else over if any
    tells so, else by the days of the visit, else by the words of the paper.
    """
    newest = reports[-1]
    happened = _told_done(reports)
    if newest.status in OFF and not happened:
        return newest.status
    off = [r.status for r in reports if r.status in OFF]
    if off and papers.day(newest) == date.min:
        return off[-1]
    today = _today(reports, end or start, papers)
    by_days = status_on(start, end, today) if today else None
    if off and by_days == "planned":
        return off[-1]
    if off and not happened and any(r.status in ("ongoing", "completed") for r in reports):
        return off[-1]
    if any(r.status == "completed" for r in reports):  # told so by a paper whose day may not be known
        return "completed"
    if newest.status == "planned" and today and start and _may_begin(start.interval, today.interval.middle):
        return "planned"  # "leaves for Rome today", "later this month"
    begun = today and start and start.interval.start <= today.interval.middle
    by_words: Status = "ongoing" if begun and newest.status == "planned" else newest.status
    return by_days or by_words


def _may_begin(start: Interval, day: date) -> bool:
    """Whether a visit may still begin on a day: its first day, or one of the month or year that it is in."""
    return start.start == day or (start.length >= MONTH and start.start <= day <= start.last)


def _told_done(reports: Sequence[Report]) -> bool:
    """Whether a paper has the visitor there: more than in the month of a visit whose day others call off."""
    done = [r for r in reports if r.status in ("ongoing", "completed")]
    off = [s for r in reports if r.status in OFF and (s := r.start) and s.interval.precision not in PERIODS]
    vague = all(r.start and r.start.interval.precision in PERIODS for r in done)
    return bool(done) and not (off and vague)


def _today(reports: Sequence[Report], known: Dating | None, papers: Papers) -> Dating | None:
    """The publication date of the newest paper on a visit, or on its visitor soon after what is known of its
    days.
    """
    dated = [d for r in reports if (d := papers.dct.get(r.article))]
    others = {a for v in {r.visitor for r in reports} for a in papers.named.get(v, ())} if known else ()
    later = [d for a in sorted(others) if (d := papers.dct.get(a))]
    dated += [d for d in later if known and d.interval.middle <= known.interval.last + UNDATED_REACH]
    return max(dated, key=lambda d: d.interval.middle, default=None)


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

"""Which reports are one visit, which value is shown, what is a disagreement."""

from dataclasses import replace

import pytest

from db.dates import Interval
from db.model import Basis, Dating, Evidence, Meeting, Report, Visit
from etl.visits.consolidate import consolidate
from etl.visits.quantities import Claim

DCT = {"p1": "2021-05-01", "p2": "2021-05-08", "p3": "2021-05-09", "p4": None, "old": "2019-01-01"}


def dating(value: str | None, basis: Basis = "stated") -> Dating | None:
    return Dating(Interval.parse(value), basis) if value else None


def report(
    article: str, start: str | None = None, end: str | None = None, basis: Basis = "stated", **other: object
) -> Report:
    defaults = {"visitor": "ama", "visitor_as_written": "Ama Boateng", "destination": "NO"} | other
    return Report(
        f"r-{article}-{start}", article, start=dating(start, basis), end=dating(end, basis), **defaults
    )  # type: ignore[arg-type]


def merged(
    *reports: Report, names: dict[str, str] | None = None, origin: dict[str, str] | None = None
) -> tuple[Visit, ...]:
    return consolidate(reports, {a: dating(d) for a, d in DCT.items()}, origin, names)


def days(visits: tuple[Visit, ...]) -> list[tuple[str | None, str | None]]:
    return [(v.start and str(v.start.interval), v.end and str(v.end.interval)) for v in visits]  # type: ignore[misc]


GROUPS = [
    ([("p1", "2021-05-03"), ("p2", "2021-05-04")], 1),  # a day apart: papers differ
    ([("p1", "2021-05-03"), ("p2", "2021-05-20")], 2),  # weeks apart: two trips
    ([("p1", "2021-05"), ("p2", "2021-05-04")], 1),  # a month holds its days
    ([("p1", "2021-06"), ("p2", "2021-05-31")], 2),
    ([("p1", "2021"), ("p2", "2019-05-04")], 2),
    ([("p1", None), ("p2", "2021-05-04")], 1),  # no date fits any, near the paper's own
    ([("old", None), ("p2", "2021-05-04")], 2),
    ([("p4", None), ("p2", "2021-05-04")], 1),
    ([("p1", None), ("p2", None)], 1),
]


@pytest.mark.parametrize(("reports", "trips"), GROUPS)
def test_which_reports_are_one_visit(reports: list[tuple[str, str | None]], trips: int) -> None:
    assert len(merged(*(report(a, s) for a, s in reports))) == trips


def test_a_paper_that_calls_off_one_visit_and_not_another_tells_two() -> None:
    told = report("p2", "2021-06", status="planned"), report("p2", status="postponed")
    first = report("p1", "2021-05-09", status="planned")
    assert sorted(v.status for v in merged(first, *told)) == ["planned", "postponed"]
    assert len(merged(*told)) == 2


def test_what_did_not_take_place_was_not_paid_in_its_month() -> None:
    off = report("p1", "2021-05-03", status="postponed")
    assert [v.status for v in merged(off, report("p2", "2021-05", status="completed"))] == ["postponed"]
    assert [v.status for v in merged(off, report("p2", "2021-05-03", status="completed"))] == ["completed"]


def test_a_visit_that_takes_place_after_all_is_over_once_it_is() -> None:
    off = report("p1", "2021-05-03", "2021-05-04", status="cancelled")
    again = report("p2", "2021-05-03", "2021-05-04", status="planned")
    dct = {a: dating(d) for a, d in {"p1": "2021-05-01", "p2": "2021-05-02", "p3": "2021-05-09"}.items()}
    assert [v.status for v in consolidate([off, again], dct, named={"ama": ["p3"]})] == ["completed"]


@pytest.mark.parametrize(("status", "with_the_later"), [("completed", False), ("ongoing", True)])
def test_a_visit_told_as_past_without_a_day_has_begun(status: str, with_the_later: bool) -> None:
    first, later = report("p1", "2021-05-01"), report("p3", "2021-05-10")
    one, two = merged(first, later, report("p2", status=status))  # the later trip is nearer
    assert ["p2" in {r.article for r in v.reports} for v in (one, two)] == [
        not with_the_later,
        with_the_later,
    ]


def test_other_people_and_other_countries_are_other_visits() -> None:
    same = report("p1", "2021-05-03")
    assert (
        len(
            merged(
                same, report("p2", "2021-05-03", visitor="kofi"), report("p3", "2021-05-03", destination="SE")
            )
        )
        == 3
    )


def test_stated_beats_computed_and_papers_are_counted() -> None:
    computed = [report(a, "2021-05-04", basis="computed") for a in ("p2", "p3")]
    assert days(merged(report("p1", "2021-05-03"), *computed)) == [("2021-05-03", None)]
    stated = [report(a, "2021-05-04") for a in ("p2", "p3")]
    assert days(merged(report("p1", "2021-05-03"), *stated)) == [("2021-05-04", None)]


def test_copies_of_one_text_count_once() -> None:
    copies = [report(a, "2021-05-04") for a in ("p2", "p3")]
    (visit,) = merged(report("p1", "2021-05-03"), *copies, origin={"p3": "p2"})
    assert visit.sources == 2
    assert str(visit.start and visit.start.interval) == "2021-05-03"


def test_a_precise_date_is_shown_before_the_month_that_holds_it() -> None:
    assert days(merged(report("p1", "2021-05", "2021-05"), report("p2", "2021-05-04"))) == [
        ("2021-05-04", "2021-05")
    ]


def test_a_guessed_day_is_shown_before_the_month_that_holds_it() -> None:
    guess = report("p2", "2021-05-04", start_likely=0.4)
    assert days(merged(report("p1", "2021-05", "2021-05"), guess)) == [("2021-05-04", "2021-05")]
    sure = report("p3", "2021-05-03")
    assert days(merged(report("p1", "2021-05", "2021-05"), guess, sure)) == [("2021-05-03", "2021-05")]


def test_of_two_ends_the_later_paper_is_believed() -> None:
    assert days(
        merged(report("p1", "2021-05-03", "2021-05-05"), report("p2", "2021-05-03", "2021-05-06"))
    ) == [("2021-05-03", "2021-05-06")]


def test_an_end_told_of_a_visit_under_way_is_believed_before_a_plan() -> None:
    plan = report("p2", "2021-05-03", "2021-05-05", status="planned")
    told = report("p1", "2021-05-03", "2021-05-06", "inferred", status="ongoing")
    assert days(merged(plan, told)) == [("2021-05-03", "2021-05-06")]


def test_different_days_are_a_disagreement_with_its_papers() -> None:
    (visit,) = merged(report("p1", "2021-05-03"), report("p2", "2021-05-04"), report("p3", "2021-05"))
    assert [(c.field, c.values) for c in visit.conflicts] == [
        ("start", (("2021-05-03", ("r-p1-2021-05-03",)), ("2021-05-04", ("r-p2-2021-05-04",))))
    ]


def test_a_number_that_papers_place_in_two_countries_is_a_disagreement() -> None:
    claims = {
        a: [Claim(3e4, frozenset({"nurses"}), c, "30,000 nurses", Evidence("quantity", a, 0, 6, "30,000"))]
        for a, c in (("p1", "NO"), ("p2", "SE"))
    }
    reports = [report("p1", "2021-05-03"), report("p2", "2021-05-03"), report("p3", "2021-05-03")]
    (visit,) = consolidate(reports, {}, claims=claims)
    assert [(c.field, [v for v, _ in c.values]) for c in visit.conflicts] == [
        ("quantity", ["30,000 nurses in Norway", "30,000 nurses in Sweden"])
    ]
    assert [len(r.evidence) for r in visit.reports] == [1, 1, 0]


def test_of_two_starts_the_earlier_paper_is_believed() -> None:
    assert days(merged(report("p2", "2021-05-03"), report("p1", "2021-05-04"))) == [("2021-05-04", None)]


NAMES = {
    "ama": "Ama Boateng", "boat": "Ama Boakye", "boatang": "Ama Boatang", "abena": "Abena Boateng",
    "mensah": "Ama Mensah", "boateng": "Boateng", "esi": "Esi Ama Boateng Boakye",
}  # fmt: skip


@pytest.mark.parametrize(
    ("other", "start", "title", "trips"),
    [
        ("boat", "2021-05-03", None, 1),  # same first name, destination and day, surnames that begin alike
        ("boat", "2021-05-04", None, 2),
        ("boatang", "2021-05-03", None, 1),  # a slip of the pen
        ("boatang", "2021-05-09", None, 2),  # on other days
        ("abena", "2021-05-03", None, 2),
        ("abena", "2021-05-03", "trade minister", 1),  # the office is that of the other name
        ("abena", "2021-05-03", "pastor", 2),
        ("mensah", "2021-05-03", "trade minister", 2),
        ("boateng", "2021-05-03", "trade minister", 1),
        ("boateng", "2021-05-05", None, 1),  # nothing speaks against the bearer of the lone name
        ("boateng", "2021-05-03", "pastor", 2),
        ("boateng", "2021-05-09", None, 2),
        ("esi", "2021-05-03", "trade minister", 1),  # parts of a longer name
        ("esi", "2021-05-03", None, 2),
    ],
)
def test_a_misspelt_name_is_one_person_only_where_the_event_agrees(
    other: str, start: str, title: str | None, trips: int
) -> None:
    wrong = report("p2", start, visitor=other, visitor_as_written=NAMES[other], title=title)
    right = [report(p, "2021-05-03", "2021-05-05", title="Minister for Trade") for p in ("p1", "p3")]
    visits = merged(*right, wrong, names=NAMES)
    assert len(visits) == trips
    if trips == 1:
        assert visits[0].visitor == "ama"


def test_a_lone_name_in_two_papers_is_one_person_where_the_event_agrees() -> None:
    names = {f"ama{n}": "Ama" for n in (1, 2)}
    reports = [
        report(f"p{n}", "2021-05-03", "2021-05-05", visitor=f"ama{n}", visitor_as_written="Ama")
        for n in (1, 2)
    ]
    (visit,) = merged(*reports, names=names)
    assert not visit.conflicts


def test_a_name_under_which_one_paper_has_the_visitor_is_a_disagreement() -> None:
    wrong = report("p2", "2021-05-03", visitor="boat", visitor_as_written="Ama Boakye")
    (visit,) = merged(report("p1", "2021-05-03"), report("p3", "2021-05-03"), wrong, names=NAMES)
    assert [(c.field, c.values) for c in visit.conflicts] == [
        ("visitor", (("Ama Boateng", ("r-p1-2021-05-03", "r-p3-2021-05-03")),
                     ("Ama Boakye", ("r-p2-2021-05-03",))))
    ]  # fmt: skip


def test_two_people_in_one_article_are_two() -> None:
    wrong = report("p1", "2021-05-03", visitor="boat", visitor_as_written="Ama Boakye")
    assert len(merged(report("p1", "2021-05-03"), wrong, names=NAMES)) == 2


STATUS = [
    ([("p1", "2021-05-20", None, "planned")], "planned"),
    ([("p1", "2021-04-30", "2021-05-02", "ongoing")], "ongoing"),
    # "leaves today"
    ([("p1", "2021-05-01", "2021-05-03", "planned")], "planned"),
    ([("p1", "2021-04-30", "2021-05-03", "planned")], "ongoing"),
    (
        [("p1", "2021-05-03", "2021-05-04", "planned"), ("p2", "2021-05-03", "2021-05-04", "completed")],
        "completed",
    ),
    ([("p1", "2021-05-20", None, "planned"), ("p2", "2021-05-20", None, "cancelled")], "cancelled"),
    # a part of it was called off
    ([("p1", "2021-05-01", None, "ongoing"), ("p2", "2021-05-01", "2021-05-03", "cancelled")], "completed"),
    ([("p1", "2021-05-03", None, "postponed"), ("p2", "2021-05-03", "2021-05-04", "completed")], "completed"),
    ([("p4", None, None, "planned")], "planned"),
    # a paper of an unknown day that tells the visit as over
    (
        [("p4", "2021-05-08", "2021-05-12", "completed"), ("p2", "2021-05-08", "2021-05-12", "ongoing")],
        "completed",
    ),
]


@pytest.mark.parametrize(("reports", "status"), STATUS)
def test_the_status_is_that_of_the_newest_paper(
    reports: list[tuple[str, str, str, str]], status: str
) -> None:
    (visit,) = merged(*(report(a, s, e, status=t) for a, s, e, t in reports))
    assert visit.status == status


def test_meetings_of_several_papers_are_one() -> None:
    undated = Meeting("Kari Lund", "kari", None, ())
    dated = Meeting("Lund", "kari", dating("2021-05-03"), ())
    (visit,) = merged(
        report("p1", "2021-05-03", meetings=(undated,)), report("p2", "2021-05-03", meetings=(dated,))
    )
    assert visit.meetings == (dated,)


def test_ids_are_readable_and_do_not_depend_on_the_order() -> None:
    reports = [report("p1", "2021-05-03"), report("p2", "2021-05-20"), report("p3", None, visitor="kofi")]
    ids = [v.id for v in merged(*reports)]
    assert ids == ["ama-no-2021-05", "ama-no-2021-05-2", "kofi-no-undated"]
    assert [v.id for v in merged(*reversed(reports))] == ids


def test_a_guess_beats_no_value_that_is_told() -> None:
    sure = report("p1", "2021-05-04", "2021-05-06", "computed")
    guess = report("p2", "2021-05-05", "2021-05-07", start_likely=0.2, end_likely=0.2)
    (visit,) = merged(sure, guess, replace(guess, id="r-p3", article="p3"))
    assert days((visit,)) == [("2021-05-04", "2021-05-06")]
    assert not visit.conflicts


def test_where_all_guess_a_guess_is_shown() -> None:
    (visit,) = merged(report("p1", "2021-05-04", start_likely=0.2))
    assert days((visit,)) == [("2021-05-04", None)]


def test_a_visit_is_over_once_a_paper_names_the_visitor_after_its_last_day() -> None:
    told = report("p2", "2021-05-07", "2021-05-09", status="ongoing")
    dct = {a: dating(d) for a, d in DCT.items()} | {"p5": dating("2021-05-12"), "years": dating("2024-05-12")}
    for articles, status in (([], "ongoing"), (["p5"], "completed"), (["p4", "years"], "ongoing")):
        (visit,) = consolidate([told], dct, named={"ama": articles})
        assert visit.status == status

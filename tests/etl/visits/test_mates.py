"""What a paper tells of one traveller is lent to another, of whom a paper tells that they travel alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.dates import Interval
from db.model import Basis, Dating, Evidence, Mention, Report, Visit
from etl.annotation import Person
from etl.visits.mates import LENT, apart, lent, mates
from etl.visits.second_look import Sought
from tests.etl.visits.inline import annotated

AT = "2021-05-03/2021-05-05"


def dating(day: str | None, basis: Basis = "stated") -> Dating | None:
    return Dating(Interval.parse(day), basis) if day else None


def report(
    article: str, visitor: str, start: str | None, end: str | None, country: str = "NO", **more: object
) -> Report:
    told = (Evidence("visitor", article, 0, 3, "Ama"), Evidence("trigger", article, 9, 13, "left"))
    made = Report(
        f"r-{article}-{visitor}", article, visitor, visitor.title(), country,
        start=dating(start), end=dating(end), evidence=told,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def visit(visitor: str, *reports: Report, origin: str | None = "GH", country: str = "NO") -> Visit:
    return Visit(f"v-{visitor}", visitor, country, reports, origin=origin)


def both(
    ama: tuple[str | None, str | None], kofi: tuple[str | None, str | None], origin: str | None = "GH"
) -> list[Visit]:
    """Two visits that one paper tells."""
    return [
        visit("ama", report("p1", "ama", *ama)),
        visit("kofi", report("p1", "kofi", *kofi), origin=origin),
    ]


DAYS = ("2021-05-03", "2021-05-05")


@pytest.mark.parametrize(
    ("visits", "together"),
    [
        (both(DAYS, DAYS), True),
        (both((None, "2021-05-05"), (None, "2021-05-05")), True),
        (both(DAYS, DAYS, origin=None), True),  # nobody tells where the other is from
        (both(DAYS, ("2021-05-03", "2021-05-04")), False),  # one leaves before the other
        (both((None, None), (None, None)), False),
        (both(DAYS, DAYS, origin="SE"), False),  # guests of one summit
    ],
)
def test_who_travels_together(visits: list[Visit], together: bool) -> None:
    found = mates(visits)
    mate = {v.visitor: found.get((v.visitor, "NO"), frozenset()) for v in visits}
    assert mate == ({"ama": {"kofi"}, "kofi": {"ama"}} if together else {"ama": set(), "kofi": set()})


def test_two_papers_make_no_mates() -> None:
    one, other = visit("ama", report("p1", "ama", *DAYS)), visit("kofi", report("p2", "kofi", *DAYS))
    assert mates([one, other])["ama", "NO"] == frozenset()


KOFI = Person(
    "kofi", "Kofi Mensah", ("trade minister",), "GH", (Mention("p2", 40, 51, "Kofi Mensah", "PERSON"),)
)
SOUGHT = Sought("kofi", "NO", Interval.parse(AT))


def lend(*reports: Report, known: Sought = SOUGHT, people: tuple[Person, ...] = (KOFI,)) -> list[Report]:
    return list(lent(reports, people, [known], mates(both(DAYS, DAYS))))


def test_what_is_lent_is_a_guess_with_the_words_on_both() -> None:
    (found,) = lend(report("p2", "ama", None, "2021-05-06", host="Ola Berg"))
    assert (found.visitor, found.visitor_as_written, found.title) == ("kofi", "Kofi Mensah", "trade minister")
    assert (found.start, found.end) == (None, dating("2021-05-06", "inferred"))
    assert found.end_likely == LENT
    assert [(e.field, e.text) for e in found.evidence] == [("visitor", "Kofi Mensah"), ("trigger", "left")]
    assert (found.host, found.meetings) == (None, ())


def test_a_guess_is_lent_as_no_more_than_that() -> None:
    (found,) = lend(report("p2", "ama", "2021-05-03", None, start_likely=0.3))
    assert found.start_likely == 0.3


@pytest.mark.parametrize(
    ("reports", "known", "people"),
    [
        ([], SOUGHT, (KOFI,)),
        ([report("p2", "esi", *DAYS)], SOUGHT, (KOFI,)),  # nobody's mate
        ([report("p2", "ama", *DAYS, country="SE")], SOUGHT, (KOFI,)),
        ([report("p2", "ama", "2021-06-03", None)], SOUGHT, (KOFI,)),  # another visit
        ([report("p2", "ama", *DAYS, status="cancelled")], SOUGHT, (KOFI,)),
        ([report("p2", "ama", None, None)], SOUGHT, (KOFI,)),  # perhaps another
        ([report("p2", "ama", *DAYS), report("p2", "kofi", None, None)], SOUGHT, (KOFI,)),
        ([report("p2", "ama", *DAYS)], replace(SOUGHT, told=True), (KOFI,)),
        ([report("p2", "ama", *DAYS)], SOUGHT, ()),  # not in the article
        ([report("p2", "ama", *DAYS)], SOUGHT, (replace(KOFI, name=None),)),
    ],
)
def test_nothing_is_lent(reports: list[Report], known: Sought, people: tuple[Person, ...]) -> None:
    assert lend(*reports, known=known, people=people) == []


def test_the_guests_of_a_summit_are_no_party() -> None:
    assert mates([visit(f"p{n}", report("p1", f"p{n}", *DAYS)) for n in range(50)]) == {}


@pytest.mark.parametrize(
    ("words", "away"),
    [
        ("{P:Ama Boateng|ama|GH} landed. {P:Kofi Mensah|kofi|GH} stayed in Accra.", {"kofi"}),
        ("{P:Ama Boateng|ama|GH} left. {P:Kofi Mensah|kofi|GH} had flown home on Monday.", {"ama", "kofi"}),
        ("{P:Ama Boateng|ama|GH} landed. {P:Kofi Mensah|kofi|GH} signed a treaty.", set()),
    ],
)
def test_who_is_told_to_be_elsewhere_or_to_leave(words: str, away: set[str]) -> None:
    article = annotated(words)
    assert apart(article, article.people) == away

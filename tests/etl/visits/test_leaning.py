"""Papers that may mean the day that another one tells."""

from dataclasses import replace

from db.dates import Interval
from db.model import Report
from etl.visits.consolidate import consolidate
from etl.visits.leaning import leaning
from tests.etl.visits.test_consolidate import DCT, dating, report

SIXTH, SEVENTH = Interval.parse("2021-05-06"), Interval.parse("2021-05-07")
TELLS = replace(report("p1", "2021-05-03", "2021-05-06"), end_likely=0.9)


def guess(likely: float, other: float) -> Report:
    """A paper that has the seventh with some likelihood, and the sixth with another."""
    guessed = report("p2", "2021-05-03", "2021-05-07")
    return replace(guessed, end_likely=likely, end_others=((SIXTH, other),))


def ends(second: Report) -> list[Interval | None]:
    return [r.end and r.end.interval for r in leaning([TELLS, second], "end")]


def test_what_another_paper_tells_is_likelier() -> None:
    assert ends(guess(0.6, 0.1)) == [SIXTH, SIXTH]
    assert ends(guess(0.95, 0.02)) == [SIXTH, SEVENTH]
    assert ends(guess(0.6, 0.0)) == [SIXTH, SEVENTH]


def test_one_paper_is_as_it_is() -> None:
    alone = guess(0.6, 0.3)
    assert leaning([alone], "end") == [alone]


def test_the_visit_shows_the_day_on_which_they_agree() -> None:
    visit = consolidate([TELLS, guess(0.65, 0.1)], {a: dating(d) for a, d in DCT.items()})[0]
    assert (visit.end and visit.end.interval) == SIXTH
    # each report keeps the day that it tells
    assert [r.end and r.end.interval for r in visit.reports] == [SIXTH, SEVENTH]

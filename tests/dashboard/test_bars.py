from __future__ import annotations

from datetime import date

import pytest

from dashboard.bars import AIR, OPEN_DAYS, busiest, day_number, pieces, to_date, window_around
from db.rows import VisitRow


def visit(start: str | None, end: str | None, status: str = "completed") -> VisitRow:
    return VisitRow(
        "id",
        "name",
        "who",
        "Who",
        None,
        "NO",
        "PE",
        "",
        start,
        start and "stated",
        end,
        end and "stated",
        None,
        None,
        status,
        None,
        1,
        0,
    )


def n(month: int, day: int) -> int:
    return day_number(date(2031, month, day))


@pytest.mark.parametrize(
    ("start", "end", "status", "expected"),
    [
        ("2031-03-04", "2031-03-07", "completed", [(n(3, 4), n(3, 8), "sure")]),
        pytest.param(
            "2031-03-04", "2031-03-04", "completed", [(n(3, 4), n(3, 5), "sure")], id="one day has width"
        ),
        ("2031-03", "2031-03", "planned", [(n(3, 1), n(4, 1), "maybe")]),
        ("2031", "2031", "completed", [(n(1, 1), n(1, 1) + 365, "maybe")]),
        pytest.param(
            "2031-03-04/2031-03-06",
            "2031-03-09",
            "completed",
            [(n(3, 4), n(3, 6), "maybe"), (n(3, 6), n(3, 10), "sure")],
            id="start between two days",
        ),
        pytest.param(
            "2031-03-04",
            "2031-03-09/2031-03-11",
            "completed",
            [(n(3, 4), n(3, 10), "sure"), (n(3, 10), n(3, 12), "maybe")],
            id="end between two days",
        ),
        ("2031-03-04", None, "ongoing", [(n(3, 4), n(3, 5), "sure"), (n(3, 5), n(3, 5) + OPEN_DAYS, "from")]),
        (
            None,
            "2031-03-04",
            "completed",
            [(n(3, 4) - OPEN_DAYS, n(3, 4), "until"), (n(3, 4), n(3, 5), "sure")],
        ),
        pytest.param(
            "2031-03-04", None, "cancelled", [(n(3, 4), n(3, 5), "sure")], id="never made: no open end"
        ),
        ("2031-03", None, "planned", [(n(3, 1), n(4, 1), "maybe"), (n(4, 1), n(4, 1) + OPEN_DAYS, "from")]),
        (None, None, "completed", []),
        pytest.param(
            "2031-03-09", "2031-03-04", "completed", [(n(3, 4), n(3, 10), "maybe")], id="end before start"
        ),
    ],
)
def test_pieces(
    start: str | None, end: str | None, status: str, expected: list[tuple[int, int, str]]
) -> None:
    assert list(pieces(visit(start, end, status))) == expected


def holds(window: tuple[int, int], span: tuple[int, int]) -> bool:
    return window[0] <= span[0] and span[1] <= window[1]


FORTNIGHT = [(1000 + 2 * i, 1003 + 2 * i) for i in range(5)]


@pytest.mark.parametrize(
    ("spans", "inside", "outside"),
    [
        (FORTNIGHT, FORTNIGHT, []),
        pytest.param([*FORTNIGHT, (-26000, -25990)], FORTNIGHT, [(-26000, -25990)], id="a lone old visit"),
        pytest.param([*FORTNIGHT, (9000, 9004)], FORTNIGHT, [(9000, 9004)], id="a lone late visit"),
        pytest.param(
            [*FORTNIGHT, (700, 1065)], FORTNIGHT, [(700, 1065)], id="a whole year does not stretch it"
        ),
        pytest.param([(0, 365)], [(0, 365)], [], id="nothing but a year"),
        pytest.param([(5, 6)], [(5, 6)], [], id="one visit"),
        pytest.param(
            [(d, d + 2) for d in range(0, 3000, 100)] + [(5000 + d, 5002 + d) for d in range(0, 50, 5)],
            [(5000 + d, 5002 + d) for d in range(0, 50, 5)],
            [(2900, 2902)],
            id="a busy month among quiet years",
        ),
    ],
)
def test_busiest(
    spans: list[tuple[int, int]], inside: list[tuple[int, int]], outside: list[tuple[int, int]]
) -> None:
    window = busiest(spans)
    assert window
    assert all(holds(window, span) for span in inside)
    assert not any(holds(window, span) for span in outside)


def test_busiest_of_nothing() -> None:
    assert busiest([]) is None


def test_a_crowd_opens_on_a_window_that_can_be_read() -> None:
    window = busiest([(day // 6, day // 6 + 3) for day in range(20_000)])
    assert window
    assert window[1] - window[0] < 60


def test_window_around_shows_the_neighbours() -> None:
    assert holds(window_around((1004, 1006), FORTNIGHT), (FORTNIGHT[0][0] - AIR, FORTNIGHT[-1][1] + AIR))
    far = window_around((5000, 5001), FORTNIGHT)
    assert holds(far, (5000, 5001))
    assert not holds(far, FORTNIGHT[-1])


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1962, 6, 1), date(1970, 1, 1), date(9999, 12, 31)])
def test_day_numbers(day: date) -> None:
    assert to_date(day_number(day)) == day


def test_day_numbers_beyond_the_calendar() -> None:
    assert to_date(10**9) == date.max

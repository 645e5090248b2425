from __future__ import annotations

from datetime import date

import pytest

from dashboard.words import country, dated, day_span, days, md, plural, when


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2031, 3, 4), date(2031, 3, 4), "March 4, 2031"),
        (date(2031, 3, 4), date(2031, 3, 7), "March 4–7, 2031"),
        (date(2031, 3, 30), date(2031, 4, 2), "March 30 – April 2, 2031"),
        (date(2031, 12, 30), date(2032, 1, 2), "December 30, 2031 – January 2, 2032"),
    ],
)
def test_day_span(first: date, last: date, expected: str) -> None:
    assert day_span(first, last) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-03-04", "March 4, 2031"),
        ("2031-03", "March 2031"),
        ("2031-W10", "the week of March 3, 2031"),
        ("2031-Q2", "quarter 2 of 2031"),
        ("2031-SU", "summer 2031"),
        ("2031", "2031"),
        ("203", "the 2030s"),
        ("2031-03-04/2031-03-06", "between March 4 and 6, 2031"),
        ("2031-03-30/2031-04-02", "between March 30 and April 2, 2031"),
        ("2031-12-30/2032-01-02", "between December 30, 2031 and January 2, 2032"),
        ("soon", "soon"),
    ],
)
def test_when(value: str, expected: str) -> None:
    assert when(value) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2031-03-04", "2031-03-07", "March 4–7, 2031"),
        ("2031-03-04", None, "From March 4, 2031; end not stated"),
        (None, "2031-03-04", "Until March 4, 2031; start not stated"),
        ("2031-03", "2031-03", "March 2031; days not stated"),
        ("2031-W10", "2031-W10", "The week of March 3, 2031; days not stated"),
        ("2031-03", "2031-03-20", "From March 2031 to March 20, 2031"),
        (None, None, "Dates not stated"),
    ],
)
def test_days(start: str | None, end: str | None, expected: str) -> None:
    assert days(start, end) == expected


@pytest.mark.parametrize(
    ("code", "name"), [("PE", "Peru"), ("EU", "European Union"), ("NATO", "NATO"), ("QQ", "QQ"), (None, None)]
)
def test_country(code: str | None, name: str | None) -> None:
    assert country(code) == name


@pytest.mark.parametrize(
    ("value", "basis", "expected"),
    [
        ("2031-03-04", "stated", "March 4, 2031"),
        ("2031-03-04/2031-03-06", "inferred", "inferred: between March 4 and 6, 2031"),
        (None, None, "date unknown"),
    ],
)
def test_dated(value: str | None, basis: str | None, expected: str) -> None:
    assert dated(value, basis) == expected


@pytest.mark.parametrize(("count", "expected"), [(0, "0 visits"), (1, "1 visit"), (1200, "1,200 visits")])
def test_plural(count: int, expected: str) -> None:
    assert plural(count, "visit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("**bold** [x](y)", r"\*\*bold\*\* \[x\]\(y\)"),
        ("<img src=x>", r"\<img src=x\>"),
        (":red[x] $y$", r"\:red\[x\] \$y\$"),
        ("two\n\n# lines", r"two \# lines"),
        ("a\\b", r"a\\b"),
    ],
)
def test_md(text: str, expected: str) -> None:
    assert md(text) == expected

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.highlight import excerpt, found_spans, segments
from db.rows import SpanRow


def span(start: int, end: int) -> SpanRow:
    return SpanRow(start, end, "kind")


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("", [], []),
        ("plain", [], [("plain", ())]),
        ("abcd", [(1, 3)], [("a", ()), ("bc", (0,)), ("d", ())]),
        ("abcd", [(0, 4)], [("abcd", (0,))]),
        pytest.param("abcd", [(1, 2), (0, 4)], [("a", (1,)), ("b", (1, 0)), ("cd", (1,))], id="nested"),
        pytest.param("abcd", [(0, 3), (2, 4)], [("ab", (0,)), ("c", (0, 1)), ("d", (1,))], id="overlapping"),
        pytest.param("abcd", [(1, 3), (1, 3)], [("a", ()), ("bc", (0, 1)), ("d", ())], id="the same twice"),
        pytest.param("abcd", [(0, 2), (2, 4)], [("ab", (0,)), ("cd", (1,))], id="side by side"),
        pytest.param("ab", [(1, 9), (5, 7), (-3, 1)], [("a", (2,)), ("b", (0,))], id="outside the text"),
        pytest.param("ab", [(1, 1)], [("ab", ())], id="empty span"),
        pytest.param("a🐟b", [(1, 2)], [("a", ()), ("🐟", (0,)), ("b", ())], id="beyond 16 bits"),
        pytest.param("<b>&", [(0, 3)], [("<b>", (0,)), ("&", ())], id="markup is text"),
    ],
)
def test_segments(
    text: str, spans: list[tuple[int, int]], expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    found = segments(text, [span(*s) for s in spans])
    assert [(segment.text, segment.spans) for segment in found] == expected


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(-2, 35), st.integers(-2, 35)), max_size=8))
def test_segments_cover_the_text_and_every_span(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = [span(*pair) for pair in pairs]
    found = segments(text, spans)
    assert "".join(segment.text for segment in found) == text
    for index, one in enumerate(spans):
        covered = "".join(s.text for s in found if index in s.spans)
        assert covered == text[max(0, one.start) : max(0, one.end)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("no word", [("no word", False)]),
        ("\x01Fish\x02 and \x01ships\x02", [("Fish", True), (" and ", False), ("ships", True)]),
        ("…the \x01<b>\x02…", [("…the ", False), ("<b>", True), ("…", False)]),
        ("", []),
    ],
)
def test_excerpts_of_search_hits(marked: str, expected: list[tuple[str, bool]]) -> None:
    assert excerpt(marked) == expected


@pytest.mark.parametrize(
    ("marked", "spans"),
    [
        ("", []),
        ("none here", []),
        ("a \x01word\x02, another \x01two words\x02", [(2, 6), (16, 25)]),
        ("\x01all\x02", [(0, 3)]),
    ],
)
def test_found_spans(marked: str, spans: list[tuple[int, int]]) -> None:
    assert found_spans(marked) == spans

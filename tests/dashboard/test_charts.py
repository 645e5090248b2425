from __future__ import annotations

from dashboard.charts import Bar, frequency, months


def entity(id: str, count: int, name: str = "Name") -> Bar:
    return Bar(id, name, count, f"{count} times")


def test_bars_are_sorted_and_labelled() -> None:
    bars = frequency([entity("b", 1), entity("a", 9), entity("c", 4)], "#000000", "#111111").data[0]
    assert list(bars.customdata) == ["b", "c", "a"]
    assert list(bars.x) == [1, 4, 9]
    assert list(bars.text) == ["1 times", "4 times", "9 times"]
    assert bars.marker.color == "#000000"


def test_names_alike_stay_two_bars() -> None:
    figure = frequency([entity("a", 2), entity("b", 2)], "#000000", "#111111")
    assert len(set(figure.data[0].y)) == 2


def test_names_are_no_markup() -> None:
    figure = frequency([entity("a", 2, "<b>A</b> & " + "x" * 90)], "#000000", "#111111")
    label = figure.layout.yaxis.ticktext[0]
    assert "<" not in label
    assert label.startswith("&lt;b&gt;A&lt;/b&gt; &amp; x")
    assert label.endswith("…")


def test_no_rows() -> None:
    assert list(frequency([], "#000000", "#111111").data[0].x) == []


def test_months_can_be_chosen() -> None:
    bars = months(
        [Bar("2031-03", "March", 2, "2"), Bar("2031-05", "May", 1, "1")], "#000000", "#111111"
    ).data[0]
    assert list(bars.customdata) == ["2031-03", "2031-05"]
    assert list(bars.y) == [2, 1]


def test_a_month_alone_does_not_fill_its_axis() -> None:
    figure = months([Bar("2031-03", "March", 2, "2")], "#000000", "#111111")
    first, last = figure.layout.xaxis.range
    assert (last - first).days > 5 * 31


def test_what_a_chart_has_no_room_for_is_told_elsewhere() -> None:
    drawn = frequency([Bar("a", "A", 2, "2 times", "in 1 article")], "#000000", "#111111").data[0]
    assert drawn.text == ("2 times",)
    assert drawn.hovertext == ("A: 2 times in 1 article",)

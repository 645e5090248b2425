"""What the components get to draw, from the sample."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.accounts import accounts, opposed
from dashboard.bars import cells, day_number
from dashboard.calendar_data import calendar_payload, describe, drawing, outline, reach, window
from dashboard.components import NAMES, bundle
from dashboard.facts import backing, visit_payload
from dashboard.lanes import LANE_WORDS, lanes_of
from dashboard.lists import choices, visit_list
from dashboard.quotes import best_evidence, paper, value_words
from dashboard.reader import article_payload
from dashboard.state import LANES, State
from dashboard.website.shape import visit_line
from db import queries
from db.rows import ConflictRow, Filter, SpanRow
from tests import sample

DISPUTED, OPEN, POSTPONED, CANCELLED, SHORT, MONTH, OLD, UNDATED = sample.VISITS


def drawn(conn: sqlite3.Connection, state: State) -> dict[str, Any]:
    """The calendar's payload as the view makes it."""
    found = queries.survey(conn, state.filter)
    outlined = outline(found.spans, found.count, found.papers)
    detail = queries.visit(conn, state.visit) if state.visit else None
    shown = window(outlined, state, found.spans, detail.visit if detail else None)
    bars = drawing(queries.visits(conn, state.filter))
    return calendar_payload(outlined, bars, shown)


def test_calendar_opens_on_the_busy_days_and_knows_the_rest(conn: sqlite3.Connection) -> None:
    payload = drawn(conn, State())
    low, high = payload["window"]
    shown = [bar["id"] for bar in payload["bars"] if bar["to"] > low and bar["from"] < high]
    assert shown == [OPEN, DISPUTED, CANCELLED, SHORT, POSTPONED]
    assert payload["span"][0] == day_number(date(1962, 6, 1))
    assert payload["cells"][0] == [day_number(date(1962, 6, 1)), day_number(date(1962, 7, 1)), 1]
    assert (payload["count"], payload["undated"]) == (8, 1)
    assert payload["title"] == "8 visits · 5 papers"
    assert [bar["id"] for bar in payload["bars"] if bar["differ"]] == [DISPUTED]
    json.dumps(payload)


@pytest.mark.parametrize(
    ("state", "day"),
    [
        pytest.param(State(visit=OLD), date(1962, 6, 15), id="the open visit lies elsewhere"),
        pytest.param(
            State(window=(date(2000, 1, 1), date(2000, 2, 1))), date(2000, 1, 15), id="the link says so"
        ),
        pytest.param(State(visit=SHORT), date(2031, 3, 5), id="the open visit is in the busy days"),
    ],
)
def test_calendar_window(conn: sqlite3.Connection, state: State, day: date) -> None:
    low, high = drawn(conn, state)["window"]
    assert low <= day_number(day) < high


def test_an_empty_calendar_has_a_window() -> None:
    payload = outline((), 0, 0)
    assert payload["cells"] == []
    assert payload["home"][0] < payload["home"][1]


def test_few_visits_are_sent_whole_and_many_around_the_window() -> None:
    few, many = [(0, 3), (5000, 5003)], [(day, day + 1) for day in range(5000)]
    low, high = reach((0, 10), few)
    assert low < 0
    assert high > 5003
    assert reach((100, 200), many) == (0, 300)
    assert reach((0, 4000), many) == (0, 4000)


@pytest.mark.parametrize("count", [10, 5000, 40_000])
def test_cells_count_every_visit(count: int) -> None:
    found = cells([(day, day + 2) for day in range(count)])
    assert sum(many for _, _, many in found) == count
    assert len(found) <= 1500
    assert found == sorted(found)
    assert all(start < end for start, end, _ in found)


@pytest.mark.parametrize(
    ("by", "lanes", "label"),
    [
        ("visitor", {"ingrid-havsten": ("Ingrid Havsten", "Norway")}, "Tanzania"),
        ("pair", {"NO-TZ": ("Norway →", "Tanzania")}, "Ingrid Havsten"),
        ("destination", {"TZ": ("Tanzania", "")}, "Ingrid Havsten"),
        ("topic", {"Defence": ("Defence", ""), "Fisheries": ("Fisheries", "")}, "Ingrid Havsten → Tanzania"),
    ],
)
def test_lanes(conn: sqlite3.Connection, by: str, lanes: dict[str, tuple[str, str]], label: str) -> None:
    detail = queries.visit(conn, SHORT)
    assert detail
    visit = replace(detail.visit, topics=f"{detail.visit.topics}\nFisheries")
    assert lanes_of(visit, by) == lanes
    drawn = drawing([visit], (), by)
    assert drawn["lanes"] == {id: list(words) for id, words in lanes.items()}
    assert [(bar["lanes"], bar["label"]) for bar in drawn["bars"]] == [(list(lanes), label)]


def test_a_visit_without_a_topic_has_a_lane(conn: sqlite3.Connection) -> None:
    detail = queries.visit(conn, OPEN)
    assert detail
    assert list(lanes_of(detail.visit, "topic")) == ["No topic"]
    assert set(LANE_WORDS) == set(LANES)


def test_meetings_are_marks_on_the_bar(conn: sqlite3.Connection) -> None:
    visits = queries.visits(conn)
    bars = drawing(visits, queries.meeting_days(conn, [visit.id for visit in visits]))["bars"]
    met = {bar["id"]: bar["met"] for bar in bars if bar["met"]}
    assert met == {DISPUTED: [[day_number(date(2031, 3, 5)), "Rosa Quispe"]]}
    aria = next(bar["aria"] for bar in bars if bar["id"] == DISPUTED)
    assert "Met Rosa Quispe on March 5, 2031" in aria


def test_bars_say_in_words_what_they_show(conn: sqlite3.Connection) -> None:
    found = {visit.id: describe(visit) for visit in queries.visits(conn)}
    assert found[DISPUTED] == (
        "Astrid Fjeldmo, Norway to Peru (Lima). March 4–7, 2031. Completed. 3 papers. papers disagree"
    )
    assert found[OPEN].startswith(
        "Daudi Mwangaza, Kenya to Norway (Oslo). From March 3, 2031; end not stated."
    )


@pytest.mark.parametrize(
    ("basis", "papers", "grade"),
    [
        ("stated", 3, "stated by 3 papers"), ("relative", 1, "stated by one paper"), ("stated", 0, ""),
        ("inferred", 2, ""),  # the note says so
    ],
)  # fmt: skip
def test_a_fact_says_how_well_it_is_backed(
    conn: sqlite3.Connection, basis: str, papers: int, grade: str
) -> None:
    detail = queries.visit(conn, DISPUTED)
    assert detail
    assert backing("start", replace(detail, visit=replace(detail.visit, start_basis=basis)), papers) == grade


def test_panel_shows_both_sides_of_a_disagreement(conn: sqlite3.Connection) -> None:
    detail = queries.visit(conn, DISPUTED)
    assert detail
    payload = visit_payload(detail, None)
    (row,) = payload["differ"]
    assert row["field"] == "Start"
    assert [(v["value"], v["count"]) for v in row["values"]] == [
        ("March 4, 2031", "2 papers"), ("March 5, 2031", "1 paper"),
    ]  # fmt: skip
    assert [word["text"] for word in row["values"][1]["words"]] == ["on March 5"]
    assert all(value["words"] for value in row["values"])
    start = next(fact for fact in payload["facts"] if fact["label"] == "Start")
    assert "disagree" in start["note"]
    assert opposed(detail) == (sample.evidence_id("a2-fjeldmo", "start", "a2", "on March 5"), "a1")


def test_a_sum_is_no_paper_s_word_and_under_way_is_so_by_the_last_report(conn: sqlite3.Connection) -> None:
    detail = queries.visit(conn, DISPUTED)
    assert detail
    summed = tuple(replace(r, start_basis="computed") if r.id == "a2-fjeldmo" else r for r in detail.reports)
    (row,) = visit_payload(replace(detail, reports=summed), None)["differ"]
    assert [v["count"] for v in row["values"]] == ["2 papers", "1 paper, worked out from a length of stay"]
    under_way = replace(detail, visit=replace(detail.visit, status="ongoing"))
    assert visit_payload(under_way, None)["status"] == "Under way by the last report (March 8, 2031)"


@pytest.mark.parametrize(
    ("field", "value", "days"),
    [
        ("end", "2031-03-08", ("2031-03-04", "2031-03-08")),
        ("start", "2031-03-03", ("2031-03-03", "2031-03-07")),
        ("end", "2031-04", ("2031-03-04", "2031-03-07")),
        ("status", "2031-03-08", ("2031-03-04", "2031-03-07")),
    ],
)
def test_a_site_keeps_a_visit_on_the_days_that_any_paper_gives(
    conn: sqlite3.Connection, field: str, value: str, days: tuple[str, str]
) -> None:
    detail = queries.visit(conn, DISPUTED)
    assert detail
    more = (*detail.conflicts, ConflictRow(field, value, "a2-fjeldmo"))
    first, last = map(date.fromisoformat, days)
    assert visit_line(replace(detail, conflicts=more), [])["days"] == [
        day_number(first),
        day_number(last) + 1,
    ]


def test_each_paper_has_a_column_and_what_differs_is_marked(conn: sqlite3.Connection) -> None:
    detail = queries.visit(conn, DISPUTED)
    assert detail
    table = accounts(detail)
    assert table
    assert [paper["paper"] for paper in table["papers"]] == [
        "The Oslo Lantern · March 2, 2031", "Correo Azul · March 4, 2031", "The Oslo Lantern · March 8, 2031",
    ]  # fmt: skip
    rows = {row["label"]: row for row in table["rows"]}
    assert [(cell["value"], cell["odd"]) for cell in rows["Start"]["cells"]] == [
        ("March 4, 2031", False), ("March 5, 2031", True), ("March 4, 2031", False),
    ]  # fmt: skip
    assert [len(cell["words"]) for cell in rows["Met with"]["cells"]] == [1, 0, 0]
    assert [label for label, row in rows.items() if row["differ"]] == ["Start"]


def test_one_paper_needs_no_table_and_no_other_side(conn: sqlite3.Connection) -> None:
    detail = queries.visit(conn, OPEN)
    assert detail
    assert accounts(detail) is None
    assert opposed(detail) is None


def test_what_no_paper_says_is_not_stated(conn: sqlite3.Connection) -> None:
    detail = queries.visit(conn, OPEN)
    assert detail
    facts = {fact["label"]: fact for fact in visit_payload(detail, None)["facts"]}
    assert facts["End"]["value"] == "not stated"
    assert not facts["End"]["stated"]
    assert facts["Start"]["note"] == "worked out from the publication date"
    assert facts["Start"]["count"] == "stated by one paper"
    assert [word["text"] for word in facts["Start"]["words"]] == ["on Monday"]
    assert facts["Start"]["how"] == "“on Monday”, published Tuesday, March 4, 2031 → Monday, March 3, 2031"


def test_every_quotation_of_every_panel_is_in_its_article(conn: sqlite3.Connection) -> None:
    for id in sample.VISITS:
        detail = queries.visit(conn, id)
        assert detail
        payload = visit_payload(detail, None)
        shown = {word["id"] for fact in payload["facts"] for word in fact["words"]}
        shown |= {word["id"] for met in payload["meetings"] for word in met["words"]}
        shown |= {word["id"] for row in payload["differ"] for v in row["values"] for word in v["words"]}
        assert shown
        assert shown <= {e.id for e in detail.evidence}


@pytest.mark.parametrize(
    ("outlet", "title", "name"),
    [
        ("The Oslo Lantern", "Quotas on the table", "The Oslo Lantern · March 4, 2031"),
        (None, "Quotas on the table", "Quotas on the table · March 4, 2031"),
        (
            None,
            "Quotas on the table again as trawlers wait",
            "Quotas on the table again as… · March 4, 2031",
        ),
        (None, None, "a2 · March 4, 2031"),
    ],
)
def test_a_paper_has_a_name(
    conn: sqlite3.Connection, outlet: str | None, title: str | None, name: str
) -> None:
    detail = queries.visit(conn, OPEN)
    assert detail
    assert paper(replace(detail.reports[0], outlet=outlet, title=title)) == name


def test_a_visit_opens_with_its_dates(conn: sqlite3.Connection) -> None:
    detail = queries.visit(conn, SHORT)
    assert detail
    opening = best_evidence(detail.evidence)
    assert opening
    assert opening.text == "that day"
    assert best_evidence([]) is None


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("start", "2031-03", "March 2031"), ("status", "ongoing", "Under way"), ("destination", "PE", "Peru"),
        ("place", "Lima\nCusco", "Lima, Cusco"), ("host", "Rosa Quispe", "Rosa Quispe"), ("status", "?", "?"),
    ],
)  # fmt: skip
def test_value_words(field: str, value: str, expected: str) -> None:
    assert value_words(field, value) == expected


def test_list_puts_disagreements_first_and_undated_last(conn: sqlite3.Connection) -> None:
    groups = visit_list(
        *(queries.visits(conn, Filter(), kind) for kind in ("differ", "all")),
        at=(1, 1), corpus_is_empty=False, filtered=False,
    )["groups"]  # fmt: skip
    assert [[item["id"] for item in group["items"]] for group in (groups[0], groups[-1])] == [
        [DISPUTED],
        [UNDATED],
    ]


@pytest.mark.parametrize(
    ("empty", "words"),
    [(True, "No visit was found in these articles."), (False, "No visit matches these filters.")],
)
def test_empty_list_says_why(conn: sqlite3.Connection, empty: bool, words: str) -> None:
    assert visit_list((), (), at=(1, 1), corpus_is_empty=empty, filtered=True)["empty"] == words
    assert choices("Things", [("", [{"id": "x"}])], empty="none")["empty"] == ""


@pytest.mark.parametrize("id", sample.TEXTS)
def test_segments_are_the_text(conn: sqlite3.Connection, id: str) -> None:
    detail = queries.article(conn, id)
    assert detail
    payload = article_payload(detail, None, (3, 9))
    assert "".join(text for text, _ in payload["segments"]) == sample.TEXTS[id]
    kinds = [span[0] for span in payload["spans"]]
    flashing = [text for text, spans in payload["segments"] if any(kinds[i] == "target" for i in spans)]
    assert "".join(flashing) == sample.TEXTS[id][3:9]
    json.dumps(payload)


def test_only_the_open_visit_is_evidence(conn: sqlite3.Connection) -> None:
    detail = queries.article(conn, "a2")
    assert detail

    def evidence(visit: str | None) -> int:
        return sum(span[0] == "evidence" for span in article_payload(detail, visit)["spans"])

    assert 0 < evidence(OPEN) < evidence(None)
    assert evidence(OPEN) + evidence(DISPUTED) == evidence(None)


@pytest.mark.parametrize(("id", "official"), [("rosa-quispe", True), ("lima", False)])
def test_who_is_this(conn: sqlite3.Connection, id: str, official: bool) -> None:
    detail = queries.article(conn, "a1")
    assert detail
    who = article_payload(detail)["entities"][id]
    assert who["official"] is official
    assert "3 articles" in who["counts"] or not official


def test_an_inferred_publication_date_is_said_to_be(conn: sqlite3.Connection) -> None:
    detail = queries.article(conn, "a4")
    assert detail
    payload = article_payload(detail)
    assert payload["published"] == "Publication date inferred: between March 9 and 10, 2031"
    assert payload["explained"].endswith("inferred from dated articles on the same trip.")
    told = replace(detail, zones=(SpanRow(0, 7, "dct"),))
    assert article_payload(told)["explained"].endswith("inferred from “Solvang”.")
    named = replace(detail, article=replace(detail.article, id="2031-03-09-talks", dct="2031-03-09"))
    assert article_payload(named)["explained"].endswith("inferred from the name of its file.")


@pytest.mark.parametrize("name", NAMES)
def test_components_are_one_script(name: str) -> None:
    script = bundle(name)
    assert "import " not in "\n".join(line for line in script.splitlines() if line.startswith("import"))
    assert script.count("export default") == 1
    assert script.count("function el(") == 1
    assert "innerHTML" not in script


def test_a_date_is_quoted_from_those_who_give_it_and_a_named_day_lacks_its_year_only(
    conn: sqlite3.Connection,
) -> None:
    detail = queries.visit(conn, DISPUTED)
    assert detail
    agreed = replace(detail, conflicts=(), visit=replace(detail.visit, start_basis="relative"))
    start = next(fact for fact in visit_payload(agreed, None)["facts"] if fact["label"] == "Start")
    assert "on March 5" not in [word["text"] for word in start["words"]]
    assert start["words"]
    assert start["note"] == "worked out from the publication date"  # one of them has a weekday only
    named = replace(agreed, evidence=tuple(e for e in agreed.evidence if e.article == "a1"))
    start = next(fact for fact in visit_payload(named, None)["facts"] if fact["label"] == "Start")
    assert (start["note"], start["how"]) == ("the year from the publication date", "")


@pytest.mark.parametrize(
    ("visit", "field", "how"),
    [
        pytest.param(MONTH, "Start", "", id="stated as such"),
        pytest.param(
            SHORT, "Start",
            "“that day”, probably published between March 9 and 10, 2031 → Sunday, March 9, 2031",
            id="an inferred publication date",
        ),
        pytest.param(
            SHORT, "End", "“one-day visit”, from Sunday, March 9, 2031 → Sunday, March 9, 2031",
            id="a length of stay",
        ),
    ],
)  # fmt: skip
def test_how_a_date_was_found(conn: sqlite3.Connection, visit: str, field: str, how: str) -> None:
    detail = queries.visit(conn, visit)
    assert detail
    facts = {fact["label"]: fact for fact in visit_payload(detail, None)["facts"]}
    assert facts[field]["how"] == how

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.state import MAX_LENGTH, MAX_VALUES, State, parse, serialise


@pytest.mark.parametrize(
    ("params", "state"),
    [
        ({}, State()),
        ({"sel": ["a-visit"]}, State(visit="a-visit")),
        ({"sel": ["a-visit.0123456789"]}, State(visit="a-visit", evidence="0123456789")),
        pytest.param({"sel": ["mr.x.to.y"]}, State(visit="mr.x.to.y"), id="dots in a visit's id"),
        pytest.param({"sel": [".0123456789"]}, State(visit=".0123456789"), id="no visit before the dot"),
        ({"src": ["a1"], "at": ["3-9"]}, State(src="a1", at=(3, 9))),
        ({"official": ["b", "a", "b"]}, State(officials=("b", "a"))),
        (
            {"topic": ["t"], "country": ["NO"], "q": ["some words"]},
            State(topics=("t",), countries=("NO",), q="some words"),
        ),
        ({"win": ["2031-03-01_2031-03-09"]}, State(window=(date(2031, 3, 1), date(2031, 3, 9)))),
        ({"paper": ["The Post"], "status": ["planned"]}, State(papers=("The Post",), statuses=("planned",))),
        ({"sure": ["open"]}, State(certainty=("open",))),
        ({"days": ["2031-03-01_2031-03-09"]}, State(days=(date(2031, 3, 1), date(2031, 3, 9)))),
        ({"sel": ["v"], "beside": ["a2"]}, State(visit="v", beside="a2")),
        ({"view": ["month"], "lanes": ["topic"], "p": ["3"]}, State(view="month", lanes="topic", page=3)),
        ({"kind": ["ORG"]}, State(kind="ORG")),
        ({"entity": ["lima"]}, State(entity="lima")),
    ],
)
def test_a_link_and_its_state(params: dict[str, list[str]], state: State) -> None:
    assert parse(params) == state
    assert parse(serialise(state)) == state


@pytest.mark.parametrize(
    ("params", "state"),
    [
        ({"at": ["9-3"]}, State()),
        ({"at": ["3-999999999999"]}, State()),
        ({"at": ["-1-3"]}, State()),
        ({"at": ["x"]}, State()),
        ({"win": ["2031-02-30_2031-03-01"]}, State()),
        ({"win": ["2031-03-09_2031-03-01"]}, State()),
        ({"win": ["yesterday"]}, State()),
        ({"kind": ["<script>"]}, State()),
        ({"unheard": ["of"]}, State()),
        ({"view": ["pie"], "lanes": [""], "p": ["-1"]}, State()),
        ({"p": ["99999999999"]}, State()),
        ({"sel": []}, State()),
        ({"sel": ["  "]}, State()),
        ({"sel": ["a\x00b\n"]}, State(visit="ab")),
        ({"sel": ["x" * 5000]}, State(visit="x" * MAX_LENGTH)),
        ({"topic": [str(n) for n in range(5000)]}, State(topics=tuple(str(n) for n in range(MAX_VALUES)))),
    ],
)
def test_bad_links_are_bounded(params: dict[str, list[str]], state: State) -> None:
    assert parse(params) == state


NAMES = ("sel", "src", "at", "official", "topic", "country", "q", "win", "kind", "entity", "view", "p")


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.text())))
def test_any_link_gives_a_state_that_links_to_itself(params: dict[str, list[str]]) -> None:
    state = parse(params)
    assert parse(serialise(state)) == state


FULL = State(
    visit="v",
    evidence="0123456789",
    src="s",
    at=(1, 2),
    officials=("a", "b"),
    topics=("t",),
    countries=("NO",),
    q="w",
)


@pytest.mark.parametrize(
    ("name", "value", "officials", "topics", "countries", "q"),
    [
        ("official", "a", ("b",), ("t",), ("NO",), "w"),
        ("topic", "t", ("a", "b"), (), ("NO",), "w"),
        ("country", "NO", ("a", "b"), ("t",), (), "w"),
        ("q", "w", ("a", "b"), ("t",), ("NO",), ""),
        ("topic", "another", ("a", "b"), ("t",), ("NO",), "w"),
        (None, None, (), (), (), ""),
    ],
)
def test_clear(
    name: str | None, value: str | None, officials: object, topics: object, countries: object, q: str
) -> None:
    state = FULL.clear(name, value)
    assert (state.officials, state.topics, state.countries, state.q) == (officials, topics, countries, q)
    assert state.visit == "v"
    assert state.filtered == bool(officials or topics or countries or q)


def test_another_filter_starts_anew() -> None:
    state = State(visit="v", page=4, window=(date(2031, 3, 1), date(2031, 3, 9))).narrow(q="w")
    assert state == State(visit="v", q="w")


def test_select_closes_what_was_open() -> None:
    state = FULL.select("w")
    assert (state.visit, state.evidence, state.src, state.at) == ("w", None, None, None)
    assert state.officials == ("a", "b")

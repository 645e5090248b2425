"""Rows of the table of phrases: what opens with a sign, which is no letter; what a plane does."""

import pytest

from etl.visits.triggers import TRIGGERS


@pytest.mark.parametrize(
    ("skeleton", "kind", "words"),
    [
        ("The palace spoke of the Ⓛ visit.", "stay", "Ⓛ visit"),
        ("A Ⓛ state visit is planned.", "stay", "Ⓛ state visit"),
        ("Nobody liked Ⓟ’s trip.", "stay", "Ⓟ’s trip"),
        ("They talked about Ⓟ's Ⓓ visit.", "stay", "Ⓟ's Ⓓ visit"),
        ("The envoy exchanged Ⓛ for Ⓛ on Ⓣ.", "arrive", "Ⓛ for Ⓛ"),
        ("Ⓛ, from Ⓣ to Ⓣ.", "stay", "Ⓛ, from Ⓣ to Ⓣ"),
        ("Ⓛ had her until noon.", "stay", "Ⓛ had her"),
    ],
)
def test_a_sign_opens_a_phrase(skeleton: str, kind: str, words: str) -> None:
    assert (kind, words) in [(row.kind, m[0]) for row, m in TRIGGERS.matches(skeleton)]


@pytest.mark.parametrize(
    ("skeleton", "kind", "words"),
    [
        ("She goes to Ⓛ on Ⓣ, to Ⓛ on Ⓣ and home.", "arrive", "to Ⓛ on Ⓣ"),
        ("a tour that takes in Ⓛ, Ⓛ and Ⓛ", "stay", "tour that takes in Ⓛ, Ⓛ and Ⓛ"),
        ("He passed through Ⓛ.", "stay", "passed through Ⓛ"),
        ("Ⓟ off to Ⓛ in spring", "arrive", "off to Ⓛ"),
        ("Ⓟ had them for Ⓓ in Ⓛ.", "stay", "had them for Ⓓ in Ⓛ"),
    ],
)
def test_legs_halts_and_hosts_speak_of_travel(skeleton: str, kind: str, words: str) -> None:
    assert (kind, words) in [(row.kind, m[0]) for row, m in TRIGGERS.matches(skeleton)]


@pytest.mark.parametrize("skeleton", ["Ⓟ liked the Ⓛ climate.", "Ⓟ's brother stayed at home.", "Ⓛ for Ⓛ"])
def test_a_sign_alone_is_no_phrase(skeleton: str) -> None:
    assert not list(TRIGGERS.matches(skeleton))


@pytest.mark.parametrize(
    ("skeleton", "kinds"),
    [
        ("Her plane back is on Ⓣ.", ["leave"]),
        ("Her plane came down on Ⓣ.", []),
        ("The flight had landed on Ⓣ.", []),
    ],
)
def test_a_plane_that_comes_does_not_leave(skeleton: str, kinds: list[str]) -> None:
    found = [row.kind for row, m in TRIGGERS.matches(skeleton) if m[0].split()[0] in ("plane", "flight")]
    assert found == kinds

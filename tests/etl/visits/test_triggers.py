"""Rows of the table of phrases: what opens with a sign, which is no letter; what a plane does."""

import pytest

from etl.visits.rows import needed
from etl.visits.triggers import NAMED, TRIGGERS


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
        ("Ⓟ is leading a team of MPs to Ⓛ.", "arrive", "leading a team of MPs to Ⓛ"),
        ("Ⓟ flew in from Ⓛ, where they had begun the tour.", "stay", "Ⓛ, where they had begun"),
        ("Ⓟ off to Ⓛ in spring", "arrive", "off to Ⓛ"),
        ("Ⓟ had them for Ⓓ in Ⓛ.", "stay", "had them for Ⓓ in Ⓛ"),
        ("Ⓟ flew into the country on Ⓣ.", "arrive", "flew into the country"),
        ("The visit of H.E. Mr. Ⓟ, the Ⓟ, to Ⓛ is off.", "stay", "visit of H.E. Mr. Ⓟ, the Ⓟ, to Ⓛ"),
    ],
)
def test_legs_halts_and_hosts_speak_of_travel(skeleton: str, kind: str, words: str) -> None:
    assert (kind, words) in [(row.kind, m[0]) for row, m in TRIGGERS.matches(skeleton)]


@pytest.mark.parametrize(
    ("skeleton", "kind", "words"),
    [
        ("Ⓟ will pay a State Visit to Ⓛ.", "stay", "Visit to Ⓛ"),
        ("The tour had earlier taken in Ⓛ and Ⓛ.", "stay", "tour had earlier taken in Ⓛ and Ⓛ"),
        ("Ⓟ spent Ⓣ to Ⓣ there.", "stay", "spent Ⓣ to Ⓣ there"),
        ("Ⓟ passed Ⓓ at Ⓛ.", "stay", "passed Ⓓ at Ⓛ"),
        ("Ⓟ managed Ⓓ in Ⓛ.", "stay", "Ⓓ in Ⓛ"),
        ("Ⓟ is due on Ⓣ.", "arrive", "is due"),
        ("Ⓟ is expected again in Ⓣ.", "arrive", "is expected"),
        ("Ⓟ dropped by in Ⓣ.", "arrive", "dropped by"),
        ("Dinner followed the arrival of Ⓟ.", "arrive", "arrival of "),
        ("Ⓟ paid a state visit in Ⓣ.", "stay", "paid a state visit"),
        ("Ⓟ was our guest in Ⓣ.", "stay", "was our guest"),
        ("Ⓟ gave us Ⓓ in Ⓣ.", "stay", "gave us Ⓓ"),
        ("Ⓟ was with us in Ⓣ.", "stay", "was with us"),
        ("Ⓟ last saw Ⓛ in Ⓣ.", "stay", "last saw Ⓛ"),
        ("Ⓟ sends her deputy, Ⓟ, to Ⓛ.", "arrive", "sends her deputy, Ⓟ, to Ⓛ"),
        ("Ⓟ, back since Ⓣ from Ⓛ, slept.", "leave", "back since Ⓣ from Ⓛ"),
        ("Ⓟ called on Ⓟ in Ⓛ on Ⓣ.", "stay", "called on Ⓟ in Ⓛ"),
        ("Ⓟ stayed with us Ⓓ.", "stay", "stayed with us "),
        ("Ⓟ was hosted by Ⓟ in Ⓛ on Ⓣ.", "stay", "was hosted by Ⓟ in Ⓛ"),
        ("Ⓟ dropped in on Ⓟ in Ⓛ on Ⓣ.", "stay", "dropped in on Ⓟ in Ⓛ"),
        ("Ⓟ found himself in Ⓛ on Ⓣ.", "stay", "found himself in Ⓛ"),
        ("Ⓟ is home after Ⓓ of talks in Ⓛ.", "stay", "Ⓓ of talks in Ⓛ"),
        ("Ⓟ spoke from Ⓛ on Ⓣ, where he is attending a fair.", "stay", "Ⓛ on Ⓣ, where he is attending"),
        ("The plane of Ⓟ took off towards Ⓛ.", "arrive", "took off towards Ⓛ"),
        ("The leg foreseen in Ⓛ is off.", "stay", "leg foreseen in Ⓛ"),
        ("Ⓟ on Ⓣ departed Ⓛ for Ⓛ.", "arrive", "departed Ⓛ for "),
        ("Ⓟ left Ⓛ on Ⓣ after a Ⓓ visit.", "leave", "left Ⓛ"),
        (
            "The last Ⓝ king to make a state visit to Ⓛ was Ⓟ.",
            "stay",
            "last Ⓝ king to make a state visit to Ⓛ was ",
        ),
        ("Arrival in Ⓛ at noon.", "arrive", "Arrival in Ⓛ"),
        ("Ⓣ to Ⓣ: Ⓛ.", "stay", "Ⓣ to Ⓣ: Ⓛ"),
        ("Ⓛ, Ⓣ-Ⓣ.", "stay", "Ⓛ, Ⓣ-Ⓣ."),
        ("While in Ⓛ on Ⓣ, Ⓟ will open a fair.", "stay", "While in Ⓛ on Ⓣ, "),
        ("It opened in Ⓛ on Ⓣ with the participation of Ⓟ.", "stay", "in Ⓛ on Ⓣ with the participation of "),
        ("Ⓟ hosted an official welcome for his Ⓟ.", "receive", "hosted an official welcome for his "),
        ("They rolled out the red carpet for Ⓟ.", "receive", "rolled out the red carpet for "),
        ("The team, which arrived via Ⓛ on Ⓣ, rests.", "arrive", "arrived"),
        ("Ⓛ saw the first to go there since Ⓟ.", "stay", "first to go there since "),
        ("No Ⓝ envoy had been to Ⓛ since Ⓟ.", "stay", "No Ⓝ envoy had been to Ⓛ since "),
    ],
)
def test_being_somewhere_is_told_in_many_ways(skeleton: str, kind: str, words: str) -> None:
    assert (kind, words) in [(row.kind, m[0]) for row, m in TRIGGERS.matches(skeleton)]


@pytest.mark.parametrize(
    "skeleton",
    [
        "Ⓟ is due to speak on Ⓣ.",
        "Ⓟ paid a visit to the school.",
        "Ⓟ was with the troops.",
        "Talks are to cover the conflict in Ⓛ.",
        "Ⓟ called on the rebels in Ⓛ to disarm.",
        "Ⓟ sent Ⓟ a letter.",
        "It comes against the wishes of many.",
        "The vote comes months too late.",
        "The flurry of visits by officials drew crowds.",
        "This latest series of trips tired them.",
    ],
)
def test_the_like_is_not(skeleton: str) -> None:
    assert not list(TRIGGERS.matches(skeleton))


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


@pytest.mark.parametrize(
    "skeleton",
    [
        "Ⓟ had been to Ⓛ, took off from Ⓛ on Ⓣ and is on his way to Ⓛ, where he is due to stay Ⓓ.",
        "The last envoy to visit Ⓛ was Ⓟ, who called on Ⓟ in Ⓛ and left for Ⓛ on Ⓣ.",
        "A re-visit, or half-visit, to Ⓛ: Ⓟ’s trip to Ⓛ in Ⓣ, wheels up from Ⓛ, home from Ⓛ.",
        "In the air again from Ⓛ, Ⓟ is expected in Ⓛ; Our guest, said Ⓟ in Ⓛ, WILL COME TO Ⓛ.",
        "Nobody went anywhere.",
    ],
)
def test_rows_are_found_as_if_looked_for_everywhere(skeleton: str) -> None:
    for table in (TRIGGERS, NAMED):
        everywhere = [(row.pattern, m.span()) for row in table.rows for m in row.pattern.finditer(skeleton)]
        assert [(row.pattern, m.span()) for row, m in table.matches(skeleton)] == everywhere


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"(?P<places>Ⓛ)(?: on Ⓣ)?,? where (?:he|she)\b", " where "),
        (r"Ⓛ (?:old |new )?visits?\b", "visit"),
        (r"(?<=\))(?:, and| then) [ab]{2}Ⓣ* seen+", " seen"),
        (r"sailed|flew", ""),
    ],
)
def test_what_stands_in_no_group_is_needed(pattern: str, letters: str) -> None:
    assert needed(pattern) == letters

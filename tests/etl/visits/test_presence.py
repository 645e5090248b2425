"""Everybody beside every country: what is observed of them, and which visits are believed for it."""

import pytest

from etl.scale import Scale
from etl.visits.trips import observe, trips
from tests.etl.visits.inline import annotated, reports

Signs = dict[tuple[str, str], frozenset[str]]

#: Weights that believe what phrases of travel tell, what the scale is asked about, and nothing.
PHRASES = Scale(-9.0, {"pair:told": 18.0})
EVERYBODY, NOBODY = Scale(9.0, {}), Scale(-9.0, {})


def seen(text: str) -> Signs:
    """The signs of each person and country, of a single sentence."""
    return {(c.who.value.id, c.country): c.signs for c in observe(annotated(text)).seen}


def test_everybody_is_weighed_beside_every_country_but_their_own() -> None:
    text = "{P:Ama Boateng|ama|GH} met {P:Ole Lund|ole|NO} in {G:Oslo|NO}, far from {G:Accra|GH}."
    assert set(seen(text)) == {("ama", "NO"), ("ole", "GH")}


def test_somebody_whom_nobody_names_is_not_weighed() -> None:
    assert seen("{O:The minister|ama|GH} was in {G:Oslo|NO}.") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{P:Ama Boateng|ama|GH} walked the harbour of {G:Oslo|NO} in {T:May 2019|2019-05}.",
            {
                "ref:name",
                "at:place",
                "kin:foreign",
                "verb:do",
                "prep:of",
                "place&date:month:past:far",
                "order:person",
            },
        ),
        (
            "{P:Ama Boateng|ama} lands in {G:Oslo|NO} {T:tomorrow|2021-05-09}.",
            {"kin:local", "rule:here", "pair:told", "verb:arrive", "prep:in", "place&date:day:ahead:near"},
        ),
        (
            "{P:Ama Boateng|ama|GH} landed in {G:Oslo|NO} on {T:Monday|2021-05-03}.",
            {"told:own", "told:dated", "told:plain", "told:kind:arrive", "told:clues:1", "lives:away:scene"},
        ),
        ("{P:Ama Boateng|ama|GH} flew back to {G:Oslo|NO}.", {"homeward"}),
        (
            "In {G:Oslo|NO} {P:Ama Boateng|ama|GH} was received by {P:Ole Lund|ole|NO}.",
            {"order:place", "rival:host", "hosts:1", "clause:host", "place&date:none", "also:1"},
        ),
    ],
)
def test_signs(text: str, expected: set[str]) -> None:
    assert expected <= seen(text)["ama", "NO"]


def test_a_sentence_may_mean_whom_the_last_was_about_and_the_country_last_named() -> None:
    text = "{P:Ama Boateng|ama|GH} spoke of {G:Oslo|NO}. She stays until {T:Friday|2021-05-14}."
    later = [c for c in observe(annotated(text)).seen if c.sentence.index == 1]
    assert [(c.who.value.id, c.country) for c in later] == [("ama", "NO")]
    assert {"ref:topic:pronoun", "at:scene"} <= later[0].signs


def test_a_phrase_of_travel_alone_is_not_believed() -> None:
    text = annotated("{P:Ama Boateng|ama|GH} visited {G:Oslo|NO} on {T:May 3|2021-05-03}.")
    assert [t.country for t in trips(text, PHRASES)[0]] == ["NO"]
    assert trips(text, NOBODY)[0] == []


def test_of_several_visits_to_a_country_each_needs_a_likely_sentence() -> None:
    text = "{P:Ama Boateng|ama|GH} landed in {G:Oslo|NO} on {T:Monday|2021-05-03}. She was in {G:Oslo|NO} in {T:1994|1994}."
    by_name = Scale(-9.0, {"ref:name": 18.0})
    found, _ = trips(annotated(text), by_name)
    assert [str(t.start.dating.interval) for t in found if t.start] == ["2021-05-03"]


def test_what_no_phrase_tells_is_believed_where_it_is_likely_and_dated() -> None:
    dated = annotated("{G:Oslo|NO} applauded {P:Ama Boateng|ama|GH} on {T:May 3|2021-05-03}.")
    (trip,), _ = trips(dated, EVERYBODY)
    assert (trip.person.id, trip.country, trip.phrased) == ("ama", "NO", False)
    assert [p.value.name for p in trip.places] == ["Oslo"]
    assert trips(dated, PHRASES)[0] == []
    assert trips(annotated("{G:Oslo|NO} applauded {P:Ama Boateng|ama|GH}."), EVERYBODY)[0] == []


def test_a_fellow_traveller_in_no_sentence_with_the_country_is_believed() -> None:
    text = (
        "{P:Ama Boateng|ama|GH} visits {G:Oslo|NO} on {T:May 3|2021-05-03}. She told {N:Ghanaian|GH} papers"
        " in {G:Accra|GH}: travelling with her is {P:Esi Mensah|esi|GH}."
    )
    alone = Scale(-9.0, {"pair:told": 18.0, "ref:name": 0.0})
    assert {t.person.id for t in trips(annotated(text), alone)[0]} == {"ama", "esi"}


@pytest.mark.parametrize(
    "text",
    [
        "{G:Oslo|NO} - {P:Ole Lund|ole|NO} thanked {P:Ama Boateng|ama|GH}, who inspected a school in"
        " {G:Bergen|NO} on {T:May 3|2021-05-03} and dined with the mayor.",
        "{P:Ama Boateng|ama|GH} spent the night in {G:Oslo|NO} on {T:May 3|2021-05-03}, and {P:Ole Lund|ole|NO}"
        " held the umbrella. {P:Ama Boateng|ama|GH} signed the book.",
        "{P:Ama Boateng|ama|GH} laid a wreath in {G:Oslo|NO} on {T:May 3|2021-05-03}, and {P:Ole Lund|ole|NO}"
        " held the umbrella. {P:Ama Boateng|ama|GH} signed the book.",
    ],
)
def test_visits_without_a_phrase_of_travel_are_reported(text: str) -> None:
    assert [(r.visitor, r.destination) for r in reports(annotated(text))] == [("ama", "NO")]


@pytest.mark.parametrize(
    "text",
    [
        "{P:Ama Boateng|ama|GH} telephoned {P:Ole Lund|ole|NO} in {G:Oslo|NO} on {T:May 3|2021-05-03}.",
        "{P:Ama Boateng|ama|GH} said on {T:May 3|2021-05-03} that {G:Norway|NO} must pay.",
        "{P:Ama Boateng|ama|GH}, ambassador in {G:Oslo|NO} since {T:2019|2019}, thanked the police.",
    ],
)
def test_words_beside_a_country_are_no_visit(text: str) -> None:
    assert reports(annotated(text)) == ()


def test_all_who_travel_together_are_spoken_of() -> None:
    text = "{P:Ama Boateng|ama|GH} and {P:Kofi Mensah|kofi|GH} landed in {G:Oslo|NO}. The couple go to {G:Bergen|NO}."
    later = {c.who.value.id for c in observe(annotated(text)).seen if c.sentence.index == 1}
    assert later == {"ama", "kofi"}

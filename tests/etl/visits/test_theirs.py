"""Who travels with somebody as one of theirs, beside them, or was meant to."""

import pytest

from etl.visits.trips import observe, trips
from tests.etl.visits.inline import annotated

LANDED = "{P:Ama Boateng|ama|GH} landed in {G:Oslo|NO} on {T:Monday|2021-05-03}."
KOFI, OLE = "{P:Kofi Mensah|kofi|GH}", "{P:Ole Lund|ole|NO}"
BARE = "{P:Kofi Mensah|kofi|}"


def travellers(text: str) -> set[tuple[str, str]]:
    """Who goes where, as phrases of travel tell."""
    return {(t.person.id, t.country) for t in observe(annotated(text)).told}


def days(text: str) -> set[tuple[str, str, str, str]]:
    """Who goes where, from when to when."""
    return {
        (t.person.id, t.country, *(str(d.dating.interval) if d else "" for d in (t.start, t.end)))
        for t in trips(annotated(text))[0]
    }


@pytest.mark.parametrize(
    "text",
    [
        f"Her husband, {KOFI}, opened a school. The couple fly home on {{T:Friday|2021-05-07}}.",
        f"Her deputy, {BARE}, saw the port. Both leave on {{T:Friday|2021-05-07}}.",
        f"{KOFI}, her deputy, was cold. The two will return home on {{T:Friday|2021-05-07}}.",
        f"Waiting for her was her own trade minister, {KOFI}. They leave on {{T:Friday|2021-05-07}}.",
    ],
)
def test_one_of_somebodys_goes_with_them_where_both_are_told_to(text: str) -> None:
    assert travellers(f"{LANDED} {text}") == {("ama", "NO"), ("kofi", "NO")}


def test_who_goes_with_somebody_shares_the_days() -> None:
    text = f"{LANDED} Her husband, {KOFI}, smiled. The couple fly home on {{T:Friday|2021-05-07}}."
    assert ("kofi", "NO", "2021-05-03", "2021-05-07") in days(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Her husband, {KOFI}, opened a school. She flies home on {{T:Friday|2021-05-07}}.",
        f"Her husband, {KOFI}, remained behind. The two of them fly to {{G:Lima|PE}} in {{T:June|2021-06}}.",
        f"Her predecessor, {KOFI}, had not come. Both left office in {{T:June|2020-06}}.",
        f"Her husband, {KOFI}, opened a school in {{G:Accra|GH}}. They went on air on {{T:Friday|2021-05-07}}.",
        "Her host, {P:Kofi Mensah|kofi|}, drove her to the port. The two leave on {T:Friday|2021-05-07}.",
        f"{OLE} and his wife, {BARE}, gave a dinner. They went to {{G:Bergen|NO}} on {{T:Friday|2021-05-07}}.",
        f"Her husband, {KOFI}, smiled. The two sides leave the matter on {{T:Friday|2021-05-07}}.",
    ],
)
def test_one_of_somebodys_need_not_travel(text: str) -> None:
    assert ("kofi", "NO") not in travellers(f"{LANDED} {text}")


@pytest.mark.parametrize(
    "text",
    [
        f"{LANDED} {KOFI}, at her side, said nothing.",
        f"{{P:Ama Boateng|ama|GH}} landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}, {KOFI} a step behind her.",
        f"{LANDED} She had brought along {KOFI}.",
        f"{{P:Ama Boateng|ama|GH}} has brought her deputy, {KOFI}, to {{G:Oslo|NO}}.",
        f"{{P:Ama Boateng|ama|GH}} took her husband, {KOFI}, along to {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}.",
        f"{LANDED} She leaves {{G:Norway|NO}} on {{T:Friday|2021-05-07}} with {KOFI}.",
    ],
)
def test_who_is_beside_or_brought_travels(text: str) -> None:
    assert travellers(text) == {("ama", "NO"), ("kofi", "NO")}


@pytest.mark.parametrize(
    "text",
    [
        f"{LANDED} {BARE}, at her side, said nothing.",  # who may be of the place
        f"{{P:Ama Boateng|ama|GH}}, {KOFI} at her side, said that she will fly to {{G:Oslo|NO}} on {{T:Monday|2021-05-10}}.",
        f"{LANDED} {KOFI}, a step behind her in the polls, said nothing.",
        f"{LANDED} She came with {KOFI}'s letter.",
        f"{LANDED} {{P:Ms Boateng|ama|GH}} had left the party with {KOFI}.",
        f"{LANDED} She took her deputy, {KOFI}, to task.",
        f"{LANDED} {KOFI} brought with him a bill.",
    ],
)
def test_who_is_not_beside_or_brought_does_not(text: str) -> None:
    assert ("kofi", "NO") not in travellers(text)


@pytest.mark.parametrize("meant", ["was to have travelled with her", "would have come with her"])
def test_who_was_meant_to_come_along_has_a_visit_called_off(meant: str) -> None:
    text = f"{LANDED} {KOFI}, who {meant}, has a fever."
    found = {t.person.id: t.off for t in trips(annotated(text))[0]}
    assert found == {"ama": None, "kofi": "cancelled"}


@pytest.mark.parametrize("meant", ["would have liked a rest", "was to have led the talks"])
def test_who_was_meant_to_do_something_else_comes_along(meant: str) -> None:
    text = f"{LANDED} {KOFI}, who {meant}, accompanied her."
    assert {t.person.id: t.off for t in trips(annotated(text))[0]} == {"ama": None, "kofi": None}


def test_they_are_two_where_one_of_them_has_been_spoken_of_since() -> None:
    text = (
        f"The school waits for {{P:Ama Boateng|ama|GH}} and {KOFI}. {{P:Ms Boateng|ama|GH}} landed in {{G:Oslo|NO}} on "
        "{T:Monday|2021-05-03}. They fly on to {G:Lima|PE} on {T:Friday|2021-05-07}."
    )
    assert {("ama", "PE"), ("kofi", "PE")} <= travellers(text)


def test_who_is_also_in_a_country_is_there_now() -> None:
    assert ("kofi", "NO") in travellers(f"{LANDED} {KOFI}, who is also in {{G:Oslo|NO}}, said nothing.")


def test_who_is_waved_off_leaves() -> None:
    text = f"{LANDED} {{P:Ms Boateng|ama|GH}} was waved off on {{T:Thursday|2021-05-06}}."
    assert ("ama", "NO", "2021-05-03", "2021-05-06") in days(text)

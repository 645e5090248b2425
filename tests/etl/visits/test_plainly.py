"""Plain statements of meetings: who met whom, and on which trip."""

import pytest

from etl.visits.plainly import plainly
from etl.visits.trips import trips
from tests.etl.visits.inline import annotated

LANDED = "{P:Ole Lund|ole|NO} landed in {G:Accra|GH} on {T:Monday|2021-05-03}. "
BOTH = "{P:Ole Lund|ole|NO} and {P:Eva Berg|eva|NO} landed in {G:Accra|GH} on {T:Monday|2021-05-03}. "
TOUR = LANDED + "On {T:Tuesday|2021-05-04} he will fly to {G:Lome|TG}. "
AMA, YAW = "{P:Ama Boateng|ama|}", "{P:Yaw Mensah|yaw|}"


def met(text: str) -> list[tuple[str, str, str]]:
    """Visitor, country and whom they met, in the order told."""
    found, sentences = trips(annotated(text))
    plain, *_ = plainly([t for t in found if not t.off], sentences)
    return [(trip.person.id, trip.country, item.value.id) for trip, _, _, item, _ in plain]


@pytest.mark.parametrize(
    "text",
    [
        f"{{P:Lund|ole|NO}} met {AMA}.",
        f"He met {AMA} in the morning.",
        f"{AMA} welcomed {{P:Lund|ole|NO}} with military honours.",
        f"{AMA} received at the palace {{T:on Tuesday|2021-05-04}} the {{O:premier|ole|NO}}.",
        f"He was received by {AMA}.",
        f"He is due to call on {AMA} today to deliver a letter.",
        f"{{P:Lund|ole|NO}} met with the chair of the committee, {AMA}.",
        f"He had a meeting {{T:on Tuesday|2021-05-04}} with his counterpart, {AMA}.",
        f"He toured the port, where he held talks with {AMA}.",
        f"{{P:Lund|ole|NO}} is to sign an agreement with {AMA}.",
        f"He will open the exhibition with the painter {AMA}.",
        f"{AMA} will host a dinner for the visitor.",
        f"{AMA} will show him a power station.",
        f"He saw the harbour, where he was shown round by {AMA}.",
        f"{AMA}, who is to meet him {{T:on Tuesday|2021-05-04}}, said nothing.",
        f"The visiting general called on {AMA}.",
        f"{AMA} will see him {{T:on Tuesday|2021-05-04}}.",
        f"He saw the committee's chair, {AMA}, at noon.",
        f"He sat down with {AMA} to talk about fish.",
        f"He had half an hour with {AMA} before he left.",
        f"He spent {{D:50 minutes|PT50M}} with {AMA}.",
        f"He is staying as a guest of {AMA}.",
        f"{AMA} granted an audience to {{P:Lund|ole|NO}}.",
        f"{AMA} laid on a lunch at the palace for the guest.",
        f"{AMA} gave him breakfast.",
        f"{AMA} entertained the visitor at the palace.",
        f"{AMA} sat down with his opposite number at the palace.",
        f"{AMA} sat down with his {{O:opposite number|who|}}.",
        f"He was received at the hall {{T:on Tuesday|2021-05-04}}, {{T:May 4|2021-05-04}}, by {AMA}.",
        f"He was seen off by {AMA}.",
        f"{AMA} held an official welcoming ceremony for {{P:Lund|ole|NO}}.",
        f"He also visited the mayor of the town, {AMA}.",
        f"Also present at the dinner was {AMA}.",
        f"{{P:Lund|ole|NO}} and the delegation were received by {AMA}.",
        # the guest need not be named
        f"{AMA} hosted a lunch.",
        f"{AMA} gave a dinner {{T:on Tuesday|2021-05-04}}.",
        f"{AMA} walked him through the market.",
        f"He talked with {AMA} for an hour.",
        f"He had a tete-a-tete with {AMA}.",
        f"{AMA} had a meeting with the visiting dignitary.",
        f"He was accorded a warm welcome by {AMA}.",
        f"He was granted an audience {{T:on Tuesday|2021-05-04}} by {AMA}.",
        f"He handed over a letter to {AMA}.",
        f"{{P:Lund|ole|NO}} conveyed the greetings of his king to {AMA}.",
        f"He presented a vase to {AMA} during their meeting.",
        f"{AMA} told {{P:Lund|ole|NO}} at a meeting that all was well.",
        f"He exchanged views on fish with {AMA}.",
        f"Meetings are planned with {AMA} {{T:on Tuesday|2021-05-04}}.",
        f"{{P:Lund|ole|NO}}, flanked by {AMA}, opened the fair.",
        f"{AMA} showed {{P:Lund|ole|NO}} around the port.",
        f"{AMA} threw a banquet for {{P:Lund|ole|NO}}.",
        # what two do with one another
        f"A pact was signed {{T:on Tuesday|2021-05-04}} by {AMA} and the visiting {{O:premier|ole|NO}}.",
        f"Talks between {{P:Lund|ole|NO}} and {AMA} took place {{T:on Tuesday|2021-05-04}}.",
        f"A meeting was held between {AMA} and the visiting {{O:premier|ole|NO}}.",
        f"{AMA} and {{P:Lund|ole|NO}} reviewed relations {{T:on Tuesday|2021-05-04}}.",
        f"{{P:Lund|ole|NO}} and {AMA} held hour-long talks.",
    ],
)
def test_a_verb_of_meeting_between_two_is_plain(text: str) -> None:
    assert met(LANDED + text) == [("ole", "GH", "ama")]


@pytest.mark.parametrize(
    "text",
    [
        f"He met {AMA} and {YAW}, and signed a contract.",
        f"He saw {AMA} in the morning and the union leader {YAW} at noon.",
        f"{{P:Lund|ole|NO}} was greeted by {AMA}, the mayor, and by {YAW}.",
        f"He met {AMA}, {{G:Ghana|GH}}'s {YAW}.",
        f"He paid a courtesy visit to {AMA} and, separately, {YAW}.",
    ],
)
def test_all_of_a_list_are_met(text: str) -> None:
    assert met(LANDED + text) == [("ole", "GH", "ama"), ("ole", "GH", "yaw")]


@pytest.mark.parametrize(
    "text",
    [
        f"He will not meet {AMA}.",
        f"A meeting with {AMA}, planned for {{T:Tuesday|2021-05-04}}, will not take place.",
        f"He called on {AMA} to resign.",
        f"He welcomed the decision of {AMA}.",
        f"He met {AMA}'s brother.",
        f"He had met {AMA} on {{T:7 March|2021-03-07}}.",
        f"In {{G:Paris|FR}} he had met {AMA}.",
        "He met {P:Eva Berg|eva|NO}.",
        f"He talked with {AMA} by telephone.",
        f"{AMA} will give a dinner party.",
        f"He sent a letter to {AMA}.",
        f"He recalled a meeting with {AMA}.",
        f"A pact was signed by {AMA}.",
        f"He told {AMA} that all was well.",
        f"Talks between {YAW} and {AMA} were held.",
        f"{YAW} and {AMA} met.",
    ],
)
def test_what_is_no_meeting_of_the_visit(text: str) -> None:
    assert met(LANDED + text) == []


@pytest.mark.parametrize("text", [f"The pair met {AMA}.", f"They called on {AMA}.", f"{AMA} received them."])
def test_each_of_a_group_meets(text: str) -> None:
    assert met(BOTH + text) == [("eva", "GH", "ama"), ("ole", "GH", "ama")] or met(BOTH + text) == [
        ("ole", "GH", "ama"),
        ("eva", "GH", "ama"),
    ]


def test_they_are_all_who_go_there_for_one_country() -> None:
    apart = LANDED + "{P:Eva Berg|eva|NO} reached {G:Accra|GH} on {T:Sunday|2021-05-02}. "
    assert met(f"{apart}They met {AMA}.") == [("eva", "GH", "ama"), ("ole", "GH", "ama")]
    assert met(f"{apart.replace('eva|NO', 'eva|')}They met {AMA}.") == [
        ("eva", "GH", "ama"),
        ("ole", "GH", "ama"),
    ]
    assert met(f"{apart.replace('eva|NO', 'eva|SE')}They met {AMA}.") == [("eva", "GH", "ama")]


def test_who_is_accompanied_is_met_with_who_comes_along() -> None:
    text = f"{BOTH}{{P:Lund|ole|NO}}, accompanied by his wife, {{P:Berg|eva|NO}}, was welcomed at the quay by {AMA}."
    assert met(text) == [("ole", "GH", "ama"), ("eva", "GH", "ama")]


def test_he_is_not_whoever_he_met_before() -> None:
    text = f"He called on {{P:Yaw Mensah|yaw|GH}}. {{T:On Tuesday|2021-05-04}} he had a meeting with {AMA}. "
    past = "{P:Mensah|yaw|GH} visited {G:Norway|NO} in {T:May 2019|2019-05}."
    assert met(LANDED + text + past) == [("ole", "GH", "yaw"), ("ole", "GH", "ama")]


def test_a_visitor_is_where_they_came_last() -> None:
    came = LANDED.replace(".", " from {G:Lome|TG}, where he had stayed since {T:Saturday|2021-05-01}.")
    assert met(f"{came}He met {AMA}.") == [("ole", "GH", "ama")]


def test_somebody_is_met_where_the_sentence_lies() -> None:
    assert met(f"{TOUR}He will meet {AMA} and tour the port of {{G:Tema|GH}}.") == [("ole", "GH", "ama")]


def test_one_of_a_group_meets_alone() -> None:
    assert met(f"{BOTH} {{P:Berg|eva|NO}} met {AMA}.") == [("eva", "GH", "ama")]


def test_everybody_is_met_at_the_stop_named() -> None:
    text = f"In {{G:Accra|GH}} he will be received by {AMA}, and in {{G:Lome|TG}} by {YAW}."
    assert met(TOUR + text) == [("ole", "GH", "ama"), ("ole", "TG", "yaw")]


def test_the_two_ministers_are_the_guest_and_the_host() -> None:
    text = (
        "{P:Ole Lund|ole|NO} will visit {G:Ghana|GH} on {T:Monday|2021-05-10} at the invitation of "
        "{P:Ama Boateng|ama|GH}. The two ministers will hold talks in the capital."
    )
    assert met(text) == [("ole", "GH", "ama")]
    assert not met(text.replace("two ministers", "two sides"))


def test_whoever_is_met_by_one_of_a_group_is_met_by_no_other() -> None:
    found, sentences = trips(annotated(f"{BOTH} {{P:Berg|eva|NO}} met {AMA}."))
    at = next(p for p, i in sentences[-1].people() if i.value.id == "ama")
    assert (sentences[-1].index, at) in plainly(found, sentences)[2]


@pytest.mark.parametrize(
    "text",
    [
        "{P:Ama Boateng|ama|GH} received {P:Lund|ole|NO} in {G:Accra|GH}.",
        "{P:Ama Boateng|ama|GH} met {P:Lund|ole|NO} in {G:Accra|GH}.",
    ],
)
def test_a_host_who_has_travelled_themselves_is_the_host(text: str) -> None:
    back = "{P:Ama Boateng|ama|GH} visited {G:Oslo|NO} in {T:May 2019|2019-05}. "
    assert met(back + LANDED + text) == [("ole", "GH", "ama")]


def test_a_stop_told_in_passing_is_where_somebody_was_met() -> None:
    text = f"He had flown in from {{G:Lome|TG}}, where he landed on {{T:Saturday|2021-05-01}} and met {YAW}."
    assert met(LANDED + text) == [("ole", "TG", "yaw")]


def test_a_word_means_the_head_of_a_party_rather_than_who_comes_along() -> None:
    party = LANDED + "He is accompanied by {P:Kofi Berg|kofi|NO}. "
    assert met(f"{party}On {{T:Tuesday|2021-05-04}} he met {AMA}.") == [("ole", "GH", "ama")]


def test_whoever_is_met_where_nobody_goes_is_met_on_no_visit() -> None:
    found, sentences = trips(annotated(f"{LANDED}In {{G:Paris|FR}} he will be received by {AMA}."))
    at = next(p for p, i in sentences[-1].people() if i.value.id == "ama")
    assert (sentences[-1].index, at) in plainly(found, sentences)[1]


def test_where_one_goes_on_to_is_not_where_somebody_was_met() -> None:
    assert met(LANDED + f"He met {AMA} before leaving for {{G:Lome|TG}}.") == [("ole", "GH", "ama")]


@pytest.mark.parametrize("filler", ["in " * 500, "also at " * 500, "{P:Ama Boateng|ama|} met " * 150])
def test_endless_words_are_read_in_passing(filler: str) -> None:
    # a pattern that went back over them would not end
    assert met(f"{LANDED}Lund received {filler}nobody.") is not None


def test_who_leads_a_delegation_is_met() -> None:
    text = f"{LANDED}{AMA} met in {{G:Accra|GH}} with a delegation of the parliament headed by its {{P:Lund|ole|NO}}."
    assert met(text) == [("ole", "GH", "ama")]


def test_whoever_sets_out_is_seen_off_at_home() -> None:
    text = "{P:Ole Lund|ole|NO} left for {G:Accra|GH} on {T:Monday|2021-05-03}. "
    assert met(f"{text}He was seen off at the airport by {AMA}.") == []
    assert met(f"{LANDED}He was seen off at the airport by {AMA}.") == [("ole", "GH", "ama")]

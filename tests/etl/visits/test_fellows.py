"""Fellow travellers: who makes the trip of somebody else, and where to."""

import pytest

from etl.scale import Scale
from etl.visits.trips import observe, trips
from etl.visits.weighed import weighed
from tests.etl.visits.inline import annotated

LANDED = "{P:Ama Boateng|ama|GH} landed in {G:Oslo|NO} on {T:Monday|2021-05-03}."
KOFI, ESI, OLE = "{P:Kofi Mensah|kofi|GH}", "{P:Esi Addo|esi|GH}", "{P:Ole Lund|ole|NO}"


def days(text: str) -> set[tuple[str, str, str, str]]:
    """Who goes where, from when to when."""
    return {
        (t.person.id, t.country, *(str(d.dating.interval) if d else "" for d in (t.start, t.end)))
        for t in trips(annotated(text))[0]
    }


def test_a_fellow_of_whom_less_is_told_shares_the_days_of_the_visit() -> None:
    text = f"{LANDED} She is accompanied by {KOFI}. {KOFI} will stay in {{G:Norway|NO}} until {{T:Friday|2021-05-07}}."
    assert ("kofi", "NO", "2021-05-03", "2021-05-07") in days(text)


def test_a_fellow_who_came_along_shares_the_length_of_the_visit() -> None:
    text = (
        "{P:Ama Boateng|ama|GH} landed in {G:Oslo|NO} on {T:Monday|2021-05-03} for {D:three days|P3D}. "
        f"{KOFI} came to {{G:Oslo|NO}} with her."
    )
    assert ("kofi", "NO", "2021-05-03", "2021-05-05") in days(text)


@pytest.mark.parametrize(
    "gone",
    [
        "{P:Mr Mensah|kofi} leaves for home on {T:Friday|2021-05-07}.",
        "{P:Mr Mensah|kofi} returned to {G:Accra|GH} on {T:Friday|2021-05-07}.",
    ],
)
def test_a_fellow_who_goes_home_alone_ends_a_visit_of_their_own(gone: str) -> None:
    text = f"{LANDED} She will stay until {{T:Sunday|2021-05-09}}. With her is {KOFI}. {gone}"
    assert {("ama", "NO", "2021-05-03", "2021-05-09"), ("kofi", "NO", "2021-05-03", "2021-05-07")} <= days(
        text
    )


def test_an_old_visit_of_a_fellow_is_another_one() -> None:
    text = (
        f"{LANDED} She is accompanied by {KOFI}. {KOFI} was last in {{G:Oslo|NO}} in {{T:May 2012|2012-05}}."
    )
    found = {(who, start) for who, country, start, _ in days(text) if country == "NO"}
    assert {("kofi", "2021-05-03"), ("kofi", "2012-05")} <= found


def test_who_travels_with_the_visitor_is_no_leader() -> None:
    text = (
        f"{LANDED} {KOFI}, who is travelling with the {{P:minister|ama|GH}}, signed a treaty. The visit is the first since "
        f"{{T:May 2012|2012-05}}, when {ESI} came to {{G:Norway|NO}}."
    )
    found = {(who, start) for who, country, start, _ in days(text) if country == "NO"}
    assert ("kofi", "2021-05-03") in found
    assert ("kofi", "2012-05") not in found


def travellers(text: str) -> set[tuple[str, str]]:
    """Who goes where, as phrases of travel tell."""
    return {(t.person.id, t.country) for t in observe(annotated(text)).told}


@pytest.mark.parametrize(
    "text",
    [
        f"The delegation includes the painter {KOFI} and, as well as two singers, nobody else.",
        f"Travelling with her is {KOFI}.",
        f"In her entourage are 22 traders, among them {KOFI}.",
        f"{KOFI}, the minister of trade, came on the same plane.",
        f"{KOFI} is a member of the travelling party.",
        f"{KOFI}, who made the journey with her, said nothing.",
        f"{KOFI} came too.",
        f"Accompanying the {{P:minister|ama|GH}} will be {KOFI}.",
        f"With her are two members of the chamber, Mr. {KOFI} and another.",
        f"Beside her sat {KOFI}.",
        f"Also on the plane was the painter {KOFI}.",
        f"On Friday she goes home with her brother {KOFI}.",
        f"{KOFI} and a nurse will accompany the {{P:minister|ama|GH}} throughout.",
        f"{KOFI}, who was with her all the way, said nothing.",
        f"{KOFI} was on her plane.",
        f"She landed in {{G:Oslo|NO}} at ten on {{T:Monday|2021-05-03}} with the painter {KOFI}.",
        f"{KOFI} and nearly 150 traders are on the aircraft.",
        f"{KOFI} will be in the {{P:minister|ama|GH}}'s entourage.",
        f"{KOFI}, who is in the {{N:Ghanaian|GH}} party, said nothing.",
        f"{KOFI}, who made the trip too, said nothing.",
        f"{KOFI}, also on the trip, said nothing.",
        f"{KOFI}, who accompanies Mr {{P:Boateng|ama|GH}}, said nothing.",
        f"The minister and her party, including {KOFI}, saw the port.",
        f"She flew to {{G:Oslo|NO}} in the company of {KOFI}.",
        f"{KOFI} will travel with her.",
        f"She leaves on {{T:Friday|2021-05-07}}. {KOFI} leaves with her.",
        f"{KOFI} will lead a group of traders on the trip.",
        f"The painter {KOFI} is with the {{O:minister|ama|GH}}.",
        f"{KOFI} is travelling with {{P:Boateng|ama|GH}}.",
        "She is accompanied by the minister {P:Kofi Mensah|kofi|}.",
        f"The delegation is led by {{P:Ama Boateng|ama|GH}}, a lawyer, and includes the painter {KOFI}.",
        f"The delegation comprises the following:\n\n(a) a clerk.\n\n(b) Mr. {KOFI}.",
    ],
)
def test_fellows_make_the_same_trip(text: str) -> None:
    assert travellers(f"{LANDED} {text}") == {("ama", "NO"), ("kofi", "NO")}


@pytest.mark.parametrize(
    "text",
    [
        f"She was accompanied by {KOFI} and the head of the port authority, {ESI}.",
        f"In the delegation are {KOFI} (Tema) and {ESI} (Ho).",
    ],
)
def test_all_of_a_list_of_fellows_come(text: str) -> None:
    assert travellers(f"{LANDED} {text}") == {("ama", "NO"), ("kofi", "NO"), ("esi", "NO")}


@pytest.mark.parametrize("their", ["his wife,", "his deputy,", "his chief of staff,"])
def test_who_comes_with_somebody(their: str) -> None:
    text = f"{KOFI} and {their} {ESI}, landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}."
    assert travellers(text) == {("kofi", "NO"), ("esi", "NO")}


def test_a_fellow_comes_as_far_as_is_told() -> None:
    text = (
        "{P:Ama Boateng|ama|GH} will visit {G:Norway|NO}, {G:Sweden|SE} and {G:Finland|FI}. "
        f"{KOFI} will travel with her as far as {{G:Stockholm|SE}}."
    )
    assert {c for id, c in travellers(text) if id == "kofi"} == {"NO", "SE"}


@pytest.mark.parametrize(
    "text",
    [
        f"{KOFI} is not in the party this time.",
        f"Travelling with her is the singer, while {KOFI} stays at home.",
        f"{OLE}, her host, joined her for dinner.",
        f"{KOFI}, of the ruling party, said nothing.",
        f"{KOFI} made the trip to the market.",
        "She saw the port in the company of {P:Kofi Mensah|kofi|}, the harbour master.",
    ],
)
def test_others_do_not(text: str) -> None:
    assert travellers(f"{LANDED} {text}") == {("ama", "NO")}


def test_nobody_goes_along_with_whom_only_later_sentences_name() -> None:
    text = f"{ESI} was in the party. {LANDED}"
    assert travellers(text) == {("ama", "NO")}


def test_a_fellow_is_no_other_in_the_rest_of_the_sentence() -> None:
    text = f"{LANDED} {KOFI}, who is travelling with her mother, was shown round by Mrs {ESI}."
    assert ("esi", "NO") not in travellers(text)


def test_a_leg_that_the_leader_does_not_make_is_not_lent() -> None:
    """Weights that believe nobody: those who go along fall with whom they go with."""
    seen = observe(annotated(f"{LANDED} She was accompanied by {KOFI}."))
    assert {t.person.id for t in seen.told} == {"ama", "kofi"}
    unlikely = [c for c in seen.seen if c.who.value.id == "ama"]
    assert weighed(seen.told, unlikely, Scale(-9.0, {})) == []


def test_a_list_of_fellows_is_followed_to_its_end() -> None:
    text = f"She is accompanied by {KOFI}, the minister of trade, as well as by {ESI}."
    assert travellers(f"{LANDED} {text}") == {("ama", "NO"), ("kofi", "NO"), ("esi", "NO")}


def test_a_list_of_fellows_goes_on_behind_what_one_of_them_does() -> None:
    text = f"She is accompanied by her brother, {KOFI}, who is the {{P:chief|kari|}} of a bank, and by {ESI}."
    assert {("kofi", "NO"), ("esi", "NO")} <= travellers(f"{LANDED} {text}")


def test_fellows_come_along_to_all_legs_but_where_some_are_named_only_to_those() -> None:
    tour = "{P:Ama Boateng|ama|GH} flew to {G:Oslo|NO} on {T:Monday|2021-05-03} and to {G:Riga|LV} on {T:Wednesday|2021-05-05}."
    text = f"{tour} {ESI} went with her. {KOFI} accompanied her in {{G:Riga|LV}} only."
    assert travellers(text) == {("ama", "NO"), ("ama", "LV"), ("esi", "NO"), ("esi", "LV"), ("kofi", "LV")}


def test_fellows_of_no_stated_country_do_not_visit_that_of_those_they_travel_with() -> None:
    text = (
        "{P:Esi Addo|esi|} went with her. {P:Esi Addo|esi|} landed in {G:Accra|GH} on {T:Friday|2021-05-07}."
    )
    assert travellers(f"{LANDED} {text}") == {("ama", "NO"), ("esi", "NO")}


def test_an_ambassador_is_there_already() -> None:
    text = (
        "{P:Ama Boateng|ama|GH}, accompanied by {O:ambassador|kofi|GH} {P:Kofi Mensah|kofi|GH}, flew to {G:Oslo|NO} on"
        " {T:May 3|2021-05-03}. She goes on to {G:Riga|LV} on {T:May 5|2021-05-05}."
    )
    assert {(t.person.id, t.country) for t in observe(annotated(text)).told} == {("ama", "NO"), ("ama", "LV")}


@pytest.mark.parametrize(
    "text",
    [
        f"{KOFI} will not join her there.",
        f"{KOFI}, who is ill, will stay in {{G:Oslo|NO}}.",
    ],
)
def test_fellows_who_leave_the_others_make_no_more_of_the_tour(text: str) -> None:
    tour = f"{LANDED} She went with {KOFI}. On {{T:Wednesday|2021-05-05}} she will fly to {{G:Riga|LV}}. "
    assert travellers(tour + text) == {("ama", "NO"), ("ama", "LV"), ("kofi", "NO")}


def test_fellows_who_go_home_miss_what_is_told_after() -> None:
    text = f"{LANDED} She went with {KOFI}. {KOFI} will return home on {{T:Tuesday|2021-05-04}}, while {{P:Boateng|ama|GH}} will fly on to {{G:Riga|LV}}."
    assert travellers(text) == {("ama", "NO"), ("ama", "LV"), ("kofi", "NO")}


def test_who_goes_home_together_has_made_the_tour() -> None:
    tour = f"{LANDED} She is accompanied by {KOFI}. "
    end = f"She and {KOFI} return home on {{T:Friday|2021-05-07}} from {{G:Riga|LV}}, where they land on {{T:Wednesday|2021-05-05}}."
    assert {("kofi", "NO"), ("kofi", "LV")} <= travellers(tour + end)


def test_an_older_visit_of_a_fellow_is_another() -> None:
    text = f"{LANDED} {KOFI} is travelling with her. {KOFI} was in {{G:Oslo|NO}} in {{T:May 2019|2019-05}}."
    assert [(t.person.id, t.country) for t in observe(annotated(text)).told].count(("kofi", "NO")) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"Her delegation includes {KOFI}, minister of trade since {{T:2018|2018}}.",
        f"With her is also {KOFI}, in office since {{T:2018|2018}}.",
    ],
)
def test_a_year_of_office_is_none_of_coming_along(text: str) -> None:
    assert ("kofi", "NO") in travellers(f"{LANDED} {text}")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"{KOFI} will join her in {{G:Oslo|NO}} on {{T:Thursday|2021-05-06}}.", "2021-05-06", ""),
        (f"She will be joined on {{T:Thursday|2021-05-06}} by {KOFI}.", "2021-05-06", ""),
        (f"On {{T:Thursday|2021-05-06}} she will be joined by her deputy, {KOFI}.", "2021-05-06", ""),
        (
            f"{KOFI}, who joins her on {{T:Thursday|2021-05-06}}, will stay until {{T:Friday|2021-05-07}}.",
            "2021-05-06",
            "2021-05-07",
        ),
        # ... but a day that is told of the visitor is both's
        (
            f"{KOFI}, who joined her, will stay with her until {{T:Friday|2021-05-07}}.",
            "2021-05-03",
            "2021-05-07",
        ),
    ],
)
def test_who_joins_a_visitor_later_begins_then_and_ends_nothing(text: str, first: str, last: str) -> None:
    found = {who: (start, end) for who, country, start, end in days(f"{LANDED} {text}") if country == "NO"}
    assert found["kofi"] == (first, last)
    assert found["ama"][0] == "2021-05-03"
    assert found["ama"][1] != "2021-05-06"


@pytest.mark.parametrize(
    ("when", "along"),
    [("{T:July 2019|2019-07}", False), ("{T:May|2021-05}", True), ("{T:Tuesday|2021-05-04}", True)],
)
def test_who_came_along_years_ago_does_not_now(when: str, along: bool) -> None:
    text = f"{LANDED} She praised the treaty. {KOFI} was in the delegation that signed it in {when}."
    assert (("kofi", "NO") in travellers(text)) is along


def test_the_couple_is_told_as_he_and_his_wife() -> None:
    text = "{P:Kofi Mensah|kofi|GH} landed in {G:Oslo|NO} on {T:Monday|2021-05-03}. He and his wife, {P:Esi Mensah|esi|}, were greeted there."
    assert travellers(text) == {("kofi", "NO"), ("esi", "NO")}


@pytest.mark.parametrize(
    "other",
    [
        # of old, of another leg that the leader goes on to alone, put off
        "{P:Ama Boateng|ama|GH} was last in {G:Riga|LV} in {T:May 2012|2012-05}.",
        "{P:Ama Boateng|ama|GH} flies on to {G:Riga|LV} on {T:Friday|2021-05-07}.",
        "{P:Ama Boateng|ama|GH} has put off a trip to {G:Riga|LV} set for {T:Friday|2021-05-07}.",
    ],
)
def test_fellows_make_no_other_trip_that_is_told_later(other: str) -> None:
    found = travellers(f"{LANDED} She is accompanied by {KOFI}. {other}")
    assert ("kofi", "NO") in found
    assert ("kofi", "LV") not in found


def test_fellows_make_the_legs_of_which_several_are_told() -> None:
    text = f"{LANDED} She is accompanied by {KOFI}. They fly on to {{G:Riga|LV}} on {{T:Friday|2021-05-07}}."
    assert {("kofi", "NO"), ("kofi", "LV")} <= travellers(text)


def test_what_is_brought_for_somebody_does_not_make_them_a_fellow() -> None:
    text = f"{{P:Ama Boateng|ama|GH}} flew to {{G:Riga|LV}} on {{T:Friday|2021-05-07}} with a basket of limes for {ESI}."
    assert travellers(text) == {("ama", "LV")}


@pytest.mark.parametrize(
    "text",
    [
        # a list ends where a new verb or place begins
        f"She came with her aide, {KOFI}, had lunch with {ESI} and left.",
        f"She came with her aide, {KOFI}, drove to the chancellery, where {ESI} waited.",
        f"{KOFI}, who travelled with her, and {ESI} saw the clinic.",
        f"She came together with her aide, {KOFI}, and said that {ESI} would be missed.",
        # who goes out with somebody, talks, or shows a guest round does not travel
        f"{KOFI} came too. {ESI} comes out with the visitor.",
        f"{KOFI} came too. Talks with {{P:Ama Boateng|ama|GH}} are set for noon, an audience with {ESI} for two.",
    ],
)
def test_no_fellow(text: str) -> None:
    assert {who for who, _ in travellers(f"{LANDED} {text}")} == {"ama", "kofi"}


def test_who_accompanies_a_guest_may_be_a_host() -> None:
    text = f"{LANDED} {{P:Liv Dahl|liv|}}, who accompanied the visitor to the market, smiled."
    assert travellers(text) == {("ama", "NO")}


def test_the_head_of_a_visitors_office_is_no_host() -> None:
    text = f"{LANDED} {{P:Liv Dahl|liv|}}, the visitor's head of plans, was with her."
    assert ("liv", "NO") in travellers(text)


def test_a_host_goes_no_further() -> None:
    text = f"{LANDED} She flies on to {{G:Riga|LV}} on {{T:Friday|2021-05-07}}. {OLE} travelled with her to the mill."
    assert {country for who, country in travellers(text) if who == "ole"} == set()


def test_each_clause_names_where_its_fellow_goes() -> None:
    text = (
        f"{LANDED} She goes on to {{G:Riga|LV}} on {{T:Friday|2021-05-07}}. She is accompanied to {{G:Oslo|NO}} by {KOFI}, "
        f"while {ESI} will join her in {{G:Riga|LV}}."
    )
    assert travellers(text) == {("ama", "NO"), ("ama", "LV"), ("kofi", "NO"), ("esi", "LV")}


def test_who_is_accompanied_throughout_is_not_the_fellow() -> None:
    text = (
        "{P:Ama Boateng|ama|GH} will be in {G:Oslo|NO} until {T:Tuesday|2021-05-11} and in {G:Stockholm|SE} on "
        f"{{T:Friday|2021-05-14}}. {{O:The minister|ama|GH}} is accompanied throughout the tour by {KOFI}. "
        f"In {{G:Oslo|NO}} {KOFI} sleeps."
    )
    assert {(t.person.id, t.country) for t in trips(annotated(text))[0]} == {
        ("ama", "NO"), ("ama", "SE"), ("kofi", "NO"), ("kofi", "SE"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", [f"Will {KOFI} accompany her?", f"It is open whether {KOFI} will accompany her."]
)
def test_of_whom_it_is_asked_whether_they_come_along_is_no_fellow(text: str) -> None:
    assert travellers(f"{LANDED} {text}") == {("ama", "NO")}

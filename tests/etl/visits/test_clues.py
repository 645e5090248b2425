"""Whom phrases of travel mean: pronouns, owners of a visit, those who are quoted."""

import pytest

from etl.visits.clues import Clue
from etl.visits.dating import Bounds
from etl.visits.trip import Trip
from etl.visits.trips import observe, trips
from tests.etl.visits.inline import annotated

AMA, KOFI, OLE = "{P:Ama Boateng|ama|GH}", "{P:Kofi Mensah|kofi|TG}", "{P:Ole Lund|ole|NO}"
ESI = "{P:Esi Addo|esi|NO}"
LANDED = f"{AMA} landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}."
RIGA, FRIDAY = "{G:Riga|LV}", "{T:Friday|2021-05-07}"


def travellers(text: str) -> set[tuple[str, str]]:
    """Who goes where, as phrases of travel tell."""
    return {(t.person.id, t.country) for t in observe(annotated(text)).told}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # whom the sentence before was about rather than who travelled last
        (f"{KOFI} was missing. He has been in {RIGA} since {FRIDAY}.", "kofi"),
        # ... but not who only speaks
        (f"{KOFI} said so. She has been in {RIGA} since {FRIDAY}.", "ama"),
        (f"It is a duty, said {KOFI}. From there they go to {RIGA} on {FRIDAY}.", "ama"),
        # the owner of a visit stands next to it, or behind it
        (f"{OLE} noted that {KOFI}, during his visit to {RIGA} on {FRIDAY}, had agreed.", "kofi"),
        (f"{OLE} recalled the visit to {RIGA} of {KOFI} on {FRIDAY}.", "kofi"),
        # whom somebody calls on is not the subject, nor is whose deputy goes
        (f"{OLE}, {KOFI}'s deputy, flew to {RIGA} on {FRIDAY}.", "ole"),
        # ... but who leads those who travel is, and who stands behind an invitation
        (f"A delegation headed by {KOFI} flew to {RIGA} on {FRIDAY}.", "kofi"),
        (f"At the invitation of {OLE}, {KOFI} flew to {RIGA} on {FRIDAY}.", "kofi"),
        (f"She called on {KOFI} at noon; she flies to {RIGA} on {FRIDAY}.", "ama"),
        # a delegation that somebody leads is no word for who travelled before
        (f"{KOFI} will lead the delegation to {RIGA} in her place on {FRIDAY}.", "kofi"),
        # who receives others while they travel goes on
        (
            f"She had talks with {OLE} and {ESI} and received {KOFI}. Later she flew to {RIGA} on {FRIDAY}.",
            "ama",
        ),
        # a new trip is of whom the sentence before was about
        (f"{KOFI} has a cold. A trip to {RIGA} on {FRIDAY} goes ahead.", "kofi"),
        # whose mother somebody is does not go
        (f"{KOFI}, his uncle, paid a visit to {RIGA} on {FRIDAY}.", "kofi"),
    ],
)
def test_whom_words_of_travel_mean(text: str, who: str) -> None:
    assert travellers(f"{LANDED} {text}") == {("ama", "NO"), (who, "LV")}


@pytest.mark.parametrize("when", ["{T:June 2013|2013-06}", "{T:2012|2012}"])
def test_the_delegation_is_none_of_long_ago(when: str) -> None:
    text = f"The last visitor was {KOFI}, who was in {{G:Oslo|NO}} in {when}. {FRIDAY} saw the party in {RIGA}. The delegation left {RIGA} on {{T:Sunday|2021-05-09}}."
    assert travellers(f"{LANDED} {text}") == {("ama", "NO"), ("ama", "LV"), ("kofi", "NO")}


def test_whose_father_went_somewhere_did_not() -> None:
    text = f"{KOFI} showed a picture of his father, who flew to {RIGA} on {FRIDAY}."
    assert travellers(f"{LANDED} {text}") == {("ama", "NO")}


def test_where_somebody_meant_to_go_is_a_trip() -> None:
    text = f"She spoke of {RIGA}, where she had planned to go on {FRIDAY}. That visit was cancelled."
    (trip,) = (t for t in observe(annotated(f"{LANDED} {text}")).told if t.country == "LV")
    assert (trip.person.id, trip.off) == ("ama", "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        f"The last of them to make a visit here was {KOFI}, in {{T:July|2020-07}}.",
        f"{AMA} will receive {KOFI} on {FRIDAY}.",
    ],
)
def test_here_and_who_is_received_need_no_place_in_their_sentence(text: str) -> None:
    assert ("kofi", "NO") in travellers(f"{{G:OSLO|NO}} – It rained. {text}")


@pytest.mark.parametrize(
    "text",
    [
        f"{RIGA} on {FRIDAY} put off a visit by {KOFI}.",
        f"{KOFI} did not make the trip to {RIGA} on {FRIDAY}.",
    ],
)
def test_no_visit_to_a_place_named_before_another_or_that_is_not_made(text: str) -> None:
    assert ("kofi", "LV") not in travellers(text)


def test_had_come_is_an_arrival() -> None:
    assert travellers(f"{{G:OSLO|NO}} – {KOFI} had come in {{T:July|2020-07}}.") == {("kofi", "NO")}


def test_a_new_subject_behind_a_date_opens_a_clause() -> None:
    text = f"{AMA} hoped to sleep, and by {FRIDAY} she had moved on to {RIGA}."
    assert travellers(text) == {("ama", "LV")}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (f"{AMA} is in {RIGA} until {FRIDAY}.", {"LV"}),  # "until" is a phrase of its own
        (f"{AMA} is currently in {RIGA}.", {"LV"}),
        (f"{AMA} is in {RIGA}.", set()),
        (f"{AMA} had been to {RIGA}.", {"LV"}),
        (f"{AMA} came only as far as {RIGA}.", {"LV"}),
    ],
)
def test_who_is_in_a_place_on_a_day(text: str, countries: set[str]) -> None:
    assert travellers(text) == {("ama", c) for c in countries}


def test_several_who_travelled_are_meant_rather_than_one() -> None:
    two = f"{AMA} and {{P:Esi Addo|esi|GH}} landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}."
    text = f"{two} On {FRIDAY} {OLE} receives them and they go on to {RIGA}."
    assert travellers(text) == {("ama", "NO"), ("esi", "NO"), ("ama", "LV"), ("esi", "LV")}
    majesties = f"{two} Their Royal Highnesses go on to {RIGA} on {FRIDAY}."
    assert travellers(majesties) == travellers(text)


def test_who_is_received_comes_with_those_named_behind() -> None:
    text = f"{{G:OSLO|NO}} – {OLE} received {AMA} and {{P:Esi Addo|esi|GH}} on {FRIDAY}."
    assert travellers(text) == {("ama", "NO"), ("esi", "NO")}
    other = f"{{G:OSLO|NO}} – {OLE} received {AMA} and {{P:Kari Vik|kari|NO}} on {FRIDAY}."
    assert travellers(other) == {("ama", "NO")}


WEDNESDAY, SUNDAY = "{T:Wednesday|2021-05-05}", "{T:Sunday|2021-05-09}"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # each stop of a list has its own days, and no others
        (
            f"{AMA} will be in {{G:Oslo|NO}} on {WEDNESDAY}, in {RIGA} from {FRIDAY} to {SUNDAY} and then in {{G:Turku|FI}} on {{T:Monday|2021-05-10}}.",
            {"NO": "2021-05-05 2021-05-05", "LV": "2021-05-07 2021-05-09", "FI": "2021-05-10 2021-05-10"},
        ),
        (
            f"{AMA} will be in {{G:Oslo|NO}} on {WEDNESDAY} only, then in {RIGA} on {FRIDAY} and {{T:Saturday|2021-05-08}}.",
            {"NO": "2021-05-05 2021-05-05", "LV": "2021-05-07 2021-05-08"},
        ),
        # the first town of a country begins the visit, the last ends it
        (
            f"{AMA} will be in {{G:Oslo|NO}} on {WEDNESDAY}, in {{G:Bergen|NO}} on {FRIDAY} and in {RIGA} on {SUNDAY}.",
            {"NO": "2021-05-05 2021-05-07", "LV": "2021-05-09 2021-05-09"},
        ),
        (
            f"{AMA} goes abroad. The programme includes {{G:Oslo|NO}} on {WEDNESDAY} and {FRIDAY}, {{G:Bergen|NO}} on {{T:Saturday|2021-05-08}} and {{G:Narvik|NO}} on {SUNDAY}.",
            {"NO": "2021-05-05 2021-05-09"},
        ),
        (
            f"{AMA} will travel to {{G:Oslo|NO}} on {WEDNESDAY}, and on {FRIDAY}, to {RIGA}.",
            {"NO": "2021-05-05 2021-05-07", "LV": "2021-05-07 None"},
        ),
        # where one follows the other, a stop begins on its day
        (
            f"{AMA} will travel to {{G:Oslo|NO}} on {WEDNESDAY}, {RIGA} on {FRIDAY} and {{G:Turku|FI}} on {SUNDAY}.",
            {"NO": "2021-05-05 2021-05-07", "LV": "2021-05-07 2021-05-09", "FI": "2021-05-09 None"},
        ),
        (
            f"{AMA} continues to {{G:Oslo|NO}} on {WEDNESDAY} and on {FRIDAY} to {RIGA}.",
            {"NO": "2021-05-05 2021-05-07", "LV": "2021-05-07 None"},
        ),
        (
            f"{AMA} will visit {{G:Oslo|NO}} ({WEDNESDAY}), {RIGA} ({FRIDAY}) and {{G:Turku|FI}} ({SUNDAY}).",
            {"NO": "2021-05-05 2021-05-05", "LV": "2021-05-07 2021-05-07", "FI": "2021-05-09 2021-05-09"},
        ),
        # what is left for another country was visited, unless it is home, or may be
        (
            f"{AMA} left {{G:Norway|NO}} for {{G:Latvia|LV}} on {FRIDAY}.",
            {"NO": "None 2021-05-07", "LV": "2021-05-07 None"},
        ),
        (f"{AMA} left {{G:Ghana|GH}} for {{G:Latvia|LV}} on {FRIDAY}.", {"LV": "2021-05-07 None"}),
        (f"{{P:Ada Obi|ada|}} left {{G:Norway|NO}} for {{G:Latvia|LV}} on {FRIDAY}.", {"LV": "2021-05-07 None"}),
        # a period is of all countries of a phrase, a day may be of the first
        (
            f"{AMA} returned from {{G:Norway|NO}}. {AMA} flew to {RIGA} and {{G:Turku|FI}} in {{T:May|2020-05}}.",
            {"NO": "None None", "LV": "2020-05 None", "FI": "2020-05 None"},
        ),
        (f"{AMA} flew to {RIGA} and {{G:Turku|FI}} on {FRIDAY}.", {"LV": "2021-05-07 None", "FI": "None None"}),
        # several visits that somebody is back from: that ends the last
        (
            f"{AMA} returned to {{G:Accra|GH}} on {FRIDAY} after visits to {{G:Norway|NO}} and {{G:Latvia|LV}}.",
            {"NO": "None None", "LV": "None 2021-05-07"},
        ),
        # where she came from is another stop, unless it is home
        (
            f"{AMA} landed in {{G:Oslo|NO}} on {FRIDAY} from {RIGA}, where she had met {{P:Ada Obi|ada|LV}}.",
            {"NO": "2021-05-07 None", "LV": "None 2021-05-07"},
        ),
        (f"{AMA} landed in {{G:Oslo|NO}} on {FRIDAY} from {{G:Accra|GH}}.", {"NO": "2021-05-07 None"}),
        # who has left a country does not leave it again
        (
            f"{AMA} is in {RIGA} {{T:today|2021-05-08}}. She had landed in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}} and left"
            f" {{G:Norway|NO}} on {FRIDAY}. She flies home on {{T:Sunday|2021-05-09}}.",
            {"LV": "None 2021-05-09", "NO": "2021-05-03 2021-05-07"},
        ),
    ],
)  # fmt: skip
def test_the_stops_of_a_tour(text: str, days: dict[str, str]) -> None:
    found = {t.country: " ".join(_first(t.bounds, bound) for bound in ("start", "end")) for t in told(text)}
    assert found == days


def told(text: str) -> list[Trip]:
    return observe(annotated(text)).told


def _first(bounds: list[tuple[Clue, Bounds]], bound: str) -> str:
    return next((str(d.dating.interval) for _, b in bounds if (d := getattr(b, bound))), "None")


def test_this_year_holds_no_trips_together() -> None:
    text = f"{AMA} is in {RIGA} on {FRIDAY}, her second trip to {{G:Latvia|LV}} {{T:this year|2021}}. In {{T:February|2021-02}} she attended a fair in {RIGA}."
    assert [t.country for t in told(text)] == ["LV", "LV"]


def test_the_first_of_two_visits_is_another() -> None:
    text = f"{{G:RIGA|LV}} – {AMA} landed on {FRIDAY}. It is her second visit. The first was in {{T:May 2012|2012-05}}."
    assert [str(t.days[0]) for t in told(text)] == ["2021-05-07", "2012-05"]


@pytest.mark.parametrize(
    "text",
    [
        f"{{G:OSLO|NO}} – {OLE} met the visiting {AMA} at noon.",
        f"{{G:OSLO|NO}} – {OLE} met the {{O:visiting minister|ama|GH}}, {AMA}, at noon.",
    ],
)
def test_who_is_called_visiting_visits_the_country_of_the_dateline(text: str) -> None:
    assert travellers(text) == {("ama", "NO")}


def test_the_country_that_a_local_was_in_is_the_one_last_named() -> None:
    text = f"{{G:OSLO|NO}} – {OLE} flew home from {RIGA} on {FRIDAY}. He had been in the country since {WEDNESDAY}."
    assert travellers(text) == {("ole", "LV")}


def test_the_country_that_a_local_was_in_is_none_of_home() -> None:
    text = (
        f"{{G:OSLO|NO}} – {OLE} flew home from {RIGA} on {FRIDAY} because of snow in {{G:Bergen|NO}}. "
        f"He had been in the country since {WEDNESDAY}."
    )
    (trip,) = trips(annotated(text))[0]
    assert trip.country == "LV"
    assert trip.start
    assert str(trip.start.dating.interval) == "2021-05-05"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # what is done in a place, and said there
        (f"{AMA} held talks in {RIGA} on {FRIDAY}.", "ama"),
        (f"{AMA} took part in a fair in {RIGA} on {FRIDAY}.", "ama"),
        (f"{AMA} said in {RIGA} on {FRIDAY} that fish was dear.", "ama"),
        (f"Speaking in {RIGA} on {FRIDAY}, {AMA} said that fish was dear.", "ama"),
        (f"{AMA} is attending a fair in {RIGA}.", "ama"),
        # the guest of two who meet is the one who is not at home
        (f"{{P:Ada Obi|ada|LV}} met {AMA} in {RIGA} on {FRIDAY}.", "ama"),
        (f"Talks between {AMA} and {{P:Ada Obi|ada|LV}} took place in {RIGA} on {FRIDAY}.", "ama"),
        (f"{AMA} will be the guest of {{P:Ada Obi|ada|LV}} in {RIGA} on {FRIDAY}.", "ama"),
        # whom a phrase that opens the sentence speaks of stands behind it
        (f"During her visit to {RIGA} on {FRIDAY}, {AMA} will see a fair.", "ama"),
        (f"During her visit to {RIGA}, {AMA} will be received by {{P:Ole Lund|ole|}}.", "ama"),
        (f"After {{D:two days|P2D}} in {RIGA}, {AMA} slept.", "ama"),
        (f"From {RIGA}, {AMA} will fly home on {FRIDAY}.", "ama"),
        (f"Lawmakers led by {AMA} visited {RIGA} on {FRIDAY}.", "ama"),
        (f"{{G:RIGA|LV}} – {AMA} paid a courtesy call on {{P:Ada Obi|ada|LV}} on {FRIDAY}.", "ama"),
        (f"{{G:RIGA|LV}} – {AMA} is in the country for talks.", "ama"),
        (f"{{G:RIGA|LV}} – {AMA} said so at the end of a {{D:three-day|P3D}} visit.", "ama"),
        (f"{AMA} flew to The {{G:Hague|LV}} on {FRIDAY}.", "ama"),
        (f"After {RIGA}, {AMA} will fly home on {FRIDAY}.", "ama"),
        (f"A delegation, headed by {AMA}, held talks in {RIGA} on {FRIDAY}.", "ama"),
        (f"{AMA} said at a fair in {RIGA} on {FRIDAY} that fish was dear.", "ama"),
        (f"{AMA} is in {RIGA} for talks.", "ama"),
        (f"{{P:Ada Obi|ada|LV}} gave a dinner for {AMA} in {RIGA} on {FRIDAY}.", "ama"),
        # who says "I"
        (f"'I will go to {RIGA} on {FRIDAY},' {AMA} told reporters.", "ama"),
    ],
)
def test_what_guests_do(text: str, who: str) -> None:
    assert travellers(text) == {(who, "LV")}


@pytest.mark.parametrize(
    "text",
    [
        f"{AMA} hailed the pact. It was agreed in {RIGA} on {FRIDAY}.",
        f"{AMA} flew off. The next round will be held in {RIGA} on {FRIDAY}.",
        # who or what is new in a sentence is none of those spoken of
        f"{AMA} slept. An aide of the palace flew to {RIGA} on {FRIDAY}.",
        f"{AMA} slept. The first session is due on {FRIDAY}.",
        f"{AMA} slept. {{G:Cuba|CU}} did not leave {RIGA} on {FRIDAY}.",
        f"{AMA} sent a message of condolence to {RIGA} on {FRIDAY}.",
        f"The trial of {AMA}, who fled to {RIGA} on {FRIDAY}, goes on.",
        f"{AMA} said troops would remain in {RIGA} until {FRIDAY}.",
        f"{AMA} said on {FRIDAY} that {{G:Latvia|LV}} must stop fishing.",
    ],
)
def test_what_is_done_to_things_somewhere_is_no_visit(text: str) -> None:
    assert travellers(text) == set()


def test_a_name_that_ends_a_sentence_and_opens_the_next_is_in_both() -> None:
    text = f"The bank sent {AMA}. {{P:Boateng|ama|GH}} came to {RIGA} on {FRIDAY}."
    assert travellers(text) == {("ama", "LV")}


@pytest.mark.parametrize(
    "text",
    [
        # another subject than whom the text was about, in a clause or a sentence of its own
        f"A draft of the treaty on the {{G:Black Sea|TR}} was toasted in {RIGA} on {FRIDAY}.",
        f"{KOFI} was pleased; the contract for the ferry was completed in {RIGA} on {FRIDAY}.",
        f"{KOFI} was waiting for trunks that had stayed in {RIGA} since {FRIDAY}.",
        f"It was in {RIGA} on {FRIDAY} that the quarrel began.",
        f"The plan was initialled in {RIGA} on {FRIDAY}.",
        # where somebody speaks of it
        f"{KOFI} will be away for a meeting with {OLE}, an aide in {RIGA} said.",
        # who lives there, who is back, who goes home
        f"{KOFI} has been living in {RIGA} since {FRIDAY}.",
        f"{KOFI} was back in {RIGA} by {FRIDAY}.",
        f"{KOFI} flew home to {RIGA} on {FRIDAY}.",
        # what would be done on some condition
        f"{KOFI} said that he would travel to {RIGA} if his doctor agrees.",
        # a verb that is written like a noun
        f"{KOFI}, who stays in {RIGA}, gave a dinner.",
    ],
)
def test_nobody_travels(text: str) -> None:
    assert ("kofi", "LV") not in travellers(text)
    assert ("ama", "LV") not in travellers(f"{LANDED} {text}")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # who came before is told behind the verb, whatever they came for
        (
            f"The last envoy of the {{G:Togo|TG}} to come to {RIGA} for talks was the then {KOFI}, in {{T:1994|1994}}.",
            "kofi",
        ),
        (f"The last poet to have made the journey to {RIGA} remains {KOFI}, in {{T:1994|1994}}.", "kofi"),
        # whose visit it is: the owner, be they named behind a preposition; who made it
        (f"{OLE} and {AMA} spoke at the end of {KOFI}'s visit to {RIGA} on {FRIDAY}.", "kofi"),
        (f"{AMA} recalled the visit to {RIGA} that {KOFI} had paid in {{T:1994|1994}}.", "kofi"),
        # whom somebody met is not who leaves
        (f"{OLE} met Mr. {KOFI} before leaving for {RIGA} on {FRIDAY}.", "ole"),
        (f"{KOFI} carries on to {RIGA} on {FRIDAY}.", "kofi"),
    ],
)
def test_whose_visit_it_is(text: str, who: str) -> None:
    assert {id for id, country in travellers(text) if country == "LV"} == {who}


def test_there_is_where_somebody_came_a_clause_before() -> None:
    text = f"{{G:OSLO|NO}} – Nobody spoke of {{G:Peru|PE}}. {AMA} came on {FRIDAY}, and {KOFI} was there on {{T:Monday|2021-05-03}}."
    assert travellers(text) == {("ama", "NO"), ("kofi", "NO")}


def test_who_leaves_on_a_visit_may_leave_home() -> None:
    text = (
        f"{{P:Ada Obi|ada}} left {{G:Lima|PE}} on {FRIDAY} on a {{D:three-day|P3D}} official visit to {RIGA}."
    )
    assert travellers(text) == {("ada", "LV")}


@pytest.mark.parametrize(
    "text", [f"{KOFI} is expected from {RIGA} on {FRIDAY}.", f"{KOFI}, in town since {FRIDAY}, has a cold."]
)
def test_who_is_expected_or_in_town(text: str) -> None:
    assert ("kofi", "NO") in travellers(f"{{G:OSLO|NO}} – {text}")


@pytest.mark.parametrize(
    "text",
    [
        # it is another who goes: somebody of theirs, or who is told of for the first time
        f"Her deputy flew to {RIGA} on {FRIDAY}.",
        f"Her two colleagues will travel to {RIGA} on {FRIDAY}.",
        f"Two cargo ships left for {RIGA} on {FRIDAY}.",
        f"{{N:Ghanaian|GH}} nurses went to {RIGA} in {{T:May|2021-05}}.",
        # something of somebody is there
        f"{OLE}'s speech in {RIGA} on {FRIDAY} was read out.",
        f"{{G:Ghana|GH}}'s case in {RIGA} was heard on {FRIDAY}.",
        # who works there visits nothing, nor does who would go on a condition
        f"{KOFI} is studying in {RIGA}.",
        f"{KOFI} mused on {FRIDAY} that he would go to {RIGA} if the time was right.",
    ],
)
def test_no_visit(text: str) -> None:
    assert travellers(f"{LANDED} {text}") == {("ama", "NO")}


@pytest.mark.parametrize(
    "text",
    [
        # others or things go, not whom the text is about
        f"{KOFI} greeted 30 cooks. They will fly to {RIGA} on {FRIDAY}.",
        f"{KOFI} praised the cooks who flew to {RIGA} on {FRIDAY}.",
        f"{KOFI} smiled. Cooks from {{G:Togo|TG}} landed in {RIGA} on {FRIDAY}.",
        f"{KOFI} smiled. About 5,000 have arrived in {RIGA} since {FRIDAY}.",
        f"{KOFI} smiled. Clerks say money went to {RIGA} on {FRIDAY}.",
        f"{KOFI} named a team. It will fly to {RIGA} on {FRIDAY}.",
        f"{KOFI} smiled. His letter arrived in {RIGA} on {FRIDAY}.",
        f"{KOFI}'s deputies were in {RIGA} on {FRIDAY}.",
        f"A film about {KOFI} was shown in {RIGA} on {FRIDAY}.",
        f"{KOFI} smiled. The fair in {RIGA} lasts until {FRIDAY}.",
        # a figure of speech
        f"{KOFI} came under fire in {RIGA} on {FRIDAY}.",
        f"{KOFI} left {RIGA} waiting on {FRIDAY}.",
        f"{KOFI} was criticised in {RIGA} on {FRIDAY}.",
        f"{KOFI} received a gift from {OLE} on {FRIDAY} in {RIGA}.",
        # a stay that nobody chose, and what is done from afar
        f"{KOFI} spent {{D:nine years|P9Y}} in exile in {RIGA}.",
        f"{KOFI} addressed a fair in {RIGA} by video link on {FRIDAY}.",
        f"A message from {KOFI} was read at a fair in {RIGA} on {FRIDAY}.",
        f"{{G:RIGA|LV}} (Agency) - {KOFI} smiled. {OLE} joined him on {FRIDAY} in condemning the attack.",
        # what somebody wants, may do or denies
        f"{KOFI} was ready to go to {RIGA} on {FRIDAY}.",
        f"{OLE} would ask {KOFI} to come to {RIGA} on {FRIDAY}.",
        f"{KOFI} refused on {FRIDAY} to go to {RIGA}.",
        f"{KOFI} may travel to {RIGA} on {FRIDAY}.",
        f"{KOFI} cannot travel to {RIGA} on {FRIDAY}.",
        f"{KOFI} is thinking of a visit to {RIGA} on {FRIDAY}.",
        f"{OLE} dismissed reports that {KOFI} would visit {RIGA} on {FRIDAY}.",
    ],
)
def test_who_is_spoken_of_stays_at_home(text: str) -> None:
    assert not travellers(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # several who were named as one are "they", as is who travels with others
        (f"{KOFI} and {OLE} met. They will fly to {RIGA} on {FRIDAY}.", {"kofi", "ole"}),
        (f"{LANDED} They will fly to {RIGA} on {FRIDAY}.", {"ama"}),
        # what somebody wants, or refuses, in the meantime is not the travel
        (f"{KOFI} offered to mediate during a visit to {RIGA} on {FRIDAY}.", {"kofi"}),
        (f"{KOFI} is not expected to sign anything during his visit to {RIGA} on {FRIDAY}.", {"kofi"}),
        (f"{KOFI}, who refused to say more, flew to {RIGA} on {FRIDAY}.", {"kofi"}),
        (f"{KOFI}, of whom papers may come to think better, visited {RIGA} on {FRIDAY}.", {"kofi"}),
        (f"{KOFI} attended a conference on online safety in {RIGA} on {FRIDAY}.", {"kofi"}),
        (f"{KOFI} met critics in exile in {RIGA} on {FRIDAY}.", {"kofi"}),
        (f"{KOFI} received a medal from the mayor in {RIGA} on {FRIDAY}.", {"kofi"}),
        # one of several of whom a relative clause tells
        (f"{KOFI} was one of several politicians who travelled to {RIGA} on {FRIDAY}.", {"kofi"}),
        # of whom a relative clause tells
        (f"{OLE} praised the talks that {KOFI} held during a visit to {RIGA} on {FRIDAY}.", {"kofi"}),
    ],
)
def test_who_is_meant_goes(text: str, who: set[str]) -> None:
    assert {id for id, country in travellers(text) if country == "LV"} == who


def test_an_envoy_who_leaves_the_post_has_visited_nobody() -> None:
    assert not travellers(f"The {{O:envoy to Latvia|kofi|TG}}, {KOFI}, will leave {RIGA} on {FRIDAY}.")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # whom a sentence opens on stays the one spoken of, also where another one acts on them
        (f"As a student she saw a play of {KOFI}. She flew to {RIGA} on {FRIDAY}.", "ama"),
        (f"{ESI} saw her off. She flew to {RIGA} on {FRIDAY}.", "ama"),
        # ... but not who came along
        (f"{ESI}, who came with her, sang. She flew to {RIGA} on {FRIDAY}.", "esi"),
        # who receives somebody does not go on
        (f"{ESI} will receive the guest at noon, after which she will travel to {RIGA} on {FRIDAY}.", "ama"),
        # who goes on a trip stands in its clause
        (f"{OLE} cancelled a trip to {RIGA} on which {KOFI} was to have set out on {FRIDAY}.", "kofi"),
        # a list with somebody who is at home there
        (f"The wire said that {{P:Liga Ozola|liga|LV}} and {KOFI} held talks in {RIGA} on {FRIDAY}.", "kofi"),
        (f"{KOFI} was {{P:Liga Ozola|liga|LV}}'s guest in {RIGA} on {FRIDAY}.", "kofi"),
    ],
)
def test_who_goes_on(text: str, who: str) -> None:
    assert travellers(f"{LANDED} {text}") == {("ama", "NO"), (who, "LV")}


@pytest.mark.parametrize(
    "text",
    [
        f"{KOFI} is in town. He and {AMA} flew to {RIGA} on {FRIDAY}.",
        f"{KOFI} spoke in {RIGA}, where he and {AMA} landed on {FRIDAY}.",
        f"{KOFI} and {AMA} saw a play. Both guests flew to {RIGA} on {FRIDAY}.",
    ],
)
def test_two_who_go_together(text: str) -> None:
    assert travellers(text) == {("kofi", "LV"), ("ama", "LV")}


def test_a_couple_are_the_two_named_together() -> None:
    text = (
        f"{AMA} and {KOFI} will see a play. {OLE} landed in {{G:Accra|GH}} on {{T:Monday|2021-05-03}}. "
        f"The couple move on to {RIGA} on {FRIDAY}."
    )
    assert {who for who, country in travellers(text) if country == "LV"} == {"ama", "kofi"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # what somebody says that they do themselves
        (f"{KOFI} said that he will be in {RIGA} on {FRIDAY}.", "kofi"),
        (f"“Good to be in {RIGA},” {KOFI} wrote on {FRIDAY}.", "kofi"),
        (f"{KOFI} tweeted from {RIGA} on {FRIDAY}.", "kofi"),
        (f"{KOFI} posted on Pagebook from {RIGA} on {FRIDAY}.", "kofi"),
        # getting there some time after something else
        (f"{KOFI} arrived shortly before noon on {FRIDAY} in {RIGA}.", "kofi"),
        (f"{KOFI} flew shortly after dawn on {FRIDAY} to {RIGA}.", "kofi"),
        (f"{KOFI} travelled soon after the vote to {RIGA} on {FRIDAY}.", "kofi"),
        (f"{KOFI} arrived after a long morning in {RIGA} on {FRIDAY}.", "kofi"),
        # what a question tells by the way
        (f"Has {KOFI}'s visit to {RIGA} on {FRIDAY} changed anything?", "kofi"),
        (f"Will {KOFI}, who arrived in {RIGA} on {FRIDAY}, find a way out?", "kofi"),
        (f"Has {KOFI} changed his mind since he arrived in {RIGA} on {FRIDAY} and saw {OLE}?", "kofi"),
        (f"Can {{G:Latvia|LV}} trust {KOFI}, who will visit {RIGA} on {FRIDAY}?", "kofi"),
        (f"{KOFI} will visit {RIGA} only once this year, in {{T:July|2021-07}}.", "kofi"),
        # with somebody of theirs
        (f"{KOFI} and his wife landed in {RIGA} on {FRIDAY}.", "kofi"),
        (f"{KOFI} spoke to the wire from {RIGA}, where he and his aides have been since {FRIDAY}.", "kofi"),
        # at the head of those of a country, or beside them
        (
            f"A delegation of the {{G:Republic of Togo|TG}} headed by {KOFI} flew to {RIGA} on {FRIDAY}.",
            "kofi",
        ),
        (f"{KOFI}, and the accompanying delegation left for {RIGA} on {FRIDAY}.", "kofi"),
        # a visit that opens the sentence, a walk
        (f"As part of his visit to {RIGA}, {KOFI} saw a farm on {FRIDAY}.", "kofi"),
        (f"{KOFI} walks through {RIGA} on {FRIDAY}.", "kofi"),
        (f"{KOFI} is on a roadshow that started in {RIGA} on {FRIDAY}.", "kofi"),
        (f"{KOFI}, in {RIGA} for a fair, spoke on {FRIDAY}.", "kofi"),
        # who stands behind what is told of the place
        (f"The fair in {RIGA} on {FRIDAY} was attended by {KOFI}.", "kofi"),
        (f"Guests at the fair in {RIGA} on {FRIDAY} included {KOFI}.", "kofi"),
        (f"At a joint press conference with {OLE} in {RIGA} on {FRIDAY}, {KOFI} smiled.", "kofi"),
        (f"A dinner in honour of {KOFI} was held in {RIGA} on {FRIDAY}.", "kofi"),
    ],
)
def test_who_goes_there_in_other_words(text: str, who: str) -> None:
    assert travellers(f"{{G:LIMA|PE}} - {text}") == {(who, "LV")}


@pytest.mark.parametrize(
    "text",
    [
        f"Will {KOFI} come to {RIGA} on {FRIDAY} as well?",
        f"When will {KOFI} go to {RIGA}?",
        f"Is {KOFI} going to pay an official visit to {RIGA} on {FRIDAY}?",
        f"Will {KOFI}, a friend of theirs, visit {RIGA} on {FRIDAY}?",
        f"Will {KOFI} sign the treaty and visit {RIGA} on {FRIDAY}?",
        f"{KOFI} will visit {RIGA} only when there is a road.",
        f"{KOFI} should travel to {RIGA}.",
        f"{KOFI} said that troops will be in {RIGA} on {FRIDAY}.",
        f"{KOFI} thanked {OLE} for hosting the talks in {RIGA} on {FRIDAY}.",
        # whom they speak or write to, and about whom
        f"{KOFI} spoke to reporters from {{G:Latvia|LV}} on {FRIDAY}.",
        f"{KOFI} wrote on {FRIDAY} to families from {{G:Latvia|LV}}.",
        f"{KOFI} tweeted on {FRIDAY} about refugees from {{G:Latvia|LV}}.",
        # somebody of theirs, and what is theirs
        f"The fair in {RIGA} on {FRIDAY} was attended by {KOFI}'s deputy.",
        f"Among the topics of the talks in {RIGA} on {FRIDAY} was {KOFI}'s plan.",
        f"At a ceremony in {RIGA} on {FRIDAY}, {KOFI}'s book was shown.",
        f"A ceremony for {KOFI}'s book was held in {RIGA} on {FRIDAY}.",
        f"Dinner for {KOFI} was cancelled because of a storm in {RIGA} on {FRIDAY}.",
        f"Dinner for {KOFI} was cancelled in {RIGA}.",
        f"{KOFI} cancelled all his engagements in {RIGA}.",
        # what is continued goes nowhere
        f"{KOFI} continued his support for {RIGA} on {FRIDAY}.",
        # who opens something is as often of the place
        f"The fair in {RIGA} on {FRIDAY} was opened by {{P:Ieva Ozola|ieva|}}.",
    ],
)
def test_what_is_asked_advised_or_done_by_others_is_no_visit(text: str) -> None:
    assert travellers(f"{{G:LIMA|PE}} - {text}") == set()


def test_after_others_somebody_lands_where_they_did() -> None:
    assert travellers(f"{LANDED} {KOFI} landed shortly afterwards.") == {("ama", "NO"), ("kofi", "NO")}


@pytest.mark.parametrize(
    "text",
    [
        f"{AMA} arrived amid tight security in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}.",
        f"{AMA} landed despite fog in {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}.",
        f"{AMA} arrived in host city {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}.",
        f"{AMA} travelled with aid to {{G:Oslo|NO}} on {{T:Monday|2021-05-03}}.",
    ],
)
def test_words_between_the_travel_and_the_place(text: str) -> None:
    assert travellers(text) == {("ama", "NO")}

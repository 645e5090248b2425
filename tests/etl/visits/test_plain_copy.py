"""The plain ways in which short news tells of visits: hosts, partners, summits, rounds, what is dropped."""

import pytest

from tests.etl.visits.inline import annotated, reports

AMA, KOFI, ESI = "{P:Ama Boateng|ama|GH}", "{P:Kofi Mensah|kofi|GH}", "{P:Esi Owusu|esi|GH}"
BERIT, PAZ = "{P:Berit Dahl|berit|NO}", "{P:Juan Paz|paz|BO}"
OSLO, LIMA, QUITO = "{G:Oslo|NO}", "{G:Lima|PE}", "{G:Quito|EC}"
MONDAY, WEDNESDAY, FRIDAY = "{T:Monday|2021-05-03}", "{T:Wednesday|2021-05-05}", "{T:Friday|2021-05-07}"
JUNE = "{T:June|2021-06}"

Row = tuple[str, str, str | None, str | None]


def told(text: str) -> set[Row]:
    """The visits of a text: who, country, first and last day."""
    return {
        (r.visitor, r.destination, *(str(d.interval) if d else None for d in (r.start, r.end)))
        for r in reports(annotated(text))
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BERIT} hosted her colleagues {AMA} and {PAZ} in {OSLO} on {MONDAY}.", {"ama", "paz"}),
        (f"{BERIT} received her counterpart {AMA} on {MONDAY}.", {"ama"}),
        (f"{BERIT} received {AMA} and {{P:Olav Moe|olav|NO}} in {OSLO} on {MONDAY}.", {"ama"}),
    ],
)
def test_whom_a_host_receives(text: str, expected: set[str]) -> None:
    assert {row[0] for row in told(text) if row[1] == "NO"} == expected


TALKS_OVER = f"{BERIT} met {PAZ} in {LIMA} on {WEDNESDAY} after the close of a summit."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an event whose place was told
        (f"{PAZ} opened the summit in {OSLO}. {AMA}, who also attended the summit, left for {{G:Accra|GH}} on {FRIDAY}.", {("ama", "NO")}),
        (f"{KOFI} flew to {OSLO} for a climate conference. {AMA} attended the conference too.", {("kofi", "NO"), ("ama", "NO")}),
        (f"A summit will be held in {OSLO}. {AMA} is to attend the {{D:two-day|P2D}} meeting.", {("ama", "NO")}),
        # ... told of one place, not of the next
        (f"A summit was held in {OSLO}. In {LIMA} there was a conference. {AMA} attended the summit.", {("ama", "NO")}),
        (f"A summit was held in {OSLO}. {AMA} attended the wedding.", set()),
        (f"A summit was held in {OSLO}. {BERIT} attended the summit.", set()),
        # who is met is elsewhere
        (f"{BERIT} will meet {AMA}, who is also attending the summit in {LIMA} on {FRIDAY}.", {("ama", "PE")}),
        # two who were named, and who comes behind somebody
        (f"{AMA} and {KOFI} signed the letter. Both will be in {OSLO} on {FRIDAY}.", {("ama", "NO"), ("kofi", "NO")}),
        (f"{AMA} arrived in {OSLO} on {MONDAY}. {PAZ} followed on {WEDNESDAY}.", {("ama", "NO"), ("paz", "NO")}),
        # who came before, and as what
        (f"{OSLO}, May 8 (Agency) - The last Ghanaian to come was {AMA}, in {{T:2019|2019}}.", {("ama", "NO")}),
        (f"{OSLO}, May 8 (Agency) - {AMA} also came as envoy in {{T:2019|2019}}.", {("ama", "NO")}),
        (f"The journey to {OSLO} on {MONDAY} of the Right Honourable {AMA} was useful.", {("ama", "NO")}),
        # who goes to an event there, who does not
        (f"{AMA} would go to the Summit of the Fleets in {OSLO} on {FRIDAY}.", {("ama", "NO")}),
        (f"{KOFI} missed the funeral in {OSLO} on {MONDAY}. {AMA} went to the ceremony in his place.", {("ama", "NO")}),
        (f"{AMA} could not attend the funeral in {OSLO} on {MONDAY}.", set()),
        (f"{AMA} wasn't able to attend the funeral in {OSLO} on {MONDAY}.", set()),
        (f"{AMA} couldn’t come to {OSLO} on {MONDAY}.", set()),
        (f"{AMA} accepted an invitation to visit {OSLO} in {JUNE}.", {("ama", "NO")}),
        (f"{AMA} got an invitation to visit {OSLO} in {JUNE}.", set()),
        (f"{AMA} accepted an invitation to visit {OSLO}, she said on {MONDAY}.", set()),
        (f"A return visit to {OSLO} by {AMA} is planned for {JUNE}.", {("ama", "NO")}),
        (f"The bridge was opened by {AMA} in {OSLO} on {MONDAY}.", {("ama", "NO")}),
        (f"{KOFI} arrived in {OSLO} on {MONDAY}. {AMA} is to follow on {FRIDAY}.", {("kofi", "NO"), ("ama", "NO")}),
        # whom a place or a host expects
        (f"{{G:Norway|NO}} expects {AMA} on {FRIDAY}.", {("ama", "NO")}),
        (f"{OSLO} is preparing for the arrival on {FRIDAY} of {AMA}.", {("ama", "NO")}),
        (f"{OSLO} was calm before {FRIDAY}'s visit by {AMA}.", {("ama", "NO")}),
        # somebody else than whom an office names
        (f"{AMA} as {{O:Foreign Minister|kofi}} {KOFI} was in {OSLO} on {MONDAY}.", {("ama", "NO")}),
        # where a tour begins
        (f"{AMA} began a regional round of her own in {OSLO} on {MONDAY}.", {("ama", "NO")}),
        (f"{AMA} started her tour of {LIMA} and {QUITO}.", {("ama", "PE"), ("ama", "EC")}),
    ],
)  # fmt: skip
def test_who_is_where(text: str, expected: set[tuple[str, str]]) -> None:
    assert {row[:2] for row in told(text)} == expected


def test_a_month_that_is_not_over() -> None:
    later = "{T:later this month|2021-05}"
    for words in (
        f"will visit {OSLO} {later}",
        f"is expected in {OSLO} {later}",
        f"is due {later} in {OSLO}",
    ):
        assert [r.status for r in reports(annotated(f"{AMA} {words}."))] == ["planned"]
    assert [r.status for r in reports(annotated(f"{AMA} visited {OSLO} {{T:this month|2021-05}}."))] == [
        "completed"
    ]


def test_who_is_back_has_left() -> None:
    text = f"{AMA} has been in {OSLO} since {MONDAY} and is back on {FRIDAY}."
    assert told(text) == {("ama", "NO", "2021-05-03", "2021-05-07")}


def test_a_visit_for_each_year() -> None:
    years = "in {T:1980|1980}, {T:1985|1985} and {T:1995|1995}"
    text = f"{AMA} was in {OSLO} {years}, and in {LIMA} in {{T:1999|1999}}."
    assert sorted((c, d) for _, c, d, _ in told(text)) == [
        ("NO", "1980"),
        ("NO", "1985"),
        ("NO", "1995"),
        ("PE", "1999"),
    ]
    assert len(told(f"{AMA} will visit {OSLO} in {{T:July|2021-07}} and {{T:August|2021-08}}.")) == 1


def test_what_is_said_here_is_said_on_a_visit() -> None:
    line = f"{OSLO}, May 8 (Agency) - "
    assert {row[:2] for row in told(f"{line}{AMA} said here on {MONDAY} that fish would do.")} == {
        ("ama", "NO")
    }
    assert {row[:2] for row in told(f"{line}{AMA} told a news conference here that fish would do.")} == set()
    assert told(f"{line}{BERIT} said here on {MONDAY} that fish would do.") == set()


def test_legs_with_their_days_and_no_word_between() -> None:
    text = f"{AMA} will visit {OSLO} {{T:June 16|2021-06-16}} - {{T:17|2021-06-17}} and {LIMA} {{T:June 18|2021-06-18}}."
    assert told(text) == {("ama", "NO", "2021-06-16", "2021-06-17"), ("ama", "PE", "2021-06-18", None)}


def test_a_tour_is_over_for_all_its_countries_on_its_last_day() -> None:
    days = "from {T:June 18|2021-06-18} to {T:25|2021-06-25}"
    found = told(f"{AMA} will visit {LIMA}, {QUITO} and {OSLO} {days}.")
    assert {(c, d) for _, c, _, d in found} == {
        ("PE", "2021-06-25"),
        ("EC", "2021-06-25"),
        ("NO", "2021-06-25"),
    }


def test_a_last_visit_is_another_one() -> None:
    text = f"{AMA}, whose last visit dates from {{T:2015|2015}}, flew to {OSLO} on {MONDAY}."
    assert {row[2] for row in told(text)} == {"2015", "2021-05-03"}


def test_the_eve_of_a_visit() -> None:
    text = f"On the eve of her visit to {OSLO}, which begins on {MONDAY}, {AMA} spoke to reporters."
    assert {row[:3] for row in told(text)} == {("ama", "NO", "2021-05-03")}


def test_a_delayed_plane_puts_off_no_visit() -> None:
    text = f"{AMA} was to land in {OSLO} on {MONDAY} but her plane was delayed; she got there on {WEDNESDAY}."
    (found,) = reports(annotated(text))
    assert found.status != "postponed"


def test_the_day_of_an_arrival() -> None:
    text = (
        f"{AMA} ended her visit to {OSLO} on {WEDNESDAY}. {BERIT} had met her upon her arrival on {MONDAY}."
    )
    assert told(text) == {("ama", "NO", "2021-05-03", "2021-05-05")}


def test_each_on_their_own_day() -> None:
    text = f"{AMA} and {KOFI} arrived in {OSLO} on {MONDAY}. {AMA} left on {WEDNESDAY}, {KOFI} on {FRIDAY}."
    assert {(row[0], row[3]) for row in told(text)} == {("ama", "2021-05-05"), ("kofi", "2021-05-07")}
    text = f"{OSLO}, May 8 (Agency) - {AMA} arrived on {MONDAY}, {PAZ} on {WEDNESDAY}."
    assert {(row[0], row[2]) for row in told(text)} == {("ama", "2021-05-03"), ("paz", "2021-05-05")}


def test_who_is_met_in_each_place() -> None:
    text = f"{AMA} met {BERIT} in {OSLO} on {MONDAY} and {{P:Rosa Vega|rosa|PE}} in {LIMA} on {WEDNESDAY}."
    assert {row[:3] for row in told(text)} == {("ama", "NO", "2021-05-03"), ("ama", "PE", "2021-05-05")}


def test_who_goes_for_another() -> None:
    text = f"{KOFI} will be represented at the funeral in {OSLO} on {FRIDAY} by {AMA}."
    assert {row[:2] for row in told(text)} == {("ama", "NO")}
    text = f"{KOFI} will not travel to {OSLO} on {FRIDAY}; {AMA} will go instead."
    assert ("ama", "NO") in {row[:2] for row in told(text)}


def test_a_visit_cut_short_is_not_as_long_as_it_was_to_be() -> None:
    long = "{D:four-day|P4D}"
    text = f"{AMA} cut short her {long} visit to {OSLO}, which began on {MONDAY}."
    assert told(text) == {("ama", "NO", "2021-05-03", None)}
    text = f"{AMA} shortened a {long} visit to {OSLO} and left on {WEDNESDAY}."
    assert {row[3] for row in told(text)} == {"2021-05-05"}
    assert {row[2] for row in told(text)} != {"2021-05-02"}

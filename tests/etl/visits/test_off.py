"""Is a visit called off or put off? By the words of its clause, and of others that speak of it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from inline import annotated, reports

from etl.visits.trips import undated

AMA = "{O:Trade Minister|ama|GH} {P:Ama Boateng|ama|GH}"
MON = "{T:Monday|2021-05-03}"
OFF = [
    (f"{AMA} was to land in {{G:Oslo|NO}} on {MON}, but called her journey off last week.", "cancelled"),
    (f"{AMA} was due in {{G:Oslo|NO}} on {MON}, but has moved her trip to the autumn.", "postponed"),
    (f"{AMA} should have been in {{G:Oslo|NO}} on {MON}.", "cancelled"),
    (f"{AMA} was to have flown to {{G:Oslo|NO}} on {MON} and gone on to {{G:Bergen|NO}}.", "cancelled"),
    (f"A visit by {AMA} to {{G:Oslo|NO}}, which had been set for {MON}, was put off by the hosts.", "postponed"),
    (f"Scrapped: the visit of {AMA} to {{G:Oslo|NO}} on {MON}.", "cancelled"),
    (f"{AMA} will no longer be travelling to {{G:Oslo|NO}} on {MON}.", "cancelled"),
    (f"{AMA} had been expected in {{G:Oslo|NO}} on {MON}, but that visit was put off.", "postponed"),
    (f"{{G:OSLO|NO}} – The visit of {AMA}, which was to begin on {MON}, has been postponed.", "postponed"),
    (f"{AMA} has pushed her visit to {{G:Oslo|NO}} back to the summer.", "postponed"),
    (f"{AMA} was to fly to {{G:Oslo|NO}} on {MON}. That journey has been scrapped.", "cancelled"),
    (f"{AMA} had been expected in {{G:Oslo|NO}} on {MON}. It is off for the time being.", "postponed"),
    (f"{AMA} was due in {{G:Oslo|NO}} on {MON} but never came.", "cancelled"),
    (f"{AMA} had planned to come to {{G:Oslo|NO}} on {MON}, but her office said she is not coming.", "cancelled"),
    (f"{AMA} would not travel to {{G:Oslo|NO}} on {MON}, she was told.", "cancelled"),
    (f"{AMA} will attend neither the fair in {{G:Oslo|NO}} on {MON} nor the one in {{G:Riga|LV}}.", "cancelled"),
    (f"{AMA} will not attend the fair in {{G:Oslo|NO}} on {MON}.", "cancelled"),
    (f"{AMA} was to have stayed in {{G:Oslo|NO}} for a day on {MON}, but fog kept her.", None),
    (f"{AMA} began a visit to {{G:Oslo|NO}} on {MON}. A plan to tour {{G:Bergen|NO}} was dropped.", None),
    (f"{AMA} was due in {{G:Oslo|NO}} on {MON}. The bill was dropped.", None),
    (f"{AMA} was due in {{G:Oslo|NO}} on {MON}.", None),
    (f"{AMA} landed in {{G:Oslo|NO}} on {MON} for a visit put off last year.", None),
    (f"The visit of {AMA} to {{G:Oslo|NO}} on {MON} has not been cancelled.", None),
    (f"{AMA} will visit {{G:Oslo|NO}} on {MON}, denying reports that the trip was called off.", None),
    (f"{AMA} will visit {{G:Oslo|NO}} on {MON} if the vote there is not postponed.", None),
    (f"{AMA} is to visit {{G:Oslo|NO}} on {MON} despite demands to cancel the trip.", None),
    (f"{AMA} is on a visit to {{G:Oslo|NO}} that began on {MON} and called off a dinner.", None),
    (f"{AMA} was in {{G:Oslo|NO}} on {MON} for a visit after the news conference was cancelled.", None),
    (f"{AMA} was in {{G:Oslo|NO}} on {MON}. She was to have gone on to {{G:Bergen|NO}} as well.", None),
    (f"Snow forced {AMA} to abandon a visit to {{G:Oslo|NO}} on {MON}.", "cancelled"),
    (f"A trip of {AMA} to {{G:Oslo|NO}} pencilled in for {MON}, had to be put off.", "postponed"),
    (f"The hosts have cancelled the visit of {AMA}, who was to fly to {{G:Oslo|NO}} on {MON}.", "cancelled"),
    (f"{AMA} had been due in {{G:Oslo|NO}} on {MON} but arrived a day earlier.", None),
    (f"{AMA} cut short a visit to {{G:Oslo|NO}} on {MON} and dropped {{G:Latvia|LV}} altogether.", None),
    (f"{AMA} returned home on {MON}, abandoning a visit to {{G:Oslo|NO}} that began on Sunday.", None),
    (f"{AMA} arrived in {{G:Oslo|NO}} on {MON}. The trip had been postponed twice.", None),
    # what follows is why, and whose it is tells whether they wanted to or did
    (f"The visit of {AMA} to {{G:Oslo|NO}} on {MON} has been cancelled because of protests.", "cancelled"),
    (f"The visit of {AMA} to {{G:Oslo|NO}} on {MON} was called off after talks failed.", "cancelled"),
    (f"Under pressure from farmers, {AMA} cancelled a visit to {{G:Oslo|NO}} on {MON}.", "cancelled"),
    (f"{AMA} considered the risks and cancelled a visit to {{G:Oslo|NO}} on {MON}.", "cancelled"),
    (f"{AMA} could not travel and cancelled a visit to {{G:Oslo|NO}} on {MON}.", "cancelled"),
    # a part that the trip was for
    (f"{AMA} was to hold talks in {{G:Oslo|NO}} on {MON}, but the talks were called off.", "cancelled"),
    (f"{AMA} was due to travel to {{G:Oslo|NO}} on {MON}, but her flight was cancelled.", "cancelled"),
    # others than the visit are dropped, or other plans told
    (f"{AMA} told reporters in {{G:Oslo|NO}} on {MON} she was scrapping fuel subsidies.", None),
    (f"{AMA}, who had been expected in {{G:Oslo|NO}} on {MON}, is in town.", None),
    (f"{AMA} was due in {{G:Oslo|NO}} on {MON}. She stayed in the capital for two days.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFF, ids=[t[:70] for t, _ in OFF])
def test_whether_a_visit_takes_place(text: str, expected: str | None) -> None:
    found, _ = undated(annotated(text))
    assert [t.off for t in found if t.country == "NO"] == [expected]


JUNE = "{T:June|2021-06}"
NEW_DAYS = [
    f"{AMA} has put off until {JUNE} a visit to {{G:Oslo|NO}} due on {MON}.",
    f"The visit of {AMA} to {{G:Oslo|NO}} has been moved from {MON} to {JUNE}.",
    f"The visit of {AMA} to {{G:Oslo|NO}}, announced for {MON}, will now take place in {JUNE}.",
    f"{AMA} should have been in {{G:Oslo|NO}} on {MON}, but has moved her trip to {JUNE}.",
]


@pytest.mark.parametrize("text", NEW_DAYS)
def test_a_visit_put_off_to_new_days_is_two(text: str) -> None:
    found = [
        (r.status, r.start and str(r.start.interval.start)) for r in reports(annotated(text, "2021-05-01"))
    ]
    assert sorted(found, key=str) == [("planned", "2021-06-01"), ("postponed", "2021-05-03")]


def test_a_visit_moved_by_a_day_is_one() -> None:
    text = f"The visit of {AMA} to {{G:Oslo|NO}} was moved from {MON} to {{T:Tuesday|2021-05-04}}."
    found = [
        (r.status, r.start and str(r.start.interval.start)) for r in reports(annotated(text, "2021-05-01"))
    ]
    assert found == [("planned", "2021-05-04")]


def test_what_else_was_put_off_is_no_visit() -> None:
    text = f"{AMA}, who was in {{G:Oslo|NO}} on {MON}, put off a visit to {{G:Sweden|SE}} until {JUNE}."
    assert not [r for r in reports(annotated(text)) if r.destination == "NO" and r.status == "planned"]


def test_no_new_day() -> None:
    texts = (
        f"{AMA} has put off a visit to {{G:Oslo|NO}} from {MON} to {{T:Friday|2021-05-07}}.",
        f"{AMA} has deferred a visit to {{G:Oslo|NO}} on {MON} to {{T:next year|2022}}.",
    )
    for text in texts:
        assert [r.status for r in reports(annotated(text, "2021-05-01"))] == ["postponed"]

"""Which of the dates beside a phrase of travel are its first and its last day, and how long it lasts."""

import pytest

from etl.visits.clues import find
from etl.visits.dating import Bounds, Dated, bounds
from etl.visits.skeleton import skeletons
from tests.etl.visits.inline import annotated

AMA = "{P:Ama Boateng|ama|GH}"
OSLO, QUITO, RIGA = "{G:Oslo|NO}", "{G:Quito|EC}", "{G:Riga|LV}"
SUNDAY, TUESDAY, FRIDAY = "{T:Sunday|2021-05-09}", "{T:Tuesday|2021-05-11}", "{T:Friday|2021-05-14}"


def read(marked: str, words: str) -> Bounds:
    """What the phrase that begins with some words says."""
    one = annotated(marked)
    clues = find(skeletons(one), None)
    return next(bounds(c) for c in clues if one.article.text[slice(*c.trigger)].startswith(words))


def day(dated: Dated | None) -> str | None:
    return str(dated.dating.interval) if dated else None


@pytest.mark.parametrize(
    ("marked", "words", "start", "end"),
    [
        (f"{AMA} reached {OSLO} on {SUNDAY}, went on to {QUITO} on {TUESDAY}.", "went", "2021-05-11", None),
        (f"On {SUNDAY}, {AMA} landed in {OSLO} for a week.", "landed", "2021-05-09", None),
        (f"{AMA} will fly to {OSLO} on {SUNDAY}, the palace said {FRIDAY}.", "fly", "2021-05-09", None),
        (f"{AMA} arrived in {OSLO}, the ministry told reporters here on {FRIDAY}.", "arrived", None, None),
        (f"{AMA} flew to {OSLO}, the first envoy to do so since {{T:1998|1998}}.", "flew", None, None),
        (f"{AMA} flew to {OSLO}, her longest trip since taking office {{T:last May|2020-05}}.", "flew", None, None),
        (f"{AMA}, who had arrived in {QUITO} on {SUNDAY}, flew to {OSLO}.", "flew", None, None),
        (f"{AMA} takes in {QUITO} from {SUNDAY} to {TUESDAY} and ends in {OSLO}, where she stays until {FRIDAY}.", "Oslo", None, None),
        (f"{AMA} called off her trip to {OSLO} on {SUNDAY}.", "trip", None, None),
        (f"{AMA} will be in {OSLO} as from {SUNDAY}.", "be in", "2021-05-09", None),
        (f"{AMA} will tour. {OSLO}, {SUNDAY}-{TUESDAY}.", "Oslo", "2021-05-09", "2021-05-11"),
        (f"{AMA} will tour. {OSLO} | {SUNDAY}-{TUESDAY} | A fair", "Oslo", "2021-05-09", "2021-05-11"),
        (f"{AMA} touches down in the small hours of {SUNDAY}.", "touches", "2021-05-09", None),
        (f"{AMA} and her party land at the Old Field late on {SUNDAY}.", "land", "2021-05-09", None),
        (f"{AMA} goes abroad. The programme includes {OSLO} on {SUNDAY} and {TUESDAY}.", "programme", "2021-05-09", "2021-05-11"),
        (f"{AMA} will be in {OSLO} on {SUNDAY}, {TUESDAY} and {FRIDAY}.", "be in", "2021-05-09", "2021-05-14"),
        (f"{AMA} leaves {SUNDAY} for {OSLO}.", "leaves", "2021-05-09", None),
        (f"{AMA} leaves {SUNDAY} on a {{D:three-day|P3D}} visit to {OSLO}.", "leaves", "2021-05-09", None),
        (f"{AMA}, back from {OSLO} since {SUNDAY}, was in the chair.", "back", None, "2021-05-09"),
        (f"{AMA} was in {OSLO} from {SUNDAY} to {TUESDAY} and went on from there to {QUITO}.", "went", None, None),
        (f"{AMA} landed in {OSLO} on {SUNDAY} and {TUESDAY} sees {QUITO}.", "landed", "2021-05-09", None),
        # the day before a visit ends, but not before something else does
        (f"{AMA} on {FRIDAY} wrapped up in {OSLO} the mission that she had led since {SUNDAY}.", "Oslo", "2021-05-09", "2021-05-14"),
        (f"{AMA} on {FRIDAY} concluded her first mission in {OSLO}, where she was since {SUNDAY}.", "her first", None, "2021-05-14"),
        (f"{AMA} on {FRIDAY} ended months of silence on the trip to {OSLO}.", "trip", None, None),
        (f"{AMA} is on a trip to {OSLO}, which {FRIDAY} ended the strike.", "trip", None, None),
        # what ends or begins a visit, behind its place or people
        (f"{AMA} wraps up {{D:three-day|P3D}} {OSLO} visit ({FRIDAY})", "Oslo", None, "2021-05-14"),
        (f"{AMA} begins a {{N:Norwegian|NO}} trip on {FRIDAY} in {OSLO}.", "begins", "2021-05-14", None),
        (f"{AMA} will start her {OSLO} visit on {SUNDAY}.", "Oslo", "2021-05-09", None),
        (f"{AMA} confirmed her {OSLO} visit on {SUNDAY}.", "Oslo", None, None),
        (f"{AMA} ended talks in {QUITO}. The {OSLO} visit was on {FRIDAY}.", "Oslo", None, None),
        # who is due to do something need not get there on that day
        (f"{AMA} was due from {OSLO} on {FRIDAY} to land in {QUITO}.", "was due", "2021-05-14", None),
        (f"{OSLO}, {FRIDAY} - {AMA} returned on {SUNDAY} after talks.", "returned", None, "2021-05-09"),
        (f"{AMA}, who came from {QUITO} on {SUNDAY}, is in {OSLO}.", "came", "2021-05-09", None),
        (f"{AMA} came in on {SUNDAY} and stays until {FRIDAY}.", "stays", None, "2021-05-14"),
        (f"{AMA} came in on {SUNDAY} and goes home on {FRIDAY}.", "goes", None, "2021-05-14"),
        (f"{AMA} is on a visit to {OSLO}, which she concludes on {FRIDAY}.", "visit", None, "2021-05-14"),
        (f"{AMA} put off a visit to {OSLO}, which was to have begun on {FRIDAY}.", "visit", "2021-05-14", None),
        (f"{AMA} wound up a visit to {OSLO} that had opened on {SUNDAY}.", "visit", "2021-05-09", None),
        (f"{AMA} flew out of {OSLO} on {FRIDAY} at the end of a state visit that had opened on {SUNDAY}.", "flew", "2021-05-09", "2021-05-14"),
        (f"{AMA}, who took office on {SUNDAY}, went to {OSLO} on {FRIDAY}.", "went", "2021-05-14", None),
        (f"{AMA}, who became minister on {SUNDAY}, then flew to {OSLO}.", "flew", None, None),
        (f"{AMA} is on a visit to {OSLO}, which won a prize on {FRIDAY}.", "visit", None, None),
        (f"{AMA} is to see a dam on {TUESDAY} before leaving for {QUITO}.", "leaving", "2021-05-11", None),
        (f"{AMA} dines with the king on {TUESDAY}, after which she flies to {QUITO}.", "flies", "2021-05-11", None),
        (f"{AMA} dined with the king on {TUESDAY} before she left for {QUITO} on {FRIDAY}.", "left", "2021-05-14", None),
        (
            f"{AMA} is in {OSLO} from {SUNDAY} to {TUESDAY} and in {RIGA} from {TUESDAY} to {FRIDAY}.",
            "is in", "2021-05-09", "2021-05-11",
        ),
    ],
)  # fmt: skip
def test_the_dates_that_a_phrase_governs(marked: str, words: str, start: str | None, end: str | None) -> None:
    said = read(marked, words)
    assert (day(said.start), day(said.end)) == (start, end)


@pytest.mark.parametrize(
    ("marked", "days"),
    [
        (f"{AMA} arrived in {OSLO} on {SUNDAY} for {{D:two days|P2D}}.", 2),
        (f"{AMA} arrived in {OSLO} on {SUNDAY}, {{D:two days|P2D}} later than planned.", None),
        (f"{AMA} arrived in {OSLO} and will spend {{D:two days|P2D}} in {QUITO}.", None),
        (f"{AMA} arrived in {OSLO} on {SUNDAY}, {{D:three hours|PT3H}} late.", None),
        (f"{AMA} arrived in {OSLO} after {{D:two days|P2D}} of talks.", None),
        (f"{AMA} arrived in {OSLO} and talked for {{D:an hour|PT1H}}.", None),
        (f"{AMA} arrived in {OSLO} on a visit that will last {{D:two days|P2D}}.", 2),
        (f"{AMA} arrived in {OSLO} where she had spent the last {{D:two days|P2D}}.", None),
        (f"{AMA} arrived in {OSLO} from {QUITO}, where she had spent {{D:two days|P2D}}.", None),
        (f"{AMA} arrived in {OSLO} on {SUNDAY}, the palace said, after {{D:two days|P2D}} in {QUITO}.", None),
        (f"{AMA} arrived in {OSLO}, the first stage of a {{D:five-day|P5D}} tour.", None),
        (f"{AMA} arrived in {OSLO} for a {{D:two-day|P2D}} foreign trip.", 2),
        (f"{AMA} arrived in {OSLO} on a trip cut short by {{D:a day|P1D}}.", None),
        (f"{AMA} arrived in {OSLO} and stayed for {{D:five hours|PT5H}}.", 1),
        (f"{AMA} arrived in {OSLO} and remained {{D:another night|P1D}}.", None),
    ],
)
def test_the_length_of_a_stay_is_no_other_length(marked: str, days: int | None) -> None:
    assert read(marked, "arrived").days == days


@pytest.mark.parametrize("words", ["after {D:two days|P2D}", "after a stay of {D:two days|P2D}"])
def test_who_leaves_was_there_so_long(words: str) -> None:
    said = read(f"{AMA} left {OSLO} on {SUNDAY}, {words}.", "left")
    assert (day(said.end), said.days) == ("2021-05-09", 2)


@pytest.mark.parametrize(
    ("does", "comes"),
    [("open a fair", False), ("chair talks", False), ("begin her visit", True), ("land", True)],
)
def test_who_is_due_to_do_something_need_not_get_there(does: str, comes: bool) -> None:
    one = annotated(f"{AMA} is on a visit to {OSLO}. She is due on {FRIDAY} to {does}.")
    assert any(c.kind == "arrive" and bounds(c).start for c in find(skeletons(one), "NO")) is comes


def test_talks_in_between_are_no_stay() -> None:
    text = f"{AMA} left {OSLO} on {SUNDAY}, after {{D:two days|P2D}} of talks."
    assert read(text, "left").days is None


def test_whoever_sets_out_on_a_trip_leaves_home() -> None:
    one = annotated(f"{AMA} departs {SUNDAY} on an official visit to {OSLO}.")
    assert "leave" not in {c.kind for c in find(skeletons(one), None)}


def test_whoever_steps_off_a_plane_arrives() -> None:
    one = annotated(f"{AMA} stepped off the plane from {RIGA} on {SUNDAY}.")
    assert [(c.kind, day(bounds(c).start)) for c in find(skeletons(one), "NO")] == [("arrive", "2021-05-09")]

"""Names that are no person's, by what stands around them."""

import re

import pytest

from db.model import Mention
from etl.people.things import without_things


def kept(text: str, *names: str, offices: tuple[str, ...] = ()) -> list[str]:
    """The persons that are left of ``names``."""
    found = [_mention(text, n, "PERSON") for n in names] + [_mention(text, o, "OFFICE") for o in offices]
    return [m.text for m in without_things(found, text) if m.label == "PERSON"]


def _mention(text: str, words: str, label: str) -> Mention:
    start = text.index(words)
    return Mention("a", start, start + len(words), words, label)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LIMA, April 10 (El Faro Nuevo). The minister left.", "El Faro Nuevo"),
        ("LIMA (El Faro Nuevo) – The minister left.", "El Faro Nuevo"),
        ("He left. El Faro Nuevo, which backs him, was silent.", "El Faro Nuevo"),
        ("The sovereign fund Ardent will pay.", "Ardent"),
        ("He prayed in the former camp of Ostrau-Linden.", "Ostrau-Linden"),
        ("She signed for six Kestrels and a bridge.", "Kestrels"),
        ("A white Kestrel jet took off.", "Kestrel"),
        ("The Archbishop, Substitute for Affairs, left.", "Affairs"),
    ],
)
def test_things(text: str, name: str) -> None:
    assert kept(text, name) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In May 1973 Ada Boros came.", "Ada Boros"),
        ("At 16:40 Ada Boros came.", "Ada Boros"),
        ("Ada Boros, who backs him, was silent.", "Ada Boros"),
        ("The foreign minister (Ada Boros) left.", "Ada Boros"),
    ],
)
def test_persons(text: str, name: str) -> None:
    assert kept(text, name) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "He prayed at Ostrow and flew home.",
        "OSTROW (anx) - She walked alone.\n\nThe camp at Ostrow is a museum.",
        "Some had walked from Ostrow.",
    ],
)
def test_who_stands_only_where_places_do_is_one(text: str) -> None:
    found = [Mention("a", m.start(), m.end(), m[0], "PERSON") for m in re.finditer("(?i)ostrow", text)]
    assert {m.label for m in without_things(found, text)} == {"GPE"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I have it from Ada Boros, who runs the protocol.", ("Ada Boros",)),
        ("We heard it from Boros. Ada Boros runs the protocol.", ("Boros", "Ada Boros")),
        ("They swore in Anna Boros.", ("Anna Boros",)),
    ],
)
def test_who_is_named_elsewhere_too_is_a_person(text: str, names: tuple[str, ...]) -> None:
    assert kept(text, *names) == [*names]


def test_one_mention_of_a_person_makes_all_of_them() -> None:
    text = "They believe in Boros. Boros smiled."
    found = [Mention("a", m.start(), m.end(), m[0], "PERSON") for m in re.finditer("Boros", text)]
    assert without_things(found, text) == found


def test_a_title_makes_a_person() -> None:
    assert kept("President of the club Boros left.", "Boros", offices=("President of the club",)) == ["Boros"]


def test_what_is_a_thing_once_is_one_throughout() -> None:
    text = "A white Kestrel jet took off. The Kestrel left."
    again = Mention("a", text.rindex("Kestrel"), text.rindex("Kestrel") + 7, "Kestrel", "PERSON")
    assert without_things([_mention(text, "Kestrel", "PERSON"), again], text) == []


def test_a_line_of_capitals_lends_its_words_to_nobody() -> None:
    assert kept("ADA DAZZLES IN RED\n\nAda Boros left.", "ADA DAZZLES", "Ada Boros") == ["ADA", "Ada Boros"]

"""Names that are no person's, by what stands around them."""

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


def test_a_title_makes_a_person() -> None:
    assert kept("President of the club Boros left.", "Boros", offices=("President of the club",)) == ["Boros"]


def test_what_is_a_thing_once_is_one_throughout() -> None:
    text = "A white Kestrel jet took off. The Kestrel left."
    again = Mention("a", text.rindex("Kestrel"), text.rindex("Kestrel") + 7, "Kestrel", "PERSON")
    assert without_things([_mention(text, "Kestrel", "PERSON"), again], text) == []


def test_a_line_of_capitals_lends_its_words_to_nobody() -> None:
    assert kept("ADA DAZZLES IN RED\n\nAda Boros left.", "ADA DAZZLES", "Ada Boros") == ["ADA", "Ada Boros"]

"""The publication date of an article: told by its text, else by the name of its file."""

import pytest

from etl import nlp
from etl.readers import Raw
from etl.recognize import annotate

UNDATED = "Minister Ama Boateng flew to Oslo on Monday."
TOLD = "Minister Ama Boateng flew to Oslo on Monday, May 3, 2021, her office said on Wednesday."
HEADED = "date 2021-05-08 ACCRA - Minister Ama Boateng flew to Oslo on Monday."


@pytest.mark.parametrize(
    ("id", "text", "day", "basis"),
    [
        ("2021-05-06-visit", UNDATED, "2021-05-06", "inferred"),
        ("2021-05-06-visit", HEADED, "2021-05-08", "stated"),
        ("2021-05-06-visit", TOLD, "2021-05-06", "inferred"),  # one of the days that the text allows
        ("2022-01-01-visit", TOLD, "2021-05-03/2021-05-09", "inferred"),  # the day of a download
        ("visit", UNDATED, None, None),
    ],
)
def test_the_publication_date(id: str, text: str, day: str | None, basis: str | None) -> None:
    (found,) = annotate([Raw(id, f"{id}.txt", text)], nlp.load(nlp.RULES))
    dct = found.article.dct
    assert (str(dct.interval) if dct else None, dct.basis if dct else None) == (day, basis)


def test_days_of_the_week_are_read_from_that_day() -> None:
    (found,) = annotate([Raw("2021-05-06-visit", "2021-05-06-visit.txt", UNDATED)], nlp.load(nlp.RULES))
    assert [(t.text, str(t.interval), t.basis) for t in found.timexes] == [
        ("Monday", "2021-05-03", "inferred")
    ]


def test_lines_broken_to_a_width_are_read_as_paragraphs() -> None:
    text = (
        "The Vice President of Ghana, Mrs Ama\nBoateng-Mensah, arrived in Oslo on the\nthird day of May and will "
        "stay there\nwith her host, Premier Ole Lund, until\nthe end of the week."
    )
    (found,) = annotate([Raw("a", "a.txt", text)], nlp.load(nlp.RULES))
    assert found.article.text == text.replace("\n", " ")
    assert "Ama Boateng-Mensah" in [p.name for p in found.people]
    assert found.words(0, len(text)) == text


def test_no_time_is_a_place() -> None:
    text = "The Post\n\n3 May 2021\n\nPrime Minister Ole Lind of Norway will visit Peru in mid-July."
    (found,) = annotate([Raw("a", "a.txt", text)], nlp.load())
    assert "mid-July" in {found.article.text[t.start : t.end] for t in found.timexes}
    assert "mid-July" not in {m.text for m in found.mentions}

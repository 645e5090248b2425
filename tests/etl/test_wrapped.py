"""Line breaks inside paragraphs; all texts are invented."""

from __future__ import annotations

import textwrap

import pytest

from etl.wrapped import unwrapped

PARAGRAPHS = (
    "STRELSAU: The Vice President of Ruritania, Mrs Rosa Hentzau-Tarlenheim, arrived in Zenda on Wednesday at "
    "the head of a team of ten to take part in the days of the plum.",
    "The office of the Crown said that the Vice President would hold talks with her host, the Chancellor "
    "Rupert von Strofzin, before she leaves on Friday 24 May.",
)
LIST = "Plum talks open\n21 May 2019"
LINKS = "related news from strelsau today\nmore on the plum harvest here\nask a question of our editor\n"


@pytest.mark.parametrize("width", [34, 50, 72])
def test_paragraphs_become_one_line_each(width: int) -> None:
    wrapped = ["\n".join(textwrap.wrap(p, width, break_on_hyphens=False)) for p in PARAGRAPHS]
    text = "\n\n".join([LIST, *wrapped])
    assert unwrapped(text) == "\n\n".join([LIST, *PARAGRAPHS])


def test_paragraphs_without_a_gap_stay_apart() -> None:
    wrapped = ["\n".join(textwrap.wrap(p, 64, break_on_hyphens=False)) for p in PARAGRAPHS]
    assert unwrapped("\n".join(wrapped)) == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join([LIST, *PARAGRAPHS]),
        f"{PARAGRAPHS[0]}\n\n{LINKS}{LINKS}\n{PARAGRAPHS[1]}",  # few of its words stand in the short lines
        "Programme\nMonday, 3 May\n- lunch\n- a walk in the park\n- the opera\n\nTuesday, 4 May\n- home",
        "share\nprint\nsend\nask",
        "",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_items_of_a_list_stay_lines() -> None:
    wrapped = "\n".join(textwrap.wrap(" ".join(PARAGRAPHS), 40))
    items = "- one plum of Zenda for each of the guests\n1. A walk\n14:35 Arrival\nQ: Why?"
    assert unwrapped(f"{wrapped}\n\n{items}").endswith(f"\n\n{items}")


def test_broken_words_are_put_together() -> None:
    text = (
        "The Vice President of Ruritania, Mrs Hentzau-\nTarlenheim, came to Strelsau on Wednes-\nday, at the head "
        "of a team of a ten-\nmember council of the land, with a three-\npage letter."
    )
    found = unwrapped(text)
    assert " ".join(found.split()) == (
        "The Vice President of Ruritania, Mrs Hentzau-Tarlenheim, came to Strelsau on Wednesday, at the head "
        "of a team of a ten-member council of the land, with a three-page letter."
    )
    assert len(found) == len(text)
    assert found.index("at the head") == text.index("at the head")

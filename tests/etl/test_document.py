"""Headers, zones, titles and outlets of articles; all texts are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.dates import Interval
from db.model import Article
from etl.document import read_article

BODY = (
    "The trade minister of Ruritania flew to Strelsau on Monday for talks about the price of plums, her "
    "office said. She was met by her colleague and will stay for three days."
)


def article(text: str) -> Article:
    return read_article("a1", "a1.txt", text)


def zones(text: str, kind: str) -> list[str]:
    return [text[z.start : z.end] for z in article(text).zones if z.kind == kind]


HEADERS = [
    (f" date 2019-05-21 STRELSAU – {BODY}", "2019-05-21", "2019-05-21"),
    (f"May 21, 2019   01:02 am\n\nPlum talks open\n\n{BODY}", "2019-05-21", "May 21, 2019"),
    (f"Tuesday, 21 May 2019 - 11:02\n\n{BODY}", "2019-05-21", "Tuesday, 21 May 2019"),
    (f"21 May 2019 10:29 AM\n{BODY}", "2019-05-21", "21 May 2019"),
    (f"(RNA) – Tue, 21 May 2019\n\n{BODY}", "2019-05-21", "Tue, 21 May 2019"),
    (f"Plum talks open\n\nPublished: May 21, 2019 09:15 GMT\n\n{BODY}", "2019-05-21", "May 21, 2019"),
    (f"Plum talks open\nBy Ann Onym | 21 May 2019\n\n{BODY}", "2019-05-21", "21 May 2019"),
    (f"2019-05-21T10:29:00Z\n{BODY}", "2019-05-21", "2019-05-21T10:29:00Z"),
    (f"STRELSAU, May 21, 2019 (RNA) — {BODY}", "2019-05-21", "May 21, 2019"),
    (f"Updated 23 May 2019\nPublished 21 May 2019\n\n{BODY}", "2019-05-21", "21 May 2019"),
    (f"Plum talks open\n\n{BODY}\n\nLast updated: 22 May 2019", "2019-05-22", "22 May 2019"),
    (f"STRELSAU, May 21, 2019. Plum talks open\n\n{BODY}", "2019-05-21", "May 21, 2019"),
    (f"Strelsau/Zenda, May 21, 2019 (RNA) - {BODY}", "2019-05-21", "May 21, 2019"),
    (f"STRELSAU/ZENDA, 21 May 2019: {BODY}", "2019-05-21", "21 May 2019"),
    (f"The Owl No 311 / 21 May 2019\n\nPlum talks\n\n{BODY}", "2019-05-21", "21 May 2019"),
    (
        f"News script, Tuesday 21 May 2019, 7 o'clock\n\nPlum talks\n\n{BODY}",
        "2019-05-21",
        "Tuesday 21 May 2019",
    ),
    (f"Plum talks\n(compiled 21 May 2019)\n\n{BODY}", "2019-05-21", "21 May 2019"),
    (f"STRELSAU, May 21, 2019 (RNA). Plum talks open\n\n{BODY}", "2019-05-21", "May 21, 2019"),
    (f"STRELSAU, Tuesday May 21, 2019 | By Ann Onym\n\n{BODY}", "2019-05-21", "Tuesday May 21, 2019"),
    (f"Strelsau, May 21, 2019 (RNA) Plum talks open\n\n{BODY}", "2019-05-21", "May 21, 2019"),
    (f"Strelsau, Post-Courier, May 21, 2019 - {BODY}", "2019-05-21", "May 21, 2019"),
    (f"Strelsau (RNA), May 21, 2019 - Plum talks open\n\n{BODY}", "2019-05-21", "May 21, 2019"),
    (f"Plum talks\n\nTuesday, 21 May 2019 - {BODY}", "2019-05-21", "Tuesday, 21 May 2019"),
    (f"Plum talks\n\n21.05.2019. {BODY}", "2019-05-21", "21.05.2019"),
    (f"Office of the Crown\nStrelsau, 21 May 2019 – 11:15\n\n{BODY}", "2019-05-21", "21 May 2019"),
    (f"OFFICE OF THE CROWN\nOfficial notice – Strelsau, 21 May 2019\n\n{BODY}", "2019-05-21", "21 May 2019"),
    (
        f"THE ZENDA STAR, Strelsau – Tuesday, 21 May 2019\n\nPlum talks\n\n{BODY}",
        "2019-05-21",
        "Tuesday, 21 May 2019",
    ),
    (
        f"The Strelsau Courier. Tuesday, 21 May 2019\n\nPlum talks\n\n{BODY}",
        "2019-05-21",
        "Tuesday, 21 May 2019",
    ),
    (
        f"The Bell\nTuesday 21 May 2019. Price: two plums\n\nPlum talks\n\n{BODY}",
        "2019-05-21",
        "Tuesday 21 May 2019",
    ),
    (f"THE OWL * Tuesday 21.05.2019 * Free\n\nPlum talks\n\n{BODY}", "2019-05-21", "21.05.2019"),
    (f"Issue 7, 21-27 May 2019\n\nPlum talks\n\n{BODY}", "2019-05-21", "21-27 May 2019"),
    (f"Issue No. 7, 21 - 27 May 2019\n\nPlum talks\n\n{BODY}", "2019-05-21", "21 - 27 May 2019"),
    (f"Strelsau, 21 May 2019\n\n{BODY}", "2019-05-21", "21 May 2019"),
    (f"Strelsau, 21 May 2019 (The Owl, from the Ruritanian)\n\n{BODY}", "2019-05-21", "21 May 2019"),
    (f"EVENING BULLETIN Tuesday 21 May 2019\n6.00 PM\n\n{BODY}", "2019-05-21", "Tuesday 21 May 2019"),
    (
        f"THE CROWN\n\nPLUM TALKS\n\n{BODY}\n\n{BODY}\n\nSTRELSAU\n21st May, 2019",
        "2019-05-21",
        "21st May, 2019",
    ),
    (
        f"Plum talks open\n\n{BODY}\n\nPublished in The Courier, May 21st, 2019",
        "2019-05-21",
        "May 21st, 2019",
    ),
    (
        f"20 May 2019\n\n{BODY}\n\nPublished in The Courier, May 21st, 2019",
        "2019-05-20",
        "20 May 2019",
    ),
]

#: How web sites and agencies write the day over a text.
LINES = [
    "21 May 2019 - World news",
    "NEWS / 21 May 2019 / 10:15",
    "Home > News > Politics > May 21, 2019",
    "May 21, 2019 · 3 min read",
    "Foreign Affairs (21 May 2019)",
    "Updated May 21, 2019, 5:31 p.m. ET",
    "Posted on May 21, 2019 by admin",
    "Date of publication: 21 May 2019",
    "FOR IMMEDIATE RELEASE May 21, 2019",
    "Published on 21 May 2019 in Politics",
    "Published in The Courier on 21 May 2019",
    "By ANN ONYM May 21, 2019",
    "Written by Ann Onym on 21 May 2019",
    "By our correspondent in Strelsau, 21 May 2019",
    "The Courier (Strelsau) 21 May 2019",
    "21 May 2019, Strelsau",
    "Tuesday 21 May 2019, Strelsau",
    "21 May 2019 (RNA)",
    "STRELSAU. May 21, 2019. RNA",
    "STRELSAU, 21 May 2019. /RNA/.",
    "Strelsau, 21 May 2019 / RNA /",
    "May 21, 2019 -- STRELSAU",
    "The Courier, 21.05.2019, p. 3",
    "Translated from The Courier, 21 May 2019",
    "The Courier (21 May 2019)",
    "THE COURIER TUESDAY MAY 21 2019",
    "Posted by: Ann Onym, 21 May 2019",
    "Radio script, 21 May 2019, 0700",
    "Text of the evening news of 21 May 2019",
    "Live blog, Tuesday 21 May 2019",
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(
    "text", ["{line}\n\nPlum talks open\n\n{body}", "Plum talks open\n\n{line}\n\n{body}"]
)
def test_the_day_stands_beside_sections_authors_and_places(line: str, text: str) -> None:
    read = article(text.format(line=line, body=BODY))
    assert read.dct is not None
    assert (read.dct.interval, read.dct.basis) == (Interval.day(date(2019, 5, 21)), "stated")


@pytest.mark.parametrize(("text", "day", "words"), HEADERS)
def test_header_date(text: str, day: str, words: str) -> None:
    read = article(text)
    assert read.dct is not None
    assert (read.dct.interval, read.dct.basis) == (Interval.day(date.fromisoformat(day)), "stated")
    assert [text[s:e] for s, e in read.dct_evidence] == [words]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\nThe two last met on May 21, 2019.",
        f"On May 21, 2019 the two met.\n\n{BODY}",
        f"Strelsau, May 21 (RNA): {BODY}",
        f"10:29 Good morning\n\n{BODY}",
        f"Plum talks open in Strelsau on 21 May 2019\n\n{BODY}",
        f"PROGRAMME OF THE VISIT, 21 May 2019\n\nBy Ann Onym\n\n{BODY}",
        f"Plums and the Men who Grow Them, 21 May 2019\n\n{BODY}",
        f"Tuesday, 21 May 2019 - Takes off\nWednesday - Lands\n\n{BODY}",
        f"21 May 2019 - {BODY}",
        f"* Tuesday, 21 May 2019 — Takes off\n* Wednesday — Lands\n\n{BODY}",
        f"Strelsau and Zenda\n21 May 2019, Strelsau\n22 May 2019, Zenda\n\n{BODY}",
        f"Queen's days\n\n21 May 2019 - Strelsau\nLunch\n22 May 2019 - Zenda\n\n{BODY}",
        f"Programme\n21 May 2019, Strelsau\n\n{BODY}",
        f"Upcoming\n\n21 May 2029, Strelsau\n\n{BODY}",
        f"21 May 2019 - Queen Lands In Zenda\n\n{BODY}",
        f"Plums\n\n21 May 2019, Town Hall\n\n{BODY}",
        f"21 May 2019 (Wedding Of Flavia)\n\n{BODY}",
        f"ROYAL PLUMS 21 MAY 2019\n\n{BODY}",
        f"Queen's plums / 21 May 2019\n\n{BODY}",
        "\n\n".join([*[BODY] * 5, "Published in Strelsau by Plum Press on 2 January 2001", *[BODY] * 3]),
        f"21 May 2019 – a day for plums\n\n{BODY}",
        f"The Treaty of Zenda of 21 May 1919\n\n{BODY}",
        f"Plums on 21 May 2019\n\n{BODY}",
        f"Visit to Strelsau\n21 May 2019 – Arrival\n\n{BODY}",
    ],
)
def test_no_date_of_the_document(text: str) -> None:
    assert article(text).dct is None


BOILERPLATE = [
    "Read: Mayor opens bridge",
    "READ ALSO: Mayor opens bridge",
    "READ ALSO\n- Mayor opens bridge\n- Queen to visit Zenda on Friday",
    "RELATED STORIES\nMayor opens bridge\nQueen to visit Zenda on Friday",
    "MORE FROM THE COURIER\n* Queen to visit Zenda on Friday",
    "YOU MAY LIKE: Mayor opens bridge | Queen to visit Zenda",
    "ALSO TRENDING\n> Queen to visit Zenda",
    "COMMENTS\nplumfan: the queen should visit us on Friday. Really.",
    "COMMENTS (3)\nComments are moderated and may take a while.",
    "Comments are moderated and generally will be posted if they are polite.",
    "Share: Facebook | Twitter",
    "MOST READ: Mayor opens bridge",
    "ALSO TODAY: Mayor opens bridge | Queen due in Zenda",
    "Share this article",
    "Facebook Twitter WhatsApp",
    "WATCH | Mayor opens bridge",
    "Next: Mayor opens bridge",
    "Related Articles\nMayor opens bridge\nQueen visits Zenda on Friday.",
    "Be the first to comment",
    "Sign up for our newsletter",
    "Read the full story in the Courier.",
    "For media queries contact: press@example.org",
    "Reporting by Ann Onym; Editing by Bob Example",
    "Follow us on Twitter",
    "(Courier/xy)",
    "-- RNA",
    "(END)",
    "© Courier 2019",
    "Disclaimer: the Courier answers for nothing.",
    "For more information, visit our website.",
    "The writer is a former ambassador. The views are her own.",
    "- Mayor opens bridge\n- Queen to visit Zenda",
]


@pytest.mark.parametrize("tail", BOILERPLATE)
def test_boilerplate_after_the_text(tail: str) -> None:
    text = f"{BODY}\n\n{BODY}\n\n{tail}"
    assert "\n".join(zones(text, "boilerplate")) == tail
    assert zones(text, "body") == [f"{BODY}\n\n{BODY}"]


@pytest.mark.parametrize(
    "line",
    [
        "Read more than once, the treaty says little about plums.",
        "For more than ten years officials have come to visit the orchards.",
        "Related talks on pears were held in Zenda.",
        "Comments by the minister on Friday caused a stir.",
        "Share prices fell after the visit.",
        "The author was received by the king on Monday.",
        "Her programme:\n- a visit to the orchards;\n- a dinner with the king.",
        "Follow-up talks are planned for June.",
        "She came with\n(a) a clerk;\n(b) a cook; and\n(c) the secretary of the delegation.",
        "Visit of the queen put off, palace says.",
        "In related news she met the mayor (RNA).",
    ],
)
def test_body_is_no_boilerplate(line: str) -> None:
    text = f"{line}\n\n{BODY}\n\n{BODY}"
    assert zones(text, "boilerplate") == []


def test_boilerplate_amid_the_text_leaves_the_rest() -> None:
    text = f"{BODY}\n\nRead more: Mayor opens bridge\n\n{BODY}"
    assert zones(text, "boilerplate") == ["Read more: Mayor opens bridge"]
    assert zones(text, "body") == [BODY, BODY]


def test_byline_below_further_headings() -> None:
    text = f"THE STRELSAU OWL\nStudent weekly\n\nPlums for all\nBy Ann Onym\n\n{BODY}"
    assert zones(text, "boilerplate") == ["By Ann Onym"]


def test_sign_off_at_the_end_of_a_paragraph() -> None:
    text = f"{BODY} (Courier/ab)"
    assert (zones(text, "body"), zones(text, "boilerplate")) == ([BODY], ["(Courier/ab)"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Plum talks open in Strelsau\n\n{BODY}", "Plum talks open in Strelsau"),
        (f"OPINION\nWhy plums matter\nBy Ann Onym\n\n{BODY}", "Why plums matter"),
        (f" date 2019-05-21 Plum talks open in Strelsau\n\n{BODY}", "Plum talks open in Strelsau"),
        (f" date 2019-05-21 STRELSAU – {BODY}", None),
        (BODY, None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert article(text).title == title
    assert zones(text, "title") == ([title] if title else [])


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"(RNA) – Tue, 21 May 2019\n\n{BODY}", "RNA"),
        (f"Strelsau, May 21 (Ruritania News): {BODY}", "Ruritania News"),
        (f"{BODY}\n\n{BODY}\n\n-- RNA", "RNA"),
        (f"{BODY}\n\n{BODY}\n\n(Agency/xy)", None),
        (f"{BODY}\n\n{BODY}\n\nCOMMENTS", None),
    ],
)
def test_outlet(text: str, outlet: str | None) -> None:
    assert article(text).outlet == outlet


_LINES = st.sampled_from(
    [
        "COMMENTS",
        "Read: x",
        " date 2019-05-21 ",
        "\t",
        "(RNA)",
        "21 May 2019",
        BODY,
        "- x",
        "© Ünï",
        "\r",
        "Related",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(_LINES, max_size=9).map("\n".join)))
def test_zones_cover_any_text(text: str) -> None:
    read = article(text)
    assert read.text == text
    end = 0
    for zone in read.zones:
        assert end <= zone.start < zone.end
        assert not text[end : zone.start].strip()
        end = zone.end
    assert not text[end:].strip()


def test_rows_of_a_table_are_no_links() -> None:
    table = "Land | Days | Event\nRuritania | 5-6 May | Talks\nZenda | 7 May | A fair"
    text = f"Plum tour\n\n{BODY}\n\n{table}\n\nThe minister will be back."
    assert zones(text, "boilerplate") == []
    links = "Mayor opens bridge | Queen in Zenda"
    assert zones(f"Plum tour\n\n{BODY}\n\n{links}", "boilerplate") == [links]


def test_a_line_for_the_days_of_an_event_is_no_header() -> None:
    assert article(f"Visit to Ruritania\n16-18 May 2019\n\n{BODY}").dct is None

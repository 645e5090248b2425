"""What the static site works out in the browser is what the dashboard works out in Python."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from playwright.sync_api import Browser, Page

from dashboard import bars, calendar_data
from dashboard.state import FILTERS, State, parse, serialise
from dashboard.website.shape import shard
from db import corpus
from tests.benchmarks.website import served

DASHBOARD = Path(__file__).parents[2] / "dashboard"

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with served(DASHBOARD) as address:
        page = browser.new_page()
        page.goto(f"{address}icon.svg")
        page.evaluate("globalThis.envoyage = {}")
        yield page
        page.close()


def spans(dice: random.Random) -> list[tuple[int, int]]:
    """Some visits around 2020: none, few, many on the same days, more than are drawn at once, centuries apart."""
    many, far = dice.choice([0, 1, 2, 5, 40, 900, 2500]), dice.choice([3, 30, 400, 30_000])
    starts = [18_000 + dice.randrange(-far, far) for _ in range(many)]
    return sorted((start, start + dice.choice([1, 1, 2, 4, 8, 31, 365])) for start in starts)


def test_the_days_to_open_on_and_the_overview(page: Page) -> None:
    dice = random.Random(5)  # noqa: S311 (not for secrets)
    cases = []
    for _ in range(120):
        found, low = spans(dice), 18_000 + dice.randrange(-300, 300)
        cases.append({"spans": found, "shown": [low, low + dice.choice([1, 14, 90, 5000])]})
    told = page.evaluate(
        """async (cases) => {
            const { busiest, cells, windowAround, reach } = await import('/website/days.js');
            return cases.map(({ spans, shown }) => ({
                busiest: busiest(spans), cells: cells(spans), around: windowAround(shown, spans), reach: reach(shown, spans),
            }));
        }""",
        cases,
    )
    for case, answer in zip(cases, told, strict=True):
        found, shown = case["spans"], tuple(case["shown"])
        home = bars.busiest(found)
        assert answer["busiest"] == (list(home) if home else None)
        assert answer["cells"] == (bars.cells(found) if found else [])
        assert answer["around"] == list(bars.window_around(shown, found))
        assert answer["reach"] == list(calendar_data.reach(shown, found))


QUERIES = (
    "", "sel=a-b.0123456789", "sel=.0123456789", "sel=a.b.0123456789", "sel=a.012345678", "sel=a.0123456789X",
    "sel=first&sel=last", "src=a1&at=3-9", "at=9-3", "at=0-1000000000", "at=-1-2", "at=1-100000000",
    "official=b&official=a&official=b&official=", "topic=" + "x" * 300, "country=%00PE%1f", "sure=known&status=planned",
    "days=2031-03-05_2031-03-09", "days=2031-03-09_2031-03-05", "days=2031-02-30_2031-03-01", "days=0000-01-01_0001-01-01",
    "days=0001-01-01_9999-12-31", "win=2031-3-5_2031-03-09", "win=2024-02-29_2024-02-29", "win=2023-02-29_2023-03-01",
    "view=month&lanes=pair&p=12", "view=Month&lanes=none&p=0", "p=01", "p=12345678", "q=%20fish%20%20", "q=a%26b%3Dc",
    "entity=rosa%20quispe", "sel=a&evidence=b&beside=c&unknown=1", "q=%F0%9F%90%9F", "&".join(f"paper={i}" for i in range(40)),
)  # fmt: skip


#: Words for the rules of M. F. Porter's paper.
WORDS = """
caresses ponies ties cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned falling
hissing fizzed failing filing happy sky relational conditional rational valenci hesitanci digitizer conformabli radicalli
differentli vileli analogousli vietnamization predication operator feudalism decisiveness hopefulness callousness
formaliti sensitiviti sensibiliti triplicate formative formalize electriciti electrical hopeful goodness revival
allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption homologou
communism activate angulariti homologous effective bowdlerize probate rate cease controll roll yes geology possibly
"""


def told(state: State) -> dict[str, Any]:
    """A state as the browser has it, but for what it does not know."""
    days = {
        name: list(map(str, value)) if (value := getattr(state, name)) else None
        for name in ("days", "window")
    }
    found = asdict(state) | days | {name: list(getattr(state, name)) for name in FILTERS.values()}
    del found["kind"]
    return found | {"at": list(state.at) if state.at else None}


def test_addresses_are_read_and_written_alike(page: Page) -> None:
    answers = page.evaluate(
        """async (queries) => {
            const { parse, serialise } = await import('/website/state.js');
            return queries.map((query) => [parse(query), serialise(parse(query)).slice(1)]);
        }""",
        QUERIES,
    )
    for query, (state, written) in zip(QUERIES, answers, strict=True):
        place = state.pop("place")
        expected = parse(parse_qs(query, keep_blank_values=True))
        assert state == told(expected), query
        assert place == ("sources" if expected.src and not expected.visit else "calendar")
        assert parse(parse_qs(written)) == expected, query
        assert parse(parse_qs(urlencode(serialise(expected), doseq=True))) == expected


def test_stems_are_those_of_the_full_text_search(page: Page) -> None:
    text = (DASHBOARD.parent / "README.md").read_text(encoding="utf-8") + WORDS
    words = sorted(set(re.findall("[a-z]+", text.lower())))
    stems = page.evaluate("async (words) => words.map((await import('/website/stem.js')).stem)", words)
    assert dict(zip(words, stems, strict=True)) == {
        word: one for word in words for one in corpus.stems([word])[0]
    }


def test_a_file_is_looked_for_where_it_was_written(page: Page) -> None:
    ids = ["", "a", "astrid-fjeldmo-pe-2031-03-04", "ö–🐟", "x" * 300]
    found = page.evaluate(
        "async (ids) => { const { shard } = await import('/website/store.js'); return ids.map((id) => [shard(id, 1), shard(id, 997)]); }",
        ids,
    )
    assert found == [[shard(id, 1), shard(id, 997)] for id in ids]

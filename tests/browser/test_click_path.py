"""What a reader does: bar, visit, words, article, and from a name on to that person's visits."""

from __future__ import annotations

import csv
import json
import re
import time
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests import sample
from tests.browser.conftest import Open

DISPUTED, OPEN, POSTPONED, CANCELLED, SHORT, MONTH, OLD, UNDATED = sample.VISITS
ON_MARCH_5 = sample.evidence_id("a2-fjeldmo", "start", "a2", "on March 5")

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]


def params(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def bar(page: Page, id: str) -> object:
    return page.locator(f'.gantt .bar[data-id="{id}"]')


def settled(page: Page) -> None:
    """Wait until the page is drawn to its end."""
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()


def wait_for_param(page: Page, name: str, value: str | None) -> None:
    until = time.monotonic() + 15
    while time.monotonic() < until:
        if params(page).get(name, [None])[0] == value:
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{name} is {params(page).get(name)}, not {value}")


def in_view(page: Page, selector: str) -> bool:
    """Is the first such element inside the text viewer's window and the browser's?"""
    return bool(
        page.locator(selector).first.evaluate(
            """(node) => {
                const box = node.getBoundingClientRect();
                const text = node.closest('.text').getBoundingClientRect();
                return box.top >= text.top && box.bottom <= text.bottom && box.top >= 0 && box.bottom <= innerHeight;
            }"""
        )
    )


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """The name and the content of the file that a button saves."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_bars_are_drawn_by_status_and_certainty(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Show the whole span").click()
    expect(page.locator(".gantt .bar")).to_have_count(7)
    drawn = {
        node["id"]: (node["status"], node["pieces"])
        for node in page.locator(".gantt .bar").evaluate_all(
            """(bars) => bars.map((bar) => ({
                id: bar.dataset.id,
                status: bar.classList[1],
                pieces: [...bar.querySelectorAll('.piece')].map((piece) => piece.classList[1]),
            }))"""
        )
    }
    assert drawn == {
        DISPUTED: ("completed", ["sure"]),
        OPEN: ("ongoing", ["sure", "from"]),  # nobody says when it ends
        POSTPONED: ("postponed", ["sure"]),
        CANCELLED: ("cancelled", ["sure"]),
        SHORT: ("completed", ["sure"]),
        MONTH: ("planned", ["maybe"]),  # somewhere in April
        OLD: ("completed", ["maybe"]),
    }
    expect(bar(page, DISPUTED).locator(".met")).to_have_attribute("title", "Met Rosa Quispe, March 5")
    page.get_by_role("button", name="Go to the days with most visits").click()
    expect(page.locator(".gantt .today")).to_have_count(0)
    page.clock.set_fixed_time(datetime(2031, 3, 6, 12, tzinfo=UTC))
    page.get_by_role("button", name="Zoom out").click()
    expect(page.locator(".gantt .today")).to_be_visible()


def test_a_day_says_how_it_was_worked_out(open_page: Open) -> None:
    page = open_page(f"/?sel={OPEN}")
    said = "“on Monday”, published Tuesday, March 4, 2031 → Monday, March 3, 2031"
    expect(page.locator(".panel .how")).to_have_text(said)


def test_an_open_visit_outside_the_filter_says_so(open_page: Open) -> None:
    page = open_page(f"/?official=torvald-ravn&sel={DISPUTED}")
    expect(page.get_by_text("The open visit is not among the filtered ones.")).to_be_visible()
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    expect(page.locator(".gantt .bar")).to_have_count(1)


def test_first_screen_shows_the_busy_days_and_the_way_to_the_rest(open_page: Open) -> None:
    page = open_page()
    expect(page.get_by_role("heading", level=1)).to_have_text("March 2031 · 5 of 8 visits · 5 papers")
    expect(page.locator(".gantt .bar")).to_have_count(5)
    page.get_by_role("button", name="1 earlier (June 1962)").click()
    expect(bar(page, OLD)).to_be_visible()
    page.wait_for_url(re.compile("[?&]win=1962-"))
    page.reload()
    expect(bar(page, OLD)).to_be_visible()
    page.get_by_role("button", name="Go to the days with most visits").click()
    expect(page.locator(".gantt .bar")).to_have_count(5)
    page.get_by_role("button", name="Show the whole span").click()
    expect(page.locator(".gantt .bar")).to_have_count(7)
    bar(page, DISPUTED).click()
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    wait_for_param(page, "sel", DISPUTED)
    expect(page.locator(".gantt .bar")).to_have_count(7)
    assert "win" in params(page)


def test_bar_to_flashing_words_and_the_copied_link(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    bar(page, DISPUTED).hover()  # the first drawing may be replaced while the page comes up
    settled(page)
    drawn = bar(page, DISPUTED).element_handle()
    drawn.click()
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    expect(bar(page, DISPUTED)).to_have_attribute("aria-pressed", "true")
    assert drawn.evaluate("(node) => node.isConnected")  # opening a visit draws no bar anew
    expect(page.locator(".differ")).to_contain_text("March 5, 2031 (1 paper)")
    page.locator(f'.differ .words[data-evidence="{ON_MARCH_5}"]').click()
    expect(page.locator(".source h2")).to_have_text("Minister arrives in Peru")
    expect(page.locator(".source .target.flash").first).to_be_visible()
    assert "".join(page.locator(".source .target").all_text_contents()) == "on March 5"
    assert in_view(page, ".source .target")
    assert page.evaluate("document.scrollingElement.scrollTop") == 0
    wait_for_param(page, "sel", f"{DISPUTED}.{ON_MARCH_5}")

    page.locator(".gantt").get_by_role("button", name="Copy link").click()
    expect(page.locator(".gantt").get_by_text("Link copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    other = open_page(copied, fresh=True)
    expect(other.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    expect(other.locator(".source .target.flash").first).to_be_visible()
    assert in_view(other, ".source .target")
    expect(bar(other, DISPUTED)).to_have_attribute("aria-pressed", "true")
    expect(other.locator(f'.words[data-evidence="{ON_MARCH_5}"]').first).to_have_attribute(
        "aria-pressed", "true"
    )


def test_the_same_words_flash_again(open_page: Open) -> None:
    page = open_page(f"/?sel={DISPUTED}.{ON_MARCH_5}")
    expect(page.locator(".source .flash").first).to_be_visible()
    page.locator(".source .flash").first.evaluate(
        "(node) => node.closest('.text').querySelectorAll('.flash').forEach((n) => n.classList.remove('flash'))"
    )
    expect(page.locator(".source .flash")).to_have_count(0)
    page.locator(f'.words[data-evidence="{ON_MARCH_5}"]').first.click()
    expect(page.locator(".source .flash").first).to_be_visible()


def test_back_and_forward(open_page: Open) -> None:
    page = open_page()
    panel = page.locator(".panel").element_handle()
    bar(page, SHORT).click()
    expect(page.locator(".panel h2")).to_have_text("Ingrid Havsten")
    expect(bar(page, SHORT)).to_have_attribute("aria-pressed", "true")
    bar(page, OPEN).click()
    expect(page.locator(".panel h2")).to_have_text("Daudi Mwangaza")
    expect(page).to_have_url(re.compile("sel=daudi"))
    page.go_back()
    expect(page.locator(".panel h2")).to_have_text("Ingrid Havsten")
    expect(bar(page, SHORT)).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile("sel=ingrid"))
    page.go_back()
    expect(page.locator(".panel h2")).to_have_text("Choose a visit")
    expect(page.locator(".gantt .bar[aria-pressed=true]")).to_have_count(0)
    page.go_forward()
    expect(page.locator(".panel h2")).to_have_text("Ingrid Havsten")
    expect(bar(page, SHORT)).to_have_attribute("aria-pressed", "true")
    assert panel.evaluate("(node) => node.isConnected")  # one panel all along, never an old one beside it


def test_a_click_does_not_send_the_calendar_again(open_page: Open) -> None:
    page = open_page()
    sent: list[bytes | str] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: sent.append(frame)))
    page.reload()
    for id, name in ((SHORT, "Ingrid Havsten"), (OPEN, "Daudi Mwangaza")):
        bar(page, id).click()
        expect(page.locator(".panel h2")).to_have_text(name)
    drawn = [frame for frame in sent if isinstance(frame, bytes) and b"envoyage_gantt" in frame]
    assert len(drawn) == 1  # with the page; its bars take longer on their way than all that a click asks for


def test_from_a_name_in_the_text_to_their_visits(open_page: Open) -> None:
    page = open_page(f"/?sel={DISPUTED}")
    page.locator('.source [data-entity="rosa-quispe"]').first.click()
    card = page.get_by_role("dialog", name="Who is this: Rosa Quispe")
    expect(card).to_contain_text("President · Peru")
    card.get_by_role("button", name="Show the visits of Rosa Quispe").click()
    wait_for_param(page, "official", "rosa-quispe")
    expect(page.locator(".gantt .chip")).to_have_text("Official: Rosa Quispe ×")
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 visits · 3 papers")


def test_from_topics_and_meetings_to_their_visits(open_page: Open) -> None:
    page = open_page(f"/?sel={SHORT}")
    page.locator(".panel .topics").get_by_role("button", name="Defence").click()
    wait_for_param(page, "topic", "defence")
    expect(page.locator(".gantt .bar")).to_have_count(3)
    page.go_back()
    expect(page.locator(".gantt .chip")).to_have_count(0)
    page.locator(".panel .meetings").get_by_role("button", name="Juma Kisima", exact=True).click()
    wait_for_param(page, "official", "juma-kisima")
    expect(page.locator(".gantt .bar")).to_have_count(1)


def test_filters_count_what_they_would_keep(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("combobox", name="Official").click()
    page.get_by_role("option", name="Bjarne Solvang (2)").click()
    wait_for_param(page, "official", "bjarne-solvang")
    expect(page.locator(".gantt .bar")).to_have_count(2)
    page.keyboard.press("Escape")
    page.get_by_role("combobox", name="Status").click()
    expect(page.get_by_role("option", name="Completed")).to_have_count(0)
    page.get_by_role("option", name="Cancelled (1)").click()
    wait_for_param(page, "status", "cancelled")
    expect(page.locator(".gantt .bar")).to_have_count(1)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Remove the filter Status: Cancelled").click()
    wait_for_param(page, "status", None)
    expect(page.locator(".gantt .bar")).to_have_count(2)
    page.go_back()
    wait_for_param(page, "status", "cancelled")
    expect(page.locator(".gantt .chip")).to_have_count(2)
    page.get_by_role("button", name="Clear all filters").first.click()
    expect(page.locator(".gantt .chip")).to_have_count(0)
    expect(page.locator(".gantt .bar")).to_have_count(5)


def test_an_open_list_stays_open_and_counts_anew(open_page: Open) -> None:
    page = open_page()
    box, options = page.get_by_role("combobox", name="Official"), page.get_by_role("option")
    box.click()
    page.get_by_role("option", name="Bjarne Solvang (2)").click()
    wait_for_param(page, "official", "bjarne-solvang")
    page.get_by_role("option", name="Rosa Quispe (2)").click()
    expect(page.locator(".gantt .chip")).to_have_count(2)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Remove the filter Official: Rosa Quispe").click()
    page.get_by_role("combobox", name="Status").click()  # before the boxes are drawn
    expect(options.filter(has_text="Cancelled (1)")).to_be_visible()
    expect(options.filter(has_text="Completed")).to_have_count(0)


def test_a_filter_that_was_taken_away_does_not_come_back(open_page: Open) -> None:
    page = open_page("/?q=fishing&official=rosa-quispe&days=2031-03-01_2031-04-30")
    for taken, left in (("Words: fishing", 2), ("Official: Rosa Quispe", 1), ("Days: ", 0)):
        page.get_by_role("button", name=f"Remove the filter {taken}").click()
        expect(page.locator(".gantt .chip")).to_have_count(left)
        page.locator(".gantt .bar").first.click()  # the browser still has the boxes as they were
        expect(page.locator(".panel h2")).to_be_visible()
        expect(page.locator(".gantt .chip")).to_have_count(left)
        page.get_by_role("button", name="Close this visit").click()
    expect(page.get_by_role("textbox", name="Words in the articles")).to_have_value("")


def test_every_box_filters(open_page: Open) -> None:
    page = open_page()
    words = page.get_by_role("textbox", name="Words in the articles")
    words.fill("fishing")
    words.press("Enter")
    wait_for_param(page, "q", "fishing")
    boxes = (
        ("Country visited", "Peru (1)", "country", "PE"),
        ("Topic", "Fisheries (1)", "topic", "fisheries"),
        ("Paper", "Correo Azul (1)", "paper", "Correo Azul"),
        ("How sure it is", "Papers disagree (1)", "sure", "differ"),
    )
    for filtered, (box, option, name, value) in enumerate(boxes, 1):
        expect(page.locator(".gantt .chip")).to_have_count(filtered)
        expect(page.locator("[data-test-script-state=notRunning]")).to_be_visible()  # the boxes are new
        page.get_by_role("combobox", name=box).click()
        page.get_by_role("option", name=option).click()
        wait_for_param(page, name, value)
        page.keyboard.press("Escape")
    for end, digits in (("start", "20310305"), ("end", "20310309")):
        page.get_by_role("spinbutton", name=f"year, Days {end} date").click()
        page.keyboard.type(digits)
    page.get_by_role("heading", level=1).click()  # Streamlit takes the days when their box is left
    wait_for_param(page, "days", "2031-03-05_2031-03-09")
    expect(page.locator(".gantt .chip")).to_have_count(6)
    expect(bar(page, DISPUTED)).to_be_visible()


def test_a_filter_that_nothing_passes_says_so(open_page: Open) -> None:
    page = open_page("/?official=bjarne-solvang&topic=climate&days=2031-01-01_2031-12-31")
    expect(page.locator(".panel")).to_contain_text("No visit matches these filters.")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "0 visits · 0 papers"
    )  # and no days that are nobody's
    expect(page.locator(".gantt .axis")).to_be_hidden()
    expect(page.locator(".gantt .chip")).to_have_count(3)


def test_an_unknown_visit_offers_the_nearest(open_page: Open) -> None:
    page = open_page("/?sel=astrid-fjeldmo-pe-2031-03-05")
    expect(page.get_by_text("that is not in this database")).to_be_visible()
    page.get_by_role("button", name="Astrid Fjeldmo Norway → Peru (Lima)", exact=True).click()
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    wait_for_param(page, "sel", DISPUTED)


def test_by_keyboard_alone(open_page: Open) -> None:
    page = open_page()
    bar(page, OPEN).focus()
    page.keyboard.press("ArrowDown")
    expect(bar(page, DISPUTED)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    page.locator(".panel .words").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".source .target.flash").first).to_be_visible()
    page.locator('.source [tabindex="0"][data-entity="astrid-fjeldmo"]').first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Who is this: Astrid Fjeldmo")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Who is this: Astrid Fjeldmo")).to_have_count(0)
    page.locator(".gantt .strip").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile("[?&]win="))


def test_bars_can_be_hit(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Show the whole span").click()
    expect(page.locator(".gantt .bar")).to_have_count(7)
    boxes = page.locator(".gantt .bar").evaluate_all(
        "(bars) => bars.map((bar) => { const box = bar.getBoundingClientRect(); return [box.width, box.height]; })"
    )
    assert all(width >= 24 and height >= 24 for width, height in boxes)
    drawn = page.locator(".gantt .bar .piece").evaluate_all(
        "(all) => all.map((node) => node.getBoundingClientRect().width)"
    )
    assert all(width >= 5 for width in drawn)


def test_untrusted_text_stays_text(open_page: Open) -> None:
    page = open_page("/sources?src=a1")
    expect(page.locator(".source .text")).to_contain_text(
        'Ms Fjeldmo said <b>both sides</b> & their fleets "must talk".'
    )
    assert page.locator(".source .text").evaluate("(node) => node.textContent") == sample.TEXTS["a1"]
    assert page.locator(".source .text b").count() == 0


def test_sources_lead_to_visits(open_page: Open) -> None:
    page = open_page("/sources")
    page.get_by_role("button", name="Solvang stays at home").click()
    expect(page.locator(".source")).to_contain_text(
        "Publication date inferred: between March 9 and 10, 2031 · a4.txt"
    )
    expect(page.locator(".source")).to_contain_text(
        "this one was inferred from dated articles on the same trip"
    )
    wait_for_param(page, "src", "a4")
    page.locator(".source .visits").get_by_role("button", name="Ingrid Havsten Norway → Tanzania").click()
    expect(page.locator(".panel h2")).to_have_text("Ingrid Havsten")
    expect(page).to_have_url(re.compile(r"/\?.*sel=ingrid"))
    page.go_back()
    expect(page.locator(".source h2")).to_have_text("Solvang stays at home")
    page.go_forward()
    expect(page.locator(".panel h2")).to_have_text("Ingrid Havsten")


def test_topics_and_officials_lead_to_the_calendar(open_page: Open) -> None:
    page = open_page("/topics")
    page.get_by_role("button", name="Fisheries").click()
    wait_for_param(page, "topic", "fisheries")
    page.get_by_role("link", name="Show 1 visit in the calendar").click()
    expect(page.locator(".gantt .chip")).to_have_text("Topic: Fisheries ×")
    page.get_by_role("link", name="Officials").click()
    page.get_by_role("button", name="Topic: Fisheries ×").click()
    page.get_by_role("button", name="Juma Kisima").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Juma Kisima")
    page.get_by_role("button", name="Defence 1 visit").click()
    expect(page.locator(".gantt .chip")).to_have_text(["Official: Juma Kisima ×", "Topic: Defence ×"])
    page.go_back()
    page.get_by_role("button", name="Met Ingrid Havsten").click()
    expect(page.locator(".panel h2")).to_have_text("Ingrid Havsten")


def test_phone_scrolls_to_the_next_step(open_page: Open) -> None:
    page = open_page(width=390, height=844, has_touch=True, is_mobile=True)
    bar(page, DISPUTED).tap()
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    page.wait_for_function(
        "(node) => node.getBoundingClientRect().top < 200", arg=page.locator(".panel h2").element_handle()
    )
    page.locator(f'.words[data-evidence="{ON_MARCH_5}"]').first.tap()
    expect(page.locator(".source .target").first).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    accounts = page.locator(".accounts")  # each paper below the other: nothing is cut
    assert accounts.evaluate("(node) => node.scrollWidth <= node.clientWidth")
    named = accounts.locator("td[data-paper]").first.evaluate(
        "(node) => getComputedStyle(node, '::before').content"
    )
    assert "Fjordbank envoy to tour Lima" in named


def test_two_visits_in_one_article_each_flash(open_page: Open) -> None:
    page = open_page()
    bar(page, CANCELLED).click()
    expect(page.locator(".source .target.flash")).to_have_text(["on ", "March 9"])
    bar(page, SHORT).click()
    expect(page.locator(".source .target.flash")).to_have_text(["that day"])


def test_a_bar_of_the_chart_leads_to_the_name(open_page: Open) -> None:
    page = open_page("/entities?kind=ORG")
    page.locator(".js-plotly-plot .point path").first.click(force=True)  # plotly's own layer lies above
    expect(page.get_by_role("heading", level=1)).to_have_text("Andean Forum")
    wait_for_param(page, "entity", "andean-forum")
    page.get_by_role("button", name="Quotas on the table").click()
    expect(page.locator(".source h2")).to_have_text("Quotas on the table")


def test_the_bars_of_about_lead_to_the_articles(open_page: Open) -> None:
    page = open_page("/about")
    expect(page.get_by_text("8 visits found in 5 articles")).to_be_visible()
    # Each chart is drawn when its own script has come: the first bar of the page may be of either.
    page.locator(".st-key-coverage_ .point path").first.click(force=True)  # articles of March
    expect(page.get_by_role("heading", level=1)).to_have_text("Sources")
    wait_for_param(page, "days", "2031-03-01_2031-03-31")
    expect(page.locator(".panel")).to_contain_text("4 articles")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("About these articles")
    expect(page.locator(".js-plotly-plot .point path").last).to_be_attached()
    settled(page)
    page.locator("summary", has_text="As a list").last.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Correo Azul 1 article").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sources")
    wait_for_param(page, "paper", "Correo Azul")
    expect(page.locator(".panel")).to_contain_text("1 article")


def test_papers_that_disagree_are_read_side_by_side(open_page: Open) -> None:
    page = open_page(f"/?sel={DISPUTED}")
    expect(page.locator(".accounts thead th")).to_have_count(3)
    expect(page.locator(".accounts .odd")).to_contain_text("March 5, 2031")
    page.get_by_role("button", name="Both articles").click()
    expect(page.locator(".source h2")).to_have_text(
        ["Fjordbank envoy to tour Lima", "Minister arrives in Peru"]
    )
    expect(page.locator(".source .target")).to_have_text(["from March 4 to 7", "on ", "March 5"])
    wait_for_param(page, "beside", "a1")
    page.locator(".source").first.get_by_role("combobox").select_option("a3")
    expect(page.locator(".source h2").first).to_have_text("Quotas on the table")
    page.go_back()
    expect(page.locator(".source h2").first).to_have_text("Fjordbank envoy to tour Lima")
    page.get_by_role("button", name="Close this article, back to the visit").click()
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    wait_for_param(page, "beside", None)


def test_keys_go_through_the_marks_and_a_mention_has_a_link(open_page: Open) -> None:
    page = open_page("/sources?src=a3", permissions=["clipboard-read", "clipboard-write"])
    count = page.locator(".source header .count")
    page.locator(".source .text").focus()
    page.keyboard.press("n")
    expect(count).to_have_text(re.compile(r"^1 of \d+$"))
    page.keyboard.press("p")
    expect(count).to_have_text(re.compile(r"^(\d+) of \1$"))
    page.locator('.source [data-entity="astrid-fjeldmo"]').last.click()
    card = page.get_by_role("dialog")
    card.get_by_role("button", name="Copy link").click()
    expect(card).to_contain_text("Link copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    other = open_page(copied)
    expect(other.locator(".source .target.flash").last).to_have_text("Astrid Fjeldmo")


def test_a_visit_and_its_words_can_be_cited(open_page: Open) -> None:
    page = open_page(f"/?sel={DISPUTED}.{ON_MARCH_5}", permissions=["clipboard-read", "clipboard-write"])
    for part, begins in (
        (".panel", "Astrid Fjeldmo (Foreign Minister), Norway → Peru"),
        (".source", "“on March 5” In:"),
    ):
        page.locator(part).get_by_role("button", name="Cite").click()
        expect(page.locator(part).get_by_text("Citation copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(begins)
        assert copied.endswith(page.url)


def test_one_visit_as_a_page_to_mail(tmp_path: Path, open_page: Open) -> None:
    page = open_page(f"/?sel={DISPUTED}")
    name, text = saved(page, "Save")
    assert name == f"{DISPUTED}.html"
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_focused()
    page.locator(f'.differ .words[data-evidence="{ON_MARCH_5}"]').click()  # saves nothing again
    wait_for_param(page, "sel", f"{DISPUTED}.{ON_MARCH_5}")
    assert saved(page, "Save")[0] == name
    (tmp_path / name).write_bytes(text)
    other = open_page((tmp_path / name).as_uri())
    expect(other.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    expect(other.locator(".gantt .bar")).to_have_count(1)
    expect(other.get_by_role("button", name="Save", exact=True)).to_have_count(0)


def test_lanes_can_stand_for_something_else(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("combobox", name="Lanes").select_option("Countries visited")
    expect(page.locator(".gantt .who b")).to_have_text(["Norway", "Peru", "Tanzania", "Kenya"])
    wait_for_param(page, "lanes", "destination")
    lanes = page.get_by_role("combobox", name="Lanes")
    lanes.select_option("Pairs of countries")
    expect(page.locator(".gantt .who b").first).to_have_text("Kenya →")
    lanes.select_option("Topics")
    expect(page.locator(".gantt .who b", has_text="Fisheries")).to_be_visible()
    page.go_back()
    page.go_back()
    page.go_back()
    expect(page.locator(".gantt .who b").first).to_have_text("Daudi Mwangaza")


def test_month_and_list_show_the_same_selection(open_page: Open) -> None:
    page = open_page(f"/?sel={DISPUTED}")
    page.get_by_role("button", name="Month", exact=True).click()
    event = page.locator(f'.gantt .event[data-id="{DISPUTED}"]')
    expect(event).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Next month").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("April 2031")
    page.locator(f'.gantt .event[data-id="{MONTH}"]').first.click()
    expect(page.locator(".panel h2")).to_have_text("Rosa Quispe")
    page.get_by_role("button", name="Previous month").click()
    page.get_by_role("button", name="Only the visits of March 5, 2031").click()
    wait_for_param(page, "days", "2031-03-05_2031-03-05")
    expect(page.locator(".gantt .event")).to_have_count(1)
    page.get_by_role("button", name="List", exact=True).click()
    wait_for_param(page, "view", "list")
    page.get_by_role("button", name="Close this visit").click()
    expect(page.locator(".panel .item").first).to_contain_text("Astrid Fjeldmo")


def test_a_day_of_the_axis_filters(open_page: Open) -> None:
    page = open_page("/?win=2031-03-01_2031-03-14")
    axis = page.locator(".gantt .axis")
    expect(page.locator(".gantt .bar")).to_have_count(5)
    width = axis.evaluate("(node) => node.getBoundingClientRect().width")
    axis.click(position={"x": width * 8.5 / 14, "y": 30})
    wait_for_param(page, "days", "2031-03-09_2031-03-09")
    expect(page.locator(".gantt .bar")).to_have_count(2)
    expect(page.locator(".gantt .back .chosen")).to_be_visible()
    axis.click(position={"x": width * 8.5 / 14, "y": 30})
    wait_for_param(page, "days", None)


def test_the_mark_opens_the_disagreement(open_page: Open) -> None:
    page = open_page()
    bar(page, DISPUTED).locator(".mark").click()
    wait_for_param(page, "sel", f"{DISPUTED}.{ON_MARCH_5}")
    expect(page.locator(f'.differ .words[data-evidence="{ON_MARCH_5}"]')).to_have_attribute(
        "aria-pressed", "true"
    )


def test_undated_visits_are_listed_apart(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="+ 1 visit without a date").click()
    expect(page.locator(".panel .item")).to_have_count(1)
    expect(page.locator(".panel .item")).to_contain_text("Eilif Strand")
    expect(page.locator(".gantt .chip")).to_contain_text("No date at all")


def test_the_chart_is_a_picture_to_take_away(open_page: Open) -> None:
    page = open_page()
    page.locator(".gantt summary").click()
    name, picture = saved(page, "SVG")
    assert name == "visits.svg"
    assert picture.startswith(b"<svg")
    assert "Astrid Fjeldmo" in picture.decode()
    name, picture = saved(page, "PNG")
    assert name == "visits.png"
    assert picture.startswith(b"\x89PNG")


def test_names_and_their_chart_can_be_taken_away(open_page: Open) -> None:
    page = open_page("/entities")
    page.get_by_text("As a list or a picture").click()
    name, picture = saved(page, "SVG")
    assert name == "people-named-in-5-articles.svg"
    assert "Astrid Fjeldmo" in picture.decode()
    assert saved(page, "PNG")[1].startswith(b"\x89PNG")
    page.get_by_role("button", name="Take away").click()
    name, table = saved(page, "People (CSV)")
    assert name == "people.csv"
    rows = list(csv.DictReader(table.decode("utf-8-sig").splitlines()))
    assert [row["name"] for row in rows[:2]] == ["Astrid Fjeldmo", "Rosa Quispe"]
    assert rows[0]["offices"] == "Foreign Minister"
    assert rows[0]["link"].endswith("/officials?entity=astrid-fjeldmo")
    assert len(json.loads(saved(page, "People (JSON)")[1])) == len(rows) == 8


def test_a_chart_asked_for_before_it_is_drawn_is_saved_once_it_is(open_page: Open) -> None:
    page = open_page("/", fresh=True)
    held: list[Route] = []
    page.route(re.compile("plotly", re.IGNORECASE), lambda route: held.append(route))
    page.goto(page.url.split("?")[0] + "entities")
    page.get_by_text("As a list or a picture").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="SVG", exact=True).click()
        page.wait_for_timeout(300)
        assert held, "the library of charts came with the page: nothing was held back"
        expect(page.locator(".js-plotly-plot")).to_have_count(0)
        page.unroute_all()  # lets what was held go on
    assert "Astrid Fjeldmo" in Path(waiting.value.path()).read_text("utf-8")


def test_days_move_by_wheel_strip_and_fingers(open_page: Open) -> None:
    page = open_page("/?win=2031-03-01_2031-03-14")
    strip = page.get_by_role("slider", name="Shown days")
    strip.press("End")
    expect(bar(page, MONTH)).to_be_visible()
    strip.press("Home")
    expect(bar(page, OLD)).to_be_visible()
    page = open_page("/?win=2031-03-01_2031-03-14", width=390, height=844, has_touch=True, is_mobile=True)
    expect(bar(page, DISPUTED)).to_be_visible()
    page.locator(".gantt .body").evaluate(
        """(body) => {
            const box = body.getBoundingClientRect();
            const send = (type, id, x) => body.dispatchEvent(new PointerEvent(type, {
                pointerId: id, clientX: box.left + x, clientY: box.top + 5, bubbles: true, pointerType: "touch" }));
            body.setPointerCapture = () => {};
            send("pointerdown", 1, 150); send("pointerdown", 2, 250);
            send("pointermove", 1, 190); send("pointermove", 2, 210); send("pointerup", 1, 190);
        }"""
    )
    page.wait_for_url(re.compile("win=2031-02"))


def shown_days(page: Page) -> tuple[date, date]:
    first, last = params(page)["win"][0].split("_")
    return date.fromisoformat(first), date.fromisoformat(last)


def test_the_wheel_zooms_where_the_pointer_is_and_moves_sideways(open_page: Open) -> None:
    page = open_page("/?win=2031-03-01_2031-03-14")
    expect(bar(page, DISPUTED)).to_be_visible()
    axis, body = (page.locator(f".gantt .{part}").bounding_box() for part in ("axis", "body"))
    assert axis
    assert body
    page.mouse.move(axis["x"] + axis["width"] * 0.75, body["y"] + 10)  # on March 11
    page.keyboard.down("Control")
    page.mouse.wheel(0, -50)
    page.keyboard.up("Control")
    wait_for_param(page, "win", "2031-03-05_2031-03-12")
    page.mouse.wheel(axis["width"] / 4, 0)
    wait_for_param(page, "win", "2031-03-07_2031-03-14")
    page.keyboard.down("Shift")
    page.mouse.wheel(0, -axis["width"] / 2)
    page.keyboard.up("Shift")
    wait_for_param(page, "win", "2031-03-03_2031-03-10")
    page.get_by_role("button", name="Zoom out").click()
    wait_for_param(page, "win", "2031-03-01_2031-03-13")
    page.get_by_role("button", name="Zoom in").click()
    wait_for_param(page, "win", "2031-03-03_2031-03-10")
    expect(bar(page, DISPUTED)).to_be_visible()


def test_the_mouse_drags_days_and_the_frame_of_the_overview(open_page: Open) -> None:
    page = open_page("/?win=2031-03-01_2031-03-14")
    expect(bar(page, DISPUTED)).to_be_visible()
    axis, body, strip = (page.locator(f".gantt .{part}").bounding_box() for part in ("axis", "body", "strip"))
    assert axis
    assert body
    assert strip
    page.mouse.move(axis["x"] + axis["width"] * 0.9, body["y"] + body["height"] - 3)
    page.mouse.down()
    page.mouse.move(axis["x"] + axis["width"] * 0.4, body["y"] + body["height"] - 3, steps=4)
    page.mouse.up()
    wait_for_param(page, "win", "2031-03-08_2031-03-21")
    frame = page.locator(".gantt .shown").bounding_box()
    assert frame
    page.mouse.move(frame["x"] + frame["width"] / 2, strip["y"] + strip["height"] / 2)
    page.mouse.down()
    middle = strip["x"] + strip["width"] / 2
    page.mouse.move(middle, strip["y"] + strip["height"] / 2, steps=5)
    expect(page.locator(".gantt .bar")).to_have_count(0)
    frame = page.locator(".gantt .shown").bounding_box()
    assert frame
    assert abs(frame["x"] + frame["width"] / 2 - middle) < 5  # under the pointer, all the way
    page.mouse.up()
    page.wait_for_url(re.compile("win=(199|200)"))
    first, last = shown_days(page)
    assert (last - first).days == 13
    strip = page.locator(".gantt .strip").bounding_box()
    assert strip
    page.mouse.click(strip["x"] + strip["width"] * 0.98, strip["y"] + strip["height"] / 2)
    expect(page.locator(".gantt .bar").first).to_be_visible()


def test_a_person_has_names_company_topics_and_articles(open_page: Open) -> None:
    page = open_page("/officials?entity=rosa-quispe")
    panels = page.locator(".panel")
    page.get_by_text("As a list").last.click()
    papers = page.get_by_role("region", name="As a list").element_handle()
    page.get_by_role("button", name="Astrid Fjeldmo 1 visit").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Astrid Fjeldmo")
    expect(panels.filter(has_text="Names that the articles use").locator(".item")).to_have_count(3)
    assert papers.evaluate("(node) => node.isConnected")  # else a click while the page turns is lost
    page.get_by_role("button", name="Correo Azul 1 article").click()
    wait_for_param(page, "paper", "Correo Azul")
    expect(panels.filter(has_text="1 article that names Astrid Fjeldmo").locator(".item")).to_have_count(1)
    page.get_by_role("button", name="Paper: Correo Azul ×").click()
    wait_for_param(page, "paper", None)
    page.emulate_media(reduced_motion="reduce")
    page.get_by_role("button", name="Ms Fjeldmo 1 time").click()
    words = page.locator(".source .target.flash")
    expect(words).to_have_text("Ms Fjeldmo")
    expect(words).to_have_css("animation-name", "none")  # for those who asked for no motion


def test_kinds_can_be_switched_off(open_page: Open) -> None:
    page = open_page("/sources?src=a1")
    evidence = page.locator(".source .text .evidence").first
    plain = "rgba(0, 0, 0, 0)"
    expect(evidence).not_to_have_css("background-color", plain)
    page.get_by_role("button", name="Evidence for the visit").click()
    expect(evidence).to_have_css("background-color", plain)
    page.get_by_role("button", name="Quotas on the table").click()
    expect(page.locator(".source h2")).to_have_text("Quotas on the table")
    expect(evidence).to_have_css("background-color", plain)


@pytest.mark.parametrize("height", [700, 900])
def test_a_link_scrolls_to_words_far_down(open_page: Open, height: int) -> None:
    page = open_page(f"/?sel={OPEN}", height=height)
    expect(page.locator(".source .target.flash").first).to_be_visible()
    page.wait_for_timeout(1000)
    assert page.locator(".source .text").evaluate("(node) => node.scrollTop") > 500
    assert in_view(page, ".source .target")


def test_filters_go_along_to_other_pages(open_page: Open) -> None:
    page = open_page("/?status=completed")
    page.get_by_role("link", name="Disagreements").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Where the papers disagree")
    wait_for_param(page, "status", "completed")
    expect(page.locator(".panel .excerpt")).to_have_text(
        "Start: March 4, 2031 (2 papers) / March 5, 2031 (1 paper)"
    )
    page.get_by_role("button", name="Status: Completed ×").click()
    wait_for_param(page, "status", None)
    page.locator(".panel .item").first.click()
    expect(page.locator(".panel h2")).to_have_text("Astrid Fjeldmo")
    expect(page.locator(".differ")).to_be_visible()


def test_filters_keep_people_and_topics(open_page: Open) -> None:
    page = open_page("/officials?country=TZ")
    expect(page.locator(".panel .item")).to_have_count(3)
    expect(page.locator(".panel")).to_contain_text("3 people who travelled or were met")
    page.get_by_role("link", name="Topics").click()
    expect(page.locator(".panel .item").first).to_contain_text("Defence")
    expect(page.locator(".panel .item").first).to_contain_text("2 visits")
    page.locator(".panel .item").first.click()
    wait_for_param(page, "topic", "defence")
    page.get_by_role("link", name="Show 2 visits in the calendar").click()
    expect(page.locator(".gantt .chip")).to_have_count(2)


def test_topics_over_time_and_by_paper(open_page: Open) -> None:
    page = open_page("/topics?topic=fisheries&topic=defence")
    expect(page.get_by_role("button", name="Topic: Fisheries ×")).to_be_visible()
    page.get_by_text("As a list").first.click()
    page.get_by_role("button", name="March 2031 4 visits").click()
    wait_for_param(page, "days", "2031-03-01_2031-03-31")
    expect(page.get_by_role("button", name="Days: March 1–31, 2031 ×")).to_be_visible()
    expect(page.get_by_role("region", name="As a list")).to_be_visible()  # below the new chip it stays open
    page.get_by_text("As a list").last.click()
    page.get_by_role("button", name="Correo Azul 1 visit").click()
    wait_for_param(page, "paper", "Correo Azul")
    expect(page.get_by_role("link", name="Show 1 visit in the calendar")).to_be_visible()
    page.get_by_role("main").get_by_role("button", name="Clear all filters").click()
    expect(page.get_by_role("link", name="Show 8 visits in the calendar")).to_be_visible()


def test_articles_and_names_are_filtered_by_their_visits(open_page: Open) -> None:
    page = open_page("/sources?days=2031-03-01_2031-03-31")
    items = page.locator(".panel .item")
    expect(page.locator(".panel")).to_contain_text("4 articles")
    page.get_by_role("combobox", name="Country visited").click()
    page.get_by_role("option", name="Tanzania (2)").click()
    wait_for_param(page, "country", "TZ")
    expect(items).to_have_count(1)
    expect(items).to_contain_text("Solvang stays at home")
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Names").click()
    expect(page.get_by_text("counted in 1 article")).to_be_visible()
    page.get_by_role("button", name="Country: Tanzania ×").click()
    expect(page.get_by_text("counted in 4 articles")).to_be_visible()
    page.get_by_role("combobox", name="Paper").click()
    page.get_by_role("option", name="Correo Azul (1)").click()
    wait_for_param(page, "paper", "Correo Azul")
    expect(page.get_by_text("counted in 1 article")).to_be_visible()


def test_the_hint_for_newcomers_stays_away(open_page: Open) -> None:
    page = open_page(fresh=True)
    hint = page.get_by_role("note")
    expect(hint).to_contain_text("A bar is a visit")
    page.get_by_role("button", name="Got it").click()
    expect(hint).to_have_count(0)
    page.reload()
    expect(page.locator(".gantt .bar").first).to_be_visible()
    expect(hint).to_have_count(0)


def test_visits_that_one_paper_reports(open_page: Open) -> None:
    page = open_page("/?sure=single")
    expect(page.locator(".gantt .chip")).to_have_text("How sure: Only one paper says so ×")
    expect(page.get_by_role("heading", level=1)).to_contain_text("7 visits")
    expect(page.locator(".panel")).to_contain_text("Visits that match, by date")
    expect(page.locator(".panel .item").first).to_contain_text("1 paper")


def test_search_finds_words_and_people(open_page: Open) -> None:
    page = open_page("/search")
    box = page.get_by_role("textbox", name="Words or names")
    box.fill("fishing quot")
    box.press("Enter")
    wait_for_param(page, "q", "fishing quot")
    expect(page.locator(".panel .excerpt mark").first).to_be_visible()
    page.get_by_role("link", name="Show the visits of these articles in the calendar").click()
    expect(page.locator(".gantt .chip")).to_have_text("Words: fishing quot ×")
    page.go_back()
    page.locator(".panel .item").first.click()
    expect(page.locator(".source .found").first).to_have_text(re.compile("quotas|fishing", re.IGNORECASE))
    expect(page.locator(".source .target.flash").first).to_be_visible()
    page.go_back()
    box.fill("quispe")
    box.press("Enter")
    page.get_by_role("button", name=re.compile("^Rosa Quispe")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rosa Quispe")


def test_what_is_shown_can_be_taken_away(tmp_path: Path, open_page: Open) -> None:
    page = open_page("/?official=bjarne-solvang")
    page.get_by_role("button", name="Take away").click()
    lines = saved(page, "Table (CSV)")[1].decode("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == [CANCELLED, POSTPONED]
    assert lines[1].endswith(f"/?sel={CANCELLED}")
    assert [visit["id"] for visit in json.loads(saved(page, "Data (JSON)")[1])] == [CANCELLED, POSTPONED]
    assert saved(page, "Calendar (ICS)")[1].count(b"BEGIN:VEVENT") == 2
    (tmp_path / "visits.html").write_bytes(saved(page, "Page to mail (HTML)")[1])
    other = open_page((tmp_path / "visits.html").as_uri())
    expect(bar(other, CANCELLED)).to_be_visible()
    expect(other.get_by_role("heading", level=1)).to_contain_text("2 visits")
    page.get_by_role("link", name="Sources").click()
    expect(page.get_by_role("heading", name="Sources", exact=True)).to_be_visible()
    settled(page)  # else the button may be that of the view left
    page.get_by_role("button", name="Take away").click()
    lines = saved(page, "Table (CSV)")[1].decode("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["id", "a3", "a4"]

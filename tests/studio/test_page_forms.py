"""Logging and editing on the studio's page: what is typed comes into the file as it was meant, and is never lost."""

import json
from pathlib import Path

from page_at_hand import card, expect_told, files, live_region, opened, workshop
from playwright.sync_api import Browser, Locator, Page, expect
from program import write

WORDS = "Cared for timber and served customers"
BENCH = """\
format: tailorcv/accomplishment@1
id: made-a-bench
date: 2026-07
position: yard
title: Made a bench
action: 'Cut: every tenon.'
metrics:
  - name: wobble
    before: 4
    after: 0
    unit: mm
competencies:
  timber-care: 1
links:
  - https://work.example.org/bench
"""


def log(page: Page) -> Locator:
    """The form of a new accomplishment."""
    page.click("#log")
    return form(page)


def edit(page: Page, name: str) -> Locator:
    """The form of an accomplishment that is there."""
    card(page, name).locator("[data-act=edit]").click()
    return form(page)


def form(page: Page) -> Locator:
    """The form that is open."""
    found = page.locator("dialog.editing")
    expect(found).to_be_visible()
    return found


def test_everything_that_is_typed_is_logged(here: Path, browser: Browser) -> None:
    """Words, a competency, a figure and a link; the card stands on the page, and its handle has the focus."""
    made = workshop(here)
    with opened(browser, made) as studio:
        found = log(studio.page)
        found.get_by_label("Title").fill("Made a bench")
        found.get_by_label("Day or month").fill("2026-07")
        found.get_by_label("Position").select_option("Apprentice · Yard Example")
        found.get_by_label("Action").fill("Cut: every tenon.")
        found.get_by_role("button", name="Add a competency").click()
        found.get_by_label("Competency", exact=True).fill("Timber care")
        found.get_by_label("Level").select_option("1")
        found.get_by_role("button", name="Add a figure").click()
        for label, value in {"What": "wobble", "Before": "4", "After": "0", "Unit": "mm"}.items():
            found.get_by_label(label, exact=True).fill(value)
        found.get_by_role("button", name="Add a link").click()
        found.locator(".link-row input").fill("https://work.example.org/bench")
        found.get_by_role("button", name="Log it").click()
        expect_told(studio.page, "logged: made-a-bench")
        assert made.text("made-a-bench").partition("\n")[2] == BENCH
        expect(card(studio.page, "made-a-bench").locator(".handle")).to_be_focused()


def test_nothing_is_tagged_by_itself(here: Path, browser: Browser) -> None:
    """Words are offered as competencies, with the words and what to ask oneself; one that is taken has no level yet."""
    made = workshop(here)
    with opened(browser, made) as studio:
        found = log(studio.page)
        found.get_by_label("Title").fill(WORDS)
        offered = found.locator(".suggestions li").filter(has_text="Timber care")
        expect(offered).to_have_text("Timber caretimber, caredLevel 1 would mean: Is seen at timber care of level 1.")
        expect(found.locator(".tag-row")).to_have_count(0)
        offered.get_by_role("button", name="Add Timber care").click()
        expect(found.get_by_label("Competency", exact=True)).to_have_value("Timber care")
        expect(found.get_by_label("Level")).to_have_value("")
        expect(found.locator(".tag-row p")).to_have_text("Level 1 would mean: Is seen at timber care of level 1.")
        found.get_by_role("button", name="Log it").click()
        expect(found.locator(".form-problems")).to_be_focused()
        expect(found.locator(".form-problems")).to_have_text("this cannot be saved yetchoose a level for Timber care")
        found.get_by_label("Level").select_option("2")
        found.get_by_role("button", name="Log it").click()
        expect_told(studio.page, "logged: cared-for-timber-and-served")
        assert "competencies:\n  timber-care: 2\n" in made.text("cared-for-timber-and-served")


def test_what_the_server_refuses_stays_in_the_form(here: Path, browser: Browser) -> None:
    """The problem is said at the top, which has the focus; no file was written; mended, it is logged."""
    made = workshop(here)
    before = files(made)
    with opened(browser, made) as studio:
        found = log(studio.page)
        found.get_by_label("Title").fill(WORDS)
        found.get_by_label("Day or month").fill("yesterday")
        found.get_by_role("button", name="Log it").click()
        expect(found.locator(".form-problems")).to_be_focused()
        expect(found.locator(".form-problems")).to_contain_text("yesterday")
        expect(found.get_by_label("Title")).to_have_value(WORDS)
        assert files(made) == before
        found.get_by_label("Day or month").fill("2026-07-14")
        found.get_by_role("button", name="Log it").click()
        expect_told(studio.page, "logged: cared-for-timber-and-served")


def test_an_edit_changes_only_what_was_changed(here: Path, browser: Browser) -> None:
    """The request says nothing else, and comments, quotes and order of the file stay."""
    made = workshop(here)
    path = made.root / "record" / "accomplishments" / "built-stairs.yaml"
    text = '# the best of all\nformat: tailorcv/accomplishment@1\nid: built-stairs\ntitle: "Built the stairs" # oak\ndate: 2026-05\n'
    write(path, f"{text}competencies: {{joining: 2}} # as the master says\nposition: hall\n")
    with opened(browser, made) as studio:
        found = edit(studio.page, "built-stairs")
        found.get_by_label("Title").fill("Built the tall stairs")
        with studio.page.expect_request("**/api/accomplishments/joiner-l1/built-stairs") as asked:
            found.get_by_role("button", name="Save").click()
        assert json.loads(asked.value.post_data or "") == {"values": {"title": "Built the tall stairs"}}
        expect(card(studio.page, "built-stairs").locator(".title")).to_have_text("Built the tall stairs")
        expect(card(studio.page, "built-stairs").locator(".handle")).to_be_focused()
        text = text.replace("Built the stairs", "Built the tall stairs")
        assert path.read_text(encoding="utf-8") == f"{text}competencies: {{joining: 2}} # as the master says\nposition: hall\n"


def test_rows_are_changed_and_removed(here: Path, browser: Browser) -> None:
    """A level is raised, a link goes; what was not touched is not sent."""
    made = workshop(here)
    with opened(browser, made) as studio:
        found = edit(studio.page, "built-stairs")
        found.get_by_label("Level").select_option("3")
        found.get_by_role("button", name="Remove this link").click()
        found.get_by_role("button", name="Save").click()
        expect_told(studio.page, "saved: built-stairs")
        text = made.text("built-stairs")
        assert "joining: 3" in text
        assert "https://work.example.org/stairs" not in text
        assert live_region(studio.page) == "saved: built-stairs"


def test_saving_nothing_writes_nothing(here: Path, browser: Browser) -> None:
    """The form closes as if it had never been open."""
    made = workshop(here)
    before = files(made)
    with opened(browser, made) as studio:
        edit(studio.page, "built-stairs").get_by_role("button", name="Save").click()
        expect(studio.page.locator("dialog")).to_have_count(0)
        assert files(made) == before


def test_the_form_tells_that_its_file_changed_meanwhile(here: Path, browser: Browser) -> None:
    """What was typed stays; saving shows both texts, and the change can be done on top."""
    made = workshop(here)
    path = made.root / "record" / "accomplishments" / "built-stairs.yaml"
    with opened(browser, made) as studio:
        found = edit(studio.page, "built-stairs")
        found.get_by_label("Notes").fill("Nobody fell.")
        write(path, made.text("built-stairs") + "project: attic\n")
        expect(found.locator(".notice")).to_contain_text("built-stairs.yaml was changed meanwhile")
        expect(found.get_by_label("Notes")).to_have_value("Nobody fell.")
        found.get_by_role("button", name="Save").click()
        studio.page.get_by_role("button", name="Do my change on top of it").click()
        expect_told(studio.page, "saved: built-stairs")
        assert made.text("built-stairs").endswith('project: attic\nnotes: "Nobody fell."\n')


def test_unsaved_text_is_not_dropped_without_a_question(here: Path, browser: Browser) -> None:
    """Going on keeps it; closing drops it, and no file was written."""
    made = workshop(here)
    before = files(made)
    with opened(browser, made) as studio:
        found = log(studio.page)
        found.get_by_label("Title").fill("Half a th")
        studio.page.keyboard.press("Escape")
        studio.page.get_by_role("button", name="Go on writing").click()
        expect(found.get_by_label("Title")).to_have_value("Half a th")
        found.get_by_role("button", name="Cancel").click()
        studio.page.get_by_role("button", name="Close without saving").click()
        expect(studio.page.locator("dialog")).to_have_count(0)
        expect(studio.page.locator("#log")).to_be_focused()
        assert files(made) == before


def test_an_untouched_form_closes_at_once(here: Path, browser: Browser) -> None:
    """There is nothing to ask about."""
    with opened(browser, workshop(here)) as studio:
        log(studio.page)
        studio.page.keyboard.press("Escape")
        expect(studio.page.locator("dialog")).to_have_count(0)

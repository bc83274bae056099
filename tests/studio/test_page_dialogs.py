"""Dialogs, choices and sections without a mouse: what opens, where the focus is kept and where it comes back to, what is written."""

from pathlib import Path

from hands import act, press, tab_to
from page_at_hand import expect_told, files, opened, wishes, workshop
from playwright.sync_api import Browser, Page, expect

MOST_FIELDS = 40
IN_DIALOG = "document.activeElement.closest('dialog') !== null"
# The buttons that open them, and their titles.
DIALOGS = {
    "Compare": "Compare two roles",
    "Log": "Log an accomplishment",
    "Help and keys": "Help",
    "Edit: Built the stairs": "Edit built-stairs",
    "Its file: Built the stairs": "built-stairs",
}


def test_every_dialog(here: Path, browser: Browser) -> None:
    """It is opened by a button, Tab goes round in it, and Escape gives the focus back."""
    studio = workshop(here)
    before = files(studio)
    with opened(browser, studio) as found:
        page = found.page
        for button, title in DIALOGS.items():
            opener = page.get_by_role("button", name=button, exact=True)
            act(page, opener)
            dialog = page.get_by_role("dialog", name=title, exact=True)
            expect(dialog).to_be_visible()
            assert page.evaluate(IN_DIALOG), button
            assert goes_round(page), button
            press(page, "Escape")
            expect(dialog).to_have_count(0)
            expect(opener).to_be_focused()
        assert files(studio) == before


def test_help_by_its_key(here: Path, browser: Browser) -> None:
    """A question mark opens it, but in a text field."""
    with opened(browser, workshop(here)) as found:
        page = found.page
        act(page, page.get_by_role("button", name="Choices"))
        press(page, "?")
        expect(page.get_by_role("dialog", name="Help")).to_be_visible()
        press(page, "Escape")
        tab_to(page, page.get_by_label("Line below your name"))
        press(page, "?")
        expect(page.get_by_label("Line below your name")).to_have_value("?")
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_choices(here: Path, browser: Browser) -> None:
    """Each is written when it is made, and the focus stays where it is."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        act(page, page.get_by_role("button", name="Choices"))
        title = page.get_by_label("Line below your name")
        tab_to(page, title)
        page.keyboard.type("Turner")
        press(page, "Enter")
        expect_told(page, "title: Turner")
        assert wishes(studio) == "title: Turner\n"
        expect(title).to_be_focused()
        for label, keys, told in [
            ("the first one, whichever it is", ["ArrowDown"], "summary: short"),
            ("Pages at most", ["ArrowDown"], "pages: 1"),
            ("Design", ["ArrowDown", "ArrowDown"], "template: modern"),
        ]:
            tab_to(page, page.get_by_label(label))
            press(page, *keys)
            expect_told(page, told)
        expect(page.get_by_label("Design")).to_be_focused()
        assert set(wishes(studio).splitlines()) == {"title: Turner", "summary: short", "pages: 1", "template: modern"}
        tab_to(page, title)
        press(page, "Control+a", "Delete", "Enter")
        expect_told(page, "title: not set")
        assert "title" not in wishes(studio)


def test_sections(here: Path, browser: Browser) -> None:
    """Arrows on a handle move a section; buttons do the same, hide it, and hide what is in it."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        act(page, page.get_by_role("button", name="Choices"))
        handle = page.get_by_role("button", name="Move: Education")
        tab_to(page, handle)
        press(page, "ArrowUp")
        expect_told(page, "Education, place 2 of 3")
        expect(handle).to_be_focused()
        press(page, "ArrowUp")
        expect_told(page, "Education, place 1 of 3")
        press(page, "ArrowUp")
        expect_told(page, "Education is the first section")
        assert wishes(studio) == "sections:\n  - education\n  - experience\n"
        for name, told in [
            ("Move down: Education", "Education, place 2 of 3"),
            ("Hide: Letter · School of Wood", "hidden: Letter · School of Wood"),
            ("Hide: Competencies", "hidden: Competencies"),
        ]:
            act(page, page.get_by_role("button", name=name))
            expect_told(page, told)
        assert wishes(studio) == "sections:\n  - experience\n  - education\nhide:\n  - school\nhide_sections:\n  - competencies\n"
        shown = page.get_by_role("button", name="Show: Competencies")
        expect(shown).to_be_focused()
        press(page, "Enter")
        expect_told(page, "shown: Competencies")
        assert "competencies" not in wishes(studio)


def goes_round(page: Page) -> bool:
    """Whether Tab comes back to where it began, and was never on the page behind."""
    # A heading that has the focus at first is passed over later.
    press(page, "Tab")
    first = page.evaluate_handle("document.activeElement")
    for _ in range(MOST_FIELDS):
        press(page, "Tab")
        # Between the last field and the first one is the browser's own bar.
        if not page.evaluate(f"document.activeElement === document.body || {IN_DIALOG}"):
            return False
        if page.evaluate("first => document.activeElement === first", first):
            return True
    return False

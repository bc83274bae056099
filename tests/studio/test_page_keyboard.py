"""The page without a mouse: every gesture by keys, what is read out at each step, and where the focus goes."""

from pathlib import Path

from hands import act, landing, press, tab_to
from page_at_hand import HALL, YARD, card, expect_order, expect_told, files, opened, wishes, workshop
from playwright.sync_api import Browser, Locator, Page, expect


def handle(page: Page, name: str) -> Locator:
    """What a card is picked up by."""
    return card(page, name).locator(".handle")


def test_a_card_is_carried_from_the_first_tab_on(here: Path, browser: Browser) -> None:
    """The link at the top leads past the header; every step is said, and the focus stays on the handle of the card."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        press(page, "Tab")
        expect(page.get_by_text("Skip to the record")).to_be_focused()
        press(page, "Enter")
        expect(page.locator("#record")).to_be_focused()
        press(page, "Tab")
        expect(handle(page, "built-stairs")).to_be_focused()
        press(page, "Space")
        where = f"Built the stairs, place 1 of 3 in Surfaced, {HALL}"
        expect_told(page, f"picked up: {where}. Arrow keys move it, Space drops it, Escape brings it back")
        expect(handle(page, "built-stairs")).to_have_attribute("aria-pressed", "true")
        press(page, "ArrowDown")
        expect_told(page, f"place 2 of 3 in Surfaced, {HALL}")
        expect(landing(page)).to_have_text(f"place 2 of 3 in Surfaced, {HALL}")
        press(page, "Space")
        expect_told(page, f"Built the stairs: place 2 of 3 in Surfaced, {HALL}")
        assert wishes(studio) == "order:\n  - glued-chairs\n  - built-stairs\n"
        expect_order(page, HALL, "glued-chairs", "built-stairs", "asked-customers")
        expect(handle(page, "built-stairs")).to_be_focused()
        expect(handle(page, "built-stairs")).not_to_have_attribute("aria-pressed", "true")


def test_a_card_changes_its_group(here: Path, browser: Browser) -> None:
    """Right and left carry it through the groups; beyond the last one there is none."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        act(page, handle(page, "glued-chairs"))
        for key, told in [
            ("ArrowRight", "Folded: left to the score"),
            ("ArrowUp", "the order here is the score's; left and right change the group"),
            ("ArrowRight", "Tucked away: hidden in this role"),
            ("ArrowRight", "there is no group further on"),
        ]:
            press(page, key)
            expect_told(page, told)
        press(page, "Enter")
        expect_told(page, "Glued six chairs: Tucked away: hidden in this role")
        assert wishes(studio) == "hide:\n  - glued-chairs\n"
        expect(handle(page, "glued-chairs")).to_be_focused()
        press(page, "Enter", "ArrowLeft", "ArrowLeft")
        expect_told(page, f"place 4 of 4 in Surfaced, {HALL}")


def test_a_card_is_put_back(here: Path, browser: Browser) -> None:
    """Escape brings it back, and so does leaving it by Tab."""
    studio = workshop(here)
    before = files(studio)
    with opened(browser, studio) as found:
        page = found.page
        for leaving in ("Escape", "Tab"):
            act(page, handle(page, "built-stairs"))
            press(page, "ArrowDown", leaving)
            expect_told(page, "Built the stairs is back where it was")
            expect(landing(page)).to_have_count(0)
            assert files(studio) == before
            press(page, "Shift+Tab")
        act(page, handle(page, "oiled-floors"))
        press(page, "Escape")
        expect(handle(page, "oiled-floors")).to_be_focused()


def test_over_the_end_of_a_list(here: Path, browser: Browser) -> None:
    """Another position's list asks first; the focus is in the question, and comes back to the handle."""
    studio = workshop(here)
    before = files(studio)
    with opened(browser, studio) as found:
        page = found.page
        act(page, handle(page, "asked-customers"))
        press(page, "ArrowDown")
        expect_told(page, f"place 1 of 2 in Surfaced, {YARD}: this would change its position")
        press(page, "Enter")
        expect(page.get_by_role("button", name=f"Change its position to {YARD}")).to_be_focused()
        press(page, "Escape")
        expect_told(page, "Asked what is needed stays where it is")
        expect(handle(page, "asked-customers")).to_be_focused()
        assert files(studio) == before
        press(page, "Enter", "ArrowDown", "Enter")
        expect(page.get_by_role("button", name=f"Change its position to {YARD}")).to_be_focused()
        press(page, "Enter")
        expect_told(page, f"Asked what is needed: now under {YARD}")
        assert "position: yard\n" in studio.text("asked-customers")
        expect_order(page, YARD, "asked-customers", "oiled-floors")
        expect(handle(page, "asked-customers")).to_be_focused()


def test_the_buttons_of_a_card(here: Path, browser: Browser) -> None:
    """What is carried can also be pressed; the focus stays on the button, or goes on to the next card."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        down = card(page, "built-stairs").locator("[data-act=down]")
        act(page, down)
        expect_told(page, f"Built the stairs: place 2 of 3 in Surfaced, {HALL}")
        expect(down).to_be_focused()
        press(page, "Enter")
        expect_told(page, f"Built the stairs: place 3 of 3 in Surfaced, {HALL}")
        press(page, "Enter")
        expect_told(page, "it is the last of its list")
        assert wishes(studio) == "order:\n  - glued-chairs\n  - asked-customers\n  - built-stairs\n"
        act(page, page.get_by_role("button", name="Hide: Oiled the floors"))
        expect_told(page, "hidden: Oiled the floors")
        expect_order(page, "Tucked away", "carved-spoon", "oiled-floors")
        act(page, page.get_by_role("button", name="Show: Carved a spoon"))
        expect_told(page, "shown: Carved a spoon")
        expect(handle(page, "oiled-floors")).to_be_focused()
        act(page, page.get_by_role("button", name="Leave to the score: Oiled the floors"))
        expect_told(page, "left to the score: Oiled the floors")
        assert "hide" not in wishes(studio)
        assert "show:\n  - carved-spoon\n" in wishes(studio)


def test_a_wording(here: Path, browser: Browser) -> None:
    """A chooser on the card."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        chooser = found.page.get_by_role("combobox", name="Wording: Glued six chairs")
        tab_to(found.page, chooser)
        press(found.page, "ArrowDown")
        expect_told(found.page, "wording of Glued six chairs: brief")
        assert wishes(studio) == "variants: {glued-chairs: brief}\n"
        expect(chooser).to_be_focused()


def test_another_role(here: Path, browser: Browser) -> None:
    """The switcher keeps the focus; the address remembers the role over a reload."""
    with opened(browser, workshop(here)) as found:
        page = found.page
        tab_to(page, page.get_by_role("combobox", name="Role"))
        press(page, "ArrowDown")
        expect(page).to_have_title("Joiner · Mira Example · tailorcv studio")
        expect(page.get_by_role("combobox", name="Role")).to_be_focused()
        page.reload()
        expect(page).to_have_title("Joiner · Mira Example · tailorcv studio")


def test_steps_back_and_forth(here: Path, browser: Browser) -> None:
    """Keys take a change back and do it again; in a text field they belong to the text."""
    studio = workshop(here)
    hidden = "hide:\n  - built-stairs\n"
    with opened(browser, studio) as found:
        page = found.page
        act(page, page.get_by_role("button", name="Hide: Built the stairs"))
        expect_told(page, "hidden: Built the stairs")
        for key, told, written in [
            ("Control+z", "undone: hide built-stairs", ""),
            ("Control+Shift+Z", "done again: hide built-stairs", hidden),
            ("Control+z", "undone: hide built-stairs", ""),
            ("Control+y", "done again: hide built-stairs", hidden),
        ]:
            press(page, key)
            expect_told(page, told)
            assert wishes(studio) == written
        act(page, page.get_by_role("button", name="Choices"))
        tab_to(page, page.get_by_label("Line below your name"))
        page.keyboard.type("Turner")
        press(page, "Control+z")
        expect(page.get_by_label("Line below your name")).to_have_value("")
        assert wishes(studio) == hidden
        press(page, "Shift+Tab")
        expect(page.locator("iframe")).to_be_focused()
        press(page, "Control+z")
        expect_told(page, "undone: hide built-stairs")
        assert wishes(studio) == ""

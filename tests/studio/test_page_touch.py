"""Cards moved by a finger on a phone: beside the handles it scrolls, and on them it carries."""

from pathlib import Path
from typing import Any

from hands import Finger, Point, landing
from page_at_hand import HALL, card, expect_order, expect_told, files, opened, wishes, workshop
from playwright.sync_api import Browser, Page, expect

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_a_finger_puts_a_card_in_its_place(here: Path, browser: Browser) -> None:
    """It lands where the mark says, as with a mouse."""
    studio = workshop(here)
    with opened(browser, studio, **PHONE) as found:
        finger = Finger(found.page)
        finger.take(card(found.page, "glued-chairs"))
        finger.carry(card(found.page, "built-stairs"), 0.2)
        expect(landing(found.page)).to_have_text(f"place 1 of 3 in Surfaced, {HALL}")
        finger.drop()
        expect_told(found.page, f"Glued six chairs: place 1 of 3 in Surfaced, {HALL}")
        assert wishes(studio) == "order:\n  - glued-chairs\n"
        expect_order(found.page, HALL, "glued-chairs", "built-stairs", "asked-customers")


def test_a_finger_hides_a_card_at_the_lower_edge(here: Path, browser: Browser) -> None:
    """The page scrolls under a finger at its edge, also where the bar of views lies over the record."""
    studio = workshop(here)
    with opened(browser, studio, **PHONE) as found:
        finger = Finger(found.page)
        finger.take(card(found.page, "built-stairs"))
        finger.move(Point(200, 830))
        expect(landing(found.page)).to_have_text("Tucked away: hidden in this role")
        finger.drop()
        expect_told(found.page, "Built the stairs: Tucked away: hidden in this role")
        assert wishes(studio) == "hide:\n  - built-stairs\n"
        expect_order(found.page, "Tucked away", "built-stairs", "carved-spoon")


def test_beside_the_handle_a_finger_scrolls(here: Path, browser: Browser) -> None:
    """Nothing is carried, and nothing is written."""
    studio = workshop(here)
    before = files(studio)
    with opened(browser, studio, **PHONE) as found:
        finger = Finger(found.page)
        finger.press(Point(200, 700))
        finger.move(Point(200, 300))
        expect(landing(found.page)).to_have_count(0)
        finger.drop()
        expect(found.page.locator("body")).not_to_have_class("dragging")
        assert scrolled(found.page) > 200
        assert files(studio) == before


def test_on_the_handle_a_finger_does_not_scroll(here: Path, browser: Browser) -> None:
    """Carrying a card in the middle of the window leaves the page where it is."""
    with opened(browser, workshop(here), **PHONE) as found:
        card(found.page, "glued-chairs").scroll_into_view_if_needed()
        before = scrolled(found.page)
        finger = Finger(found.page)
        finger.take(card(found.page, "glued-chairs"))
        finger.move(Point(200, 300))
        assert scrolled(found.page) == before
        found.page.keyboard.press("Escape")
        expect_told(found.page, f"Glued six chairs is back where it was: place 2 of 3 in Surfaced, {HALL}")
        finger.drop()


def scrolled(page: Page) -> int:
    """How far the page is scrolled, in pixels."""
    return int(page.evaluate("scrollY"))

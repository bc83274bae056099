"""Cards moved by mouse: the gesture on the page, then the file on the disk, then the page."""

from pathlib import Path
from typing import NamedTuple

import pytest
from desk_at_hand import COMMENTED
from hands import Mouse, landing
from page_at_hand import HALL, TALL, YARD, card, expect_order, expect_told, files, opened, wishes, workshop
from playwright.sync_api import Browser, Page, expect

DIALOG = "Did this happen in another position?"


class Drag(NamedTuple):
    """A card, what it is dropped on and at which part of its height, what is said meanwhile and afterwards, what is written."""

    name: str
    onto: str
    down: float
    seen: str
    told: str
    written: str


DRAGS = {
    "up in its list": Drag(
        "glued-chairs",
        "#card-built-stairs",
        0.2,
        f"place 1 of 3 in Surfaced, {HALL}",
        f"Glued six chairs: place 1 of 3 in Surfaced, {HALL}",
        "order:\n  - glued-chairs\n",
    ),
    "down in its list": Drag(
        "built-stairs",
        "#card-asked-customers",
        0.8,
        f"place 3 of 3 in Surfaced, {HALL}",
        f"Built the stairs: place 3 of 3 in Surfaced, {HALL}",
        "order:\n  - glued-chairs\n  - asked-customers\n  - built-stairs\n",
    ),
    "out of the page": Drag(
        "oiled-floors",
        "[data-group='tucked away']",
        0.5,
        "Tucked away: hidden in this role",
        "Oiled the floors: Tucked away: hidden in this role",
        "hide:\n  - oiled-floors\n",
    ),
    "onto the page, at a place": Drag(
        "carved-spoon",
        "#card-glued-chairs",
        0.2,
        f"place 2 of 4 in Surfaced, {HALL}",
        f"Carved a spoon: place 2 of 4 in Surfaced, {HALL}",
        "show:\n  - carved-spoon\norder:\n  - built-stairs\n  - carved-spoon\n",
    ),
    "unfolded": Drag(
        "hung-doors",
        "#card-built-stairs",
        0.2,
        f"place 1 of 4 in Surfaced, {HALL}",
        f"Hung nine doors: place 1 of 4 in Surfaced, {HALL}",
        "show:\n  - hung-doors\norder:\n  - hung-doors\n",
    ),
}
AFTER = {
    "up in its list": (HALL, "glued-chairs", "built-stairs", "asked-customers"),
    "down in its list": (HALL, "glued-chairs", "asked-customers", "built-stairs"),
    "out of the page": ("Tucked away", "carved-spoon", "oiled-floors"),
    "onto the page, at a place": (HALL, "built-stairs", "carved-spoon", "glued-chairs", "asked-customers"),
    "unfolded": (HALL, "hung-doors", "built-stairs", "glued-chairs", "asked-customers"),
}


def pull(page: Page, name: str, onto: str, down: float) -> Mouse:
    """A mouse that holds a card over something."""
    mouse = Mouse(page)
    mouse.take(card(page, name))
    mouse.carry(page.locator(onto), down)
    return mouse


@pytest.mark.parametrize("where", DRAGS)
def test_a_card_lands_where_the_mark_says(here: Path, browser: Browser, where: str) -> None:
    """What is written is what was shown, and what was said before the drop."""
    name, onto, down, seen, told, written = DRAGS[where]
    studio = workshop(here)
    with opened(browser, studio, **TALL) as found:
        mouse = pull(found.page, name, onto, down)
        expect(landing(found.page)).to_have_text(seen)
        assert wishes(studio) == "", "nothing is written before the drop"
        mouse.drop()
        expect_told(found.page, told)
        assert wishes(studio) == written
        expect_order(found.page, *AFTER[where])
        expect(landing(found.page)).to_have_count(0)
        expect(found.page.locator(".ghost")).to_have_count(0)


def test_left_to_the_score_again(here: Path, browser: Browser) -> None:
    """Dropping among what is folded takes back what was said, and keeps the comments of the file."""
    studio = workshop(here, COMMENTED)
    with opened(browser, studio, **TALL) as found:
        mouse = pull(found.page, "hung-doors", "[data-group=folded]", 0.5)
        expect(landing(found.page)).to_have_text("Folded: left to the score")
        mouse.drop()
        expect_told(found.page, "Hung nine doors: left to the score")
        assert studio.tailoring().startswith("# mine\n")
        assert wishes(studio) == ""
        expect_order(found.page, "Folded", "hung-doors")


def test_another_position_is_in_the_record(here: Path, browser: Browser) -> None:
    """With a yes the accomplishment's own file says so; the place in the list is the tailoring's."""
    studio = workshop(here)
    with opened(browser, studio, **TALL) as found:
        mouse = pull(found.page, "built-stairs", "#card-oiled-floors", 0.2)
        expect(landing(found.page)).to_have_text(f"place 1 of 2 in Surfaced, {YARD}: this would change its position")
        mouse.drop()
        dialog = found.page.get_by_role("dialog", name=DIALOG)
        expect(dialog).to_contain_text(f"“Built the stairs” is recorded under: {HALL}.")
        dialog.get_by_role("button", name=f"Change its position to {YARD}").click()
        expect_told(found.page, f"Built the stairs: now under {YARD}")
        assert "position: yard\n" in studio.text("built-stairs")
        assert wishes(studio) == "order:\n  - built-stairs\n"
        expect_order(found.page, YARD, "built-stairs", "oiled-floors")


def test_another_position_is_not_wanted(here: Path, browser: Browser) -> None:
    """Everything stays as it is."""
    studio = workshop(here)
    before = files(studio)
    with opened(browser, studio, **TALL) as found:
        pull(found.page, "built-stairs", "#card-oiled-floors", 0.2).drop()
        found.page.get_by_role("dialog", name=DIALOG).get_by_role("button", name="Leave it as it is").click()
        expect_told(found.page, "Built the stairs stays where it is")
        assert files(studio) == before
        expect_order(found.page, HALL, "built-stairs", "glued-chairs", "asked-customers")


def test_what_is_hidden_can_be_shown_in_its_own_position(here: Path, browser: Browser) -> None:
    """Dropped in another position's list, it can be shown without a change of the record."""
    studio = workshop(here)
    before = studio.text("carved-spoon")
    with opened(browser, studio, **TALL) as found:
        pull(found.page, "carved-spoon", "#card-oiled-floors", 0.2).drop()
        found.page.get_by_role("dialog", name=DIALOG).get_by_role("button", name=f"Show it under {HALL}").click()
        expect_told(found.page, f"Carved a spoon: place 4 of 4 in Surfaced, {HALL}")
        assert studio.text("carved-spoon") == before
        expect_order(found.page, HALL, "built-stairs", "glued-chairs", "asked-customers", "carved-spoon")


def test_escape_ends_a_drag(here: Path, browser: Browser) -> None:
    """The card is back, also when the button is let go over another place."""
    studio = workshop(here)
    before = files(studio)
    with opened(browser, studio, **TALL) as found:
        mouse = pull(found.page, "built-stairs", "[data-group='tucked away']", 0.5)
        found.page.keyboard.press("Escape")
        expect_told(found.page, f"Built the stairs is back where it was: place 1 of 3 in Surfaced, {HALL}")
        mouse.drop()
        expect(landing(found.page)).to_have_count(0)
        assert files(studio) == before
        expect_order(found.page, HALL, "built-stairs", "glued-chairs", "asked-customers")


def test_dropped_where_it_was(here: Path, browser: Browser) -> None:
    """No file is made for nothing."""
    studio = workshop(here)
    before = files(studio)
    with opened(browser, studio, **TALL) as found:
        pull(found.page, "glued-chairs", "#card-built-stairs", 0.9).drop()
        expect_told(found.page, "Glued six chairs stays where it is")
        assert files(studio) == before


def test_a_click_on_a_handle_is_no_drag(here: Path, browser: Browser) -> None:
    """A mouse that hardly moves neither carries nor picks up."""
    with opened(browser, workshop(here), **TALL) as found:
        card(found.page, "glued-chairs").locator(".handle").click()
        expect(landing(found.page)).to_have_count(0)
        expect(card(found.page, "glued-chairs").locator(".handle")).not_to_have_attribute("aria-pressed", "true")


def test_the_pane_scrolls_at_its_edge(here: Path, browser: Browser) -> None:
    """What has no room in the window can be reached with a card in hand."""
    studio = workshop(here)
    with opened(browser, studio, viewport={"width": 1280, "height": 600}) as found:
        Mouse(found.page).take(card(found.page, "built-stairs"))
        found.page.mouse.move(900, 590, steps=4)
        expect(landing(found.page)).to_have_text("Tucked away: hidden in this role")
        found.page.mouse.up()
        expect_told(found.page, "Built the stairs: Tucked away: hidden in this role")
        assert wishes(studio) == "hide:\n  - built-stairs\n"


def test_a_section_is_dragged(here: Path, browser: Browser) -> None:
    """Sections are put in order as cards are."""
    studio = workshop(here)
    with opened(browser, studio, **TALL) as found:
        found.page.get_by_role("button", name="Choices").click()
        mouse = Mouse(found.page)
        mouse.take(found.page.locator("[data-key=education]"))
        mouse.carry(found.page.locator("[data-key=experience]"), 0.1)
        expect(landing(found.page)).to_have_text("place 1 of 3")
        mouse.drop()
        expect_told(found.page, "Education, place 1 of 3")
        assert wishes(studio) == "sections:\n  - education\n"

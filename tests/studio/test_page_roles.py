"""Switching between roles while answers are still on their way."""

from pathlib import Path

from page_at_hand import card, expect_told, opened, wishes, workshop
from playwright.sync_api import Browser, Page, Route, expect
from program import write

JOINER = "Joiner · Mira Example · tailorcv studio"


def held_back(page: Page, address: str) -> list[Route]:
    """The requests to that address, which wait from now on until somebody lets them go on."""
    held: list[Route] = []
    page.route(address, lambda route: held.append(route))  # noqa: PLW0108  # Playwright takes no method of a list
    return held


def test_an_answer_about_the_role_before_comes_too_late(here: Path, browser: Browser) -> None:
    """It is passed over: the page stays with the role that was chosen last."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        held = held_back(page, "**/api/state/joiner-l1")
        with page.expect_request("**/api/state/joiner-l1"):
            write(here / "record/accomplishments/carved-spoon.yaml", studio.text("carved-spoon") + "notes: again\n")
        page.get_by_role("combobox", name="Role").select_option("joiner-l2")
        expect(page).to_have_title(JOINER)
        with page.expect_response("**/api/state/joiner-l1"):
            for one in held:
                one.continue_()
        expect(page).to_have_title(JOINER)
        page.wait_for_timeout(200)
        assert page.title() == JOINER


def test_a_change_is_written_for_the_role_that_it_was_made_for(here: Path, browser: Browser) -> None:
    """Although another role is chosen before it is answered."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        held = held_back(page, "**/api/changes/joiner-l1")
        with page.expect_request("**/api/changes/joiner-l1"):
            card(page, "built-stairs").get_by_role("button", name="Hide").click()
        page.get_by_role("combobox", name="Role").select_option("joiner-l2")
        for one in held:
            one.continue_()
        expect(page).to_have_title(JOINER)
        expect_told(page, "hidden: Built the stairs")
        assert wishes(studio) == "hide:\n  - built-stairs\n"
        assert not (here / "tailorings" / "joiner-l2.yaml").exists()

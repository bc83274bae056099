"""The studio's page with five hundred pieces of work; how long anything takes is measured by benchmarks/studio.py."""

from pathlib import Path

from asking import running
from crowded import ROLE, crowded
from page_at_hand import card, entered, expect_told, order
from playwright.sync_api import Browser, expect


def test_five_hundred_accomplishments(here: Path, browser: Browser) -> None:
    """All are on the page; one from far down is hidden and moved as among few, and the last one can be read."""
    crowded(here)
    with running(here, ROLE) as studio, entered(browser, studio.address, quiet=True) as page:
        expect(page.locator("#record-count")).to_have_text("500 accomplishments")
        assert page.locator(".card").count() == 500
        surfaced = order(page, "Surfaced")
        last = card(page, surfaced[-1])
        title = last.locator(".title").text_content()
        last.locator("[data-act=hide]").click()
        expect_told(page, f"hidden: {title}")
        assert surfaced[-1] in (here / "tailorings" / f"{ROLE}.yaml").read_text(encoding="utf-8")
        expect(page.locator('[data-group="tucked away"] .card').get_by_text(title or "")).to_have_count(1)
        page.locator(".card").last.scroll_into_view_if_needed()
        expect(page.locator(".card").last.locator(".title")).to_be_in_viewport()

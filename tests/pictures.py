"""Makes the pictures of the studio in docs/pictures anew, of a copy of an example: python tests/pictures.py."""

import shutil
import tempfile
from pathlib import Path

from asking import running
from page_at_hand import entered, group
from playwright.sync_api import Browser, Page, ViewportSize, expect
from program import ROOT, TEN_YEARS
from views_at_hand import show
from web_tools import chromium

PICTURES = ROOT / "docs" / "pictures"
ROLE = "backend-l5"
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
PART = ViewportSize(width=1280, height=800)
# A picture in the docs is loaded by everyone who reads them.
MOST_BYTES = 300_000


def picture(page: Page, name: str) -> None:
    """Keep what the window shows."""
    path = PICTURES / f"studio-{name}.png"
    page.screenshot(path=path, animations="disabled")
    assert path.stat().st_size < MOST_BYTES, f"{path} is too large for the docs"


def settled(page: Page) -> None:
    """Wait for the resume and for the number of its pages."""
    expect(page.locator("#frames iframe:not(.coming)")).to_be_attached()
    expect(page.locator("#pages")).not_to_contain_text("…")


def dragged(page: Page) -> None:
    """Hold a card above another one."""
    cards = group(page, "Surfaced").locator(".card")
    start, end = cards.nth(0).locator(".handle").bounding_box(), cards.nth(1).bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 12, start["y"] + 12)
    page.mouse.down()
    page.mouse.move(start["x"] + 40, start["y"] + 30)
    # Not yet over the middle of the third card, so that the mark of the landing place can be seen above.
    page.mouse.move(start["x"] + 20, end["y"] + end["height"] + 85, steps=8)


def filled(page: Page) -> None:
    """Open the form and tell of some work, so that something is suggested."""
    page.click("#log")
    form = page.locator("dialog")
    form.get_by_label("Title").fill("Moved the nightly billing into a queue that survives a restart")
    form.get_by_label("Action").fill("Designed the queue with two teams, wrote the retries and the runbook, and led the cut-over.")
    form.get_by_label("Result").fill("No bill was late since; on-call pages fell from nine a month to one.")
    expect(page.locator(".suggestions .chip").first).to_be_visible()
    form.evaluate("(dialog) => dialog.scrollTo(0, 0)")


def on_a_desk(browser: Browser, folder: Path) -> None:
    """The whole page in both schemes of colour, a drag, the match, and the form."""
    for scheme in ("light", "dark"):
        with running(folder, ROLE) as studio, entered(browser, studio.address, quiet=True, viewport=DESK, color_scheme=scheme) as page:
            settled(page)
            picture(page, scheme)
            if scheme == "light":
                page.set_viewport_size(PART)
                dragged(page)
                picture(page, "drag")
                page.keyboard.press("Escape")
                page.mouse.up()
                show(page, "match")
                picture(page, "match")
                filled(page)
                picture(page, "form")


def on_a_phone(browser: Browser, folder: Path) -> None:
    """The record, one card below the other."""
    with running(folder, ROLE) as studio, entered(browser, studio.address, quiet=True, viewport=PHONE, color_scheme="light") as page:
        settled(page)
        picture(page, "phone")


def main() -> None:
    """Make them all."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        copy = shutil.copytree(TEN_YEARS, Path(folder, "ten-years"))
        on_a_desk(browser, copy)
        on_a_phone(browser, copy)


if __name__ == "__main__":
    main()

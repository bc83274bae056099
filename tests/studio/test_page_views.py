"""What can be seen of the studio's page: by everyone, at every width, in every colour, with every view and dialog open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from asking import served
from desk_at_hand import Bench
from page_at_hand import GRACE, entered, opened, workshop
from playwright.sync_api import Browser, Page, expect
from program import write
from views_at_hand import every_view, full, show, sticking_out
from web_tools import barriers

# Letters of 16 pixels are usual; those who need them twice as large have them so everywhere.
# From wide to narrow in a low window: a card that is not drawn remembers how wide it was.
WIDTHS = {16: (3840, 1920, 1280, 768, 390, 360, 320), 32: (1280, 768)}


@contextmanager
def visited(browser: Browser, studio: Bench, **context: Any) -> Iterator[Page]:
    """A page whose server may seem to end."""
    with served(studio, grace=GRACE) as found, entered(browser, found.address, quiet=True, **context) as page:
        yield page


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("light", 1440), ("dark", 360), ("dark", 1440)])
def test_no_view_has_barriers(here: Path, browser: Browser, scheme: str, width: int) -> None:
    """By axe, in both schemes of colour, on a small telephone and on a desk."""
    made = full(here)
    with visited(browser, made, bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900}) as page:
        found = {view: barriers(page) for view in every_view(page, made)}
    assert {view: lines for view, lines in found.items() if lines} == {}


def test_nothing_sticks_out(here: Path, browser: Browser) -> None:
    """No view is wider than the window and no text wider than its box, from a small telephone to a wall, with small letters and large."""
    made = full(here)
    found = {}
    with visited(browser, made) as page:
        letters = page.context.new_cdp_session(page)
        for view in every_view(page, made):
            for size, widths in WIDTHS.items():
                letters.send("Page.setFontSizes", {"fontSizes": {"standard": size}})
                for width in widths:
                    page.set_viewport_size({"width": width, "height": 500})
                    found[f"{view}, {width} wide, letters of {size}"] = sticking_out(page)
            letters.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
            page.set_viewport_size({"width": 1280, "height": 900})
    assert {view: lines for view, lines in found.items() if lines} == {}


def test_colours_that_the_person_forces_leave_everything_told(here: Path, browser: Browser) -> None:
    """Where all has the same colours, a pressed button, what is asked for, and the lines of the radar differ in their form."""
    with opened(browser, full(here), forced_colors="active", viewport={"width": 1280, "height": 900}) as studio:
        page = studio.page
        border = "one => getComputedStyle(one).borderTopWidth + getComputedStyle(one).borderTopStyle"
        assert page.locator("[data-show=record]").evaluate(border) == "2pxsolid"
        assert page.locator("[data-show=match]").evaluate(border) == "1pxsolid"
        assert page.locator(".tag.asked b").first.evaluate(border) == "2pxsolid"
        assert page.locator(".count").first.evaluate(border) == "1pxsolid"
        show(page, "match")
        dashes = [
            page.locator(f".radar .{name}").evaluate("one => getComputedStyle(one).strokeDasharray") for name in ("need", "have", "page")
        ]
        assert dashes == ["none", "5px, 3px", "2px, 3px"]
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_those_who_asked_for_stillness(here: Path, browser: Browser, motion: str, *, moves: bool) -> None:
    """A dialog rises, or is there."""
    with opened(browser, workshop(here), reduced_motion=motion) as studio:
        rising = "document.querySelector('#help').click(), document.getAnimations().some((one) => one.playState === 'running')"
        assert studio.page.evaluate(rising) is moves


def test_a_resume_from_right_to_left(here: Path, browser: Browser) -> None:
    """It stands in its frame as it is; the page around it stays as it was."""
    made = workshop(here)
    write(here / "tailorcv.yaml", "format: tailorcv/workspace@1\ndefaults: {locale: he}\n")
    with opened(browser, made) as studio:
        inside = studio.page.frame_locator("#frames iframe:not(.coming)")
        expect(inside.locator("html")).to_have_attribute("dir", "rtl")
        assert studio.page.evaluate("getComputedStyle(document.body).direction") == "ltr"
        assert sticking_out(studio.page) == []


def test_a_position_that_is_still_held_lasts_until_now(here: Path, browser: Browser) -> None:
    """Its heading says so; one that has ended has its end."""
    with opened(browser, workshop(here)) as studio:
        headings = studio.page.locator(".list h4")
        expect(headings).to_have_text(["Joiner · Hall of Wood 2026-03 – now", "Apprentice · Yard Example 2024-09 – 2026-02"])


def test_nothing_is_asked_of_anybody_else(here: Path, browser: Browser) -> None:
    """All that any view loads comes from the studio, and nothing of it is against the page's own policy."""
    made = full(here)
    asked: list[str] = []
    with visited(browser, made) as page:
        page.context.on("request", lambda request: asked.append(request.url))
        page.add_init_script("addEventListener('securitypolicyviolation', (one) => console.error(`policy: ${one.violatedDirective}`))")
        told: list[str] = []
        page.on("console", lambda line: told.append(line.text))
        page.reload()
        for _ in every_view(page, made):
            pass
        origin = page.evaluate("location.origin + location.pathname")
        assert [address for address in asked if not address.startswith(origin)] == []
        assert [line for line in told if "policy" in line.lower()] == []
    assert any("/sheets/" in address for address in asked), "hardly anything was asked"


def test_an_empty_record_says_how_to_begin(here: Path, browser: Browser) -> None:
    """The first thing that a new person sees."""
    made = full(here)
    for path in (here / "record" / "accomplishments").iterdir():
        path.unlink()
    write(here / "tailorings" / "joiner-l1.yaml", "format: tailorcv/tailoring@1\nrole: joiner-l1\n")
    with opened(browser, made) as studio:
        expect(studio.page.locator("#groups .empty").first).to_have_text(
            "Nothing is logged yet. Begin with Log, or bring what you have: tailorcv import, in the terminal."
        )
        assert studio.page.locator(".ring .filled").count() == 0, "nothing is drawn of a match of 0"

"""The studio's page in a real browser: opened by the address that the terminal shows, and read as a person reads it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from asking import Served, served
from desk_at_hand import ROLE, TAILORING, Bench, bench
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect
from program import write

# In milliseconds; what takes longer than this on two slow cores does not come.
PATIENCE = 5000
# In seconds, for a page that is loaded again.
GRACE = 10
# What Chromium's console says where an answer is a conflict, or that files must be mended: the page shows both.
ANSWERS = tuple(f"Failed to load resource: the server responded with a status of {status}" for status in (409, 422))
# One that nobody asks for, and one with two wordings; both roles are pinned.
SETTINGS = "format: tailorcv/workspace@1\npins: [{role: joiner-l1}, {role: joiner-l2}]\n"
WORKSHOP = {
    "carved-spoon": "date: 2026-06\ntitle: Carved a spoon\nposition: hall\n",
    "asked-customers": "date: 2026-01\ntitle: Asked what is needed\ncompetencies: {customer-care: 1}\nposition: hall\n",
    "glued-chairs": "date: 2026-04\ntitle: Glued six chairs\ncompetencies: {joining: 2}\nposition: hall\nvariants: {brief: Glued chairs}\n",
}
# The headings of the two positions, and a window that is high enough for all cards, so that nothing scrolls.
HALL = "Joiner · Hall of Wood"
YARD = "Apprentice · Yard Example"
TALL: dict[str, Any] = {"viewport": {"width": 1280, "height": 1500}}
expect.set_options(timeout=PATIENCE)


def workshop(root: Path, tailoring: str = "") -> Bench:
    """A studio over six pieces of work: of one position three surfaced, one folded and one tucked away; of another one surfaced."""
    made = bench(root, tailoring)
    write(root / "tailorcv.yaml", SETTINGS)
    for name, lines in WORKSHOP.items():
        write(root / "record" / "accomplishments" / f"{name}.yaml", f"format: tailorcv/accomplishment@1\nid: {name}\n{lines}")
    return made


class Opened(NamedTuple):
    """The open page, the folder that it shows, who is present at its server, and the places that were opened in an editor."""

    page: Page
    bench: Bench
    served: Served


@contextmanager
def opened(browser: Browser, studio: Bench, *, editor: bool = True, grace: float = GRACE, **context: Any) -> Iterator[Opened]:
    """The page of the studio, read to the end; what goes wrong on it, or in the server, fails the test."""
    with served(studio, editor=editor, grace=grace) as found, entered(browser, found.address, **context) as page:
        yield Opened(page, studio, found)
        assert not found.told


@contextmanager
def entered(browser: Browser, address: str, *, quiet: bool = False, **context: Any) -> Iterator[Page]:
    """A page at that address; `quiet` for one whose questions will get no answer, which a browser's console does not pass over."""
    settings = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **context}
    made = browser.new_context(**settings)
    try:
        page = made.new_page()
        wrong = complaints(made, quiet=quiet)
        page.goto(address)
        # The first page only leads to this one.
        page.wait_for_url(lambda url: "token" not in url)
        expect(page.locator("#groups .group, #banner:visible").first).to_be_attached()
        yield page
        assert not wrong, wrong
    finally:
        made.close()


def complaints(context: BrowserContext, *, quiet: bool) -> list[str]:
    """What goes wrong on the pages of a browser from now on: errors of scripts, and, if not `quiet`, what the console says."""
    found: list[str] = []

    def hear(told: ConsoleMessage) -> None:
        if not quiet and told.type in {"error", "warning"} and not told.text.startswith(ANSWERS):
            found.append(told.text)

    context.on("weberror", lambda error: found.append(str(error.error)))
    context.on("console", hear)
    return found


def group(page: Page, heading: str) -> Locator:
    """A part of the record by its heading: `Surfaced`, `Folded`, `Tucked away`, or a position."""
    return page.locator(f'//*[@id="groups"]//section[h4/span[.="{heading}"] or div/h3/span[.="{heading}"]]')


def cards(page: Page, heading: str) -> Locator:
    """The ids that are written on the cards of that part."""
    return group(page, heading).locator(".card .meta code")


def order(page: Page, heading: str) -> list[str]:
    """The ids of that part's cards as they stand."""
    return cards(page, heading).all_text_contents()


def expect_order(page: Page, heading: str, *ids: str) -> None:
    """Wait until these cards, and no others, stand in that part in this order."""
    expect(cards(page, heading)).to_have_text(list(ids))


def card(page: Page, name: str) -> Locator:
    """One accomplishment on the page."""
    return page.locator(f"#card-{name}")


def live_region(page: Page) -> str:
    """What was read out last."""
    return (page.locator("#live").text_content() or "").strip()


def expect_told(page: Page, words: str) -> None:
    """Wait until that is read out. What was written is told when it is written, so that files can be looked at then."""
    expect(page.locator("#live")).to_have_text(words)


def files(studio: Bench) -> dict[str, str]:
    """The text of every file of the workspace, by its path in it."""
    paths = sorted(path for path in studio.root.rglob("*") if path.is_file())
    return {path.relative_to(studio.root).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def wishes(studio: Bench) -> str:
    """What the tailoring says after its role; empty where there is no such file."""
    path = studio.root / TAILORING
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return text.partition(f"role: {ROLE}\n")[2]

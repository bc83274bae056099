"""Every view and dialog of the studio's page, each with a way to it, and what can be measured of all of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from desk_at_hand import COMMENTED, TAILORING, Bench
from page_at_hand import PATIENCE, card, workshop
from playwright.sync_api import Page, Route, expect
from program import write

_DOORS = "format: tailorcv/accomplishment@1\nid: hung-doors\n"
View = Callable[[Page, Bench], None]
# The left and right of everything that can be seen, but for what scrolls in a frame of its own; and text that its box does not hold.
_STICKS_OUT = """async () => {
  for (const _ of "12") await new Promise(requestAnimationFrame);
  const width = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
  const named = (one) => `${one.tagName.toLowerCase()}${one.id ? "#" + one.id : ""} ${one.className} "${one.textContent.trim().slice(0, 40)}"`;
  for (const one of document.body.querySelectorAll("*:not(svg *, .skip)")) {
    if (!one.checkVisibility({ visibilityProperty: true }) || getComputedStyle(one).clipPath !== "none") continue;
    const { left, right, width: wide } = one.getBoundingClientRect();
    const inside = one.parentElement.closest(".scroll");
    if (wide && !inside && (left < -0.5 || right > width + 0.5)) found.push(`${named(one)} from ${left} to ${right} of ${width}`);
    const holds = one.matches(".scroll, input, textarea, select, iframe, option") || getComputedStyle(one).display === "inline";
    if (!holds && one.clientWidth && one.scrollWidth > one.clientWidth + 1) found.push(`${named(one)} is cut off`);
  }
  return found;
}"""


def full(root: Path) -> Bench:
    """A studio over the workshop with wishes, something private, and figures and links of a piece of work."""
    made = workshop(root, COMMENTED)
    work = root / "record" / "accomplishments"
    head = "format: tailorcv/accomplishment@1\nid: secret-chest\n"
    write(work / "secret-chest.yaml", f"{head}title: A chest with a secret\ndate: 2026-01\nprivate: true\n")
    stairs = (work / "built-stairs.yaml").read_text(encoding="utf-8")
    write(work / "built-stairs.yaml", stairs + "metrics:\n  - {name: steps, before: 0, after: 14}\n")
    return made


def show(page: Page, name: str) -> None:
    """Bring one part of the page into view, where it is not there anyway."""
    page.evaluate("name => document.querySelector(`[data-show=${name}]:not([hidden])`)?.click()", name)
    expect(page.locator(f"#{name}")).to_be_visible()


def _part(name: str) -> View:
    return lambda page, _: show(page, name)


def _sheets(page: Page, studio: Bench) -> None:
    show(page, "resume")
    page.click("[data-as=sheets]")
    expect(page.locator(".sheet").first).to_be_visible()


def _pressed(button: str, awaited: str) -> View:
    def bring(page: Page, _: Bench) -> None:
        page.click(button)
        expect(page.locator(awaited).first).to_be_visible()

    return bring


def _of_card(act: str) -> View:
    def bring(page: Page, _: Bench) -> None:
        show(page, "record")
        card(page, "built-stairs").locator(f"[data-act={act}]").click()
        expect(page.locator("dialog[open]")).to_be_visible()

    return bring


def log_form(page: Page, studio: Bench) -> None:
    """An empty form that was filled in wrong, with one row of each kind and with suggestions."""
    page.click("#log")
    page.locator("dialog").get_by_label("Title").fill("Cared for timber and served customers")
    expect(page.locator("dialog .chip").first).to_be_visible()
    for what in ("competency", "figure", "link"):
        page.get_by_role("button", name=f"Add a {what}").click()
    page.locator("[name=level]").select_option("2")
    page.get_by_role("button", name="Log it").click()
    expect(page.locator(".form-problems")).to_be_focused()


def asking_form(page: Page, studio: Bench) -> None:
    """The question whether what was typed may be lost."""
    page.click("#log")
    page.locator("dialog").get_by_label("Title").fill("Half a th")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="What you typed is not saved")).to_be_visible()


def conflict(page: Page, studio: Bench) -> None:
    """A wish that arrives after somebody else wrote the tailoring's file."""

    def race(route: Route) -> None:
        write(studio.root / TAILORING, COMMENTED.replace("# mine", "# theirs"))
        route.continue_()

    page.route("**/api/changes/**", race, times=1)
    show(page, "record")
    card(page, "built-stairs").locator("[data-act=hide]").click()
    expect(page.locator("dialog.conflict")).to_be_visible()


def broken(page: Page, studio: Bench) -> None:
    """The banner over files that must be mended first."""
    write(studio.root / "record" / "accomplishments" / "hung-doors.yaml", f"{_DOORS}titel: Doors\n")
    expect(page.locator(".banner.error")).to_be_visible()


def ended(page: Page, studio: Bench) -> None:
    """The banner of a server that is not there any more."""
    page.route("**/api/**", lambda route: route.abort())
    show(page, "record")
    card(page, "built-stairs").locator("[data-act=hide]").click()
    expect(page.locator(".banner.error")).to_be_visible()


# How to come to each view, and the buttons that close it again.
VIEWS: dict[str, tuple[View, tuple[str, ...]]] = {
    "record": (_part("record"), ()),
    "match": (_part("match"), ()),
    "choices": (_part("choices"), ()),
    "resume": (_part("resume"), ()),
    "sheets": (_sheets, ()),
    "exports": (_pressed("#export", "#export-list a"), ("Export",)),
    "compare": (_pressed("#compare", "dialog .columns"), ("Close",)),
    "help": (_pressed("#help", "dialog .keys"), ("Close",)),
    "place": (_of_card("place"), ("Close",)),
    "edit": (_of_card("edit"), ("Close",)),
    "log": (log_form, ("Close", "Close without saving")),
    "asking": (asking_form, ("Close without saving",)),
    "conflict": (conflict, ("Close",)),
    "broken": (broken, ()),
}


def every_view(page: Page, studio: Bench) -> Iterator[str]:
    """Go through all views, each closed before the next; the last one is the end of the server."""
    page.set_default_timeout(PATIENCE)
    for name, (bring, closing) in VIEWS.items():
        bring(page, studio)
        yield name
        for button in closing:
            page.get_by_role("button", name=button, exact=True).last.click()
        expect(page.locator("dialog[open], #exports:popover-open")).to_have_count(0)
    write(studio.root / "record" / "accomplishments" / "hung-doors.yaml", f"{_DOORS}title: Doors\ndate: 2026-03\n")
    expect(page.locator(".banner.error")).to_be_hidden()
    ended(page, studio)
    yield "ended"


def sticking_out(page: Page) -> list[str]:
    """What is wider than the window or than its own box, a line each."""
    found: list[str] = page.evaluate(_STICKS_OUT)
    return found

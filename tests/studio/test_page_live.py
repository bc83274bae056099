"""The page and the files beneath it: what editors save, what breaks, what two change at once, and how it ends."""

import signal
import time
from pathlib import Path

import pytest
from asking import running
from desk_at_hand import ROLE, TAILORING, Bench
from hands import Mouse, act, landing, press, tab_to
from page_at_hand import HALL, PATIENCE, TALL, card, entered, expect_order, expect_told, files, opened, wishes, workshop
from playwright.sync_api import Browser, Page, Route, expect
from program import write

STAIRS = "record/accomplishments/built-stairs.yaml"
BANNER = "#banner"
HEAD = f"format: tailorcv/tailoring@1\nrole: {ROLE}\n"
THEIRS = f"# theirs\n{HEAD}hide: [oiled-floors]\n"


def save(studio: Bench, before: str, after: str, path: str = STAIRS) -> None:
    """What an editor does: one text in a file becomes another."""
    text = (studio.root / path).read_text(encoding="utf-8")
    assert before in text
    put(studio, path, text.replace(before, after))


def put(studio: Bench, path: str | Path, text: str) -> None:
    """A whole file at once, as good editors do; nobody ever reads half of it."""
    made = write(studio.root.with_name(f"{studio.root.name}-saved"), text)
    target = studio.root / path
    target.parent.mkdir(exist_ok=True)
    made.replace(target)


def test_what_an_editor_saves_is_shown(here: Path, browser: Browser) -> None:
    """Neither the focus nor the place to which one has scrolled is lost."""
    studio = workshop(here)
    with opened(browser, studio, viewport={"width": 1280, "height": 600}) as found:
        page = found.page
        tab_to(page, card(page, "carved-spoon").locator(".handle"))
        down = page.evaluate("document.getElementById('record').scrollTop")
        assert down > 0
        save(studio, "Built the stairs", "Built a spiral stair")
        expect(card(page, "built-stairs").locator(".title")).to_have_text("Built a spiral stair")
        expect(page.frame_locator("iframe:not(.coming)").get_by_text("Built a spiral stair")).to_have_count(1)
        expect(card(page, "carved-spoon").locator(".handle")).to_be_focused()
        assert page.evaluate("document.getElementById('record').scrollTop") == down


def test_what_is_in_hand_stays_there(here: Path, browser: Browser) -> None:
    """A file that is saved meanwhile does not take a card out of the hand, by keys or by mouse."""
    studio = workshop(here)
    with opened(browser, studio, **TALL) as found:
        page = found.page
        act(page, card(page, "built-stairs").locator(".handle"))
        press(page, "ArrowDown")
        save(studio, "Built the stairs", "Built a stair")
        expect(card(page, "built-stairs").locator(".title")).to_have_text("Built a stair")
        expect(landing(page)).to_have_text(f"place 2 of 3 in Surfaced, {HALL}")
        press(page, "Space")
        expect_told(page, f"Built a stair: place 2 of 3 in Surfaced, {HALL}")
        mouse = Mouse(page)
        mouse.take(card(page, "built-stairs"))
        mouse.carry(card(page, "asked-customers"), 0.8)
        save(studio, "Built a stair", "Built stairs")
        expect(card(page, "built-stairs").locator(".title")).to_have_text("Built stairs")
        mouse.drop()
        expect_told(page, f"Built stairs: place 3 of 3 in Surfaced, {HALL}")
        assert wishes(studio) == "order:\n  - glued-chairs\n  - asked-customers\n  - built-stairs\n"


def test_the_next_card_while_the_first_is_being_written(here: Path, browser: Browser) -> None:
    """Whoever is faster than the disk goes on: the answer to the first drop leaves the second card in hand."""
    studio = workshop(here)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with opened(browser, studio) as found:
        page = found.page
        page.route("**/api/changes/**", hold, times=1)
        act(page, card(page, "built-stairs").locator(".handle"))
        press(page, "ArrowDown", "Space")
        expect_order(page, HALL, "glued-chairs", "built-stairs", "asked-customers")
        act(page, card(page, "asked-customers").locator(".handle"))
        press(page, "ArrowUp")
        assert wishes(studio) == ""
        held[0].continue_()
        expect_told(page, f"Built the stairs: place 2 of 3 in Surfaced, {HALL}")
        expect(landing(page)).to_have_text(f"place 2 of 3 in Surfaced, {HALL}")
        press(page, "Space")
        expect_told(page, f"Asked what is needed: place 2 of 3 in Surfaced, {HALL}")
        assert wishes(studio) == "order:\n  - glued-chairs\n  - asked-customers\n  - built-stairs\n"


def test_a_card_in_hand_is_put_back_where_its_places_are_others(here: Path, browser: Browser) -> None:
    """What was said of them would not be true any more."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        act(page, card(page, "built-stairs").locator(".handle"))
        put(studio, TAILORING, THEIRS)
        expect_told(page, "Built the stairs is back where it was")
        expect(landing(page)).to_have_count(0)
        expect(card(page, "built-stairs").locator(".handle")).to_be_focused()


def test_a_broken_file(here: Path, browser: Browser) -> None:
    """The banner says where it is broken; the page keeps what it showed, changes nothing, and goes on when it is mended."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        tab_to(page, page.get_by_role("button", name="Hide: Built the stairs"))
        save(studio, "date: 2026-05", "date: 2026-15")
        expect(page.locator(BANNER)).to_contain_text("these files must be mended first")
        expect(page.locator(BANNER).locator("code")).to_have_text(f"{STAIRS}:3:7")
        expect(page.locator(BANNER)).to_be_focused()
        expect_order(page, HALL, "built-stairs", "glued-chairs", "asked-customers")
        expect(page.get_by_role("button", name="Hide: Built the stairs")).to_be_disabled()
        press(page, "Control+z")
        assert not (studio.root / TAILORING).exists()
        save(studio, "date: 2026-15", "date: 2026-05")
        expect(page.locator(BANNER)).to_be_hidden()
        expect(page.get_by_role("button", name="Hide: Built the stairs")).to_be_focused()
        press(page, "Enter")
        expect_told(page, "hidden: Built the stairs")


def test_a_file_that_is_broken_from_the_start(here: Path, browser: Browser) -> None:
    """There is nothing to show yet; when the file is mended, everything is there."""
    studio = workshop(here)
    save(studio, "date: 2026-05", "date: 2026-15")
    with opened(browser, studio) as found:
        expect(found.page.locator(BANNER).locator("code")).to_have_text(f"{STAIRS}:3:7")
        save(studio, "date: 2026-15", "date: 2026-05")
        expect_order(found.page, HALL, "built-stairs", "glued-chairs", "asked-customers")
        expect(found.page.locator(BANNER)).to_be_hidden()
        act(found.page, found.page.get_by_role("button", name="Hide: Built the stairs"))
        expect_told(found.page, "hidden: Built the stairs")


def conflict(page: Page, studio: Bench) -> None:
    """Another program writes the file while a change of it is on its way."""

    def first(route: Route) -> None:
        put(studio, TAILORING, THEIRS)
        route.continue_()

    page.route("**/api/changes/**", first, times=1)


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        ("Take what is on the disk", THEIRS),
        ("Do my change on top of it", THEIRS.replace("[oiled-floors]", "[oiled-floors, built-stairs]")),
        ("Close", THEIRS),
    ],
)
def test_two_change_a_file(here: Path, browser: Browser, answer: str, written: str) -> None:
    """Both texts are shown, and nothing is lost without a decision."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        conflict(page, studio)
        act(page, page.get_by_role("button", name="Hide: Built the stairs"))
        dialog = page.get_by_role("dialog", name="The file was changed meanwhile")
        expect(dialog.locator("td:nth-child(1)")).to_contain_text(["# theirs", "format: tailorcv/tailoring@1"])
        assert studio.tailoring() == THEIRS
        dialog.get_by_role("button", name=answer).click()
        expect_order(page, "Tucked away", *(["built-stairs"] if "built" in written else []), "carved-spoon", "oiled-floors")
        expect(dialog).to_have_count(0)
        assert studio.tailoring() == written


def test_an_undo_over_what_another_wrote(here: Path, browser: Browser) -> None:
    """It is not taken back; both texts are shown, and only the disk's can be kept."""
    studio = workshop(here)
    with opened(browser, studio) as found:
        page = found.page
        act(page, page.get_by_role("button", name="Hide: Built the stairs"))
        expect_told(page, "hidden: Built the stairs")
        put(studio, TAILORING, THEIRS)
        expect_order(page, "Tucked away", "carved-spoon", "oiled-floors")
        press(page, "Control+z")
        dialog = page.get_by_role("dialog", name="The file was changed meanwhile")
        expect(dialog.get_by_role("columnheader")).to_have_text(["On the disk", "With your change: no file"])
        expect(dialog.get_by_role("button", name="Do my change on top of it")).to_have_count(0)
        dialog.get_by_role("button", name="Take what is on the disk").click()
        expect(dialog).to_have_count(0)
        assert studio.tailoring() == THEIRS


def test_a_resume_that_does_not_come(here: Path, browser: Browser) -> None:
    """The one before stays; a file can break between two questions of the page."""
    studio = workshop(here)
    resume = "iframe:not(.coming)"
    with opened(browser, studio, quiet=True) as found:
        page = found.page
        expect(page.frame_locator(resume).get_by_text("Built the stairs")).to_have_count(1)
        page.route("**/resume/**", lambda route: route.fulfill(status=422, body="{}", headers={"X-Frame-Options": "DENY"}), times=1)
        save(studio, "Built the stairs", "Built a stair")
        expect(card(page, "built-stairs").locator(".title")).to_have_text("Built a stair")
        save(studio, "Built a stair", "Built stairs")
        expect(page.frame_locator(resume).get_by_text("Built stairs")).to_have_count(1)


def test_the_server_ends(here: Path, browser: Browser) -> None:
    """The page says so, and can be read but not used."""
    studio = workshop(here)
    before = files(studio)
    with running(studio.root, ROLE) as program, entered(browser, program.address, quiet=True) as page:
        expect_order(page, HALL, "built-stairs", "glued-chairs", "asked-customers")
        program.process.send_signal(signal.SIGINT)
        assert program.wait(10) == 0
        expect(page.locator(BANNER)).to_contain_text("tailorcv studio has ended; start it again in the terminal")
        expect(page.get_by_role("button", name="Hide: Built the stairs")).to_be_disabled()
        expect(page.get_by_role("button", name="Log", exact=True)).to_be_disabled()
        expect_order(page, HALL, "built-stairs", "glued-chairs", "asked-customers")
        assert files(studio) == before


def test_a_closed_page_ends_the_studio(here: Path, browser: Browser) -> None:
    """The page says goodbye, and without it nobody is present."""
    with opened(browser, workshop(here), grace=0.2) as found:
        assert not found.served.presence.is_over()
        found.page.close(run_before_unload=True)
        deadline = time.monotonic() + PATIENCE / 1000
        while not found.served.presence.is_over():
            assert time.monotonic() < deadline, "the server goes on"
            time.sleep(0.02)

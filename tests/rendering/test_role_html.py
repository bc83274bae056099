"""The page of a role as HTML: its parts, the owner's figures in it, and what is printed of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from program import AS_OF, TEN_YEARS, tailorcv, workspace
from web_tools import Read, chromium, craft, folded, html_errors, printed

from tailorcv.drs import Drs
from tailorcv.library import Library
from tailorcv.shipped import shipped


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of this module."""
    with chromium() as found:
        yield found


def exported(start: Path, role: str, *options: str) -> Path:
    """The page of a role by itself, in the working folder."""
    answer = tailorcv("-C", start, "export", "drs", role, "-o", f"{role}.html", "--as-of", AS_OF, *options)
    assert (answer.code, answer.err) == (0, f"wrote {role}.html\n")
    return Path(f"{role}.html").absolute()


def shipped_role(name: str) -> Drs:
    """A role of the shipped library."""
    found = Library([shipped("specs")]).role(name)
    assert found is not None
    return found.value


def test_every_part_of_a_role_is_on_its_page_in_order(here: Path) -> None:
    """What the spec says, and what the catalogue says of the required levels, from the title to the notices."""
    text = Read(exported(craft(here), "joiner-l1")).text
    parts = [
        "Craft / Joinery Apprentice Joiner L1 a proposed standard Learn the trade by building what is used.",
        "proficiency points 5",
        "competencies 4",
        "effective 2026-01",
        "L1 Apprentice Joiner L2 Joiner",
        "Tour of duty A flight of stairs that people walk on.",
        "About Craft People who make things of wood.",
        "What you’ll do An apprentice works at the bench of a master.",
        "Keeps every tool sharp. joiner-l1/sharpens-tools Builds the parts of a larger piece. joiner-l1/builds-parts",
        "AI as an accelerator Has a cutting list made from a drawing.",
        "Joining 2 Joints are the trade. What level 2 looks like Does joining of level 2. Is seen at joining of level 2.",
        "Timber care 1 Wood moves. What level 1 looks like Does timber care of level 1.",
        "Customer care 1 What level 1 looks like Does customer care of level 1.",
        "Joining: required 2; Timber care: required 1; Customer care: required 1; turning: required 1.",
        "Joining 2 core Timber care 1 important Customer care 1 supporting turning 1 supporting",
        "turning Some legs are round.",
        "The journey: up Joiner L2 Joinery Own hands Tour of duty A kitchen from drawing to last screw.",
        "From To being shown showing Stretch now Build a chest alone.",
        "The journey: sideways",
        "carver-l1 not in this library Patience The same tools, another patience.",
        "See your match",
        "tailorcv pin joiner-l1",
        "Specification joiner-l1 , proposed, effective 2026-01. After the guild’s own book. onet 47-2031.00 Carpenters.",
    ]
    places = [text.find(part) for part in parts]
    assert [part for part, place in zip(parts, places, strict=True) if place == -1] == []
    assert places == sorted(places)


def test_the_last_rung_of_a_ladder(here: Path) -> None:
    """What a spec may leave out leaves no empty heading behind."""
    text = Read(exported(craft(here), "joiner-l2")).text
    unwanted = ("What you’ll do", "AI as an accelerator", "prompt for an accomplishment", "sideways", "Do work of the next level")
    assert "The journey: up This is the top of its ladder." in text
    assert [words for words in unwanted if words in text] == []


def test_a_page_by_itself_leads_nowhere(here: Path) -> None:
    """Other roles are named without links, since nobody knows where their pages are; it is sound markup all the same."""
    page = exported(craft(here), "joiner-l1", "--record")
    assert Read(page).links == ["#main"]
    assert html_errors(page) == []


def test_the_owner_s_figures(here: Path) -> None:
    """The score worked out beside `WORK` stands among the figures and at the end, those of the next roles beside their names."""
    page = Read(exported(craft(here), "joiner-l1", "--record"))
    assert "effective 2026-01 Mira Example 57 of 100 L1 Apprentice" in page.text
    assert "The match of Mira Example 57 of 100, core 1/1, not ready yet; as of 2026-11-24." in page.text
    assert "Joiner L2 Joinery 41 of 100 Own hands" in page.text
    assert "what the role requires what Mira Example attains" in page.text
    assert "See your match" not in page.text
    assert page.head["robots"] == "noindex"


def test_the_owner_s_shape(here: Path) -> None:
    """The second outline is what is attained: two levels of joining up, half of one of timber care to the right, and no others."""
    source = exported(craft(here), "joiner-l1", "--record").read_text(encoding="utf-8")
    # The middle is at 230, 190, and a level is 24.
    assert re.findall('<polygon class="have" points="([^"]*)"', source) == ["230.0,142.0 242.0,190.0 230.0,190.0 230.0,190.0"]
    assert re.findall('class="dots" role="img" aria-label="([^"]*)"', source) == [
        "level 2 of 5, attained 2",
        "level 1 of 5, attained 0",
        "level 1 of 5, attained 0",
        "level 1 of 5, attained 0",
    ]


def test_without_a_record_nobody_is_on_the_page(here: Path) -> None:
    """No name, no score, no second outline, and search engines may read it."""
    page = exported(craft(here), "joiner-l1")
    source = page.read_text(encoding="utf-8")
    assert [words for words in ("Mira", "of 100", 'class="have"', "attained", "as of", "robots") if words in source] == []


def test_a_workspace_without_work_has_a_score_of_its_own(here: Path) -> None:
    """Nothing is recorded yet: that is 0, drawn as a point in the middle."""
    source = exported(workspace(here), "backend-l1", "--record").read_text(encoding="utf-8")
    assert "<dt>Mira Example</dt><dd>0<small> of 100</small></dd>" in source
    (points,) = re.findall('<polygon class="have" points="([^"]*)"', source)
    assert set(points.split()) == {"230.0,190.0"}


@pytest.mark.parametrize(("role", "options"), [("backend-l2", ()), ("backend-l5", ("--record",))])
def test_the_printed_page_reads_in_order(browser: Browser, here: Path, role: str, options: tuple[str, ...]) -> None:
    """Everything that the spec says is in the PDF, in its order; what only works on a screen is not."""
    words = printed(browser, exported(TEN_YEARS, role, *options), here / "page.pdf")
    drs = shipped_role(role)
    parts = [
        f"{drs.title} L{drs.level}",
        drs.mission,
        drs.tour_of_duty,
        drs.about or "",
        *(one.text for one in drs.responsibilities),
        *drs.ai_accelerators,
        *(move.advice or move.theme for move in drs.journey.up),
        *(move.why for move in drs.journey.sideways),
    ]
    places = [words.find(folded(part)) for part in parts]
    assert [part for part, place in zip(parts, places, strict=True) if place == -1] == []
    assert places == sorted(places)
    assert [part for part in ("Skip to the content", "tailorcv pin", "Library") if part in words] == []

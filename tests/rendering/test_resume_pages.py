"""The HTML resumes of all designs in a real browser: sound, without barriers, on a screen of any width, and printed in order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from extracting import squeezed
from hostile import everywhere
from playwright.sync_api import Browser, Page
from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv
from web_tools import barriers, chromium, html_errors, printed

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.language import language
from tailorcv.presentation import TEMPLATES, Look, Template
from tailorcv.profile import Contact, Link
from tailorcv.rendering.html import render
from tailorcv.rendering.inline import plain

PEOPLE = {"early-career": (EARLY_CAREER, "backend-l2"), "ten-years": (TEN_YEARS, "backend-l5")}
WIDTHS = (320, 700, 1400)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of this module."""
    with chromium() as found:
        yield found


def in_hebrew() -> Resume:
    """A document from right to left with something in every kind of section."""
    words = language("he").words
    lines = (Line("*מהיר* יותר", ("w",), ("https://example.org/a",)),)
    job = Item("מהנדס", ("j",), "דוגמה", "https://example.org", "2020 – היום", "תל אביב", "", "טקסט", lines)
    sections = (
        Section("experience", words.sections["experience"], (job._replace(parts=(job,)), job)),
        Section("skills", words.sections["skills"], (Item("כלים", ("s",), text="א, ב"),), compact=True),
        Section("competencies", words.sections["competencies"], (Item("תפעול", ("c",)),), compact=True),
    )
    contact = Contact(email="mira@example.org", location="תל אביב", links=(Link(label="קוד", url="https://example.org"),))
    return Resume("r", "מירה", "מהנדסת", contact, Line("סיכום", ("s",)), sections, "he", "rtl")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page of both people, one in Hebrew, one with long and one with hostile texts in every place; each in every design."""
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for template in TEMPLATES:
        for name, (person, role) in PEOPLE.items():
            target = folder / f"{name}-{template}.html"
            export = ("export", "resume", role, "--template", template, "--as-of", AS_OF, "-o", target)
            assert tailorcv("-C", person, *export).code == 0
            found[f"{name}-{template}"] = target
        for name, resume in {
            "hebrew": in_hebrew(),
            "long": everywhere("W" * 200),
            "hostile": everywhere("</style><script>x</script> {{ 1 }} *a* [b](javascript:alert(1)) & \"'"),
        }.items():
            found[f"{name}-{template}"] = target = folder / f"{name}-{template}.html"
            target.write_bytes(render(resume, Look(template)).content)
        found[f"chosen-{template}"] = target = folder / f"chosen-{template}.html"
        target.write_bytes(render(everywhere("words"), Look(template, "letter", "serif", "#7a1f5c")).content)
    return found


NAMES = [f"{name}-{template}" for template in TEMPLATES for name in (*PEOPLE, "hebrew", "long", "hostile", "chosen")]


def test_the_pages_are_sound(pages: dict[str, Path]) -> None:
    """The Nu HTML checker finds nothing in any of them."""
    assert sorted(pages) == sorted(NAMES)
    assert html_errors(*pages.values()) == []


def opened(browser: Browser, page: Path, width: int = 1000, scheme: str = "light") -> Page:
    """The page in a tab of that width, whose policy does not stop the checker that is put into it."""
    context = browser.new_context(
        bypass_csp=True, color_scheme="dark" if scheme == "dark" else "light", viewport={"width": width, "height": 900}
    )
    tab = context.new_page()
    tab.goto(page.as_uri())
    return tab


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_the_pages_have_no_barriers(browser: Browser, pages: dict[str, Path], name: str, scheme: str) -> None:
    """By axe: names, order of headings, contrasts, in both schemes of colour; also what of the colours was chosen."""
    tab = opened(browser, pages[name], scheme=scheme)
    assert barriers(tab) == []
    tab.context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_has_to_be_scrolled_sideways(browser: Browser, pages: dict[str, Path], name: str, width: int) -> None:
    """From a small telephone to a wide screen."""
    tab = opened(browser, pages[name], width)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.context.close()


@pytest.mark.parametrize("template", TEMPLATES)
def test_from_right_to_left(browser: Browser, pages: dict[str, Path], template: Template) -> None:
    """The name begins at the right edge, the dates stand at the left, and bullets hang at the right."""
    tab = opened(browser, pages[f"hebrew-{template}"])
    box = "element => { const {left, right} = element.getBoundingClientRect(); return [left, right]; }"
    main_left, main_right = tab.locator("main").evaluate(box)
    when_left, _ = tab.locator(".when").last.evaluate(box)
    _, title_right = tab.locator("h3").last.evaluate(box)
    assert when_left - main_left < 80
    assert main_right - title_right < (260 if template == "compact" else 80)
    tab.context.close()


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_is_printed_reads_in_order(browser: Browser, pages: dict[str, Path], here: Path, template: Template) -> None:
    """Every text of a page that is printed by a browser stands behind the one before it."""
    words = squeezed(printed(browser, pages[f"ten-years-{template}"], here / "page.pdf"))
    tab = opened(browser, pages[f"ten-years-{template}"])
    texts = [squeezed(plain(text)) for text in tab.locator("h1, .title, .summary, h2, h3, h4, .item li, dt, dd").all_inner_texts()]
    tab.context.close()
    assert len(texts) > 60
    place, lost = 0, []
    for text in texts:
        found = words.casefold().find(text.casefold(), place)
        lost += [] if found >= 0 else [text]
        place = max(place, found)
    assert lost == []

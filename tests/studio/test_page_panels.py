"""What the studio's page offers besides the record: choices, exports, sheets, another role beside it, a file's own text."""

from pathlib import Path

import pytest
from desk_at_hand import at
from page_at_hand import card, expect_told, opened, wishes, workshop
from playwright.sync_api import Browser, expect
from program import write
from views_at_hand import show

FORMATS = ("pdf", "docx", "html", "md", "txt", "json")


def test_choices_are_written_and_taken_back(here: Path, browser: Browser) -> None:
    """The line below the name, the summary, the pages and the design, each into its key; an empty choice takes the key away."""
    made = workshop(here)
    with opened(browser, made) as studio:
        page = studio.page
        show(page, "choices")
        page.get_by_label("Line below your name").fill("Joiner of stairs")
        page.keyboard.press("Enter")
        expect_told(page, "title: Joiner of stairs")
        page.get_by_label("short").check()
        expect_told(page, "summary: short")
        page.get_by_label("Pages at most").select_option("2")
        expect_told(page, "pages: 2")
        page.get_by_label("Design").select_option("compact")
        expect_told(page, "template: compact")
        assert sorted(wishes(made).splitlines()) == ["pages: 2", "summary: short", "template: compact", 'title: "Joiner of stairs"']
        page.get_by_label("Pages at most").select_option("")
        expect_told(page, "pages: not set")
        assert sorted(wishes(made).splitlines()) == ["summary: short", "template: compact", 'title: "Joiner of stairs"']
        expect(page.frame_locator("#frames iframe:not(.coming)").get_by_text("Joiner of stairs")).to_be_visible()


def test_the_page_tells_what_had_to_go(here: Path, browser: Browser) -> None:
    """Long stories do not fit on one page: the figure of the page counts without what had to go, and its card says so."""
    made = workshop(here, "format: tailorcv/tailoring@1\nrole: joiner-l1\npages: 1\n")
    for name in ("built-stairs", "oiled-floors", "glued-chairs"):
        made.edit(name, {"title": "Told how it was made, and told it at length. " * 60})
    with opened(browser, made) as studio:
        answer = studio.page.wait_for_function("fetch('api/pages/joiner-l1').then((answer) => answer.json())").json_value()
        assert answer["left_out"]
        expect(studio.page.locator(".figure", has_text="on the page").locator("b")).to_have_text(str(answer["shown"]))
        alone = at(made.state(), "shown", "score")
        assert isinstance(alone, int)
        assert answer["shown"] < alone
        expect(card(studio.page, answer["left_out"][0])).to_contain_text("left out to keep to the pages")
        expect(studio.page.locator(".card.left-out")).to_have_count(len(answer["left_out"]))


def test_exports_are_downloaded(here: Path, browser: Browser) -> None:
    """Each format, under the role's name, byte for byte as the studio gives it."""
    made = workshop(here)
    with opened(browser, made) as studio:
        for format_name in FORMATS:
            studio.page.click("#export")
            with studio.page.expect_download() as downloading:
                studio.page.click(f"#export-list [data-format={format_name}]")
            assert downloading.value.suggested_filename == f"resume-joiner-l1.{format_name}"
            saved = here / "saved"
            downloading.value.save_as(saved)
            assert saved.read_bytes() == made.studio.export("joiner-l1", format_name).made.content
            expect(studio.page.locator("#exports")).to_be_hidden()
        expect(studio.page.locator("#toast")).to_be_hidden()


def test_letters_that_a_format_cannot_show_are_told(here: Path, browser: Browser) -> None:
    """A letter that no font of the PDF has is named when the PDF is downloaded."""
    made = workshop(here)
    made.edit("built-stairs", {"title": "Built the \U00012000 stairs"})
    with opened(browser, made) as studio:
        studio.page.click("#export")
        with studio.page.expect_download():
            studio.page.click("#export-list [data-format=pdf]")
        expect(studio.page.locator("#toast")).to_contain_text("resume-joiner-l1.pdf: ")


def test_the_sheets_are_those_of_the_pdf(here: Path, browser: Browser) -> None:
    """As many pictures as the PDF has pages, each of them drawn; a change brings new ones."""
    with opened(browser, workshop(here)) as studio:
        studio.page.click("[data-as=sheets]")
        sheets = studio.page.locator(".sheet")
        expect(sheets).to_have_count(1)
        assert sheets.evaluate("(sheet) => sheet.naturalWidth / sheet.naturalHeight") == pytest.approx(210 / 297, abs=0.01)
        before = sheets.get_attribute("src")
        card(studio.page, "built-stairs").locator("[data-act=hide]").click()
        expect(sheets).not_to_have_attribute("src", before or "")
        studio.page.click("[data-as=page]")
        expect(studio.page.locator("#frames iframe:not(.coming)")).to_be_visible()


def test_two_roles_are_compared(here: Path, browser: Browser) -> None:
    """What only the one surfaces, what both do, what only the other does; another choice compares anew."""
    made = workshop(here, "format: tailorcv/tailoring@1\nrole: joiner-l1\nhide: [glued-chairs]\n")
    write(here / "tailorings" / "joiner-l2.yaml", "format: tailorcv/tailoring@1\nrole: joiner-l2\nhide: [oiled-floors]\n")
    with opened(browser, made) as studio:
        studio.page.click("#compare")
        columns = studio.page.locator("dialog .columns section")
        expect(columns).to_have_count(3)
        assert [column.locator(":scope > *").all_inner_texts() for column in columns.all()] == [
            [
                "Only for Apprentice Joiner 2",
                "match 64",
                "Oiled the floors\ntucked away in the other\nHung nine doors\nfolded in the other",
            ],
            ["For both 2", "Built the stairs\nAsked what is needed"],
            ["Only for Joiner 1", "match 45", "Glued six chairs\ntucked away in the other"],
        ]
        studio.page.get_by_label("The other").select_option("joiner-l1")
        expect(studio.page.locator("dialog .compared")).to_have_text("Choose two different roles.")


def test_the_panel_of_a_file(here: Path, browser: Browser) -> None:
    """Its place, its text by lines, a button that copies the place and one that opens the editor there."""
    made = workshop(here)
    with opened(browser, made, permissions=["clipboard-read", "clipboard-write"]) as studio:
        card(studio.page, "built-stairs").locator("[data-act=place]").click()
        place = "record/accomplishments/built-stairs.yaml:1:1"
        expect(studio.page.locator(".filed .where code")).to_have_text(place)
        assert studio.page.locator(".filed .listing code").all_inner_texts() == made.text("built-stairs").splitlines()
        expect(studio.page.locator(".filed .here")).to_have_text("format: tailorcv/accomplishment@1")
        studio.page.get_by_role("button", name="Copy the place").click()
        expect_told(studio.page, "copied")
        assert studio.page.evaluate("navigator.clipboard.readText()") == place
        with studio.page.expect_response("**/api/open"):
            studio.page.get_by_role("button", name="Open in the editor").click()
        assert studio.served.opened == [place]


def test_without_an_editor_there_is_no_button_for_it(here: Path, browser: Browser) -> None:
    """Who named none gets the place alone."""
    with opened(browser, workshop(here), editor=False) as studio:
        card(studio.page, "built-stairs").locator("[data-act=place]").click()
        expect(studio.page.get_by_role("button", name="Copy the place")).to_be_visible()
        expect(studio.page.get_by_role("button", name="Open in the editor")).to_have_count(0)

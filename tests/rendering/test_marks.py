"""The mark behind a line that a peer confirmed, and the names below, in every format: hostile names come out as text."""

import io
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import cast

import pypdf
import pytest
from docx_reading import WordFile
from endorsed_at_hand import marked_document
from extracting import READERS, pdf_words, pypdf_words, squeezed
from markdown_it import MarkdownIt
from peers_at_hand import statement
from program import AS_OF, EARLY_CAREER, TEN_YEARS
from web_tools import barriers, chromium, html_errors

from tailorcv.cli.opening import day, find_role, open_workspace
from tailorcv.cli.tailored import tailored
from tailorcv.document import Item, Line, Resume, literal
from tailorcv.endorsers import MARK
from tailorcv.interop.extraction import extract
from tailorcv.language import known_languages, language
from tailorcv.presentation import TEMPLATES, Choices, Look, Template, Typeface
from tailorcv.recall import recall, texts_of, words_of
from tailorcv.rendering.formats import FORMATS, format_named
from tailorcv.rendering.inline import plain
from tailorcv.rendering.pdf import page_count

LOOK = Look()
# JSON Resume has no place for what is no part of its schema.
WITH_MARKS = [form for form in FORMATS if form != "json"]
HOSTILE = (
    "<script>alert(1)</script>",
    "</p></main><script>",
    "[x](javascript:alert(1))",
    "![x](https://x.example/a.png)",
    "*Bob* _Example_ **strong**",
    "# Bob",
    "1. Bob",
    "- Bob",
    "`Bob` ``x``",
    "Bob | Eve | a",
    "<https://x.example>",
    "&lt;b&gt; &#60;",
    '#import "@preview/cetz:0.3.1": *',
    "$x^2$ @ref <label> \\",
    "{{ 7*7 }} {% raw %} {# x #}",
    '" onmouseover="alert(1)',
    "-->",
    "~~Bob~~ ~x~",
    "= Bob",
    "// Bob",
    "\\* Bob \\",
    "%s{0}{name}",
)
# No font that every machine has shows it in a PDF, where boxes are named instead.
HAN = "速度 李"
FROM_THE_RIGHT = ("שלום לוי", "سلام علي", "Bob (שלום) Example")


def rendered(form: str, *names: str, tag: str = "en", look: Look = LOOK) -> bytes:
    """The marked page in that format; no glyph is lost."""
    found = format_named(form).render(marked_document(names or ("Bob Example",), tag), look)
    assert found.lost == ()
    return found.content


def test_the_page_of_these_tests_is_the_one_of_a_statement() -> None:
    """The words that are marked are those that Bob signs."""
    assert marked_document().sections[0].items[0].lines[0].text == statement().claim.title


@pytest.mark.parametrize(
    ("form", "line", "footnote"),
    [
        ("md", "- Five clubs in the air† ([see](https://example.org/clubs))\n- Three balls\n", "† Confirmed by signature: Bob Example\n"),
        ("txt", "- Five clubs in the air† (https://example.org/clubs)\n- Three balls\n", "\n\n† Confirmed by signature: Bob Example\n"),
        (
            "html",
            '<li data-id="five-clubs">Five clubs in the air<a class="mark" href="#endorsers">†</a>',
            '<p class="footnote" id="endorsers" data-id="five-clubs">† Confirmed by signature: Bob Example</p>',
        ),
    ],
)
def test_in_the_formats_of_text(form: str, line: str, footnote: str) -> None:
    """Directly behind the words, before the sources; the names stand at the end, and the other line carries no mark."""
    text = rendered(form).decode()
    assert line in text
    assert footnote in text
    assert text.count(MARK) == 2


def test_in_word() -> None:
    """As text, the footnote in a paragraph of its own at the end."""
    paragraphs = WordFile(rendered("docx")).paragraphs
    assert [found.text for found in paragraphs if MARK in found.text] == [
        "Five clubs in the air† example.org",
        "† Confirmed by signature: Bob Example",
    ]
    assert paragraphs[-1].text.startswith(MARK)


@pytest.mark.parametrize("template", TEMPLATES)
def test_in_a_pdf(template: Template) -> None:
    """The same, tagged as every other text, on one page, in every design; a second time the same bytes."""
    raw = rendered("pdf", look=Look(template))
    assert raw == rendered("pdf", look=Look(template))
    words = pdf_words(raw)
    assert re.search(r"Five clubs in the air\s*†\s*example\.org", words)
    assert words.strip().endswith("† Confirmed by signature: Bob Example")
    reader = pypdf.PdfReader(io.BytesIO(raw), strict=True)
    root = cast("dict[str, dict[str, object]]", reader.trailer["/Root"].get_object())
    assert (len(reader.pages), bool(root["/MarkInfo"]["/Marked"]), "/StructTreeRoot" in root) == (1, True, True)


@pytest.mark.parametrize("typeface", ["sans", "serif"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_the_mark_has_a_glyph_in_every_typeface(template: Template, typeface: Typeface) -> None:
    """Nothing is reported as lost, and two readers find the letter itself."""
    raw = rendered("pdf", look=Look(template, "a4", typeface))
    assert (pdf_words(raw).count(MARK), pypdf_words(raw).count(MARK)) == (2, 2)


@pytest.mark.parametrize("form", WITH_MARKS)
def test_hostile_names_come_out_as_text(form: str) -> None:
    """All of them in one footnote, letter by letter."""
    names = HOSTILE if form == "pdf" else (*HOSTILE, HAN)
    words = squeezed(READERS[form](rendered(form, *names)))
    assert [name for name in names if squeezed(name) not in words] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_alone_is_text_for_a_reader_of_markdown(name: str) -> None:
    """At the beginning of the names, where a mark would begin a block, and with nothing but text in it."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(rendered("md", name).decode())
    (footnote,) = [token for token in tokens if token.type == "inline" and token.content.startswith(MARK)]
    children = footnote.children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == f"† Confirmed by signature: {name}"


class _Tags(HTMLParser):
    """The tags of a page and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []

    # The names are those of the standard library.
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))


def tags(page: bytes) -> list[tuple[str, tuple[str, ...]]]:
    """What a parser of another kind sees."""
    parser = _Tags()
    parser.feed(page.decode())
    parser.close()
    return parser.found


def test_hostile_names_make_no_element_of_a_page() -> None:
    """The page with them has the elements of the page without."""
    assert tags(rendered("html", *HOSTILE)) == tags(rendered("html"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_alone_in_a_pdf(name: str) -> None:
    """By two readers."""
    raw = rendered("pdf", name)
    assert squeezed(name) in squeezed(pdf_words(raw))
    assert squeezed(name) in squeezed(pypdf_words(raw))


def test_hostile_names_make_no_link_or_script_of_a_pdf() -> None:
    """The only address in it is that of the source."""
    reader = pypdf.PdfReader(io.BytesIO(rendered("pdf", *HOSTILE)), strict=True)
    found = [note.get_object()["/A"] for page in reader.pages for note in page.get("/Annots", [])]
    assert [action.get("/URI") for action in found] == ["https://example.org/clubs"]
    assert "/OpenAction" not in cast("dict[str, object]", reader.trailer["/Root"].get_object())


def test_hostile_names_make_no_link_in_word() -> None:
    """The only one is that of the source."""
    assert [target for _, target in WordFile(rendered("docx", *HOSTILE)).links] == ["https://example.org/clubs"]


@pytest.mark.parametrize("tag", ["en", "he", "ar"])
@pytest.mark.parametrize("form", WITH_MARKS)
def test_letters_from_right_to_left(form: str, tag: str) -> None:
    """Names of either direction in a document of either direction; readers of PDF turn such words round in their own ways."""
    words = squeezed(READERS[form](rendered(form, *FROM_THE_RIGHT, "Bob Example", tag=tag)))
    heading = language(tag).heading("endorsements")
    for text in (heading, *FROM_THE_RIGHT, "Bob Example"):
        assert squeezed(text) in words or (form == "pdf" and not set(squeezed(text)) - {*words, *"()"})


@pytest.mark.parametrize("tag", ["he", "ar"])
def test_the_footnote_of_a_document_from_right_to_left(tag: str) -> None:
    """In Word its runs say so; the mark goes with the document."""
    last = WordFile(rendered("docx", FROM_THE_RIGHT[0], tag=tag)).paragraphs[-1]
    assert {marks for _, marks in last.runs} == {("rtl",)}
    assert 'dir="rtl"' in rendered("html", tag=tag).decode()


@pytest.mark.parametrize("tag", known_languages())
def test_every_language_is_set_without_a_lost_glyph(tag: str) -> None:
    """The words before the names come out of the PDF in every language that has a font here, and are lost in none of ours."""
    found = format_named("pdf").render(marked_document(tag=tag), LOOK)
    assert [line for line in found.lost if MARK in line] == []
    assert "Bob" in pdf_words(found.content)


@pytest.mark.parametrize("form", WITH_MARKS)
def test_every_word_comes_back(form: str) -> None:
    """By the program's own way back from a file, the footnote included: all words, in their order."""
    resume = marked_document(("Bob Example", "Eve O’Example-Éclair"))
    found = recall(words_of(" ".join(texts_of(resume))), words_of(extract(form, format_named(form).render(resume, LOOK).content).text))
    assert (found.lost, found.in_order) == ((), found.words)


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_the_lines_of_a_file_begin_with_the_words(kind: str) -> None:
    """So that `trace` finds them in the record; where a line carries its id it is the words alone."""
    lines = [bullet.text for bullet in extract(kind, rendered(kind)).bullets]
    assert (
        lines
        == {
            "html": ["Five clubs in the air", "Three balls"],
            "docx": ["Five clubs in the air† example.org", "Three balls"],
            # Where nothing but words is read, a list ends with the document.
            "pdf": ["Five clubs in the air† example.org", "Three balls † Confirmed by signature: Bob Example"],
        }[kind]
    )


def everything_marked(resume: Resume) -> Resume:
    """The document with a mark behind every line, and names below."""

    def marked(item: Item) -> Item:
        return item._replace(lines=tuple(line._replace(mark=MARK) for line in item.lines), parts=tuple(map(marked, item.parts)))

    sections = tuple(section._replace(items=tuple(map(marked, section.items))) for section in resume.sections)
    return resume._replace(sections=sections, footnote=Line("Confirmed by signature: Bob Example, Eve Example", ("x",), mark=MARK))


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(("folder", "role"), [(EARLY_CAREER, "backend-l2"), (TEN_YEARS, "backend-l5")], ids=["early career", "ten years"])
def test_a_whole_resume_keeps_its_pages(folder: Path, role: str, template: Template) -> None:
    """Marks behind every line and one line of names make no page more than a line at its end would; all words come back in order."""
    workspace = open_workspace(folder)
    resume = tailored(workspace, find_role(workspace.library, role).value, day(AS_OF), Choices()).resume()
    plain_pages, whole = page_count(resume, Look(template)), everything_marked(resume)
    found = format_named("pdf").render(whole, Look(template))
    reader = pypdf.PdfReader(io.BytesIO(found.content), strict=True)
    assert (found.lost, len(reader.pages) - plain_pages) == ((), 0)
    back = recall(words_of(" ".join(texts_of(whole))), words_of(extract("pdf", found.content).text))
    assert (back.lost, back.in_order) == ((), back.words)


def test_pages_with_marks_are_sound_and_have_no_barriers(tmp_path: Path) -> None:
    """By the Nu HTML checker, also with hostile names, and by axe in every design: light, and dark from right to left."""
    pages = []
    for template in TEMPLATES:
        for name, resume in {
            "marked": marked_document(),
            "hostile": marked_document(HOSTILE),
            "hebrew": marked_document(FROM_THE_RIGHT, "he"),
        }.items():
            pages.append(tmp_path / f"{name}-{template}.html")
            pages[-1].write_bytes(format_named("html").render(resume, Look(template)).content)
    assert html_errors(*pages) == []
    with chromium() as browser:
        for page in pages:
            if page.name.startswith("hostile"):
                continue
            context = browser.new_context(bypass_csp=True, color_scheme="light" if page.name.startswith("marked") else "dark")
            tab = context.new_page()
            tab.goto(page.as_uri())
            assert barriers(tab) == [], page.name
            tab.locator("a.mark").click()
            assert tab.url.endswith("#endorsers")
            context.close()


def test_many_names_go_on_over_lines() -> None:
    """Forty names are folded in plain text, and push nothing off a page."""
    names = [f"Peer Number {number} of a Long Name" for number in range(40)]
    assert max(map(len, rendered("txt", *names).decode().splitlines())) <= 78
    assert [name for name in names if squeezed(name) not in squeezed(pdf_words(rendered("pdf", *names)))] == []


@pytest.mark.parametrize("text", [*HOSTILE, *FROM_THE_RIGHT, "a\nb", "  a  b  "])
def test_literal_text_shows_just_itself(text: str) -> None:
    """Inline Markdown that was made of a stranger's words reads back as those words."""
    assert plain(literal(text)) == " ".join(text.split())

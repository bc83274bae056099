"""A resume as a Word document: Word's own styles and links, sound XML, the record's words in reading order, and the same bytes every time."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from documents import ADDRESS, EMPTY, filled, missing_in
from docx_reading import Paragraph, W, WordFile
from hostile import TEXTS, everywhere
from hypothesis import given
from hypothesis import strategies as st
from program import AS_OF, EARLY_CAREER, process, tailorcv

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import TEMPLATES, Look, Paper, Template
from tailorcv.profile import Contact, Link
from tailorcv.rendering.docx import render

SAFE = re.compile(r"https?://[^/?#@\s]+([/?#]\S*)?|mailto:\S+", re.IGNORECASE)
NUMBERED = [f"{number:03d}" for number in range(len(TEXTS))]
NOWHERE = {"tbl", "drawing", "pict", "object", "fldSimple", "fldChar", "instrText", "altChunk", "sdt", "txbxContent", "sym", "br"}


def file_of(resume: Resume, look: Look | None = None) -> WordFile:
    """The document, of which nothing is lost."""
    rendered = render(resume, look or Look())
    assert rendered.lost == ()
    return WordFile(rendered.content)


def shape(found: WordFile) -> list[tuple[str, str]]:
    """Style and text of every paragraph."""
    return [(paragraph.style, paragraph.text) for paragraph in found.paragraphs]


def bullet_of(text: str, direction: str = "ltr") -> Paragraph:
    """A bullet with that text."""
    sections = (Section("work", "Work", (Item("", ("w",), lines=(Line(text, ("x",)),)),)),)
    return file_of(EMPTY._replace(sections=sections, direction=direction)).paragraphs[-1]


BANK = Item(
    "Example Bank",
    ("p", "q"),
    period="2021 – present",
    location="Utrecht",
    url="https://bank.example.org",
    parts=(
        Item(
            "Engineer",
            ("p",),
            period="Apr 2024 – present",
            text="Works on *payments*.",
            lines=(Line("Cut **p95**", ("x",), ("https://a.example.org/1", "https://b.example.org/2")), Line("Wrote `ledger`", ("y",))),
        ),
    ),
)
PERSON = Resume(
    "backend-l1",
    "Mira Example",
    "Engineer",
    Contact(email="m@example.org", phone="+31 1", location="Utrecht", links=(Link(label="Code", url="https://c.example.org"),)),
    Line("Likes [ledgers](https://l.example.org).", ("s",)),
    (
        Section("experience", "Experience", (BANK, Item("B.Sc.", ("s",), "Example University", "https://u.example.org", "2020"))),
        Section("work", "Selected work", (Item("", ("w",), lines=(Line("Did it", ("w",)),)),)),
        Section("skills", "Skills", (Item("Languages", ("l",), text="Python, SQL"), Item("Go", ("g",))), compact=True),
        Section("competencies", "Competencies", (Item("Testing", ("t",)), Item("Design", ("d",))), compact=True),
    ),
)


def test_the_whole_document() -> None:
    """Every paragraph from top to bottom; dates stand behind a tab."""
    assert shape(file_of(PERSON)) == [
        ("Title", "Mira Example"),
        ("Subtitle", "Engineer"),
        ("Contact", "Utrecht · m@example.org · +31 1 · Code"),
        ("Summary", "Likes ledgers."),
        ("Heading1", "Experience"),
        ("Heading2", "Example Bank\t2021 – present · Utrecht"),
        ("Heading3", "Engineer\tApr 2024 – present"),
        ("Description", "Works on payments."),
        ("ListBullet", "Cut p95 a.example.org b.example.org"),
        ("ListBullet", "Wrote ledger"),
        ("Heading2", "B.Sc. · Example University\t2020"),
        ("Heading1", "Selected work"),
        ("ListBullet", "Did it"),
        ("Heading1", "Skills"),
        ("Row", "Languages: Python, SQL"),
        ("Row", "Go"),
        ("Heading1", "Competencies"),
        ("Row", "Testing, Design"),
    ]


def test_the_smallest_document() -> None:
    """Without contact, title, summary and sections there is the name and no empty paragraph."""
    assert shape(file_of(EMPTY)) == [("Title", "Mira Example")]


def test_links() -> None:
    """Each is Word's own, with its words; what is shown of a source is its host."""
    assert file_of(PERSON).links == [
        ("m@example.org", "mailto:m@example.org"),
        ("Code", "https://c.example.org"),
        ("ledgers", "https://l.example.org"),
        ("Example Bank", "https://bank.example.org"),
        ("a.example.org", "https://a.example.org/1"),
        ("b.example.org", "https://b.example.org/2"),
        ("Example University", "https://u.example.org"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **b** c", [("a ", ()), ("b", ("b", "bCs")), (" c", ())]),
        ("*b*", [("b", ("i", "iCs"))]),
        ("***b***", [("b", ("b", "bCs", "i", "iCs"))]),
        ("`b`", [("b", ("Code",))]),
        ("**[b](https://x.org)**", [("b", ("Hyperlink", "b", "bCs"))]),
        ("a עברית b", [("a ", ()), ("עברית", ("rtl",)), (" b", ())]),
        ("**סלאם**", [("סלאם", ("b", "bCs", "rtl"))]),
    ],
)
def test_looks_of_a_run(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """Emphasis and code; in complex scripts Word has marks of its own for them."""
    assert bullet_of(text).runs == expected


def test_the_styles_are_words_own() -> None:
    """By the names that Word translates and its dialogs know; what it does not have says that it is ours."""
    found = file_of(PERSON)
    names = {key: style.find(f"{W}name").get(f"{W}val") for key, style in found.styles.items()}  # type: ignore[union-attr]  # each has one
    assert {key: names[key] for key in ("Title", "Subtitle", "Heading1", "Heading2", "Heading3", "ListBullet", "Hyperlink", "Strong")} == {
        "Title": "Title",
        "Subtitle": "Subtitle",
        "Heading1": "heading 1",
        "Heading2": "heading 2",
        "Heading3": "heading 3",
        "ListBullet": "List Bullet",
        "Hyperlink": "Hyperlink",
        "Strong": "Strong",
    }
    ours = {key for key, style in found.styles.items() if style.get(f"{W}customStyle")}
    assert ours == {"Contact", "Summary", "Period", "Description", "Row", "When", "HeadingLink", "Source", "Code"}
    used = {mark.get(f"{W}val") for kind in ("pStyle", "rStyle") for mark in found.body.iter(f"{W}{kind}")}
    assert used <= set(found.styles)
    assert [found.style(f"Heading{level}", "pPr/outlineLvl") for level in (1, 2, 3)] == ["0", "1", "2"]


def test_headings_skip_no_level() -> None:
    """Sections are level 1, items 2, and positions inside an employer 3."""
    assert file_of(PERSON).headings == [1, 2, 3, 2, 1, 1, 1]
    assert file_of(everywhere("x")).headings == [1, 2, 3, 3, *[1] * 3, *[1, 2] * 6, 1, 1, 1, 2]


def test_a_date_stands_at_the_end_of_the_line() -> None:
    """By a tab stop at the margin, in the style; a heading that leaves no room has it on a line of its own."""
    long = Item("Engineer of " + "many things " * 6, ("a",), period="Apr 2024 – present", location="Utrecht")
    found = file_of(EMPTY._replace(sections=(Section("experience", "Experience", (long,)),)))
    assert shape(found)[2:] == [("Heading2", long.title), ("Period", "Apr 2024 – present · Utrecht")]
    assert found.style("Heading2", "pPr/tabs/tab") == "right"
    page, margins = (found.body.find(f".//{W}{name}") for name in ("pgSz", "pgMar"))
    assert page is not None
    assert margins is not None
    width = int(page.get(f"{W}w", "")) - int(margins.get(f"{W}left", "")) - int(margins.get(f"{W}right", ""))
    assert abs(int(found.style("Heading2", "pPr/tabs/tab", "pos")) - width) <= 2


def test_letters_of_east_asia_need_more_room() -> None:
    """Thirty of them fill what sixty others do."""
    for title, style in (("a" * 60, "Heading2"), ("速" * 60, "Period")):
        item = Item(title, ("a",), period="Apr 2024 – present")
        assert file_of(EMPTY._replace(sections=(Section("work", "Work", (item,)),))).paragraphs[-1].style == style


@pytest.mark.parametrize(("paper", "size"), [("a4", ("11906", "16838")), ("letter", ("12240", "15840"))])
def test_paper(paper: Paper, size: tuple[str, str]) -> None:
    """In twentieths of a point."""
    page = file_of(EMPTY, Look(paper=paper)).body.find(f".//{W}pgSz")
    assert page is not None
    assert (page.get(f"{W}w"), page.get(f"{W}h")) == size


@pytest.mark.parametrize(
    ("template", "font", "title", "heading"),
    [
        ("classic", "Georgia", ("000000", "48", "center"), ("1F2A44", "24", "")),
        ("modern", "Calibri", ("0B5D66", "50", ""), ("0B5D66", "25", "")),
        ("compact", "Calibri", ("7A2E2E", "38", ""), ("7A2E2E", "23", "")),
    ],
)
def test_designs(template: Template, font: str, title: tuple[str, str, str], heading: tuple[str, str, str]) -> None:
    """Typeface, and colour, size and place of the title and of headings."""
    found = file_of(PERSON, Look(template=template))
    looks = [tuple(found.style(name, path) for path in ("rPr/color", "rPr/sz", "pPr/jc")) for name in ("Title", "Heading1")]
    assert looks == [title, heading]
    fonts = found.xml("word/styles.xml").find(f".//{W}rFonts")
    assert fonts is not None
    assert (fonts.get(f"{W}ascii"), fonts.get(f"{W}hAnsi")) == (font, font)
    assert [paragraph.text for paragraph in found.paragraphs] == [paragraph.text for paragraph in file_of(PERSON).paragraphs]


def test_a_chosen_accent_and_typeface() -> None:
    """They take the place of the design's own."""
    found = file_of(PERSON, Look("classic", accent="#a0b1c2", typeface="sans"))
    assert [found.style(name, "rPr/color") for name in ("Title", "Heading1", "Hyperlink")] == ["000000", "A0B1C2", "A0B1C2"]
    assert b'"Calibri"' in found.parts["word/styles.xml"]
    assert b"Georgia" not in found.parts["word/styles.xml"]


@pytest.mark.parametrize(
    ("language", "direction", "expected"),
    [
        ("de", "ltr", {"val": "de"}),
        ("pt-BR", "ltr", {"val": "pt-BR"}),
        ("ja", "ltr", {"val": "ja", "eastAsia": "ja"}),
        ("he", "rtl", {"val": "he", "bidi": "he"}),
    ],
)
def test_language_and_direction(language: str, direction: str, expected: dict[str, str]) -> None:
    """For the speller and whoever reads aloud; page and paragraphs run from the right where the language does."""
    found = file_of(PERSON._replace(language=language, direction=direction))
    spoken = found.xml("word/styles.xml").find(f".//{W}docDefaults//{W}lang")
    assert spoken is not None
    assert {key.removeprefix(W): value for key, value in spoken.attrib.items()} == expected
    assert (found.styles["Normal"].find(f"{W}pPr/{W}bidi") is not None) == (direction == "rtl")
    assert (found.body.find(f".//{W}sectPr/{W}bidi") is not None) == (direction == "rtl")
    assert f"<dc:language>{language}</dc:language>".encode() in found.parts["docProps/core.xml"]


def test_text_from_right_to_left() -> None:
    """Words of another script keep their own direction; a telephone number is read from the left everywhere."""
    assert bullet_of("הורדתי את p95 latency ל־210", "rtl").runs == [("הורדתי את ", ("rtl",)), ("p95 latency", ()), (" ל־210", ("rtl",))]
    contact = Contact(phone="+972 3 000", location="חיפה")
    paragraph = file_of(EMPTY._replace(contact=contact, direction="rtl")).paragraphs[1]
    assert paragraph.runs == [("חיפה", ("rtl",)), (" · ", ("rtl",)), ("+972 3 000", ())]


def test_properties() -> None:
    """Read back by python-docx: title, author, language, and a fixed day."""
    import io

    import docx

    found = docx.Document(io.BytesIO(render(PERSON._replace(language="de"), Look()).content)).core_properties
    assert (found.title, found.author, found.last_modified_by, found.language) == (
        "Mira Example · Engineer",
        "Mira Example",
        "Mira Example",
        "de",
    )
    assert found.created == found.modified == datetime(2000, 1, 1, tzinfo=UTC)
    assert "for backend-l1" in found.comments
    long = docx.Document(io.BytesIO(render(EMPTY._replace(name="x" * 500), Look()).content)).core_properties
    assert long.author == "x" * 254 + "…"


def test_nothing_foreign_is_in_it() -> None:
    """The parts of the archive: no thumbnail, no macros, no template's leftovers."""
    found = file_of(PERSON)
    assert sorted(found.parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
        "word/webSettings.xml",
    ]
    for name in found.parts:
        assert found.xml(name) is not None
    assert b"Microsoft" not in found.parts["docProps/app.xml"]


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """In another process, time zone, order of hashes and folder, too."""
    made = []
    for number, zone in enumerate(("UTC", "Asia/Tokyo")):
        target = tmp_path / f"{number}.docx"
        command = ("-C", EARLY_CAREER, "export", "resume", "backend-l2", "--format", "docx", "-o", target, "--as-of", AS_OF)
        assert process(*command, TZ=zone, PYTHONHASHSEED=str(number)).code == 0
        made.append(target.read_bytes())
    assert made[0] == made[1]
    assert {part.date_time for part in WordFile(made[0]).archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}


def test_an_export_is_made_again_without_force(tmp_path: Path) -> None:
    """The file is known as the program's own when it is there already."""
    command = ("-C", EARLY_CAREER, "export", "resume", "backend-l2", "--format", "docx", "-o", tmp_path / "a.docx", "--as-of", AS_OF)
    assert [tailorcv(*command).code for _ in range(2)] == [0, 0]


HARMLESS = file_of(everywhere("harmless"))


@pytest.mark.parametrize("text", TEXTS, ids=NUMBERED)
def test_hostile_text_stays_text(text: str) -> None:
    """Wherever a record can have it: the skeleton is a harmless one's, every link is safe, every word is there in its place."""
    resume = everywhere(text)
    found = file_of(resume)
    assert (found.elements, found.headings) == (HARMLESS.elements, HARMLESS.headings)
    assert [target for target in found.targets.values() if not SAFE.fullmatch(target)] == []
    assert missing_in(found.text, resume) == []
    for name in found.parts:
        assert found.xml(name) is not None


def test_no_fields_tables_or_pictures() -> None:
    """Nothing that runs, loads, or hides words from a program that reads from top to bottom."""
    found = file_of(everywhere("{ HYPERLINK http://x } =cmd|'/C calc'!A0 {{ x }} <w:instrText>DDE</w:instrText>"))
    assert NOWHERE & found.elements == set()


@given(st.text(max_size=40))
def test_any_text_at_all_makes_a_sound_file(text: str) -> None:
    """Law: also characters that the reader refuses and XML cannot hold; python-docx reads it back."""
    resume = filled(text)
    found = file_of(resume)
    clean = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
    assert clean.search(found.text) is None
    if not re.search("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", text):
        assert missing_in(found.text, resume) == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_one_address_is_one_relationship(template: Template) -> None:
    """Repeated links do not make the file grow."""
    found = file_of(filled("harmless"), Look(template))
    assert list(found.targets.values()) == [ADDRESS]
    assert len(found.links) == 6


def test_an_address_that_word_does_not_take_is_named_and_stands_there() -> None:
    """Word would call the whole file broken."""
    rendered = render(filled("harmless", "https://[x"), Look())
    found = WordFile(rendered.content)
    assert rendered.lost == ("https://[x: Word takes it for no address; it stands there as text",)
    assert found.targets == {}
    assert found.paragraphs[2].text == "harmless · harmless · harmless (https://[x)"
    assert found.paragraphs[-5].text == "harmless https://[x"

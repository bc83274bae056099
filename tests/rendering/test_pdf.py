"""A resume as PDF: tagged, the same every time, on the page and nowhere else, and every word comes back out of it in order."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, cast

import pypdf
import pytest
from extracting import pdf_words, pypdf_words, squeezed
from hostile import everywhere
from hypothesis import given
from hypothesis import strategies as st
from program import AS_OF, EARLY_CAREER, TEN_YEARS

from tailorcv.cli.opening import day, find_role, open_workspace
from tailorcv.cli.tailored import tailored
from tailorcv.document import Item, Line, Resume, Section
from tailorcv.language import known_languages, language
from tailorcv.presentation import TEMPLATES, Choices, Look, Paper, Template
from tailorcv.profile import Contact, Link
from tailorcv.rendering.html import host
from tailorcv.rendering.inline import plain, spans
from tailorcv.rendering.pdf import page_count, render, typeset
from tailorcv.tailored import Tailored

PEOPLE = {"early-career": (EARLY_CAREER, "backend-l2"), "ten-years": (TEN_YEARS, "backend-l5")}
PAPERS: dict[Paper, tuple[float, float]] = {"a4": (595.276, 841.89), "letter": (612, 792)}
ALL = [(person, template, paper) for person in PEOPLE for template in TEMPLATES for paper in PAPERS]
every_example = pytest.mark.parametrize(("person", "template", "paper"), ALL)
# No font has a shape for what Unicode has not assigned.
NOBODYS = "\U0010fffd"


@cache
def example(person: str) -> Tailored:
    """One of the example people, seen from the day of the golden files."""
    folder, role = PEOPLE[person]
    workspace = open_workspace(folder)
    return tailored(workspace, find_role(workspace.library, role).value, day(AS_OF), Choices())


@cache
def pdf(person: str, template: Template, paper: Paper) -> bytes:
    """The PDF of an example person."""
    found = render(example(person).resume(), Look(template, paper))
    assert found.lost == ()
    return found.content


def texts(resume: Resume) -> Iterator[str]:
    """Every text of a document in the order in which it should be read."""
    contact = resume.contact
    yield from (resume.name, resume.title, contact.location or "", contact.email or "", contact.phone or "")
    yield from (link.label for link in contact.links)
    yield plain(resume.summary.text) if resume.summary else ""
    for section in resume.sections:
        yield section.title
        for item in section.items:
            yield from item_texts(item, compact=section.compact)


def item_texts(item: Item, *, compact: bool) -> Iterator[str]:
    """Title, place, period and location; the text; the bullets with the hosts of their sources; the positions."""
    yield from (item.title, item.subtitle, item.period, item.location, item.text if compact else plain(item.text))
    for line in item.lines:
        yield plain(line.text)
        yield from (host(link) for link in line.links)
    for part in item.parts:
        yield from item_texts(part, compact=compact)


def lost_words(resume: Resume, extracted: str) -> list[str]:
    """The texts that do not stand in what was extracted, one behind the other."""
    seen, place, lost = squeezed(extracted), 0, []
    for text in texts(resume):
        found = seen.find(squeezed(text), place)
        if found < 0:
            lost.append(text)
        else:
            place = found + len(squeezed(text))
    return lost


class Word(NamedTuple):
    """A word on a page: its box, from the upper left corner, and the size of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    width: float
    height: float


def boxes(content: bytes) -> list[Word]:
    """Every word with its place; one that lies outside of its page is not seen by pdftotext, and so is missing elsewhere."""
    found, page = [], (0.0, 0.0)
    for line in pdf_words(content, "-bbox").splitlines():
        numbers = [float(number) for number in re.findall(r'"([\d.-]+)"', line)]
        if "<page" in line:
            page = (numbers[0], numbers[1])
        elif "<word" in line:
            left, top, right, bottom = numbers
            found.append(Word(re.sub("<[^>]*>", "", line).strip(), left, top, right, bottom, *page))
    return found


def outside(content: bytes, margin: float = 34) -> list[Word]:
    """Words that come nearer to the page's edge than the narrowest margin of a design, 1.2 cm."""
    return [
        word
        for word in boxes(content)
        if word.left < margin or word.right > word.width - margin or word.top < margin / 2 or word.bottom > word.height - margin / 2
    ]


def reader(content: bytes) -> pypdf.PdfReader:
    """The file as pypdf sees it, which repairs nothing here."""
    return pypdf.PdfReader(io.BytesIO(content), strict=True)


def catalog(content: bytes) -> pypdf.generic.DictionaryObject:
    """What a PDF says of itself as a whole."""
    return cast("pypdf.generic.DictionaryObject", reader(content).trailer["/Root"].get_object())


@every_example
def test_the_file_says_what_it_is(person: str, template: Template, paper: Paper) -> None:
    """Tagged, with the language, a title that viewers show, the author, and the marker of PDF/UA-1; no date of its making."""
    found, resume = reader(pdf(person, template, paper)), example(person).resume()
    root = catalog(pdf(person, template, paper))
    assert cast("dict[str, object]", root["/MarkInfo"])["/Marked"] == pypdf.generic.BooleanObject(value=True)
    assert cast("dict[str, object]", root["/StructTreeRoot"])["/Type"] == "/StructTreeRoot"
    assert str(root["/Lang"]) == "en"
    assert cast("dict[str, object]", root["/ViewerPreferences"])["/DisplayDocTitle"] == pypdf.generic.BooleanObject(value=True)
    assert found.metadata is not None
    assert (found.metadata.title, found.metadata.author) == (f"{resume.name} · {resume.title}", resume.name)
    assert found.metadata.creation_date is None
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf(person, template, paper)


@every_example
def test_every_word_comes_back_in_order(person: str, template: Template, paper: Paper) -> None:
    """Two readers that know nothing of each other find every text of the document, one behind the other."""
    content, resume = pdf(person, template, paper), example(person).resume()
    assert lost_words(resume, pdf_words(content)) == []
    assert lost_words(resume, pypdf_words(content)) == []


@every_example
def test_no_word_is_invented(person: str, template: Template, paper: Paper) -> None:
    """Besides the document's words there are bullets and dots."""
    wanted = Counter("".join(squeezed(text) for text in texts(example(person).resume())))
    more = Counter(squeezed(pdf_words(pdf(person, template, paper)))) - wanted
    assert set(more) <= set("•·,:")


@every_example
def test_the_same_document_gives_the_same_bytes(person: str, template: Template, paper: Paper) -> None:
    """Neither a clock nor chance is in it."""
    assert render(example(person).resume(), Look(template, paper)).content == pdf(person, template, paper)


@every_example
def test_everything_is_on_the_page(person: str, template: Template, paper: Paper) -> None:
    """The paper is the one that was chosen, nothing comes near its edge, and our count of pages is pypdf's."""
    content = pdf(person, template, paper)
    pages = reader(content).pages
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages} == {
        tuple(round(side) for side in PAPERS[paper])
    }
    assert outside(content) == []
    assert page_count(example(person).resume(), Look(template, paper)) == len(pages)


@every_example
def test_no_two_words_overlap(person: str, template: Template, paper: Paper) -> None:
    """A title never runs into the dates beside it."""
    assert overlaps(boxes(pdf(person, template, paper))) == []


def overlaps(words: list[Word]) -> list[tuple[str, str]]:
    """Neighbours in reading order that stand on each other; a word on another page begins at its top."""
    return [
        (one.text, other.text)
        for one, other in pairwise(words)
        if min(one.right, other.right) - max(one.left, other.left) > 1 and min(one.bottom, other.bottom) - max(one.top, other.top) > 6
    ]


def links_of(resume: Resume) -> Iterator[str]:
    """Where a document leads."""
    contact = resume.contact
    yield from [f"mailto:{contact.email}"] if contact.email else []
    yield from (link.url for link in contact.links)
    yield from (span.href for span in spans(resume.summary.text if resume.summary else ""))
    for section in resume.sections:
        for item in section.items:
            yield from item_links(item)


def item_links(item: Item) -> Iterator[str]:
    """The addresses of the title and the place, of words in the texts, and the sources."""
    yield from (item.url, item.subtitle_url, *(span.href for span in spans(item.text)))
    for line in item.lines:
        yield from (*(span.href for span in spans(line.text)), *line.links)
    for part in item.parts:
        yield from item_links(part)


def annotated(content: bytes) -> list[str]:
    """The addresses of all links of a file; whatever else can be clicked fails."""
    notes = [note.get_object() for page in reader(content).pages for note in page.get("/Annots", ())]
    assert {note["/Subtype"] for note in notes} <= {"/Link"}
    return [str(note["/A"]["/URI"]) for note in notes]


@every_example
def test_links_lead_where_the_record_says(person: str, template: Template, paper: Paper) -> None:
    """To web pages and mail addresses, and nowhere else; nothing runs when the file is opened."""
    content = pdf(person, template, paper)
    found = annotated(content)
    assert [link for link in found if not re.match("https?://|mailto:", link)] == []
    assert set(found) == set(links_of(example(person).resume())) - {""}
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(catalog(content))


def tags_of(node: object) -> Iterator[str]:
    """The tag of an element of the structure and of everything below it."""
    found = node.get_object() if isinstance(node, pypdf.generic.PdfObject) else node
    if isinstance(found, pypdf.generic.ArrayObject):
        for child in found:
            yield from tags_of(child)
    elif isinstance(found, pypdf.generic.DictionaryObject):
        yield from [str(found["/S"])] if "/S" in found else []
        yield from tags_of(found.get("/K"))


@pytest.mark.parametrize("template", TEMPLATES)
def test_headings_are_tagged(template: Template) -> None:
    """A person who listens can go from heading to heading: as many of each level as the document has."""
    sections = [section for section in example("ten-years").resume().sections if not section.compact]
    items = [item for section in sections for item in section.items if item.title]
    parts = [part for item in items for part in item.parts]
    tags = Counter(tags_of(catalog(pdf("ten-years", template, "a4"))["/StructTreeRoot"]))
    levels = [tags[f"/H{level}"] for level in (1, 2, 3, 4)]
    assert levels == [1, len(example("ten-years").resume().sections), len(items), len(parts)]
    assert tags["/Table"] == tags["/Figure"] == 0
    assert tags["/L"] == len([found for found in (*items, *parts) if found.lines])


MAIL = 'a?bcc=all&body="x"@example.org'


def test_an_email_address_is_only_an_address() -> None:
    """Nothing in it can add a header to the mail."""
    content = render(Resume("r", "Mira", "", Contact(email=MAIL), None, ()), Look()).content
    assert annotated(content) == ["mailto:a%3Fbcc%3Dall%26body%3D%22x%22@example.org"]
    assert squeezed(MAIL) in squeezed(pdf_words(content))


def test_a_text_cannot_pretend_to_be_pages() -> None:
    """The count is read from the file's own tree and not from a title that looks like one."""
    name = "Mira\n7 0 obj\n<</Type/Pages/Count 77/Kids[]>>"
    assert page_count(Resume("r", name, name, Contact(), None, ()), Look()) == 1


def test_what_no_font_has_is_named_and_the_rest_is_there() -> None:
    """In its place stands a box; one warning a character, however often it is written."""
    resume = everywhere(f"before {NOBODYS} after")
    found = render(resume, Look())
    assert found.lost == (f"{NOBODYS} (U+10FFFD unnamed): no font here has it",)
    extracted = pdf_words(found.content)
    assert lost_words(everywhere("before \u25a1 after"), extracted) == []


def test_an_address_is_not_boxed() -> None:
    """Nobody reads it, and it must lead where it led."""
    address = f"https://example.org/{NOBODYS}"
    item = Item(f"Talk {NOBODYS}", ("t",), url=address)
    found = render(Resume("r", "Mira", "", Contact(), None, (Section("publications", "Talks", (item,)),)), Look())
    assert len(found.lost) == 1
    assert len(annotated(found.content)) == 1
    assert "\u25a1" not in annotated(found.content)[0]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("tag", known_languages())
def test_every_language_in_every_design(tag: str, template: Template) -> None:
    """Every heading is there, stays on the page, and does not run into what stands beside it; what no font here has is named."""
    words = language(tag).words
    sections = tuple(
        Section(key, title, (Item("Mira", ("i",), "Example", period=f"2020 – {words.present}", location="Leipzig"),))
        for key, title in words.sections.items()
    )
    found = typeset(Resume("r", "Mira Example", "", Contact(), None, sections, tag, words.direction), Look(template))
    assert str(catalog(found.pdf)["/Lang"]) == tag
    assert outside(found.pdf) == []
    if words.direction == "ltr":
        assert overlaps(boxes(found.pdf)) == []
    table = dict.fromkeys(map(ord, found.missing), "\u25a1")
    seen = letters(pdf_words(found.pdf))
    for title in (*words.sections.values(), words.present):
        assert letters(title.translate(table)) - seen == Counter(), title


def letters(text: str) -> Counter[str]:
    """How often each letter stands in a text: readers put words of scripts from right to left in different orders."""
    return Counter(squeezed(text))


@pytest.mark.parametrize("template", TEMPLATES)
def test_right_to_left(template: Template) -> None:
    """The name begins at the right, and the dates stand at the left."""
    item = Item("Mira", ("i",), period="2020")
    resume = Resume("r", "Example", "", Contact(), None, (Section("experience", "ניסיון", (item,)),), "he", "rtl")
    placed = {word.text: word for word in boxes(render(resume, Look(template)).content)}
    assert placed["2020"].left < 80
    assert placed["Mira"].right > (400 if template == "compact" else 500)


LONG = {
    "letters": "W" * 300,
    "an address": "https://example.org/" + "a-b_c/" * 60,
    "accents": "a\u0300" * 200,
    "words": "many words " * 60,
    "digits": "0123456789" * 30,
}


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_texts_stay_on_the_page(text: str, template: Template) -> None:
    """In every place: a word that is longer than a line breaks where it must, and none of its letters is lost."""
    resume = everywhere(text.strip())
    content = render(resume, Look(template)).content
    assert outside(content) == []
    assert lost_words(resume, pdf_words(content)) == []


def test_a_long_place_leaves_room_for_the_title() -> None:
    """It gets a line of its own."""
    item = Item(
        "A title of some words", ("i",), "Example", period="Jan 2020 – Feb 2021", location="A place with a long name, Somewhere far"
    )
    content = render(Resume("r", "Mira", "", Contact(), None, (Section("experience", "Experience", (item,)),)), Look()).content
    lines = pdf_words(content, "-layout").splitlines()
    assert "A title of some words · Example" in lines
    assert "Jan 2020 – Feb 2021 · A place with a long name, Somewhere far" in lines


ANY = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff"), max_size=12)
MARKUP = st.text(st.sampled_from("ab *_`[]()<>!\\#$@=~/+-{}\"'&;:.\u00a0\u0301\u200d\u05d0\u0627\ufe0f1"), max_size=20)
WORDS = st.one_of(MARKUP, ANY)
# A name and the heading of a section are never empty; they may be blank.
SOMETHING = WORDS.map(lambda text: text or " ")


@st.composite
def documents(draw: st.DrawFn) -> Resume:
    """A document with any text in any place, or none."""
    lines = st.lists(WORDS.map(lambda text: Line(text, ("x",), ("https://example.org",))), max_size=2).map(tuple)
    item = st.builds(Item, WORDS, st.just(("i",)), WORDS, period=WORDS, location=WORDS, text=WORDS, lines=lines)
    whole = st.builds(lambda one, parts: one._replace(parts=tuple(parts)), item, st.lists(item, max_size=2))
    section = st.builds(Section, st.just("work"), SOMETHING, st.lists(whole, max_size=2).map(tuple), st.booleans())
    contact = st.builds(
        lambda text: Contact.model_construct(phone=text, links=(Link.model_construct(label=text, url="https://a.org"),)), WORDS
    )
    direction = draw(st.sampled_from(["ltr", "rtl"]))
    summary = draw(st.none() | WORDS.map(lambda text: Line(text, ("s",))))
    sections = tuple(draw(st.lists(section, max_size=3)))
    return Resume(
        "r", draw(SOMETHING), draw(WORDS), draw(contact), summary, sections, draw(st.sampled_from(["en", "he", "pt-BR"])), direction
    )


@given(documents(), st.sampled_from([Look(template, paper) for template in TEMPLATES for paper in PAPERS]))
def test_no_text_can_fail_the_export(resume: Resume, look: Look) -> None:
    """Law: whatever stands in a record, there is a file, and it has pages."""
    found = typeset(resume, look)
    assert found.pages == len(reader(found.pdf).pages) >= 1


def test_a_folder_is_not_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read from where the command is called, and nothing is left there."""
    monkeypatch.chdir(tmp_path)
    render(everywhere("text"), Look())
    assert list(tmp_path.iterdir()) == []

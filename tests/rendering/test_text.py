"""A resume as plain text: every word of the document, in order, in lines that fit a terminal or a form."""

from collections.abc import Callable
from pathlib import Path

import pytest
from documents import ADDRESS, EMPTY, filled, missing_in
from hostile import TEXTS, everywhere
from hypothesis import given
from hypothesis import strategies as st
from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import Look
from tailorcv.profile import Contact, Link
from tailorcv.rendering.folding import columns
from tailorcv.rendering.text import WIDTH, render

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60)


def text_of(resume: Resume) -> str:
    """The document; nothing can be lost in it."""
    rendered = render(resume, Look())
    assert rendered.lost == ()
    return rendered.content.decode()


def section(*items: Item, compact: bool = False) -> str:
    """What stands below the heading of a section with these items."""
    whole = text_of(EMPTY._replace(sections=(Section("work", "Work", items, compact),)))
    return whole.removeprefix("Mira Example\n\nWork\n----\n")


def test_the_whole_document() -> None:
    """Heading, contact, summary, a job inside an employer, and lists; a blank line before whatever begins anew."""
    bullet = Line("Cut **p95** from 900 ms to 210 ms", ("x",), ("https://a.example.org/1", "https://b.example.org/2"))
    job = Item("Engineer", ("p",), period="Apr 2024 – present", text="Works on *payments*.", lines=(bullet, Line("Wrote `ledger`", ("y",))))
    bank = Item("Example Bank", ("p",), period="2021 – present", location="Utrecht", url="https://bank.example.org", parts=(job,))
    school = Item("B.Sc.", ("s",), "Example University", "https://u.example.org", "2020")
    contact = Contact(email="m@example.org", phone="+31 1", location="Utrecht", links=(Link(label="Code", url="https://c.example.org"),))
    sections = (
        Section("experience", "Experience", (bank, school)),
        Section("skills", "Skills", (Item("Languages", ("l",), text="Python, SQL"), Item("Go", ("g",))), compact=True),
        Section("competencies", "Competencies", (Item("Testing", ("t",)), Item("Design", ("d",))), compact=True),
    )
    resume = Resume("backend-l1", "Mira Example", "Engineer", contact, Line("Likes [ledgers](https://l.example.org).", ("s",)), sections)
    assert text_of(resume) == (
        "Mira Example\n"
        "Engineer\n"
        "Utrecht | m@example.org | +31 1\n"
        "Code: https://c.example.org\n"
        "\n"
        "Likes ledgers (https://l.example.org).\n"
        "\n"
        "Experience\n"
        "----------\n"
        "Example Bank\n"
        "2021 – present | Utrecht\n"
        "https://bank.example.org\n"
        "\n"
        "  Engineer\n"
        "  Apr 2024 – present\n"
        "  Works on payments.\n"
        "  - Cut p95 from 900 ms to 210 ms (https://a.example.org/1\n"
        "    https://b.example.org/2)\n"
        "  - Wrote ledger\n"
        "\n"
        "B.Sc. - Example University\n"
        "2020\n"
        "https://u.example.org\n"
        "\n"
        "Skills\n"
        "------\n"
        "Languages: Python, SQL\n"
        "Go\n"
        "\n"
        "Competencies\n"
        "------------\n"
        "Testing, Design\n"
    )


def test_the_smallest_document() -> None:
    """Without contact, title, summary and sections there is the name and no blank line."""
    assert text_of(EMPTY) == "Mira Example\n"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (Item("", ("a",), lines=(Line("Did it", ("a",)),)), "- Did it\n"),
        (Item("Talk", ("a",), location="Ghent"), "Talk\nGhent\n"),
        (Item("", ("a",), subtitle="Guild"), "Guild\n"),
        (Item("Talk", ("a",), text="  "), "Talk\n"),
        (Item("Two\nlines", ("a",)), "Two lines\n"),
    ],
)
def test_empty_parts_leave_no_trace(item: Item, expected: str) -> None:
    """No dangling hyphen, bar or blank line stands for what is not there."""
    assert section(item) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](https://x.org) b", "a (https://x.org) b"),
        ("[a *b*](https://x.org)", "a b (https://x.org)"),
        ("<https://x.org>", "https://x.org"),
        ("<m@example.org>", "m@example.org"),
        ("[a](https://x.org)[b](https://y.org)", "a (https://x.org)b (https://y.org)"),
        ("[a](javascript:alert)", "[a](javascript:alert)"),
    ],
)
def test_a_link_in_a_text(text: str, expected: str) -> None:
    """A link cannot be opened here, so its address stands behind the words, unless they are it."""
    assert section(Item("", ("a",), lines=(Line(text, ("a",)),))) == f"- {expected}\n"


def test_names_are_no_markdown() -> None:
    """A skill may be called `*ace*`."""
    assert section(Item("*ace*", ("a",), text="_x_ [y](https://z.org)"), compact=True) == "*ace*: _x_ [y](https://z.org)\n"


@pytest.mark.parametrize(
    ("title", "underlined"), [("Deneyim", "Deneyim\n-------\n"), ("職務経歴", "職務経歴\n--------\n"), ("ניסיון", "ניסיון\n------\n")]
)
def test_a_heading_is_underlined_as_wide_as_it_is(title: str, underlined: str) -> None:
    """In every script; no letter of it is changed."""
    found = text_of(EMPTY._replace(sections=(Section("work", title, (Item("x", ("x",)),)),)))
    assert found == f"Mira Example\n\n{underlined}x\n"


def test_text_from_right_to_left() -> None:
    """Letters stand in the order in which they are read; to show them is the terminal's work."""
    resume = filled("מירה دوغما 10 km")._replace(language="he", direction="rtl")
    assert text_of(resume).startswith("מירה دوغما 10 km\nמירה دوغما 10 km\nמירה دوغما 10 km | מירה دوغما 10 km\n")


def test_a_long_text_without_blanks_is_folded_between_its_letters() -> None:
    """Japanese has no blanks."""
    lines = section(Item("", ("a",), lines=(Line("決済基盤を再設計した。" * 20, ("a",)),))).splitlines()
    assert [columns(line) <= WIDTH for line in lines] == [True] * len(lines)
    assert len(lines) == 6


@pytest.mark.parametrize("text", TEXTS, ids=[f"{number:03d}" for number in range(len(TEXTS))])
def test_every_word_is_in_it(text: str) -> None:
    """Also of texts that would mean something in another format, wherever a record can have them, in reading order."""
    for resume in (filled(text), everywhere(text)):
        assert missing_in(text_of(resume), resume) == []


def test_every_address_is_in_it() -> None:
    """A contact link, two bullets, the employer, and the title's own."""
    assert text_of(filled("harmless")).count(ADDRESS) == 6


@given(WORDS)
def test_lines_are_short_and_nothing_is_lost(text: str) -> None:
    """Law: each text stands in it in reading order; no line is too long unless it is a single word."""
    resume = filled(text)
    found = text_of(resume)
    assert missing_in(found, resume) == []
    assert [line for line in found.split("\n") if columns(line) > WIDTH and " " in line.strip(" -")] == []


@pytest.mark.parametrize(("name", "folder", "role"), [("early-career", EARLY_CAREER, "backend-l2"), ("ten-years", TEN_YEARS, "backend-l5")])
def test_resumes_of_the_examples(golden: Callable[[str, str], None], name: str, folder: Path, role: str) -> None:
    """What the command makes, whole."""
    answer = tailorcv("-C", folder, "export", "resume", role, "--format", "txt", "-o", "-", "--as-of", AS_OF)
    assert answer.code == 0
    golden(f"resume-{name}.txt", answer.out)

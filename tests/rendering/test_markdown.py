"""A resume as Markdown: what a reader's Markdown program makes of it is what the record says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rendering.test_inline import merged
from tailorcv.document import Item, Line, Resume, Section
from tailorcv.profile import Contact, Link
from tailorcv.rendering.inline import plain, spans
from tailorcv.rendering.markdown import escape, inline, render

# Any text that a file may hold: no controls, no lone surrogates.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff"), max_size=40)
MARKS = st.text(st.sampled_from("ab *_`[]()<>!\\#+-=.1~|&; \u00a0https://x.org"), max_size=30)


def read_back(markdown: str) -> list[str]:
    """The text of every paragraph, as a CommonMark program reads it."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    assert {token.type for token in tokens} <= {"paragraph_open", "paragraph_close", "inline"}, markdown
    return ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+49 30 0000", "+49 30 0000"),
        ("+ item", "\\+ item"),
        ("- item", "\\- item"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("# head", "\\# head"),
        ("#1 of 3", "#1 of 3"),
        ("1. first", "1\\. first"),
        ("2) second", "2\\) second"),
        ("1.5 hours", "1.5 hours"),
        ("a_b*c", "a\\_b\\*c"),
        ("<b> & [x](y)", "\\<b\\> \\& \\[x\\](y)"),
        ("well!", "well\\!"),
    ],
)
def test_escape(text: str, expected: str) -> None:
    """Only what would begin a mark is escaped, so that the source stays readable."""
    assert escape(text) == expected


@given(st.one_of(TEXT, MARKS))
def test_escaped_text_reads_back_as_itself(text: str) -> None:
    """Law: whatever the text, it comes back with runs of blanks folded, as one paragraph."""
    words = " ".join(text.split())
    assert read_back(escape(text)) == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **b** *c* `d*e`", "a **b** *c* `d*e`"),
        ("[a *b*](https://x.org/c_d)", "[a *b*](https://x.org/c_d)"),
        ("[a](https://x.org/b(c))", "[a](<https://x.org/b(c)>)"),
        ("`` a`b ``", "``a`b``"),
        ("`` `a` ``", "`` `a` ``"),
        ("!\\[a](https://x.org)", "!\\[a\\](https://x.org)"),
        ("\\![a](https://x.org)", "\\![a](https://x.org)"),
    ],
)
def test_inline(text: str, expected: str) -> None:
    """Looks survive; a link with brackets in it gets the pointed form."""
    assert inline(text) == expected


@given(st.one_of(TEXT, MARKS))
def test_inline_text_keeps_its_words(text: str) -> None:
    """Law: parsed again, the words are the same, and the links lead to the same places."""
    again = inline(text)
    assert " ".join(plain(again).split()) == " ".join(plain(text).split())
    assert {span.href for span in spans(again)} == {span.href for span in spans(text) if span.text.strip()}


@given(MARKS)
def test_writing_twice_changes_nothing(text: str) -> None:
    """Law: what was written once reads back with the same looks, but for emphasis that CommonMark cannot put side by side."""
    once = merged(spans(inline(text)))
    if not any(span.strong or span.emphasis for span in spans(text)):
        assert once == merged(spans(text))


def document(**changes: object) -> Resume:
    """A small resume."""
    base = Resume("backend-l1", "Mira Example", "", Contact(), None, ())
    return base._replace(**changes)  # type: ignore[arg-type]  # the test's own keywords


def test_the_whole_document() -> None:
    """Blocks in the order of the page, promotions one heading deeper, several links numbered."""
    contact = Contact(email="mira@example.org", location="Leipzig", links=(Link(label="Code", url="https://code.example.org"),))
    part = Item(
        "Engineer", ("e",), period="2025 – present", lines=(Line("Did *it*", ("x",), ("https://a.example.org", "https://b.example.org")),)
    )
    employer = Item("ACME*", ("e",), period="2024 – present", location="Leipzig", url="https://acme.example.org", parts=(part,))
    study = Item("B.Sc.", ("s",), "Example University", "https://uni.example.org", "2023")
    sections = (
        Section("experience", "Experience", (employer,)),
        Section("education", "Education", (study,)),
        Section("skills", "Skills", (Item("Languages", ("l",), text="Python, C#"),), compact=True),
        Section("competencies", "Competencies", (Item("IT Operations", ("o",)), Item("Data", ("d",))), compact=True),
    )
    found = render(document(title="Backend Engineer", contact=contact, summary=Line("A **true** story.", ("s",)), sections=sections))
    assert found == (
        "# Mira Example\n\n**Backend Engineer**\n\nLeipzig · mira@example.org · [Code](https://code.example.org)\n\nA **true** story.\n\n"
        "## Experience\n\n### [ACME\\*](https://acme.example.org)\n\n2024 – present · Leipzig\n\n#### Engineer\n\n2025 – present\n\n"
        "- Did *it* ([1](https://a.example.org), [2](https://b.example.org))\n\n"
        "## Education\n\n### B.Sc. · [Example University](https://uni.example.org)\n\n2023\n\n"
        "## Skills\n\n- **Languages**: Python, C#\n\n## Competencies\n\nIT Operations, Data\n\n"
        "<!-- made by tailorcv from the record, for backend-l1 -->\n"
    )

"""A resume as Markdown: what a reader's Markdown program makes of it is what the record says."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import Look
from tailorcv.profile import Contact, Link
from tailorcv.rendering.inline import Span, plain, spans
from tailorcv.rendering.markdown import escape, inline, render

# Any text that a file may hold: no controls, no lone surrogates.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40)
MARKS = st.text(st.sampled_from("ab *_`[]()<>!\\#+-=.1~|&; \u00a0https://x.org"), max_size=30)


# Two readers: CommonMark alone, and with the tables and strikethrough of code forges.
COMMONMARK = MarkdownIt("commonmark")
READERS = (COMMONMARK, MarkdownIt("commonmark").enable(["table", "strikethrough"]))
PARAGRAPH = ["paragraph_open", "inline", "paragraph_close"]


def read_back(markdown: str, reader: MarkdownIt = COMMONMARK) -> list[str]:
    """The text of every paragraph, as a program reads it that finds nothing but paragraphs."""
    tokens = reader.parse(markdown)
    assert [token.type for token in tokens] == PARAGRAPH * (len(tokens) // 3), markdown
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
        ("C #", "C \\#"),
        ("C#", "C#"),
    ],
)
def test_escape(text: str, expected: str) -> None:
    """Only what would begin a mark is escaped, so that the source stays readable."""
    assert escape(text) == expected


@given(st.one_of(TEXT, MARKS))
def test_escaped_text_reads_back_as_itself(text: str) -> None:
    """Law: whatever the text, it comes back with runs of blanks folded, as one paragraph."""
    words = " ".join(text.split())
    for reader in READERS:
        assert read_back(escape(text), reader) == ([words] if words else [])


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
        ("**a *b* c**", "**a *b* c**"),
        ("a **b *c***", "a **b *c***"),
        ("***a***", "***a***"),
        ("**a **b** c**", "**a b c**"),
        ("*a*&nbsp;b", "*a*\u00a0b"),
        ("a&#10;# b", "a # b"),
        ("[a](https://x.org/?a&amp;copy;b)", "[a](https://x.org/?a&amp;copy;b)"),
        ('*"a"*b', '\\*"a"\\*b'),
        ("*a.*&#98;", "a.b"),
        ("*a.*&#98; `c` [d](https://x.org)", "a.b `c` [d](https://x.org)"),
        ("[*a.*&#98;](https://x.org)", "*[a.](https://x.org)*[b](https://x.org)"),
        ("[](https://x.org)", ""),
        ("[a](https://x.org)[b](https://x.org)", "[ab](https://x.org)"),
        ("[a](https://x.org)[b](https://y.org)", "[a](https://x.org)[b](https://y.org)"),
        ("**[a](https://x.org)** b", "[**a**](https://x.org) b"),
        ("[a\\]b](https://x.org)", "[a\\]b](https://x.org)"),
        ("[`]`](https://x.org)", "[`]`](https://x.org)"),
        ("``` a``b ```", "```a``b```"),
        ("a ` ` b", "a ` ` b"),
        ("`  a  b  `", "`a b`"),
        ("&#35; a", "\\# a"),
        ("~~a~~ | b", "\\~\\~a\\~\\~ \\| b"),
        ("<https://x.org/a_b>", "[https://x.org/a\\_b](https://x.org/a_b)"),
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


@given(st.one_of(TEXT, MARKS))
def test_inline_text_is_one_paragraph_wherever_it_stands(text: str) -> None:
    """Law: as a summary or as a bullet it begins no list, heading, table or reference of its own, and has the words that it had."""
    words = " ".join(plain(text).split())
    for reader in READERS:
        assert [" ".join(found.split()) for found in read_back(inline(text), reader)] == ([words] if words else [])
        bullet = reader.parse(f"- {inline(text)}")
        inside = PARAGRAPH if words else []
        assert [token.type for token in bullet] == ["bullet_list_open", "list_item_open", *inside, "list_item_close", "bullet_list_close"]


def looks(text: str) -> list[tuple[str, Span]]:
    """Every character with its look; blanks are folded and have none, since a mark cannot touch a blank."""
    cells = [(" ", Span("")) if char.isspace() else (char, span._replace(text="")) for span in spans(text) for char in span.text]
    folded = [cell for index, cell in enumerate(cells) if cell[0] != " " or (index and cells[index - 1][0] != " ")]
    return folded[:-1] if folded and folded[-1][0] == " " else folded


@given(MARKS)
def test_text_without_emphasis_keeps_its_looks(text: str) -> None:
    """Law: code and links are always written again as they were."""
    assume(not any(span.strong or span.emphasis for span in spans(text)))
    assert looks(inline(text)) == looks(text)


# Emphasis around whole words of letters: CommonMark has no spelling for one that ends between a mark and a letter, as in `*a.*&#98;`,
# where an entity stands for the letter; `test_inline` shows what becomes of such a text.
WORDS = st.text("abcé", min_size=1, max_size=3)
CODES = st.text("a`*b", min_size=1, max_size=4).map(lambda text: f"````` {text} `````")
LEAVES = st.one_of(WORDS, CODES, WORDS.map(lambda word: f"[{word}](https://x.org/?{word}&amp;copy;(1))"))
INNER = st.tuples(LEAVES, st.sampled_from(["*", "**"])).map(lambda one: f"{one[0]} {one[1]}{one[0]}{one[1]} {one[0]}")
NESTED = st.one_of(LEAVES, INNER)
MARKED = st.tuples(NESTED, st.sampled_from(["", "*", "**", "***"])).map(lambda one: f"{one[1]}{one[0]}{one[1]}")


@given(st.lists(MARKED, max_size=4).map(" ".join))
def test_emphasis_around_words_keeps_its_looks(text: str) -> None:
    """Law: strong and stressed words come back as such, also inside one another."""
    assert looks(inline(text)) == looks(text)


@given(st.one_of(TEXT, MARKS))
def test_a_heading_keeps_its_words(text: str) -> None:
    """Law: a name or a title that ends in '#' does not lose it to the end of the heading, and no title begins a block of its own."""
    resume = document(name=text, sections=(Section("work", "Work", (Item(text, ("i",), lines=(Line("Did it", ("x",)),)),)),))
    tokens = MarkdownIt("commonmark").parse(written(resume))
    found = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    words = " ".join(text.split())
    assert found == [words, "Work", *([words] if text else []), "Did it"]


@given(st.text("ab&;copy#1()<>\\\"'`*_[]?=/%", max_size=12).map("https://example.org/".__add__))
def test_a_link_leads_where_it_led(address: str) -> None:
    """Law: a source in the record is the same address in the document, up to the percent signs of a URL."""
    (bullet,) = (line for line in written(bullets(address)).splitlines() if line.startswith("- "))
    assert {span.href for span in spans(bullet[2:])} - {""} == {MarkdownIt().normalizeLink(address)}


def bullets(address: str) -> Resume:
    """A resume with one bullet and its source."""
    return document(sections=(Section("work", "Work", (Item("", ("x",), lines=(Line("Did it", ("x",), (address,)),)),)),))


def written(resume: Resume) -> str:
    """The document's text."""
    return render(resume, Look()).content.decode()


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
    found = written(document(title="Backend Engineer", contact=contact, summary=Line("A **true** story.", ("s",)), sections=sections))
    assert found == (
        "# Mira Example\n\n**Backend Engineer**\n\nLeipzig · mira@example.org · [Code](https://code.example.org)\n\nA **true** story.\n\n"
        "## Experience\n\n### [ACME\\*](https://acme.example.org)\n\n2024 – present · Leipzig\n\n#### Engineer\n\n2025 – present\n\n"
        "- Did *it* ([1](https://a.example.org), [2](https://b.example.org))\n\n"
        "## Education\n\n### B.Sc. · [Example University](https://uni.example.org)\n\n2023\n\n"
        "## Skills\n\n- **Languages**: Python, C#\n\n## Competencies\n\nIT Operations, Data\n\n"
        "<!-- made by tailorcv from the record, for backend-l1 -->\n"
    )

"""A brag document becomes drafts: headings say when, for whom and for what, and items of lists are accomplishments."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interop.drafts import Case, cases, drafted, lost_words, read, record_of, refused, warnings, written
from tailorcv.interop.markdown_import import draft_markdown
from tailorcv.textfile import control_character

# The document, what becomes of it, and what a person should look at.
CASES = cases(Path(__file__).with_name("foreign") / "markdown" / "cases.txt")
NO_LIST = "1 no-list: there is no list in this file, so nothing in it is an accomplishment"
LINES = st.sampled_from(
    [
        *(
            "# Mine",
            "## Acme — Engineer (2020 – 2022)",
            "## Projects",
            "### Tram [board](https://example.org/t)",
            "## Team",
            "## Goals ahead",
        ),
        *(
            "## [Old](https://example.org/o) 2021",
            "##",
            "Some **words**",
            "> said",
            "***",
            "<!-- hidden -->",
            "    indented",
            "[r]: https://example.org/r",
        ),
        *(
            "- plain words",
            "- *a* [b](https://example.org/b) c",
            "- [x] ticked",
            "- [ ] open",
            "  - Result: good",
            "  - Links: https://example.org/l",
        ),
        *(
            "  - Links: none",
            "  - Tags: ops: 2",
            "  - Tags: kind",
            "  - more",
            "    - deeper",
            "  continued",
            "1. first",
            "-",
            "- - twice",
            "",
            "",
        ),
        *(
            "- (https://example.org/x)",
            "- <https://example.org/y>",
            "- see https://u@example.org/z",
            "- [ref][r] [other][s]",
            "- # not a heading",
            "```",
        ),
    ]
)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_becomes_of_a_document(case: Case) -> None:
    """Each heading and item has its meaning; what has none is kept under extra:."""
    found = drafted(draft_markdown, case.given, "brag.md")
    assert written(found).strip() == case.made.strip()
    assert warnings(found) == case.said
    record_of(found)


def test_items_below_no_position_are_of_the_one_that_is_given(here: Path) -> None:
    """A heading's own position wins; ids that are taken are given to nothing."""
    text = "## 2024\n- One\n## Acme — Engineer (2020 – 2022)\n- Two\n"
    (here / "brag.md").write_text(text, encoding="utf-8")
    found, problems = draft_markdown(here / "brag.md", ("one",), "beta")
    assert found is not None
    assert problems == ()
    assert [(one["id"], one["position"]) for one in found.accomplishments] == [("one-2", "beta"), ("two", "acme-engineer")]


def test_windows_line_ends_and_a_byte_order_mark() -> None:
    """The same document as with plain line ends, with places that fit."""
    found = drafted(draft_markdown, b"\xef\xbb\xbf## 2024\r\n\r\n- One\r\n  and more\r\n- [ ] Two\r\n", "brag.md")
    assert [one["title"] for one in found.accomplishments] == ["One and more"]
    (warning,) = found.warnings
    assert (warning.place.line, warning.source) == (5, "- [ ] Two")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Only words.\n", f"{NO_LIST} (write each accomplishment behind '- ', below a heading that says when)", id="no list"),
        pytest.param('{"basics": {}}', f"{NO_LIST} (this looks like JSON: see 'tailorcv import json-resume')", id="a JSON Resume"),
        pytest.param(
            b"PK\x03\x04\x00", "1 binary: this is a binary file, not text (name the file that the other program wrote)", id="a ZIP"
        ),
    ],
)
def test_what_is_no_such_document(text: str | bytes, said: str) -> None:
    """The answer says what is wrong, where, and what to do."""
    assert refused(draft_markdown, text, "brag.md") == [said]


@given(st.lists(LINES, max_size=14))
@example(["## Goals ahead", "- plain words", "### Tram [board](https://example.org/t)", "- more"])
@settings(deadline=None)
def test_no_word_of_a_document_is_lost(lines: list[str]) -> None:
    """Law: whatever the document says is in the record or kept, and the record can be read."""
    text = "\n".join(["## 2023", "- Always", *lines])
    found = drafted(draft_markdown, text, "brag.md")
    record_of(found)
    # Words that say what something is, and names that stand for an address, have their meaning kept.
    assert lost_words(text, found) - {"Result", "Links", "Tags", "Projects", "x", "r", "s"} == set()


@given(st.text("#-*[]()`: \n\taB12é—.!<>\\_\"'", max_size=200) | st.text(max_size=100).filter(lambda text: not control_character(text)))
@settings(deadline=None)
def test_any_document_has_an_answer(text: str) -> None:
    """Law: a draft that can be read, or the reasons why not, never an exception."""
    found, problems = read(draft_markdown, text, "brag.md")
    assert (found is None) == bool(problems)
    if found:
        record_of(found)

import pytest
from builders import accomplishment

from tailorcv.advice.figures import has_figure
from tailorcv.advice.wording import begins_with_deed, clauses, is_foreign, is_past, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Cut *p95* of `pay`", "Cut p95 of pay"), ("See [the report](https://example.org/a_b)  now", "See the report now"), ("snake_case", "snake_case"), ("2 * 3", "2 * 3")],
)  # fmt: skip
def test_marks_are_no_words(text: str, expected: str) -> None:
    """Inline Markdown as it is read."""
    assert plain(text) == expected


def test_clauses() -> None:
    """Sentences, and what begins anew behind a semicolon, a colon or a dash."""
    assert clauses("Cut it. Wrote it; Led it – twice: none") == ("Cut it.", "Wrote it", "Led it", "twice", "none")


@pytest.mark.parametrize(
    ("clause", "expected"),
    [("Led it", True), ("Quietly retired it", True), ("Quietly the end", False), ("New page", False), ("Co-wrote it", True), ("Need for speed", False), ("12", False), ("", False), ("Early", False)],
)  # fmt: skip
def test_how_a_bullet_begins(clause: str, expected: bool) -> None:  # noqa: FBT001
    """With a past form, perhaps behind an adverb."""
    assert begins_with_deed(clause) is expected


@pytest.mark.parametrize(("word", "expected"), [("wrote", True), ("moved", True), ("red", False), ("speed", False), ("move", False)])
def test_past_forms(word: str, expected: bool) -> None:  # noqa: FBT001
    """By their ending, or by a list."""
    assert is_past(word) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Cut the bill", False),
        ("Kubernetes", False),
        ("Bill for die Bahn", False),
        ("Planung für die Bahn", True),
        ("Règles", True),
        ("Café of the harbour", False),
        ("速度", True),
    ],
)
def test_texts_of_other_languages(title: str, expected: bool) -> None:  # noqa: FBT001
    """By their small words; a text without any is taken for English where its letters are."""
    assert is_foreign(accomplishment(title=title)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("40 teams", True), ("€40", True), ("two", True), ("p95 of S3", False), ("in 2024", False), ("to PostgreSQL 16", False), ("Took 40", True), ("version 7", False), ("level 3", False), ("HTTP/2", False), ("7.1", True), ("none at all", True)],
)  # fmt: skip
def test_figures(text: str, expected: bool) -> None:  # noqa: FBT001
    """Years, versions and names are none."""
    assert has_figure(text) is expected

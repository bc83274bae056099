"""A file says what it is in its `format:` line."""

from pathlib import Path

import pytest
from reading import in_short

from tailorcv.kinds import KINDS, read_any

SEEDS = Path(__file__).resolve().parent.parent / "fuzz" / "seeds"
ALL = "tailorcv/workspace@1, tailorcv/profile@1, tailorcv/accomplishment@1, tailorcv/tailoring@1, tailorcv/drs@1, tailorcv/competency@1, tailorcv/family@1, tailorcv/endorsement-request@1"


@pytest.mark.parametrize("kind", KINDS)
def test_one_file_of_each_kind(kind: str) -> None:
    """The line chooses the shape."""
    document, problems = read_any(SEEDS / f"{kind}.yaml")
    assert problems == ()
    assert document is not None
    assert type(document.value) is KINDS[kind]
    assert document.path.endswith(f"fuzz/seeds/{kind}.yaml")


@pytest.mark.parametrize(
    ("text", "expected", "hint"),
    [
        pytest.param("id: a\n", "1:1 missing-key: the key 'format' is missing", f"begin the file with one of: {ALL}", id="no line"),
        pytest.param("id: a\nformat:\n", "2:1 empty-value: the value of 'format' is empty", f"write one of: {ALL}", id="an empty line"),
        pytest.param("format: ''\n", "1:1 empty-value: the value of 'format' is empty", f"write one of: {ALL}", id="an empty text"),
        pytest.param("? format", "1:3 empty-value: the value of 'format' is empty", f"write one of: {ALL}", id="a key and no more"),
        pytest.param("format: {a: b}\n", "1:9 wrong-format: 'this' is no kind of file", f"write one of: {ALL}", id="a mapping"),
        pytest.param("format: drs@1\n", "1:9 wrong-format: 'drs@1' is no kind of file", f"write one of: {ALL}", id="no tailorcv/"),
        pytest.param("format: tailorcv/profil@1\n", "1:9 wrong-format: 'tailorcv/profil@1' is no kind of file", "did you mean 'tailorcv/profile@1'?", id="a slip"),
        pytest.param("format: tailorcv/drs\n", "1:9 wrong-format: 'tailorcv/drs' is not one of: tailorcv/drs@1", "did you mean 'tailorcv/drs@1'?", id="no version"),
        pytest.param("format: tailorcv/drs@2\n", "1:9 newer-format: 'tailorcv/drs@2' is newer than this program", "upgrade tailorcv", id="a newer version"),
        pytest.param(f"format: {'x' * 90}\n", f"1:9 wrong-format: '{'x' * 79}…' is no kind of file", f"write one of: {ALL}", id="a long word"),
    ],
)  # fmt: skip
def test_files_of_no_kind(here: Path, text: str, expected: str, hint: str) -> None:
    """What is wrong with the line, and what it may say."""
    (here / "f.yaml").write_text(text, encoding="utf-8")
    document, problems = read_any(here / "f.yaml")
    assert document is None
    assert in_short(problems)[0] == expected
    assert problems[0].hint == hint

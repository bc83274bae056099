"""Which files an export may overwrite."""

from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, tailorcv, write

from tailorcv.cli.own_exports import made_here, remember

FORMATS = ["html", "pdf", "docx", "md", "json"]


@pytest.fixture(autouse=True)
def cache(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache of its own for every test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(here / "cache"))


@pytest.mark.parametrize("kind", [*FORMATS, "txt"])
def test_an_export_may_be_made_again(here: Path, kind: str) -> None:
    """In every format, without --force."""
    form = ("-C", EARLY_CAREER, "export", "resume", "backend-l2", "--as-of", AS_OF, "--format", kind, "-o", here / f"cv.{kind}")
    assert [tailorcv(*form).code for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_marked_format_is_known_without_the_cache(here: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """On another machine, or after the cache was thrown away."""
    monkeypatch.setenv("TAILORCV_CACHE", "off")
    form = ("-C", EARLY_CAREER, "export", "resume", "backend-l2", "--as-of", AS_OF, "--format", kind, "-o", here / f"cv.{kind}")
    assert [tailorcv(*form).code for _ in range(2)] == [0, 0]


def test_a_text_that_was_edited_belongs_to_the_person(here: Path) -> None:
    """It is left as it is, until it is given up by --force."""
    form = ("-C", EARLY_CAREER, "export", "resume", "backend-l2", "--as-of", AS_OF, "--format", "txt", "-o", here / "cv.txt")
    tailorcv(*form)
    write(here / "cv.txt", (here / "cv.txt").read_text(encoding="utf-8") + "My own line.\n")
    answer = tailorcv(*form)
    assert (answer.code, "was not made by tailorcv" in answer.err) == (1, True)
    assert (here / "cv.txt").read_text(encoding="utf-8").endswith("My own line.\n")
    assert tailorcv(*form, "--force").code == 0


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", True),
        (b"format: tailorcv/profile@1\nname: A\n", False),
        (b"about tailorcv", False),
        (b"%PDF-1.7 by hand", False),
        (b"PK\x05\x06" + b"\0" * 18, False),
        (b"PK broken", False),
        (b"x" * 5000 + b"<!-- made by tailorcv from the record -->", True),
    ],
)
def test_what_counts_as_ours(here: Path, content: bytes, expected: bool) -> None:  # noqa: FBT001  # a case
    """Marks where formats put them; a file that only speaks of the program is none of ours."""
    (here / "x").write_bytes(content)
    assert made_here(here / "x") is expected


def test_a_folder_is_no_export(here: Path) -> None:
    """Nor is what is not there."""
    assert not made_here(here)
    assert not made_here(here / "nothing")


def test_the_oldest_digests_are_forgotten(here: Path) -> None:
    """The store stays small: of six hundred the last five hundred and one are known."""
    for number in range(600):
        remember(str(number).encode())
    known = []
    for number in (0, 98, 99, 599):
        (here / "x").write_bytes(str(number).encode())
        known.append(made_here(here / "x"))
    assert known == [False, False, True, True]


def test_everything_that_one_export_wrote_is_known(here: Path) -> None:
    """However much it is, and what was written before it as well."""
    before, *contents = [f"text {number}".encode() for number in range(700)]
    remember(before)
    remember(*contents)
    paths = [here / f"{number}.txt" for number in range(700)]
    for path, content in zip(paths, (before, *contents), strict=True):
        path.write_bytes(content)
    assert all(made_here(path) for path in paths)

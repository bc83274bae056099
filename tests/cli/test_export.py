"""`tailorcv export resume`: where the files go, and what is never done to them."""

from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, tailorcv, workspace, write

from tailorcv.resume_formats import KNOWN

RECORD = {
    "kept-logs": "date: 2026-05\ntitle: Kept the logs\ncompetencies: {it-operations: 1}\n",
    "baked-bread": "date: 2026-04\ntitle: Baked bread\n",
    "secret-deal": "date: 2026-03\ntitle: Made a secret deal\ncompetencies: {it-operations: 2}\nprivate: true\n",
}
TAILORING = "format: tailorcv/tailoring@1\nrole: backend-l1\n"


def test_html_by_default_in_this_folder(here: Path) -> None:
    """The name of the file says what it is; the account goes to standard error."""
    answer = tailorcv("-C", workspace(here, accomplishments=RECORD), "export", "resume", "backend-l1")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "wrote resume-backend-l1.html\naccomplishments: 1 surfaced, 0 folded, 1 tucked away\n"
    page = (here / "resume-backend-l1.html").read_text(encoding="utf-8")
    assert "Kept the logs" in page
    assert "secret" not in page


def test_several_formats_into_a_folder_that_does_not_exist_yet(here: Path) -> None:
    """A comma or a second --format, in any case, makes several files."""
    workspace(here, accomplishments=RECORD)
    for formats in (["--format", "MD,html"], ["--format", "md", "--format", "html"]):
        assert tailorcv("export", "resume", "backend-l1", *formats, "-o", "out/deep/").code == 0
        assert sorted(path.name for path in (here / "out/deep").iterdir()) == ["resume-backend-l1.html", "resume-backend-l1.md"]


def test_standard_output(here: Path) -> None:
    """With -o - the document alone is on standard output; a competency attained by private work only is not on it."""
    answer = tailorcv("-C", workspace(here, accomplishments=RECORD), "export", "resume", "backend-l1", "--format", "md", "-o", "-")
    assert answer.out == (
        "# Mira Example\n\n## Selected work\n\n- Kept the logs\n\n<!-- made by tailorcv from the record, for backend-l1 -->\n"
    )
    assert list(here.glob("resume*")) == []


def test_the_same_bytes_for_the_same_day() -> None:
    """A rendering has no clock and no chance in it."""
    arguments = ("-C", EARLY_CAREER, "export", "resume", "backend-l2", "-o", "-", "--as-of", AS_OF)
    assert tailorcv(*arguments).out == tailorcv(*arguments).out


def test_a_file_of_somebody_else_is_not_overwritten(here: Path) -> None:
    """Only --force replaces a file that tailorcv did not make; its own it makes again."""
    workspace(here, accomplishments=RECORD)
    notes = write(here / "notes.md", "my notes\n")
    refused = tailorcv("export", "resume", "backend-l1", "--format", "md", "-o", "notes.md")
    assert (refused.code, refused.err) == (1, "tailorcv: notes.md was not made by tailorcv; it was left as it is (--force overwrites it)\n")
    assert notes.read_text(encoding="utf-8") == "my notes\n"
    assert tailorcv("export", "resume", "backend-l1", "--format", "md", "-o", "notes.md", "--force").code == 0
    assert tailorcv("export", "resume", "backend-l1", "--format", "md", "-o", "notes.md").code == 0
    assert notes.read_text(encoding="utf-8").startswith("# Mira Example\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "pfd"], "tailorcv: --format: there is no format 'pfd'; "),
        (["--format", "htm"], "tailorcv: --format: there is no format 'htm'; did you mean 'html'?\n"),
        (["--format", ","], f"tailorcv: --format: name one of: {', '.join(KNOWN)}\n"),
        (["--format", "md,html", "-o", "-"], "tailorcv: --output: '-' is one place for 2 formats; name a folder\n"),
        (["--format", "md,html", "-o", "cv.md"], "tailorcv: --output: 'cv.md' is one place for 2 formats; name a folder\n"),
    ],
)
def test_mistakes_of_the_command_line(here: Path, arguments: list[str], message: str) -> None:
    """Exit code 2, and nothing is written."""
    workspace(here, accomplishments=RECORD)
    answer = tailorcv("export", "resume", "backend-l1", *arguments)
    assert answer.code == 2
    assert answer.err.startswith(message)
    assert not list(here.glob("*.html"))


def test_a_target_that_cannot_be_written(here: Path) -> None:
    """The reason is named; the exit code is 1."""
    workspace(here, accomplishments=RECORD)
    answer = tailorcv("export", "resume", "backend-l1", "-o", "tailorcv.yaml/x.html")
    assert answer.code == 1
    assert "error[not-written]: a file stands where a folder is needed" in answer.err
    assert "nothing was exported" in answer.err


def test_the_tailoring_wins(here: Path) -> None:
    """What it shows is on the page, what it hides is not."""
    workspace(here, accomplishments=RECORD)
    write(here / "tailorings/backend-l1.yaml", f"{TAILORING}title: Keeper of Logs\nshow: [baked-bread]\nhide: [kept-logs]\n")
    out = tailorcv("export", "resume", "backend-l1", "--format", "md", "-o", "-").out
    assert "**Keeper of Logs**" in out
    assert "- Baked bread" in out
    assert "Kept the logs" not in out


@pytest.mark.parametrize("wish", ["hide: [kept-lgos]", "show: [secret-deal]", "summary: own", "summary: brief\nhide: [brief]"])
def test_a_tailoring_with_problems_exports_nothing(here: Path, wish: str) -> None:
    """A misspelt `hide` would show what was meant to be hidden, and a private summary another one than was asked for: the command stops."""
    summaries = "summaries: [{id: first, text: A.}, {id: brief, text: B.}, {id: own, text: C., private: true}]\n"
    workspace(here, profile=summaries, accomplishments=RECORD)
    write(here / "tailorings/backend-l1.yaml", f"{TAILORING}{wish}\n")
    answer = tailorcv("export", "resume", "backend-l1")
    assert answer.code == 1
    assert answer.err.endswith("tailorcv: the tailoring must be mended first; nothing was exported\n")
    assert not list(here.glob("*.html"))


def test_nothing_to_show_is_said(here: Path) -> None:
    """An empty record gives a page with the name alone, and a word on how to fill it."""
    answer = tailorcv("-C", workspace(here), "export", "resume", "backend-l1", "--format", "md", "-o", "-")
    assert answer.code == 0
    assert answer.out.startswith("# Mira Example\n\n<!--")
    assert "tag them with the role's competencies" in answer.err


def test_a_workspace_without_a_profile(here: Path) -> None:
    """There is nobody to write a resume for."""
    write(here / "tailorcv.yaml", "format: tailorcv/workspace@1\n")
    answer = tailorcv("export", "resume", "backend-l1")
    assert answer.code == 1
    assert "record/profile.yaml:1:1: error[missing-file]: the workspace has no profile" in answer.err

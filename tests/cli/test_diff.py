"""`tailorcv diff`: what two commits say differently, and what that does to the pinned scores."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from git_at_hand import git
from program import AS_OF, tailorcv, workspace, write

PROFILE = "headline: Engineer\npositions:\n  - {id: acme, employer: Acme, title: Engineer, start: 2022}\n"


@pytest.fixture
def repository(here: Path) -> Path:
    """Two commits, and a change that is not committed."""
    works = {
        "cut": "date: 2025-07\ntitle: Cut latency\ncompetencies: {it-operations: 1}\n",
        "gone": "date: 2025-01\ntitle: Went away\n",
    }
    workspace(here, settings="pins: [{role: backend-l1}]\n", profile=PROFILE, accomplishments=works)
    git(here, "init", "-q")
    git(here, "add", "-A")
    git(here, "commit", "-q", "-m", "one")
    tailorcv("edit", "cut", "--tag", "it-operations:2", "--link", "https://a.example.org")
    tailorcv("retract", "gone", "-y")
    git(here, "add", "-A")
    git(here, "commit", "-q", "-m", "two")
    write(here / "record/profile.yaml", f"format: tailorcv/profile@1\nname: Mira Example\n{PROFILE.replace('Engineer', 'Senior', 1)}")
    tailorcv("log", "Wrote it", "--id", "new", "--date", "2026-01", "--tag", "software-engineering:1")
    return here


def test_against_the_files(repository: Path, golden: Callable[[str, str], None]) -> None:
    """Added, removed and changed, field by field; and each pinned score."""
    answer = tailorcv("diff", "HEAD~1", "--as-of", AS_OF)
    golden("diff.txt", answer.out.replace(git(repository, "rev-parse", "--short", "HEAD~1"), "HASH"))
    assert (answer.code, answer.err) == (0, "")


def test_between_commits(repository: Path) -> None:
    """The files as they are take no part."""
    found = json.loads(tailorcv("diff", "HEAD~1", "HEAD", "--as-of", AS_OF, "--json").out)
    assert [(one["kind"], one["id"]) for one in found["changes"]] == [("removed", "gone"), ("changed", "cut")]
    assert found["changes"][1]["fields"] == [
        {"field": "competencies", "old": "it-operations 1", "new": "it-operations 2"},
        {"field": "links", "old": "", "new": "https://a.example.org"},
    ]
    assert [list(one) for one in found["scores"]] == [["role", "old", "new"]]
    assert found["new"].startswith("HEAD (")


def test_the_same(repository: Path) -> None:
    """Nothing differs."""
    assert "the record says the same\n" in tailorcv("diff", "HEAD", "HEAD").out


def test_long_texts_are_cut_where_they_differ(repository: Path) -> None:
    """What both begin with is not repeated."""
    long = "The same beginning that goes on and on until the very end of it where it is "
    tailorcv("edit", "cut", "--result", f"{long}red")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "three")
    tailorcv("edit", "cut", "--result", f"{long}blue")
    assert "result: …y end of it where it is red → …y end of it where it is blue" in " ".join(tailorcv("diff", "HEAD").out.split())


def test_a_role_that_was_not_there(repository: Path) -> None:
    """A dash stands for its score."""
    text = (repository / "tailorcv.yaml").read_text(encoding="utf-8")
    write(repository / "tailorcv.yaml", text.replace("backend-l1", "own-role"))
    assert "own-role       –   –\n" in tailorcv("diff", "HEAD").out


def test_an_older_state_with_errors(repository: Path) -> None:
    """What can be read of it is compared."""
    write(repository / "record/accomplishments/new.yaml", "format: tailorcv/accomplishment@1\nid: new\ndate: 2026\ntitle: A\nx: y\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "broken")
    assert "1 error in HEAD; what can be read of it is compared" in tailorcv("diff", "HEAD", "HEAD~1").err


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["nope"], "there is no commit 'nope'"),
        (["HEAD", "--", "--output=x"], "there is no commit '--output=x'"),
        (["HEAD", "--as-of", "x"], "--as-of: 'x' is not a day"),
    ],
)
def test_mistakes(repository: Path, flags: list[str], words: str) -> None:
    """A name that git does not know, even one that looks like an option."""
    answer = tailorcv("diff", *flags)
    assert (answer.code, words in answer.err) == (2, True), answer.err
    assert not (repository / "x").exists()


def test_a_commit_from_before_the_workspace(repository: Path) -> None:
    """There was nothing to compare with."""
    git(repository, "checkout", "-q", "--orphan", "other")
    git(repository, "rm", "-q", "-rf", "--cached", ".")
    git(repository, "commit", "-q", "--allow-empty", "-m", "empty")
    assert "there was no workspace in this folder in HEAD" in tailorcv("diff", "HEAD").err


def test_outside_of_git(here: Path) -> None:
    """Git's own words."""
    workspace(here)
    answer = tailorcv("diff", "HEAD", GIT_CEILING_DIRECTORIES=str(here.parent))
    assert (answer.code, "not a git repository" in answer.err) == (2, True)

"""Since when git has known a file, and what clocks disagree about."""

import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tailorcv.first_seen import clock_note, first_seen

FOLDER = Path("endorsements")


def git(root: Path, *words: str, at: str = "2026-03-15T10:00:00+02:00") -> None:
    """One command of git, at that time."""
    known = {"HOME": str(root), "GIT_CONFIG_NOSYSTEM": "1", "GIT_COMMITTER_DATE": at, "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z"}
    command = ["git", "-c", "user.name=M", "-c", "user.email=m@example.org", *words]
    subprocess.run(command, cwd=root, env={"PATH": os.environ["PATH"], **known}, check=True, capture_output=True)


def commit(root: Path, at: str, **files: str) -> None:
    """Write files and commit all that is there."""
    for name, text in files.items():
        path = root / FOLDER / name.replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "x\x02y\n\nendorsements/fake.json", at=at)


@pytest.fixture
def repository(here: Path) -> Path:
    """An empty repository."""
    git(here, "init", "-q")
    return here


def test_the_commit_that_brought_it(repository: Path) -> None:
    """The time at which it was committed, whatever author's date it claims; later changes of the file do not count."""
    commit(repository, "2026-03-15T10:00:00+02:00", a_json="1", b_json="1")
    commit(repository, "2026-04-01T00:00:00Z", a_json="2", c_json="1")
    (repository / "elsewhere.json").touch()
    commit(repository, "2026-04-02T00:00:00Z")
    assert first_seen(repository, FOLDER) == {
        "a.json": datetime(2026, 3, 15, 8, tzinfo=UTC),
        "b.json": datetime(2026, 3, 15, 8, tzinfo=UTC),
        "c.json": datetime(2026, 4, 1, tzinfo=UTC),
    }


def test_one_that_was_gone_for_a_while(repository: Path) -> None:
    """The first time counts."""
    commit(repository, "2026-03-01T00:00:00Z", a_json="1")
    (repository / FOLDER / "a.json").unlink()
    commit(repository, "2026-03-02T00:00:00Z")
    commit(repository, "2026-03-03T00:00:00Z", a_json="1")
    assert first_seen(repository, FOLDER) == {"a.json": datetime(2026, 3, 1, tzinfo=UTC)}


def test_names_of_any_kind(repository: Path) -> None:
    """Blanks, quotes, letters of any script and backslashes are names like others."""
    names = {
        "a b.json",
        'q".json',
        "Zoë.json",
        "back\\slash.json",
        "-x.json",
        "new\nline.json",
        "\nx.json",
        "\x01.json",
        "x\x01y.json",
        "z.json",
    }
    (repository / FOLDER).mkdir()
    for name in names:
        (repository / FOLDER / name).touch()
    commit(repository, "2026-03-01T00:00:00Z")
    commit(repository, "2026-03-02T00:00:00Z", last_json="1")
    assert first_seen(repository, FOLDER) == {
        **dict.fromkeys(names, datetime(2026, 3, 1, tzinfo=UTC)),
        "last.json": datetime(2026, 3, 2, tzinfo=UTC),
    }


def test_a_name_that_is_no_text(repository: Path) -> None:
    """A file with such a name, which some systems allow, does not hide the others."""
    (repository / FOLDER).mkdir()
    Path(os.fsdecode(os.fsencode(repository / FOLDER) + b"/\xff.json")).touch()
    commit(repository, "2026-03-01T00:00:00Z", a_json="1")
    assert set(first_seen(repository, FOLDER)) == {"a.json", os.fsdecode(b"\xff.json")}


def test_a_workspace_below_the_repository(repository: Path) -> None:
    """The folder is looked for in the workspace, and not at the top."""
    for place in ("career", "\x01\n2026"):
        commit(repository / place, "2026-03-01T00:00:00Z", a_json="1", b_json="1")
        commit(repository, "2026-03-02T00:00:00Z", c_json=place)
        assert set(first_seen(repository / place, FOLDER)) == {"a.json", "b.json"}


def test_no_git(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a repository, without a commit, without the program there is nothing to know."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(here.parent))
    assert first_seen(here, FOLDER) == {}
    git(here, "init", "-q")
    assert first_seen(here, FOLDER) == {}
    monkeypatch.setenv("PATH", str(here))
    assert first_seen(here, FOLDER) == {}


def test_a_git_that_hangs_or_talks_nonsense(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is stopped, and its nonsense is not taken for a time."""

    def hang(command: list[str], **keys: object) -> None:
        assert keys["timeout"] == 20
        raise subprocess.TimeoutExpired(command, 20)

    monkeypatch.setattr(subprocess, "run", hang)
    assert first_seen(here, FOLDER) == {}


ISSUED = datetime(2026, 3, 10, 12, tzinfo=UTC)
HOUR, DAY, SECOND = timedelta(hours=1), timedelta(days=1), timedelta(seconds=1)
LATER = ISSUED + 100 * DAY


@pytest.mark.parametrize(
    ("seen", "now", "note"),
    [
        pytest.param(None, LATER, "", id="git does not know it"),
        pytest.param(ISSUED, LATER, "", id="at once"),
        pytest.param(ISSUED - HOUR, LATER, "", id="an hour before is a clock that is fast"),
        pytest.param(ISSUED - HOUR - SECOND, LATER, "in git since 2026-03-10, before it was issued", id="more than an hour before"),
        pytest.param(ISSUED + 31 * DAY, LATER, "", id="a month later"),
        pytest.param(ISSUED + 31 * DAY + SECOND, LATER, "in git only 31 days after it was issued", id="more than a month later"),
        pytest.param(ISSUED + 40 * DAY, LATER, "in git only 40 days after it was issued", id="much later"),
        pytest.param(None, ISSUED - HOUR, "", id="an hour ahead"),
        pytest.param(None, ISSUED - HOUR - SECOND, "issued in the future, on 2026-03-10", id="more than an hour ahead"),
        pytest.param(ISSUED - 2 * DAY, ISSUED - DAY, "issued in the future, on 2026-03-10", id="the future is told first"),
    ],
)
def test_what_clocks_disagree_about(seen: datetime | None, now: datetime, note: str) -> None:
    """An hour is no matter; a statement from the future, or one that git had before, or much later, is odd."""
    assert clock_note(ISSUED, seen, now) == note

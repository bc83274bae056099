"""A folder of a repository as it was in a commit, read out of git into a temporary folder; the working tree is never touched."""

import contextlib
import io
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tailorcv.cli.git import git, run_git, words_of
from tailorcv.cli.opening import EXIT_PROBLEMS, fail


class Revision(NamedTuple):
    """A commit as a person named it, its short hash, and its day."""

    name: str
    hash: str
    day: str


def revision(root: Path, name: str) -> Revision:
    """The commit that is meant; an unknown one, or no repository, ends the command."""
    git(root, "rev-parse", "--show-toplevel")
    words = git(
        root, "show", "--no-patch", "--format=%h %cs", "--end-of-options", f"{name}^{{commit}}", otherwise=f"there is no commit '{name}'"
    )
    short, day = words.split()[:2]
    return Revision(name, short, day)


@contextlib.contextmanager
def tree_of(root: Path, commit: Revision) -> Iterator[Path]:
    """The folder as it was in that commit; it goes away again behind the `with`."""
    raw = run_git(root, "archive", "--format=tar", commit.hash)
    if raw.returncode != 0:
        fail(f"git cannot read {commit.name}: {words_of(raw)}", EXIT_PROBLEMS)
    with tempfile.TemporaryDirectory(prefix="tailorcv-") as folder:
        _unpack(raw.stdout, Path(folder))
        yield Path(folder)


def _unpack(raw: bytes, folder: Path) -> None:
    """Regular files only, and none that would lie outside: a repository may come from anyone."""
    try:
        archive = tarfile.open(fileobj=io.BytesIO(raw), mode="r:")  # noqa: SIM115  # closed below
    except tarfile.ReadError:  # how an empty folder is told
        return
    with archive:
        for member in archive:
            place = PurePosixPath(member.name)
            content = archive.extractfile(member) if member.isfile() else None
            if content is None or place.is_absolute() or ".." in place.parts:
                continue
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())

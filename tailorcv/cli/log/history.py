"""Drafts from a repository's history."""

from datetime import date
from pathlib import Path

from tailorcv.cli.git import git, git_if_it_can
from tailorcv.cli.opening import EXIT_USAGE, fail
from tailorcv.commits import FORMAT, Commit, CommitDraft, drafts, read_log, web_address
from tailorcv.interop.ids import id_from

_MOST = 20_000


def drafts_of(repository: Path, author: str | None, since: date) -> tuple[CommitDraft, ...]:
    """The drafts of an author since a day, newest first; no repository, or no author, ends the command."""
    if not repository.is_dir():
        fail(f"--from-git: there is no folder '{repository}'", EXIT_USAGE)
    top = git(repository, "rev-parse", "--show-toplevel")
    who = author or git_if_it_can(repository, "config", "user.email")
    if not who:
        fail("git does not know your mail address; name it with --author you@example.org", EXIT_USAGE)
    remote = git_if_it_can(repository, "config", "--get", "remote.origin.url")
    name = remote.rstrip("/").removesuffix(".git").replace(":", "/").rpartition("/")[2] or Path(top).name
    return drafts(_log(repository, since), who, id_from(name), web_address(remote))


def _log(repository: Path, since: date) -> tuple[Commit, ...]:
    """A repository without a commit has no history, and that is no mistake."""
    if not git_if_it_can(repository, "rev-parse", "--verify", "--quiet", "HEAD"):
        return ()
    return read_log(git(repository, "log", f"--max-count={_MOST}", f"--since={since.isoformat()}T00:00:00", f"--format={FORMAT}", "HEAD"))

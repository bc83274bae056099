"""A repository's history as drafts of accomplishments: merges, tags and the commits that belong to neither, of one author.

A draft says what the commit says; nothing is made up. The text of `git log` is read here, git itself is called by the command.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

# Fields of a commit are parted by a unit separator, commits by a record separator: neither can stand in git's one-line fields.
FORMAT = "%H%x1f%P%x1f%aI%x1f%ae%x1f%D%x1f%s%x1f%b%x1e"
Kind = Literal["merge", "tag", "commit"]
_MERGE_WORDS = re.compile(r"Merge (?:pull request (?P<number>#[0-9]+)|branch '[^']*'|remote-tracking branch|tag|commit)")
_SQUASHED = re.compile(r"(?P<title>.*\S)\s+\((?P<number>[#!][0-9]+)\)")
_CONVENTIONAL = re.compile(r"(?P<type>[a-z]+)(?:\([^)]*\))?(?P<breaking>!)?:\s+(?P<title>.+)")
_SMALL_TYPES = {"build", "chore", "ci", "docs", "style", "test", "tests", "revert", "wip", "refactor"}
_SMALL_WORDS = re.compile(
    r"(?i)(?:wip\b|fixup!|squash!|amend!|typos?\b|fix typos?\b|bump\b|merge\b|revert\b|update (?:deps|dependencies)\b|lint\b)"
)
_TAG = re.compile(r"tag: (?P<name>[^,]+)")
_REMOTE = re.compile(r"(?:https://(?:[^@/]+@)?|ssh://git@|git@)(?P<host>[a-z.]+)[:/](?P<path>[\w.-]+(?:/[\w.-]+)+)")
# The path of a commit's page behind the repository's.
_HOSTS = {"github.com": "/commit/", "gitlab.com": "/-/commit/", "codeberg.org": "/commit/", "bitbucket.org": "/commits/"}
_SHORT = 10
_MERGES = 2


class Commit(NamedTuple):
    """One commit as `git log` tells of it; `parents` and `tags` are empty where there are none."""

    hash: str
    parents: tuple[str, ...]
    day: dt.date
    email: str
    tags: tuple[str, ...]
    subject: str
    body: str


class CommitDraft(NamedTuple):
    """What could be an accomplishment: the project that it belongs to, and the commits behind it."""

    id: str
    kind: Kind
    project: str
    title: str
    start: dt.date
    end: dt.date
    commits: tuple[str, ...]
    link: str = ""


def read_log(text: str) -> tuple[Commit, ...]:
    """The commits in the output of `git log --format=FORMAT`, in its order; what is not of that form is left out."""
    found = []
    for record in text.split("\x1e"):
        parts = record.lstrip("\n").split("\x1f")
        if len(parts) != len(Commit._fields):
            continue
        name, parents, day, email, decoration, subject, body = parts
        tags = tuple(one["name"] for one in _TAG.finditer(decoration))
        found.append(Commit(name, tuple(parents.split()), dt.date.fromisoformat(day[:10]), email.lower(), tags, subject, body.strip()))
    return tuple(found)


def drafts(commits: Sequence[Commit], author: str, project: str, web: str = "") -> tuple[CommitDraft, ...]:
    """The drafts of one author, newest first: a merge stands for the commits that it brought, a tag for itself.

    `author` is a mail address, in any letter case; `web` what to put before a commit's hash for its page. Commits that are small by their
    own words (types such as chore and docs, fixups, typos) are left out.
    """
    by_hash = {commit.hash: commit for commit in commits}
    mine = {commit.hash for commit in commits if commit.email == author.lower()}
    main = _first_parents(commits, by_hash)
    inside: set[str] = set()
    found: list[CommitDraft] = []
    for commit in (commit for commit in commits if commit.hash in main and len(commit.parents) > 1):
        brought = _brought(commit, main, by_hash)
        own = [by_hash[name] for name in brought if name in mine]
        inside |= brought
        if own or (commit.hash in mine and not brought):
            found.append(_merge(commit, own or [commit], project, web))
    found += [_tag(commit, project, web) for commit in commits if commit.hash in mine and commit.tags]
    alone = [commit for commit in commits if commit.hash in mine - inside and len(commit.parents) < _MERGES and not commit.tags]
    found += [_alone(commit, project, web) for commit in alone if not is_small(commit.subject)]
    return tuple(sorted(found, key=lambda draft: (draft.end, draft.id), reverse=True))


def is_small(subject: str) -> bool:
    """Whether a commit's own words say that it is no accomplishment."""
    form = _CONVENTIONAL.fullmatch(subject)
    if form and not form["breaking"] and form["type"] in _SMALL_TYPES:
        return True
    return bool(_SMALL_WORDS.match(form["title"] if form else subject))


def title_of(subject: str) -> str:
    """The subject without `feat(x):` before it and `(#12)` behind it, beginning with a capital letter."""
    form = _CONVENTIONAL.fullmatch(subject)
    text = form["title"] if form else subject
    squashed = _SQUASHED.fullmatch(text)
    text = squashed["title"] if squashed else text
    return text[:1].upper() + text[1:]


def web_address(remote: str) -> str:
    """What to put before a commit's hash for its page, for remotes at hosts whose addresses are known; else empty."""
    form = _REMOTE.fullmatch(remote.strip().removesuffix("/").removesuffix(".git"))
    if form is None or form["host"] not in _HOSTS:
        return ""
    return f"https://{form['host']}/{form['path']}{_HOSTS[form['host']]}"


def _first_parents(commits: Sequence[Commit], by_hash: dict[str, Commit]) -> set[str]:
    """The line that merges go into: from the newest commit along first parents."""
    found: set[str] = set()
    name = commits[0].hash if commits else ""
    while name in by_hash and name not in found:
        found.add(name)
        name = next(iter(by_hash[name].parents), "")
    return found


def _brought(merge: Commit, main: set[str], by_hash: dict[str, Commit]) -> set[str]:
    """The commits that a merge brought onto that line, merges of the branch itself among them."""
    found: set[str] = set()
    ahead = list(merge.parents[1:])
    while ahead:
        name = ahead.pop()
        if name in by_hash and name not in found and name not in main:
            found.add(name)
            ahead += by_hash[name].parents
    return found


def _merge(merge: Commit, own: Iterable[Commit], project: str, web: str) -> CommitDraft:
    """A forge writes the title of the request into the first line of the body; git's own merges say nothing but the branch."""
    days = [commit.day for commit in own]
    words = next((line.strip() for line in merge.body.splitlines() if line.strip()), "")
    plain = [commit for commit in own if len(commit.parents) < _MERGES]
    told = words if _MERGE_WORDS.match(merge.subject) else merge.subject
    subject = told or (plain[-1].subject if plain else merge.subject)
    names = tuple(commit.hash for commit in own)
    return CommitDraft(merge.hash[:_SHORT], "merge", project, title_of(subject), min(days), max(*days, merge.day), names, _link(web, merge))


def _tag(commit: Commit, project: str, web: str) -> CommitDraft:
    title = f"Released {project} {', '.join(commit.tags)}"
    return CommitDraft(commit.hash[:_SHORT], "tag", project, title, commit.day, commit.day, (commit.hash,), _link(web, commit))


def _alone(commit: Commit, project: str, web: str) -> CommitDraft:
    title = title_of(commit.subject)
    return CommitDraft(commit.hash[:_SHORT], "commit", project, title, commit.day, commit.day, (commit.hash,), _link(web, commit))


def _link(web: str, commit: Commit) -> str:
    return f"{web}{commit.hash}" if web else ""

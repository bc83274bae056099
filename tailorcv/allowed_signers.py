"""Whose signatures are believed: OpenSSH's list of allowed signers, one line a key (ALLOWED SIGNERS in ssh-keygen(1)).

A line that cannot be used is a problem and counts for nothing, as for `ssh-keygen`, which passes over it; the other lines stay.
Whoever is found here, `ssh-keygen -Y verify` finds, too. It takes more in these documented cases:

1. Keys that `ssh_keys` refuses, and certificates under a `cert-authority`.
2. A quote inside the principals, or no blank behind quoted ones.
3. An option with nothing in it, as between two commas.
4. Times that no calendar has, as it takes the 31st of February for the 3rd of March; times with blanks for zeros.
5. A file with bytes that are not UTF-8, control characters or conflict markers.
"""

import re
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from tailorcv.problems import MAX_PER_FILE, Place, Problem
from tailorcv.signer_options import BadLine, Options, begin_options, read_options, write_options
from tailorcv.ssh_keys import BadKey, PublicKey, key_of
from tailorcv.ssh_patterns import in_patterns, too_long
from tailorcv.textfile import BOM, TextFile, control_character, read_text, shown_path

Refusal = Literal["unknown", "other key", "other namespace", "too early", "too late"]
# The later ones come nearer to what was asked for.
_REFUSALS: tuple[Refusal, ...] = ("unknown", "other key", "other namespace", "too early", "too late")

_FORM = "a line is: PRINCIPALS [OPTIONS] KIND KEY, as in: ana@example.org ssh-ed25519 AAAA…"
_PRINCIPALS = re.compile(r'[ \t]*+(?:"([^"]*)"|([^" \t]++))(?=[ \t]|$)')
_KEY = re.compile(r"[ \t]*([^ \t]*)[ \t]*([^ \t]*)")


class Signer(NamedTuple):
    """A line of the list: who signs with which key, for which uses, and when. Both ends of the time belong to it."""

    line: int
    principals: str
    key: PublicKey
    namespaces: str | None
    valid_after: datetime | None
    valid_before: datetime | None


class Signers(NamedTuple):
    """The lines of a list that can be used, in their order."""

    path: str
    signers: tuple[Signer, ...]


def read_signers(path: Path) -> tuple[Signers, tuple[Problem, ...]]:
    """The list in a file, and what is wrong with it. No file is a list of nobody."""
    file, problems = read_text(path)
    if file is None:
        return Signers(shown_path(path), ()), tuple(problem for problem in problems if problem.code != "missing-file")
    return signers_in(file)


def signers_in(file: TextFile) -> tuple[Signers, tuple[Problem, ...]]:
    """The list in a file that has been read, and what is wrong with it."""
    # For ssh-keygen a byte-order mark belongs to the first name, so it may not vanish here.
    mark = "\ufeff" if file.raw.startswith(BOM) else ""
    return parse_signers(mark + file.text, file.path)


def parse_signers(text: str, path: str) -> tuple[Signers, tuple[Problem, ...]]:
    """The lines of a list that can be used, and what is wrong with the others."""
    signers: list[Signer] = []
    problems: list[Problem] = []
    for number, whole in enumerate(text.split("\n"), 1):
        line = whole.removesuffix("\r")
        if line.strip(" \t")[:1] in ("", "#"):
            continue
        try:
            signers.append(_signer(number, line))
        except BadLine as bad:
            problems.append(Problem(Place(path, number, bad.at + 1), "bad-signer", bad.message, bad.hint, "error", line))
    return Signers(path, tuple(signers)), tuple(problems[:MAX_PER_FILE])


def find_signer(signers: Signers, principal: str, key: PublicKey, namespace: str, at: datetime) -> Signer | Refusal:
    """The first line that allows this person to sign with this key for this use at that time, or what kept the nearest one from it."""
    nearest: Refusal = "unknown"
    for signer in signers.signers:
        refusal = _refusal(signer, principal, key, namespace, at)
        if refusal is None:
            return signer
        nearest = max(nearest, refusal, key=_REFUSALS.index)
    return nearest


def signer_line(
    principals: str,
    key: PublicKey,
    *,
    namespaces: str | None,
    valid_after: datetime | None = None,
    valid_before: datetime | None = None,
    comment: str = "",
) -> str:
    """A line for the list, without a line end. It is read back, so that what stands in the file is what was meant.

    Raises:
        ValueError: the line would say something else, or nothing.
    """
    options = write_options(Options(namespaces, valid_after, valid_before))
    line = " ".join(part for part in (principals, options, key.line, comment) if part)
    if "\n" in line or "\r" in line:
        raise ValueError("a list of signers cannot hold this: a line break")
    read, problems = parse_signers(line, "")
    if problems:
        raise ValueError(f"a list of signers cannot hold this: {problems[0].message}")
    if read.signers != (Signer(1, principals, key, namespaces, valid_after, valid_before),):
        raise ValueError("a list of signers cannot hold this: the line would be read as something else")
    return line


def _signer(number: int, line: str) -> Signer:
    """The signer of a line.

    Raises:
        BadLine: it cannot be used.
    """
    control = control_character(line)
    if control:
        raise BadLine(0, f"control character {control}", "remove it; it is invisible in most editors")
    principals, at = _principals(line)
    options = Options()
    if begin_options(line, at):
        options, at = read_options(line, at)
    return Signer(number, principals, _key(line, at), *options)


def _principals(line: str) -> tuple[str, int]:
    """The principals, and where the next field begins."""
    found = _PRINCIPALS.match(line)
    if found is None:
        raise BadLine(line.index('"'), "a quote was not expected here", "put the quotes around all principals, or leave them out")
    principals = found[1] if found[1] is not None else found[2]
    if not principals:
        raise BadLine(found.start(1), "no principals stand between the quotes", _FORM)
    if too_long(principals):
        raise BadLine(found.start(1 if found[1] else 2), "OpenSSH does not read so long a pattern", "make it shorter than 1023 bytes")
    rest = line[found.end() :]
    return principals, found.end() + len(rest) - len(rest.lstrip(" \t"))


def _key(line: str, at: int) -> PublicKey:
    found = _KEY.match(line, at)
    assert found is not None
    if not found[1]:
        raise BadLine(len(line), "the key is missing", _FORM)
    try:
        return key_of(found[1], found[2])
    except BadKey as error:
        message, _, hint = str(error).partition("; ")
        raise BadLine(found.start(1), message, hint or _FORM) from None


def _refusal(signer: Signer, principal: str, key: PublicKey, namespace: str, at: datetime) -> Refusal | None:
    """What keeps a line from allowing this. Whole seconds are compared, as `ssh-keygen` does."""
    second = at.replace(microsecond=0)
    if not in_patterns(principal, signer.principals):
        return "unknown"
    if signer.key != key:
        return "other key"
    if signer.namespaces is not None and not in_patterns(namespace, signer.namespaces):
        return "other namespace"
    if signer.valid_after and second < signer.valid_after:
        return "too early"
    if signer.valid_before and second > signer.valid_before:
        return "too late"
    return None

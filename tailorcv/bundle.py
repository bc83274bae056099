"""One file for a reader: some accomplishments, what peers signed about them, and the keys; nothing else of the record.

It is a plain ZIP, so that somebody without this program can unpack it and check every statement by `ssh-keygen` alone.
"""

import io
import re
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from tailorcv.allowed_signers import Signers, signers_in
from tailorcv.dates import DateText, parse_date
from tailorcv.endorsement import Endorsement, Owner, Sealed, judge_all
from tailorcv.problems import MAX_PER_FILE, Place, Problem, short
from tailorcv.shape import Id, Shape, Text, build
from tailorcv.statement import MAX_BYTES, NAMESPACE, Told, canonical, in_text
from tailorcv.textfile import decode
from tailorcv.yamltext import parse

RECORD, KEYS, README = "record.json", "peers/allowed_signers", "README.txt"
_STATEMENT = re.compile(r"endorsements/[A-Za-z0-9@._+-]+\.json")
MAX_FILES = 4_000
MAX_FILE_BYTES = 2_000_000
# What every entry of a ZIP's list of files begins with.
_ENTRY = b"PK\x01\x02"
# ZIP knows no time before this one; the same record gives the same bytes on any day.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_AGAIN = "ask for the file again"
_MADE_BY = "name a file made by 'tailorcv export bundle', or ask for it again"
_GUIDE = """\
What peers signed about the work of {name}
{line}

Each file in endorsements/ is a statement of one peer; the file with .sig beside it is the peer's signature, made by OpenSSH.
record.json is what the record says now; peers/allowed_signers are the keys that {name} trusts.

With tailorcv (nothing else is needed):

    tailorcv verify --bundle THIS-FILE

With OpenSSH alone: unpack this file, and for each statement run

    ssh-keygen -Y verify -f peers/allowed_signers -I PEER -n {namespace} \\
        -s endorsements/STATEMENT.json.sig < endorsements/STATEMENT.json

where PEER is the address behind "endorser":{{"id": in the statement. Then read the statement: does it say what you were told, about
this person, and does record.json still say the same?

The list of keys was made by {name}. Ask a peer yourself, by a way that you choose, whether the key is theirs:

{fingerprints}
"""


class Index(Shape):
    """The file `record.json`: whose record it is, and the accomplishments as it tells them on that day."""

    format: Literal["tailorcv/bundle@1"]
    as_of: DateText
    record: Id | None = None
    names: tuple[Text, ...]
    accomplishments: tuple[Told, ...] = ()


class Bundle(NamedTuple):
    """What a bundle holds."""

    contents: Index
    files: tuple[Sealed, ...]
    signers: Signers

    @property
    def owner(self) -> Owner:
        """Whose record it is; the person's own address and key are not in a bundle."""
        return Owner(self.contents.record, self.contents.names, frozenset(), None)

    def judged(self, signers: Signers, as_of: date) -> tuple[Endorsement, ...]:
        """Every statement with its status by those keys."""
        told = {one.id: one for one in self.contents.accomplishments}
        return judge_all(self.files, self.owner, told, signers, as_of)


def pack(owner: Owner, told: Sequence[Told], endorsements: Sequence[Endorsement], lines: Sequence[str], as_of: date) -> bytes:
    """The bundle's bytes. `lines` are the lines of `allowed_signers` for the keys of these statements."""
    index = Index(
        format="tailorcv/bundle@1",
        as_of=parse_date(as_of.isoformat()),
        record=owner.record,
        names=_names(owner, endorsements),
        accomplishments=tuple(told),
    )
    files = {RECORD: canonical(in_text(index)), KEYS: "".join(f"{line}\n" for line in lines).encode()}
    for one in endorsements:
        name = _name_of(one)
        files[name] = one.sealed.raw
        files[f"{name}.sig"] = one.sealed.seal or b""
    files[README] = _guide(owner.names[0], endorsements).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return made.getvalue()


def _names(owner: Owner, endorsements: Sequence[Endorsement]) -> tuple[str, ...]:
    """The person's name, and of the former ones only those that something was signed under: the others are nobody's business."""
    signed = {one.statement.subject.name for one in endorsements if one.statement}
    return (owner.names[0], *(name for name in owner.names[1:] if name in signed))


def _name_of(endorsement: Endorsement) -> str:
    """A name that says what is in it, and that no two statements share, whatever the files were called."""
    statement = endorsement.statement
    assert statement is not None, "what holds has been read"
    return f"endorsements/{statement.claim.id}.{statement.endorser.id}.{statement.issued.date()}.{endorsement.sealed.digest[7:15]}.json"


def unpack(raw: bytes, path: str) -> tuple[Bundle | None, tuple[Problem, ...]]:
    """What is in a bundle's bytes, or everything that keeps it from being one."""
    # Counted before the archive is opened, which makes a value of each.
    entries = raw.count(_ENTRY)
    if entries > MAX_FILES:
        return None, (_problem(path, f"the bundle has {entries} files; at most {MAX_FILES} are read", "ask for one about less work"),)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            files, problems = _contents(archive, path)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OverflowError, zlib.error):
        return None, (_problem(path, "this is no bundle, or a damaged one", _MADE_BY),)
    return (None, problems) if problems else _bundle(files, path)


def _bundle(files: Mapping[str, bytes], path: str) -> tuple[Bundle | None, tuple[Problem, ...]]:
    text, problems = decode(f"{path}/{RECORD}", files[RECORD])
    tree, problems = parse(text) if text else (None, problems)
    index, problems = build(Index, tree) if tree else (None, problems)
    if index is None or not index.value.names:
        return None, problems or (_problem(path, "the bundle names nobody", _AGAIN),)
    # A reader of the file must not see another telling than the one that is judged.
    twice = [name for name, count in Counter(one.id for one in index.value.accomplishments).items() if count > 1]
    if twice:
        return None, tuple(_problem(path, f"'{short(name)}' is told twice", _AGAIN) for name in twice[:MAX_PER_FILE])
    keys, of_keys = decode(f"{path}/{KEYS}", files[KEYS])
    signers, of_signers = signers_in(keys) if keys else (Signers(f"{path}/{KEYS}", ()), of_keys)
    statements = sorted(name for name in files if _STATEMENT.fullmatch(name))
    # Nothing that fails is not the same as something that holds.
    if not statements:
        return None, (_problem(path, "there is no statement in the bundle", _AGAIN),)
    sealed = tuple(Sealed(f"{path}/{name}", files[name], files.get(f"{name}.sig")) for name in statements)
    return Bundle(index.value, sealed, signers), tuple(problem._replace(severity="warning") for problem in of_signers)


def _contents(archive: zipfile.ZipFile, path: str) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Every file by name; whatever has no place in a bundle is a problem, and nothing is ever written to a disk."""
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if RECORD not in names or KEYS not in names:
        return {}, (_problem(path, f"this archive is no bundle: {RECORD} or {KEYS} is missing", _MADE_BY),)
    wrong = [f"'{short(entry.filename)}' {reason}" for entry in entries if (reason := _misfit(entry))]
    wrong += [f"'{short(name)}' is in it twice" for name, count in Counter(names).items() if count > 1]
    problems = [_problem(path, message, _AGAIN) for message in wrong[:MAX_PER_FILE]]
    files: dict[str, bytes] = {}
    for entry in entries if not problems else ():
        most = MAX_BYTES if entry.filename.startswith("endorsements/") else MAX_FILE_BYTES
        with archive.open(entry) as file:
            files[entry.filename] = file.read(most + 1)
        if len(files[entry.filename]) > most:
            problems.append(_problem(path, f"'{entry.filename}' has more than {most} bytes", _AGAIN))
    return files, tuple(problems)


def _misfit(entry: zipfile.ZipInfo) -> str:
    """Why an entry is not read, if it is not."""
    if entry.filename not in (RECORD, KEYS, README) and not _STATEMENT.fullmatch(entry.filename.removesuffix(".sig")):
        return "has no place in a bundle"
    # The kinds that Python unpacks a block at a time, however large the block becomes, could fill the memory before it is measured.
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is packed in a way that is not read"
    return "is no plain file" if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG) else ""


def _guide(name: str, endorsements: Sequence[Endorsement]) -> str:
    title = f"What peers signed about the work of {name}"
    keys = sorted({f"    {one.statement.endorser.id}  {one.key.fingerprint}" for one in endorsements if one.statement and one.key})
    return _GUIDE.format(name=name, line="-" * len(title), namespace=NAMESPACE, fingerprints="\n".join(keys))


def _problem(path: str, message: str, hint: str) -> Problem:
    return Problem(Place(path), "bad-bundle", message, hint)

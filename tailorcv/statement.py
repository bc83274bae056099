"""What a peer signs: a statement that holds the claim itself, so that it can be read and checked without the record.

The bytes that are signed are canonical JSON (RFC 8785) of text only, and one line end; any other spelling of the same data is refused.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated, Literal

import rfc8785
from pydantic import Field, PlainSerializer, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from tailorcv.accomplishment import change_in_words
from tailorcv.dates import DateText
from tailorcv.problems import Place, Problem, short
from tailorcv.shape import Document, Id, Proficiency, Shape, Text, build
from tailorcv.textfile import decode
from tailorcv.visible import settled, unseen
from tailorcv.yamltext import Data, Scalar, Tree, parse, to_data

NAMESPACE = "endorsement@tailorcv"
MAX_BYTES = 65_536
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def _instant(text: object) -> datetime:
    if isinstance(text, datetime):
        return text
    if isinstance(text, str) and _INSTANT.fullmatch(text):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    hint = "write a moment in UTC like 2026-07-14T09:30:00Z"
    raise PydanticCustomError("bad-date", "this is no moment in UTC", {"hint": hint})


def written(moment: datetime) -> str:
    """A moment as statements hold it: `2026-07-14T09:30:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


Instant = Annotated[datetime, PlainValidator(_instant), PlainSerializer(written)]
# What may stand before the blank of a line in allowed_signers, and in the name of a file.
PRINCIPAL = r"^[A-Za-z0-9_+-][A-Za-z0-9_.+-]*@[A-Za-z0-9][A-Za-z0-9.-]*$"
MAX_PRINCIPAL = 128
Principal = Annotated[str, Field(pattern=PRINCIPAL, max_length=MAX_PRINCIPAL)]
Nonce = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Digest = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]


class Subject(Shape):
    """Whose work it is: the id of the career record, the name, and the person's own public key where they have one."""

    record: Id
    name: Text
    key: Text | None = None


class ClaimedMetric(Shape):
    """A figure with its baseline, as in the accomplishment; where it can be looked up is no part of the claim."""

    name: Text
    before: Text | None = None
    after: Text | None = None
    unit: Text | None = None

    @property
    def change(self) -> str:
        """`900 → 210 ms`, or what is known of it."""
        return change_in_words(self.before, self.after, self.unit)


class Confirmed(Shape):
    """A competency at the level that is confirmed, with what that level means in the catalogue of the day."""

    name: Text
    level: Proficiency
    means: Text | None = None


class Told(Shape):
    """What is said to be true, in the words of the record; `wordings` are its variants and translations."""

    id: Id
    title: Text
    date: DateText | None = None
    start: DateText | None = None
    end: DateText | None = None
    position: Text | None = None
    situation: Text | None = None
    action: Text | None = None
    result: Text | None = None
    metrics: tuple[ClaimedMetric, ...] = ()
    wordings: tuple[Text, ...] = ()


class Claim(Told):
    """What is said to be true, and at which levels."""

    competencies: dict[Id, Confirmed] = {}


class Endorser(Shape):
    """Who signs: the principal of the key (a mail address), and how the person knows the work."""

    id: Principal
    name: Text | None = None
    relationship: Text | None = None

    @property
    def called(self) -> str:
        """The name, or the address where no name is given."""
        return self.name or self.id


class Statement(Shape):
    """An endorsement: what a peer confirms."""

    format: Literal["tailorcv/endorsement@1"]
    subject: Subject
    claim: Claim
    endorser: Endorser
    comment: Text | None = None
    issued: Instant
    expires: DateText | None = None
    nonce: Nonce

    @model_validator(mode="after")
    def _expires_later(self) -> "Statement":
        if self.expires and self.expires.last_day() < self.issued.date():
            hint = "choose a later day, or leave it out"
            raise PydanticCustomError("date-order", "it expires before it is issued", {"at": "expires", "hint": hint})
        return self


class Revocation(Shape):
    """A peer's word that a statement of theirs no longer holds."""

    format: Literal["tailorcv/revocation@1"]
    statement: Digest
    endorser: Endorser
    reason: Text | None = None
    issued: Instant
    nonce: Nonce


def to_bytes(signed: Statement | Revocation) -> bytes:
    """The bytes that are signed.

    Raises:
        ValueError: a text in it is not settled, or holds characters that cannot be seen.
    """
    data = in_text(signed)
    reason = unsignable(data)
    if reason:
        raise ValueError(reason)
    return canonical(data)


def unsignable(data: Data) -> str:
    """What keeps this data from being signed: a character that cannot be seen, a text not in the form that is signed; empty if nothing."""
    for text in _texts(data):
        if found := unseen(text):
            return f"the invisible character {found} in '{short(text)}'"
        if text != settled(text):
            return f"'{short(text)}', which is not in Unicode's form C or has blanks at an end"
    return ""


def canonical(data: Data) -> bytes:
    """Canonical JSON (RFC 8785) and one line end."""
    return rfc8785.dumps(data) + b"\n"


def in_text(shape: Shape) -> Data:
    """The value as nested text: no numbers, no empty keys."""
    data: Data = _as_text(shape.model_dump(mode="json", exclude_defaults=True, exclude_none=True))
    return data


def read_signed(raw: bytes, path: str) -> tuple[Document[Statement] | Document[Revocation] | None, tuple[Problem, ...]]:
    """The statement or revocation in a file's bytes, or everything that keeps it from being one."""
    if len(raw) > MAX_BYTES:
        hint = "a statement holds one accomplishment"
        return None, (Problem(Place(path), "too-large", f"the file has {len(raw)} bytes; at most {MAX_BYTES} are read", hint),)
    file, problems = decode(path, raw)
    tree, problems = parse(file) if file else (None, problems)
    if tree is None:
        return None, problems
    told = tree.node(("format",))
    takes_back = isinstance(told, Scalar) and told.text.startswith("tailorcv/revocation@")
    document, problems = build(Revocation, tree) if takes_back else build(Statement, tree)
    problems = (*problems, *_misspelt(tree, raw, document.value if document else None))
    return (None, problems) if problems else (document, ())


def _misspelt(tree: Tree, raw: bytes, value: Statement | Revocation | None) -> Iterator[Problem]:
    """Bytes that are not the one spelling of their data, and characters that cannot be seen.

    This reader takes YAML; data whose canonical JSON is these very bytes is what every JSON reader finds in them, too.
    The value is asked as well: a level 03, or a list with nothing in it, would be other bytes for the same statement.
    """
    data = to_data(tree.root)
    if canonical(data) != raw or (value and canonical(in_text(value)) != raw):
        hint = "keep the file as it was signed: no editor, formatter or line-end conversion may touch it"
        yield Problem(Place(tree.file.path), "not-canonical", "these are not the bytes of canonical JSON (RFC 8785)", hint)
    reason = unsignable(data)
    if reason:
        yield Problem(Place(tree.file.path), "unseen-character", f"the statement holds {reason}", "have it signed again without it")


def _texts(data: Data) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for item in data:
            yield from _texts(item)
    else:
        for key, value in data.items():
            yield key
            yield from _texts(value)


def _as_text(value: object) -> Data:
    if isinstance(value, dict):
        return {str(key): _as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    return str(value)

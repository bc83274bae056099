"""From a tree of text to a frozen value of a known shape, with every misfit named at its place in the file.

pydantic checks and converts; this module turns its errors, whose `loc` is a path in the file, into problems in our own words.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from tailorcv.problems import MAX_PER_FILE, Place, Problem, did_you_mean, short
from tailorcv.shape_keys import empty_keys, known_keys
from tailorcv.textfile import decode, read_text
from tailorcv.yamltext import Loc, Mapping, Scalar, Sequence, Tree, parse, to_data

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Shape(BaseModel):
    """The base of everything that is read from a file: frozen, no unknown keys, built on first use."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, regex_engine="rust-regex")


class EditorSchema:
    """What an editor is told instead of pydantic's own schema (whose module this program need not import to read files)."""

    def __init__(self, schema: dict[str, object]) -> None:
        self._schema = schema

    def __get_pydantic_json_schema__(self, core_schema: object, handler: object) -> dict[str, object]:
        return self._schema


def whole(value: object) -> object:
    """Text to a whole number without the liberties of `int()`: no blanks, underscores, signs or '2.0'."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,9}", value):
        raise PydanticCustomError("int_parsing", "not a whole number")
    return value


def decimal(value: object) -> object:
    """Text to a number like 0.5 or 3, without exponents, infinities and not-a-number."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,9})?", value):
        raise PydanticCustomError("float_parsing", "not a number")
    return value


def _truth(value: object) -> object:
    if isinstance(value, str) and value not in ("true", "false"):
        raise PydanticCustomError("bool_parsing", "not true or false")
    return value


Text = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=64)]
Proficiency = Annotated[int, Field(ge=1, le=5), BeforeValidator(whole)]
Flag = Annotated[bool, BeforeValidator(_truth)]
Extra = dict[str, object]
Url = Annotated[str, Field(pattern=r"^https?://[^\s/?#@]+([/?#]\S*)?$")]
# Text in the file, but an editor's schema sees numbers too: 900, 0.5.
Amount = Annotated[str, Field(min_length=1), EditorSchema({"type": ["string", "number"]})]

ShapeT = TypeVar("ShapeT", bound=Shape)


class Document(NamedTuple, Generic[ShapeT]):
    """A value and the file that it was read from."""

    value: ShapeT
    tree: Tree

    def place(self, loc: Loc = ()) -> Place:
        """Where in the file the value at that path stands."""
        return self.tree.place(loc)

    @property
    def path(self) -> str:
        """The file's path as shown to the person."""
        return self.tree.file.path


def from_data(model: type[ShapeT], data: dict[str, object], label: str) -> tuple[ShapeT | None, tuple[Problem, ...]]:
    """The value as it would be read from a file with these keys, or what does not fit; `label` stands for the file's name."""
    from tailorcv.yamlwriting import dump

    file, problems = decode(label, dump(data).encode())
    tree, problems = parse(file) if file else (None, problems)
    document, problems = build(model, tree) if tree else (None, problems)
    return (document.value, ()) if document else (None, problems)


def build(model: type[ShapeT], tree: Tree) -> tuple[Document[ShapeT] | None, tuple[Problem, ...]]:
    """The tree as that shape, or everything that does not fit."""
    lost = tuple(_lost(model, tree))
    try:
        value = model.model_validate(to_data(tree.root))
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False, include_input=False) if not _is_echo(tree, detail)]
        return None, (*lost, *(_problem(model, tree, detail) for detail in details))[:MAX_PER_FILE]
    return (None, lost[:MAX_PER_FILE]) if lost else (Document(value, tree), ())


def read_document(path: Path, model: type[ShapeT]) -> tuple[Document[ShapeT] | None, tuple[Problem, ...]]:
    """The file at that path as that shape, or every problem of the first stage that finds any."""
    tree, problems = read_tree(path)
    return build(model, tree) if tree else (None, problems)


def read_tree(path: Path) -> tuple[Tree | None, tuple[Problem, ...]]:
    """The file at that path as a tree, or every problem of the first stage that finds any."""
    file, problems = read_text(path)
    return parse(file) if file else (None, problems)


# What pydantic calls it: our code, what is wrong, how to mend it. {found} is the text of the file, the rest comes from pydantic.
_TEXTS: dict[str, tuple[str, str, str]] = {
    "int_parsing": ("wrong-type", "'{found}' is not a whole number", "write digits only"),
    "float_parsing": ("wrong-type", "'{found}' is not a number", "write digits, with a point for decimals"),
    "bool_parsing": ("wrong-type", "'{found}' is neither true nor false", "write true or false"),
    "int_type": ("wrong-type", "a whole number was expected here", "write digits only"),
    "float_type": ("wrong-type", "a number was expected here", "write digits, with a point for decimals"),
    "bool_type": ("wrong-type", "true or false was expected here", "write true or false"),
    "string_type": ("wrong-type", "text was expected here", "write one text; quote it when it looks like a list"),
    "tuple_type": ("wrong-type", "a list was expected here", "write '- ' before each item, or [a, b]"),
    "dict_type": ("wrong-type", "'key: value' lines were expected here", "indent 'key: value' lines below it"),
    "model_type": ("wrong-type", "'key: value' lines were expected here", "indent 'key: value' lines below it"),
    "string_too_short": ("empty-value", "the value of '{key}' is empty", "write a text, or leave the key out"),
    "string_too_long": ("too-long", "the text has more than {max_length} characters", "shorten it"),
    "too_short": ("too-few", "at least {min_length} are needed here, and there are {actual_length}", "add what is missing"),
    "too_long": ("too-many", "at most {max_length} are allowed here, and there are {actual_length}", "take some out"),
    "greater_than_equal": ("out-of-range", "{found} is less than {ge}", "choose {ge} or more"),
    "less_than_equal": ("out-of-range", "{found} is more than {le}", "choose {le} or less"),
    "greater_than": ("out-of-range", "{found} is not more than {gt}", "choose more than {gt}"),
}
# Patterns of text, recognised by the start of their source: code, what is wrong, how to mend it.
_PATTERNS = (
    ("^[a-z0-9]+(-[a-z0-9]+)*/", "bad-id", "'{found}' is not <role>/<responsibility>", "write two ids with a slash between them"),
    ("^[a-z0-9]+(-", "bad-id", "'{found}' is not an id", "use lower-case letters, digits and single hyphens"),
    ("^https?://", "bad-link", "'{found}' is not a web address", "write http:// or https://, without blanks and without a user name"),
    ("^[^\\s@<>]+@", "bad-email", "'{found}' is not an e-mail address", "write it like name@example.org"),
    ("^[a-z]{2,3}", "bad-language", "'{found}' is not a language", "write its code, with a country where it matters, like de or pt-BR"),
    ("^#[0-9a-fA-F]", "bad-color", "'{found}' is not a colour", "write # and six hexadecimal digits between quotes, like '#1f4e79'"),
    ("^[A-Za-z0-9_+-][", "bad-peer", "'{found}' is no mail address", "write it like bob@example.org"),
    ("^[0-9a-f]{32}", "bad-nonce", "'{found}' is not a random number", "32 hexadecimal digits belong here"),
    ("^sha256:", "bad-digest", "'{found}' is not a digest", "'sha256:' and 64 hexadecimal digits belong here"),
    ("^[A-Za-z0-9_]", "bad-folder", "'{found}' is not a folder inside the workspace", "write a relative path without '..'"),
)


def _lost(model: type[Shape], tree: Tree) -> Iterator[Problem]:
    """Keys with nothing behind them that would be dropped without a word: unknown ones, and names of the person's own."""
    for loc in empty_keys(tree.root):
        known = known_keys(model, loc[:-1])
        if known == []:
            hint = "write a value behind the colon, or take the line out"
            yield tree.problem(loc, "empty-value", f"the value of '{short(str(loc[-1]))}' is empty", hint, key=True)
        elif known is not None and loc[-1] not in known:
            yield _unknown_key(model, tree, loc)


def _is_echo(tree: Tree, detail: ErrorDetails) -> bool:
    """Whether a list only looks too short: pydantic does not count the items that it has complained of already."""
    node = tree.node(detail["loc"])
    return detail["type"] == "too_short" and isinstance(node, Sequence) and len(node.items) >= detail["ctx"]["min_length"]


def _problem(model: type[Shape], tree: Tree, detail: ErrorDetails) -> Problem:
    context: dict[str, object] = dict(detail.get("ctx", {}))
    loc, kind = detail["loc"], detail["type"]
    if "at" in context:
        loc = (*loc, str(context["at"]))
    # pydantic marks an error in a key, not in its value, with this last step.
    on_key = loc[-1:] == ("[key]",)
    if on_key:
        loc = loc[:-1]
    if kind == "extra_forbidden":
        return _unknown_key(model, tree, loc)
    if kind == "missing":
        return _missing(tree, loc)
    if kind == "literal_error":
        return _literal(tree, loc, context)
    code, message, hint = _words(detail, context)
    node = tree.node(loc)
    found = str(loc[-1]) if on_key else node.text if isinstance(node, Scalar) else ""
    numbers = {name: f"{value:g}" for name, value in context.items() if isinstance(value, float)}
    count = {"actual_length": len(node.items)} if isinstance(node, Sequence) else {}
    fields = {**context, **numbers, **count, "found": short(found), "key": _last_key(loc)}
    return tree.problem(loc, code, message.format_map(fields), hint.format_map(fields), key=on_key)


def _unknown_key(model: type[Shape], tree: Tree, loc: Loc) -> Problem:
    name = str(loc[-1])
    hint = did_you_mean(name, known_keys(model, loc[:-1]) or []) or "see docs/files.md; what belongs to no key goes under 'extra:'"
    return tree.problem(loc, "unknown-key", f"the key '{short(name)}' is unknown here", hint, key=True)


def _missing(tree: Tree, loc: Loc) -> Problem:
    """A key that is not there, a key with nothing behind it, or a list that is too short."""
    name, above = loc[-1], tree.node(loc[:-1])
    if isinstance(name, int):
        return tree.problem(loc[:-1], "too-few", f"item {name + 1} of the list is missing", "add what is missing")
    if isinstance(above, Mapping) and name in above.entries:
        return tree.problem(loc, "empty-value", f"the value of '{name}' is empty", "write it behind the colon", key=True)
    return tree.problem(loc[:-1], "missing-key", f"the key '{name}' is missing", f"add '{name}: …'", key=len(loc) > 1)


def _words(detail: ErrorDetails, context: dict[str, object]) -> tuple[str, str, str]:
    kind = detail["type"]
    if kind == "string_pattern_mismatch":
        pattern = str(context.get("pattern", ""))
        return next((code, message, hint) for start, code, message, hint in _PATTERNS if pattern.startswith(start))
    if kind in _TEXTS:
        return _TEXTS[kind]
    # Our own rules raise PydanticCustomError with a code of ours, their message and a hint.
    escaped = detail["msg"].replace("{", "{{").replace("}", "}}")
    return kind, escaped, str(context.get("hint", "see docs/files.md")).replace("{", "{{").replace("}", "}}")


def _literal(tree: Tree, loc: Loc, context: dict[str, object]) -> Problem:
    node = tree.node(loc)
    if not isinstance(node, Scalar):
        return tree.problem(loc, *_TEXTS["string_type"])
    found = short(node.text)
    allowed = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    if _last_key(loc) == "format" and re.fullmatch(allowed[0].replace("@1", "@[1-9][0-9]*"), found):
        return tree.problem(loc, "newer-format", f"'{found}' is newer than this program", "upgrade tailorcv")
    hint = did_you_mean(found, allowed) or "write " + " or ".join(allowed)
    code = "wrong-format" if _last_key(loc) == "format" else "unknown-word"
    return tree.problem(loc, code, f"'{found}' is not one of: {', '.join(allowed)}", hint)


def _last_key(loc: Loc) -> str:
    return next((str(step) for step in reversed(loc) if isinstance(step, str)), "")

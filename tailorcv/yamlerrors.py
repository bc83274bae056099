"""libyaml's complaints in words that say what was found, what was expected and how to mend it.

libyaml names the state of its scanner ("while scanning a simple key"); a person who forgot a quote needs to hear where it opened.
The table is data: the first row of whose texts one occurs in the complaint wins, and `where` says which of the two marks to point at.
"""

import re
from itertools import islice
from typing import Literal, NamedTuple

from tailorcv.problems import MAX_DEPTH, MAX_PER_FILE, Place, Problem
from tailorcv.textfile import Mark, TextFile, forbidden, line_of


class _Row(NamedTuple):
    text: str
    code: str
    message: str
    hint: str
    where: Literal["problem", "context"] = "problem"


_QUOTE_HINT = 'put the same quote at its end; a quote inside double quotes is written \\"'
_COLON_HINT = "put the text into double quotes when it contains ': '"

_TABLE = (
    # Only a quote that is still open meets either of these.
    _Row(
        "unexpected end of stream|unexpected document indicator",
        "unclosed-quote",
        "a quote opens here and is never closed",
        _QUOTE_HINT,
        "context",
    ),
    _Row(
        "unknown escape character|hexdecimal number|Unicode character escape code",
        "bad-escape",
        "this backslash escape is unknown",
        "write \\\\ for a backslash, or use single quotes",
    ),
    _Row(
        "while parsing a flow sequence",
        "unclosed-bracket",
        "a '[' opens here and the list is not closed as expected",
        "close it with ']' and put commas between the items",
        "context",
    ),
    _Row(
        "while parsing a flow mapping",
        "unclosed-bracket",
        "a '{' opens here and the mapping is not closed as expected",
        "close it with '}' and put commas between the pairs",
        "context",
    ),
    _Row(
        "mapping values are not allowed",
        "bad-colon",
        "': ' inside a text without quotes",
        _COLON_HINT + ", or indent the line like its siblings",
    ),
    _Row(
        "could not find expected ':'",
        "missing-colon",
        "a key without ': ' and a value",
        "write 'key: value', or indent the line when it continues a text",
        "context",
    ),
    _Row(
        "did not find expected key", "bad-indent", "this line fits no key above it", "indent it exactly like its siblings; " + _COLON_HINT
    ),
    _Row(
        "did not find expected '-' indicator",
        "bad-indent",
        "this line fits no list item above it",
        "begin items with '- ', all indented alike",
    ),
    _Row(
        "did not find expected <document start>",
        "text-after-end",
        "text behind the end of the YAML",
        "see above it for a line '...', keys that are indented further or a bracket that closes too early; a directive ends with '---'",
    ),
    _Row(
        "block sequence entries are not allowed",
        "bad-list",
        "a list item '- ' where a value was expected",
        "put the list on the lines below its key",
    ),
    _Row(
        "cannot start any token|did not find expected node content|mapping keys are not allowed",
        "bad-character",
        "this character cannot begin a value",
        "put the value into double quotes",
    ),
    _Row(
        "while scanning an anchor|while scanning an alias",
        "bad-character",
        "'&' and '*' cannot begin a value",
        "put the value into double quotes",
    ),
    # Above the tags, because of "while scanning a tag directive".
    _Row("directive|incompatible YAML document", "yaml-directive", "a line that begins with '%'", "remove the line, or quote the text"),
    _Row(
        "while scanning a tag|while parsing a tag|undefined tag handle",
        "yaml-tag",
        "'!' cannot begin a value",
        "put the value into double quotes",
    ),
    _Row(
        "while scanning a block scalar",
        "bad-block",
        "the head of a text block is '|' or '>', perhaps with '-' behind it",
        "put the text on the lines below, indented",
    ),
)
# Possessive, because a line of a million tabs must not be tried from each of them.
_TAB_INDENT = re.compile(r"^ *+\t[^\r\n]*\S", re.MULTILINE)


def explain(error: Exception, file: TextFile, opened: Mark | None = None) -> tuple[Problem, ...]:
    """What stopped libyaml, as problems; `opened` is the innermost bracket that was still open then."""
    mark: Mark | None = getattr(error, "problem_mark", None)
    if mark is None:
        # Not the grammar but the text itself: no file is read with such characters, but an edit may bring them in.
        return tuple(forbidden(file.path, file.text))
    complaint = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', '')}"
    found = file.text[mark.index : mark.index + 1]
    if found == "\t" or "nesting depth" in complaint:
        return tuple(_tabs(file, mark)) if found == "\t" else (_too_deep(file, mark),)
    if opened and "while parsing a flow node" in complaint and (found in ("]", "}") or not file.text[mark.index :].strip()):
        kind = "sequence" if file.text[opened.index] == "[" else "mapping"
        return (_from_table(f"while parsing a flow {kind}", opened, opened, file),)
    if "quoted scalar" not in complaint and _behind_quote(file.text, mark.index):
        hint = "end the quote behind it; a quote inside double quotes is written \\\", inside single ones ''"
        return (_problem(file, mark, "text-after-quote", "text behind the closing quote", hint),)
    if found in ("]", "}") and "flow" not in complaint:
        return (_problem(file, mark, "stray-bracket", f"this '{found}' closes nothing", "remove it, or put the text into double quotes"),)
    return (_from_table(complaint, mark, getattr(error, "context_mark", None) or mark, file),)


def _too_deep(file: TextFile, mark: Mark) -> Problem:
    """libyaml looks a thousand brackets ahead and complains there; the place is the first bracket that is one too many."""
    depth, line, column = 1, 1, 0
    for char in file.text[: mark.index]:
        line, column = (line + 1, 0) if char == "\n" else (line, column + 1)
        depth += (char in "[{") - (char in "]}")
        if depth > MAX_DEPTH:
            break
    message, hint = f"more than {MAX_DEPTH} levels of nesting", "no kind of file needs so many; flatten it"
    return Problem(Place(file.path, line, column), "too-deep", message, hint, "error", line_of(file.text, line))


def _behind_quote(text: str, index: int) -> bool:
    """Whether only blanks of the same line lie between a quote and that point, which is not the line's end."""
    before = text[text.rfind("\n", 0, index) + 1 : index].rstrip()
    return before[-1:] in ('"', "'") and text[index : index + 1] not in ("", "\n", "\r")


def _from_table(complaint: str, problem: Mark, context: Mark, file: TextFile) -> Problem:
    for row in _TABLE:
        if any(needle in complaint for needle in row.text.split("|")):
            return _problem(file, context if row.where == "context" else problem, row.code, row.message, row.hint)
    return _problem(file, problem, "yaml-syntax", complaint.strip(": "), "compare the line with docs/files.md")


def _problem(file: TextFile, mark: Mark, code: str, message: str, hint: str) -> Problem:
    line, column = mark.line + 1, mark.column + 1
    written = file.text.rstrip()
    if mark.index >= len(written):
        # libyaml points behind the last line end; an editor has nothing there to show.
        line, column = written.count("\n") + 1, len(written) - written.rfind("\n")
    return Problem(Place(file.path, line, column), code, message, hint, "error", line_of(file.text, line))


def _tabs(file: TextFile, mark: Mark) -> list[Problem]:
    """The tab that stopped libyaml and every later line indented by tabs; earlier ones stand in texts, where they may."""
    places = [(mark.line + 1, mark.column + 1)]
    more = islice(_TAB_INDENT.finditer(file.text, mark.index + 1), MAX_PER_FILE - 1)
    places += [(file.text.count("\n", 0, found.start()) + 1, found.group().index("\t") + 1) for found in more]
    message, hint = "a tab in the indentation", "indent with spaces, two a level"
    return [
        Problem(Place(file.path, line, column), "tab-indent", message, hint, "error", line_of(file.text, line)) for line, column in places
    ]

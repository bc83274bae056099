"""libyaml's complaints in words that say what was found, what was expected and how to mend it.

libyaml names the state of its scanner ("while scanning a simple key"); a person who forgot a quote needs to hear where it opened.
The table is data: the first row whose text occurs in the complaint wins, and `where` says which of the two marks to point at.
"""

import re
from typing import Literal, NamedTuple

from tailorcv.problems import Place, Problem
from tailorcv.textfile import TextFile, line_of


class _Row(NamedTuple):
    text: str
    code: str
    message: str
    hint: str
    where: Literal["problem", "context"] = "problem"


_QUOTE_HINT = 'put the same quote at its end; a quote inside double quotes is written \\"'
_COLON_HINT = "put the text into double quotes when it contains ': '"

_TABLE = (
    _Row(
        "while scanning a quoted scalar|unexpected end of stream",
        "unclosed-quote",
        "a quote opens here and is never closed",
        _QUOTE_HINT,
        "context",
    ),
    _Row(
        "while scanning a quoted scalar|unexpected document indicator",
        "unclosed-quote",
        "a quote opens here and is never closed",
        _QUOTE_HINT,
        "context",
    ),
    _Row("unknown escape character", "bad-escape", "this backslash escape is unknown", "write \\\\ for a backslash, or use single quotes"),
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
    _Row("did not find expected <document start>", "bad-indent", "text where no more was expected", "indent the line, or give it a key"),
    _Row(
        "block sequence entries are not allowed",
        "bad-list",
        "a list item '- ' where a value was expected",
        "put the list on the lines below its key",
    ),
    _Row("cannot start any token", "bad-character", "this character cannot begin a value", "put the value into double quotes"),
    _Row(
        "while scanning an anchor|while scanning an alias",
        "bad-character",
        "'&' and '*' cannot begin a value",
        "put the value into double quotes",
    ),
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
    _Row("while scanning a directive", "yaml-directive", "a line that begins with '%'", "put the text into double quotes"),
    _Row("did not find expected node content", "bad-character", "this character cannot begin a value", "put the value into double quotes"),
    _Row("nesting", "too-deep", "far too many levels of nesting", "no kind of file needs so many; flatten it"),
)
_TAB_INDENT = re.compile(r"^ *\t+[^\r\n]*\S", re.MULTILINE)


def explain(error: Exception, file: TextFile) -> tuple[Problem, ...]:
    """What stopped libyaml, as problems: every line indented by tabs when tabs may be the reason, else one."""
    problem = getattr(error, "problem", None)
    if problem is None:
        return ()
    tabs = _tab_lines(file)
    mark = getattr(error, "problem_mark", None)
    if tabs and (mark is None or mark.line + 1 >= tabs[0].place.line):
        return tuple(tabs)
    if mark is not None and _behind_quote(file.text, mark.index):
        hint = "end the quote behind it; a quote inside double quotes is written \\\", inside single ones ''"
        return (_problem(file, mark, "text-after-quote", "text behind the closing quote", hint),)
    return (_from_table(f"{getattr(error, 'context', '') or ''}: {problem}", error, file),)


def _behind_quote(text: str, index: int) -> bool:
    """Whether only blanks of the same line lie between a quote and that point, which is not the line's end."""
    before = text[text.rfind("\n", 0, index) + 1 : index].rstrip()
    return before[-1:] in ('"', "'") and text[index : index + 1] not in ("", "\n", "\r")


def _from_table(complaint: str, error: Exception, file: TextFile) -> Problem:
    for row in _TABLE:
        needles = row.text.split("|")
        if (
            all(needle in complaint for needle in needles)
            if row.code == "unclosed-quote"
            else any(needle in complaint for needle in needles)
        ):
            mark = getattr(error, f"{row.where}_mark", None) or getattr(error, "problem_mark", None)
            return _problem(file, mark, row.code, row.message, row.hint)
    mark = getattr(error, "problem_mark", None)
    return _problem(file, mark, "yaml-syntax", complaint.strip(": "), "compare the line with docs/files.md")


def _problem(file: TextFile, mark: object, code: str, message: str, hint: str) -> Problem:
    line, column = getattr(mark, "line", 0) + 1, getattr(mark, "column", 0) + 1
    last = file.text.count("\n") + 1
    if line > 1 and line >= last and not line_of(file.text, line):
        # libyaml points behind the last line end; an editor has nothing there to show.
        line = last - 1
        column = len(line_of(file.text, line)) + 1
    return Problem(Place(file.path, line, column), code, message, hint, "error", line_of(file.text, line))


def _tab_lines(file: TextFile) -> list[Problem]:
    problems = []
    for found in _TAB_INDENT.finditer(file.text):
        line = file.text.count("\n", 0, found.start()) + 1
        column = found.group().index("\t") + 1
        place = Place(file.path, line, column)
        problems.append(
            Problem(place, "tab-indent", "a tab in the indentation", "indent with spaces, two a level", "error", line_of(file.text, line))
        )
    return problems

"""A BibTeX file as entries with the place of each field, and all of its errors at once.

The packages that read BibTeX name at most the line of an error, and take an abbreviation that nobody defined for its own name; so this
reader is our own. Text outside entries is a comment, as BibTeX has it.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from tailorcv.interop.record_draft import Spot
from tailorcv.problems import MAX_PER_FILE, Place, Problem, did_you_mean, short
from tailorcv.textfile import TextFile, line_of

_BEGIN = re.compile(r"@\s*(?P<type>[A-Za-z][A-Za-z_-]*)\s*(?P<open>[{(])")
_COMMENT = re.compile(r"@\s*comment\b", re.IGNORECASE)
_NAME = re.compile(r"[^\s\"#%'(),={}]+")
_KEYS = {"}": re.compile(r"[^\s,{}]*"), ")": re.compile(r"[^\s,{})]*")}
_OPENED = re.compile(r"\s*\{")
_NUMBER = re.compile(r"[0-9]+")
_NEXT = re.compile(r"^[ \t]*@", re.MULTILINE)
# A backslash in front changes nothing: BibTeX counts such braces, too, and a quotation mark in quotes needs braces around it.
_BRACE = re.compile(r"[{}]")
_QUOTE_OR_BRACE = re.compile(r"[\"{}]")
_MONTHS = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "may": "May",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}


class Field(NamedTuple):
    """The value of a field as written, without its outermost braces or quotes, and where it begins."""

    text: str
    spot: Spot


class BibEntry(NamedTuple):
    """An entry: its type and the names of its fields in small letters."""

    type: str
    key: str
    spot: Spot
    fields: dict[str, Field]


class Bibliography(NamedTuple):
    """A whole file. `others` are comments, preambles, and abbreviations that nothing uses."""

    entries: tuple[BibEntry, ...]
    others: tuple[str, ...]
    warnings: tuple[Problem, ...]


class _WrongError(Exception):
    """What keeps an entry from being read."""

    def __init__(self, at: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.at, self.message, self.hint = at, message, hint


def read_bibtex(file: TextFile) -> tuple[Bibliography | None, tuple[Problem, ...]]:
    """The entries of the file, or everything that is wrong with it."""
    reader = _Reader(file)
    reader.whole()
    if reader.errors:
        return None, tuple(reader.errors)
    return Bibliography(tuple(reader.entries), tuple(reader.others), tuple(reader.warnings)), ()


class _Reader:
    """Walks through the text of one file."""

    def __init__(self, file: TextFile) -> None:
        self._file, self._text, self._at = file, file.text.replace("\r\n", "\n"), 0
        self._strings: dict[str, str] = dict(_MONTHS)
        self._unused: dict[str, str] = {}
        self.entries: list[BibEntry] = []
        self.others: list[str] = []
        self.errors: list[Problem] = []
        self.warnings: list[Problem] = []
        self._lines = [0, *(found.end() for found in re.finditer("\n", self._text))]
        self._keys: dict[str, int] = {}

    def whole(self) -> None:
        """Every entry; behind an error the next one is looked for at the beginning of a line."""
        begun = 0
        while (at := self._text.find("@", self._at)) >= 0 and len(self.errors) < MAX_PER_FILE:
            comment, found = _COMMENT.match(self._text, at), _BEGIN.match(self._text, at)
            if comment or not found:
                self._at = self._behind_comment(comment.end()) if comment else at + 1
                continue
            self._other(self._text[begun:at])
            self._at = found.end()
            try:
                self._block(found["type"].lower(), ")" if found["open"] == "(" else "}", at)
            except _WrongError as wrong:
                self._problem(wrong.at, "bad-bibtex", wrong.message, wrong.hint)
                after = _NEXT.search(self._text, max(found.end(), wrong.at))
                self._at = after.end() - 1 if after else len(self._text)
            begun = self._at
        self._other(self._text[begun:])
        self.others.extend(self._unused.values())

    def _block(self, kind: str, close: str, at: int) -> None:
        if kind == "string":
            name = self._name("an abbreviation")
            self._expect("=")
            value = self._value()
            self._expect(close)
            self._strings[name.lower()] = value
            self._unused[name.lower()] = f"@string{{{name} = {{{value}}}}}"
        elif kind == "preamble":
            self.others.append(self._value())
            self._expect(close)
        else:
            self._entry(kind, close, at)

    def _entry(self, kind: str, close: str, at: int) -> None:
        self._blank()
        found = _KEYS[close].match(self._text, self._at)
        key = found.group() if found else ""
        self._at += len(key)
        fields: dict[str, Field] = {}
        while not self._next_is(close):
            self._expect(",", f"a comma or '{close}'")
            if self._next_is(close):
                break
            self._blank()
            place = self._at
            name = self._name("the name of a field").lower()
            self._expect("=")
            value = Field(self._value(), self._spot(place))
            if name in fields:
                message = f"the field '{short(name)}' is there twice in '{short(key)}'"
                self._problem(place, "duplicate-key", message, "the first one counts; the other is kept under extra:", warning=True)
                name = next(other for number in range(2, 10_000) if (other := f"{name}-{number}") not in fields)
            fields[name] = value
        self._at += 1
        if key and key in self._keys:
            message = f"the key '{short(key)}' is taken already, in line {self._keys[key]}"
            self._problem(at, "duplicate-key", message, "both entries are imported; see whether they are one", warning=True)
        spot = self._spot(at)
        self._keys.setdefault(key, spot.place.line)
        self.entries.append(BibEntry(kind, key, spot, fields))

    def _value(self) -> str:
        """Pieces with `#` between them: in braces, in quotes, a number, or an abbreviation."""
        parts = [self._piece()]
        while self._next_is("#"):
            self._at += 1
            parts.append(self._piece())
        return "".join(parts)

    def _piece(self) -> str:
        self._blank()
        begun, first = self._at, self._text[self._at : self._at + 1]
        if first == "{":
            return self._until("}", _BRACE)
        if first == '"':
            return self._until('"', _QUOTE_OR_BRACE)
        if number := _NUMBER.match(self._text, self._at):
            self._at = number.end()
            return number.group()
        name = self._name("a value")
        if name.lower() not in self._strings:
            hint = did_you_mean(name, self._strings) or "define it with @string, or put braces around the text"
            self._problem(begun, "unknown-id", f"nothing says what '{short(name)}' stands for; it is taken for a text", hint, warning=True)
        self._unused.pop(name.lower(), None)
        return self._strings.get(name.lower(), name)

    def _until(self, close: str, marks: re.Pattern[str]) -> str:
        """The text up to the mark that closes it, braces in it balanced."""
        begun, depth = self._at, 0
        self._at += 1
        for found in marks.finditer(self._text, self._at):
            mark = found.group()
            if mark == close and depth == 0:
                self._at = found.end()
                return self._text[begun + 1 : found.start()]
            depth += {"{": 1, "}": -1}.get(mark, 0)
            if depth < 0:
                raise _WrongError(found.start(), "a brace is closed here that is not open", "put braces in pairs")
        raise _WrongError(begun, f"this is never closed with '{close}'", "close it, and see that braces come in pairs")

    def _name(self, what: str) -> str:
        self._blank()
        found = _NAME.match(self._text, self._at)
        if not found:
            raise self._unexpected(what)
        self._at = found.end()
        return found.group()

    def _expect(self, mark: str, what: str = "") -> None:
        if not self._next_is(mark):
            raise self._unexpected(what or f"'{mark}'")
        self._at += 1

    def _unexpected(self, what: str) -> _WrongError:
        found = repr(self._text[self._at : self._at + 1]) if self._at < len(self._text) else "the end of the file"
        return _WrongError(self._at, f"{what} was expected here, and there is {found}", "mend the entry")

    def _next_is(self, mark: str) -> bool:
        self._blank()
        return self._text.startswith(mark, self._at)

    def _blank(self) -> None:
        while self._text[self._at : self._at + 1].isspace():
            self._at += 1

    def _behind_comment(self, at: int) -> int:
        """Behind the braces of a comment, or behind its line."""
        if _OPENED.match(self._text, at):
            depth = 0
            for found in _BRACE.finditer(self._text, at):
                depth += 1 if found.group() == "{" else -1
                if depth == 0:
                    return found.end()
        line = self._text.find("\n", at)
        return line + 1 if line >= 0 else len(self._text)

    def _other(self, text: str) -> None:
        self.others.extend([text.strip()] if text.strip() else [])

    def _spot(self, at: int) -> Spot:
        line = bisect_right(self._lines, at)
        return Spot(Place(self._file.path, line, at - self._lines[line - 1] + 1), line_of(self._file.text, line))

    def _problem(self, at: int, code: str, message: str, hint: str, *, warning: bool = False) -> None:
        place, source = self._spot(at)
        found = Problem(place, code, message, hint, "warning" if warning else "error", source)
        (self.warnings if warning else self.errors).append(found)

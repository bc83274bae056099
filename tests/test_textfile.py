import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from reading import in_short, without_root

from tailorcv import textfile
from tailorcv.problems import MAX_PER_FILE, Place, Problem
from tailorcv.textfile import MAX_BYTES, TextFile, control_character, decode, line_of, read_raw, read_text, shown_path

UTF8_HINT = "save the file as UTF-8 (in most editors: save with encoding)"


@contextmanager
def within_a_second() -> Iterator[None]:
    """Nothing that lies in a folder may make a command wait."""
    begin = time.perf_counter()
    yield
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param(b"", "", id="empty"),
        pytest.param(b"a: 1\n", "a: 1\n", id="LF"),
        pytest.param(b"a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\n", id="CRLF stays"),
        pytest.param(b"\xef\xbb\xbfa: 1\n", "a: 1\n", id="byte-order mark taken off"),
        pytest.param(b"a:\t1", "a:\t1", id="tab, no last line end"),
        pytest.param("a: Größe 😀 日本\n".encode(), "a: Größe 😀 日本\n", id="any language"),
        pytest.param(b"a: \xf4\x8f\xbf\xbd", "a: \U0010fffd", id="the last character of Unicode"),
        pytest.param(b"a: 1\n=======\n", "a: 1\n=======\n", id="a line of equal signs is a heading, too"),
        pytest.param(b"a: |\n  <<<<<<< x\n  >>>>>>>\n", "a: |\n  <<<<<<< x\n  >>>>>>>\n", id="indented markers are text"),
        pytest.param(b"<<<<<<<<\n>>>>>>>>\n", "<<<<<<<<\n>>>>>>>>\n", id="eight are no marker"),
        pytest.param(b"<<<<<<<x\n", "<<<<<<<x\n", id="no blank behind: no marker"),
        pytest.param(b"|||||||\n", "|||||||\n", id="bars alone are no conflict"),
    ],
)
def test_text_is_read_as_it_stands(here: Path, raw: bytes, text: str) -> None:
    """Only the byte-order mark is taken off; the bytes are kept to see later whether the file changed."""
    (here / "f.yaml").write_bytes(raw)
    assert read_text(here / "f.yaml") == (TextFile("f.yaml", text, raw), ())


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("a: 1\n".encode("utf-16"), "1:1 not-utf8: the file is UTF-16", id="UTF-16 LE"),
        pytest.param(b"\xfe\xff" + "a: 1\n".encode("utf-16-be"), "1:1 not-utf8: the file is UTF-16", id="UTF-16 BE"),
        pytest.param("a: 1\n".encode("utf-16-le"), "1:2 binary: this is a binary file, not text", id="UTF-16 LE without a mark"),
        pytest.param("a: 1\n".encode("utf-16-be"), "1:1 binary: this is a binary file, not text", id="UTF-16 BE without a mark"),
        pytest.param("a: 1\nb: Größe\n".encode("latin-1"), "2:6 not-utf8: byte 0xf6 is not UTF-8", id="Latin-1"),
        pytest.param("a: 日😀\xe4".encode() + b"\xff", "1:7 not-utf8: byte 0xff is not UTF-8", id="columns are characters"),
        pytest.param(b"\xef\xbb\xbfa: \xff", "1:4 not-utf8: byte 0xff is not UTF-8", id="the byte-order mark is no column"),
        pytest.param(b"a: 1\r\n\xff", "2:1 not-utf8: byte 0xff is not UTF-8", id="after CRLF"),
        pytest.param(b"a: \xed\xa0\x80", "1:4 not-utf8: byte 0xed is not UTF-8", id="half a surrogate pair"),
        pytest.param(b"a: \xc0\xaf", "1:4 not-utf8: byte 0xc0 is not UTF-8", id="an overlong form"),
        pytest.param(b"a: \xf0\x9f\x98", "1:4 not-utf8: byte 0xf0 is not UTF-8", id="cut off inside a character"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "1:1 binary: this is a binary file, not text", id="a picture"),
        pytest.param(b"PK\x03\x04\x00a\n", "1:5 binary: this is a binary file, not text", id="an archive"),
        pytest.param(b"a: 1\nb\x00: 2\n", "2:2 binary: this is a binary file, not text", id="a zero byte"),
    ],
)
def test_bytes_that_are_no_utf8_text(raw: bytes, expected: str) -> None:
    """The first byte that cannot be read, or what the file is instead."""
    file, problems = decode("f.yaml", raw)
    assert file is None
    assert in_short(problems)[0] == expected


def test_what_a_file_in_another_encoding_hears() -> None:
    """The hint says what to do in words that an editor's menu has."""
    assert decode("f.yaml", b"\xff\xfea\x00") == (None, (Problem(Place("f.yaml"), "not-utf8", "the file is UTF-16", UTF8_HINT),))
    _, problems = decode("f.yaml", b"a: \xfc")
    assert problems == (Problem(Place("f.yaml", 1, 4), "not-utf8", "byte 0xfc is not UTF-8", UTF8_HINT),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: \x1b[31m", ["1:4 control-character: control character U+001B"], id="escape"),
        pytest.param("a: \x07\nb: \x08", [f"{n}:4 control-character: control character U+000{n + 6}" for n in (1, 2)], id="all of them"),
        pytest.param("a: 😀\x7f", ["1:5 control-character: control character U+007F"], id="delete, after a non-BMP character"),
        pytest.param("a: 1\x85b: 2", ["1:5 control-character: control character U+0085"], id="NEL, a line end to YAML only"),
        pytest.param("a: 1\u2028b: 2", ["1:5 control-character: control character U+2028"], id="LS, a line end to YAML only"),
        pytest.param("a: 1\u2029b: 2", ["1:5 control-character: control character U+2029"], id="PS, a line end to YAML only"),
        pytest.param("a: 1\rb: 2\r\n", ["1:5 control-character: control character U+000D"], id="CR alone"),
        pytest.param("a: 1\r\r\n", ["1:5 control-character: control character U+000D"], id="CR twice"),
        pytest.param("a: 1\r", ["1:5 control-character: control character U+000D"], id="CR at the end"),
        pytest.param(
            "a\x0b\x0c: 1", [f"1:{n} control-character: control character U+000{c}" for n, c in ((2, "B"), (3, "C"))], id="VT, FF"
        ),
        pytest.param("a: \ufeff1", ["1:4 control-character: control character U+FEFF"], id="byte-order mark inside"),
        pytest.param("\ufeff\ufeffa: 1", ["1:1 control-character: control character U+FEFF"], id="two byte-order marks"),
        pytest.param(
            "a: \ufffe\uffff",
            [f"1:{n} control-character: control character U+{c}" for n, c in ((4, "FFFE"), (5, "FFFF"))],
            id="noncharacters",
        ),
        pytest.param("a: \x01\nb: \x00", ["2:4 binary: this is a binary file, not text"], id="a zero byte says more"),
    ],
)
def test_invisible_characters_are_refused(text: str, expected: list[str]) -> None:
    """What an editor does not show, or shows as something else, has no place in a file that is reviewed."""
    file, problems = decode("f.yaml", text.encode())
    assert file is None
    assert in_short(problems) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> topic\n",
            ["1:1 conflict-marker: git conflict marker '<<<<<<<'", "5:1 conflict-marker: git conflict marker '>>>>>>>'"],
            id="merge",
        ),
        pytest.param(
            "a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n||||||| base\r\nb: 0\r\n=======\r\nb: 2\r\n>>>>>>> topic\r\n",
            [f"{line}:1 conflict-marker: git conflict marker '{mark * 7}'" for line, mark in ((2, "<"), (4, "|"), (8, ">"))],
            id="diff3 style, CRLF",
        ),
        pytest.param(
            ">>>>>>> topic\r\r\n",
            ["1:14 control-character: control character U+000D", "1:1 conflict-marker: git conflict marker '>>>>>>>'"],
            id="a broken line end",
        ),
        pytest.param("a: 1\n>>>>>>>", ["2:1 conflict-marker: git conflict marker '>>>>>>>'"], id="the last one forgotten"),
    ],
)
def test_conflict_markers_are_named_one_by_one(text: str, expected: list[str]) -> None:
    """The three lines that have to go; YAML would only complain about a missing colon somewhere."""
    file, problems = decode("f.yaml", text.encode())
    assert file is None
    assert in_short(problems) == expected
    markers = [problem for problem in problems if problem.code == "conflict-marker"]
    assert {problem.hint for problem in markers} == {"settle the merge: keep one side and remove the three marker lines"}
    assert [problem.source for problem in markers] == [text.split("\n")[problem.place.line - 1].rstrip("\r") for problem in markers]


@pytest.mark.parametrize(
    "unit",
    [pytest.param(b"\x01", id="control characters"), pytest.param(b"<<<<<<<\n", id="conflict markers"), pytest.param(b"\r", id="CR")],
)
def test_a_hostile_file_is_cut_short(unit: bytes) -> None:
    """A hundred problems of one file are enough, and two megabytes of them must not take minutes."""
    with within_a_second():
        _, problems = decode("f.yaml", unit * (MAX_BYTES // len(unit)))
    assert len(problems) == MAX_PER_FILE


def test_what_is_not_there(here: Path) -> None:
    """Most often a typing mistake."""
    hint = "check the spelling of the path"
    assert read_text(here / "f.yaml") == (None, (Problem(Place("f.yaml"), "missing-file", "no such file or directory", hint),))


def _folder(path: Path) -> None:
    path.mkdir()


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)


def _zero(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _null(path: Path) -> None:
    path.symlink_to("/dev/null")


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


def _below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_text("", encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(_folder, "1:1 not-a-file: this is a folder, where a file was expected", id="folder"),
        pytest.param(_fifo, "1:1 not-a-file: this is a named pipe, not a regular file", id="FIFO"),
        pytest.param(_socket, "1:1 not-a-file: this is a socket, not a regular file", id="socket"),
        pytest.param(_zero, "1:1 not-a-file: this is a device, not a regular file", id="/dev/zero"),
        pytest.param(_null, "1:1 not-a-file: this is a device, not a regular file", id="/dev/null"),
        pytest.param(_loop, "1:1 unreadable: too many levels of symbolic links", id="link to itself"),
        pytest.param(_sparse, "1:1 too-large: the file has 50.0 MB; at most 2 MB are read", id="50 MB"),
        pytest.param(_below_a_file, "1:1 unreadable: not a directory", id="a file where a folder should be"),
    ],
)
def test_what_is_no_file_answers_at_once(
    here: Path, monkeypatch: pytest.MonkeyPatch, make: "Callable[[Path], None]", expected: str
) -> None:
    """Nothing is read before its kind and size are known."""
    path = here / "folder" / "f.yaml"
    path.parent.mkdir()
    monkeypatch.chdir(path.parent)
    make(path)
    monkeypatch.chdir(here)
    with within_a_second():
        file, problems = read_text(path)
    assert file is None
    assert in_short(problems) == [expected]
    assert problems[0].place.path == "folder/f.yaml"
    assert problems[0].hint


def test_a_file_that_may_not_be_read(here: Path) -> None:
    """The right is missing and not the file; a child process asks, because root may read everything."""
    here.chmod(0o755)
    (here / "f.yaml").write_text("a: 1\n", encoding="utf-8")
    (here / "f.yaml").chmod(0o000)
    code = "file, (problem,) = read_text(Path('f.yaml'))\nprint(file, *problem[:4], sep='\\n')"
    hint = "give yourself the right to read it: chmod u+r"
    assert without_root(code, here) == ["None", "f.yaml:1:1", "unreadable", "permission denied", hint]


def test_a_file_that_grows_while_it_is_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a file is never taken for the whole: somebody appends between the look at its size and the reading."""
    path = here / "f.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    look = textfile._refuse

    def look_and_grow(shown: str, status: os.stat_result, most: int) -> Problem | None:
        path.write_bytes(b"#" * (MAX_BYTES + 500_000))
        return look(shown, status, most)

    monkeypatch.setattr(textfile, "_refuse", look_and_grow)
    file, problems = read_text(path)
    assert file is None
    assert in_short(problems) == ["1:1 too-large: the file has 2.0 MB; at most 2 MB are read"]


@pytest.mark.parametrize(("size", "refused"), [(MAX_BYTES, False), (MAX_BYTES + 1, True)])
def test_the_largest_file_that_is_read(here: Path, size: int, *, refused: bool) -> None:
    """Two million bytes, and not one more."""
    (here / "f.yaml").write_bytes(b"#" * size)
    file, problems = read_text(here / "f.yaml")
    assert (file is None) == refused
    assert [problem.code for problem in problems] == ["too-large"] * refused


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        pytest.param("f.yaml", "f.yaml", id="as typed"),
        pytest.param("./a/../f.yaml", "f.yaml", id="straightened"),
        pytest.param("{here}/a/f.yaml", "a/f.yaml", id="absolute, and below"),
        pytest.param("{here}", ".", id="the working folder"),
        pytest.param("{here}-too/f.yaml", "{here}-too/f.yaml", id="a sibling with a longer name"),
        pytest.param("/etc/f.yaml", "/etc/f.yaml", id="elsewhere"),
    ],
)
def test_a_path_is_shown_as_a_person_here_would_type_it(here: Path, path: str, shown: str) -> None:
    """Short when it lies below the working folder, otherwise whole."""
    assert shown_path(Path(path.format(here=here))) == shown.format(here=here)


@pytest.mark.parametrize(
    ("text", "number", "line"),
    [
        pytest.param("a\nb\n", 1, "a", id="first"),
        pytest.param("a\nb\n", 2, "b", id="last"),
        pytest.param("a\nb\n", 3, "", id="behind the last line end"),
        pytest.param("a\nb\n", 9, "", id="beyond"),
        pytest.param("a\r\nb", 1, "a", id="CRLF"),
        pytest.param("", 1, "", id="empty"),
    ],
)
def test_one_line_of_a_text(text: str, number: int, line: str) -> None:
    """Without its end, for the caret below it."""
    assert line_of(text, number) == line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Größe\t😀\r\n", "", id="none"),
        pytest.param("a\x1b[31m\x07", "U+001B", id="the first"),
        pytest.param("a\x00", "U+0000", id="zero"),
        pytest.param("a\u2028", "U+2028", id="a line end to some"),
        pytest.param("a\r", "U+000D", id="CR alone"),
        pytest.param("a\udcff", "U+DCFF", id="a byte of the command line that was no UTF-8"),
    ],
)
def test_the_first_character_that_no_value_may_hold(text: str, expected: str) -> None:
    """Named, because it cannot be shown."""
    assert control_character(text) == expected


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"a\x00b", Problem(Place("f", 1, 2), "binary", "this is a binary file, not text", "name a .yaml file")),
        (b"ok\n\xff\x00", Problem(Place("f", 2, 1), "binary", "this is a binary file, not text", "name a .yaml file")),
        (b"ok\nab\xff", Problem(Place("f", 2, 3), "not-utf8", "byte 0xff is not UTF-8", UTF8_HINT)),
        (b"\xff\xfea\x00", Problem(Place("f"), "not-utf8", "the file is UTF-16", UTF8_HINT)),
        (b"\x07", Problem(Place("f", 1, 1), "control-character", "control character U+0007", "remove it; it is invisible in most editors")),
        (b"\nab\x07", Problem(Place("f", 2, 3), "control-character", "control character U+0007", "remove it; it is invisible in most editors")),
        (b"a\n\nb\x07c\n", Problem(Place("f", 3, 2), "control-character", "control character U+0007", "remove it; it is invisible in most editors")),
        (b"\r\n>>>>>>> x\r\n", Problem(Place("f", 2, 1), "conflict-marker", "git conflict marker '>>>>>>>'", "settle the merge: keep one side and remove the three marker lines", "error", ">>>>>>> x")),
        (b">>>>>>>\n", Problem(Place("f", 1, 1), "conflict-marker", "git conflict marker '>>>>>>>'", "settle the merge: keep one side and remove the three marker lines", "error", ">>>>>>>")),
    ],
)  # fmt: skip
def test_a_problem_is_whole(raw: bytes, problem: Problem) -> None:
    """Place, code, message, hint and weight; the line too, where it can be shown."""
    assert decode("f", raw) == (None, (problem,))


def test_no_more_problems_than_a_person_would_read() -> None:
    """A hostile file has a million control characters."""
    _, problems = decode("f", b"\x07" * (MAX_PER_FILE + 5))
    assert len(problems) == MAX_PER_FILE


@pytest.mark.parametrize(
    ("size", "most", "message", "hint"),
    [
        (MAX_BYTES + 1, MAX_BYTES, "the file has 2.0 MB; at most 2 MB are read", "split it: one accomplishment or role is one file"),
        (2_600_000, MAX_BYTES, "the file has 2.6 MB; at most 2 MB are read", "split it: one accomplishment or role is one file"),
        (70_000, 65_536, "the file has 70000 bytes; at most 65536 bytes are read", "see whether this is the right file"),
        (6_000_001, 6_000_000, "the file has 6.0 MB; at most 6 MB are read", "see whether this is the right file"),
    ],
)
def test_too_large_says_how_much_is_read(tmp_path: Path, size: int, most: int, message: str, hint: str) -> None:
    """Each kind of file has its own limit."""
    with (tmp_path / "f").open("wb") as file:
        file.truncate(size)
    raw, problems = read_raw(tmp_path / "f", most)
    assert raw is None
    assert [(problem.code, problem.message, problem.hint) for problem in problems] == [("too-large", message, hint)]

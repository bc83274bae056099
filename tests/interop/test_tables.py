import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from program import write
from reading import in_short

from tailorcv.interop.tables import MAX_BYTES, Row, Table, read_table


def test_a_comma_separated_table(here: Path) -> None:
    """Quotation marks hold commas and line ends together; blanks around cells are cut off; empty lines do not count."""
    path = write(here / "t.csv", 'role , level\n\n"clown, white",1\n"two\nlines", 2 \n  \nlast,3')
    assert read_table(path, ("role",), delimiter=",") == (
        Table(
            "t.csv",
            ("role", "level"),
            (
                Row(3, {"role": "clown, white", "level": "1"}),
                Row(4, {"role": "two\nlines", "level": "2"}),
                Row(7, {"role": "last", "level": "3"}),
            ),
        ),
        (),
    )


def test_a_tab_separated_table(here: Path) -> None:
    """A quotation mark there is a character like any other, also at the beginning of a cell."""
    path = write(here / "t.txt", 'Code\tTask\n1\tSay "hello"\n2\t"Quoted" and not closed: "\n')
    table, problems = read_table(path, ("Code", "Task"), delimiter="\t")
    assert problems == ()
    assert table is not None
    assert [row.cells["Task"] for row in table.rows] == ['Say "hello"', '"Quoted" and not closed: "']


@pytest.mark.parametrize(
    ("raw", "delimiter"),
    [
        (b"a,b\n1,2\n", ","),
        (b"a,b\r\n1,2\r\n", ","),
        (b"a,b\r1,2\r", ","),
        (b"\xef\xbb\xbfa,b\n1,2\n", ","),
        (b"a;b\n1;2", ";"),
        (b"a\tb\n1\t2\n\n\n", "\t"),
        ("a§b\n1§2\n".encode(), "§"),
        (b'"a","b"\n"1","2"\n', ","),
    ],
    ids=["unix", "windows", "old mac", "byte-order mark", "semicolons", "tabs", "any character", "quoted"],
)
def test_the_same_table_in_many_dresses(here: Path, raw: bytes, delimiter: str) -> None:
    """What spreadsheets write on all systems."""
    (here / "t").write_bytes(raw)
    table, problems = read_table(here / "t", ("b",), delimiter=delimiter)
    assert (table, problems) == (Table("t", ("a", "b"), (Row(2, {"a": "1", "b": "2"}),)), ())


def test_a_table_without_rows(here: Path) -> None:
    """A heading line alone is a table."""
    assert read_table(write(here / "t.csv", "a,b\n"), ("a",), delimiter=",") == (Table("t.csv", ("a", "b"), ()), ())


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", ["1:1 empty-file: the file is empty"]),
        (b"\n , \n\t\n", ["1:1 empty-file: the file is empty"]),
        (b"a,c\n1,2\n", ["1:1 missing-column: no column: b"]),
        (b"\n\nc,d\n", ["3:1 missing-column: no column: a, b"]),
        (b"a,b,a\n1,2,3\n", ["1:1 duplicate-key: columns that occur twice: a"]),
        (b"a,b\n1\n1,2\n1,2,3\n", ["2:1 bad-row: 1 cells, and there are 2 headings", "4:1 bad-row: 3 cells, and there are 2 headings"]),
        ("a,b\nJosé,2\n".encode("latin-1"), ["1:1 not-utf8: the file is not UTF-8"]),
        ("a,b\n1,2\n".encode("utf-16"), ["1:1 not-utf8: the file is not UTF-8"]),
        (
            b"a,b\n1,\x1b[31m2\nx\xc2\x85y,\x00\n",
            [
                "2:2 control-character: the control character U+001B",
                "3:1 control-character: the control character U+0085",
                "3:2 control-character: the control character U+0000",
            ],
        ),
        (b'a,b\n"1,2\n', ["1:1 bad-table: this is not a table: unexpected end of data"]),
        (b'a,b\n"1"x,2\n', ["1:1 bad-table: this is not a table: ',' expected after '\"'"]),
        (b"a,b\n" + b"x" * 100_001 + b",2\n", ["1:1 bad-table: this is not a table: field larger than field limit (100000)"]),
    ],
    ids=[
        "nothing",
        "blanks",
        "one column missing",
        "all missing",
        "twice",
        "rows of other lengths",
        "latin-1",
        "utf-16",
        "control characters",
        "never closed",
        "text behind a quotation",
        "a huge cell",
    ],
)
def test_what_is_no_table(here: Path, raw: bytes, expected: list[str]) -> None:
    """Each with its line; all rows of another length at once."""
    (here / "t.csv").write_bytes(raw)
    table, problems = read_table(here / "t.csv", ("a", "b"), delimiter=",")
    assert table is None
    assert in_short(problems) == expected


@pytest.mark.parametrize(
    ("heading", "hint"),
    [
        ("Level,Compentency", "did you mean 'Compentency'?"),
        ("ability,need", "there are: ability, need"),
    ],
)
def test_a_missing_column_has_a_hint(here: Path, heading: str, hint: str) -> None:
    """The nearest heading, or what there is."""
    _, (problem,) = read_table(write(here / "t.csv", f"{heading}\n"), ("competency",), delimiter=",")
    assert problem.hint == hint


def test_a_heading_that_differs_in_case_only(here: Path) -> None:
    """'no column: competency; did you mean 'competency'?' helps nobody: the heading is quoted as it stands in the file."""
    _, (problem,) = read_table(write(here / "t.csv", "Competency,L1\n"), ("competency",), delimiter=",")
    assert problem.hint == "did you mean 'Competency'?"


def test_at_most_a_hundred_rows_are_complained_of(here: Path) -> None:
    """A file that is no table at all would have a million."""
    _, problems = read_table(write(here / "t.csv", "a,b\n" + "1\n" * 1000), ("a",), delimiter=",")
    assert len(problems) == 100


def test_things_that_are_no_files(here: Path) -> None:
    """A folder, a pipe and a file that is not there answer at once; a huge one is not read."""
    os.mkfifo(here / "pipe")
    with (here / "huge").open("wb") as huge:
        huge.truncate(MAX_BYTES + 1)
    kind = "1:1 not-a-file: this is no regular file, or too large a one"
    missing = "1:1 missing-file: no such file or directory"
    for name, expected in (
        ("pipe", kind),
        ("huge", kind),
        (".", kind),
        ("nowhere", missing),
        ("x" * 300, "1:1 missing-file: file name too long"),
    ):
        table, problems = read_table(here / name, ("a",), delimiter=",")
        assert (table, in_short(problems)) == (None, [expected])


def test_a_problem_in_a_cell(here: Path) -> None:
    """Its column is that of the heading, counted in cells, as a spreadsheet counts them."""
    table, _ = read_table(write(here / "t.csv", "a,b,c\n1,2,3\n"), ("a",), delimiter=",")
    assert table is not None
    problem = table.problem(table.rows[0], "c", "bad-cell", "'3' is too much", "write less")
    assert (str(problem.place), problem.code, problem.message, problem.hint) == ("t.csv:2:3", "bad-cell", "'3' is too much", "write less")


pieces = st.sampled_from(
    [b"a", b"b", b",", b"\t", b'"', b"\n", b"\r", b"\x00", b"\xff", b"\xe4\xb8", b"\xef\xbb\xbf", b" ", b"1", b"\xc2\x85"]
)


@given(st.binary(max_size=200) | st.lists(pieces, max_size=40).map(b"".join), st.sampled_from([",", "\t", ";"]))
@example(b"a,b\n1,2\n", ",")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_whatever_bytes_a_file_holds(tmp_path: Path, raw: bytes, delimiter: str) -> None:
    """A law: the answer is a table or problems, never both, never neither, and never an exception."""
    path = tmp_path / "t"
    path.write_bytes(raw)
    table, problems = read_table(path, ("a",), delimiter=delimiter)
    assert (table is None) == bool(problems)
    if table is not None:
        assert "a" in table.headings
        assert all(tuple(row.cells) == table.headings for row in table.rows)
        assert [row.line for row in table.rows] == sorted({row.line for row in table.rows})

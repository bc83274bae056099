"""A table of accomplishments becomes drafts: one row is one of them, and what no field holds is kept."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interop.drafts import Case, cases, drafted, lost_words, read, record_of, refused, warnings, written
from tailorcv.interop.csv_columns import NAMES, competencies_in, field_of, guarded, links_in, unguarded
from tailorcv.interop.csv_import import draft_csv
from tailorcv.interop.loose_tables import table_of
from tailorcv.textfile import control_character

# The table, what becomes of it, and what a person should look at.
CASES = cases(Path(__file__).with_name("foreign") / "csv" / "cases.txt")
CELLS = st.text("ab1 =+-@'\"\n,;:/", max_size=12) | st.sampled_from(
    ["2024", "2023-05", "Present", "x: 3", "https://example.org", "yes", "[1]", '{"a": 1}', "05/06/2024", "é 設計"]
)
HEADINGS = st.sampled_from([*NAMES, "metric", "after", "Unknown", "", "variants.short", "translations.de.title", "translations.de.x"])


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_becomes_of_a_table(case: Case) -> None:
    """Each column has its field, by any of its names; what has none is kept under extra:."""
    found = drafted(draft_csv, case.given, "record.csv")
    assert written(found).strip() == case.made.strip()
    assert warnings(found) == case.said
    record_of(found)


def test_rows_without_a_position_are_of_the_one_that_is_given(here: Path) -> None:
    """The record's ids are known: nothing is said of its positions, and no new id is one of them."""
    (here / "t.csv").write_text("title,date,position\nOne,2024,\nTwo,2024,beta\nThree,2024,not an id\nFour,2024,gamma\n", encoding="utf-8")
    found, problems = draft_csv(here / "t.csv", ("acme", "beta", "one"), "acme")
    assert found is not None
    assert problems == ()
    assert [(one["id"], one["position"]) for one in found.accomplishments] == [
        ("one-2", "acme"),
        ("two", "beta"),
        ("three", "acme"),
        ("four", "gamma"),
    ]
    assert warnings(found) == ["4 no-place", "5 unknown-id"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", ["1 bad-table: this is no table: it has no line of headings (save it again as CSV)"], id="empty"),
        pytest.param(b"\x00", ["1 binary: this is a binary file, not text (name the file that the other program wrote)"], id="binary"),
        pytest.param(
            "date,name\n2024,x\n",
            ["1 missing-column: no column says what was done: title (did you mean 'date'?)"],
            id="no title",
        ),
        pytest.param(
            "q,w\n1,2\n",
            ["1 missing-column: no column says what was done: title (name one of them 'title'; there are: q, w)"],
            id="nothing near",
        ),
        pytest.param(
            '{"basics": {}}',
            ["1 missing-column: no column says what was done: title (this looks like JSON: see 'tailorcv import json-resume')"],
            id="a JSON Resume",
        ),
        pytest.param(
            'title,date\n"One,2024\n',
            ["2 bad-table: this is not a table: unexpected end of data (look at the quotation marks of this row)"],
            id="cut off",
        ),
        pytest.param(
            b"title\ncaf\xe9\n",
            ["2 not-utf8: byte 0xe9 is not UTF-8 (save the file as UTF-8 (in most editors: save with encoding))"],
            id="Latin-1",
        ),
    ],
)
def test_what_is_no_such_table(text: str | bytes, said: list[str]) -> None:
    """The answer says what is wrong, where, and what to do."""
    assert refused(draft_csv, text, "record.csv") == said


@given(st.lists(HEADINGS, min_size=1, max_size=7), st.lists(st.lists(CELLS, max_size=8), max_size=4), st.sampled_from(",;\t"))
@example(["private"], [["x"], ["no"]], ",")
@example(["", "column 2", "column 2", "column 2 (3)"], [["a", "b", "c", "d", "e"]], ",")
@settings(deadline=None)
def test_no_word_of_a_table_is_lost(headings: list[str], rows: list[list[str]], delimiter: str) -> None:
    """Law: whatever the table says is in the record or kept, and the record can be read."""
    table = [["title", *headings], *rows]
    quoted = ['"' + cell.replace('"', '""') + '"' for row in table for cell in row]
    widths = [len(row) for row in table]
    lines = [delimiter.join(quoted[sum(widths[:place]) : sum(widths[: place + 1])]) for place in range(len(widths))]
    found = drafted(draft_csv, "\n".join(lines), "record.csv")
    record_of(found)
    # Of a cell that says whether it is private, and of an end that is not there yet, the meaning is kept.
    lost = lost_words(rows, found) - {"yes", "no", "y", "n", "x", "1", "0", "true", "false", "Present"}
    assert {word for word in lost if not word.isdecimal() or len(word) > 2} == set()


@given(st.text(max_size=400).filter(lambda text: not control_character(text)) | st.binary(max_size=100))
@settings(deadline=None)
def test_any_file_has_an_answer(text: str | bytes) -> None:
    """Law: a draft or the reasons why not, never an exception."""
    found, problems = read(draft_csv, text, "record.csv")
    assert (found is None) == bool(problems)


@given(st.text("'=+-@a1 .", max_size=6))
def test_a_guard_is_taken_off_again(text: str) -> None:
    """Law: no guarded cell begins like a formula, unless it is a figure, and none loses what it said."""
    cell = guarded(text)
    assert unguarded(cell) == text.strip()
    assert cell[:1] not in ("=", "@")


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("Start date", ("start",)),
        ("  TITLE ", ("title",)),
        ("What I did?", ("action",)),
        ("metric", ("metrics", "1", "name")),
        ("Metric 2", ("metrics", "2", "name")),
        ("metric 2 unit", ("metrics", "2", "unit")),
        ("Before", ("metrics", "1", "before")),
        ("variant short", ("variants", "short")),
        ("translations.pt-BR.title", ("translations", "pt-BR", "title")),
        ("translations.de.notes", ()),
        ("", ()),
    ],
)
def test_names_of_columns(heading: str, place: tuple[str, ...]) -> None:
    """In any letter case, with any marks around."""
    assert field_of(heading) == place


def test_competencies_in_a_cell() -> None:
    """Ids or names with a level; what says none, or says one twice, is left to a person."""
    found = competencies_in("Software Engineering = L3, it-operations: 2 / runs-it; x; 設計: 2; software-engineering 2; " + "a " * 200)
    assert found.tags == {"software-engineering": "3", "it-operations": {"level": "2", "indicator": "runs-it"}}
    assert found.others == ["x", "設計: 2", "software-engineering 2", ("a " * 200).strip()]


@pytest.mark.parametrize(
    ("cell", "links"),
    [
        ("", []),
        ("https://example.org/a;b", ["https://example.org/a;b"]),
        ("https://example.org/a; https://example.org/b,", ["https://example.org/a", "https://example.org/b,"]),
        ("https://example.org/a,\nhttps://example.org/b", ["https://example.org/a,", "https://example.org/b"]),
    ],
)
def test_links_in_a_cell(cell: str, links: list[str]) -> None:
    """Lines, or words with marks between them; a mark may belong to the last address."""
    assert links_in(cell) == links


def test_a_table_below_some_lines_of_words() -> None:
    """The caller knows which row has the headings; what stands above is not of the table."""
    table, problems = table_of("t.csv", 'Notes:\n"Some, words"\n\nA,B\n1,2\n', is_heading=lambda cells: "A" in cells)
    assert problems == ()
    assert table is not None
    assert (table.spot.place.line, table.headings) == (4, ("A", "B"))
    assert [(row.spot.place.line, row.cells) for row in table.rows] == [(5, {"A": "1", "B": "2"})]

"""What the values themselves know: accomplishments, profiles, competencies, kinds."""

import datetime as dt
from pathlib import Path

import pytest
from program import write
from reading import in_short, value_of

from tailorcv.accomplishment import Accomplishment, Tag
from tailorcv.competency import Competency
from tailorcv.drs import Drs
from tailorcv.kinds import KINDS, read_any
from tailorcv.profile import Profile
from tailorcv.shape import read_document
from tailorcv.shipped import shipped

WORK = "format: tailorcv/accomplishment@1\nid: a\ntitle: A\n"


@pytest.mark.parametrize(
    ("dates", "began", "ended", "period"),
    [
        ("date: 2025\n", dt.date(2025, 1, 1), dt.date(2025, 12, 31), "2025"),
        ("date: 2025-07\n", dt.date(2025, 7, 1), dt.date(2025, 7, 31), "2025-07"),
        ("start: 2024-03\nend: 2025-01-15\n", dt.date(2024, 3, 1), dt.date(2025, 1, 15), "2024-03 – 2025-01-15"),
        ("start: 2024\nend:\n", dt.date(2024, 1, 1), None, "2024 – "),
    ],
)
def test_when_work_happened(dates: str, began: dt.date, ended: dt.date | None, period: str) -> None:
    """The earliest beginning, the latest end, and the date as written."""
    found = value_of(Accomplishment, WORK + dates)
    assert (found.began, found.ended, found.period) == (began, ended, period)


def test_a_tag_has_a_short_form() -> None:
    """A bare number is the level."""
    found = value_of(Accomplishment, f"{WORK}date: 2025\ncompetencies: {{x: 3, y: {{level: 2, indicator: z}}}}\n")
    assert found.competencies == {"x": Tag(level=3), "y": Tag(level=2, indicator="z")}


def test_entries_of_a_profile() -> None:
    """Every entry of every section, with the place that it stands at."""
    text = "format: tailorcv/profile@1\nname: A\nawards: [{id: p, title: P}]\nskills: [{id: s, name: S}, {id: t, name: T}]\n"
    assert [(section, index, entry.id) for section, index, entry in value_of(Profile, text).entries()] == [
        ("awards", 0, "p"),
        ("skills", 0, "s"),
        ("skills", 1, "t"),
    ]


def test_the_level_of_an_indicator() -> None:
    """The catalogue says at which level an indicator stands."""
    document, _ = read_document(shipped("specs") / "competencies/it-operations.yaml", Competency)
    assert document is not None
    assert document.value.level_of("runs-what-you-build") == 2
    assert document.value.level_of("walks-on-water") is None


def test_the_words_of_a_shift() -> None:
    """`from` is a word of Python's own, and stays the word of the file."""
    document, _ = read_document(shipped("specs") / "software-engineering/backend/backend-l1.yaml", Drs)
    assert document is not None
    (step,) = document.value.journey.up
    assert (step.role, step.theme) == ("backend-l2", "Ownership")
    assert [(shift.from_, shift.to) for shift in step.shifts] == [
        ("executing tasks", "owning outcomes"),
        ("writing code", "designing systems"),
        ("asking questions", "answering them"),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_values_are_frozen_and_strict(kind: str) -> None:
    """No shape can be changed after reading or takes a key that it does not know."""
    assert KINDS[kind].model_config["frozen"] is True
    assert KINDS[kind].model_config["extra"] == "forbid"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n", "1:1 missing-key: the key 'format' is missing"),
        ("format: [x]\n", "1:9 wrong-format: 'this' is no kind of file"),
        ("format: tailorcv/accomplishmnt@1\n", "1:9 wrong-format: 'tailorcv/accomplishmnt@1' is no kind of file"),
        ("format: drs@1\n", "1:9 wrong-format: 'drs@1' is no kind of file"),
        ("format: tailorcv/drs@7\n", "1:9 newer-format: 'tailorcv/drs@7' is newer than this program"),
    ],
)
def test_a_file_says_what_it_is(here: Path, text: str, expected: str) -> None:
    """Without a known `format:` nothing else can be judged."""
    document, problems = read_any(write(here / "f.yaml", text))
    assert document is None
    assert expected in in_short(problems)


def test_reading_any_kind(here: Path) -> None:
    """The `format:` line chooses the shape; a file that is no text or no YAML has the problems of that stage."""
    document, problems = read_any(write(here / "f.yaml", "format: tailorcv/workspace@1\n"))
    assert document is not None
    assert (type(document.value), problems) == (KINDS["workspace"], ())
    assert read_any(here / "nowhere.yaml")[1][0].code == "missing-file"
    assert read_any(write(here / "g.yaml", "a: ["))[1][0].code == "unclosed-bracket"

import pytest

from tailorcv.problems import MAX_QUOTED, Place, Problem, did_you_mean, has_errors, in_order, short

HERE = Place("a.yaml", 2, 3)
ERROR = Problem(HERE, "bad-id", "wrong")
WARNING = Problem(HERE, "bad-id", "odd", severity="warning")


def test_a_place_reads_as_editors_and_terminals_link_it() -> None:
    """`path:line:column`; a file as a whole is its first character."""
    assert str(Place("record/profile.yaml", 12, 3)) == "record/profile.yaml:12:3"
    assert str(Place("record/profile.yaml")) == "record/profile.yaml:1:1"


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        pytest.param([], False, id="none"),
        pytest.param([WARNING], False, id="a warning"),
        pytest.param([WARNING, ERROR], True, id="a warning and an error"),
    ],
)
def test_only_errors_make_a_file_wrong(problems: list[Problem], expected: bool) -> None:  # noqa: FBT001
    """Warnings alone leave the exit code at 0."""
    assert has_errors(problems) is expected
    assert has_errors(tuple(problems)) is expected


def test_problems_are_told_in_the_order_of_the_files() -> None:
    """By path, then line, then column as numbers, each once, however they were found."""
    first = Problem(Place("a.yaml", 2, 1), "c", "m")
    second = Problem(Place("a.yaml", 10, 2), "c", "m")
    third = Problem(Place("a.yaml", 10, 11), "c", "m")
    fourth = Problem(Place("b.yaml", 1, 1), "c", "m")
    assert in_order([fourth, third, first, second, first]) == (first, second, third, fourth)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param("titel", "did you mean 'title'?", id="letters swapped"),
        pytest.param("Title", "did you mean 'title'?", id="upper case"),
        pytest.param("TITLE", "did you mean 'title'?", id="all upper case"),
        pytest.param("competences", "did you mean 'competencies'?", id="the nearest of several"),
        pytest.param("hobby", "", id="nothing near"),
        pytest.param("", "", id="nothing at all"),
    ],
)
def test_the_nearest_known_word_is_offered(found: str, expected: str) -> None:
    """A hint only where it is likely to be right."""
    assert did_you_mean(found, ["title", "action", "competencies", "complete"]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "", id="empty"),
        pytest.param("a" * MAX_QUOTED, "a" * MAX_QUOTED, id="as long as may be"),
        pytest.param("a" * (MAX_QUOTED + 1), "a" * (MAX_QUOTED - 1) + "…", id="one too many"),
        pytest.param("ä" * 2_000_000, "ä" * (MAX_QUOTED - 1) + "…", id="a whole file"),
    ],
)
def test_a_message_quotes_no_more_than_the_beginning(text: str, expected: str) -> None:
    """A key of two megabytes must not fill the screen."""
    assert short(text) == expected

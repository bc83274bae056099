import os
from pathlib import Path

import pytest
from builders import in_words

from tailorcv.library import MAX_FOLDERS, Library, yaml_files

FAMILY = "format: tailorcv/family@1\nid: circus\nname: {name}\nabout: A.\ntracks: [{{id: ring, name: Ring}}]\n"


def touch(root: Path, *names: str, text: str = "") -> Path:
    """Files with that text; returns the folder that they lie in."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param([], [], id="an empty folder"),
        pytest.param(["b.yaml", "a.yaml"], ["a.yaml", "b.yaml"], id="sorted"),
        pytest.param(["2025/q3/a.yaml", "2024/b.yaml"], ["2024/b.yaml", "2025/q3/a.yaml"], id="below folders"),
        pytest.param(["a.yml", "a.json", "a.yaml.bak", "README.md", "yaml"], [], id="other endings"),
        pytest.param([".a.yaml", ".git/b.yaml"], [], id="hidden"),
        pytest.param(["looks-like-a-file.yaml/a.yaml"], ["looks-like-a-file.yaml/a.yaml"], id="a folder with the ending"),
        pytest.param(["d/" * MAX_FOLDERS + "a.yaml"], ["d/" * MAX_FOLDERS + "a.yaml"], id="as deep as may be"),
        pytest.param(["d/" * (MAX_FOLDERS + 1) + "a.yaml"], [], id="too deep"),
    ],
)
def test_yaml_files_below_a_folder(here: Path, names: list[str], expected: list[str]) -> None:
    """The files of a folder, in an order that does not depend on the file system."""
    assert yaml_files(touch(here, *names)) == [here / name for name in expected]


def test_linked_files_are_read_and_linked_folders_passed_over(here: Path) -> None:
    """A folder that is linked into itself must not be walked forever."""
    touch(here, "elsewhere/b.yaml", "record/a.yaml")
    (here / "record" / "linked.yaml").symlink_to(here / "elsewhere" / "b.yaml")
    (here / "record" / "loop").symlink_to(here / "record", target_is_directory=True)
    assert yaml_files(here / "record") == [here / "record" / "a.yaml", here / "record" / "linked.yaml"]


def test_a_folder_that_is_not_there_holds_no_files(here: Path) -> None:
    """The folders of a workspace are optional; a file in the place of a folder holds none either."""
    touch(here, "specs")
    assert yaml_files(here / "nowhere") == []
    assert yaml_files(here / "specs") == []


def test_a_folder_that_cannot_be_listed_stands_for_itself(here: Path) -> None:
    """Whoever reads it learns the reason, instead of taking the record for empty."""
    (here / "loop").symlink_to("loop")
    assert yaml_files(here / "loop") == [here / "loop"]


@pytest.mark.parametrize(
    ("name", "table"),
    [
        pytest.param("competencies/a.yaml", "competencies", id="competency"),
        pytest.param("families/a.yaml", "families", id="family"),
        pytest.param("circus/ring/a.yaml", "roles", id="role"),
        pytest.param("circus/a.yaml", "roles", id="role without a track's folder"),
        pytest.param("a.yaml", "", id="beside the folders"),
    ],
)
def test_the_folder_tells_the_kind_of_a_spec(here: Path, name: str, table: str) -> None:
    """Finding out what there is needs no reading: the files here are empty."""
    library = Library([touch(here, name)])
    found = {"competencies": library.competencies, "families": library.families, "roles": library.roles}
    assert {kind: specs for kind, specs in found.items() if specs} == ({table: {"a": here / name}} if table else {})
    assert library.problems == []


def test_earlier_folders_come_before_later_ones(here: Path) -> None:
    """One's own spec replaces the shipped one of the same id; the other shipped ones stay."""
    touch(here, "own/families/circus.yaml", text=FAMILY.format(name="Mine"))
    touch(here, "shipped/families/circus.yaml", "shipped/families/theatre.yaml", text=FAMILY.format(name="Theirs"))
    library = Library([here / "own", here / "shipped"])
    assert library.families == {
        "circus": here / "own" / "families" / "circus.yaml",
        "theatre": here / "shipped" / "families" / "theatre.yaml",
    }
    family = library.family("circus")
    assert family is not None
    assert family.value.name == "Mine"


def test_a_spec_is_read_once(here: Path) -> None:
    """What was read stays as it was, even when the file is gone meanwhile."""
    touch(here, "families/circus.yaml", text=FAMILY.format(name="Circus"))
    library = Library([here])
    first = library.family("circus")
    (here / "families" / "circus.yaml").unlink()
    assert first is not None
    assert library.family("circus") is first


def test_problems_are_kept_once(here: Path) -> None:
    """Asking twice for a broken spec gives None twice and its problems once."""
    library = Library([touch(here, "competencies/a.yaml", "families/b.yaml", "circus/ring/c.yaml", text="format: nonsense\n")])
    for _ in range(2):
        assert library.competency("a") is None
        assert library.family("b") is None
        assert library.role("c") is None
    assert [problem.place.path for problem in library.problems if problem.code == "wrong-format"] == [
        os.path.join("competencies", "a.yaml"),  # noqa: PTH118  # as shown
        os.path.join("families", "b.yaml"),  # noqa: PTH118
        os.path.join("circus", "ring", "c.yaml"),  # noqa: PTH118
    ]


def test_an_unknown_id_is_no_problem_of_the_library(here: Path) -> None:
    """Whoever asked knows where the id stands and says so there."""
    library = Library([here])
    assert (library.role("a"), library.competency("a"), library.family("a")) == (None, None, None)
    assert library.problems == []


def test_a_folder_of_specs_that_cannot_be_listed_is_a_problem(here: Path) -> None:
    """It does not look like an empty one, and the other folders are read all the same."""
    (here / "loop").symlink_to("loop")
    library = Library([here / "loop", touch(here / "shipped", "families/circus.yaml")])
    assert [in_words(problem) for problem in library.problems] == [
        "loop:1:1: error[unreadable]: too many levels of symbolic links | see whether the path is right"
    ]
    assert list(library.families) == ["circus"]


def test_of_two_specs_with_one_name_the_first_counts_and_the_other_is_kept_in_mind(here: Path) -> None:
    """Within a folder a name is taken once; a folder that comes before another one takes precedence without complaint."""
    touch(here, "own/a/b/x.yaml", "own/c/d/x.yaml", "shipped/a/b/x.yaml")
    library = Library([here / "own", here / "shipped"])
    assert library.roles == {"x": here / "own/a/b/x.yaml"}
    assert library.twice == [(here / "own/c/d/x.yaml", here / "own/a/b/x.yaml")]

from pathlib import Path

import pytest
from builders import findings, in_words, parts_of

from tailorcv.checks.spec_references import check, check_folders
from tailorcv.library import Library
from tailorcv.shipped import shipped

LEVEL = """\
  - level: {level}
    descriptor: What a person does.
    indicators: [{{id: a{level}, text: A}}, {{id: b{level}, text: B}}, {{id: c{level}, text: C}}]
    examples: [Did one thing., Did another.]
"""


def competency(name: str) -> str:
    """A complete competency."""
    levels = "".join(LEVEL.format(level=level) for level in (1, 2, 3, 4, 5))
    return f"format: tailorcv/competency@1\nid: {name}\nname: A\nsummary: A\nlevels:\n{levels}"


def family(name: str, track: str = "ring") -> str:
    """A family with one track."""
    return f"format: tailorcv/family@1\nid: {name}\nname: A\nabout: A\ntracks: [{{id: {track}, name: A}}]\n"


def role(
    name: str = "juggler-l1", family: str = "circus", track: str = "ring", needs: str = "juggling", up: str = "", sideways: str = ""
) -> str:
    """A role of one competency; `family:` stands on line 3, `track:` on 4, `competencies:` on 5, `journey:` on 6 and 7."""
    steps = f"up: [{{role: {up}, theme: A}}]" if up else "up: []"
    moves = f"sideways: [{{role: {sideways}, why: A}}]" if sideways else "sideways: []"
    return (
        f"format: tailorcv/drs@1\nid: {name}\nfamily: {family}\ntrack: {track}\n"
        f"competencies: [{{id: {needs}, proficiency: 1, tier: core}}]\njourney: {{{steps},\n  {moves}}}\n"
        "title: A\nlevel: 1\nstatus: draft\neffective: 2025\nmission: A\ntour_of_duty: A\n"
    )


CIRCUS = {
    "specs/competencies/juggling.yaml": competency("juggling"),
    "specs/families/circus.yaml": family("circus"),
    "specs/circus/ring/juggler-l1.yaml": role(),
}


def first_twelve(pattern: str, own: str) -> str:
    """The first names in the alphabet among the shipped ones of that folder and one's own."""
    return ", ".join(sorted([own, *(path.stem for path in shipped("specs").glob(pattern))])[:12])


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        pytest.param(role(), [], id="everything known"),
        pytest.param(role(needs="it-operations"), [], id="a shipped competency"),
        pytest.param(role(up="juggler-l1", sideways="backend-l1"), [], id="one's own and shipped next roles"),
        pytest.param(role(family="software-engineering", track="backend"), [], id="a shipped family"),
        pytest.param(
            role(needs="jugling"),
            ["5:21: error[unknown-id]: there is no competency 'jugling' | did you mean 'juggling'?"],
            id="competency, a typing error",
        ),
        pytest.param(
            role(needs="xyz"),
            [f"5:21: error[unknown-id]: there is no competency 'xyz' | known: {first_twelve('competencies/*.yaml', 'juggling')} …"],
            id="competency, nothing like it",
        ),
        pytest.param(
            role(up="backend-l33"),
            ["6:23: error[unknown-id]: there is no role 'backend-l33' | did you mean 'backend-l3'?"],
            id="next role up",
        ),
        pytest.param(
            role(sideways="xyz"),
            [f"7:21: error[unknown-id]: there is no role 'xyz' | known: {first_twelve('*/*/*.yaml', 'juggler-l1')} …"],
            id="sideways move",
        ),
        pytest.param(
            role(family="circuss"),
            ["3:9: error[unknown-id]: there is no family 'circuss' | did you mean 'circus'?"],
            id="family",
        ),
        pytest.param(
            role(track="tent"),
            ["4:8: error[unknown-id]: there is no track of 'circus' 'tent' | known: ring"],
            id="track",
        ),
    ],
)
def test_the_references_of_a_role_resolve(here: Path, spec: str, expected: list[str]) -> None:
    """Competencies, family, track and next roles of one's own role exist, among one's own specs or the shipped ones."""
    files = {**CIRCUS, "specs/circus/ring/juggler-l1.yaml": spec}
    assert findings(check, here, files) == [f"specs/circus/ring/juggler-l1.yaml:{problem}" for problem in expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "specs/competencies/juggling.yaml",
            "specs/competencies/balls.yaml",
            "specs/competencies/balls.yaml:2:5: error[file-name]: the id 'juggling' is not the file's name"
            " | rename the file to juggling.yaml, or write 'id: balls'",
            id="competency",
        ),
        pytest.param(
            "specs/families/circus.yaml",
            "specs/families/tent.yaml",
            "specs/families/tent.yaml:2:5: error[file-name]: the id 'circus' is not the file's name"
            " | rename the file to circus.yaml, or write 'id: tent'",
            id="family",
        ),
        pytest.param(
            "specs/circus/ring/juggler-l1.yaml",
            "specs/circus/ring/juggler.yaml",
            "specs/circus/ring/juggler.yaml:2:5: error[file-name]: the id 'juggler-l1' is not the file's name"
            " | rename the file to juggler-l1.yaml, or write 'id: juggler'",
            id="role",
        ),
    ],
)
def test_specs_are_named_after_their_ids(here: Path, old: str, new: str, expected: str) -> None:
    """The library finds a spec by the name of its file, so the id in it must be the same."""
    files = {**CIRCUS, new: CIRCUS[old]}
    del files[old]
    assert expected in findings(check, here, files)


@pytest.mark.parametrize(
    ("old", "new", "first"),
    [
        pytest.param("specs/circus/ring/juggler-l1.yaml", "specs/circus/tent/juggler-l1.yaml", "specs/circus/ring/juggler-l1.yaml", id="role"),
        pytest.param("specs/competencies/juggling.yaml", "specs/competencies/balls/juggling.yaml", "specs/competencies/balls/juggling.yaml", id="competency"),
        pytest.param("specs/families/circus.yaml", "specs/families/arts/circus.yaml", "specs/families/arts/circus.yaml", id="family"),
    ],
)  # fmt: skip
def test_two_files_of_one_folder_have_different_names(here: Path, old: str, new: str, first: str) -> None:
    """The first one in the order of paths counts, so the other one is named; a shipped spec of that name is only replaced."""
    second = old if first == new else new
    name = Path(old).stem
    assert findings(
        check, here, {**CIRCUS, new: CIRCUS[old], "specs/software-engineering/backend/backend-l1.yaml": role("backend-l1")}
    ) == [f"{second}:1:1: error[duplicate-id]: '{name}' is taken already, by {first} | rename one of them; {first} is the one that counts"]


def test_two_files_of_another_folder_are_not_ones_own(here: Path) -> None:
    """Somebody else's library is somebody else's to mend."""
    parts_of(here, {"shipped/circus/ring/a.yaml": role("a"), "shipped/circus/tent/a.yaml": role("a"), **CIRCUS})
    library = Library([here / "specs", here / "shipped"])
    assert [path.name for path, _ in library.twice] == ["a.yaml"]
    assert [in_words(found) for found in check_folders(library, (here / "specs",))] == []


def test_a_spec_that_cannot_be_read_is_reported_by_the_library(here: Path) -> None:
    """Each kind of spec may be broken; the check goes on with the rest, and the library keeps what was wrong."""
    broken = {name: text.split("\n")[0] + "\n" for name, text in CIRCUS.items()}
    parts = parts_of(here, {**broken, "specs/circus/ring/acrobat-l1.yaml": role("acrobat-l1")})
    assert [in_words(found) for found in check(parts)] == []
    assert {problem.place.path for problem in parts.library.problems} == set(broken)


def test_only_the_given_folders_are_read(here: Path) -> None:
    """The shipped specs have their tests; a user's command does not read all of them."""
    parts = parts_of(here, {**CIRCUS, "specs/circus/ring/juggler-l1.yaml": role(needs="xyz")})
    assert list(check_folders(parts.library, ())) == []
    assert [found.code for found in check_folders(parts.library, (here / "specs",))] == ["unknown-id"]
    assert {path.name for path in parts.library._read} == {"juggling.yaml", "circus.yaml", "juggler-l1.yaml"}

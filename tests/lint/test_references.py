from pathlib import Path

import pytest
from program import write

from lint import AS_OF, CATALOGUE, RING, competency, corpus, family, role, said, spec_folder
from tailorcv.library import Library
from tailorcv.lint.corpus import corpus_of
from tailorcv.lint.references import check

SOUND = (family(), competency("juggling"))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param({}, [], id="everything known"),
        pytest.param(
            {"competencies": "[{id: jugling, proficiency: 1, tier: core}]"},
            [f"{RING}/clown.yaml:13:21: error[unknown-id]: there is no competency 'jugling' | did you mean 'juggling'?"],
            id="competency",
        ),
        pytest.param(
            {"journey": "{up: [{role: clwn, theme: A}]}"},
            [f"{RING}/clown.yaml:14:23: error[unknown-id]: there is no role 'clwn' | did you mean 'clown'?"],
            id="role",
        ),
    ],
)
def test_every_id_leads_somewhere(here: Path, keys: dict[str, str], expected: list[str]) -> None:
    """The references of a judged role; tests/checks/test_spec_references.py has all kinds of them."""
    assert said(check, corpus(here, *SOUND, role("clown", **keys))) == expected


def test_what_a_role_refers_to_may_lie_beside_the_judged_folder(here: Path) -> None:
    """And the roles there are not judged: one of them refers to nobody."""
    beside = [*SOUND, role("star", journey="{up: [{role: nobody, theme: A}]}")]
    assert said(check, corpus(here, role("clown"), beside=beside)) == []


def test_a_file_is_named_after_its_id(here: Path) -> None:
    """The name of a file is the id by which others refer to it."""
    spec_folder(here / "specs", *SOUND, role("clown"))
    (here / CATALOGUE / "juggling.yaml").rename(here / CATALOGUE / "balls.yaml")
    library = Library([here / "specs"])
    assert [found.partition(" | ")[0] for found in said(check, corpus_of(library, library.folders, AS_OF))] == [
        f"{CATALOGUE}/balls.yaml:2:5: error[file-name]: the id 'juggling' is not the file's name",
        f"{RING}/clown.yaml:13:21: error[unknown-id]: there is no competency 'juggling'",
    ]


def test_two_files_of_one_name(here: Path) -> None:
    """Only the first one counts, so the second one is named."""
    spec_folder(here / "specs", *SOUND, role("clown"), role("clown", track="tent"))
    library = Library([here / "specs"])
    [found] = said(check, corpus_of(library, library.folders, AS_OF))
    assert found == (
        f"specs/circus/tent/clown.yaml:1:1: error[duplicate-id]: 'clown' is taken already, by {RING}/clown.yaml"
        f" | rename one of them; {RING}/clown.yaml is the one that counts"
    )


def test_a_name_that_two_judged_folders_have(here: Path) -> None:
    """Only the first one is read, so the other is named instead of being passed over."""
    for folder in ("one", "two"):
        write(here / folder / "circus" / "ring" / "a.yaml", "format: [\n")
    library = Library([here / "one", here / "two"])
    found = list(check(corpus_of(library, library.folders, AS_OF)))
    assert [(one.place.path, one.code, one.message) for one in found if one.code == "duplicate-id"] == [
        ("two/circus/ring/a.yaml", "duplicate-id", "'a' is taken already, by one/circus/ring/a.yaml")
    ]

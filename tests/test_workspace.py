from pathlib import Path

import pytest
from builders import SETTINGS, in_words, parts_of, work, write

from tailorcv.problems import in_order
from tailorcv.shipped import shipped
from tailorcv.workspace import find_root, library_of, read_parts, read_record

NO_PROFILE = (
    "record/profile.yaml:1:1: error[missing-file]: the workspace has no profile"
    " | run 'tailorcv init' here to have it made; nothing that exists is overwritten"
)
TAILORING = "format: tailorcv/tailoring@1\nrole: {role}\n"


@pytest.mark.parametrize(
    ("marked", "start", "root"),
    [
        pytest.param([""], "", "", id="here"),
        pytest.param([""], "record/accomplishments/2025", "", id="above"),
        pytest.param(["", "record"], "record/accomplishments", "record", id="the nearest"),
        pytest.param(["record"], "tailorings", None, id="beside"),
        pytest.param([""], "not/there", "", id="from a folder that does not exist"),
        pytest.param([""], "a" * 300, "", id="from a name that no folder can have"),
    ],
)
def test_the_root_is_the_nearest_marked_folder(here: Path, marked: list[str], start: str, root: str | None) -> None:
    """Commands work in any folder of a workspace, like git."""
    for folder in marked:
        write(here / folder, {})
    assert find_root(Path(start)) == (None if root is None else here / root)


def test_a_folder_is_no_mark(here: Path) -> None:
    """Only a file called `tailorcv.yaml` marks a workspace."""
    (here / "tailorcv.yaml").mkdir()
    assert find_root(here) is None


def test_all_parts_are_read(here: Path) -> None:
    """Settings, profile, accomplishments, tailorings and specs, one's own before the shipped ones."""
    files = {
        "record/accomplishments/2025/refunds.yaml": work("refunds"),
        "record/accomplishments/checkout.yaml": work("checkout"),
        "tailorings/backend-l2.yaml": TAILORING.format(role="backend-l2"),
        "specs/circus/ring/juggler-l1.yaml": "",
    }
    parts = parts_of(here, files)
    assert parts.root == here
    assert parts.settings is not None
    assert parts.profile is not None
    assert parts.profile.value.name == "Mira Example"
    assert [found.value.id for found in parts.accomplishments] == ["refunds", "checkout"]
    assert [found.value.role for found in parts.tailorings] == ["backend-l2"]
    assert parts.library.folders == (here / "specs", shipped("specs"))
    assert {"juggler-l1", "backend-l1"} <= set(parts.library.roles)


def test_every_problem_of_every_file_is_reported(here: Path) -> None:
    """Of a file that has problems what fits is there for the checks; one that lacks its id is missing."""
    files = {
        "tailorcv.yaml": "format: tailorcv/workspace@1\npin: []\n",
        "record/profile.yaml": "format: tailorcv/profile@1\n",
        "record/accomplishments/checkout.yaml": work("checkout"),
        "record/accomplishments/refunds.yaml": work("refunds", "links: [intranet]"),
        "tailorings/backend-l2.yaml": "format: tailorcv/tailoring@1\n",
    }
    parts, problems = read_parts(write(here, files))
    assert [in_words(problem) for problem in in_order(problems)] == [
        (
            "record/accomplishments/refunds.yaml:4:9: error[bad-link]: 'intranet' is not a web address"
            " | write http:// or https://, without blanks and without a user name"
        ),
        "record/profile.yaml:1:1: error[missing-key]: the key 'name' is missing | add 'name: …'",
        "tailorcv.yaml:2:1: error[unknown-key]: the key 'pin' is unknown here | did you mean 'pins'?",
        "tailorings/backend-l2.yaml:1:1: error[missing-key]: the key 'role' is missing | add 'role: …'",
    ]
    assert parts.settings is not None
    assert parts.settings.value.pins == ()
    assert parts.tailorings == ()
    assert [(found.value.id, found.value.links) for found in parts.accomplishments] == [("checkout", ()), ("refunds", ())]


def test_an_empty_folder_is_no_workspace(here: Path) -> None:
    """What is missing is named; the library of shipped specs is there nevertheless."""
    parts, problems = read_parts(here)
    assert [in_words(problem) for problem in problems] == [
        "tailorcv.yaml:1:1: error[missing-file]: no such file or directory | check the spelling of the path",
        NO_PROFILE,
    ]
    assert "backend-l1" in parts.library.roles


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("nowhere", NO_PROFILE, id="a link to nowhere"),
        pytest.param(
            "profile.yaml",
            "record/profile.yaml:1:1: error[unreadable]: too many levels of symbolic links | see whether the path is right",
            id="a link to itself",
        ),
    ],
)
def test_a_profile_that_is_there_is_not_called_missing(here: Path, target: str, expected: str) -> None:
    """Only where nothing lies does the hint offer to make a profile."""
    profile = write(here, {}) / "record" / "profile.yaml"
    profile.unlink()
    profile.symlink_to(target)
    _, problems = read_parts(here)
    assert [in_words(problem) for problem in problems] == [expected]


def test_a_record_that_cannot_be_listed_is_a_problem(here: Path) -> None:
    """A record that cannot be read must not look like an empty one."""
    (write(here, {}) / "record" / "accomplishments").symlink_to("accomplishments")
    _, problems = read_parts(here)
    assert [in_words(problem) for problem in problems] == [
        "record/accomplishments:1:1: error[unreadable]: too many levels of symbolic links | see whether the path is right"
    ]


@pytest.mark.parametrize(
    ("lines", "own"),
    [
        pytest.param("", ["specs"], id="by default"),
        pytest.param("specs: [team/specs, mine]\n", ["team/specs", "mine"], id="several, in order"),
        pytest.param("specs: []\n", [], id="none"),
    ],
)
def test_the_settings_name_the_folders_of_specs(here: Path, lines: str, own: list[str]) -> None:
    """One's own folders come first, the shipped one last."""
    parts = parts_of(here, {"tailorcv.yaml": SETTINGS + lines})
    assert parts.library.folders == (*(here / folder for folder in own), shipped("specs"))


def test_without_settings_the_library_has_the_default_folder(here: Path) -> None:
    """Settings that cannot be read do not take the specs away."""
    assert library_of(here, None).folders == (here / "specs", shipped("specs"))


def test_the_record_is_read_apart_from_what_only_documents_need(here: Path) -> None:
    """A score needs neither profile nor tailorings, so that what is wrong with them does not keep it from being computed."""
    files = {
        "record/profile.yaml": "headline: no name\n",
        "record/accomplishments/checkout.yaml": work("checkout"),
        "record/accomplishments/refunds.yaml": "title: no format\n",
        "tailorings/backend-l2.yaml": "role: no format\n",
    }
    record, problems = read_record(write(here, files))
    assert record.root == here
    assert record.settings is not None
    assert [found.value.id for found in record.accomplishments] == ["checkout"]
    assert record.library.folders == (here / "specs", shipped("specs"))
    assert {problem.place.path for problem in problems} == {"record/accomplishments/refunds.yaml"}


def test_a_tailoring_is_found_by_its_role(here: Path) -> None:
    """At most one perspective is saved for a role."""
    parts = parts_of(here, {f"tailorings/{role}.yaml": TAILORING.format(role=role) for role in ("backend-l1", "backend-l2")})
    found = parts.tailoring("backend-l2")
    assert found is not None
    assert found.value.role == "backend-l2"
    assert parts.tailoring("backend-l3") is None

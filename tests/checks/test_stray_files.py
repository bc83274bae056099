from pathlib import Path

import pytest
from builders import findings, work

from tailorcv.checks.stray_files import check

INTO_RECORD = "move it to record/accomplishments/, or out of record/"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("record/accomplishments/2025/a.yaml", "", id="where accomplishments lie"),
        pytest.param("record/README.md", "", id="not YAML"),
        pytest.param("notes/a.yml", "", id="outside record and tailorings"),
        pytest.param("record/.cache/a.yml", "", id="in a hidden folder"),
        pytest.param("record/accomplishments/a.yml", "rename it to a.yaml", id="another ending"),
        pytest.param("record/accomplishments/a.YAML", "rename it to a.yaml", id="capitals"),
        pytest.param("record/accomplishments/a.b.Yml", "rename it to a.b.yaml", id="capitals, and a dot more"),
        pytest.param("record/accomplishments/2025/a.yml", "rename it to a.yaml", id="another ending, deeper"),
        pytest.param("tailorings/backend-l2.yml", "rename it to backend-l2.yaml", id="another ending, tailoring"),
        pytest.param("record/profile.yml", "rename it to profile.yaml", id="another ending, profile"),
        pytest.param("record/a.yaml", INTO_RECORD, id="beside the profile"),
        pytest.param("record/old/a.yaml", INTO_RECORD, id="in a folder beside accomplishments"),
        pytest.param("record/accomplishments-old/a.yaml", INTO_RECORD, id="in a folder with a similar name"),
        pytest.param("record/old/profile.yaml", INTO_RECORD, id="a second profile"),
        pytest.param("specs/f/t/a.yaml", "", id="where roles lie"),
        pytest.param("specs/a.yaml", "move it to competencies/, families/ or <family>/<track>/", id="beside the folders of specs"),
        pytest.param("specs/f/t/a.yml", "rename it to a.yaml", id="another ending, spec"),
    ],
)
def test_no_file_is_overlooked_silently(here: Path, name: str, hint: str) -> None:
    """A file that looks like a part of the record and is not read is a warning."""
    expected = [f"{name}:1:1: warning[stray-file]: this file is not read | {hint}"] if hint else []
    assert findings(check, here, {name: work("a")}) == expected


def test_strays_are_named_in_the_order_of_their_paths(here: Path) -> None:
    """The answer is the same on every file system."""
    names = ["record/accomplishments/2024/a.yml", "record/accomplishments/2025/a.yml", "record/accomplishments/2025/b.yml"]
    found = findings(check, here, {name: work("a") for name in reversed(names)})
    assert [line.split(":")[0] for line in found] == names


def test_folders_that_are_not_there_hold_no_strays(here: Path) -> None:
    """A workspace may be without tailorings."""
    assert findings(check, here, {}) == []

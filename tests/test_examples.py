"""The career repositories that show how it is done."""

from pathlib import Path

import pytest
from builders import in_words
from modelines import schema_named_in, schema_wanted_by, yaml_below

from tailorcv import checks
from tailorcv.workspace import read_parts

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def relative(path: Path) -> str:
    """The path below the examples, for the names of tests."""
    return str(path.relative_to(EXAMPLES))


def test_there_are_three_examples() -> None:
    """A new folder needs a line in the tests below."""
    assert sorted(folder.name for folder in EXAMPLES.iterdir() if (folder / "tailorcv.yaml").exists()) == [
        "early-career",
        "endorsed",
        "ten-years",
    ]


@pytest.mark.parametrize(("name", "at_least"), [("early-career", 12), ("endorsed", 3), ("ten-years", 60)])
def test_an_example_is_sound_and_has_enough_to_look_at(name: str, at_least: int) -> None:
    """It reads without a problem or a warning, no file is left out, and it has pins and accomplishments."""
    parts, problems = read_parts(EXAMPLES / name)
    assert [in_words(problem) for problem in (*problems, *checks.run(parts))] == []
    assert parts.settings is not None
    assert parts.settings.value.pins
    assert len(parts.accomplishments) >= at_least
    read = 2 + len(parts.accomplishments) + len(parts.tailorings)  # tailorcv.yaml and the profile
    assert read == len(yaml_below(EXAMPLES / name))


@pytest.mark.parametrize("path", yaml_below(EXAMPLES), ids=relative)
def test_the_first_line_points_an_editor_to_the_schema(path: Path) -> None:
    """Completion works in a checkout without any setting."""
    assert schema_named_in(path) == schema_wanted_by(path)
    assert schema_named_in(path).is_file()

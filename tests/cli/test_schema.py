"""`tailorcv schema`."""

import pytest
from program import ROOT, process, tailorcv

from tailorcv.kinds import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schema(kind: str) -> None:
    """What is printed is the file in `schema/`, byte for byte, so that `>` makes the same file anywhere."""
    shipped = (ROOT / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert tailorcv("schema", kind) == (0, shipped, "")


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("drss", "tailorcv: there is no kind of file 'drss'; did you mean 'drs'?\n"),
        ("Family", "tailorcv: there is no kind of file 'Family'; did you mean 'family'?\n"),
        (
            "xyz",
            (
                "tailorcv: there is no kind of file 'xyz'; choose from:"
                " workspace, profile, accomplishment, tailoring, drs, competency, family, endorsement-request\n"
            ),
        ),
        ("\x1b[31m", "tailorcv: there is no kind of file '\\u001b[31m'; choose from:"),
    ],
)
def test_an_unknown_kind(kind: str, message: str) -> None:
    """Exit code 2, and the nearest kind or all of them; the terminal is not played with."""
    answer = tailorcv("schema", kind)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(message)


def test_a_kind_is_needed() -> None:
    """As a process: the argument that is missing is named, and there is no traceback."""
    answer = process("schema")
    assert (answer.code, answer.out) == (2, "")
    assert "Missing argument 'KIND'" in answer.err

"""Steps are taken back newest first, and a step that cannot be written leaves the file as it is."""

from pathlib import Path

from program import write
from reading import in_short

from tailorcv.studio.history import History, Step, written
from tailorcv.textfile import TextFile, read_text


def text(content: str) -> TextFile:
    """A file's text."""
    return TextFile("f.yaml", content, content.encode())


def test_the_order_of_steps() -> None:
    """What was taken back can be done again until something new is done."""
    history, path = History(), Path("f.yaml")
    first, second = Step(path, None, text("1"), "one"), Step(path, text("1"), text("2"), "two")
    history.did(first)
    history.did(second)
    assert (history.undo, history.redo) == (second, None)
    history.undid()
    assert (history.undo, history.redo) == (first, second)
    history.redid()
    assert (history.undo, history.redo) == (second, None)
    history.undid()
    history.did(second)
    assert (history.undo, history.redo) == (second, None)


def test_a_file_comes_changes_and_goes(here: Path) -> None:
    """Each step writes what is meant, byte for byte, a mark at the beginning included."""
    path, marked = here / "f.yaml", TextFile("f.yaml", "two\n", b"\xef\xbb\xbftwo\n")
    steps = [Step(path, None, text("one\n"), ""), Step(path, text("one\n"), marked, ""), Step(path, marked, None, "")]
    assert [(written(step), path.read_bytes() if path.exists() else None) for step in steps] == [
        (None, b"one\n"),
        (None, b"\xef\xbb\xbftwo\n"),
        (None, None),
    ]
    assert written(steps[2].reversed()) is None
    assert path.read_bytes() == marked.raw


def test_a_step_over_something_else(here: Path) -> None:
    """It is a problem, and nothing changes."""
    path = write(here / "f.yaml", "theirs\n")
    found = [
        written(step)
        for step in (
            Step(path, None, text("mine\n"), ""),
            Step(path, text("old\n"), text("mine\n"), ""),
            Step(path, text("old\n"), None, ""),
        )
    ]
    assert [in_short([problem])[0].split(":")[1] for problem in found if problem] == [
        "1 file-exists",
        "1 changed-meanwhile",
        "1 changed-meanwhile",
    ]
    file, _ = read_text(path)
    assert file is not None
    assert file.text == "theirs\n"

"""`tailorcv log --edit` and the editor that opens again: what is typed is never lost."""

import stat
import sys
from pathlib import Path

import pytest
from program import Answer, tailorcv, workspace, write

ACCOMPLISHMENTS = Path("record/accomplishments")


def edits(root: Path, *rounds: str) -> str:
    """An editor that does in each round what is written in Python, with `text` as the file; what it saw is kept in seen-1 and so on."""
    body = "\n".join(f"    {number}: lambda text: {code}," for number, code in enumerate(rounds, 1))
    script = (
        "#!/usr/bin/env python3\n"
        "import pathlib, sys\n"
        f"rounds = {{\n{body}\n}}\n"
        f"here = pathlib.Path({str(root)!r})\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        "number = len(list(here.glob('seen-*'))) + 1\n"
        "text = path.read_text()\n"
        "(here / f'seen-{number}').write_text(text)\n"
        "new = rounds[number](text)\n"
        "path.write_bytes(new) if isinstance(new, bytes) else path.write_text(new)\n"
    )
    path = write(root / "editor.py", script)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def log(root: Path, *rounds: str, flags: tuple[str, ...] = ()) -> Answer:
    """`log --edit` with such an editor."""
    return tailorcv("log", "--edit", "--date", "2026-11", *flags, EDITOR=edits(root, *rounds), VISUAL="")


def test_the_template(here: Path) -> None:
    """What is known stands there, every other key has a hint, and hints do not reach the file."""
    workspace(here)
    answer = log(here, "text.replace('title: \\n', 'title: Wrote it\\n')")
    assert answer.code == 0
    seen = (here / "seen-1").read_text(encoding="utf-8")
    assert seen.startswith(
        "# yaml-language-server: $schema=../../.tailorcv/schema/accomplishment.schema.json\n"
        "#: Save and close to log it. Save it empty to forget it. Lines that begin with '#:' are hints; they go away.\n"
        "format: tailorcv/accomplishment@1\ndate: 2026-11\ntitle: \n"
    )
    assert [line.split()[1] for line in seen.splitlines()[5:]] == [
        *("id:", "position:", "project:", "title:", "situation:", "action:", "result:", "metrics:", "competencies:", "links:", "private:"),
        "notes:",
    ]
    assert (here / ACCOMPLISHMENTS / "wrote-it.yaml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../.tailorcv/schema/accomplishment.schema.json\n"
        "format: tailorcv/accomplishment@1\nid: wrote-it\ndate: 2026-11\ntitle: Wrote it\n"
    )


def test_a_template_with_a_text_suggests_tags(here: Path) -> None:
    """The words that spoke stand with each, as a hint."""
    workspace(here)
    assert log(here, "text", flags=("Cut the latency of checkout",)).code == 0
    assert "#: Perhaps it shows: performance-engineering (latency)" in (here / "seen-1").read_text(encoding="utf-8")


def test_errors_stand_at_the_top_and_the_text_stays(here: Path) -> None:
    """The editor opens again with every error, its hint and the line that it is in; comments of one's own stay in the file."""
    workspace(here)
    first = "text.replace('title: \\n', '# mine\\ntitle: Wrote it\\nmetric: 3\\n').replace('2026-11', '2026-13')"
    answer = log(here, first, "text.replace('2026-13', '2026-12').replace('metric: 3\\n', '')")
    assert answer.code == 0
    assert (here / "seen-2").read_text(encoding="utf-8").splitlines()[:2] == [
        "#! '2026-13' is on no calendar; write 2025, 2025-07 or 2025-07-14   in: date: 2026-13",
        "#! the key 'metric' is unknown here; did you mean 'metrics'?   in: metric: 3",
    ]
    assert (here / ACCOMPLISHMENTS / "wrote-it.yaml").read_text(encoding="utf-8").endswith("date: 2026-12\n# mine\ntitle: Wrote it\n")


def test_whoever_gives_up_keeps_the_text(here: Path) -> None:
    """Closed with the same text and the same errors, the command ends and says where the text is."""
    workspace(here)
    answer = log(here, "text.replace('title: \\n', 'title: Much work\\nx: y\\n')", "text")
    assert answer.code == 1
    assert "the key 'x' is unknown here; nothing was written, and your text is in " in answer.err
    kept = Path(answer.err.strip().rpartition(" ")[2])
    assert "title: Much work\nx: y\n" in kept.read_text(encoding="utf-8")
    assert list((here / ACCOMPLISHMENTS).glob("*")) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("''", "the text was empty; nothing was logged"),
        ("'# only a comment\\n'", "the text was empty; nothing was logged"),
        ("text.encode('utf-16')", "the text is not UTF-8; nothing was written, and it is in "),
        ("sys.exit(3)", "the editor ended with 3; nothing was written, and your text is in "),
        ("path.unlink() or sys.exit(0)", "the editor left no file"),
    ],
)
def test_editors_that_leave_nothing(here: Path, code: str, words: str) -> None:
    """Each ends the command, and no file is made."""
    workspace(here)
    answer = log(here, code)
    assert (answer.code, words in answer.err) == (1, True), answer.err
    assert list((here / ACCOMPLISHMENTS).glob("*")) == []


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("no-such-editor-here --wait", "the editor 'no-such-editor-here' cannot be started: No such file or directory"),
        ("vi 'open", "$EDITOR is no command: a quote is not closed"),
    ],
)
def test_editors_that_do_not_start(here: Path, editor: str, words: str) -> None:
    """The message names the editor and what is wrong."""
    workspace(here)
    answer = tailorcv("log", "--edit", EDITOR=editor, VISUAL="")
    assert (answer.code, words in answer.err) == (2, True), answer.err


def test_no_editor_at_all(here: Path) -> None:
    """How to name one is said."""
    workspace(here)
    answer = tailorcv("log", "--edit", EDITOR="", VISUAL="", PATH=str(here))
    assert (answer.code, answer.err) == (2, "tailorcv: no editor was found; name yours in EDITOR, like EDITOR='code --wait'\n")


def test_a_usual_editor(here: Path) -> None:
    """Without $VISUAL and $EDITOR the first usual one is taken."""
    workspace(here)
    (here / "bin").mkdir()
    (here / "bin" / "python3").symlink_to(sys.executable)
    Path(edits(here, "text.replace('title: \\n', 'title: Wrote it\\n')")).rename(here / "bin" / "nano")
    assert tailorcv("log", "--edit", EDITOR="", VISUAL=" ", PATH=str(here / "bin")).code == 0
    assert (here / "seen-1").exists()


@pytest.mark.parametrize(
    ("typed", "name", "head"),
    [
        ("title: Did it\ndate: 2026\n", "did-it", "format: tailorcv/accomplishment@1\nid: did-it\ntitle: Did it\n"),
        ("id:\ntitle: Did it\ndate: 2026\n", "did-it", "format: tailorcv/accomplishment@1\nid: did-it\ntitle: Did it\n"),
        ("title: Did it\nid: other\ndate: 2026\n", "other", "format: tailorcv/accomplishment@1\ntitle: Did it\nid: other\n"),
    ],
)
def test_format_and_id_are_filled_in(here: Path, typed: str, name: str, head: str) -> None:
    """Whoever deletes the template and types three lines gets a sound file."""
    workspace(here)
    assert log(here, repr(typed)).code == 0
    assert (here / ACCOMPLISHMENTS / f"{name}.yaml").read_text(encoding="utf-8").startswith(head)


def test_an_id_that_is_taken_is_an_error_in_the_editor(here: Path) -> None:
    """The person can choose another one before anything is written."""
    workspace(here, accomplishments={"there": "date: 2026\ntitle: There\n"})
    answer = log(here, "text.replace('title: \\n', 'title: Wrote it\\nid: there\\n')", "text.replace('id: there', 'id: here')")
    assert answer.code == 0
    assert (
        (here / "seen-2").read_text(encoding="utf-8").startswith("#! the id 'there' is taken already; choose another one   in: id: there\n")
    )
    assert (here / ACCOMPLISHMENTS / "here.yaml").exists()


def test_a_text_that_is_no_yaml(here: Path) -> None:
    """What the reader says stands at the top, as for any file."""
    workspace(here)
    answer = log(here, "'title: [\\n'", "'title: Did it\\ndate: 2026\\n'")
    assert answer.code == 0
    assert (here / "seen-2").read_text(encoding="utf-8").startswith("#! ")

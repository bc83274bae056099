"""`tailorcv edit`: fields by flags, the rest by hand, and what is not meant stays byte for byte."""

from pathlib import Path

import pytest
from program import tailorcv, workspace, write

WORK = """\
# mine
format: tailorcv/accomplishment@1
id: cut   # short
date: 2026-01
title: "Cut it"
competencies:
  it-operations: 2   # on-call
links: [https://a.example.org]
"""


def edit(root: Path, *flags: str, before: str = WORK) -> str:
    """The file after `edit cut` with these flags."""
    workspace(root)
    write(root / "record/accomplishments/cut.yaml", before)
    answer = tailorcv("edit", "cut", *flags)
    assert (answer.code, answer.out) == (0, "changed  record/accomplishments/cut.yaml\n"), answer.err
    return (root / "record/accomplishments/cut.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("flags", "old", "new"),
    [
        (["--title", "Cut it twice"], '"Cut it"', '"Cut it twice"'),
        (["--title", "Cut"], '"Cut it"', "Cut"),
        (["--date", "2026-02-03"], "2026-01", "2026-02-03"),
        (["--tag", "it-operations:3"], "it-operations: 2 ", "it-operations: 3 "),
        (["--tag", "system-design:1"], "2   # on-call\n", "2   # on-call\n  system-design: 1\n"),
        (["--link", "https://b.example.org/x"], "[https://a.example.org]", "[https://a.example.org, https://b.example.org/x]"),
        (["--result", "Less: more # or not"], '"Cut it"\n', '"Cut it"\nresult: "Less: more # or not"\n'),
        (["--project", "x"], "date: 2026-01\n", "date: 2026-01\nproject: x\n"),
        (["--private"], "example.org]\n", "example.org]\nprivate: true\n"),
        (["--metric", "p95: 900 -> 210 ms"], "g]\n", "g]\nmetrics:\n  - {name: p95, before: 900, after: 210, unit: ms}\n"),
        (["--untag", "it-operations"], "competencies:\n  it-operations: 2   # on-call\n", ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_one_change(here: Path, flags: list[str], old: str, new: str) -> None:
    """Only what is meant changes; comments and quotes elsewhere stay."""
    assert edit(here, *flags) == WORK.replace(old, new)


def test_start_and_end_take_the_place_of_the_date(here: Path) -> None:
    """A file has one kind of date."""
    assert edit(here, "--start", "2025", "--end", "2026-01") == WORK.replace("date: 2026-01", "start: 2025\nend: 2026-01")
    assert edit(here, "--date", "2024", before=WORK.replace("date: 2026-01", "start: 2025\nend: 2026-01")) == WORK.replace(
        "2026-01", "2024"
    )


def test_public_takes_private_out(here: Path) -> None:
    """And an empty text takes its key out."""
    assert edit(here, "--public", "--notes", "", before=f"{WORK}private: true\nnotes: x\n") == WORK


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--title", ""], "error[missing-key]: the key 'title' is missing"),
        (["--untag", "it-operation"], "--untag: it is not tagged 'it-operation'; did you mean 'it-operations'?"),
        (["--untag", "x"], "--untag: it is not tagged 'x'; tags: it-operations"),
        (["--tag", "it-operations"], "--tag: 'it-operations' names no level"),
        (["--tag", "it-operation:2"], "error[unknown-id]: there is no competency 'it-operation'"),
        (["--position", "acme"], "error[unknown-id]: the profile has no position 'acme'"),
        (["--end", "2026"], "both date and start or end"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_mistakes_change_nothing(here: Path, flags: list[str], words: str) -> None:
    """What is wrong is said with its place, and the file stays."""
    workspace(here)
    write(here / "record/accomplishments/cut.yaml", WORK)
    answer = tailorcv("edit", "cut", *flags)
    assert (answer.code, words in answer.err) == (2, True), answer.err
    assert (here / "record/accomplishments/cut.yaml").read_text(encoding="utf-8") == WORK


def test_nothing_to_change(here: Path) -> None:
    """The value that is there already."""
    workspace(here)
    write(here / "record/accomplishments/cut.yaml", WORK)
    assert tailorcv("edit", "cut", "--link", "https://a.example.org").err == "nothing was changed\n"


def test_an_unknown_id(here: Path) -> None:
    """With a hint at the nearest one; in an empty record with the way to begin."""
    workspace(here)
    assert tailorcv("edit", "cut").err == "tailorcv: there is no accomplishment 'cut'; there are none yet; begin with 'tailorcv log'\n"
    write(here / "record/accomplishments/cut.yaml", WORK)
    assert tailorcv("edit", "cutt").err == "tailorcv: there is no accomplishment 'cutt'; did you mean 'cut'?\n"
    assert tailorcv("edit", "zebra").err == "tailorcv: there is no accomplishment 'zebra'; 'tailorcv list' shows all 1\n"


def test_a_layout_that_cannot_be_spliced(here: Path) -> None:
    """What to do by hand is said."""
    workspace(here)
    write(here / "record/accomplishments/cut.yaml", "{format: tailorcv/accomplishment@1, id: cut, date: 2026, title: Cut}\n")
    answer = tailorcv("edit", "cut", "--result", "Less")
    assert (answer.code, answer.err) == (
        1,
        "tailorcv: record/accomplishments/cut.yaml: the file is one flow mapping; add 'result: Less' by hand\n",
    )


def test_a_file_that_is_no_yaml(here: Path) -> None:
    """Flags cannot change it, the editor can."""
    workspace(here)
    write(here / "record/accomplishments/cut.yaml", "format: [\n")
    answer = tailorcv("edit", "cut", "--result", "Less")
    assert answer.code == 1
    assert answer.err.endswith("tailorcv: mend it first, or open it: tailorcv edit cut\n")
    editor = write(
        here / "editor.sh", "#!/bin/sh\nprintf 'format: tailorcv/accomplishment@1\\nid: cut\\ndate: 2026\\ntitle: Cut\\n' > \"$1\"\n"
    )
    editor.chmod(0o755)
    assert tailorcv("edit", "cut", EDITOR=str(editor), VISUAL="").code == 0
    assert tailorcv("validate").code == 0


def test_by_hand(here: Path) -> None:
    """The editor gets the file's own text, and an empty one changes nothing."""
    workspace(here)
    write(here / "record/accomplishments/cut.yaml", WORK)
    editor = write(here / "editor.sh", "#!/bin/sh\nsed -i 's/Cut it/Cut them/' \"$1\"\n")
    editor.chmod(0o755)
    assert tailorcv("edit", "cut", EDITOR=str(editor), VISUAL="").code == 0
    assert (here / "record/accomplishments/cut.yaml").read_text(encoding="utf-8") == WORK.replace("Cut it", "Cut them")
    write(editor, '#!/bin/sh\n: > "$1"\n')
    answer = tailorcv("edit", "cut", EDITOR=str(editor), VISUAL="")
    assert (answer.code, answer.err) == (1, "tailorcv: the text was empty; nothing was changed ('tailorcv retract cut' takes it out)\n")


def test_another_program_saves_in_between(here: Path) -> None:
    """While the editor is open the file changes: it stays as the other one left it, and what was typed is printed."""
    workspace(here)
    path = write(here / "record/accomplishments/cut.yaml", WORK)
    editor = write(here / "editor.sh", f"#!/bin/sh\nsed -i 's/Cut it/Mine/' \"$1\"\nsed -i 's/Cut it/Theirs/' {path}\n")
    editor.chmod(0o755)
    answer = tailorcv("edit", "cut", EDITOR=str(editor), VISUAL="")
    assert answer.code == 1
    assert "error[changed-meanwhile]: the file changed since it was read; nothing was written" in answer.err
    assert 'title: "Mine"' in answer.err
    assert "Theirs" in path.read_text(encoding="utf-8")


def test_signed_words(here: Path) -> None:
    """Whoever changes them learns that the signatures are about the old ones."""
    workspace(here)
    write(here / "record/accomplishments/cut.yaml", WORK)
    for who in ("bob", "ann"):
        write(here / f"endorsements/cut.{who}.2026.json", "{}")
    answer = tailorcv("edit", "cut", "--title", "Cut them")
    assert answer.err == "2 statements of peers are about the words as they were; see 'tailorcv verify cut'\n"

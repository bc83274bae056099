"""`tailorcv validate` on good, bad and hostile input, as a person sees it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import EARLY_CAREER, ROOT, TEN_YEARS, process, tailorcv, workspace, write

GOOD = {"one": "date: 2025\ntitle: A\n"}


def heads(text: str) -> list[str]:
    """The lines that name a place, without the excerpts under them."""
    return [line for line in text.splitlines() if not line.startswith("  ")]


@pytest.mark.parametrize(("folder", "files"), [(EARLY_CAREER, 19), (TEN_YEARS, 72)], ids=["early career", "ten years"])
def test_the_examples_are_fine(folder: Path, files: int) -> None:
    """Nothing on standard output, one line of account, exit code 0."""
    answer = tailorcv("-C", folder, "validate")
    assert (answer.code, answer.out, answer.err) == (0, "", f"{files} files: no errors, no warnings\n")


def test_the_shipped_specs_are_fine() -> None:
    """A folder of specs is checked without a workspace around it."""
    answer = tailorcv("validate", ROOT / "specs")
    assert (answer.code, answer.out, answer.err) == (0, "", "128 files: no errors, no warnings\n")


def test_all_problems_of_all_files_at_once(here: Path) -> None:
    """A broken settings file hides nothing of what is wrong elsewhere."""
    workspace(here, settings="pins: [{role: backend-12}]\nfrobnicate: 1\n", profile="contact: {email: nobody}\n")
    write(here / "record/accomplishments/one.yaml", 'format: tailorcv/accomplishment@1\nid: one\ndate: 2025\ntitle: "A\n')
    write(here / "record/accomplishments/two.yaml", "format: tailorcv/accomplishment@1\nid: too\ndate: 2025\ntitle: B\nposition: acme\n")
    write(here / "tailorings/backend-l1.yaml", "format: tailorcv/tailoring@1\nrole: backend-l1\nhide: [ghost]\n")
    answer = tailorcv("validate")
    assert answer.code == 1
    assert [head.split("; ")[0] for head in heads(answer.out)] == [
        "record/accomplishments/one.yaml:4:8: error[unclosed-quote]: a quote opens here and is never closed",
        "record/accomplishments/two.yaml:2:5: error[file-name]: the id 'too' is not the file's name",
        "record/accomplishments/two.yaml:5:11: error[unknown-id]: the profile has no position 'acme'",
        "record/profile.yaml:3:18: error[bad-email]: 'nobody' is not an e-mail address",
        "tailorcv.yaml:2:15: error[unknown-id]: there is no role 'backend-12'",
        "tailorcv.yaml:3:1: error[unknown-key]: the key 'frobnicate' is unknown here",
        "tailorings/backend-l1.yaml:3:8: error[unknown-id]: there is no accomplishment 'ghost'",
    ]
    assert answer.err == "5 files: 7 errors, no warnings\n"


def test_a_caret_stands_under_the_place(here: Path) -> None:
    """Wide characters before the place move the caret by two cells each."""
    write(here / "one.yaml", "format: tailorcv/accomplishment@1\nid: one\ndate: 2025\ntitle: 速度\nlinks: [nowhere]\n")
    write(here / "two.yaml", 'format: tailorcv/accomplishment@1\nid: two\ndate: 2025\ntitle: x\nvariants: {"速": ""}\n')
    assert tailorcv("validate", "one.yaml", "two.yaml").out == (
        "one.yaml:5:9: error[bad-link]: 'nowhere' is not a web address; write http:// or https://, without blanks and without a user name\n"
        "  5 | links: [nowhere]\n"
        "    |         ^\n"
        "two.yaml:5:12: error[bad-id]: '速' is not an id; use lower-case letters, digits and single hyphens\n"
        '  5 | variants: {"速": ""}\n'
        "    |            ^\n"
        "two.yaml:5:17: error[empty-value]: the value of '速' is empty; write a text, or leave the key out\n"
        '  5 | variants: {"速": ""}\n'
        "    |                  ^\n"
    )


HOSTILE = [
    ("syntax", "a: b: c\n", "1:5: error[bad-colon]"),
    ("unclosed quote", "format: 'x\n", "1:9: error[unclosed-quote]"),
    ("unclosed bracket", "format: [x\n", "1:9: error[unclosed-bracket]"),
    ("tab", "format:\n\t- x\n", "2:1: error[tab-indent]"),
    ("duplicate key", "format: x\nformat: y\n", "2:1: error[duplicate-key]"),
    (
        "unknown key",
        "format: tailorcv/family@1\nid: a\nname: A\nabout: A\ntracks: [{id: b, name: B}]\nnane: x\n",
        "6:1: error[unknown-key]",
    ),
    ("wrong type", "format: tailorcv/family@1\nid: a\nname: A\nabout: A\ntracks: none\n", "5:9: error[wrong-type]"),
    ("impossible date", "format: tailorcv/accomplishment@1\nid: a\ndate: 2025-02-30\ntitle: A\n", "3:7: error[bad-date]"),
    ("level 6", "format: tailorcv/accomplishment@1\nid: a\ndate: 2025\ntitle: A\ncompetencies: {x: 6}\n", "5:19: error[out-of-range]"),
    ("anchor", "a: &x 1\n", "1:4: error[yaml-anchor]"),
    ("alias", "a: *x\n", "1:4: error[yaml-alias]"),
    ("tag", "a: !!python/object:os.system {}\n", "1:4: error[yaml-tag]"),
    ("deep nesting", "a: " + "[" * 100_000, "1:35: error[too-deep]"),
    ("control character", "a: \x1b[31m\n", "1:4: error[control-character]"),
    ("escaped control character", 'a: "\\e[31m"\n', "1:4: error[control-character]"),
    ("conflict marker", "a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n", "2:1: error[conflict-marker]"),
    ("utf-16", "a: 1\n".encode("utf-16"), "1:1: error[not-utf8]"),
    ("latin-1", "name: José\n".encode("latin-1"), "1:10: error[not-utf8]"),
    ("binary", b"\x7fELF\x02\x01\x01\x00\x00", "1:8: error[binary]"),
    ("empty", "", "1:1: error[empty-file]"),
    ("only comments", "# nothing\n", "1:1: error[empty-file]"),
    ("second document", "a: 1\n---\nb: 2\n", "2:1: error[second-document]"),
    ("billion laughs", "a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "1:4: error[yaml-anchor]"),
]


@pytest.mark.parametrize(("content", "expected"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_hostile_files(here: Path, content: str | bytes, expected: str) -> None:
    """The first line says place and code, a hint follows, the exit code is 1, and it takes less than a second."""
    (here / "f.yaml").write_bytes(content.encode() if isinstance(content, str) else content)
    begun = time.monotonic()
    answer = tailorcv("validate", "f.yaml")
    assert time.monotonic() - begun < 5
    first = answer.out.splitlines()[0]
    assert answer.code == 1
    assert first.startswith(f"f.yaml:{expected}: ")
    assert "; " in first, "a hint is on the same line"
    assert "Traceback" not in answer.out + answer.err


def test_things_that_are_no_files(here: Path) -> None:
    """A named pipe, a device, a huge file and a folder answer at once, in one call."""
    os.mkfifo(here / "pipe.yaml")
    with (here / "huge.yaml").open("wb") as huge:
        huge.truncate(50_000_000)
    (here / "empty").mkdir()
    begun = time.monotonic()
    answer = tailorcv("validate", "pipe.yaml", "/dev/zero", "huge.yaml", "empty")
    assert time.monotonic() - begun < 5
    assert answer.code == 1
    assert heads(answer.out) == [
        "/dev/zero:1:1: error[not-a-file]: this is a device, not a regular file; name a .yaml file",
        "huge.yaml:1:1: error[too-large]: the file has 50.0 MB; at most 2 MB are read; split it: one accomplishment or role is one file",
        "pipe.yaml:1:1: error[not-a-file]: this is a named pipe, not a regular file; name a .yaml file",
    ]


AS_NOBODY = """
import os
from program import tailorcv
tailorcv("validate", "fine.yaml")  # imports everything while it may
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
answer = tailorcv("validate", "secret.yaml")
print(answer.code, answer.out, answer.err, end="")
"""


def test_an_unreadable_file(here: Path) -> None:
    """Without the right to read, the message says so; root, who may read all, becomes nobody for it."""
    for name in ("fine", "secret"):
        write(here / f"{name}.yaml", "format: tailorcv/workspace@1\n")
    here.chmod(0o755)
    (here / "secret.yaml").chmod(0o000)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    done = subprocess.run([sys.executable, "-c", AS_NOBODY], env=environment, capture_output=True, text=True, check=False)
    expected = "1 secret.yaml:1:1: error[unreadable]: permission denied; give yourself the right to read it: chmod u+r\n"
    assert done.stdout == f"{expected} 1 file: 1 error, no warnings\n", done.stderr


@pytest.mark.parametrize("missing", ["nowhere.yaml", "no/such/folder"])
def test_a_missing_path_is_a_mistake_of_the_command_line(here: Path, missing: str) -> None:
    """Exit code 2, and the path in the message."""
    answer = tailorcv("validate", missing)
    assert answer.code == 2
    assert answer.out == f"{missing}:1:1: error[missing-file]: no such file or directory; check the spelling of the path\n"


def test_outside_of_a_workspace(here: Path) -> None:
    """Without a path and without a workspace there is nothing to check."""
    answer = tailorcv("validate")
    assert answer.code == 2
    assert "no workspace" in answer.err
    assert "tailorcv init" in answer.err


def test_one_file_of_a_workspace_is_checked_against_the_rest(here: Path) -> None:
    """References are followed, and problems of other files stay out of sight."""
    workspace(here, accomplishments={"one": "date: 2025\ntitle: A\nposition: acme\n", "two": "date: never\ntitle: B\n"})
    answer = tailorcv("validate", "record/accomplishments/one.yaml")
    assert heads(answer.out) == [
        "record/accomplishments/one.yaml:5:11: error[unknown-id]: the profile has no position 'acme'; positions of the profile: none",
    ]
    assert answer.err == "1 file: 1 error, no warnings\n"


def test_a_folder_of_a_workspace(here: Path) -> None:
    """Only what lies below it is shown and counted."""
    workspace(here, profile="headlin: x\n", accomplishments=GOOD)
    answer = tailorcv("validate", "record/accomplishments")
    assert (answer.code, answer.err) == (0, "1 file: no errors, no warnings\n")


def test_a_file_beside_the_workspace_folders_is_judged_by_its_format(here: Path) -> None:
    """A draft that is not part of the record yet can be checked, too."""
    workspace(here)
    write(here / "drafts/x.yaml", "format: tailorcv/accomplishment@1\nid: x\n")
    answer = tailorcv("validate", "drafts/x.yaml")
    assert [head.split(": ")[1] for head in heads(answer.out)] == ["error[missing-key]"]


def test_warnings_do_not_fail(here: Path) -> None:
    """A `.yml` file is not read, which is said; the exit code stays 0."""
    workspace(here)
    write(here / "record/accomplishments/x.yml", "")
    answer = tailorcv("validate")
    assert answer.code == 0
    assert answer.out == "record/accomplishments/x.yml:1:1: warning[stray-file]: this file is not read; rename it to x.yaml\n"


def test_json_has_a_stable_shape(here: Path) -> None:
    """Programs read place, severity, code, message and hint as fields."""
    write(here / "x.yaml", "a: *b\n")
    assert json.loads(tailorcv("validate", "x.yaml", "--format", "json").out) == {
        "format": "tailorcv/problems@1",
        "files": 1,
        "problems": [
            {
                "path": "x.yaml",
                "line": 1,
                "column": 4,
                "severity": "error",
                "code": "yaml-alias",
                "message": "the alias *b",
                "hint": "write the value out where it is needed",
            },
        ],
    }


def test_github_commands_cannot_be_injected(here: Path) -> None:
    """Line ends and separators of a user's text are escaped, so that it stays one annotation."""
    write(here / "a,b.yaml", 'format: "100%\\n::error::x"\n')
    out = tailorcv("validate", "a,b.yaml", "--format", "github").out
    assert out.startswith("::error file=a%2Cb.yaml,line=1,col=9,title=wrong-format::'100%25 ::error::x' is no kind of file; ")
    assert len(out.splitlines()) == 1


def test_escape_sequences_of_a_file_do_not_reach_the_terminal(here: Path) -> None:
    """Direction marks in a message are spelled out; colours come from the program alone."""
    write(here / "x.yaml", "format: tailorcv/drs@1\n\u202etxt: 1\n")
    answer = process("validate", "x.yaml", cwd=here, FORCE_COLOR="1")
    assert "\u202e" not in answer.out
    assert "\\u202etxt" in answer.out
    assert "\x1b[31;1merror[unknown-key]\x1b[0m" in answer.out


def test_typo_in_the_format_option(here: Path) -> None:
    """The choices are named."""
    answer = tailorcv("validate", "--format", "jsn")
    assert answer.code == 2
    assert "json" in answer.err


def test_a_role_with_problems_is_not_used(here: Path) -> None:
    """What is wrong with one's own DRS is shown before any figure."""
    workspace(here)
    write(here / "specs/f/t/x.yaml", "format: tailorcv/drs@1\nid: x\ntitle: X\nlevel: high\n")
    answer = tailorcv("match", "x")
    assert (answer.code, answer.out) == (1, "")
    assert "specs/f/t/x.yaml:4:8: error[wrong-type]: 'high' is not a whole number" in answer.err
    assert answer.err.endswith("tailorcv: the role 'x' must be mended first\n")


def test_a_folder_of_specs_with_something_else_in_it(here: Path) -> None:
    """Outside of a workspace every file of a folder is judged, specs with their references."""
    write(here / "lib/competencies/y.yaml", "format: tailorcv/competency@1\nid: z\n")
    write(here / "lib/notes.yaml", "format: tailorcv/workspace@1\n")
    answer = tailorcv("validate", "lib")
    assert answer.code == 1
    assert [head.split(": ")[1] for head in heads(answer.out)] == ["error[missing-key]"] * 3
    assert answer.err == "2 files: 3 errors, no warnings\n"


def test_settings_that_cannot_be_read_hide_no_pins_check(here: Path) -> None:
    """Without settings there are no pins to look up, and the rest is checked all the same."""
    write(here / "tailorcv.yaml", "format: [\n")
    write(here / "record/profile.yaml", "format: tailorcv/profile@1\nname: A\n")
    assert tailorcv("validate").err == "2 files: 1 error, no warnings\n"

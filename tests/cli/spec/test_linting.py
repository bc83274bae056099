"""`tailorcv spec lint`: which folders are judged and how findings are shown; the rules themselves have their tests in tests/lint."""

import json
from pathlib import Path

import pytest
from circus import JUGGLER_L1, JUGGLER_L2
from program import tailorcv, workspace, write

FAMILY = "format: tailorcv/family@1\nid: air\nname: Air\nabout: All who work above the ring.\ntracks: [{id: wire, name: Wire}]\n"
ACROBAT = """\
format: tailorcv/drs@1
id: acrobat-l1
title: Acrobat
family: air
track: wire
level: 1
status: adopted
effective: 2025-07
mission: To be written.
tour_of_duty: Cross the wire once a day for a season.
competencies:
  - {id: balance, proficiency: 3, tier: core}
"""
PLACE = "air/wire/acrobat-l1.yaml"
FINDINGS = [
    "1:1: warning[thin-page]: no AI accelerators; say how people in the role work faster with AI: 'ai_accelerators:'",
    "1:1: warning[thin-page]: no responsibilities; write 6 or more outcomes that somebody in the role owns",
    "1:1: warning[thin-page]: nothing about the track; describe the role at this level: 'about:'",
    "2:5: warning[orphan]: no move leads to 'acrobat-l1' or away from it; add 'journey:' here, or name this role in the journey of another",
    "9:10: warning[unwritten]: an importer left this to you; write it, with somebody who holds the role",
    "12:5: warning[no-why]: nothing says why 'balance' counts in this role; add 'why: …'",
]


def library(folder: Path, role: str = ACROBAT) -> Path:
    """A spec folder with one family and one role that has six findings."""
    write(folder / "families/air.yaml", FAMILY)
    write(folder / PLACE, role)
    return folder


def heads(text: str) -> list[str]:
    """The lines that name a place, without excerpts and carets."""
    return [line for line in text.splitlines() if not line.startswith("  ")]


def test_the_workspaces_own_specs_by_default(circus: Path) -> None:
    """Its spec folders are judged, beside the shipped roles; warnings alone give exit code 0."""
    workspace(circus, settings="specs: [specs, more]\n")
    library(circus / "specs")
    write(circus / "more/competencies/juggling.yaml", "format: tailorcv/competency@1\nid: juggling\n")
    answer = tailorcv("spec", "lint", "--as-of", "2026-01-01")
    assert heads(answer.out)[-6:] == [f"specs/{PLACE}:{found}" for found in FINDINGS]
    assert [line.split(": ")[0] for line in heads(answer.out)[:-6]] == ["more/competencies/juggling.yaml:1:1"] * 3
    assert (answer.code, answer.err) == (1, "3 files: 3 errors, 6 warnings\n")


def test_a_folder_outside_of_a_workspace(circus: Path) -> None:
    """Each finding has its place, the line of the file and a caret."""
    library(circus / "lib")
    answer = tailorcv("spec", "lint", "lib", "--as-of", "2026-01-01")
    assert heads(answer.out) == [f"lib/{PLACE}:{found}" for found in FINDINGS]
    assert answer.out.endswith("  12 |   - {id: balance, proficiency: 3, tier: core}\n     |     ^\n")
    assert (answer.code, answer.err) == (0, "2 files: no errors, 6 warnings\n")


@pytest.mark.parametrize("folder", ["lib", "./lib/", "../{name}/lib", "{here}/lib"])
def test_ways_to_write_a_folder(circus: Path, folder: str) -> None:
    """However it is written, it is the same folder."""
    library(circus / "lib")
    answer = tailorcv("spec", "lint", folder.format(here=circus, name=circus.name), "--as-of", "2026-01-01")
    assert heads(answer.out) == [f"lib/{PLACE}:{found}" for found in FINDINGS]


def test_a_folder_is_seen_from_the_option_before_the_command(circus: Path) -> None:
    """`-C` says where relative folders begin."""
    library(circus / "far/lib")
    assert tailorcv("-C", "far", "spec", "lint", "lib", "--as-of", "2026-01-01").err == "2 files: no errors, 6 warnings\n"


def test_several_folders(circus: Path) -> None:
    """They are one library: a role of one may lead to a role of the other."""
    library(circus / "one")
    moved = ACROBAT.replace("-l1", "-l2").replace("level: 1", "level: 2").replace("proficiency: 3", "proficiency: 4")
    write(circus / "two/air/wire/acrobat-l2.yaml", f"{moved}journey:\n  sideways: [{{role: acrobat-l1, why: The wire hangs lower.}}]\n")
    answer = tailorcv("spec", "lint", "one", "two", "--as-of", "2026-01-01")
    assert not [line for line in heads(answer.out) if "error[unknown-id]" in line]
    assert answer.err == "3 files: no errors, 14 warnings\n"


@pytest.mark.parametrize(
    ("codes", "left"),
    [
        (["thin-page"], FINDINGS[3:]),
        (["thin-page", "orphan", "no-why"], [FINDINGS[4]]),
        (["no-such-code"], FINDINGS),
    ],
)
def test_ignored_codes(circus: Path, codes: list[str], left: list[str]) -> None:
    """A finding whose code is ignored is neither shown nor counted."""
    library(circus / "lib")
    answer = tailorcv("spec", "lint", "lib", "--as-of", "2026-01-01", *(part for code in codes for part in ("--ignore", code)))
    assert heads(answer.out) == [f"lib/{PLACE}:{found}" for found in left]
    assert answer.err == f"2 files: no errors, {len(left)} warning{'' if len(left) == 1 else 's'}\n"


def test_strict(circus: Path) -> None:
    """A warning is enough for exit code 1, unless it is ignored."""
    library(circus / "lib")
    assert tailorcv("spec", "lint", "lib", "--strict").code == 1
    ignored = [part for code in ("thin-page", "orphan", "unwritten", "no-why", "old-spec") for part in ("--ignore", code)]
    assert tailorcv("spec", "lint", "lib", "--strict", *ignored) == (0, "", "2 files: no errors, no warnings\n")


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2025-06-30", "8:12: warning[not-yet-effective]: the spec is adopted, and takes effect only in 2025-07"),
        ("2025-07-01", ""),
        ("2029-07-01", ""),
        ("2029-07-02", "8:12: warning[old-spec]: in force since 2025-07, more than 4 years"),
    ],
)
def test_the_day_of_judgement(circus: Path, day: str, found: str) -> None:
    """Whether a spec is too young or too old depends on `--as-of`; four years of 365.25 days are the limit."""
    library(circus / "lib")
    dated = [line for line in heads(tailorcv("spec", "lint", "lib", "--as-of", day).out) if ":8:12: " in line]
    assert [line.split(";")[0] for line in dated] == ([f"lib/{PLACE}:{found}"] if found else [])


def test_json(circus: Path) -> None:
    """The shape is that of `validate`."""
    library(circus / "lib")
    codes = [part for code in ("thin-page", "orphan", "unwritten") for part in ("--ignore", code)]
    answer = tailorcv("spec", "lint", "lib", "--format", "json", "--as-of", "2026-01-01", *codes)
    assert answer.err == ""
    assert json.loads(answer.out) == {
        "format": "tailorcv/problems@1",
        "files": 2,
        "problems": [
            {
                "path": f"lib/{PLACE}",
                "line": 12,
                "column": 5,
                "severity": "warning",
                "code": "no-why",
                "message": "nothing says why 'balance' counts in this role",
                "hint": "add 'why: …'",
            },
        ],
    }


def test_github(circus: Path) -> None:
    """One annotation a line, which a hostile name of a folder cannot break out of."""
    library(circus / "l%i:b,")
    codes = [part for code in ("thin-page", "orphan", "unwritten") for part in ("--ignore", code)]
    assert tailorcv("spec", "lint", "l%i:b,", "--format", "github", "--as-of", "2026-01-01", *codes).out == (
        f"::warning file=l%25i%3Ab%2C/{PLACE},line=12,col=5,title=no-why::nothing says why 'balance' counts in this role; add 'why: …'\n"
    )


def test_errors_of_the_files_themselves(circus: Path) -> None:
    """What makes a file invalid is an error here, too, and the exit code is 1."""
    library(circus / "lib", ACROBAT.replace("level: 1", "level: 11"))
    answer = tailorcv("spec", "lint", "lib", "--as-of", "2026-01-01")
    assert [line for line in heads(answer.out) if "error" in line] == [
        f"lib/{PLACE}:6:8: error[out-of-range]: 11 is more than 10; choose 10 or less",
    ]
    assert answer.code == 1


def test_a_reference_that_leads_nowhere(circus: Path) -> None:
    """A misspelt competency has its nearest id."""
    library(circus / "lib", ACROBAT.replace("id: balance", "id: balanse"))
    answer = tailorcv("spec", "lint", "lib", "--as-of", "2026-01-01")
    assert [line for line in heads(answer.out) if "error" in line] == [
        f"lib/{PLACE}:12:10: error[unknown-id]: there is no competency 'balanse'; did you mean 'balance'?",
    ]
    assert answer.code == 1


def test_a_ladder_that_falls(circus: Path) -> None:
    """A step of one's own that asks for less than the step below it is an error in one's own file."""
    workspace(circus)
    write(
        circus / "specs/circus/ring/juggler-l2.yaml",
        JUGGLER_L2.replace("balance, proficiency: 2", "balance, proficiency: 1").replace(
            "juggling, proficiency: 3", "juggling, proficiency: 1"
        ),
    )
    answer = tailorcv("spec", "lint")
    assert [line for line in heads(answer.out) if "error" in line] == [
        "specs/circus/ring/juggler-l2.yaml:14:33: error[falling-level]: 'juggling' falls from 2 at 'juggler-l1' to 1; ask for 2 or more",
    ]
    assert answer.code == 1


def test_only_ones_own_files_are_named(circus: Path) -> None:
    """A step between a role of one's own and a shipped one is mended in one's own file; the shipped file lies in an installation."""
    workspace(circus)
    write(circus / "specs/circus/ring/juggler-l1.yaml", JUGGLER_L1.replace("juggling, proficiency: 2", "juggling, proficiency: 4"))
    answer = tailorcv("spec", "lint")
    assert [line for line in heads(answer.out) if not line.startswith("specs/")] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "tailorcv: no specs of your own here; name a folder: tailorcv spec lint DIR\n"),
        (["empty"], "tailorcv: no specs of your own here; name a folder: tailorcv spec lint DIR\n"),
        (["nowhere"], "tailorcv: there is no folder 'nowhere'\n"),
        (["file.yaml"], "tailorcv: there is no folder 'file.yaml'\n"),
        (["empty", "--as-of", "tomorrow"], "tailorcv: --as-of: 'tomorrow' is not a day; write it like 2026-07-14\n"),
    ],
)
def test_nothing_to_judge(circus: Path, arguments: list[str], message: str) -> None:
    """Outside of a workspace, in an empty folder, and where there is no folder: exit code 2, and a word on what to do."""
    (circus / "empty").mkdir()
    write(circus / "file.yaml", ACROBAT)
    assert tailorcv("spec", "lint", *arguments) == (2, "", message)


def test_a_workspace_without_specs(circus: Path) -> None:
    """The shipped roles are not one's own."""
    answer = tailorcv("-C", workspace(circus), "spec", "lint")
    assert answer == (2, "", "tailorcv: no specs of your own here; name a folder: tailorcv spec lint DIR\n")


def test_a_folder_beside_the_working_folder(circus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in a file is an error by whichever path its folder is named."""
    write(circus / "lib/circus/ring/juggler-l1.yaml", JUGGLER_L1.replace("level: 1", "level: high"))
    (circus / "elsewhere").mkdir()
    monkeypatch.chdir(circus / "elsewhere")
    answer = tailorcv("spec", "lint", "../lib")
    assert answer.code == 1
    assert "error[wrong-type]: 'high' is not a whole number" in answer.out

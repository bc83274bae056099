"""`tailorcv spec draft`; what a posting's words mean has its tests in tests/interop/test_posting.py."""

from datetime import date
from pathlib import Path

import pytest
from program import tailorcv, workspace, write
from typer.testing import CliRunner

from tailorcv.cli.app import app

MONTH = date.today().strftime("%Y-%m")
POSTING = """\
# Senior Juggler

We are a small circus, and we want you.

- Juggling with balls and clubs, whose throws everybody sees
- Counting cash, coins and tickets in the till after each show
- Salary and benefits: the balls and clubs are yours
"""
TOLD = """\
Senior Juggler, L4, circus / ring
  Level from “Senior” in the title; family and track from the title of juggler-l1.
  Tiers lean on what juggler-l1 asks for.
  juggling: level 3, core?
    “Juggling with balls and clubs, whose throws everybody sees” (throws, clubs, juggling, balls)
  counting: level 2, core?
    “Counting cash, coins and tickets in the till after each show” (counting, cash, coins, tickets, till)
"""
SENIOR_JUGGLER = f"""\
# A draft from a job posting. Every 'why' is a guess and quotes its line; the responsibilities are quotations.
# Level from “Senior” in the title; family and track from the title of juggler-l1.
# Tiers lean on what juggler-l1 asks for.
format: tailorcv/drs@1
id: senior-juggler
title: Senior Juggler
family: circus
track: ring
level: 4
status: draft
effective: {MONTH}
mission: To be written.
tour_of_duty: To be written.
responsibilities:
  - id: juggling-with-balls-and-clubs
    text: Juggling with balls and clubs, whose throws everybody sees
  - id: counting-cash-coins-and-tickets
    text: Counting cash, coins and tickets in the till after each show
competencies:
  - id: juggling
    proficiency: 3
    tier: core
    why: 'A guess from “Juggling with balls and clubs, whose throws everybody sees” (words: throws, clubs, juggling, balls;
      nearest indicator: clubs)'
  - id: counting
    proficiency: 2
    tier: core
    why: 'A guess from “Counting cash, coins and tickets in the till after each show” (words: counting, cash, coins, tickets,
      till; nearest indicator: l1)'
"""
MADE = "made  specs/circus/ring/senior-juggler.yaml\n"


def test_a_posting_becomes_a_draft(circus: Path) -> None:
    """What was guessed from which words is on the screen and in the file; what a posting cannot say is marked."""
    write(workspace(circus) / "posting.txt", POSTING)
    answer = tailorcv("spec", "draft", "posting.txt")
    assert answer == (0, f"{TOLD}{MADE}", "1 file made, none kept as before\n")
    assert (circus / "specs/circus/ring/senior-juggler.yaml").read_text(encoding="utf-8") == SENIOR_JUGGLER
    assert tailorcv("validate").err == "3 files: no errors, no warnings\n"


def test_standard_input(circus: Path) -> None:
    """With - the posting comes through a pipe."""
    workspace(circus)
    assert piped(POSTING.encode(), "spec", "draft", "-") == (0, f"{TOLD}{MADE}", "1 file made, none kept as before\n")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "tailorcv: the text is empty\n"),
        (b" \n\n\t\n", "tailorcv: the text is empty\n"),
        (
            POSTING.encode("utf-16"),
            (
                "standard input:1:1: error[not-utf8]: the file is UTF-16; save the file as UTF-8 (in most editors: save with encoding)\n"
                "tailorcv: nothing was written\n"
            ),
        ),
        (
            b"Juggler\x1b[31m\n",
            (
                "standard input:1:8: error[control-character]: control character U+001B; remove it; it is invisible in most editors\n"
                "tailorcv: nothing was written\n"
            ),
        ),
        (
            b"Senior Juggler\n\nBakes bread on every day of the week\n",
            "tailorcv: no line of this text speaks of a competency of the catalogue; is it a job posting in English?\n",
        ),
    ],
    ids=["nothing", "blanks", "utf-16", "control character", "no competency"],
)
def test_a_text_that_is_no_posting(circus: Path, raw: bytes, message: str) -> None:
    """Exit code 1, the reason, and nothing is written."""
    workspace(circus)
    assert piped(raw, "spec", "draft", "-") == (1, "", message)
    assert not (circus / "specs").exists()


def piped(raw: bytes, *arguments: str) -> tuple[int, str, str]:
    """What a command does with these bytes on standard input."""
    result = CliRunner().invoke(app, arguments, input=raw, env={"COLUMNS": "80", "NO_COLOR": "1"}, catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


def test_what_is_said_is_not_guessed(circus: Path) -> None:
    """Id, title, family, track and level of the command line win."""
    write(workspace(circus) / "posting.txt", POSTING)
    flags = ["--id", "diva-l2", "--title", "Diva", "--family", "circus", "--track", "box-office", "--level", "2"]
    answer = tailorcv("spec", "draft", "posting.txt", *flags)
    assert answer.out.splitlines()[:2] == [
        "Diva, L2, circus / box-office",
        "  Level from the command line; family and track from the command line.",
    ]
    assert answer.out.endswith("made  specs/circus/box-office/diva-l2.yaml\n")


def test_proficiencies_follow_the_level_that_is_said(circus: Path) -> None:
    """At L1 nobody is asked for level 3: a requirement lies within one level of what the role's level would suggest."""
    write(workspace(circus) / "posting.txt", POSTING)
    assert "  juggling: level 2, core?\n" in tailorcv("spec", "draft", "posting.txt", "--level", "1").out


def test_where_the_family_comes_from(circus: Path) -> None:
    """Family and track may come from two places, and the account says so."""
    write(workspace(circus) / "posting.txt", POSTING)
    out = tailorcv("spec", "draft", "posting.txt", "--track", "box-office").out
    assert "family and track from the title of juggler-l1" not in out


def test_no_near_title(circus: Path) -> None:
    """Words like 'senior' and 'lead' are in every track, so they make no title near."""
    write(workspace(circus) / "posting.txt", POSTING.replace("Senior Juggler", "Senior Diva"))
    assert tailorcv("spec", "draft", "posting.txt") == (
        2,
        "",
        "tailorcv: no role of the library has a title like 'Senior Diva'; say --family and --track\n",
    )
    told = tailorcv("spec", "draft", "posting.txt", "--family", "circus", "--track", "ring").out
    assert told.splitlines()[:2] == [
        "Senior Diva, L4, circus / ring",
        "  Level from “Senior” in the title; family and track from the command line.",
    ]


def test_an_id_that_is_taken(circus: Path) -> None:
    """By a shipped role or by one's own: a draft takes nobody's place."""
    write(workspace(circus) / "posting.txt", POSTING)
    taken = "tailorcv: there is a role '{}' already; choose another id with --id\n"
    assert tailorcv("spec", "draft", "posting.txt", "--id", "juggler-l1") == (2, "", taken.format("juggler-l1"))
    assert tailorcv("spec", "draft", "posting.txt").code == 0
    assert tailorcv("spec", "draft", "posting.txt") == (2, "", taken.format("senior-juggler"))


@pytest.mark.parametrize("name", ["X", "../x", "a b"])
def test_a_bad_id(circus: Path, name: str) -> None:
    """An id becomes the name of a file."""
    write(workspace(circus) / "posting.txt", POSTING)
    message = f"tailorcv: '{name}' is not an id: use lower-case letters, digits and single hyphens\n"
    assert tailorcv("spec", "draft", "posting.txt", "--id", name) == (2, "", message)


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--family", "circuss", "--track", "ring"], "tailorcv: there is no family 'circuss'; did you mean 'circus'?\n"),
        (["--family", "circus", "--track", "rig"], "tailorcv: the family 'circus' has no track 'rig'; did you mean 'ring'?\n"),
    ],
)
def test_an_unknown_family_or_track(circus: Path, flags: list[str], message: str) -> None:
    """Exit code 2 and the nearest id, as in `spec import csv`."""
    write(workspace(circus) / "posting.txt", POSTING)
    answer = tailorcv("spec", "draft", "posting.txt", *flags)
    assert (answer.code, answer.err) == (2, message)


def test_years_on_two_lines(circus: Path) -> None:
    """A posting is wrapped anywhere; the comment that quotes it stays one line, and the file can be read."""
    write(
        workspace(circus) / "posting.txt", POSTING.replace("# Senior Juggler", "Juggler").replace("we want you", "we want 5\nyears of you")
    )
    assert tailorcv("spec", "draft", "posting.txt").code == 0
    assert tailorcv("validate").err == "3 files: no errors, no warnings\n"


def test_outside_of_a_workspace(circus: Path) -> None:
    """The spec folder is named, and made."""
    write(circus / "posting.txt", POSTING)
    assert tailorcv("spec", "draft", "posting.txt") == (2, "", "tailorcv: no workspace here; name a spec folder: --output DIR\n")
    assert tailorcv("spec", "draft", "posting.txt", "-o", "lib").out.endswith("made  lib/circus/ring/senior-juggler.yaml\n")
    assert tailorcv("validate", "lib").err == "1 file: no errors, no warnings\n"


def test_the_posting_is_seen_from_the_option_before_the_command(circus: Path) -> None:
    """`-C` says where relative paths begin, for what is read and for what is written."""
    write(workspace(circus / "mine") / "posting.txt", POSTING)
    assert tailorcv("-C", "mine", "spec", "draft", "posting.txt").code == 0


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere.txt", "nowhere.txt:1:1: error[missing-file]: no such file or directory; check the spelling of the path\n"),
        ("specs", "specs:1:1: error[not-a-file]: this is a folder, where a file was expected; name a .yaml file\n"),
    ],
)
def test_a_posting_that_cannot_be_read(circus: Path, name: str, message: str) -> None:
    """The path is named, with no traceback."""
    (workspace(circus) / "specs").mkdir()
    assert tailorcv("spec", "draft", name) == (1, "", f"{message}tailorcv: nothing was written\n")

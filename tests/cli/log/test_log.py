"""`tailorcv log` with a text: one new file, and nothing else."""

import datetime as dt
import json
from pathlib import Path

import pytest
from program import process, tailorcv, workspace, write
from terminals import session

TODAY = dt.date.today().isoformat()
POSITIONS = """\
positions:
  - {id: acme-junior, employer: Acme, title: Junior, start: 2020-01, end: 2022-03}
  - {id: acme-backend, employer: Acme, title: Engineer, start: 2022-04}
"""
CUT = "Cut p95 checkout latency from 900 ms to 210 ms"
MODELINE = "# yaml-language-server: $schema=../../.tailorcv/schema/accomplishment.schema.json\n"


def logged(root: Path, name: str, folder: str = "") -> str:
    """The file of an accomplishment, without the line for editors."""
    text = (root / "record/accomplishments" / folder / f"{name}.yaml").read_text(encoding="utf-8")
    assert text.startswith(MODELINE.replace("../../", "../../../") if folder else MODELINE)
    return text.partition("\n")[2]


def test_a_line_is_enough(here: Path) -> None:
    """Id, day and the position that is held are filled in; the competencies that the words speak of are said, and none is written."""
    workspace(here, profile=POSITIONS)
    answer = tailorcv("log", CUT)
    assert answer.code == 0
    assert answer.out == (f"made  record/accomplishments/cut-p95-checkout-latency.yaml\n      {TODAY}  acme-backend  {CUT}\n")
    assert answer.err.splitlines()[0] == "perhaps performance-engineering (p95, latency)"
    assert answer.err.splitlines()[-1] == (
        "Tag it, with the level that it shows: tailorcv edit cut-p95-checkout-latency --tag performance-engineering:LEVEL"
    )
    assert logged(here, "cut-p95-checkout-latency") == (
        f"format: tailorcv/accomplishment@1\nid: cut-p95-checkout-latency\ndate: {TODAY}\nposition: acme-backend\ntitle: {CUT}\n"
    )
    assert tailorcv("validate").err == "3 files: no errors, no warnings\n"


def test_every_field_has_a_flag(here: Path) -> None:
    """Figures and days stand without quotes, keys in the usual order, whatever the order of the flags; with tags nothing is suggested."""
    workspace(here, profile=POSITIONS)
    answer = tailorcv(
        *("log", CUT, "--id", "checkout-p95", "--private", "--notes", "ask Ana: when?", "--link", "https://code.example.org/pull/412"),
        *(
            "--tag",
            "performance-engineering:3",
            "--tag",
            "it-operations:2",
            "--metric",
            "p95 latency: 900 -> 210 ms",
            "--metric",
            "uptime: 3.10",
        ),
        *("--result", "Fewer left.", "--action", "Cached.", "--situation", "Slow.", "--project", "checkout", "--position", "acme-junior"),
        *("--start", "2021-02-03", "--end", "2021", "--responsibility", "backend-l2/owns-a-service"),
    )
    assert (answer.code, answer.err) == (0, "")
    assert logged(here, "checkout-p95") == (
        "format: tailorcv/accomplishment@1\n"
        "id: checkout-p95\n"
        "start: 2021-02-03\n"
        "end: 2021\n"
        "position: acme-junior\n"
        "project: checkout\n"
        f"title: {CUT}\n"
        "situation: Slow.\n"
        "action: Cached.\n"
        "result: Fewer left.\n"
        "metrics:\n"
        "  - name: p95 latency\n    before: 900\n    after: 210\n    unit: ms\n"
        "  - name: uptime\n    after: '3.10'\n"
        "competencies:\n  performance-engineering: 3\n  it-operations: 2\n"
        "responsibilities:\n  - backend-l2/owns-a-service\n"
        "links:\n  - https://code.example.org/pull/412\n"
        "private: true\n"
        "notes: 'ask Ana: when?'\n"
    )


@pytest.mark.parametrize(
    ("date", "position"),
    [("2021-05", "acme-junior"), ("2022-04", "acme-backend"), ("2019", ""), ("2022-03", "acme-junior")],
)
def test_the_position_is_the_one_held_then(here: Path, date: str, position: str) -> None:
    """By the last day that the date can mean; none where none was held."""
    workspace(here, profile=POSITIONS)
    found = json.loads(tailorcv("log", "Did it", "--date", date, "--json").out)
    assert (found["position"] or "") == position


def test_json(here: Path) -> None:
    """What was written and what is suggested, for a program; no line besides."""
    workspace(here)
    answer = tailorcv("log", "Wrote the alerts for the mail servers", "--date", "2026-01", "--json")
    found = json.loads(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert {key: value for key, value in found.items() if key != "suggested"} == {
        "format": "tailorcv/logged@1",
        "id": "wrote-the-alerts",
        "path": "record/accomplishments/wrote-the-alerts.yaml",
        "period": "2026-01",
        "position": None,
        "title": "Wrote the alerts for the mail servers",
        "competencies": {},
    }
    assert found["suggested"][0]["competency"] == "it-operations"
    assert set(found["suggested"][0]["words"]) <= {"wrote", "alerts", "mail", "servers"}


def test_ids_never_meet(here: Path) -> None:
    """A second accomplishment of the same words gets a number; an id that was asked for and is taken is refused."""
    workspace(here, profile=POSITIONS)
    for _ in range(2):
        assert tailorcv("log", "Did it", "--date", "2026-01").code == 0
    assert (here / "record/accomplishments/did-it-2.yaml").exists()
    before = logged(here, "did-it")
    answer = tailorcv("log", "Another", "--id", "did-it")
    assert answer.code == 2
    assert "the id 'did-it' is taken: record/accomplishments/did-it.yaml exists; choose another one with --id" in answer.err
    assert logged(here, "did-it") == before
    assert tailorcv("log", "Another", "--id", "acme-junior").code == 2


def test_the_folder_of_the_year(here: Path) -> None:
    """Where all files lie in folders of years, so does a new one."""
    workspace(here)
    write(here / "record/accomplishments/2024/old.yaml", "format: tailorcv/accomplishment@1\nid: old\ndate: 2024\ntitle: Old\n")
    assert tailorcv("log", "Did it", "--date", "2023-05").code == 0
    assert logged(here, "did-it", "2023").startswith("format: ")


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["x", "--date", "2026-13"], "--date: '2026-13' is on no calendar; write 2025, 2025-07 or 2025-07-14"),
        (["x", "--position", "acme-bakend"], "--position: the profile has no position 'acme-bakend'; did you mean 'acme-backend'?"),
        (["x", "--tag", "it-operation:2"], "--tag: there is no competency 'it-operation'; did you mean 'it-operations'?"),
        (["x", "--tag", "it-operations"], "--tag: 'it-operations' names no level; write it like it-operations:2, with 1 to 5"),
        (["x", "--tag", "it-operations:6"], "--tag: 'it-operations:6' names no level"),
        (["x", "--tag", ":2"], "--tag: ':2' names no level; write it like it-operations:2"),
        (["x", "--metric", "fast"], "--metric: 'fast' is no figure; write it like 'p95 latency: 900 -> 210 ms'"),
        (["x", "--link", "ftp://x"], "--link: 'ftp://x' is not a web address"),
        (["x", "--id", "Not An Id"], "--id: 'Not An Id' is no id; 'not-an-id' would be one"),
        (["x", "--date", "2026", "--start", "2026"], "both date and start or end; write date: for one point in time, or start: and end:"),
        (["x", "--author", "me"], "--author goes with --from-git or --from-file"),
        (["x", "--accept", "all"], "--accept goes with --from-git or --from-file"),
        ([], "say what you did: tailorcv log 'Cut p95 checkout latency from 900 ms to 210 ms'"),
        ([""], "say what you did"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_mistakes(here: Path, flags: list[str], words: str) -> None:
    """Each is named by its option with what to write instead; nothing is written."""
    workspace(here, profile=POSITIONS)
    answer = tailorcv("log", *flags)
    assert answer.code == 2
    assert words in answer.err
    assert list((here / "record").rglob("accomplishments/*.yaml")) == []


def test_all_mistakes_at_once(here: Path) -> None:
    """Two wrong values are both named."""
    workspace(here)
    answer = tailorcv("log", "x", "--position", "a", "--tag", "foo:2", "--responsibility", "no/such")
    assert [part in answer.err for part in ("--position: ", "--tag: ", "--responsibility: ")] == [True, True, True]


def test_a_broken_neighbour_keeps_nobody_from_logging(here: Path) -> None:
    """Another file of the record may be broken, and even the profile, which is said."""
    workspace(here, accomplishments={"broken": "date: [\n"})
    assert tailorcv("log", "Did it").code == 0
    write(here / "record/profile.yaml", "format: tailorcv/profile@1\nname: [\n")
    answer = tailorcv("log", "Did more")
    assert answer.code == 0
    assert "record/profile.yaml must be mended; see 'tailorcv validate'" in answer.err


def test_outside_of_a_workspace(here: Path) -> None:
    """There is nowhere to log to, and the way out is named."""
    answer = tailorcv("log", "Did it")
    assert (answer.code, answer.err) == (
        2,
        "tailorcv: no workspace: neither this folder nor a folder above it has a tailorcv.yaml; make one with 'tailorcv init'\n",
    )


def test_a_folder_that_cannot_be_written(here: Path) -> None:
    """A file stands where the folder should be: what was said is printed, so that it is not lost."""
    workspace(here)
    write(here / "record/accomplishments", "no folder")
    answer = tailorcv("log", "Did it")
    assert answer.code == 1
    assert "error[not-written]: a file stands where a folder is needed; nothing was changed" in answer.err
    assert "title: Did it" in answer.err
    assert "nothing was written; what you said is above" in answer.err


ASKED = [
    ("What you did: ", "Cut the latency of checkout\n"),
    (f"When [{TODAY}]: ", "2026-01\n"),
    ("Position (acme-junior, acme-backend) [acme-backend]: ", "\n"),
    ("Project, an id like checkout: ", "checkout\n"),
    ("What came of it: ", "\n"),
    ("A link that shows it: ", "\n"),
    ("Numbers or ids, empty for none: ", "99 1\n"),
    ("Numbers or ids, empty for none: ", "1 it-operations\n"),
    ("1 to 5, empty for none: ", "9\n"),
    ("1 to 5, empty for none: ", "3\n"),
    ("1 to 5, empty for none: ", "\n"),
]


def test_a_conversation_on_a_terminal(here: Path) -> None:
    """Bare, it asks; of what is chosen only what has a level is tagged, and the file is there before tags are asked for."""
    workspace(here, profile=POSITIONS)
    code, screen = session(here, ["log"], ASKED)
    assert code == 0, screen
    assert "there is no competency 99" in screen
    assert screen.endswith("tagged  performance-engineering: 3\n")
    assert logged(here, "cut-the-latency-of-checkout") == (
        "format: tailorcv/accomplishment@1\nid: cut-the-latency-of-checkout\ndate: 2026-01\nposition: acme-backend\nproject: checkout\n"
        "title: Cut the latency of checkout\ncompetencies: {performance-engineering: 3}\n"
    )


def test_ctrl_c_at_the_tags_keeps_what_was_logged(here: Path) -> None:
    """The file is written before the first question about it."""
    workspace(here)
    code, _ = session(here, ["log", "Cut the latency of checkout"], [("Numbers or ids, empty for none: ", "\x03")])
    assert code == 130
    assert "title: Cut the latency of checkout\n" in logged(here, "cut-the-latency-of-checkout")


def test_never_asks_in_a_pipe(here: Path) -> None:
    """As a process whose input is no terminal it ends by itself."""
    workspace(here)
    assert process("log", cwd=here).code == 2
    assert process("log", "Did it", cwd=here).code == 0

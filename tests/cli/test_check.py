"""`tailorcv check`: advice, never errors."""

import json
import time
from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, TEN_YEARS, process, tailorcv, workspace, write
from typer.testing import CliRunner

from tailorcv.cli.app import app

BARE = "date: 2026-06\ntitle: Wrote the guide\n"
POSITION = "positions: [{id: p, employer: E, title: T, start: 2025-01}]\n"
SILENCE = "silence a rule in a file with 'silence: [rule]'\n"
HINT = "write 'result:' or 'metrics:': who uses it, what became faster, cheaper, safer or possible"


def test_advice_with_the_line_that_it_is_about(here: Path) -> None:
    """In the form of `validate`, with an account below; the exit code is 0, for nothing is wrong."""
    workspace(here, accomplishments={"guide": BARE, "queue": "date: 2026-07\ntitle: Cut calls from 34 to five\n"})
    answer = tailorcv("check", "--as-of", AS_OF)
    assert answer.code == 0
    assert answer.out == (
        f"record/accomplishments/guide.yaml:4:8: warning[no-result]: nothing says what came of this; {HINT}\n"
        "  4 | title: Wrote the guide\n"
        "    |        ^\n"
    )
    assert answer.err == f"1 piece of advice in 1 file; 2 accomplishments looked at\n{SILENCE}"


def test_nothing_to_mend(here: Path) -> None:
    """One line, and `--strict` is content."""
    workspace(here, accomplishments={"queue": "date: 2026-07\ntitle: Cut calls from 34 to five\n"})
    answer = tailorcv("check", "--as-of", AS_OF, "--strict")
    assert (answer.code, answer.out, answer.err) == (0, "", "nothing to mend in 1 accomplishment\n")


@pytest.mark.parametrize(("extra", "code"), [((), 0), (("--strict",), 1)])
def test_strict(here: Path, extra: tuple[str, ...], code: int) -> None:
    """For a workflow that wants no advice left."""
    workspace(here, accomplishments={"guide": BARE})
    assert tailorcv("check", "--as-of", AS_OF, *extra).code == code


def test_an_empty_record_says_how_to_begin(here: Path) -> None:
    """No advice on nothing."""
    workspace(here, profile=POSITION)
    answer = tailorcv("check", "--as-of", AS_OF)
    assert (answer.code, answer.out, answer.err) == (0, "", "the record is empty; begin with 'tailorcv log'\n")


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        ((), ["no-result", "no-result", "quiet-quarter"]),
        (("a",), ["no-result"]),
        (("a", "b", "a"), ["no-result", "no-result"]),
        (("--rule", "quiet-quarter"), ["quiet-quarter"]),
        (("--rule", "no-result", "--rule", "many-tags"), ["no-result", "no-result"]),
        (("a", "--rule", "many-tags"), []),
    ],
)
def test_some_accomplishments_or_some_rules(here: Path, arguments: tuple[str, ...], codes: list[str]) -> None:
    """What is said of the whole record is left out where accomplishments are named."""
    workspace(here, profile=POSITION, accomplishments={"a": BARE.replace("2026", "2025"), "b": BARE.replace("guide", "plan")})
    answer = tailorcv("check", *arguments, "--as-of", "2026-07-14", "--format", "json")
    found = json.loads(answer.out)
    assert [problem["code"] for problem in found["problems"]] == codes
    assert found["files"] == len({name for name in arguments if name in "ab"} or "ab")


def test_json_has_the_shape_of_problems(here: Path) -> None:
    """Standard error is empty, so that a program reads one thing."""
    workspace(here, accomplishments={"guide": BARE})
    answer = tailorcv("check", "--as-of", AS_OF, "--format", "json")
    assert (json.loads(answer.out), answer.err) == (
        {
            "format": "tailorcv/problems@1",
            "files": 1,
            "problems": [
                {
                    "path": "record/accomplishments/guide.yaml",
                    "line": 4,
                    "column": 8,
                    "severity": "warning",
                    "code": "no-result",
                    "message": "nothing says what came of this",
                    "hint": HINT,
                }
            ],
        },
        "",
    )


def test_advice_beside_the_lines_of_a_pull_request(here: Path) -> None:
    """As workflow commands."""
    workspace(here, accomplishments={"guide": BARE})
    answer = tailorcv("check", "--as-of", AS_OF, "--format", "github")
    assert answer.out == (
        f"::warning file=record/accomplishments/guide.yaml,line=4,col=8,title=no-result::nothing says what came of this; {HINT}\n"
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("giude",), "tailorcv: there is no accomplishment 'giude'; did you mean 'guide'?\n"),
        (("guide", "xyz"), "tailorcv: there is no accomplishment 'xyz'; 'tailorcv list' shows all 1\n"),
        (("--rule", "no-results"), "tailorcv: --rule: there is no rule 'no-results'; did you mean 'no-result'?\n"),
        (("--as-of", "July"), "tailorcv: --as-of: 'July' is not a day; write it like 2026-07-14\n"),
    ],
)
def test_mistakes(here: Path, arguments: tuple[str, ...], expected: str) -> None:
    """Usage, with the nearest word."""
    workspace(here, accomplishments={"guide": BARE})
    answer = tailorcv("check", *arguments)
    assert (answer.code, answer.out, answer.err) == (2, "", expected)


def test_nothing_like_a_rule(here: Path) -> None:
    """All rules are named."""
    workspace(here)
    answer = tailorcv("check", "--rule", "xyz")
    assert answer.code == 2
    assert answer.err.startswith("tailorcv: --rule: there is no rule 'xyz'; there are: no-result, no-baseline,")


def test_a_record_with_errors_gets_no_advice(here: Path) -> None:
    """Advice on half a record would mislead."""
    workspace(here, accomplishments={"guide": BARE + "resutl: It helps.\n"})
    answer = tailorcv("check")
    assert (answer.code, answer.out) == (1, "")
    assert "unknown-key" in answer.err


def test_silenced_by_the_files(here: Path) -> None:
    """An accomplishment and the profile each silence what is said of them, and only that."""
    quiet = "silence: [quiet-quarter]\n"
    works = {"a": BARE.replace("2026", "2025") + "silence: [no-result]\n", "b": BARE.replace("guide", "plan")}
    workspace(here, profile=POSITION + quiet, accomplishments=works)
    assert tailorcv("check", "--as-of", "2026-07-14").err == f"1 piece of advice in 1 file; 2 accomplishments looked at\n{SILENCE}"
    assert tailorcv("validate").err == "4 files: no errors, no warnings\n"


def test_a_rule_that_is_silenced_and_does_not_exist(here: Path) -> None:
    """`validate` names it."""
    workspace(here, accomplishments={"guide": BARE + "silence: [no-results]\n"})
    answer = tailorcv("validate")
    assert answer.code == 0
    assert "warning[unknown-rule]: there is no rule 'no-results'; did you mean 'no-result'?" in answer.out


def test_text_of_files_is_made_harmless(here: Path) -> None:
    """What reorders text in a terminal is spelled out."""
    workspace(here, accomplishments={"guide": "date: 2026-06\ntitle: Helped with \u202eplans\u00ad\u3164\n"})
    out = tailorcv("check", "--as-of", AS_OF).out
    assert [char for char in "\u202e\u00ad\u3164" if char in out] == []


def test_the_points_are_those_of_a_pinned_role() -> None:
    """On the example whose roles are pinned: the wording is fine, and proof would count."""
    answer = tailorcv("-C", EARLY_CAREER, "check", "--as-of", AS_OF, "--rule", "unproved-claim")
    assert answer.out.splitlines()[0].endswith(
        "duplicate-readings-cleanup.yaml:16:1: warning[unproved-claim]: a link would add 1.7 points to backend-l2, an endorsement 3.7;"
        " add 'links:', or ask a peer: 'tailorcv endorse request duplicate-readings-cleanup --to PEER'"
    )


def test_the_examples_are_well_written() -> None:
    """What is shown as a model gets advice on proof and quiet quarters alone."""
    for folder in (EARLY_CAREER, TEN_YEARS):
        answer = tailorcv("-C", folder, "check", "--as-of", AS_OF, "--format", "json")
        assert {problem["code"] for problem in json.loads(answer.out)["problems"]} <= {"unproved-claim", "quiet-quarter"}


def test_rules_are_offered_when_tab_is_pressed() -> None:
    """Those that begin with what is typed."""
    environment = {"_TAILORCV_COMPLETE": "complete_bash", "COMP_WORDS": "tailorcv check --rule no", "COMP_CWORD": "3"}
    result = CliRunner().invoke(app, [], env=environment, prog_name="tailorcv")
    assert result.stdout.split() == ["no-baseline", "no-result"]


def test_a_thousand_accomplishments_in_two_seconds(here: Path) -> None:
    """Alone it takes less than a second; the bound leaves room for a busy machine."""
    workspace(here, settings="pins: [{role: backend-l2}]\n")
    for number in range(1000):
        words = " ".join(f"word{number * 7 + step}" for step in range(60))
        lines = f"date: 20{10 + number % 16}-06\ntitle: Moved part {number}\nresult: {words}\ncompetencies: {{it-operations: 2}}\n"
        write(here / f"record/accomplishments/w{number}.yaml", f"format: tailorcv/accomplishment@1\nid: w{number}\n{lines}")
    begun = time.monotonic()
    answer = process("check", "--as-of", AS_OF, cwd=here)
    assert time.monotonic() - begun < 8
    assert answer.code == 0

"""`tailorcv match`, on the examples and on small records."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv, workspace

Golden = Callable[[str, str], None]
ONE = {"wrote-a-guide": "date: 2026-05\ntitle: Wrote a guide\ncompetencies: {data-engineering: 1}\n"}


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize(("name", "folder"), [("early-career", EARLY_CAREER), ("ten-years", TEN_YEARS)])
def test_the_pinned_roles_of_the_examples(golden: Golden, name: str, folder: Path, columns: int) -> None:
    """Without ROLE every pinned role is shown, and no line is wider than the terminal."""
    answer = tailorcv("-C", folder, "match", "--as-of", AS_OF, columns=columns)
    assert answer.code == 0
    assert max(len(line) for line in answer.out.splitlines()) <= columns
    golden(f"match-{name}-{columns}.txt", answer.out)


def test_explain_traces_every_point(golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --explain each accomplishment is named with its place, and the policy with its alternatives."""
    monkeypatch.chdir(EARLY_CAREER)
    answer = tailorcv("match", "backend-l2", "--explain", "--as-of", AS_OF)
    golden("match-explain.txt", answer.out)


def test_json_has_the_figures_of_the_table(here: Path) -> None:
    """One claimed piece of weight 0.5 is half of level 1, and data engineering is a third of this role."""
    answer = tailorcv("-C", workspace(here, accomplishments=ONE), "match", "backend-l1", "--as-of", "2026-06-30", "--json")
    role = json.loads(answer.out)["roles"][0]
    assert (role["role"], role["score"], role["match"], role["ready"]) == ("backend-l1", 16, 0.166667, False)
    assert role["core"] == {"met": 0, "of": 3}
    assert role["competencies"][2] == {
        "id": "data-engineering",
        "name": "Data Engineering",
        "tier": "core",
        "required": 1,
        "attained": 0,
        "met": 0.5,
        "points": 33.333333,
        "points_lost": 16.666667,
        "evidence": 1,
        "endorsed": 0,
        "gap": "proof",
    }


def test_explained_json_adds_up(here: Path) -> None:
    """Contributions carry file, line and column, and with the points lost they make 100."""
    answer = tailorcv("-C", workspace(here, accomplishments=ONE), "match", "backend-l1", "--as-of", "2026-06-30", "--json", "--explain")
    data = json.loads(answer.out)
    role = data["roles"][0]
    rows = [row for found in role["contributions"].values() for row in found]
    assert [(row["accomplishment"], row["place"]) for row in rows] == [
        ("wrote-a-guide", "record/accomplishments/wrote-a-guide.yaml:5:16"),
    ]
    total = sum(row["points"] for row in rows) + sum(row["points_lost"] for row in role["competencies"])
    assert total == pytest.approx(100, abs=1e-4)
    assert data["policy"]["bars"] == [1, 1, 2, 2, 2]


def test_the_same_day_gives_the_same_bytes() -> None:
    """A result can be repeated: with --as-of nothing depends on the clock."""
    first = tailorcv("-C", TEN_YEARS, "match", "--json", "--explain", "--as-of", "2025-01-31")
    assert first == tailorcv("-C", TEN_YEARS, "match", "--json", "--explain", "--as-of", "2025-01-31")
    assert '"as_of": "2025-01-31"' in first.out


@pytest.mark.parametrize(("minimum", "code"), [("100", 0), ("0", 0)])
def test_min_passes_at_the_score(minimum: str, code: int) -> None:
    """The score of backend-l1 is 100."""
    assert tailorcv("-C", EARLY_CAREER, "match", "backend-l1", "--min", minimum, "--as-of", AS_OF).code == code


def test_min_fails_below() -> None:
    """A workflow can insist on a score; the table is shown all the same."""
    answer = tailorcv("-C", EARLY_CAREER, "match", "backend-l2", "--min", "95", "--as-of", AS_OF)
    assert answer.code == 1
    assert "of 100" in answer.out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["match", "backend-12"], 2, "tailorcv: there is no role 'backend-12'; did you mean 'backend-l2'?\n"),
        (["match"], 2, "tailorcv: no role is named and none is pinned; try 'tailorcv match backend-l1', then 'tailorcv pin backend-l1'\n"),
        (["match", "backend-l1", "--as-of", "soon"], 2, "tailorcv: --as-of: 'soon' is not a day; write it like 2026-07-14\n"),
        (["match", "backend-l1", "--as-of", "2026-02-30"], 2, "tailorcv: --as-of: '2026-02-30' is not a day; write it like 2026-07-14\n"),
    ],
)
def test_what_cannot_be_matched(here: Path, arguments: list[str], code: int, message: str) -> None:
    """One line says what is wrong and what to do."""
    answer = tailorcv("-C", workspace(here), *arguments)
    assert (answer.code, answer.out, answer.err) == (code, "", message)


def test_a_record_with_errors_is_not_scored(here: Path) -> None:
    """Figures from half a record would mislead: all problems are shown, and nothing is computed."""
    workspace(here, accomplishments={"one": "date: 2025-13\ntitle: A\n", "two": "date: 2025\ntitel: B\n"})
    answer = tailorcv("match", "backend-l1")
    assert (answer.code, answer.out) == (1, "")
    heads = [line for line in answer.err.splitlines() if line.startswith("record/")]
    assert heads == [
        "record/accomplishments/one.yaml:3:7: error[bad-date]: '2025-13' is on no calendar; write 2025, 2025-07 or 2025-07-14",
        "record/accomplishments/two.yaml:1:1: error[missing-key]: the key 'title' is missing; add 'title: …'",
        "record/accomplishments/two.yaml:4:1: error[unknown-key]: the key 'titel' is unknown here; did you mean 'title'?",
    ]
    assert answer.err.endswith("tailorcv: these files must be mended first; nothing was computed\n")


def test_a_tag_that_counts_nowhere_is_named(here: Path) -> None:
    """A misspelt competency is a warning, since the score silently lacks it."""
    workspace(here, accomplishments={"one": "date: 2025\ntitle: A\ncompetencies: {data-enginering: 1}\n"})
    answer = tailorcv("match", "backend-l1")
    assert answer.code == 0
    assert "warning[unknown-id]: there is no competency 'data-enginering'; did you mean 'data-engineering'?" in answer.err


def test_the_policy_can_be_overridden(here: Path) -> None:
    """With claims at full weight the one piece attains level 1: a third of the role."""
    workspace(here, settings="policy: {claimed: 1, linked: 1}\n", accomplishments=ONE)
    answer = tailorcv("match", "backend-l1", "--as-of", "2026-06-30", "--json")
    assert json.loads(answer.out)["roles"][0]["score"] == 33

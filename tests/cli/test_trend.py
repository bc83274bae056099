"""`tailorcv trend`: over time in the terminal, as data and as a page."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from program import AS_OF, ROOT, TEN_YEARS, tailorcv, workspace

from tailorcv.cli.over_time import sparkline


@pytest.mark.parametrize("columns", [80, 120])
def test_ten_years(columns: int, golden: Callable[[str, str], None]) -> None:
    """The line fits the terminal, and the months that changed something stand below it."""
    answer = tailorcv("-C", TEN_YEARS, "trend", "backend-l4", "--as-of", AS_OF, columns=columns)
    golden(f"trend-{columns}.txt", answer.out)
    assert max(map(len, answer.out.splitlines())) <= columns
    assert answer.err == "8 earlier months: --since, --json or -o FILE show all\n"


def test_endorsements_count_from_their_day(here: Path, golden: Callable[[str, str], None]) -> None:
    """The month of a peer's statement is named with what it brought."""
    shutil.copytree(ROOT / "examples" / "endorsed", here / "endorsed")
    answer = tailorcv("-C", "endorsed", "trend", "backend-l2", "--as-of", "2027-01-15")
    golden("trend-endorsed.txt", answer.out)
    assert "(confirmed)" in answer.out


def test_json(here: Path) -> None:
    """The last month is what `match` says on that day."""
    found = json.loads(tailorcv("-C", TEN_YEARS, "trend", "backend-l4", "--since", "2026", "--as-of", AS_OF, "--json").out)
    assert (found["format"], found["role"], len(found["months"])) == ("tailorcv/trend@1", "backend-l4", 11)
    scored = json.loads(tailorcv("-C", TEN_YEARS, "match", "backend-l4", "--as-of", AS_OF, "--json").out)
    assert found["months"][-1]["score"] == scored["roles"][0]["score"]
    assert set(found["months"][1]) == {"day", "score", "points", "core", "change", "moves"}


def test_a_page(here: Path, golden: Callable[[str, str], None]) -> None:
    """One HTML file with the drawing and the table; it is overwritten as tailorcv's own, and no other file is."""
    shutil.copytree(TEN_YEARS, here / "ten")
    assert tailorcv("-C", "ten", "trend", "backend-l4", "--since", "2024", "--as-of", AS_OF, "-o", "trend.html").code == 0
    text = (here / "ten" / "trend.html").read_text(encoding="utf-8")
    body = text[text.index("<main") :]
    golden("trend.html", body)
    assert body.count("<tr>") == 5
    assert tailorcv("-C", "ten", "trend", "backend-l4", "--as-of", AS_OF, "-o", "trend.html").code == 0
    (here / "ten" / "mine.html").write_text("mine", encoding="utf-8")
    assert tailorcv("-C", "ten", "trend", "backend-l4", "--as-of", AS_OF, "-o", "mine.html").code == 1


def test_one_month(here: Path) -> None:
    """A record of this month has one bar, no line and nothing that moved."""
    workspace(here, accomplishments={"a": "date: 2026-11\ntitle: A\ncompetencies: {it-operations: 1}\n"})
    answer = tailorcv("trend", "backend-l1", "--as-of", AS_OF)
    assert answer.code == 0
    assert "a year before" not in answer.out
    tailorcv("trend", "backend-l1", "--as-of", AS_OF, "-o", "t.html")
    assert '<figure class="chart"></figure>' in (here / "t.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["backend-l9"], "there is no role 'backend-l9'; did you mean"),
        (["backend-l1", "--since", "soon"], "--since: 'soon' is no date; write 2024, 2024-03 or 2024-03-01"),
        (["backend-l1", "--as-of", "2020-01-01"], "nothing was logged before that day"),
    ],
)
def test_mistakes(here: Path, flags: list[str], words: str) -> None:
    """Each in a line."""
    workspace(here, accomplishments={"a": "date: 2026-11\ntitle: A\n"})
    answer = tailorcv("trend", *flags)
    assert (answer.code, words in answer.err) == (2, True), answer.err


@pytest.mark.parametrize(
    ("points", "width", "expected"),
    [
        ([0, 12.4, 12.5, 50, 99.9, 100], 10, "▁▁▂▅██"),
        ([0, 100, 0, 100, 0, 100], 3, "███"),
        ([0, 0, 100], 2, "▁█"),
        ([100], 0, "█"),
    ],
)
def test_sparklines(points: list[float], width: int, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight steps of 12.5 points; where there is no room each bar is the last of several months."""
    monkeypatch.setattr("tailorcv.cli.over_time.fancy", lambda: True)
    assert sparkline(points, width) == expected


def test_a_terminal_without_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters rise in their stead."""
    monkeypatch.setattr("tailorcv.cli.over_time.fancy", lambda: False)
    assert sparkline([0, 50, 100], 5) == "_+@"

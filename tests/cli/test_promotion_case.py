"""`tailorcv export promotion-case`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, tailorcv, workspace


def test_the_case_of_the_early_career(golden: Callable[[str, str], None]) -> None:
    """The whole document as Markdown."""
    form = ("export", "promotion-case", "backend-l2", "--as-of", AS_OF, "--format", "md", "-o", "-")
    answer = tailorcv("-C", EARLY_CAREER, *form)
    assert answer.code == 0
    golden("promotion-case-early-career.md", answer.out)


def test_the_review_of_a_year(golden: Callable[[str, str], None]) -> None:
    """By project and competency, from a day on."""
    form = (
        "export",
        "promotion-case",
        "backend-l2",
        "--as",
        "review",
        "--since",
        "2026-01-01",
        "--as-of",
        AS_OF,
        "--format",
        "md",
        "-o",
        "-",
    )
    answer = tailorcv("-C", EARLY_CAREER, *form)
    assert answer.code == 0
    golden("review-early-career.md", answer.out)


def test_every_format_into_a_folder(here: Path) -> None:
    """Named by the kind of document and the role; a second time they are overwritten, since an export made them."""
    form = ("export", "promotion-case", "backend-l2", "--as-of", AS_OF, "--format", "md,html,pdf,docx", "-o", "out/")
    for _ in range(2):
        assert tailorcv("-C", EARLY_CAREER, *form).code == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == [
        f"promotion-case-backend-l2.{kind}" for kind in ("docx", "html", "md", "pdf")
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["backend-l22"], "tailorcv: there is no role 'backend-l22'; did you mean 'backend-l2'?\n"),
        (["backend-l2", "--from", "backend-l11"], "tailorcv: there is no role 'backend-l11'; did you mean 'backend-l1'?\n"),
        (["backend-l2", "--format", "odt"], "tailorcv: --format: there is no format 'odt'; choose from: md, html, pdf, docx\n"),
        (["backend-l2", "--as", "review", "--since", "soon"], "tailorcv: --since: 'soon' is not a day; write it like 2026-07-14\n"),
        (["backend-l2", "--as", "review", "--since", "2999-01-01"], "tailorcv: --since: 2999-01-01 lies after 2026-11-24\n"),
        (["backend-l2", "--template", "moderm"], "tailorcv: --template: there is no 'moderm'; did you mean 'modern'?\n"),
    ],
)
def test_mistakes(here: Path, arguments: list[str], message: str) -> None:
    """Exit code 2, with the nearest word."""
    workspace(here)
    answer = tailorcv("export", "promotion-case", *arguments, "--as-of", AS_OF)
    assert answer == (2, "", message)
    assert [path.name for path in here.iterdir() if path.name.startswith(("promotion", "review"))] == []


def test_private_work_takes_no_part(here: Path) -> None:
    """Not even through the score."""
    lines = "date: 2026-01\ntitle: Secret work\ncompetencies: {software-engineering: 2}\nlinks: [https://example.org/x]\n"
    workspace(here, accomplishments={"open": lines.replace("Secret", "Open"), "secret": f"{lines}private: true\n"})
    form = ("export", "promotion-case", "backend-l1", "--as-of", AS_OF, "--format", "md", "-o", "-")
    with_it = tailorcv(*form).out
    (here / "record/accomplishments/secret.yaml").unlink()
    assert "Open work" in with_it
    assert with_it == tailorcv(*form).out


def test_the_shifts_of_the_tailoring_are_shown(here: Path) -> None:
    """Each shift of the move with the accomplishments that the person names for it."""
    lines = "date: 2026-01\ntitle: Took it over\ncompetencies: {software-engineering: 2}\n"
    workspace(here, profile="positions: [{id: p, employer: A, title: T, role: backend-l1}]\n", accomplishments={"own": lines})
    (here / "tailorings").mkdir()
    (here / "tailorings/backend-l2.yaml").write_text("format: tailorcv/tailoring@1\nrole: backend-l2\nshifts: [[own]]\n", encoding="utf-8")
    out = tailorcv("export", "promotion-case", "backend-l2", "--as-of", AS_OF, "--format", "md", "-o", "-").out
    assert "| executing tasks | owning outcomes | Took it over (2026-01) |\n" in out
    assert "| writing code | designing systems | no accomplishment named yet |\n" in out

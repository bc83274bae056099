"""`tailorcv template`: one's own templates before the shipped ones."""

from pathlib import Path

import pytest
from program import tailorcv, workspace, write

from tailorcv.rendering.own_templates import REPLACEABLE
from tailorcv.shipped import shipped


def test_what_may_be_replaced_and_what_is(here: Path) -> None:
    """A line for each, with whose it is."""
    workspace(here)
    write(here / "templates/resume.css", "")
    lines = tailorcv("template", "list").out.splitlines()
    assert [line.split()[:2] for line in lines] == [["own" if name == "resume.css" else "shipped", name] for name in REPLACEABLE]


def test_every_replaceable_template_is_shipped() -> None:
    """A name that leads nowhere could not be ejected."""
    assert [name for name in REPLACEABLE if not (shipped("templates") / name).is_file()] == []


def test_an_ejected_template_changes_nothing_until_it_is_changed(here: Path) -> None:
    """The same page before and after; then one's own."""
    workspace(here)
    before = tailorcv("export", "resume", "backend-l1", "-o", "-").out
    assert tailorcv("template", "eject", "resume.html.j2").out == "made  templates/resume.html.j2\n"
    assert tailorcv("export", "resume", "backend-l1", "-o", "-").out == before
    own = here / "templates/resume.html.j2"
    write(own, own.read_text(encoding="utf-8").replace("<h1>", "<h1>CV of "))
    assert "<h1>CV of Mira Example</h1>" in tailorcv("export", "resume", "backend-l1", "-o", "-").out


def test_nothing_of_ones_own_is_overwritten(here: Path) -> None:
    """The second ejection is refused."""
    workspace(here)
    write(here / "templates/resume.css", "mine")
    answer = tailorcv("template", "eject", "resume.css")
    assert (answer.code, (here / "templates/resume.css").read_text(encoding="utf-8")) == (1, "mine")
    assert "templates/resume.css:1:1: error[file-exists]" in answer.err


def test_an_unknown_name(here: Path) -> None:
    """With the nearest one."""
    workspace(here)
    answer = tailorcv("template", "eject", "resume.ccs")
    assert answer == (2, "", "tailorcv: there is no template 'resume.ccs'; did you mean 'resume.css'?\n")


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        pytest.param(
            "resume.html.j2", "a\n{% if %}\n", "templates/resume.html.j2:2:1: error[bad-template]: Expected an expression", id="syntax"
        ),
        pytest.param(
            "resume.html.j2", "a\nb\n{{ resume.nme }}\n", "templates/resume.html.j2:3:1: error[bad-template]: ", id="unknown name"
        ),
        pytest.param(
            "resume.html.j2", "{{ resume.__class__ }}\n", "templates/resume.html.j2:1:1: error[bad-template]: ", id="out of the sandbox"
        ),
        pytest.param("typst/resume.typ", "#let x = 1\n\n#foo(\n", "templates/typst/resume.typ:3:1: error[bad-template]: ", id="Typst"),
        pytest.param("report.html.j2", "{{ report.x }}\n", "templates/report.html.j2:1:1: error[bad-template]: ", id="a report"),
        pytest.param("resume.css", "a\x00b", "templates/resume.css:1:2: error[binary]", id="no text"),
    ],
)
def test_what_is_wrong_with_a_template_of_ones_own(here: Path, name: str, text: str, problem: str) -> None:
    """The line is named by `check` and by an export, and no bug report is written."""
    workspace(here)
    write(here / "templates" / name, text)
    answer = tailorcv("template", "check")
    assert answer.code == 1
    assert answer.err.startswith(problem)
    assert "1 template of your own" in answer.err


EMPTY = "error[empty-page]: this template shows nothing of the document; see 'tailorcv template eject' for one that does"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("resume.html.j2", "", id="an empty file"),
        pytest.param(
            "resume.html.j2", "<html><head><title>{{ resume.name }}</title></head><body>{# later #}</body></html>", id="an empty body"
        ),
        pytest.param("resume.html.j2", "<p>To be written</p>", id="words of nobody"),
        pytest.param("report.html.j2", "\n", id="a report"),
        pytest.param(
            "typst/resume.typ", "#let data = json(bytes(sys.inputs.data))\n#set document(title: data.name)\n", id="a resume in Typst"
        ),
        pytest.param("typst/report.typ", '#set document(title: "Report")\nNothing yet.\n', id="a report in Typst"),
    ],
)
def test_a_template_that_shows_nothing(here: Path, name: str, text: str) -> None:
    """It renders without a mistake, and nobody would want to send the page; said once, whatever the number of designs."""
    workspace(here)
    write(here / "templates" / name, text)
    code, out, err = tailorcv("template", "check")
    source = [line for line in err.splitlines() if line.startswith("templates/")]
    assert (code, out, source) == (1, "", [f"templates/{name}:1:1: {EMPTY}"])
    assert err.endswith("1 template of your own: 1 problem\n")


def test_a_template_may_leave_things_out(here: Path) -> None:
    """A page with a part of the document is a page, and an own style never makes it an empty one."""
    workspace(here)
    write(here / "templates/resume.html.j2", "<h1>{{ resume.name }}</h1>")
    write(here / "templates/resume.css", "")
    assert tailorcv("template", "check") == (0, "", "2 templates of your own: no problems\n")


def test_nothing_of_ones_own_is_fine(here: Path) -> None:
    """There is nothing to check."""
    workspace(here)
    assert tailorcv("template", "check") == (0, "", "no templates of your own: no problems\n")


def test_a_template_can_read_no_file(here: Path) -> None:
    """Typst sees the folder of templates and nothing above it."""
    workspace(here)
    write(here / "secret.txt", "secret")
    write(here / "templates/typst/resume.typ", '#read("../../secret.txt")\n')
    answer = tailorcv("template", "check")
    assert answer.code == 1
    assert "secret.txt" in answer.err
    assert "secret\n" not in answer.out

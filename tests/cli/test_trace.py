"""`tailorcv trace`: an exported document against the record."""

import json
from pathlib import Path

import pytest
from program import tailorcv, workspace, write

WORK = {
    "p95": "date: 2026-07\ntitle: Cut *p95* latency from 900 ms to 210 ms\ncompetencies: {software-engineering: 2}\nlinks: [https://example.org/x]\n",
    "logs": "date: 2026-08\ntitle: Made the logs readable\ncompetencies: {it-operations: 2}\n",
}


@pytest.fixture
def career(here: Path) -> Path:
    """A workspace with two accomplishments that count for backend-l1."""
    return workspace(here, accomplishments=WORK)


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_a_fresh_export_says_what_the_record_says(career: Path, kind: str) -> None:
    """Every line, in every format that can be traced."""
    assert tailorcv("export", "resume", "backend-l1", "--format", kind, "-o", f"cv.{kind}").code == 0
    answer = tailorcv("trace", f"cv.{kind}")
    assert (answer.code, answer.err) == (0, "2 as in the record, 0 changed since, 0 not in the record\n")


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_a_record_that_changed_since(career: Path, kind: str) -> None:
    """Where the file has ids, what the record says now is shown; where it has none, the line is not in the record any more."""
    tailorcv("export", "resume", "backend-l1", "--format", kind, "-o", f"cv.{kind}")
    path = career / "record/accomplishments/logs.yaml"
    write(path, path.read_text(encoding="utf-8").replace("readable", "short"))
    answer = tailorcv("trace", f"cv.{kind}", "--json")
    verdicts = {line["text"].split(" example.org")[0]: (line["verdict"], line["now"]) for line in json.loads(answer.out)["lines"]}
    gone = ("changed", "Made the logs short") if kind == "html" else ("unknown", "")
    assert verdicts == {"Cut p95 latency from 900 ms to 210 ms": ("same", ""), "Made the logs readable": gone}
    assert answer.code == 1


def test_a_line_that_somebody_added(career: Path) -> None:
    """Nothing is in a resume that is not in the record."""
    tailorcv("export", "resume", "backend-l1", "-o", "cv.html")
    page = (career / "cv.html").read_text(encoding="utf-8")
    write(career / "cv.html", page.replace("Made the logs readable", "Led forty people"))
    answer = tailorcv("trace", "cv.html", columns=100)
    assert answer.code == 1
    assert "changed  logs  Led forty people\n" in answer.out
    assert "now: Made the logs readable\n" in answer.out


@pytest.mark.parametrize(
    ("name", "content", "code", "message"),
    [
        ("nothing.pdf", None, 2, "missing-file"),
        ("record.yaml", b"a: 1\n", 2, "tailorcv: 'record.yaml' is none of: html, pdf, docx\n"),
        ("broken.pdf", b"%PDF-1.7 x", 1, "tailorcv: broken.pdf: the PDF cannot be read"),
        ("empty.html", b"<p>Hi</p>", 1, "tailorcv: empty.html has no lines of accomplishments\n"),
    ],
)
def test_files_that_cannot_be_traced(career: Path, name: str, content: bytes | None, code: int, message: str) -> None:
    """Each with its reason."""
    if content is not None:
        (career / name).write_bytes(content)
    answer = tailorcv("trace", name)
    assert (answer.code, answer.out) == (code, "")
    assert message in answer.err

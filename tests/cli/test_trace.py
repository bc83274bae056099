"""`tailorcv trace`: an exported document against the record."""

import json
import re
import shutil
from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv, workspace, write

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


CASES = {
    "case": ("backend-l5", "--from", "backend-l4"),
    "sideways": ("data-engineer-l4", "--from", "backend-l4"),
    "review": ("backend-l5", "--as", "review", "--since", "2024-01-01"),
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the long example with a case, a sideways case and a review of it in every format that can be traced."""
    copy = tmp_path_factory.mktemp("reports") / "copy"
    shutil.copytree(TEN_YEARS, copy)
    for name, arguments in CASES.items():
        for kind in ("html", "pdf", "docx"):
            out = copy / f"{name}.{kind}"
            answer = tailorcv("-C", copy, "export", "promotion-case", *arguments, "--as-of", AS_OF, "--format", kind, "-o", out)
            assert answer.code == 0
    return copy


@pytest.mark.parametrize("name", CASES)
def test_a_fresh_report_says_what_the_record_says(reports: Path, name: str) -> None:
    """Every format has the same lines of accomplishments, and all of them are the record's."""
    answers = [tailorcv("-C", reports, "trace", reports / f"{name}.{kind}") for kind in ("html", "pdf", "docx")]
    assert {answer.code for answer in answers} == {0}
    (line,) = {answer.err for answer in answers}
    assert re.fullmatch(r"\d\d+ as in the record, 0 changed since, 0 not in the record\n", line)


@pytest.mark.parametrize(
    ("before", "after", "in_words"),
    [
        pytest.param("in six waves", "in nine waves", ["unknown"], id="title"),
        pytest.param("before: 8", "before: 9", ["changed"], id="figure"),
        pytest.param("start: 2024-10", "start: 2024-11", ["changed"], id="date"),
        pytest.param("software-engineering: {level: 4", "software-engineering: {level: 3", ["changed"], id="level"),
        pytest.param("in two days", "in three days", [], id="result"),
    ],
)
@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_a_record_that_changed_since_a_report(reports: Path, kind: str, before: str, after: str, in_words: list[str]) -> None:
    """The lines of that accomplishment are named, the others stay the same; only a review shows a result."""
    path = reports / "record/accomplishments/2025/ledger-cutover.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    try:
        write(path, text.replace(before, after))
        answers = {name: tailorcv("-C", reports, "trace", reports / f"{name}.{kind}", "--json") for name in ("case", "review")}
    finally:
        write(path, text)
    found = {name: [line for line in json.loads(one.out)["lines"] if line["verdict"] != "same"] for name, one in answers.items()}
    assert {line["accomplishment"] for line in (*found["case"], *found["review"])} <= {"ledger-cutover", ""}
    wanted = {"changed"} if kind == "html" and in_words else {*in_words}
    assert wanted <= {line["verdict"] for line in found["case"]} <= {"changed", *wanted}
    assert [answers[name].code for name in ("case", "review")] == [int(bool(found[name])) for name in ("case", "review")]
    assert found["review"] or before.startswith("software-engineering"), "a review shows no levels of single lines"


def test_the_changed_line_of_a_report_is_named(reports: Path) -> None:
    """With what the record says now; the appendix has the id in every format, so there it is known for a change."""
    copy = reports.parent / "changed"
    shutil.copytree(reports, copy)
    path = copy / "record/accomplishments/2025/ledger-cutover.yaml"
    write(path, path.read_text(encoding="utf-8").replace("in six waves", "in nine waves"))
    for kind in ("html", "pdf", "docx"):
        answer = tailorcv("-C", copy, "trace", copy / f"case.{kind}")
        assert answer.code == 1
        words = " ".join(answer.out.split())
        assert "changed ledger-cutover Moved 7,400 merchants to the new ledger in six waves" in words
        assert "now: Moved 7,400 merchants to the new ledger in nine waves, without one correcting entry (2024-10 – 2025-02-21)" in words


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_a_report_of_the_short_example(here: Path, kind: str) -> None:
    """The smaller record as well."""
    assert (
        tailorcv("-C", EARLY_CAREER, "export", "promotion-case", "backend-l2", "--as-of", AS_OF, "--format", kind, "-o", f"c.{kind}").code
        == 0
    )
    answer = tailorcv("-C", EARLY_CAREER, "trace", f"c.{kind}")
    assert answer.code == 0


@pytest.mark.parametrize(
    ("name", "content", "code", "message"),
    [
        ("nothing.pdf", None, 2, "missing-file"),
        ("record.yaml", b"a: 1\n", 2, "tailorcv: 'record.yaml' is none of: html, pdf, docx\n"),
        ("broken.pdf", b"%PDF-1.7 x", 1, "tailorcv: broken.pdf: the PDF cannot be read"),
        ("case.html", b"<title>Review: Bo</title><p>Hi</p>", 1, "tailorcv: case.html has no lines of accomplishments\n"),
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

"""Whether the lines of an exported promotion case or review still say what the record says."""

import pytest
from builders import accomplishment

from tailorcv.case_tracing import Bit, trace_rows
from tailorcv.tracing import Traced

RECORD = {
    one.id: one
    for one in (
        accomplishment(
            "p95",
            date="2026-07",
            title="Cut **p95** latency",
            result="Nobody *waits* now.",
            variants={"short": "Made it fast"},
            competencies={"software-engineering": 3},
            metrics=[{"name": "p95", "before": "900", "after": "210", "unit": "ms"}],
            links=["https://example.org/x"],
        ),
        accomplishment("p95-twice", date="2026-08", title="Cut p95 latency twice", competencies={"it-operations": 2}),
        accomplishment(
            "python", date="2026-09", title="Moved to Python 3.11", metrics=[{"name": "time", "before": "2", "after": "1", "unit": "s"}]
        ),
        accomplishment("it-operations", date="2026-01", title="Called like a competency"),
    )
}
OTHERS = {"backend-l3", "it-operations"}
STRONGEST, SHOWN, PROJECT = "Strongest accomplishments", "Shown by", "By project"


def verdicts(*row: Bit) -> list[Traced]:
    """What is said of a row."""
    return list(trace_rows([row], RECORD, OTHERS))


@pytest.mark.parametrize("ids", [pytest.param(("p95",), id="by its id"), pytest.param((), id="by its words")])
@pytest.mark.parametrize(
    ("under", "text", "now"),
    [
        pytest.param(STRONGEST, "Cut p95 latency (2026-07, level 3, linked; tests-it)", "", id="with level and proof"),
        pytest.param(STRONGEST, "Cut p95 latency (2026-07, level 3, endorsed by Bo (Example) A. B.)", "", id="with an endorser"),
        pytest.param(STRONGEST, "Cut p95 latency (2026-07, level 3, linked) example.org www2.example.org", "", id="with sources"),
        pytest.param(STRONGEST, "Cut p95 la tency(2026-07,\nlevel 3, linked)", "", id="broken by a typeset line"),
        pytest.param(SHOWN, "Made it fast (2026-07)", "", id="another wording"),
        pytest.param(PROJECT, "Cut p95 latency (2026-07).", "", id="in a review"),
        pytest.param(PROJECT, "Cut p95 latency (2026-07). Nobody waits now.", "", id="with the result"),
        pytest.param(STRONGEST, "Cut p95 latency (2026-07, level 4, linked)", "Cut p95 latency (2026-07, level 3)", id="another level"),
        pytest.param(SHOWN, "Cut p95 latency (2025-07)", "Cut p95 latency (2026-07)", id="another date"),
        pytest.param(SHOWN, "Cut p95 latency by half", "Cut p95 latency", id="words added to it"),
        pytest.param(
            PROJECT, "Cut p95 latency (2026-07). All are glad.", "Cut p95 latency (2026-07). Nobody waits now.", id="another result"
        ),
    ],
)
def test_a_line_of_an_accomplishment(under: str, text: str, now: str, ids: tuple[str, ...]) -> None:
    """Its wording, and what stands behind it: date, level and result; proof is not looked at."""
    assert verdicts(Bit(text, under, ids)) == [Traced(text, "p95", "changed" if now else "same", now)]


@pytest.mark.parametrize(
    ("bit", "expected"),
    [
        pytest.param(Bit("Cut p95 latency twice", "Accomplishment"), ("p95-twice", "same", ""), id="the longer wording wins"),
        pytest.param(Bit("Moved to Python 3.11", "Accomplishment"), ("python", "same", ""), id="a title that ends like a host"),
        pytest.param(Bit("Moved to Python 3.11 example.org", "Accomplishment"), ("python", "same", ""), id="the same with a source"),
        pytest.param(Bit("Led forty people (2026-07)", SHOWN), ("", "unknown", ""), id="nothing like it"),
        pytest.param(Bit("Led forty people", SHOWN, ("gone",)), ("gone", "unknown", ""), id="an id that is no more"),
        pytest.param(Bit("Led forty people", SHOWN, ("p95",)), ("p95", "changed", "Cut p95 latency"), id="other words under an id"),
        pytest.param(Bit("Cut p95 latency", "Evidence", ("p95",)), ("p95", "same", ""), id="an id under a heading that is not ours"),
        pytest.param(Bit("Nobody waits now.", "Evidence", ("p95",)), ("p95", "same", ""), id="the result alone"),
    ],
)
def test_which_accomplishment_a_line_is_of(bit: Bit, expected: tuple[str, str, str]) -> None:
    """Ids decide where there are some, elsewhere the wording that the line begins with."""
    assert [traced[1:] for traced in verdicts(bit)] == [expected]


@pytest.mark.parametrize(
    "bit",
    [
        pytest.param(Bit("none recorded", STRONGEST), id="nothing recorded"),
        pytest.param(Bit("no accomplishment named yet", SHOWN), id="no accomplishment named"),
        pytest.param(Bit("nothing recorded for it yet", "Accomplishments"), id="nothing for a responsibility"),
        pytest.param(Bit("add a link to p95 (+1.2 points)", "What is still open, and the plan", ("p95",)), id="a step"),
        pytest.param(Bit("endorsed by Bo Example", "Verification", ("p95",)), id="proof"),
        pytest.param(Bit("Software Engineering", "Competency", ("software-engineering",)), id="a competency"),
        pytest.param(Bit("IT Operations", "Competency", ("it-operations",)), id="a competency that is called like an accomplishment"),
        pytest.param(Bit("Owns a service", "Responsibility", ("backend-l3/owns",)), id="a responsibility"),
        pytest.param(Bit("It was she who did it.", SHOWN, ("p95.bo.2026-08-01", "p95")), id="an endorsement's words"),
        pytest.param(Bit("Led forty people", "From"), id="another column"),
    ],
)
def test_what_is_not_looked_at(bit: Bit) -> None:
    """Our labels, texts of the role, and words of endorsers are no lines of accomplishments."""
    assert verdicts(bit) == []


def figure(name: str, change: str, title: str, *ids: str) -> list[tuple[str, str, str]]:
    """The verdicts on a row of figures, without the text."""
    row = (Bit(name, "Figure", ids), Bit(change, "Before → after"), Bit(title, "Accomplishment", ids))
    return [traced[1:] for traced in verdicts(*row)]


def test_figures() -> None:
    """A figure and its change are one line, held against the accomplishment in the same row."""
    title, same = "Cut p95 latency", ("p95", "same", "")
    assert figure("p95", "900 → 210 ms", title, "p95") == [same, same]
    assert figure("p95", "900 → 210 ms", f"{title} example.org") == [same, same]
    changed = ("p95", "changed", "p95: 900 → 210 ms")
    assert figure("p95", "900 → 21 ms", title, "p95") == [changed, same]
    assert figure("p95", "900 → 21 ms", title) == [changed, same]
    assert figure("p95", "900 → 210 ms", "Led forty people") == [("", "unknown", "")] * 2
    assert figure("p95", "900 → 210 ms", "Led forty people", "gone") == [("gone", "unknown", "")] * 2


@pytest.mark.parametrize(
    ("name", "day", "title", "expected"),
    [
        pytest.param("p95", "2026-07", "Cut p95 latency", ("p95", "same", ""), id="as in the record"),
        pytest.param("p95-\ntwice", "2026-08", "Cut p95 latency twice example.org", ("p95-twice", "same", ""), id="a broken id"),
        pytest.param("p95", "2025-07", "Cut p95 latency", ("p95", "changed", "Cut p95 latency (2026-07)"), id="another date"),
        pytest.param("p95", "2026-07", "Led forty people", ("p95", "changed", "Cut p95 latency (2026-07)"), id="another title"),
        pytest.param("gone", "2026-07", "Cut p95 latency", ("gone", "unknown", ""), id="an id that is no more"),
    ],
)
def test_the_appendix(name: str, day: str, title: str, expected: tuple[str, str, str]) -> None:
    """Its rows name the accomplishment in every format, so a title that changed is known for one."""
    row = (Bit(name, "Id"), Bit(day, "Date"), Bit(title, "Accomplishment"), Bit("claimed", "Verification"))
    assert [traced[1:] for traced in verdicts(*row)] == [expected]

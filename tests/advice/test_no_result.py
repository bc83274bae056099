import pytest
from builders import accomplishment

from advice import said, texts
from tailorcv.advice.no_result import check, states_outcome

WRITE = "write 'result:' or 'metrics:': who uses it, what became faster, cheaper, safer or possible"


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        pytest.param({"title": "Wrote the guide"}, True, id="bare"),
        pytest.param({"title": "Wrote the guide", "action": "Two pages."}, True, id="an action is no result"),
        pytest.param({"title": "Wrote the guide", "result": "Support uses it."}, False, id="a result"),
        pytest.param({"title": "Wrote the guide", "metrics": [{"name": "readers", "after": "40"}]}, False, id="a metric"),
        pytest.param({"title": "Schrieb das Handbuch für die Werkstatt"}, False, id="another language"),
    ],
)
def test_something_says_what_came_of_it(fields: dict[str, object], found: bool) -> None:  # noqa: FBT001
    """A result, a metric, or the title itself."""
    expected = [f"x.yaml:4:8: warning[no-result]: nothing says what came of this | {WRITE}"]
    assert said(check, texts(**fields)) == (expected if found else [])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Trained 40 nurses", True),
        ("Trained two leads", True),
        ("2 of 3 audits led to the end", True),
        ("Upgraded to PostgreSQL 16", False),
        ("Attended the conference of 2024", False),
        ("Set up S3 and p95 alerts", False),
        ("Removed the shared database", True),
        ("Rewrote the guide, which support uses", True),
        ("Moved the shop from Perl to Python", True),
        ("Designed, built and tested the importer", False),
        ("Designed the importer, and support stopped asking", True),
        ("Designed the importer and the exporter", False),
    ],
)
def test_a_title_that_states_an_outcome(title: str, expected: bool) -> None:  # noqa: FBT001
    """Figures, deeds that are their own outcome, words that introduce one, and a second deed."""
    assert states_outcome(accomplishment(title=title)) is expected

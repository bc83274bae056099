import pytest

from advice import said, texts
from tailorcv.advice.passive_wording import check, is_passive

BEGIN = "begin with what you did: 'Migrated …', 'Led …', 'Wrote …'"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("The database was migrated by the team", True),
        ("All services have been moved", True),
        ("The handbook was quickly rewritten", True),
        ("Ended a job that was started by hand", False),
        ("Because a device was reported missing, the test was moved", False),
        ("A prototype settled a dispute and was built", False),
        ("The service was interested", False),
        ("The service was slow", False),
        ("A library of icons", False),
    ],
)
def test_the_passive_of_a_main_clause(clause: str, expected: bool) -> None:  # noqa: FBT001
    """A subordinate clause says nothing of who did the work."""
    assert is_passive(clause) is expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"title": "Was responsible for billing"}, [f"4:8: warning[passive-wording]: 'Was responsible for' says where you were, not what you did | {BEGIN}"], id="a duty"),
        pytest.param({"title": "The bill was cut"}, [f"4:8: warning[passive-wording]: the title says what was done, and not that you did it | {BEGIN}"], id="a passive"),
        pytest.param({"title": "New bill", "action": "Helped with the design."}, [f"5:9: warning[passive-wording]: 'Helped with' says where you were, not what you did | {BEGIN}"], id="in the action"),
        pytest.param({"title": "New bill", "action": "Helped with the design. Wrote the tests."}, [], id="the action goes on"),
        pytest.param({"title": "New bill", "action": "I chose the paper."}, [], id="an action that says it"),
        pytest.param({"title": "New bill", "situation": "I was responsible for the design."}, [], id="in the situation"),
        pytest.param({"title": "Helped 40 teams cut their bills"}, [], id="help with an object"),
        pytest.param({"title": "Was responsible für die Planung und den Bau"}, [], id="another language"),
        pytest.param({"title": "*"}, [], id="no words"),
    ],
)  # fmt: skip
def test_a_title_says_what_the_person_did(fields: dict[str, object], expected: list[str]) -> None:
    """Duties, presence and passives leave that open."""
    assert said(check, texts(**fields)) == [f"x.yaml:{problem}" for problem in expected]

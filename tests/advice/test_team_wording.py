import pytest

from advice import said, texts
from tailorcv.advice.team_wording import check


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        pytest.param({"title": "We moved billing"}, ["4:8"], id="we"),
        pytest.param({"title": "The platform team moved billing"}, ["4:8"], id="a team"),
        pytest.param(
            {"title": "Together with my team we moved billing", "action": "We did it."}, ["4:8"], id="one finding an accomplishment"
        ),
        pytest.param({"title": "New billing", "action": "We moved it."}, ["5:9"], id="in the action"),
        pytest.param({"title": "We moved billing", "action": "Wrote the plan."}, [], id="the action says it"),
        pytest.param({"title": "We moved billing", "action": "The plan is mine."}, [], id="a word of oneself"),
        pytest.param({"title": "New billing", "situation": "We lost events.", "action": "New queue."}, [], id="in the situation"),
        pytest.param({"title": "Led the team that moved billing"}, [], id="a deed"),
        pytest.param({"title": "The team lead asked for a plan"}, [], id="a person"),
        pytest.param({"title": "We moved die Planung und den Bau"}, [], id="another language"),
    ],
)
def test_somebody_is_named_who_did_it(fields: dict[str, object], places: list[str]) -> None:
    """A team may be named, where the person is, too."""
    hint = "say what you did yourself: 'Wrote …', 'Led …', 'Found …'"
    text = "warning[team-wording]: this says what a team did, and not what you did"
    assert said(check, texts(**fields)) == [f"x.yaml:{place}: {text} | {hint}" for place in places]

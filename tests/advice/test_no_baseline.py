import pytest

from advice import said, texts
from tailorcv.advice.no_baseline import change_without_baseline, check

SAY = "say what it was before: 'from 900 to 210 ms', or 'metrics: [{name: …, before: …, after: …}]'"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Cut build times by 40 %", "by 40 %"),
        ("Cut build times by about 40 percent", "by about 40 percent"),
        ("Reports load 30% faster", "30% faster"),
        ("Delivered a 10x speedup", "10x"),
        ("Made it 3 times faster", "3 times faster"),
        ("A 35 % reduction in cost", "35 % reduction"),
        ("Reduced p95 latency to 210 ms", "Reduced p95 latency to 210"),
        ("Memory use dropped below 200 MB", "dropped below 200"),
        ("Costs were cut by 40 %", "by 40 %"),
        ("Cut the bill by 40 %, from 30 to 18 euros", ""),
        ("Cut p95 from 900 ms to 210 ms", ""),
        ("p95 900 → 210 ms", ""),
        ("Reduced the 310 pages to 90", ""),
        ("Reviews went down to 4 days where they had taken weeks", ""),
        ("Raised the budget to 2025", ""),
        ("Lifted the fleet to Python 3", ""),
        ("Cut the list to size", ""),
        ("Rolled out S3 and HTTP/2 to 40 teams", ""),
        ("Got 82 % without a second mail", ""),
        ("Cut over to 3 cells", ""),
    ],
)
def test_changes_with_and_without_what_was_before(clause: str, expected: str) -> None:
    """Percentages, ratios and new values are changes; counts, shares, years, versions and names are none."""
    assert change_without_baseline(clause) == expected


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        pytest.param({"title": "Cut it by 40 %", "result": "Cost fell by 20 %."}, ["4:8"], id="one finding an accomplishment"),
        pytest.param({"title": "New parser", "result": "It is fine. Cost fell by 20 %."}, ["5:9"], id="in the result"),
        pytest.param({"title": "Cut it by 40 %; it had been 30 euros"}, [], id="in a clause of its own"),
        pytest.param({"title": "Cut it by 40 %", "result": "The bill was once 30 euros."}, [], id="in the other text"),
        pytest.param({"title": "Costs were cut by 40 %"}, ["4:8"], id="a passive is no value before"),
        pytest.param({"title": "New parser", "action": "Cut it by 40 %."}, [], id="in the action"),
        pytest.param({"title": "Cut it by 40 %", "situation": "It took 25 minutes."}, [], id="a figure in the situation"),
        pytest.param({"title": "Cut it by 40 %", "metrics": [{"name": "a", "before": "1"}]}, [], id="a metric with a value before"),
        pytest.param({"title": "Cut it by 40 %", "metrics": [{"name": "a", "after": "1"}]}, ["4:8"], id="a metric without"),
        pytest.param({"title": "Kosten gesenkt für die Werkleitung, by 40 %"}, [], id="another language"),
    ],
)
def test_where_a_change_and_its_baseline_may_stand(fields: dict[str, object], places: list[str]) -> None:
    """Titles and results are looked at; what was before may stand anywhere."""
    found = said(check, texts(**fields))
    assert [line.split(" ")[0] for line in found] == [f"x.yaml:{place}:" for place in places]
    assert all(line.endswith(f"does not say what it was before | {SAY}") for line in found)

import pytest

from advice import said, texts
from tailorcv.advice.many_tags import check

KEEP = "keep those that you could defend in an interview; the rest dilutes them"


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, []), (4, []), (5, [f"x.yaml:5:1: warning[many-tags]: tagged with 5 competencies | {KEEP}"])],
)
def test_four_competencies_are_the_most(count: int, expected: list[str]) -> None:
    """The fifth makes it spraying."""
    assert said(check, texts(title="A", competencies={f"c{number}": "2" for number in range(count)})) == expected

"""Whether exported lines still say what the record says."""

import pytest
from builders import accomplishment

from tailorcv.tracing import Traced, trace, wordings

RECORD = {
    one.id: one
    for one in (
        accomplishment("p95", title="Cut **p95** latency", variants={"short": "Made it fast"}),
        accomplishment("p95-twice", title="Cut p95 latency twice", translations={"de": {"title": "p95 zweimal gesenkt"}}),
    )
}


def test_every_wording_of_an_accomplishment() -> None:
    """The title without its marks, the variants, the titles in other languages."""
    assert [wordings(work) for work in RECORD.values()] == [
        ["Cut p95 latency", "Made it fast"],
        ["Cut p95 latency twice", "p95 zweimal gesenkt"],
    ]


@pytest.mark.parametrize(
    ("text", "ids", "expected"),
    [
        pytest.param("Cut p95 latency", ("p95",), ("p95", "same", ""), id="by its id"),
        pytest.param("Made it  fast", ("p95",), ("p95", "same", ""), id="a variant, other blanks"),
        pytest.param("p95 zweimal gesenkt", ("p95-twice",), ("p95-twice", "same", ""), id="a translation"),
        pytest.param("Cut p95 latency by half", ("p95",), ("p95", "changed", "Cut p95 latency"), id="words added to it"),
        pytest.param("Cut p95 latency", ("gone",), ("gone", "unknown", ""), id="an id that is no more"),
        pytest.param("Cut p95 latency example.org", (), ("p95", "same", ""), id="without an id, with a source behind it"),
        pytest.param("Cut p95 latency twice", (), ("p95-twice", "same", ""), id="the longer wording wins"),
        pytest.param("Led the team", (), ("", "unknown", ""), id="nothing like it"),
    ],
)
def test_one_line(text: str, ids: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    """Same, changed (with what the record says now) or unknown."""
    name, verdict, now = expected
    assert trace([(text, ids)], RECORD) == (Traced(text, name, verdict, now),)  # type: ignore[arg-type]  # one of the three words

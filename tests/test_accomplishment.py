"""What an accomplishment may say; the shapes' own words are tested in test_shape.py."""

import pytest
from reading import misfits, value_of

from tailorcv.accomplishment import Accomplishment, Metric, Tag
from tailorcv.dates import PartialDate

WORK = "format: tailorcv/accomplishment@1\nid: a\ntitle: A\n"


def test_everything_that_it_can_say() -> None:
    """The example of docs/files.md, key by key."""
    found = value_of(
        Accomplishment,
        """\
format: tailorcv/accomplishment@1
id: checkout-p95
date: 2025-07
position: acme-backend
project: checkout
title: Cut p95 checkout latency from 900 ms to 210 ms
situation: S
action: A
result: R
metrics:
  - {name: p95 latency, before: 900, after: 210, unit: ms, source: https://grafana.example.org/d/checkout}
competencies:
  software-engineering: 3
  it-operations: {level: 2, indicator: runs-what-you-build}
responsibilities: [backend-l2/owns-a-service]
links: [https://code.example.org/acme/checkout/pull/412]
variants: {short: Made checkout four times faster}
private: false
notes: N
extra: {jira: [A-1, {b: c}]}
""",
    )
    assert found == Accomplishment(
        format="tailorcv/accomplishment@1",
        id="checkout-p95",
        date=PartialDate(2025, 7),
        position="acme-backend",
        project="checkout",
        title="Cut p95 checkout latency from 900 ms to 210 ms",
        situation="S",
        action="A",
        result="R",
        metrics=(Metric(name="p95 latency", before="900", after="210", unit="ms", source="https://grafana.example.org/d/checkout"),),
        competencies={"software-engineering": Tag(level=3), "it-operations": Tag(level=2, indicator="runs-what-you-build")},
        responsibilities=("backend-l2/owns-a-service",),
        links=("https://code.example.org/acme/checkout/pull/412",),
        variants={"short": "Made checkout four times faster"},
        private=False,
        notes="N",
        extra={"jira": ["A-1", {"b": "c"}]},
    )


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param("date: 2025-07-14\n", [], id="a day"),
        pytest.param("start: 2025\n", [], id="not over yet"),
        pytest.param("start: 2025\nend:\n", [], id="not over yet, said with an empty key"),
        pytest.param("start: 2025-07\nend: 2025\n", [], id="the end is less precise, and can lie behind"),
        pytest.param("start: 2025\nend: 2025-01\n", [], id="the start is less precise, and can lie before"),
        pytest.param("start: 2025-07-14\nend: 2025-07-14\n", [], id="one day"),
        pytest.param(
            "start: 2025-07-14\nend: 2025-07-13\n", ["5:6 date-order: the end 2025-07-13 lies before the start 2025-07-14"], id="a day early"
        ),
        pytest.param(
            "end: 2025-06\nstart: 2025-07\n", ["4:6 date-order: the end 2025-06 lies before the start 2025-07"], id="the end is pointed at"
        ),
        pytest.param("date: 2025\nend: 2026\n", ["5:6 two-dates: both date and start or end"], id="date and end"),
        pytest.param("date: 2025\nend: 2026\nstart: 2024\n", ["6:8 two-dates: both date and start or end"], id="all three"),
        pytest.param("end: 2025\n", ["1:1 missing-key: a date is missing"], id="an end only"),
        pytest.param("date:\n", ["1:1 missing-key: a date is missing"], id="an empty date"),
        pytest.param("date: 2025-02-29\n", ["4:7 bad-date: '2025-02-29' is on no calendar: 2025-02 has 28 days"], id="no leap year"),
        pytest.param("date: 2025-13\n", ["4:7 bad-date: '2025-13' is on no calendar"], id="a thirteenth month"),
        pytest.param("date: 14.07.2025\n", ["4:7 bad-date: '14.07.2025' is not a date"], id="as it is written in Germany"),
        pytest.param("start: present\nend: now\n", [f"{n}:{m} bad-date: '{w}' is not a date" for n, m, w in ((4, 8, "present"), (5, 6, "now"))], id="both wrong"),
    ],
)  # fmt: skip
def test_when_it_happened(dates: str, expected: list[str]) -> None:
    """One point in time, or a period that can have been."""
    assert misfits(Accomplishment, WORK + dates) == expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        pytest.param("{a: 1, b: 5}", [], id="lowest and highest"),
        pytest.param("{a: {level: 3}}", [], id="long form without an indicator"),
        pytest.param("{a: 0, b: 6}", ["5:19 out-of-range: 0 is less than 1", "5:25 out-of-range: 6 is more than 5"], id="beyond both ends"),
        pytest.param("{a: '3'}", [], id="a quoted number is the same text"),
        pytest.param("{a: {indicator: x}}", ["5:16 missing-key: the key 'level' is missing"], id="no level"),
        pytest.param("{a: {level: 3, indicator: X}}", ["5:41 bad-id: 'X' is not an id"], id="an indicator that is no id"),
        pytest.param("{a: {level: 3, proof: x}}", ["5:30 unknown-key: the key 'proof' is unknown here"], id="an unknown key"),
        pytest.param("[a, b]", ["5:15 wrong-type: 'key: value' lines were expected here"], id="a list of names"),
    ],
)
def test_the_level_that_it_shows(tags: str, expected: list[str]) -> None:
    """A level from 1 to 5 for each competency, in the short or the long form."""
    assert misfits(Accomplishment, f"{WORK}date: 2025\ncompetencies: {tags}\n") == expected


@pytest.mark.parametrize(
    ("reference", "good"),
    [
        ("backend-l2/owns-a-service", True),
        ("a/b", True),
        ("a", False),
        ("a/b/c", False),
        ("a/", False),
        ("/b", False),
        ("A/b", False),
        ("a / b", False),
    ],
)
def test_which_responsibility_it_answers(reference: str, *, good: bool) -> None:
    """Two ids with a slash between them."""
    expected = [] if good else [f"5:20 bad-id: '{reference}' is not <role>/<responsibility>"]
    assert misfits(Accomplishment, f"{WORK}date: 2025\nresponsibilities: [{reference}]\n") == expected


@pytest.mark.parametrize(
    ("link", "good"),
    [
        ("https://example.org", True),
        ("http://example.org:8080/a?b=c#d", True),
        ("https://bücher.example/ä", True),
        ("https://example.org/@mira", True),
        ("https://mira@example.org/", False),
        ("https://mira:secret@example.org/", False),
        ("https:///a", False),
        ("https://", False),
        ("HTTPS://example.org", False),
        ("ftp://example.org", False),
        ("mailto:mira@example.org", False),
        ("www.example.org", False),
        ("data:text/html,x", False),
    ],
)
def test_what_a_reader_can_open(link: str, *, good: bool) -> None:
    """Web addresses without a name or a secret in them."""
    expected = [] if good else [f"5:9 bad-link: '{link}' is not a web address"]
    assert misfits(Accomplishment, f"{WORK}date: 2025\nlinks: ['{link}']\n") == expected

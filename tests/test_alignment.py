import pytest
from reading import misfits, value_of

from tailorcv.alignment import Alignment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("scheme: onet\nid: 2.B.3.e\nname: Programming\n", ("onet", "2.B.3.e", "Programming"), id="O*NET element"),
        pytest.param("scheme: onet\nid: 15-1252.00\n", ("onet", "15-1252.00", None), id="O*NET occupation"),
        pytest.param("scheme: esco\nid: http://data.europa.eu/esco/skill/a\n", ("esco", "http://data.europa.eu/esco/skill/a", None), id="ESCO"),
        pytest.param("scheme: sfia\nid: PROG\n", ("sfia", "PROG", None), id="SFIA"),
        pytest.param("scheme: e-cf\nid: B.1\n", ("e-cf", "B.1", None), id="e-CF"),
    ],
)  # fmt: skip
def test_a_reference_into_another_framework(text: str, expected: tuple[str, str, str | None]) -> None:
    """Its scheme, the identifier there, and a name where the framework's license lets it be shown."""
    found = value_of(Alignment, text)
    assert (found.scheme, found.id, found.name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("scheme: SFIA\nid: PROG\n", ["1:9 unknown-word: 'SFIA' is not one of: onet, esco, sfia, e-cf"], id="capitals"),
        pytest.param("scheme: sfia\n", ["1:1 missing-key: the key 'id' is missing"], id="no identifier"),
        pytest.param("scheme: sfia\nid: ''\n", ["2:5 empty-value: the value of 'id' is empty"], id="an empty identifier"),
        pytest.param("id: PROG\n", ["1:1 missing-key: the key 'scheme' is missing"], id="no scheme"),
        pytest.param(
            "scheme: sfia\nid: PROG\nlevel: 3\n", ["3:1 unknown-key: the key 'level' is unknown here"], id="more than a reference"
        ),
    ],
)
def test_one_thing_that_is_wrong(text: str, expected: list[str]) -> None:
    """Each at its place, and nothing else."""
    assert misfits(Alignment, text) == expected

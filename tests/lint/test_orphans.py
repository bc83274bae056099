from pathlib import Path

import pytest

from lint import RING, corpus, role, said
from tailorcv.lint.orphans import check


@pytest.mark.parametrize(
    ("journey", "others"),
    [
        pytest.param("{up: [{role: star, theme: A}]}", "", id="it leads up"),
        pytest.param("{sideways: [{role: star, why: A}]}", "", id="it leads sideways"),
        pytest.param("", "{up: [{role: clown, theme: A}]}", id="another one leads up to it"),
        pytest.param("", "{sideways: [{role: clown, why: A}]}", id="another one leads sideways to it"),
    ],
)
def test_a_role_that_a_move_touches(here: Path, journey: str, others: str) -> None:
    """Somebody can come to it or go on from it; the other role may lie beside the judged folder."""
    found = corpus(here, role("clown", journey=journey), beside=[role("star", journey=others)])
    assert said(check, found) == []


def test_a_role_without_any_move(here: Path) -> None:
    """Two that lead to each other leave the third alone; one that is not judged is not named."""
    pair = (role("a", journey="{up: [{role: b, theme: A}]}"), role("b"))
    assert said(check, corpus(here, role("clown"), *pair, beside=[role("star")])) == [
        (
            f"{RING}/clown.yaml:2:5: warning[orphan]: no move leads to 'clown' or away from it"
            " | add 'journey:' here, or name this role in the journey of another"
        )
    ]

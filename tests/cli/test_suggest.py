"""`tailorcv suggest`: questions, never answers."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from program import TEN_YEARS, tailorcv, workspace


def test_a_sentence(here: Path, golden: Callable[[str, str], None]) -> None:
    """Outside of a workspace: each competency with its words, and the nearest level with its indicator as a question."""
    answer = tailorcv("suggest", "Cut p95 checkout latency from 900 ms to 210 ms")
    golden("suggest.txt", answer.out)
    assert answer.err == "\n1 text. Tag with the level that you can show: tailorcv edit ID --tag COMPETENCY:LEVEL\n"


def test_with_a_record(golden: Callable[[str, str], None]) -> None:
    """One's own work that speaks alike is named."""
    golden("suggest-own.txt", tailorcv("-C", TEN_YEARS, "suggest", "Split payouts over two queues").out)


def test_all_untagged(here: Path) -> None:
    """Those with tags are left alone; with nothing left to tag that is said."""
    workspace(
        here,
        accomplishments={
            "a": "date: 2025\ntitle: Rotated the server certificates\n",
            "b": "date: 2025\ntitle: Hired two\ncompetencies: {people-management: 2}\n",
        },
    )
    found = json.loads(tailorcv("suggest", "--all", "--json").out)
    assert [(one["id"], one["suggestions"][0]["competency"]) for one in found["texts"]] == [("a", "it-operations")]
    assert tailorcv("suggest", "a").err.endswith("tailorcv edit a --tag COMPETENCY:LEVEL\n")
    tailorcv("edit", "a", "--tag", "it-operations:1")
    assert tailorcv("suggest", "--all").err == "every accomplishment has competencies already\n"


def test_json() -> None:
    """The shape; the level is one to ask about."""
    found = json.loads(tailorcv("-C", TEN_YEARS, "suggest", "merchant-cells", "--json").out)["texts"][0]
    assert (found["id"], list(found["suggestions"][0])) == (
        "merchant-cells",
        ["competency", "score", "words", "like", "level_to_ask_about", "indicator"],
    )
    assert found["suggestions"][0]["level_to_ask_about"] in range(1, 6)


def test_unknown_words(here: Path) -> None:
    """Nothing is made up."""
    assert "no word of it stands in the catalogue" in tailorcv("suggest", "xyzzy plugh").out


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ([], "say what you did, name an accomplishment, or say --all"),
        (["x", "--all"], "say what you did, name an accomplishment, or say --all"),
        (["cutt"], "there is no accomplishment 'cutt'; did you mean 'cut'?"),
    ],
)
def test_mistakes(here: Path, flags: list[str], words: str) -> None:
    """One word that is nearly an id is a typo."""
    workspace(here, accomplishments={"cut": "date: 2025\ntitle: Cut it\n"})
    assert tailorcv("suggest", *flags).err == f"tailorcv: {words}\n"


def test_an_empty_record(here: Path) -> None:
    """There is nothing to suggest for."""
    workspace(here)
    assert tailorcv("suggest", "--all").err == "nothing is logged yet\n"

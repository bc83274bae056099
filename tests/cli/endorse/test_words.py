"""A claim in words: what is read before anything is signed."""

import pytest
from any_statement import CLAIMS
from hypothesis import given
from peers_at_hand import CLAIM

from tailorcv.cli.endorse.words import claim_in_words, show_claim
from tailorcv.statement import Claim, in_text
from tailorcv.yamltext import Data


def texts(data: Data) -> list[str]:
    """Every text in nested data; names of fields are none."""
    if isinstance(data, str):
        return [data]
    return [text for inner in (data.values() if isinstance(data, dict) else data) for text in texts(inner)]


def test_line_by_line() -> None:
    """The title, when and where, what was done, the figures, further wordings, and each level with what it means."""
    assert list(claim_in_words(Claim.model_validate(CLAIM))) == [
        "five-clubs: Five clubs in the air",
        "  2024-01 – 2024-06 · Juggler, Tent Example",
        "  Situation: Three clubs bored the house.",
        "  Action: Practised every morning.",
        "  Result: The house stood up.",
        "  clubs: 3 → 5 clubs",
        "  drops:",
        "  Also worded: Five clubs",
        "  Juggling (juggling), level 3: Throws five.",
        "  Patter (patter), level 1",
    ]


@given(CLAIMS)
def test_nothing_is_signed_that_is_not_shown(claim: Claim) -> None:
    """A law: every text of a claim is in its words, and the id of each competency as well."""
    shown = "\n".join(claim_in_words(claim))
    assert [text for text in (*texts(in_text(claim)), *claim.competencies) if text not in shown] == []


def test_hostile_text_stays_in_its_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Line ends become blanks, so that no text looks like a line of the program; long lines are folded behind an indent."""
    monkeypatch.setenv("COLUMNS", "60")
    show_claim(Claim.model_validate({"id": "x", "title": "one\n  signed  x.json", "date": "2025", "result": "word " * 30 + "end"}))
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["x: one   signed  x.json", "  2025"]
    assert lines[2].startswith("  Result: word word")
    assert [line for line in lines[3:] if not line.startswith("    ")] == []
    assert max(len(line) for line in lines) <= 60

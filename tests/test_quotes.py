"""What peers say, quoted in a report."""

import pytest
from builders import accomplishment
from peers_at_hand import claiming, statement

from tailorcv.confirmation import Confirmation
from tailorcv.document import Line
from tailorcv.quotes import proof, quotes
from tailorcv.rendering.inline import plain, spans
from tailorcv.report import Bullets, Heading
from tailorcv.statement import Statement

RECORD = {name: accomplishment(name, title=f"Did *{name}*") for name in ("five-clubs", "six-clubs")}
BOB = statement()
EVE = statement(
    endorser={"id": "eve@example.org"},
    comment="Twice.",
    issued="2026-03-12T12:00:00Z",
    claim=claiming(id="six-clubs").claim.model_dump(mode="json"),
)


def lines(*said: Statement, record: object = None) -> list[Line]:
    """The quotes about that record."""
    confirmed: dict[str, Confirmation] = {}
    for one in said:
        before = confirmed.get(one.claim.id, Confirmation({})).statements
        confirmed[one.claim.id] = Confirmation({}, (*before, one))
    blocks = list(quotes(RECORD if record is None else {}, confirmed))
    if not blocks:
        return []
    heading, bullets = blocks
    assert heading == Heading("What peers say, by signature")
    assert isinstance(bullets, Bullets)
    return list(bullets.lines)


def test_who_says_what_of_what_and_when() -> None:
    """The newest first; the words are the statement's, so the accomplishment's id does not stand alone."""
    found = lines(BOB, EVE)
    assert [plain(line.text) for line in found] == [
        "“Twice.” eve@example.org, 2026-03-12, on: Did six-clubs",
        "“I counted them.” Bob Example (ringmaster), 2026-03-10, on: Did five-clubs",
    ]
    assert [line.ids for line in found] == [("six-clubs.eve@example.org",), ("five-clubs.bob@example.org",)]


def test_two_words_of_one_peer() -> None:
    """Each is a statement of its own and is quoted."""
    again = statement(comment="I counted again.", issued="2026-03-11T12:00:00Z", nonce="1" * 32)
    assert [plain(line.text).partition("”")[0] for line in lines(BOB, again)] == ["“I counted again.", "“I counted them."]


def test_the_order_of_statements_changes_nothing() -> None:
    """Not even where two were signed in the same second."""
    twin = statement(comment="Me too.", nonce="f" * 32)
    assert lines(BOB, twin) == lines(twin, BOB)


@pytest.mark.parametrize("said", [[], [statement(comment=None)]], ids=["nobody", "somebody who said nothing"])
def test_without_a_comment_there_is_no_part(said: list[Statement]) -> None:
    """No heading stands alone."""
    assert lines(*said) == []


def test_work_that_is_not_in_the_report_is_not_quoted() -> None:
    """Private work, and work of another time."""
    assert lines(BOB, record="none") == []


HOSTILE = "<script>x</script> [a](javascript:b) *c* _d_ `e` ~f~ | # g https://x.example h@example.org ![i](https://x.example/j)"


def test_a_comment_is_text() -> None:
    """Whatever a peer writes makes no link, no emphasis and no mark in the owner's document, nor does a name or how they know the work."""
    (line,) = lines(statement(comment=HOSTILE, endorser={"id": "bob@example.org", "name": HOSTILE, "relationship": HOSTILE}))
    assert plain(line.text) == f"“{HOSTILE}” {HOSTILE} ({HOSTILE}), 2026-03-10, on: Did five-clubs"
    marked = [span for span in spans(line.text) if span.href or span.strong or span.code or span.emphasis]
    assert [span.text for span in marked] == ["five-clubs"]


def test_a_comment_of_several_lines() -> None:
    """It is said in one."""
    (line,) = lines(statement(comment="One.\n\n- Two\n# Three"))
    assert plain(line.text).startswith("“One. - Two # Three” Bob")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(None, "linked", id="nothing"),
        pytest.param(Confirmation({"juggling": 3}), "linked", id="nobody"),
        pytest.param(Confirmation({}, (BOB,)), "endorsed by Bob Example", id="one"),
        pytest.param(Confirmation({}, (BOB, EVE)), "endorsed by Bob Example, eve@example.org", id="two"),
        pytest.param(Confirmation({}, (BOB, BOB)), "endorsed by Bob Example", id="one who said it twice"),
    ],
)
def test_what_stands_behind_a_claim(found: Confirmation | None, expected: str) -> None:
    """The names, or what was there before."""
    assert plain(proof(found, "linked")) == expected


def test_a_hostile_name_behind_a_claim() -> None:
    """It is text as well."""
    text = proof(Confirmation({}, (statement(endorser={"id": "bob@example.org", "name": HOSTILE}),)), "linked")
    assert (plain(text), {span.href for span in spans(text)}) == (f"endorsed by {HOSTILE}", {""})

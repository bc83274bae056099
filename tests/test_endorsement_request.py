"""What a peer is asked to confirm, and the statement that answers it."""

import pytest
from circus import JUGGLING
from peers_at_hand import CLAIM, DATA, NOON, PROFILE, WORK, statement
from pydantic import ValidationError
from reading import file_of, misfits, tree_of, value_of

from tailorcv.claim import told
from tailorcv.competency import Competency
from tailorcv.dates import PartialDate
from tailorcv.endorsement_request import Answer, Asked, Request, asked, statement_of, to_yaml
from tailorcv.statement import Endorser, Subject, to_bytes

CATALOGUE = {"juggling": value_of(Competency, JUGGLING)}
CLAIMED = asked(WORK, PROFILE, CATALOGUE)
SUBJECT = Subject(record="mira-1a2b3c", name="Mira Example")
BOB = Endorser(id="bob@example.org", name="Bob Example", relationship="ringmaster")
ANSWER = Answer({"juggling": 3, "patter": 1}, BOB, NOON, "0123456789abcdef" * 2, "I counted them.")


def request(**changes: object) -> Request:
    """What Mira asks Bob."""
    data = {
        "format": "tailorcv/endorsement-request@1",
        "to": "bob@example.org",
        "asked": "2026-03-01",
        "subject": SUBJECT,
        "claims": [CLAIMED],
    }
    return Request.model_validate(data | changes)


def test_what_is_asked() -> None:
    """The claim in words, and for each competency what every level up to the claimed one means; without a catalogue its id stands for it."""
    assert {name: getattr(CLAIMED, name) for name in type(told(WORK, PROFILE)).model_fields} == dict(told(WORK, PROFILE))
    assert {name: level.model_dump() for name, level in CLAIMED.competencies.items()} == {
        "juggling": {
            "name": "Juggling",
            "level": 3,
            "means": ("Keeps three balls up.", "Keeps four balls up and smiles.", "Keeps clubs up."),
        },
        "patter": {"name": "patter", "level": 2, "means": ()},
    }


def test_words_of_the_catalogue_are_settled() -> None:
    """Names and descriptors take the form that is signed."""
    spelt = value_of(Competency, JUGGLING.replace("name: Juggling", 'name: "Zoe\u0308 "').replace("Keeps three balls up.", '"e\u0301 "'))
    level = asked(WORK, PROFILE, {"juggling": spelt}).competencies["juggling"]
    assert (level.name, level.means[0]) == ("Zoë", "é")


def test_the_statement_that_answers() -> None:
    """All that was asked, at the levels that are confirmed, each with what it means."""
    found = statement_of(CLAIMED, SUBJECT, ANSWER)
    data = DATA | {
        "claim": CLAIM
        | {
            "competencies": {
                "juggling": {"name": "Juggling", "level": 3, "means": "Keeps clubs up."},
                "patter": {"name": "patter", "level": 1},
            }
        }
    }
    assert found == statement(**data)
    assert statement_of(CLAIMED, SUBJECT, ANSWER._replace(comment=None, expires=PartialDate(2027))) == statement(
        **data | {"comment": None, "expires": "2027"}
    )
    assert to_bytes(found)


@pytest.mark.parametrize(
    ("levels", "confirmed"),
    [
        ({"juggling": 1, "patter": 2}, {"juggling": (1, "Keeps three balls up."), "patter": (2, None)}),
        ({"juggling": 2, "patter": 0}, {"juggling": (2, "Keeps four balls up and smiles.")}),
        ({"patter": 1}, {"patter": (1, None)}),
        ({"juggling": 0}, {}),
        ({}, {}),
        ({"juggling": 3, "more": 5}, {"juggling": (3, "Keeps clubs up.")}),
    ],
)
def test_levels(levels: dict[str, int], confirmed: dict[str, tuple[int, str | None]]) -> None:
    """What is left out or at 0 is not confirmed, and nothing is that was not asked for."""
    found = statement_of(CLAIMED, SUBJECT, ANSWER._replace(levels=levels)).claim.competencies
    assert {name: (level.level, level.means) for name, level in found.items()} == confirmed


def test_the_file() -> None:
    """It begins with what to do, and is read back as what it was."""
    text = to_yaml(request(), "bob.request.yaml")
    assert (
        text[: text.index("claims:")]
        == """\
# Mira Example asks bob@example.org to confirm, by a signature, what stands below.
#
#   1. Read it. Confirm only what you know yourself; a level may be lowered, and what you do not know left out.
#   2. Sign it with your SSH key. No account is needed, and nothing is sent anywhere:
#        pip install tailorcv
#        tailorcv endorse sign bob.request.yaml --key ~/.ssh/id_ed25519 --as bob@example.org
#   3. Send back the files that this writes, and your public key (~/.ssh/id_ed25519.pub).

format: tailorcv/endorsement-request@1
to: bob@example.org
asked: '2026-03-01'
subject:
  record: mira-1a2b3c
  name: Mira Example
"""
    )
    assert value_of(Request, text) == request()


@pytest.mark.parametrize("name", ["Mira\nclaims: []", "Mira {x} {0}", "{to}", "Mira: #x", "'"])
def test_a_name_stays_in_its_line(name: str) -> None:
    """No name makes a line of its own at the head, or is filled in."""
    asked_by = request(subject=Subject(record="m", name=name))
    text = to_yaml(asked_by, "f")
    assert value_of(Request, text) == asked_by
    assert text.splitlines()[0] == f"# {' '.join(name.split())} asks bob@example.org to confirm, by a signature, what stands below."
    assert tree_of(text).file == file_of(text)


@pytest.mark.parametrize(
    ("old", "new", "misfit"),
    [
        ("to: bob@example.org", "to: '*@example.org'", "bad-peer: '*@example.org' is no mail address"),
        ("asked: '2026-03-01'", "asked: soon", "bad-date: 'soon' is not a date"),
        ("level: 3", "level: 6", "out-of-range: 6 is more than 5"),
        ("request@1", "request@2", "newer-format: 'tailorcv/endorsement-request@2' is newer than this program"),
        ("record: mira-1a2b3c", "record: ../x", "bad-id: '../x' is not an id"),
        ("id: five-clubs", "id: five/clubs", "bad-id: 'five/clubs' is not an id"),
    ],
)
def test_files_that_are_no_request(old: str, new: str, misfit: str) -> None:
    """What does not fit is named."""
    text = to_yaml(request(), "f").replace("  juggling:", "  juggling:", 1)
    head, _, body = text.partition("\nformat")
    changed = f"{head}\nformat{body.replace(old, new, 1)}"
    assert [found.partition(" ")[2] for found in misfits(Request, changed)] == [misfit]


def test_nothing_asked_is_no_request() -> None:
    """At least one accomplishment."""
    with pytest.raises(ValidationError, match="at least 1 item"):
        request(claims=[])
    assert Asked.model_validate(CLAIMED.model_dump()) == CLAIMED

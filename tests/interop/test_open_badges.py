"""What peers signed as Open Badges 3.0, compared with the specification's model and with the contexts that another program ships."""

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openbadgeslib.ob3 import OpenBadgeCredential
from openbadgeslib.ob3.contexts import bundled_contexts
from peers_at_hand import BOB, EVE, MIRA, claiming, sealed, statement
from ssh_keygen import Secret

from tailorcv.endorsement import Read, Sealed, read_sealed
from tailorcv.interop.did_key import did_key
from tailorcv.interop.open_badges import CONTEXTS, Source, achievement_credential, badges, endorsement_credential, sources_by_work
from tailorcv.ssh_keys import read_public_key
from tailorcv.statement import Statement

# What the model of Open Badges 3.0 asks for, by class.
REQUIRED = {
    "OpenBadgeCredential": {"@context", "id", "type", "issuer", "validFrom", "credentialSubject"},
    "EndorsementCredential": {"@context", "id", "type", "name", "issuer", "validFrom", "credentialSubject"},
    "Profile": {"id", "type"},
    "AchievementSubject": {"type", "achievement"},
    "EndorsementSubject": {"id", "type"},
    "Achievement": {"id", "type", "name", "description", "criteria"},
    "ResultDescription": {"id", "type", "name", "resultType"},
    "RubricCriterionLevel": {"id", "type", "name"},
    "Result": {"type"},
    "Evidence": {"type"},
    "IdentityObject": {"type", "hashed", "identityHash", "identityType"},
}


def source(signed: Statement | None = None, by: Secret = BOB) -> Source:
    """A statement as it is exported."""
    read = read_sealed(sealed(signed or statement(), by))
    assert isinstance(read, Read)
    assert isinstance(read.signed, Statement)
    return Source(read.sealed, read.signed, read.key)


def nodes(value: object) -> Iterator[dict[str, object]]:
    """Every object of a document, from the outside."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def kinds(node: dict[str, object]) -> list[str]:
    """The types of an object; only criteria have none."""
    named = node.get("type", [])
    return [named] if isinstance(named, str) else [str(name) for name in named] if isinstance(named, list) else []


def terms(kind: str) -> set[str]:
    """The keys that the two contexts define for everything, and for objects of that type."""
    found: set[str] = set()
    for url in CONTEXTS:
        context = bundled_contexts()[url]["@context"]
        found |= set(context) | set(context.get(kind, {}).get("@context", {}) if isinstance(context.get(kind), dict) else {})
    return found


ALL = {
    "award": achievement_credential(source()),
    "award without more": achievement_credential(source(claiming(competencies=None, metrics=None, situation=None, action=None, result=None))),
    "award that ends": achievement_credential(source(statement(expires="2027-03", subject={"record": "mira-1a2b3c", "name": "Mira Example", "key": MIRA.line}))),
    "endorsement": endorsement_credential(source(), "urn:uuid:0"),
}  # fmt: skip


@pytest.mark.parametrize("name", ALL)
def test_the_model_of_open_badges(name: str) -> None:
    """Every object has the keys that its class requires, and only keys that a context defines: no other is read by JSON-LD."""
    body = json.loads(ALL[name].text)
    assert body["@context"] == list(CONTEXTS)
    for node in nodes(body):
        for kind in kinds(node):
            assert REQUIRED.get(kind, set()) <= set(node)
        allowed = set().union(*(terms(kind) for kind in kinds(node) or ["Achievement"])) | {"@context"}
        assert set(node) <= allowed


def test_an_award() -> None:
    """The peer issues it, the person holds it, and every level that is confirmed is a result of the achievement."""
    award = ALL["award"]
    body = json.loads(award.text)
    subject = body["credentialSubject"]
    achievement = subject["achievement"]
    assert body["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert body["issuer"] == {
        "id": did_key(read_public_key(BOB.line)),
        "type": ["Profile"],
        "name": "Bob Example",
        "email": "bob@example.org",
    }
    assert (body["validFrom"], "validUntil" in body) == ("2026-03-10T12:00:00Z", False)
    assert [(one["identityType"], one["hashed"], one["identityHash"]) for one in subject["identifier"]] == [("name", False, "Mira Example")]
    assert subject["narrative"] == "“I counted them.” – Bob Example"
    assert achievement["description"] == (
        "2024-01 – 2024-06, Juggler, Tent Example\n\nThree clubs bored the house.\n\nPractised every morning.\n\n"
        "The house stood up.\n\nclubs: 3 → 5 clubs\ndrops"
    )
    assert achievement["criteria"]["narrative"] == (
        "Bob Example (ringmaster) confirms that this is true, at these levels:\n\n"
        "* Juggling (juggling), level 3 of 5: Throws five.\n* Patter (patter), level 1 of 5"
    )
    reached = {level["id"]: level for scale in achievement["resultDescription"] for level in scale["rubricCriterionLevel"]}
    assert [reached[result["achievedLevel"]]["name"] for result in subject["result"]] == ["Juggling, level 3 of 5", "Patter, level 1 of 5"]
    assert {result["resultDescription"] for result in subject["result"]} == {scale["id"] for scale in achievement["resultDescription"]}


def test_another_program_reads_it() -> None:
    """It finds issuer, holder, achievement, results and evidence."""
    read = OpenBadgeCredential.from_vc_document(json.loads(ALL["award that ends"].text))
    assert read.issuer.name == "Bob Example"
    assert read.recipient_id == did_key(read_public_key(MIRA.line))
    assert read.achievement.name == "Five clubs in the air"
    assert [result.value for result in read.results] == ["3", "1"]
    assert read.expiration_date == datetime(2027, 4, 1, 11, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize("name", ALL)
def test_the_way_back(name: str) -> None:
    """The statement and the signature are inside, byte for byte: OpenSSH can verify what is said."""
    (evidence,) = json.loads(ALL[name].text)["evidence"]
    raw = base64.b64decode(evidence["id"].removeprefix("data:application/json;base64,"))
    seal = evidence["narrative"].removeprefix("```\n").removesuffix("```").encode()
    read = read_sealed(Sealed("it.json", raw, seal))
    assert isinstance(read, Read)
    assert read.sealed.digest in evidence["description"]
    assert evidence["name"] == "five-clubs.bob@example.org.2026-03-10.json"


@pytest.mark.parametrize(
    ("key", "same"),
    [pytest.param(MIRA.line, False, id="a key"), pytest.param("ssh-dss AAAA", True, id="no usable key")],
)
def test_who_holds_it(key: str, same: bool) -> None:  # noqa: FBT001
    """A person without a key is known by the record: the same name in every badge of it."""
    found = achievement_credential(source(statement(subject={"record": "mira-1a2b3c", "name": "Mira Example", "key": key})))
    assert (found.subject == ALL["award"].subject) is same
    assert found.subject.startswith("urn:uuid:" if same else "did:key:z6Mk")


def test_names_are_words() -> None:
    """A title may hold inline Markdown, and the name of a badge may not."""
    found = json.loads(achievement_credential(source(claiming(title="Five *clubs* in the `air`"))).text)
    assert found["name"] == found["credentialSubject"]["achievement"]["name"] == "Five clubs in the air"


def test_a_claim_that_says_little() -> None:
    """A description is required: without any other word the title is one."""
    bare = claiming(**dict.fromkeys(("start", "end", "position", "situation", "action", "result", "metrics", "competencies")))
    found = json.loads(achievement_credential(source(bare)).text)["credentialSubject"]
    assert found["achievement"]["description"] == "Five clubs in the air"
    assert found["achievement"]["criteria"]["narrative"] == "Bob Example (ringmaster) confirms that this is true."
    assert "result" not in found


def test_the_first_peer_awards_and_others_endorse() -> None:
    """In the order of issue, whatever the order of the files is; a second statement of the first peer is an award of its own."""
    first, second, third = (
        source(),
        source(statement(endorser={"id": "eve@example.org"}, issued="2026-03-11T12:00:00Z"), EVE),
        source(statement(issued="2026-03-12T12:00:00Z")),
    )
    made = badges([third, second, first])
    assert [one for one, _ in made] == [first, second, third]
    assert [credential.body["type"] for _, credential in made] == [
        ["VerifiableCredential", kind] for kind in ("OpenBadgeCredential", "EndorsementCredential", "OpenBadgeCredential")
    ]
    endorsement = json.loads(made[1][1].text)
    assert endorsement["credentialSubject"] == {
        "id": made[0][1].id,
        "type": ["EndorsementSubject"],
        "endorsementComment": "eve@example.org confirms that this is true, at these levels:\n\n* Juggling (juggling), level 3 of 5: Throws five.\n"
        "* Patter (patter), level 1 of 5\n\n“I counted them.” – eve@example.org",
    }


@given(st.permutations(range(4)))
def test_the_order_of_files_changes_nothing(order: list[int]) -> None:
    """The same credentials come out, byte for byte, and no two have one id."""
    given_ = [source(statement(nonce=f"{number:032x}")) for number in range(4)]
    made = badges(given_[number] for number in order)
    assert [credential.text for _, credential in made] == [credential.text for _, credential in badges(given_)]
    assert len({credential.id for _, credential in made}) == len(given_)


def test_statements_by_accomplishment() -> None:
    """Each accomplishment is awarded by itself, in the order of their ids."""
    clubs, balls = source(), source(claiming(id="balls"))
    assert sources_by_work([clubs, balls]) == [[balls], [clubs]]

"""Peers with keys of their own, a record that they know, and what they sign about it: without any program, the same bytes each time."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from program import workspace
from ssh_keygen import Secret, secret

from tailorcv.accomplishment import Accomplishment
from tailorcv.allowed_signers import Signers, parse_signers
from tailorcv.claim import told
from tailorcv.endorsement import Endorsement, Owner, Sealed, judge_all
from tailorcv.profile import Profile
from tailorcv.statement import Revocation, Statement, Told, to_bytes


def made_from(seed: int) -> Secret:
    """The key that a number stands for."""
    return secret(Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32))


BOB, BOBS_NEW_KEY, EVE, MIRA = (made_from(seed) for seed in range(1, 5))
PROFILE = Profile.model_validate(
    {
        "format": "tailorcv/profile@1",
        "name": "Mira Example",
        "former_names": ["Mira Muster"],
        "contact": {"email": "Mira@Example.org"},
        "positions": [{"id": "circus", "employer": "Tent Example", "title": "Juggler", "start": "2022"}],
    }
)
WORK = Accomplishment.model_validate(
    {
        "format": "tailorcv/accomplishment@1",
        "id": "five-clubs",
        "title": "Five clubs in the air",
        "start": "2024-01",
        "end": "2024-06",
        "position": "circus",
        "situation": "Three clubs bored the house.",
        "action": "Practised every morning.",
        "result": "The house stood up.",
        "metrics": [{"name": "clubs", "before": "3", "after": "5", "unit": "clubs"}, {"name": "drops"}],
        "competencies": {"juggling": {"level": 3}, "patter": {"level": 2}},
        "variants": {"short": "Five clubs"},
    }
)
FIVE_CLUBS = """\
title: Five clubs in the air
start: 2024-01
end: 2024-06
position: circus
situation: Three clubs bored the house.
action: Practised every morning.
result: The house stood up.
metrics: [{name: clubs, before: 3, after: 5, unit: clubs}, {name: drops}]
competencies: {juggling: 3, patter: 2}
variants: {short: Five clubs}
"""
THREE_BALLS = "title: Three balls at the fair\ndate: 2023-05\ncompetencies: {juggling: 1}\n"
CLAIM: dict[str, object] = {
    "id": "five-clubs",
    "title": "Five clubs in the air",
    "start": "2024-01",
    "end": "2024-06",
    "position": "Juggler, Tent Example",
    "situation": "Three clubs bored the house.",
    "action": "Practised every morning.",
    "result": "The house stood up.",
    "metrics": [{"name": "clubs", "before": "3", "after": "5", "unit": "clubs"}, {"name": "drops"}],
    "wordings": ["Five clubs"],
    "competencies": {"juggling": {"name": "Juggling", "level": "3", "means": "Throws five."}, "patter": {"name": "Patter", "level": "1"}},
}
DATA: dict[str, object] = {
    "format": "tailorcv/endorsement@1",
    "subject": {"record": "mira-1a2b3c", "name": "Mira Example"},
    "claim": CLAIM,
    "endorser": {"id": "bob@example.org", "name": "Bob Example", "relationship": "ringmaster"},
    "comment": "I counted them.",
    "issued": "2026-03-10T12:00:00Z",
    "nonce": "0123456789abcdef" * 2,
}
TAKEN_BACK: dict[str, object] = {
    "format": "tailorcv/revocation@1",
    "endorser": {"id": "bob@example.org"},
    "issued": "2026-04-10T12:00:00Z",
    "nonce": "f" * 32,
}
OWNER = Owner("mira-1a2b3c", ("Mira Example", "Mira Muster"), frozenset({"mira@example.org"}), MIRA.line)
TOLD = {"five-clubs": told(WORK, PROFILE)}
TRUSTED = f'bob@example.org namespaces="endorsement@tailorcv" {BOB.line}\n'
AS_OF = date(2026, 6, 1)
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def statement(**changes: object) -> Statement:
    """What Bob signs about the five clubs, with other fields at the top where they are given; None takes one out."""
    return Statement.model_validate({key: value for key, value in (DATA | changes).items() if value is not None})


def claiming(**changes: object) -> Statement:
    """The same with other fields in the claim."""
    return statement(claim={key: value for key, value in (CLAIM | changes).items() if value is not None})


def sealed(signed: Statement | Revocation, by: Secret = BOB, path: str = "endorsements/it.json") -> Sealed:
    """The file and the signature beside it."""
    raw = to_bytes(signed)
    return Sealed(path, raw, by.sign(raw).armored)


def revocation(of: Sealed, **changes: object) -> Revocation:
    """Bob's word that a statement no longer holds."""
    return Revocation.model_validate(TAKEN_BACK | {"statement": of.digest} | changes)


def signers(text: str = TRUSTED) -> Signers:
    """Whose keys the list names."""
    found, problems = parse_signers(text, "allowed_signers")
    assert problems == ()
    return found


class Bench(NamedTuple):
    """All that statements are judged by, to be replaced piece by piece."""

    owner: Owner = OWNER
    told: dict[str, Told] = TOLD
    trusted: str = TRUSTED
    as_of: date = AS_OF

    def judged(self, *files: Sealed) -> tuple[Endorsement, ...]:
        """Every statement with its status."""
        return judge_all(files, self.owner, self.told, signers(self.trusted), self.as_of)


def record_at(root: Path, *, settings: str = "record: mira-1a2b3c\n") -> Path:
    """A workspace on the disk with that record."""
    profile = "former_names: [Mira Muster]\ncontact: {email: Mira@Example.org}\npositions:\n  - {id: circus, employer: Tent Example, title: Juggler, start: 2022}\n"
    return workspace(root, settings=settings, profile=profile, accomplishments={"five-clubs": FIVE_CLUBS, "three-balls": THREE_BALLS})


def put(file: Sealed, folder: Path, name: str = "it.json") -> Path:
    """A statement and its signature in a folder; the path of the statement."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(file.raw)
    if file.seal is not None:
        path.with_name(f"{name}.sig").write_bytes(file.seal)
    return path


def key_at(path: Path, seed: int = 1) -> Path:
    """A private key as a file that ssh-keygen takes, and the public one beside it. The first is Bob's."""
    private = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    path.chmod(0o600)
    path.with_name(f"{path.name}.pub").write_text(f"{made_from(seed).line} laptop\n", encoding="utf-8")
    return path


# A statement that holds, one about what the record says otherwise, one about other work, and no statement at all; by name of the file.
GIVEN = {
    "a.json": sealed(statement()),
    "b.json": sealed(claiming(title="Six clubs in the air")),
    "c.json": sealed(
        statement(
            claim={
                "id": "three-balls",
                "title": "Three balls at the fair",
                "date": "2023-05",
                "competencies": {"juggling": {"name": "Juggling", "level": "1"}},
            },
            issued="2026-03-11T12:00:00Z",
            expires="2027-03",
            comment=None,
        )
    ),
    "d.json": Sealed("d.json", b"junk\n", None),
}

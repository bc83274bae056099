"""What another peer's badge awards."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.interop.badge_reading import Award, read_award

BADGE = {
    "id": "urn:uuid:0",
    "issuer": {"id": "did:key:z6Mk", "name": "Bob Example"},
    "credentialSubject": {
        "id": "urn:uuid:1",
        "achievement": {"name": "Five clubs", "description": "In the air.", "criteria": {"narrative": "Juggling, level 3"}},
    },
}
AWARD = Award("urn:uuid:0", "Bob Example", "urn:uuid:1", "Five clubs", "In the air.", "Juggling, level 3")


def token(raw: bytes) -> bytes:
    """A JWT with that payload."""
    return b"e30." + base64.urlsafe_b64encode(raw).rstrip(b"=") + b".AAAA\n"


def changed(**parts: object) -> bytes:
    """The badge with other parts."""
    return json.dumps(BADGE | parts).encode()


@pytest.mark.parametrize(
    ("raw", "award"),
    [
        pytest.param(changed(), AWARD, id="JSON"),
        pytest.param(b"\n " + changed(), AWARD, id="JSON behind blanks"),
        pytest.param(token(changed()), AWARD, id="JWT"),
        pytest.param(changed(issuer="did:key:z6Mk"), AWARD._replace(issuer=""), id="issuer by name only"),
        pytest.param(changed(issuer={"id": "did:key:z6Mk"}), AWARD._replace(issuer="did:key:z6Mk"), id="issuer without a name"),
        pytest.param(changed(id=7), None, id="no id"),
        pytest.param(changed(credentialSubject=["x"]), None, id="no subject"),
        pytest.param(b"[]", None, id="a list"),
        pytest.param(b"{", None, id="broken JSON"),
        pytest.param(b"\xff\xfe", None, id="no text"),
        pytest.param(b"a.b", None, id="two parts"),
        pytest.param(b"e30.A.AAAA", None, id="broken base64"),
        pytest.param(token(b"[" * 100_000), None, id="nested"),
    ],
)
def test_a_badge(raw: bytes, award: Award | None) -> None:
    """Its parts, from JSON or from a JWT; nothing from what is no badge."""
    assert read_award(raw) == award


@given(st.binary(max_size=200))
def test_any_bytes(raw: bytes) -> None:
    """Whatever is in the file, nothing is raised."""
    for tried in (raw, token(raw)):
        found = read_award(tried)
        assert found is None or found.id

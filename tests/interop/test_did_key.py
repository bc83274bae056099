"""Names of keys as did:key, compared with the specification's own examples and with another program."""

from base64 import urlsafe_b64decode

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key, load_ssh_public_key
from hypothesis import given
from hypothesis import strategies as st
from openbadgeslib.ob3 import did_key_from_pem, resolve_did
from peers_at_hand import made_from
from ssh_keygen import in_device, make_keys

from tailorcv.interop.did_key import did_key, key_id
from tailorcv.ssh_keys import PublicKey, read_public_key

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
PREFIXES = {
    "ssh-ed25519": "z6Mk",
    "ecdsa-sha2-nistp256": "zDna",
    "ecdsa-sha2-nistp384": "z82L",
    "ecdsa-sha2-nistp521": "z2J9",
    "ssh-rsa": "z4MX",
}


def whole(coded: str) -> int:
    """A number of a JWK."""
    return int.from_bytes(urlsafe_b64decode(coded + "=" * (-len(coded) % 4)))


def from_jwk(curve: ec.EllipticCurve, x: str, y: str) -> PublicKey:
    """The key of OpenSSH at a point that a JWK names."""
    public = ec.EllipticCurvePublicNumbers(whole(x), whole(y), curve).public_key()
    return read_public_key(public.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode())


def decoded(did: str) -> bytes:
    """The bytes behind a did:key."""
    number = 0
    for char in did.removeprefix("did:key:z"):
        number = number * 58 + ALPHABET.index(char)
    return number.to_bytes((number.bit_length() + 7) // 8)


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The public line of a key of every kind that ssh-keygen makes."""
    return {kind: path.with_name(f"{path.name}.pub").read_text() for kind, path in make_keys(tmp_path_factory.mktemp("keys")).items()}


@pytest.mark.parametrize(
    ("curve", "x", "y", "did"),
    [
        pytest.param(
            ec.SECP256R1(),
            "igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns",
            "efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM",
            "did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv",
            id="P-256",
        ),
        pytest.param(
            ec.SECP384R1(),
            "lInTxl8fjLKp_UCrxI0WDklahi-7-_6JbtiHjiRvMvhedhKVdHBfi2HCY8t_QJyc",
            "y6N1IC-2mXxHreETBW7K3mBcw0qGr3CWHCs-yl09yCQRLcyfGv7XhqAngHOu51Zv",
            "did:key:z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9",
            id="P-384",
        ),
        pytest.param(
            ec.SECP521R1(),
            "ASUHPMyichQ0QbHZ9ofNx_l4y7luncn5feKLo3OpJ2nSbZoC7mffolj5uy7s6KSKXFmnNWxGJ42IOrjZ47qqwqyS",
            "AW9ziIC4ZQQVSNmLlp59yYKrjRY0_VqO-GOIYQ9tYpPraBKUloEId6cI_vynCzlZWZtWpgOM3HPhYEgawQ703RjC",
            "did:key:z2J9gaYxrKVpdoG9A4gRnmpnRCcxU6agDtFVVBVdn1JedouoZN7SzcyREXXzWgt3gGiwpoHq7K68X4m32D8HgzG8wv3sY5j7",
            id="P-521",
        ),
    ],
)
def test_the_examples_of_the_specification(curve: ec.EllipticCurve, x: str, y: str, did: str) -> None:
    """A point on a curve is compressed; the examples cover an even and an odd second coordinate."""
    assert did_key(from_jwk(curve, x, y)) == did


def test_every_kind_begins_as_it_is_known_to(keys: dict[str, str]) -> None:
    """Readers tell kinds apart by the first letters."""
    found = {kind: did_key(read_public_key(line)) for kind, line in keys.items()}
    assert {kind: did.removeprefix("did:key:")[:4] for kind, did in found.items()} == PREFIXES


@pytest.mark.parametrize("kind", ["ssh-ed25519", "ecdsa-sha2-nistp256"])
def test_another_program_says_the_same(keys: dict[str, str], kind: str) -> None:
    """It makes the same name, and finds the same key behind it."""
    public = load_ssh_public_key(keys[kind].encode()).public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    did = did_key(read_public_key(keys[kind]))
    assert did == did_key_from_pem(public)
    assert resolve_did(did) == public


def test_rsa(keys: dict[str, str]) -> None:
    """Behind 0x1205 as a varint stands the key as PKCS #1 has it."""
    raw = decoded(did_key(read_public_key(keys["ssh-rsa"])))
    assert raw[:2] == b"\x85\x24"
    there, expected = load_der_public_key(raw[2:]), load_ssh_public_key(keys["ssh-rsa"].encode())
    assert isinstance(there, rsa.RSAPublicKey)
    assert isinstance(expected, rsa.RSAPublicKey)
    assert there.public_numbers() == expected.public_numbers()


def test_a_security_key_has_the_name_of_its_key() -> None:
    """A did:key has no place for the application, and other programs could not use it."""
    plain = made_from(7)
    assert did_key(read_public_key(in_device(plain).line)) == did_key(read_public_key(plain.line))


@given(st.integers(1, 255), st.integers(1, 255))
def test_different_keys_have_different_names(one: int, other: int) -> None:
    """Two names are equal exactly when the keys are."""
    first, second = (did_key(read_public_key(made_from(seed).line)) for seed in (one, other))
    assert (first == second) == (one == other)


def test_the_id_of_the_key() -> None:
    """A signature points at the key inside of the document that a did:key stands for."""
    assert key_id("did:key:z6MkpTHR") == "did:key:z6MkpTHR#z6MkpTHR"

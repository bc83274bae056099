"""Signatures that were made once: taken as they are, refused when anything in them is another."""

import pytest
from signatures import BEGIN, END, MESSAGE, NAMESPACE, SAMPLES, Pieces, armor, number, pack, unpack

from tailorcv.ssh_keys import read_public_key
from tailorcv.sshsig import BadSignature, Signature, check_signature, read_signature

# As ssh-keygen wrote it.
WRITTEN = b"""-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgDdW10LD34Y8ENVOe+6d0Ot4NYO
t/lmFLsBUonkAWp9oAAAAUZW5kb3JzZW1lbnRAdGFpbG9yY3YAAAAAAAAABnNoYTUxMgAA
AFMAAAALc3NoLWVkMjU1MTkAAABA6RfZzN1orFUfigLzVdhzOhqiFyVSFag1W/AKw3BqNp
rvXrdW2J9Y+xUCV25OdRRDm6vWWVvnG5esanM+xdy9CQ==
-----END SSH SIGNATURE-----
"""
PUBLIC = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA3VtdCw9+GPBDVTnvundDreDWDrf5ZhS7AVKJ5AFqfa ana@example.org"
ED = SAMPLES["ssh-ed25519"]
GOOD = ED.pieces
AGAIN = "ask for the file again, as it was written"
OTHER = "it is not the signature of this text with this key"


def test_a_signature_that_ssh_keygen_wrote() -> None:
    """Who signed, for which use, with which hash."""
    signature = read_signature(WRITTEN)
    check_signature(signature, MESSAGE, NAMESPACE)
    assert signature.key == read_public_key(PUBLIC)
    assert signature[1:4] == (NAMESPACE, "sha512", "ssh-ed25519")
    assert (len(signature.value), signature.state) == (64, b"")


@pytest.mark.parametrize("name", SAMPLES)
def test_every_kind_holds_for_its_own_message_and_use(name: str) -> None:
    """It holds; and it does not for another message, use, or hash."""
    signature = read_signature(SAMPLES[name].armored)
    assert signature.key == read_public_key(SAMPLES[name].public)
    check_signature(signature, MESSAGE, NAMESPACE)
    with pytest.raises(BadSignature, match="is not the signature of this text"):
        check_signature(signature, MESSAGE + b"\n", NAMESPACE)
    with pytest.raises(BadSignature, match="is not the signature of this text"):
        check_signature(signature._replace(hash_name="sha256" if signature.hash_name == "sha512" else "sha512"), MESSAGE, NAMESPACE)
    with pytest.raises(BadSignature, match="is not the signature of this text"):
        check_signature(signature._replace(namespace="file"), MESSAGE, "file")


@pytest.mark.parametrize("name", ["sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"])
def test_the_state_of_a_device_is_signed(name: str) -> None:
    """Its flags and its counter belong to what is signed, and so does the application."""
    signature = read_signature(SAMPLES[name].armored)
    assert signature.state == b"\1\0\0\0\x2a"
    key = signature.key._replace(blob=signature.key.blob.replace(pack(b"ssh:"), pack(b"ssh;")))
    for changed in (signature._replace(state=b"\0\0\0\0\x2a"), signature._replace(state=b"\1\0\0\0\x2b"), signature._replace(key=key)):
        with pytest.raises(BadSignature, match="is not the signature"):
            check_signature(changed, MESSAGE, NAMESPACE)


def test_every_bit_counts() -> None:
    """No bit of the blob can be turned over: it is either no signature any more, or not that of the message."""
    for sample in (ED, SAMPLES["ecdsa-sha2-nistp256"]):
        blob = sample.pieces.blob
        for bit in range(len(blob) * 8):
            changed = blob[: bit // 8] + bytes([blob[bit // 8] ^ 1 << bit % 8]) + blob[bit // 8 + 1 :]
            with pytest.raises(BadSignature):
                check_signature(read_signature(armor(changed)), MESSAGE, NAMESPACE)


@pytest.mark.parametrize(
    ("signed_for", "asked", "message"),
    [
        (NAMESPACE, "file", f"it was made for '{NAMESPACE}', not for 'file'"),
        (NAMESPACE, "", f"it was made for '{NAMESPACE}', not for ''"),
        (NAMESPACE, NAMESPACE.upper(), f"it was made for '{NAMESPACE}', not for '{NAMESPACE.upper()}'"),
        ("x" * 99, NAMESPACE, f"it was made for '{'x' * 79}…', not for '{NAMESPACE}'"),
        ("", "", "it was made for '', not for ''"),
    ],
)
def test_another_use(signed_for: str, asked: str, message: str) -> None:
    """A signature for one use is none for another, whatever it says."""
    with pytest.raises(BadSignature) as refused:
        check_signature(read_signature(ED.armored)._replace(namespace=signed_for), MESSAGE, asked)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    "armored",
    [
        pytest.param(armor(GOOD.blob, 1), id="a character a line"),
        pytest.param(armor(GOOD.blob, 9999), id="one line"),
        pytest.param(
            ED.armored.replace(b"\n", b" \t\r\v\f\n").replace(BEGIN.encode() + b" \t\r\v\f\n", BEGIN.encode() + b"\n"), id="blanks"
        ),
        pytest.param(ED.armored.rstrip(b"\n"), id="no last line end"),
        pytest.param(ED.armored + b" \t\r\n\v\f\n", id="blanks behind"),
    ],
)
def test_blanks_are_nothing(armored: bytes) -> None:
    """Lines of any length, blanks between them and behind the last one: ssh-keygen takes them, too."""
    assert read_signature(armored) == read_signature(ED.armored)


@pytest.mark.parametrize(
    ("armored", "message"),
    [
        pytest.param(b"", f"it does not begin with the line '{BEGIN}'; {AGAIN}", id="nothing"),
        pytest.param(b"\n" + ED.armored, f"it does not begin with the line '{BEGIN}'; {AGAIN}", id="a line in front"),
        pytest.param(b"\xef\xbb\xbf" + ED.armored, f"it does not begin with the line '{BEGIN}'; {AGAIN}", id="a byte-order mark"),
        pytest.param(ED.armored.replace(b"\n", b"\r\n"), f"it does not begin with the line '{BEGIN}'; {AGAIN}", id="CRLF"),
        pytest.param(ED.armored[:-12], f"it does not end with the line '{END}'; {AGAIN}", id="cut off"),
        pytest.param(f"{BEGIN}\n{END}\n".encode(), f"it does not end with the line '{END}'; {AGAIN}", id="no line between"),
        pytest.param(ED.armored + b"x", f"something stands behind the line '{END}'; {AGAIN}", id="text behind"),
        pytest.param(ED.armored + ED.armored, f"something stands behind the line '{END}'; {AGAIN}", id="twice"),
        pytest.param(ED.armored + b"\0", f"something stands behind the line '{END}'; {AGAIN}", id="NUL behind"),
        pytest.param(ED.armored.replace(b"\n--", b"=\n--"), f"the base64 is damaged; {AGAIN}", id="too much padding"),
        pytest.param(ED.armored.replace(b"U1NI", b"U1N"), f"the base64 is damaged; {AGAIN}", id="a character missing"),
        pytest.param(ED.armored.replace(b"U1NI", b"U1N-"), f"the base64 is damaged; {AGAIN}", id="a character of no base64"),
        pytest.param(f"{BEGIN}\n\n{END}\n".encode(), "the signature cannot be used: it breaks off", id="empty"),
    ],
)
def test_damaged_armor(armored: bytes, message: str) -> None:
    """What is wrong with the file, and what to do."""
    with pytest.raises(BadSignature) as refused:
        read_signature(armored)
    assert str(refused.value) == message


def proof(kind: bytes, value: bytes, rest: bytes = b"", name: str = "ssh-ed25519") -> Pieces:
    """The sample with another proof."""
    return SAMPLES[name].pieces._replace(proof=pack(kind, value) + rest)


VALUE = list(unpack(GOOD.proof))[1]
PAIR = list(unpack(list(unpack(SAMPLES["ecdsa-sha2-nistp256"].pieces.proof))[1]))[:2]
EC = b"ecdsa-sha2-nistp256"
SK = "sk-ssh-ed25519@openssh.com"
RSA_VALUE = list(unpack(SAMPLES["ssh-rsa"].pieces.proof))[1]


@pytest.mark.parametrize(
    ("pieces", "message"),
    [
        pytest.param(GOOD._replace(magic=b"SSHSIH"), "it is no SSH signature", id="magic"),
        pytest.param(GOOD._replace(version=bytes(4)), "version 0 of the format is not known", id="version 0"),
        pytest.param(GOOD._replace(version=b"\0\0\0\2"), "version 2 of the format is not known", id="version 2"),
        pytest.param(GOOD._replace(key=b""), "the key cannot be used: it breaks off", id="no key"),
        pytest.param(GOOD._replace(key=GOOD.key + b"x"), "the key cannot be used: 1 bytes too many stand at its end", id="more than a key"),
        pytest.param(GOOD._replace(namespace=b""), "its namespace is empty", id="no namespace"),
        pytest.param(GOOD._replace(namespace=b"\xff"), "its namespace is not UTF-8", id="bytes for a namespace"),
        pytest.param(GOOD._replace(namespace=b"a\0"), "a text in it holds a NUL byte", id="NUL in the namespace"),
        pytest.param(GOOD._replace(reserved=b"x"), "its reserved field is not empty", id="reserved"),
        pytest.param(GOOD._replace(hash_name=b"sha1"), "the hash 'sha1' is not one of: sha256, sha512", id="another hash"),
        pytest.param(GOOD._replace(hash_name=b"sha512\0"), "a text in it holds a NUL byte", id="NUL in the hash"),
        pytest.param(
            GOOD._replace(hash_name=b"\xff" * 99), "the hash '" + "\ufffd" * 79 + "…' is not one of: sha256, sha512", id="a long hash"
        ),
        pytest.param(GOOD._replace(tail=b"xy"), "2 bytes too many stand at its end", id="bytes behind"),
        pytest.param(GOOD._replace(proof=b""), "it breaks off", id="no proof"),
        pytest.param(
            proof(b"ssh-rsa", VALUE), "a key of the kind 'ssh-ed25519' makes no signature of the kind 'ssh-rsa'", id="another kind"
        ),
        pytest.param(
            proof(b"x" * 99, VALUE), f"a key of the kind 'ssh-ed25519' makes no signature of the kind '{'x' * 79}…'", id="a long kind"
        ),
        pytest.param(
            proof(b"\xff", VALUE), "a key of the kind 'ssh-ed25519' makes no signature of the kind '\ufffd'", id="bytes for a kind"
        ),
        pytest.param(proof(b"ssh-ed25519\0", VALUE), "a text in it holds a NUL byte", id="NUL in the kind"),
        pytest.param(proof(b"ssh-ed25519", VALUE, b"x"), "1 bytes too many stand at its end", id="a byte behind the value"),
        pytest.param(proof(b"ssh-ed25519", VALUE[:-1]), "it has 63 bytes, where Ed25519 has 64", id="a short value"),
        pytest.param(proof(b"ssh-ed25519", VALUE + b"\0"), "it has 65 bytes, where Ed25519 has 64", id="a long value"),
        pytest.param(proof(SK.encode(), VALUE, bytes(4), SK), "it breaks off", id="a short state"),
        pytest.param(proof(SK.encode(), VALUE, bytes(6), SK), "1 bytes too many stand at its end", id="a long state"),
        pytest.param(proof(SK.encode(), VALUE[1:], bytes(5), SK), "it has 63 bytes, where Ed25519 has 64", id="a short value of a device"),
        pytest.param(
            proof(b"ssh-rsa", RSA_VALUE, name="ssh-rsa"),
            "a key of the kind 'ssh-rsa' makes no signature of the kind 'ssh-rsa'",
            id="RSA with SHA-1",
        ),
        pytest.param(proof(b"rsa-sha2-512", RSA_VALUE + b"\0", name="ssh-rsa"), "it is longer than its key", id="longer than RSA"),
        pytest.param(
            proof(EC, pack(b"\0" + PAIR[0], PAIR[1]), name=EC.decode()), "a number in it begins with a needless zero", id="a needless zero"
        ),
        pytest.param(proof(EC, pack(PAIR[0], b"\x80"), name=EC.decode()), "a number in it is negative", id="a negative number"),
        pytest.param(proof(EC, pack(PAIR[0]), name=EC.decode()), "it breaks off", id="half a pair"),
        pytest.param(proof(EC, pack(*PAIR, b""), name=EC.decode()), "4 bytes too many stand at its end", id="three numbers"),
    ],
)
def test_what_no_signature_of_openssh_says(pieces: Pieces, message: str) -> None:
    """Refused before anything is computed."""
    with pytest.raises(BadSignature) as refused:
        read_signature(pieces.armored)
    assert str(refused.value) == f"the signature cannot be used: {message}"
    assert refused.value.__cause__ is None


ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
FIRST, SECOND = (int.from_bytes(part) for part in PAIR)
SCALAR = int.from_bytes(VALUE[32:], "little") + 2**252 + 27742317777372353535851937790883648493


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param(proof(b"ssh-ed25519", VALUE[:32] + SCALAR.to_bytes(32, "little")), id="Ed25519, not reduced"),
        pytest.param(proof(b"ssh-ed25519", bytes(64)), id="Ed25519, zero"),
        pytest.param(proof(b"rsa-sha2-256", RSA_VALUE, name="ssh-rsa"), id="RSA, another hash"),
        pytest.param(proof(b"rsa-sha2-512", b"", name="ssh-rsa"), id="RSA, nothing"),
        pytest.param(proof(b"rsa-sha2-512", b"\xff" * 256, name="ssh-rsa"), id="RSA, larger than the modulus"),
        pytest.param(proof(EC, pack(b"", PAIR[1]), name=EC.decode()), id="ECDSA, r is 0"),
        pytest.param(proof(EC, pack(PAIR[0], b""), name=EC.decode()), id="ECDSA, s is 0"),
        pytest.param(proof(EC, pack(number(FIRST + ORDER), PAIR[1]), name=EC.decode()), id="ECDSA, r too large"),
        pytest.param(proof(EC, pack(PAIR[0], number(SECOND + ORDER)), name=EC.decode()), id="ECDSA, s too large"),
        pytest.param(proof(EC, pack(PAIR[1], PAIR[0]), name=EC.decode()), id="ECDSA, swapped"),
        pytest.param(proof(EC, pack(number(2**16383), PAIR[1]), name=EC.decode()), id="ECDSA, enormous"),
        pytest.param(GOOD._replace(key=SAMPLES["ssh-ed25519"].blob[:-32] + (2).to_bytes(32, "little")), id="no point of the curve"),
        pytest.param(SAMPLES["ssh-rsa"].pieces._replace(key=pack(b"ssh-rsa", b"\3", number(2**2047))), id="an even modulus"),
        pytest.param(
            SAMPLES["ssh-rsa"].pieces._replace(key=pack(b"ssh-rsa", number(2**4000 + 1), number(2**2047 + 1))),
            id="an exponent beyond the modulus",
        ),
    ],
)
def test_proofs_that_do_not_hold(pieces: Pieces) -> None:
    """Well formed, and the arithmetic says no."""
    with pytest.raises(BadSignature) as refused:
        check_signature(read_signature(pieces.armored), MESSAGE, NAMESPACE)
    assert str(refused.value) == OTHER


def test_an_rsa_signature_may_leave_out_its_zero_in_front() -> None:
    """Some programs do, and ssh-keygen puts it back; any other byte is missed."""
    sample = SAMPLES["ssh-rsa, 1024 bits, sha256, a zero in front"]
    signature = read_signature(sample.armored)
    assert signature.value[:1] == b"\0"
    check_signature(signature._replace(value=signature.value[1:]), MESSAGE, NAMESPACE)
    for value in (signature.value[2:], signature.value[:-1]):
        with pytest.raises(BadSignature):
            check_signature(signature._replace(value=value), MESSAGE, NAMESPACE)


def test_a_signature_holds_all_that_it_says() -> None:
    """Each piece is where it belongs."""
    expected = Signature(read_public_key(ED.public), NAMESPACE, "sha512", "ssh-ed25519", VALUE, b"")
    assert read_signature(ED.armored) == expected

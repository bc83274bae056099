"""Public keys as text: what a `.pub` file holds, and what people give in its place."""

import base64
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signatures import SAMPLES, pack

from tailorcv.ssh_keys import BadKey, PublicKey, from_base64, key_of, key_of_blob, read_public_key

ED = SAMPLES["ssh-ed25519"]
CODED = ED.public.split(" ")[1]
LINE = f"ssh-ed25519 {CODED}"
KNOWN = "one of: ssh-ed25519, ssh-rsa, ecdsa-sha2-nistp256, ecdsa-sha2-nistp384, ecdsa-sha2-nistp521, sk-ssh-ed25519@openssh.com, sk-ecdsa-sha2-nistp256@openssh.com"
WHOLE = "copy the whole line of the .pub file"


@pytest.mark.parametrize("name", SAMPLES)
def test_every_kind_is_read(name: str) -> None:
    """Kind, bytes, and the line without its comment."""
    sample = SAMPLES[name]
    kind, coded, _ = sample.public.split(" ")
    key = read_public_key(sample.public + "\n")
    assert key == PublicKey(kind, base64.b64decode(coded)) == key_of_blob(sample.blob) == key_of(kind, coded)
    assert key.line == f"{kind} {coded}"


def test_the_fingerprint_is_that_of_ssh_keygen() -> None:
    """`ssh-keygen -l` prints the same, without padding."""
    assert read_public_key(ED.public).fingerprint == "SHA256:oo5prm6mZufaJUueb8j9+hw8m3FSzF1N1v0IdIcHpBI"
    assert read_public_key(SAMPLES["ssh-rsa"].public).fingerprint == "SHA256:Gd6py6dce+GJnr3eamzgqxj8IIqXWw4HoWCQXYYzp6k"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LINE, id="no comment"),
        pytest.param(f"{LINE} a comment of several words", id="a long comment"),
        pytest.param(f" \t{LINE}\t \r\n\n", id="blanks around it"),
        pytest.param(f"ssh-ed25519 \t {CODED}\tx", id="other blanks"),
    ],
)
def test_the_line_may_be_written_so(text: str) -> None:
    """Blanks and comments are not part of the key."""
    assert read_public_key(text).line == LINE


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "there is no key; give the line of a .pub file", id="nothing"),
        pytest.param(" \n", "there is no key; give the line of a .pub file", id="blanks"),
        pytest.param(
            "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n",
            "this is a private key, for nobody else's eyes; give the .pub file",
            id="a private key",
        ),
        pytest.param(
            "\n-----BEGIN RSA PRIVATE KEY-----\n",
            "this is a private key, for nobody else's eyes; give the .pub file",
            id="an old private key",
        ),
        pytest.param(
            "PuTTY-User-Key-File-3: ssh-ed25519\n",
            "this is a private key, for nobody else's eyes; give the .pub file",
            id="PuTTY's private key",
        ),
        pytest.param("-----BEGIN SSH SIGNATURE-----\n", "this is a signature, not a key; give a .pub file", id="a signature"),
        pytest.param(
            "---- BEGIN SSH2 PUBLIC KEY ----\n", "this key is in another format; convert it with: ssh-keygen -i -f FILE", id="RFC 4716"
        ),
        pytest.param(
            "-----BEGIN PUBLIC KEY-----\n", "this key is in another format; convert it with: ssh-keygen -i -m PKCS8 -f FILE", id="PKCS 8"
        ),
        pytest.param(
            "-----BEGIN RSA PUBLIC KEY-----\n",
            "this key is in another format; convert it with: ssh-keygen -i -m PKCS8 -f FILE",
            id="PKCS 1",
        ),
        pytest.param(f"{LINE}\n{LINE}\n", "more than one line, where one public key was expected; give a file with one key", id="two keys"),
        pytest.param(
            f"{LINE}\r{LINE}", "more than one line, where one public key was expected; give a file with one key", id="an odd line end"
        ),
        pytest.param("ssh-ed25519", f"nothing stands behind 'ssh-ed25519'; {WHOLE}", id="a kind alone"),
        pytest.param(CODED, f"'{CODED}' is no kind of key that is known; {KNOWN}", id="base64 alone"),
        pytest.param(f"ana@example.org {LINE}", f"'ana@example.org' is no kind of key that is known; {KNOWN}", id="a line of a list"),
        pytest.param(LINE.upper(), f"'SSH-ED25519' is no kind of key that is known; {KNOWN}", id="capitals"),
        pytest.param("ssh-dss AAAA", "DSA is no longer safe; make a key with: ssh-keygen -t ed25519", id="DSA"),
        pytest.param(
            "ssh-ed25519-cert-v01@openssh.com AAAA",
            "'ssh-ed25519-cert-v01@openssh.com' is a certificate; give the key itself, from the .pub file without -cert",
            id="a certificate",
        ),
        pytest.param("rsa-sha2-512 AAAA", f"'rsa-sha2-512' is no kind of key that is known; {KNOWN}", id="a kind of signature"),
        pytest.param(LINE[:-1], f"the base64 behind 'ssh-ed25519' is damaged; {WHOLE}", id="cut off"),
        pytest.param(f"{LINE}=", f"the base64 behind 'ssh-ed25519' is damaged; {WHOLE}", id="too much padding"),
        pytest.param(LINE.replace("AAAA", "AA\vAA"), f"the base64 behind 'ssh-ed25519' is damaged; {WHOLE}", id="a blank inside"),
        pytest.param(f"{LINE}\v", f"the base64 behind 'ssh-ed25519' is damaged; {WHOLE}", id="an odd blank behind it"),
        pytest.param(LINE.replace("AAAA", "AAéA"), f"the base64 behind 'ssh-ed25519' is damaged; {WHOLE}", id="a letter of no base64"),
        pytest.param("ssh-ed25519 \udcff", f"the base64 behind 'ssh-ed25519' is damaged; {WHOLE}", id="half a character"),
        pytest.param(LINE[:-4], "the key cannot be used: it breaks off", id="four characters less"),
        pytest.param(
            f"ssh-rsa {CODED}", f"the line says 'ssh-rsa', and the key inside is 'ssh-ed25519'; {WHOLE}", id="another kind inside"
        ),
        pytest.param(
            f"ssh-ed25519 {base64.b64encode(pack(b'ED25519')).decode()}",
            f"the key cannot be used: 'ED25519' is no kind of key that is known; {KNOWN}",
            id="a second name inside",
        ),
    ],
)
def test_what_is_no_public_key(text: str, message: str) -> None:
    """One line that says what it is, and what to give instead."""
    with pytest.raises(BadKey) as refused:
        read_public_key(text)
    assert str(refused.value) == message
    assert refused.value.__cause__ is None


@given(st.binary(max_size=60), st.integers(0, 80), st.sampled_from([b"A", b"=", b" ", b"\n", b"-", b""]))
def test_base64_has_one_form(data: bytes, at: int, more: bytes) -> None:
    """The bytes come back; any character more makes it other bytes or none."""
    coded = base64.b64encode(data)
    changed = coded[:at] + more + coded[at:]
    assert from_base64(coded) == data
    assert from_base64(changed) in ({data} if changed == coded else {None})


@pytest.mark.parametrize("coded", [b"AB==", b"AAB=", b"A", b"A=", b"====", b"AA=A"])
def test_broken_base64(coded: bytes) -> None:
    """Stray bits behind the last byte, padding amiss."""
    assert from_base64(coded) is None


def test_no_library_for_cryptography_is_imported_to_read_keys_and_lists() -> None:
    """Commands that verify nothing start as fast as before."""
    code = "import sys, tailorcv.allowed_signers, tailorcv.ssh_keys, tailorcv.sshsig; sys.exit('cryptography' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
